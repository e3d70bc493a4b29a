/**
 * From nothing to the first packet: import of mod.ts, `Stack.start()`, and a UDP
 * datagram to itself, in a process of its own.
 *
 * @module
 */

import { Spawned } from "../../interop/spawned.ts";
import type { Contender, Row } from "../row.ts";
import { benchProgram, reportOf } from "../stacks.ts";

/** A Worker, none, and a Worker with nothing cached. */
export const START_UP: Row = {
  name: "start-up",
  title: "import + Stack.start() + first packet",
  unit: "ms",
  better: "lower",
  goal: 80,
  contenders: [
    starter("netconn in a Worker", true, false),
    starter("netconn in one thread", false, false),
    starter("netconn in a Worker, cold cache", true, true),
  ],
};

function starter(name: string, thread: boolean, cold: boolean): Contender {
  return {
    name,
    first: 1,
    fixed: true,
    open: () => ({
      async run() {
        const cache = cold ? await Deno.makeTempDir() : undefined;
        const command = [...benchProgram("start_up"), `${thread}`];
        try {
          const { total, seconds, ...details } = await reportOf(
            new Spawned(command, cache ? { env: { DENO_DIR: cache } } : {}),
          );
          return { value: total, seconds, details };
        } finally {
          if (cache) await Deno.remove(cache, { recursive: true });
        }
      },
    }),
  };
}
