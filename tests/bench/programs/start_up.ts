/**
 * Starts a stack, sends a datagram to itself, and prints how long each step took:
 * `start_up true` in a Worker, `start_up false` in this thread.
 *
 * @module
 */

const begin = performance.now();
const { NETCONN_UDP, Stack } = await import("../../../mod.ts");
const imported = performance.now();
const stack = await Stack.start({ thread: Deno.args[0] === "true" });
const started = performance.now();
const server = stack.netconn(NETCONN_UDP);
await server.bind("127.0.0.1", 7);
const client = stack.netconn(NETCONN_UDP);
await client.sendTo(new Uint8Array(1), { hostname: "127.0.0.1", port: 7 });
(await server.recv())?.delete();
const received = performance.now();
await stack.close();

const total = received - begin;
const report = {
  total,
  seconds: total / 1000,
  "import ms": imported - begin,
  "start ms": started - imported,
  "packet ms": received - started,
};
Deno.stdout.writeSync(new TextEncoder().encode(`${JSON.stringify(report)}\n`));
