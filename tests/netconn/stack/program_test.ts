import { assertEquals } from "@std/assert";
import { threadProgram } from "../../../netconn/stack/program.ts";

const SOURCES = "core/thread/entry.ts";
const BUNDLED = "bundle/thread.js";

for (
  const [root, module, program] of [
    ["file:///home/me/", "netconn/stack/stack.ts", SOURCES],
    ["file:///home/me/", "bundle/mod.js", BUNDLED],
    ["http://127.0.0.1:1/", "netconn/stack/stack.ts", BUNDLED],
    [
      "https://jsr.io/@netconn/netconn/1.0.0/",
      "netconn/stack/stack.ts",
      BUNDLED,
    ],
    ["https://example.com/netconn/", "bundle/mod.js", BUNDLED],
  ]
) {
  Deno.test(`threadProgram() is ${program} for ${root}${module}`, () => {
    assertEquals(threadProgram(root + module).href, root + program);
  });
}
