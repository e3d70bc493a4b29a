/**
 * What a connection remembers of a path that loses big segments: see black_hole.ts.
 *
 * @module
 */

/** Segments beyond a size seem to vanish. */
export class BlackHole {
  /** Largest MSS that is tried. */
  readonly mss: number;
  /** When that was found, ms. */
  readonly foundAt: number;

  /**
   * @param mss Largest MSS that is tried.
   * @param now The present, ms.
   */
  constructor(mss: number, now: number) {
    this.mss = mss;
    this.foundAt = now;
  }
}
