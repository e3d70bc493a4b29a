/**
 * What a script needs whatever it talks about: the virtual time, the packets that
 * have come and those that have not been looked at, and a way to fail.
 *
 * @module
 */

import type { VirtualClock } from "../core/thread/clock.ts";
import { describeFrame } from "../core/wire/describe.ts";
import type { When } from "./packet_fields.ts";
import { ScriptError } from "./script_error.ts";

/**
 * A packet and when it crossed the wire.
 *
 * @category Scripted peer
 */
export interface LoggedPacket {
  /** Virtual time since the script began, in milliseconds. */
  readonly at: number;
  /** Whether the stack has sent it. */
  readonly fromStack: boolean;
  /** The whole IP packet. */
  readonly packet: Uint8Array;
}

/**
 * Says a packet in one line if it is about it, else null.
 *
 * @category Scripted peer
 */
export type Describer = (packet: Uint8Array) => string | null;

/**
 * The course of a script.
 *
 * @category Scripted peer
 */
export class Script {
  /** All packets so far. */
  readonly log: LoggedPacket[] = [];
  /** Those of the stack that no line has expected yet. */
  readonly waiting: LoggedPacket[] = [];
  /** Who can describe packets in more telling numbers than those of the header. */
  readonly describers: Describer[] = [];
  /** The last packet of the stack that a line has taken. */
  taken: Uint8Array | null = null;
  /** The last packet that was sent to the stack. */
  delivered: Uint8Array | null = null;
  readonly #clock: VirtualClock;
  readonly #start: number;

  /**
   * Begins now.
   *
   * @param clock The time.
   * @param seed Seed of the stack, for failures.
   */
  constructor(clock: VirtualClock, readonly seed: number) {
    this.#clock = clock;
    this.#start = clock.now();
  }

  /** Virtual time since the script began, in milliseconds. */
  get now(): number {
    return this.#clock.now() - this.#start;
  }

  /** Notes a packet. */
  note(packet: Uint8Array, fromStack: boolean): void {
    const entry: LoggedPacket = { at: this.now, fromStack, packet };
    this.log.push(entry);
    if (fromStack) this.waiting.push(entry);
    else this.delivered = packet;
  }

  /** Lets everything happen that is ready now. */
  settle(): Promise<void> {
    return this.#clock.advance(0);
  }

  /** The span of time that a line means, from the earliest to the latest. */
  span(when: When): [earliest: number, latest: number] {
    const { at, after, tolerance = 1, within } = when;
    if (at === undefined && after === undefined) {
      return [-Infinity, this.now + (within ?? 0)];
    }
    if (at !== undefined && after !== undefined) {
      throw new TypeError("Cannot say both `at` and `after`");
    }
    const base = at ?? this.now + after!;
    return [base - tolerance, base + (within ?? tolerance)];
  }

  /** Lets time pass until something has happened, or until the latest time. */
  async runUntil(latest: number, done: () => boolean): Promise<void> {
    const clock = this.#clock;
    await this.settle();
    while (!done() && this.now < latest) {
      const next = Math.min(clock.nextAt - this.#start, latest);
      await clock.advance(Math.max(0, next - this.now));
    }
  }

  /** Lets time pass up to a moment. */
  async runTo(at: number): Promise<void> {
    if (at < this.now) {
      throw new RangeError(`Cannot go back to ${at} ms: it is ${this.now} ms`);
    }
    await this.#clock.advance(at - this.now);
  }

  /** Waits until a send is due, if it is not due now. */
  async waitFor(when: When): Promise<void> {
    const { at, after } = when;
    if (at !== undefined) await this.runTo(at);
    else if (after !== undefined) await this.runTo(this.now + after);
    else await this.settle();
  }

  /** A packet in one line. */
  describe(packet: Uint8Array): string {
    for (const describer of this.describers.toReversed()) {
      const text = describer(packet);
      if (text !== null) return text;
    }
    return describeFrame(packet, 0, packet.length, "ip");
  }

  /** All packets so far, one a line: time, direction, content. */
  trace(): string[] {
    return this.log.map(({ at, fromStack, packet }) =>
      `${at.toFixed(1).padStart(9)} ms  ${
        fromStack ? "stack →" : "  → stack"
      }  ${this.describe(packet)}`
    );
  }

  /** The error with which a line fails. */
  failure(
    message: string,
    line: string,
    table: readonly string[],
  ): ScriptError {
    return new ScriptError(message, {
      line,
      now: this.now,
      seed: this.seed,
      table,
      packets: this.trace(),
    });
  }
}
