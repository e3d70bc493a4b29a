/**
 * Servers of node:http and what is made of it, given the connections of a stack.
 *
 * @module
 */

import { once } from "node:events";
import type { Server } from "node:http";
import type { Stack } from "../../mod.ts";

/** A server at work on a stack. */
export interface ServedOnStack extends AsyncDisposable {
  /** Connections so far. */
  readonly accepted: number;
}

/**
 * Gives a server the connections to port 80 of a stack.
 *
 * @param server All its connections end with it.
 */
export async function serveOnStack(
  stack: Stack,
  server: Server,
): Promise<ServedOnStack> {
  stack.node.listen(server, 80);
  return await served(server);
}

/**
 * Watches a server that a stack was told to listen for, from when it does.
 *
 * @param server All its connections end with it.
 */
export async function served(server: Server): Promise<ServedOnStack> {
  let accepted = 0;
  server.on("connection", () => accepted++);
  await once(server, "listening");
  return {
    get accepted() {
      return accepted;
    },
    async [Symbol.asyncDispose]() {
      if (!server.listening) return;
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
