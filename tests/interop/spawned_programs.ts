/**
 * Reads from the sources which programs the tests name: those that they start, by
 * literal command lines, and those that they need.
 *
 * Programs are started by `Spawned` alone, which holds each to the needs of the test
 * that runs: what bypasses it is a finding.
 *
 * @module
 */

import ts from "typescript";
import { lineOf, type SourceFile, walk } from "../house/architecture.ts";
import { programsOf } from "./command_line.ts";

/** A name, and where it is. */
export interface Mention {
  /** Name of a program or another requirement. */
  name: string;
  /** `file:line`. */
  place: string;
}

/** Calls whose first argument is a command line. */
const STARTERS = ["Spawned", "exec", "must", "run", "spawn"];

/** Files that may start what they like. */
const MAY_START = [
  "tests/interop/requirements.ts", // looks for what tests need
  "tests/interop/spawned.ts",
];

/** A word of a command that is known only when it runs; it is given as a path. */
const COMPUTED = "./computed";

/** Programs that literal command lines start. */
export function programsStarted(files: SourceFile[]): Mention[] {
  return files.flatMap((file) => {
    const mentions: Mention[] = [];
    walk(file.tree, (node) => {
      if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return;
      const argument = node.arguments?.[0];
      if (argument === undefined || !STARTERS.includes(calledName(node))) {
        return;
      }
      for (const name of programsOf(wordsOf(argument))) {
        mentions.push({ name, place: placeOf(file, node) });
      }
    });
    return mentions;
  });
}

/** Strings of every list that is called `needs`, or by a name that ends so. */
export function requirementsNamed(files: SourceFile[]): Mention[] {
  return files.flatMap((file) => {
    const mentions: Mention[] = [];
    walk(file.tree, (node) => {
      const list = needsOf(node);
      if (list === undefined) return;
      walk(list, (inner) => {
        if (!ts.isArrayLiteralExpression(inner)) return;
        for (const element of inner.elements) {
          if (!ts.isStringLiteralLike(element)) continue;
          mentions.push({ name: element.text, place: placeOf(file, element) });
        }
      });
    });
    return mentions;
  });
}

/** Findings about programs that are started past `Spawned`. */
export function checkStarters(files: SourceFile[]): string[] {
  const findings: string[] = [];
  for (const file of files) {
    if (MAY_START.includes(file.path)) continue;
    for (const { specifier, line } of file.imports) {
      if (!/^(node:)?child_process$/.test(specifier)) continue;
      findings.push(`${file.path}:${line}: ${specifier} beside Spawned`);
    }
    walk(file.tree, (node) => {
      if (!ts.isNewExpression(node)) return;
      if (node.expression.getText() !== "Deno.Command") return;
      if (node.arguments?.[0]?.getText() === "Deno.execPath()") return;
      findings.push(`${placeOf(file, node)}: Deno.Command beside Spawned`);
    });
  }
  return findings;
}

/** The last part of the name of what is called: "run" of `net.namespace.run`. */
function calledName({ expression }: ts.CallExpression | ts.NewExpression) {
  return ts.isPropertyAccessExpression(expression)
    ? expression.name.text
    : expression.getText();
}

/** The value of `needs: …`, `const needs = …`, or `const PEER_NEEDS = …`. */
function needsOf(node: ts.Node): ts.Expression | undefined {
  if (!ts.isPropertyAssignment(node) && !ts.isVariableDeclaration(node)) {
    return undefined;
  }
  return /needs$/i.test(node.name.getText()) ? node.initializer : undefined;
}

/** The words of a command line as far as the source tells; none if it is no list. */
function wordsOf(expression: ts.Expression): string[] {
  if (ts.isIdentifier(expression)) {
    const list = listNamed(expression);
    return list === undefined ? [] : wordsOf(list);
  }
  if (!ts.isArrayLiteralExpression(expression)) return [];
  return expression.elements.flatMap((element) => {
    if (!ts.isSpreadElement(element)) return [wordOf(element)];
    const words = wordsOf(element.expression);
    return words.length === 0 ? [COMPUTED] : words;
  });
}

/** The list that a name stands for where it is used, if a declaration says so. */
function listNamed(name: ts.Identifier): ts.Expression | undefined {
  for (let scope: ts.Node = name; scope; scope = scope.parent) {
    const declared = declarationsIn(scope)
      .find((declaration) => declaration.name.getText() === name.text);
    if (declared !== undefined) return declared.initializer;
  }
  return undefined;
}

function declarationsIn(
  scope: ts.Node,
): (ts.VariableDeclaration | ts.ParameterDeclaration)[] {
  if (ts.isFunctionLike(scope)) return [...scope.parameters];
  if (!ts.isBlock(scope) && !ts.isSourceFile(scope)) return [];
  return scope.statements.filter(ts.isVariableStatement)
    .flatMap((statement) => [...statement.declarationList.declarations]);
}

function wordOf(expression: ts.Expression): string {
  if (ts.isStringLiteralLike(expression)) return expression.text;
  if (!ts.isTemplateExpression(expression)) return COMPUTED;
  const { head, templateSpans } = expression;
  return head.text +
    templateSpans.map(({ literal }) => COMPUTED + literal.text).join("");
}

function placeOf({ path, tree }: SourceFile, node: ts.Node): string {
  return `${path}:${lineOf(tree, node)}`;
}
