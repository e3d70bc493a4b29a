/**
 * The text of source files, for the tests that read the sources.
 *
 * @module
 */

const ROOT = new URL("../../", import.meta.url);
const SHIPPED = [
  "core",
  "drivers",
  "examples",
  "netbuf",
  "netconn",
  "testing",
  "tools",
];
/** Folders that are there and are no part of the project. */
const NOT_OURS = new Set([".git", "node_modules"]);

/** Path relative to the root and text of mod.ts and all .ts in its folders. */
export async function shippedSources(): Promise<[string, string][]> {
  return [
    ...await sourcesIn(...SHIPPED),
    ["mod.ts", await readText("mod.ts")],
  ];
}

/** Path relative to the root and text of all .ts in these folders, in order. */
export async function sourcesIn(
  ...folders: string[]
): Promise<[string, string][]> {
  const paths: string[] = [];
  for (const folder of folders) await collect(folder, paths);
  paths.sort();
  const sources: [string, string][] = [];
  for (const path of paths) sources.push([path, await readText(path)]);
  return sources;
}

/** The text of a file of the project, path relative to the root. */
export async function readText(path: string): Promise<string> {
  return await Deno.readTextFile(new URL(path, ROOT));
}

async function collect(folder: string, paths: string[]): Promise<void> {
  for await (const entry of Deno.readDir(new URL(folder, ROOT))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory) await collect(path, paths);
    else if (path.endsWith(".ts")) paths.push(path);
  }
}

/** Path relative to the root of every file that the project consists of. */
export async function allPaths(): Promise<string[]> {
  const paths: string[] = [];
  for await (const entry of Deno.readDir(ROOT)) {
    if (entry.isFile) paths.push(entry.name);
    else if (!NOT_OURS.has(entry.name)) await listAll(entry.name, paths);
  }
  return paths.sort();
}

async function listAll(folder: string, paths: string[]): Promise<void> {
  for await (const entry of Deno.readDir(new URL(folder, ROOT))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory) await listAll(path, paths);
    else paths.push(path);
  }
}
