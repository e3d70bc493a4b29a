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

import type { DropReason } from "../base/drop_reason.ts";
import type { IpAddr } from "./ip_addr.ts";

/** Longest name on the wire in bytes, RFC 1035 §2.3.4. */
export const DNS_MAX_NAME = 255;
/** Longest label in bytes, RFC 1035 §2.3.4. */
export const DNS_MAX_LABEL = 63;

const DOT = 0x2e;
const BACKSLASH = 0x5c;

/** Where {@linkcode readDnsName} has stopped. */
export interface DnsNameEnd {
  /** Offset after the name, where it is read in place. */
  next: number;
  /** What is wrong with it; null if nothing. */
  bad: DropReason | null;
}

/**
 * Reads a name that may be compressed. Each pointer has to lead to before the
 * labels that it ends, so no chain of them is endless.
 *
 * @param b Packet memory.
 * @param start Offset of the message that pointers count from.
 * @param end Offset after the message.
 * @param o Offset of the name.
 * @param limit Offset that the part in place must not pass.
 * @param result Filled with where the name ends.
 * @returns The name; meaningless if `result.bad` is not null.
 */
export function readDnsName(
  b: Uint8Array,
  start: number,
  end: number,
  o: number,
  limit: number,
  result: DnsNameEnd,
): string {
  let text = "";
  let length = 1;
  let lowest = o;
  let jumped = false;
  result.bad = null;
  const fail = (reason: DropReason): string => {
    result.bad = reason;
    return "";
  };
  for (;;) {
    const bound = jumped ? end : limit;
    if (o >= bound) return fail("truncated");
    const c = b[o];
    if (c === 0) {
      if (!jumped) result.next = o + 1;
      return text === "" ? "." : text;
    }
    if (c >= 0xc0) {
      if (o + 1 >= bound) return fail("truncated");
      const target = start + (((c & 0x3f) << 8) | b[o + 1]);
      if (target >= lowest) return fail("bad-field");
      if (!jumped) result.next = o + 2;
      jumped = true;
      lowest = target;
      o = target;
      continue;
    }
    if (c > DNS_MAX_LABEL) return fail("bad-field"); // 01 and 10 are reserved
    length += c + 1;
    if (length > DNS_MAX_NAME) return fail("bad-length");
    if (o + 1 + c > bound) return fail("truncated");
    text += labelText(b, o + 1, c) + ".";
    o += c + 1;
  }
}

function labelText(b: Uint8Array, o: number, length: number): string {
  let text = "";
  for (let i = o; i < o + length; i++) {
    const c = b[i];
    if (c <= 0x20 || c >= 0x7f) text += `\\${String(c).padStart(3, "0")}`;
    else if (c === DOT || c === BACKSLASH) {
      text += `\\${String.fromCharCode(c)}`;
    } else text += String.fromCharCode(c);
  }
  return text;
}

/**
 * Writes a name, uncompressed. Text without a final dot is taken as absolute.
 *
 * @param text Such as "www.example.com"; "." or "" for the root.
 * @param out Packet memory.
 * @param offset Where to write; up to 255 bytes.
 * @returns Bytes written; -1 if the text is no name, and then what was written is
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
  const result: DnsNameEnd = { next: 0, bad: null };
  return readDnsName(bytes, 0, length, 0, length, result);
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
