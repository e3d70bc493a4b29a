/**
 * What router advertisements say of a link: hop limit, MTU, and the timing of
 * neighbour discovery. RFC 4861 §6.3.2 and §6.3.4.
 *
 * Deviates from RFC 4861 §6.3.4: times are kept within bounds, so that no forged
 * advertisement makes neighbour discovery flood the link or stand still.
 *
 * @module
 */

import { Timer, type TimerTarget } from "../../base/timers.ts";
import type { HostContext } from "./host_context.ts";
import { nudReachableMs } from "../../link/neighbour/nud.ts";
import { IPV6_MIN_MTU } from "../../wire/ipv6.ts";

/** Hop limit until an advertisement names one: RFC 4861 §6.3.2. */
const HOP_LIMIT = 64;
/** RFC 4861 §10, REACHABLE_TIME. */
const REACHABLE_MS = 30_000;
/** RFC 4861 §10, RETRANS_TIMER. */
const RETRANS_MS = 1_000;
/** Bounds of BaseReachableTime; the upper one is what §6.2.1 allows a router. */
const LEAST_REACHABLE_MS = 100;
const MOST_REACHABLE_MS = 3_600_000;
/** Bounds of RetransTimer. */
const LEAST_RETRANS_MS = 10;
const MOST_RETRANS_MS = 60_000;
/** RFC 4861 §6.3.2: ReachableTime is drawn anew every few hours. */
const REDRAW_MS = 7_200_000;

/** The parameters of one link. */
export class LinkParameters implements TimerTarget {
  /** CurHopLimit, 1 to 255. */
  hopLimit = HOP_LIMIT;
  /** RetransTimer, in milliseconds. */
  retransMs = RETRANS_MS;
  /** Bytes of the largest packet. */
  mtu: number;
  readonly #context: HostContext;
  readonly #ownMtu: number;
  readonly #timer: Timer = new Timer(this);
  #baseReachableMs = REACHABLE_MS;
  #reachableMs = 0;

  /**
   * @param context Time and randomness.
   * @param mtu Bytes of the largest packet that the interface carries.
   */
  constructor(context: HostContext, mtu: number) {
    this.#context = context;
    this.#ownMtu = this.mtu = mtu;
    this.#draw();
  }

  /** ReachableTime, in milliseconds. */
  get reachableMs(): number {
    return this.#reachableMs;
  }

  /** The link has gone down: all is as at first, and nothing is drawn any more. */
  reset(): void {
    this.hopLimit = HOP_LIMIT;
    this.retransMs = RETRANS_MS;
    this.mtu = this.#ownMtu;
    this.#baseReachableMs = REACHABLE_MS;
    this.#draw();
    this.#context.timers.set(this.#timer, Infinity);
  }

  /**
   * A router advertisement has arrived. What is 0 says nothing.
   *
   * @param hopLimit Cur Hop Limit, 0 to 255.
   * @param reachableMs Reachable Time, in milliseconds.
   * @param retransMs Retrans Timer, in milliseconds.
   */
  handleAdvertisement(
    hopLimit: number,
    reachableMs: number,
    retransMs: number,
  ): void {
    if (hopLimit > 0) this.hopLimit = hopLimit;
    if (retransMs > 0) {
      this.retransMs = clamp(retransMs, LEAST_RETRANS_MS, MOST_RETRANS_MS);
    }
    if (reachableMs > 0) {
      const base = clamp(reachableMs, LEAST_REACHABLE_MS, MOST_REACHABLE_MS);
      if (base !== this.#baseReachableMs) {
        this.#baseReachableMs = base;
        this.#draw();
      }
    }
    const { timers } = this.#context;
    if (this.#timer.at === Infinity) timers.setIn(this.#timer, REDRAW_MS);
  }

  /** An MTU option has arrived; one that the link cannot have is ignored. */
  handleMtu(mtu: number): void {
    if (mtu >= IPV6_MIN_MTU && mtu <= this.#ownMtu) this.mtu = mtu;
  }

  /** Draws ReachableTime anew. */
  onTimer(): void {
    this.#draw();
    this.#context.timers.setIn(this.#timer, REDRAW_MS);
  }

  #draw(): void {
    this.#reachableMs = nudReachableMs(
      this.#baseReachableMs,
      this.#context.rng,
    );
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
