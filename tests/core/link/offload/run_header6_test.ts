/**
 * Coalescing over IPv6: what the two families have in common is in
 * receive_coalescer_test.ts and udp_run_test.ts.
 */

import { assertEquals } from "@std/assert";
import { setU16 } from "../../../../core/wire/bytes.ts";
import {
  GSO_NONE,
  GSO_TCPV6,
  GSO_UDP_L4,
} from "../../../../core/wire/frame.ts";
import type { ExtensionHeader } from "../../../../testing/packet_fields.ts";
import { pattern } from "../../ip/ip_fixture.ts";
import { expectCoalescing, times } from "./coalescing.ts";
import fc from "fast-check";
import {
  expectFrames,
  explode,
  frameOf,
  MEDIA,
  type Medium,
  OVER_IPV6,
  Receiver,
  type Segment,
} from "./tcp_frames.ts";
import { explodeUdp, flow, udpFrameOf } from "./udp_frames.ts";

const TIMESTAMPS = Uint8Array.of(1, 1, 8, 10, 0, 0, 0, 9, 0, 0, 0, 8);

/** Segments that follow each other, of these sizes, alike in all else. */
function stream(
  sizes: number[],
  fields: Segment = {},
  medium: Medium = "ethernet",
): Uint8Array[] {
  let seq = 100;
  return sizes.map((payload) => {
    const frame = frameOf({ ...OVER_IPV6, ...fields, seq, payload }, medium);
    seq += payload;
    return frame;
  });
}

Deno.test("RunHeader6 lets segments of one flow join, whatever their label and class", () => {
  for (const medium of MEDIA) {
    for (const options of [new Uint8Array(0), TIMESTAMPS, pattern(40)]) {
      const fields = { options, label: 0xabcde, tos: 0xb8, ttl: 255 };
      const r = new Receiver({ medium });
      r.expect(stream(times(7, 1000), fields, medium), 7);
      r.expect(stream([1000, 1000, 5], fields, medium), 3);
    }
  }
});

Deno.test("RunHeader6 marks a super-packet as one of IPv6, and sets its payload length", () => {
  const r = new Receiver();
  const [one] = r.receive(...stream(times(3, 500)));
  assertEquals(
    [one.gsoType, one.gsoSize, one.checksumValid, one.bytes.length],
    [GSO_TCPV6, 500, true, 14 + 40 + 20 + 1500],
  );
  const [udp] = r.receive(...flow(times(3, 100), OVER_IPV6));
  assertEquals([udp.gsoType, udp.gsoSize], [GSO_UDP_L4, 100]);
});

Deno.test("RunHeader6 keeps to the longest payload", () => {
  const r = new Receiver();
  // 44 segments of 1440 and their headers are 63,420 bytes.
  r.expect(stream(times(100, 1440)), 45, 45, 10);
});

const HEADERS: readonly (readonly [string, ExtensionHeader])[] = [
  ["hop-by-hop options", { header: "hop-by-hop" }],
  ["destination options", { header: "destination" }],
  ["a routing header", { header: "routing" }],
  ["an atomic fragment", { header: "fragment" }],
  ["a first fragment", { header: "fragment", mf: true }],
  ["a later fragment", { header: "fragment", offset: 8 }],
];

/** Ways in which the second of three segments differs from the first. */
const DIFFERENCES: readonly (readonly [string, Segment])[] = [
  ["another flow label", { label: 2 }],
  ["another label, in its highest bits", { label: 0x8_0001 }],
  ["another traffic class", { tos: 4 }],
  ["another traffic class, in its highest bits", { tos: 0x80 }],
  ["congestion experienced", { tos: 3 }],
  ["another hop limit", { ttl: 63 }],
  ["another source", { src: "fd00::3" }],
  ["another source network", { src: "fd01::2" }],
  ["another destination", { dst: "fd00::3" }],
  ["IPv4", { src: "10.0.0.2", dst: "10.0.0.1" }],
  ...HEADERS.map(([what, header]): [string, Segment] => [
    what,
    { extensions: [header] },
  ]),
];

for (const [what, fields] of DIFFERENCES) {
  Deno.test(`RunHeader6 keeps a segment apart: ${what}`, () => {
    for (const medium of MEDIA) {
      const r = new Receiver({ medium });
      const alike = { ...OVER_IPV6, label: 1 };
      const [a, b, c, d] = stream(times(4, 1000), alike, medium);
      const other = frameOf({ ...alike, seq: 1100, ...fields }, medium);
      r.expect([a, other, c], 1, 1, 1);
      r.expect([a, b, other, c, d], 2, 1, 2);
      assertEquals(r.stack.stats.drops.size, 0);
    }
  });

  Deno.test(`RunHeader6 keeps a datagram apart: ${what}`, () => {
    const r = new Receiver();
    const { src, dst, label, tos, ttl, extensions } = fields;
    const differs = Object.fromEntries(
      Object.entries({ src, dst, label, tos, ttl, extensions })
        .filter(([, value]) => value !== undefined),
    );
    const alike = { ...OVER_IPV6, label: 1 };
    const frames = flow(times(5, 100), alike);
    frames[2] = udpFrameOf({ ...alike, size: 100, ...differs });
    const got = r.receive(...frames);
    const exploded = got.map((d) => explodeUdp(d, "ethernet"));
    assertEquals(exploded.map((list) => list.length), [2, 1, 2]);
    expectFrames(exploded.flat(), frames);
  });
}

for (const [what, header] of HEADERS) {
  Deno.test(`RunHeader6 leaves packets with ${what} alone, though all have them`, () => {
    const r = new Receiver();
    const extensions = [header];
    r.expect(stream(times(3, 1000), { extensions }), 1, 1, 1);
    const datagrams = flow(times(3, 100), { ...OVER_IPV6, extensions });
    const got = r.receive(...datagrams);
    assertEquals(got.map(({ gsoType }) => gsoType), [0, 0, 0]);
    expectFrames(got.map(({ bytes }) => bytes), datagrams);
  });
}

Deno.test("RunHeader6 keeps frames apart that are not whole, sound packets", () => {
  const damages: Record<string, (frame: Uint8Array) => Uint8Array> = {
    "padding": (f) => Uint8Array.of(...f, 0),
    "cut short": (f) => f.slice(0, -1),
    "wrong TCP checksum": (f) => (f[70] ^= 1, f),
    "wrong payload": (f) => (f[f.length - 1] ^= 1, f),
    "wrong source": (f) => (f[37] ^= 1, f), // which the checksum covers
    "version 4": (f) => (f[14] = 0x45, f),
    "version 5": (f) => (f[14] = 0x50, f),
    "another protocol": (f) => (f[20] = 59, f),
    "payload length of zero": (f) => (setU16(f, 18, 0), f),
    "payload length too long": (f) => (setU16(f, 18, 65_535), f),
  };
  for (const [what, damage] of Object.entries(damages)) {
    const r = new Receiver();
    const [a, b, c] = stream(times(3, 1000));
    const bad = damage(b.slice());
    const got = r.receive(a, bad, c);
    assertEquals(got.map((d) => d.gsoType), [0, 0, 0], what);
    expectFrames(got.map((d) => d.bytes), [a, bad, c]);
    assertEquals(got[1].checksumValid, false, what);
  }
});

Deno.test("RunHeader6 leaves datagrams without a checksum alone [RFC 8200 §8.1]", () => {
  const r = new Receiver();
  const frames = flow(times(3, 100), { ...OVER_IPV6, unsummed: true });
  const got = r.receive(...frames);
  assertEquals(got.map((d) => d.gsoType), [GSO_NONE, GSO_NONE, GSO_NONE]);
  expectFrames(got.map((d) => d.bytes), frames);
});

/** What happens on the wire, one frame at a time. */
interface Step {
  kind: number;
  size: number;
  trouble: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(0, 0, 0, 0, 0, 0, 1),
  size: fc.oneof(
    { weight: 8, arbitrary: fc.constant(1420) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 1420 }) },
  ),
  trouble: fc.nat(30),
});

/** Segments of both families, with damage, gaps and extension headers. */
function traffic(steps: Step[], medium: Medium): Uint8Array[] {
  const seqs = [-5000, 77];
  return steps.flatMap(({ kind, size, trouble }) => {
    const ends = kind === 0 ? OVER_IPV6 : {};
    const seq = seqs[kind];
    seqs[kind] = (seq + size) | 0;
    const isOdd = trouble === 1 && kind === 0;
    const frame = frameOf({
      ...ends,
      seq,
      payload: size,
      options: TIMESTAMPS,
      label: trouble === 2 ? 9 : 0,
      ttl: trouble === 3 ? 1 : 64,
      extensions: isOdd ? [{ header: "destination" }] : [],
    }, medium);
    if (trouble === 4) frame[frame.length - 1] ^= 0x10;
    return trouble === 5 ? [] : trouble === 6 ? [frame, frame] : [frame];
  });
}

for (const medium of MEDIA) {
  Deno.test(`Stack delivers IPv6 as it would without coalescing, medium "${medium}"`, () => {
    expectCoalescing(medium, { step, traffic, explode });
  });
}
