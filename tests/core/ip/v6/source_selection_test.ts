/** Source address selection and the policy table: RFC 6724 §2, §4 and §5. */

import { commonPrefixLength } from "../../../../core/wire/ip6_scope.ts";
import { assert, assertEquals } from "@std/assert";
import * as fc from "fast-check";
import {
  DEFAULT_POLICY_TABLE,
  policyOf,
  scopeOf,
} from "../../../../core/ip/v6/policy_table.ts";
import {
  selectSource,
  type SourceCandidate,
  type SourceQuery,
} from "../../../../core/ip/v6/source_selection.ts";
import { ip } from "../ip_fixture.ts";

function candidate(
  text: string,
  more: Partial<SourceCandidate> = {},
): SourceCandidate {
  const [addr, length] = text.split("/");
  return {
    addr: ip(addr),
    prefixLen: Number(length ?? 64),
    netif: 1,
    isDeprecated: false,
    isTemporary: false,
    ...more,
  };
}

/** What is chosen, in either order of the candidates; they must agree. */
function chosen(
  destination: string,
  candidates: SourceCandidate[],
  more: Partial<SourceQuery> = {},
): string | null {
  const query: SourceQuery = {
    destination: ip(destination),
    netif: 1,
    policies: DEFAULT_POLICY_TABLE,
    prefersTemporary: true,
    isOfNextHop: null,
    ...more,
  };
  const forth = selectSource(candidates, query);
  const back = selectSource([...candidates].reverse(), query);
  assertEquals(forth, back);
  return forth === null ? null : `${forth.addr}`;
}

Deno.test("source rule 1: the destination itself [RFC 6724 §5]", () => {
  const own = candidate("2001:db8::1", { isDeprecated: true, netif: 2 });
  const other = candidate("2001:db8::2");
  assertEquals(chosen("2001:db8::1", [own, other]), "2001:db8::1");
});

Deno.test("source rule 2: the smallest scope that reaches the destination [RFC 6724 §5]", () => {
  const local = candidate("fe80::1");
  const global = candidate("2001:db8::1", { isDeprecated: true });
  const site = candidate("fec0::1");
  const all = [local, site, global];
  assertEquals(chosen("2001:db8:9::9", all), "2001:db8::1");
  assertEquals(chosen("fe80::9", all), "fe80::1");
  assertEquals(chosen("ff05::9", all), "fec0::1");
  assertEquals(chosen("2001:db8:9::9", [local, site]), "fec0::1");
});

Deno.test("source rule 3: not deprecated, not optimistic [RFC 6724 §5, RFC 4429 §3.1]", () => {
  const a = candidate("2001:db8:9::1", { isDeprecated: true });
  const b = candidate("2001:db8:1::1", { netif: 2 });
  assertEquals(chosen("2001:db8:9::9", [a, b]), "2001:db8:1::1");
});

Deno.test("source rule 4: a home address [RFC 6724 §5]", () => {
  const a = candidate("2001:db8:1::1", { isHome: true, netif: 2 });
  const b = candidate("2001:db8:9::1");
  assertEquals(chosen("2001:db8:9::9", [a, b]), "2001:db8:1::1");
});

Deno.test("source rule 5: of the outgoing interface [RFC 6724 §5]", () => {
  const a = candidate("2001:db8:1::1");
  const b = candidate("2001:db8:9::1", { netif: 2 });
  assertEquals(chosen("2001:db8:9::9", [a, b]), "2001:db8:1::1");
});

Deno.test("source rule 5.5: of a prefix that the next hop has advertised [RFC 6724 §5]", () => {
  const a = candidate("fd00::1");
  const b = candidate("2001:db8:9::1");
  const isOfNextHop = (addr: { w0: number }) => addr.w0 >>> 24 === 0xfd;
  assertEquals(chosen("2001:db8:9::9", [a, b], { isOfNextHop }), "fd00::1");
  assertEquals(chosen("2001:db8:9::9", [a, b]), "2001:db8:9::1");
});

Deno.test("source rule 6: of the destination's label [RFC 6724 §5]", () => {
  const sixToFour = candidate("2002:c633:6401::1", { isTemporary: true });
  const native = candidate("2001:db8:1::1");
  assertEquals(chosen("2001:db8:9::9", [sixToFour, native]), "2001:db8:1::1");
  assertEquals(
    chosen("2002:c633:6401::9", [sixToFour, native]),
    "2002:c633:6401::1",
  );
});

Deno.test("source rule 7: temporary addresses, or not, as is asked for [RFC 6724 §5]", () => {
  const stable = candidate("2001:db8:9::1");
  const temporary = candidate("2001:db8:1::1", { isTemporary: true });
  const both = [stable, temporary];
  assertEquals(chosen("2001:db8:9::9", both), "2001:db8:1::1");
  assertEquals(
    chosen("2001:db8:9::9", both, { prefersTemporary: false }),
    "2001:db8:9::1",
  );
});

Deno.test("source rule 8: the longest matching prefix, without the interface identifier [RFC 6724 §5 and §2.2]", () => {
  const near = candidate("2001:db8:1::1");
  const far = candidate("2001:db8:8000::1");
  assertEquals(chosen("2001:db8:2::9", [near, far]), "2001:db8:1::1");
  const query: SourceQuery = {
    destination: ip("2001:db8:1::3"),
    netif: 1,
    policies: DEFAULT_POLICY_TABLE,
    prefersTemporary: false,
    isOfNextHop: null,
  };
  const [a, b] = [candidate("2001:db8:1::8"), candidate("2001:db8:1::2")];
  assertEquals(selectSource([a, b], query), a, "identifiers do not count");
});

Deno.test("candidate set: link-local and multicast destinations have those of the outgoing interface [RFC 6724 §4]", () => {
  const here = candidate("2001:db8::1", { isDeprecated: true });
  const there = candidate("fe80::1", { netif: 2 });
  for (const destination of ["fe80::9", "ff02::9", "ff0e::9"]) {
    assertEquals(chosen(destination, [here, there]), "2001:db8::1");
    assertEquals(chosen(destination, [there]), null);
  }
  assertEquals(chosen("2001:db8:9::9", [there]), "fe80::1");
});

Deno.test("candidate set: no group, no unspecified address, no loopback to others, no other family [RFC 6724 §4]", () => {
  const none = ["::", "ff02::1", "::1/128", "10.0.0.1/24"].map((text) =>
    candidate(text)
  );
  assertEquals(chosen("2001:db8::9", none), null);
  assertEquals(chosen("::1", none), "::1");
  assertEquals(chosen("10.0.0.9", none), "10.0.0.1");
});

Deno.test("IPv4: the same rules with scopes of its own [RFC 6724 §3.2]", () => {
  const auto = candidate("169.254.1.1/16");
  const own = candidate("10.0.0.1/24");
  const other = candidate("10.0.1.1/24");
  const all = [auto, own, other];
  assertEquals(chosen("10.0.1.9", all), "10.0.1.1");
  assertEquals(chosen("169.254.9.9", all), "169.254.1.1");
  assertEquals(chosen("10.0.0.9", [auto, own]), "10.0.0.1");
});

Deno.test("policyOf() finds the longest prefix of the default table [RFC 6724 §2.1]", () => {
  const rows: [string, number, number][] = [
    ["::1", 50, 0],
    ["2001:db8::1", 40, 1],
    ["10.0.0.1", 35, 4],
    ["2002::1", 30, 2],
    ["2001::1", 5, 5],
    ["fd00::1", 3, 13],
    ["::5", 1, 3],
    ["fec0::1", 1, 11],
    ["3ffe::1", 1, 12],
  ];
  for (const [text, precedence, label] of rows) {
    const policy = policyOf(DEFAULT_POLICY_TABLE, ip(text));
    assertEquals([text, policy.precedence, policy.label], [
      text,
      precedence,
      label,
    ]);
  }
});

Deno.test("the policy table is data: another one chooses otherwise [RFC 6724 §2.1]", () => {
  const ula = candidate("fd00:1::1");
  const global = candidate("2001:db8::1");
  assertEquals(chosen("fd00:2::9", [ula, global]), "fd00:1::1");
  const policies = DEFAULT_POLICY_TABLE.map((row) => ({ ...row, label: 1 }));
  const query = { policies };
  assertEquals(chosen("2001:db8::9", [ula, global], query), "2001:db8::1");
  const swapped = policies.map((row) => ({
    ...row,
    label: row.prefixLen === 7 ? 7 : 1,
  }));
  assertEquals(
    chosen("fd00:2::9", [ula, global], { policies: swapped }),
    "fd00:1::1",
  );
});

Deno.test("scopeOf() and commonPrefixLength() [RFC 6724 §3.1, §3.2 and §2.2]", () => {
  const scopes: [string, number][] = [
    ["fe80::1", 2],
    ["::1", 2],
    ["fec0::1", 5],
    ["fd00::1", 14],
    ["2001:db8::1", 14],
    ["ff01::1", 1],
    ["ff05::1", 5],
    ["127.0.0.1", 2],
    ["169.254.0.1", 2],
    ["10.0.0.1", 14],
  ];
  for (const [text, scope] of scopes) assertEquals(scopeOf(ip(text)), scope);
  const one = ip("2001:db8::1");
  const lengths: [string, number][] = [
    ["2001:db8::1", 128],
    ["2001:db8::", 127],
    ["2001:db8:0:0:8000::1", 64],
    ["2001:db8:0:1::1", 63],
    ["2001:db9::1", 31],
    ["8000::", 0],
  ];
  for (const [text, bits] of lengths) {
    assertEquals(commonPrefixLength(one, ip(text)), bits);
  }
});

const WORDS = fc.tuple(
  fc.constantFrom(0xfe800000, 0xfd000000, 0x20010db8, 0x20020000, 0xfec00000),
  fc.nat(3),
  fc.nat(1),
  fc.nat(3),
);
const ADDR = WORDS.map(([a, b, c, d]) => ip("::").clone().set6(a, b, c, d));
const CANDIDATE: fc.Arbitrary<SourceCandidate> = fc.record({
  addr: ADDR,
  prefixLen: fc.constant(64),
  netif: fc.integer({ min: 1, max: 2 }),
  isDeprecated: fc.boolean(),
  isTemporary: fc.boolean(),
});

Deno.test("selectSource() does not depend on the order of different candidates", () => {
  const sets = fc.array(CANDIDATE, { maxLength: 8 });
  fc.assert(
    fc.property(sets, ADDR, fc.nat(), (candidates, destination, turn) => {
      const query: SourceQuery = {
        destination,
        netif: 1,
        policies: DEFAULT_POLICY_TABLE,
        prefersTemporary: true,
        isOfNextHop: (addr) => addr.w3 === 1,
      };
      const best = selectSource(candidates, query);
      const at = candidates.length === 0 ? 0 : turn % candidates.length;
      const turned = [...candidates.slice(at), ...candidates.slice(0, at)];
      const again = selectSource(turned, query);
      assertEquals(best === null, again === null);
      if (best === null || again === null) return;
      // Equals may change places; each beats or equals the other alone.
      assertEquals(selectSource([best, again], query), best);
      assertEquals(selectSource([again, best], query), again);
      assert(candidates.includes(best));
    }),
    { numRuns: 1_000 },
  );
});
