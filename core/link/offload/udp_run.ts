/**
 * Which UDP datagrams may merge into one super-packet: those of one flow and one size;
 * the last may be shorter. Each stays a datagram: the receiver of the super-packet
 * knows the size and cuts there.
 *
 * A datagram without a checksum does not merge: when a super-packet is forwarded, each
 * datagram gets a checksum.
 *
 * @module
 */

import { setU16 } from "../../wire/bytes.ts";
import { GSO_UDP_L4 } from "../../wire/frame.ts";
import {
  UDP_HEADER_LENGTH,
  UDP_LENGTH,
  udpChecksum,
  udpLength,
} from "../../wire/udp.ts";
import type { Run } from "./run.ts";

/**
 * Datagrams in one super-packet, at most. An application that holds on to one keeps
 * the memory of all.
 */
export const MAX_DATAGRAMS = 64;

/**
 * Datagrams of more bytes than this stay alone if they are no whole words: the next
 * one would be received at an odd place, and copied byte by byte there, which costs
 * more than all that is saved.
 */
const LONGEST_ODD = 256;

/** A run of datagrams. */
export class UdpRun implements Run {
  readonly gsoType: number = GSO_UDP_L4;
  readonly #memory: Uint8Array;

  /**
   * @param memory The packet memory.
   */
  constructor(memory: Uint8Array) {
    this.#memory = memory;
  }

  begin(at: number, length: number): number {
    const payload = length - UDP_HEADER_LENGTH;
    if (payload > LONGEST_ODD && (payload & 3) !== 0) return 0;
    return payload > 0 && this.#isWhole(at, length) ? UDP_HEADER_LENGTH : 0;
  }

  follows(
    at: number,
    _first: number,
    headerLength: number,
    payload: number,
  ): boolean {
    return this.#isWhole(at, headerLength + payload);
  }

  /** Whether a datagram is as long as its packet and has a checksum. */
  #isWhole(at: number, length: number): boolean {
    const b = this.#memory;
    return udpLength(b, at) === length && udpChecksum(b, at) !== 0;
  }

  joined(_at: number, _payload: number, count: number): boolean {
    return count < MAX_DATAGRAMS;
  }

  finish(at: number, length: number): void {
    setU16(this.#memory, at + UDP_LENGTH, length);
  }
}
