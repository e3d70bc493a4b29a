/**
 * Makes the npm package: the bundle and its types, for Node, Bun, and pages.
 *
 * `deno task npm FOLDER` writes it to a folder, which `npm pack` and `npm publish`
 * take. Its exports are those of deno.json; the programs beside mod.ts, such as the
 * testing kit, share their modules with it, as in bundle/.
 *
 * @module
 */

import { bundleSources } from "./bundle.ts";

const ROOT = new URL("../", import.meta.url);

/** The oldest releases that the tests of tests/interop/ know to run it. */
const ENGINES = { node: ">=24", bun: ">=1.4" };

/** Drivers of the testing kit: loaded by URL, as all drivers. */
const DRIVERS = {
  peer_driver: "testing/peer_driver.ts",
  network_driver: "testing/network/driver.ts",
};

/** The part of deno.json that is read here. */
interface Config {
  name: string;
  version: string;
  license: string;
  exports: Record<string, string>;
}

/**
 * Writes the package.
 *
 * @param folder Where to; made if it does not exist.
 */
export async function writePackage(folder: string): Promise<void> {
  const config = JSON.parse(await readRoot("deno.json")) as Config;
  const programs = programsOf(config.exports);
  const { mod: _, ...others } = programs;
  const files = await bundleSources(others, DRIVERS);
  await Deno.mkdir(`${folder}/bundle`, { recursive: true });
  for (const [name, text] of files) {
    await Deno.writeTextFile(`${folder}/bundle/${name}`, text);
  }
  for (const name of ["LICENSE", "README.md"]) {
    await Deno.writeTextFile(`${folder}/${name}`, await readRoot(name));
  }
  const description = packageOf(config, Object.keys(programs));
  await Deno.writeTextFile(
    `${folder}/package.json`,
    `${JSON.stringify(description, null, 2)}\n`,
  );
}

/** Sources of the exports, by the names of their bundled files. */
function programsOf(exports: Record<string, string>): Record<string, string> {
  const sources = Object.entries(exports).filter(([, path]) =>
    path.endsWith(".ts")
  );
  return Object.fromEntries(
    sources.map(([key, path]) => [
      key === "." ? "mod" : key.slice("./".length),
      path.slice("./".length),
    ]),
  );
}

/** What package.json says. */
function packageOf(
  { name, version, license }: Config,
  programs: string[],
): unknown {
  const exports = programs.map((program) => [
    program === "mod" ? "." : `./${program}`,
    {
      types: `./bundle/${program}.d.ts`,
      default: `./bundle/${program}.js`,
    },
  ]);
  return {
    name,
    version,
    description: "A TCP/IP stack in user space, with lwIP's netconn API",
    license,
    type: "module",
    exports: Object.fromEntries(exports),
    files: ["bundle"],
    engines: ENGINES,
  };
}

async function readRoot(path: string): Promise<string> {
  return await Deno.readTextFile(new URL(path, ROOT));
}

if (import.meta.main) {
  const [folder] = Deno.args;
  if (folder === undefined) throw new Error("Usage: deno task npm FOLDER");
  await writePackage(folder);
}
