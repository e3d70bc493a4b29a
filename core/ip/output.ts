/**
 * IP output: header, fragments, neighbour, device. One machine for both families.
 * RFC 791, RFC 1122 §3.3, RFC 8200.
 *
 * A packet takes one way out whoever made it: `#emit` finds the
 * whole packet in the frame, its IP header first. A packet that has to wait for
 * its neighbour waits whole and is cut when it goes.
 *
 * @module
 */

import {
  ERR_BUF,
  ERR_IF,
  ERR_OK,
  ERR_RTE,
  type err_t,
  ERR_WOULDBLOCK,
} from "../base/err.ts";
import type { Pbuf } from "../buf/pbuf.ts";
import type { Ethernet } from "../link/ethernet.ts";
import {
  type Neighbour,
  NEIGHBOUR_GONE,
  NEIGHBOUR_STALE,
} from "../link/neighbour/neighbour.ts";
import {
  isSuperPacket,
  restoreOffload,
} from "../link/neighbour/neighbour_queue.ts";
import type { Netif } from "../link/netif.ts";
import { type Frame, GSO_NONE } from "../wire/frame.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import { IP_PROTO_UDP } from "../wire/ip_protocol.ts";
import { tcpHeaderLength } from "../wire/tcp.ts";
import { UDP_HEADER_LENGTH } from "../wire/udp.ts";
import type { IpContext } from "./context.ts";
import { DF_ALWAYS } from "../base/dont_fragment.ts";
import type { IpFamily } from "./family.ts";
import type { Flow } from "./flow.ts";
import { IpFragmenter } from "./fragmenter.ts";
import type { PathMtuCache } from "./route/path_mtu.ts";
import type { Router } from "./route/router.ts";

/** Sends the packets of one family. */
export class IpOutput {
  readonly #context: IpContext;
  readonly #family: IpFamily;
  readonly #link: Ethernet;
  readonly #router: Router;
  readonly #fragmenter: IpFragmenter;
  readonly #paths: PathMtuCache;

  /**
   * @param context What the IP layer shares.
   * @param family Writes headers.
   * @param router For the copies of multicasts that come back.
   * @param link The link layer.
   * @param paths What is known of paths.
   */
  constructor(
    context: IpContext,
    family: IpFamily,
    router: Router,
    link: Ethernet,
    paths: PathMtuCache,
  ) {
    this.#context = context;
    this.#family = family;
    this.#router = router;
    this.#link = link;
    this.#fragmenter = new IpFragmenter(context.frame, family, link);
    this.#paths = paths;
  }

  /**
   * Sends a transport's packet; see IpLayer.send.
   *
   * @param flow Routed.
   * @param frame Transport header and payload.
   * @param protocol Protocol number.
   */
  send(flow: Flow, frame: Frame, protocol: number): err_t {
    const family = this.#family;
    const total = frame.length + family.headerLength(flow);
    if (total > family.maxPacket) return ERR_BUF;
    const mtu = this.#paths.of(flow);
    const fits = total <= mtu || frame.gsoType !== GSO_NONE;
    if (!fits && flow.dontFragment >= DF_ALWAYS) return ERR_BUF;
    family.prependHeader(flow, frame, protocol, fits);
    return this.#dispatch(flow, flow.netif!, frame, mtu);
  }

  /**
   * Sends a packet that already has its IP header as the frame's first bytes:
   * forwarded, or of a protocol that writes its own.
   *
   * @param mtu Bytes of the largest that leaves whole.
   */
  sendPacket(flow: Flow, frame: Frame, mtu: number): err_t {
    return this.#dispatch(flow, flow.netif!, frame, mtu);
  }

  /** A packet that waited for its neighbour can go. */
  resume(neighbour: Neighbour, packet: Pbuf): void {
    const { frame } = this.#context;
    this.load(packet, frame, isSuperPacket(packet));
    restoreOffload(packet, frame);
    const { netif } = neighbour;
    this.#emit(netif, neighbour, frame, this.#cutLimit(frame, netif));
  }

  /**
   * Sends an application's packet, whose header it has given.
   *
   * @param flow Routed.
   * @param frame The packet; its header is checked and completed.
   * @param protocol Protocol number of the control block.
   */
  sendGiven(flow: Flow, frame: Frame, protocol: number): err_t {
    const err = this.#family.completeHeader(flow, frame, protocol);
    if (err !== ERR_OK) return err;
    const netif = flow.netif!;
    return this.#dispatch(flow, netif, frame, this.#cutLimit(frame, netif));
  }

  #cutLimit({ memory, offsets }: Frame, netif: Netif): number {
    return this.#family.cutLimit(memory, offsets[0], netif);
  }

  /**
   * Puts a packet from packet memory into the frame: a copy of its IP headers,
   * which may be changed, and its payload in place.
   *
   * @param isSuper Whether it is a super-packet: its transport's header is copied,
   * too, as it changes from segment to segment.
   * @returns Offset of the copied header.
   */
  load(packet: Pbuf, frame: Frame, isSuper: boolean): number {
    const b = frame.memory;
    const family = this.#family;
    let headerLength = family.copiedLength(b, packet.offset);
    if (isSuper) {
      headerLength += family.protocolOf(b, packet.offset) === IP_PROTO_UDP
        ? UDP_HEADER_LENGTH
        : tcpHeaderLength(b, packet.offset + headerLength);
    }
    const end = packet.offset + headerLength;
    frame.reset();
    frame.append(end, packet.length - headerLength);
    const o = frame.prepend(headerLength);
    b.copyWithin(o, packet.offset, end);
    return o;
  }

  #dispatch(flow: Flow, netif: Netif, frame: Frame, mtu: number): err_t {
    if (!netif.up) return ERR_IF;
    if (flow.multicastLoop && flow.remote.isMulticast) {
      this.#loopBack(netif, flow.remote, frame);
    }
    if (flow.ttl === 0 && !netif.isLoopback) return ERR_OK; // for this host only
    if (netif.isLoopback) return this.#emitWithin(flow, netif, frame, mtu);
    if (netif.device.medium === "ip") {
      return this.#emit(netif, null, frame, mtu);
    }
    const { neighbours } = this.#link;
    let neighbour = flow.neighbour;
    if (neighbour === null || neighbour.state === NEIGHBOUR_GONE) {
      neighbour = neighbours.resolve(netif, flow.nextHop);
      flow.neighbour = neighbour;
      if (neighbour === null) {
        this.#context.stats.drop("neighbour-unreachable");
        return ERR_RTE;
      }
    }
    neighbour.usedAt = this.#context.clock.now;
    if (!neighbour.isResolved) {
      neighbours.enqueue(neighbour, frame);
      return ERR_OK;
    }
    if (neighbour.state === NEIGHBOUR_STALE) neighbours.nud.used(neighbour);
    return this.#emit(netif, neighbour, frame, mtu);
  }

  /** To this host itself: the zone of its address comes along (RFC 4007 §6). */
  #emitWithin(
    { remote }: Flow,
    netif: Netif,
    frame: Frame,
    mtu: number,
  ): err_t {
    const isOfLink = this.#family.isZoned(remote) && !remote.isMulticast;
    if (isOfLink) frame.origin = remote.zone;
    const err = this.#emit(netif, null, frame, mtu);
    frame.origin = 0;
    return err;
  }

  #emit(
    netif: Netif,
    neighbour: Neighbour | null,
    frame: Frame,
    mtu: number,
  ): err_t {
    const { stats } = this.#context;
    const family = this.#family;
    let err: err_t;
    if (frame.length <= mtu || frame.gsoType !== GSO_NONE) {
      stats.ipSent++;
      err = this.#link.output(netif, neighbour, frame, family.etherType);
    } else if (!this.#mayCut(frame)) {
      stats.drop("needs-fragmentation");
      return ERR_BUF;
    } else {
      stats.ipSent += this.#fragmenter.fragmentCount(mtu);
      err = this.#fragmenter.send(netif, neighbour, mtu);
    }
    if (err === ERR_WOULDBLOCK) stats.drop("device-full");
    return err;
  }

  #mayCut({ memory, offsets, lengths }: Frame): boolean {
    return this.#family.fragments.mayCut(memory, offsets[0], lengths[0]);
  }

  /** Gives this host its copy of a multicast that it is a member of. */
  #loopBack(netif: Netif, group: IpAddr, frame: Frame): void {
    const { loopback } = this.#router;
    if (loopback === null || !loopback.up || loopback === netif) return;
    if (!netif.hasGroup(group)) return;
    frame.origin = netif.index;
    loopback.device.transmit(frame);
    frame.origin = 0;
  }
}
