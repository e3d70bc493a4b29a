import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { Segmenter } from "../../../../core/link/offload/segmenter.ts";
import { getU16, getU32, setU16 } from "../../../../core/wire/bytes.ts";
import { checksum, transportChecksum } from "../../../../core/wire/checksum.ts";
import {
  GSO_NONE,
  GSO_TCPV4,
  MAX_FRAGMENTS,
} from "../../../../core/wire/frame.ts";
import { IpAddr } from "../../../../core/wire/ip_addr.ts";
import {
  TCP_FLAG_ACK,
  TCP_FLAG_CWR,
  TCP_FLAG_ECE,
  TCP_FLAG_FIN,
  TCP_FLAG_PSH,
} from "../../../../core/wire/tcp.ts";
import { CaptureDevice, pattern } from "../../ip/ip_fixture.ts";
import { holds } from "../../wire/properties.ts";
import { Bench } from "./segmenter_bench.ts";
import { frameOf, MEDIA, type Segment } from "./tcp_frames.ts";

const TIMESTAMPS = Uint8Array.of(1, 1, 8, 10, 0, 0, 0, 9, 0, 0, 0, 8);

/** A bench for a super-packet of a TCP segment. */
class SegmentBench extends Bench {
  /**
   * Fills the frame.
   *
   * @param pieces Lengths of the payload's fragments, some odd bytes apart.
   * @returns The payload.
   */
  fill(fields: Segment, pieces: number[], gsoSize: number): Uint8Array {
    const { memory, frame } = this;
    const payload = pattern(pieces.reduce((a, b) => a + b, 0));
    const headers = frameOf({ ...fields, payload: 0 }, this.device.medium);
    const o = this.lay(headers, payload, pieces, 7);
    // As the layers above leave it: a length and a checksum still to be made.
    setU16(memory.u8, o + this.link + 2, (frame.length - this.link) & 0xffff);
    frame.csumOffset = 16;
    frame.csumStart = 34;
    frame.gsoType = GSO_TCPV4;
    frame.gsoSize = gsoSize;
    return payload;
  }

  /** What has left; each segment's lengths and checksums are right. */
  segments(): Seen[] {
    const { link } = this;
    return this.device.sent.splice(0).map((captured) => {
      const b = captured.bytes;
      assertEquals([captured.gsoType, captured.csumOffset], [GSO_NONE, 0]);
      const ipHeader = (b[link] & 15) * 4;
      const tcp = link + ipHeader;
      assertEquals(getU16(b, link + 2), b.length - link, "total length");
      assertEquals(checksum(b, link, ipHeader), 0, "header checksum");
      const src = IpAddr.fromV4(getU32(b, link + 12));
      const dst = IpAddr.fromV4(getU32(b, link + 16));
      const length = b.length - tcp;
      assertEquals(transportChecksum(b, tcp, length, src, dst, 6), 0, "TCP");
      const payload = tcp + (b[tcp + 12] >> 4) * 4;
      return {
        seq: getU32(b, tcp + 4),
        flags: b[tcp + 13],
        id: getU16(b, link + 4),
        payload: b.slice(payload),
        // All that stays the same from segment to segment.
        rest: [
          ...b.slice(0, link + 2),
          ...b.slice(link + 6, link + 10),
          ...b.slice(link + 12, tcp + 4),
          ...b.slice(tcp + 8, tcp + 13),
          ...b.slice(tcp + 14, tcp + 16),
          ...b.slice(tcp + 18, payload),
        ],
      };
    });
  }
}

interface Seen {
  seq: number;
  flags: number;
  id: number;
  payload: Uint8Array;
  rest: number[];
}

function joined(segments: Seen[]): number[] {
  return segments.flatMap((s) => Array.from(s.payload));
}

Deno.test("Segmenter.send() cuts the payload, the last segment being what is left", () => {
  for (const medium of MEDIA) {
    const b = new SegmentBench(new CaptureDevice(medium));
    const sizes: [number, number[]][] = [
      [3000, [1000, 1000, 1000]],
      [3001, [1000, 1000, 1000, 1]],
      [1999, [1000, 999]],
      [1000, [1000]],
      [1, [1]],
    ];
    for (const [length, expected] of sizes) {
      const payload = b.fill({ seq: 500, options: TIMESTAMPS }, [length], 1000);
      assertEquals(b.send(), true);
      const segments = b.segments();
      assertEquals(segments.map((s) => s.payload.length), expected);
      assertEquals(joined(segments), Array.from(payload));
      segments.forEach((s, i) => {
        assertEquals(s.seq, 500 + 1000 * i);
        assertEquals(s.rest, segments[0].rest);
      });
      assertEquals([b.frame.gsoType, b.frame.accepted], [GSO_NONE, 0]);
    }
  }
});

Deno.test("Segmenter.send() makes of each segment what its sender would have made", () => {
  for (const medium of MEDIA) {
    const b = new SegmentBench(new CaptureDevice(medium));
    const fields = { options: TIMESTAMPS, tos: 2, ttl: 9, ack: -5, window: 77 };
    const payload = b.fill({ ...fields, seq: -700, id: 9 }, [2500], 1000);
    b.send();
    const got = b.device.sent.map((c) => c.bytes);
    const expected = [0, 1000, 2000].map((at, i) =>
      frameOf({
        ...fields,
        seq: (at - 700) | 0,
        id: 9 + i,
        payload: payload.slice(at, at + 1000),
      }, medium)
    );
    assertEquals(got, expected);
  }
});

Deno.test("Segmenter.send() leaves FIN and PSH to the last, CWR to the first [RFC 3168 §6.1.2]", () => {
  const b = new SegmentBench();
  const all = TCP_FLAG_ACK | TCP_FLAG_FIN | TCP_FLAG_PSH | TCP_FLAG_CWR |
    TCP_FLAG_ECE;
  const rest = TCP_FLAG_ACK | TCP_FLAG_ECE;
  b.fill({ flags: all }, [2001], 1000);
  b.send();
  assertEquals(b.segments().map((s) => s.flags), [
    rest | TCP_FLAG_CWR,
    rest,
    rest | TCP_FLAG_FIN | TCP_FLAG_PSH,
  ]);
  b.fill({ flags: all }, [1000], 1000);
  b.send();
  assertEquals(b.segments().map((s) => s.flags), [all]);
});

Deno.test("Segmenter.send() counts identifications and sequence numbers on, past their ends", () => {
  const b = new SegmentBench();
  b.fill({ id: 0xfffe, seq: -1500 }, [4000], 1000);
  b.send();
  const segments = b.segments();
  assertEquals(segments.map((s) => s.id), [0xfffe, 0xffff, 0, 1]);
  assertEquals(segments.map((s) => s.seq), [-1500, -500, 500, 1500]);
  b.fill({ seq: 0x7fffffff - 999 }, [2000], 1000);
  b.send();
  assertEquals(b.segments().map((s) => s.seq), [0x7ffffc18, -0x80000000]);
});

Deno.test("Segmenter.send() finds its way behind IP options", () => {
  const b = new SegmentBench();
  const ipOptions = Uint8Array.of(1, 1, 1, 0, 1, 1, 1, 0);
  const payload = b.fill({ ipOptions, options: TIMESTAMPS }, [999, 2], 100);
  b.send();
  assertEquals(joined(b.segments()), Array.from(payload));
});

Deno.test("Segmenter.send() says how much the device has taken", () => {
  for (let room = 0; room <= 6; room++) {
    const b = new SegmentBench();
    b.device.room = room;
    const flags = TCP_FLAG_ACK | TCP_FLAG_PSH | TCP_FLAG_FIN;
    const payload = b.fill({ flags }, [700, 1300, 2500], 1000);
    const left = Math.min(room, 5);
    assertEquals(b.send(), room >= 5);
    assertEquals(b.frame.accepted, room >= 5 ? 0 : 1000 * room);
    const bytes = b.stats.txBytes;
    const segments = b.segments();
    assertEquals(segments.length, left);
    assertEquals(b.stats.txFrames, left);
    assertEquals(bytes, 54 * left + Math.min(4500, 1000 * left));
    assertEquals(joined(segments), Array.from(payload.slice(0, 1000 * left)));
    for (const s of segments.slice(0, 4)) assertEquals(s.flags, TCP_FLAG_ACK);
  }
});

Deno.test("Segmenter.send() cuts as many fragments as there can be", () => {
  const b = new SegmentBench();
  const pieces = Array.from({ length: MAX_FRAGMENTS }, (_, i) => 1 + 13 * i);
  const payload = b.fill({}, pieces, 100_000);
  assertEquals(b.send(), true);
  const [one] = b.segments();
  assertEquals(one.payload, payload);
  for (const size of [1, 14, 500, 1460]) {
    b.fill({}, pieces.slice(0, 30), size);
    assertEquals(b.send(), true);
    assert(joined(b.segments()).every((byte, i) => byte === payload[i]));
  }
});

Deno.test("Segmenter.send() cuts any fragments into segments of any size", () => {
  const piece = fc.oneof(
    fc.integer({ min: 1, max: 10 }),
    fc.integer({ min: 1, max: 3000 }),
  );
  const pieces = fc.array(piece, { minLength: 1, maxLength: 20 });
  const size = fc.integer({ min: 100, max: 9000 });
  const room = fc.oneof(fc.constant(Infinity), fc.nat(10));
  const flags = fc.nat(255).map((n) => n & ~6 | TCP_FLAG_ACK);
  const medium = fc.constantFrom(...MEDIA);
  const seq = fc.integer({ min: -0x80000000, max: 0x7fffffff });
  holds(
    fc.property(
      pieces,
      size,
      room,
      flags,
      medium,
      seq,
      (pieces, size, room, flags, medium, seq) => {
        const b = new SegmentBench(new CaptureDevice(medium));
        b.device.room = room;
        const payload = b.fill({ flags, seq }, pieces, size);
        const count = Math.ceil(payload.length / size);
        const whole = b.send();
        assertEquals(whole, room >= count);
        const segments = b.segments();
        assertEquals(segments.length, Math.min(room, count));
        const taken = whole ? payload.length : b.frame.accepted;
        assertEquals(joined(segments), Array.from(payload.subarray(0, taken)));
        segments.forEach((s, i) => {
          const isLast = i === count - 1;
          let expected = flags;
          if (i > 0) expected &= ~TCP_FLAG_CWR;
          if (!isLast) expected &= ~(TCP_FLAG_FIN | TCP_FLAG_PSH);
          assertEquals(s.flags, expected);
          assertEquals(s.seq, (seq + i * size) | 0);
          assertEquals(s.rest, segments[0].rest);
        });
      },
    ),
    60,
  );
});

Deno.test("Segmenter.isTakenBy() wants checksums and segments from the device", () => {
  const b = new SegmentBench();
  b.fill({ options: TIMESTAMPS }, [2000, 3000], 1000);
  const cases: [boolean, number, boolean][] = [
    [true, 5000, true],
    [true, 65_536, true],
    [true, 4999, false],
    [true, 0, false],
    [false, 65_536, false],
  ];
  for (const [checksum, tcpSegmentation, taken] of cases) {
    const device = new CaptureDevice("ethernet", { checksum, tcpSegmentation });
    assertEquals(Segmenter.isTakenBy(device, b.frame), taken);
  }
});
