/** TcpFlow: what a script says comes out of the bytes again, on the other side. */

import { assertEquals, assertMatch, assertThrows } from "@std/assert";
import fc from "fast-check";
import { allOk, compare, sideBySide } from "../../testing/compare.ts";
import type { TcpSegment } from "../../testing/packet_fields.ts";
import {
  checksumFault,
  readIp,
  type SeenPacket,
} from "../../testing/packet_reader.ts";
import { TcpFlow } from "../../testing/tcp_flow.ts";
import { eachFamily, IPV4, type TestFamily } from "../families.ts";

/** Both ends of a connection: what one builds, the other sees. */
function bothEnds(
  aIss: number,
  bIss: number,
  { host: here, peer: there }: TestFamily = IPV4,
): [a: TcpFlow, b: TcpFlow] {
  const end = (
    peer: string,
    stack: string,
    peerPort: number,
    stackPort: number,
    peerIss: number,
  ): TcpFlow =>
    new TcpFlow({
      peer,
      peerPort,
      stack,
      stackPort,
      peerIss,
      usualTs: () => [7, 9],
    });
  const a = end(here, there, 1000, 2000, aIss);
  const b = end(there, here, 2000, 1000, bIss);
  a.stack.iss = b.peer.iss;
  b.stack.iss = a.peer.iss;
  b.stack.next = 1; // so that a SYN of later numbers is not taken for the first
  return [a, b];
}

const u16 = fc.integer({ min: 0, max: 0xffff });
const number = fc.integer({ min: 0, max: 1 << 30 });
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

const SEGMENT = fc.record({
  flags: fc.constantFrom("A", "PA", "FA", "RA", "UPA", "AE", "AC", "FPA"),
  seq: number,
  ack: number,
  win: u16,
  urgent: u16,
  data: fc.oneof(fc.string(), fc.integer({ min: 0, max: 1200 })),
  sackOk: fc.boolean(),
  ttl: fc.integer({ min: 0, max: 255 }),
  tos: fc.integer({ min: 0, max: 255 }),
  mss: optional(u16),
  ws: optional(fc.integer({ min: 0, max: 14 })),
  ts: fc.constantFrom(undefined, null, [1, 2] as const),
  sack: optional(
    fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 1 }),
  ),
}, { requiredKeys: [] });

const IPV4_FIELDS = fc.record({ ipId: u16, df: fc.boolean() }, {
  requiredKeys: [],
});
const IPV6_FIELDS = fc.record({ label: fc.integer({ min: 0, max: 0xfffff }) }, {
  requiredKeys: [],
});

/** Leaves out what was drawn as undefined. */
function named(fields: Record<string, unknown>): TcpSegment {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  );
}

eachFamily(
  "TcpFlow.see() reads what build() wrote, whatever both initial numbers are",
  (family) => {
    fc.assert(fc.property(
      SEGMENT,
      family.version === 4 ? IPV4_FIELDS : IPV6_FIELDS,
      fc.integer(),
      fc.integer(),
      (fields, ofIp, aIss, bIss) => {
        const segment = named({ ...fields, ...ofIp });
        const [a, b] = bothEnds(aIss, bIss, family);
        const packet = a.build(segment);
        assertEquals(checksumFault(readIp(packet) as SeenPacket), null);
        const seen = b.see(packet);
        if (typeof seen === "string") throw new Error(seen);
        const first = Math.max(seen.seq, 1) - 1;
        const rows = compare(
          segment as Record<string, unknown>,
          { ...seen },
          first,
        );
        assertEquals(allOk(rows), true, sideBySide(rows).join("\n"));
      },
    ));
  },
);

Deno.test("TcpFlow goes on where both sides have got to", () => {
  const [a, b] = bothEnds(5, -5);
  b.see(a.build({ flags: "S", mss: 1000, ws: 2 }));
  a.see(b.build({ flags: "SA", ws: 3 }));
  const [packet, again] = [a.build({ data: 10 }), a.build({ data: 10 })];
  const seen = [b.see(packet), b.see(again)].map((s) =>
    typeof s === "string" ? s : [s.seq, s.ack, s.len]
  );
  assertEquals(seen, [[1, 1, 10], [11, 1, 10]]);
  assertEquals([a.peer.next, b.stack.next], [21, 21]);
});

Deno.test("TcpFlow scales windows as the SYNs have agreed, but those of SYNs", () => {
  const [a, b] = bothEnds(1, 2);
  b.see(a.build({ flags: "S", ws: 2, window: 60_000 }));
  a.see(b.build({ flags: "SA", ws: 3 }));
  const seen = b.see(a.build({ window: 60_000 }));
  if (typeof seen === "string") throw new Error(seen);
  assertEquals([seen.win, seen.window], [15_000, 60_000]);
  assertThrows(() => a.build({ window: 60_001 }), RangeError);
  assertThrows(() => a.build({ window: 1 << 20 }), RangeError);
});

Deno.test("TcpFlow sends timestamps by itself once both SYNs have had them", () => {
  const [a, b] = bothEnds(1, 2);
  b.see(a.build({ flags: "S", ts: [70, 0] }));
  assertEquals(a.timestamps, false);
  a.see(b.build({ flags: "SA", ts: [80, 70] }));
  assertEquals(a.timestamps, true);
  const rows: [TcpSegment, [number, number] | null][] = [
    [{}, [7, 9]],
    [{ ts: true }, [7, 9]],
    [{ ts: null }, null],
    [{ ts: [1, 2] }, [1, 2]],
  ];
  for (const [segment, ts] of rows) {
    const seen = b.see(a.build(segment));
    assertEquals(typeof seen === "string" ? seen : seen.ts, ts);
  }
});

Deno.test("TcpFlow.describe() says a segment of either side in relative numbers", () => {
  const [a, b] = bothEnds(123_456, -1);
  const syn = a.build({ flags: "S", mss: 1460, sackOk: true, ws: 7 });
  b.see(syn);
  a.see(b.build({ flags: "SA" }));
  const data = a.build({ flags: "PA", data: "hello", win: 500 });
  const line = "1000 > 2000 [PA] seq 1:6 (5) ack 1 win 500";
  assertEquals([a.describe(data), b.describe(data)], [line, line]);
  assertMatch(
    b.describe(syn)!,
    /\[S\] seq 0 win 65535 <mss 1460, sackOK, ws 7>/,
  );
  assertEquals(a.describe(a.build({ srcPort: 1 })), null);
});

Deno.test("TcpFlow.see() says what is wrong with what it cannot read", () => {
  const [a, b] = bothEnds(1, 2);
  const packet = a.build({ options: [2, 1, 0, 0] });
  assertEquals(b.see(packet), "TCP options are malformed");
  assertEquals(b.see(packet.subarray(0, 10)), "IPv4 truncated");
});
