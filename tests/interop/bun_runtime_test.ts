/**
 * The package in Bun: as in Node, but for servers of node:http, which Bun has written
 * natively: they take connections of the system only.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import { bunCommand, NODE_NEEDS } from "./real_node.ts";
import { interopTest } from "./requirements.ts";
import { outcomesFor } from "./runtimes/outcomes.ts";
import { PROGRAM, runProgram } from "./runtimes/package.ts";

const NEEDS = { ...NODE_NEEDS, timeout: 240_000 }; // the package is made first

interopTest(
  "the npm package does in Bun what it says",
  NEEDS,
  async () => {
    const printed = await runProgram(bunCommand(PROGRAM));
    const abilities = {
      sharedMemory: true,
      blocks: true,
      node: true,
      httpServers: false,
      deno: false,
    };
    assertEquals(printed, outcomesFor(abilities));
  },
);
