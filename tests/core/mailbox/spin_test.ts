/** When a thread spins before it sleeps. */

import { assert, assertEquals } from "@std/assert";
import { SPIN_MS, Spinner } from "../../../core/mailbox/spin.ts";

const SHORT = SPIN_MS / 2;
const LONG = 50 * SPIN_MS;
/** Waits of a round. */
const ROUND = 32;

function spinnerOf(processors = 2, awake = new Int32Array(1)): Spinner {
  return new Spinner(awake, processors);
}

/** One wait; returns whether it began with a spin. */
function wait(spinner: Spinner, ms: number): boolean {
  const spins = spinner.begin(1);
  if (spins && ms >= SPIN_MS) spinner.goesOn(1 + SPIN_MS);
  spinner.end(1 + ms);
  return spins;
}

/** Short waits until one spins; returns how many did not. */
function teach(spinner: Spinner): number {
  for (let waits = 0; waits < 10_000; waits++) {
    if (wait(spinner, SHORT)) return waits;
  }
  return Infinity;
}

/** Long waits until one does not spin; returns how many did. */
function disappoint(spinner: Spinner): number {
  let spins = 0;
  while (wait(spinner, LONG)) spins++;
  return spins;
}

Deno.test("Spinner spins after a round of short sleeps", () => {
  const spinner = spinnerOf();
  assertEquals(teach(spinner), ROUND);
  for (let i = 0; i < 1000; i++) assert(wait(spinner, SHORT));
});

Deno.test("Spinner does not spin where more than a quarter of the sleeps are long", () => {
  const spinner = spinnerOf();
  for (let i = 0; i < 1000; i++) {
    assert(!wait(spinner, i % 3 === 0 ? LONG : SHORT));
  }
});

Deno.test("Spinner looks for SPIN_MS", () => {
  const spinner = spinnerOf();
  teach(spinner);
  assert(spinner.begin(0));
  assert(spinner.goesOn(SPIN_MS / 2));
  assert(!spinner.goesOn(SPIN_MS));
});

Deno.test("Spinner gives up after nine spins in vain, and rests longer each time", () => {
  const spinner = spinnerOf();
  const rests = [];
  for (let i = 0; i < 7; i++) {
    rests.push(teach(spinner));
    // The first of teach()'s counts in the round, as the long sleep at the end.
    assertEquals(disappoint(spinner), 9);
    assert(!wait(spinner, SHORT));
  }
  assertEquals(rests.map((n) => Math.ceil(n / ROUND)), [
    1,
    2,
    4,
    8,
    16,
    16,
    16,
  ]);
});

Deno.test("Spinner stays while three waits in four are short", () => {
  const spinner = spinnerOf();
  teach(spinner);
  for (let i = 1; i <= 1000; i++) {
    assert(wait(spinner, i % 4 === 0 ? LONG : SHORT), `wait ${i}`);
  }
});

Deno.test("Spinner forgets old failures after eight good rounds", () => {
  const spinner = spinnerOf();
  for (let i = 0; i < 4; i++) {
    teach(spinner);
    disappoint(spinner);
  }
  teach(spinner);
  for (let i = 0; i < 8 * ROUND; i++) wait(spinner, SHORT);
  disappoint(spinner);
  assertEquals(Math.ceil(teach(spinner) / ROUND), 2);
});

Deno.test("Spinner does not spin while more threads are awake than there are processors", () => {
  const awake = new Int32Array(1);
  const spinner = spinnerOf(2, awake);
  teach(spinner);
  assertEquals(awake[0], 1);
  const other = spinnerOf(2, awake);
  other.begin(0);
  assert(spinner.begin(0), "two are awake");
  awake[0]++; // a third one
  assert(!spinner.goesOn(0));
  assert(!spinner.begin(0));
  other.sleeps();
  other.sleeps();
  assertEquals(awake[0], 2);
  assert(spinner.begin(0));
  spinner.sleeps();
  assertEquals(awake[0], 1);
  spinner.end(0);
  assertEquals(awake[0], 2, "it is awake again");
});
