/**
 * Every RFC that the sources cite is listed in docs/rfcs.md, and
 * every one listed there is cited. Needs --allow-read.
 */

import { assertEquals } from "@std/assert";
import { readText, shippedSources } from "./source_files.ts";

/** Numbers cited as "RFC 9293", "RFC 9293 §3.4" or "RFCs 5681 and 6582". */
function citedRfcs(text: string): number[] {
  const citation =
    /\bRFCs?[\s*-]+(\d{3,5})((?:(?:,|,? and|,? or)[\s*]+(?:RFC[\s*]+)?\d{3,5}\b(?![.\d]))*)/g;
  const numbers: number[] = [];
  for (const [match, first, more] of text.matchAll(citation)) {
    numbers.push(Number(first));
    // "RFC 6298, 200 ms" goes on with a number that is no RFC.
    const isList = match.startsWith("RFCs");
    const rest = isList ? /\d{3,5}/g : /(?<=RFC[\s*]+)\d{3,5}/g;
    for (const [number] of more.matchAll(rest)) numbers.push(Number(number));
  }
  return numbers;
}

/** Numbers in the section of a Markdown text whose heading has the word RFCs. */
function listedRfcs(markdown: string): Set<number> {
  const lines = markdown.split("\n");
  const start = lines.findIndex((line) => /^#+ .*\bRFCs\b/.test(line));
  if (start < 0) return new Set();
  const level = lines[start].indexOf(" ");
  const length = lines.slice(start + 1).findIndex((line) =>
    /^#+ /.test(line) && line.indexOf(" ") <= level
  );
  const section = lines.slice(
    start + 1,
    length < 0 ? undefined : start + 1 + length,
  );
  const numbers = section.join("\n").matchAll(/(?<![\d.])\d{3,5}(?![\d.]\d)/g);
  return new Set([...numbers].map(([number]) => Number(number)));
}

const PAGE = await readText("docs/rfcs.md").catch(() => "");
const byNumber = (a: number, b: number): number => a - b;

Deno.test("docs/rfcs.md lists every RFC that the sources cite", async () => {
  const listed = listedRfcs(PAGE);
  const missing = new Map<number, string>();
  for (const [path, text] of await shippedSources()) {
    for (const rfc of citedRfcs(text)) {
      if (!listed.has(rfc) && !missing.has(rfc)) missing.set(rfc, path);
    }
  }
  const report = [...missing.keys()].sort(byNumber)
    .map((rfc) => `RFC ${rfc}, cited in ${missing.get(rfc)}`);
  assertEquals(
    report,
    [],
    `not in docs/rfcs.md:\n${report.join("\n")}`,
  );
});

Deno.test("docs/rfcs.md lists no RFC that the sources do not cite", async () => {
  const cited = new Set<number>();
  for (const [, text] of await shippedSources()) {
    for (const rfc of citedRfcs(text)) cited.add(rfc);
  }
  const listed = [...listedRfcs(PAGE)].sort(byNumber);
  assertEquals(listed.filter((rfc) => !cited.has(rfc)), []);
});

Deno.test("citedRfcs() reads single citations and lists", () => {
  assertEquals(citedRfcs("RFC 9293 §3.10.7.4 and RFC 791, 1500 bytes"), [
    9293,
    791,
  ]);
  assertEquals(citedRfcs("RFCs 5681, 6582 and 6298; RFC\n * 1122"), [
    5681,
    6582,
    6298,
    1122,
  ]);
});

Deno.test("listedRfcs() reads the section RFCs and no other", () => {
  const markdown =
    "# A\n826\n## RFCs\n| 791 | IPv4 |\n### TCP\n9293\n## B\n768";
  assertEquals([...listedRfcs(markdown)], [791, 9293]);
  assertEquals(listedRfcs("# A\n826").size, 0);
});
