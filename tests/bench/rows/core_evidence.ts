/**
 * Claims about the core that are no speeds: nothing is allocated for a packet,
 * compiled code stays compiled, and it meets objects of one shape. Each is looked at
 * from outside, in what V8 says about a process of its own.
 *
 * @module
 */

import { Spawned } from "../../interop/spawned.ts";
import type { Contender, Measurement, Row } from "../row.ts";
import { benchProgram } from "../stacks.ts";
import { readInlineCaches, readTrace, type SteadyState } from "../v8_trace.ts";

const PACKETS = 10_000_000;
/** Super-packets hold 45 times as much. */
const SUPER_PACKETS = 600_000;
/** 6 GB of segments: every 32-bit count of bytes has wrapped by then. */
const SETTLE = 6_000_000;

/** Bytes a packet: the smallest object of V8 once in four packets. */
const ALLOCATED = 4;

/** What the core allocates. */
export const CORE_ALLOCATION: Row = {
  name: "core-allocation",
  title: "heap allocated by the core, 10 million packets",
  unit: "B per packet",
  better: "lower",
  goal: ALLOCATED,
  group: "evidence",
  runs: 1,
  contenders: kinds("core", (packets, report, { freed, collections }) => {
    const allocated = Math.max(0, report.left + freed);
    return {
      value: allocated / report.packets,
      details: {
        packets,
        collections,
        "heap growth B": report.growth,
        "blocks kept": report.blocks,
        "ns each": report.seconds * 1e9 / report.packets,
      },
    };
  }, ALLOCATED),
};

/** Compiled code that had to be given up. */
export const CORE_DEOPTS: Row = {
  name: "core-deopts",
  title: "deoptimizations in steady state, after 6 million packets",
  unit: "in 2 million packets",
  better: "lower",
  goal: 0,
  group: "evidence",
  runs: 1,
  contenders: kinds(
    "core",
    (packets, _, { deoptimized, before }) => ({
      value: deoptimized.length,
      details: { packets, "while settling": before },
    }),
    0,
    0.2,
  ),
};

/** Inline caches that gave up. */
export const CORE_CACHES: Row = {
  name: "core-caches",
  title: "places in core/ that meet many shapes of objects",
  unit: "megamorphic",
  better: "lower",
  goal: 0,
  group: "evidence",
  runs: 1,
  contenders: ["mixed", "6:mixed"].map((kind) => ({
    name: `core, TCP and UDP in turns${kind === "mixed" ? "" : ", IPv6"}`,
    first: 300_000,
    fixed: true,
    cold: true,
    open: () => ({ run: (count) => countCaches(kind, count) }),
  })),
};

interface Report {
  packets: number;
  seconds: number;
  growth: number;
  left: number;
  blocks: number;
}

type Reading = (
  packets: number,
  report: Report,
  state: SteadyState,
) => Omit<Measurement, "seconds">;

/** A contender for each kind of traffic. */
function kinds(
  name: string,
  read: Reading,
  goal: number,
  share = 1,
): Contender[] {
  const make = (kind: string, label: string, packets: number): Contender => ({
    name: `${name}, ${label}`,
    first: packets * share,
    fixed: true,
    cold: true,
    goal,
    open: () => ({
      async run(count) {
        const settle = Math.ceil(count * SETTLE / (PACKETS * share));
        const { report, trace } = await carry(kind, settle, count);
        const { seconds } = report;
        return { ...read(count, report, readTrace(trace)), seconds };
      },
    }),
  });
  return [
    make("tcp", "TCP, MTU 1500", PACKETS),
    make("tcp-offload", "TCP, super-packets", SUPER_PACKETS),
    make("udp-64", "UDP, 64 B", PACKETS),
    make("udp-1472", "UDP, 1472 B", PACKETS),
    make("6:tcp", "TCP, MTU 1500, IPv6", PACKETS),
    make("6:tcp-offload", "TCP, super-packets, IPv6", SUPER_PACKETS),
    make("6:udp-64", "UDP, 64 B, IPv6", PACKETS),
  ];
}

async function carry(
  kind: string,
  settle: number,
  count: number,
  flags = "--trace-gc,--trace-deopt",
): Promise<{ report: Report; trace: string }> {
  const program = benchProgram("core_packets", [
    `--v8-flags=--expose-gc,${flags}`,
  ]);
  const command = [...program, kind, `${settle}`, `${count}`];
  const { code, stdout, stderr } = await new Spawned(command).output();
  if (code !== 0) throw new Error(stderr);
  const json = stderr.split("\n").find((line) => line.startsWith("{"))!;
  return { report: JSON.parse(json), trace: stdout };
}

async function countCaches(kind: string, count: number): Promise<Measurement> {
  const path = await Deno.makeTempFile({ prefix: "netconn-", suffix: ".log" });
  try {
    const flags = ["--log-ic", "--log-code", "--no-logfile-per-isolate"];
    const { report } = await carry(
      kind,
      count,
      count,
      `${flags.join(",")},--logfile=${path}`,
    );
    const log = await Deno.readTextFile(path);
    const { polymorphic, megamorphic } = readInlineCaches(log, "/core/");
    return {
      value: megamorphic.length,
      seconds: report.seconds,
      details: { polymorphic: polymorphic.length },
      ...(megamorphic.length === 0 ? {} : { note: megamorphic.join(", ") }),
    };
  } finally {
    await Deno.remove(path);
  }
}
