/**
 * Where timeouts come from: the event loop's clock, or a virtual one.
 *
 * @module
 */

/** Tells the time, and calls back after a while. */
export interface TimeSource {
  /** Milliseconds since some origin, never decreasing. */
  now(): number;
  /**
   * Calls `fn` once.
   *
   * @param ms Milliseconds from now.
   * @returns A handle for {@linkcode clear}.
   */
  set(ms: number, fn: () => void): number;
  /** Cancels a call that was not made yet. */
  clear(handle: number): void;
}
