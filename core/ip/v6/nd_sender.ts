/**
 * Messages of Neighbour Discovery that a host sends: RFC 4861 §4.1, §4.3 and §4.4.
 *
 * What goes to a group, or to a link address that is known, leaves without a look into
 * the neighbour cache. Link-layer address options are in all of them but those from `::`.
 *
 * @module
 */

import type { Ethernet } from "../../link/ethernet.ts";
import type { Netif } from "../../link/netif.ts";
import { ETHERTYPE_IPV6 } from "../../wire/ethernet.ts";
import { fillIcmp6Checksum } from "../../wire/icmp6.ts";
import { IP6_ALL_ROUTERS, solicitedNode } from "../../wire/ip6_scope.ts";
import { IpAddr } from "../../wire/ip_addr.ts";
import { IP_PROTO_ICMPV6 } from "../../wire/ip_protocol.ts";
import { IPV6_HEADER_LENGTH, writeIpv6 } from "../../wire/ipv6.ts";
import { MacAddr } from "../../wire/mac_addr.ts";
import {
  ND_HOP_LIMIT,
  ND_NEIGHBOR_LENGTH,
  ND_ROUTER_SOLICIT_LENGTH,
} from "../../wire/nd.ts";
import {
  ND_OPT_SOURCE_LINK,
  ND_OPT_TARGET_LINK,
  ND_SHORT_OPTION,
} from "../../wire/nd_option.ts";
import {
  writeNdLinkAddress,
  writeNdNonce,
} from "../../wire/nd_option_write.ts";
import {
  writeNdNeighborAdvert,
  writeNdNeighborSolicit,
  writeNdRouterSolicit,
} from "../../wire/nd_write.ts";
import type { IpContext } from "../context.ts";
import { Flow } from "../flow.ts";
import type { IpOutput } from "../output.ts";

/** Length of a neighbour message with one option of eight bytes. */
const NEIGHBOR_MESSAGE = ND_NEIGHBOR_LENGTH + ND_SHORT_OPTION;

/** Sends the messages of one stack. */
export class NdSender {
  readonly #context: IpContext;
  readonly #link: Ethernet;
  readonly #output: IpOutput;
  readonly #flow: Flow = new Flow();
  readonly #group: IpAddr = new IpAddr();

  /**
   * @param context What the IP layer shares.
   * @param link Sends to link addresses.
   * @param output Sends to neighbours.
   */
  constructor(context: IpContext, link: Ethernet, output: IpOutput) {
    this.#context = context;
    this.#link = link;
    this.#output = output;
  }

  /**
   * Asks for the link address of a neighbour, or whether it is there.
   *
   * @param netif Where.
   * @param src An address of the interface.
   * @param target Whom.
   * @param mac Its link address, to ask it alone; null to ask its group.
   */
  solicit(
    netif: Netif,
    src: IpAddr,
    target: IpAddr,
    mac: MacAddr | null,
  ): void {
    const o = this.#begin(NEIGHBOR_MESSAGE);
    const b = this.#context.frame.memory;
    const at = o + writeNdNeighborSolicit(b, o, target);
    writeNdLinkAddress(b, at, ND_OPT_SOURCE_LINK, netif.mac);
    const dst = mac === null ? solicitedNode(target, this.#group) : target;
    this.#finish(o, NEIGHBOR_MESSAGE, src, dst);
    this.#sendTo(netif, mac ?? MacAddr.forMulticast(dst));
  }

  /**
   * Asks from `::` whether anybody has an address: RFC 4862 §5.4.2, RFC 7527 §4.1.
   *
   * @param netif Where.
   * @param target The address under test.
   * @param nonceHi First four bytes of the nonce, int32.
   * @param nonceLo Last two bytes, 0 to 65535.
   */
  probe(netif: Netif, target: IpAddr, nonceHi: number, nonceLo: number): void {
    const o = this.#begin(NEIGHBOR_MESSAGE);
    const b = this.#context.frame.memory;
    const at = o + writeNdNeighborSolicit(b, o, target);
    writeNdNonce(b, at, nonceHi, nonceLo);
    const dst = solicitedNode(target, this.#group);
    this.#finish(o, NEIGHBOR_MESSAGE, IpAddr.ANY6, dst);
    this.#sendTo(netif, MacAddr.forMulticast(dst));
  }

  /**
   * Tells the link address of an address of this host: RFC 4861 §4.4.
   *
   * @param netif Which has it.
   * @param target The address, which is the source, too.
   * @param dst Whom: a neighbour, or a group.
   * @param flags ND_NA_ROUTER, ND_NA_SOLICITED, ND_NA_OVERRIDE.
   */
  advertise(netif: Netif, target: IpAddr, dst: IpAddr, flags: number): void {
    const o = this.#begin(NEIGHBOR_MESSAGE);
    const b = this.#context.frame.memory;
    const at = o + writeNdNeighborAdvert(b, o, flags, target);
    writeNdLinkAddress(b, at, ND_OPT_TARGET_LINK, netif.mac);
    this.#finish(o, NEIGHBOR_MESSAGE, target, dst);
    if (dst.isMulticast) this.#sendTo(netif, MacAddr.forMulticast(dst));
    else this.#sendToNeighbour(netif, target, dst);
  }

  /**
   * Asks the routers of a link to advertise themselves: RFC 4861 §4.1.
   *
   * @param netif Where.
   * @param src An address of the interface, or `::`.
   */
  solicitRouters(netif: Netif, src: IpAddr): void {
    const isNamed = !src.isAny && netif.device.medium === "ethernet";
    const option = isNamed ? ND_SHORT_OPTION : 0;
    const length = ND_ROUTER_SOLICIT_LENGTH + option;
    const o = this.#begin(length);
    const b = this.#context.frame.memory;
    const at = o + writeNdRouterSolicit(b, o);
    if (isNamed) writeNdLinkAddress(b, at, ND_OPT_SOURCE_LINK, netif.mac);
    this.#finish(o, length, src, IP6_ALL_ROUTERS);
    this.#sendTo(netif, MacAddr.forMulticast(IP6_ALL_ROUTERS));
  }

  #begin(length: number): number {
    const { frame } = this.#context;
    frame.reset();
    return frame.prepend(length);
  }

  /** Completes a message, and prepends its IP header. */
  #finish(o: number, length: number, src: IpAddr, dst: IpAddr): void {
    const { frame, stats } = this.#context;
    const b = frame.memory;
    fillIcmp6Checksum(b, o, length, src, dst);
    const at = frame.prepend(IPV6_HEADER_LENGTH);
    writeIpv6(b, at, 0, 0, length, IP_PROTO_ICMPV6, ND_HOP_LIMIT, src, dst);
    stats.icmpSent++;
  }

  #sendTo(netif: Netif, mac: MacAddr): void {
    const { frame, stats } = this.#context;
    stats.ipSent++;
    if (netif.device.medium === "ethernet") {
      this.#link.sendTo(netif, mac, frame, ETHERTYPE_IPV6);
    } else this.#link.output(netif, null, frame, ETHERTYPE_IPV6);
  }

  #sendToNeighbour(netif: Netif, src: IpAddr, dst: IpAddr): void {
    const flow = this.#flow;
    flow.local.copyFrom(src);
    flow.remote.copyFrom(dst);
    flow.nextHop.copyFrom(dst);
    flow.netif = netif;
    flow.neighbour = null;
    flow.ttl = ND_HOP_LIMIT;
    this.#output.sendPacket(flow, this.#context.frame, netif.ipv6Mtu);
  }
}
