/**
 * CoDel, RFC 8289: a queue in which frames wait too long for too long loses some.
 *
 * The state variables and their moves are those of §5; what is dropped or marked
 * is for the caller to count. With marks (RFC 8289 leaves them out) a frame that
 * can be marked is sent on in the place of the one that would follow a drop.
 *
 * @module
 */

/** A frame that waits. */
export interface Waiting {
  /** When it came, ms. */
  readonly since: number;
}

/** What CoDel needs of the queue in front of which it stands. */
export interface CoDelQueue<W extends Waiting> {
  /** Bytes that wait. */
  readonly bytes: number;
  /** Largest frame that has come so far, bytes. */
  readonly largest: number;
  /** Takes the oldest frame; null if there is none. */
  shift(): W | null;
  /** Loses a frame that was taken. */
  drop(frame: W): void;
  /** Marks a frame that was taken; false if that cannot be done. */
  mark(frame: W): boolean;
}

/** The state of one queue. */
export class CoDel {
  #firstAboveAt = 0; // ms; 0 while waiting times are acceptable
  #dropNextAt = 0; // ms
  #count = 0;
  #lastCount = 0;
  #dropping = false;
  #okToDrop = false;

  /**
   * Takes the frame that is to be sent now, §5.
   *
   * @param queue The queue.
   * @param now The present instant, ms.
   * @param target Acceptable waiting time, ms.
   * @param interval Time for which it may be longer, ms.
   * @returns The frame; null if none is left.
   */
  dequeue<W extends Waiting>(
    queue: CoDelQueue<W>,
    now: number,
    target: number,
    interval: number,
  ): W | null {
    let frame = this.#next(queue, now, target, interval);
    if (this.#dropping) {
      if (!this.#okToDrop) this.#dropping = false;
      while (this.#dropping && now >= this.#dropNextAt) {
        this.#count++;
        const marked = queue.mark(frame!);
        if (!marked) {
          queue.drop(frame!);
          frame = this.#next(queue, now, target, interval);
          if (!this.#okToDrop) this.#dropping = false;
        }
        if (this.#dropping) this.#planDrop(this.#dropNextAt, interval);
        if (marked) break;
      }
    } else if (this.#okToDrop) {
      if (!queue.mark(frame!)) {
        queue.drop(frame!);
        frame = this.#next(queue, now, target, interval);
      }
      this.#dropping = true;
      // §5: soon after the last time, go on with the rate that was found then.
      const delta = this.#count - this.#lastCount;
      const recent = now - this.#dropNextAt < 16 * interval;
      this.#count = delta > 1 && recent ? delta : 1;
      this.#planDrop(now, interval);
      this.#lastCount = this.#count;
    }
    return frame;
  }

  /** §5, the control law. */
  #planDrop(from: number, interval: number): void {
    this.#dropNextAt = from + interval / Math.sqrt(this.#count);
  }

  /** §5: takes a frame, and finds out whether waits are too long. */
  #next<W extends Waiting>(
    queue: CoDelQueue<W>,
    now: number,
    target: number,
    interval: number,
  ): W | null {
    this.#okToDrop = false;
    const frame = queue.shift();
    if (
      frame === null || now - frame.since < target ||
      queue.bytes <= queue.largest
    ) {
      this.#firstAboveAt = 0;
    } else if (this.#firstAboveAt === 0) {
      this.#firstAboveAt = now + interval;
    } else if (now >= this.#firstAboveAt) {
      this.#okToDrop = true;
    }
    return frame;
  }
}
