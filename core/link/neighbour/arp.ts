/**
 * Address resolution for IPv4 over Ethernet, RFC 826, with the announcements and
 * the conflict detection of RFC 5227 §2.3 and §2.4.
 *
 * A request for this host makes an entry for its sender. Every ARP packet updates the
 * entry of its sender, if there is one, within the limits of the neighbour cache. An
 * announcement (RFC 5227 §2.3) counts at once, as in Linux; unlike in Linux, a reply
 * to this host is no announcement (RFC 5227 §3). Omits the probing of
 * an address before it is used (RFC 5227 §2.1) and proxy ARP.
 *
 * @module
 */

import type { Clock } from "../../base/clock.ts";
import type { Stats } from "../../base/stats.ts";
import type { Pbuf } from "../../buf/pbuf.ts";
import {
  ARP_LENGTH,
  ARP_REPLY,
  ARP_REQUEST,
  ARP_SENDER_MAC,
  arpOperation,
  arpSenderIp,
  arpTargetIp,
  checkArp,
  writeArp,
} from "../../wire/arp.ts";
import { ETHERTYPE_ARP } from "../../wire/ethernet.ts";
import type { Frame } from "../../wire/frame.ts";
import { IpAddr } from "../../wire/ip_addr.ts";
import { MacAddr } from "../../wire/mac_addr.ts";
import type { Neighbour } from "./neighbour.ts";
import type { NeighbourCache, NeighbourSolicitor } from "./neighbour_cache.ts";
import type { Netif } from "../netif.ts";

/** Milliseconds between two defences of an address, RFC 5227 §2.4(b). */
const DEFEND_INTERVAL_MS = 10_000;

/** Sends ARP packets. */
export interface ArpSender {
  /**
   * Prepends a link header and sends the frame.
   *
   * @param netif Where.
   * @param dst Link address to send to.
   * @param frame The packet.
   * @param type Ethernet type.
   */
  sendTo(netif: Netif, dst: MacAddr, frame: Frame, type: number): void;
}

/** Knows which addresses other hosts may have. */
export interface SourceCheck {
  /** Whether another host may have an IPv4 address (int32). */
  isSource(addr: number): boolean;
  /** Whether an IPv4 address (int32) is one of this host's. */
  isOwn(addr: number): boolean;
}

/** What ARP is made of. */
export interface ArpOptions {
  /** What it fills. */
  cache: NeighbourCache;
  /** What it sends with. */
  sender: ArpSender;
  /** Knows impossible senders. */
  sources: SourceCheck;
  /** The one outgoing frame. */
  frame: Frame;
  /** The stack's clock. */
  clock: Clock;
  /** The stack's counters. */
  stats: Stats;
}

/** ARP of one stack. */
export class Arp implements NeighbourSolicitor {
  readonly #cache: NeighbourCache;
  readonly #sender: ArpSender;
  readonly #sources: SourceCheck;
  readonly #frame: Frame;
  readonly #clock: Clock;
  readonly #stats: Stats;
  readonly #senderIp: IpAddr = new IpAddr();
  readonly #targetIp: IpAddr = new IpAddr();
  #defendedAt = -Infinity;

  /** @param options What it is made of. */
  constructor(options: ArpOptions) {
    this.#cache = options.cache;
    this.#sender = options.sender;
    this.#sources = options.sources;
    this.#frame = options.frame;
    this.#clock = options.clock;
    this.#stats = options.stats;
    this.#cache.setSolicitor(4, this);
  }

  /**
   * An ARP packet has arrived: the algorithm of RFC 826, "Packet Reception".
   *
   * @param netif Where.
   * @param pbuf Lent until return: the packet behind its link header.
   */
  input(netif: Netif, pbuf: Pbuf): void {
    const b = this.#frame.memory;
    const o = pbuf.offset;
    const bad = checkArp(b, o, pbuf.length);
    if (bad !== null) return this.#stats.drop(bad);
    const senderMac = o + ARP_SENDER_MAC;
    const senderIp = this.#senderIp.set4(arpSenderIp(b, o));
    if ((b[senderMac] & 1) !== 0) return this.#stats.drop("bad-address");
    if (netif.mac.isAt(b, senderMac)) return; // our own, sent back by a switch
    if (!this.#mayBeSender(netif, senderIp)) {
      return this.#stats.drop("bad-address");
    }
    const targetIp = this.#targetIp.set4(arpTargetIp(b, o));
    const isForUs = netif.hasAddress(targetIp);
    const isRequest = arpOperation(b, o) === ARP_REQUEST;
    const neighbour = this.#cache.lookup(netif, senderIp);
    if (neighbour !== null) {
      const isAnnounced = isRequest && senderIp.equals(targetIp);
      this.#cache.confirm(neighbour, b, senderMac, isAnnounced);
    } else if (isForUs && isRequest && isOnLink(netif, senderIp)) {
      this.#cache.learn(netif, senderIp, b, senderMac);
    }
    if (!isForUs || !isRequest) return;
    // To the requester's own address, even if the cache says another.
    const dst = MacAddr.read(b, senderMac);
    this.#send(netif, dst, ARP_REPLY, targetIp.v4, dst, senderIp.v4);
  }

  /**
   * Whether another host may speak for an address, which may also be 0.0.0.0
   * (RFC 5227 §1.1: a probe). One of ours is a conflict: nothing is learnt from it,
   * and nothing answered but in defence.
   */
  #mayBeSender(netif: Netif, ip: IpAddr): boolean {
    if (ip.isAny || this.#sources.isSource(ip.v4)) return true;
    if (netif.hasAddress(ip)) this.#conflict(netif, ip);
    else if (this.#sources.isOwn(ip.v4)) this.#stats.addressConflicts++;
    return false;
  }

  /** Sends a request for a neighbour, RFC 826 "Packet Generation". */
  solicit(neighbour: Neighbour, unicast: boolean): void {
    const { netif, ip } = neighbour;
    const dst = unicast ? neighbour.mac : MacAddr.BROADCAST;
    const source = sourceFor(netif, ip);
    this.#send(netif, dst, ARP_REQUEST, source, MacAddr.ZERO, ip.v4);
  }

  /** Announces an IPv4 address of an interface, RFC 5227 §2.3. */
  announce(netif: Netif, ip: IpAddr): void {
    const dst = MacAddr.BROADCAST;
    this.#send(netif, dst, ARP_REQUEST, ip.v4, MacAddr.ZERO, ip.v4);
  }

  /** Another host uses our address: count it, defend it once in a while. */
  #conflict(netif: Netif, ip: IpAddr): void {
    this.#stats.addressConflicts++;
    if (this.#clock.now - this.#defendedAt < DEFEND_INTERVAL_MS) return;
    this.#defendedAt = this.#clock.now;
    this.announce(netif, ip);
  }

  #send(
    netif: Netif,
    dst: MacAddr,
    operation: number,
    senderIp: number,
    targetMac: MacAddr,
    targetIp: number,
  ): void {
    const frame = this.#frame;
    frame.reset();
    const o = frame.prepend(ARP_LENGTH);
    writeArp(
      frame.memory,
      o,
      operation,
      netif.mac,
      senderIp,
      targetMac,
      targetIp,
    );
    this.#sender.sendTo(netif, dst, frame, ETHERTYPE_ARP);
  }
}

/** Whether an address lies in a subnet of the interface. */
function isOnLink(netif: Netif, ip: IpAddr): boolean {
  for (let i = 0; i < netif.addresses.length; i++) {
    const { addr, prefixLen } = netif.addresses[i];
    if (ip.matchesPrefix(addr, prefixLen)) return true;
  }
  return false;
}

/** The address to ask from: one in the same subnet, if there is one. */
function sourceFor(netif: Netif, ip: IpAddr): number {
  let first = 0;
  for (let i = 0; i < netif.addresses.length; i++) {
    const { addr, prefixLen } = netif.addresses[i];
    if (!addr.isV4) continue;
    if (ip.matchesPrefix(addr, prefixLen)) return addr.v4;
    if (first === 0) first = addr.v4;
  }
  return first;
}
