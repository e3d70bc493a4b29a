import { assert, assertEquals } from "@std/assert";
import { Outbox } from "../../../core/mailbox/outbox.ts";
import {
  headerOf,
  RING_CONTROL_WORDS,
  RingReader,
} from "../../../core/mailbox/record_ring.ts";

Deno.test("Outbox.keep() takes what found the ring full, and retry() sends it in order", () => {
  const capacity = 16;
  const i32 = new Int32Array(RING_CONTROL_WORDS + capacity);
  const outbox = new Outbox(i32, 0, capacity, true);
  const reader = new RingReader(i32, 0, capacity, true);
  const put = (value: number): void => {
    const header = headerOf(1, 4);
    let at = outbox.reserve(header);
    if (at < 0) at = outbox.keep(header);
    outbox.words.fill(value, at, at + 3);
  };
  const taken: number[][] = [];
  const take = (): void => {
    for (let at = reader.next(); at >= 0; at = reader.next()) {
      taken.push([...i32.subarray(at, at + reader.length - 1)]);
    }
    reader.release();
  };
  for (let i = 0; i < 10; i++) put(i);
  assert(outbox.isBacklogged);
  outbox.ring.publish();
  take();
  assertEquals(outbox.retry(), 4);
  put(10); // behind the others, though there is no room for them yet
  while (outbox.isBacklogged) {
    outbox.ring.publish();
    take();
    outbox.retry();
  }
  outbox.ring.publish();
  take();
  const expected = Array.from({ length: 11 }, (_, i) => [i, i, i]);
  assertEquals(taken, expected);
});
