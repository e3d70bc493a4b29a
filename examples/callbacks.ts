// deno-lint-ignore-file no-console
/**
 * Callbacks: calls that do not wait, and the events NETCONN_EVT_* of a connection.
 *
 * ```sh
 * deno run examples/callbacks.ts
 * ```
 */

import { NETCONN_EVT_RCVPLUS, NETCONN_EVT_SENDPLUS } from "../mod.ts";
import { NETCONN_TCP, Stack } from "../mod.ts";

await using stack = await Stack.start({ thread: false });
using listener = await stack.listen({ port: 7 }).ready();
const connected = Promise.withResolvers<void>();
const arrived = Promise.withResolvers<number>();

const conn = stack.netconn(NETCONN_TCP, {
  callback(_conn, event, length) {
    if (event === NETCONN_EVT_SENDPLUS) connected.resolve(); // or room to send
    if (event === NETCONN_EVT_RCVPLUS) arrived.resolve(length);
  },
});
conn.nonblocking = true;
conn.connect("127.0.0.1", 7).catch((error) => {
  if (error.code !== "ERR_INPROGRESS") throw error; // it goes on
});
await connected.promise;
console.log("connected");

using peer = await listener.accept();
await peer.write(new Uint8Array(500));
console.log(`${await arrived.promise} bytes have arrived`);
using buf = await conn.recv(); // they are there: it does not wait
console.log(`${buf?.byteLength} bytes received`);
await conn.close();

// prints: connected
// prints: 500 bytes have arrived
// prints: 500 bytes received
