import { assert, assertEquals, assertMatch, assertThrows } from "@std/assert";
import { ticks } from "../../tools/lib/svg.ts";
import { drawTrace } from "../../tools/lib/tcp_chart.ts";
import {
  simulate,
  type SimulationOptions,
} from "../../tools/lib/tcp_simulation.ts";
import { main, savedTrace } from "../../tools/tcp_plot.ts";
import type { TraceKind, TraceRecord } from "../../mod.ts";
import { run } from "./fake_terminal.ts";

const PLAIN: SimulationOptions = {
  bytes: 200_000,
  congestion: "cubic",
  rtt: 40,
  rate: 10,
  queue: 200_000,
  loss: 0,
  drop: [],
  stalls: [],
  window: 1 << 20,
  seed: 1,
  receiver: false,
};

/** A record; what does not matter is plausible. */
function record(
  at: number,
  kind: TraceKind,
  start: number,
  end: number,
): TraceRecord {
  return {
    at,
    kind,
    start,
    end,
    cwnd: 10_000,
    ssthresh: 0x7fffffff,
    pipe: 1000,
    srtt: 10,
    rtt: kind === "ack-in" ? 10 : -1,
    rto: 210,
    phase: "open",
  };
}

/** Throws unless elements nest and attributes are quoted; counts elements. */
function checkXml(xml: string): number {
  const open: string[] = [];
  let elements = 0;
  let at = 0;
  const tag = /<(\/?)([a-zA-Z]+)((?: [a-zA-Z:-]+="[^"<]*")*)(\/?)>/y;
  while (at < xml.length) {
    const next = xml.indexOf("<", at);
    const between = xml.slice(at, next < 0 ? undefined : next);
    assert(!/&(?!(amp|lt|gt|quot);)/.test(between), `a bare & in ${between}`);
    if (next < 0) {
      assertEquals(between.trim(), "");
      break;
    }
    tag.lastIndex = next;
    const match = tag.exec(xml);
    assert(match !== null, `no tag: ${xml.slice(next, next + 60)}`);
    const [all, closing, name, , empty] = match;
    if (closing) assertEquals(open.pop(), name);
    else {
      elements++;
      if (!empty) open.push(name!);
    }
    at = next + all!.length;
  }
  assertEquals(open, []);
  return elements;
}

/** Strokes that a series of the upper picture consists of. */
function strokes(svg: string, name: string): number {
  const panel = svg.slice(svg.indexOf("url(#sequence)"));
  const path = panel.slice(0, panel.indexOf("</g>"))
    .match(new RegExp(`<path class="${name}" d="([^"]*)"`));
  return path === null ? 0 : path[1]!.split("m").length - 1;
}

Deno.test("drawTrace() draws a stroke for each segment, and the lines", () => {
  const svg = drawTrace([
    record(0, "send", 0, 1),
    record(10, "ack-in", 1, 65_536),
    record(10, "send", 1, 1001),
    record(10, "send", 1001, 2001), // touches the one before
    record(15, "send", 2001, 3001),
    record(20, "ack-in", 1001, 65_536),
    record(25, "sack-in", 2001, 3001),
    record(25, "lost", 1001, 2001),
    record(25, "fast-retransmit", 1001, 2001),
    record(30, "ack-in", 3001, 65_536),
    record(35, "tail-probe", 3001, 3501),
    record(90, "timeout", 3001, 3501),
    record(90, "timeout-retransmit", 3001, 3501),
    record(99, "ack-in", 3501, 65_536),
    record(99, "undo", 3501, 3501),
  ], { title: 'a <b> & "c"' });
  checkXml(svg);
  assertEquals(
    ["sent", "fast", "slow", "probe", "sack", "ack", "edge"]
      .map((name) => strokes(svg, name)),
    [3, 1, 1, 1, 1, 1, 1],
  );
  assertEquals(strokes(svg, "lost"), 2); // a cross
  assertMatch(svg, />a &lt;b&gt; &amp; &quot;c&quot;</);
  assertMatch(svg, />undone</);
  assertMatch(svg, />timeout</);
});

Deno.test("drawTrace() draws the receiver's view where that is more", () => {
  const svg = drawTrace([
    record(0, "receive", 0, 1),
    record(0, "send", 0, 1),
    record(10, "receive", 1, 1001),
    record(12, "receive-early", 2001, 3001),
    record(12, "ack-out", 1001, 60_000),
    record(12, "sack-out", 2001, 3001),
    record(20, "receive-again", 1, 1001),
  ], { title: "t" });
  checkXml(svg);
  assertEquals(
    ["sent", "early", "fast", "sack", "ack"].map((name) => strokes(svg, name)),
    [2, 1, 1, 1, 1],
  );
});

Deno.test("drawTrace() can draw a part", () => {
  const records = Array.from(
    { length: 100 },
    (_, i) => record(i, "send", 1000 * i, 1000 * i + 500),
  );
  const svg = drawTrace(records, { title: "t", span: [10, 19] });
  checkXml(svg);
  assertEquals(strokes(svg, "sent"), 10);
  assertThrows(() => drawTrace([], { title: "t" }), Error, "no records");
});

Deno.test("tcp_plot.ts shows a loss, its recovery, a timeout and its undoing", async () => {
  const { code, output, complaints } = await run(main, []);
  assertEquals([code, complaints], [0, []]);
  const svg = new TextDecoder().decode(output);
  assert(checkXml(svg) > 100);
  for (
    const shown of [
      "slow start",
      "loss found",
      "fast recovery",
      "timeout",
      "undone",
      "congestion avoidance",
    ]
  ) assert(svg.includes(`>${shown}<`), shown);
  assert(svg.length < 60_000, `${svg.length} bytes`);
  const again = await run(main, []);
  assertEquals(again.output, output);
});

Deno.test("simulate() loses the packets it is told to", async () => {
  const { records } = await simulate({ ...PLAIN, drop: [20, 21, 40] });
  const count = (wanted: TraceKind) =>
    records.filter(({ kind }) => kind === wanted).length;
  assertEquals(count("lost"), 3);
  assertEquals(count("fast-retransmit"), 3);
  assertEquals(count("timeout"), 0);
  const clean = await simulate(PLAIN);
  assertEquals(clean.records.filter(({ kind }) => kind === "lost"), []);
});

Deno.test("simulate() fills the link and keeps its round trip", async () => {
  const { records } = await simulate({ ...PLAIN, bytes: 2_000_000 });
  const rtts = records.filter(({ rtt }) => rtt > 0).map(({ rtt }) => rtt);
  const least = Math.min(...rtts);
  assert(least >= 40 && least < 43, `${least} ms`);
  // 2 MB take 1.6 s at 10 Mbit/s, and headers, and slow start.
  const { at } = records.at(-1)!;
  assert(at > 1600 && at < 2200, `${at} ms`);
});

Deno.test("savedTrace() reads what was saved, and bare records", async () => {
  const saved = await simulate({ ...PLAIN, bytes: 10_000 });
  assertEquals(savedTrace(JSON.stringify(saved), "f"), saved);
  const { records } = saved;
  assertEquals(savedTrace(JSON.stringify(records), "f"), {
    title: "f",
    subtitle: "",
    overwritten: 0,
    records,
  });
  assertThrows(() => savedTrace("{}", "f"), Error, "no records");
});

Deno.test("simulate() gives the receiver's trace", async () => {
  const { records } = await simulate({ ...PLAIN, receiver: true, drop: [9] });
  const end = records.findLast(({ kind }) => kind === "receive")!.end;
  assertEquals(end, PLAIN.bytes + 2);
  assert(records.some(({ kind }) => kind === "receive-early"));
});

for (
  const [args, complaint] of [
    [["--span", "5"], "no pair"],
    [["--span", "5:5"], "no span"],
    [["--loss", "2"], "no chance"],
    [["--stall", "1:x"], "no time"],
    [["--drop", "1.5"], "whole"],
    [["--congestion", "vegas"], "no congestion control"],
    [["10.0.0.1", "80"], "needs --tap"],
    [["--tap", "tap0"], "host is missing"],
    [["--colour"], "Unknown option"],
  ] as [string[], string][]
) {
  Deno.test(`tcp_plot.ts ${args.join(" ")} is called wrongly`, async () => {
    const { code, complaints } = await run(main, args);
    assertEquals(code, 2);
    assert(complaints[0]!.includes(complaint), complaints[0]);
  });
}

Deno.test("tcp_plot.ts --help prints how to call it", async () => {
  const { code, lines } = await run(main, ["--help"]);
  assertEquals(code, 0);
  assertMatch(lines[0]!, /^Usage: tcp_plot.ts/);
});

Deno.test("ticks() are round and lie between", () => {
  assertEquals(ticks(0, 100, 5), [0, 20, 40, 60, 80, 100]);
  assertEquals(ticks(3, 11, 4), [4, 6, 8, 10]);
  assertEquals(ticks(0, 0.5, 5).length, 6);
});
