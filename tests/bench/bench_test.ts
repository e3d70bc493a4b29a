/**
 * The benchmark itself works: every row's in-thread contender, at a tiny size, and
 * the arithmetic behind the tables. No figure is judged here.
 */

import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import { Datagrams, exchangeDatagrams } from "./datagrams.ts";
import type { Measurement } from "./row.ts";
import { boundsAsMarkdown } from "./bounds.ts";
import { CorePair } from "./core_pair.ts";
import { inBothFamilies } from "./families.ts";
import {
  exponent,
  fixedAndEach,
  runSweep,
  type Sweep,
  sweepAsMarkdown,
  sweepAsText,
} from "./sweep.ts";
import { SWEEPS } from "./sweeps.ts";
import { readInlineCaches, readTrace } from "./v8_trace.ts";
import { BLOCK, checkSamples, PATTERN } from "./pattern.ts";
import { summarizeGoals } from "./judge.ts";
import { asMarkdown, rowAsText } from "./report.ts";
import { type Contender, type Row, runRow, type Settings } from "./row.ts";
import { ROWS } from "./rows.ts";
import { quantile, summarize } from "./statistics.ts";

const TINY: Settings = { runs: 1, seconds: 0.002, scale: 0.002 };
const IN_THREAD = ["cable", "cable-rtt", "cable-connect", "udp-64", "udp-1472"];
/** Rows without a stack, or whose contenders have no family. */
const WITHOUT_FAMILY = ["checksum", "start-up", "idle-cpu", "idle-100k"];

function fake(name: string, figures: number[], log: string[] = []): Contender {
  return {
    name,
    first: 1,
    fixed: true,
    open: () => ({
      run: () => {
        log.push(name);
        return Promise.resolve({
          value: figures.shift()!,
          seconds: 1,
          details: { extra: 7 },
        });
      },
    }),
  };
}

function fakeRow(better: Row["better"], contenders: Contender[]): Row {
  return { name: "fake", title: "Fake", unit: "per s", better, contenders };
}

for (const row of ROWS.filter(({ name }) => IN_THREAD.includes(name))) {
  Deno.test(`runRow() runs ${row.name} in one thread`, async () => {
    const contenders = row.contenders
      .filter(({ name }) => name.includes("one thread"))
      .map((contender) => ({ ...contender, first: 50 }));
    assert(contenders.length > 0);
    const { outcomes } = await runRow({ ...row, contenders }, TINY);
    for (const { name, values, problem } of outcomes) {
      assertEquals(problem, undefined, name);
      assert(values.length === 1 && values[0] > 0, name);
    }
  });
}

Deno.test("every row that depends on IP has a contender over IPv6", () => {
  const missing = ROWS.filter(({ name, contenders }) =>
    !WITHOUT_FAMILY.includes(name) &&
    !contenders.some((one) => one.name.endsWith(", IPv6"))
  );
  assertEquals(missing.map(({ name }) => name), []);
});

Deno.test("runRow() runs checksum", async () => {
  const row = ROWS.find(({ name }) => name === "checksum")!;
  const { outcomes } = await runRow(row, TINY);
  for (const { name, problem } of outcomes) {
    assertEquals(problem, undefined, name);
  }
});

Deno.test("runRow() lets contenders take turns after a warm-up", async () => {
  const log: string[] = [];
  const row = fakeRow("higher", [
    fake("a", [0, 30, 10, 20], log),
    fake("b", [0, 5, 5, 5], log),
  ]);
  const { outcomes } = await runRow(row, { ...TINY, runs: 3 });
  assertEquals(log.join(""), "abababab");
  const [a, b] = outcomes;
  assertEquals([a.median, a.min, a.max, a.ratio], [20, 10, 30, 1]);
  assertEquals([b.median, b.ratio, b.details.extra], [5, 4, 7]);
});

Deno.test("runRow() does not take a first run that had to wait for the speed", async () => {
  const amounts: number[] = [];
  const contender: Contender = {
    name: "a",
    first: 10,
    open: () => ({
      run: (amount) => {
        amounts.push(amount);
        const waits = amounts.length === 1 ? 1 : 0;
        const seconds = amount / 1000 + waits;
        return Promise.resolve({ value: amount / seconds, seconds });
      },
    }),
  };
  await runRow(fakeRow("higher", [contender]), {
    ...TINY,
    seconds: 1,
    runs: 1,
  });
  assertEquals(amounts, [10, 10, 160, 1000, 1000]);
});

Deno.test("runRow() says how much lower the first is where lower is better", async () => {
  const row = fakeRow("lower", [fake("a", [0, 10]), fake("b", [0, 40])]);
  const { outcomes } = await runRow(row, TINY);
  assertEquals(outcomes[1].ratio, 4);
});

Deno.test("runRow() goes on when a contender fails", async () => {
  const failing: Contender = {
    ...fake("a", []),
    open: () => Promise.reject(new Error("no such thing")),
  };
  const row = fakeRow("higher", [failing, fake("b", [0, 1])]);
  const result = await runRow(row, TINY);
  const [a, b] = result.outcomes;
  assertEquals([a.problem, a.median], ["no such thing", undefined]);
  assertEquals([b.problem, b.median, b.ratio], [undefined, 1, undefined]);
  assertStringIncludes(rowAsText(result), "no such thing");
});

Deno.test("asMarkdown() makes a line of each contender", async () => {
  const row = fakeRow("higher", [
    fake("a", [0, 12_345]),
    { ...fake("b", [0, 1.234]), shares: { a: 0.5, c: 9 } },
  ]);
  const rows = [await runRow({ ...row, goal: 9 }, TINY)];
  const machine = { processor: "P", processors: 2, system: "S", deno: "D" };
  const lines = asMarkdown({ machine, rows }).trimEnd().split("\n").slice(-2);
  assertEquals(lines, [
    "| `fake`: Fake, per s | a | ≥ 9.00 reached | 12,345 | 12,345 – 12,345 |  | extra 7.00 |",
    "|  | b | ≥ 0.50 × a MISSED | 1.23 | 1.23 – 1.23 | 10,004 × | extra 7.00 |",
  ]);
});

Deno.test("boundsAsMarkdown() compares rows with what bounds them", () => {
  const row = (
    name: string,
    medians: Record<string, number>,
  ) => ({
    ...{ name, title: name, unit: "u", better: "higher" as const, date: "" },
    outcomes: Object.entries(medians).map(([name, median]) => ({
      ...{ name, median, values: [median], details: {} },
    })),
  });
  const lines = boundsAsMarkdown([
    row("cable", { "netconn, one thread": 4, "netconn, two Workers": 4 }),
    row("checksum", { "word-wise, 1448 B": 4, "copy, 1448 B": 6 }),
    row("tap-out", { netconn: 9 }), // and no iperf3
  ]);
  assertEquals(lines.slice(-2).map((line) => line.split("|").slice(1, 5)), [
    [" `cable`: netconn, two Workers ", " 4.00 u ", " 19.2 u ", " 21 % "],
    [" `cable`: netconn, one thread ", " 4.00 u ", " 8.00 u ", " 50 % "],
  ]);
});

Deno.test("judge() turns shares round where lower is better", async () => {
  const row = fakeRow("lower", [
    { ...fake("a", [0, 19]), shares: { b: 0.5 } },
    { ...fake("b", [0, 10]), goal: 9 },
  ]);
  const result = await runRow(row, TINY);
  assertEquals(result.outcomes.map(({ goals }) => goals), [
    [{ text: "≤ 2.00 × b", met: true }],
    [{ text: "≤ 9.00", met: false }],
  ]);
  assertEquals(
    summarizeGoals([result]),
    "1 of 2 goals reached; missed: fake (b) ≤ 9.00",
  );
});

Deno.test("exponent() finds the power by which costs grow", () => {
  const near = (a: number | null, b: number) =>
    assert(a !== null && Math.abs(a - b) < 1e-9, `${a}, not ${b}`);
  near(exponent([1, 10, 100], [5, 50, 500]), 1);
  near(exponent([0, 1, 10, 100], [9, 7, 7, 7]), 0);
  near(exponent([1, 10, 100], [4, null, 400]), 1);
  assertEquals(exponent([0, 1], [1, 2]), null);
});

Deno.test("fixedAndEach() finds the line of costs", () => {
  const ats = [64, 1024, 65_536];
  const line = fixedAndEach(ats, ats.map((at) => 900 + at / 4));
  assertEquals(line!.map((part) => Math.round(part * 100)), [90_000, 25]);
  assertEquals(fixedAndEach([1, 2], [null, 3]), null);
  assertEquals(fixedAndEach([1, 2], [6, 3]), null);
});

Deno.test("runSweep() runs each point and compares what it costs", async () => {
  const sweep: Sweep = {
    name: "sweep-fake",
    title: "Fake",
    parameter: "things",
    points: [1, 10],
    unit: "per s",
    better: "higher",
    costUnit: "µs each",
    cost: (figure) => 1e6 / figure,
    contenders: (at) => [fake("a", [0, 1000 / at])],
  };
  const result = await runSweep(sweep, TINY);
  assertEquals(result.costs, { a: [1000, 10_000] });
  assertStringIncludes(
    sweepAsMarkdown(result),
    "| 10 | 100 (100 – 100) | 10,000 |",
  );
  assertStringIncludes(sweepAsText(result), "as its power 1.00");
});

Deno.test("readTrace() reads what lies between the last two collections", () => {
  const deopt = (kind: string, name: string) =>
    `[bailout (kind: deopt-${kind}): begin. deoptimizing 0x1 <JSFunction ${name}(sfi = 0x2)>, 0x3`;
  const asked = "[1] 5 ms: Mark-Compact 7.0 (9.1) -> 6.0 (9.1) MB, testing;";
  const trace = [
    deopt("eager, reason: overflow", "early "),
    asked,
    "[1] 9 ms: Scavenge 3.5 (4.5) -> 3.0 (4.5) MB, pooled: 0.0 MB",
    deopt("eager, reason: overflow", "send "),
    deopt("lazy, reason: (unknown)", ""),
    deopt("eager, reason: prepare for on stack replacement (OSR)", "run "),
    asked,
    deopt("eager, reason: overflow", "late "),
  ].join("\n");
  assertEquals(readTrace(trace), {
    collections: 1,
    freed: 2 ** 19,
    deoptimized: ["send", "(anonymous)"],
    before: 1,
  });
});

Deno.test("readInlineCaches() finds places in a folder by their code", () => {
  const log = [
    "code-creation,JS,12,99,0x1000,256,find file:///a/core/x.ts:7:1,0x1",
    "code-creation,JS,12,99,0x2000,256,find file:///a/netconn/y.ts:7:1,0x1",
    "LoadIC,0x1010,100,7,9,1,P,0x1,size,,",
    "LoadIC,0x1010,101,7,9,P,N,0x1,size,,",
    "LoadIC,0x1020,102,8,9,1,P,0x1,next,,",
    "LoadIC,0x1030,103,9,9,0,1,0x1,mono,,",
    "LoadIC,0x2010,104,9,9,1,N,0x1,else,,",
    "code-move,0x2000,0x1000",
    "LoadIC,0x1010,105,1,1,1,N,0x1,moved,,",
  ].join("\n");
  assertEquals(readInlineCaches(log, "/core/"), {
    polymorphic: ["core/x.ts:8:9 next"],
    megamorphic: ["core/x.ts:7:9 size"],
  });
});

for (const version of [4, 6] as const) {
  Deno.test(`CorePair carries TCP and datagrams, IPv${version}`, () => {
    const stream = new CorePair(false, version);
    stream.tcp()(1000);
    assert(stream.packets >= 1000 && stream.received > 500_000);
    const datagrams = new CorePair(false, version);
    datagrams.udp(64)(1000);
    assert(datagrams.received >= 900 * 64);
    assertEquals(datagrams.received % 64, 0);
  });
}

Deno.test("inBothFamilies() compares IPv6 with IPv4, runRow() tells the share", async () => {
  const figures = { 4: [0, 50], 6: [0, 40] };
  const [four, six] = inBothFamilies((version) => ({
    ...fake("a", figures[version]),
    goal: 10,
  }));
  const row = fakeRow("higher", [fake("b", [0, 1]), four, six]);
  const { outcomes } = await runRow(row, TINY);
  assertEquals(outcomes.map(({ name }) => name), ["b", "a", "a, IPv6"]);
  assertEquals(outcomes[1].details, { extra: 7 });
  assertEquals(outcomes[2].details, { extra: 7, "of IPv4's": 0.8 });
  assertEquals(outcomes[2].goals, [{ text: "≥ 0.95 × a", met: false }]);
});

Deno.test("delayed() hands frames on later, in order", async () => {
  const late = SWEEPS.find(({ name }) => name === "sweep-delay-rtt")!;
  const [contender] = late.contenders(5);
  await using scope = new AsyncDisposableStack();
  const { run } = await contender.open(scope);
  const { value } = await run(3);
  assert(value >= 10_000, `${value} µs`);
});

Deno.test("summarize() finds the middle of odd and even lists", () => {
  assertEquals(summarize([3, 1, 100]), { median: 3, min: 1, max: 100 });
  assertEquals(summarize([4, 1, 2, 100]), { median: 3, min: 1, max: 100 });
});

Deno.test("quantile() takes the nearest rank", () => {
  const sorted = Array.from({ length: 100 }, (_, i) => i + 1);
  assertEquals(quantile(sorted, 0.5), 51);
  assertEquals(quantile(sorted, 0.99), 100);
  assertEquals(quantile([7], 0.99), 7);
});

Deno.test("checkSamples() finds bytes that are shifted, swapped or damaged", () => {
  const piece = PATTERN.slice(1000, 2448);
  checkSamples(piece, 1000);
  checkSamples(piece, 1000 + 3 * BLOCK);
  assertThrows(() => checkSamples(piece, 1001), Error, "wrong bytes");
  assertThrows(() => checkSamples(piece, 1000 + 1448), Error, "wrong bytes");
  piece[piece.length - 1] ^= 1;
  assertThrows(() => checkSamples(piece, 1000), Error, "wrong bytes");
});

/** Exchanges datagrams over a queue that `change` changes after each. */
function exchangeOver(
  count: number,
  change: (queue: Uint8Array[]) => void,
): Promise<Measurement> {
  const datagrams = new Datagrams(64, count);
  const queue: Uint8Array[] = [];
  let wake = () => {};
  let closed = false;
  const send = async () => {
    for (let number = 1; number <= count; number++) {
      queue.push(datagrams.numbered(number).slice());
      change(queue);
      wake();
      await Promise.resolve();
    }
  };
  const receive = async () => {
    for (;;) {
      const bytes = queue.shift();
      if (bytes !== undefined) datagrams.take(bytes);
      else if (closed) return;
      else await new Promise<void>((resolve) => wake = resolve);
    }
  };
  const close = () => {
    closed = true;
    wake();
    return Promise.resolve();
  };
  return exchangeDatagrams(datagrams, send, receive, close);
}

Deno.test("exchangeDatagrams() counts what is lost", async () => {
  const result = await exchangeOver(100, (queue) => {
    if (queue.at(-1)![3] % 10 === 0) queue.pop();
  });
  assert(result.value > 0);
  assertEquals(Math.round(result.details!["lost %"]), 10);
});

Deno.test("exchangeDatagrams() refuses datagrams that come twice", async () => {
  await assertRejects(
    () => exchangeOver(10, (queue) => queue.push(queue.at(-1)!)),
    Error,
    "datagram 1 of 64 bytes after 1",
  );
});
