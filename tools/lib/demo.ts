/**
 * The program of examples/demo.ts: starts two stacks, or one and a TAP device, and
 * runs the steps of the demo one after the other.
 *
 * @module
 */

import { cable, Stack, type StackOptions, tap, tcpip_init } from "../../mod.ts";
import { kernelPeer, type Peer, stackPeer } from "./demo_peer.ts";
import { type Scene, type Step, stepsOf } from "./demo_steps.ts";
import {
  integerOf,
  type Main,
  runProgram,
  type Terminal,
  UsageError,
} from "./program.ts";
import { tool } from "./tool.ts";

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
export const main: Main = tool({
  help: HELP,
  options: OPTIONS,
  allowPositionals: false,
  async run({ values }, terminal) {
    const megabytes = integerOf(values.megabytes, "size", 1, 1000, 100);
    const transfer = megabytes * 1_000_000;
    if (values.tap === undefined && !values.kernel.includes("/")) {
      throw new UsageError("--kernel needs a prefix length without --tap");
    }
    const begin = performance.now();
    const { stack, peer } = await build(values, transfer);
    const say = sayOn(terminal);
    terminal.print(titleOf(values));
    const hostname = hostOf(values.kernel);
    say(
      `${hostOf(values.address)} <-> ${hostname}, started`,
      performance.now() - begin,
    );
    let failed: number;
    try {
      const scene: Scene = { peer, hostname, transfer, say };
      failed = await runSteps(stepsOf(stack, megabytes), scene, terminal);
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
  },
});

/** What the demo shows, in its first line. */
function titleOf({ tap, "in-thread": inThread }: Values): string {
  return tap === undefined
    ? `netconn: two stacks${inThread ? " " : " in two Workers "}on a cable`
    : `netconn: a stack${
      inThread ? " " : " in a Worker "
    }and the kernel, on TAP device ${tap}`;
}

/** Prints what a step has seen, and how many milliseconds it took. */
function sayOn(terminal: Terminal): Scene["say"] {
  return (line, ms) =>
    terminal.print(
      ms === undefined
        ? `   ${line}`
        : `   ${line.padEnd(COLUMN)}${inMs(ms).padStart(9)}`,
    );
}

/** Runs the steps in order; returns how many have failed. */
async function runSteps(
  steps: Iterable<[title: string, step: Step]>,
  scene: Scene,
  terminal: Terminal,
): Promise<number> {
  let failed = 0;
  for (const [title, step] of steps) {
    terminal.print(`\n${title}`);
    try {
      await step(scene);
    } catch (error) {
      failed++;
      scene.say(`FAILED: ${(error as Error).message}`);
    }
  }
  return failed;
}

/** Runs the program with the arguments of the process, and ends the process. */
export function runDemo(): Promise<never> {
  return runProgram(main);
}
