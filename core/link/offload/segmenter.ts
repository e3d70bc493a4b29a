/**
 * Cuts TCP super-packets over IPv4 into segments, for devices that cannot: what a
 * network card's segmentation does, in software and at the last moment.
 *
 * Everything above handles one packet of up to 64 KiB instead of dozens. The
 * headers of the super-packet are changed in place from segment to segment, the
 * payload is gathered by the device from where it lies. Datagrams are cut by
 * udp_segmenter.ts. Omits IPv6.
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
import { Frame, GSO_NONE, GSO_UDP_L4 } from "../../wire/frame.ts";
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
import { UdpSegmenter } from "./udp_segmenter.ts";

/** Cuts the super-packets of one stack. */
export class Segmenter {
  readonly #memory: Uint8Array;
  readonly #sum: Checksum;
  readonly #segment: Frame;
  readonly #udp: UdpSegmenter;

  /**
   * @param memory The packet memory.
   * @param sum Accumulator over it, free between calls.
   */
  constructor(memory: Uint8Array, sum: Checksum) {
    this.#memory = memory;
    this.#sum = sum;
    this.#segment = new Frame(memory, 0);
    this.#udp = new UdpSegmenter(memory, sum);
  }

  /** Whether a device takes a super-packet as it is. */
  static isTakenBy(device: LinkDevice, frame: Frame): boolean {
    const { checksum, tcpSegmentation, udpSegmentation = 0 } = device.offload;
    const limit = frame.gsoType === GSO_UDP_L4
      ? udpSegmentation
      : tcpSegmentation;
    return checksum && frame.length - frame.lengths[0] <= limit;
  }

  /**
   * Sends a super-packet as segments. If the device has no room for all of them,
   * `frame.accepted` says how much of the payload left.
   *
   * @param device Where.
   * @param stats Counts the segments.
   * @param frame Complete but for the checksum; its headers are overwritten.
   * @returns False if the device had no room for all.
   */
  send(device: LinkDevice, stats: NetifStats, frame: Frame): boolean {
    if (frame.gsoType === GSO_UDP_L4) {
      return this.#udp.send(device, stats, frame);
    }
    const b = this.#memory;
    const segment = this.#segment;
    const headers = frame.lengths[0];
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
    const end = frame.length - headers;
    const size = frame.gsoSize;
    // Where in the payload's fragments the next segment starts.
    let fragment = 1;
    let within = 0;
    for (let at = 0, n = 0; at < end; at += size, n++) {
      const length = Math.min(size, end - at);
      segment.reset();
      segment.offsets[0] = start;
      segment.lengths[0] = segment.length = headers;
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
      for (let left = length; left > 0;) {
        const piece = Math.min(left, frame.lengths[fragment] - within);
        const offset = frame.offsets[fragment] + within;
        sum.add(offset, piece);
        segment.append(offset, piece);
        left -= piece;
        within += piece;
        if (within === frame.lengths[fragment]) {
          fragment++;
          within = 0;
        }
      }
      setU16(b, tcp + TCP_CHECKSUM, sum.finish());
      if (!device.transmit(segment)) {
        frame.accepted = at;
        return false;
      }
      stats.txFrames++;
      stats.txBytes += segment.length;
    }
    frame.gsoType = GSO_NONE;
    return true;
  }
}
