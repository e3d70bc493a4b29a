/**
 * Martians: packets with a source or destination address that cannot be valid here.
 * They are dropped first, whatever they carry and whether this host forwards or not: no
 * state, no delivery, no answer. RFC 1122 §3.2.1.3, RFC 1812 §5.3.7, RFC 9293 §3.9.2.3
 * (MUST-63).
 *
 * Besides the blocks of special_address.ts, a source may be
 *
 * - no address of this host, on whatever interface, unless it comes over loopback
 *   (Linux: accept_local is 0): a host does not talk to itself over a wire, and
 *   would answer itself without end;
 * - no directed broadcast of a network that this host is in, on whatever interface:
 *   the answer would go to all of it;
 * - 0.0.0.0 only where a host without an address has to speak: to the limited
 *   broadcast at the ports of DHCP (RFC 2131 §4.1), and in IGMP (RFC 3376 §4.2.13).
 *
 * A directed broadcast of another network that this host is in is a destination, as
 * in Linux: it is delivered, and never forwarded (RFC 2644).
 *
 * @module
 */

import type { SourceCheck } from "../link/neighbour/arp.ts";
import { directedBroadcast } from "../link/netif.ts";
import { IP_PROTO_IGMP, IP_PROTO_UDP } from "../wire/ip_protocol.ts";
import { isIpv4Fragment } from "../wire/ipv4.ts";
import { UDP_HEADER_LENGTH, udpDstPort } from "../wire/udp.ts";
import type { RxPacket } from "./packet.ts";
import type { Router } from "./route/router.ts";
import {
  isDestination,
  isHostAddress,
  isLoopbackBlock,
  LIMITED_BROADCAST,
} from "./special_address.ts";

/** Port of DHCP servers; its clients have the next one. */
const DHCP_SERVER_PORT = 67;
const DHCP_CLIENT_PORT = 68;

/** Knows the martians of one stack. */
export class Martians implements SourceCheck {
  readonly #router: Router;
  readonly #memory: Uint8Array;
  // Addresses of this host (true) and its networks' broadcasts (false).
  readonly #ours: Map<number, boolean> = new Map();
  #generation = -1; // of the addresses, see Router.generation
  #passed = 0; // the last source that was found good; 0 for none

  /**
   * @param router Knows this host's addresses.
   * @param memory Packet memory.
   */
  constructor(router: Router, memory: Uint8Array) {
    this.#router = router;
    this.#memory = memory;
  }

  /**
   * Whether a packet may be what its addresses say.
   *
   * @param packet An IPv4 packet; a fragment or a whole one.
   */
  mayEnter(packet: RxPacket): boolean {
    const src = packet.src.w3;
    const dst = packet.dst.w3;
    if (packet.netif.isLoopback) {
      const isOurs = isLoopbackBlock(src) || this.isOwn(src);
      return (isOurs || this.isSource(src)) &&
        (isLoopbackBlock(dst) || isDestination(dst));
    }
    return isDestination(dst) &&
      (this.isSource(src) || (src === 0 && this.#mayBeNameless(packet)));
  }

  /** Whether another host may have an address (int32). */
  isSource(addr: number): boolean {
    if (this.#generation !== this.#router.generation) this.#collect();
    if (addr === this.#passed) return addr !== 0;
    if (!isHostAddress(addr) || this.#ours.has(addr)) return false;
    this.#passed = addr;
    return true;
  }

  /** Whether an address (int32) is one of this host's, 127.0.0.0/8 apart. */
  isOwn(addr: number): boolean {
    if (this.#generation !== this.#router.generation) this.#collect();
    return this.#ours.get(addr) === true;
  }

  /** Whether a packet may come from 0.0.0.0. */
  #mayBeNameless(
    { dst, protocol, ipOffset, offset, length }: RxPacket,
  ): boolean {
    if (protocol === IP_PROTO_IGMP) return dst.isMulticast;
    const b = this.#memory;
    if (
      protocol !== IP_PROTO_UDP || dst.w3 !== LIMITED_BROADCAST ||
      length < UDP_HEADER_LENGTH || isIpv4Fragment(b, ipOffset)
    ) return false;
    const port = udpDstPort(b, offset);
    return port === DHCP_SERVER_PORT || port === DHCP_CLIENT_PORT;
  }

  #collect(): void {
    this.#generation = this.#router.generation;
    this.#passed = 0;
    this.#ours.clear();
    const addresses = this.#router.netifs.flatMap((netif) => netif.addresses)
      .filter(({ addr }) => addr.isV4 && !addr.isLoopback);
    for (const address of addresses) {
      this.#ours.set(directedBroadcast(address), false);
    }
    for (const { addr } of addresses) this.#ours.set(addr.v4, true);
  }
}
