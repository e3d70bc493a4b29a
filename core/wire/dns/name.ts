/**
 * Domain names, RFC 1035 §3.1 and §4.1.4: on the wire and as text.
 *
 * Text is the presentation form of RFC 1035 §5.1, always absolute on output:
 * "www.example.com.", the root is ".". A dot or backslash inside a label has a
 * backslash before it, bytes that do not print are `\DDD`. Case is kept; names
 * are equal if their lower-case texts are (RFC 4343). Omits internationalized
 * names: the caller gives their ASCII form (RFC 5891). Omits compression on
 * output, which no reader needs.
 *
 * @module
 */

import type { DropReason } from "../../base/drop_reason.ts";
import type { IpAddr } from "../ip_addr.ts";

/** Longest name on the wire in bytes, RFC 1035 §2.3.4. */
const DNS_MAX_NAME = 255;
/** Longest label in bytes, RFC 1035 §2.3.4. */
const DNS_MAX_LABEL = 63;

/** Names come after the message's header, RFC 1035 §4.1.1. */
const HEADER_LENGTH = 12;
/** Most pointers in one name: as many as it can have labels. */
const MAX_POINTERS = 127;
const DOT = 0x2e;
const BACKSLASH = 0x5c;

/** The text of each byte inside a label, as far as one has come. */
const TEXT: string[] = [];

/** Makes the text of a byte. */
function textOf(c: number): string {
  if (c <= 0x20 || c >= 0x7f) return `\\${String(c).padStart(3, "0")}`;
  const char = String.fromCharCode(c);
  return c === DOT || c === BACKSLASH ? `\\${char}` : char;
}

/** The target of a pointer. */
interface Suffix {
  text: string;
  /** Bytes of its labels, the root's not included. */
  length: number;
}

/**
 * Reads the names of one message, which may be compressed.
 *
 * Each pointer has to point before the labels that it ends, so that no chain of them is
 * endless, and not into the header. The targets of pointers are cached, so that a long
 * message whose names all end in the same one costs little.
 */
export class DnsNameReader {
  /** Offset after the name that was read last, where it was read in place. */
  next = 0;
  /** What is wrong with that name; null if nothing. */
  bad: DropReason | null = null;
  readonly #bytes: Uint8Array;
  readonly #start: number;
  readonly #end: number;
  readonly #suffixes: Map<number, Suffix> = new Map();

  /**
   * @param bytes Packet memory.
   * @param start Offset of the message that pointers count from.
   * @param end Offset after the message.
   */
  constructor(bytes: Uint8Array, start: number, end: number) {
    this.#bytes = bytes;
    this.#start = start;
    this.#end = end;
  }

  /**
   * Reads a name.
   *
   * @param o Offset of the name.
   * @param limit Offset that the part in place must not pass.
   * @returns The name; meaningless if {@linkcode bad} is not null.
   */
  read(o: number, limit: number): string {
    const b = this.#bytes;
    let text = "";
    let length = 1;
    let lowest = o;
    let jumps = 0;
    // What the first pointer leads to, and what stands before it.
    let first = -1;
    let textBefore = 0;
    let lengthBefore = 0;
    this.bad = null;
    for (;;) {
      if (o >= limit) return this.#fail("truncated");
      const c = b[o];
      if (c === 0) {
        if (jumps === 0) this.next = o + 1;
        break;
      }
      if (c >= 0xc0) {
        if (o + 1 >= limit) return this.#fail("truncated");
        const target = this.#start + (((c & 0x3f) << 8) | b[o + 1]);
        if (
          target >= lowest || target < this.#start + HEADER_LENGTH ||
          ++jumps > MAX_POINTERS
        ) return this.#fail("bad-field");
        if (jumps === 1) {
          this.next = o + 2;
          first = target;
          textBefore = text.length;
          lengthBefore = length;
        }
        const known = this.#suffixes.get(target);
        if (known !== undefined) {
          text += known.text;
          length += known.length;
          break;
        }
        lowest = o = target;
        limit = this.#end;
        continue;
      }
      // The label types 01 and 10 are reserved.
      if (c > DNS_MAX_LABEL) return this.#fail("bad-field");
      length += c + 1;
      if (length > DNS_MAX_NAME) return this.#fail("bad-length");
      if (o + 1 + c > limit) return this.#fail("truncated");
      o++;
      for (const after = o + c; o < after; o++) {
        text += TEXT[b[o]] ??= textOf(b[o]);
      }
      text += ".";
    }
    if (length > DNS_MAX_NAME) return this.#fail("bad-length");
    if (first >= 0) {
      this.#suffixes.set(first, {
        text: text.slice(textBefore),
        length: length - lengthBefore,
      });
    }
    return text === "" ? "." : text;
  }

  #fail(reason: DropReason): string {
    this.bad = reason;
    return "";
  }
}

/**
 * Writes a name, uncompressed. Text without a final dot is taken as absolute.
 *
 * @param text Such as "www.example.com"; "." or "" for the root.
 * @param out Packet memory.
 * @param offset Where to write; up to 255 bytes.
 * @returns Bytes written; -1 if the text is malformed, and then what was written is
 * undefined.
 */
export function writeDnsName(
  text: string,
  out: Uint8Array,
  offset: number,
): number {
  let at = offset;
  if (text !== "" && text !== ".") {
    let label = at++; // where its length goes
    for (let i = 0; i < text.length; i++) {
      let c = text.charCodeAt(i);
      if (c === DOT) {
        const length = at - label - 1;
        if (length === 0 || length > DNS_MAX_LABEL) return -1;
        out[label] = length;
        label = at++;
        continue;
      }
      if (c === BACKSLASH) {
        const escape = /^(?:([01][0-9]{2}|2[0-4][0-9]|25[0-5])|([^0-9]))/
          .exec(text.slice(i + 1, i + 4));
        if (escape === null) return -1;
        i += escape[0].length;
        c = escape[1] === undefined
          ? escape[2].charCodeAt(0)
          : Number(escape[1]);
        if (escape[1] === undefined && c > 0x7e) return -1;
      } else if (c > 0x7e) return -1;
      if (at - offset >= DNS_MAX_NAME - 1) return -1; // the root needs one
      out[at++] = c;
    }
    const length = at - label - 1;
    if (length === 0) at = label; // it ended with a dot
    else if (length > DNS_MAX_LABEL) return -1;
    else out[label] = length;
  }
  out[at++] = 0;
  return at - offset;
}

/**
 * Returns the absolute, canonically escaped form of a name, case kept; null if
 * the text is no name.
 */
export function toDnsName(text: string): string | null {
  const bytes = new Uint8Array(DNS_MAX_NAME + 1);
  const length = writeDnsName(text, bytes, 0);
  if (length < 0) return null;
  return new DnsNameReader(bytes, 0, length).read(0, length);
}

/**
 * Returns the name under which an address is looked up in reverse: in-addr.arpa
 * (RFC 1035 §3.5) or ip6.arpa (RFC 3596 §2.5).
 */
export function reverseDnsName(addr: IpAddr): string {
  const bytes = new Uint8Array(16);
  addr.write6(bytes, 0);
  if (addr.isV4) {
    return `${bytes[15]}.${bytes[14]}.${bytes[13]}.${bytes[12]}.in-addr.arpa.`;
  }
  let text = "";
  for (let i = 15; i >= 0; i--) {
    text += `${(bytes[i] & 15).toString(16)}.${(bytes[i] >> 4).toString(16)}.`;
  }
  return `${text}ip6.arpa.`;
}
