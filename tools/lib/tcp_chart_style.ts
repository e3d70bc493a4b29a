/**
 * How the picture of a trace looks: its parts' places, its colours, its legends.
 *
 * @module
 */

import { text } from "./svg.ts";

/** Width of the picture, pixels. */
export const WIDTH = 1100;
/** Its height. */
export const HEIGHT = 868;
/** Left edge of all panels. */
export const LEFT = 84;
/** Width of all panels. */
export const INNER = 944;
/** The upper panel. */
export const SEQUENCE = { top: 92, height: 430 };
/** The ribbon of phases. */
export const RIBBON = { top: 528, height: 18 };
/** The lower panel. */
export const WINDOW = { top: 588, height: 220 };
/** Pixels of a letter of the small print, about. */
export const LETTER = 6.4;

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

/** The style sheet, for light and for dark surroundings. */
export const STYLE = `
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

/** The frame of a panel. */
export function frame(
  { top, height }: { top: number; height: number },
): string {
  return `<rect class="frame" x="${LEFT}" y="${top}" width="${INNER}" height="${height}"/>`;
}

/** Samples of strokes and lines with their names, in a row. */
export function legend(
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

/** The unit that suits so many bytes, and numbers in it. */
export function bytesUnit(
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
export function tidy(value: number): string {
  return String(Number(value.toPrecision(6)));
}
