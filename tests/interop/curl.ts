/**
 * curl as a client of the kernel.
 *
 * @module
 */

import type { Namespace } from "./netns.ts";

/**
 * Makes a function that runs curl, which must succeed.
 *
 * @param network Where.
 * @param cwd Folder of the files that it sends and writes.
 * @returns A function of curl's arguments; it returns what curl printed.
 */
export function curlFrom(
  { namespace }: { namespace: Namespace },
  cwd?: string,
): (...args: string[]) => Promise<string> {
  const options = cwd === undefined ? {} : { cwd };
  const command = ["curl", "-sS", "--max-time", "20"];
  return (...args) => namespace.run([...command, ...args], options);
}
