/**
 * What connections cost that do nothing: memory of one end, application and core
 * together, at ten and at a hundred thousand; and the processor time of a stack
 * that has nothing to do. Each in a process of its own.
 *
 * @module
 */

import { Namespace } from "../../interop/netns.ts";
import { Spawned } from "../../interop/spawned.ts";
import { inBothFamilies, type Version } from "../families.ts";
import type { Contender, OpenContender, Row } from "../row.ts";
import { benchProgram, reportOf, TAP_NEEDS } from "../stacks.ts";

/** Milliseconds of processor time a second that count as none. */
const NOTHING = 1;
/** Gives the connections of both ends room. */
const HEAP = "--v8-flags=--expose-gc,--max-old-space-size=6000";

/** Ten thousand pairs. */
export const IDLE_MEMORY: Row = {
  name: "idle-memory",
  title: "memory of one end of an idle TCP connection",
  unit: "KiB",
  better: "lower",
  goal: 4,
  contenders: [
    ...inBothFamilies((version) =>
      holder(
        "netconn, 10,000 pairs in one thread",
        "idle_memory",
        10_000,
        version,
      )
    ),
  ],
};

/** As many as a stack should hold. */
export const IDLE_100K: Row = {
  name: "idle-100k",
  title: "100,000 idle TCP connections: memory of one end",
  unit: "KiB",
  better: "lower",
  goal: 4,
  group: "evidence",
  runs: 1,
  contenders: [
    holder("netconn, 100,000 pairs in one thread", "idle_connections", 100_000),
  ],
};

/** Nothing to do should take no time: below what the system can tell, 1 ms/s. */
export const IDLE_CPU: Row = {
  name: "idle-cpu",
  title: "processor time of idle stacks",
  unit: "ms/s",
  better: "lower",
  group: "evidence",
  contenders: [
    idler("two stacks in Workers, an open connection", "cable"),
    idler("two stacks in one thread, an open connection", "inline"),
    { ...idler("a stack in a Worker on a TAP", "tap"), needs: TAP_NEEDS },
  ],
};

function holder(
  name: string,
  program: string,
  pairs: number,
  version: Version = 4,
): Contender {
  return {
    name,
    first: pairs,
    fixed: true,
    cold: true,
    open: () => ({
      async run(count) {
        const args = [`${count}`, `${version}`];
        const command = [...benchProgram(program, [HEAP]), ...args];
        const { bytes, seconds, ...details } = await reportOf(
          new Spawned(command),
        );
        return { value: bytes / 1024, seconds, details };
      },
    }),
  };
}

function idler(name: string, kind: string): Contender {
  return {
    name,
    first: 3,
    fixed: true,
    cold: true,
    goal: NOTHING,
    open: (scope) => openIdler(scope, kind),
  };
}

async function openIdler(
  scope: AsyncDisposableStack,
  kind: string,
): Promise<OpenContender> {
  const netns = kind === "tap"
    ? scope.use(await Namespace.create()).name
    : "none";
  return {
    async run(seconds) {
      const program = benchProgram("idle_cpu");
      const report = await reportOf(
        new Spawned([...program, kind, `${seconds}`, netns]),
      );
      const { value, seconds: took, ...details } = report;
      return { value, seconds: took, details };
    },
  };
}
