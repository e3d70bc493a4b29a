/**
 * Starts a stack, sends a datagram to itself, and prints how long each step took:
 * `start_up MOD true` in a Worker, `start_up MOD false` in this thread; MOD is the
 * URL of the package.
 *
 * @module
 */

const [mod, thread] = Deno.args;
const begin = performance.now();
const { NETCONN_UDP, Stack } = await import(mod!);
const imported = performance.now();
const stack = await Stack.start({ thread: thread === "true" });
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
