/**
 * The last frames of one end of a link, for the text of a failure.
 *
 * @module
 */

import { describeFrame } from "../../core/wire/describe.ts";
import type { Medium } from "../../drivers/driver.ts";
import type { Fate } from "./direction.ts";

/** Frames that are kept. */
const KEPT = 8;

/** What an end sees of a frame: what became of one it sent, or that one came. */
type Seen = Exclude<Fate, "arrived"> | "received";

const WORDS: Record<Seen, string> = {
  came: "sent",
  overflowed: "dropped, the queue is full",
  dropped: "dropped by CoDel",
  cut: "lost, the link is down",
  lost: "lost on the link",
  received: "received",
};

/** A ring of the last frames that an end has sent or received. */
export class RecentFrames {
  readonly #seen: Seen[] = [];
  readonly #at: number[] = [];
  readonly #bytes: Uint8Array[] = [];
  #count = 0;

  /** Notes a frame; its bytes are kept. */
  note(seen: Seen, bytes: Uint8Array, at: number): void {
    const slot = this.#count++ % KEPT;
    this.#seen[slot] = seen;
    this.#at[slot] = at;
    this.#bytes[slot] = bytes;
  }

  /** Frames noted so far. */
  get count(): number {
    return this.#count;
  }

  /** The frames that are kept, the oldest first, one a line. */
  describe(medium: Medium): string[] {
    const lines: string[] = [];
    for (let i = Math.max(0, this.#count - KEPT); i < this.#count; i++) {
      const slot = i % KEPT;
      const bytes = this.#bytes[slot];
      const frame = describeFrame(bytes, 0, bytes.length, medium);
      const at = this.#at[slot].toFixed(1).padStart(9);
      lines.push(`${at} ms  ${WORDS[this.#seen[slot]]}: ${frame}`);
    }
    return lines;
  }
}
