/**
 * Reads what the sources import and say, with TypeScript's own parser, and tells
 * where they leave the architecture: arrows that the table of folders does not
 * have, cycles, specifiers that would break when mod.ts is imported from a URL,
 * and clocks, randomness or promises in the sans-IO core.
 *
 * Every check takes the parsed files and returns its findings as `file:line: why`.
 *
 * @module
 */

import ts from "typescript";
import { ENTRY_POINTS } from "./public_names.ts";

/** One import of a file. */
export interface Import {
  /** The specifier as written. */
  specifier: string;
  /** The file it names, relative to the root, or "" if it is not relative. */
  target: string;
  /** Line in the importing file, from 1. */
  line: number;
  /** Whether only types come through it: it is gone at run time. */
  typeOnly: boolean;
  /** Whether it is an `import()` with a literal. */
  dynamic: boolean;
}

/** One parsed file. */
export interface SourceFile {
  /** Path relative to the root, with "/". */
  path: string;
  /** The syntax tree. */
  tree: ts.SourceFile;
  /** What it imports and re-exports. */
  imports: Import[];
}

/** The layers of core/ from the bottom up, and who stands beside them. */
const BELOW: Record<string, string[]> = {
  "core/base": [],
  "core/wire": ["core/base"],
  "core/buf": ["core/base", "core/wire"],
  "core/mailbox": ["core/base", "core/wire", "core/buf"],
  "core/link": ["core/base", "core/wire", "core/buf"],
  "core/ip": ["core/base", "core/wire", "core/buf", "core/link"],
  "drivers": ["core/base", "core/wire"],
  "netbuf": ["core/base", "core/wire", "core/buf"],
  "netconn": ["core/base", "core/wire", "core/mailbox", "netbuf"],
};

const UP_TO_IP = [...BELOW["core/ip"], "core/ip"];
BELOW["core/datagram"] = UP_TO_IP;
BELOW["core/tcp"] = UP_TO_IP;
BELOW["core/udp"] = [...UP_TO_IP, "core/datagram"];
BELOW["core/raw"] = [...UP_TO_IP, "core/datagram"];
const TRANSPORTS = ["core/tcp", "core/udp", "core/raw"];

/** Files of core/ that the application's side may know beside the table. */
const KNOWN_TO_NETCONN = [
  "core/buf/memory.ts",
  "core/buf/block_pool.ts",
];

/** What stands above the testing kit. */
const ABOVE_TESTING = ["bundle", "examples", "tests", "tools"];

/** The one program of tools/ that an example starts. */
const DEMO = "tools/lib/demo.ts";

/** Parts of core/ that know the runtime; those between threads wait, too. */
const KNOW_THE_RUNTIME = [
  "core/thread/",
  "core/mailbox/doorbell.ts",
  "core/base/error_classes.ts",
];

/** Names that the sans-IO core must not say, and what it does instead. */
const FORBIDDEN_NAMES: Record<string, string> = {
  Deno: "the runtime is for core/thread and drivers",
  console: "the core prints nothing",
  performance: "`now` is a parameter",
  Date: "`now` is a parameter",
  setTimeout: "timers are for the host",
  setInterval: "timers are for the host",
  clearTimeout: "timers are for the host",
  clearInterval: "timers are for the host",
  queueMicrotask: "the core has no event loop",
  Promise: "the core has no event loop",
  PromiseLike: "the core has no event loop",
  AbortSignal: "the core has no event loop",
  Worker: "threads are for core/thread",
  crypto: "randomness is injected",
  fetch: "the core has no event loop",
  globalThis: "the core knows no runtime",
  process: "the core knows no runtime",
};

/** Parses files; `sources` maps paths relative to the root to their text. */
export function parseSources(
  sources: Iterable<[path: string, text: string]>,
): SourceFile[] {
  return [...sources].map(([path, text]) => {
    const tree = ts.createSourceFile(
      path,
      text,
      ts.ScriptTarget.Latest,
      true,
      ts.ScriptKind.TS,
    );
    return { path, tree, imports: importsOf(path, tree) };
  });
}

/** Findings about arrows between folders that the design does not have. */
export function checkArrows(files: SourceFile[]): string[] {
  const aboveStack = filesThatReach(files, "core/stack.ts");
  const findings: string[] = [];
  for (const file of files) {
    for (const entry of file.imports) {
      if (entry.target === "") continue;
      if (!mayImport(file.path, entry, aboveStack)) {
        findings.push(
          `${file.path}:${entry.line}: ${layerOf(file.path)} may not import ${
            entry.typeOnly ? "types from " : ""
          }${entry.target}`,
        );
      }
    }
  }
  return findings;
}

/** Findings about specifiers that are neither relative nor allowed `node:`. */
export function checkSpecifiers(files: SourceFile[]): string[] {
  const findings: string[] = [];
  for (const file of files) {
    for (const { specifier, target, line } of file.imports) {
      const at = `${file.path}:${line}:`;
      if (target !== "") {
        if (!target.endsWith(".ts")) {
          findings.push(`${at} "${specifier}" names no .ts file`);
        }
      } else if (!specifier.startsWith("node:")) {
        findings.push(`${at} "${specifier}" is neither relative nor node:`);
      } else if (isSansIo(file.path)) {
        findings.push(`${at} "${specifier}" in the sans-IO core`);
      }
    }
  }
  return findings;
}

/**
 * Findings about files that import each other in a circle. Type imports do not
 * count: they are gone at run time, and two interfaces of one folder may name
 * each other; across folders the arrows already forbid it. core/tcp is stricter: see
 * {@linkcode checkTcpRooms}.
 */
export function checkCycles(files: SourceFile[]): string[] {
  return findCycles(files, false);
}

/**
 * Findings about files that import each other in a circle, type imports counted: to
 * read one of them is to read all.
 *
 * @param files Those of a folder; imports of other files do not count.
 */
export function checkTypeCycles(files: SourceFile[]): string[] {
  return findCycles(files, true);
}

function findCycles(files: SourceFile[], countsTypes: boolean): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const state = new Map<string, "open" | "done">();
  const trail: string[] = [];
  const findings: string[] = [];
  const visit = (path: string): void => {
    if (state.get(path) === "done") return;
    if (state.get(path) === "open") {
      const circle = [...trail.slice(trail.indexOf(path)), path];
      findings.push(`${path}:1: cycle ${circle.join(" -> ")}`);
      return;
    }
    state.set(path, "open");
    trail.push(path);
    for (const { target, typeOnly } of byPath.get(path)?.imports ?? []) {
      const counts = countsTypes ? byPath.has(target) : !typeOnly;
      if (counts && target !== "") visit(target);
    }
    trail.pop();
    state.set(path, "done");
  };
  for (const path of byPath.keys()) visit(path);
  return findings;
}

/** The rooms of core/tcp from the bottom up. */
const TCP_ROOMS = [
  "trace",
  "table",
  "buffer",
  "congestion",
  "recovery",
  "output",
  "ending",
  "handshake",
  "input",
];

/**
 * Findings about core/tcp: a room that imports one above it, and files that import
 * each other in a circle. Type imports count. Files outside the rooms may import any
 * room, and rooms them: there the circles are what is forbidden.
 */
export function checkTcpRooms(files: SourceFile[]): string[] {
  const inTcp = files.filter(({ path }) => path.startsWith("core/tcp/"));
  const findings = findCycles(inTcp, true);
  for (const { path, imports } of inTcp) {
    const from = tcpRoomOf(path);
    if (from === undefined) continue;
    const rank = TCP_ROOMS.indexOf(from);
    if (rank < 0) findings.push(`${path}:1: core/tcp has no room ${from}`);
    for (const { target, line } of imports) {
      const to = tcpRoomOf(target);
      if (to === undefined || TCP_ROOMS.indexOf(to) <= rank) continue;
      findings.push(`${path}:${line}: ${from} may not import ${target}`);
    }
  }
  return findings;
}

/** "input" for core/tcp/input/ack_in.ts; undefined outside the rooms. */
function tcpRoomOf(path: string): string | undefined {
  const parts = path.split("/");
  return path.startsWith("core/tcp/") && parts.length > 3
    ? parts[2]
    : undefined;
}

/** Findings about relative imports of files that do not exist. */
export function checkTargetsExist(files: SourceFile[]): string[] {
  const paths = new Set(files.map((file) => file.path));
  return files.flatMap((file) =>
    file.imports
      .filter(({ target }) => target !== "" && !paths.has(target))
      .map(({ line, target }) => `${file.path}:${line}: no file ${target}`)
  );
}

/**
 * Findings about exports that no shipped file imports: a value that nobody imports
 * loses its `export`; one that only tests use belongs to the tests. What a file uses
 * itself may be exported for its test, and types that its own exports name stay.
 *
 * @param files What is shipped.
 * @param tests What is not.
 * @param kept Exports that stay, as `path name` or `path` for all of a file.
 */
export function checkUnusedExports(
  files: SourceFile[],
  tests: SourceFile[],
  kept: readonly string[] = [],
): string[] {
  const shipped = importedNames(files);
  const tested = importedNames(tests);
  const findings: string[] = [];
  for (const file of files) {
    if (file.path === "mod.ts" || kept.includes(file.path)) continue;
    for (const { name, isValue, node } of exportsOf(file)) {
      const key = `${file.path} ${name}`;
      if (isImported(shipped, file.path, name) || kept.includes(key)) continue;
      const isTested = isImported(tested, file.path, name);
      if (isUsedInside(file, name) && (isTested || !isValue)) continue;
      const why = isTested ? "only tests use" : "no file imports";
      findings.push(
        `${file.path}:${lineOf(file.tree, node)}: ${why} "${name}"`,
      );
    }
  }
  return findings;
}

/** Findings about statements of mod.ts that are not re-exports. */
export function checkOnlyReExports(file: SourceFile): string[] {
  return file.tree.statements
    .filter((s) => !(ts.isExportDeclaration(s) && s.moduleSpecifier))
    .map((s) => `${file.path}:${lineOf(file.tree, s)}: mod.ts only re-exports`);
}

/** Findings about clocks, randomness, IO and promises in the sans-IO core. */
export function checkSansIo(files: SourceFile[]): string[] {
  const findings: string[] = [];
  for (const file of files) {
    if (!isSansIo(file.path)) continue;
    walk(file.tree, (node) => {
      const why = sansIoBreach(node);
      if (why !== undefined) {
        findings.push(`${file.path}:${lineOf(file.tree, node)}: ${why}`);
      }
    });
  }
  return findings;
}

/** The names that files import or re-export, by target; "*" for all of a file. */
function importedNames(files: SourceFile[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const { path, tree } of files) {
    const add = (specifier: string, ...found: string[]): void => {
      const target = resolve(path, specifier);
      const known = names.get(target) ?? new Set();
      for (const name of found) known.add(name);
      names.set(target, known);
    };
    walk(tree, (node) => {
      if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
        const from = node.moduleSpecifier;
        if (from === undefined || !ts.isStringLiteral(from)) return;
        add(from.text, ...namesThrough(node));
      } else if (
        ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) &&
        ts.isStringLiteral(node.argument.literal)
      ) {
        add(node.argument.literal.text, "*");
      } else if (
        ts.isCallExpression(node) &&
        node.expression.kind === ts.SyntaxKind.ImportKeyword &&
        ts.isStringLiteral(node.arguments[0])
      ) {
        add(node.arguments[0].text, "*");
      }
    });
  }
  return names;
}

/** The names that one import or re-export takes from its target. */
function namesThrough(
  node: ts.ImportDeclaration | ts.ExportDeclaration,
): string[] {
  const clause = ts.isImportDeclaration(node)
    ? node.importClause?.namedBindings
    : node.exportClause;
  if (
    clause === undefined || !ts.isNamedImports(clause) &&
      !ts.isNamedExports(clause)
  ) return ["*"];
  return clause.elements.map((e) => (e.propertyName ?? e.name).text);
}

function isImported(
  names: Map<string, Set<string>>,
  path: string,
  name: string,
): boolean {
  const taken = names.get(path);
  return taken !== undefined && (taken.has(name) || taken.has("*"));
}

/** A declaration that a file exports. */
interface Export {
  name: string;
  /** False for types, and for classes, which are types as well. */
  isValue: boolean;
  node: ts.Node;
}

/** What a file declares and exports. */
function exportsOf({ tree }: SourceFile): Export[] {
  return tree.statements.flatMap((node): Export[] => {
    const isExported = ts.canHaveModifiers(node) &&
      ts.getModifiers(node)?.some((m) =>
        m.kind === ts.SyntaxKind.ExportKeyword
      );
    if (!isExported) return [];
    if (ts.isVariableStatement(node)) {
      return node.declarationList.declarations.map((declaration) => ({
        name: declaration.name.getText(tree),
        isValue: true,
        node: declaration,
      }));
    }
    const isValue = ts.isFunctionDeclaration(node);
    const named = isValue || ts.isClassDeclaration(node) ||
      ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
    return named && node.name !== undefined
      ? [{ name: node.name.text, isValue, node }]
      : [];
  });
}

/** Whether a file names one of its own declarations a second time. */
function isUsedInside({ tree }: SourceFile, name: string): boolean {
  let count = 0;
  walk(tree, (node) => {
    if (ts.isIdentifier(node) && node.text === name) count++;
  });
  return count > 1;
}

function isSansIo(path: string): boolean {
  return path.startsWith("core/") &&
    !KNOW_THE_RUNTIME.some((part) => path.startsWith(part));
}

/** "core/tcp" for core/tcp/seq.ts, "core" for core/stack.ts, else the top. */
export function layerOf(path: string): string {
  const parts = path.split("/");
  if (parts[0] !== "core") return parts[0];
  return parts.length > 2 ? `core/${parts[1]}` : "core";
}

function mayImport(
  path: string,
  entry: Import,
  aboveStack: Set<string>,
): boolean {
  const from = layerOf(path);
  const to = layerOf(entry.target);
  if (from === "mod.ts" || from === to) return true;
  // The kit is made of the same floors as the package, and shows its names.
  if (from === "testing") return !ABOVE_TESTING.includes(to);
  if (from === "tools") return ENTRY_POINTS.includes(entry.target);
  if (from === "examples") {
    return ENTRY_POINTS.includes(entry.target) || entry.target === DEMO;
  }
  if (from === "netconn" && KNOWN_TO_NETCONN.includes(entry.target)) {
    return true;
  }
  if (from === "netconn" && to === "core/thread") {
    // What pulls in the stack is loaded on demand only, so that a thread which
    // talks to the tcpip thread does not carry a second stack.
    return entry.typeOnly || entry.dynamic || !aboveStack.has(entry.target);
  }
  if (from === "core/thread" && entry.target === "drivers/driver.ts") {
    return entry.typeOnly;
  }
  return foldersBelow(from).some((folder) =>
    folder === "core/*" ? isServiceOrBelow(to) : folder === to
  );
}

/** The folders a layer may import; "core/*" is every core layer under the api. */
function foldersBelow(layer: string): string[] {
  if (layer in BELOW) return BELOW[layer];
  if (layer === "core/api") return ["core/*"];
  if (layer === "core") return ["core/*", "core/api"];
  if (layer === "core/thread") return ["core/*", "core/api", "core"];
  // A service of the core, such as core/dns.
  if (layer.startsWith("core/")) return [...UP_TO_IP, ...TRANSPORTS];
  return [];
}

function isServiceOrBelow(layer: string): boolean {
  return layer.startsWith("core/") && layer !== "core/api" &&
    layer !== "core/thread";
}

/** Every file from which `goal` is loaded, itself included. */
function filesThatReach(files: SourceFile[], goal: string): Set<string> {
  const reached = new Set([goal]);
  let before = 0;
  while (before !== reached.size) {
    before = reached.size;
    for (const { path, imports } of files) {
      const loads = imports.some(({ target, typeOnly, dynamic }) =>
        !typeOnly && !dynamic && reached.has(target)
      );
      if (loads) reached.add(path);
    }
  }
  return reached;
}

function importsOf(path: string, tree: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (
    node: ts.Node,
    literal: ts.Node | undefined,
    typeOnly: boolean,
    dynamic: boolean,
  ): void => {
    if (literal === undefined || !ts.isStringLiteralLike(literal)) return;
    const specifier = literal.text;
    const target = resolve(path, specifier);
    const line = lineOf(tree, node);
    found.push({ specifier, target, line, typeOnly, dynamic });
  };
  walk(tree, (node) => {
    if (ts.isImportDeclaration(node)) {
      add(node, node.moduleSpecifier, importsTypesOnly(node), false);
    } else if (ts.isExportDeclaration(node)) {
      add(node, node.moduleSpecifier, exportsTypesOnly(node), false);
    } else if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword
    ) {
      add(node, node.arguments[0], false, true);
    } else if (
      ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
    ) {
      add(node, node.argument.literal, true, false);
    }
  });
  return found;
}

function importsTypesOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false; // imported for its effects
  if (importClause.isTypeOnly) return true;
  const bindings = importClause.namedBindings;
  return importClause.name === undefined && bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.every((element) => element.isTypeOnly);
}

function exportsTypesOnly(node: ts.ExportDeclaration): boolean {
  if (node.isTypeOnly) return true;
  const clause = node.exportClause;
  return clause !== undefined && ts.isNamedExports(clause) &&
    clause.elements.every((element) => element.isTypeOnly);
}

/** The path that a relative specifier names, or "" for any other specifier. */
function resolve(from: string, specifier: string): string {
  if (!/^\.\.?\//.test(specifier)) return "";
  return new URL(specifier, `file:///${from}`).pathname.slice(1);
}

function sansIoBreach(node: ts.Node): string | undefined {
  if (
    node.kind === ts.SyntaxKind.AsyncKeyword || ts.isAwaitExpression(node) ||
    ts.isForOfStatement(node) && node.awaitModifier !== undefined
  ) {
    return "async code in the core: the core has no event loop";
  }
  if (
    ts.isPropertyAccessExpression(node) && node.name.text === "random" &&
    node.expression.getText() === "Math"
  ) {
    return "Math.random in the core: randomness is injected";
  }
  if (!ts.isIdentifier(node) || !Object.hasOwn(FORBIDDEN_NAMES, node.text)) {
    return undefined;
  }
  if (isMemberName(node)) return undefined;
  return `${node.text} in the core: ${FORBIDDEN_NAMES[node.text]}`;
}

/** Whether an identifier is only the name of a member, as in `rates.process`. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  return (ts.isClassElement(parent) || ts.isTypeElement(parent) ||
    ts.isPropertyAssignment(parent) || ts.isEnumMember(parent)) &&
    parent.name === node;
}

/** Visits a node and all below it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** Line of a node in its file, from 1. */
export function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}
