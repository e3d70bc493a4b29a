/**
 * Renders the tables as docs/conformance.md:
 * `deno run --allow-write tests/conformance/render.ts`.
 *
 * @module
 */

import { RFC1122 } from "./rfc1122.ts";
import { RFC4861 } from "./rfc4861.ts";
import * as updates4861 from "./rfc4861_updates.ts";
import { RFC4862 } from "./rfc4862.ts";
import * as updates4862 from "./rfc4862_updates.ts";
import { RFC4443 } from "./rfc4443.ts";
import { RFC5681 } from "./rfc5681.ts";
import { RFC5961 } from "./rfc5961.ts";
import { RFC6298 } from "./rfc6298.ts";
import { RFC6724 } from "./rfc6724.ts";
import { RFC6890 } from "./rfc6890.ts";
import { RFC7323 } from "./rfc7323.ts";
import { RFC8305 } from "./rfc8305.ts";
import { RFC8200 } from "./rfc8200.ts";
import { RFC8200_UPDATES } from "./rfc8200_updates.ts";
import { RFC8201 } from "./rfc8201.ts";
import { RFC9293 } from "./rfc9293.ts";
import { RFC9777 } from "./rfc9777.ts";
import type { Rule, RuleTable, Status, TestName } from "./rule.ts";

/** All tables, in the order of the page. */
export const TABLES: readonly RuleTable[] = [
  RFC1122,
  RFC6890,
  RFC6724,
  RFC8305,
  RFC9293,
  RFC5681,
  RFC6298,
  RFC7323,
  RFC5961,
  RFC8200,
  ...RFC8200_UPDATES,
  RFC4443,
  RFC8201,
  RFC4861,
  ...Object.values(updates4861),
  RFC4862,
  ...Object.values(updates4862),
  RFC9777,
];

const STATUSES: readonly Status[] = [
  "met",
  "differs",
  "not met",
  "does not apply",
];

const HEAD = `# What the RFCs ask, and what this stack does

Written by render.ts of [tests/conformance](../tests/conformance) from the tables
beside it; a test holds them to the tests that they name. The text of a rule is ours:
the RFC has the last word. So are the labels, those of RFC 9293 apart; a step of an
algorithm counts as MUST.

**met**: the tests show it. **differs**: something else is done on purpose, for the
reason given. **not met**: it is missing. **does not apply**: it is about something
that is not here, or an option that was not taken.
`;

/** A cell's text: bars would end it. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

function testCell({ file, name }: TestName): string {
  const path = `../${file}`;
  const short = file.slice(file.lastIndexOf("/") + 1);
  return `[${short}](${path}): ${cell(name)}`;
}

function row(rule: Rule): string {
  const shown = [
    ...(rule.remark === "" ? [] : [cell(rule.remark)]),
    ...rule.tests.map(testCell),
  ];
  const { label, section, text, status } = rule;
  return `| ${label} | §${section} | ${cell(text)} | ${status} | ${
    shown.join("<br>")
  } |`;
}

function count(rules: readonly Rule[], status: Status): number {
  return rules.filter((rule) => rule.status === status).length;
}

function section({ rfc, title, rules }: RuleTable): string {
  return [
    `## RFC ${rfc}: ${title}`,
    "",
    "| rule | section | it says | here | because, and shown by |",
    "| --- | --- | --- | --- | --- |",
    ...rules.map(row),
    "",
  ].join("\n");
}

/** The whole page. */
export function render(tables: readonly RuleTable[]): string {
  const summary = [
    `| RFC | rules | ${STATUSES.join(" | ")} |`,
    `| --- | ---: | ${STATUSES.map(() => "---:").join(" | ")} |`,
    ...tables.map(({ rfc, rules }) =>
      `| ${rfc} | ${rules.length} | ${
        STATUSES.map((status) => count(rules, status)).join(" | ")
      } |`
    ),
  ].join("\n");
  return [HEAD, summary, "", ...tables.map(section)].join("\n");
}

if (import.meta.main) {
  const path = new URL("../../docs/conformance.md", import.meta.url);
  await Deno.writeTextFile(path, render(TABLES));
}
