/**
 * Leak watch of the tests: is told when a stack, netconn or netbuf is made and ended.
 *
 * Outside of tests no watch is set; then making and ending a thing costs one
 * comparison with null. See `watchLeaks()` of the testing kit.
 *
 * @module
 */

/** Is told of the things that the application of this thread has to close. */
export interface OpenWatch {
  /**
   * A thing was made for the application. May be called again for the same thing by an
   * outer function, whose call stack shows better where the application made it.
   *
   * @param what What it is, such as "a netbuf".
   */
  made(thing: object, what: string): void;
  /** It was closed, or has ended with its stack. */
  ended(thing: object): void;
}

/** The watch; null if none is set. */
export let openWatch: OpenWatch | null = null;

/** Sets the watch; null for none. */
export function setOpenWatch(watch: OpenWatch | null): void {
  openWatch = watch;
}
