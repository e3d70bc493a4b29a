/**
 * IPv4 headers of the pieces of a super-packet: Total Length, the next Identification,
 * Header Checksum. The sum over all other fields is computed once.
 *
 * @module
 */

import { setU16 } from "../../wire/bytes.ts";
import {
  checksumPartial,
  finishChecksum,
  pseudoHeaderSum4,
} from "../../wire/checksum.ts";
import {
  IPV4_CHECKSUM,
  IPV4_ID,
  IPV4_TOTAL_LENGTH,
  ipv4Dst,
  ipv4HeaderLength,
  ipv4Id,
  ipv4Src,
} from "../../wire/ipv4.ts";
import type { SegmentHeader } from "./segment_header.ts";

/** Writes the IPv4 headers of one super-packet at a time. */
export class SegmentHeader4 implements SegmentHeader {
  length = 0;
  #id = 0;
  #sum = 0;

  begin(b: Uint8Array, ip: number): void {
    this.length = ipv4HeaderLength(b, ip);
    this.#id = ipv4Id(b, ip);
    setU16(b, ip + IPV4_TOTAL_LENGTH, 0);
    setU16(b, ip + IPV4_ID, 0);
    setU16(b, ip + IPV4_CHECKSUM, 0);
    this.#sum = checksumPartial(b, ip, this.length, 0);
  }

  pseudoSum(b: Uint8Array, ip: number, protocol: number): number {
    return pseudoHeaderSum4(ipv4Src(b, ip), ipv4Dst(b, ip), protocol, 0);
  }

  write(b: Uint8Array, ip: number, total: number, n: number): void {
    const id = (this.#id + n) & 0xffff;
    setU16(b, ip + IPV4_TOTAL_LENGTH, total);
    setU16(b, ip + IPV4_ID, id);
    setU16(b, ip + IPV4_CHECKSUM, finishChecksum(this.#sum + total + id));
  }
}
