/**
 * Which TCP segments may merge into one super-packet: those with consecutive sequence
 * numbers and otherwise equal headers: flags, acknowledgment, window, options.
 *
 * @module
 */

import { getU16, getU32 } from "../../wire/bytes.ts";
import { GSO_TCPV4 } from "../../wire/frame.ts";
import {
  TCP_ACK,
  TCP_FLAG_ACK,
  TCP_FLAG_PSH,
  TCP_FLAGS,
  TCP_HEADER_LENGTH,
  TCP_OPTIONS,
  TCP_WINDOW,
  tcpFlags,
  tcpHeaderLength,
  tcpSeq,
} from "../../wire/tcp.ts";
import type { Run } from "./run.ts";

/** A run of segments. */
export class TcpRun implements Run {
  readonly gsoType: number = GSO_TCPV4;
  readonly #memory: Uint8Array;
  #nextSeq = 0;
  #pushed = false;

  /**
   * @param memory The packet memory.
   */
  constructor(memory: Uint8Array) {
    this.#memory = memory;
  }

  begin(at: number, length: number): number {
    const b = this.#memory;
    if (length < TCP_HEADER_LENGTH) return 0;
    const headerLength = tcpHeaderLength(b, at);
    if (headerLength < TCP_HEADER_LENGTH || headerLength >= length) return 0;
    // PSH ends a run: the sender has no more data now.
    if (b[at + TCP_FLAGS] !== TCP_FLAG_ACK) return 0;
    this.#nextSeq = (tcpSeq(b, at) + length - headerLength) | 0;
    this.#pushed = false;
    return headerLength;
  }

  follows(at: number, first: number, headerLength: number): boolean {
    const b = this.#memory;
    if (
      tcpSeq(b, at) !== this.#nextSeq ||
      tcpHeaderLength(b, at) !== headerLength ||
      (tcpFlags(b, at) & ~TCP_FLAG_PSH) !== TCP_FLAG_ACK ||
      getU32(b, at + TCP_ACK) !== getU32(b, first + TCP_ACK) ||
      getU16(b, at + TCP_WINDOW) !== getU16(b, first + TCP_WINDOW)
    ) return false;
    for (let i = TCP_OPTIONS; i < headerLength; i += 4) {
      if (getU32(b, at + i) !== getU32(b, first + i)) return false;
    }
    return true;
  }

  joined(at: number, payload: number): boolean {
    this.#nextSeq = (this.#nextSeq + payload) | 0;
    this.#pushed = (this.#memory[at + TCP_FLAGS] & TCP_FLAG_PSH) !== 0;
    return !this.#pushed;
  }

  finish(at: number): void {
    if (this.#pushed) this.#memory[at + TCP_FLAGS] |= TCP_FLAG_PSH;
  }
}
