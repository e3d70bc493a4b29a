/**
 * Asks routers that would be taken if they were reachable whether they are: RFC 4191
 * §3.5. A choice that passes one over wants it; each is asked once a minute at most, and
 * not in the minute after it has failed.
 *
 * @module
 */

import { Timer, type TimerTarget } from "../../base/timers.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";
import type { HostContext } from "./host_context.ts";

/** RFC 4191 §3.5: between two probes of a router. */
const INTERVAL_MS = 60_000;

/** A router that can be asked. */
export interface ProbedRouter {
  /** Its link-local address. */
  readonly addr: IpAddr;
  /** Milliseconds: when it was last asked, or has failed. */
  probedAt: number;
}

/** The probes of one interface. */
export class RouterProbe implements TimerTarget {
  readonly #context: HostContext;
  readonly #ask: (addr: IpAddr) => void;
  readonly #timer: Timer = new Timer(this);
  readonly #wanted: ProbedRouter[] = [];

  /**
   * @param context Time.
   * @param ask Sends one solicitation.
   */
  constructor(context: HostContext, ask: (addr: IpAddr) => void) {
    this.#context = context;
    this.#ask = ask;
  }

  /** A router was passed over: asks it at once, but not within this call. */
  want(router: ProbedRouter): void {
    const { clock, timers } = this.#context;
    if (clock.now - router.probedAt < INTERVAL_MS) return;
    router.probedAt = clock.now;
    this.#wanted.push(router);
    timers.set(this.#timer, clock.now);
  }

  /** The link has gone down. */
  clear(): void {
    this.#wanted.length = 0;
    this.#context.timers.set(this.#timer, Infinity);
  }

  onTimer(): void {
    for (const { addr } of this.#wanted.splice(0)) this.#ask(addr);
  }
}
