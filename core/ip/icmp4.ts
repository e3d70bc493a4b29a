/**
 * ICMP for IPv4, received: echo requests are answered, errors are told to the
 * transport whose packet they quote. RFC 792, RFC 1122 §3.2.2.
 *
 * Omits redirects (a host that trusts them can be led astray) and source quench
 * (RFC 6633 §3); other messages go to RAW control blocks only.
 *
 * @module
 */

import type { DropReason } from "../base/drop_reason.ts";
import { ERR_OK } from "../base/err.ts";
import { getU16, getU32, setU16 } from "../wire/bytes.ts";
import { updateChecksum16 } from "../wire/checksum.ts";
import {
  ICMP4_CHECKSUM,
  ICMP4_ECHO,
  ICMP4_ECHO_REPLY,
  ICMP4_FRAGMENTATION_NEEDED,
  ICMP4_HEADER_LENGTH,
  ICMP4_PARAMETER_PROBLEM,
  ICMP4_QUOTE,
  ICMP4_REST,
  ICMP4_TIME_EXCEEDED,
  ICMP4_UNREACHABLE,
  ICMP4_UNREACHABLE_HOST,
  ICMP4_UNREACHABLE_PORT,
  ICMP4_UNREACHABLE_PROTOCOL,
  icmp4Code,
  icmp4Mtu,
  icmp4Type,
  writeIcmp4,
} from "../wire/icmp4.ts";
import { IpAddr } from "../wire/ip_addr.ts";
import { IP_PROTO_ICMP } from "../wire/ip_protocol.ts";
import {
  IPV4_HEADER_LENGTH,
  IPV4_OFFSET_MASK,
  ipv4Dst,
  ipv4Fragment,
  ipv4HeaderLength,
  ipv4Protocol,
  ipv4Src,
  ipv4TotalLength,
  ipVersion,
} from "../wire/ipv4.ts";
import type { IpContext } from "./context.ts";
import { Flow } from "./flow.ts";
import type { Icmp4Errors } from "./icmp4_errors.ts";
import {
  ICMP_ERROR_HOST,
  ICMP_ERROR_PARAMETER,
  ICMP_ERROR_PORT,
  ICMP_ERROR_PROHIBITED,
  ICMP_ERROR_PROTOCOL,
  ICMP_ERROR_TIME_EXCEEDED,
  ICMP_ERROR_TOO_BIG,
  IcmpErrorInfo,
} from "./icmp_error.ts";
import type { Ip4Output } from "./ip4_output.ts";
import type { RxPacket } from "./packet.ts";
import type { Router } from "./route/router.ts";
import type { TransportTable } from "./transport.ts";

/** Transport bytes that a quote must have to be of use: ports and one more word. */
const MIN_QUOTE = 8;

/** ICMPv4 of one stack. */
export class Icmp4 {
  readonly #context: IpContext;
  readonly #router: Router;
  readonly #output: Ip4Output;
  readonly #errors: Icmp4Errors;
  readonly #transports: TransportTable;
  readonly #flow: Flow = new Flow();
  readonly #info: IcmpErrorInfo = new IcmpErrorInfo();
  readonly #src: IpAddr = new IpAddr();
  readonly #dst: IpAddr = new IpAddr();

  /**
   * @param context What the IP layer shares.
   * @param router Chooses the way back.
   * @param output Sends replies.
   * @param errors Sends errors.
   * @param transports Who is told of errors.
   */
  constructor(
    context: IpContext,
    router: Router,
    output: Ip4Output,
    errors: Icmp4Errors,
    transports: TransportTable,
  ) {
    this.#context = context;
    this.#flow.ttl = context.config.ttl;
    this.#router = router;
    this.#output = output;
    this.#errors = errors;
    this.#transports = transports;
  }

  /** An ICMP message for this host has arrived. */
  input(packet: RxPacket): void {
    const { stats, sum, frame } = this.#context;
    const { offset, length } = packet;
    if (length < ICMP4_HEADER_LENGTH) return stats.drop("truncated");
    if (
      !packet.checksumValid && sum.reset().add(offset, length).finish() !== 0
    ) return stats.drop("bad-checksum");
    stats.icmpReceived++;
    const type = icmp4Type(frame.memory, offset);
    if (type === ICMP4_ECHO) this.#reply(packet);
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
   */
  hostUnreachable(ipOffset: number, length: number): void {
    const { frame, config } = this.#context;
    const b = frame.memory;
    const src = this.#src.set4(ipv4Src(b, ipOffset));
    const dst = this.#dst.set4(ipv4Dst(b, ipOffset));
    if (this.#router.netifOf(src) !== null) {
      if (!config.neighbourErrors) return;
      const handler = this.#transports.get(ipv4Protocol(b, ipOffset));
      if (handler?.onUnresolved !== undefined) {
        const isOurs = this.#read(ipOffset, length) === null;
        return isOurs ? handler.onUnresolved(this.#info) : undefined;
      }
    }
    const code = ICMP4_UNREACHABLE_HOST;
    this.#errors.sendAbout(ipOffset, src, dst, ICMP4_UNREACHABLE, code, 0);
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
    if (this.#read(ipOffset, length) !== null) return false;
    const handler = this.#transports.get(info.protocol);
    return handler?.onCrowdedOut?.(info) ?? false;
  }

  /** Echoes a message; the payload leaves from where it lies. */
  #reply(packet: RxPacket): void {
    const { frame, config, stats } = this.#context;
    // RFC 1122 §3.2.2.6: not if it came to a broadcast or multicast address.
    if (!config.echoReply || packet.isBroadcast || packet.isMulticast) return;
    const flow = this.#flow;
    flow.local.copyFrom(packet.dst);
    flow.remote.copyFrom(packet.src);
    if (this.#router.route(flow) !== ERR_OK) return stats.drop("no-route");
    const b = frame.memory;
    const request = packet.offset;
    frame.reset();
    frame.append(
      request + ICMP4_HEADER_LENGTH,
      packet.length - ICMP4_HEADER_LENGTH,
    );
    const o = frame.prepend(ICMP4_HEADER_LENGTH);
    const code = icmp4Code(b, request);
    const rest = getU32(b, request + ICMP4_REST);
    writeIcmp4(b, o, ICMP4_ECHO_REPLY, code, rest);
    const before = getU16(b, request + ICMP4_CHECKSUM);
    const first = (ICMP4_ECHO << 8) | code;
    const sum = updateChecksum16(before, first, code);
    setU16(b, o + ICMP4_CHECKSUM, sum);
    flow.tos = packet.tos & 0xfc; // RFC 1122 §3.2.2.6; ECN is not echoed
    stats.icmpSent++;
    this.#output.send(flow, frame, IP_PROTO_ICMP);
  }

  #error(packet: RxPacket, type: number): void {
    const b = this.#context.frame.memory;
    const { offset, length } = packet;
    const info = this.#info;
    info.kind = kindOf(type, icmp4Code(b, offset));
    if (info.kind === 0) return;
    // RFC 1122 §3.2.2: an error goes to the one host that has sent what it is about.
    if (packet.isBroadcast || packet.isMulticast) {
      return this.#context.stats.drop("bad-address");
    }
    info.type = type;
    info.code = icmp4Code(b, offset);
    info.mtu = info.kind === ICMP_ERROR_TOO_BIG ? icmp4Mtu(b, offset) : 0;
    info.from.copyFrom(packet.src);
    this.#tell(offset + ICMP4_QUOTE, length - ICMP4_QUOTE);
  }

  /** Reads a quoted packet of ours into the info, and tells its transport. */
  #tell(o: number, length: number): void {
    const { stats, frame } = this.#context;
    const bad = this.#read(o, length);
    if (bad !== null) return stats.drop(bad);
    if ((ipv4Fragment(frame.memory, o) & IPV4_OFFSET_MASK) !== 0) return; // no ports
    const info = this.#info;
    this.#transports.get(info.protocol)?.onIcmpError?.(info);
    this.#transports.raw?.onIcmpError?.(info);
  }

  /** Reads the start of a packet of ours into the info; says why if it is none. */
  #read(o: number, length: number): DropReason | null {
    const b = this.#context.frame.memory;
    if (length < IPV4_HEADER_LENGTH) return "truncated";
    if (ipVersion(b, o) !== 4) return "bad-version";
    const headerLength = ipv4HeaderLength(b, o);
    if (headerLength < IPV4_HEADER_LENGTH) return "bad-header-length";
    if (length < headerLength + MIN_QUOTE) return "truncated";
    const info = this.#info;
    info.local.set4(ipv4Src(b, o));
    info.remote.set4(ipv4Dst(b, o));
    // No host sends an error about a broadcast or multicast (RFC 1122 §3.2.2).
    if (
      this.#router.netifOf(info.local) === null || info.remote.isMulticast ||
      this.#router.isBroadcast(info.remote)
    ) return "bad-address";
    const at = o + headerLength;
    info.protocol = ipv4Protocol(b, o);
    info.length = ipv4TotalLength(b, o);
    info.quoteOffset = at;
    info.quoteLength = length - headerLength;
    info.localPort = getU16(b, at);
    info.remotePort = getU16(b, at + 2);
    info.seq = getU32(b, at + 4);
    return null;
  }
}

/** The family-independent kind of an error; 0 if it is none to be told. */
function kindOf(type: number, code: number): number {
  if (type === ICMP4_TIME_EXCEEDED) return ICMP_ERROR_TIME_EXCEEDED;
  if (type === ICMP4_PARAMETER_PROBLEM) return ICMP_ERROR_PARAMETER;
  if (type !== ICMP4_UNREACHABLE) return 0;
  switch (code) {
    case ICMP4_UNREACHABLE_PROTOCOL:
      return ICMP_ERROR_PROTOCOL;
    case ICMP4_UNREACHABLE_PORT:
      return ICMP_ERROR_PORT;
    case ICMP4_FRAGMENTATION_NEEDED:
      return ICMP_ERROR_TOO_BIG;
    case 9: // RFC 1122 §3.2.2.1: network prohibited
    case 10: // host prohibited
    case 13: // RFC 1812 §5.2.7.1: communication prohibited
      return ICMP_ERROR_PROHIBITED;
    default:
      return ICMP_ERROR_HOST;
  }
}
