/**
 * tcp_plot: sends bytes over TCP and draws what TCP did, as an SVG: sequence
 * numbers over time, and the congestion window over time.
 *
 * ```sh
 * deno run --allow-write=. tools/tcp_plot.ts -o tcp.svg --loss 0.01
 * deno run --allow-read --allow-ffi --allow-write=. tools/tcp_plot.ts \
 *   --tap tap0 -o tcp.svg 10.0.0.1 9000
 * ```
 *
 * @module
 */

import type { parseArgs } from "node:util";
import { congestionNames, type Stack, type TraceRecord } from "../mod.ts";
import { NETWORK_HELP, NETWORK_OPTIONS, openNetwork } from "./lib/network.ts";
import {
  describeBytes,
  describeRate,
  integerOf,
  type Main,
  numberOf,
  portOf,
  runProgram,
  type Terminal,
  UsageError,
} from "./lib/program.ts";
import { tool } from "./lib/tool.ts";
import {
  receive,
  type SavedTrace,
  send,
  simulate,
  type SimulationOptions,
} from "./lib/tcp_simulation.ts";
import { type Direction, drawTrace } from "./lib/tcp_chart.ts";

/**
 * Reads a trace that was saved: by `--save`, or just its records.
 *
 * @param json The text.
 * @param name What it is called, if it does not say.
 */
export function savedTrace(json: string, name: string): SavedTrace {
  const saved = JSON.parse(json) as TraceRecord[] | Partial<SavedTrace>;
  const { records, title = name, subtitle = "", overwritten = 0 } =
    Array.isArray(saved) ? { records: saved } as Partial<SavedTrace> : saved;
  if (!Array.isArray(records)) throw new Error(`"${name}" has no records`);
  return { title, subtitle, overwritten, records };
}

/** Talks to a real host; returns this end's trace. */
async function converse(
  stack: Stack,
  hostname: string,
  port: number,
  bytes: number,
  receiver: boolean,
  signal: AbortSignal,
): Promise<SavedTrace> {
  const trace = { records: 1 << 20 };
  await using conn = await stack.connect({ hostname, port, trace, signal });
  const traced = await conn.trace();
  const start = performance.now();
  let moved = bytes;
  if (receiver) moved = await receive(conn);
  else {
    await send(conn, bytes);
    await receive(conn); // until it has all
  }
  const ms = performance.now() - start;
  const records = await traced.stop();
  return {
    title: `${describeBytes(moved)} ${
      receiver ? "from" : "to"
    } ${hostname}:${port} in ${ms.toFixed(0)} ms`,
    subtitle: describeRate(moved, ms),
    overwritten: traced.overwritten,
    records,
  };
}

const HELP = `\
Usage: tcp_plot.ts [options]                      in virtual time
       tcp_plot.ts [options] --tap NAME HOST PORT
       tcp_plot.ts [options] --load FILE

Sends bytes over TCP and draws what it did, as an SVG. Without --tap, two stacks
talk over a virtual wire: no root, no network, and always the same picture.

  -o, --output FILE   Write the picture here; needs --allow-write. "-" is standard
                      output, which is the default
  -n, --bytes N       Bytes to send (1300000)
  -r, --receiver      Draw what the receiver sees; with --tap: receive, send nothing
  --save FILE         Write the trace as JSON; needs --allow-write
  --load FILE         Draw such a trace, or what conn.trace() has given, as JSON;
                      needs --allow-read
  --span FROM:TO      Draw only this time, milliseconds
  --title TEXT        Title of the picture

The virtual wire:
  --congestion NAME   Congestion control: ${
  congestionNames().join(", ")
} (cubic)
  --rtt MS            There and back without any queue (60)
  --rate MBITS        Megabits per second (10)
  --queue KB          What waits for the link, at most (75)
  --loss P            Chance that a packet is lost, 0 to 1 (0)
  --drop N[,N...]     These packets with text are lost; 1 is the first
  --stall AT:MS       The wire stands still at this time for so long (1050:700);
                      may be given more than once
  --window KB         Receive buffer of the other end (256)
  --seed N            Seed of the losses (1)

With --loss or --drop the wire does not stand still unless told so.

${NETWORK_HELP}`;

const OPTIONS = {
  ...NETWORK_OPTIONS,
  output: { type: "string", short: "o", default: "-" },
  bytes: { type: "string", short: "n" },
  receiver: { type: "boolean", short: "r", default: false },
  save: { type: "string" },
  load: { type: "string" },
  span: { type: "string" },
  title: { type: "string" },
  congestion: { type: "string", default: "cubic" },
  rtt: { type: "string" },
  rate: { type: "string" },
  queue: { type: "string" },
  loss: { type: "string" },
  drop: { type: "string" },
  stall: { type: "string", multiple: true },
  window: { type: "string" },
  seed: { type: "string" },
} as const;
type Values = ReturnType<
  typeof parseArgs<{ options: typeof OPTIONS }>
>["values"];

/** The program. */
export const main: Main = tool({
  help: HELP,
  options: OPTIONS,
  async run({ values, positionals }, terminal) {
    const span = values.span === undefined ? undefined : pairOf(values.span);
    if (span !== undefined && !(span[0] < span[1])) {
      throw new UsageError(`"${values.span}" is no span`);
    }
    const saved = await traceOf(values, positionals, terminal);
    if (saved.overwritten > 0) {
      terminal.complain(`${saved.overwritten} records are missing`);
    }
    if (values.save !== undefined) {
      await Deno.writeTextFile(values.save, JSON.stringify(saved));
    }
    const direction: Direction | undefined = values.receiver ? "in" : undefined;
    const svg = drawTrace(saved.records, {
      title: values.title ?? saved.title,
      subtitle: saved.subtitle,
      direction,
      span,
    });
    if (values.output !== "-") await Deno.writeTextFile(values.output, svg);
    else await terminal.write(new TextEncoder().encode(svg));
    return 0;
  },
});

async function traceOf(
  values: Values,
  positionals: string[],
  terminal: Terminal,
): Promise<SavedTrace> {
  if (values.load !== undefined) {
    return savedTrace(await Deno.readTextFile(values.load), values.load);
  }
  if (values.tap === undefined) {
    if (positionals.length > 0) throw new UsageError("A host needs --tap");
    return await simulate(simulationOf(values));
  }
  const [hostname, port] = positionals;
  if (hostname === undefined) throw new UsageError("A host is missing");
  await using network = await openNetwork(values);
  return await converse(
    network.stack,
    hostname,
    portOf(port),
    integerOf(values.bytes, "number of bytes", 1, 1e9, 1_300_000),
    values.receiver,
    terminal.signal,
  );
}

function simulationOf(values: Values): SimulationOptions {
  const { congestion, loss, drop, stall, receiver } = values;
  if (!congestionNames().includes(congestion)) {
    throw new UsageError(`"${congestion}" is no congestion control`);
  }
  const isPlain = loss === undefined && drop === undefined;
  const stalls = stall ?? (isPlain ? ["1050:700"] : []);
  return {
    congestion,
    receiver,
    bytes: integerOf(values.bytes, "number of bytes", 1, 1e8, 1_300_000),
    rtt: numberOf(values.rtt, "round trip", 0, 60_000, 60),
    rate: numberOf(values.rate, "rate", 0.01, 10_000, 10),
    queue: 1000 * numberOf(values.queue, "queue", 1.5, 100_000, 75),
    loss: numberOf(loss, "chance", 0, 1, 0),
    drop: (drop ?? "").split(",").filter(Boolean)
      .map((n) => integerOf(n, "packet's number", 1, 1e9, 0)),
    stalls: stalls.map((text) => {
      const [at, ms] = pairOf(text);
      return { at, ms };
    }),
    window: 1000 * numberOf(values.window, "window", 3, 1e6, 256),
    seed: integerOf(values.seed, "seed", 0, 2 ** 32 - 1, 1),
  };
}

/** Two numbers of "1:2". */
function pairOf(text: string): [number, number] {
  const [first, second, ...more] = text.split(":");
  if (second === undefined || more.length > 0) {
    throw new UsageError(`"${text}" is no pair such as 100:200`);
  }
  return [
    numberOf(first, "time", 0, Infinity, 0),
    numberOf(second, "time", 0, Infinity, 0),
  ];
}

if (import.meta.main) await runProgram(main);
