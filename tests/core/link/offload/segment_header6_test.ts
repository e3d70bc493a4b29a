/**
 * Super-packets of IPv6 cut into what their sender would have made; the rest of the
 * segmenters is in segmenter_test.ts and udp_segmenter_test.ts.
 */

import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { Segmenter } from "../../../../core/link/offload/segmenter.ts";
import { setU16 } from "../../../../core/wire/bytes.ts";
import {
  GSO_NONE,
  GSO_TCPV6,
  GSO_UDP_L4,
} from "../../../../core/wire/frame.ts";
import type { ExtensionHeader } from "../../../../testing/packet_fields.ts";
import { CaptureDevice } from "../../ip/ip_fixture.ts";
import { holds } from "../../wire/properties.ts";
import { Bench } from "./segmenter_bench.ts";
import {
  expectFrames,
  frameOf,
  MEDIA,
  type Medium,
  OVER_IPV6,
} from "./tcp_frames.ts";
import { udpFrameOf } from "./udp_frames.ts";

const TIMESTAMPS = Uint8Array.of(1, 1, 8, 10, 0, 0, 0, 9, 0, 0, 0, 8);

/** What all pieces of a super-packet have alike. */
interface Fields {
  label: number;
  tos: number;
  ttl: number;
  extensions: readonly ExtensionHeader[];
}

const PLAIN: Fields = { label: 0xfedcb, tos: 0xba, ttl: 9, extensions: [] };

/** Bytes of extension headers in a packet. */
function lengthOf(extensions: readonly ExtensionHeader[]): number {
  return extensions.reduce((sum, header) => {
    const options = "options" in header ? header.options?.length ?? 0 : 0;
    return sum + ((2 + options + 7) & ~7);
  }, 0);
}

/** A bench for super-packets of IPv6. */
class Bench6 extends Bench {
  /** Segments of these payloads. */
  segments(sizes: number[], fields = PLAIN, seq = -700): Uint8Array[] {
    const { medium } = this.device;
    return sizes.map((payload) => {
      const rest = { options: TIMESTAMPS, seq, payload };
      seq = (seq + payload) | 0;
      return frameOf({ ...OVER_IPV6, ...fields, ...rest }, medium);
    });
  }

  /** Datagrams of these payloads. */
  datagrams(sizes: number[], fields = PLAIN): Uint8Array[] {
    return sizes.map((size, first) =>
      udpFrameOf({ ...OVER_IPV6, ...fields, size, first }, this.device.medium)
    );
  }

  /** Sends frames as one super-packet of so many payload bytes a piece. */
  sendJoined(
    frames: Uint8Array[],
    gsoType: number,
    gsoSize: number,
    { extensions } = PLAIN,
  ): boolean {
    const transport = gsoType === GSO_UDP_L4 ? 8 : 20 + TIMESTAMPS.length;
    const headers = this.link + 40 + lengthOf(extensions) + transport;
    const bodies = frames.map((f) => f.subarray(headers));
    const payload = Uint8Array.from(bodies.flatMap((b) => [...b]));
    const pieces = bodies.map(({ length }) => length);
    const o = this.lay(frames[0].subarray(0, headers), payload, pieces, 3);
    // As the layers above leave it: a length and a checksum still to be made.
    const total = headers - this.link - 40 + payload.length;
    setU16(this.memory.u8, o + this.link + 4, total);
    this.frame.gsoType = gsoType;
    this.frame.gsoSize = gsoSize;
    return this.send();
  }

  /** Expects that these frames have left. */
  expect(frames: Uint8Array[]): void {
    const sent = this.device.sent.splice(0);
    for (const c of sent) assertEquals([c.gsoType, c.csumStart], [GSO_NONE, 0]);
    expectFrames(sent.map((c) => c.bytes), frames);
  }
}

function benches(): Bench6[] {
  return MEDIA.map((medium: Medium) => new Bench6(new CaptureDevice(medium)));
}

Deno.test("SegmentHeader6 makes of each segment what its sender would have made", () => {
  for (const bench of benches()) {
    for (const sizes of [[1000, 1000, 500], [1000, 1000], [1000], [1]]) {
      const frames = bench.segments(sizes);
      assert(bench.sendJoined(frames, GSO_TCPV6, 1000));
      bench.expect(frames);
    }
  }
});

Deno.test("SegmentHeader6 makes of each datagram what its sender would have made", () => {
  for (const bench of benches()) {
    for (const sizes of [[700, 700, 700, 3], [700, 700], [700], [1]]) {
      const frames = bench.datagrams(sizes);
      assert(bench.sendJoined(frames, GSO_UDP_L4, 700));
      bench.expect(frames);
    }
  }
});

Deno.test("SegmentHeader6 repeats extension headers as they are", () => {
  const lists: ExtensionHeader[][] = [
    [{ header: "destination", options: [1, 4, 0, 0, 0, 0] }],
    [{ header: "hop-by-hop", options: [0x1e, 10, ...Array(10).fill(7)] }],
    [{ header: "hop-by-hop" }, { header: "routing" }, {
      header: "destination",
    }],
  ];
  for (const extensions of lists) {
    const fields = { ...PLAIN, extensions };
    for (const bench of benches()) {
      const segments = bench.segments([900, 900, 7], fields);
      assert(bench.sendJoined(segments, GSO_TCPV6, 900, fields));
      bench.expect(segments);
      const datagrams = bench.datagrams([900, 900, 7], fields);
      assert(bench.sendJoined(datagrams, GSO_UDP_L4, 900, fields));
      bench.expect(datagrams);
      // And a packet without them afterwards.
      const plain = bench.segments([900, 900, 7]);
      assert(bench.sendJoined(plain, GSO_TCPV6, 900));
      bench.expect(plain);
    }
  }
});

Deno.test("SegmentHeader6 writes a UDP checksum of zero as ones [RFC 8200 §8.1]", () => {
  const bench = new Bench6();
  for (let first = 0; first < 256; first++) { // each value of the sum
    const frame = udpFrameOf({ ...OVER_IPV6, size: 2, first });
    const frames = [frame, frame];
    const plain = { ...PLAIN, extensions: [] };
    assert(bench.sendJoined(frames, GSO_UDP_L4, 2, plain));
    bench.expect(frames);
  }
});

Deno.test("Segmenter.send() says how much of a super-packet of IPv6 has been taken", () => {
  const bench = new Bench6();
  const frames = bench.segments([1000, 1000, 1000, 1]);
  for (const room of [0, 1, 3]) {
    bench.device.room = room;
    assertEquals(bench.sendJoined(frames, GSO_TCPV6, 1000), false);
    assertEquals(bench.frame.accepted, room * 1000);
    bench.device.sent.length = 0; // what is last has its flags later
  }
  bench.device.room = 4;
  assert(bench.sendJoined(frames, GSO_TCPV6, 1000));
  bench.expect(frames);
});

Deno.test("Segmenter.isTakenBy() gives super-packets of IPv6 to the device that cuts them", () => {
  for (const gsoType of [GSO_TCPV6, GSO_UDP_L4]) {
    for (const [limit, taken] of [[10_000, true], [1000, false]] as const) {
      const offload = {
        ...{ checksum: true, tcpSegmentation: limit, udpSegmentation: limit },
      };
      const bench = new Bench6(new CaptureDevice("ethernet", offload));
      const frames = gsoType === GSO_TCPV6
        ? bench.segments([1000, 1000])
        : bench.datagrams([1000, 1000]);
      bench.sendJoined(frames, gsoType, 1000);
      bench.frame.gsoType = gsoType;
      assertEquals(Segmenter.isTakenBy(bench.device, bench.frame), taken);
    }
  }
});

Deno.test("Segmenter.send() cuts IPv6 into pieces of any size", () => {
  const cases = fc.record({
    size: fc.integer({ min: 1, max: 1400 }),
    count: fc.integer({ min: 1, max: 8 }),
    last: fc.integer({ min: 1, max: 1400 }),
    words: fc.nat(3),
    label: fc.nat(0xfffff),
    tos: fc.nat(255),
    ttl: fc.nat(255),
    isTcp: fc.boolean(),
    medium: fc.constantFrom(...MEDIA),
  });
  holds(
    fc.property(cases, ({ size, count, last, words, isTcp, medium, ...ip }) => {
      const bench = new Bench6(new CaptureDevice(medium));
      const options = Array<number>(8 * words).fill(0);
      const extensions: ExtensionHeader[] = words === 0
        ? []
        : [{ header: "destination", options }];
      const fields = { ...ip, extensions };
      const sizes = [...new Array(count).fill(size), Math.min(last, size)];
      const frames = isTcp
        ? bench.segments(sizes, fields)
        : bench.datagrams(sizes, fields);
      const type = isTcp ? GSO_TCPV6 : GSO_UDP_L4;
      assert(bench.sendJoined(frames, type, size, fields));
      bench.expect(frames);
    }),
    100,
  );
});
