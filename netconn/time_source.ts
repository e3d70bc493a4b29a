/**
 * Where timeouts come from: the event loop's clock, or a virtual one.
 *
 * @module
 */

/** Calls back after a while. */
export interface TimeSource {
  /**
   * Calls `fn` once.
   *
   * @param ms Milliseconds from now.
   * @returns A handle for {@linkcode clear}.
   */
  set(ms: number, fn: () => void): number;
  /** Forgets a call that has not come yet. */
  clear(handle: number): void;
}

/** The event loop's clock. */
export const REAL_TIME: TimeSource = {
  set: (ms: number, fn: () => void): number =>
    setTimeout(fn, ms) as unknown as number,
  clear: (handle: number): void => clearTimeout(handle),
};
