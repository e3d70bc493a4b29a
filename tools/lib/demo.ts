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

/** An address of the stack, and one of the other side. */
interface Ends {
  address: string;
  kernel: string;
}

const IPV4: Ends = { address: "10.0.0.2/24", kernel: "10.0.0.1/24" };
const IPV6: Ends = { address: "fd00::2/64", kernel: "fd00::1/64" };

/**
 * The addresses of each round: against a kernel that was not told any, both families;
 * beside one that is given, the other of its family.
 */
function endsOf({ tap, address, kernel }: Values): Ends[] {
  const given = address ?? kernel;
  if (given === undefined && tap !== undefined) return [IPV4, IPV6];
  const isV6 = given?.includes(":") ?? false;
  const ends = { ...isV6 ? IPV6 : IPV4 };
  if (address !== undefined) ends.address = address;
  if (kernel !== undefined) ends.kernel = kernel;
  if (ends.kernel.includes(":") !== isV6) {
    throw new UsageError("--address and --kernel are of different families");
  }
  return [ends];
}

/** The stage: the demo's own stack, which is the default one, and the other side. */
interface Stage {
  stack: Stack;
  /** Starts the other side's services at an address. */
  peerAt(hostname: string): Promise<Peer>;
}

async function build(
  values: Values,
  ends: Ends[],
  transfer: number,
): Promise<Stage> {
  const more: StackOptions = { thread: !values["in-thread"] };
  const addresses = ends.map(({ address }) => address);
  const theirs = ends.map(({ kernel }) => kernel);
  if (values.tap !== undefined) {
    const address = theirs.filter((kernel) => kernel.includes("/"));
    const driver = tap(values.tap, { address });
    const netifs = [{ driver, addresses }];
    const stack = await tcpip_init({ ...more, netifs });
    return { stack, peerAt: (hostname) => kernelPeer(hostname, transfer) };
  }
  const [left, right] = cable();
  const [stack, other] = await Promise.all([
    tcpip_init({ ...more, netifs: [{ driver: left, addresses }] }),
    Stack.start({ ...more, netifs: [{ driver: right, addresses: theirs }] }),
  ]);
  return { stack, peerAt: () => stackPeer(other, transfer) };
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
                    Where neither is given, --tap shows IPv4, then IPv6
                    between fd00::2/64 and fd00::1/64; where one is, the other
                    is the usual one of its family
  --megabytes N     Size of the transfer (100)
  --in-thread       No Workers: the stacks run on the event loop, which needs no
                    permission
  -h, --help        Print this text

Exit code: 0 if all went well, 1 if a step has failed, 2 if called wrongly.`;

const OPTIONS = {
  "tap": { type: "string" },
  "address": { type: "string" },
  "kernel": { type: "string" },
  "megabytes": { type: "string" },
  "in-thread": { type: "boolean", default: false },
  "help": { type: "boolean", short: "h" },
} as const;

interface Values {
  "tap"?: string;
  "address"?: string;
  "kernel"?: string;
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
    const ends = endsOf(values);
    if (values.tap === undefined && !ends[0]!.kernel.includes("/")) {
      throw new UsageError("--kernel needs a prefix length without --tap");
    }
    const begin = performance.now();
    const { stack, peerAt } = await build(values, ends, transfer);
    const say = sayOn(terminal);
    terminal.print(titleOf(values));
    let failed = 0;
    let start = begin;
    try {
      for (const { address, kernel } of ends) {
        const hostname = hostOf(kernel);
        await using peer = await peerAt(hostname);
        const time = performance.now() - start;
        say(`${hostOf(address)} <-> ${hostname}, started`, time);
        const scene: Scene = { peer, hostname, transfer, say };
        failed += await runSteps(stepsOf(stack, megabytes), scene, terminal);
        if (ends.length > 1) terminal.print("");
        start = performance.now();
      }
    } finally {
      await stack.close();
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
