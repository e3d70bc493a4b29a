/**
 * Node itself, as the judge of what is shaped after it, and as one of the runtimes that
 * run the package; and Bun, as another.
 *
 * @module
 */

/**
 * The release that the transcripts are of: others tell some events in another order.
 * The machine's own may be any.
 */
const NODE = "node@24.21.0";

/** A release of Bun that the package is known to run in. */
const BUN = "bun@1.4.5";

/** What a test needs that runs Node, or Bun. */
export const NODE_NEEDS: { needs: string[]; timeout: number } = {
  needs: ["npx"],
  timeout: 120_000, // it may have to be downloaded
};

/** The command that runs a program with Node. @param path The program. */
export function nodeCommand(path: string): string[] {
  return ["npx", "--yes", NODE, path];
}

/** The command that runs a program with Bun. @param path The program. */
export function bunCommand(path: string): string[] {
  return ["npx", "--yes", BUN, path];
}
