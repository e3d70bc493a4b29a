import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { MAX_DATAGRAMS } from "../../../../core/link/offload/udp_run.ts";
import { setU16 } from "../../../../core/wire/bytes.ts";
import { GSO_NONE, GSO_UDP_L4 } from "../../../../core/wire/frame.ts";
import { expectCoalescing, times } from "./coalescing.ts";
import {
  expectFrames,
  frameOf,
  MEDIA,
  type Medium,
  Receiver,
} from "./tcp_frames.ts";
import { type Datagram, explodeUdp, flow, udpFrameOf } from "./udp_frames.ts";

/** Expects frames in as many deliveries, of as many datagrams as are listed. */
function expectRuns(
  r: Receiver,
  frames: Uint8Array[],
  ...counts: number[]
): void {
  const { medium } = r.device;
  const exploded = r.receive(...frames).map((d) => explodeUdp(d, medium));
  assertEquals(exploded.map((list) => list.length), counts);
  expectFrames(exploded.flat(), frames);
}

Deno.test("ReceiveCoalescer puts datagrams of one flow and size together", () => {
  for (const medium of MEDIA) {
    for (const df of [true, false]) {
      const r = new Receiver({ medium });
      expectRuns(r, flow(times(9, 64), { df }, medium), 9);
      expectRuns(r, flow(times(5, 1472), { df, id: 0xfffe }, medium), 5);
      expectRuns(r, flow([333], {}, medium), 1);
    }
  }
});

Deno.test("ReceiveCoalescer marks a super-packet of datagrams, and what stays alone not", () => {
  const r = new Receiver();
  const [one] = r.receive(...flow(times(3, 100)));
  assertEquals([one.gsoType, one.gsoSize, one.checksumValid], [
    GSO_UDP_L4,
    100,
    true,
  ]);
  const [alone] = r.receive(...flow([100]));
  assertEquals([alone.gsoType, alone.gsoSize], [GSO_NONE, 0]);
});

Deno.test("ReceiveCoalescer ends a run with a shorter datagram, and before a longer one", () => {
  const r = new Receiver();
  expectRuns(r, flow([200, 200, 90, 200, 200]), 3, 2);
  expectRuns(r, flow([200, 201, 201, 200, 201]), 1, 3, 1);
});

Deno.test("ReceiveCoalescer keeps to the longest IP packet and the most datagrams", () => {
  const r = new Receiver({ chunks: 30 });
  expectRuns(r, flow(times(50, 1472)), 44, 6);
  const many = times(MAX_DATAGRAMS + 3, 64);
  expectRuns(r, flow(many), MAX_DATAGRAMS, 3);
});

Deno.test("ReceiveCoalescer leaves long datagrams alone that are no whole words", () => {
  const r = new Receiver();
  expectRuns(r, flow(times(3, 255)), 3);
  expectRuns(r, flow(times(3, 1471)), 1, 1, 1);
  expectRuns(r, flow(times(3, 1468)), 3);
});

Deno.test("ReceiveCoalescer leaves datagrams alone that are shorter than headers", () => {
  const r = new Receiver();
  expectRuns(r, flow(times(3, 42)), 3);
  expectRuns(r, flow(times(3, 41)), 1, 1, 1);
  expectRuns(r, flow(times(3, 0)), 1, 1, 1);
});

const OTHERS: [string, Partial<Datagram>][] = [
  ["source port", { srcPort: 4001 }],
  ["destination port", { dstPort: 5001 }],
  ["source", { src: "10.0.0.3" }],
  ["destination", { dst: "10.0.0.9" }],
  ["time to live", { ttl: 63 }],
  ["type of service", { tos: 4 }],
  ["identification", { id: 77 }],
  ["don't fragment", { df: true }],
  ["a fragment", { moreFragments: true }],
  ["options", { options: Uint8Array.of(1, 1, 1, 0) }],
  ["no checksum", { unsummed: true }],
];

for (const [what, fields] of OTHERS) {
  Deno.test(`ReceiveCoalescer keeps a datagram apart: ${what}`, () => {
    const r = new Receiver();
    const alike = flow(times(3, 100));
    const other = udpFrameOf({ size: 100, id: 10, ...fields });
    const frames = [...alike, other, ...flow([100, 100], { id: 11 })];
    const { medium } = r.device;
    const got = r.receive(...frames);
    assertEquals(explodeUdp(got[0], medium).length, 3);
    assertEquals(explodeUdp(got[1], medium).length, 1);
    expectFrames(got.flatMap((d) => explodeUdp(d, medium)), frames);
  });
}

Deno.test("ReceiveCoalescer keeps datagrams apart that are not whole and sound", () => {
  const spoilers: ((frame: Uint8Array) => Uint8Array)[] = [
    (f) => (f[60] ^= 1, f), // payload
    (f) => (f[24] ^= 1, f), // IP checksum
    (f) => (setU16(f, 38, 107), f), // UDP length
    (f) => (setU16(f, 38, 109), f),
    (f) => f.slice(0, -1),
    (f) => Uint8Array.of(...f, 0), // padding
  ];
  for (const spoil of spoilers) {
    const r = new Receiver();
    const frames = flow(times(5, 100));
    frames[2] = spoil(frames[2]);
    expectRuns(r, frames, 2, 1, 2);
    expectRuns(r, frames.slice(2), 1, 2);
  }
});

Deno.test("ReceiveCoalescer mixes no segments with datagrams", () => {
  const r = new Receiver();
  const [a, b, c, d] = flow(times(4, 100));
  const segment = frameOf({ payload: 100, srcPort: 4000, dstPort: 5000 });
  const got = r.receive(a, b, segment, c, d);
  assertEquals(got.map((one) => one.gsoSize), [100, 0, 100]);
});

interface Step {
  port: number;
  size: number;
  trouble: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  port: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1),
  size: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(64, 1472) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 1472 }) },
  ),
  trouble: fc.nat(40),
});

/** Datagrams of two flows, with damage, gaps and copies. */
function traffic(steps: Step[], medium: Medium): Uint8Array[] {
  const ids = [0xfff0, 9];
  const sizes = [64, 64];
  const frames: Uint8Array[] = [];
  for (const { port, size, trouble } of steps) {
    if (trouble > 30) sizes[port] = size;
    const frame = udpFrameOf({
      srcPort: 4000 + port,
      size: sizes[port],
      id: ids[port]++ & 0xffff,
      ttl: trouble === 1 ? 9 : 64,
      unsummed: trouble === 2,
    }, medium);
    if (trouble === 3) frame[frame.length - 1] ^= 4;
    if (trouble === 4) frames.push(frame);
    if (trouble !== 5) frames.push(frame);
  }
  return frames;
}

for (const medium of MEDIA) {
  Deno.test(`Stack delivers the datagrams that it would without coalescing, medium "${medium}"`, () => {
    expectCoalescing(medium, { step, traffic, explode: explodeUdp });
  });
}
