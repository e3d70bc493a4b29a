/** That failures are found, and made small. */

import { assertEquals, assertMatch } from "@std/assert";
import { failureOf, type FuzzCase, type Fuzzer } from "./fuzzer.ts";
import { reportOf } from "./report.ts";
import { shrink } from "./shrink.ts";

/** Forty steps of which some together make it fail. */
function failing(
  needs: (keep: readonly number[]) => string | null,
): FuzzCase {
  return {
    setting: "{}",
    steps: Array.from({ length: 40 }, (_, n) => `step ${n}`),
    run: (keep) => {
      const message = needs(keep);
      return message === null
        ? Promise.resolve()
        : Promise.reject(new Error(message));
    },
  };
}

const both = failing((keep) =>
  keep.includes(7) && keep.includes(31) ? `byte ${keep.length} is wrong` : null
);

Deno.test("shrink() leaves the steps that are needed, however far apart", async () => {
  const failure = (await failureOf(both))!;
  assertEquals((await shrink(both, failure)).keep, [7, 31]);
});

Deno.test("shrink() leaves nothing if the case fails without any step", async () => {
  const fuzzCase = failing(() => "always");
  const failure = (await failureOf(fuzzCase))!;
  const { keep, runs } = await shrink(fuzzCase, failure);
  assertEquals([keep, runs], [[], 1]);
});

Deno.test("shrink() does not follow another failure", async () => {
  const fuzzCase = failing((keep) =>
    keep.includes(20) ? "this one" : keep.length > 0 ? "another one" : null
  );
  const failure = (await failureOf(fuzzCase))!;
  assertEquals((await shrink(fuzzCase, failure)).keep, [20]);
});

Deno.test("reportOf() prints the steps and the command that repeats them", async () => {
  const fuzzer: Fuzzer = { name: "two", draw: () => both };
  const report = (await reportOf(fuzzer, 5))!;
  assertMatch(report, /^two, seed 5: byte 40 is wrong\n/);
  assertMatch(
    report,
    /2 of 40 steps are enough:\n {2}7: step 7\n {2}31: step 31/,
  );
  assertMatch(report, /again: deno task fuzz --only two --seed 5 --keep 7,31$/);
  assertEquals(await reportOf(fuzzer, 5, [7]), null);
});

Deno.test("failureOf() finds what nobody catches: rejections, and errors of microtasks", async () => {
  const thrown = failing(() => null);
  const later = (work: () => void): FuzzCase => ({
    ...thrown,
    run: () => {
      work();
      return Promise.resolve();
    },
  });
  const rejects = later(() => void Promise.reject(new Error("lost")));
  const throws = later(() =>
    queueMicrotask(() => {
      throw new Error("thrown");
    })
  );
  assertEquals((await failureOf(rejects))?.message, "Nobody caught: lost");
  assertEquals((await failureOf(throws))?.message, "Nobody caught: thrown");
  assertEquals(await failureOf(later(() => {})), null);
});
