/**
 * The package in Node: stacks in its thread and in node:worker_threads, sockets in the
 * shape of Node's, the testing kit. The program ends by itself once all is closed.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import { NODE_NEEDS, nodeCommand } from "./real_node.ts";
import { interopTest } from "./requirements.ts";
import { outcomesFor } from "./runtimes/outcomes.ts";
import { PROGRAM, runProgram } from "./runtimes/package.ts";

const NEEDS = { ...NODE_NEEDS, timeout: 240_000 }; // the package is made first

interopTest(
  "the npm package does in Node what it says",
  NEEDS,
  async () => {
    const printed = await runProgram(nodeCommand(PROGRAM));
    const abilities = {
      sharedMemory: true,
      blocks: true,
      node: true,
      httpServers: true,
      deno: false,
    };
    assertEquals(printed, outcomesFor(abilities));
  },
);
