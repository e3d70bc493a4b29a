/**
 * Martians of IPv6: packets with a source or destination address that cannot be valid
 * here. They are dropped first, whatever they carry. RFC 4291 §2.5 and §2.7, RFC 4443
 * §2.2, RFC 9293 §3.9.2.3 (MUST-63).
 *
 * | address         | as source                            | as destination |
 * | --------------- | ------------------------------------ | -------------- |
 * | `::`            | ICMPv6 to a group                    | no             |
 * | `::1`           | over loopback                        | over loopback  |
 * | ff00::/8        | no                                   | scope 2 and up |
 * | of this host    | over loopback, Neighbour Discovery   | yes            |
 *
 * Whoever claims an address of this host in Neighbour Discovery is a conflict, which
 * the receiver of the message counts. IPv4-mapped addresses are refused with the header
 * (core/wire/ipv6.ts).
 *
 * @module
 */

import { isNd, ND_HOP_LIMIT } from "../../wire/nd.ts";
import {
  IP6_SCOPE_LINK,
  multicastScope,
  needsZone,
} from "../../wire/ip6_scope.ts";
import { IpAddr } from "../../wire/ip_addr.ts";
import { IP_PROTO_HOPOPTS, IP_PROTO_ICMPV6 } from "../../wire/ip_protocol.ts";
import type { Netif } from "../../link/netif.ts";
import type { RxPacket } from "../packet.ts";
import type { Router } from "../route/router.ts";

/** Knows the martians of one stack. */
export class Martians6 {
  readonly #router: Router;
  readonly #memory: Uint8Array;
  // The last source that was found good.
  readonly #passed: IpAddr = new IpAddr();
  #passedOn: Netif | null = null;
  #generation = -1; // of the addresses, see Router.generation

  /**
   * @param router Knows this host's addresses.
   * @param memory Packet memory.
   */
  constructor(router: Router, memory: Uint8Array) {
    this.#router = router;
    this.#memory = memory;
  }

  /** Whether a packet may be what its addresses say. */
  mayEnter(packet: RxPacket): boolean {
    const { src, dst, netif } = packet;
    if (dst.isAny || src.isMulticast) return false;
    if (netif.isLoopback) return true;
    if (dst.isMulticast) {
      const scope = multicastScope(dst);
      if (scope < IP6_SCOPE_LINK) return false;
    } else if (dst.isLoopback) return false;
    return this.#isSource(src, netif) || this.#isException(packet);
  }

  /** Whether another host on the link, or behind it, may have an address. */
  #isSource(src: IpAddr, netif: Netif): boolean {
    const { generation } = this.#router;
    if (
      this.#generation === generation && this.#passedOn === netif &&
      this.#passed.equals(src)
    ) return true;
    if (src.isAny || src.isLoopback || this.#isOwn(src, netif)) return false;
    this.#generation = generation;
    this.#passedOn = netif;
    this.#passed.copyFrom(src);
    return true;
  }

  #isOwn(addr: IpAddr, netif: Netif): boolean {
    return needsZone(addr)
      ? netif.hasAddress(addr)
      : this.#router.netifOf(addr) !== null;
  }

  /** Messages that have a source which no other packet may have. */
  #isException({ src, dst, protocol, ttl, offset, length }: RxPacket): boolean {
    if (src.isLoopback) return false;
    if (src.isAny && !dst.isMulticast) return false;
    if (src.isAny && protocol === IP_PROTO_HOPOPTS) { // MLD
      return length > 0 && this.#memory[offset] === IP_PROTO_ICMPV6;
    }
    return protocol === IP_PROTO_ICMPV6 && (src.isAny ||
      (ttl === ND_HOP_LIMIT && length > 0 && isNd(this.#memory[offset])));
  }
}
