/**
 * Cuts a TCP super-packet into segments.
 *
 * The headers are changed in place from segment to segment: the IP header by a
 * {@linkcode SegmentHeader}, sequence number, flags, and the checksum.
 *
 * @module
 */

import { setU16, setU32 } from "../../wire/bytes.ts";
import type { Checksum } from "../../wire/checksum.ts";
import { type Frame, GSO_NONE } from "../../wire/frame.ts";
import { IP_PROTO_TCP } from "../../wire/ip_protocol.ts";
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
} from "../../wire/tcp.ts";
import type { LinkDevice, NetifStats } from "../netif.ts";
import type { PayloadCutter } from "./payload_cutter.ts";
import type { SegmentHeader } from "./segment_header.ts";

/** Cuts the TCP super-packets of one stack. */
export class TcpSegmenter {
  readonly #memory: Uint8Array;
  readonly #sum: Checksum;
  readonly #cutter: PayloadCutter;

  /**
   * @param memory The packet memory.
   * @param sum Accumulator over it, free between calls.
   * @param cutter Cuts the payload, and adds it to `sum`.
   */
  constructor(memory: Uint8Array, sum: Checksum, cutter: PayloadCutter) {
    this.#memory = memory;
    this.#sum = sum;
    this.#cutter = cutter;
  }

  /**
   * See Segmenter.send.
   *
   * @param ip Offset in packet memory of the IP header.
   * @param header Writes IP headers.
   */
  send(
    device: LinkDevice,
    stats: NetifStats,
    frame: Frame,
    ip: number,
    header: SegmentHeader,
  ): boolean {
    const b = this.#memory;
    const cutter = this.#cutter;
    header.begin(b, ip);
    const pseudo = header.pseudoSum(b, ip, IP_PROTO_TCP);
    const tcp = ip + header.length;
    const tcpHeader = tcpHeaderLength(b, tcp);
    const seq = tcpSeq(b, tcp);
    const flags = tcpFlags(b, tcp);
    const end = frame.length - frame.lengths[0];
    const size = frame.gsoSize;
    cutter.begin(frame);
    for (let at = 0, n = 0; at < end; at += size, n++) {
      const length = Math.min(size, end - at);
      header.write(b, ip, header.length + tcpHeader + length, n);
      setU32(b, tcp + TCP_SEQ, (seq + at) | 0);
      let own = flags;
      if (at > 0) own &= ~TCP_FLAG_CWR; // RFC 3168 §6.1.2: said once
      if (at + length < end) own &= ~(TCP_FLAG_FIN | TCP_FLAG_PSH);
      b[tcp + TCP_FLAGS] = own;
      setU16(b, tcp + TCP_CHECKSUM, 0);
      const sum = this.#sum.reset(pseudo + tcpHeader + length)
        .add(tcp, tcpHeader);
      cutter.next(length);
      setU16(b, tcp + TCP_CHECKSUM, sum.finish());
      if (!cutter.send(device, stats)) {
        frame.accepted = at;
        return false;
      }
    }
    frame.gsoType = GSO_NONE;
    return true;
  }
}
