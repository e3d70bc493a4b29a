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
 * Waits until a stack on which nothing is open has nothing in use but TIME-WAITs.
 *
 * @throws AssertionError that says what is still in use.
 */
export async function nothingLeft(
  stack: Stack,
  label = "left in use",
): Promise<void> {
  const latest = performance.now() + PATIENCE;
  while (true) {
    const left = await inUse(stack);
    if (Object.values(left).every((count) => count === 0)) return;
    if (performance.now() > latest) {
      assertEquals(left, {}, label);
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
