/**
 * Cuts a super-packet of UDP datagrams over IPv4 into these datagrams.
 *
 * The headers of two datagrams differ only in lengths, identification and
 * checksums: the sums over all other fields are computed once.
 *
 * @module
 */

import { getU16, setU16 } from "../../wire/bytes.ts";
import {
  type Checksum,
  checksumPartial,
  finishChecksum,
  pseudoHeaderSum4,
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

  /** See Segmenter.send. */
  send(device: LinkDevice, stats: NetifStats, frame: Frame): boolean {
    const b = this.#memory;
    const cutter = this.#cutter;
    const headers = frame.lengths[0];
    const start = frame.offsets[0];
    const ip = start + (device.medium === "ip" ? 0 : ETHERNET_HEADER_LENGTH);
    const udp = start + headers - UDP_HEADER_LENGTH;
    const id = ipv4Id(b, ip);
    setU16(b, ip + IPV4_TOTAL_LENGTH, 0);
    setU16(b, ip + IPV4_ID, 0);
    setU16(b, ip + IPV4_CHECKSUM, 0);
    const ipSum = checksumPartial(b, ip, ipv4HeaderLength(b, ip), 0);
    const udpSum = getU16(b, udp + UDP_SRC_PORT) +
      getU16(b, udp + UDP_DST_PORT) +
      pseudoHeaderSum4(ipv4Src(b, ip), ipv4Dst(b, ip), IP_PROTO_UDP, 0);
    const end = frame.length - headers;
    const size = frame.gsoSize;
    cutter.begin(frame);
    for (let at = 0, n = 0; at < end; at += size, n++) {
      const length = Math.min(size, end - at);
      const udpLength = UDP_HEADER_LENGTH + length;
      const total = udp - ip + udpLength;
      const ownId = (id + n) & 0xffff;
      setU16(b, ip + IPV4_TOTAL_LENGTH, total);
      setU16(b, ip + IPV4_ID, ownId);
      setU16(b, ip + IPV4_CHECKSUM, finishChecksum(ipSum + total + ownId));
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
