/**
 * What a stack still holds when its connections are over.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import type { Stack } from "../../mod.ts";
import { eventually } from "./eventually.ts";

/** Takes note of what a stack holds; the result waits until it is so again. */
export async function leftBehind(stack: Stack): Promise<() => Promise<void>> {
  const resources = async (): Promise<number[]> => {
    const { endpoints, pbufs } = await stack.stats();
    return [endpoints, pbufs];
  };
  const before = await resources();
  return () => eventually(async () => assertEquals(await resources(), before));
}
