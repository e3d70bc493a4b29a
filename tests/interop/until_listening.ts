/**
 * Waits for a server of the kernel.
 *
 * @module
 */

import { assert } from "@std/assert";
import { eventually } from "./eventually.ts";
import type { Namespace } from "./netns.ts";
import type { Spawned } from "./spawned.ts";

/**
 * Waits until a server listens. The test needs `ss`.
 *
 * @param namespace Where it runs.
 * @param server Its process: if that ends before, what it complained of is thrown.
 * @param port The TCP port.
 */
export async function untilListening(
  namespace: Namespace,
  server: Spawned,
  port: number,
): Promise<void> {
  await eventually(async () => {
    if (!server.isRunning) throw new Error((await server.output()).stderr);
    const sockets = await namespace.run(["ss", "-Hltn"]);
    assert(sockets.includes(`:${port} `), sockets);
  });
}
