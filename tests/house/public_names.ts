/**
 * The public names: what each entry point of deno.json exports, by category. As a
 * program it writes public_names.txt anew: `deno run -A tests/house/public_names.ts`.
 *
 * @module
 */

/** The entry points of the package. */
export const ENTRY_POINTS: readonly string[] = [
  "mod.ts",
  "drivers/mod.ts",
  "core/tcp/congestion/mod.ts",
  "testing/mod.ts",
];

const ROOT = new URL("../../", import.meta.url);
const GOLDEN = new URL("public_names.txt", import.meta.url);

/** A name that an entry point exports. */
export interface PublicName {
  /** Path of the entry point. */
  entry: string;
  /** Its category; "" if it has none. */
  category: string;
  /** The name. */
  name: string;
}

/** The part of the output of `deno doc --json` that counts here. */
interface Documentation {
  nodes: Record<string, {
    symbols: {
      name: string;
      declarations: {
        jsDoc?: { tags?: { kind: string; doc?: string }[] };
      }[];
    }[];
  }>;
}

/** Reads what an entry point exports, from the output of `deno doc --json`. */
export function namesOf(entry: string, output: string): PublicName[] {
  const { nodes } = JSON.parse(output) as Documentation;
  return Object.values(nodes).flatMap(({ symbols }) => symbols).map(
    ({ name, declarations }) => {
      const tags = declarations.flatMap(({ jsDoc }) => jsDoc?.tags ?? []);
      const category = tags.find(({ kind }) => kind === "category")?.doc ?? "";
      return { entry, category: category.trim(), name };
    },
  );
}

/** All public names, in order; those of mod.ts are not repeated. */
export async function publicNames(): Promise<PublicName[]> {
  const all: PublicName[] = [];
  const known = new Set<string>();
  for (const entry of ENTRY_POINTS) {
    const doc = new Deno.Command(Deno.execPath(), {
      args: ["doc", "--json", entry],
      cwd: ROOT,
    });
    const { stdout } = await doc.output();
    const names = namesOf(entry, new TextDecoder().decode(stdout));
    all.push(...names.filter(({ name }) => !known.has(name)));
    for (const { name } of names) known.add(name);
  }
  return all;
}

/** The names as public_names.txt has them, one a line. */
export function listed(names: PublicName[]): string[] {
  return names.map(({ entry, category, name }) =>
    `${entry}: ${category}: ${name}`
  ).sort();
}

/** The lines of public_names.txt. */
export async function goldenNames(): Promise<string[]> {
  return (await Deno.readTextFile(GOLDEN)).trimEnd().split("\n");
}

if (import.meta.main) {
  const lines = listed(await publicNames());
  await Deno.writeTextFile(GOLDEN, `${lines.join("\n")}\n`);
}
