/**
 * What a record of the mailboxes is made of, declared once.
 *
 * A record is a run of 32-bit words: a header word with its length and opcode (see
 * record_ring.ts), then its fields in the order of its declaration. A declaration
 * has the place of each field, so that code that writes or reads a record names the
 * field: `w[at + EVT_SENT.bytes]`, where `at` is the index of the first word behind
 * the header. The places are plain numbers that are computed at load; no object is
 * made per record. {@linkcode describeRecord} prints a record from the same
 * declaration.
 *
 * @module
 */

import { IpAddr } from "../wire/ip_addr.ts";
import { headerOf } from "./record_ring.ts";

/**
 * What a field holds: a number of one word; an IP address of five words, as
 * core/wire/ip_addr.ts holds it with its zone; or, as the last field, one of two kinds of tail. A
 * tail begins with a word that counts: the bytes of a text, which follow, or the
 * pieces of packet memory, of which each has two words, offset and length.
 */
export type FieldKind = "int" | "addr" | "text" | "pieces";

/** One word. */
export const INT = "int";
/** Five words. */
export const ADDR = "addr";
/** Tail: see {@linkcode putBytes}. */
export const TEXT = "text";
/** Tail: pieces of packet memory. */
export const PIECES = "pieces";

/** Words of a field; a tail is not counted. */
const WIDTH: Record<FieldKind, number> = {
  int: 1,
  addr: 5,
  text: 0,
  pieces: 0,
};

/** The fields of a record, in order. */
export type Fields = Readonly<Record<string, FieldKind>>;

/** What every declaration has, whatever its fields. */
export interface RecordHead<F extends Fields = Fields> {
  /** Number of the kind of record, 1 to 255. */
  readonly opcode: number;
  /** The header word of a record without a tail. */
  readonly header: number;
  /** Name, for printing. */
  readonly name: string;
  /** The fields, in order. */
  readonly fields: F;
}

/** A declared record: its head, and the place of each field. */
export type RecordType<F extends Fields> =
  & RecordHead<F>
  & { readonly [K in keyof F]: number };

/** A declared record of plain numbers. */
export type IntRecord = RecordHead<Readonly<Record<string, "int">>>;

/** Declares a record, and enters it in `all` under its opcode. */
export function declareRecord<F extends Fields>(
  all: RecordHead[],
  opcode: number,
  name: string,
  fields: F,
): RecordType<F> {
  if (all[opcode] !== undefined) throw new Error(`Bug: two records ${opcode}`);
  const record: Record<string, unknown> = { opcode, header: 0, name, fields };
  let words = 0;
  for (const field in fields) {
    record[field] = words;
    words += WIDTH[fields[field]!];
  }
  record.header = headerOf(opcode, 1 + words);
  const declared = record as RecordType<F>;
  all[opcode] = declared;
  return declared;
}

/** Writes an address into a record: five words from `at` on. */
export function putAddr(words: Int32Array, at: number, addr: IpAddr): void {
  words[at] = addr.w0;
  words[at + 1] = addr.w1;
  words[at + 2] = addr.w2;
  words[at + 3] = addr.w3;
  words[at + 4] = addr.zone;
}

/** Reads an address out of a record into `into`, and returns that. */
export function takeAddr(
  words: Int32Array,
  at: number,
  into: IpAddr,
): IpAddr {
  into.w0 = words[at];
  into.w1 = words[at + 1];
  into.w2 = words[at + 2];
  into.w3 = words[at + 3];
  into.zone = words[at + 4];
  return into;
}

/** Words of a tail of so many bytes of text. */
export function textWords(bytes: number): number {
  return 1 + ((bytes + 3) >> 2);
}

/** Words of a tail of so many pieces. */
export function pieceWords(count: number): number {
  return 1 + 2 * count;
}

/** The header of a record whose tail has so many words. */
export function withTail(header: number, words: number): number {
  return header + headerOf(0, words);
}

/** Writes a tail of text: its number of bytes, and the bytes. */
export function putBytes(
  words: Int32Array,
  at: number,
  bytes: Uint8Array,
): void {
  words[at] = bytes.byteLength;
  new Uint8Array(words.buffer, words.byteOffset + 4 * (at + 1))
    .set(bytes);
}

/** A copy of the bytes that {@linkcode putBytes} has written. */
export function takeBytes(
  words: Int32Array,
  at: number,
): Uint8Array<ArrayBuffer> {
  // Not shared: TextDecoder takes no shared memory.
  const from = words.byteOffset + 4 * (at + 1);
  return new Uint8Array(words.buffer, from, words[at]!).slice();
}

/** Prints a record in one line: its name, and each field with its value. */
export function describeRecord(
  record: RecordHead,
  words: Int32Array,
  at: number,
): string {
  let line = record.name;
  let place = at;
  for (const [field, kind] of Object.entries(record.fields)) {
    line += ` ${field}=${PRINT[kind](words, place)}`;
    place += WIDTH[kind];
  }
  return line;
}

const PRINT: Record<FieldKind, (words: Int32Array, at: number) => string> = {
  int: (words, at) => `${words[at]}`,
  addr: (words, at) => `${takeAddr(words, at, new IpAddr())}`,
  text: (words, at) => new TextDecoder().decode(takeBytes(words, at)),
  pieces: (words, at) => {
    const pieces: string[] = [];
    for (let i = at + 1; i < at + pieceWords(words[at]!); i += 2) {
      pieces.push(`${words[i]}+${words[i + 1]}`);
    }
    return `[${pieces.join(" ")}]`;
  },
};
