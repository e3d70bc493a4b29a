/**
 * The text forms of IP addresses, without the address class.
 *
 * Input: strict dotted quads, lwIP's permissive ip4addr_aton forms, and IPv6
 * text of RFC 4291 §2.2. Output: RFC 5952. Omits zones (RFC 4007) and prefix
 * lengths.
 *
 * @module
 */

const DOT = 0x2e;
const ZERO = 0x30;
const QUAD = new Int32Array(4); // the end of an IPv6 address
const ATON_PART = /^(?:0x([0-9a-f]*)|(0[0-7]*)|([1-9][0-9]*))$/i;
const HEX_GROUP = /^[0-9a-f]{1,4}$/i;

/**
 * Parses four decimal numbers of 0 to 255 without leading zeros.
 *
 * @param text The candidate.
 * @param words Receives the IPv4-mapped address, four int32 words.
 * @returns Whether the text is a dotted quad; if not, `words` is unchanged.
 */
export function parseIp4Text(text: string, words: Int32Array): boolean {
  let bits = 0;
  let octets = 0;
  let octet = -1; // no digit of it yet
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : DOT;
    if (code === DOT) {
      if (octet < 0 || ++octets > 4) return false;
      bits = (bits << 8) | octet;
      octet = -1;
    } else {
      const digit = code - ZERO;
      if (digit < 0 || digit > 9 || octet === 0) return false;
      octet = octet < 0 ? digit : 10 * octet + digit;
      if (octet > 255) return false;
    }
  }
  if (octets !== 4) return false;
  words[0] = 0;
  words[1] = 0;
  words[2] = 0xffff;
  words[3] = bits;
  return true;
}

/**
 * Parses one to four numbers, each decimal, octal, or hexadecimal, of which
 * the last fills the rest of the 32 bits. As lwIP's ip4addr_aton, trailing
 * white space and what follows it do not matter. Stricter than lwIP: a number
 * that does not fit is refused, where C wraps around.
 *
 * @param text The candidate.
 * @returns The address as int32, or null where the text is not one.
 */
export function parseIp4Aton(text: string): number | null {
  const parts = text.replace(/[ \t\n\v\f\r][^]*$/, "").split(".");
  if (parts.length > 4) return null;
  let bits = 0;
  for (let i = 0; i < parts.length; i++) {
    const value = atonPart(parts[i]);
    const last = i === parts.length - 1;
    const limit = last ? 2 ** (8 * (5 - parts.length)) : 256;
    if (!(value < limit)) return null; // NaN included
    bits = last ? (bits | value) : (bits | (value << (24 - 8 * i)));
  }
  return bits | 0;
}

function atonPart(text: string): number {
  const match = ATON_PART.exec(text);
  if (match === null) return NaN;
  if (match[1] !== undefined) return parseInt(`0${match[1]}`, 16);
  return match[2] !== undefined ? parseInt(match[2], 8) : Number(match[3]);
}

/**
 * Parses IPv6 text: eight groups, `::` for one or more zero groups, and an
 * optional dotted quad in place of the last two.
 *
 * @param text The candidate.
 * @param words Receives the address, four int32 words.
 * @returns Whether the text is an IPv6 address; if not, `words` is undefined.
 */
export function parseIp6Text(text: string, words: Int32Array): boolean {
  const gap = text.indexOf("::");
  if (gap < 0) {
    const groups = parseGroups(text, true);
    return groups !== null && groups.length === 8 && pack(groups, words);
  }
  const head = gap === 0 ? [] : parseGroups(text.slice(0, gap), false);
  const rest = text.slice(gap + 2);
  const tail = rest === "" ? [] : parseGroups(rest, true);
  if (head === null || tail === null) return false;
  const zeros = 8 - head.length - tail.length;
  if (zeros < 1) return false;
  return pack([...head, ...new Array<number>(zeros).fill(0), ...tail], words);
}

/** The 16-bit groups of colon-separated text, or null. */
function parseGroups(text: string, quadAllowed: boolean): number[] | null {
  const parts = text.split(":");
  if (parts.length > 8) return null;
  const groups: number[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (HEX_GROUP.test(part)) {
      groups.push(parseInt(part, 16));
      continue;
    }
    const mayBeQuad = quadAllowed && i === parts.length - 1;
    if (!mayBeQuad || !parseIp4Text(part, QUAD)) return null;
    groups.push(QUAD[3] >>> 16, QUAD[3] & 0xffff);
  }
  return groups;
}

function pack(groups: number[], words: Int32Array): true {
  for (let i = 0; i < 4; i++) {
    words[i] = (groups[2 * i] << 16) | groups[2 * i + 1];
  }
  return true;
}

/**
 * Formats an IPv6 address as RFC 5952 §4 asks: lower case, no leading zeros,
 * `::` for the first longest run of two or more zero groups.
 *
 * @param w0 Bits 0 to 31, int32; the other words follow.
 */
export function formatIp6(
  w0: number,
  w1: number,
  w2: number,
  w3: number,
): string {
  const groups: number[] = [];
  for (const w of [w0, w1, w2, w3]) groups.push(w >>> 16, w & 0xffff);
  let best = 0;
  let bestLength = 1; // §4.2.2: a single zero group is not shortened
  for (let i = 0, run = 0; i < 8; i++) {
    run = groups[i] === 0 ? run + 1 : 0;
    if (run > bestLength) {
      bestLength = run;
      best = i + 1 - run;
    }
  }
  const text = (part: number[]) => part.map((g) => g.toString(16)).join(":");
  if (bestLength === 1) return text(groups);
  return `${text(groups.slice(0, best))}::${
    text(groups.slice(best + bestLength))
  }`;
}
