/**
 * The examples of README.md: each is a program that ends with a comment which says
 * what it prints.
 *
 * @module
 */

const BLOCK = /^```ts\n([\s\S]*?)^```$/gm;
const PRINTS = /^\/\/ prints: (.*)$/m;

/** One example. */
export interface Example {
  /** Its source. */
  source: string;
  /** What it prints; undefined if it does not say. */
  prints: string | undefined;
}

/** The examples of a Markdown text, in order. */
export function examplesOf(markdown: string): Example[] {
  return [...markdown.matchAll(BLOCK)].map(([, source]) => ({
    source,
    prints: PRINTS.exec(source)?.[1],
  }));
}
