/**
 * Holds classes and files to their size, and the checks to their word: each is shown a
 * breach that it must find. Needs --allow-read.
 */

import { assertEquals } from "@std/assert";
import { parseSources } from "./architecture.ts";
import { checkFields, checkTests, LONG_FILE, MANY_FIELDS } from "./shape.ts";
import { allPaths, shippedSources } from "./source_files.ts";
import { TESTED_BY } from "./tested_by.ts";

const SOURCES = await shippedSources();

Deno.test("a class with many fields says why it has them", () => {
  const findings = checkFields(parseSources(SOURCES));
  assertEquals(findings, [], `\n${findings.join("\n")}\n`);
});

Deno.test("a long file has a test of its name, or an entry that tells its tests", async () => {
  const tests = (await allPaths()).filter((path) => path.endsWith("_test.ts"));
  const findings = checkTests(SOURCES, tests, TESTED_BY);
  assertEquals(findings, [], `\n${findings.join("\n")}\n`);
});

/** A class with so many fields. */
function classOf(fields: number, head: string, rest = ""): string {
  const members = Array.from({ length: fields }, (_, i) => `f${i} = 0;`);
  return `${head} { static s = 0; ${members.join(" ")} ${rest} m() {} }\n`;
}

Deno.test("checkFields() counts own, private, inherited and parameter fields", () => {
  const breaches = parseSources([
    ["a.ts", classOf(MANY_FIELDS, "class Full")],
    ["b.ts", classOf(MANY_FIELDS, "class Private", "#p = 0;")],
    [
      "c.ts",
      classOf(MANY_FIELDS, "class Parameter", "constructor(readonly p: 1) {}"),
    ],
    ["d.ts", classOf(1, "class Heir extends Full")],
    ["e.ts", classOf(0, "class Verbs extends Private")],
    [
      "f.ts",
      `/** Its fields are one to a bit of the register. */\n${
        classOf(MANY_FIELDS + 1, "class Told")
      }`,
    ],
  ]);
  assertEquals(checkFields(breaches).map((f) => f.split(":")[0]), [
    "b.ts",
    "c.ts",
    "d.ts",
  ]);
});

Deno.test("checkTests() finds a long file without a test, and a vain entry", () => {
  const long = "\n".repeat(LONG_FILE + 1);
  const sources: [string, string][] = [
    ["core/a.ts", long],
    ["core/b.ts", long],
    ["core/tcp/c.ts", long],
    ["core/d.ts", "\n".repeat(LONG_FILE)],
    ["core/e.ts", long],
  ];
  const tests = ["tests/core/a_test.ts", "tests/all_test.ts"];
  const entries = {
    "core/tcp/": ["all_test.ts"],
    "core/e.ts": ["gone_test.ts"],
    "core/d.ts": ["all_test.ts"],
  };
  assertEquals(checkTests(sources, tests, entries), [
    "core/b.ts:1: 151 lines, and no test has its name",
    "tests/house/tested_by.ts:1: core/e.ts: there is no test gone_test.ts",
    "tests/house/tested_by.ts:1: core/d.ts: needs no entry",
  ]);
});
