/**
 * Router solicitation: RFC 4861 §6.3.7, backed off without end as in RFC 7559 §2.
 *
 * @module
 */

import { randomBelow } from "../../base/rng.ts";
import { Timer, type TimerTarget } from "../../base/timers.ts";
import type { HostContext } from "./host_context.ts";

/** RFC 4861 §10, MAX_RTR_SOLICITATION_DELAY. */
const MAX_DELAY_MS = 1_000;
/** RFC 7559 §2, IRT: the first interval. */
const INITIAL_MS = 4_000;
/** RFC 7559 §2, MRT: the longest interval. */
const MOST_MS = 3_600_000;
/** RFC 7559 §2: RAND is between minus and plus this. */
const RANDOM_SHARE = 0.1;

/** Solicits routers on one interface. */
export class RouterSolicitation implements TimerTarget {
  readonly #context: HostContext;
  readonly #send: () => void;
  readonly #timer: Timer = new Timer(this);
  #intervalMs = 0; // RT; 0 before the first solicitation

  /**
   * @param context Time and randomness.
   * @param send Sends one router solicitation to all routers.
   */
  constructor(context: HostContext, send: () => void) {
    this.#context = context;
    this.#send = send;
  }

  /** Whether it goes on. */
  get isRunning(): boolean {
    return this.#timer.at < Infinity;
  }

  /** The link has come up, or the last default router is gone: starts anew. */
  start(): void {
    const { timers, rng } = this.#context;
    this.#intervalMs = 0;
    timers.setIn(this.#timer, randomBelow(rng, MAX_DELAY_MS + 1));
  }

  /** The link has gone down, or routers are not wanted. */
  stop(): void {
    this.#context.timers.set(this.#timer, Infinity);
  }

  /**
   * A router advertisement has arrived. One of a default router ends the
   * solicitation; others do not (RFC 7559 §2.1).
   *
   * @param lifetime Router Lifetime, in milliseconds.
   */
  handleAdvertisement(lifetime: number): void {
    if (lifetime > 0) this.stop();
  }

  /** Sends one, and waits about twice as long as before (RFC 7559 §2). */
  onTimer(): void {
    const last = this.#intervalMs;
    const next = this.#randomized(last === 0 ? INITIAL_MS : 2 * last, last);
    this.#intervalMs = next > MOST_MS
      ? this.#randomized(MOST_MS, MOST_MS)
      : next;
    this.#context.timers.setIn(this.#timer, this.#intervalMs);
    this.#send();
  }

  /** `base` and a random share of `of`, or of `base` before the first interval. */
  #randomized(base: number, of: number): number {
    const random = randomBelow(this.#context.rng, 0x1_0000) / 0xffff * 2 - 1;
    return base + random * RANDOM_SHARE * (of || base);
  }
}
