/**
 * Makes bundle/ from the sources: the package in a few files, for those who import
 * it from a URL, where each of its 200 modules would be a request, and for those
 * whose programs have to start fast.
 *
 * - `mod.js` is what an application loads, `thread.js` what the tcpip thread loads,
 *   `in_thread.js` what the first loads for a stack in the caller's thread.
 * - `core.js`, `application.js`, `threads.js` and `common.js` are what these have in
 *   common: a module is in one file only, so that the clocks, the bells and the table
 *   of congestion controls are the same for the application and a stack in its thread.
 * - `bundle/mod.d.ts` has the types of `mod.js`, so that the folder can be copied
 *   elsewhere and checked there.
 * - `cable.js` and `tap.js` are drivers. They are loaded by URL, with a copy of the
 *   little of core/wire that they need.
 *
 * `deno task bundle` writes it, `deno task bundle --check` says whether it is stale.
 * Equal sources give equal bytes on any machine: the versions of the tools are
 * pinned. Comments are left out of the code; the types keep those that document them.
 *
 * Names of variables and functions are made short, which takes a third off the files
 * and off the time to read them. Classes keep their names, since users see these:
 * `Deno.inspect()` prints them, and a stack trace names the class of each method.
 * esbuild can keep either all names or none (`keepNames` sets them by a call for each
 * class and function, which costs more at start than it saves), so the name of a class
 * travels through it as a static method: see {@linkcode markClasses}.
 *
 * @module
 */

import { resolve } from "node:path";
import * as esbuild from "esbuild";
import type { BuildOptions, Metafile, Plugin } from "esbuild";
import { rollup } from "rollup";
import ts from "typescript";
import { dts } from "rollup-plugin-dts";

const ROOT = new URL("../", import.meta.url);

/** The folder that the bundle is kept in. */
const BUNDLE: URL = new URL("bundle/", ROOT);

const NOTICE = "// Made from the sources by `deno task bundle`: do not edit.";
const TYPES = '// @ts-self-types="./mod.d.ts"'; // not needed to run it

const PROGRAMS = {
  mod: "mod.ts",
  in_thread: "core/thread/inline_host.ts",
  thread: "core/thread/entry.ts",
};
const DRIVERS = { cable: "drivers/cable.ts", tap: "drivers/tap.ts" };

/** Names of what programs have in common, by the programs that load it. */
const COMMON: Record<string, string> = {
  "in_thread mod": "application.js",
  "in_thread thread": "core.js",
  "in_thread mod thread": "common.js",
  "mod thread": "threads.js",
};

/** Leaves drivers out of the programs: they import the driver's own file. */
function driversApart(drivers: Record<string, string>): Plugin {
  const names = new Map(
    Object.entries(drivers).map(([name, path]) => [ROOT.pathname + path, name]),
  );
  return {
    name: "drivers-apart",
    setup(build) {
      build.onResolve({ filter: /\.ts$/ }, ({ path, resolveDir }) => {
        const name = names.get(resolve(resolveDir, path));
        return name === undefined
          ? undefined
          : { path: `./${name}.js`, external: true };
      });
    },
  };
}

/** A marked class in what esbuild makes of it. */
const MARKED = /\bclass(\s+extends [^{]+)?\{static\s+class_(\w+)\(\)\{\}/g;

/**
 * Makes an anonymous class of each, with a method that has its name, as in
 * `const Netconn = class { static class_Netconn() {} };`. As a declaration, a class that
 * mentions itself would be given a short name of its own. If it does so in the values
 * of its static fields, it is assigned before these.
 */
function markClasses(path: string, text: string): string {
  const edits: { at: number; end: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isClassLike(node) && node.name !== undefined) {
      const { name: { text: name, end }, members } = node;
      const mark = ` static class_${name}() {}`;
      const isEarly = members.some((member) =>
        ts.isPropertyDeclaration(member) && mentions(member, name)
      );
      const at = classAt(node);
      if (ts.isClassDeclaration(node)) {
        const head = `${isEarly ? "let" : "const"} ${name} = class`;
        const assign = isEarly ? ` static { ${name} = this; }` : "";
        edits.push({ at, end, text: head });
        edits.push({ at: members.pos, end: members.pos, text: mark + assign });
        edits.push({ at: node.end, end: node.end, text: ";" });
      } else {
        edits.push({ at, end, text: "class" });
        edits.push({ at: members.pos, end: members.pos, text: mark });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true));
  return edits.sort((a, b) => b.at - a.at).reduce(
    (made, edit) => made.slice(0, edit.at) + edit.text + made.slice(edit.end),
    text,
  );
}

/** Where a class begins, behind "export". */
function classAt(node: ts.ClassLikeDeclaration): number {
  const isExport = ({ kind }: ts.ModifierLike): boolean =>
    kind === ts.SyntaxKind.ExportKeyword;
  const own = node.modifiers?.find((modifier) => !isExport(modifier));
  if (own !== undefined) return own.getStart();
  return node.getChildren()
    .find(({ kind }) => kind === ts.SyntaxKind.ClassKeyword)!.getStart();
}

/** Whether the value of a static field needs the class. */
function mentions(field: ts.PropertyDeclaration, name: string): boolean {
  const isStatic = field.modifiers?.some(({ kind }) =>
    kind === ts.SyntaxKind.StaticKeyword
  );
  const { initializer } = field;
  return isStatic === true && initializer !== undefined &&
    new RegExp(`\\b${name}\\b`).test(initializer.getText());
}

/** Marks the classes of every source; see {@linkcode markClasses}. */
const MARK_CLASSES: Plugin = {
  name: "mark-classes",
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await Deno.readTextFile(path);
      return { contents: markClasses(path, text), loader: "ts" };
    });
  },
};

/**
 * Gives marked classes their names again. Inside of a class the name hides no other:
 * it did so in the source, and short names have at most two letters.
 */
function nameClasses(text: string): string {
  return text.replace(
    MARKED,
    (_all, base = "", name) => {
      if (name.length < 3) throw new Error(`Too short for a class: ${name}`);
      return `class ${name}${base}{`;
    },
  );
}

/**
 * Bundles the sources; returns the files' texts by their names.
 *
 * @param programs Beside those of bundle/: their paths by their names.
 * @param drivers Beside those of bundle/.
 */
export async function bundleSources(
  programs: Record<string, string> = {},
  drivers: Record<string, string> = {},
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const build = async (options: BuildOptions): Promise<Metafile> => {
    const { outputFiles, metafile } = await esbuild.build({
      ...options,
      absWorkingDir: ROOT.pathname,
      outdir: "bundle",
      bundle: true,
      format: "esm",
      platform: "neutral",
      target: "esnext",
      external: ["node:*"],
      tsconfigRaw: {},
      minifyWhitespace: true,
      minifySyntax: true,
      minifyIdentifiers: true,
      lineLimit: 100, // so that the line of an error says where
      metafile: true,
      write: false,
    });
    for (const { path, text } of outputFiles) {
      files.set(nameOf(path), nameClasses(text));
    }
    return metafile;
  };
  try {
    const allDrivers = { ...DRIVERS, ...drivers };
    await build({ entryPoints: allDrivers, plugins: [MARK_CLASSES] });
    const { outputs } = await build({
      entryPoints: { ...PROGRAMS, ...programs },
      splitting: true,
      plugins: [driversApart(allDrivers), MARK_CLASSES],
    });
    const names = [...Object.keys(PROGRAMS), ...Object.keys(programs)];
    const finished = finish(files, commonNames(outputs, names));
    for (
      const [name, text] of await bundleTypes({ mod: "mod.ts", ...programs })
    ) {
      finished.set(name, `${NOTICE}\n${text}`);
    }
    return finished;
  } finally {
    await esbuild.stop();
  }
}

/** The types of all that programs export, a file each, and what these share. */
async function bundleTypes(
  programs: Record<string, string>,
): Promise<[name: string, text: string][]> {
  const bundle = await rollup({
    input: Object.fromEntries(
      Object.entries(programs).map((
        [name, path],
      ) => [name, ROOT.pathname + path]),
    ),
    external: [/^node:/],
    plugins: [dts({
      compilerOptions: {
        allowImportingTsExtensions: true,
        exactOptionalPropertyTypes: true,
        strict: true,
        skipLibCheck: true,
      },
    })],
  });
  const { output } = await bundle.generate({
    format: "es",
    entryFileNames: "[name].d.ts",
    chunkFileNames: "types.d.ts",
  });
  return output.flatMap((file) =>
    file.type === "chunk" ? [[file.fileName, file.code]] : []
  );
}

/** Gives files their final names, in their imports as well, and their headers. */
function finish(
  files: Map<string, string>,
  names: Map<string, string>,
): Map<string, string> {
  const finished = new Map<string, string>();
  for (const [name, text] of files) {
    let renamed = text;
    for (const [from, to] of names) {
      renamed = renamed.replaceAll(`"./${from}"`, `"./${to}"`);
    }
    const header = name === "mod.js" ? `${NOTICE}\n${TYPES}` : NOTICE;
    finished.set(names.get(name) ?? name, `${header}\n${renamed}`);
  }
  return finished;
}

/** Names for the files that esbuild has named after their content. */
function commonNames(
  outputs: Metafile["outputs"],
  allPrograms: string[],
): Map<string, string> {
  const loaders = new Map<string, Set<string>>();
  const visit = (path: string, program: string): void => {
    const known = loaders.get(path) ?? new Set();
    loaders.set(path, known.add(program));
    for (const { kind, path: next, external } of outputs[path]!.imports) {
      if (kind === "import-statement" && !external) visit(next, program);
    }
  };
  for (const program of allPrograms) {
    visit(`bundle/${program}.js`, program);
  }
  const names = new Map<string, string>();
  for (const [path, programs] of loaders) {
    if (outputs[path]!.entryPoint !== undefined) continue;
    const key = [...programs].sort().join(" ");
    const isKnown = key in COMMON;
    if (!isKnown && allPrograms.length === Object.keys(PROGRAMS).length) {
      throw new Error(`No name for what ${key} share`);
    }
    const name = isKnown ? COMMON[key]! : `${key.replaceAll(" ", "_")}.js`;
    names.set(nameOf(path), name);
  }
  return names;
}

function nameOf(path: string): string {
  return path.split(/[/\\]/).at(-1)!;
}

/** The bundle that is there; lines may end as the platform likes. */
async function readBundle(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for await (const { name } of Deno.readDir(BUNDLE)) {
    const text = await Deno.readTextFile(new URL(name, BUNDLE));
    files.set(name, text.replaceAll("\r\n", "\n"));
  }
  return files;
}

/** Writes a bundle in place of the one that is there. */
async function writeBundle(files: Map<string, string>): Promise<void> {
  await Deno.mkdir(BUNDLE, { recursive: true });
  for await (const { name } of Deno.readDir(BUNDLE)) {
    if (!files.has(name)) await Deno.remove(new URL(name, BUNDLE));
  }
  for (const [name, text] of files) {
    await Deno.writeTextFile(new URL(name, BUNDLE), text);
  }
}

/** Names of the files that differ, or are in one of the two only. */
function differences(
  made: Map<string, string>,
  found: Map<string, string>,
): string[] {
  const names = new Set([...made.keys(), ...found.keys()]);
  return [...names].filter((name) => made.get(name) !== found.get(name)).sort();
}

/** Writes the bundle; with `--check` only fails if that would change it. */
async function main(): Promise<void> {
  const made = await bundleSources();
  if (!Deno.args.includes("--check")) return await writeBundle(made);
  const stale = differences(made, await readBundle());
  if (stale.length === 0) return;
  throw new Error(`Stale: ${stale.join(", ")}. Run \`deno task bundle\``);
}

if (import.meta.main) await main();
