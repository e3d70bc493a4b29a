/**
 * Splits a received super-packet of UDP datagrams, for receivers that take one datagram
 * at a time: RAW control blocks, ICMP errors, users without `onDatagrams`.
 *
 * Splitting is done in place: the headers of a datagram are written before its payload,
 * over the end of the datagram before it, which is restored afterwards. Each header is
 * what a segmenter writes: lengths, the next identification, checksums.
 *
 * @module
 */

import { setU16 } from "../wire/bytes.ts";
import { type Checksum, pseudoHeaderSum } from "../wire/checksum.ts";
import { IP_PROTO_UDP } from "../wire/ip_protocol.ts";
import {
  setUdpChecksum,
  UDP_CHECKSUM,
  UDP_HEADER_LENGTH,
  UDP_LENGTH,
  udpLength,
} from "../wire/udp.ts";
import type { SegmentHeader } from "../link/offload/segment_header.ts";
import type { IpContext } from "./context.ts";
import type { IpFamily } from "./family.ts";
import type { RxPacket } from "./packet.ts";

/** Whether a received packet is a sound super-packet of datagrams. */
export function isSuperDatagram(packet: RxPacket, memory: Uint8Array): boolean {
  const { offset, length, checksumValid, gsoSize } = packet;
  return checksumValid && gsoSize > 0 && length > UDP_HEADER_LENGTH &&
    udpLength(memory, offset) === length;
}

/** Takes the super-packets of one family apart. */
export class SuperDatagram {
  readonly #memory: Uint8Array;
  readonly #sum: Checksum;
  readonly #header: SegmentHeader;
  readonly #covered: Uint8Array;

  /**
   * @param context What the IP layer shares.
   * @param family Writes headers.
   */
  constructor(context: IpContext, family: IpFamily) {
    this.#memory = context.frame.memory;
    this.#sum = context.sum;
    this.#header = family.segmentHeader();
    this.#covered = new Uint8Array(family.maxHeaders + UDP_HEADER_LENGTH);
  }

  /**
   * Makes a packet each of its datagrams in turn.
   *
   * @param packet What {@linkcode isSuperDatagram} holds of; the last datagram
   * afterwards.
   * @param take Gets it each time, borrowed until return.
   */
  forEach(packet: RxPacket, take: (packet: RxPacket) => void): void {
    const b = this.#memory;
    const covered = this.#covered;
    const start = packet.ipOffset;
    const { gsoSize: size, pbuf } = packet;
    const headers = packet.offset - start + UDP_HEADER_LENGTH;
    const end = packet.offset + packet.length;
    this.#header.begin(b, start);
    packet.gsoSize = 0;
    for (let n = 0, at = start + headers; at < end; n++, at += size) {
      const o = at - headers;
      const length = Math.min(size, end - at);
      if (n > 0) {
        for (let i = 0; i < headers; i++) covered[i] = b[o + i];
        b.copyWithin(o, start, start + headers);
      }
      packet.ipOffset = pbuf.offset = o;
      packet.offset = at - UDP_HEADER_LENGTH;
      packet.length = UDP_HEADER_LENGTH + length;
      pbuf.length = headers + length;
      this.#complete(packet, n);
      take(packet);
      // It may have been kept where it is.
      if (n > 0) { for (let i = 0; i < headers; i++) b[o + i] = covered[i]; }
    }
  }

  /** Writes what differs from datagram to datagram. */
  #complete(packet: RxPacket, n: number): void {
    const b = this.#memory;
    const { ipOffset, offset, length, src, dst } = packet;
    this.#header.write(b, ipOffset, offset - ipOffset + length, n);
    setU16(b, offset + UDP_LENGTH, length);
    setU16(b, offset + UDP_CHECKSUM, 0);
    const pseudo = pseudoHeaderSum(src, dst, IP_PROTO_UDP, length);
    const sum = this.#sum.reset(pseudo).add(offset, length).finish();
    setUdpChecksum(b, offset, sum);
  }
}
