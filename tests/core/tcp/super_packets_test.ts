/** Where super-packets end: copies between places that are equal modulo 8 are fast. */

import { assert, assertEquals } from "@std/assert";
import { TcpFixture } from "./tcp_fixture.ts";

const LARGEST = 65_160;

/** Ends of the frames in which much data leaves at once, relative to its first byte. */
function ends(mss: number, first: number): number[] {
  const f = TcpFixture.established({
    config: { initialWindow: 400, timestamps: false, sndBuf: 1 << 20 },
    peer: { mss, ws: 10 },
    offload: { checksum: true, tcpSegmentation: LARGEST },
  });
  f.inject({ win: 65_535 });
  if (first > 0) {
    f.write(first, true);
    assertEquals(f.take().map(({ len }) => len), [first]);
  }
  f.write(400_000);
  const seen = f.take();
  for (const { len } of seen.slice(0, -1)) assertEquals(len % mss, 0);
  return seen.map(({ seq, len }) => seq - 1 + len);
}

for (
  const [mss, step, why] of [
    [
      1448,
      45,
      "a multiple of 8, as IPv4 has with timestamps: as much as there is room for",
    ],
    [1428, 44, "a multiple of 4, as IPv6 has with timestamps: an even number"],
    [1430, 44, "a multiple of 2: a number that is a multiple of 4"],
    [1441, 40, "odd: a number that is a multiple of 8"],
  ] as const
) {
  Deno.test(`segments of ${mss} bytes in a super-packet: ${why}`, () => {
    const all = ends(mss, 0);
    assert(all.length > 3);
    assertEquals(all.slice(0, 3), [1, 2, 3].map((n) => n * step * mss));
  });
}

Deno.test("a stream that has come out of step is in step again after one super-packet", () => {
  const [one, two] = ends(1428, 12); // 12 bytes: 4 more than a multiple of 8
  assertEquals([one! % 8, two! % 8], [0, 0]);
  assertEquals(one! - 12, 45 * 1428);
});

Deno.test("a few segments leave together whatever their length", () => {
  const f = TcpFixture.established({
    config: { timestamps: false },
    peer: { mss: 1441 },
    offload: { checksum: true, tcpSegmentation: 5 * 1441 },
  });
  f.write(10 * 1441);
  assertEquals(f.take().map(({ len }) => len), [5 * 1441, 5 * 1441]);
});
