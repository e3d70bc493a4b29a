/**
 * Where tests hear of what is made and has to be ended: stacks, netconns, netbufs.
 *
 * Nobody listens as a rule; then a thing that is made, or ended, costs a look at a
 * null. See `watchLeaks()` of the testing kit.
 *
 * @module
 */

/** Is told of what the application of this thread has. */
export interface OpenWatch {
  /**
   * The application has it from now on. Told again, at a place that may be nearer to
   * the application, it is the same thing.
   *
   * @param what What it is, such as "a netbuf".
   */
  made(thing: object, what: string): void;
  /** It was ended, or has gone with its stack. */
  ended(thing: object): void;
}

/** Who listens; null if nobody does. */
export let openWatch: OpenWatch | null = null;

/** Lets somebody listen, or nobody. */
export function setOpenWatch(watch: OpenWatch | null): void {
  openWatch = watch;
}
