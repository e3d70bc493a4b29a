/**
 * Where sockets of `stack.node` differ from Node's, and why. The tests hold the
 * sockets to this table: a difference that is not here fails, and so does one that is
 * here and is gone.
 *
 * @module
 */

/** One difference. */
export interface Difference {
  /** Why it is so, for the documentation. */
  why: string;
  /** By scenario: lines of Node's that follow each other, and what is in their place. */
  in: Readonly<Record<string, readonly Replaced[]>>;
}

/** Lines in the place of others. */
export interface Replaced {
  /** Node's. */
  node: readonly string[];
  /** Those of `stack.node`. */
  here: readonly string[];
}

/** The table. */
export const DIFFERENCES: readonly Difference[] = [];

/**
 * What `stack.node` prints where Node prints these lines.
 *
 * @throws If Node no longer prints what the table says.
 */
export function withDifferences(
  scenario: string,
  lines: readonly string[],
): string[] {
  const expected = [...lines];
  for (const difference of DIFFERENCES) {
    for (const { node, here } of difference.in[scenario] ?? []) {
      const at = expected.findIndex((_, start) =>
        node.every((line, i) => expected[start + i] === line)
      );
      if (at < 0) {
        throw new Error(`Node does not print in "${scenario}":\n${node[0]}`);
      }
      expected.splice(at, node.length, ...here);
    }
  }
  return expected;
}
