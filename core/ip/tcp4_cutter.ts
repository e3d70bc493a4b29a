/**
 * Cuts a TCP super-packet over IPv4 into segments, where the device on which it
 * leaves cannot: what a network card's segmentation does, in software.
 *
 * Used for packets that are forwarded; TCP of this stack makes super-packets only
 * for devices that cut them.
 *
 * @module
 */

import type { err_t } from "../base/err.ts";
import { ERR_OK } from "../base/err.ts";
import { setU16, setU32 } from "../wire/bytes.ts";
import { pseudoHeaderSum } from "../wire/checksum.ts";
import {
  fillIpv4Checksum,
  IPV4_ID,
  IPV4_TOTAL_LENGTH,
  IPV4_TTL,
  ipv4Id,
} from "../wire/ipv4.ts";
import {
  TCP_CHECKSUM,
  TCP_FLAG_CWR,
  TCP_FLAG_FIN,
  TCP_FLAG_PSH,
  TCP_FLAGS,
  TCP_SEQ,
  tcpFlags,
  tcpHeaderLength,
  tcpSeq,
} from "../wire/tcp.ts";
import type { IpContext } from "./context.ts";
import type { Flow } from "./flow.ts";
import type { Ip4Output } from "./ip4_output.ts";
import type { RxPacket } from "./packet.ts";

/** Cuts super-packets and sends the segments. */
export class Tcp4Cutter {
  readonly #context: IpContext;
  readonly #output: Ip4Output;

  /**
   * @param context What the IP layer shares.
   * @param output Sends.
   */
  constructor(context: IpContext, output: Ip4Output) {
    this.#context = context;
    this.#output = output;
  }

  /**
   * Sends a packet to be forwarded as segments, each with one hop less to live.
   *
   * @param flow Routed.
   * @param packet TCP, its header checked; borrowed until return.
   * @param size Payload bytes of each segment, at least 1.
   * @returns ERR_OK, or the error of the first segment that was not sent.
   */
  send(flow: Flow, packet: RxPacket, size: number): err_t {
    const { memory: b } = this.#context.frame;
    const length = packet.length - tcpHeaderLength(b, packet.offset);
    const id = ipv4Id(b, packet.ipOffset);
    let result: err_t = ERR_OK;
    for (let at = 0, n = 0; at < length; at += size, n++) {
      const part = Math.min(size, length - at);
      this.#load(packet, at, part, id + n, at + part === length);
      const { frame } = this.#context;
      const err = this.#output.sendPacket(flow, frame, flow.netif!.mtu);
      if (result === ERR_OK) result = err;
    }
    return result;
  }

  /** Puts one segment into the frame. */
  #load(
    packet: RxPacket,
    at: number,
    length: number,
    id: number,
    isLast: boolean,
  ): void {
    const { frame, sum } = this.#context;
    const b = frame.memory;
    const { src, dst, protocol, ipOffset, offset } = packet;
    const headerLength = tcpHeaderLength(b, offset);
    const data = offset + headerLength;
    frame.reset();
    frame.append(data + at, length);
    const o = frame.prepend(data - ipOffset);
    b.copyWithin(o, ipOffset, data);
    setU16(b, o + IPV4_TOTAL_LENGTH, data - ipOffset + length);
    setU16(b, o + IPV4_ID, id & 0xffff);
    b[o + IPV4_TTL]--;
    fillIpv4Checksum(b, o);
    const t = o + offset - ipOffset;
    setU32(b, t + TCP_SEQ, (tcpSeq(b, offset) + at) | 0);
    let flags = tcpFlags(b, offset);
    if (at > 0) flags &= ~TCP_FLAG_CWR; // RFC 3168 §6.1.2: said once
    if (!isLast) flags &= ~(TCP_FLAG_FIN | TCP_FLAG_PSH);
    b[t + TCP_FLAGS] = flags;
    setU16(b, t + TCP_CHECKSUM, 0);
    sum.reset(pseudoHeaderSum(src, dst, protocol, headerLength + length))
      .add(t, headerLength).add(data + at, length);
    setU16(b, t + TCP_CHECKSUM, sum.finish());
  }
}
