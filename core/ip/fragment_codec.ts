/**
 * What the machines that cut packets and put them together need of a family.
 *
 * @module
 */

import type { IpContext } from "./context.ts";
import type { RxPacket } from "./packet.ts";

/** What a fragment says of itself. One object per machine, filled anew. */
export class FragmentInfo {
  /** Identification of the datagram, int32. */
  id = 0;
  /**
   * What tells datagrams with the same addresses and identification apart: the
   * protocol (RFC 791 §2.3), or the zone of the addresses (RFC 4007).
   */
  scope = 0;
  /** Where its data belong in the datagram, in bytes. */
  start = 0;
  /** Bytes of data. */
  length = 0;
  /** Whether more follow. */
  more = false;
  /** Bytes of headers in front of the data, those of the fragment included. */
  headerLength = 0;
  /** ECN codepoint, 0 to 3. */
  ecn = 0;
}

/** A family's fragments. `b` is packet memory, `o` the offset of an IP header. */
export interface FragmentCodec {
  /** Bytes that headers grow by when a packet is cut. */
  readonly extraLength: number;

  /** Milliseconds for which a partial datagram is kept. */
  lifetimeMs(context: IpContext): number;

  // Cutting.

  /**
   * Whether a packet may be cut by the host that sends it on.
   *
   * @param length Bytes that lie there, all headers or the first of them.
   */
  mayCut(b: Uint8Array, o: number, length: number): boolean;

  /** Whether a router may cut a packet. */
  mayRouterCut(b: Uint8Array, o: number): boolean;

  /** Bytes of the headers that each fragment of a packet begins with. */
  repeatedLength(b: Uint8Array, o: number): number;

  /**
   * Begins to cut a packet: makes room for the fragment's own header, in front of the
   * packet, by moving the repeated headers down.
   *
   * @returns Offset of the first fragment's header: `o` less `extraLength`.
   */
  begin(b: Uint8Array, o: number): number;

  /** Where the data of the packet begin in its datagram, itself a fragment perhaps. */
  firstOffset(b: Uint8Array, o: number): number;

  /**
   * Writes what the header of one fragment says.
   *
   * @param headerLength Bytes of its headers.
   * @param start Where its data belong in the datagram, in bytes.
   * @param length Bytes of data.
   * @param isLast Whether it is the last of this packet.
   */
  write(
    b: Uint8Array,
    o: number,
    headerLength: number,
    start: number,
    length: number,
    isLast: boolean,
  ): void;

  /**
   * Leaves only what the header of later fragments has. It ends where it did.
   *
   * @param headerLength Bytes of the headers.
   * @returns How many there are now.
   */
  shorten(b: Uint8Array, o: number, headerLength: number): number;

  // Putting together.

  /** Reads what a fragment says of itself. */
  read(packet: RxPacket, info: FragmentInfo): void;

  /**
   * What a fragment that is refused is to blame for, as the pointer of a parameter
   * problem; -1 if its sender is not told.
   *
   * @param isTooLong Whether the datagram would be; else the length is odd.
   */
  problemPointer(packet: RxPacket, isTooLong: boolean): number;

  /**
   * Makes the headers of a first fragment those of the whole packet.
   *
   * @param headerLength Bytes of headers as {@linkcode read} has said.
   * @param length Bytes of data of the whole.
   * @param isCe Whether a fragment was marked "congestion experienced".
   * @returns Offset of the packet: `o` and the bytes that the headers shrink by.
   */
  finish(
    b: Uint8Array,
    o: number,
    headerLength: number,
    length: number,
    isCe: boolean,
  ): number;

  /** Whether a packet is a fragment other than the first: it has no ports. */
  isLater(b: Uint8Array, o: number): boolean;
}
