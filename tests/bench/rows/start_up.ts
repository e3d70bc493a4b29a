/**
 * From nothing to the first packet: import of the package, `Stack.start()`, and a
 * UDP datagram to itself, in a process of its own.
 *
 * @module
 */

import { Spawned } from "../../interop/spawned.ts";
import { TreeServer } from "../../tree_server.ts";
import type { Contender, OpenContender, Row } from "../row.ts";
import { benchProgram, reportOf } from "../stacks.ts";

const GOAL = 80;
const BUNDLE = "bundle/mod.js";
const SOURCES = "mod.ts";

/** Where the package comes from, and how its stack runs. */
interface Start {
  /** The module that is imported. */
  module: string;
  /** Whether it is imported from a web server; from files if not. */
  url: boolean;
  /** Whether the stack runs in a Worker. */
  thread: boolean;
  /** Whether Deno's caches are empty each time. */
  cold?: boolean;
}

/** The bundle and the sources, from a URL and from files. */
export const START_UP: Row = {
  name: "start-up",
  title: "import + Stack.start() + first packet",
  unit: "ms",
  better: "lower",
  goal: GOAL,
  contenders: [
    starter({ module: BUNDLE, url: true, thread: true }),
    { ...starter({ module: SOURCES, url: true, thread: true }), goal: GOAL },
    starter({ module: BUNDLE, url: false, thread: true }),
    starter({ module: SOURCES, url: false, thread: true }),
    starter({ module: BUNDLE, url: true, thread: false }),
    starter({ module: SOURCES, url: false, thread: false }),
    starter({ module: BUNDLE, url: true, thread: true, cold: true }),
    starter({ module: SOURCES, url: true, thread: true, cold: true }),
    starter({ module: SOURCES, url: false, thread: true, cold: true }),
  ],
};

function nameOf({ module, url, thread, cold }: Start): string {
  const from = url ? "from a URL" : "from files";
  const where = thread ? "" : ", in one thread";
  return `${module} ${from}${where}${cold ? ", cold cache" : ""}`;
}

function starter(start: Start): Contender {
  return {
    name: nameOf(start),
    first: 1,
    fixed: true,
    open: (scope) => openStarter(start, scope),
  };
}

async function openStarter(
  { module, url, thread, cold = false }: Start,
  scope: AsyncDisposableStack,
): Promise<OpenContender> {
  const cache = await Deno.makeTempDir({ prefix: "netconn-cache-" });
  scope.defer(() => Deno.remove(cache, { recursive: true }));
  const mod = url
    ? scope.use(new TreeServer()).urlOf(module)
    : new URL(`../../../${module}`, import.meta.url);
  const command = [...benchProgram("start_up"), mod.href, `${thread}`];
  return {
    async run() {
      if (cold) await empty(cache);
      const program = new Spawned(command, { env: { DENO_DIR: cache } });
      const { total, seconds, ...details } = await reportOf(program);
      return { value: total!, seconds: seconds!, details };
    },
  };
}

async function empty(folder: string): Promise<void> {
  for await (const { name } of Deno.readDir(folder)) {
    await Deno.remove(`${folder}/${name}`, { recursive: true });
  }
}
