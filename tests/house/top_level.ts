/**
 * What a module does when it is loaded: nothing with `Deno`, so that it loads in Node,
 * in Bun and in a page.
 *
 * @module
 */

import ts from "typescript";
import { lineOf, type SourceFile } from "./architecture.ts";

/** Findings about modules that look at `Deno` when they are loaded. */
export function checkTopLevel(files: SourceFile[]): string[] {
  const findings: string[] = [];
  for (const { path, tree } of files) {
    const visit = (node: ts.Node): void => {
      if (runsLater(node) || isType(node)) return;
      if (ts.isIdentifier(node) && node.text === "Deno") {
        findings.push(`${path}:${lineOf(tree, node)}: Deno at the top level`);
      }
      ts.forEachChild(node, visit);
    };
    ts.forEachChild(tree, visit);
  }
  return findings;
}

/** Whether a part of a module is gone at run time. */
function isType(node: ts.Node): boolean {
  if (ts.isInterfaceDeclaration(node)) return true;
  if (ts.isHeritageClause(node)) {
    return node.token === ts.SyntaxKind.ImplementsKeyword;
  }
  return ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node);
}

/** Whether a part of a module runs in a call only, or when an object is made. */
function runsLater(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return !isCalledAtOnce(node);
  return ts.isPropertyDeclaration(node) &&
    (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Static) === 0;
}

/** Whether a function is called where it stands. */
function isCalledAtOnce(node: ts.Node): boolean {
  let around = node.parent;
  while (ts.isParenthesizedExpression(around)) around = around.parent;
  return ts.isCallExpression(around) &&
    !around.arguments.some((a) => a === node);
}
