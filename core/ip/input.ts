/**
 * IP input: checks a packet, decides whether it is for this host, reassembles
 * fragments, and passes it to its transport, or to forwarding. One machine for both
 * families. RFC 791, RFC 1122 §3.2.1 and §3.3.6, RFC 8200 §4.
 *
 * @module
 */

import type { Pbuf } from "../buf/pbuf.ts";
import { PBUF_LINK_GROUP } from "../link/ethernet.ts";
import type { Netif } from "../link/netif.ts";
import type { FrameMeta } from "../wire/frame.ts";
import { IpAddr } from "../wire/ip_addr.ts";
import { IP_PROTO_UDP } from "../wire/ip_protocol.ts";
import type { IpContext } from "./context.ts";
import { HeaderProblem, type IpFamily } from "./family.ts";
import type { IpForward } from "./forward.ts";
import {
  ICMP_ERROR_PARAMETER,
  ICMP_ERROR_PROTOCOL,
  ICMP_ERROR_REASSEMBLY,
} from "./icmp_error.ts";
import type { IcmpErrors } from "./icmp_errors.ts";
import { RxPacket } from "./packet.ts";
import { IpReassembly, type ReassemblyUser } from "./reassembly.ts";
import type { Router } from "./route/router.ts";
import { isSuperDatagram, SuperDatagram } from "./super_datagram.ts";
import type { TransportTable } from "./transport.ts";

/** Receives the packets of one family. */
export class IpInput implements ReassemblyUser {
  /** Datagrams that are being put together. */
  readonly reassembly: IpReassembly;
  readonly #context: IpContext;
  readonly #family: IpFamily;
  readonly #router: Router;
  readonly #forward: IpForward;
  readonly #errors: IcmpErrors;
  readonly #transports: TransportTable;
  readonly #packet: RxPacket = new RxPacket();
  readonly #problem: HeaderProblem = new HeaderProblem();
  readonly #src: IpAddr = new IpAddr();
  readonly #dst: IpAddr = new IpAddr();
  readonly #superDatagram: SuperDatagram;

  /**
   * @param context What the IP layer shares.
   * @param family Reads headers.
   * @param router Knows what is for us.
   * @param forward Takes what is not.
   * @param errors Tells senders what went wrong.
   * @param transports Take the rest.
   */
  constructor(
    context: IpContext,
    family: IpFamily,
    router: Router,
    forward: IpForward,
    errors: IcmpErrors,
    transports: TransportTable,
  ) {
    this.#context = context;
    this.#family = family;
    this.#router = router;
    this.#forward = forward;
    this.#errors = errors;
    this.#transports = transports;
    this.reassembly = new IpReassembly(context, family, this);
    this.#superDatagram = new SuperDatagram(context, family);
  }

  /** See IpLayer.input. */
  input(netif: Netif, pbuf: Pbuf, meta: FrameMeta): void {
    const { stats, frame } = this.#context;
    const family = this.#family;
    const b = frame.memory;
    const o = pbuf.offset;
    const bad = family.check(b, o, pbuf.length);
    if (bad !== null) return stats.drop(bad);
    pbuf.length = family.packetLength(b, o);
    const packet = this.#packet;
    packet.pbuf = pbuf;
    packet.netif = netif;
    family.readInto(packet);
    packet.checksumValid = meta.checksumValid;
    packet.gsoSize = meta.gsoSize;
    if (!family.mayEnter(packet)) return stats.drop("bad-address");
    const origin = meta.origin === 0 ? null : this.#router.byIndex(meta.origin);
    if (origin !== null && packet.dst.isMulticast) {
      packet.netif = origin; // our own multicast comes back
    }
    this.#setZone(packet, packet.src, origin);
    this.#setZone(packet, packet.dst, origin);
    stats.ipReceived++;
    if (!this.#isForUs(packet)) {
      if (packet.isMulticast) {
        return family.isForOthers(packet.dst)
          ? undefined
          : stats.drop("not-for-us");
      }
      return this.#forward.input(packet, meta);
    }
    if (
      (pbuf.flags & PBUF_LINK_GROUP) !== 0 && !packet.isBroadcast &&
      !packet.isMulticast
    ) return stats.drop("not-for-us"); // RFC 1122 §3.3.6
    packet.hasFragmentHeader = false;
    if (!this.#walk(packet)) return;
    if (packet.isFragment) packet.hasFragmentHeader = true;
    if (packet.isFragment) this.#reassemble(packet, netif);
    else this.#deliver(packet);
  }

  /** Walks to the transport's header; false if the packet is dropped there. */
  #walk(packet: RxPacket): boolean {
    const problem = this.#problem;
    problem.kind = 0;
    const bad = this.#family.walk(packet, problem);
    if (bad === null) return true;
    this.#context.stats.drop(bad);
    const { kind, pointer, toGroups } = problem;
    if (kind !== 0) this.#errors.send(packet, kind, pointer, toGroups);
    return false;
  }

  #reassemble(packet: RxPacket, netif: Netif): void {
    const whole = this.reassembly.input(packet);
    if (whole === null) return;
    packet.pbuf = whole;
    packet.netif = netif;
    this.#family.readInto(packet);
    this.#setZone(packet, packet.src, null);
    this.#setZone(packet, packet.dst, null);
    packet.checksumValid = false;
    packet.gsoSize = 0;
    if (this.#walk(packet)) {
      // RFC 8200 §4.1: a Fragment header stands there once.
      if (packet.isFragment) this.#context.stats.drop("bad-options");
      else this.#deliver(packet);
    }
    this.#context.pbufs.free(whole);
  }

  /** RFC 8200 §4.5: tells the sender what is wrong with a fragment. */
  onFragmentRefused(packet: RxPacket, isTooLong: boolean): void {
    const at = this.#family.fragments.problemPointer(packet, isTooLong);
    if (at >= 0) this.#errors.send(packet, ICMP_ERROR_PARAMETER, at);
  }

  /** RFC 1122 §3.3.2: tells the sender, if its first fragment came. */
  onReassemblyTimeout(ipOffset: number, netif: Netif): void {
    const src = this.#src;
    const dst = this.#dst;
    const b = this.#context.frame.memory;
    this.#family.readAddresses(b, ipOffset, src, dst);
    if (dst.isMulticast || this.#router.isBroadcast(dst)) return;
    const kind = ICMP_ERROR_REASSEMBLY;
    this.#errors.sendAbout(ipOffset, src, dst, netif, kind, 0);
  }

  /**
   * RFC 4007 §9: an address is in the zone of the interface on which it arrived; one
   * of this host's that comes over loopback in that of the interface which has it.
   *
   * @param origin The interface whose zone its sender has meant; null if not known.
   */
  #setZone({ netif }: RxPacket, addr: IpAddr, origin: Netif | null): void {
    if (!this.#family.isZoned(addr)) return;
    const isOwn = netif.isLoopback && !addr.isMulticast;
    const owner = isOwn ? origin ?? this.#router.netifOf(addr) : null;
    addr.zone = (owner ?? netif).index;
  }

  /** Whether a packet is for this host; sets what kind of address it came to. */
  #isForUs(packet: RxPacket): boolean {
    const { dst, netif } = packet;
    packet.isBroadcast = false;
    packet.isMulticast = dst.isMulticast;
    if (packet.isMulticast) {
      return this.#family.isAllHosts(dst) || this.#isMember(packet);
    }
    if (netif.hasAddress(dst)) return true;
    const isAnywhere = netif.isLoopback || !this.#family.isZoned(dst);
    if (isAnywhere && this.#router.netifOf(dst) !== null) return true;
    packet.isBroadcast = this.#router.isBroadcast(dst);
    return packet.isBroadcast;
  }

  /** Whether the source filter of the interface accepts a packet to a group. */
  #isMember(packet: RxPacket): boolean {
    const group = packet.netif.group(packet.dst);
    if (group === null) return false;
    return this.#family.isGroupMessage(packet) ||
      group.filter.allows(packet.src);
  }

  readonly #deliver = (packet: RxPacket): void => {
    if (packet.gsoSize > 0 && packet.protocol === IP_PROTO_UDP) {
      return this.#deliverDatagrams(packet);
    }
    const { raw } = this.#transports;
    const isTaken = raw !== null && raw.inputRaw(packet);
    const handler = this.#transports.get(packet.protocol);
    if (handler !== null) return handler.input(packet);
    if (isTaken) return;
    this.#context.stats.drop("unknown-protocol");
    const at = this.#family.protocolPointer(packet);
    this.#errors.send(packet, ICMP_ERROR_PROTOCOL, at);
  };

  /** Delivers a super-packet of datagrams: whole, or split where that is needed. */
  #deliverDatagrams(packet: RxPacket): void {
    const { frame, stats } = this.#context;
    if (!isSuperDatagram(packet, frame.memory)) return stats.drop("bad-length");
    const { raw } = this.#transports;
    if (raw === null || !raw.wants(packet)) {
      const handler = this.#transports.get(packet.protocol);
      if (handler?.inputMany?.(packet)) return;
    }
    this.#superDatagram.forEach(packet, this.#deliver);
  }
}
