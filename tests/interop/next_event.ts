/**
 * Waiting for an event of Node's emitters.
 *
 * @module
 */

/** What emits: any emitter of Node's or of a library, whatever its types allow. */
interface Emitter {
  // deno-lint-ignore no-explicit-any
  once(name: any, listener: (...args: any[]) => void): unknown;
}

/**
 * The arguments of the next event of a name. Unlike node:events' `once` it does not
 * reject at "error": what a test waits for often comes after one.
 */
// deno-lint-ignore no-explicit-any
export function nextEvent(emitter: Emitter, name: string): Promise<any[]> {
  return new Promise((resolve) => {
    emitter.once(name, (...args) => resolve(args));
  });
}
