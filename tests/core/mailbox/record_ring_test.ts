import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  RING_CONTROL_WORDS,
  RingReader,
  RingWriter,
} from "../../../core/mailbox/record_ring.ts";

const BASE = 7; // not at the start of the memory

class Ring {
  readonly words: Int32Array;
  readonly writer: RingWriter;
  readonly reader: RingReader;

  constructor(readonly capacity: number, at = 0, isLocal = false) {
    const size = BASE + RING_CONTROL_WORDS + capacity;
    this.words = new Int32Array(new SharedArrayBuffer(4 * size));
    // Positions count from the start of time: begin where a test wants to.
    this.words[BASE] = this.words[BASE + 16] = at;
    this.writer = new RingWriter(this.words, BASE, capacity, isLocal);
    this.reader = new RingReader(this.words, BASE, capacity, isLocal);
  }

  /** Writes a record; false if there is no room. */
  put(opcode: number, data: readonly number[]): boolean {
    const at = this.writer.reserve(opcode, data.length + 1);
    if (at < 0) return false;
    data.forEach((word, i) => this.words[at + i] = word);
    return true;
  }

  /** Reads a record, or null. */
  take(): { opcode: number; data: number[] } | null {
    const at = this.reader.next();
    if (at < 0) return null;
    const { opcode, length } = this.reader;
    return { opcode, data: [...this.words.subarray(at, at + length - 1)] };
  }
}

Deno.test("a ring hands records over whole, in order, once", () => {
  const op = fc.oneof(
    fc.record({
      opcode: fc.integer({ min: 1, max: 255 }),
      data: fc.array(fc.integer(), { maxLength: 12 }),
    }),
    fc.constantFrom("publish", "take", "release"),
  );
  const start = fc.constantFrom(0, 5, 0x7ffffff0, -9, -1);
  fc.assert(
    fc.property(
      start,
      fc.boolean(),
      fc.array(op, { maxLength: 400 }),
      (at, isLocal, ops) => {
        const ring = new Ring(32, at, isLocal);
        const written: unknown[] = []; // not published
        const waiting: unknown[] = []; // published, not taken
        for (const step of ops) {
          if (step === "publish") {
            assertEquals(ring.writer.pending, written.length > 0);
            ring.writer.publish();
            waiting.push(...written.splice(0));
          } else if (step === "take") {
            assertEquals(ring.take(), waiting.shift() ?? null);
          } else if (step === "release") {
            ring.reader.release();
            assertEquals(
              ring.writer.released,
              ring.words[BASE],
            );
          } else if (ring.put(step.opcode, step.data)) written.push(step);
          else assert(ring.writer.space(true) < 2 * 13);
        }
        ring.writer.publish();
        waiting.push(...written);
        for (const record of waiting) assertEquals(ring.take(), record);
        assertEquals(ring.take(), null);
        assert(!ring.reader.ready);
        ring.reader.release();
        assertEquals(ring.writer.space(true), 32);
      },
    ),
  );
});

Deno.test("a ring that is full refuses, and has room after a release", () => {
  const ring = new Ring(16);
  assert(ring.put(1, [1, 2, 3, 4, 5, 6, 7]));
  assert(ring.put(2, [1, 2, 3, 4, 5, 6, 7]));
  assertEquals(ring.writer.space(), 0);
  assert(!ring.put(3, []));
  ring.writer.publish();
  ring.take();
  assert(!ring.put(3, []), "taken is not released");
  ring.reader.release();
  assertEquals(ring.writer.space(), 0);
  assertEquals(ring.writer.space(true), 8);
  assert(ring.put(3, []));
});

Deno.test("a record that does not fit before the end goes to the start", () => {
  const ring = new Ring(16);
  for (let i = 0; i < 3; i++) ring.put(1, [i, i, i]);
  ring.writer.publish();
  for (let i = 0; i < 3; i++) ring.take();
  ring.reader.release();
  assert(ring.put(2, [1, 2, 3, 4, 5, 6])); // 7 words: 4 are left, then the start
  assertEquals(ring.writer.space(true), 5);
  ring.writer.publish();
  assertEquals(ring.take(), { opcode: 2, data: [1, 2, 3, 4, 5, 6] });
  assertEquals(ring.take(), null);
});

Deno.test("records are not seen before they are published", () => {
  const ring = new Ring(16);
  ring.put(1, [1]);
  assert(ring.writer.pending);
  assert(!ring.reader.ready);
  assertEquals(ring.take(), null);
  ring.writer.publish();
  assert(!ring.writer.pending);
  assert(ring.reader.ready);
  assertEquals(ring.take(), { opcode: 1, data: [1] });
});

Deno.test("positions tell when the reader has passed a record", () => {
  const ring = new Ring(16, -2); // the position wraps, no record does
  ring.put(1, [1]);
  const first = ring.writer.position;
  ring.put(1, [2]);
  ring.writer.publish();
  ring.take();
  assert(((ring.writer.released - first) | 0) < 0);
  ring.reader.release();
  assertEquals((ring.writer.released - first) | 0, 0);
  ring.take();
  ring.reader.release();
  assertEquals((ring.writer.released - first) | 0, 2);
});
