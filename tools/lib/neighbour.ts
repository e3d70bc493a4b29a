/**
 * What the stack at the other end of the cable has to offer to clients that are
 * called without a TAP: echo on port 7, TCP and UDP, over both families.
 *
 * @module
 */

import type { Stack } from "../../mod.ts";
import { ECHO_PORT, serveEcho } from "../tcp_echo_server.ts";

/** Where it echoes: at all addresses of both families. */
const ECHO = { hostname: "::", port: ECHO_PORT };

/**
 * Starts the services; they end with the stack.
 *
 * @param stack The neighbour.
 */
export async function serveNeighbour(stack: Stack): Promise<void> {
  const listener = await stack.listen(ECHO).ready();
  serveEcho(listener).catch(() => {});
  const socket = await stack.listenDatagram(ECHO).ready();
  echoDatagrams().catch(() => {});

  async function echoDatagrams(): Promise<void> {
    for await (using buf of socket.netconn) {
      // A sender whom nothing reaches is no reason to end.
      await socket.netconn.send(buf).catch(() => {});
    }
  }
}
