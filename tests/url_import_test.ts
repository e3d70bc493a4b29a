/**
 * The package imported from a URL, by a program that lives elsewhere: it needs the
 * host's --allow-import and nothing else, and how much it loads.
 */

import { assert, assertEquals, assertMatch } from "@std/assert";
import {
  conversation,
  type Outcome,
  runProgram,
} from "./interop/conversation.ts";
import { interopTest } from "./interop/requirements.ts";
import { TreeServer } from "./tree_server.ts";

/** Runs the program with an empty cache; `path` is what it imports. */
async function run(
  path: string,
  thread: boolean,
  flags: (host: string) => string[],
): Promise<Outcome & { loaded: string[] }> {
  await using server = new TreeServer();
  const cache = await Deno.makeTempDir({ prefix: "netconn-cache-" });
  try {
    const program = conversation({ mod: server.urlOf(path), thread });
    const env = { DENO_DIR: cache };
    const outcome = await runProgram(program, flags(server.host), env);
    return { ...outcome, loaded: server.served };
  } finally {
    await Deno.remove(cache, { recursive: true });
  }
}

const allowImport = (host: string): string[] => [`--allow-import=${host}`];

for (const path of ["mod.ts", "bundle/mod.js"]) {
  for (const thread of [true, false]) {
    interopTest(
      `${path} from a URL starts stacks ${thread ? "in Workers" : "in-thread"}`,
      { needs: [] },
      async () => {
        const outcome = await run(path, thread, allowImport);
        assertEquals(outcome.printed, "heard hello", outcome.complained);
        assert(outcome.success);
      },
    );
  }
}

interopTest(
  "mod.ts from a URL starts the tcpip thread from the bundle",
  { needs: [] },
  async () => {
    const { loaded } = await run("mod.ts", true, allowImport);
    assert(loaded.includes("bundle/thread.js"), loaded.join(" "));
    assert(!loaded.includes("core/thread/entry.ts"), loaded.join(" "));
  },
);

interopTest(
  "bundle/mod.js from a URL loads each script of the bundle once, and nothing else",
  { needs: [] },
  async () => {
    const { loaded } = await run("bundle/mod.js", true, allowImport);
    const bundle = Array.from(
      Deno.readDirSync(new URL("../bundle/", import.meta.url)),
      ({ name }) => `bundle/${name}`,
    );
    const scripts = bundle.filter((name) => name.endsWith(".js"));
    assertEquals(loaded.toSorted(), scripts.toSorted());
  },
);

interopTest(
  "mod.ts from a URL without --allow-import is refused by Deno",
  { needs: [] },
  async () => {
    const { success, complained } = await run("mod.ts", true, () => []);
    assertEquals(success, false);
    assertMatch(complained, /--allow-import/);
  },
);
