/**
 * Sequence number arithmetic modulo 2^32, RFC 9293 §3.4.
 *
 * Sequence numbers are int32. Comparison is by the sign of the difference, so it
 * is right for numbers less than 2^31 apart. Timestamps (RFC 7323 §5.2) compare
 * the same way.
 *
 * @module
 */

/** Returns true if `a` comes before `b`. */
export function seqLt(a: number, b: number): boolean {
  return ((a - b) | 0) < 0;
}

/** Returns true if `a` is `b` or comes before it. */
export function seqLeq(a: number, b: number): boolean {
  return ((a - b) | 0) <= 0;
}

/** Returns true if `a` comes after `b`. */
export function seqGt(a: number, b: number): boolean {
  return ((a - b) | 0) > 0;
}

/** Returns true if `a` is `b` or comes after it. */
export function seqGeq(a: number, b: number): boolean {
  return ((a - b) | 0) >= 0;
}

/** Returns the later of two sequence numbers. */
export function seqMax(a: number, b: number): number {
  return ((a - b) | 0) > 0 ? a : b;
}
