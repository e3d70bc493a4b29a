/**
 * Cuts super-packets of UDP datagrams over IPv4 into these datagrams, for devices
 * that cannot. See segmenter.ts, which does so for TCP.
 *
 * Lengths, identification and checksums are all that differs between the headers:
 * the sums of the rest are computed once.
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
import { Frame, GSO_NONE } from "../../wire/frame.ts";
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

/** Cuts the super-packets of datagrams of one stack. */
export class UdpSegmenter {
  readonly #memory: Uint8Array;
  readonly #sum: Checksum;
  readonly #datagram: Frame;

  /**
   * @param memory The packet memory.
   * @param sum Accumulator over it, free between calls.
   */
  constructor(memory: Uint8Array, sum: Checksum) {
    this.#memory = memory;
    this.#sum = sum;
    this.#datagram = new Frame(memory, 0);
  }

  /**
   * Sends a super-packet as datagrams. If the device has no room for all of them,
   * `frame.accepted` says how much of the payload left: whole datagrams.
   *
   * @param device Where.
   * @param stats Counts the datagrams.
   * @param frame Complete but for the checksum; its headers are overwritten.
   * @returns False if the device had no room for all.
   */
  send(device: LinkDevice, stats: NetifStats, frame: Frame): boolean {
    const b = this.#memory;
    const datagram = this.#datagram;
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
    // Where in the payload's fragments the next datagram starts.
    let fragment = 1;
    let within = 0;
    for (let at = 0, n = 0; at < end; at += size, n++) {
      const length = Math.min(size, end - at);
      const udpLength = UDP_HEADER_LENGTH + length;
      const total = udp - ip + udpLength;
      const ownId = (id + n) & 0xffff;
      setU16(b, ip + IPV4_TOTAL_LENGTH, total);
      setU16(b, ip + IPV4_ID, ownId);
      setU16(b, ip + IPV4_CHECKSUM, finishChecksum(ipSum + total + ownId));
      setU16(b, udp + UDP_LENGTH, udpLength);
      datagram.reset();
      datagram.offsets[0] = start;
      datagram.lengths[0] = datagram.length = headers;
      // The length counts twice: in the header, and in the pseudo-header.
      const sum = this.#sum.reset(udpSum + 2 * udpLength);
      for (let left = length; left > 0;) {
        const piece = Math.min(left, frame.lengths[fragment] - within);
        const offset = frame.offsets[fragment] + within;
        sum.add(offset, piece);
        datagram.append(offset, piece);
        left -= piece;
        within += piece;
        if (within === frame.lengths[fragment]) {
          fragment++;
          within = 0;
        }
      }
      setUdpChecksum(b, udp, sum.finish());
      if (!device.transmit(datagram)) {
        frame.accepted = at;
        return false;
      }
      stats.txFrames++;
      stats.txBytes += datagram.length;
    }
    frame.gsoType = GSO_NONE;
    return true;
  }
}
