/**
 * Compares a packet with what was expected of it, and shows both side by side.
 *
 * @module
 */

import { Match } from "./match.ts";
import type { Data } from "./packet_fields.ts";
import { dataBytes, optionBytes } from "./packets.ts";
import { flagsOf, lettersOf } from "./tcp_flags.ts";

/** One field of a comparison. */
export interface Row {
  /** Name of the field. */
  field: string;
  /** What was expected; empty if nothing was. */
  expected: string;
  /** What there is. */
  got: string;
  /** Whether it will do. */
  ok: boolean;
}

/**
 * Fields of a packet, expected or seen.
 *
 * @category Scripted peer
 */
export type Fields = Readonly<Record<string, unknown>>;

const SHOWN = 24; // bytes of a payload in a failure

/**
 * Compares field by field.
 *
 * @param expected What was expected; fields left out do not matter.
 * @param seen What there is.
 * @param first Number of the pattern's byte with which the payload starts.
 * @param last Packet that "last" means in a quote.
 */
export function compare(
  expected: Fields,
  seen: Fields,
  first = 0,
  last: Uint8Array | null = null,
): Row[] {
  const rows: Row[] = [];
  for (
    const field of new Set([...Object.keys(seen), ...Object.keys(expected)])
  ) {
    const want = expected[field];
    const got = seen[field];
    const named = want !== undefined;
    rows.push({
      field,
      expected: !named ? "" : field === "data" ? showData(want) : show(want),
      got: show(got),
      ok: !named || matches(field, want, got, first, last),
    });
  }
  return rows;
}

/** Whether all rows will do. */
export function allOk(rows: Row[]): boolean {
  return rows.every((row) => row.ok);
}

/** The rows as a table of lines; what does not fit is marked. */
export function sideBySide(rows: Row[]): string[] {
  const shown = rows.filter((row) =>
    row.expected !== "" || !isDull(row.field, row.got)
  );
  const width = (get: (row: Row) => string, head: string): number =>
    Math.max(head.length, ...shown.map((row) => get(row).length));
  const field = width((row) => row.field, "field");
  const expected = width((row) => row.expected, "expected");
  const got = width((row) => row.got, "got");
  const line = (a: string, b: string, c: string, mark: string): string =>
    `${a.padEnd(field)}  ${b.padEnd(expected)}  ${c.padEnd(got)}${mark}`
      .trimEnd();
  return [
    line("field", "expected", "got", ""),
    ...shown.map((row) =>
      line(row.field, row.expected, row.got, row.ok ? "" : "  <-- differs")
    ),
  ];
}

/** Fields at values that say nothing are left out of a table. */
function isDull(field: string, got: string): boolean {
  return got === "none" || got === '""' || got === "[]" ||
    (field === "urgent" && got === "0") || got === "undefined" ||
    (got === "false" && (field === "mf" || field === "sackOk")) ||
    (got === "0" && (field === "offset" || field === "gsoSize")) ||
    field === "tsVal" || field === "tsEcr" || field === "options";
}

function matches(
  field: string,
  want: unknown,
  got: unknown,
  first: number,
  last: Uint8Array | null,
): boolean {
  if (want instanceof Match) return want.test(got);
  if (field === "ts" && want === true) return got !== null;
  if (field === "flags") {
    return lettersOf(flagsOf(want as string)) === got;
  }
  if (field === "quote") {
    const whole = want === "last" ? last : want as Uint8Array;
    return whole !== null && begins(whole, got as Uint8Array);
  }
  if (got instanceof Uint8Array) {
    const bytes = field === "data"
      ? dataBytes(want as Data, first)
      : optionBytes(want as Uint8Array);
    return bytes.length === got.length && begins(got, bytes);
  }
  return same(want, got);
}

function begins(whole: Uint8Array, part: Uint8Array): boolean {
  return part.length > 0 || whole.length === 0
    ? part.every((byte, i) => byte === whole[i])
    : false;
}

function same(want: unknown, got: unknown): boolean {
  if (want instanceof Match) return want.test(got);
  if (Array.isArray(want) && Array.isArray(got)) {
    return want.length === got.length && want.every((w, i) => same(w, got[i]));
  }
  if (isFields(want) && isFields(got)) {
    return Object.keys(want).every((key) => same(want[key], got[key]));
  }
  return Object.is(want, got) || (want === 0 && got === 0);
}

/** Whether a value has fields of its own, such as an option of a message. */
function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null &&
    !(value instanceof Uint8Array) && !Array.isArray(value) &&
    !(value instanceof Match);
}

/** A value as it reads in a failure. */
export function show(value: unknown): string {
  if (value === null) return "none";
  if (value instanceof Match) return value.text;
  if (value instanceof Uint8Array) return showBytes(value);
  if (typeof value === "string") return value === "" ? '""' : value;
  if (Array.isArray(value)) return `[${value.map(show).join(", ")}]`;
  if (isFields(value)) {
    const fields = Object.entries(value).map(([k, v]) => `${k}: ${show(v)}`);
    return `{${fields.join(", ")}}`;
  }
  return String(value);
}

/** An expected payload as it reads in a failure. */
function showData(want: unknown): string {
  if (typeof want === "string") return JSON.stringify(want);
  return typeof want === "number" ? `${want} of the pattern` : show(want);
}

function showBytes(bytes: Uint8Array): string {
  const part = bytes.subarray(0, SHOWN);
  const rest = bytes.length > SHOWN ? `… (${bytes.length} bytes)` : "";
  const printable = part.every((byte) => byte >= 32 && byte < 127);
  if (printable) return JSON.stringify(String.fromCharCode(...part)) + rest;
  return [...part].map((byte) => byte.toString(16).padStart(2, "0")).join(" ") +
    rest;
}
