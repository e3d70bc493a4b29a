/**
 * What a paced connection remembers between segments: see pacing.ts.
 *
 * @module
 */

/** How far a paced connection has used its rate. */
export class Pacing {
  /** Bytes that may still leave before {@linkcode nextSendAt}. */
  burstLeft = 0;
  /** When the rate allows the next quantum, ms. */
  nextSendAt = 0;
}

/** Returns a connection's pacing; makes it if there is none. */
export function pacingOf(of: { pacing: Pacing | null }): Pacing {
  return of.pacing ??= new Pacing();
}
