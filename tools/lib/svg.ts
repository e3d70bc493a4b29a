/**
 * Drawing with axes, as SVG text: panels that map values to places, ticks at round
 * values, marks and lines. No library.
 *
 * @module
 */

/** Where a panel lies, and which values its edges stand for. */
export interface PanelOptions {
  /** Name for its clip path, unique in the picture. */
  id: string;
  /** Left edge. */
  left: number;
  /** Top edge. */
  top: number;
  /** Width. */
  width: number;
  /** Height. */
  height: number;
  /** Value at the left edge. */
  from: number;
  /** Value at the right edge. */
  to: number;
  /** Value at the bottom edge. */
  least: number;
  /** Value at the top edge. */
  most: number;
}

/** Where a panel lies from left to right, and what that stands for. */
export type XAxis = Pick<PanelOptions, "left" | "width" | "from" | "to">;

/** A vertical stroke: a place on the x axis, and two on the y axis. */
export type Mark = readonly [x: number, from: number, to: number];
/** A point. */
export type Point = readonly [x: number, y: number];

/** The data of an SVG path, in steps from place to place: they have few digits. */
class Path {
  #text = "";
  // The place it has come to, in tenths of a pixel.
  #x = 0;
  #y = 0;

  /** Begins anew somewhere. */
  move(x: number, y: number): this {
    const [right, down] = this.#go(x, y);
    this.#text += `m${right}${down.startsWith("-") ? "" : " "}${down}`;
    return this;
  }

  /** Draws a line; one to where it is makes a dot. */
  to(x: number, y: number): this {
    const [right, down] = this.#go(x, y);
    if (right === "0") this.#text += `v${down}`;
    else if (down === "0") this.#text += `h${right}`;
    else this.#text += `l${right}${down.startsWith("-") ? "" : " "}${down}`;
    return this;
  }

  #go(x: number, y: number): [right: string, down: string] {
    const [toX, toY] = [Math.round(x * 10), Math.round(y * 10)];
    const step = [brief(toX - this.#x), brief(toY - this.#y)] as const;
    this.#x = toX;
    this.#y = toY;
    return [...step];
  }

  /** The data. */
  toString(): string {
    return this.#text;
  }
}

/** Tenths as a number without what SVG does not need. */
function brief(tenths: number): string {
  return String(tenths / 10).replace(/^(-?)0\./, "$1.");
}

/** A part of the picture with axes of its own. */
export class Panel {
  /** Where it lies. */
  readonly at: PanelOptions;
  readonly #parts: string[] = [];

  /** @param at Where it lies. */
  constructor(at: PanelOptions) {
    this.at = at;
  }

  /** Place of a value on the x axis. */
  x(value: number): number {
    const { left, width, from, to } = this.at;
    return round(left + width * (value - from) / (to - from));
  }

  /** Place of a value on the y axis. */
  y(value: number): number {
    const { top, height, least, most } = this.at;
    // Far outside is as good as just outside, and takes fewer digits.
    const share = clamp((value - least) / (most - least), -1, 2);
    return round(top + height * (1 - share));
  }

  /** Draws strokes. Those that touch at one place become one. */
  marks(name: string, marks: readonly Mark[]): void {
    const path = new Path();
    let place = NaN;
    let bottom = NaN;
    let top = NaN;
    const flush = (): void => {
      if (!Number.isNaN(place)) path.move(place, bottom).to(place, top);
    };
    for (const [x, from, to] of marks) {
      const [at, start] = [this.x(x), this.y(from)];
      if (at !== place || Math.abs(start - top) > 0.15) {
        flush();
        place = at;
        bottom = start;
      }
      top = this.y(to);
    }
    flush();
    this.#add(name, path);
  }

  /** Draws a line that keeps each value until the next one: steps. */
  steps(name: string, points: readonly Point[], close = false): void {
    const path = new Path();
    let first = NaN;
    let height = NaN;
    for (const [valueX, valueY] of points) {
      const [x, y] = [this.x(valueX), this.y(valueY)];
      if (Number.isNaN(first)) {
        first = x;
        path.move(x, y);
      } else if (y !== height) path.to(x, height).to(x, y);
      height = y;
    }
    if (Number.isNaN(first)) return;
    path.to(this.x(points.at(-1)![0]), height);
    if (close) {
      const bottom = this.y(this.at.least);
      path.to(this.x(points.at(-1)![0]), bottom).to(first, bottom);
    }
    this.#add(name, path);
  }

  /** Draws a dot for each point, those of one place once. */
  dots(name: string, points: readonly Point[]): void {
    const path = new Path();
    let last = "";
    for (const point of points) {
      const [x, y] = [this.x(point[0]), this.y(point[1])];
      if (`${x} ${y}` !== last) path.move(x, y).to(x, y);
      last = `${x} ${y}`;
    }
    this.#add(name, path);
  }

  /** Draws a cross for each point, but not on top of the last one. */
  crosses(name: string, points: readonly Point[]): void {
    const path = new Path();
    let [lastX, lastY] = [-Infinity, -Infinity];
    for (const point of points) {
      const [x, y] = [this.x(point[0]), this.y(point[1])];
      if (Math.hypot(x - lastX, y - lastY) < 6) continue;
      [lastX, lastY] = [x, y];
      path.move(x - 4, y - 4).to(x + 4, y + 4);
      path.move(x + 4, y - 4).to(x - 4, y + 4);
    }
    this.#add(name, path);
  }

  #add(name: string, path: Path): void {
    const d = String(path);
    if (d !== "") this.#parts.push(`<path class="${name}" d="${d}"/>`);
  }

  /** Fills a span of the x axis from bottom to top. */
  band(name: string, from: number, to: number): void {
    const { top, height } = this.at;
    const x = this.x(from);
    const width = round(Math.max(1, this.x(to) - x));
    this.#parts.push(
      `<rect class="${name}" x="${x}" y="${top}" width="${width}" height="${height}"/>`,
    );
  }

  /** What was drawn, cut at the edges. */
  toString(): string {
    const { id, left, top, width, height } = this.at;
    return `<clipPath id="${id}"><rect x="${left}" y="${top}" width="${width}" height="${height}"/></clipPath>
<g clip-path="url(#${id})">
${this.#parts.join("\n")}
</g>`;
  }

  /**
   * Draws the x axis: a grid, and text below if there is a title.
   *
   * @param describe Text of a value.
   */
  xAxis(describe: (value: number) => string, title = ""): string {
    const { top, height, left, width, from, to } = this.at;
    const bottom = top + height;
    const lines: string[] = [];
    for (const value of ticks(from, to, width / 90)) {
      const x = this.x(value);
      lines.push(`<path class="grid" d="M${x} ${top}V${bottom}"/>`);
      if (title === "") continue;
      lines.push(text(x, bottom + 18, describe(value), "tick", "middle"));
    }
    if (title !== "") {
      lines.push(text(left + width / 2, bottom + 38, title, "name", "middle"));
    }
    return lines.join("\n");
  }

  /** Draws the y axis: grid, text and title, on the left or on the right. */
  yAxis(
    describe: (value: number) => string,
    title: string,
    side: "left" | "right" = "left",
  ): string {
    const { left, width, top, height, least, most } = this.at;
    const isLeft = side === "left";
    const lines: string[] = [];
    for (const value of ticks(least, most, height / 45)) {
      const y = this.y(value);
      if (isLeft) {
        lines.push(`<path class="grid" d="M${left} ${y}h${width}"/>`);
      }
      const x = isLeft ? left - 8 : left + width + 8;
      lines.push(
        text(x, y + 4, describe(value), "tick", isLeft ? "end" : "start"),
      );
    }
    const x = isLeft ? left - 62 : left + width + 56;
    const y = top + height / 2;
    lines.push(
      `<text class="name" text-anchor="middle" transform="translate(${x} ${y}) rotate(-90)">${
        escape(title)
      }</text>`,
    );
    return lines.join("\n");
  }
}

/** A line of text. */
export function text(
  x: number,
  y: number,
  content: string,
  name: string,
  anchor = "start",
): string {
  return `<text class="${name}" x="${round(x)}" y="${
    round(y)
  }" text-anchor="${anchor}">${escape(content)}</text>`;
}

/** Round values between two, about so many. */
export function ticks(from: number, to: number, count: number): number[] {
  const raw = (to - from) / Math.max(1, count);
  const magnitude = 10 ** Math.floor(Math.log10(raw));
  const step = magnitude *
    [1, 2, 5, 10].find((factor) => factor * magnitude >= raw * 0.999)!;
  const values: number[] = [];
  for (let i = Math.ceil(from / step); i * step <= to * (1 + 1e-9); i++) {
    values.push(i * step);
  }
  return values;
}

/** Text as XML has it. */
export function escape(content: string): string {
  const entities: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
  };
  return content.replace(/[&<>"]/g, (char) => entities[char]!);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** A tenth of a pixel is enough. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
