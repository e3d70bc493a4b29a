// deno-lint-ignore-file no-console
/**
 * One server for IPv4 and IPv6, asked over both; and the addresses of its interface.
 *
 * ```sh
 * deno run examples/dual_stack.ts
 * ```
 */

import { cable, Stack } from "../mod.ts";

const [left, right] = cable();
const start = (driver: typeof left, host: number) =>
  Stack.start({
    thread: false,
    netifs: [{ driver, addresses: [`10.0.0.${host}/24`, `fd00::${host}/64`] }],
  });
await using server = await start(left, 1);
await using client = await start(right, 2);

using listener = await server.listen({ hostname: "::", port: 80 }).ready();
for (const hostname of ["10.0.0.1", "fd00::1"]) {
  using _conn = await client.connect({ hostname, port: 80 });
  using peer = await listener.accept();
  console.log(`asked by ${peer.remoteAddr.hostname}`);
}

const [, if1] = await server.netifs();
for (const { address, prefixLen, origin } of if1.addressInfo) {
  if (origin === "manual") console.log(`${if1.name}: ${address}/${prefixLen}`);
}

// prints: asked by 10.0.0.2
// prints: asked by fd00::2
// prints: if1: 10.0.0.1/24
// prints: if1: fd00::1/64
