/**
 * Which IPv4 packets belong to one run: headers without options, whole packets, the same
 * TTL, TOS and flags. Without Don't Fragment, identifications must count up, as they do
 * when a super-packet is cut.
 *
 * @module
 */

import { getU16, setU16 } from "../../wire/bytes.ts";
import {
  checksumPartial,
  pseudoHeaderSum4,
  rangeChecksum,
} from "../../wire/checksum.ts";
import { ETHERTYPE_IPV4 } from "../../wire/ethernet.ts";
import { GSO_TCPV4 } from "../../wire/frame.ts";
import {
  IPV4_CHECKSUM,
  IPV4_DF,
  IPV4_HEADER_LENGTH,
  IPV4_SRC,
  IPV4_TOTAL_LENGTH,
  IPV4_TTL,
  ipv4DontFragment,
  ipv4Dst,
  ipv4Fragment,
  ipv4Id,
  ipv4Protocol,
  ipv4Src,
  ipv4TotalLength,
} from "../../wire/ipv4.ts";
import type { RunHeader } from "./run_header.ts";

/** Version 4 and a header without options. */
const PLAIN_IPV4 = 0x45;

/** The IPv4 headers of a run. */
export class RunHeader4 implements RunHeader {
  readonly etherType: number = ETHERTYPE_IPV4;
  readonly length: number = IPV4_HEADER_LENGTH;
  readonly addressesAt: number = IPV4_SRC;
  readonly gsoTcp: number = GSO_TCPV4;

  protocolOf(b: Uint8Array, ip: number, length: number): number {
    if (b[ip] !== PLAIN_IPV4) return -1;
    if (ipv4TotalLength(b, ip) !== length) return -1; // padded, or cut
    if ((ipv4Fragment(b, ip) & ~IPV4_DF) !== 0) return -1;
    return ipv4Protocol(b, ip);
  }

  isIntact(b: Uint8Array, ip: number): boolean {
    return checksumPartial(b, ip, IPV4_HEADER_LENGTH, 0) === 0xffff;
  }

  pseudoSum(b: Uint8Array, ip: number, protocol: number): number {
    return pseudoHeaderSum4(ipv4Src(b, ip), ipv4Dst(b, ip), protocol, 0);
  }

  follows(
    b: Uint8Array,
    ip: number,
    first: number,
    length: number,
    count: number,
  ): boolean {
    return ipv4TotalLength(b, ip) === length && // nor padded, nor cut
      getU16(b, ip) === getU16(b, first) &&
      ipv4Fragment(b, ip) === ipv4Fragment(b, first) &&
      getU16(b, ip + IPV4_TTL) === getU16(b, first + IPV4_TTL) &&
      (ipv4DontFragment(b, ip) ||
        ipv4Id(b, ip) === ((ipv4Id(b, first) + count) & 0xffff)) &&
      // All else being equal, the header's sum is right if this part of it is.
      (freeSum(b, ip) - freeSum(b, first)) % 0xffff === 0;
  }

  finish(b: Uint8Array, ip: number, total: number): void {
    setU16(b, ip + IPV4_TOTAL_LENGTH, total);
    setU16(b, ip + IPV4_CHECKSUM, 0);
    setU16(b, ip + IPV4_CHECKSUM, rangeChecksum(b, ip, IPV4_HEADER_LENGTH));
  }
}

/** The sum of what differs between the IPv4 headers of one run. */
function freeSum(b: Uint8Array, ip: number): number {
  return ipv4TotalLength(b, ip) + ipv4Id(b, ip) + getU16(b, ip + IPV4_CHECKSUM);
}
