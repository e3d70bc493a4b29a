import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { Segmenter } from "../../../../core/link/offload/segmenter.ts";
import { GSO_NONE, GSO_UDP_L4 } from "../../../../core/wire/frame.ts";
import { CaptureDevice } from "../../ip/ip_fixture.ts";
import { holds } from "../../wire/properties.ts";
import { Bench } from "./segmenter_bench.ts";
import { expectFrames, MEDIA } from "./tcp_frames.ts";
import { type Datagram, flow, udpFrameOf } from "./udp_frames.ts";

/** A bench for a super-packet of datagrams. */
class DatagramBench extends Bench {
  /**
   * Sends what datagrams of a flow have in one super-packet.
   *
   * @param frames The datagrams that are to come out.
   * @param cut Splits the payload into fragments of so many bytes; 0: one each.
   */
  sendJoined(
    frames: Uint8Array[],
    gsoSize: number,
    cut = 0,
    options = 0,
  ): boolean {
    const headers = this.link + 28 + options;
    const bodies = frames.map((f) => f.subarray(headers));
    const payload = Uint8Array.from(bodies.flatMap((b) => [...b]));
    const pieces = cut === 0
      ? bodies.map(({ length }) => length)
      : piecesOf(payload.length, cut);
    this.lay(frames[0].subarray(0, headers), payload, pieces);
    this.frame.gsoType = GSO_UDP_L4;
    this.frame.gsoSize = gsoSize;
    return this.send();
  }

  take(): Uint8Array[] {
    return this.device.sent.splice(0).map((c) => {
      assertEquals([c.gsoType, c.csumStart], [GSO_NONE, 0]);
      return c.bytes;
    });
  }
}

/** Lengths of the pieces of a payload, the last being what is left. */
function piecesOf(length: number, cut: number): number[] {
  const pieces: number[] = [];
  for (let at = 0; at < length; at += cut) {
    pieces.push(Math.min(cut, length - at));
  }
  return pieces;
}

Deno.test("Segmenter.send() makes of datagrams what their sender would have sent", () => {
  for (const medium of MEDIA) {
    const bench = new DatagramBench(new CaptureDevice(medium));
    const frames = flow([700, 700, 700, 3], { id: 0xfffe, tos: 8 }, medium);
    assert(bench.sendJoined(frames, 700));
    expectFrames(bench.take(), frames);
    assertEquals(bench.stats.txFrames, 4);
    const bytes = frames.reduce((n, f) => n + f.length, 0);
    assertEquals(bench.stats.txBytes, bytes);
  }
});

Deno.test("Segmenter.send() finds its way behind IP options to datagrams", () => {
  const bench = new DatagramBench();
  const options = Uint8Array.of(1, 1, 1, 0);
  const frames = [0, 1, 2].map((i) =>
    udpFrameOf({ size: 90, first: i, id: 5 + i, options })
  );
  assert(bench.sendJoined(frames, 90, 0, options.length));
  expectFrames(bench.take(), frames);
});

Deno.test("Segmenter.send() says how many datagrams the device has taken", () => {
  const device = new CaptureDevice();
  const bench = new DatagramBench(device);
  const frames = flow([100, 100, 100, 40]);
  for (const room of [0, 1, 3]) {
    device.room = room;
    assertEquals(bench.sendJoined(frames, 100), false);
    assertEquals(bench.frame.accepted, room * 100);
    expectFrames(bench.take(), frames.slice(0, room));
  }
  device.room = 4;
  assert(bench.sendJoined(frames, 100));
  expectFrames(bench.take(), frames);
});

Deno.test("Segmenter.send() writes a UDP checksum of zero as ones [RFC 768]", () => {
  const bench = new DatagramBench();
  // Payloads of two bytes that take each value of the sum.
  for (let first = 0; first < 256; first++) {
    const d: Datagram = { size: 2, id: 3 };
    const frames = [udpFrameOf({ ...d, first }), udpFrameOf({ ...d, id: 4 })];
    assert(bench.sendJoined(frames, 2));
    expectFrames(bench.take(), frames);
  }
});

Deno.test("Segmenter.isTakenBy() wants datagrams cut from the device that says so", () => {
  const cases: [boolean, number, boolean][] = [
    [true, 200, true],
    [true, 199, false],
    [false, 200, false],
  ];
  for (const [sums, udpSegmentation, taken] of cases) {
    const offload = { checksum: sums, tcpSegmentation: 0, udpSegmentation };
    const bench = new DatagramBench(new CaptureDevice("ethernet", offload));
    bench.sendJoined(flow([100, 100]), 100);
    bench.frame.gsoType = GSO_UDP_L4;
    assertEquals(Segmenter.isTakenBy(bench.device, bench.frame), taken);
  }
});

Deno.test("Segmenter.send() cuts any fragments into datagrams of any size", () => {
  const cases = fc.record({
    size: fc.integer({ min: 1, max: 1472 }),
    count: fc.integer({ min: 1, max: 8 }),
    last: fc.integer({ min: 1, max: 1472 }),
    cut: fc.integer({ min: 0, max: 3000 }),
    id: fc.nat(0xffff),
    df: fc.boolean(),
    medium: fc.constantFrom(...MEDIA),
  });
  holds(
    fc.property(cases, ({ size, count, last, cut, id, df, medium }) => {
      const bench = new DatagramBench(new CaptureDevice(medium));
      const sizes = [...new Array(count).fill(size), Math.min(last, size)];
      const frames = sizes.map((n, i) =>
        udpFrameOf({ size: n, first: i, id: (id + i) & 0xffff, df }, medium)
      );
      const total = size * count + Math.min(last, size);
      const piece = cut === 0 ? 0 : Math.max(cut, Math.ceil(total / 60));
      assert(bench.sendJoined(frames, size, piece));
      expectFrames(bench.take(), frames);
    }),
    100,
  );
});
