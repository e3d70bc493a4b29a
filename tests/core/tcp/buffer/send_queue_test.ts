/** The queue of written data. */

import { assertEquals } from "@std/assert";
import { randomBelow, SeededRng } from "../../../../core/base/rng.ts";
import { SendQueue } from "../../../../core/tcp/buffer/send_queue.ts";
import { Frame, HEADER_SCRATCH } from "../../../../core/wire/frame.ts";

Deno.test("SendQueue gathers any range of what was appended", () => {
  for (let seed = 1; seed <= 20; seed++) {
    const rng = new SeededRng(seed);
    const u8 = new Uint8Array(HEADER_SCRATCH + 100_000);
    const frame = new Frame(u8, 0);
    const queue = new SendQueue();
    const model: number[] = []; // offset of each byte queued
    const start = rng.nextU32() | 0;
    let released = 0;
    queue.reset(start);
    let next = HEADER_SCRATCH;
    for (let step = 0; step < 300; step++) {
      const length = 1 + randomBelow(rng, 200);
      if (randomBelow(rng, 3) === 0) next += 7;
      if (next + length > u8.length) next = HEADER_SCRATCH;
      queue.append(next, length);
      for (let i = 0; i < length; i++) model.push(next + i);
      next += length;
      const seq = randomBelow(rng, model.length - released);
      const fits = queue.fit(
        (start + released + seq) | 0,
        model.length - released - seq,
      );
      frame.reset();
      queue.gather(frame, (start + released + seq) | 0, fits);
      let at = released + seq;
      for (let i = 1; i < frame.count; i++) {
        for (let j = 0; j < frame.lengths[i]; j++) {
          assertEquals(frame.offsets[i] + j, model[at++]);
        }
      }
      assertEquals(at, released + seq + fits);
      if (randomBelow(rng, 2) === 0) {
        released += randomBelow(rng, model.length - released + 1);
        queue.release((start + released) | 0);
      }
      assertEquals(queue.length, model.length - released);
    }
  }
});
