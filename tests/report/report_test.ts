/** The report of `deno test`, from what `deno test` prints. */

import { assertEquals } from "@std/assert";
import { Report, type Run } from "./report.ts";
import { argumentsOf, runOf } from "./test_arguments.ts";

const RUN: Run = {
  jobs: 1,
  again: "deno test -A",
  otherwise: "no reason given",
};

function reportOf(text: string, run: Partial<Run> = {}): string[] {
  const printed: string[] = [];
  const report = new Report({ ...RUN, ...run }, (line) => printed.push(line));
  for (const line of text.split("\n")) report.line(line);
  report.end();
  return printed;
}

const PASSED = `running 2 tests from ./tests/a_test.ts
one ... ok (1ms)
two ...
  step ... ok (0ms)
two ... ok (2s)
running 1 test from ./tests/b_test.ts
three ...
------- output -------
a_test.ts => nothing ... ok (1ms)
----- output end -----
three ... ok (1m2s)

ok | 3 passed (1 step) | 0 failed (1m4s)
`;

Deno.test("Report prints a line a file, and not what tests print that pass", () => {
  assertEquals(reportOf(PASSED), [
    "ok      tests/a_test.ts: 2 passed (2.0 s)",
    "ok      tests/b_test.ts: 1 passed (62 s)",
    "ok | 3 passed (1 step) | 0 failed (1m4s)",
  ]);
});

const FAILED = `running 2 tests from ./tests/a_test.ts
it's one ...
------- output -------
seed 7
----- output end -----
it's one ... FAILED (5ms)
two ...
  step ... FAILED (0ms)
two ... FAILED (due to 1 failed step) (1ms)
Uncaught error from ./tests/b_test.ts FAILED

 ERRORS 

it's one => ./tests/a_test.ts:3:6
error: AssertionError: 1 is not 2

 FAILURES 

it's one => ./tests/registers.ts:3:6
two ... step => ./tests/a_test.ts:8:11
./tests/b_test.ts (uncaught error)

FAILED | 0 passed | 3 failed (8ms)
`;

Deno.test("Report prints failures in full, their output, and how to run them again", () => {
  assertEquals(reportOf(FAILED), [
    "FAILED ./tests/a_test.ts => it's one",
    "  seed 7",
    "FAILED ./tests/a_test.ts => two",
    "Uncaught error from ./tests/b_test.ts FAILED",
    "FAILED  tests/a_test.ts: 2 failed (0.0 s)",
    "",
    "it's one => ./tests/a_test.ts:3:6",
    "error: AssertionError: 1 is not 2",
    "",
    "Run again: deno test -A tests/a_test.ts --filter 'it'\\''s one'",
    "Run again: deno test -A tests/a_test.ts --filter 'two'",
    "Run again: deno test -A tests/b_test.ts",
    "FAILED | 0 passed | 3 failed (8ms)",
  ]);
});

Deno.test("Report groups what was skipped by reason", () => {
  const text = `running 4 tests from ./a_test.ts
one (needs root) ... ignored (0ms)
two (IPv4) ... ignored (0ms)
three (needs arping (apt-get install iputils-arping)) ... ignored (0ms)
four (needs root) ... ignored (0ms)

ok | 0 passed | 0 failed | 4 ignored (1ms)`;
  assertEquals(reportOf(text), [
    "skipped a_test.ts: 4 ignored",
    "\nSkipped:",
    "    2 needs root",
    "    1 no reason given",
    "    1 needs arping (apt-get install iputils-arping)",
    "",
    "ok | 0 passed | 0 failed | 4 ignored (1ms)",
  ]);
});

Deno.test("Report takes the examples of a document for one file", () => {
  const text = `running 1 test from ./docs/a.md$3-9.ts
./docs/a.md$3-9.ts ... ok (1ms)
running 1 test from ./docs/a.md$20-30.ts
./docs/a.md$20-30.ts ... ok (1ms)`;
  assertEquals(reportOf(text), ["ok      docs/a.md: 2 passed (0.0 s)"]);
});

Deno.test("Report of a parallel run closes a file when others were certainly alone", () => {
  const files = "a b b c c b c d".split(" ");
  const lines = files.map((file) => `./${file}.ts => name ... ok (1ms)`);
  const printed = reportOf(lines.slice(0, 4).join("\n"), { jobs: 2 });
  assertEquals(printed.length, 3); // at the end alone: each may have run on
  assertEquals(reportOf(lines.join("\n"), { jobs: 2 }), [
    "ok      a.ts: 1 passed (0.0 s)", // b and c took turns
    "ok      b.ts: 3 passed (0.0 s)",
    "ok      c.ts: 3 passed (0.0 s)",
    "ok      d.ts: 1 passed (0.0 s)",
  ]);
});

Deno.test("Report of a parallel run reads steps and tests", () => {
  const text = `./a.ts => one ... step ... ok (0ms)
./a.ts => one ... ok (1ms)
------- output -------
printed
./b.ts => two ...----- output end -----
./b.ts => two ... FAILED (due to 1 failed step) (1s)`;
  assertEquals(reportOf(text, { jobs: 2 }), [
    "FAILED ./b.ts => two",
    "  printed",
    "ok      a.ts: 1 passed (0.0 s)",
    "FAILED  b.ts: 1 failed (1.0 s)",
  ]);
});

Deno.test("argumentsOf() names the paths unless the arguments do", () => {
  const given = ["--parallel", "--filter", "UDP", "--paths=tests,core"];
  assertEquals(argumentsOf(given), [
    "--parallel",
    "--filter",
    "UDP",
    "tests",
    "core",
  ]);
  assertEquals(argumentsOf([...given, "a_test.ts"]), [
    "--parallel",
    "--filter",
    "UDP",
    "a_test.ts",
  ]);
});

Deno.test("runOf() runs a test again with the permissions of the run", () => {
  const args = ["-A", "--parallel", "--ignore=a", "--filter", "b", "c"];
  assertEquals(runOf(args, 4), {
    jobs: 4,
    again: "deno test -A",
    otherwise: "no reason given",
  });
  assertEquals(runOf(["--no-prompt", "tests"], 4), {
    jobs: 1,
    again: "deno test --no-prompt",
    otherwise: "needs --allow-read (deno task test)",
  });
});
