// deno-lint-ignore-file no-console
/**
 * An echo server with await, in the shape of lwIP's netconns: bind, listen, accept,
 * recv, write. A netbuf that is written goes back without a copy.
 *
 * ```sh
 * deno run examples/echo_server.ts
 * ```
 */

import { NETCONN_TCP, Stack } from "../mod.ts";

await using stack = await Stack.start({ thread: false });

await using listener = stack.netconn(NETCONN_TCP);
await listener.bind("127.0.0.1", 7);
await listener.listen(); // returns when it listens

async function serve(): Promise<void> {
  await using conn = await listener.accept();
  for await (using buf of conn) await conn.write(buf); // ends with the stream
}

const serving = serve();
await using client = stack.netconn(NETCONN_TCP);
await client.connect("127.0.0.1", 7);
await client.write(new TextEncoder().encode("once more"));
await client.shutdown(false, true); // no more to send
for await (using buf of client) {
  console.log(`back: ${new TextDecoder().decode(buf.toBytes())}`);
}
await serving;

// prints: back: once more
