/**
 * A runtime that lacks something, played by this one.
 *
 * @module
 */

/** Takes a global away until it is disposed of. */
export function hideGlobal(name: string): Disposable {
  const value = Object.getOwnPropertyDescriptor(globalThis, name)!;
  delete (globalThis as Record<string, unknown>)[name];
  return {
    [Symbol.dispose]: () => {
      Object.defineProperty(globalThis, name, value);
    },
  };
}
