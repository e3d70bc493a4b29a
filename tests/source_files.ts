/**
 * The text of every shipped source file, for the tests that read the sources.
 *
 * @module
 */

const ROOT = new URL("../", import.meta.url);
const SHIPPED = ["core", "drivers", "examples", "netbuf", "netconn"];

/** Path relative to the root and text of mod.ts and all .ts in its folders. */
export async function shippedSources(): Promise<[string, string][]> {
  const paths: string[] = [];
  for await (const { name } of Deno.readDir(ROOT)) {
    if (name === "mod.ts") paths.push(name);
    else if (SHIPPED.includes(name)) await collect(name, paths);
  }
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
