/**
 * TCP options: MSS (RFC 9293 §3.7.1), window scale and timestamps (RFC 7323),
 * SACK-permitted and SACK (RFC 2018).
 *
 * Omits every other kind, which is skipped by its length (RFC 9293 §3.1,
 * MUST-6). Options are read into one reusable holder and written with plain
 * arguments: nothing is allocated for a segment.
 *
 * @module
 */

import { getU16, getU32, setU16, setU32 } from "./bytes.ts";

/** Option kind: end of option list. */
const TCP_OPT_END = 0;
/** Option kind: no operation. */
const TCP_OPT_NOP = 1;
/** Option kind: maximum segment size. */
const TCP_OPT_MSS = 2;
/** Option kind: window scale. */
const TCP_OPT_WINDOW_SCALE = 3;
/** Option kind: SACK permitted. */
const TCP_OPT_SACK_PERMITTED = 4;
/** Option kind: SACK. */
const TCP_OPT_SACK = 5;
/** Option kind: timestamps. */
const TCP_OPT_TIMESTAMPS = 8;

/** Bytes that `writeTimestamps` writes: two NOPs and the option. */
export const TCP_TIMESTAMPS_LENGTH = 12;
/** SACK blocks that fit into the 40 bytes of options, RFC 2018 §3. */
const TCP_MAX_SACK_BLOCKS = 4;
/** Largest shift that is used, RFC 7323 §2.3. */
const TCP_MAX_WINDOW_SCALE = 14;

/** NOP, NOP, timestamps, length 10: RFC 7323 appendix A. */
const NOP_NOP_TIMESTAMPS = 0x0101080a;

/**
 * The options of one segment. `parse` overwrites all fields, so that one
 * instance serves every segment.
 */
export class TcpOptions {
  /** Maximum segment size in bytes, 0 to 65535; -1 where absent. */
  mss: number = -1;
  /** Window shift, 0 to 14 (larger ones are read as 14); -1 where absent. */
  windowScale: number = -1;
  /** Whether SACK-permitted is present. */
  sackPermitted = false;
  /** Whether timestamps are present. */
  hasTimestamps = false;
  /** Timestamp value, int32; 0 where absent. */
  tsVal = 0;
  /** Timestamp echo reply, int32; 0 where absent. */
  tsEcr = 0;
  /** Number of SACK blocks, 0 to 4. */
  sackCount = 0;
  /** Left and right edges of the SACK blocks in turn, int32. */
  readonly sack: Int32Array = new Int32Array(2 * TCP_MAX_SACK_BLOCKS);

  /** Forgets all options. The content of `sack` stays, its count is 0. */
  clear(): void {
    this.mss = -1;
    this.windowScale = -1;
    this.sackPermitted = false;
    this.hasTimestamps = false;
    this.tsVal = 0;
    this.tsEcr = 0;
    this.sackCount = 0;
  }

  /**
   * Reads the options of a segment. Reads nothing outside the range. A known
   * option of the wrong length is skipped as an unknown one; of an option
   * that stands twice, the last counts.
   *
   * @param b Packet memory.
   * @param o Offset of the first option, in bytes.
   * @param len Bytes of options, 0 to 40.
   * @returns False where the list is malformed (RFC 9293 MUST-7): a length
   * below 2 or past the end. The options before that point have been read.
   */
  parse(b: Uint8Array, o: number, len: number): boolean {
    this.clear();
    if (len === TCP_TIMESTAMPS_LENGTH && getU32(b, o) === NOP_NOP_TIMESTAMPS) {
      this.hasTimestamps = true;
      this.tsVal = getU32(b, o + 4);
      this.tsEcr = getU32(b, o + 8);
      return true;
    }
    const end = o + len;
    let at = o;
    while (at < end) {
      const kind = b[at];
      if (kind === TCP_OPT_END) return true;
      if (kind === TCP_OPT_NOP) {
        at++;
        continue;
      }
      if (at + 2 > end) return false;
      const length = b[at + 1];
      if (length < 2 || at + length > end) return false;
      this.#readOption(b, at, kind, length);
      at += length;
    }
    return true;
  }

  #readOption(b: Uint8Array, o: number, kind: number, length: number): void {
    switch (kind) {
      case TCP_OPT_MSS:
        if (length === 4) this.mss = getU16(b, o + 2);
        break;
      case TCP_OPT_WINDOW_SCALE:
        // RFC 7323 §2.3: a shift above 14 MUST be used as 14.
        if (length === 3) {
          this.windowScale = Math.min(b[o + 2], TCP_MAX_WINDOW_SCALE);
        }
        break;
      case TCP_OPT_SACK_PERMITTED:
        if (length === 2) this.sackPermitted = true;
        break;
      case TCP_OPT_SACK:
        this.#readSack(b, o, length);
        break;
      case TCP_OPT_TIMESTAMPS:
        if (length !== 10) break;
        this.hasTimestamps = true;
        this.tsVal = getU32(b, o + 2);
        this.tsEcr = getU32(b, o + 6);
        break;
    }
  }

  #readSack(b: Uint8Array, o: number, length: number): void {
    const words = (length - 2) >>> 2;
    if (length !== 2 + 4 * words || (words & 1) !== 0) return;
    const count = Math.min(words >>> 1, TCP_MAX_SACK_BLOCKS);
    for (let i = 0; i < 2 * count; i++) {
      this.sack[i] = getU32(b, o + 2 + 4 * i);
    }
    this.sackCount = count;
  }
}

/**
 * Bytes that `writeSynOptions` will write for the same arguments.
 *
 * @param sackPermitted Whether SACK-permitted is offered.
 * @param hasTimestamps Whether timestamps are offered.
 * @param windowScale Shift, or -1 for no window scale option.
 */
export function synOptionsLength(
  sackPermitted: boolean,
  hasTimestamps: boolean,
  windowScale: number,
): number {
  return 4 + (hasTimestamps ? 12 : sackPermitted ? 4 : 0) +
    (windowScale >= 0 ? 4 : 0);
}

/**
 * Writes the options of a SYN in the order in which Linux writes them: MSS,
 * SACK-permitted, timestamps, NOP, window scale; without SACK-permitted, two
 * NOPs stand before timestamps.
 *
 * @param b Packet memory.
 * @param o Offset of the first option, in bytes.
 * @param mss Maximum segment size, 0 to 65535.
 * @param sackPermitted Whether to offer SACK.
 * @param hasTimestamps Whether to offer timestamps.
 * @param tsVal Timestamp value, int32.
 * @param tsEcr Timestamp echo reply, int32; 0 without an ACK.
 * @param windowScale Shift, 0 to 14, or -1 for no window scale option.
 * @returns Bytes written: 4 to 20, a multiple of 4.
 */
export function writeSynOptions(
  b: Uint8Array,
  o: number,
  mss: number,
  sackPermitted: boolean,
  hasTimestamps: boolean,
  tsVal: number,
  tsEcr: number,
  windowScale: number,
): number {
  b[o] = TCP_OPT_MSS;
  b[o + 1] = 4;
  setU16(b, o + 2, mss);
  let at = o + 4;
  if (hasTimestamps) {
    writeTimestamps(b, at, tsVal, tsEcr);
    if (sackPermitted) setU16(b, at, 0x0402); // in place of the two NOPs
    at += TCP_TIMESTAMPS_LENGTH;
  } else if (sackPermitted) {
    setU32(b, at, 0x01010402);
    at += 4;
  }
  if (windowScale >= 0) {
    setU32(b, at, 0x01030300 | windowScale);
    at += 4;
  }
  return at - o;
}

/**
 * Writes two NOPs and the timestamps option, RFC 7323 appendix A.
 *
 * @param b Packet memory.
 * @param o Offset of the first option, in bytes.
 * @param tsVal Timestamp value, int32.
 * @param tsEcr Timestamp echo reply, int32.
 * @returns Bytes written: 12.
 */
export function writeTimestamps(
  b: Uint8Array,
  o: number,
  tsVal: number,
  tsEcr: number,
): number {
  setU32(b, o, NOP_NOP_TIMESTAMPS);
  setU32(b, o + 4, tsVal);
  setU32(b, o + 8, tsEcr);
  return TCP_TIMESTAMPS_LENGTH;
}

/** Bytes that `writeSack` writes for a number of blocks. */
export function sackLength(count: number): number {
  return count === 0 ? 0 : 4 + 8 * count;
}

/**
 * Writes two NOPs and a SACK option, RFC 2018 §3. Beside timestamps only
 * three blocks fit.
 *
 * @param b Packet memory.
 * @param o Offset of the first option, in bytes.
 * @param edges Left and right edges in turn, int32.
 * @param count Blocks to write, 0 to 4; 0 writes nothing.
 * @returns Bytes written: 0, or 4 + 8 * count.
 */
export function writeSack(
  b: Uint8Array,
  o: number,
  edges: Int32Array,
  count: number,
): number {
  if (count === 0) return 0;
  setU32(b, o, 0x01010502 + 8 * count);
  for (let i = 0; i < 2 * count; i++) setU32(b, o + 4 + 4 * i, edges[i]);
  return 4 + 8 * count;
}

/**
 * Options as tcpdump writes them, such as `mss 1460,sackOK,wscale 7`; empty
 * for none.
 *
 * @param options What was parsed.
 */
export function describeTcpOptions(options: TcpOptions): string {
  const parts: string[] = [];
  if (options.mss >= 0) parts.push(`mss ${options.mss}`);
  if (options.sackPermitted) parts.push("sackOK");
  if (options.hasTimestamps) {
    parts.push(`TS val ${options.tsVal >>> 0} ecr ${options.tsEcr >>> 0}`);
  }
  if (options.windowScale >= 0) parts.push(`wscale ${options.windowScale}`);
  for (let i = 0; i < options.sackCount; i++) {
    const { sack } = options;
    parts.push(`sack ${sack[2 * i] >>> 0}:${sack[2 * i + 1] >>> 0}`);
  }
  return parts.join(",");
}
