/**
 * What the documents point at: files that are linked, files in backquotes, and the
 * functions that ARCHITECTURE.md says are there.
 *
 * @module
 */

import type { Tree } from "./tree.ts";

const LINK = /\[[^\]]*\]\(([^)\s]+)\)/g;
const CODE = /`([^`\n]+)`/g;
/** A path in backquotes: with a folder, and an ending or a "/" behind it. */
const PATH = /^(?:[\w.-]+\/)+(?:[\w.-]+\.(?:ts|md|json|c))?$/;

/** Findings about links, and about paths in backquotes, of a document. */
export function checkDocument(
  path: string,
  markdown: string,
  tree: Tree,
): string[] {
  const findings: string[] = [];
  for (const [index, line] of linesOfProse(markdown)) {
    const named = [...line.matchAll(LINK)].map(([, target]) => target)
      .filter((target) => !/^(?:[a-z]+:|#)/.test(target));
    for (const [, code] of line.matchAll(CODE)) {
      if (PATH.test(code)) named.push(code);
    }
    for (const target of named) {
      const bare = target.replace(/#.*$/, "").replace(/\/$/, "");
      if (!tree.finds(path, bare)) {
        findings.push(`${path}:${index + 1}: no ${target}`);
      }
    }
  }
  return findings;
}

/**
 * Findings about rows of a walk whose function is not in the file beside it. A row
 * begins with a link to a file, and has a name in backquotes in its second cell.
 *
 * @param textOf The text of a file of the project.
 */
export async function checkWalks(
  path: string,
  markdown: string,
  textOf: (path: string) => Promise<string>,
): Promise<string[]> {
  const findings: string[] = [];
  for (const [index, line] of linesOfProse(markdown)) {
    const row = /^\| \[[^\]]*\]\(([^)]+)\) *\| `([\w#]+)`/.exec(line);
    if (row === null) continue;
    const [, file, name] = row;
    const text = await textOf(file).catch(() => "");
    if (!new RegExp(`(?<![\\w.#])${name}(?!\\w)`).test(codeOf(text))) {
      findings.push(`${path}:${index + 1}: ${file} has no ${name}`);
    }
  }
  return findings;
}

/** Lines outside of blocks of code, with their index. */
function linesOfProse(markdown: string): [number, string][] {
  let isCode = false;
  const lines: [number, string][] = [];
  for (const [index, line] of markdown.split("\n").entries()) {
    if (line.startsWith("```")) isCode = !isCode;
    else if (!isCode) lines.push([index, line]);
  }
  return lines;
}

/** A file without its comments: a name that only they have is not there. */
function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");
}
