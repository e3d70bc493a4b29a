/**
 * Super-packets from one stack to another: cut by the segmenter, carried by a device
 * that has room for some frames at a time, put together again by the coalescer.
 *
 * @module
 */

import { assert, assertEquals } from "@std/assert";
import { randomBelow, SeededRng } from "../../../../core/base/rng.ts";
import type { IpConfig } from "../../../../core/ip/config.ts";
import type { FrameSource } from "../../../../core/link/attachment.ts";
import type { Stack } from "../../../../core/stack.ts";
import type { TcpPcb } from "../../../../core/tcp/pcb.ts";
import type { TcpConfig } from "../../../../core/tcp/config.ts";
import { getU16, getU32 } from "../../../../core/wire/bytes.ts";
import {
  type Frame,
  type FrameMeta,
  GSO_NONE,
} from "../../../../core/wire/frame.ts";
import { CaptureDevice, ip, mac } from "../../ip/ip_fixture.ts";
import { TcpFixture } from "../../tcp/tcp_fixture.ts";
import { Party, type PartyPlace } from "../../tcp/party.ts";
import {
  expectFrames,
  frameOf,
  makeStack,
  type Medium,
  QueueDevice,
  type Segment,
} from "./tcp_frames.ts";

const PORT = 80;

/** What the devices of a test are like. */
interface Wire {
  medium: Medium;
  mtu: number;
  /** Frames that may wait at the other end. */
  queue: number;
  /** Frames that may leave in one turn, at most; drawn anew each time. */
  room: number;
  /** Chance that a frame is lost, 0 to 1. */
  loss: number;
  /** Chance that a frame nobody understands comes behind one. */
  noise: number;
}

const WIRE: Wire = {
  medium: "ethernet",
  mtu: 1500,
  queue: Infinity,
  room: Infinity,
  loss: 0,
  noise: 0,
};

/** One end of a wire. */
class End implements FrameSource {
  readonly medium: Medium;
  readonly maxFrame: number;
  readonly offload = { checksum: false, tcpSegmentation: 0 };
  readonly inbox: Uint8Array[] = [];
  peer!: End;
  room = Infinity;
  /** Transmits that found no room. */
  refused = 0;
  /** By port: where in its stream the next payload has to start. */
  readonly next = new Map<number, number>();
  /** Payload that did not start there: sent twice, or left out. */
  outOfOrder = 0;

  constructor(readonly wire: Wire, readonly rng: SeededRng) {
    this.medium = wire.medium;
    this.maxFrame = wire.mtu + (wire.medium === "ip" ? 0 : 14);
  }

  transmit(frame: Frame): boolean {
    const { inbox } = this.peer;
    if (this.room < 1 || inbox.length >= this.wire.queue) {
      this.refused++;
      return false;
    }
    this.room--;
    assertEquals(frame.gsoType, GSO_NONE);
    assert(frame.length <= this.maxFrame);
    const bytes = new Uint8Array(frame.length);
    frame.copyTo(bytes, 0);
    this.#check(bytes);
    const { loss, noise } = this.wire;
    if (!this.#chance(loss)) inbox.push(bytes);
    if (this.#chance(noise)) {
      const length = 1 + randomBelow(this.rng, this.maxFrame);
      inbox.push(new Uint8Array(length).fill(0xee));
    }
    return true;
  }

  receive(
    memory: Uint8Array,
    offset: number,
    _capacity: number,
    _meta: FrameMeta,
  ): number {
    const frame = this.inbox.shift();
    if (frame === undefined) return 0;
    memory.set(frame, offset);
    return frame.length;
  }

  #chance(p: number): boolean {
    return p > 0 && this.rng.nextU32() < p * 0x1_0000_0000;
  }

  #check(b: Uint8Array): void {
    const at = this.medium === "ip" ? 0 : 14;
    if (b[at + 9] !== 6) return;
    const length = b.length - at - 20 - (b[at + 32] >> 4) * 4;
    const seq = getU32(b, at + 24);
    const flow = (getU16(b, at + 20) << 16) | getU16(b, at + 22);
    const taken = length + (b[at + 33] & 1) + ((b[at + 33] >> 1) & 1);
    if (taken === 0) return;
    if ((this.next.get(flow) ?? seq) !== seq) this.outOfOrder++;
    this.next.set(flow, (seq + taken) | 0);
  }
}

/** How the stacks of a test are set. */
interface Settings {
  wire?: Partial<Wire>;
  tcp?: Partial<TcpConfig>;
  ip?: Partial<IpConfig>;
  /** Bytes that each client and each server sends. */
  sends: [number, number][];
  chunks?: number;
}

/** What has come of a test. */
interface Outcome {
  ends: End[];
  /** TCP packets that both IP layers were given, and how many were super-packets. */
  packets: number;
  supers: number;
  repeated: number;
}

/** Lets parties talk until all have closed; fails if a byte is wrong. */
function talk(seed: number, settings: Settings): Outcome {
  const wire = { ...WIRE, ...settings.wire };
  const rng = new SeededRng(seed);
  const ends = [new End(wire, rng), new End(wire, rng)];
  ends[0].peer = ends[1];
  ends[1].peer = ends[0];
  const outcome: Outcome = { ends, packets: 0, supers: 0, repeated: 0 };
  const stacks = ends.map((end, i) => {
    const stack = makeStack(settings.chunks ?? 400, 10 * seed + i, settings.ip);
    Object.assign(stack.tcp.config, settings.tcp);
    const netif = stack.attach("w0", end, mac(i + 1), wire.mtu);
    stack.ip.addAddress(netif, ip(`10.0.0.${i + 1}`), 24);
    if (wire.medium === "ethernet") {
      stack.ip.setNeighbour(netif, ip(`10.0.0.${2 - i}`), mac(2 - i));
    }
    const input = stack.ip.inputFrame.bind(stack.ip);
    stack.ip.inputFrame = (netif, lent, meta) => {
      outcome.packets++;
      if (meta.gsoType !== GSO_NONE) outcome.supers++;
      input(netif, lent, meta);
    };
    return stack;
  });
  const parties = settings.sends.flatMap(([up, down]) =>
    converse(stacks, new Party(up, rng), new Party(down, rng))
  );
  const isDone = () =>
    parties.every(([p, bytes]) => p.finSeen && p.received === bytes);
  turns(stacks, ends, rng, isDone);
  for (const [party, bytes] of parties) {
    assertEquals([party.wrong, party.received, party.error], [-1, bytes, 0]);
  }
  for (const { stats } of stacks) outcome.repeated += stats.tcpRetransmitted;
  return outcome;
}

/** Where a party that reads at once lives. */
function placeOf({ pbufs }: Stack): PartyPlace {
  return { pbufs, after: (_ms, run) => run() };
}

/** Connects two parties; returns each with what it has to receive. */
function converse(
  [a, b]: Stack[],
  client: Party,
  server: Party,
): [Party, number][] {
  client.attach(placeOf(a));
  server.attach(placeOf(b));
  const listening = b.tcp.create(server);
  const port = PORT + b.tcp.connectionCount + nextPort++;
  listening.bind(ip("10.0.0.2"), port);
  const listener = listening.listen(5, {
    onAccept: (pcb: TcpPcb) => {
      pcb.user = server;
      server.pcb = pcb;
      listener.accepted(pcb);
      server.onConnected(pcb);
      return true;
    },
  })!;
  client.pcb = a.tcp.create(client);
  client.pcb.connect(ip("10.0.0.2"), port);
  return [[client, server.total], [server, client.total]];
}

let nextPort = 0;

/** Drives both stacks as their hosts would, a millisecond at a time. */
function turns(
  stacks: Stack[],
  ends: End[],
  rng: SeededRng,
  isDone: () => boolean,
): void {
  const { room } = ends[0].wire;
  for (let now = 1; !isDone(); now++) {
    if (now > 200_000) throw new Error("It does not come to an end");
    stacks.forEach((stack, i) => {
      ends[i].room = room === Infinity ? room : randomBelow(rng, room + 1);
      stack.clock.now = now;
      stack.receive();
      stack.runTimers();
      stack.flush();
    });
  }
}

for (const medium of ["ethernet", "ip"] as const) {
  Deno.test(`bulk data is cut and put together again, medium "${medium}"`, () => {
    for (const mtu of [576, 1500, 1499, 9000]) {
      const { repeated, packets, supers, ends } = talk(mtu, {
        wire: { medium, mtu },
        sends: [[2_000_000, 0]],
      });
      assertEquals([repeated, ends[0].outOfOrder], [0, 0]);
      assert(supers > 20, `${supers} of ${packets} were put together`);
      assert(packets < 2_000_000 / mtu / 2);
    }
  });

  Deno.test(`bulk data leaves once only through a device that fills up, medium "${medium}"`, () => {
    for (let seed = 1; seed <= 12; seed++) {
      const queue = [1, 3, 10, 44, 45, 300][seed % 6];
      const room = [2, 5, 17, 60][seed % 4];
      const { repeated, ends } = talk(seed, {
        wire: { medium, queue, room },
        sends: [[300_000, 0]],
      });
      assert(ends[0].refused > 0);
      assertEquals([repeated, ends[0].outOfOrder], [0, 0], `seed ${seed}`);
    }
  });
}

Deno.test("bulk data goes both ways on several connections through full devices", () => {
  for (let seed = 1; seed <= 8; seed++) {
    const { repeated, ends, supers } = talk(seed, {
      wire: { queue: 40, room: 8 + 10 * seed, noise: 0.02 },
      sends: [[200_000, 100_000], [150_001, 0], [0, 99_999]],
    });
    assert(supers > 0);
    const outOfOrder = ends.map((end) => end.outOfOrder);
    assertEquals([repeated, ...outOfOrder], [0, 0, 0], `seed ${seed}`);
  }
});

Deno.test("bulk data arrives right without timestamps, SACK or window scaling", () => {
  for (const timestamps of [true, false]) {
    for (const sack of [true, false]) {
      const { repeated } = talk(5, {
        wire: { queue: 30, room: 20 },
        tcp: { timestamps, sack, windowScale: false },
        sends: [[300_000, 50_000]],
      });
      assertEquals(repeated, 0);
    }
  }
});

Deno.test("bulk data arrives right with loss and noise through full devices", () => {
  let total = 0;
  for (let seed = 1; seed <= 12; seed++) {
    const { repeated } = talk(seed, {
      wire: {
        medium: seed % 2 === 0 ? "ip" : "ethernet",
        queue: 50,
        room: 30,
        loss: 0.03,
        noise: 0.05,
      },
      tcp: { sack: seed % 3 !== 0 },
      sends: [[300_000, 30_000]],
    });
    total += repeated;
  }
  assert(total > 50, `${total} segments were lost`);
});

Deno.test("bulk data arrives right where nothing is put together, or nothing cut", () => {
  for (const receiveCoalescing of [true, false]) {
    for (const superPackets of [true, false]) {
      const { repeated, supers, ends } = talk(3, {
        wire: { queue: 100, room: 50 },
        ip: { receiveCoalescing },
        tcp: { superPackets },
        sends: [[300_000, 0]],
      });
      assertEquals([repeated, ends[0].outOfOrder], [0, 0]);
      assertEquals(supers > 0, receiveCoalescing);
    }
  }
});

/** A router: segments that arrive for 10.1.0.2 leave through another device. */
class Router {
  readonly stack: Stack;
  readonly inside: QueueDevice;
  readonly outside: CaptureDevice & FrameSource;

  constructor(medium: Medium) {
    this.stack = makeStack(16, 1, { forwarding: true });
    this.inside = new QueueDevice(medium, 1514);
    this.outside = Object.assign(new CaptureDevice(medium), {
      maxFrame: 1514,
      receive: () => 0,
    });
    const { ip: layer } = this.stack;
    const a = this.stack.attach("in", this.inside, mac(1), 1500);
    const b = this.stack.attach("out", this.outside, mac(3), 1500);
    layer.addAddress(a, ip("10.0.0.1"), 24);
    layer.addAddress(b, ip("10.1.0.1"), 24);
    if (medium === "ethernet") layer.setNeighbour(b, ip("10.1.0.2"), mac(4));
    this.outside.sent.length = 0;
  }

  pass(frames: Uint8Array[]): Uint8Array[] {
    this.inside.queue.push(...frames);
    while (this.stack.receive());
    return this.outside.sent.splice(0).map((c) => c.bytes);
  }
}

Deno.test("a router passes on the segments that it has put together", () => {
  for (const medium of ["ethernet", "ip"] as const) {
    const router = new Router(medium);
    const expected: Uint8Array[] = [];
    const frames: Uint8Array[] = [];
    for (let i = 0; i < 60; i++) {
      const segment: Segment = {
        dst: "10.1.0.2",
        seq: i * 1448,
        payload: i === 59 ? 100 : 1448,
        options: Uint8Array.of(1, 1, 8, 10, 0, 0, 0, 9, 0, 0, 0, 8),
        flags: i === 20 || i === 59 ? 0x18 : 0x10,
        id: 7 + i,
        df: false,
        tos: 2,
      };
      frames.push(frameOf(segment, medium));
      const macs = { srcMac: mac(3), dstMac: mac(4) };
      expected.push(frameOf({ ...segment, ...macs, ttl: 63 }, medium));
    }
    expectFrames(router.pass(frames), expected);
    assertEquals(router.stack.stats.ipForwarded, 2); // PSH ends each
  }
});

// One connection, whose device takes so many segments of a super-packet.

/** Starts of segments and their payload, relative to the initial number. */
function left(f: TcpFixture): [number, number, string][] {
  return f.take().map((s) => [s.seq, s.len, s.flags]);
}

/** The device has room again, and its doorbell rings. */
function makeRoom(f: TcpFixture, room: number): void {
  f.device.room = room;
  f.netif.blocked = false;
}

Deno.test("transmit() sends the rest of a super-packet once there is room", () => {
  for (let room = 0; room <= 5; room++) {
    for (const fin of [false, true]) {
      const f = TcpFixture.established();
      f.device.room = room;
      f.write(4500);
      if (fin) f.pcb.shutdown(false, true);
      const first = left(f);
      assertEquals(first.length, room);
      assertEquals(f.netif.blocked, room < 5);
      makeRoom(f, Infinity);
      const last = fin ? "FPA" : "PA";
      assertEquals([...first, ...left(f)], [
        ...[1, 1001, 2001, 3001].map((seq) => [seq, 1000, "A"]),
        [4001, 500, last],
      ]);
      assertEquals(f.pcb.sndNxt, (f.iss + 4501 + (fin ? 1 : 0)) | 0);
      f.inject({});
      assertEquals(f.pcb.sndUna, f.pcb.sndNxt);
      f.user.expect("sent 4500");
      f.advance(100_000);
      f.expectNothing();
      assertEquals(f.pcb.counters?.retransmits ?? 0, 0);
    }
  }
});

Deno.test("transmit() sends a super-packet one segment at a time, if it must", () => {
  const f = TcpFixture.established();
  f.write(5000);
  f.device.room = 0;
  const sent: number[] = [];
  for (let turn = 0; turn < 20; turn++) {
    sent.push(...left(f).map(([seq]) => seq));
    if (turn % 3 === 2) makeRoom(f, 1);
  }
  assertEquals(sent, [1, 1001, 2001, 3001, 4001]);
  assertEquals([
    f.pcb.counters?.retransmits ?? 0,
    f.pcb.counters?.timeouts ?? 0,
  ], [0, 0]);
});

Deno.test("transmit() lets part of a super-packet be acknowledged before the rest leaves", () => {
  const f = TcpFixture.established();
  f.device.room = 2;
  f.write(5000);
  assertEquals(left(f).length, 2);
  f.inject({ ack: 1501 });
  f.user.expect("sent 1500");
  f.inject({ ack: 2001 });
  f.user.expect("sent 500");
  f.advance(50);
  makeRoom(f, Infinity);
  assertEquals(left(f).map(([seq]) => seq), [2001, 3001, 4001]);
  f.inject({});
  f.user.expect("sent 3000");
  assertEquals(f.pcb.counters?.retransmits ?? 0, 0);
});

Deno.test("transmit() repeats what is lost as far as there is room, and the rest later", () => {
  for (let room = 0; room <= 3; room++) {
    const f = TcpFixture.established({
      peer: { sackOk: true, ts: [5, 0], win: 65_535 },
      config: { initialWindow: 30 },
    });
    f.write(20_000 - 12 * 20);
    const mss = 988;
    const whole = left(f);
    assertEquals(whole.length, 20);
    f.host.clock.now += 10;
    // Three are missing in the middle.
    const edge = (n: number) => 1 + n * mss;
    f.deliver({ ack: edge(5), sack: [[edge(8), edge(20)]] });
    f.device.room = room;
    const first = left(f);
    assertEquals(first.length, room);
    makeRoom(f, Infinity);
    const all = [...first, ...left(f)].map(([seq, len]) => [seq, len]);
    assertEquals(all, [5, 6, 7].map((n) => [edge(n), mss]));
    f.inject({ ack: edge(20) });
    f.expectNothing();
    assertEquals(f.pcb.sndUna, f.pcb.sndNxt);
    f.advance(100_000);
    f.expectNothing();
  }
});

Deno.test("transmit() tells what it acknowledges with the first segment that leaves", () => {
  const f = TcpFixture.established();
  f.deliver({ data: 1000 });
  f.deliver({ data: 1000 });
  f.device.room = 0;
  f.write(3000);
  assertEquals(left(f), []);
  makeRoom(f, 1);
  f.expect({ seq: 1, ack: 2001, len: 1000 });
  makeRoom(f, Infinity);
  f.expect({ seq: 1001, ack: 2001 }, { seq: 2001, ack: 2001 });
});
