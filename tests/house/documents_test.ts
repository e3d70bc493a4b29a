/**
 * Holds the documents to the tree: what they link to exists, and each function of a
 * walk is in its file. Needs --allow-read.
 */

import { assertEquals } from "@std/assert";
import {
  checkCommands,
  checkDocument,
  checkHeadings,
  checkWalks,
} from "./documents.ts";
import { allPaths, readText } from "./source_files.ts";
import { Tree } from "./tree.ts";

const PATHS = await allPaths();
const TREE = new Tree(PATHS);
const DOCUMENTS = PATHS.filter((path) => path.endsWith(".md"));
const TASKS = new Set(
  Object.keys(JSON.parse(await readText("deno.json")).tasks),
);
const SMALL = new Tree(["README.md", "core/tcp/rto.ts", "docs/a.md"]);

for (const path of DOCUMENTS) {
  Deno.test(`${path} names files that exist`, async () => {
    const text = await readText(path);
    const findings = [
      ...checkDocument(path, text, TREE),
      ...checkCommands(path, text, TREE, TASKS),
      ...await checkHeadings(path, text, readText),
    ];
    assertEquals(findings, [], findings.join("\n"));
  });
}

Deno.test("ARCHITECTURE.md: each function of a walk is in its file", async () => {
  const path = "ARCHITECTURE.md";
  const findings = await checkWalks(path, await readText(path), readText);
  assertEquals(findings, [], findings.join("\n"));
});

Deno.test("ARCHITECTURE.md has ten walks and a table of at least thirty rows", async () => {
  const text = await readText("ARCHITECTURE.md");
  const [, walks, where] = text.split(/^## (?:Ten walks|Where is X)$/m);
  assertEquals(walks.match(/^### /gm)?.length, 10);
  assertEquals(
    where.split("\n").filter((l) => /^\| .*\.ts\)/.test(l)).length >= 30,
    true,
  );
});

Deno.test("checkDocument() finds a link and a path to nowhere", () => {
  const markdown = [
    "[a](core/tcp/rto.ts) [b](core/tcp/no.ts) `core/tcp/`, `core/udp/`",
    "[c](https://example.com) [d](#e) `rto.ts` `a/b`",
    "```ts",
    "[f](core/no.ts)",
    "```",
    "`core/tcp/gone.ts`",
  ].join("\n");
  assertEquals(checkDocument("README.md", markdown, SMALL), [
    "README.md:1: no core/tcp/no.ts",
    "README.md:1: no core/udp/",
    "README.md:6: no core/tcp/gone.ts",
  ]);
});

Deno.test("checkDocument() takes a path from the document's folder", () => {
  assertEquals(checkDocument("docs/a.md", "[b](../README.md)", SMALL), []);
});

Deno.test("checkCommands() finds a task and a file that are not there", () => {
  const markdown = [
    "`deno task ok` `deno task gone` `deno run -A core/tcp/rto.ts core/no.ts`",
    "```sh",
    "npx --yes deno@2.9.6 task lost # and/or",
    "deno run --allow-read=/tmp mine.ts --out /tmp/a FOLDER/a.ts",
    "```",
    "```ts",
    "deno task other",
    "```",
  ].join("\n");
  assertEquals(checkCommands("README.md", markdown, SMALL, new Set(["ok"])), [
    "README.md:1: no task gone",
    "README.md:1: no core/no.ts",
    "README.md:3: no task lost",
  ]);
});

Deno.test("checkHeadings() finds a heading that is not there", async () => {
  const markdown = "# Here it's\n[a](#here-its) [b](#gone) [c](b.md#gone)";
  const textOf = (path: string) =>
    Promise.resolve(path === "docs/b.md" ? "# Kept" : markdown);
  assertEquals(await checkHeadings("docs/a.md", markdown, textOf), [
    "docs/a.md:2: no #gone",
    "docs/a.md:2: no b.md#gone",
  ]);
});

Deno.test("checkWalks() finds a function that is not in its file", async () => {
  const markdown = "| [a](a.ts) | `here` | x |\n| [a](a.ts) | `gone` | x |";
  const text = "function here() {} // gone";
  const findings = await checkWalks(
    "A.md",
    markdown,
    () => Promise.resolve(text),
  );
  assertEquals(findings, ["A.md:2: a.ts has no gone"]);
});
