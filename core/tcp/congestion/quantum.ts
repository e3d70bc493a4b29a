/**
 * The send quantum of pacing: what leaves at one instant, C.send_quantum of
 * draft-ietf-ccwg-bbr.
 *
 * @module
 */

/** Largest quantum, bytes. */
const LARGEST_QUANTUM = 65_536;

/** What leaves at once at a rate: a millisecond's worth, two segments at least. */
export function quantumOf(rate: number, mss: number): number {
  return Math.max(Math.min(rate, LARGEST_QUANTUM), 2 * mss);
}
