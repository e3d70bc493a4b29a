/**
 * Each example runs with the flags that its comment names, and prints what it says;
 * none is longer than 40 lines.
 */

import { assertEquals, assertMatch } from "@std/assert";
import { interopTest } from "../interop/requirements.ts";
import { Spawned } from "../interop/spawned.ts";
import { flagsOf, printsOf } from "./examples.ts";
import { sourcesIn } from "./source_files.ts";

/** Most lines of an example. */
const LONGEST = 40;

/** Examples with a test of their own: one takes options, one is a module. */
const ELSEWHERE = ["examples/demo.ts", "examples/lossy_driver.ts"];

const ROOT = new URL("../../", import.meta.url).pathname;
const EXAMPLES = await sourcesIn("examples");

for (const [path, source] of EXAMPLES) {
  if (ELSEWHERE.includes(path)) continue;
  interopTest(`${path} prints what it says`, { needs: [] }, async () => {
    const { code, stdout, stderr } = await new Spawned(
      [Deno.execPath(), "run", "--no-prompt", ...flagsOf(path, source), path],
      { cwd: ROOT, env: { NO_COLOR: "1" } },
    ).output();
    assertEquals([stderr, stdout, code], ["", printsOf(source), 0]);
    assertMatch(stdout, /./, "it says nothing");
  });
}

Deno.test(`examples have at most ${LONGEST} lines each`, () => {
  const long = EXAMPLES.filter(([, source]) =>
    source.split("\n").length - 1 > LONGEST
  );
  assertEquals(long.map(([path]) => path), []);
});

Deno.test("flagsOf() and printsOf() read an example", () => {
  const source = `/**
 * deno run --allow-read --allow-ffi examples/a.ts
 */
f();

// prints: one
// prints: two
`;
  assertEquals(flagsOf("examples/a.ts", source), [
    "--allow-read",
    "--allow-ffi",
  ]);
  assertEquals(printsOf(source), "one\ntwo\n");
});
