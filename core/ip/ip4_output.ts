/**
 * IPv4 output: header, fragments, neighbour, device. RFC 791, RFC 1122 §3.3.
 *
 * A packet takes one way out whoever made it: {@linkcode Ip4Output.emit} finds the
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
import { type Neighbour, NEIGHBOUR_GONE } from "../link/neighbour.ts";
import { isSuperPacket, restoreOffload } from "../link/neighbour_cache.ts";
import type { Netif } from "../link/netif.ts";
import { ETHERTYPE_IPV4 } from "../wire/ethernet.ts";
import { type Frame, GSO_NONE, GSO_UDP_L4 } from "../wire/frame.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import {
  IPV4_DF,
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
import type { Flow } from "./flow.ts";
import { Ip4Fragmenter } from "./ip4_fragment.ts";
import type { Router } from "./router.ts";

/** Longest IPv4 packet in bytes. */
const MAX_PACKET = 65_535;
/** Counters of identifications; a power of two. */
const ID_COUNTERS = 1024;

/** Sends IPv4 packets. */
export class Ip4Output {
  readonly #context: IpContext;
  readonly #link: Ethernet;
  readonly #router: Router;
  readonly #fragmenter: Ip4Fragmenter;
  readonly #ids: Uint16Array = new Uint16Array(ID_COUNTERS);
  readonly #idKey: number;

  /**
   * @param context What the IP layer shares.
   * @param router For the copies of multicasts that come back.
   * @param link The link layer.
   */
  constructor(context: IpContext, router: Router, link: Ethernet) {
    this.#context = context;
    this.#router = router;
    this.#link = link;
    this.#fragmenter = new Ip4Fragmenter(context.frame, link);
    this.#idKey = context.rng.nextU32() | 0;
    for (let i = 0; i < ID_COUNTERS; i++) this.#ids[i] = context.rng.nextU32();
  }

  /**
   * Sends a transport's packet; see IpLayer.send.
   *
   * @param flow Routed.
   * @param frame Transport header and payload.
   * @param protocol Protocol number.
   * @param mtu Path MTU in bytes.
   */
  send(flow: Flow, frame: Frame, protocol: number, mtu: number): err_t {
    const netif = flow.netif!;
    const total = frame.length + IPV4_HEADER_LENGTH;
    if (total > MAX_PACKET) return ERR_BUF;
    const fits = total <= mtu || frame.gsoType !== GSO_NONE;
    if (!fits && flow.dontFragment) return ERR_BUF;
    // RFC 6864 §4.1: an atomic datagram needs no identification.
    const id = flow.dontFragment
      ? 0
      : this.nextId(flow, protocol, datagramsIn(frame));
    const fragment = flow.dontFragment ? IPV4_DF : 0;
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
   */
  sendPacket(flow: Flow, frame: Frame, mtu: number): err_t {
    return this.#dispatch(flow, flow.netif!, frame, mtu);
  }

  /** A packet that waited for its neighbour can go. */
  resume(neighbour: Neighbour, packet: Pbuf): void {
    const { frame } = this.#context;
    this.load(packet, frame, isSuperPacket(packet));
    restoreOffload(packet, frame);
    this.#emit(neighbour.netif, neighbour, frame, neighbour.netif.mtu);
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
   * Returns the next identification of a flow, 0 to 65535. A counter for each of
   * many groups of flows, each with a random start: neither predictable from other
   * flows nor soon repeated (RFC 7739 §5).
   *
   * @param count How many in a row to take; the first is returned.
   */
  nextId(flow: Flow, protocol: number, count = 1): number {
    let h = flow.remote.hash() ^ this.#idKey ^ protocol;
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b) ^ flow.local.w3;
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    const slot = (h ^ (h >>> 16)) & (ID_COUNTERS - 1);
    const id = this.#ids[slot];
    this.#ids[slot] = id + count;
    return id;
  }
}

/** Identifications that a transport's packet takes: one each datagram. */
function datagramsIn(frame: Frame): number {
  return frame.gsoType === GSO_UDP_L4
    ? Math.ceil((frame.length - UDP_HEADER_LENGTH) / frame.gsoSize)
    : 1;
}
