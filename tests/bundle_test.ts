/**
 * The bundle that is checked in is what the sources give now, and does what they do.
 */

import { assertEquals } from "@std/assert";
import { conversation, runProgram } from "./interop/conversation.ts";
import { Namespace } from "./interop/netns.ts";
import { interopTest } from "./interop/requirements.ts";

const ROOT = new URL("..", import.meta.url);
const MOD = new URL("bundle/mod.js", ROOT);
const READ = `--allow-read=${ROOT.pathname}`;

interopTest(
  "bundle/ is what `deno task bundle` makes of the sources: run it if this fails",
  { needs: [] },
  async () => {
    const args = ["run", "-A", "tests/bundle.ts", "--check"];
    const options = { args, cwd: ROOT, env: { NO_COLOR: "1" } };
    const output = await new Deno.Command(Deno.execPath(), options).output();
    const complaints = new TextDecoder().decode(output.stderr);
    assertEquals(output.success, true, complaints);
  },
);

interopTest(
  "bundle/ names nothing of the machine that made it",
  { needs: [] },
  async () => {
    for await (const { name } of Deno.readDir(new URL(".", MOD))) {
      const text = await Deno.readTextFile(new URL(name, MOD));
      assertEquals(text.includes(ROOT.pathname), false, name);
    }
  },
);

interopTest(
  "bundle/mod.js exports what mod.ts exports",
  { needs: [] },
  async () => {
    const bundled = await import(MOD.href);
    const sources = await import("../mod.ts");
    assertEquals(Object.keys(bundled), Object.keys(sources));
  },
);

for (const thread of [true, false]) {
  interopTest(
    `bundle/mod.js starts stacks ${thread ? "in Workers" : "in-thread"}`,
    { needs: [] },
    async () => {
      const program = conversation({ mod: MOD, thread });
      const flags = thread ? [READ] : [];
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
    const program = conversation({ mod: MOD, thread: true, tap });
    const { printed } = await runProgram(program, ["--allow-ffi", READ]);
    assertEquals(printed, "heard ConnectionRefused");
  },
);
