/**
 * The bundle that is checked in is what the sources give now, and does what they do.
 */

import { assertEquals } from "@std/assert";
import { BUNDLE, bundleSources } from "./bundle.ts";
import { conversation, runProgram } from "./interop/conversation.ts";
import { Namespace } from "./interop/netns.ts";
import { interopTest } from "./interop/requirements.ts";

/** What is checked in, by name; lines may end as the platform likes. */
async function checkedIn(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for await (const { name } of Deno.readDir(BUNDLE)) {
    const text = await Deno.readTextFile(new URL(name, BUNDLE));
    files.set(name, text.replaceAll("\r\n", "\n"));
  }
  return files;
}

interopTest(
  "bundle/ is what `deno task bundle` makes of the sources: run it if this fails",
  { needs: [] },
  async () => {
    const made = await bundleSources();
    const found = await checkedIn();
    assertEquals([...found.keys()].sort(), [...made.keys()].sort());
    const stale = [...made].filter(([name, text]) => found.get(name) !== text);
    assertEquals(stale.map(([name]) => name), [], "Run `deno task bundle`");
  },
);

interopTest(
  "bundle/ names nothing of the machine that made it",
  { needs: [] },
  async () => {
    const root = new URL("..", import.meta.url).pathname;
    for (const [name, text] of await checkedIn()) {
      assertEquals(text.includes(root), false, name);
    }
  },
);

interopTest(
  "bundle/mod.js exports what mod.ts exports",
  { needs: [] },
  async () => {
    const bundled = await import(new URL("mod.js", BUNDLE).href);
    const sources = await import("../mod.ts");
    assertEquals(Object.keys(bundled), Object.keys(sources));
  },
);

for (const thread of [true, false]) {
  interopTest(
    `bundle/mod.js starts stacks ${thread ? "in Workers" : "in-thread"}`,
    { needs: [] },
    async () => {
      const mod = new URL("mod.js", BUNDLE);
      const program = conversation({ mod, thread });
      const read = `--allow-read=${new URL("..", BUNDLE).pathname}`;
      const flags = thread ? [read] : [];
      const { printed, complained } = await runProgram(program, flags);
      assertEquals([complained, printed], ["", "heard hello"]);
    },
  );
}

interopTest(
  "bundle/mod.js starts a stack in a Worker on a TAP",
  { needs: ["tun"] },
  async () => {
    await using namespace = await Namespace.create();
    const tap = { netns: namespace.name };
    const mod = new URL("mod.js", BUNDLE);
    const program = conversation({ mod, thread: true, tap });
    const read = `--allow-read=${new URL("..", BUNDLE).pathname}`;
    const { printed } = await runProgram(program, ["--allow-ffi", read]);
    assertEquals(printed, "heard ConnectionRefused");
  },
);
