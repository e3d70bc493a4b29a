/**
 * What wrong calls are made of: values of all kinds, and what a parameter takes.
 *
 * @module
 */

import { NetBuf } from "../../mod.ts";

/** A value and how a report calls it. */
export type Dish = readonly [name: string, value: unknown];

function detached(): Uint8Array {
  const bytes = new Uint8Array(8);
  bytes.buffer.transfer();
  return bytes;
}

function outOfBounds(): Uint8Array {
  const buffer = new ArrayBuffer(8, { maxByteLength: 16 });
  const bytes = new Uint8Array(buffer, 4, 4);
  buffer.resize(2);
  return bytes;
}

function deleted(): NetBuf {
  const buf = NetBuf.from(new Uint8Array(8));
  buf.delete();
  return buf;
}

/** The values. */
export const MENU: readonly Dish[] = [
  ["undefined", undefined],
  ["null", null],
  ["NaN", NaN],
  ["-1", -1],
  ["-1e6", -1e6],
  ["1.5", 1.5],
  ["2 ** 31", 2 ** 31],
  ["2 ** 53", 2 ** 53],
  ["Infinity", Infinity],
  ["true", true],
  ["a BigInt", 1n],
  ["a symbol", Symbol("x")],
  ["an empty string", ""],
  ["x", "x"],
  ["10.0.0.2", "10.0.0.2"],
  ["10.0.0.0/33", "10.0.0.0/33"],
  ["a prefix of 129 bits", "fd00::/129"],
  ["two gaps", "fd00::1::2"],
  ["nine groups", "1:2:3:4:5:6:7:8:9"],
  ["a group of five digits", "fd00::12345"],
  ["a mapped address that is none", "::ffff:10.0.0.256"],
  ["an address in brackets", "[fd00::2]"],
  ["a zone without a name", "fe80::2%"],
  ["a zone where there is none", "10.0.0.2%if1"],
  ["a space", "a b"],
  ["{}", {}],
  ["{ unknown: 1 }", { unknown: 1 }],
  ["an object without a prototype", Object.create(null)],
  ["[]", []],
  ["[1]", [1]],
  ["a function", () => {}],
  ["a Map", new Map()],
  ["a Date", new Date(NaN)],
  ["an ArrayBuffer", new ArrayBuffer(8)],
  ["a SharedArrayBuffer", new SharedArrayBuffer(8)],
  ["a DataView", new DataView(new ArrayBuffer(8))],
  ["a Float64Array", new Float64Array(8)],
  ["a Uint8ClampedArray", new Uint8ClampedArray(8)],
  ["no Uint8Array", Object.create(Uint8Array.prototype)],
  ["no netbuf", Object.create(NetBuf.prototype)],
  ["a detached Uint8Array", detached()],
  ["a Uint8Array out of bounds", outOfBounds()],
  ["a deleted netbuf", deleted()],
  ["a signal's look-alike", { signal: {} }],
  ["{ timeout: NaN }", { timeout: NaN }],
  ["{ timeout: -1 }", { timeout: -1 }],
  ['{ timeout: "x" }', { timeout: "x" }],
];

/** What a parameter takes. */
export interface Kind {
  /** Whether a value of the menu is right, and is not tried. */
  takes(value: unknown): boolean;
}

function kind(takes: (value: unknown) => boolean): Kind {
  return { takes };
}

const isRecord = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An object without a value: right wherever options are. */
const isBare = (value: unknown): boolean =>
  isRecord(value) && Object.keys(value as object).length === 0 &&
  !ArrayBuffer.isView(value);

/** Anything that is not one of the menu's. */
export const OTHER: Kind = kind(() => false);
/** Yes or no. */
export const BOOL: Kind = kind((value) => typeof value === "boolean");
/** Yes or no in C. */
export const TRUTH: Kind = kind((value) =>
  typeof value === "boolean" || typeof value === "number"
);
/** A text, whatever it says. */
export const TEXT: Kind = kind((value) => typeof value === "string");
/** A text that is not empty. */
export const LABEL: Kind = kind((value) =>
  typeof value === "string" && value !== ""
);
/** An address. */
export const ADDRESS: Kind = kind((value) =>
  value === "10.0.0.2" || isZoned(value)
);
/** An address, or null for any. */
export const ADDRESS_OR_NULL: Kind = kind((value) =>
  value === "10.0.0.2" || value === null || isZoned(value)
);

/** Whether it is an address with a zone: which zones there are is the stack's to say. */
function isZoned(value: unknown): boolean {
  return value === "fe80::2%nowhere" || value === "fe80::2%255";
}
/** A function. */
export const FUNCTION: Kind = kind((value) => typeof value === "function");
/** A function or null. */
export const CALLBACK: Kind = kind((value) =>
  typeof value === "function" || value === null
);
/** Options, none of which has to be given. */
export const OPTIONS: Kind = kind(isBare);
/** A netbuf that may have been deleted. */
export const ANY_NETBUF: Kind = kind((value) =>
  NetBuf.is(value) && value.deleted
);
/** Null, for what nothing is done with. */
export const NULL: Kind = kind((value) => value === null);

/** An integer. */
export function int(least: number, most: number): Kind {
  return kind((value) =>
    Number.isInteger(value) && (value as number) >= least &&
    (value as number) <= most
  );
}

/** A number. */
export function number(least: number): Kind {
  return kind((value) => typeof value === "number" && value >= least);
}

/** An undefined value is right, too. */
export function optional({ takes }: Kind): Kind {
  return kind((value) => value === undefined || takes(value));
}
