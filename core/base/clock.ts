/**
 * The core's clock: the present instant, which the host writes.
 *
 * The core has no clock of its own: its host writes the present instant here
 * before each batch of messages, frames and timers, and everything inside reads
 * it. A batch happens at one instant, so equal inputs give equal bytes.
 *
 * @module
 */

/** A monotonic instant in milliseconds, fractions allowed, set by the host. */
export class Clock {
  /** Milliseconds since an arbitrary origin; never decreases. */
  now = 0;
}
