/**
 * The picture of a trace: sequence numbers over time, as tcptrace and xplot draw
 * them, and the congestion window over time.
 *
 * @module
 */

import type { TraceKind, TraceRecord } from "../../mod.ts";
import {
  escape,
  type Mark,
  Panel,
  type Point,
  text,
  type XAxis,
} from "./svg.ts";
import { phasesOf, type PhaseSpan, ribbon } from "./tcp_phases.ts";
import {
  bytesUnit,
  frame,
  HEIGHT,
  INNER,
  LEFT,
  legend,
  LETTER,
  RIBBON,
  SEQUENCE,
  STYLE,
  tidy,
  WIDTH,
  WINDOW,
} from "./tcp_chart_style.ts";

/** Which way the bytes go that are drawn. */
export type Direction = "out" | "in";

/** How to draw a trace. */
export interface ChartOptions {
  /** What it is a picture of. */
  title: string;
  /** More about it, in smaller print. */
  subtitle?: string;
  /** Bytes that were sent, or that were received. @default {the more of both} */
  direction?: Direction | undefined;
  /** Milliseconds since the trace began to draw only. @default {all} */
  span?: readonly [from: number, to: number] | undefined;
}

/** A series with its name in the style sheet, its place in the legend, its kinds. */
type Series = readonly [name: string, label: string, ...kinds: TraceKind[]];

/** What is drawn as a stroke, in the order of drawing. */
const STROKES: Record<Direction, readonly Series[]> = {
  out: [
    ["sent", "sent", "send"],
    ["probe", "probe", "tail-probe", "window-probe", "keepalive"],
    ["slow", "sent again after a timeout", "timeout-retransmit"],
    ["fast", "sent again", "fast-retransmit"],
  ],
  in: [
    ["sent", "received", "receive"],
    ["early", "received early", "receive-early"],
    ["fast", "received again", "receive-again"],
  ],
};
/** What may have been lost. */
const SENDINGS: readonly TraceKind[] = STROKES.out.flatMap(([, , ...kinds]) =>
  kinds
);
const ACKS: Record<Direction, TraceKind> = { out: "ack-in", in: "ack-out" };
const SACKS: Record<Direction, TraceKind> = { out: "sack-in", in: "sack-out" };

/** Draws a trace. */
export function drawTrace(
  records: readonly TraceRecord[],
  options: ChartOptions,
): string {
  if (records.length === 0) throw new Error("There are no records to draw");
  const direction = options.direction ?? mainDirection(records);
  const [from, to] = options.span ?? [0, records.at(-1)!.at * 1.01 || 1];
  const inSpan = records.filter(({ at }) => at >= from && at <= to);
  const x = { left: LEFT, width: INNER, from, to };
  const phases = direction === "out" ? phasesOf(records, to) : [];
  const sequence = sequencePanel(inSpan, direction, x, phases);
  const time = to - from > 2000
    ? { unit: "s", describe: (ms: number) => `${tidy(ms / 1000)}` }
    : { unit: "ms", describe: (ms: number) => `${tidy(ms)}` };
  const { title, subtitle = "" } = options;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${
    escape(title)
  }">
<title>${escape(title)}</title>
<style>${STYLE}</style>
<rect class="ground" width="${WIDTH}" height="${HEIGHT}"/>
${text(LEFT, 30, title, "title")}
${text(LEFT, 50, subtitle, "small")}
${sequence}
${ribbon(phases, x)}
${windowPanel(inSpan, records, direction, x, time)}
</svg>
`;
}

/** The direction in which there is more. */
function mainDirection(records: readonly TraceRecord[]): Direction {
  const most = (kind: TraceKind) =>
    records.reduce((end, r) => r.kind === kind ? Math.max(end, r.end) : end, 0);
  return most("receive") > most("send") ? "in" : "out";
}

function sequencePanel(
  records: readonly TraceRecord[],
  direction: Direction,
  x: XAxis,
  phases: readonly PhaseSpan[],
): string {
  const strokes = STROKES[direction].map(([name, label, ...kinds]) => ({
    name,
    label,
    marks: records.filter(({ kind }) => kinds.includes(kind))
      .map(({ at, start, end }): Mark => [at, start, end]),
  }));
  const acks = records.filter(({ kind }) => kind === ACKS[direction]);
  const edges = acks.map(({ at, end }): Point => [at, end]);
  const sacks = newlySacked(records, direction);
  const lost = direction === "out" ? sendingsOfLost(records) : [];
  const all = strokes.flatMap(({ marks }) => marks);
  const ends = all.map(([, , end]) => end);
  const top = ends.reduce((a, b) => Math.max(a, b), 1);
  const bottom = x.from === 0 ? 0 : all.reduce(
    (a, [, start]) => Math.min(a, start),
    top,
  );
  // The window's edge may be far above: it gets a share, no more.
  const edge = edges.reduce((a, [, end]) => Math.max(a, end), 0);
  const most = bottom +
    (Math.min(Math.max(edge, top), bottom + 1.25 * (top - bottom)) - bottom) *
      1.04;
  const panel = new Panel({
    id: "sequence",
    ...SEQUENCE,
    ...x,
    least: bottom,
    most: most > bottom ? most : bottom + 1,
  });
  for (const { phase, from, to } of phases) {
    if (phase === "recovery" || phase === "loss") {
      panel.band(`${phase} veil`, from, to);
    }
  }
  panel.steps("edge", edges);
  panel.steps("ack", acks.map(({ at, start }): Point => [at, start]));
  panel.marks("sack", sacks);
  for (const { name, marks } of strokes) panel.marks(name, marks);
  panel.crosses("lost", lost);
  const used = strokes.filter(({ marks }) => marks.length > 0)
    .map(({ name, label }): [string, string] => [name, label]);
  const unit = bytesUnit(most);
  return `${panel.xAxis(String)}
${panel.yAxis(unit.describe, `sequence number (${unit.unit})`)}
${panel}
${frame(SEQUENCE)}
${events(panel, records, direction)}
${
    legend(76, [
      ...used,
      ["ack", "acknowledged"],
      ...(sacks.length > 0 ? [["sack", "SACKed"] as const] : []),
      ...(lost.length > 0 ? [["lost", "taken for lost"] as const] : []),
      ["edge", "window's edge"],
    ])
  }`;
}

/** The part of each SACK block that the one before has not told. */
function newlySacked(
  records: readonly TraceRecord[],
  direction: Direction,
): Mark[] {
  const told = new Map<number, number>();
  const marks: Mark[] = [];
  for (const { kind, at, start, end } of records) {
    if (kind !== SACKS[direction]) continue;
    const from = Math.max(start, told.get(start) ?? start);
    told.set(start, end);
    if (end > from) marks.push([at, from, end]);
  }
  return marks;
}

/** When and what was sent that is believed lost later. */
function sendingsOfLost(records: readonly TraceRecord[]): Point[] {
  const points: Point[] = [];
  records.forEach(({ kind, start, end }, index) => {
    if (kind !== "lost") return;
    for (let i = index - 1; i >= 0; i--) {
      const sent = records[i]!;
      if (
        SENDINGS.includes(sent.kind) && sent.start <= start && sent.end > start
      ) return void points.push([sent.at, (start + end) / 2]);
    }
  });
  return points;
}

/** Lines through the moments at which recovery took a turn, and what it was. */
function events(
  panel: Panel,
  records: readonly TraceRecord[],
  direction: Direction,
): string {
  if (direction === "in") return "";
  const names: Partial<Record<TraceKind, string>> = {
    recovery: "loss found",
    timeout: "timeout",
    undo: "undone",
  };
  const parts: string[] = [];
  const rows = [-Infinity, -Infinity, -Infinity]; // where each row is free
  for (const { kind, at } of records) {
    const name = names[kind];
    if (name === undefined) continue;
    const x = panel.x(at);
    const { top } = SEQUENCE;
    const bottom = WINDOW.top + WINDOW.height;
    parts.push(
      `<path class="event" d="M${x} ${top}V${RIBBON.top}M${x} ${WINDOW.top}V${bottom}"/>`,
    );
    const width = name.length * LETTER + 12;
    const left = x + width > LEFT + INNER ? x - width : x;
    const row = rows.findIndex((free) => free <= left);
    if (row < 0) continue;
    rows[row] = left + width;
    parts.push(text(left + 5, top + 16 + 16 * row, name, "halo"));
  }
  return parts.join("\n");
}

function windowPanel(
  records: readonly TraceRecord[],
  all: readonly TraceRecord[],
  direction: Direction,
  x: XAxis,
  time: { unit: string; describe(ms: number): string },
): string {
  const title = `time (${time.unit})`;
  const place = { ...WINDOW, ...x, least: 0 };
  if (direction === "in") {
    const windows = records.filter(({ kind }) => kind === "ack-out")
      .map(({ at, start, end }): Point => [at, end - start]);
    const most = greatest(windows) * 1.08;
    const panel = new Panel({ id: "window", ...place, most });
    panel.steps("edge", windows);
    const unit = bytesUnit(most);
    return `${panel.xAxis(time.describe, title)}
${panel.yAxis(unit.describe, `window (${unit.unit})`)}
${panel}
${frame(WINDOW)}
${legend(572, [["edge", "window offered"]])}`;
  }
  const cwnd = records.map(({ at, cwnd }): Point => [at, cwnd]);
  const inPipe = records.map(({ at, pipe }): Point => [at, pipe]);
  const most = Math.max(greatest(cwnd), greatest(inPipe)) * 1.08;
  const panel = new Panel({ id: "window", ...place, most });
  const rtts = all.filter(({ rtt }) => rtt >= 0)
    .map(({ at, rtt }): Point => [at, rtt]);
  const srtts = records.map(({ at, srtt }): Point => [at, srtt]);
  const slowest = Math.max(greatest(rtts), greatest(srtts)) * 1.08;
  const right = new Panel({ id: "rtt", ...place, most: slowest });
  panel.steps("pipe", inPipe, true);
  right.dots("rtt", rtts);
  right.steps("srtt", srtts);
  const thresholds = records.map(({ at, ssthresh }): Point => [at, ssthresh]);
  const hasThreshold = thresholds.some(([, ssthresh]) => ssthresh < most);
  if (hasThreshold) panel.steps("ssthresh", thresholds);
  panel.steps("cwnd", cwnd);
  const unit = bytesUnit(most);
  return `${panel.xAxis(time.describe, title)}
${panel.yAxis(unit.describe, `bytes (${unit.unit})`)}
${right.yAxis(tidy, "round trip (ms)", "right")}
${panel}
${right}
${frame(WINDOW)}
${
    legend(572, [
      ["cwnd", "congestion window"],
      ...(hasThreshold ? [["ssthresh", "slow start threshold"] as const] : []),
      ["pipe", "in the network"],
      ["rtt", "round trip"],
      ["srtt", "smoothed"],
    ])
  }`;
}

function greatest(points: readonly Point[]): number {
  return points.reduce((most, [, y]) => Math.max(most, y), 1);
}
