/**
 * Holds comments to what they point at, and the checks to their word: each is shown a
 * breach that it must find. Needs --allow-read.
 */

import { assertEquals } from "@std/assert";
import { parseSources } from "./architecture.ts";
import { checkLinks, checkPaths } from "./comments.ts";
import { allPaths, shippedSources, sourcesIn } from "./source_files.ts";
import { Tree } from "./tree.ts";

const FILES = parseSources([
  ...await shippedSources(),
  ...(await sourcesIn("tests")).filter(([path]) =>
    !path.startsWith("tests/house/") && !path.startsWith("tests/std/")
  ),
]);

Deno.test("links in comments name what exists", () => {
  const findings = checkLinks(FILES);
  assertEquals(findings, [], `\n${findings.join("\n")}\n`);
});

Deno.test("paths in comments name files and folders that exist", async () => {
  const findings = checkPaths(FILES, new Tree(await allPaths()));
  assertEquals(findings, [], `\n${findings.join("\n")}\n`);
});

Deno.test("checkLinks() finds a link to no name, and to no member", () => {
  const files = parseSources([
    ["core/a.ts", "export class A { b = 1; #c = 2; }\nclass D extends A {}"],
    [
      "core/e.ts",
      [
        `import { A } from "./a.ts";`,
        "/** {@linkcode A} {@link A.b} {@linkcode A.#c} {@linkcode D.any} */",
        "/** {@linkcode Gone} */",
        "/** {@linkcode A.gone} */",
        "/** {@link https://example.com/} {@linkcode here | there} */",
        "function here(): A { return new A(); }",
        "const text = '{@linkcode Text}';",
      ].join("\n"),
    ],
  ]);
  assertEquals(checkLinks(files), [
    "core/e.ts:3: no Gone",
    "core/e.ts:4: no A.gone",
  ]);
});

Deno.test("checkPaths() finds a file and a folder that are not there", () => {
  const tree = new Tree([
    "core/tcp/rto.ts",
    "core/tcp/input/ack_in.ts",
    "core/raw/pcb.ts",
    "core/udp/pcb.ts",
    "core/tcp/pcb.ts",
  ]);
  const files = parseSources([[
    "core/tcp/rto.ts",
    [
      "// rto.ts, ack_in.ts, input/ack_in.ts, core/tcp/input, core/tcp/ and pcb.ts",
      "// gone.ts",
      "// core/gone/ and core/tcp/gone.ts",
      "// https://example.com/no.ts, @netconn/netconn, lwIP's tcp_in.c",
      `const text = "none.ts";`,
    ].join("\n"),
  ]]);
  assertEquals([...new Set(checkPaths(files, tree))], [
    "core/tcp/rto.ts:2: no gone.ts",
    "core/tcp/rto.ts:3: no core/tcp/gone.ts",
    "core/tcp/rto.ts:3: no core/gone",
  ]);
});

Deno.test("checkPaths() finds a bare name that two files of other layers have", () => {
  const tree = new Tree([
    "core/raw/pcb.ts",
    "core/udp/pcb.ts",
    "core/ip/ip.ts",
  ]);
  const files = parseSources([["core/ip/ip.ts", "// pcb.ts"]]);
  assertEquals(checkPaths(files, tree), ["core/ip/ip.ts:1: no pcb.ts"]);
});
