/**
 * Every scenario, and how one is played.
 *
 * @module
 */

import { ADDRESSES } from "./addresses.ts";
import { ARGUMENTS } from "./arguments.ts";
import { CONNECTING } from "./connecting.ts";
import { CROWDS } from "./crowds.ts";
import { DESTROYING } from "./destroying.ts";
import { EARLY } from "./early.ts";
import { ENDING } from "./ending.ts";
import { LOOKUPS } from "./lookups.ts";
import { READING } from "./reading.ts";
import { type NetModule, Recorder, type Scenarios } from "./recorder.ts";
import { RESETS } from "./resets.ts";
import { SERVERS } from "./servers.ts";
import { TIMEOUTS } from "./timeouts.ts";
import { WRITING } from "./writing.ts";

/** All scenarios by name. */
export const SCENARIOS: Scenarios = {
  ...CONNECTING,
  ...LOOKUPS,
  ...ADDRESSES,
  ...ENDING,
  ...RESETS,
  ...DESTROYING,
  ...TIMEOUTS,
  ...READING,
  ...WRITING,
  ...SERVERS,
  ...ARGUMENTS,
  ...CROWDS,
  ...EARLY,
};

/** Milliseconds after which a scenario hangs. */
const PATIENCE = 10_000;

/**
 * Plays a scenario.
 *
 * @returns Its lines; the last one says so if it did not come to its end.
 */
export async function play(name: string, module: NetModule): Promise<string[]> {
  const t = new Recorder(module);
  const late = Promise.withResolvers<string>();
  const timer = setTimeout(() => late.resolve("does not end"), PATIENCE);
  const outcome = await Promise.race([
    SCENARIOS[name](t).then(() => "", (error) => `failed: ${error?.stack}`),
    late.promise,
  ]);
  clearTimeout(timer);
  // What comes late, and should not come, is seen.
  await new Promise((resolve) => setTimeout(resolve, 3));
  const lines = t.lines();
  if (outcome !== "") lines.push(outcome);
  await t.end();
  return lines;
}
