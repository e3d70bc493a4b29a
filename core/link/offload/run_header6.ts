/**
 * Which IPv6 packets belong to one run: no extension headers, the same traffic class,
 * flow label and hop limit. There is no checksum of the header.
 *
 * @module
 */

import { getU16, getU32, setU16 } from "../../wire/bytes.ts";
import { checksumPartial } from "../../wire/checksum.ts";
import { ETHERTYPE_IPV6 } from "../../wire/ethernet.ts";
import { GSO_TCPV6 } from "../../wire/frame.ts";
import {
  IPV6_HEADER_LENGTH,
  IPV6_NEXT_HEADER,
  IPV6_PAYLOAD_LENGTH,
  IPV6_SRC,
  ipv6NextHeader,
  ipv6PayloadLength,
} from "../../wire/ipv6.ts";
import type { RunHeader } from "./run_header.ts";

/** Bytes of both addresses. */
const ADDRESSES = 32;

/** The IPv6 headers of a run. */
export class RunHeader6 implements RunHeader {
  readonly etherType: number = ETHERTYPE_IPV6;
  readonly length: number = IPV6_HEADER_LENGTH;
  readonly addressesAt: number = IPV6_SRC;
  readonly gsoTcp: number = GSO_TCPV6;

  protocolOf(b: Uint8Array, ip: number, length: number): number {
    return hasLength(b, ip, length) ? ipv6NextHeader(b, ip) : -1;
  }

  isIntact(): boolean {
    return true;
  }

  pseudoSum(b: Uint8Array, ip: number, protocol: number): number {
    return checksumPartial(b, ip + IPV6_SRC, ADDRESSES, protocol);
  }

  follows(b: Uint8Array, ip: number, first: number, length: number): boolean {
    return hasLength(b, ip, length) && // nor padded, nor cut
      getU32(b, ip) === getU32(b, first) &&
      getU16(b, ip + IPV6_NEXT_HEADER) === getU16(b, first + IPV6_NEXT_HEADER);
  }

  finish(b: Uint8Array, ip: number, total: number): void {
    setU16(b, ip + IPV6_PAYLOAD_LENGTH, total - IPV6_HEADER_LENGTH);
  }
}

function hasLength(b: Uint8Array, ip: number, length: number): boolean {
  return ipv6PayloadLength(b, ip) === length - IPV6_HEADER_LENGTH;
}
