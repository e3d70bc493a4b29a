/**
 * IPv6 headers of the pieces of a super-packet: Payload Length. Extension headers are
 * repeated as they are.
 *
 * @module
 */

import { setU16 } from "../../wire/bytes.ts";
import { checksumPartial } from "../../wire/checksum.ts";
import {
  IPV6_HEADER_LENGTH,
  IPV6_PAYLOAD_LENGTH,
  IPV6_SRC,
} from "../../wire/ipv6.ts";
import { Ipv6Chain } from "../../wire/ipv6_chain.ts";
import type { SegmentHeader } from "./segment_header.ts";

/** Bytes of both addresses. */
const ADDRESSES = 32;
/** More than the longest headers. */
const ALL = 0x10000;

/** Writes the IPv6 headers of one super-packet at a time. */
export class SegmentHeader6 implements SegmentHeader {
  length: number = IPV6_HEADER_LENGTH;
  readonly #chain: Ipv6Chain = new Ipv6Chain();

  begin(b: Uint8Array, ip: number): void {
    this.#chain.start(b, ip, ALL);
    this.length = this.#chain.offset - ip;
  }

  pseudoSum(b: Uint8Array, ip: number, protocol: number): number {
    return checksumPartial(b, ip + IPV6_SRC, ADDRESSES, protocol);
  }

  write(b: Uint8Array, ip: number, total: number): void {
    setU16(b, ip + IPV6_PAYLOAD_LENGTH, total - IPV6_HEADER_LENGTH);
  }
}
