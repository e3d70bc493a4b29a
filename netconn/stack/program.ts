/**
 * Which program the tcpip thread runs: the sources, or the same in one file.
 *
 * A checkout runs its sources on both sides, so that what is edited is what runs.
 * Elsewhere nobody edits them, and each module is a request: a stack whose sources
 * come from a URL starts the bundle, and so does a bundled one (see bundle/).
 *
 * @module
 */

/**
 * Returns the URL of the tcpip thread's program.
 *
 * @param here URL of the module that starts it: one of netconn/stack/, or
 * bundle/mod.js.
 */
export function threadProgram(here: string): URL {
  const isSource = here.endsWith(".ts");
  const isCheckout = isSource && here.startsWith("file:");
  const program = isCheckout ? "core/thread/entry.ts" : "bundle/thread.js";
  return new URL((isSource ? "../../" : "../") + program, here);
}
