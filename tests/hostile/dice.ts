/**
 * Choices drawn from a seed.
 *
 * @module
 */

import { randomBelow, SeededRng } from "../../core/base/rng.ts";

/** Chance that can be repeated: equal seeds give equal choices. */
export class Dice {
  readonly #rng: SeededRng;

  /** @param seed Any integer. */
  constructor(seed: number) {
    this.#rng = new SeededRng(seed);
  }

  /** 32 random bits, unsigned. */
  u32(): number {
    return this.#rng.nextU32();
  }

  /** An integer from 0 to `bound` - 1. */
  below(bound: number): number {
    return randomBelow(this.#rng, bound);
  }

  /** An integer from `least` to `most`. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True with a probability, 0 to 1. */
  happens(probability: number): boolean {
    return this.u32() < probability * 0x1_0000_0000;
  }

  /** One of them. */
  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  /** One of the names, each as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let left = this.below(entries.reduce((sum, [, n]) => sum + n, 0));
    for (const [name, weight] of entries) {
      if (left < weight) return name;
      left -= weight;
    }
    throw new RangeError("Cannot choose among nothing");
  }

  /** From 1 to `most`, small numbers as often as large ones by magnitude. */
  magnitude(most: number): number {
    return Math.floor(most ** (this.u32() / 0x1_0000_0000));
  }

  /** So many items, each made by a call. */
  list<T>(count: number, make: (index: number) => T): T[] {
    return Array.from({ length: count }, (_, index) => make(index));
  }
}
