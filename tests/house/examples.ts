/**
 * What a file of examples/ says of itself: the flags that it needs, and what it
 * prints.
 *
 * @module
 */

/** The flags of the line `deno run FLAGS examples/NAME.ts` of its comment. */
export function flagsOf(path: string, source: string): string[] {
  const [, flags = ""] = source.split(path)[0].match(/deno run (.*)$/) ?? [];
  return flags.split(" ").filter((flag) => flag !== "");
}

/** Its lines `// prints: …`, as it prints them. */
export function printsOf(source: string): string {
  const lines = source.matchAll(/^\/\/ prints: (.*)$/gm);
  return [...lines].map(([, line]) => `${line}\n`).join("");
}
