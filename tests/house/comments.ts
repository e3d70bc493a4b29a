/**
 * What comments point at: links to names, and paths of files. A comment whose target
 * has moved sends its reader to nowhere.
 *
 * @module
 */

import ts from "typescript";
import { type SourceFile, walk } from "./architecture.ts";
import type { Tree } from "./tree.ts";

/** One comment. */
interface Comment {
  /** Its text, with the marks of a comment. */
  text: string;
  /** Where it begins in the file. */
  pos: number;
}

/** What a file declares or imports, and the members of what it declares. */
interface Names {
  /** Names that the file itself knows, members included. */
  readonly known: Set<string>;
  /** Members of each class, interface, type and namespace. */
  readonly members: Map<string, Set<string>>;
}

/** What ends in one of these is a file of ours; others' are `.c`, `.h`, `.rs`. */
const PATH =
  /(?<![\w./:@~"<-])(?:[\w.-]+\/)*[\w-][\w.-]*\.(?:ts|md)\b(?![\w*])/g;
/** A path that begins with a folder of ours. */
const FOLDER =
  /(?<![\w./:@-])(?:core|drivers|examples|netbuf|netconn|testing|tests|tools)\/(?:[\w-]+\/?)+(?![\w.*-]*[\w*])/g;
const LINK = /\{@link(?:code|plain)?\s+([^\s|}]+)[^}]*\}/g;
const URLS = /\b[a-z]+:(?:\/\/)?[^\s)"'`]*\//g;

/** Findings about links in comments that name nothing that exists. */
export function checkLinks(files: SourceFile[]): string[] {
  const names = new Map(files.map((file) => [file.path, namesOf(file)]));
  const all = new Set<string>();
  const members = new Map<string, Set<string>>();
  for (const each of names.values()) {
    for (const name of each.known) all.add(name);
    for (const [owner, own] of each.members) {
      const known = members.get(owner) ?? new Set();
      for (const member of own) known.add(member);
      members.set(owner, known);
    }
  }
  const findings: string[] = [];
  for (const file of files) {
    const { known } = names.get(file.path)!;
    for (const { line, match } of matches(file, LINK, false)) {
      const target = match[1];
      if (/^https?:/.test(target)) continue;
      const dot = target.indexOf(".");
      const owner = dot < 0 ? target : target.slice(0, dot);
      const isThere = dot < 0
        ? known.has(owner) || members.has(owner)
        : (all.has(owner) || owner in globalThis) &&
          hasMember(members, owner, target.slice(dot + 1));
      if (!isThere) findings.push(`${file.path}:${line}: no ${target}`);
    }
  }
  return findings;
}

/** Findings about paths in comments that name no file or folder. */
export function checkPaths(files: SourceFile[], tree: Tree): string[] {
  const findings: string[] = [];
  for (const file of files) {
    for (const pattern of [PATH, FOLDER]) {
      for (const { line, match } of matches(file, pattern, true)) {
        const path = match[0].replace(/\/$/, "");
        if (tree.finds(file.path, path)) continue;
        findings.push(`${file.path}:${line}: no ${path}`);
      }
    }
  }
  return findings;
}

/**
 * What of a pattern stands in a file's comments.
 *
 * @param blanksUrls Whether addresses of the web are left out.
 */
function* matches(
  file: SourceFile,
  pattern: RegExp,
  blanksUrls: boolean,
): Iterable<{ line: number; match: RegExpMatchArray }> {
  const { tree } = file;
  for (const { text, pos } of commentsOf(tree)) {
    const bare = blanksUrls
      ? text.replace(URLS, (url) => ":".repeat(url.length))
      : text;
    for (const match of bare.matchAll(pattern)) {
      const at = pos + match.index;
      yield { line: tree.getLineAndCharacterOfPosition(at).line + 1, match };
    }
  }
}

/** All comments of a file; those of code in strings are none. */
function commentsOf(tree: ts.SourceFile): Comment[] {
  const found = new Map<number, Comment>();
  const { text } = tree;
  const add = (ranges: ts.CommentRange[] | undefined): void => {
    for (const { pos, end } of ranges ?? []) {
      found.set(pos, { pos, text: text.slice(pos, end) });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJSDoc(node) || node.kind === ts.SyntaxKind.JsxText) return;
    const children = node.getChildren(tree);
    if (children.length === 0) {
      add(ts.getLeadingCommentRanges(text, node.getFullStart()));
      add(ts.getTrailingCommentRanges(text, node.getEnd()));
    }
    for (const child of children) visit(child);
  };
  visit(tree);
  return [...found.values()];
}

function namesOf({ tree }: SourceFile): Names {
  const known = new Set<string>();
  const members = new Map<string, Set<string>>();
  walk(tree, (node) => {
    const { name } = node as ts.NamedDeclaration;
    if (name === undefined) {
      if (ts.isExportSpecifier(node)) {
        known.add((node as ts.ExportSpecifier).name.text);
      }
      return;
    }
    if (!ts.isIdentifier(name) && !ts.isPrivateIdentifier(name)) return;
    known.add(name.text);
    if (ts.isClassLike(node) || ts.isInterfaceDeclaration(node)) {
      members.set(name.text, membersOf(node));
    } else if (ts.isTypeAliasDeclaration(node) || ts.isEnumDeclaration(node)) {
      members.set(name.text, membersOf(node));
    }
  });
  return { known, members };
}

/** The members of a declaration; "*" if it has others by inheritance. */
function membersOf(declaration: ts.Node): Set<string> {
  const names = new Set<string>();
  walk(declaration, (node) => {
    if (ts.isHeritageClause(node)) names.add("*");
    const { name } = node as ts.NamedDeclaration;
    const isMember = ts.isClassElement(node) || ts.isTypeElement(node) ||
      ts.isEnumMember(node) || ts.isParameter(node);
    if (isMember && name !== undefined) names.add(name.getText());
  });
  return names;
}

function hasMember(
  members: Map<string, Set<string>>,
  owner: string,
  member: string,
): boolean {
  const own = members.get(owner);
  if (own === undefined) return true; // a namespace, or another's class
  return own.has(member) || own.has("*");
}
