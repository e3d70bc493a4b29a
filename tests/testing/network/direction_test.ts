/** What one direction of a link does to frames, each setting by itself. */

import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { SeededRng } from "../../../core/base/rng.ts";
import { LinkDirection } from "../../../testing/network/direction.ts";
import type { LinkSettings } from "../../../testing/network/link_settings.ts";

/** A frame with a number in it. */
function frame(n: number, length = 1250): { bytes: Uint8Array } {
  const bytes = new Uint8Array(length);
  new DataView(bytes.buffer).setUint32(0, n);
  return { bytes };
}

function numberOf({ bytes }: { bytes: Uint8Array }): number {
  return new DataView(bytes.buffer).getUint32(0);
}

/** A direction with these settings. */
function link(settings: Partial<LinkSettings>, seed = 1): LinkDirection {
  return new LinkDirection(new SeededRng(seed), settings);
}

/** Lets all that is inside arrive: numbers and instants. */
function drain(direction: LinkDirection): [n: number, at: number][] {
  const arrived: [number, number][] = [];
  while (direction.nextAt < Infinity) {
    const now = direction.nextAt;
    for (;;) {
      const taken = direction.take(now);
      if (taken === null) break;
      arrived.push([numberOf(taken), now]);
    }
  }
  return arrived;
}

/** Sends frames one at a time, each when the one before is gone. */
function sendEach(direction: LinkDirection, count: number): [number, number][] {
  for (let n = 0; n < count; n++) direction.send(frame(n, 64), n);
  return drain(direction);
}

Deno.test("LinkDirection carries frames at once if it is told nothing else", () => {
  const direction = link({});
  direction.send(frame(7), 5);
  assertEquals(direction.nextAt, 5);
  assertEquals(drain(direction), [[7, 5]]);
});

Deno.test("LinkDirection sends at exactly its rate", () => {
  const direction = link({ rate: 10e6, delay: 3, queueFrames: 1e6 });
  for (let n = 0; n < 10_000; n++) direction.send(frame(n), 2);
  const arrived = drain(direction);
  // 1,250 bytes at 10 Mbit/s: a millisecond each, without any error that grows.
  assertEquals(arrived, arrived.map((_, n) => [n, 2 + n + 1 + 3]));
});

Deno.test("LinkDirection counts the overhead of each frame at its rate", () => {
  const direction = link({ rate: 10e6, overhead: 1250 });
  for (let n = 0; n < 3; n++) direction.send(frame(n), 0);
  assertEquals(drain(direction), [[0, 2], [1, 4], [2, 6]]);
});

Deno.test("LinkDirection is idle between frames that come slowly", () => {
  const direction = link({ rate: 10e6 });
  direction.send(frame(0), 0);
  direction.send(frame(1), 0.5);
  direction.send(frame(2), 10);
  assertEquals(drain(direction), [[0, 1], [1, 2], [2, 11]]);
});

Deno.test("LinkDirection.set() changes the rate from the next frame on", () => {
  const direction = link({ rate: 10e6 });
  for (let n = 0; n < 3; n++) direction.send(frame(n), 0);
  direction.take(0.5);
  direction.set({ rate: 5e6 });
  assertEquals(drain(direction), [[0, 1], [1, 3], [2, 5]]);
});

Deno.test("LinkDirection.set() changes the delay of what is sent from now on", () => {
  const direction = link({ delay: 100, inOrder: false });
  direction.send(frame(0), 0);
  direction.set({ delay: 10 });
  direction.send(frame(1), 0);
  assertEquals(drain(direction), [[1, 10], [0, 100]]);
});

Deno.test("LinkDirection drops what comes to a full queue, by frames", () => {
  const direction = link({ rate: 10e6, queueFrames: 3 });
  for (let n = 0; n < 10; n++) direction.send(frame(n), 0);
  assertEquals(direction.queued, 3);
  assertEquals(drain(direction).map(([n]) => n), [0, 1, 2, 3]);
  const { frames, overflowed, delivered, queuedFramesMax } = direction.counters;
  assertEquals([frames, overflowed, delivered, queuedFramesMax], [10, 6, 4, 3]);
});

Deno.test("LinkDirection drops what comes to a full queue, by bytes", () => {
  const direction = link({ rate: 10e6, queueBytes: 2600 });
  for (let n = 0; n < 4; n++) direction.send(frame(n), 0);
  direction.send(frame(4, 100), 0); // the small one still fits
  assertEquals(drain(direction).map(([n]) => n), [0, 1, 2, 4]);
  assertEquals(direction.counters.queuedBytesMax, 2600);
});

Deno.test("LinkDirection has no queue where it has no rate", () => {
  const direction = link({ queueFrames: 0, delay: 5 });
  for (let n = 0; n < 9; n++) direction.send(frame(n), 0);
  assertEquals(drain(direction).length, 9);
});

Deno.test("LinkDirection loses each frame by the same chance", () => {
  const count = 30_000;
  for (const loss of [0.001, 0.1, 0.5]) {
    const direction = link({ loss });
    const arrived = sendEach(direction, count).length;
    const { lost } = direction.counters;
    assertEquals(arrived + lost, count);
    const sigma = Math.sqrt(count * loss * (1 - loss));
    assert(Math.abs(lost - count * loss) < 4 * sigma, `${loss}: ${lost}`);
  }
});

Deno.test("LinkDirection loses nothing at 0, and all at 1", () => {
  assertEquals(sendEach(link({ loss: 0 }), 1000).length, 1000);
  assertEquals(sendEach(link({ loss: 1 }), 1000).length, 0);
});

Deno.test("LinkDirection loses in bursts as Gilbert and Elliott have it", () => {
  const count = 60_000;
  const loss = { toBad: 0.01, toGood: 0.25 };
  const arrived = new Set(sendEach(link({ loss }), count).map(([n]) => n));
  let lost = 0;
  let bursts = 0;
  for (let n = 0; n < count; n++) {
    if (arrived.has(n)) continue;
    lost++;
    if (n === 0 || arrived.has(n - 1)) bursts++;
  }
  // In the bad state for 0.01 / (0.01 + 0.25) of the time, 1 / 0.25 frames each.
  assert(Math.abs(lost / count - 0.01 / 0.26) < 0.006, `share ${lost / count}`);
  assert(Math.abs(lost / bursts - 4) < 0.5, `length ${lost / bursts}`);
});

Deno.test("LinkDirection loses some also in the good state, and not all in the bad", () => {
  const count = 30_000;
  const loss = { toBad: 0.5, toGood: 0.5, goodLoss: 0.1, badLoss: 0.3 };
  const direction = link({ loss });
  sendEach(direction, count);
  const share = direction.counters.lost / count;
  assert(Math.abs(share - 0.2) < 0.01, `${share}`);
});

Deno.test("LinkDirection keeps the order of frames in spite of jitter", () => {
  const direction = link({ delay: 10, jitter: 5 });
  const arrived = sendEach(direction, 2000);
  assertEquals(arrived.map(([n]) => n), arrived.map((_, i) => i));
  const delays = arrived.map(([n, at]) => at - n);
  assert(Math.min(...delays) >= 10 && Math.max(...delays) <= 15);
  assert(Math.max(...delays) > 14.9, "up to the whole of it");
});

Deno.test("LinkDirection lets frames overtake each other by jitter if it may", () => {
  const direction = link({ delay: 10, jitter: 5, inOrder: false });
  const arrived = sendEach(direction, 2000);
  const delays = arrived.map(([n, at]) => at - n);
  const mean = delays.reduce((a, b) => a + b) / delays.length;
  assert(Math.abs(mean - 12.5) < 0.15, `${mean}`);
  assert(arrived.some(([n], i) => n !== i));
});

Deno.test("LinkDirection holds some frames back", () => {
  const direction = link({ delay: 1, reorder: 0.1, reorderDelay: 3.5 });
  const arrived = sendEach(direction, 10_000);
  const late = arrived.filter(([n, at]) => at - n === 4.5).length;
  assertEquals(arrived.filter(([n, at]) => at - n === 1).length, 10_000 - late);
  assertEquals(late, direction.counters.reordered);
  assert(Math.abs(late - 1000) < 120, `${late}`);
});

Deno.test("LinkDirection doubles some frames", () => {
  const direction = link({ delay: 1, duplicate: 0.1 });
  const arrived = sendEach(direction, 10_000);
  const { duplicated } = direction.counters;
  assertEquals(arrived.length, 10_000 + duplicated);
  assertEquals(new Set(arrived.map(([n]) => n)).size, 10_000);
  assert(Math.abs(duplicated - 1000) < 120, `${duplicated}`);
});

Deno.test("LinkDirection flips one bit of some frames, and not of the original", () => {
  const direction = link({ corrupt: 0.5 });
  const original = new Uint8Array(100);
  let damaged = 0;
  for (let n = 0; n < 1000; n++) {
    direction.send({ bytes: original }, n);
    const { bytes } = direction.take(n)!;
    const bits = bytes.reduce((sum, byte) => sum + ones(byte), 0);
    assert(bits <= 1);
    damaged += bits;
  }
  assertEquals(damaged, direction.counters.corrupted);
  assert(Math.abs(damaged - 500) < 64, `${damaged}`);
  assert(original.every((byte) => byte === 0));
});

function ones(byte: number): number {
  let count = 0;
  for (; byte !== 0; byte &= byte - 1) count++;
  return count;
}

Deno.test("LinkDirection loses what is sent while it is down, not what is under way", () => {
  const direction = link({ rate: 10e6, delay: 10 });
  for (let n = 0; n < 4; n++) direction.send(frame(n), 0);
  direction.take(1.5); // the first is on the wire
  direction.set({ up: false });
  direction.take(3.5);
  direction.set({ up: true });
  assertEquals(drain(direction), [[0, 11], [3, 14]]);
  assertEquals(direction.counters.cut, 2);
});

Deno.test("LinkDirection tells a watcher what becomes of each frame", () => {
  const direction = link({ rate: 10e6, queueFrames: 1, delay: 1 });
  const seen: [string, number, number][] = [];
  direction.watch = (fate, f, at) => seen.push([fate, numberOf(f), at]);
  for (let n = 0; n < 3; n++) direction.send(frame(n), 0);
  direction.take(1.5);
  direction.set({ loss: 1 });
  drain(direction);
  assertEquals(seen, [
    ["came", 0, 0],
    ["came", 1, 0],
    ["came", 2, 0],
    ["overflowed", 2, 0],
    ["lost", 1, 2],
    ["arrived", 0, 2],
  ]);
});

Deno.test("LinkDirection: equal seeds give equal fates, others do not", () => {
  const settings = {
    rate: 3e6,
    delay: 7,
    jitter: 9,
    inOrder: false,
    loss: { toBad: 0.1, toGood: 0.3 },
    duplicate: 0.1,
    reorder: 0.1,
    queueFrames: 20,
  };
  const run = (seed: number) => sendEach(link(settings, seed), 2000);
  assertEquals(run(5), run(5));
  assert(JSON.stringify(run(5)) !== JSON.stringify(run(6)));
});

Deno.test("LinkDirection accounts for every frame, however it is set", () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  const settings = fc.record({
    up: fc.boolean(),
    rate: fc.constantFrom(1e5, 1e7, Infinity),
    queueFrames: fc.nat(20),
    queueBytes: fc.constantFrom(0, 3000, Infinity),
    codel: fc.constantFrom(null, {}, { target: 0.1, interval: 1, ecn: true }),
    loss: fc.oneof(chance, fc.record({ toBad: chance, toGood: chance })),
    duplicate: chance,
    corrupt: chance,
    delay: fc.nat(50),
    jitter: fc.nat(50),
    inOrder: fc.boolean(),
    reorder: chance,
  }, { requiredKeys: [] });
  const step = fc.record({ settings, wait: fc.nat(20), count: fc.nat(30) });
  fc.assert(
    fc.property(fc.integer(), fc.array(step), (seed, steps) => {
      const direction = link({}, seed);
      let now = 0;
      let taken = 0;
      for (const { settings, wait, count } of steps) {
        direction.set(settings);
        for (let n = 0; n < count; n++) direction.send(frame(n, 60 + n), now);
        now += wait;
        while (direction.take(now) !== null) taken++;
      }
      const { counters: c } = direction;
      const gone = c.overflowed + c.dropped + c.cut + c.lost;
      assertEquals(c.frames + c.duplicated, gone + taken + direction.inside);
      taken += drain(direction).length;
      const lost = c.overflowed + c.dropped + c.cut + c.lost;
      assertEquals(c.frames + c.duplicated, lost + taken);
      assertEquals([taken, direction.inside, direction.queuedBytes], [
        c.delivered,
        0,
        0,
      ]);
    }),
    { numRuns: 300 },
  );
});

Deno.test("LinkDirection takes no settings that make no sense", () => {
  const bad: Partial<LinkSettings>[] = [
    { rate: 0 },
    { rate: NaN },
    { loss: 1.1 },
    { loss: { toBad: -1, toGood: 1 } },
    { delay: -1 },
    { jitter: Infinity },
    { queueFrames: -1 },
    { codel: { target: 0 } },
  ];
  for (const settings of bad) {
    assertThrows(() => link(settings), RangeError, "Cannot make a link with");
    assertThrows(() => link({}).set(settings), RangeError);
  }
});
