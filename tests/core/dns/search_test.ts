import { assertEquals } from "@std/assert";
import { searchNames } from "../../../core/dns/search.ts";

const LONG = `${"x".repeat(63)}.`.repeat(3);

const ROWS: [string, string[], number, string[]][] = [
  ["host", [], 1, ["host."]],
  ["host", ["a.com", "b.com."], 1, ["host.a.com.", "host.b.com.", "host."]],
  ["www.host", ["a.com"], 1, ["www.host.", "www.host.a.com."]],
  ["www.host", ["a.com"], 2, ["www.host.a.com.", "www.host."]],
  ["host", ["a.com"], 0, ["host.", "host.a.com."]],
  ["host.", ["a.com"], 1, ["host."]],
  [".", ["a.com"], 1, ["."]],
  ["host", ["."], 1, ["host."]],
  ["host", ["a..com", "b.com"], 1, ["host.b.com.", "host."]],
  ["a\\.b", ["c.com"], 1, ["a\\.b.c.com.", "a\\.b."]],
  ["a\\.", ["c.com"], 1, ["a\\..c.com.", "a\\.."]],
  ["a\\\\.", ["c.com"], 1, ["a\\\\."]],
  [LONG + "x".repeat(50), ["example.com"], 1, [`${LONG}${"x".repeat(50)}.`]],
  ["", ["a.com"], 1, []],
  ["a..b", ["a.com"], 1, []],
];

for (const [name, search, ndots, names] of ROWS) {
  const title = `${name.slice(0, 20)}, [${search}], ${ndots}`;
  Deno.test(`searchNames(${title})`, () => {
    assertEquals(searchNames(name, search, ndots), names);
  });
}
