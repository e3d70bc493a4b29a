import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { ERR_OK } from "../../../core/base/err.ts";
import type { Pbuf } from "../../../core/buf/pbuf.ts";
import type { Netif } from "../../../core/link/netif.ts";
import { RawLayer } from "../../../core/raw/raw.ts";
import type { UdpPcb, UdpUser } from "../../../core/udp/pcb.ts";
import { UdpLayer } from "../../../core/udp/udp.ts";
import { getU16, setU16 } from "../../../core/wire/bytes.ts";
import { GSO_UDP_L4 } from "../../../core/wire/frame.ts";
import type { IpAddr } from "../../../core/wire/ip_addr.ts";
import { ip, IpFixture, mac } from "../ip/ip_fixture.ts";
import { holds } from "../wire/properties.ts";
import {
  type Datagram,
  datagramOf,
  superOf,
} from "../link/offload/udp_frames.ts";
import { headerAt } from "../link/offload/tcp_frames.ts";
import { eachFamily, IPV4, IPV6, type TestFamily } from "../../families.ts";

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

function host(family: TestFamily = IPV4) {
  const f = new IpFixture();
  const { ip: layer, rng, stats, pbufs } = f;
  const udp = new UdpLayer({ ip: layer, rng, stats, pbufs });
  const raw = new RawLayer({ ip: layer, stats, pbufs });
  const eth = f.netif([family.local]);
  f.ip.setNeighbour(eth, ip(family.peer), mac(2));
  const open = (many: boolean, port = 5000) => {
    const user = new Recorder(f, many);
    const pcb = udp.create(user, { family: family.version });
    assertEquals(pcb.bind(ip(family.any), port), ERR_OK);
    return user;
  };
  const arrive = (packets: Uint8Array[], gsoSize: number) =>
    f.injectIp(eth, superOf(packets), {
      gsoType: GSO_UDP_L4,
      gsoSize,
      checksumValid: true,
    });
  const ends = { src: family.peer, dst: family.host };
  const flow = (sizes: number[], fields: Partial<Datagram> = {}) =>
    packets(sizes, { ...ends, ...fields });
  const payloadOf = (packet: Uint8Array) => packet.slice(family.header + 8);
  return { f, eth, udp, raw, open, arrive, flow, payloadOf };
}

/** Packets of one flow. */
function packets(sizes: number[], fields: Partial<Datagram> = {}) {
  return sizes.map((size, i) =>
    datagramOf({ ...fields, size, first: i, id: (0xfffe + i) & 0xffff })
  );
}

eachFamily(
  "UdpLayer tells a user that takes many of a super-packet once",
  (family) => {
    const { f, open, arrive, flow, payloadOf } = host(family);
    const user = open(true);
    const sent = flow([100, 100, 100, 7]);
    arrive(sent, 100);
    assertEquals(user.runs, [4]);
    assertEquals(user.payloads, sent.map(payloadOf));
    assertEquals(user.from, [`${family.peer}:4000`]);
    assertEquals(f.stats.udpReceived, 4);
    f.expectNoLeak();
  },
);

eachFamily(
  "UdpLayer tells other users of each datagram of a super-packet",
  (family) => {
    const { f, open, arrive, flow, payloadOf } = host(family);
    const user = open(false);
    for (const size of [1, 20, 27, 28, 29, 400]) {
      const sent = flow([size, size, size, 1]);
      arrive(sent, size);
      assertEquals(user.payloads.splice(0), sent.map(payloadOf), `${size}`);
    }
    assertEquals(f.stats.udpReceived, 24);
    f.expectNoLeak();
  },
);

eachFamily(
  "UdpLayer takes a super-packet to all apart: others may want copies",
  (family) => {
    const { f, open, arrive, flow, payloadOf } = host(family);
    const user = open(true);
    const sent = flow([100, 100], {
      dst: family === IPV4 ? "10.0.0.255" : "ff02::1",
    });
    arrive(sent, 100);
    assertEquals([user.runs, user.payloads], [[], sent.map(payloadOf)]);
    f.expectNoLeak();
  },
);

eachFamily(
  "RAW control blocks see each datagram of a super-packet as it was sent",
  (family) => {
    const { f, raw, open, arrive, flow, payloadOf } = host(family);
    const seen: Uint8Array[] = [];
    raw.create(
      {
        onDatagram: (_pcb, data) => {
          seen.push(f.bytes(data));
          f.pbufs.free(data);
        },
      },
      17,
      family.version,
    );
    const user = open(true);
    const sent = flow([600, 600, 600, 33]);
    arrive(sent, 600);
    assertEquals(seen, sent);
    assertEquals([user.runs, user.payloads], [[], sent.map(payloadOf)]);
    f.expectNoLeak();
  },
);

eachFamily(
  "UdpLayer answers for each datagram that nobody listens to [RFC 1122 §4.1.3.1]",
  (family) => {
    const { f, eth, arrive, flow } = host(family);
    const sent = flow([50, 50, 50]);
    arrive(sent, 50);
    const quotes = f.take(eth).map(({ bytes }) =>
      bytes.slice(14 + family.header + 8)
    );
    assertEquals(quotes, sent);
    assertEquals(f.drops, { "no-listener": 3 });
    f.expectNoLeak();
  },
);

eachFamily(
  "SuperDatagram.forEach() leaves what was kept of a datagram as it was",
  (family) => {
    const { f, open, arrive, flow, payloadOf } = host(family);
    const user = open(false);
    const kept: Pbuf[] = [];
    user.onDatagram = (_pcb, data) => void kept.push(data);
    const sent = flow([40_000, 20_000]); // the first keeps the block it came in
    arrive(sent, 40_000);
    assertEquals(kept.map((p) => f.bytes(p)), sent.map(payloadOf));
    for (const p of kept) f.pbufs.free(p);
    f.expectNoLeak();
  },
);

eachFamily("a bad super-packet of datagrams is dropped", (family) => {
  const { f, eth, open, flow } = host(family);
  const user = open(true);
  const whole = superOf(flow([100, 100]));
  const bad = (change: (b: Uint8Array) => void, checksumValid = true) => {
    const bytes = whole.slice();
    change(bytes);
    f.injectIp(eth, bytes, {
      gsoType: GSO_UDP_L4,
      gsoSize: 100,
      checksumValid,
    });
  };
  const field = family.header + 4; // UDP's length
  const ipLength = (b: Uint8Array, total: number) =>
    headerAt(b, 0).write(b, 0, total);
  bad(() => {}, false); // nobody vouches for its checksum
  bad((b) => setU16(b, field, getU16(b, field) - 1));
  bad((b) => setU16(b, field, 8));
  bad((b) => setU16(b, field, 0));
  bad((b) => ipLength(b, family.header + 8)); // IP knows less than UDP
  bad((b) => ipLength(b, family.header + 4));
  assertEquals(f.drops, { "bad-length": 6 });
  assertEquals(user.payloads, []);
  f.expectNoLeak();
});

eachFamily("no super-packet, however odd, throws or leaks", (family) => {
  const { f, eth, raw, open } = host(family);
  raw.create(
    { onDatagram: (_pcb, data) => f.pbufs.free(data) },
    17,
    family.version,
  )
    .connect(ip(family.other));
  const users = [open(true), open(false, 5001)];
  const size = fc.integer({ min: 0, max: 300 });
  const destinations = family === IPV4
    ? ["10.0.0.1", "10.0.0.255", "224.0.0.1", "10.0.0.77"]
    : ["fd00::1", "ff02::1", "ff02::2", "fd00::77"];
  const odd = fc.record({
    sizes: fc.array(size, { minLength: 1, maxLength: 5 }),
    gsoSize: fc.oneof(size, fc.constantFrom(1, 65_535)),
    valid: fc.boolean(),
    src: fc.constantFrom(family.peer, family.other),
    dst: fc.constantFrom(...destinations),
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

eachFamily(
  "UdpPcb.sendFrame() sends several datagrams as it would one by one",
  (family) => {
    for (const sizes of [[100, 100, 100], [1452, 1452, 5], [7, 7, 7, 1]]) {
      const [one, many] = [host(family), host(family)].map(
        ({ f, eth, udp }) => {
          const pcb = udp.create({ onDatagram() {} }, {
            family: family.version,
          });
          pcb.bind(ip(family.any), 4000);
          pcb.connect(ip(family.peer), 5000);
          assertEquals(pcb.joinLimit(ip(family.any), sizes[0]), 1); // no way known
          assertEquals(pcb.send(f.put(new Uint8Array(1)), 1, null, 0), ERR_OK);
          return { f, eth, pcb };
        },
      );
      const bytes = sizes.map((n) => new Uint8Array(n).fill(n));
      for (const b of bytes) one.pcb.send(one.f.put(b), b.length, null, 0);
      assert(many.pcb.joinLimit(ip(family.any), sizes[0]) >= sizes.length);
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
  },
);

eachFamily(
  "UdpPcb.joinLimit() is 1 where datagrams have to go one by one",
  (family) => {
    const { f, udp } = host(family);
    const pcb = udp.create({ onDatagram() {} }, { family: family.version });
    const peer = ip(family.peer);
    const send = (to: IpAddr) => pcb.send(f.put(new Uint8Array(9)), 9, to, 5);
    send(peer);
    assertEquals(pcb.joinLimit(peer, 1024), 63);
    assertEquals(pcb.joinLimit(peer, 1), 64);
    assertEquals(pcb.joinLimit(peer, 0), 1);
    assertEquals(pcb.joinLimit(peer, 1473), 1); // fragments
    assertEquals(pcb.joinLimit(ip(family.other), 9), 1); // another way
    send(ip(family.other)); // waits for its neighbour
    assertEquals(pcb.joinLimit(ip(family.other), 9), 1);
    send(ip(family.loopback));
    assertEquals(pcb.joinLimit(ip(family.loopback), 9), 1);
    send(ip(family.group));
    assertEquals(pcb.joinLimit(ip(family.group), 9), 1);
    send(peer);
    pcb.noChecksum = true;
    assertEquals(pcb.joinLimit(peer, 9), 1);
  },
);

Deno.test("IpForward keeps datagrams together, or forwards each", () => {
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

Deno.test("IpForward keeps datagrams of IPv6 together, and tells of each that is too big", () => {
  const { f, eth, flow } = host(IPV6);
  const far = f.netif(["fd01::1/64"]);
  f.ip.setNeighbour(far, ip("fd01::2"), mac(9));
  f.ip.config.forwarding = true;
  const forward = (size: number, ttl: number) => {
    const sent = flow([size, size, size, 9], { dst: "fd01::2", ttl });
    f.injectIp(eth, superOf(sent), {
      gsoType: GSO_UDP_L4,
      gsoSize: size,
      checksumValid: true,
    });
    return sent;
  };
  forward(200, 64);
  const hopped = flow([200, 200, 200, 9], { dst: "fd01::2", ttl: 63 });
  assertEquals(f.take(far).map((c) => c.bytes.slice(14)), hopped);
  const quotes = () => f.take(eth).map(({ bytes }) => bytes.slice(14 + 48));
  const expired = forward(200, 1);
  assertEquals(quotes(), expired);
  far.mtu = 1280; // no router fragments
  const tooBig = forward(1300, 64).slice(0, 3);
  f.expect(far, "fd00::2 > fd01::2 UDP 4000 > 5000 len 9"); // which fits
  assertEquals(quotes(), tooBig.map((packet) => packet.slice(0, 1280 - 48)));
  f.expectNoLeak();
});
