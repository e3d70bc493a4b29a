/**
 * Lets stacks idle and prints how much processor time the process takes meanwhile:
 * `idle_cpu cable SECONDS`, two stacks in Workers with an open connection;
 * `idle_cpu inline SECONDS`, the same in one thread; `idle_cpu tap SECONDS NETNS`,
 * one in a Worker on a TAP.
 *
 * @module
 */

import { cpuUsage } from "node:process";
import { tap } from "../../../drivers/tap.ts";
import { Stack } from "../../../netconn/stack/stack.ts";
import { dial, listen, startPair } from "../stacks.ts";

const PORT = 9;
const SETTLE = 1500; // ms: the compilers have finished, and nothing is young

const [kind, seconds, netns] = Deno.args;
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

await using scope = new AsyncDisposableStack();
if (kind === "tap") {
  const driver = tap("bench0", { netns, address: "10.9.0.1/24" });
  scope.use(
    await Stack.start({ netifs: [{ driver, addresses: ["10.9.0.2/24"] }] }),
  );
} else {
  const { left, right, address } = await startPair(scope, kind === "cable");
  const listener = await listen(scope, right, PORT);
  scope.use(await dial(left, address, PORT));
  scope.use(await listener.accept());
}
await rest(SETTLE);
const before = cpuUsage();
const start = performance.now();
await rest(Number(seconds) * 1000);
const passed = (performance.now() - start) / 1000;
const { user, system } = cpuUsage(before);
const report = {
  value: (user + system) / 1000 / passed,
  seconds: passed,
  "user ms/s": user / 1000 / passed,
  "system ms/s": system / 1000 / passed,
};
Deno.stdout.writeSync(new TextEncoder().encode(`${JSON.stringify(report)}\n`));
Deno.exit(0);
