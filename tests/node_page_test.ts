/**
 * docs/node.md says for each library the line that its test uses.
 *
 * @module
 */

import { assert, assertEquals } from "@std/assert";

const PAGE = new URL("../docs/node.md", import.meta.url);

/** Whether unit tests may read files here. */
const ignore = Deno.permissions.querySync({ name: "read" }).state !== "granted";

interface Row {
  library: string;
  line: string;
  test: string;
}

/** The rows of the page's table. */
function rows(page: string): Row[] {
  const row = /^\| (\S[^|]*?) +\|[^|]*\| `(.*)` +\| \[\w+\]\((\S+)\) +\|$/gm;
  return [...page.matchAll(row)].map(([, library, line, test]) => ({
    library: library!,
    line: line!.replaceAll("\\|", "|"),
    test: test!,
  }));
}

/** Code without what formatting changes. */
function bare(code: string): string {
  return code.replaceAll(/\s+/g, "").replaceAll(/,(?=[)}\]]|$)/g, "");
}

/** The code of a test, with its constants as the page has them. */
function told(code: string): string {
  let filled = code.replaceAll(/\bKERNEL\b/g, '"10.9.0.1"');
  for (const [, name, port] of code.matchAll(/^const (\w*PORT) = (\d+);/gm)) {
    filled = filled.replaceAll(new RegExp(`\\b${name}\\b`, "g"), port!);
  }
  return bare(filled);
}

Deno.test({
  name: "docs/node.md has the lines that the tests of the libraries use",
  ignore,
  async fn() {
    const page = await Deno.readTextFile(PAGE);
    const found = rows(page);
    assertEquals(found.length, page.match(/^\| .*stack\.node/gm)?.length);
    for (const { library, line, test } of found) {
      const code = told(await Deno.readTextFile(new URL(test, PAGE)));
      assert(code.includes(bare(line)), `${library}: ${line}, not in ${test}`);
    }
  },
});
