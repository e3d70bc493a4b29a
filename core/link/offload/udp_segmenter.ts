/**
 * Cuts a super-packet of UDP datagrams into these datagrams.
 *
 * The UDP headers of two datagrams differ only in length and checksum: the sum over all
 * other fields is computed once.
 *
 * @module
 */

import { getU16, setU16 } from "../../wire/bytes.ts";
import type { Checksum } from "../../wire/checksum.ts";
import { type Frame, GSO_NONE } from "../../wire/frame.ts";
import { IP_PROTO_UDP } from "../../wire/ip_protocol.ts";
import {
  setUdpChecksum,
  UDP_DST_PORT,
  UDP_HEADER_LENGTH,
  UDP_LENGTH,
  UDP_SRC_PORT,
} from "../../wire/udp.ts";
import type { LinkDevice, NetifStats } from "../netif.ts";
import type { PayloadCutter } from "./payload_cutter.ts";
import type { SegmentHeader } from "./segment_header.ts";

/** Cuts the super-packets of datagrams of one stack. */
export class UdpSegmenter {
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
    const udp = ip + header.length;
    const udpSum = getU16(b, udp + UDP_SRC_PORT) +
      getU16(b, udp + UDP_DST_PORT) + header.pseudoSum(b, ip, IP_PROTO_UDP);
    const end = frame.length - frame.lengths[0];
    const size = frame.gsoSize;
    cutter.begin(frame);
    for (let at = 0, n = 0; at < end; at += size, n++) {
      const length = Math.min(size, end - at);
      const udpLength = UDP_HEADER_LENGTH + length;
      header.write(b, ip, header.length + udpLength, n);
      setU16(b, udp + UDP_LENGTH, udpLength);
      // The length counts twice: in the header, and in the pseudo-header.
      const sum = this.#sum.reset(udpSum + 2 * udpLength);
      cutter.next(length);
      setUdpChecksum(b, udp, sum.finish());
      if (!cutter.send(device, stats)) {
        frame.accepted = at;
        return false;
      }
    }
    frame.gsoType = GSO_NONE;
    return true;
  }
}
