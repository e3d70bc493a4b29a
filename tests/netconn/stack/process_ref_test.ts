/** When a process with a stack ends by itself: ref and unref, as Deno's have. */

import { assertEquals } from "@std/assert";
import { runProgram } from "../../interop/conversation.ts";
import { interopTest } from "../../interop/requirements.ts";

const MOD = new URL("../../../mod.ts", import.meta.url);

/** A program that would end if nothing kept it; says so if it is kept. */
function program(letGo: string): string {
  return `
    import { Stack } from ${JSON.stringify(MOD.href)};
    const stack = await Stack.start();
    const listener = await stack.listen({ port: 80 }).ready();
    // Looks, without keeping the process alive, whether it is still there.
    Deno.unrefTimer(setTimeout(() => {
      console.log("kept alive");
      Deno.exit(0);
    }, 1500));
    ${letGo}
  `;
}

const CASES: [name: string, letGo: string, kept: boolean][] = [
  ["a stack", "", true],
  ["an open listener of a stack that was let go", "stack.unref();", true],
  [
    "neither a listener nor a stack that were let go",
    "stack.unref(); listener.unref();",
    false,
  ],
  [
    "no stack that was let go, its listener closed",
    "stack.unref(); listener.close();",
    false,
  ],
  [
    "a listener that was let go and taken back",
    "stack.unref(); listener.unref(); listener.ref();",
    true,
  ],
];

for (const [name, letGo, kept] of CASES) {
  interopTest(
    `the process is kept alive by ${name}`,
    { needs: [] },
    async () => {
      const outcome = await runProgram(program(letGo), ["--allow-read"]);
      assertEquals(
        outcome.printed,
        kept ? "kept alive" : "",
        outcome.complained,
      );
      assertEquals(outcome.success, true, outcome.complained);
    },
  );
}
