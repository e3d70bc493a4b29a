/**
 * The picture of a trace: sequence numbers over time, as tcptrace and xplot draw
 * them, and the congestion window over time.
 *
 * @module
 */

import type { TraceKind, TraceRecord } from "../mod.ts";
import { escape, type Mark, Panel, type Point, text } from "./_svg.ts";

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

const WIDTH = 1100;
const HEIGHT = 868;
const LEFT = 84;
const INNER = 944;
const SEQUENCE = { top: 92, height: 430 };
const RIBBON = { top: 528, height: 18 };
const WINDOW = { top: 588, height: 220 };
/** Pixels of a letter of the small print, about. */
const LETTER = 6.4;

// Every colour once for light and once for dark; told apart also by the shape.
const COLOURS: Record<string, [light: string, dark: string]> = {
  sent: ["#0969da", "#58a6ff"],
  fast: ["#d1242f", "#ff7b72"],
  slow: ["#bc4c00", "#ffa657"],
  early: ["#bc4c00", "#ffa657"],
  probe: ["#8250df", "#d2a8ff"],
  sack: ["#0f8b8d", "#39c5cf"],
  ack: ["#1a7f37", "#3fb950"],
  edge: ["#9a6700", "#d4a72c"],
  lost: ["#d1242f", "#ff7b72"],
  cwnd: ["#0969da", "#58a6ff"],
  ssthresh: ["#d1242f", "#ff7b72"],
  srtt: ["#1a7f37", "#3fb950"],
  rtt: ["#1a7f37", "#3fb950"],
  event: ["#57606a", "#9198a1"],
};
const FILLS: Record<string, [light: string, dark: string]> = {
  start: ["#c6e7cd", "#1b4a28"],
  avoid: ["#d5e4f6", "#1c3a5e"],
  recovery: ["#ffcfcb", "#6e2420"],
  loss: ["#ffd8a8", "#6b3a0c"],
  pipe: ["#d0d7de", "#30363d"],
};

const STYLE = `
text { font: 12px system-ui, "DejaVu Sans", sans-serif; fill: #1f2328; }
.title { font-size: 18px; font-weight: 600; }
.small, .tick { fill: #57606a; }
.halo { font-weight: 600; stroke: #fff; stroke-width: 4px; paint-order: stroke; }
.ground { fill: #fff; }
.frame { fill: none; stroke: #8c959f; }
.grid { stroke: #e4e8ec; }
path { fill: none; }
.sent, .early, .sack { stroke-width: 2.4; stroke-linecap: square; }
.fast, .slow, .probe { stroke-width: 5; stroke-linecap: square; }
.ack { stroke-width: 1.2; }
.edge { stroke-width: 1.2; stroke-dasharray: 6 3; }
.lost { stroke-width: 1.6; }
.cwnd { stroke-width: 1.8; }
.ssthresh { stroke-width: 1.4; stroke-dasharray: 7 4; }
.srtt { stroke-width: 1.2; }
.rtt { stroke-width: 3; stroke-linecap: round; opacity: .55; }
.event { stroke-width: 1; stroke-dasharray: 3 3; }
.veil { opacity: .4; }
${rules(0)}
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3; }
.small, .tick { fill: #9198a1; }
.halo { stroke: #0d1117; }
.ground { fill: #0d1117; }
.frame { stroke: #6e7681; }
.grid { stroke: #21262d; }
${rules(1)}
}
`;

function rules(theme: 0 | 1): string {
  const of = (colours: Record<string, [string, string]>, property: string) =>
    Object.entries(colours).map(([name, pair]) =>
      `path.${name} { ${property}: ${pair[theme]}; }`
    );
  const fills = of(FILLS, "fill").map((rule) => rule.replace("path", ""));
  return [...of(COLOURS, "stroke"), ...fills].join("\n");
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

/** What the ribbon and the bands say about a moment. */
type Phase = "start" | "avoid" | "recovery" | "loss";
const PHASE_NAMES: Record<Phase, string> = {
  start: "slow start",
  avoid: "congestion avoidance",
  recovery: "fast recovery",
  loss: "after a timeout",
};
interface PhaseSpan {
  phase: Phase;
  from: number;
  to: number;
}

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

type XAxis = Pick<
  ConstructorParameters<typeof Panel>[0],
  "left" | "width" | "from" | "to"
>;

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
    const sending = records.slice(0, index).findLast((r) =>
      SENDINGS.includes(r.kind) && r.start <= start && r.end > start
    );
    if (sending !== undefined) points.push([sending.at, (start + end) / 2]);
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

/** Spans of equal phase. */
function phasesOf(records: readonly TraceRecord[], end: number): PhaseSpan[] {
  const spans: PhaseSpan[] = [];
  for (const { at, phase: name, cwnd, ssthresh } of records) {
    if (cwnd === 0) continue; // not yet established
    const phase = name === "recovery" || name === "loss"
      ? name
      : cwnd < ssthresh
      ? "start"
      : "avoid";
    const last = spans.at(-1);
    if (last?.phase === phase) continue;
    if (last !== undefined) last.to = at;
    if (last?.from === at) spans.pop(); // it came and went in no time
    if (spans.at(-1)?.phase === phase) spans.at(-1)!.to = end;
    else spans.push({ phase, from: at, to: end });
  }
  return spans;
}

/** The phases as a ribbon, with their names where there is room. */
function ribbon(phases: readonly PhaseSpan[], x: XAxis): string {
  const { top, height } = RIBBON;
  const panel = new Panel({ id: "ribbon", ...RIBBON, ...x, least: 0, most: 1 });
  const names: string[] = [];
  for (const { phase, from, to } of phases) {
    panel.band(phase, from, to);
    const left = Math.max(panel.x(from), LEFT);
    const width = Math.min(panel.x(to), LEFT + INNER) - left;
    const fitting = [PHASE_NAMES[phase], PHASE_NAMES[phase].split(" ").at(-1)!]
      .find((name) => name.length * LETTER + 6 <= width);
    if (fitting === undefined) continue;
    names.push(
      text(left + width / 2, top + height - 5, fitting, "phase", "middle"),
    );
  }
  return `${panel}\n${names.join("\n")}`;
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
  panel.steps(
    "ssthresh",
    records.map(({ at, ssthresh }): Point => [at, ssthresh]),
  );
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
      ["ssthresh", "slow start threshold"],
      ["pipe", "in the network"],
      ["rtt", "round trip"],
      ["srtt", "smoothed"],
    ])
  }`;
}

function greatest(points: readonly Point[]): number {
  return points.reduce((most, [, y]) => Math.max(most, y), 1);
}

function frame({ top, height }: { top: number; height: number }): string {
  return `<rect class="frame" x="${LEFT}" y="${top}" width="${INNER}" height="${height}"/>`;
}

/** Samples of strokes and lines with their names, in a row. */
function legend(
  y: number,
  entries: readonly (readonly [name: string, label: string])[],
): string {
  let x = LEFT;
  return entries.map(([name, label]) => {
    const left = x;
    x += 36 + label.length * LETTER + 12;
    return `${sample(name, left, y - 4)}${text(left + 32, y, label, "small")}`;
  }).join("\n");
}

function sample(name: string, x: number, y: number): string {
  if (name === "pipe") {
    return `<rect class="pipe" x="${x}" y="${y - 5}" width="26" height="10"/>`;
  }
  const path = name === "lost"
    ? `M${x + 9} ${y - 4}l8 8m0 -8l-8 8`
    : name === "rtt"
    ? `M${x + 4} ${y}h0m8 0h0m8 0h0`
    : ["sent", "early", "fast", "slow", "probe", "sack"].includes(name)
    ? `M${x + 4} ${y + 4}v-6m6 4v-6m6 4v-6m6 4v-6`
    : `M${x} ${y}h26`;
  return `<path class="${name}" d="${path}"/>`;
}

function bytesUnit(
  most: number,
): { unit: string; describe(bytes: number): string } {
  const [unit, size] = most >= 2e6
    ? ["MB", 1e6] as const
    : most >= 2e3
    ? ["kB", 1e3] as const
    : ["bytes", 1] as const;
  return { unit, describe: (bytes) => tidy(bytes / size) };
}

/** A number without the dust of arithmetic. */
function tidy(value: number): string {
  return String(Number(value.toPrecision(6)));
}
