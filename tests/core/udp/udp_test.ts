import { assert, assertEquals } from "@std/assert";
import {
  ERR_BUF,
  ERR_MEM,
  ERR_OK,
  ERR_RTE,
  ERR_USE,
  ERR_VAL,
} from "../../../core/base/err.ts";
import type { Pbuf } from "../../../core/buf/pbuf.ts";
import { Membership } from "../../../core/ip/group/groups.ts";
import type { IcmpErrorInfo } from "../../../core/ip/icmp_error.ts";
import type { Netif } from "../../../core/link/netif.ts";
import type { UdpPcb, UdpUser } from "../../../core/udp/pcb.ts";
import { type UdpCreateOptions, UdpLayer } from "../../../core/udp/udp.ts";
import { setU16 } from "../../../core/wire/bytes.ts";
import type { IpAddr } from "../../../core/wire/ip_addr.ts";
import {
  CaptureDevice,
  ip,
  IpFixture,
  mac,
  pattern,
  udp,
  udp4,
} from "../ip/ip_fixture.ts";
import { buildIcmp } from "../../../testing/icmp_messages.ts";
import { readIp, type SeenPacket } from "../../../testing/packet_reader.ts";
import type { IcmpMessage } from "../../../testing/packet_fields.ts";
import { eachFamily, IPV4, IPV6, type TestFamily } from "../../families.ts";
import { datagram as udpPacket, packet, part } from "../../family_packets.ts";

/** A user that writes down what it is told. */
class Recorder implements UdpUser {
  readonly log: string[] = [];
  readonly data: Uint8Array[] = [];

  constructor(readonly f: IpFixture, readonly name: string) {}

  onDatagram(
    _pcb: UdpPcb,
    data: Pbuf,
    src: IpAddr,
    srcPort: number,
    dst: IpAddr,
    dstPort: number,
    netif: Netif,
  ): void {
    this.log.push(
      `${this.name}: ${src}:${srcPort} > ${dst}:${dstPort} len ${data.length}` +
        ` on ${netif.name}`,
    );
    this.data.push(this.f.bytes(data));
    this.f.pbufs.free(data);
  }

  onIcmpError(_pcb: UdpPcb, info: IcmpErrorInfo): void {
    this.log.push(`${this.name}: error ${info.kind} from ${info.from}`);
  }
}

function host(family: TestFamily = IPV4, device = new CaptureDevice()) {
  const f = new IpFixture();
  const layer = new UdpLayer({
    ip: f.ip,
    rng: f.rng,
    stats: f.stats,
    pbufs: f.pbufs,
  });
  const eth = f.netif([family.local], device);
  f.ip.setNeighbour(eth, ip(family.peer), mac(2));
  const open = (name = "u", options: UdpCreateOptions = {}) => {
    const user = new Recorder(f, name);
    const pcb = layer.create(user, { family: family.version, ...options });
    return { pcb, user, log: user.log };
  };
  return { f, eth, layer, open };
}

function send(
  f: IpFixture,
  pcb: UdpPcb,
  data: Uint8Array,
  to: string | null,
  port = 0,
): number {
  const at = f.put(data);
  return pcb.send(at, data.length, to === null ? null : ip(to), port);
}

const ANY = "0.0.0.0";
const HELLO = pattern(5);
const PORT: IcmpMessage = { type: "unreachable", code: "port" };

eachFamily("UdpPcb receives once it is bound [lwIP udp_bind]", (family) => {
  const { f, eth, open } = host(family);
  const { pcb, user, log } = open();
  const datagram = udpPacket(family.peer, 9, family.host, 5000, HELLO);
  f.injectIp(eth, datagram);
  const error = family === IPV4
    ? "ICMP unreachable code 3 len 33"
    : "ICMP6 destination unreachable, unreachable port len 53";
  f.expect(eth, `${family.host} > ${family.peer} ${error}`);
  assertEquals(pcb.bind(ip(family.any), 5000), ERR_OK);
  f.injectIp(eth, datagram);
  assertEquals(log, [
    `u: ${family.peer}:9 > ${family.host}:5000 len 5 on eth0`,
  ]);
  assertEquals(user.data, [HELLO]);
  pcb.remove();
  f.injectIp(eth, datagram);
  assertEquals(log.length, 1);
  assertEquals(f.stats.udpReceived, 1);
  assertEquals(f.drops, { "no-listener": 2 });
  f.expectNoLeak();
});

eachFamily(
  "UdpLayer.create() counts no control block before it is bound [lwIP udp new_remove]",
  (family) => {
    const { layer, open } = host(family);
    const { pcb } = open();
    assertEquals(layer.bound, 0);
    pcb.bind(ip(family.any), 0);
    assertEquals(layer.bound, 1);
    pcb.remove();
    pcb.remove();
    assertEquals(layer.bound, 0);
  },
);

Deno.test("UdpPcb.bind() refuses what is taken [lwIP udp bind]", () => {
  const rows: [UdpCreateOptions, string, UdpCreateOptions, string, number][] = [
    [{}, ANY, {}, ANY, ERR_USE],
    [{}, "10.0.0.1", {}, "10.0.0.1", ERR_USE],
    [{}, "10.0.0.1", {}, "10.0.0.9", ERR_OK],
    [{}, "10.0.0.1", {}, ANY, ERR_USE],
    [{}, ANY, { family: 6 }, "::", ERR_OK],
    [{ family: 6 }, "::", { family: 6 }, "::", ERR_USE],
    [{ family: 6 }, "fd00::1", { family: 6 }, "fd00::2", ERR_OK],
    [{}, "10.0.0.1", { family: 0 }, "::", ERR_USE],
    [{ family: 0 }, "::", {}, "10.0.0.1", ERR_USE],
    [{ family: 0 }, "10.0.0.9", {}, "10.0.0.1", ERR_OK],
    [{}, ANY, { lite: true }, ANY, ERR_OK],
  ];
  for (const [firstOptions, first, secondOptions, second, err] of rows) {
    const { open } = host();
    const a = open("a", firstOptions).pcb;
    const b = open("b", secondOptions).pcb;
    assertEquals(a.bind(ip(first), 2000), ERR_OK);
    assertEquals(b.bind(ip(second), 2000), err, `${first} then ${second}`);
    assertEquals(b.bind(ip(second), 2001), ERR_OK);
  }
});

eachFamily(
  "UdpPcb.bind() shares with reuse on both, and may move",
  (family) => {
    const { open } = host(family);
    const a = open().pcb;
    const b = open().pcb;
    a.reuse = true;
    assertEquals(a.bind(ip(family.any), 2000), ERR_OK);
    assertEquals(b.bind(ip(family.any), 2000), ERR_USE);
    b.reuse = true;
    assertEquals(b.bind(ip(family.any), 2000), ERR_OK);
    assertEquals(b.bind(ip(family.any), 2000), ERR_OK);
    assertEquals(b.bind(ip(family.host), 2001), ERR_OK);
    const another = family === IPV4 ? IPV6 : IPV4;
    assertEquals(b.bind(ip(another.host), 2001), ERR_VAL);
  },
);

eachFamily(
  "UdpPcb.bind() draws ephemeral ports from 49152..65535 [RFC 6056]",
  (family) => {
    const { open } = host(family);
    const ports = new Set<number>();
    for (let i = 0; i < 200; i++) {
      const { pcb } = open();
      assertEquals(pcb.bind(ip(family.any), 0), ERR_OK);
      assert(pcb.localPort >= 49_152 && pcb.localPort <= 65_535);
      ports.add(pcb.localPort);
    }
    assertEquals(ports.size, 200);
    assert(Math.max(...ports) - Math.min(...ports) > 1000); // not in sequence
  },
);

eachFamily("UdpPcb.bind() says ERR_USE when no port is free", (family) => {
  const { open } = host(family);
  for (let port = 49_152; port <= 65_535; port++) {
    open().pcb.bind(ip(family.any), port);
  }
  assertEquals(open().pcb.bind(ip(family.any), 0), ERR_USE);
  assertEquals(open().pcb.connect(ip(family.peer), 5), ERR_USE);
  assertEquals(open("l", { lite: true }).pcb.bind(ip(family.any), 0), ERR_OK);
});

eachFamily("UdpPcb.send() makes datagrams, bound on first use", (family) => {
  const { f, eth, open } = host(family);
  const { pcb } = open();
  pcb.ttl = 9;
  pcb.tos = 4;
  assertEquals(send(f, pcb, HELLO, family.peer, 53), ERR_OK);
  const [{ bytes }] = f.take(eth);
  assertEquals(
    bytes.slice(14 + family.header),
    udp(family.host, pcb.localPort, family.peer, 53, HELLO),
  );
  const header = readIp(bytes.subarray(14)) as SeenPacket;
  assertEquals([header.ttl, header.tos], [9, 4]);
  assertEquals(pcb.local.isAny, true); // the source is chosen per datagram
  assertEquals(send(f, pcb, new Uint8Array(0), family.peer, 53), ERR_OK);
  f.expect(
    eth,
    `${family.host} > ${family.peer} UDP ${pcb.localPort} > 53 len 0`,
  );
  assertEquals(f.stats.udpSent, 2);
});

eachFamily("UdpPcb.sendFrame() joins pieces", (family) => {
  const { f, eth, open } = host(family);
  const { pcb } = open();
  pcb.bind(ip(family.any), 7);
  const data = pattern(99);
  const at = f.put(data);
  f.frame.reset();
  for (const [start, length] of [[0, 1], [1, 50], [51, 48]]) {
    f.frame.append(at + start, length);
  }
  assertEquals(pcb.sendFrame(f.frame, ip(family.peer), 53), ERR_OK);
  const [{ bytes }] = f.take(eth);
  assertEquals(
    bytes.slice(14 + family.header),
    udp(family.host, 7, family.peer, 53, data),
  );
});

Deno.test("UdpPcb.send() says what is wrong [lwIP udp_sendto]", () => {
  const { f, eth, open } = host();
  const v4 = open().pcb;
  const dual = open("d", { family: 0 }).pcb;
  assertEquals(send(f, v4, HELLO, null), ERR_RTE);
  assertEquals(send(f, dual, HELLO, null), ERR_VAL);
  assertEquals(send(f, v4, HELLO, "fd00::1", 5), ERR_VAL);
  assertEquals(send(f, v4, HELLO, "192.0.2.1", 5), ERR_RTE);
  assertEquals(send(f, v4, pattern(65_508), "10.0.0.2", 5), ERR_BUF);
  assertEquals(send(f, v4, pattern(65_528), "10.0.0.2", 5), ERR_MEM);
  assertEquals(v4.bind(ip("10.9.9.9"), 5), ERR_OK); // not ours: no complaint
  assertEquals(send(f, v4, HELLO, "10.0.0.2", 5), ERR_RTE);
  f.expectNothing(eth);
});

eachFamily("UdpPcb.connect() sets the peer and filters by it", (family) => {
  const { f, eth, open } = host(family);
  const { pcb, log } = open();
  assertEquals(pcb.connect(ip(family.peer), 53), ERR_OK);
  const { localPort } = pcb;
  assert(localPort >= 49_152);
  assertEquals(send(f, pcb, HELLO, null), ERR_OK);
  assertEquals(send(f, pcb, HELLO, family.any), ERR_OK); // lwIP: any is the peer
  assertEquals(send(f, pcb, HELLO, family.other, 9), ERR_OK);
  assertEquals(f.take(eth).length, 3); // the third asks by ARP
  f.injectIp(eth, udpPacket(family.peer, 53, family.host, localPort, HELLO));
  f.injectIp(eth, udpPacket(family.peer, 54, family.host, localPort, HELLO));
  f.injectIp(eth, udpPacket(family.other, 53, family.host, localPort, HELLO));
  assertEquals(log.length, 1);
  pcb.disconnect();
  f.injectIp(eth, udpPacket(family.other, 53, family.host, localPort, HELLO));
  assertEquals(log.length, 2);
  assertEquals(send(f, pcb, HELLO, null), ERR_RTE);
});

eachFamily("UdpLayer gives a datagram to who fits best", (family) => {
  const { f, eth, open } = host(family);
  const any = open("any").pcb;
  const own = open("own").pcb;
  const peer = open("peer").pcb;
  for (const pcb of [any, own, peer]) pcb.reuse = true;
  any.bind(ip(family.any), 5);
  own.bind(ip(family.host), 5);
  peer.bind(ip(family.any), 5);
  peer.connect(ip(family.peer), 99);
  f.injectIp(eth, udpPacket(family.peer, 99, family.host, 5, HELLO));
  f.injectIp(eth, udpPacket(family.peer, 98, family.host, 5, HELLO));
  own.remove();
  f.injectIp(eth, udpPacket(family.peer, 98, family.host, 5, HELLO));
  const names = [any, own, peer].map((p) => (p.user as Recorder).log.length);
  assertEquals(names, [1, 1, 1]);
});

Deno.test("UdpPcb bound to an interface hears that one only", () => {
  const { f, eth, open } = host();
  const other = f.netif(["10.0.1.1/24"]);
  const { pcb, log } = open();
  pcb.bind(ip(ANY), 5);
  pcb.ifIndex = other.index;
  f.injectIp(eth, udp4("10.0.0.2", 9, "10.0.0.1", 5, HELLO));
  f.injectIp(other, udp4("10.0.1.2", 9, "10.0.1.1", 5, HELLO));
  assertEquals(log, ["u: 10.0.1.2:9 > 10.0.1.1:5 len 5 on eth1"]);
  assertEquals(send(f, pcb, HELLO, "10.0.0.2", 5), ERR_RTE);
});

Deno.test("broadcasts with two interfaces [lwIP udp broadcast_rx_with_2_netifs]", () => {
  const { f, eth, open } = host();
  const eth1 = f.netif(["10.0.1.1/24"]);
  const a = open("a");
  const b = open("b");
  a.pcb.bind(ip("10.0.0.1"), 5);
  b.pcb.bind(ip("10.0.1.1"), 5);
  const both = (dst: string) => {
    f.injectIp(eth, udp4("10.0.0.7", 9, dst, 5, HELLO));
    f.injectIp(eth1, udp4("10.0.1.7", 9, dst, 5, HELLO));
    const lines = [...a.log.splice(0), ...b.log.splice(0)];
    return lines.map((line) => `${line[0]}${line.slice(-1)}`).join(" ");
  };
  assertEquals(both("10.0.0.1"), "a0 a1");
  assertEquals(both("10.0.1.1"), "b0 b1");
  assertEquals(both("10.0.0.255"), "a0 a1");
  assertEquals(both("10.0.1.255"), "b0 b1");
  assertEquals(both("255.255.255.255"), "a0 b1");
  // With reuse the exact match still wins over any for unicasts.
  a.pcb.reuse = b.pcb.reuse = true;
  const any = open("x");
  any.pcb.reuse = true;
  assertEquals(any.pcb.bind(ip(ANY), 5), ERR_OK);
  assertEquals(both("10.0.0.1"), "a0 a1");
  assertEquals(any.log, []);
});

Deno.test("a multicast reaches all who share the port, any other only one", () => {
  const { f, eth, open } = host();
  f.ip.joinGroup(eth, ip("239.1.1.1"));
  const a = open("a");
  const b = open("b");
  const c = open("c");
  a.pcb.reuse = b.pcb.reuse = c.pcb.reuse = true;
  a.pcb.bind(ip(ANY), 5);
  b.pcb.bind(ip("239.1.1.1"), 5);
  c.pcb.bind(ip("10.0.0.1"), 5); // a unicast address hears no groups
  f.injectIp(eth, udp4("10.0.0.2", 9, "239.1.1.1", 5, HELLO));
  assertEquals([a.log.length, b.log.length, c.log.length], [1, 1, 0]);
  assertEquals(a.user.data, [HELLO]);
  assertEquals(b.user.data, [HELLO]);
  f.expectNoLeak();
});

Deno.test("a member's filter decides what it gets of a group, multicastAll what others have joined [RFC 3376 §3.2]", () => {
  const { f, eth, open } = host();
  const eth1 = f.netif(["10.0.1.1/24"]);
  const { pcb, log } = open();
  pcb.bind(ip(ANY), 5);
  const hears = (src: string, group = "239.1.1.1", netif = eth) => {
    f.injectIp(netif, udp4(src, 9, group, 5, HELLO));
    return log.splice(0).length === 1;
  };
  for (const netif of [eth, eth1]) {
    f.ip.joinGroup(netif, ip("239.1.1.1")); // by another
    f.ip.joinGroup(netif, ip("239.1.1.2"));
  }
  assert(hears("10.0.0.2"));
  pcb.multicastAll = false;
  assert(!hears("10.0.0.2"));
  assert(!hears("10.0.0.2", "224.0.0.1"));
  const member = new Membership(eth, ip("239.1.1.1"));
  pcb.memberships = [member];
  member.add(ip("10.0.0.2"));
  assert(hears("10.0.0.2") && !hears("10.0.0.3"));
  member.isExclude = true;
  assert(!hears("10.0.0.2") && hears("10.0.0.3"));
  assert(!hears("10.0.0.3", "239.1.1.2"));
  assert(!hears("10.0.1.3", "239.1.1.1", eth1));
  pcb.multicastAll = true; // says nothing about its own groups
  assert(!hears("10.0.0.2") && hears("10.0.0.3", "239.1.1.2"));
  assert(hears("10.0.1.3", "239.1.1.1", eth1));
  f.injectIp(eth, udp4("10.0.0.2", 9, "10.0.0.1", 5, HELLO));
  assertEquals(log.length, 1);
  f.expectNoLeak();
});

Deno.test("UdpPcb sends to groups with options of their own [RFC 1112 §6.1]", () => {
  const { f, eth, open } = host();
  const eth1 = f.netif(["10.0.1.1/24"]);
  const { pcb, log } = open();
  pcb.bind(ip(ANY), 5);
  f.ip.joinGroup(eth, ip("239.1.1.1"));
  const ttl = (netif: Netif) => f.take(netif).map(({ bytes }) => bytes[22]);
  f.take(eth); // the report of the group
  send(f, pcb, HELLO, "239.1.1.1", 5);
  assertEquals([ttl(eth), f.poll()], [[1], 1]);
  assertEquals(log, ["u: 10.0.0.1:5 > 239.1.1.1:5 len 5 on eth0"]);
  pcb.multicastTtl = 7;
  pcb.multicastLoop = false;
  send(f, pcb, HELLO, "239.1.1.1", 5);
  assertEquals([ttl(eth), f.poll()], [[7], 0]);
  pcb.multicastTtl = 0; // for this host only
  pcb.multicastLoop = true;
  send(f, pcb, HELLO, "239.1.1.1", 5);
  assertEquals([ttl(eth), f.poll()], [[], 1]);
  pcb.multicastTtl = 7;
  pcb.multicastIfIndex = eth1.index;
  send(f, pcb, HELLO, "239.1.1.1", 5);
  assertEquals([ttl(eth), ttl(eth1)], [[], [7]]);
});

Deno.test("UdpPcb sends broadcasts unless it must not", () => {
  const { f, eth, open } = host();
  const { pcb } = open();
  pcb.bind(ip(ANY), 5);
  assertEquals(send(f, pcb, HELLO, "10.0.0.255", 6), ERR_OK);
  f.expect(eth, "10.0.0.1 > 10.0.0.255 UDP 5 > 6 len 5");
  pcb.broadcast = false;
  assertEquals(send(f, pcb, HELLO, "10.0.0.255", 6), ERR_VAL);
  assertEquals(send(f, pcb, HELLO, "255.255.255.255", 6), ERR_VAL);
});

Deno.test("UdpLayer verifies checksums, if there are any [RFC 768]", () => {
  const { f, eth, open } = host();
  const { pcb, log } = open();
  pcb.bind(ip(ANY), 5);
  const datagram = udp4("10.0.0.2", 9, "10.0.0.1", 5, HELLO);
  const bad = datagram.slice();
  bad[30] ^= 1;
  f.injectIp(eth, bad);
  assertEquals(f.drops, { "bad-checksum": 1 });
  f.injectIp(eth, bad, { checksumValid: true });
  setU16(bad, 26, 0);
  f.injectIp(eth, bad);
  assertEquals(log.length, 2);
});

eachFamily(
  "UdpLayer drops truncated datagrams and ignores what follows one",
  (family) => {
    const { f, eth, open } = host(family);
    const { pcb, log } = open();
    pcb.bind(ip(family.any), 5);
    const addrs = { src: family.peer, dst: family.host };
    const datagram = udp(family.peer, 9, family.host, 5, HELLO);
    for (let n = 0; n < datagram.length; n++) {
      f.injectIp(eth, packet(addrs, datagram.slice(0, n)));
    }
    assertEquals(f.drops, { "truncated": datagram.length });
    f.injectIp(eth, packet(addrs, Uint8Array.from([...datagram, 1, 2, 3])));
    assertEquals(log, [`u: ${family.peer}:9 > ${family.host}:5 len 5 on eth0`]);
  },
);

Deno.test("UdpPcb.noChecksum sends a zero field", () => {
  const { f, eth, open } = host();
  const { pcb } = open();
  pcb.bind(ip(ANY), 5);
  pcb.noChecksum = true;
  send(f, pcb, HELLO, "10.0.0.2", 6);
  const [{ bytes }] = f.take(eth);
  assertEquals([...bytes.slice(40, 42)], [0, 0]);
});

eachFamily(
  "UDP-Lite covers what it is told, both ways [RFC 3828 §3.1]",
  (family) => {
    const { f, eth, open } = host(family);
    const { pcb, user } = open("l", { lite: true });
    pcb.bind(ip(family.any), 5);
    const addrs = { src: family.peer, dst: family.host, protocol: 136 };
    const made = (coverageTx: number) => {
      pcb.coverageTx = coverageTx;
      send(f, pcb, pattern(20), family.peer, 5);
      const [{ bytes }] = f.take(eth);
      return bytes.slice(14 + family.header);
    };
    // The sum does not care for the order of the two addresses.
    const rows = [[0, 0], [12, 12], [3, 8], [99, 0]];
    for (const [asked, written] of rows) {
      const lite = made(asked);
      assertEquals((lite[4] << 8) | lite[5], written);
      f.injectIp(eth, packet(addrs, lite));
    }
    assertEquals(user.data.length, 4);
    const partly = made(12);
    partly[20] ^= 0xff; // not covered
    f.injectIp(eth, packet(addrs, partly));
    assertEquals(user.data.length, 5);
    partly[10] ^= 0xff; // covered
    f.injectIp(eth, packet(addrs, partly));
    pcb.coverageRx = 16; // more than the sender covers
    f.injectIp(eth, packet(addrs, made(12)));
    f.injectIp(eth, packet(addrs, made(0)));
    assertEquals(user.data.length, 6);
    assertEquals(f.drops, { "bad-checksum": 2 });
  },
);

eachFamily(
  "a datagram in fragments arrives whole, and leaves in fragments",
  (family) => {
    const { f, eth, open } = host(family);
    const { pcb, user } = open();
    pcb.bind(ip(family.any), 5);
    const data = pattern(20_000);
    assertEquals(send(f, pcb, data, family.peer, 6), ERR_OK);
    const parts = f.take(eth);
    assertEquals(parts.length, 14);
    const datagram = udp(family.peer, 6, family.host, 5, data);
    for (let at = 0; at < datagram.length; at += 1000) {
      const end = Math.min(at + 1000, datagram.length);
      const moreFragments = end < datagram.length;
      const ends = { src: family.peer, dst: family.host };
      f.injectIp(eth, part(ends, at, moreFragments, datagram.slice(at, end)));
    }
    assertEquals(user.data, [data]);
    f.expectNoLeak();
  },
);

eachFamily(
  "a datagram to an own address comes back over loopback",
  (family) => {
    const { f, eth, open } = host(
      family,
      new CaptureDevice("ethernet", { checksum: true, tcpSegmentation: 0 }),
    );
    const { pcb, log } = open();
    pcb.bind(ip(family.any), 5);
    send(f, pcb, HELLO, family.host, 5);
    send(f, pcb, pattern(50_000), family.loopback, 5);
    assertEquals(log, []);
    f.poll();
    assertEquals(log, [
      `u: ${family.host}:5 > ${family.host}:5 len 5 on lo`,
      `u: ${family.loopback}:5 > ${family.loopback}:5 len 50000 on lo`,
    ]);
    send(f, pcb, HELLO, family.host, 4444);
    f.poll(); // the error comes back, too
    assertEquals(log[2], `u: error 3 from ${family.host}`);
    f.expectNothing(eth);
    f.expectNoLeak();
  },
);

eachFamily(
  "UdpLayer tells the sender of an ICMP error, and nobody else",
  (family) => {
    const { f, eth, open } = host(family);
    const a = open("a");
    const b = open("b");
    a.pcb.bind(ip(family.any), 5);
    a.pcb.connect(ip(family.peer), 53);
    b.pcb.bind(ip(family.any), 6);
    const error = (srcPort: number, dstPort: number, message = PORT) => {
      const { host: us, peer } = family;
      const quote = udpPacket(us, srcPort, peer, dstPort, HELLO);
      const ends = { src: peer, dst: us };
      f.injectIp(eth, buildIcmp({ ...message, quote }, ends, null));
    };
    error(5, 53);
    error(5, 54); // not its peer
    error(6, 99);
    error(7, 99);
    assertEquals(a.log, [`a: error 3 from ${family.peer}`]);
    assertEquals(b.log, [`b: error 3 from ${family.peer}`]);
    send(f, a.pcb, HELLO, null);
    error(
      5,
      53,
      family === IPV4
        ? { type: "unreachable", code: "fragmentation-needed", mtu: 1300 }
        : { type: "packet-too-big", mtu: 1300 },
    );
    assertEquals(f.ip.mtu(a.pcb.flow), 1300);
  },
);

eachFamily(
  "UdpLayer drops a datagram when packet memory is exhausted",
  (family) => {
    const { f, eth, open } = host(family);
    const { pcb, log } = open();
    pcb.bind(ip(family.any), 5);
    while (f.pbufs.allocate(60_000) !== null);
    while (f.pbufs.allocate(100) !== null);
    f.injectIp(eth, udpPacket(family.peer, 9, family.host, 5, HELLO));
    assertEquals(log, []);
    assertEquals(f.drops, { "no-memory": 1 });
  },
);
