/**
 * README.md: each example runs with the flags that the page names, and prints what it
 * says; the page is short.
 */

import { assertEquals } from "@std/assert";
import { runProgram } from "../interop/conversation.ts";
import { interopTest } from "../interop/requirements.ts";
import { examplesOf } from "./readme.ts";
import { readText } from "./source_files.ts";

const ROOT = new URL("../..", import.meta.url);
const READ = `--allow-read=${ROOT.pathname}`;
const README = await readText("README.md");
/** Most lines of README.md. */
const LONGEST = 200;

for (const [i, { source, prints }] of examplesOf(README).entries()) {
  interopTest(
    `README: example ${i + 1} prints what it says: ${prints}`,
    { needs: [] },
    async () => {
      const program = source.replaceAll('"./mod.ts"', `"${ROOT}mod.ts"`);
      const outcome = await runProgram(program, [READ]);
      const { success, printed, complained } = outcome;
      assertEquals([complained, printed, success], ["", prints, true]);
    },
  );
}

Deno.test("README has an example of each style, and says what each prints", () => {
  const examples = examplesOf(README);
  assertEquals(examples.filter(({ prints }) => prints === undefined), []);
  const styles = [
    "stack.node.",
    "stack.blocking()",
    "NETCONN_EVT_",
    "NETCONN_RAW",
    "of buf)",
    "await listener.accept()",
  ];
  const shown = styles.filter((style) =>
    examples.some(({ source }) => source.includes(style))
  );
  assertEquals(shown, styles);
});

Deno.test(`README has at most ${LONGEST} lines`, () => {
  assertEquals(README.split("\n").length - 1 <= LONGEST, true);
});

Deno.test("examplesOf() reads programs and what they print", () => {
  const markdown =
    "a\n```ts\nf();\n// prints: 5 bytes\n```\n```ts ignore\nx\n```\n```ts\ng();\n```\n";
  assertEquals(examplesOf(markdown), [
    { source: "f();\n// prints: 5 bytes\n", prints: "5 bytes" },
    { source: "g();\n", prints: undefined },
  ]);
});
