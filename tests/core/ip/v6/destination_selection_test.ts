/** Destination address selection: RFC 6724 §6, with examples of §10. */

import { assertEquals } from "@std/assert";
import * as fc from "fast-check";
import {
  type Destination,
  sortDestinations,
} from "../../../../core/ip/v6/destination_selection.ts";
import { DEFAULT_POLICY_TABLE } from "../../../../core/ip/v6/policy_table.ts";
import type { SourceCandidate } from "../../../../core/ip/v6/source_selection.ts";
import { ip } from "../ip_fixture.ts";

function to(
  addr: string,
  source: string | null,
  more: Partial<SourceCandidate & Destination> = {},
): Destination {
  const { isUnreachable, isEncapsulated, ...ofSource } = more;
  const [text, length] = (source ?? "").split("/");
  return {
    addr: ip(addr),
    source: source === null ? null : {
      addr: ip(text),
      prefixLen: Number(length ?? 64),
      netif: 1,
      isDeprecated: false,
      isTemporary: false,
      ...ofSource,
    },
    isUnreachable: isUnreachable ?? false,
    isEncapsulated: isEncapsulated ?? false,
  };
}

/** Checks that the first is preferred to the second, in either order. */
function prefers(
  best: Destination,
  other: Destination,
  policies = DEFAULT_POLICY_TABLE,
): void {
  for (const list of [[best, other], [other, best]]) {
    assertEquals(sortDestinations(list, policies), [best, other]);
  }
}

Deno.test("destination rule 1: with a source and a way there [RFC 6724 §6]", () => {
  prefers(to("10.0.0.9", "10.0.0.1/24"), to("2001:db8::9", null));
  prefers(
    to("10.0.0.9", "10.0.0.1/24"),
    to("2001:db8::9", "2001:db8::1", { isUnreachable: true }),
  );
});

Deno.test("destination rule 2: whose scope is that of its source [RFC 6724 §6]", () => {
  prefers(to("198.51.100.9", "10.0.0.1/24"), to("2001:db8::9", "fe80::1"));
  prefers(to("2001:db8::9", "2001:db8::1"), to("10.0.0.9", "169.254.1.1/16"));
});

Deno.test("destination rule 3: whose source is not deprecated [RFC 6724 §6]", () => {
  prefers(
    to("10.0.0.9", "10.0.0.1/24"),
    to("2001:db8::9", "2001:db8::1", { isDeprecated: true }),
  );
});

Deno.test("destination rule 4: whose source is a home address [RFC 6724 §6]", () => {
  prefers(
    to("2001:db8:8000::9", "2001:db8:1::1", { isHome: true }),
    to("2001:db8:1::9", "2001:db8:1::1"),
  );
});

Deno.test("destination rule 5: whose label is that of its source [RFC 6724 §6]", () => {
  prefers(
    to("2002:c633:6401::9", "2002:c633:6401::1"),
    to("2001:db8::9", "2002:c633:6401::1"),
  );
});

Deno.test("destination rule 6: of higher precedence [RFC 6724 §6]", () => {
  prefers(to("2001:db8::9", "2001:db8::1"), to("10.0.0.9", "10.0.0.1/24"));
  prefers(to("10.0.0.9", "10.0.0.1/24"), to("fd00::9", "fd00::1"));
  const policies = DEFAULT_POLICY_TABLE.map((row) =>
    row.prefixLen === 96 && row.label === 4 ? { ...row, precedence: 99 } : row
  );
  prefers(
    to("10.0.0.9", "10.0.0.1/24"),
    to("2001:db8::9", "2001:db8::1"),
    policies,
  );
});

Deno.test("destination rule 7: by native transport [RFC 6724 §6]", () => {
  prefers(
    to("2001:db8:8000::9", "2001:db8:1::1"),
    to("2001:db8:1::9", "2001:db8:1::1", { isEncapsulated: true }),
  );
});

Deno.test("destination rule 8: of smaller scope [RFC 6724 §6]", () => {
  prefers(to("fe80::9", "fe80::1"), to("2001:db8::9", "2001:db8::1"));
});

Deno.test("destination rule 9: the longest matching prefix, in one family [RFC 6724 §6]", () => {
  prefers(
    to("2001:db8:1::9", "2001:db8:1::1"),
    to("2001:db8:8000::9", "2001:db8:1::1"),
  );
  const policies = DEFAULT_POLICY_TABLE.map((row) => ({
    ...row,
    precedence: 1,
  }));
  const list = [
    to("10.9.9.9", "10.0.0.1/24"),
    to("2001:db8:1::9", "2001:db8:1::1"),
  ];
  assertEquals(sortDestinations(list, policies), list);
  list.reverse();
  assertEquals(sortDestinations(list, policies), list);
});

Deno.test("destination rule 10: else the order stays [RFC 6724 §6]", () => {
  const list = [1, 2, 3, 4].map((n) => to(`2001:db8::${n}`, "2001:db8::8/32"));
  assertEquals(sortDestinations(list, DEFAULT_POLICY_TABLE), list);
  const back = [...list].reverse();
  assertEquals(sortDestinations(back, DEFAULT_POLICY_TABLE), back);
});

Deno.test("sortDestinations() keeps each destination, unusable ones last, in random sequences", () => {
  const addrs = fc.constantFrom(
    "fe80::9",
    "fd00::9",
    "2001:db8::9",
    "2002::9",
    "10.0.0.9",
  );
  const sources = fc.constantFrom(
    null,
    "fe80::1",
    "fd00::1",
    "2001:db8::1",
    "2002::1",
    "10.0.0.1/24",
  );
  const one = fc.tuple(addrs, sources).map(([a, s]) => to(a, s));
  fc.assert(fc.property(fc.array(one, { maxLength: 10 }), (list) => {
    const sorted = sortDestinations(list, DEFAULT_POLICY_TABLE);
    assertEquals(new Set(sorted), new Set(list));
    assertEquals(sorted.length, list.length);
    const firstUnusable = sorted.findIndex((d) => d.source === null);
    if (firstUnusable < 0) return;
    assertEquals(
      sorted.slice(firstUnusable).filter((d) => d.source !== null),
      [],
    );
  }));
});
