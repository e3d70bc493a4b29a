/**
 * What the ICMP machines need of a family. The header has one shape in both: type, code,
 * checksum, and four bytes that depend on the type (core/wire/icmp.ts).
 *
 * @module
 */

import type { DropReason } from "../base/drop_reason.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import type { IcmpErrorInfo } from "./icmp_error.ts";

/** A family's ICMP. `b` is packet memory. */
export interface IcmpCodec {
  /** Protocol number. */
  readonly protocol: number;
  /** Type of an echo request. */
  readonly echoRequest: number;
  /** Type of an echo reply. */
  readonly echoReply: number;
  /** Whether echo requests to groups are answered. */
  readonly echoesToGroups: boolean;
  /**
   * Bytes of a message beyond which an echo reply may be too big for a router, who cannot
   * cut it; Infinity if all can.
   */
  readonly largeReply: number;
  /** Whether there are errors about packets to groups: too big, and unknown options. */
  readonly hasErrorsAboutGroups: boolean;
  /**
   * Whether errors are sent about fragments but the first. They tell not of what; it is no
   * error, which never is so long (RFC 4443 §2.4(c)).
   */
  readonly answersLaterFragments: boolean;

  /** Sum of the pseudo-header of a message; 0 if the checksum does not cover one. */
  pseudoSum(src: IpAddr, dst: IpAddr, length: number): number;

  /** Whether no error is sent about messages of a type: errors, redirects. */
  isError(type: number): boolean;

  /** ICMP_ERROR_ constant of a received message; 0 if it is no error to be told. */
  kindOf(type: number, code: number): number;

  /** Next-hop MTU in bytes that the message at `o` names; 0 for none. */
  mtuOf(b: Uint8Array, o: number): number;

  /**
   * Writes the eight bytes of an error, with a checksum of zero.
   *
   * @param o Where.
   * @param kind An ICMP_ERROR_ constant.
   * @param value The MTU of ICMP_ERROR_TOO_BIG, the pointer of a header's problem.
   */
  writeError(b: Uint8Array, o: number, kind: number, value: number): void;

  /** Bytes that an error quotes of the packet at `o`. */
  quoteLength(b: Uint8Array, o: number): number;

  /**
   * Reads the header of a packet that an error quotes, or that has waited: addresses,
   * protocol, length, and where its transport's header lies.
   *
   * @param o Offset of the IP header, not checked yet.
   * @param length Bytes that are there.
   * @returns Why it is none, or null.
   */
  readQuote(
    b: Uint8Array,
    o: number,
    length: number,
    info: IcmpErrorInfo,
  ): DropReason | null;
}
