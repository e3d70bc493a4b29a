/**
 * IPv4 output: header, fragments, neighbour, device. RFC 791, RFC 1122 §3.3.
 *
 * A packet takes one way out whoever made it: `#emit` finds the
 * whole packet in the frame, its IP header first. A packet that has to wait for
 * its neighbour waits whole and is cut when it goes. Omits options in packets of
 * our own.
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
import { type Neighbour, NEIGHBOUR_GONE } from "../link/neighbour/neighbour.ts";
import {
  isSuperPacket,
  restoreOffload,
} from "../link/neighbour/neighbour_cache.ts";
import type { Netif } from "../link/netif.ts";
import { ETHERTYPE_IPV4 } from "../wire/ethernet.ts";
import { type Frame, GSO_NONE } from "../wire/frame.ts";
import { IpAddr } from "../wire/ip_addr.ts";
import {
  IPV4_DF,
  IPV4_DST,
  IPV4_HEADER_LENGTH,
  ipv4DontFragment,
  ipv4HeaderLength,
  ipv4Protocol,
  writeIpv4,
} from "../wire/ipv4.ts";
import { IP_PROTO_UDP } from "../wire/ip_protocol.ts";
import { tcpHeaderLength } from "../wire/tcp.ts";
import { UDP_HEADER_LENGTH } from "../wire/udp.ts";
import type { IpContext } from "./context.ts";
import { DF_ALWAYS, DF_OFF, DF_WANT } from "../base/dont_fragment.ts";
import { ATOMIC_SHARED, type Flow } from "./flow.ts";
import { Ip4Fragmenter } from "./ip4_fragment.ts";
import { Ip4Ids } from "./ip4_ids.ts";
import type { PathMtuCache } from "./route/path_mtu.ts";
import type { Router } from "./route/router.ts";

/** Longest IPv4 packet in bytes. */
const MAX_PACKET = 65_535;

/** Sends IPv4 packets. */
export class Ip4Output {
  readonly #context: IpContext;
  readonly #link: Ethernet;
  readonly #router: Router;
  readonly #fragmenter: Ip4Fragmenter;
  readonly #dst: IpAddr = new IpAddr();
  readonly #paths: PathMtuCache;
  readonly #ids: Ip4Ids;

  /**
   * @param context What the IP layer shares.
   * @param router For the copies of multicasts that come back.
   * @param link The link layer.
   * @param paths What is known of paths.
   */
  constructor(
    context: IpContext,
    router: Router,
    link: Ethernet,
    paths: PathMtuCache,
  ) {
    this.#context = context;
    this.#router = router;
    this.#link = link;
    this.#fragmenter = new Ip4Fragmenter(context.frame, link);
    this.#paths = paths;
    this.#ids = new Ip4Ids(context.clock, context.rng);
  }

  /**
   * Sends a transport's packet; see IpLayer.send.
   *
   * @param flow Routed.
   * @param frame Transport header and payload.
   * @param protocol Protocol number.
   */
  send(flow: Flow, frame: Frame, protocol: number): err_t {
    const netif = flow.netif!;
    const { dontFragment } = flow;
    const total = frame.length + IPV4_HEADER_LENGTH;
    if (total > MAX_PACKET) return ERR_BUF;
    const mtu = this.#paths.of(flow);
    const fits = total <= mtu || frame.gsoType !== GSO_NONE;
    if (!fits && dontFragment >= DF_ALWAYS) return ERR_BUF;
    const isAtomic = dontFragment === DF_WANT
      ? fits && !this.#paths.isLocked(flow.remote)
      : dontFragment !== DF_OFF;
    const count = datagramsIn(frame);
    const id = isAtomic && flow.atomicId !== ATOMIC_SHARED
      ? atomicId(flow, count)
      : this.takeIds(flow, protocol, count);
    const fragment = isAtomic ? IPV4_DF : 0;
    const o = frame.prepend(IPV4_HEADER_LENGTH);
    writeIpv4(
      frame.memory,
      o,
      flow.tos,
      total,
      id,
      fragment,
      flow.ttl,
      protocol,
      flow.local.w3,
      flow.remote.w3,
    );
    return this.#dispatch(flow, netif, frame, mtu);
  }

  /**
   * Sends a packet that already has its IP header as the frame's first bytes:
   * forwarded, or given by the application.
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
    const dst = this.#dst.read4(frame.memory, frame.offsets[0] + IPV4_DST);
    const mtu = this.mtuOf(frame, dst, neighbour.netif);
    this.#emit(neighbour.netif, neighbour, frame, mtu);
  }

  /**
   * Bytes at which a packet with its header as the frame's first bytes is cut: the
   * path MTU; of one that may not be cut, the interface's.
   *
   * @param dst Its destination.
   * @param netif Where it leaves.
   */
  mtuOf(frame: Frame, dst: IpAddr, netif: Netif): number {
    return ipv4DontFragment(frame.memory, frame.offsets[0])
      ? netif.mtu
      : this.#paths.get(dst, netif.mtu);
  }

  /**
   * Puts a packet from packet memory into the frame: a copy of its IP header,
   * which may be changed, and its payload in place.
   *
   * @param isSuper Whether it is a super-packet: its transport's header is copied,
   * too, as it changes from segment to segment.
   * @returns Offset of the copied header.
   */
  load(packet: Pbuf, frame: Frame, isSuper: boolean): number {
    const b = frame.memory;
    let headerLength = ipv4HeaderLength(b, packet.offset);
    if (isSuper) {
      headerLength += ipv4Protocol(b, packet.offset) === IP_PROTO_UDP
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
    return this.#emit(netif, neighbour, frame, mtu);
  }

  #emit(
    netif: Netif,
    neighbour: Neighbour | null,
    frame: Frame,
    mtu: number,
  ): err_t {
    const { stats } = this.#context;
    let err: err_t;
    if (frame.length <= mtu || frame.gsoType !== GSO_NONE) {
      stats.ipSent++;
      err = this.#link.output(netif, neighbour, frame, ETHERTYPE_IPV4);
    } else if (ipv4DontFragment(frame.memory, frame.offsets[0])) {
      stats.drop("needs-fragmentation");
      return ERR_BUF;
    } else {
      stats.ipSent += this.#fragmenter.fragmentCount(mtu);
      err = this.#fragmenter.send(netif, neighbour, mtu);
    }
    if (err === ERR_WOULDBLOCK) stats.drop("device-full");
    return err;
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

  /**
   * Takes identifications for a flow's packets that may be cut.
   *
   * @param protocol Protocol number.
   * @param count How many in a row.
   * @returns The first, 0 to 65535.
   */
  takeIds(flow: Flow, protocol: number, count: number): number {
    return this.#ids.take(flow.local.w3, flow.remote.w3, protocol, count);
  }
}

/** Identification of packets that may not be cut; see {@linkcode Flow.atomicId}. */
function atomicId(flow: Flow, count: number): number {
  const id = flow.atomicId;
  if (id < 0) return 0; // ATOMIC_ZERO
  flow.atomicId = (id + count) & 0xffff;
  return id;
}

/** Identifications that a transport's packet takes: one each that it is cut into. */
function datagramsIn(frame: Frame): number {
  return frame.gsoType === GSO_NONE
    ? 1
    : Math.ceil((frame.length - frame.lengths[0]) / frame.gsoSize);
}
