/** When the tcpip thread spins before it sleeps. */

import { assert, assertEquals } from "@std/assert";
import { SPIN_MS, Spinner } from "../../../core/thread/spin.ts";

/** Short sleeps, until it spins; returns how many that took. */
function teach(spinner: Spinner): number {
  for (let sleeps = 1; sleeps < 10_000; sleeps++) {
    spinner.slept(0.02);
    if (spinner.begin(0)) return sleeps;
  }
  return Infinity;
}

/** Spins in vain until it gives up; returns how often. */
function disappoint(spinner: Spinner): number {
  let spins = 0;
  while (spinner.begin(0)) {
    spinner.ended(false);
    spins++;
  }
  return spins;
}

Deno.test("Spinner does not spin before short sleeps in a row", () => {
  const spinner = new Spinner();
  assert(!spinner.begin(0));
  for (let i = 0; i < 3; i++) spinner.slept(0.02);
  spinner.slept(5);
  for (let i = 0; i < 3; i++) spinner.slept(0.02);
  assert(!spinner.begin(0));
  spinner.slept(0.02);
  assert(spinner.begin(0));
});

Deno.test("Spinner looks for SPIN_MS", () => {
  const spinner = new Spinner();
  teach(spinner);
  assert(spinner.begin(10));
  assert(spinner.goesOn(10 + SPIN_MS / 2));
  assert(!spinner.goesOn(10 + SPIN_MS));
});

Deno.test("Spinner gives up after two spins in vain, and is harder to convince each time", () => {
  const spinner = new Spinner();
  const lessons = [];
  for (let i = 0; i < 12; i++) {
    lessons.push(teach(spinner));
    assertEquals(disappoint(spinner), 2);
  }
  assertEquals(lessons.slice(0, 4), [4, 8, 16, 32]);
  assertEquals(lessons.slice(-2), [4096, 4096]);
});

Deno.test("Spinner stays while four looks in five find something", () => {
  const spinner = new Spinner();
  teach(spinner);
  for (let i = 0; i < 1000; i++) {
    assert(spinner.begin(i));
    spinner.ended(i % 6 !== 0);
  }
  let spins = 0;
  while (spinner.begin(0)) spinner.ended(spins++ % 3 !== 0);
  assert(spins < 30, `${spins}`);
});

Deno.test("Spinner forgets old mistakes after a thousand finds in a row", () => {
  const spinner = new Spinner();
  for (let i = 0; i < 5; i++) {
    teach(spinner);
    disappoint(spinner);
  }
  assertEquals(teach(spinner), 128);
  for (let i = 0; i < 1024; i++) spinner.ended(true);
  disappoint(spinner);
  assertEquals(teach(spinner), 8);
});

Deno.test("Spinner keeps away from a processor that others need", () => {
  const spinner = new Spinner();
  teach(spinner);
  assert(spinner.begin(0));
  assert(!spinner.goesOn(3)); // others have run for 3 ms
  spinner.ended(false);
  assert(!spinner.begin(3));
  assertEquals(teach(spinner), 8);
});
