/**
 * The golden file of Node's events against Node.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import nodeEvents from "../netconn/node/node_events.json" with { type: "json" };
import { NODE_NEEDS, nodeCommand } from "./real_node.ts";
import { interopTest } from "./requirements.ts";
import { Spawned } from "./spawned.ts";

const PRINTER = new URL(
  "../netconn/node/print_node_events.ts",
  import.meta.url,
).pathname;

interopTest(
  "node_events.json is what Node's own net prints",
  NODE_NEEDS,
  async () => {
    await using node = new Spawned(nodeCommand(PRINTER));
    const { code, stdout, stderr } = await node.output();
    assertEquals(code, 0, stderr);
    assertEquals(JSON.parse(stdout), nodeEvents);
  },
);
