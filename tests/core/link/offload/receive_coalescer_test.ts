import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { CHUNK_SIZE } from "../../../../core/buf/block_pool.ts";
import { setU16 } from "../../../../core/wire/bytes.ts";
import { checksum, transportChecksum } from "../../../../core/wire/checksum.ts";
import { GSO_NONE, GSO_TCPV4 } from "../../../../core/wire/frame.ts";
import {
  TCP_FLAG_ACK,
  TCP_FLAG_CWR,
  TCP_FLAG_ECE,
  TCP_FLAG_FIN,
  TCP_FLAG_PSH,
  TCP_FLAG_RST,
  TCP_FLAG_SYN,
  TCP_FLAG_URG,
} from "../../../../core/wire/tcp.ts";
import { ip, mac, pattern } from "../../ip/ip_fixture.ts";
import { holds } from "../../wire/properties.ts";
import { expectCoalescing, times } from "./coalescing.ts";
import {
  expectFrames,
  explode,
  frameOf,
  MEDIA,
  type Medium,
  Receiver,
  type Segment,
} from "./tcp_frames.ts";

const TIMESTAMPS = Uint8Array.of(1, 1, 8, 10, 0, 0, 0, 9, 0, 0, 0, 8);
const PUSH = TCP_FLAG_ACK | TCP_FLAG_PSH;

/** Segments that follow each other, of these sizes, alike in all else. */
function stream(
  sizes: number[],
  fields: Segment = {},
  medium: Medium = "ethernet",
): Uint8Array[] {
  let seq = fields.seq ?? 100;
  return sizes.map((payload) => {
    const frame = frameOf({ ...fields, seq, payload }, medium);
    seq = (seq + payload) | 0;
    return frame;
  });
}

/** Bytes that are no segment. */
function noise(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => 0xa5 ^ (i * 31));
}

Deno.test("ReceiveCoalescer puts segments that follow each other together", () => {
  for (const medium of MEDIA) {
    for (const options of [new Uint8Array(0), TIMESTAMPS, pattern(40)]) {
      const r = new Receiver({ medium });
      const frames = stream(times(7, 1000), { options }, medium);
      r.expect(frames, 7);
      r.expect(stream(times(2, 100), { options }, medium), 2);
      r.expect(stream([100], { options }, medium), 1);
      r.expect([]);
    }
  }
});

Deno.test("ReceiveCoalescer marks a super-packet, and what stays alone not", () => {
  const r = new Receiver();
  const [one] = r.receive(...stream(times(3, 500)));
  assertEquals([one.gsoType, one.gsoSize, one.checksumValid], [
    GSO_TCPV4,
    500,
    true,
  ]);
  const [alone] = r.receive(...stream([500]));
  assertEquals([alone.gsoType, alone.gsoSize, alone.checksumValid], [
    GSO_NONE,
    0,
    true, // it was verified in case others come
  ]);
  const [pushed] = r.receive(...stream([500], { flags: PUSH }));
  assertEquals([pushed.gsoType, pushed.gsoSize], [GSO_NONE, 0]);
});

Deno.test("ReceiveCoalescer works across the wrap of sequence numbers", () => {
  const r = new Receiver();
  for (const seq of [-1500, 0x7fffffff - 1500]) {
    r.expect(stream(times(4, 1000), { seq }), 4);
  }
});

Deno.test("ReceiveCoalescer ends a packet with PSH, and says so", () => {
  const r = new Receiver();
  const [a, , c, d] = stream(times(4, 1000));
  const [, b] = stream(times(2, 1000), { flags: PUSH });
  r.expect([a, b, c, d], 2, 2);
  const [first] = r.receive(a, b);
  assertEquals(first.bytes[14 + 20 + 13], PUSH);
  const [whole] = r.receive(c, d);
  assertEquals(whole.bytes[14 + 20 + 13], TCP_FLAG_ACK);
  // What begins with PSH stays alone.
  const [pushed, next, last] = stream(times(3, 1000));
  pushed[47] = PUSH;
  fixTcp(pushed);
  r.expect([pushed, next, last], 1, 2);
});

Deno.test("ReceiveCoalescer ends a packet with a short segment, and begins anew with a longer one", () => {
  const r = new Receiver();
  r.expect(stream([1000, 1000, 999, 999, 999]), 3, 2);
  r.expect(stream([1000, 1000, 1, 1000]), 3, 1);
  r.expect(stream([1000, 1001, 1001]), 1, 2);
  r.expect(stream([1000, 1000, 1400, 1400, 10]), 2, 3);
});

Deno.test("ReceiveCoalescer keeps to the longest IP packet", () => {
  for (const medium of MEDIA) {
    const r = new Receiver({ medium });
    // 44 segments of 1460 and headers of 40 are 64,280 bytes.
    r.expect(stream(times(100, 1460), {}, medium), 44, 44, 12);
    const [a] = r.receive(...stream(times(60, 1310), {}, medium));
    const at = medium === "ip" ? 0 : 14;
    assertEquals(a.bytes.length - at, 40 + 49 * 1310); // 64,230 + 1310 > 65,535
    // 65,495 is 5 times 13,099: exactly the longest packet.
    const jumbo = new Receiver({ medium, maxFrame: 14_000 });
    const deliveries = jumbo.receive(
      ...stream(times(5, 13_099), {}, medium),
    );
    const lengths = deliveries.map((d) => d.bytes.length - at);
    assert(lengths.every((n) => n <= 65_535));
    expectFrames(
      deliveries.flatMap((d) => explode(d, medium)),
      stream(times(5, 13_099), {}, medium),
    );
  }
});

Deno.test("ReceiveCoalescer leaves frames as long as its block alone", () => {
  for (const maxFrame of [9018, 35_000, CHUNK_SIZE - 8]) {
    const r = new Receiver({ maxFrame });
    const size = Math.min(maxFrame - 54, 65_000);
    const frames = stream(times(9, size));
    const deliveries = r.receive(...frames);
    expectFrames(deliveries.flatMap((d) => explode(d, "ethernet")), frames);
  }
});

Deno.test("Stack receives no frame beyond its block, however little is left of it", () => {
  for (const medium of MEDIA) {
    const maxFrame = 9018;
    const r = new Receiver({ medium, maxFrame, chunks: 8 });
    const { pbufs } = r.stack;
    const neighbours = [1, 2, 3, 4].map(() => pbufs.allocate(CHUNK_SIZE)!);
    const { u8 } = pbufs.memory;
    const fill = (byte: number) =>
      neighbours.forEach((p) => u8.fill(byte, p.offset, p.offset + p.length));
    fill(0x77);
    // 43 segments leave room for another, but not for the longest frame.
    for (let n = 36; n <= 46; n++) {
      const frames = [...stream(times(n, 1460), {}, medium), noise(maxFrame)];
      const got = r.receive(...frames);
      expectFrames(got.flatMap((d) => explode(d, medium)), frames);
    }
    for (const p of neighbours) {
      assert(
        u8.subarray(p.offset, p.offset + p.length).every((x) => x === 0x77),
      );
    }
  }
});

Deno.test("ReceiveCoalescer restores what the next headers covered, at any alignment", () => {
  for (const medium of MEDIA) {
    for (const options of [new Uint8Array(0), TIMESTAMPS]) {
      const r = new Receiver({ medium });
      for (let size = 1; size < 150; size++) {
        const frames = stream(times(5, size), { options }, medium);
        const got = r.receive(...frames);
        expectFrames(got.flatMap((d) => explode(d, medium)), frames);
        if (size >= 100) assertEquals(got.length, 1);
      }
      for (let size = 1400; size < 1420; size++) {
        r.expect(stream(times(5, size), { options }, medium), 5);
      }
    }
  }
});

/** Writes the TCP checksum of an untagged frame anew. */
function fixTcp(frame: Uint8Array): void {
  setU16(frame, 50, 0);
  const length = frame.length - 34;
  const [src, dst] = ["10.0.0.2", "10.0.0.1"].map(ip);
  setU16(frame, 50, transportChecksum(frame, 34, length, src, dst, 6));
}

/** Writes the IP header's checksum of an untagged frame anew. */
function fixIp(frame: Uint8Array): void {
  setU16(frame, 24, 0);
  setU16(frame, 24, checksum(frame, 14, 20));
}

/** Ways in which the second of three segments differs from the first. */
const DIFFERENCES: Record<string, Segment> = {
  "a later sequence number": { seq: 1101 },
  "an earlier sequence number": { seq: 1099 },
  "the first's sequence number": { seq: 100 },
  "a distant sequence number": { seq: (1100 + 0x80000000) | 0 },
  "another acknowledgement": { ack: 8 },
  "another window": { window: 1001 },
  "another source port": { srcPort: 81 },
  "another destination port": { dstPort: 5001 },
  "another source": { src: "10.0.0.3" },
  "another destination": { dst: "10.0.0.3" },
  "another TTL": { ttl: 63 },
  "another DSCP": { tos: 4 },
  "congestion experienced": { tos: 3 },
  "no DF": { df: false },
  "a fragment, the first": { df: false, moreFragments: true },
  "a fragment, the last": { df: false, fragmentOffset: 8 },
  "TCP options": { options: TIMESTAMPS },
  "IP options": { ipOptions: Uint8Array.of(1, 1, 1, 0) },
  "FIN": { flags: TCP_FLAG_ACK | TCP_FLAG_FIN },
  "FIN and PSH": { flags: PUSH | TCP_FLAG_FIN },
  "SYN": { flags: TCP_FLAG_ACK | TCP_FLAG_SYN },
  "RST": { flags: TCP_FLAG_ACK | TCP_FLAG_RST },
  "URG": { flags: TCP_FLAG_ACK | TCP_FLAG_URG, urgent: 5 },
  "ECE": { flags: TCP_FLAG_ACK | TCP_FLAG_ECE },
  "CWR": { flags: TCP_FLAG_ACK | TCP_FLAG_CWR },
  "no ACK": { flags: 0 },
  "no ACK but PSH": { flags: TCP_FLAG_PSH },
  "no payload": { payload: 0 },
  "more payload": { payload: 1001 },
};

for (const [what, fields] of Object.entries(DIFFERENCES)) {
  Deno.test(`ReceiveCoalescer keeps a segment apart: ${what}`, () => {
    for (const medium of MEDIA) {
      const r = new Receiver({ medium });
      const frames = stream([1000, 1000, 1000], {}, medium);
      frames[1] = frameOf({ seq: 1100, ...fields }, medium);
      // The third follows what the second should have been.
      r.expect(frames, 1, 1, 1);
      // One more of the same kind changes nothing.
      const [a, b, c, d] = stream(times(4, 1000), {}, medium);
      r.expect([a, b, frames[1], c, d], 2, 1, 2);
      assertEquals(r.stack.stats.drops.size, 0);
    }
  });
}

Deno.test("ReceiveCoalescer keeps a segment apart: other values of the same options", () => {
  const r = new Receiver();
  for (let i = 0; i < TIMESTAMPS.length; i++) {
    const options = TIMESTAMPS.slice();
    options[i] ^= 1;
    const frames = stream(times(3, 1000), { options: TIMESTAMPS });
    frames[1] = frameOf({ seq: 1100, options });
    r.expect(frames, 1, 1, 1);
  }
});

Deno.test("ReceiveCoalescer keeps a segment apart: the link header differs", () => {
  const r = new Receiver();
  const others: Segment[] = [
    { srcMac: mac(3) },
    { dstMac: mac(3) },
    { type: 0x86dd },
    { type: 0x0806 },
  ];
  for (const fields of others) {
    const frames = stream(times(3, 1000));
    frames[1] = frameOf({ seq: 1100, ...fields });
    r.expect(frames, 1, 1, 1);
  }
  const [a, b, c] = stream(times(3, 1000));
  const tag = Uint8Array.of(0x81, 0, 0x20, 0);
  const tagged = Uint8Array.of(...b.slice(0, 12), ...tag, ...b.slice(12));
  r.expect([a, tagged, c], 1, 1, 1);
  r.expect([tagged, tagged], 1, 1);
});

Deno.test("ReceiveCoalescer keeps segments apart whose headers differ in length", () => {
  for (const medium of MEDIA) {
    const r = new Receiver({ medium });
    const [plain] = stream([1000], {}, medium);
    for (const payload of [988, 500, 1]) {
      const longer = { seq: 1100, options: TIMESTAMPS, payload };
      r.expect([plain, frameOf(longer, medium)], 1, 1);
    }
    // The payload of the second starts like the options of the first.
    const [first] = stream([1000], { options: TIMESTAMPS }, medium);
    const payload = Uint8Array.of(...TIMESTAMPS, ...pattern(988));
    r.expect([first, frameOf({ seq: 1100, payload }, medium)], 1, 1);
  }
});

Deno.test("ReceiveCoalescer leaves alone what only looks like segments", () => {
  const r = new Receiver();
  const others: Segment[] = [
    { df: false, moreFragments: true },
    { df: false, fragmentOffset: 80 },
    { type: 0x86dd },
    { type: 0x88cc },
    { ipOptions: Uint8Array.of(1, 1, 1, 0) },
    { flags: TCP_FLAG_ACK | TCP_FLAG_URG, urgent: 1 },
    { flags: TCP_FLAG_ACK | TCP_FLAG_CWR },
    { flags: 0 },
  ];
  for (const fields of others) {
    r.expect(stream(times(3, 1000), fields), 1, 1, 1);
  }
  r.expect(stream([0, 0, 0]), 1, 1, 1);
});

Deno.test("ReceiveCoalescer keeps frames apart that are not whole, sound segments", () => {
  const damages: Record<string, (frame: Uint8Array) => Uint8Array> = {
    "padding": (f) => Uint8Array.of(...f, 0),
    "cut short": (f) => f.slice(0, -1),
    "wrong TCP checksum": (f) => (f[50] ^= 1, f),
    "wrong payload": (f) => (f[f.length - 1] ^= 1, f),
    "wrong IP checksum": (f) => (f[24] ^= 1, f),
    "IP header corrupted": (f) => (f[18] ^= 1, f),
    "version 6": (f) => (f[14] = 0x65, fixIp(f), f),
    "IHL too small": (f) => (f[14] = 0x44, fixIp(f), f),
    "UDP": (f) => (f[23] = 17, fixIp(f), f),
    "data offset too small": (f) => (f[46] = 0x40, fixTcp(f), f),
    "data offset beyond the end": (f) => {
      const short = frameOf({ seq: 1100, payload: 3 });
      short[46] = 0xf0;
      fixTcp(short);
      return f.length > 0 ? short : f;
    },
    "total length of zero": (f) => (setU16(f, 16, 0), fixIp(f), f),
    "total length too long": (f) => (setU16(f, 16, 65_535), fixIp(f), f),
  };
  for (const [what, damage] of Object.entries(damages)) {
    const r = new Receiver();
    const [a, b, c] = stream(times(3, 1000));
    const bad = damage(b.slice());
    const got = r.receive(a, bad, c);
    assertEquals(got.map((d) => d.gsoType), [0, 0, 0], what);
    expectFrames(got.map((d) => d.bytes), [a, bad, c]);
    assertEquals(got[1].checksumValid, false, what);
    // First in a batch it is passed on as it is, unverified.
    const [first] = r.receive(bad);
    assertEquals(first.checksumValid, false, what);
    expectFrames([first.bytes], [bad]);
  }
});

Deno.test("ReceiveCoalescer believes a device that has verified the checksum", () => {
  const r = new Receiver();
  r.device.checksumValid = true;
  const frames = stream(times(3, 1000));
  for (const frame of frames) frame[50] ^= 1;
  const [one] = r.receive(...frames);
  assertEquals(one.bytes.length, 54 + 3000);
  assertEquals([one.gsoSize, one.checksumValid], [1000, true]);
});

Deno.test("ReceiveCoalescer compares with headers that small segments would cover", () => {
  // The second's headers would lie over the first's, at a distance of its payload:
  // its window would be compared with its own version and TOS.
  const r = new Receiver({ medium: "ip" });
  const frames = [
    frameOf({ seq: 100, payload: 34, window: 1000 }, "ip"),
    frameOf({ seq: 134, payload: 34, window: 0x4500 }, "ip"),
  ];
  r.expect(frames, 1, 1);
});

Deno.test("ReceiveCoalescer delivers small segments as they came", () => {
  const small = fc.record({
    size: fc.integer({ min: 1, max: 70 }),
    window: fc.constantFrom(1000, 0x4500, 0x4006),
    ack: fc.constantFrom(7, 0x45000000 | 41, 0x40060000),
  });
  for (const medium of MEDIA) {
    const r = new Receiver({ medium });
    const list = fc.array(small, { minLength: 2, maxLength: 9 });
    holds(fc.property(list, fc.boolean(), (segments, same) => {
      let seq = 100;
      const frames = segments.map((s) => {
        const { size, window, ack } = same ? segments[0] : s;
        const frame = frameOf({ seq, payload: size, window, ack }, medium);
        seq += size;
        return frame;
      });
      const got = r.receive(...frames);
      expectFrames(got.flatMap((d) => explode(d, medium)), frames);
    }));
  }
});

Deno.test("Stack delivers a stranger of any size behind segments, whole and in order", () => {
  for (const medium of MEDIA) {
    const r = new Receiver({ medium });
    const [a, b, c, d] = stream(times(4, 1000), {}, medium);
    for (let length = 1; length <= r.device.maxFrame; length++) {
      r.expect([a, b, noise(length), c, d], 2, 1, 2);
    }
    r.expect([a, b, noise(1), noise(60), noise(1514), c, d], 2, 1, 1, 1, 2);
    assertEquals(r.stack.stats.drops.size, 0);
    assertEquals(r.netif.stats.rxFrames, 5 * r.device.maxFrame + 7);
  }
});

Deno.test("Stack delivers what it holds at the end of a batch, and of a device", () => {
  const r = new Receiver();
  const frames = stream(times(130, 100));
  r.device.queue.push(...frames);
  assertEquals(r.stack.receive(), true); // 128 make a batch
  assertEquals(r.deliveries.length, 1);
  assertEquals(r.stack.receive(), false);
  assertEquals(r.deliveries.map((d) => d.bytes.length), [12_854, 254]);
  r.deliveries.length = 0;
  r.device.ended = true;
  r.expect(frames.slice(0, 3), 3);
  assertEquals(r.stack.ended, [r.device]);
});

Deno.test("Stack leaves segments alone where nobody wants them together", () => {
  const r = new Receiver({ config: { receiveCoalescing: false } });
  r.expect(stream(times(3, 1000)), 1, 1, 1);
});

Deno.test("Stack does not touch a super-packet that somebody keeps", () => {
  const r = new Receiver({ chunks: 40 });
  const frames = stream(times(44, 1460));
  r.keeps = () => true;
  for (let i = 0; i < 10; i++) r.expect([...frames, noise(200)], 44, 1);
  assertEquals(r.kept.length, 20);
  r.releaseKept();
});

Deno.test("Stack takes strangers and segments when there is no memory to keep them", () => {
  for (const medium of MEDIA) {
    const r = new Receiver({ medium, chunks: 5 });
    const { pbufs } = r.stack;
    const [a, b, c, d] = stream(times(4, 1000), {}, medium);
    const hoard = [];
    for (let p; (p = pbufs.allocate(CHUNK_SIZE)) !== null;) hoard.push(p);
    assert(hoard.length > 0);
    const before = pbufs.blocks.blocksUsed;
    r.expect([a, b, noise(100), c, d], 2, 1, 2);
    assertEquals(pbufs.blocks.blocksUsed, before);
    for (const p of hoard) pbufs.free(p);
  }
});

Deno.test("Stack leaks no block while packets are kept and memory runs out", () => {
  const r = new Receiver({ chunks: 5 });
  const { pbufs } = r.stack;
  r.keeps = (index) => index % 3 !== 0;
  const batch = [
    ...stream(times(44, 1460)),
    noise(300),
    ...stream(times(30, 1200)),
    noise(20),
    ...stream([500]),
  ];
  for (let i = 0; i < 20; i++) {
    r.receive(...batch);
    r.releaseKept();
    while (r.device.queue.length > 0) {
      r.receive();
      r.releaseKept();
    }
  }
  assert(pbufs.blocks.blocksUsed <= 3);
});

/** What happens on the wire, one frame at a time. */
interface Step {
  flow: number;
  size: number;
  push: boolean;
  trouble: number;
  noise: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  flow: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 2),
  size: fc.oneof(
    { weight: 8, arbitrary: fc.constant(1448) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 1448 }) },
  ),
  push: fc.nat(9).map((n) => n === 0),
  trouble: fc.nat(40),
  noise: fc.integer({ min: 1, max: 1514 }),
});

/** The frames of several flows, with damage, gaps and strangers in between. */
function traffic(steps: Step[], medium: Medium): Uint8Array[] {
  const seqs = [-5000, 0x7ffffff0, 77];
  const frames: Uint8Array[] = [];
  for (const { flow, size, push, trouble, noise: length } of steps) {
    const segment: Segment = {
      srcPort: 80 + flow,
      seq: seqs[flow],
      payload: size,
      flags: push ? PUSH : TCP_FLAG_ACK,
      options: flow === 1 ? new Uint8Array(0) : TIMESTAMPS,
      window: trouble === 0 ? 5 : 1000,
      ack: trouble === 1 ? 8 : 7,
      ttl: trouble === 2 ? 1 : 64,
      df: trouble !== 3,
    };
    if (trouble === 4) segment.flags = TCP_FLAG_ACK | TCP_FLAG_FIN;
    const frame = frameOf(segment, medium);
    if (trouble === 5) frame[frame.length - 1] ^= 0x10;
    if (trouble === 6) frames.push(noise(length));
    if (trouble === 7) frames.push(frame); // twice
    if (trouble !== 8) frames.push(frame); // else lost
    seqs[flow] = (seqs[flow] + size) | 0;
  }
  return frames;
}

for (const medium of MEDIA) {
  Deno.test(`Stack delivers what it would without coalescing, medium "${medium}"`, () => {
    expectCoalescing(medium, { step, traffic, explode });
  });
}

Deno.test("ReceiveCoalescer takes segments of zeros, and of ones", () => {
  const r = new Receiver();
  for (const fill of [0, 0xff]) {
    const payload = new Uint8Array(1000).fill(fill);
    const frames = [0, 1, 2].map((i) => frameOf({ seq: i * 1000, payload }));
    r.expect(frames, 3);
  }
});
