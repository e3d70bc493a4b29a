/**
 * The ICMP errors that this host sends. One machine for both families. RFC 792, RFC 1122
 * §3.2.2, RFC 1812 §4.3.2, RFC 4443 §2.4.
 *
 * None is sent about ICMP errors, packets to groups or broadcasts, fragments but the
 * first, or packets whose source is no single host. A token bucket limits them
 * (`icmpErrorRate`, `icmpErrorBurst`), except those that this host sends to itself.
 *
 * @module
 */

import { ERR_OK } from "../base/err.ts";
import { TokenBucket } from "../base/token_bucket.ts";
import type { Netif } from "../link/netif.ts";
import { setU16 } from "../wire/bytes.ts";
import { ICMP_CHECKSUM, ICMP_HEADER_LENGTH, icmpType } from "../wire/icmp.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import type { IpContext } from "./context.ts";
import type { IpFamily } from "./family.ts";
import { Flow } from "./flow.ts";
import type { IpOutput } from "./output.ts";
import type { RxPacket } from "./packet.ts";
import type { Router } from "./route/router.ts";

/** Sends the ICMP errors of one family. */
export class IcmpErrors {
  readonly #context: IpContext;
  readonly #family: IpFamily;
  readonly #router: Router;
  readonly #output: IpOutput;
  readonly #bucket: TokenBucket;
  readonly #flow: Flow = new Flow();

  /**
   * @param context What the IP layer shares.
   * @param family Writes messages.
   * @param router Chooses the way back.
   * @param output Sends.
   */
  constructor(
    context: IpContext,
    family: IpFamily,
    router: Router,
    output: IpOutput,
  ) {
    this.#context = context;
    this.#family = family;
    this.#flow.ttl = context.config.ttl;
    this.#router = router;
    this.#output = output;
    this.#bucket = new TokenBucket(context.clock);
  }

  /**
   * Answers a packet with an error, if the rules allow it.
   *
   * @param packet What the error is about.
   * @param kind An ICMP_ERROR_ constant.
   * @param value See IcmpCodec.writeError.
   * @param toGroups Whether the error is sent about packets to groups, too.
   */
  send(packet: RxPacket, kind: number, value = 0, toGroups = false): void {
    if ((packet.isBroadcast || packet.isMulticast) && !toGroups) return;
    const { ipOffset, src, dst, netif } = packet;
    this.sendAbout(ipOffset, src, dst, netif, kind, value);
  }

  /**
   * Answers a packet that came to no group and to no broadcast address.
   *
   * @param ipOffset Offset in packet memory of its IP header.
   * @param src Its source address.
   * @param dst Its destination address.
   * @param netif Where it came from, which is the zone of its source.
   * @param kind An ICMP_ERROR_ constant.
   * @param value See IcmpCodec.writeError.
   */
  sendAbout(
    ipOffset: number,
    src: IpAddr,
    dst: IpAddr,
    netif: Netif,
    kind: number,
    value: number,
  ): void {
    const { stats, config, frame, sum } = this.#context;
    const { icmp, any } = this.#family;
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
    flow.local.copyFrom(this.#router.netifOf(dst) !== null ? dst : any);
    flow.remote.copyFrom(src);
    flow.ifIndex = !isOwn && this.#family.isZoned(src) ? netif.index : 0;
    if (this.#router.route(flow) !== ERR_OK) return;
    const b = frame.memory;
    const quote = icmp.quoteLength(b, ipOffset);
    frame.reset();
    frame.append(ipOffset, quote);
    const o = frame.prepend(ICMP_HEADER_LENGTH);
    icmp.writeError(b, o, kind, value);
    sum.reset(icmp.pseudoSum(flow.local, flow.remote, frame.length))
      .add(o, ICMP_HEADER_LENGTH).add(ipOffset, quote);
    setU16(b, o + ICMP_CHECKSUM, sum.finish());
    stats.icmpSent++;
    this.#output.send(flow, frame, icmp.protocol);
  }

  /** RFC 1122 §3.2.2, RFC 1812 §4.3.2.7: about what no error is sent. */
  #mayAnswer(ipOffset: number, src: IpAddr): boolean {
    const b = this.#context.frame.memory;
    const family = this.#family;
    const { icmp, fragments } = family;
    if (src.isAny || src.isMulticast || this.#router.isBroadcast(src)) {
      return false;
    }
    if (src.isLoopback && this.#router.loopback === null) return false;
    if (fragments.isLater(b, ipOffset)) return icmp.answersLaterFragments;
    if (family.protocolOf(b, ipOffset) !== icmp.protocol) return true;
    const headersLength = family.headersLength(b, ipOffset);
    // RFC 8200 §4.5: a first fragment may end before its type.
    return family.packetLength(b, ipOffset) <= headersLength ||
      !icmp.isError(icmpType(b, ipOffset + headersLength));
  }
}
