/**
 * The failure of a script: what was expected, what came, where and when.
 *
 * @module
 */

import { placeOutside } from "./place.ts";

/**
 * What a failure says beside its first line.
 *
 * @category Scripted peer
 */
export interface Circumstances {
  /** Line of the script, such as "file:///…/open_test.ts:12:9". */
  line: string;
  /** Virtual time, in milliseconds. */
  now: number;
  /** Seed of the stack. */
  seed: number;
  /** Both packets side by side, or what else there is to see. */
  table: readonly string[];
  /** All packets so far. */
  packets: readonly string[];
}

/**
 * A script and the stack disagree.
 *
 * @category Scripted peer
 */
export class ScriptError extends Error {
  /** How it failed. */
  readonly circumstances: Circumstances;

  /**
   * Puts all of it into one text.
   *
   * @param message What is wrong, in a sentence.
   * @param circumstances The rest of what is known.
   */
  constructor(message: string, circumstances: Circumstances) {
    const { line, now, seed, table, packets } = circumstances;
    const parts = [
      message,
      `  line: ${line}`,
      ...sourceAt(line),
      `  virtual time: ${now} ms, seed: ${seed}`,
    ];
    if (table.length > 0) parts.push("", ...table.map((text) => `  ${text}`));
    parts.push(
      "",
      packets.length === 0 ? "  no packets so far" : "  packets so far:",
      ...packets.map((text) => `    ${text}`),
      "",
    );
    super(parts.join("\n"));
    this.name = "ScriptError";
    this.circumstances = circumstances;
  }
}

/** The text of a line of a script, if it may be read; in Deno only. */
function sourceAt(place: string): string[] {
  if (typeof Deno === "undefined") return [];
  const [, file, row] = /^(file:.*):(\d+):\d+$/.exec(place) ?? [];
  if (file === undefined) return [];
  const path = new URL(file);
  const read = Deno.permissions.querySync({ name: "read", path });
  if (read.state !== "granted") return [];
  try {
    const text = Deno.readTextFileSync(path).split("\n")[Number(row) - 1];
    return text === undefined ? [] : [`        ${text.trim()}`];
  } catch {
    return []; // an example in a comment is in no file
  }
}

/**
 * Where the script is.
 *
 * @param fixture The file that calls, if it is no part of this package.
 */
export function scriptLine(fixture?: string): string {
  return placeOutside(fixture) ?? "unknown";
}
