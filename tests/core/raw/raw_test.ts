import { assertEquals } from "@std/assert";
import { ERR_BUF, ERR_OK, ERR_RTE, ERR_VAL } from "../../../core/base/err.ts";
import type { Pbuf } from "../../../core/buf/pbuf.ts";
import type { Netif } from "../../../core/link/netif.ts";
import type { RawPcb, RawUser } from "../../../core/raw/pcb.ts";
import { RawLayer } from "../../../core/raw/raw.ts";
import { UdpLayer } from "../../../core/udp/udp.ts";
import { checksum, transportChecksum } from "../../../core/wire/checksum.ts";
import { buildIcmp } from "../../../testing/icmp_messages.ts";
import {
  readIcmp,
  readIp,
  type SeenIcmp,
  type SeenPacket,
} from "../../../testing/packet_reader.ts";
import { eachFamily, IPV4, IPV6, type TestFamily } from "../../families.ts";
import { datagram as udpPacket, packet } from "../../family_packets.ts";
import type { IpAddr } from "../../../core/wire/ip_addr.ts";
import { parseIpv4 } from "../../../core/wire/ipv4.ts";
import { ip, IpFixture, ipv4, mac, pattern } from "../ip/ip_fixture.ts";

/** A user that keeps copies of what it is given. */
class Recorder implements RawUser {
  readonly packets: Uint8Array[] = [];
  readonly log: string[] = [];

  constructor(readonly f: IpFixture) {}

  onDatagram(
    _pcb: RawPcb,
    data: Pbuf,
    src: IpAddr,
    srcPort: number,
    dst: IpAddr,
    _dstPort: number,
    netif: Netif,
  ): void {
    this.log.push(`${src} > ${dst} proto ${srcPort} on ${netif.name}`);
    this.packets.push(this.f.bytes(data));
    this.f.pbufs.free(data);
  }
}

function host(family: TestFamily = IPV4) {
  const f = new IpFixture();
  const { stats, pbufs } = f;
  const layer = new RawLayer({ ip: f.ip, stats, pbufs });
  const eth = f.netif([family.local]);
  f.ip.setNeighbour(eth, ip(family.peer), mac(2));
  const open = (protocol: number, version = family.version) => {
    const user = new Recorder(f);
    return { pcb: layer.create(user, protocol, version), user };
  };
  const send = (pcb: RawPcb, data: Uint8Array, to: string | null) =>
    pcb.send(f.put(data), data.length, to === null ? null : ip(to));
  return { f, eth, layer, open, send };
}

/** Protocol number of the family's ICMP. */
function icmpOf(family: TestFamily): number {
  return family === IPV4 ? 1 : 58;
}

/** An echo request to the host. */
function pingOf({ peer: src, host: dst }: TestFamily): Uint8Array {
  const message = { type: "echo", id: 7, seq: 1, data: pattern(8) } as const;
  return buildIcmp(message, { src, dst }, null);
}

/** The answer to it, in one line. */
function replyOf(family: TestFamily): string {
  const text = family === IPV4 ? "ICMP echo-reply" : "ICMP6 echo reply";
  return `${family.host} > ${family.peer} ${text} id 7 seq 1 len 8`;
}

eachFamily(
  "RawLayer copies a packet with its IP header, and it goes its way",
  (family) => {
    const { f, eth, open } = host(family);
    const a = open(icmpOf(family));
    const b = open(icmpOf(family));
    const other = open(2);
    f.injectIp(eth, pingOf(family));
    assertEquals(a.user.packets, [pingOf(family)]);
    assertEquals(b.user.packets, [pingOf(family)]);
    assertEquals(a.user.log, [
      `${family.peer} > ${family.host} proto ${icmpOf(family)} on eth0`,
    ]);
    assertEquals(other.user.packets, []);
    f.expect(eth, replyOf(family));
    a.pcb.remove();
    f.injectIp(eth, pingOf(family));
    assertEquals([a.user.packets.length, b.user.packets.length], [1, 2]);
    f.expectNoLeak();
  },
);

eachFamily("RawLayer and UDP both get a datagram", (family) => {
  const { f, eth, open } = host(family);
  const { ip: layer, rng, stats, pbufs } = f;
  const udp = new UdpLayer({ ip: layer, rng, stats, pbufs });
  const seen: Uint8Array[] = [];
  const pcb = udp.create({
    onDatagram: (_pcb, data) => {
      seen.push(f.bytes(data));
      f.pbufs.free(data);
    },
  }, { family: family.version });
  pcb.bind(ip(family.any), 5);
  const raw = open(17);
  const datagram = udpPacket(family.peer, 9, family.host, 5, pattern(1400));
  f.injectIp(eth, datagram);
  assertEquals(raw.user.packets, [datagram]);
  assertEquals(seen, [pattern(1400)]);
  f.expectNoLeak();
});

eachFamily("a RAW control block makes its protocol known", (family) => {
  const { f, eth, open } = host(family);
  const ends = { src: family.peer, dst: family.host };
  const unknown = packet({ ...ends, protocol: 200 });
  f.injectIp(eth, unknown);
  assertEquals(f.take(eth).length, 1);
  const { pcb } = open(200);
  f.injectIp(eth, unknown);
  f.expectNothing(eth);
  pcb.connect(ip(family.other)); // not for it any more
  f.injectIp(eth, unknown);
  assertEquals(f.take(eth).length, 1);
});

Deno.test("RawPcb filters by local and remote address and by interface", () => {
  const { f, eth, open } = host();
  const eth1 = f.netif(["10.0.1.1/24"]);
  const { pcb, user } = open(253);
  const inject = (netif: Netif, src: string, dst: string) => {
    f.injectIp(netif, ipv4({ src, dst, protocol: 253 }));
    return user.log.splice(0).length;
  };
  assertEquals(pcb.bind(ip("10.0.0.1")), ERR_OK);
  assertEquals(inject(eth, "10.0.0.2", "10.0.0.1"), 1);
  assertEquals(inject(eth, "10.0.0.2", "10.0.1.1"), 0);
  assertEquals(inject(eth, "10.0.0.2", "10.0.0.255"), 1);
  assertEquals(inject(eth1, "10.0.1.2", "255.255.255.255"), 0);
  assertEquals(pcb.connect(ip("10.0.0.9")), ERR_OK);
  assertEquals(inject(eth, "10.0.0.2", "10.0.0.1"), 0);
  assertEquals(inject(eth, "10.0.0.9", "10.0.0.1"), 1);
  pcb.ifIndex = eth1.index;
  assertEquals(inject(eth, "10.0.0.9", "10.0.0.1"), 0);
  pcb.disconnect();
  assertEquals(inject(eth, "10.0.0.2", "10.0.0.1"), 1);
  assertEquals(pcb.bind(ip("fd00::1")), ERR_VAL);
  assertEquals(pcb.connect(ip("fd00::1")), ERR_VAL);
});

eachFamily("RawPcb.send() wraps a payload in IP", (family) => {
  const { f, eth, open, send } = host(family);
  const { pcb } = open(253);
  pcb.ttl = 5;
  assertEquals(send(pcb, pattern(10), null), ERR_RTE);
  assertEquals(send(pcb, pattern(10), family.peer), ERR_OK);
  assertEquals(pcb.connect(ip(family.peer)), ERR_OK);
  assertEquals(send(pcb, pattern(10), null), ERR_OK);
  for (const { bytes } of f.take(eth)) {
    assertEquals((readIp(bytes.subarray(14)) as SeenPacket).ttl, 5);
    assertEquals(bytes.slice(14 + family.header), pattern(10));
  }
  const most = family === IPV4 ? 65_515 : 65_535; // what a length field can say
  assertEquals(send(pcb, pattern(most + 1), null), ERR_BUF);
  const another = family === IPV4 ? IPV6 : IPV4;
  assertEquals(send(pcb, pattern(10), another.peer), ERR_VAL);
  if (family !== IPV4) return;
  pcb.broadcast = false;
  assertEquals(send(pcb, pattern(10), "10.0.0.255"), ERR_VAL);
});

eachFamily(
  "RawPcb pings over loopback and sees request and reply [lwIP]",
  (family) => {
    const { f, open, send } = host(family);
    const { pcb, user } = open(icmpOf(family));
    const { loopback, header } = family;
    const ends = { src: loopback, dst: loopback };
    const ping = buildIcmp({ type: "echo", data: 60_000 }, ends, null);
    assertEquals(send(pcb, ping.slice(header), loopback), ERR_OK);
    f.poll();
    const seen = user.packets.map((p) => readIcmp(p) as SeenIcmp);
    assertEquals(seen.map(({ type }) => type), ["echo", "echo-reply"]);
    assertEquals(user.packets[1].length, header + 8 + 60_000);
    f.expectNoLeak();
  },
);

Deno.test("RawPcb completes a header that it is given [raw(7)]", () => {
  const { f, eth, open, send } = host();
  const { pcb } = open(253);
  pcb.headerIncluded = true;
  const options = Uint8Array.from([0x94, 4, 0, 0]);
  const packet = ipv4(
    { src: "0.0.0.0", dst: "10.0.0.2", protocol: 99, id: 0, ttl: 3, options },
    pattern(30),
  );
  packet[2] =
    packet[3] =
    packet[10] =
    packet[11] =
      0xaa;
  const before = packet.slice();
  const at = f.put(packet);
  assertEquals(pcb.send(at, packet.length, ip("10.0.0.2")), ERR_OK);
  const [{ bytes }] = f.take(eth);
  const header = parseIpv4(bytes, 14, bytes.length - 14);
  if (typeof header === "string") throw new Error(header);
  assertEquals(
    [`${header.src}`, header.totalLength, header.ttl, header.protocol],
    ["10.0.0.1", 54, 3, 99],
  );
  assertEquals(header.options, options);
  assertEquals(bytes.slice(14 + 24), pattern(30));
  // The application's memory is as it was.
  assertEquals(f.frame.memory.slice(at, at + packet.length), before);
  assertEquals(send(pcb, pattern(19), "10.0.0.2"), ERR_VAL);
  const wrong = packet.slice();
  wrong[0] = 0x65;
  assertEquals(send(pcb, wrong, "10.0.0.2"), ERR_VAL);
  wrong[0] = 0x4f;
  assertEquals(send(pcb, wrong.slice(0, 59), "10.0.0.2"), ERR_VAL);
});

Deno.test("RawPcb cuts a large packet with its own header", () => {
  const { f, eth, open, send } = host();
  const { pcb } = open(253);
  pcb.headerIncluded = true;
  const fields = { src: "10.0.0.1", dst: "10.0.0.2", protocol: 99 };
  assertEquals(send(pcb, ipv4(fields, pattern(3000)), "10.0.0.2"), ERR_OK);
  assertEquals(f.take(eth).length, 3);
  const whole = ipv4({ ...fields, dontFragment: true }, pattern(3000));
  assertEquals(send(pcb, whole, "10.0.0.2"), ERR_BUF);
});

eachFamily(
  "RawPcb fills in a checksum where it is told [RFC 3542 §3.1]",
  (family) => {
    const { f, eth, open, send } = host(family);
    for (const protocol of [1, 2, 89, 103]) {
      const { pcb } = open(protocol);
      pcb.checksumOffset = 2;
      const data = pattern(51);
      const at = f.put(data);
      assertEquals(pcb.send(at, data.length, ip(family.peer)), ERR_OK);
      const payload = f.take(eth)[0].bytes.slice(14 + family.header);
      const sum = protocol <= 2 && family === IPV4 // ICMP and IGMP
        ? checksum(payload, 0, payload.length)
        : transportChecksum(
          payload,
          0,
          payload.length,
          ip(family.host),
          ip(family.peer),
          protocol,
        );
      assertEquals(sum, 0);
      assertEquals(f.frame.memory.slice(at, at + 51), data);
      assertEquals(send(pcb, pattern(3), family.peer), ERR_VAL);
    }
  },
);

Deno.test("RawLayer.create() gives ICMPv6 its checksum", () => {
  const { open } = host();
  assertEquals(open(58, 6).pcb.checksumOffset, 2);
  assertEquals(open(58, 4).pcb.checksumOffset, -1);
});

eachFamily(
  "RawLayer drops copies when packet memory is exhausted",
  (family) => {
    const { f, eth, open } = host(family);
    const { user } = open(icmpOf(family));
    while (f.pbufs.allocate(60_000) !== null);
    while (f.pbufs.allocate(100) !== null);
    f.injectIp(eth, pingOf(family));
    assertEquals(user.packets, []);
    assertEquals(f.drops, { "no-memory": 1 });
    f.expect(eth, replyOf(family));
  },
);
