/**
 * The package imported from a URL, by a program that lives elsewhere: it needs the
 * host's --allow-import and nothing else.
 */

import { assert, assertEquals, assertMatch } from "@std/assert";
import { conversation, runProgram } from "./interop/conversation.ts";
import { interopTest } from "./interop/requirements.ts";

const ROOT = new URL("..", import.meta.url);

/** Serves the tree's TypeScript files on 127.0.0.1. */
function serveTree(): Deno.HttpServer<Deno.NetAddr> {
  const options = { hostname: "127.0.0.1", port: 0, onListen: () => {} };
  return Deno.serve(options, async (request) => {
    const { pathname } = new URL(request.url);
    const file = new URL(`.${pathname}`, ROOT);
    const isOurs = file.href.startsWith(ROOT.href) && pathname.endsWith(".ts");
    const text = isOurs
      ? await Deno.readTextFile(file).catch(() => null)
      : null;
    const headers = { "content-type": "application/typescript" };
    return text === null
      ? new Response(null, { status: 404 })
      : new Response(text, { headers });
  });
}

/** Runs the program with an empty cache. */
async function run(thread: boolean, flags: (host: string) => string[]) {
  await using server = serveTree();
  const host = `127.0.0.1:${server.addr.port}`;
  const cache = await Deno.makeTempDir({ prefix: "netconn-cache-" });
  try {
    const mod = new URL(`http://${host}/mod.ts`);
    const program = conversation({ mod, thread });
    return await runProgram(program, flags(host), { DENO_DIR: cache });
  } finally {
    await Deno.remove(cache, { recursive: true });
  }
}

for (const thread of [true, false]) {
  interopTest(
    `mod.ts from a URL starts stacks ${thread ? "in Workers" : "in-thread"}`,
    { needs: [] },
    async () => {
      const outcome = await run(thread, (host) => [`--allow-import=${host}`]);
      assertEquals(outcome.printed, "heard hello", outcome.complained);
      assert(outcome.success);
    },
  );
}

interopTest(
  "mod.ts from a URL without --allow-import is refused by Deno",
  { needs: [] },
  async () => {
    const { success, complained } = await run(true, () => []);
    assertEquals(success, false);
    assertMatch(complained, /--allow-import/);
  },
);
