/**
 * Holds the sources to it that they load where Deno is not. Needs --allow-read.
 */

import { assertEquals } from "@std/assert";
import { parseSources } from "./architecture.ts";
import { shippedSources, sourcesIn } from "./source_files.ts";
import { checkTopLevel } from "./top_level.ts";

/** Programs, which Deno runs, and tests. */
function isProgram(path: string): boolean {
  return path.startsWith("examples/") || /_(test|fixture)\.ts$/.test(path);
}

Deno.test("modules do not touch Deno when they are loaded", async () => {
  const sources = [...await shippedSources(), ...await sourcesIn("testing")];
  const files = sources.filter(([path]) => !isProgram(path));
  const findings = checkTopLevel(parseSources(files));
  assertEquals(findings, [], `\n${findings.join("\n")}\n`);
});

const CASES: [source: string, isFound: boolean][] = [
  ["const os = Deno.build.os;", true],
  ["const has = globalThis.Deno !== undefined;", true],
  ["export class A { static os = Deno.build.os; }", true],
  ["class A extends Deno.errors.Busy {}", true],
  ["const os = (() => Deno.build.os)();", true],
  ["class A { static { Deno.build; } }", true],
  ["const a: Deno.NetAddr | null = null;", false],
  ["interface A extends Deno.NetAddr {}", false],
  ["class A implements Deno.NetAddr {}", false],
  ["type Os = typeof Deno.build.os;", false],
  ["export class A { os = Deno.build.os; }", false],
  ["export class A { get os() { return Deno.build.os; } }", false],
  ["export function os(name = Deno.build.os) { return name; }", false],
  ["export const os = () => Deno.build.os;", false],
];

for (const [source, isFound] of CASES) {
  Deno.test(`checkTopLevel() ${isFound ? "finds" : "allows"} ${source}`, () => {
    const files = parseSources([["core/thread/a.ts", source]]);
    assertEquals(checkTopLevel(files).length, isFound ? 1 : 0);
  });
}
