/**
 * The demo: what the stack does, step by step, with timings.
 *
 * Two stacks, each in a Worker of its own, are joined by a cable: no root and no
 * network is needed. With `--tap` the other side is the host's kernel.
 *
 * ```sh
 * deno run --allow-read examples/demo.ts
 * deno run --allow-read --allow-ffi --allow-net examples/demo.ts --tap tap0
 * ```
 *
 * @module
 */

import { parseArgs } from "node:util";
import { cable, Stack, type StackOptions, tap, tcpip_init } from "../mod.ts";
import { kernelPeer, type Peer, stackPeer } from "../tools/lib/demo_peer.ts";
import { type Scene, type Step, stepsOf } from "../tools/lib/demo_steps.ts";
import {
  integerOf,
  runProgram,
  type Terminal,
  UsageError,
} from "../tools/lib/program.ts";

/** Width of the left column. */
const COLUMN = 57;

/** Milliseconds for the right column. */
function inMs(ms: number): string {
  return `${ms.toFixed(ms < 10 ? 2 : ms < 100 ? 1 : 0)} ms`;
}

/** The stage: the demo's own stack, which is the default one, and the other side. */
async function build(
  values: Values,
  transfer: number,
): Promise<{ stack: Stack; peer: Peer }> {
  const { address, kernel } = values;
  const hostname = hostOf(kernel);
  const more: StackOptions = { thread: !values["in-thread"] };
  if (values.tap !== undefined) {
    const driver = tap(values.tap, {
      ...(kernel.includes("/") ? { address: kernel } : {}),
    });
    const netifs = [{ driver, addresses: [address] }];
    const stack = await tcpip_init({ ...more, netifs });
    try {
      return { stack, peer: await kernelPeer(hostname, transfer) };
    } catch (error) {
      await stack.close();
      throw error;
    }
  }
  const [left, right] = cable();
  const [stack, other] = await Promise.all([
    tcpip_init({ ...more, netifs: [{ driver: left, addresses: [address] }] }),
    Stack.start({ ...more, netifs: [{ driver: right, addresses: [kernel] }] }),
  ]);
  return { stack, peer: await stackPeer(other, transfer) };
}

function hostOf(address: string): string {
  return address.split("/")[0]!;
}

const HELP = `\
Usage: demo.ts [options]

Shows a ping, a UDP exchange, TCP conversations in the blocking and the callback
style, and a transfer, between two stacks in two Workers joined by a cable.

  --tap NAME        The other side is the host's kernel, through this TAP
                    device; needs --allow-ffi, --allow-net, and CAP_NET_ADMIN
  --address A/BITS  Address of the stack (10.0.0.2/24)
  --kernel A/BITS   Address of the other side (10.0.0.1/24); with --tap it is
                    set on the device, without /BITS it is taken as it is
  --megabytes N     Size of the transfer (100)
  --in-thread       No Workers: the stacks run on the event loop, which needs no
                    permission
  -h, --help        Print this text

Exit code: 0 if all went well, 1 if a step has failed, 2 if called wrongly.`;

const OPTIONS = {
  "tap": { type: "string" },
  "address": { type: "string", default: "10.0.0.2/24" },
  "kernel": { type: "string", default: "10.0.0.1/24" },
  "megabytes": { type: "string" },
  "in-thread": { type: "boolean", default: false },
  "help": { type: "boolean", short: "h" },
} as const;

interface Values {
  "tap"?: string;
  "address": string;
  "kernel": string;
  "in-thread": boolean;
}

/** The program. */
export async function main(
  args: string[],
  terminal: Terminal,
): Promise<number> {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help) {
    terminal.print(HELP);
    return 0;
  }
  const megabytes = integerOf(values.megabytes, "size", 1, 1000, 100);
  const transfer = megabytes * 1_000_000;
  if (values.tap === undefined && !values.kernel.includes("/")) {
    throw new UsageError("--kernel needs a prefix length without --tap");
  }
  const begin = performance.now();
  const { stack, peer } = await build(values, transfer);
  const time = performance.now() - begin;
  const workers = values["in-thread"]
    ? [" ", " "]
    : [" in two Workers ", " in a Worker "];
  const say = (line: string, ms?: number) =>
    terminal.print(
      ms === undefined
        ? `   ${line}`
        : `   ${line.padEnd(COLUMN)}${inMs(ms).padStart(9)}`,
    );
  terminal.print(
    values.tap === undefined
      ? `netconn: two stacks${workers[0]}on a cable`
      : `netconn: a stack${
        workers[1]
      }and the kernel, on TAP device ${values.tap}`,
  );
  const hostname = hostOf(values.kernel);
  say(`${hostOf(values.address)} <-> ${hostname}, started`, time);
  const scene: Scene = { peer, hostname, transfer, say };
  let failed = 0;
  try {
    for (const [title, step] of stepsOf(stack, megabytes)) {
      terminal.print(`\n${title}`);
      if (!await succeeds(step, scene)) failed++;
    }
  } finally {
    await stack.close();
    await peer[Symbol.asyncDispose]();
  }
  const total = ((performance.now() - begin) / 1000).toFixed(2);
  terminal.print("");
  terminal.print(
    failed === 0
      ? `All went well, in ${total} s`
      : `${failed} steps have failed, in ${total} s`,
  );
  return failed === 0 ? 0 : 1;
}

/** Runs a step; prints why it has failed, if it has. */
async function succeeds(step: Step, scene: Scene): Promise<boolean> {
  try {
    await step(scene);
    return true;
  } catch (error) {
    scene.say(`FAILED: ${(error as Error).message}`);
    return false;
  }
}

if (import.meta.main) await runProgram(main);
