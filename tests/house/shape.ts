/**
 * How large things are: fields of a class, and files that no test has the name of.
 *
 * @module
 */

import ts from "typescript";
import { lineOf, type SourceFile, walk } from "./architecture.ts";

/** Fields of a class beyond which its comment has to say why it has so many. */
export const MANY_FIELDS = 40;
/** Lines of a file beyond which it has a test of its name. */
export const LONG_FILE = 150;

/** Findings about classes with many fields whose comment does not say why. */
export function checkFields(files: SourceFile[]): string[] {
  const counts = new Map<string, number>();
  const classes: [SourceFile, ts.ClassDeclaration][] = [];
  for (const file of files) {
    walk(file.tree, (node) => {
      if (!ts.isClassDeclaration(node) || node.name === undefined) return;
      classes.push([file, node]);
      counts.set(node.name.text, ownFields(node));
    });
  }
  const findings: string[] = [];
  for (const [file, node] of classes) {
    const name = node.name!.text;
    const own = counts.get(name)!;
    const all = own + (counts.get(baseOf(node)) ?? 0);
    // What inherits is as large as its base, and the base has said why.
    if (all <= MANY_FIELDS || own === 0 || saysWhy(node)) continue;
    findings.push(
      `${file.path}:${lineOf(file.tree, node)}: ${name} has ${all} fields: ` +
        "its comment has to say why, in a sentence with the word fields",
    );
  }
  return findings;
}

/**
 * Findings about long files that no test has the name of and no entry tells the tests
 * of; about entries that are not needed, and tests named there that do not exist.
 *
 * @param sources Path and text of each shipped file.
 * @param tests Paths of all tests.
 * @param testedBy See tested_by.ts.
 */
export function checkTests(
  sources: Iterable<[path: string, text: string]>,
  tests: Iterable<string>,
  testedBy: Readonly<Record<string, readonly string[]>>,
): string[] {
  const names = new Set<string>();
  for (const test of tests) names.add(nameOf(test));
  const needed = new Set<string>();
  const findings: string[] = [];
  for (const [path, text] of sources) {
    const lines = text.split("\n").length - 1;
    if (lines <= LONG_FILE) continue;
    if (names.has(nameOf(path).replace(/\.ts$/, "_test.ts"))) continue;
    const entry = entryOf(path, testedBy);
    if (entry === undefined) {
      findings.push(`${path}:1: ${lines} lines, and no test has its name`);
    } else needed.add(entry);
  }
  for (const [entry, tested] of Object.entries(testedBy)) {
    const at = `tests/house/tested_by.ts:1: ${entry}:`;
    if (!needed.has(entry)) findings.push(`${at} needs no entry`);
    for (const test of tested) {
      if (!names.has(test)) findings.push(`${at} there is no test ${test}`);
    }
  }
  return findings;
}

/** The entry for a file, or for a folder that it is in. */
function entryOf(path: string, entries: object): string | undefined {
  if (path in entries) return path;
  for (
    let at = path.lastIndexOf("/");
    at > 0;
    at = path.lastIndexOf("/", at - 1)
  ) {
    const folder = path.slice(0, at + 1);
    if (folder in entries) return folder;
  }
  return undefined;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Fields that a class declares for its objects, parameters included. */
function ownFields(node: ts.ClassDeclaration): number {
  let count = 0;
  for (const member of node.members) {
    if (ts.isPropertyDeclaration(member)) {
      const flags = ts.getCombinedModifierFlags(member);
      if ((flags & ts.ModifierFlags.Static) === 0) count++;
    } else if (ts.isConstructorDeclaration(member)) {
      count += member.parameters.filter((parameter) =>
        ts.isParameterPropertyDeclaration(parameter, member)
      ).length;
    }
  }
  return count;
}

/** The name of the class that a class extends, or "". */
function baseOf(node: ts.ClassDeclaration): string {
  for (const { token, types } of node.heritageClauses ?? []) {
    if (token === ts.SyntaxKind.ExtendsKeyword) {
      return types[0].expression.getText();
    }
  }
  return "";
}

function saysWhy(node: ts.ClassDeclaration): boolean {
  const [comment] = ts.getJSDocCommentsAndTags(node);
  return comment !== undefined && /\bfields\b/.test(comment.getText());
}
