/**
 * What Node-shaped sockets leave behind in a stack: nothing.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import type { Stack } from "../../../mod.ts";
import { type Resources, resourcesOf } from "../resources.ts";

/** Milliseconds in which connections that are closed end. */
const PATIENCE = 5_000;

/**
 * Does something that leaves a stack as it was, but for connections in TIME-WAIT.
 *
 * @param label Says of what something is left.
 * @throws AssertionError that says what is left in use.
 */
export async function leavingNothing(
  stack: Stack,
  work: () => Promise<void>,
  label = "in use",
): Promise<void> {
  const before = await inUse(stack);
  await work();
  const latest = performance.now() + PATIENCE;
  while (true) {
    const after = await inUse(stack);
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    if (performance.now() > latest) {
      assertEquals(after, before, label);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** What is in use, but for control blocks in TIME-WAIT and their timers. */
async function inUse(stack: Stack): Promise<Resources> {
  const { endpoints, pbufs, blocksUsed } = await resourcesOf(stack);
  return { endpoints, pbufs, blocksUsed };
}
