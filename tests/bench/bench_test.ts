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
import { type DatagramPort, exchangeDatagrams } from "./datagrams.ts";
import { BLOCK, checkSamples, PATTERN } from "./pattern.ts";
import { summarizeGoals } from "./judge.ts";
import { asMarkdown, rowAsText } from "./report.ts";
import { type Contender, type Row, runRow, type Settings } from "./row.ts";
import { ROWS } from "./rows.ts";
import { quantile, summarize } from "./statistics.ts";

const TINY: Settings = { runs: 1, seconds: 0.002, scale: 0.002 };
const IN_THREAD = ["cable", "cable-rtt", "cable-connect", "udp-64", "udp-1472"];

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

Deno.test("runRow() runs checksum", async () => {
  const row = ROWS.find(({ name }) => name === "checksum")!;
  const { outcomes } = await runRow(row, TINY);
  assertEquals(outcomes.map(({ problem }) => problem), [
    undefined,
    undefined,
    undefined,
  ]);
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

/** A port that hands on what was sent, changed by `change`. */
function wire(
  change: (queue: Uint8Array[]) => void,
): [DatagramPort, () => Promise<void>] {
  const queue: Uint8Array[] = [];
  let wake = () => {};
  let closed = false;
  const port: DatagramPort = {
    send: (bytes) => {
      queue.push(bytes.slice());
      change(queue);
      wake();
      return Promise.resolve();
    },
    receive: async () => {
      while (queue.length === 0 && !closed) {
        await new Promise<void>((resolve) => wake = resolve);
      }
      return queue.shift() ?? null;
    },
  };
  const close = () => {
    closed = true;
    wake();
    return Promise.resolve();
  };
  return [port, close];
}

Deno.test("exchangeDatagrams() counts what is lost", async () => {
  const [port, close] = wire((queue) => {
    if (queue.at(-1)![3] % 10 === 0) queue.pop();
  });
  const result = await exchangeDatagrams(port, port, 64, 100, close);
  assert(result.value > 0);
  assertEquals(Math.round(result.details!["lost %"]), 10);
});

Deno.test("exchangeDatagrams() refuses datagrams that come twice", async () => {
  const [port, close] = wire((queue) => queue.push(queue.at(-1)!));
  await assertRejects(
    () => exchangeDatagrams(port, port, 64, 10, close),
    Error,
    "datagram 1 of 64 bytes after 1",
  );
});
