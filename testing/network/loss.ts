/**
 * Which frames get lost: each by the same chance, or in bursts.
 *
 * Bursts follow Gilbert's and Elliott's chain of two states. In the long run it is
 * bad for the share toBad / (toBad + toGood) of the frames, and a bad spell lasts
 * 1 / toGood frames on average.
 *
 * @module
 */

import type { Rng } from "../../core/base/rng.ts";
import type { BurstLoss } from "./link_settings.ts";

/**
 * Draws an event.
 *
 * @param p Its chance; nothing is drawn if it cannot happen.
 */
export function happens(rng: Rng, p: number): boolean {
  return p > 0 && rng.nextU32() < p * 0x1_0000_0000;
}

/** The fate of frames, one after the other. */
export class LossModel {
  #bad = false;

  /**
   * Draws the next frame's fate.
   *
   * @param loss The setting, which may change from frame to frame.
   * @returns true if it gets lost.
   */
  draw(rng: Rng, loss: number | BurstLoss): boolean {
    if (typeof loss === "number") return happens(rng, loss);
    const { toBad, toGood, goodLoss = 0, badLoss = 1 } = loss;
    const lost = happens(rng, this.#bad ? badLoss : goodLoss);
    if (happens(rng, this.#bad ? toGood : toBad)) this.#bad = !this.#bad;
    return lost;
  }
}
