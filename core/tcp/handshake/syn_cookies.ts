/**
 * SYN cookies: what a handshake needs to remember, in the SYN,ACK's own sequence
 * number and timestamp, RFC 4987 §3.6.
 *
 * A cookie is 28 bits of a keyed hash over the four-tuple, the peer's sequence number
 * and the rest, one bit for the key, three for the peer's MSS. Keys are drawn anew
 * every minute, so a cookie is good for one to two. Window scale, SACK-permitted and
 * ECN lie in the low bits of the timestamp, if the peer echoes those, as in Linux; else
 * the connection goes without them.
 *
 * @module
 */

import type { Rng } from "../../base/rng.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";
import { SequenceSecret } from "./isn.ts";

/** How long cookies are made with a key, ms. */
const KEY_MS = 60_000;
const MSS_BITS = 3;
/** Segment sizes that a cookie can encode: those of common links and tunnels. */
const MSS_TABLE: readonly number[] = [
  216,
  536,
  1220,
  1360,
  1440,
  1460,
  4312,
  8960,
];

/** Low bits of a timestamp that carry options. */
const OPTION_BITS = 6;
const OPTION_MASK = (1 << OPTION_BITS) - 1;
const SCALE_MASK = 15;
const NO_SCALE = 15;
const SACK_BIT = 16;
const ECN_BIT = 32;

/** Makes and checks cookies. */
export class SynCookies {
  readonly #rng: Rng;
  // The keys of this minute and the last, by parity.
  readonly #keys: (SequenceSecret | null)[] = [null, null];
  readonly #periods: number[] = [-1, -1];

  /**
   * @param rng Gives the keys.
   */
  constructor(rng: Rng) {
    this.#rng = rng;
  }

  /**
   * Returns the initial sequence number that stands for a handshake.
   *
   * @param local Local address.
   * @param localPort Local port.
   * @param remote Remote address.
   * @param remotePort Remote port.
   * @param irs The peer's initial sequence number.
   * @param mss The peer's MSS, bytes.
   * @param now The present, ms.
   */
  make(
    local: IpAddr,
    localPort: number,
    remote: IpAddr,
    remotePort: number,
    irs: number,
    mss: number,
    now: number,
  ): number {
    const period = Math.floor(now / KEY_MS);
    const slot = period & 1;
    if (this.#periods[slot] !== period) {
      this.#periods[slot] = period;
      this.#keys[slot] = new SequenceSecret(this.#rng);
    }
    let size = MSS_TABLE.length - 1;
    while (size > 0 && MSS_TABLE[size] > mss) size--;
    const key = this.#keys[slot]!;
    const code = key.code(local, localPort, remote, remotePort, irs, size);
    return (code << (MSS_BITS + 1)) | (slot << MSS_BITS) | size;
  }

  /** True if a recently made cookie may still come back. */
  isExpecting(now: number): boolean {
    return this.#isValid(0, now) || this.#isValid(1, now);
  }

  /**
   * Checks the acknowledgement number of an ACK that may return a cookie.
   *
   * @param cookie Our initial sequence number, as the peer acknowledges it.
   * @returns The peer's MSS, bytes, at most what it has named where that is at least
   * 216; 0 if it is no cookie of ours, or too old. For the rest see
   * {@linkcode make}.
   */
  check(
    local: IpAddr,
    localPort: number,
    remote: IpAddr,
    remotePort: number,
    irs: number,
    cookie: number,
    now: number,
  ): number {
    const slot = (cookie >> MSS_BITS) & 1;
    if (!this.#isValid(slot, now)) return 0;
    const size = cookie & ((1 << MSS_BITS) - 1);
    const key = this.#keys[slot]!;
    const code = key.code(local, localPort, remote, remotePort, irs, size);
    if (((code << (MSS_BITS + 1)) ^ cookie) >>> (MSS_BITS + 1) !== 0) return 0;
    return MSS_TABLE[size];
  }

  #isValid(slot: number, now: number): boolean {
    const period = Math.floor(now / KEY_MS);
    return this.#keys[slot] !== null && period - this.#periods[slot] <= 1;
  }
}

/**
 * Puts options into a timestamp; the result is not later than the timestamp.
 *
 * @param stamp The clock of timestamps, ms, without a connection's offset.
 * @param windowScale The peer's window scale; -1 if scaling is not used.
 * @param sackPermitted Whether selective acknowledgements are used.
 * @param ecn Whether congestion notification is.
 */
export function stampOptions(
  stamp: number,
  windowScale: number,
  sackPermitted: boolean,
  ecn: boolean,
): number {
  const bits = (windowScale < 0 ? NO_SCALE : windowScale) |
    (sackPermitted ? SACK_BIT : 0) | (ecn ? ECN_BIT : 0);
  const stamped = (stamp & ~OPTION_MASK) | bits;
  return ((stamped - stamp) | 0) > 0
    ? (stamped - (1 << OPTION_BITS)) | 0
    : stamped;
}

/** Returns the window scale that a stamp carries; -1 for none. */
export function stampedScale(stamp: number): number {
  const scale = stamp & SCALE_MASK;
  return scale === NO_SCALE ? -1 : scale;
}

/** Returns whether a stamp carries SACK-permitted. */
export function stampedSack(stamp: number): boolean {
  return (stamp & SACK_BIT) !== 0;
}

/** Returns whether a stamp carries ECN. */
export function stampedEcn(stamp: number): boolean {
  return (stamp & ECN_BIT) !== 0;
}
