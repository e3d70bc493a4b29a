/**
 * The golden file of Node's events against Node.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import nodeEvents from "../netconn/node/node_events.json" with { type: "json" };
import { interopTest } from "./requirements.ts";
import { Spawned } from "./spawned.ts";

const PRINTER = new URL(
  "../netconn/node/print_node_events.ts",
  import.meta.url,
).pathname;

/** The release that the file is of: others tell some events in another order. */
const NODE = "node@24.21.0";

interopTest(
  "node_events.json is what Node's own net prints",
  { needs: ["npx"], timeout: 120_000 },
  async () => {
    await using node = new Spawned(["npx", "--yes", NODE, PRINTER]);
    const { code, stdout, stderr } = await node.output();
    assertEquals(code, 0, stderr);
    assertEquals(JSON.parse(stdout), nodeEvents);
  },
);
