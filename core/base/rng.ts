/**
 * Random numbers: ports, sequence numbers, identifiers and jitter are drawn from an
 * injected generator, so that a simulation can be repeated from a seed.
 *
 * @module
 */

/** A source of random 32-bit integers. */
export interface Rng {
  /** Returns 32 random bits as an unsigned integer, 0 to 2^32 - 1. */
  nextU32(): number;
}

/**
 * A small, fast, seeded generator (xoshiro128**, period 2^128 - 1). Not for
 * production: predictable. The tcpip thread injects one seeded from the
 * platform's cryptographic source.
 */
export class SeededRng implements Rng {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  /**
   * @param seed Any integer; equal seeds give equal sequences.
   */
  constructor(seed: number) {
    // SplitMix32 spreads a small seed over the whole state.
    let s = seed | 0;
    const next = (): number => {
      s = (s + 0x9e3779b9) | 0;
      let z = s;
      z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
      z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
      return z ^ (z >>> 16);
    };
    this.#a = next();
    this.#b = next();
    this.#c = next();
    this.#d = next() | 1;
  }

  /** Returns the next 32 bits, unsigned. */
  nextU32(): number {
    const x = Math.imul(this.#b, 5);
    const result = Math.imul((x << 7) | (x >>> 25), 9) >>> 0;
    const t = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= t;
    this.#d = (this.#d << 11) | (this.#d >>> 21);
    return result;
  }
}

/** Returns an integer in [0, bound), bound at most 2^32. */
export function randomBelow(rng: Rng, bound: number): number {
  return Math.floor(rng.nextU32() / 0x1_0000_0000 * bound);
}
