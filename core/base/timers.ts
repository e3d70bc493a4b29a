/**
 * Deadlines of the whole stack in one binary heap.
 *
 * A timer that is set to a later deadline, as the retransmission timer is by every
 * acknowledgement, stays where it is in the heap. It is moved when it gets to the top.
 * So setting a later deadline costs one store.
 *
 * @module
 */

import type { Clock } from "./clock.ts";

/** What a timer wakes. */
export interface TimerTarget {
  /** Called once when the deadline has passed; may arm the timer again. */
  onTimer(timer: Timer): void;
}

/** One deadline. Owned by its target and reused for its whole life. */
export class Timer {
  /** The target to wake. */
  readonly target: TimerTarget;
  /** The deadline in milliseconds of the host's clock; Infinity if stopped. */
  at = Infinity;
  /** The deadline by which the heap has sorted it: never later than {@linkcode at}. */
  heapAt = Infinity;
  /** Index in the heap; -1 outside. */
  heapIndex = -1;

  /**
   * @param target Woken when the deadline passes.
   */
  constructor(target: TimerTarget) {
    this.target = target;
  }
}

/** All armed timers of one stack. */
export class TimerQueue {
  readonly #heap: Timer[] = [];
  readonly #clock: Clock;

  /**
   * @param clock The stack's clock.
   */
  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Timers in the heap, including stopped ones that are not yet removed. */
  get size(): number {
    return this.#heap.length;
  }

  /**
   * Arms or re-arms a timer.
   *
   * @param timer The timer.
   * @param at Absolute deadline in milliseconds; Infinity stops it.
   */
  set(timer: Timer, at: number): void {
    timer.at = at;
    if (timer.heapIndex >= 0) {
      if (at >= timer.heapAt) return; // moved when it gets to the top
      timer.heapAt = at;
      this.#up(timer.heapIndex);
    } else if (at < Infinity) {
      timer.heapAt = at;
      timer.heapIndex = this.#heap.length;
      this.#heap.push(timer);
      this.#up(timer.heapIndex);
    }
  }

  /** Arms a timer `ms` milliseconds from now. */
  setIn(timer: Timer, ms: number): void {
    this.set(timer, this.#clock.now + ms);
  }

  /** Stops a timer and forgets it: nothing refers to it afterwards. */
  remove(timer: Timer): void {
    timer.at = Infinity;
    const index = timer.heapIndex;
    if (index < 0) return;
    timer.heapIndex = -1;
    const last = this.#heap.pop()!;
    if (last === timer) return;
    this.#heap[index] = last;
    last.heapIndex = index;
    this.#up(index);
    this.#down(last.heapIndex);
  }

  /**
   * Returns the next instant at which {@linkcode run} has something to do, in
   * milliseconds; Infinity if nothing is armed.
   */
  nextDeadline(): number {
    for (;;) {
      const top = this.#heap[0];
      if (top === undefined) return Infinity;
      if (top.at === top.heapAt) return top.at;
      this.#settle(top);
    }
  }

  /** Wakes every target whose deadline is not after the clock. */
  run(): void {
    const now = this.#clock.now;
    for (;;) {
      const top = this.#heap[0];
      if (top === undefined || top.heapAt > now) return;
      if (top.at > now) {
        this.#settle(top);
        continue;
      }
      this.remove(top);
      top.target.onTimer(top);
    }
  }

  /** Puts the top timer where its real deadline belongs. */
  #settle(top: Timer): void {
    const at = top.at;
    if (at === Infinity) {
      this.remove(top);
    } else {
      top.heapAt = at;
      this.#down(0);
    }
  }

  #up(index: number): void {
    const heap = this.#heap;
    const timer = heap[index]!;
    while (index > 0) {
      const parentIndex = (index - 1) >> 1;
      const parent = heap[parentIndex]!;
      if (parent.heapAt <= timer.heapAt) break;
      heap[index] = parent;
      parent.heapIndex = index;
      index = parentIndex;
    }
    heap[index] = timer;
    timer.heapIndex = index;
  }

  #down(index: number): void {
    const heap = this.#heap;
    const timer = heap[index]!;
    const half = heap.length >> 1;
    while (index < half) {
      let childIndex = 2 * index + 1;
      let child = heap[childIndex]!;
      const right = heap[childIndex + 1];
      if (right !== undefined && right.heapAt < child.heapAt) {
        childIndex++;
        child = right;
      }
      if (child.heapAt >= timer.heapAt) break;
      heap[index] = child;
      child.heapIndex = index;
      index = childIndex;
    }
    heap[index] = timer;
    timer.heapIndex = index;
  }
}
