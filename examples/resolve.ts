// deno-lint-ignore-file no-console
/**
 * Names: a table of hosts that is part of the stack's options, and a connect by
 * name. With `nameservers` the stack asks DNS; tools/dig.ts shows the answers.
 *
 * ```sh
 * deno run examples/resolve.ts
 * ```
 */

import { Stack } from "../mod.ts";

await using stack = await Stack.start({
  thread: false,
  hosts: { "printer.lan": "127.0.0.9", "nas.lan": ["127.0.0.4", "127.0.0.5"] },
});
console.log(await stack.resolve("nas.lan"));

using listener = await stack.listen({ port: 631 }).ready();
using conn = await stack.connect({ hostname: "printer.lan", port: 631 });
using _peer = await listener.accept();
console.log(conn.remoteAddr.hostname);

await stack.connect({ hostname: "nobody.lan", port: 1 }).catch((error) => {
  console.log(error.name);
});

// prints: [ "127.0.0.4", "127.0.0.5" ]
// prints: 127.0.0.9
// prints: NotFound
