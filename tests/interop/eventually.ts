/**
 * Waiting for what another program or kernel does in its own time.
 *
 * @module
 */

import { setTimeout as delay } from "node:timers/promises"; // some programs run without a config

/**
 * Tries until an attempt does not throw; the last error is the test's if none
 * succeeds in time.
 *
 * @param attempt What has to become true.
 * @param timeout Milliseconds. Default 15000.
 * @returns What the attempt returned.
 */
export async function eventually<T>(
  attempt: () => T | Promise<T>,
  timeout = 15_000,
): Promise<T> {
  const start = performance.now();
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() - start > timeout) throw error;
    }
    await delay(50);
  }
}
