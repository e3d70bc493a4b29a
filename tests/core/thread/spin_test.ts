/** When the tcpip thread spins before it sleeps. */

import { assert, assertEquals } from "@std/assert";
import { FEW_PROCESSORS, SPIN_MS, Spinner } from "../../../core/thread/spin.ts";

/** One that short sleeps have taught to spin. */
function eager(): Spinner {
  const spinner = new Spinner(4);
  for (let i = 0; i < 4; i++) spinner.slept(0.02);
  return spinner;
}

Deno.test("Spinner does not spin before short sleeps in a row", () => {
  const spinner = new Spinner(4);
  assert(!spinner.begin(0));
  for (let i = 0; i < 3; i++) spinner.slept(0.02);
  spinner.slept(5);
  spinner.slept(0.02);
  assert(!spinner.begin(0));
  for (let i = 0; i < 3; i++) spinner.slept(0.02);
  assert(spinner.begin(0));
});

Deno.test("Spinner looks for SPIN_MS", () => {
  const spinner = eager();
  assert(spinner.begin(10));
  assert(spinner.goesOn(10 + SPIN_MS / 2));
  assert(!spinner.goesOn(10 + SPIN_MS));
});

Deno.test("Spinner gives up after spinning in vain, and learns anew", () => {
  const spinner = eager();
  let spins = 0;
  while (spinner.begin(spins)) {
    spinner.ended(false);
    spins++;
  }
  assertEquals(spins, 8);
  for (let i = 0; i < 4; i++) spinner.slept(0.02);
  assert(spinner.begin(100));
});

Deno.test("Spinner goes on while there is something", () => {
  const spinner = eager();
  for (let i = 0; i < 100; i++) {
    assert(spinner.begin(i));
    spinner.ended(i % 5 === 0);
  }
});

Deno.test("Spinner keeps away from a processor that others need", () => {
  const spinner = eager();
  assert(spinner.begin(0));
  assert(!spinner.goesOn(3)); // others have run for 3 ms
  spinner.ended(false);
  assert(!spinner.begin(10));
  assert(spinner.begin(40));
});

Deno.test("Spinner does not spin with few processors", () => {
  const spinner = new Spinner(FEW_PROCESSORS);
  for (let i = 0; i < 100; i++) spinner.slept(0.02);
  assert(!spinner.begin(0));
});
