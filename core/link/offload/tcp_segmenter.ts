/**
 * Cuts a TCP super-packet over IPv4 into segments.
 *
 * The headers are changed in place from segment to segment: lengths, identification,
 * sequence number, flags, checksums.
 *
 * @module
 */

import { setU16, setU32 } from "../../wire/bytes.ts";
import {
  type Checksum,
  pseudoHeaderSum4,
  rangeChecksum,
} from "../../wire/checksum.ts";
import { ETHERNET_HEADER_LENGTH } from "../../wire/ethernet.ts";
import { type Frame, GSO_NONE } from "../../wire/frame.ts";
import {
  IPV4_CHECKSUM,
  IPV4_ID,
  IPV4_TOTAL_LENGTH,
  ipv4Dst,
  ipv4HeaderLength,
  ipv4Id,
  ipv4Src,
} from "../../wire/ipv4.ts";
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

  /** See Segmenter.send. */
  send(device: LinkDevice, stats: NetifStats, frame: Frame): boolean {
    const b = this.#memory;
    const cutter = this.#cutter;
    const start = frame.offsets[0];
    const ip = start + (device.medium === "ip" ? 0 : ETHERNET_HEADER_LENGTH);
    const ipHeader = ipv4HeaderLength(b, ip);
    const tcp = ip + ipHeader;
    const tcpHeader = tcpHeaderLength(b, tcp);
    const seq = tcpSeq(b, tcp);
    const flags = tcpFlags(b, tcp);
    const id = ipv4Id(b, ip);
    const src = ipv4Src(b, ip);
    const dst = ipv4Dst(b, ip);
    const end = frame.length - frame.lengths[0];
    const size = frame.gsoSize;
    cutter.begin(frame);
    for (let at = 0, n = 0; at < end; at += size, n++) {
      const length = Math.min(size, end - at);
      setU16(b, ip + IPV4_TOTAL_LENGTH, ipHeader + tcpHeader + length);
      setU16(b, ip + IPV4_ID, (id + n) & 0xffff);
      setU16(b, ip + IPV4_CHECKSUM, 0);
      setU16(b, ip + IPV4_CHECKSUM, rangeChecksum(b, ip, ipHeader));
      setU32(b, tcp + TCP_SEQ, (seq + at) | 0);
      let own = flags;
      if (at > 0) own &= ~TCP_FLAG_CWR; // RFC 3168 §6.1.2: said once
      if (at + length < end) own &= ~(TCP_FLAG_FIN | TCP_FLAG_PSH);
      b[tcp + TCP_FLAGS] = own;
      setU16(b, tcp + TCP_CHECKSUM, 0);
      const sum = this.#sum
        .reset(pseudoHeaderSum4(src, dst, IP_PROTO_TCP, tcpHeader + length))
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
