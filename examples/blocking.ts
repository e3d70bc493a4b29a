// deno-lint-ignore-file no-console
/**
 * Blocking calls: no promise; the thread sleeps until there is something. The stack
 * runs in a thread of its own.
 *
 * ```sh
 * deno run --allow-read examples/blocking.ts
 * ```
 */

import { NETCONN_TCP, Stack } from "../mod.ts";

await using stack = await Stack.start();
const blocking = stack.blocking();

const listener = blocking.netconn(NETCONN_TCP);
listener.bind("127.0.0.1", 7);
listener.listen();
const client = blocking.netconn(NETCONN_TCP);
client.connect("127.0.0.1", 7);
const server = listener.accept();

client.write(new TextEncoder().encode("no await"));
using buf = server.recv();
console.log(new TextDecoder().decode(buf?.toBytes()));

for (const conn of [client, server, listener]) conn.close();

// prints: no await
