/**
 * Splits a received super-packet of UDP datagrams, for receivers that take one datagram
 * at a time: RAW control blocks, ICMP errors, users without `onDatagrams`.
 *
 * Splitting is done in place: the headers of a datagram are written before its payload,
 * over the end of the datagram before it, which is restored afterwards. Each header is
 * what a segmenter writes: lengths, the next identification, checksums. IPv4 only.
 *
 * @module
 */

import { setU16 } from "../wire/bytes.ts";
import { type Checksum, pseudoHeaderSum4 } from "../wire/checksum.ts";
import {
  fillIpv4Checksum,
  IPV4_ID,
  IPV4_TOTAL_LENGTH,
  ipv4Id,
} from "../wire/ipv4.ts";
import { IP_PROTO_UDP } from "../wire/ip_protocol.ts";
import {
  setUdpChecksum,
  UDP_CHECKSUM,
  UDP_HEADER_LENGTH,
  UDP_LENGTH,
  udpLength,
} from "../wire/udp.ts";
import type { RxPacket } from "./packet.ts";

/** Longest headers: those of IPv4 with options, and UDP's. */
const MAX_HEADERS = 60 + UDP_HEADER_LENGTH;

/** Whether a received packet is a sound super-packet of datagrams. */
export function isSuperDatagram(packet: RxPacket, memory: Uint8Array): boolean {
  const { offset, length, checksumValid, gsoSize } = packet;
  return checksumValid && gsoSize > 0 && length > UDP_HEADER_LENGTH &&
    udpLength(memory, offset) === length;
}

/** Takes the super-packets of one stack apart. */
export class SuperDatagram {
  readonly #memory: Uint8Array;
  readonly #sum: Checksum;
  readonly #covered: Uint8Array = new Uint8Array(MAX_HEADERS);

  /**
   * @param memory The packet memory.
   * @param sum Accumulator over it, free between calls.
   */
  constructor(memory: Uint8Array, sum: Checksum) {
    this.#memory = memory;
    this.#sum = sum;
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
    const id = ipv4Id(b, start);
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
      this.#complete(packet, (id + n) & 0xffff);
      take(packet);
      // It may have been kept where it is.
      if (n > 0) { for (let i = 0; i < headers; i++) b[o + i] = covered[i]; }
    }
  }

  /** Writes what differs from datagram to datagram. */
  #complete(packet: RxPacket, id: number): void {
    const b = this.#memory;
    const { ipOffset, offset, length, src, dst } = packet;
    setU16(b, ipOffset + IPV4_TOTAL_LENGTH, offset - ipOffset + length);
    setU16(b, ipOffset + IPV4_ID, id);
    fillIpv4Checksum(b, ipOffset);
    setU16(b, offset + UDP_LENGTH, length);
    setU16(b, offset + UDP_CHECKSUM, 0);
    const pseudo = pseudoHeaderSum4(src.w3, dst.w3, IP_PROTO_UDP, length);
    const sum = this.#sum.reset(pseudo).add(offset, length).finish();
    setUdpChecksum(b, offset, sum);
  }
}
