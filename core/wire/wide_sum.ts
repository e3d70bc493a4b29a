/**
 * The inner loop of the Internet checksum on 128-bit vectors: a WebAssembly
 * function over the packet memory, six times as fast as one in JavaScript.
 *
 * Written out in WebAssembly's binary format, as it is too short for a tool. Where
 * the packet memory is no WebAssembly memory, core/wire/checksum.ts does without.
 *
 * @module
 */

/**
 * Sums little-endian 16-bit words of packet memory.
 *
 * @param start Offset of the first, bytes; need not be aligned.
 * @param end64 Offset up to which it sums 64 bytes at a time.
 * @param end16 Offset up to which it goes on with 16 bytes at a time; at most
 * {@linkcode WIDEST_SUM} bytes in all.
 * @returns The sum, below 2^32 as an int32.
 */
export type WideSum = (start: number, end64: number, end16: number) => number;

/** Bytes that one call sums at most: no lane overflows. */
export const WIDEST_SUM = 65_536;

// Value types, then instructions.
const I32 = 0x7f;
const V128 = 0x7b;
const EMPTY = 0x40;
const BLOCK = 0x02;
const LOOP = 0x03;
const END = 0x0b;
const BR_IF = 0x0d;
const GET = 0x20;
const SET = 0x21;
const TEE = 0x22;
const CONST = 0x41;
const EQ = 0x46;
const NE = 0x47;
const ADD = 0x6a;
const WIDE = 0xfd; // prefix of vector instructions
const WIDE_LOAD = [WIDE, 0x00, 0x00]; // unaligned; its offset follows
const WIDE_LANE = [WIDE, 0x1b]; // its number follows
const WIDE_ADD = [WIDE, 0xae, 0x01];
const WIDE_PAIRS = [WIDE, 0x7f]; // adds neighbouring 16-bit words to 32-bit ones

// Locals: the parameters, then four vectors of sums.
const AT = 0;
const END64 = 1;
const END16 = 2;
const SUMS = [3, 4, 5, 6];

/** Code as it is put together: lists in lists. */
type Code = (number | Code)[];

/** Adds 16 bytes to a vector of sums. */
function addVector(sums: number, offset: number): Code {
  return [
    [GET, sums, GET, AT, WIDE_LOAD, offset],
    [WIDE_PAIRS, WIDE_ADD, SET, sums],
  ];
}

/** Repeats something while `AT`, which it moves on, has not come to an end. */
function until(end: number, step: number[], body: Code): Code {
  return [
    [BLOCK, EMPTY, GET, AT, GET, end, EQ, BR_IF, 0, LOOP, EMPTY],
    [body, GET, AT, CONST, step, ADD, TEE, AT],
    [GET, end, NE, BR_IF, 0, END, END],
  ];
}

function functionBody(): Code {
  return [
    [1, SUMS.length, V128], // locals
    until(END64, [0xc0, 0x00], SUMS.map((s, i) => addVector(s, 16 * i))),
    until(END16, [0x10], addVector(SUMS[0], 0)),
    [GET, SUMS[0], GET, SUMS[1], WIDE_ADD],
    [GET, SUMS[2], GET, SUMS[3], WIDE_ADD, WIDE_ADD, TEE, SUMS[0]],
    [WIDE_LANE, 0, GET, SUMS[0], WIDE_LANE, 1, ADD],
    [GET, SUMS[0], WIDE_LANE, 2, ADD, GET, SUMS[0], WIDE_LANE, 3, ADD],
    END,
  ];
}

function bytesOf(code: unknown[]): number[] {
  return code.flat(Infinity) as number[];
}

/** Puts the length before something, LEB128. */
function counted(code: Code): Code {
  const n = bytesOf(code).length;
  return [n < 128 ? [n] : [(n & 127) | 128, n >> 7], code];
}

const NAME = 0x6d; // "m", of everything

/** The module; a shared memory and one that is not are of different types. */
function moduleFor(isShared: boolean): WebAssembly.Module {
  const code = bytesOf([
    [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0], // magic, version
    [1, counted([1, 0x60, 3, I32, I32, I32, 1, I32])], // type
    // import: a memory of up to 2^16 pages
    [2, counted([1, 1, NAME, 1, NAME, 2, isShared ? 3 : 1, 0, 0x80, 0x80, 4])],
    [3, counted([1, 0])], // function
    [7, counted([1, 1, NAME, 0, 0])], // export
    [10, counted([1, counted(functionBody())])], // code
  ]);
  return new WebAssembly.Module(Uint8Array.from(code));
}

let compiled: { module: WebAssembly.Module; isShared: boolean } | null = null;

/** The module, compiled once: a runtime has shared memory or it has not. */
function compile(isShared: boolean): WebAssembly.Module {
  if (compiled?.isShared !== isShared) {
    compiled = { module: moduleFor(isShared), isShared };
  }
  return compiled.module;
}

/**
 * Makes the function for a packet memory.
 *
 * @param memory The packet memory.
 */
export function wideSumOver(memory: WebAssembly.Memory): WideSum {
  const module = compile(!(memory.buffer instanceof ArrayBuffer));
  const { exports } = new WebAssembly.Instance(module, { m: { m: memory } });
  return exports.m as WideSum;
}
