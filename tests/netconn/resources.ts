/**
 * What a stack has in use: whatever is left when all is over has leaked.
 *
 * @module
 */

import type { Stack } from "../../mod.ts";

/** Counts by name. */
export type Resources = Record<string, number>;

/** Netconns, control blocks, buffers and timers of a stack, on both sides. */
export async function resourcesOf(stack: Stack): Promise<Resources> {
  const { endpoints, tcpConnections, pbufs, blocks, timers } = await stack
    .stats();
  const { blocksUsed } = stack.context.port;
  return { endpoints, tcpConnections, pbufs, blocks, timers, blocksUsed };
}
