/**
 * Neighbour Discovery of a host: RFC 4861 §6.3, §7 and §8, with what RFC 4862, RFC 6980,
 * RFC 7527 and RFC 9131 add.
 *
 * Receives what checkNd has passed, asks for the neighbours of the cache, and answers for
 * the addresses of this host. Omits the router's side but for flag R, proxies, and
 * anycast addresses.
 *
 * @module
 */

import type { Netif } from "../../link/netif.ts";
import type { Neighbour } from "../../link/neighbour/neighbour.ts";
import type {
  NeighbourCache,
  NeighbourSolicitor,
} from "../../link/neighbour/neighbour_cache.ts";
import type { NudHost } from "../../link/neighbour/nud_aging.ts";
import { getU16, getU32 } from "../../wire/bytes.ts";
import { IP6_ALL_NODES, IP6_ALL_ROUTERS } from "../../wire/ip6_scope.ts";
import { IpAddr } from "../../wire/ip_addr.ts";
import { ipVersion } from "../../wire/ipv4.ts";
import { IPV6_HEADER_LENGTH, IPV6_SRC } from "../../wire/ipv6.ts";
import {
  checkNd,
  ND_NA_OVERRIDE,
  ND_NA_ROUTER,
  ND_NA_SOLICITED,
  ND_NEIGHBOR_ADVERT,
  ND_NEIGHBOR_SOLICIT,
  ND_REDIRECT,
  ND_ROUTER_ADVERT,
  ndFixedLength,
  ndNeighborFlags,
  readNdDestination,
  readNdTarget,
} from "../../wire/nd.ts";
import {
  ND_LINK_ADDRESS,
  ND_OPT_NONCE,
  ND_OPT_REDIRECTED,
  ND_OPT_SOURCE_LINK,
  ND_OPT_TARGET_LINK,
  ND_REDIRECTED_QUOTE,
  ND_SHORT_OPTION,
  NdOptionReader,
} from "../../wire/nd_option.ts";
import type { IpContext } from "../context.ts";
import type { IcmpMessages } from "../icmp.ts";
import type { RxPacket } from "../packet.ts";
import { sourceOn } from "../route/address_rules.ts";
import type { Ipv6Link } from "./ipv6_link.ts";
import type { NdSender } from "./nd_sender.ts";
import { RouterAdvertReader } from "./router_advert.ts";

/** RFC 4861 §10, for an interface that is not started. */
const REACHABLE_MS = 30_000;
const RETRANS_MS = 1_000;

/** The interfaces on which Neighbour Discovery is active. */
export interface Ipv6Links {
  /** Returns the IPv6 of an interface, or null if it is not started. */
  of(netif: Netif): Ipv6Link | null;
  /** Next hops may be others now. */
  onRoutesChange(netif: Netif): void;
  /**
   * The present first hop to a destination on an interface, or null; itself if on the
   * link.
   *
   * @param source From which address; null for any.
   */
  firstHop(
    netif: Netif,
    destination: IpAddr,
    source: IpAddr | null,
  ): IpAddr | null;
}

/** Neighbour Discovery of one stack. */
export class NeighbourDiscovery
  implements IcmpMessages, NeighbourSolicitor, NudHost {
  readonly #context: IpContext;
  readonly #neighbours: NeighbourCache;
  readonly #links: Ipv6Links;
  readonly #sender: NdSender;
  readonly #advert: RouterAdvertReader;
  readonly #options: NdOptionReader = new NdOptionReader();
  readonly #target: IpAddr = new IpAddr();
  readonly #destination: IpAddr = new IpAddr();
  readonly #source: IpAddr = new IpAddr();

  /**
   * @param context What the IP layer shares.
   * @param neighbours What it fills.
   * @param links The interfaces on which it is active.
   * @param sender Sends.
   */
  constructor(
    context: IpContext,
    neighbours: NeighbourCache,
    links: Ipv6Links,
    sender: NdSender,
  ) {
    this.#context = context;
    this.#neighbours = neighbours;
    this.#links = links;
    this.#sender = sender;
    this.#advert = new RouterAdvertReader(context.frame.memory, neighbours);
    neighbours.setSolicitor(6, this);
    neighbours.nud.host = this;
  }

  // What arrives.

  /** A message of Neighbour Discovery has arrived, its checksum verified. */
  onIcmpMessage(packet: RxPacket, type: number): void {
    const { stats, frame, config } = this.#context;
    const { offset, length, ttl, src, dst, netif } = packet;
    const link = this.#links.of(netif);
    if (link === null) return stats.drop("not-for-us");
    if (packet.hasFragmentHeader) return stats.drop("bad-field"); // RFC 6980 §5
    const bad = checkNd(frame.memory, offset, length, ttl, src, dst);
    if (bad !== null) return stats.drop(bad);
    const isHost = link.config.autoconfiguration && !config.forwarding;
    if (type === ND_NEIGHBOR_SOLICIT) this.#solicited(link, packet);
    else if (type === ND_NEIGHBOR_ADVERT) this.#advertised(link, packet);
    else if (type === ND_ROUTER_ADVERT && isHost) {
      this.#advert.take(link, packet);
    } else if (type === ND_REDIRECT && isHost) this.#redirected(link, packet);
    else stats.drop("not-for-us"); // solicitations are for routers
  }

  /**
   * Offset of the first option of a type in a message; -1 if there is none, or none of
   * a good length.
   */
  #find({ offset, length }: RxPacket, type: number): number {
    const b = this.#context.frame.memory;
    const options = this.#options;
    options.start(offset + ndFixedLength(b[offset]), offset + length);
    while (options.next(b)) if (options.type === type) return options.at;
    return -1;
  }

  /** Offset of the link address that a message tells; -1 if it tells none. */
  #linkAddress(packet: RxPacket, type: number): number {
    const at = this.#find(packet, type);
    if (at < 0) return -1;
    const o = at + ND_LINK_ADDRESS;
    const isGroup = (this.#context.frame.memory[o] & 1) !== 0;
    return isGroup ? -1 : o;
  }

  /** RFC 4861 §7.2.3 and §7.2.4, RFC 4862 §5.4.3. */
  #solicited(link: Ipv6Link, packet: RxPacket): void {
    const { stats, frame } = this.#context;
    const { netif, src, offset } = packet;
    const b = frame.memory;
    const target = readNdTarget(b, offset, this.#target);
    if (this.#isUnderTest(link, packet, target)) return;
    if (!netif.hasAddress(target)) return stats.drop("not-for-us");
    if (netif.hasAddress(src)) return void stats.addressConflicts++;
    const o = this.#linkAddress(packet, ND_OPT_SOURCE_LINK);
    if (o >= 0 && !src.isAny && this.#isNeighbour(netif, src)) {
      this.#neighbours.nud.heard(netif, src, b, o);
    }
    const dst = src.isAny ? IP6_ALL_NODES : src;
    const solicited = src.isAny ? 0 : ND_NA_SOLICITED;
    const flags = this.#routerFlag | solicited | overrideOf(link, target);
    this.#sender.advertise(netif, target, dst, flags);
  }

  #isUnderTest(link: Ipv6Link, packet: RxPacket, target: IpAddr): boolean {
    const b = this.#context.frame.memory;
    const at = this.#find(packet, ND_OPT_NONCE);
    const isNonce = at >= 0 && this.#options.length === ND_SHORT_OPTION;
    const hi = isNonce ? getU32(b, at + 2) : 0;
    const lo = isNonce ? getU16(b, at + 6) : -1;
    const { dad } = link.addresses;
    return dad.handleSolicitation(target, packet.src.isAny, hi, lo);
  }

  /** An entry is made for who can be a neighbour; others are answered only. */
  #isNeighbour(netif: Netif, src: IpAddr): boolean {
    return this.#links.firstHop(netif, src, null)?.equals(src) === true ||
      this.#neighbours.lookup(netif, src) !== null;
  }

  get #routerFlag(): number {
    return this.#context.config.forwarding ? ND_NA_ROUTER : 0;
  }

  /** RFC 4861 §7.2.5, RFC 4862 §5.4.4. */
  #advertised(link: Ipv6Link, packet: RxPacket): void {
    const { stats, frame } = this.#context;
    const { netif, offset } = packet;
    const b = frame.memory;
    const target = readNdTarget(b, offset, this.#target);
    if (link.addresses.dad.handleAdvertisement(target)) return;
    if (netif.hasAddress(target)) return void stats.addressConflicts++;
    const n = this.#neighbours.lookup(netif, target);
    if (n === null) return;
    const flags = ndNeighborFlags(b, offset);
    const isTaken = this.#neighbours.nud.advertised(
      n,
      b,
      this.#linkAddress(packet, ND_OPT_TARGET_LINK),
      (flags & ND_NA_SOLICITED) !== 0,
      (flags & ND_NA_OVERRIDE) !== 0,
    );
    if (!isTaken) return;
    n.isRouter = (flags & ND_NA_ROUTER) !== 0;
    if (!n.isRouter) link.onNoRouter(n.ip);
  }

  /** RFC 4861 §8.3, of packets from the quoted source (RFC 8028 §3.3). */
  #redirected(link: Ipv6Link, packet: RxPacket): void {
    const { stats, frame } = this.#context;
    const { netif, offset, src } = packet;
    const b = frame.memory;
    const target = readNdTarget(b, offset, this.#target);
    const destination = readNdDestination(b, offset, this.#destination);
    const { redirects } = link;
    const quoted = this.#quotedSource(packet);
    const hop = this.#links.firstHop(netif, destination, quoted);
    const isOwn = netif.hasAddress(target) || netif.hasAddress(destination);
    if (isOwn || !redirects.redirect(src, target, destination, hop, quoted)) {
      return stats.drop("bad-address");
    }
    const o = this.#linkAddress(packet, ND_OPT_TARGET_LINK);
    const n = o < 0
      ? this.#neighbours.lookup(netif, target)
      : this.#neighbours.nud.heard(netif, target, b, o);
    if (n !== null && !target.equals(destination)) n.isRouter = true;
    this.#links.onRoutesChange(netif);
  }

  /** Own source of the packet that a redirect quotes; null if it quotes none. */
  #quotedSource(packet: RxPacket): IpAddr | null {
    const at = this.#find(packet, ND_OPT_REDIRECTED);
    const needed = ND_REDIRECTED_QUOTE + IPV6_HEADER_LENGTH;
    if (at < 0 || this.#options.length < needed) return null;
    const b = this.#context.frame.memory;
    const quote = at + ND_REDIRECTED_QUOTE;
    const source = this.#source.read6(b, quote + IPV6_SRC);
    return packet.netif.hasAddress(source) ? source : null;
  }

  // What leaves.

  /** Asks for a neighbour: RFC 4861 §7.2.2. */
  solicit(neighbour: Neighbour, unicast: boolean): void {
    const { netif, ip, mac } = neighbour;
    const src = this.#sourceFor(neighbour);
    if (src === null || !netif.up) return; // without an address nobody is asked
    this.#sender.solicit(netif, src, ip, unicast ? mac : null);
  }

  /** The source of the packet that waits, or else an address in the same prefix. */
  #sourceFor({ netif, ip, queueHead }: Neighbour): IpAddr | null {
    const b = this.#context.frame.memory;
    if (queueHead !== null && ipVersion(b, queueHead.offset) === 6) {
      const src = this.#source.read6(b, queueHead.offset + IPV6_SRC);
      if (this.#mayAsk(netif, src)) return src;
    }
    const near = sourceOn(netif, ip);
    if (near === null || this.#mayAsk(netif, near)) return near;
    const other = netif.addresses.find(({ addr }) =>
      !addr.isV4 && this.#mayAsk(netif, addr)
    );
    return other?.addr ?? null;
  }

  #mayAsk(netif: Netif, src: IpAddr): boolean {
    return netif.hasAddress(src) &&
      this.#links.of(netif)?.hidesLink(src) !== true;
  }

  /** Tells routers of an address that has become usable: RFC 9131 §6.1. */
  announce(netif: Netif, ip: IpAddr): void {
    if (ip.isLinkLocal || this.#links.of(netif) === null) return;
    this.#sender.advertise(netif, ip, IP6_ALL_ROUTERS, this.#routerFlag);
  }

  // What neighbour unreachability detection asks.

  reachableMs(netif: Netif): number {
    return this.#links.of(netif)?.parameters.reachableMs ?? REACHABLE_MS;
  }

  retransMs(netif: Netif): number {
    return this.#links.of(netif)?.parameters.retransMs ?? RETRANS_MS;
  }

  /** Whether there is no other way than by this neighbour: RFC 7048 §3. */
  isPatient({ netif, ip }: Neighbour): boolean {
    const link = this.#links.of(netif);
    return link !== null && !link.routers.hasAlternative(ip) &&
      !link.redirects.hasNextHop(ip);
  }

  onReachability({ netif, ip }: Neighbour, isReachable: boolean): void {
    const link = this.#links.of(netif);
    if (link === null) return;
    const isLost = !isReachable && link.redirects.forgetNextHop(ip);
    const isRouter = link.routers.has(ip);
    if (isRouter) link.routers.setReachable(ip, isReachable);
    if (isLost || isRouter) this.#links.onRoutesChange(netif);
  }
}

/** RFC 4429 §3.3: an optimistic address overrides nothing. */
function overrideOf({ addresses }: Ipv6Link, target: IpAddr): number {
  const isOptimistic = addresses.table.find(target)?.state === "optimistic";
  return isOptimistic ? 0 : ND_NA_OVERRIDE;
}
