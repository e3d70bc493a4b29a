import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { PacketMemory, reservePages } from "../../../../core/buf/memory.ts";
import { NetifStats } from "../../../../core/link/netif.ts";
import { Segmenter } from "../../../../core/link/offload/segmenter.ts";
import { Frame, GSO_NONE, GSO_UDP_L4 } from "../../../../core/wire/frame.ts";
import { CaptureDevice } from "../../ip/ip_fixture.ts";
import { holds } from "../../wire/properties.ts";
import { expectFrames, type Medium } from "./tcp_frames.ts";
import { type Datagram, flow, udpFrameOf } from "./udp_frames.ts";

const MEDIA: Medium[] = ["ethernet", "ip"];
const PAYLOAD_AT = 4096;

/** A super-packet of datagrams, and a segmenter with a device to send it to. */
class Bench {
  readonly memory = new PacketMemory(reservePages(1 << 18));
  readonly frame = new Frame(this.memory.u8, 0);
  readonly stats = new NetifStats();
  readonly segmenter = new Segmenter(this.memory.u8, this.memory.checksum());

  constructor(readonly device: CaptureDevice = new CaptureDevice()) {}

  /**
   * Sends what datagrams of a flow have in one super-packet.
   *
   * @param frames The datagrams that are to come out.
   * @param cut Splits the payload into fragments of so many bytes; 0: one each.
   */
  send(frames: Uint8Array[], gsoSize: number, cut = 0, options = 0): boolean {
    const { memory, frame } = this;
    const link = this.device.medium === "ip" ? 0 : 14;
    const headers = link + 28 + options;
    const bodies = frames.map((f) => f.subarray(headers));
    const payload = Uint8Array.from(bodies.flatMap((b) => [...b]));
    memory.u8.set(payload, PAYLOAD_AT);
    frame.reset();
    if (cut === 0) {
      let at = PAYLOAD_AT;
      for (const { length } of bodies) {
        assert(frame.append(at, length));
        at += length;
      }
    } else {
      for (let at = 0; at < payload.length; at += cut) {
        const length = Math.min(cut, payload.length - at);
        assert(frame.append(PAYLOAD_AT + at, length));
      }
    }
    const o = frame.prepend(headers);
    memory.u8.set(frames[0].subarray(0, headers), o);
    frame.gsoType = GSO_UDP_L4;
    frame.gsoSize = gsoSize;
    return this.segmenter.send(this.device, this.stats, frame);
  }

  take(): Uint8Array[] {
    return this.device.sent.splice(0).map((c) => {
      assertEquals([c.gsoType, c.csumStart], [GSO_NONE, 0]);
      return c.bytes;
    });
  }
}

Deno.test("Segmenter.send() makes of datagrams what their sender would have sent", () => {
  for (const medium of MEDIA) {
    const bench = new Bench(new CaptureDevice(medium));
    const frames = flow([700, 700, 700, 3], { id: 0xfffe, tos: 8 }, medium);
    assert(bench.send(frames, 700));
    expectFrames(bench.take(), frames);
    assertEquals(bench.stats.txFrames, 4);
    const bytes = frames.reduce((n, f) => n + f.length, 0);
    assertEquals(bench.stats.txBytes, bytes);
  }
});

Deno.test("Segmenter.send() finds its way behind IP options to datagrams", () => {
  const bench = new Bench();
  const options = Uint8Array.of(1, 1, 1, 0);
  const frames = [0, 1, 2].map((i) =>
    udpFrameOf({ size: 90, first: i, id: 5 + i, options })
  );
  assert(bench.send(frames, 90, 0, options.length));
  expectFrames(bench.take(), frames);
});

Deno.test("Segmenter.send() says how many datagrams the device has taken", () => {
  const device = new CaptureDevice();
  const bench = new Bench(device);
  const frames = flow([100, 100, 100, 40]);
  for (const room of [0, 1, 3]) {
    device.room = room;
    assertEquals(bench.send(frames, 100), false);
    assertEquals(bench.frame.accepted, room * 100);
    expectFrames(bench.take(), frames.slice(0, room));
  }
  device.room = 4;
  assert(bench.send(frames, 100));
  expectFrames(bench.take(), frames);
});

Deno.test("Segmenter.send() writes a UDP checksum of zero as ones [RFC 768]", () => {
  const bench = new Bench();
  // Payloads of two bytes that take each value of the sum.
  for (let first = 0; first < 256; first++) {
    const d: Datagram = { size: 2, id: 3 };
    const frames = [udpFrameOf({ ...d, first }), udpFrameOf({ ...d, id: 4 })];
    assert(bench.send(frames, 2));
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
    const bench = new Bench(new CaptureDevice("ethernet", offload));
    bench.send(flow([100, 100]), 100);
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
      const bench = new Bench(new CaptureDevice(medium));
      const sizes = [...new Array(count).fill(size), Math.min(last, size)];
      const frames = sizes.map((n, i) =>
        udpFrameOf({ size: n, first: i, id: (id + i) & 0xffff, df }, medium)
      );
      const total = size * count + Math.min(last, size);
      const piece = cut === 0 ? 0 : Math.max(cut, Math.ceil(total / 60));
      assert(bench.send(frames, size, piece));
      expectFrames(bench.take(), frames);
    }),
    100,
  );
});
