/**
 * Holds the public names to public_names.txt, and each to a category. Needs
 * --allow-read and --allow-run.
 */

import { assertEquals } from "@std/assert";
import { goldenNames, listed, namesOf, publicNames } from "./public_names.ts";

const names = await publicNames();

Deno.test("the public names are those of public_names.txt", async () => {
  const golden = await goldenNames();
  const actual = listed(names);
  const come = actual.filter((line) => !golden.includes(line));
  const gone = golden.filter((line) => !actual.includes(line));
  assertEquals(
    { come, gone },
    { come: [], gone: [] },
    "if this is meant: deno run -A tests/house/public_names.ts",
  );
});

Deno.test("every public name has a category", () => {
  assertEquals(names.filter(({ category }) => category === ""), []);
});

Deno.test("namesOf() finds a name without a category", () => {
  const output = JSON.stringify({
    nodes: {
      "file:///mod.ts": {
        symbols: [
          { name: "a", declarations: [{}] },
          {
            name: "b",
            declarations: [
              { jsDoc: { tags: [{ kind: "category", doc: "Stack" }] } },
            ],
          },
        ],
      },
    },
  });
  assertEquals(listed(namesOf("mod.ts", output)), [
    "mod.ts: : a",
    "mod.ts: Stack: b",
  ]);
});
