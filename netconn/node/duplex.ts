/**
 * A Node Duplex over a TCP netconn: node:http, node:https and node:tls work over
 * it unchanged, as client and as server.
 *
 * @module
 */

import type { Duplex } from "node:stream";
import { wrongKind } from "../../core/base/arguments.ts";
import {
  NETCONN_TCP,
  NETCONNTYPE_GROUP,
} from "../../core/mailbox/netconn_type.ts";
import { Netconn } from "../deno/netconn.ts";
import { baseSocket, RESETS, TAKEN } from "./socket.ts";

/**
 * Makes a Node Duplex of a connected TCP netconn, which it owns from then on: a socket
 * as those of `stack.node`, which stays open for writing after the peer's FIN, and
 * whose `destroy(error)` resets the connection.
 *
 * @example HTTP over a netconn
 * ```ts
 * import { createServer, request } from "node:http";
 * import { NETCONN_TCP, Stack, toNodeDuplex } from "@netconn/netconn";
 *
 * const stack = await Stack.start({ thread: false });
 * const listener = await stack.listen({ port: 80 }).ready();
 * const server = createServer((_request, response) => response.end("hello"));
 * listener.accept().then((conn) =>
 *   server.emit("connection", toNodeDuplex(conn.netconn))
 * );
 * const conn = stack.netconn(NETCONN_TCP);
 * await conn.connect("127.0.0.1", 80);
 * const text = await new Promise((resolve) => {
 *   request({ createConnection: () => toNodeDuplex(conn) as never }, (response) =>
 *     response.setEncoding("utf8").on("data", resolve)
 *   ).end();
 * });
 * console.assert(text === "hello");
 * await stack.close();
 * ```
 *
 * @category Node's sockets
 */
export function toNodeDuplex(conn: Netconn): Duplex {
  const isTcp = conn instanceof Netconn &&
    NETCONNTYPE_GROUP(conn.type) === NETCONN_TCP;
  if (!isTcp) {
    throw wrongKind(conn, "conn", "make a duplex", "a TCP netconn");
  }
  const Socket = baseSocket();
  const own = { [TAKEN]: conn, [RESETS]: true };
  return new Socket(conn.context, { ...own, allowHalfOpen: true });
}
