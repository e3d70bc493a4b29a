/**
 * Test files of a folder as one module.
 *
 * `deno test` makes an isolate a file, which takes 0.4 s of processor time before its
 * first line runs, and loads the stack again in each. Files that keep nothing in
 * globals can share one.
 *
 * @module
 */

/** The module that runs these files, which are URLs, in one isolate. */
export function moduleOf(files: readonly string[]): string {
  return [...files].sort().map((file) => `import ${JSON.stringify(file)};\n`)
    .join("");
}

/** The test files of a folder and below. */
export function testsIn(folder: URL): string[] {
  const found: string[] = [];
  for (const { name, isDirectory } of Deno.readDirSync(folder)) {
    if (isDirectory) found.push(...testsIn(new URL(`${name}/`, folder)));
    else if (name.endsWith("_test.ts")) found.push(new URL(name, folder).href);
  }
  return found;
}

/**
 * Writes a module for each folder.
 *
 * The caller passes the folder `into` to `deno test`, and none of the modules: where a
 * file is named beside a folder, Deno 2.9 forgets `--ignore`.
 *
 * @param into Folder that takes the modules; they have the names of the folders.
 * @param folders Paths below `root`.
 */
export function joinFolders(
  into: string,
  folders: readonly string[],
  root: URL,
): void {
  for (const folder of folders) {
    const files = testsIn(new URL(`${folder}/`, root));
    Deno.writeTextFileSync(
      `${into}/${nameOf(folder)}_test.ts`,
      moduleOf(files),
    );
  }
}

/** A line of `deno test`, with the folder where it has the folder's module. */
export function withFolders(
  line: string,
  into: string,
  folders: readonly string[],
): string {
  const base = into.slice(into.search(/[^/\\]+$/));
  const modules = new RegExp(`\\S*${base}[/\\\\](\\w+)_test\\.ts`, "g");
  return line.replace(
    modules,
    (path, name) => folders.find((folder) => nameOf(folder) === name) ?? path,
  );
}

function nameOf(folder: string): string {
  return folder.replaceAll("/", "_");
}
