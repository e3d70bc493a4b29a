/**
 * Prints the events of every scenario with the `node:net` of whoever runs it, as the
 * golden file has them. From this folder, with Node 24:
 *
 * `npx --yes node@24.21.0 print_node_events.ts > node_events.json`
 *
 * With names of scenarios as arguments: those alone.
 *
 * @module
 */

import * as net from "node:net";
import process from "node:process";
import { play, SCENARIOS } from "./scenarios/mod.ts";

const names = process.argv.slice(2);
const events: Record<string, string[]> = {};
for (const name of names.length > 0 ? names : Object.keys(SCENARIOS)) {
  events[name] = await play(name, net);
}
process.stdout.write(
  `${JSON.stringify(events, null, 2)}\n`,
  () => process.exit(),
);
