import { assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  ip,
  IpFixture,
  type IpFixtureOptions,
  mac,
  pattern,
} from "./ip_fixture.ts";
import { eachFamily, FAMILIES, type TestFamily } from "../../families.ts";
import type { Ip6Fields } from "../../../testing/packets6.ts";
import { part } from "../../family_packets.ts";

const [IPV4] = FAMILIES;

/** Fields of a fragment that differ from the others'. */
interface Other extends Partial<Ip6Fields> {
  id?: number;
}

/** A host that records the payloads of protocol 253. */
function host(family: TestFamily, options: IpFixtureOptions = {}) {
  const f = new IpFixture(options);
  const eth = f.netif([family.local]);
  f.ip.setNeighbour(eth, ip(family.peer), mac(2));
  const got: Uint8Array[] = [];
  f.ip.register(253, {
    input: (p) => {
      assertEquals(p.ipOffset + family.header, p.offset);
      got.push(f.frame.memory.slice(p.offset, p.offset + p.length));
    },
  });
  const from = { src: family.peer, dst: family.host, protocol: 253 };
  const fragment = (
    start: number,
    payload: Uint8Array,
    more: boolean,
    { id = 9, ...fields }: Other = {},
  ) => f.injectIp(eth, part({ ...from, ...fields }, start, more, payload, id));
  return { f, eth, got, fragment };
}

/** Bytes of the longest payload. */
function mostOf({ version, header }: TestFamily): number {
  return version === 4 ? 65_535 - header : 65_535;
}

/** Cuts bytes at these places. */
function cut(
  data: Uint8Array,
  places: number[],
): [number, Uint8Array, boolean][] {
  const edges = [0, ...places, data.length];
  return edges.slice(0, -1).map((start, i) => [
    start,
    data.slice(start, edges[i + 1]),
    edges[i + 1] < data.length,
  ]);
}

eachFamily(
  "Reassembly joins nine fragments in any order [lwIP ip4 reass]",
  (family) => {
    const data = pattern(9 * 104 - 3);
    const parts = cut(data, [1, 2, 3, 4, 5, 6, 7, 8].map((n) => n * 104));
    const orders = [
      [0, 1, 2, 3, 4, 5, 6, 7, 8],
      [8, 7, 6, 5, 4, 3, 2, 1, 0],
      [8, 0, 1, 2, 3, 7, 6, 5, 4],
      [1, 0, 2, 8, 5, 3, 7, 4, 6],
    ];
    for (const order of orders) {
      const { f, got, fragment } = host(family);
      for (const n of order) fragment(...parts[n]);
      assertEquals(got, [data]);
      assertEquals(f.drops, {});
      assertEquals(f.ip.reassembling, 0);
      assertEquals(f.stats.reassembled, 1);
      f.expectNoLeak();
    }
  },
);

for (
  const [codepoints, joined] of [
    [[0, 0], 0],
    [[2, 2], 2],
    [[1, 1], 1],
    [[2, 3], 3],
    [[3, 2], 3],
    [[3, 3], 3],
    [[0, 3], -1],
    [[3, 0], -1],
    [[2, 0], -1],
  ] as const
) {
  const what = joined < 0 ? "dropped" : joined;
  eachFamily(
    `Reassembly of ECN codepoints ${codepoints} is ${what} [RFC 3168 §5.3]`,
    (family) => {
      const { f, got, fragment } = host(family);
      const seen: number[] = [];
      f.ip.register(253, { input: (p) => void seen.push(p.tos) });
      const data = pattern(64);
      for (const [i, [start, bytes, more]] of cut(data, [32]).entries()) {
        fragment(start, bytes, more, { tos: 0xb8 | codepoints[i] });
      }
      assertEquals(got, []);
      assertEquals(seen, joined < 0 ? [] : [0xb8 | joined]);
      assertEquals(f.drops, joined < 0 ? { "bad-field": 1 } : {});
    },
  );
}

eachFamily(
  "Reassembly joins any cut in any order, duplicates included",
  (family) => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 8 }),
        fc.infiniteStream(fc.nat()),
        (places, last, random) => {
          const edges = places.map((n) => n * 8).sort((a, b) => a - b);
          const data = pattern((edges.at(-1) ?? 0) + last);
          const parts = cut(data, edges);
          const order = [...parts, ...parts.slice(0, 3)]
            .map((part) => ({ part, key: random.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ part }) => part);
          const { f, got, fragment } = host(family);
          if (parts.length === 1) return;
          for (const part of order) fragment(...part);
          // A duplicate that comes late starts a datagram of its own.
          assertEquals(got[0], data);
          assertEquals(f.drops, {});
          f.advance(61_000);
          assertEquals(f.ip.reassembling, 0);
          f.expectNoLeak();
        },
      ),
      { numRuns: 60 },
    );
  },
);

eachFamily(
  "Reassembly makes one contiguous datagram of the longest",
  (family) => {
    const { f, got, fragment } = host(family);
    const data = pattern(mostOf(family));
    for (let at = 0; at < data.length; at += 1480) {
      const end = Math.min(at + 1480, data.length);
      fragment(at, data.slice(at, end), end < data.length);
    }
    assertEquals(got.length, 1);
    assertEquals(got[0], data);
    f.expectNoLeak();
  },
);

eachFamily("Reassembly refuses the ping of death", (family) => {
  const { f, got, fragment } = host(family);
  fragment(65_528, pattern(8), false);
  fragment(mostOf(family) & ~7, pattern(8), false);
  assertEquals(f.drops, { "bad-length": 2 });
  assertEquals(f.ip.reassembling, 0);
  assertEquals(got, []);
});

eachFamily("Reassembly refuses empty fragments and odd lengths", (family) => {
  const { f, fragment } = host(family);
  // A first fragment has to have a header behind it (RFC 7112 §5).
  fragment(family.version === 4 ? 0 : 16, pattern(0), true);
  fragment(0, pattern(7), true);
  fragment(8, pattern(0), false);
  assertEquals(f.drops, { "bad-length": 3 });
  assertEquals(f.ip.reassembling, 0);
});

eachFamily(
  "Reassembly drops a datagram with overlaps, whole [RFC 5722 §4]",
  (family) => {
    const overlaps: [number, number, boolean][] = [
      [8, 16, true], // into the end of the first
      [0, 24, true], // over the first and beyond
      [32, 16, true], // into the third, from a hole
      [16, 32, true], // over the third
      [32, 8, false], // an end before the third
    ];
    for (const [start, length, more] of overlaps) {
      const { f, got, fragment } = host(family);
      fragment(0, pattern(16), true);
      fragment(40, pattern(16, 40), true);
      fragment(start, pattern(length, 99), more);
      assertEquals(f.drops, { "fragment-overlap": 1 });
      f.expectNoLeak(); // its memory is free, but it is not forgotten
      assertEquals(f.ip.reassembling, 1);
      fragment(16, pattern(24, 16), true);
      fragment(56, pattern(8, 56), false);
      assertEquals(f.drops, { "fragment-overlap": 3 });
      assertEquals(got, []);
      f.advance(60_000);
      assertEquals(f.ip.reassembling, 0);
    }
  },
);

eachFamily(
  "Reassembly ignores exact duplicates, but not contradictions",
  (family) => {
    const { f, got, fragment } = host(family);
    fragment(0, pattern(16), true);
    fragment(0, pattern(16), true);
    fragment(8, pattern(16).slice(8), true);
    fragment(16, pattern(4), false);
    assertEquals(got.length, 1);
    fragment(0, pattern(16), true, { id: 10 });
    fragment(0, pattern(16, 1), true, { id: 10 });
    assertEquals(f.drops, { "fragment-overlap": 1 });
    fragment(24, pattern(8), false, { id: 11 });
    fragment(24, pattern(16), false, { id: 11 }); // two ends
    fragment(40, pattern(8), true, { id: 12 });
    fragment(8, pattern(8), false, { id: 12 }); // an end with bytes behind it
    assertEquals(f.drops, { "fragment-overlap": 3 });
  },
);

Deno.test("Reassembly keeps datagrams apart by all four of their names", () => {
  const { f, got, fragment } = host(IPV4);
  fragment(0, pattern(8), true);
  fragment(8, pattern(8), false, { id: 10 });
  fragment(8, pattern(8), false, { src: "10.0.0.3" });
  fragment(8, pattern(8), false, { protocol: 254 });
  fragment(8, pattern(8), false, { dst: "10.0.0.255" });
  assertEquals(got, []);
  assertEquals(f.ip.reassembling, 5);
});

Deno.test("Reassembly gives up after 30 s and says so if the first came [RFC 1122 §3.3.2]", () => {
  const { f, eth, fragment } = host(IPV4);
  fragment(0, pattern(16), true, { id: 1 });
  f.advance(1000);
  fragment(8, pattern(16), true, { id: 2 }); // no first fragment
  fragment(0, pattern(16), true, { id: 3, dst: "10.0.0.255" });
  f.advance(28_999);
  f.expectNothing(eth);
  f.advance(1);
  f.expect(eth, "10.0.0.1 > 10.0.0.2 ICMP time-exceeded code 1 len 36");
  assertEquals(f.ip.reassembling, 2);
  f.advance(1000);
  f.expectNothing(eth);
  assertEquals(f.drops, { "fragment-timeout": 3 });
  f.expectNoLeak();
  assertEquals(f.timers.nextDeadline(), Infinity);
});

eachFamily(
  "Reassembly is bounded in number: the oldest gives way",
  (family) => {
    const { f, got, fragment } = host(family, {
      config: { reassemblyLimit: 2 },
    });
    for (const id of [1, 2, 3]) fragment(0, pattern(8), true, { id });
    assertEquals(f.ip.reassembling, 2);
    assertEquals(f.drops, { "fragment-limit": 1 });
    fragment(8, pattern(8), false, { id: 2 });
    fragment(8, pattern(8), false, { id: 3 });
    assertEquals(got.length, 2);
  },
);

eachFamily("Reassembly is bounded to a share of packet memory", (family) => {
  const { f, fragment } = host(family, { chunks: 16 });
  for (let id = 0; id < 10; id++) fragment(0, pattern(8), true, { id });
  assertEquals(f.ip.reassembling, 4);
  assertEquals(f.drops, { "fragment-limit": 6 });
});

Deno.test("a reassembled datagram can be answered with an error", () => {
  const { f, eth, fragment } = host(IPV4);
  fragment(0, pattern(16), true, { protocol: 200 });
  fragment(16, pattern(8), false, { protocol: 200 });
  f.expect(eth, "10.0.0.1 > 10.0.0.2 ICMP unreachable code 2 len 44");
});
