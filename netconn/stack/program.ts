/**
 * Which program the tcpip thread runs: the source modules, or the bundle of them.
 *
 * In a checkout both sides run the source modules, so that edits take effect. A
 * stack whose modules come from a URL starts the bundle, because each module would
 * be a request; so does a stack from the bundle itself (see bundle/).
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
