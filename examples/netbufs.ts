// deno-lint-ignore-file no-console
/**
 * Netbufs: what is received is a view of packet memory, in one piece or several. It
 * is given back at the end of `using`.
 *
 * ```sh
 * deno run examples/netbufs.ts
 * ```
 */

import { NetBuf, NETCONN_UDP, Stack } from "../mod.ts";

await using stack = await Stack.start({ thread: false });
await using server = stack.netconn(NETCONN_UDP);
await server.bind("127.0.0.1", 9);
await using client = stack.netconn(NETCONN_UDP);
await client.connect("127.0.0.1", 9);

using question = new NetBuf();
question.ref(new TextEncoder().encode("a header, ")); // no copy until it is sent
using rest = new NetBuf();
rest.ref(new TextEncoder().encode("and a body"));
question.chain(rest);
await client.send(question);

using answer = await server.recv();
const text = new TextDecoder();
for (const piece of answer ?? []) console.log(text.decode(piece)); // views
console.log(`${answer?.byteLength} bytes from ${answer?.addr}`);

// prints: a header, and a body
// prints: 20 bytes from 127.0.0.1
