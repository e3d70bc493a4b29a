import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { ERR_OK } from "../../../core/base/err.ts";
import type { Pbuf } from "../../../core/buf/pbuf.ts";
import type { Netif } from "../../../core/link/netif.ts";
import { RawLayer } from "../../../core/raw/raw.ts";
import type { UdpPcb, UdpUser } from "../../../core/udp/pcb.ts";
import { UdpLayer } from "../../../core/udp/udp.ts";
import { getU16, setU16 } from "../../../core/wire/bytes.ts";
import { checksum } from "../../../core/wire/checksum.ts";
import { GSO_UDP_L4 } from "../../../core/wire/frame.ts";
import type { IpAddr } from "../../../core/wire/ip_addr.ts";
import { ip, IpFixture, mac } from "../ip/ip_fixture.ts";
import { holds } from "../wire/properties.ts";
import {
  type Datagram,
  datagramOf,
  superOf,
} from "../link/offload/udp_frames.ts";

/** A user that writes down payloads; of many at once, how many. */
class Recorder implements UdpUser {
  readonly payloads: Uint8Array[] = [];
  readonly runs: number[] = [];
  readonly from: string[] = [];
  declare onDatagrams?: NonNullable<UdpUser["onDatagrams"]>;

  constructor(readonly f: IpFixture, many: boolean) {
    if (!many) return;
    this.onDatagrams = (_pcb, data, size, src, srcPort) => {
      const all = this.f.bytes(data);
      this.from.push(`${src}:${srcPort}`);
      this.runs.push(Math.ceil(all.length / size));
      for (let at = 0; at < all.length; at += size) {
        this.payloads.push(all.slice(at, at + size));
      }
      this.f.pbufs.free(data);
    };
  }

  onDatagram(
    _pcb: UdpPcb,
    data: Pbuf,
    src: IpAddr,
    srcPort: number,
    _dst: IpAddr,
    _dstPort: number,
    _netif: Netif,
  ): void {
    this.payloads.push(this.f.bytes(data));
    this.from.push(`${src}:${srcPort}`);
    this.f.pbufs.free(data);
  }
}

function host() {
  const f = new IpFixture();
  const { ip: layer, rng, stats, pbufs } = f;
  const udp = new UdpLayer({ ip: layer, rng, stats, pbufs });
  const raw = new RawLayer({ ip: layer, stats, pbufs });
  const eth = f.netif(["10.0.0.1/24"]);
  f.ip.setNeighbour(eth, ip("10.0.0.2"), mac(2));
  const open = (many: boolean, port = 5000) => {
    const user = new Recorder(f, many);
    const pcb = udp.create(user);
    assertEquals(pcb.bind(ip("0.0.0.0"), port), ERR_OK);
    return user;
  };
  const arrive = (packets: Uint8Array[], gsoSize: number) =>
    f.injectIp(eth, superOf(packets), {
      gsoType: GSO_UDP_L4,
      gsoSize,
      checksumValid: true,
    });
  return { f, eth, udp, raw, open, arrive };
}

/** Packets of one flow. */
function packets(sizes: number[], fields: Partial<Datagram> = {}) {
  return sizes.map((size, i) =>
    datagramOf({ ...fields, size, first: i, id: (0xfffe + i) & 0xffff })
  );
}

function payloadOf(packet: Uint8Array): Uint8Array {
  return packet.slice(28);
}

Deno.test("UdpLayer tells a user that takes many of a super-packet once", () => {
  const { f, open, arrive } = host();
  const user = open(true);
  const sent = packets([100, 100, 100, 7]);
  arrive(sent, 100);
  assertEquals(user.runs, [4]);
  assertEquals(user.payloads, sent.map(payloadOf));
  assertEquals(user.from, ["10.0.0.2:4000"]);
  assertEquals(f.stats.udpReceived, 4);
  f.expectNoLeak();
});

Deno.test("UdpLayer tells other users of each datagram of a super-packet", () => {
  const { f, open, arrive } = host();
  const user = open(false);
  for (const size of [1, 20, 27, 28, 29, 400]) {
    const sent = packets([size, size, size, 1]);
    arrive(sent, size);
    assertEquals(user.payloads.splice(0), sent.map(payloadOf), `${size}`);
  }
  assertEquals(f.stats.udpReceived, 24);
  f.expectNoLeak();
});

Deno.test("UdpLayer takes a broadcast super-packet apart: others may want copies", () => {
  const { f, open, arrive } = host();
  const user = open(true);
  const sent = packets([100, 100], { dst: "10.0.0.255" });
  arrive(sent, 100);
  assertEquals([user.runs, user.payloads], [[], sent.map(payloadOf)]);
  f.expectNoLeak();
});

Deno.test("RAW control blocks see each datagram of a super-packet as it was sent", () => {
  const { f, raw, open, arrive } = host();
  const seen: Uint8Array[] = [];
  raw.create({
    onDatagram: (_pcb, data) => {
      seen.push(f.bytes(data));
      f.pbufs.free(data);
    },
  }, 17);
  const user = open(true);
  const sent = packets([600, 600, 600, 33]);
  arrive(sent, 600);
  assertEquals(seen, sent);
  assertEquals([user.runs, user.payloads], [[], sent.map(payloadOf)]);
  f.expectNoLeak();
});

Deno.test("UdpLayer answers for each datagram that nobody listens to [RFC 1122 §4.1.3.1]", () => {
  const { f, eth, arrive } = host();
  const sent = packets([50, 50, 50]);
  arrive(sent, 50);
  const quotes = f.take(eth).map(({ bytes }) => bytes.slice(14 + 28));
  assertEquals(quotes, sent);
  assertEquals(f.drops, { "no-listener": 3 });
  f.expectNoLeak();
});

Deno.test("SuperDatagram.forEach() leaves what was kept of a datagram as it was", () => {
  const { f, open, arrive } = host();
  const user = open(false);
  const kept: Pbuf[] = [];
  user.onDatagram = (_pcb, data) => void kept.push(data);
  const sent = packets([40_000, 20_000]); // the first keeps the block it came in
  arrive(sent, 40_000);
  assertEquals(kept.map((p) => f.bytes(p)), sent.map(payloadOf));
  for (const p of kept) f.pbufs.free(p);
  f.expectNoLeak();
});

Deno.test("a bad super-packet of datagrams is dropped", () => {
  const { f, eth, open } = host();
  const user = open(true);
  const whole = superOf(packets([100, 100]));
  const bad = (change: (b: Uint8Array) => void, checksumValid = true) => {
    const bytes = whole.slice();
    change(bytes);
    setU16(bytes, 10, 0);
    setU16(bytes, 10, checksum(bytes, 0, 20));
    f.injectIp(eth, bytes, {
      gsoType: GSO_UDP_L4,
      gsoSize: 100,
      checksumValid,
    });
  };
  bad(() => {}, false); // nobody vouches for its checksum
  bad((b) => setU16(b, 24, getU16(b, 24) - 1));
  bad((b) => setU16(b, 24, 8));
  bad((b) => setU16(b, 24, 0));
  bad((b) => setU16(b, 2, 28)); // IP knows less than UDP
  bad((b) => setU16(b, 2, 24));
  assertEquals(f.drops, { "bad-length": 6 });
  assertEquals(user.payloads, []);
  f.expectNoLeak();
});

Deno.test("no super-packet, however odd, throws or leaks", () => {
  const { f, eth, raw, open } = host();
  raw.create({ onDatagram: (_pcb, data) => f.pbufs.free(data) }, 17)
    .connect(ip("10.0.0.3"));
  const users = [open(true), open(false, 5001)];
  const size = fc.integer({ min: 0, max: 300 });
  const odd = fc.record({
    sizes: fc.array(size, { minLength: 1, maxLength: 5 }),
    gsoSize: fc.oneof(size, fc.constantFrom(1, 65_535)),
    valid: fc.boolean(),
    src: fc.constantFrom("10.0.0.2", "10.0.0.3"),
    dst: fc.constantFrom("10.0.0.1", "10.0.0.255", "224.0.0.1", "10.0.0.77"),
    dstPort: fc.constantFrom(5000, 5001, 5002),
    at: fc.nat(60),
    value: fc.nat(255),
    spoil: fc.boolean(),
  });
  let delivered = 0;
  holds(
    fc.property(odd, (o) => {
      const bytes = superOf(
        o.sizes.map((n) => datagramOf({ ...o, size: n, ttl: 64 })),
      );
      if (o.spoil) bytes[o.at % bytes.length] = o.value;
      f.injectIp(eth, bytes, {
        gsoType: GSO_UDP_L4,
        gsoSize: o.gsoSize,
        checksumValid: o.valid,
      });
      for (const user of users) delivered += user.payloads.splice(0).length;
    }),
    1000,
  );
  f.advance(60_000); // answers that wait for neighbours are given up
  f.expectNoLeak();
  assert(delivered > 1000);
});

Deno.test("UdpPcb.sendFrame() sends several datagrams as it would one by one", () => {
  for (const sizes of [[100, 100, 100], [1472, 1472, 5], [7, 7, 7, 1]]) {
    const [one, many] = [host(), host()].map(({ f, eth, udp }) => {
      const pcb = udp.create({ onDatagram() {} });
      pcb.bind(ip("0.0.0.0"), 4000);
      pcb.connect(ip("10.0.0.2"), 5000);
      assertEquals(pcb.joinLimit(ip("0.0.0.0"), sizes[0]), 1); // no way known
      assertEquals(pcb.send(f.put(new Uint8Array(1)), 1, null, 0), ERR_OK);
      return { f, eth, pcb };
    });
    const bytes = sizes.map((n) => new Uint8Array(n).fill(n));
    for (const b of bytes) one.pcb.send(one.f.put(b), b.length, null, 0);
    assert(many.pcb.joinLimit(ip("0.0.0.0"), sizes[0]) >= sizes.length);
    const { frame } = many.f;
    const places = bytes.map((b) => many.f.put(b));
    frame.reset();
    sizes.forEach((n, i) => frame.append(places[i], n));
    assertEquals(many.pcb.sendFrame(frame, null, 0, sizes[0]), ERR_OK);
    one.pcb.send(one.f.put(bytes[0]), sizes[0], null, 0); // the next numbers, too
    many.pcb.send(many.f.put(bytes[0]), sizes[0], null, 0);
    const frames = one.f.take(one.eth).map((c) => c.bytes);
    assertEquals(many.f.take(many.eth).map((c) => c.bytes), frames);
    assertEquals(many.f.stats.udpSent, one.f.stats.udpSent);
  }
});

Deno.test("UdpPcb.joinLimit() is 1 where datagrams have to go one by one", () => {
  const { f, udp } = host();
  const pcb = udp.create({ onDatagram() {} });
  const peer = ip("10.0.0.2");
  const send = (to: IpAddr) => pcb.send(f.put(new Uint8Array(9)), 9, to, 5);
  send(peer);
  assertEquals(pcb.joinLimit(peer, 1024), 63);
  assertEquals(pcb.joinLimit(peer, 1), 64);
  assertEquals(pcb.joinLimit(peer, 0), 1);
  assertEquals(pcb.joinLimit(peer, 1473), 1); // fragments
  assertEquals(pcb.joinLimit(ip("10.0.0.3"), 9), 1); // another way
  send(ip("10.0.0.3")); // waits for its neighbour
  assertEquals(pcb.joinLimit(ip("10.0.0.3"), 9), 1);
  send(ip("127.0.0.1"));
  assertEquals(pcb.joinLimit(ip("127.0.0.1"), 9), 1);
  send(ip("224.0.0.9"));
  assertEquals(pcb.joinLimit(ip("224.0.0.9"), 9), 1);
  send(peer);
  pcb.noChecksum = true;
  assertEquals(pcb.joinLimit(peer, 9), 1);
});

Deno.test("Ip4Forward keeps datagrams together, or forwards each", () => {
  const { f, eth } = host();
  const far = f.netif(["10.1.0.1/24"]);
  f.ip.setNeighbour(far, ip("10.1.0.2"), mac(9));
  f.ip.config.forwarding = true;
  const forward = (sizes: number[], fields: Partial<Datagram>) => {
    const sent = packets(sizes, { dst: "10.1.0.2", ...fields });
    f.injectIp(eth, superOf(sent), {
      gsoType: GSO_UDP_L4,
      gsoSize: sizes[0],
      checksumValid: true,
    });
    const hopped = packets(sizes, {
      dst: "10.1.0.2",
      ...fields,
      ttl: (fields.ttl ?? 64) - 1,
    });
    return { sent, hopped };
  };
  const { hopped } = forward([200, 200, 200, 9], {});
  assertEquals(f.take(far).map((c) => c.bytes.slice(14)), hopped);
  far.mtu = 128; // fragments of each
  forward([200, 200], {});
  assertEquals(f.take(far).length, 4);
  const { sent } = forward([200, 200], { df: true });
  f.expectNothing(far);
  forward([50, 50], { ttl: 1 });
  const quoted = f.take(eth).map(({ bytes }) => bytes.slice(42));
  assertEquals(quoted.slice(0, 2), sent); // needs fragmentation, each of them
  assertEquals(quoted.length, 4);
  f.expectNoLeak();
});
