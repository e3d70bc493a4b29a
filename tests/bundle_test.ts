/**
 * The bundle that is checked in is what the sources give now, and does what they do.
 */

import { assertEquals, assertMatch, assertThrows } from "@std/assert";
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

interopTest(
  "bundle/ gives every class its name, also in what Deno.inspect() prints",
  { needs: [] },
  async () => {
    const bundled = await import(MOD.href);
    const sources = await import("../mod.ts");
    const named = (mod: Record<string, unknown>) =>
      Object.values(mod).filter(isClass).map((each) => Deno.inspect(each));
    assertEquals(named(bundled), named(sources));
    for await (const { name } of Deno.readDir(new URL(".", MOD))) {
      if (!name.endsWith(".js")) continue;
      const text = await Deno.readTextFile(new URL(name, MOD));
      assertEquals(text.match(/\bstatic\s+class_\w+/g), null, name);
    }
  },
);

function isClass(value: unknown): value is { name: string } {
  return typeof value === "function" && /^class\b/.test(`${value}`);
}

interopTest(
  "bundle/ names the class of a method in a stack trace",
  { needs: [] },
  async () => {
    const { NetBuf } = await import(MOD.href);
    const error = assertThrows(() => new NetBuf().alloc(-1), Error);
    assertMatch(error.stack!, /at NetBuf\.alloc /);
  },
);

interopTest(
  "bundle/ alone, copied elsewhere, passes `deno check` with its types",
  { needs: [] },
  async () => {
    const folder = await Deno.makeTempDir();
    try {
      for await (const { name } of Deno.readDir(new URL(".", MOD))) {
        await Deno.copyFile(new URL(name, MOD), `${folder}/${name}`);
      }
      const check = async (type: string): Promise<string> => {
        const text = `import { NETCONN_TCP, Stack } from "./mod.js";
          const stack = await Stack.start();
          const conn: ${type} = stack.netconn(NETCONN_TCP).type;
          console.log(conn);`;
        await Deno.writeTextFile(`${folder}/program.ts`, text);
        return await denoComplains(folder, "check", "--no-lock", "program.ts");
      };
      assertEquals(await check("number"), "");
      assertMatch(await check("string"), /TS2322/);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
);

interopTest(
  "a project with a deno.json of its own imports a checkout without a warning",
  { needs: [] },
  async () => {
    const folder = await Deno.makeTempDir();
    try {
      const imports = { netconn: new URL("mod.ts", ROOT).href };
      const text = `import { Stack } from "netconn";
        const stack = await Stack.start({ thread: false });
        await stack.close();`;
      await Deno.writeTextFile(
        `${folder}/deno.json`,
        JSON.stringify({ imports }),
      );
      await Deno.writeTextFile(`${folder}/program.ts`, text);
      assertEquals(await denoComplains(folder, "run", "program.ts"), "");
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
);

/** What deno has to say on stderr, but for what it is doing. */
async function denoComplains(cwd: string, ...args: string[]): Promise<string> {
  const options = { args, cwd, env: { NO_COLOR: "1" } };
  const output = await new Deno.Command(Deno.execPath(), options).output();
  const lines = new TextDecoder().decode(output.stderr).split("\n");
  return lines.filter((line) => !/^(Check|Download) /.test(line)).join("\n")
    .trim();
}

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
