/**
 * Congestion control algorithms by name, so that a stack's settings are plain data.
 *
 * @module
 */

import {
  checkBoolean,
  checkFunction,
  checkText,
  wrongKind,
} from "../../base/arguments.ts";
import { bbr } from "./bbr.ts";
import type { CongestionControl } from "./congestion.ts";
import { cubic } from "./cubic.ts";
import { NEW_RENO } from "./new_reno.ts";

/**
 * Makes the algorithm of a new connection; may return a shared one.
 *
 * @category Congestion control
 */
export type CongestionFactory = () => CongestionControl;

const factories = new Map<string, CongestionFactory>([
  ["cubic", cubic],
  ["newreno", () => NEW_RENO],
  ["bbr", bbr],
]);

const sampled = new Set<string>(["bbr"]);

/**
 * Adds an algorithm, or replaces one, for all stacks of this thread. A stack in a
 * Worker knows only those that are registered there.
 *
 * @param name The name in the settings and in `info()`.
 * @param factory Makes the algorithm of a new connection.
 * @param wantsSamples Whether it has onSample, and so needs delivery rate samples.
 * @category Congestion control
 */
export function registerCongestion(
  name: string,
  factory: CongestionFactory,
  wantsSamples = false,
): void {
  const action = "register a congestion control";
  checkText(name, "name", action);
  if (name === "") throw wrongKind(name, "name", action, "a name");
  checkFunction(factory, "factory", action);
  checkBoolean(wantsSamples, "wantsSamples", action);
  factories.set(name, factory);
  if (wantsSamples) sampled.add(name);
  else sampled.delete(name);
}

/** True if connections of an algorithm take delivery rate samples. */
export function wantsSamples(name: string): boolean {
  return sampled.has(name);
}

/** Returns the factory of a name, or null. */
export function findCongestion(name: string): CongestionFactory | null {
  return factories.get(name) ?? null;
}

/**
 * The registered names, in the order of registration.
 *
 * @category Congestion control
 */
export function congestionNames(): string[] {
  return [...factories.keys()];
}
