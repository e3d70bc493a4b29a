/**
 * What the documents point at: files and headings that are linked, files in
 * backquotes, files and tasks of commands, and the functions that ARCHITECTURE.md says
 * are there.
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

/**
 * Findings about the commands of a document, in blocks of `sh` and in backquotes: a
 * task that deno.json does not have, or a file that is not there. A name without a
 * folder is a file of the reader's own, a name in capitals is for the reader to fill in.
 *
 * @param tasks Names of the tasks.
 */
export function checkCommands(
  path: string,
  markdown: string,
  tree: Tree,
  tasks: ReadonlySet<string>,
): string[] {
  const findings: string[] = [];
  for (const [index, command] of commandsOf(markdown)) {
    const [, task] = / task ([a-z][\w:]*)/.exec(command) ?? [];
    if (task !== undefined && !tasks.has(task)) {
      findings.push(`${path}:${index + 1}: no task ${task}`);
    }
    for (const word of command.replace(/ # .*/, "").split(/\s+/)) {
      const isPath = /^(?!.*[A-Z])[\w.-]+\/[\w./-]+$/.test(word);
      if (isPath && !tree.has(word)) {
        findings.push(`${path}:${index + 1}: no ${word}`);
      }
    }
  }
  return findings;
}

/** Commands that run Deno, with the index of their line. */
function commandsOf(markdown: string): [number, string][] {
  const commands: [number, string][] = [];
  let language: string | null = null;
  for (const [index, line] of markdown.split("\n").entries()) {
    if (line.startsWith("```")) {
      language = language === null ? line.slice(3) : null;
    } else if (language === "sh") commands.push([index, line]);
    else if (language === null) {
      for (const [, code] of line.matchAll(CODE)) commands.push([index, code]);
    }
  }
  return commands.filter(([, text]) =>
    /\bdeno(@\S+)? (run|task|test) /.test(text)
  );
}

/**
 * Findings about links to a heading that is not there, in the document itself or in
 * another one.
 *
 * @param textOf The text of a file of the project.
 */
export async function checkHeadings(
  path: string,
  markdown: string,
  textOf: (path: string) => Promise<string>,
): Promise<string[]> {
  const findings: string[] = [];
  for (const [index, line] of linesOfProse(markdown)) {
    for (const [, target] of line.matchAll(LINK)) {
      const [, file, slug] = /^((?![a-z]+:)[^#]*)#(.+)$/.exec(target) ?? [];
      if (slug === undefined) continue;
      const other = new URL(file || path, `file:///${file && path}`);
      const text = await textOf(other.pathname.slice(1)).catch(() => "");
      if (!slugsOf(text).includes(slug)) {
        findings.push(`${path}:${index + 1}: no ${target}`);
      }
    }
  }
  return findings;
}

/** The names that GitHub gives to the headings of a document. */
function slugsOf(markdown: string): string[] {
  return linesOfProse(markdown).filter(([, line]) => /^#+ /.test(line))
    .map(([, line]) =>
      line.replace(/^#+ /, "").toLowerCase().replace(/[^\w\s-]/g, "")
        .replace(/ /g, "-")
    );
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
