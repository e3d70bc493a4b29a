/**
 * The ICMPv4 errors that this host sends: RFC 792, RFC 1122 §3.2.2, RFC 1812
 * §4.3.2.
 *
 * An error quotes up to `icmpQuote` bytes of the payload of its packet. None is sent
 * about ICMP errors, packets to groups or broadcasts, fragments but the first, or
 * packets whose source is no single host. A token bucket limits them (`icmpErrorRate`,
 * `icmpErrorBurst`), except those that this host sends to itself.
 *
 * @module
 */

import { ERR_OK } from "../base/err.ts";
import {
  ICMP4_CHECKSUM,
  ICMP4_HEADER_LENGTH,
  ICMP4_REDIRECT,
  icmp4Type,
  isIcmp4Error,
  writeIcmp4,
} from "../wire/icmp4.ts";
import { setU16 } from "../wire/bytes.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import { IP_PROTO_ICMP } from "../wire/ip_protocol.ts";
import {
  IPV4_OFFSET_MASK,
  ipv4Fragment,
  ipv4HeaderLength,
  ipv4Protocol,
  ipv4TotalLength,
} from "../wire/ipv4.ts";
import type { IpContext } from "./context.ts";
import { Flow } from "./flow.ts";
import type { Ip4Output } from "./ip4_output.ts";
import type { RxPacket } from "./packet.ts";
import type { Router } from "./route/router.ts";
import { TokenBucket } from "../base/token_bucket.ts";

/** Least payload that a quote carries, RFC 792. */
const MIN_QUOTE = 8;

/** Sends ICMPv4 errors. */
export class Icmp4Errors {
  readonly #context: IpContext;
  readonly #router: Router;
  readonly #output: Ip4Output;
  readonly #bucket: TokenBucket;
  readonly #flow: Flow = new Flow();

  /**
   * @param context What the IP layer shares.
   * @param router Chooses the way back.
   * @param output Sends.
   */
  constructor(context: IpContext, router: Router, output: Ip4Output) {
    this.#context = context;
    this.#flow.ttl = context.config.ttl;
    this.#router = router;
    this.#output = output;
    this.#bucket = new TokenBucket(context.clock);
  }

  /**
   * Answers a packet with an error, if the rules allow it.
   *
   * @param packet What the error is about.
   * @param type ICMP type.
   * @param code ICMP code.
   * @param rest The four bytes that depend on the type.
   */
  send(packet: RxPacket, type: number, code: number, rest: number): void {
    if (packet.isBroadcast || packet.isMulticast) return;
    const { ipOffset, src, dst } = packet;
    this.sendAbout(ipOffset, src, dst, type, code, rest);
  }

  /**
   * Answers a packet that came to no group and to no broadcast address.
   *
   * @param ipOffset Offset in packet memory of its IP header.
   * @param src Its source address.
   * @param dst Its destination address.
   * @param type ICMP type.
   * @param code ICMP code.
   * @param rest The four bytes that depend on the type.
   */
  sendAbout(
    ipOffset: number,
    src: IpAddr,
    dst: IpAddr,
    type: number,
    code: number,
    rest: number,
  ): void {
    const { stats, config, frame } = this.#context;
    if (!this.#mayAnswer(ipOffset, src)) return;
    const isOwn = this.#router.netifOf(src) !== null;
    if (
      !isOwn && !this.#bucket.take(config.icmpErrorRate, config.icmpErrorBurst)
    ) {
      stats.icmpRateLimited++;
      return;
    }
    const flow = this.#flow;
    // From the address that was meant, if it is ours; else the way back decides.
    if (this.#router.netifOf(dst) !== null) flow.local.copyFrom(dst);
    else flow.local.set4(0);
    flow.remote.copyFrom(src);
    if (this.#router.route(flow) !== ERR_OK) return;
    const b = frame.memory;
    const most = ipv4HeaderLength(b, ipOffset) +
      Math.max(MIN_QUOTE, config.icmpQuote);
    const quote = Math.min(ipv4TotalLength(b, ipOffset), most);
    frame.reset();
    frame.append(ipOffset, quote);
    const o = frame.prepend(ICMP4_HEADER_LENGTH);
    writeIcmp4(b, o, type, code, rest);
    const { sum } = this.#context;
    sum.reset().add(o, ICMP4_HEADER_LENGTH).add(ipOffset, quote);
    setU16(b, o + ICMP4_CHECKSUM, sum.finish());
    stats.icmpSent++;
    this.#output.send(flow, frame, IP_PROTO_ICMP);
  }

  /** RFC 1122 §3.2.2 and RFC 1812 §4.3.2.7: about what no error is sent. */
  #mayAnswer(ipOffset: number, src: IpAddr): boolean {
    const b = this.#context.frame.memory;
    if (src.isAny || src.isMulticast || this.#router.isBroadcast(src)) {
      return false;
    }
    if (src.isLoopback && this.#router.loopback === null) return false;
    if ((ipv4Fragment(b, ipOffset) & IPV4_OFFSET_MASK) !== 0) return false;
    if (ipv4Protocol(b, ipOffset) !== IP_PROTO_ICMP) return true;
    const headerLength = ipv4HeaderLength(b, ipOffset);
    if (ipv4TotalLength(b, ipOffset) <= headerLength) return false;
    const type = icmp4Type(b, ipOffset + headerLength);
    return !isIcmp4Error(type) && type !== ICMP4_REDIRECT;
  }
}
