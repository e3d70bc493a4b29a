/**
 * ICMP, received: echo requests are answered, errors are told to the transport whose
 * packet they quote. One machine for both families. RFC 792, RFC 1122 §3.2.2, RFC 4443.
 *
 * Omits redirects (a host that trusts them can be led astray) and source quench
 * (RFC 6633 §3); other messages go to RAW control blocks only.
 *
 * @module
 */

import type { DropReason } from "../base/drop_reason.ts";
import { ERR_OK } from "../base/err.ts";
import type { Netif } from "../link/netif.ts";
import { getU16, getU32, setU16 } from "../wire/bytes.ts";
import { updateChecksum16 } from "../wire/checksum.ts";
import {
  ICMP_CHECKSUM,
  ICMP_HEADER_LENGTH,
  ICMP_QUOTE,
  ICMP_REST,
  icmpCode,
  icmpType,
  writeIcmp,
} from "../wire/icmp.ts";
import { IpAddr } from "../wire/ip_addr.ts";
import type { IpContext } from "./context.ts";
import type { IpFamily } from "./family.ts";
import { Flow } from "./flow.ts";
import {
  ICMP_ERROR_HOST,
  ICMP_ERROR_TOO_BIG,
  IcmpErrorInfo,
} from "./icmp_error.ts";
import type { IcmpErrors } from "./icmp_errors.ts";
import { LargeReplies } from "./large_replies.ts";
import type { IpOutput } from "./output.ts";
import type { RxPacket } from "./packet.ts";
import type { Router } from "./route/router.ts";
import type { TransportHandler, TransportTable } from "./transport.ts";

/** Transport bytes that a quote must have to be of use: ports and one more word. */
const MIN_QUOTE = 8;

/** Takes the messages of a family that are neither echo nor error. */
export interface IcmpMessages {
  /**
   * A message has arrived, its checksum verified.
   *
   * @param packet Borrowed until return.
   * @param type Its type.
   */
  onIcmpMessage(packet: RxPacket, type: number): void;
}

/** Remembers path MTUs. */
export interface IcmpPaths {
  /** See IpLayer.updatePathMtu. */
  updatePathMtu(remote: IpAddr, mtu: number, length: number): void;
}

/** ICMP of one family. */
export class Icmp implements TransportHandler {
  /** Takes all other messages; null if there are none. */
  messages: IcmpMessages | null = null;
  /** Is told of the paths that are too small for echo replies; null until it is there. */
  paths: IcmpPaths | null = null;
  readonly #context: IpContext;
  readonly #family: IpFamily;
  readonly #router: Router;
  readonly #output: IpOutput;
  readonly #errors: IcmpErrors;
  readonly #transports: TransportTable;
  readonly #flow: Flow = new Flow();
  readonly #info: IcmpErrorInfo = new IcmpErrorInfo();
  readonly #src: IpAddr = new IpAddr();
  readonly #dst: IpAddr = new IpAddr();
  readonly #largeReplies: LargeReplies = new LargeReplies();

  /**
   * @param context What the IP layer shares.
   * @param family Reads messages.
   * @param router Chooses the way back.
   * @param output Sends replies.
   * @param errors Sends errors.
   * @param transports Who is told of errors.
   */
  constructor(
    context: IpContext,
    family: IpFamily,
    router: Router,
    output: IpOutput,
    errors: IcmpErrors,
    transports: TransportTable,
  ) {
    this.#context = context;
    this.#family = family;
    this.#flow.ttl = context.config.ttl;
    this.#router = router;
    this.#output = output;
    this.#errors = errors;
    this.#transports = transports;
  }

  /** An ICMP message for this host has arrived. */
  input(packet: RxPacket): void {
    const { stats, sum, frame } = this.#context;
    const { icmp } = this.#family;
    const { offset, length, src, dst } = packet;
    if (length < ICMP_HEADER_LENGTH) return stats.drop("truncated");
    if (
      !packet.checksumValid &&
      sum.reset(icmp.pseudoSum(src, dst, length)).add(offset, length)
          .finish() !== 0
    ) return stats.drop("bad-checksum");
    stats.icmpReceived++;
    const type = icmpType(frame.memory, offset);
    if (type === icmp.echoRequest) this.#reply(packet);
    else this.#error(packet, type);
  }

  /**
   * A packet was dropped because its next hop does not answer. Tells its sender,
   * another host or, over the loopback interface, this one: so RAW control blocks
   * hear of it, too, as in Linux. A transport with `onUnresolved` is
   * called instead.
   *
   * @param ipOffset Offset in packet memory of the packet.
   * @param length Its bytes.
   * @param netif Where the next hop is.
   */
  hostUnreachable(ipOffset: number, length: number, netif: Netif): void {
    const { frame, config } = this.#context;
    const b = frame.memory;
    const src = this.#src;
    const dst = this.#dst;
    this.#family.readAddresses(b, ipOffset, src, dst);
    if (this.#router.netifOf(src) !== null) {
      if (!config.neighbourErrors) return;
      const handler = this.#transports.get(
        this.#family.protocolOf(b, ipOffset),
      );
      if (handler?.onUnresolved !== undefined) {
        const isOurs = this.#read(ipOffset, length, netif) === null;
        return isOurs ? handler.onUnresolved(this.#info) : undefined;
      }
    }
    this.#errors.sendAbout(ipOffset, src, dst, netif, ICMP_ERROR_HOST, 0);
  }

  /**
   * A packet was dropped because too many wait for its next hop. Tells its transport,
   * if it is this host's.
   *
   * @param ipOffset Offset in packet memory of the packet's first bytes.
   * @param length How many lie there.
   * @returns Whether it wants to know what becomes of the next hop.
   */
  crowdedOut(ipOffset: number, length: number): boolean {
    const info = this.#info;
    if (this.#read(ipOffset, length, null) !== null) return false;
    const handler = this.#transports.get(info.protocol);
    return handler?.onCrowdedOut?.(info) ?? false;
  }

  /** Echoes a message; the payload leaves from where it lies. */
  #reply(packet: RxPacket): void {
    const { frame, config, stats } = this.#context;
    const { icmp } = this.#family;
    if (!config.echoReply || packet.isBroadcast) return;
    if (packet.isMulticast && !icmp.echoesToGroups) return;
    const source = packet.isMulticast // RFC 4443 §4.2
      ? this.#router.sourceOn(packet.netif, packet.src)
      : packet.dst;
    if (source === null) return stats.drop("no-route");
    const flow = this.#flow;
    flow.local.copyFrom(source);
    if (this.#family.isZoned(source)) flow.local.zone = packet.netif.index;
    flow.remote.copyFrom(packet.src);
    flow.ifIndex = this.#family.isZoned(packet.src) ? packet.netif.index : 0;
    if (this.#router.route(flow) !== ERR_OK) return stats.drop("no-route");
    const b = frame.memory;
    const request = packet.offset;
    frame.reset();
    frame.append(
      request + ICMP_HEADER_LENGTH,
      packet.length - ICMP_HEADER_LENGTH,
    );
    const o = frame.prepend(ICMP_HEADER_LENGTH);
    const code = icmpCode(b, request);
    const rest = getU32(b, request + ICMP_REST);
    if (packet.length > icmp.largeReply) {
      this.#largeReplies.note(flow.remote, rest);
    }
    writeIcmp(b, o, icmp.echoReply, code, rest);
    setU16(b, o + ICMP_CHECKSUM, this.#replyChecksum(packet, code));
    flow.tos = packet.tos & 0xfc; // RFC 1122 §3.2.2.6; ECN is not echoed
    stats.icmpSent++;
    this.#output.send(flow, frame, icmp.protocol);
  }

  /** The checksum of a request, changed as its reply differs (RFC 1624). */
  #replyChecksum({ offset, length, src, dst }: RxPacket, code: number): number {
    const { icmp } = this.#family;
    const { local, remote } = this.#flow;
    const before = getU16(this.#context.frame.memory, offset + ICMP_CHECKSUM);
    const request = (icmp.echoRequest << 8) | code;
    const reply = (icmp.echoReply << 8) | code;
    const sum = updateChecksum16(before, request, reply);
    if (local.equals(dst)) return sum;
    return updateChecksum16(
      sum,
      icmp.pseudoSum(src, dst, length),
      icmp.pseudoSum(local, remote, length),
    );
  }

  /** RFC 8201 §4: an echo reply did not get through. */
  onIcmpError(info: IcmpErrorInfo): void {
    const { kind, remote, mtu, length, quoteOffset, seq } = info;
    const b = this.#context.frame.memory;
    const isReply = icmpType(b, quoteOffset) === this.#family.icmp.echoReply;
    if (!isReply || kind !== ICMP_ERROR_TOO_BIG) return;
    if (!this.#largeReplies.has(remote, seq)) return;
    this.paths?.updatePathMtu(remote, mtu, length);
  }

  #error(packet: RxPacket, type: number): void {
    const b = this.#context.frame.memory;
    const { icmp } = this.#family;
    const { offset, length } = packet;
    const info = this.#info;
    info.kind = icmp.kindOf(type, icmpCode(b, offset));
    if (info.kind === 0) return this.messages?.onIcmpMessage(packet, type);
    // RFC 1122 §3.2.2: an error goes to the one host that has sent what it is about.
    if (packet.isBroadcast || packet.isMulticast) {
      return this.#context.stats.drop("bad-address");
    }
    info.type = type;
    info.code = icmpCode(b, offset);
    info.mtu = info.kind === ICMP_ERROR_TOO_BIG ? icmp.mtuOf(b, offset) : 0;
    info.from.copyFrom(packet.src);
    this.#tell(offset + ICMP_QUOTE, length - ICMP_QUOTE, packet.netif);
  }

  /** Reads a quoted packet of ours into the info, and tells its transport. */
  #tell(o: number, length: number, netif: Netif): void {
    const { stats, frame } = this.#context;
    const bad = this.#read(o, length, netif);
    if (bad !== null) return stats.drop(bad);
    if (this.#family.fragments.isLater(frame.memory, o)) return; // no ports
    const info = this.#info;
    this.#transports.get(info.protocol)?.onIcmpError?.(info);
    this.#transports.raw?.onIcmpError?.(info);
  }

  /**
   * Reads the start of a packet of ours into the info; says why if it is none.
   *
   * @param netif Over which it has left, which is the zone of its destination; null if
   * that is not known.
   */
  #read(o: number, length: number, netif: Netif | null): DropReason | null {
    const b = this.#context.frame.memory;
    const info = this.#info;
    const bad = this.#family.icmp.readQuote(b, o, length, info);
    if (bad !== null) return bad;
    if (info.quoteLength < MIN_QUOTE) return "truncated";
    const { hasErrorsAboutGroups } = this.#family.icmp;
    if (
      this.#router.netifOf(info.local) === null ||
      (info.remote.isMulticast && !hasErrorsAboutGroups) ||
      this.#router.isBroadcast(info.remote)
    ) return "bad-address";
    if (netif !== null && !netif.isLoopback) {
      if (this.#family.isZoned(info.remote)) info.remote.zone = netif.index;
    }
    const at = info.quoteOffset;
    info.localPort = getU16(b, at);
    info.remotePort = getU16(b, at + 2);
    info.seq = getU32(b, at + 4);
    return null;
  }
}
