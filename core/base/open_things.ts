/**
 * Leak watch of the tests: is told when a stack, netconn or netbuf is made and ended.
 *
 * Outside of tests no watch is set; then making and ending a thing costs one
 * comparison with null. See `watchLeaks()` of the testing kit.
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

/** The watch; null if none is set. */
export let openWatch: OpenWatch | null = null;

/** Sets the watch; null for none. */
export function setOpenWatch(watch: OpenWatch | null): void {
  openWatch = watch;
}
