/**
 * One direction of a link: frames go in at one instant and come out at others.
 *
 * It has no clock. Whoever drives it gives the instant with each call, never an
 * earlier one, and asks again at {@linkcode LinkDirection.nextAt}. Equal calls give
 * equal results.
 *
 * @module
 */

import { randomBelow, type Rng } from "../../core/base/rng.ts";
import { Agenda } from "./agenda.ts";
import { CoDel } from "./codel.ts";
import { LinkCounters } from "./counters.ts";
import { markCongestion } from "./ecn.ts";
import { FrameQueue, type Held } from "./frame_queue.ts";
import {
  changeSettings,
  type LinkSettings,
  PERFECT_LINK,
} from "./link_settings.ts";
import { happens, LossModel } from "./loss.ts";

/**
 * What a link carries; bytes are never changed in place.
 *
 * @category Virtual network
 */
export interface Carried {
  /** All bytes of the frame. */
  readonly bytes: Uint8Array;
}

/**
 * What happens to a frame, for those who watch.
 *
 * @category Virtual network
 */
export type Fate =
  | "came"
  | "overflowed"
  | "dropped"
  | "cut"
  | "lost"
  | "arrived";

/**
 * Is told what happens to each frame.
 *
 * @category Virtual network
 */
export type Watch<F extends Carried> = (
  fate: Fate,
  frame: F,
  at: number,
) => void;

/**
 * One direction of a link.
 *
 * @category Virtual network
 */
export class LinkDirection<F extends Carried = Carried> {
  /** What has become of the frames. */
  readonly counters: LinkCounters = new LinkCounters();
  /** Is told what happens to each frame, or null. */
  watch: Watch<F> | null = null;

  #settings: LinkSettings;
  readonly #rng: Rng;
  readonly #medium: "ethernet" | "ip";
  readonly #lossModel = new LossModel();
  readonly #codel = new CoDel();

  // In front of the sender.
  readonly #queue: FrameQueue<F> = new FrameQueue<F>(
    (frame) => this.#drop(frame),
    (frame) => this.#mark(frame),
  );

  // The sender.
  #sending: F | null = null;
  #sentAt = Infinity; // when it will have been sent, ms
  #busySince = 0; // beginning of the busy period at this rate, ms
  #busyBits = 0; // sent since then, with the frame at hand

  // The wire.
  readonly #underWay: Agenda<F> = new Agenda();
  #lastArrival = 0;
  #now = 0;

  /**
   * Makes a direction in which nothing is under way.
   *
   * @param rng Where chance comes from; its own, so that no other traffic changes
   * its fate.
   * @param settings What differs from a perfect link.
   * @param medium Whether frames have an Ethernet header.
   */
  constructor(
    rng: Rng,
    settings: Partial<LinkSettings> = {},
    medium: "ethernet" | "ip" = "ethernet",
  ) {
    this.#rng = rng;
    this.#settings = changeSettings(PERFECT_LINK, settings);
    this.#medium = medium;
  }

  /** The settings in force. */
  get settings(): Readonly<LinkSettings> {
    return this.#settings;
  }

  /**
   * Changes settings. A frame that is being sent goes on at the old rate, and what
   * is under way arrives when it would have.
   *
   * @throws {RangeError} If one is out of its range.
   */
  set(changes: Partial<LinkSettings>): void {
    this.#settings = changeSettings(this.#settings, changes);
    // The busy period is counted anew, from the end of the frame at hand.
    this.#busySince = this.#sending === null ? this.#now : this.#sentAt;
    this.#busyBits = 0;
  }

  /** Frames that wait to be sent, without the one that is being sent. */
  get queued(): number {
    return this.#queue.length;
  }

  /** Bytes that wait to be sent. */
  get queuedBytes(): number {
    return this.#queue.bytes;
  }

  /** Frames that wait, are being sent, or are on the wire. */
  get inside(): number {
    return this.queued + (this.#sending === null ? 0 : 1) + this.#underWay.size;
  }

  /** When {@linkcode take} has something to do next, ms; Infinity if never. */
  get nextAt(): number {
    return Math.min(this.#sentAt, this.#underWay.nextAt);
  }

  /**
   * A frame comes.
   *
   * @param frame The frame, which is kept until it arrives.
   * @param now The present instant, ms.
   */
  send(frame: F, now: number): void {
    this.#advance(now);
    const { counters } = this;
    const queue = this.#queue;
    const { length } = frame.bytes;
    counters.frames++;
    counters.bytes += length;
    queue.largest = Math.max(queue.largest, length);
    this.watch?.("came", frame, now);
    if (this.#sending === null && queue.length === 0) {
      return this.#begin(frame, now);
    }
    const { queueFrames, queueBytes } = this.#settings;
    if (queue.length >= queueFrames || queue.bytes + length > queueBytes) {
      counters.overflowed++;
      this.watch?.("overflowed", frame, now);
      return;
    }
    queue.push(frame, now);
    counters.queuedFramesMax = Math.max(counters.queuedFramesMax, queue.length);
    counters.queuedBytesMax = Math.max(counters.queuedBytesMax, queue.bytes);
  }

  /**
   * Takes the next frame that has arrived.
   *
   * @param now The present instant, ms.
   * @returns The frame; null if none has.
   */
  take(now: number): F | null {
    this.#advance(now);
    const frame = this.#underWay.take(now);
    if (frame === null) return null;
    this.counters.delivered++;
    this.counters.deliveredBytes += frame.bytes.length;
    this.watch?.("arrived", frame, now);
    return frame;
  }

  /** Ends what is being sent up to an instant, and begins with what waits. */
  #advance(now: number): void {
    this.#now = now;
    while (this.#sentAt <= now) {
      const at = this.#sentAt;
      const frame = this.#sending!;
      this.#sending = null;
      this.#sentAt = Infinity;
      this.#leave(frame, at);
      // If the rate has become infinite, all that waits leaves now.
      while (this.#sending === null) {
        const next = this.#dequeue(at);
        if (next === null) break;
        this.#begin(next.frame, at);
      }
    }
  }

  /** Begins to send a frame. */
  #begin(frame: F, at: number): void {
    const { rate, overhead } = this.#settings;
    if (rate === Infinity) return this.#leave(frame, at);
    if (at > this.#busySince + this.#busyBits * 1000 / rate) {
      this.#busySince = at;
      this.#busyBits = 0;
    }
    this.#busyBits += (frame.bytes.length + overhead) * 8;
    this.#sending = frame;
    this.#sentAt = this.#busySince + this.#busyBits * 1000 / rate;
  }

  #dequeue(at: number): Held<F> | null {
    const { codel } = this.#settings;
    if (codel === null) return this.#queue.shift();
    const { target = 5, interval = 100 } = codel;
    return this.#codel.dequeue(this.#queue, at, target, interval);
  }

  /** CoDel loses a frame. */
  #drop(frame: F): void {
    this.counters.dropped++;
    this.watch?.("dropped", frame, this.#now);
  }

  /** CoDel would lose a frame: marks it if that may be and can be done. */
  #mark(frame: F): F | null {
    if (this.#settings.codel?.ecn !== true) return null;
    const bytes = markCongestion(frame.bytes, this.#medium);
    if (bytes === null) return null;
    this.counters.marked++;
    return { ...frame, bytes };
  }

  /** A frame has been sent: what the wire does to it. */
  #leave(frame: F, at: number): void {
    const { up, loss, duplicate, corrupt } = this.#settings;
    const { counters } = this;
    const rng = this.#rng;
    if (!up) {
      counters.cut++;
      this.watch?.("cut", frame, at);
      return;
    }
    if (this.#lossModel.draw(rng, loss)) {
      counters.lost++;
      this.watch?.("lost", frame, at);
      return;
    }
    const doubled = happens(rng, duplicate);
    if (happens(rng, corrupt)) {
      counters.corrupted++;
      frame = { ...frame, bytes: damaged(frame.bytes, rng) };
    }
    this.#fly(frame, at);
    if (!doubled) return;
    counters.duplicated++;
    this.#fly(frame, at);
  }

  /** Chooses when a frame arrives. */
  #fly(frame: F, at: number): void {
    const { delay, jitter, inOrder, reorder, reorderDelay } = this.#settings;
    const rng = this.#rng;
    let arrival = at + delay;
    if (jitter > 0) arrival += jitter * (rng.nextU32() / 0x1_0000_0000);
    if (happens(rng, reorder)) {
      this.counters.reordered++;
      arrival += reorderDelay;
    } else if (inOrder) {
      arrival = Math.max(arrival, this.#lastArrival);
      this.#lastArrival = arrival;
    }
    this.#underWay.add(arrival, frame);
  }
}

/** A copy in which one bit is another. */
function damaged(bytes: Uint8Array, rng: Rng): Uint8Array {
  const copy = bytes.slice();
  copy[randomBelow(rng, copy.length)] ^= 1 << randomBelow(rng, 8);
  return copy;
}
