/**
 * Identifications of IPv4 datagrams, above all of those that may be cut into
 * fragments: RFC 6864 §4.3, RFC 7739 §5.
 *
 * A counter for each source, destination and protocol. It starts at a random number
 * and moves on by a random amount for the time between two datagrams, as in Linux.
 * No counter is shared by two destinations: the identifications that one host gets
 * tell nothing of what another is sent, nor how much it is. None repeats before
 * datagrams and milliseconds since it was used together are 65,536, unless its
 * counter was replaced meanwhile.
 *
 * @module
 */

import type { Clock } from "../base/clock.ts";
import { randomBelow, type Rng } from "../base/rng.ts";

/** Groups of counters, a power of two; a secret hash chooses. */
const SETS = 1024;
/** Counters in each; the least recently used one is replaced. */
const WAYS = 4;
/** How many identifications there are: the field has 16 bits. */
const IDS = 0x1_0000;

/** The counters of one stack. */
export class Ip4Ids {
  readonly #clock: Clock;
  readonly #rng: Rng;
  // Tabulation hashing: a random word for each value of each byte of an address.
  readonly #key: number;
  readonly #words: Int32Array = new Int32Array(4 * 256);
  readonly #sources: Int32Array = new Int32Array(SETS * WAYS);
  readonly #destinations: Int32Array = new Int32Array(SETS * WAYS);
  readonly #protocols: Int16Array = new Int16Array(SETS * WAYS).fill(-1);
  readonly #ids: Uint16Array = new Uint16Array(SETS * WAYS);
  #last = 0; // index of the counter that was used last
  readonly #usedAt: Float64Array = new Float64Array(SETS * WAYS).fill(-1);

  /**
   * @param clock The stack's clock.
   * @param rng Starts and steps of the counters, and the key of the hash.
   */
  constructor(clock: Clock, rng: Rng) {
    this.#clock = clock;
    this.#rng = rng;
    this.#key = rng.nextU32() | 0;
    const words = this.#words;
    for (let i = 0; i < words.length; i++) words[i] = rng.nextU32();
  }

  /**
   * Takes identifications.
   *
   * @param src Source address, int32.
   * @param dst Destination address, int32.
   * @param protocol Protocol number, 0 to 255.
   * @param count How many in a row.
   * @returns The first, 0 to 65535; the others follow it modulo 65536.
   */
  take(src: number, dst: number, protocol: number, count: number): number {
    const at = this.#holds(this.#last, src, dst, protocol)
      ? this.#last
      : this.#last = this.#find(src, dst, protocol);
    const { now } = this.#clock;
    const elapsed = Math.min(Math.floor(now - this.#usedAt[at]), IDS);
    if (elapsed > 0) {
      this.#ids[at] += 1 + randomBelow(this.#rng, elapsed);
      this.#usedAt[at] = now;
    }
    const id = this.#ids[at];
    this.#ids[at] = id + count;
    return id;
  }

  #holds(i: number, src: number, dst: number, protocol: number): boolean {
    return this.#destinations[i] === dst && this.#sources[i] === src &&
      this.#protocols[i] === protocol;
  }

  /** Index of a counter, which is made if there is none. */
  #find(src: number, dst: number, protocol: number): number {
    const w = this.#words;
    const own = Math.imul(src ^ this.#key, 0x9e3779b1) >>> 8;
    const hash = w[dst & 255] ^ w[256 + (dst >>> 8 & 255)] ^
      w[512 + (dst >>> 16 & 255)] ^ w[768 + (dst >>> 24)] ^ own ^ protocol;
    const first = (hash & (SETS - 1)) * WAYS;
    let oldest = first;
    for (let i = first; i < first + WAYS; i++) {
      if (this.#holds(i, src, dst, protocol)) return i;
      if (this.#usedAt[i] < this.#usedAt[oldest]) oldest = i;
    }
    this.#sources[oldest] = src;
    this.#destinations[oldest] = dst;
    this.#protocols[oldest] = protocol;
    this.#ids[oldest] = this.#rng.nextU32();
    this.#usedAt[oldest] = this.#clock.now;
    return oldest;
  }
}
