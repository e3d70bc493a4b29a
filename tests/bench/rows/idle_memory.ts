/**
 * Memory that one end of an idle TCP connection takes, application and core
 * together, in a process of its own.
 *
 * @module
 */

import { Spawned } from "../../interop/spawned.ts";
import type { Row } from "../row.ts";
import { benchProgram, reportOf } from "../stacks.ts";

/** Ten thousand pairs. */
export const IDLE_MEMORY: Row = {
  name: "idle-memory",
  title: "memory of one end of an idle TCP connection",
  unit: "KiB",
  better: "lower",
  goal: 4,
  contenders: [{
    name: "netconn, 10,000 pairs in one thread",
    first: 10_000,
    fixed: true,
    open: () => ({
      async run(pairs) {
        const flags = ["--v8-flags=--expose-gc"];
        const command = [...benchProgram("idle_memory", flags), `${pairs}`];
        const { bytes, seconds, ...details } = await reportOf(
          new Spawned(command),
        );
        return { value: bytes / 1024, seconds, details };
      },
    }),
  }],
};
