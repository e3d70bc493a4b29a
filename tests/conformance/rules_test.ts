/**
 * Holds the tables of rules to their word: every label is there once, every test
 * that they name exists, and docs/conformance.md says what they say. Part of it needs
 * --allow-read.
 */

import { assertEquals, assertMatch } from "@std/assert";
import { render, TABLES } from "./render.ts";
import { met, type RuleTable, testsIn } from "./rule.ts";
import { RFC9293 } from "./rfc9293.ts";

const ROOT = new URL("../../", import.meta.url);
const mayRead =
  Deno.permissions.querySync({ name: "read", path: ROOT }).state ===
    "granted";

/** Labels of RFC 9293: so many of each kind. */
const COUNTS: [kind: string, count: number][] = [
  ["MUST", 69],
  ["SHLD", 31],
  ["MAY", 18],
  ["REC", 1],
];

/**
 * Names of the tests in a source; of template literals, what they match. A test of each
 * family has that of the family behind its own; a rule that names none means both.
 */
function namesIn(source: string): (name: string) => boolean {
  const plain = new Set<string>();
  const patterns: RegExp[] = [];
  const call =
    /(Deno\.test|interopTest|title|solicited|advertised|eachFamily)\(\s*(?:\{\s*name:\s*)?(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|`([^`]*)`)/g;
  for (const [, kind, double, single, template] of source.matchAll(call)) {
    const families = kind === "eachFamily" ? ["", ", IPv4", ", IPv6"] : [""];
    for (const family of families) {
      if (single !== undefined) plain.add(single + family);
      else if (double !== undefined) {
        plain.add(JSON.parse(`"${double}"`) + family);
      } else {
        const parts = template.split(/\$\{(?:[^{}]|\{[^}]*\})*\}/);
        const text = parts.map((part) => RegExp.escape(part)).join(".+");
        patterns.push(new RegExp(`^${text}${family}$`));
      }
    }
  }
  return (name) => plain.has(name) || patterns.some((p) => p.test(name));
}

/** What is wrong with the tests that tables name. */
async function missingTests(tables: readonly RuleTable[]): Promise<string[]> {
  const files = new Map<string, (name: string) => boolean>();
  const missing: string[] = [];
  for (const { rfc, rules } of tables) {
    for (const { label, tests } of rules) {
      for (const { file, name } of tests) {
        if (!files.has(file)) {
          const text = await Deno.readTextFile(new URL(file, ROOT));
          files.set(file, namesIn(text));
        }
        if (!files.get(file)!(name)) {
          missing.push(`RFC ${rfc} ${label}: no "${name}" in ${file}`);
        }
      }
    }
  }
  return missing;
}

Deno.test("RFC9293 has every label of appendix B once", () => {
  const all = COUNTS.flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, i) => `${kind}-${i + 1}`)
  );
  assertEquals(RFC9293.rules.map((rule) => rule.label).sort(), all.sort());
});

for (const { rfc, rules } of TABLES) {
  Deno.test(`the table of RFC ${rfc} has labels, words, and tests or reasons`, () => {
    const labels = rules.map((rule) => rule.label);
    assertEquals(new Set(labels).size, labels.length, "a label twice");
    for (const { label, section, text, status, tests, remark } of rules) {
      assertMatch(label, /^(MUST|SHLD|MAY|REC)-[\d.]+[a-z]?$/);
      if (rfc !== 9293) {
        assertEquals(label.includes(`-${section}`), true, label);
      }
      assertEquals(text.endsWith(".") && text.length > 10, true, label);
      if (status === "met") assertEquals(tests.length > 0, true, label);
      else assertMatch(remark, /^\S.*\.$/, label);
    }
  });
}

Deno.test({
  name: "every test that a rule names exists",
  ignore: !mayRead,
  fn: async () => {
    const missing = await missingTests(TABLES);
    assertEquals(missing, [], `\n${missing.join("\n")}\n`);
  },
});

Deno.test({
  name: "a test that does not exist is found missing",
  ignore: !mayRead,
  fn: async () => {
    const here = testsIn("tests/conformance/rules_test.ts");
    const rules = [
      met("MUST-1", "1", "One.", [here("every test that a rule names exists")]),
      met("MUST-2", "1", "Two.", [here("every test that nobody names exists")]),
      met("MUST-3", "1", "Three.", [
        here("the table of RFC 1 has labels, words, and tests or reasons"),
      ]),
    ];
    const missing = await missingTests([{ rfc: 1, title: "None", rules }]);
    assertEquals(missing.map((line) => line.slice(0, 12)), ["RFC 1 MUST-2"]);
  },
});

Deno.test({
  name: "docs/conformance.md is what render() makes of the tables",
  ignore: !mayRead,
  fn: async () => {
    const text = await Deno.readTextFile(new URL("docs/conformance.md", ROOT));
    const how = "run: deno run --allow-write tests/conformance/render.ts";
    assertEquals(text === render(TABLES), true, how);
  },
});
