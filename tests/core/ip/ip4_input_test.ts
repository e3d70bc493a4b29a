import { assertEquals } from "@std/assert";
import type { RxPacket } from "../../../core/ip/packet.ts";
import {
  CaptureDevice,
  ip,
  IpFixture,
  type IpFixtureOptions,
  ipv4,
  mac,
  pattern,
} from "./ip_fixture.ts";

/** A host 10.0.0.1/24 that records packets of protocol 253. */
function host(options: IpFixtureOptions = {}) {
  const f = new IpFixture(options);
  const eth = f.netif(["10.0.0.1/24"]);
  f.ip.setNeighbour(eth, ip("10.0.0.2"), mac(2));
  const got: string[] = [];
  const input = (p: RxPacket) => {
    const kind = p.isBroadcast ? " bcast" : p.isMulticast ? " mcast" : "";
    got.push(`${p.src} > ${p.dst}${kind} len ${p.length} on ${p.netif.name}`);
  };
  f.ip.register(253, { input });
  return { f, eth, got };
}

const TO_US = { src: "10.0.0.2", dst: "10.0.0.1", protocol: 253 };

Deno.test("Ip4Input delivers a packet with everything a transport needs", () => {
  const { f, eth } = host();
  let seen = 0;
  f.ip.register(254, {
    input: (p) => {
      seen++;
      assertEquals([p.protocol, p.ttl, p.tos, p.length], [254, 7, 0x2e, 12]);
      assertEquals(p.offset - p.ipOffset, 24);
      assertEquals(f.frame.memory[p.offset], 0);
      assertEquals(p.checksumValid, true);
      assertEquals(p.gsoSize, 0);
    },
  });
  const options = Uint8Array.from([7, 4, 4, 0]); // record route: ignored
  const fields = { ...TO_US, protocol: 254, ttl: 7, tos: 0x2e, options };
  f.injectIp(eth, ipv4(fields, pattern(12)), { checksumValid: true });
  assertEquals(seen, 1);
});

Deno.test("Ip4Input validates headers [RFC 1122 §3.2.1]", () => {
  const { f, eth, got } = host();
  const good = ipv4(TO_US, pattern(8));
  const change = (at: number, value: number) => {
    const bytes = good.slice();
    bytes[at] = value;
    f.injectIp(eth, bytes);
  };
  change(0, 0x65); // version 6
  change(0, 0x44); // header of 16 bytes
  change(0, 0x4f); // header of 60 bytes
  change(3, 19); // total length below the header's
  change(3, 29); // one byte more than there is
  change(8, 65); // checksum
  for (let n = 0; n < good.length; n++) f.injectIp(eth, good.slice(0, n));
  assertEquals(got, []);
  assertEquals(f.drops, {
    "bad-version": 1,
    "bad-header-length": 1,
    "truncated": 2 + good.length,
    "bad-length": 1,
    "bad-checksum": 1,
  });
  assertEquals(f.stats.ipReceived, 0);
});

Deno.test("Ip4Input drops malformed options [RFC 1122 §3.2.1.8]", () => {
  const { f, eth, got } = host();
  for (const options of [[7, 0, 0, 0], [7, 5, 0, 0], [1, 1, 1, 7]]) {
    f.injectIp(eth, ipv4({ ...TO_US, options: Uint8Array.from(options) }));
  }
  assertEquals(f.drops, { "bad-options": 3 });
  f.injectIp(eth, ipv4({ ...TO_US, options: Uint8Array.from([1, 1, 0, 9]) }));
  assertEquals(got.length, 1);
});

Deno.test("Ip4Input drops addresses that cannot be [RFC 1122 §3.2.1.3]", () => {
  const { f, eth, got } = host();
  const cases = [
    ["224.0.0.9", "10.0.0.1"],
    ["255.255.255.255", "10.0.0.1"],
    ["10.0.0.255", "10.0.0.1"],
    ["127.0.0.1", "10.0.0.1"],
    ["10.0.0.2", "127.0.0.1"],
    ["10.0.0.2", "0.0.0.0"],
  ];
  for (const [src, dst] of cases) {
    f.injectIp(eth, ipv4({ src, dst, protocol: 253 }));
  }
  assertEquals(got, []);
  assertEquals(f.drops, { "bad-address": cases.length });
});

Deno.test("Ip4Input takes own addresses of any interface, and broadcasts", () => {
  const { f, eth, got } = host();
  f.netif(["192.168.0.1/24"]);
  for (
    const dst of [
      "10.0.0.1",
      "192.168.0.1",
      "10.0.0.255",
      "192.168.0.255",
      "255.255.255.255",
    ]
  ) f.injectIp(eth, ipv4({ ...TO_US, dst }));
  assertEquals(got, [
    "10.0.0.2 > 10.0.0.1 len 0 on eth0",
    "10.0.0.2 > 192.168.0.1 len 0 on eth0",
    "10.0.0.2 > 10.0.0.255 bcast len 0 on eth0",
    "10.0.0.2 > 192.168.0.255 bcast len 0 on eth0",
    "10.0.0.2 > 255.255.255.255 bcast len 0 on eth0",
  ]);
  f.injectIp(eth, ipv4({ ...TO_US, dst: "10.0.0.3" }));
  assertEquals(f.drops, { "not-for-us": 1 });
});

Deno.test("Ip4Input takes groups that were joined, and 224.0.0.1 [RFC 1112 §4]", () => {
  const { f, eth, got } = host();
  const other = f.netif(["192.168.0.1/24"]);
  f.ip.joinGroup(eth, ip("239.1.1.1"));
  f.injectIp(eth, ipv4({ ...TO_US, dst: "239.1.1.1" }));
  f.injectIp(eth, ipv4({ ...TO_US, dst: "224.0.0.1" }));
  f.injectIp(eth, ipv4({ ...TO_US, dst: "239.1.1.2" }));
  f.injectIp(other, ipv4({ ...TO_US, dst: "239.1.1.1" }));
  assertEquals(got, [
    "10.0.0.2 > 239.1.1.1 mcast len 0 on eth0",
    "10.0.0.2 > 224.0.0.1 mcast len 0 on eth0",
  ]);
  assertEquals(f.drops, { "not-for-us": 2 });
});

Deno.test("Ip4Input answers an unknown protocol, but not in a broadcast", () => {
  const { f, eth } = host();
  f.injectIp(eth, ipv4({ ...TO_US, protocol: 200 }, pattern(4)));
  f.expect(eth, "10.0.0.1 > 10.0.0.2 ICMP unreachable code 2 len 24");
  for (const dst of ["255.255.255.255", "10.0.0.255", "224.0.0.1"]) {
    f.injectIp(eth, ipv4({ ...TO_US, dst, protocol: 200 }));
  }
  f.expectNothing(eth);
  assertEquals(f.drops, { "unknown-protocol": 4 });
});

Deno.test("an IPv6 packet counts as no-ipv6, another version as bad-version", () => {
  const { f, eth } = host();
  const tun = f.netif(["10.1.0.1/24"], new CaptureDevice("ip"));
  const packet = new Uint8Array(40);
  for (const version of [6, 5, 0]) {
    packet[0] = version << 4;
    f.inject(tun, packet);
  }
  f.injectIp(tun, new Uint8Array(0));
  assertEquals(f.drops, { "no-ipv6": 1, "bad-version": 2, "truncated": 1 });
  packet[0] = 0x60;
  f.injectIp(eth, packet); // in a frame that says IPv4
  assertEquals(f.drops["bad-version"], 3);
});

Deno.test("Ip4Input passes the marks of a super-packet on", () => {
  const f = new IpFixture();
  const tun = f.netif(["10.0.0.1/24"], new CaptureDevice("ip"));
  const seen: number[] = [];
  f.ip.register(253, { input: (p) => seen.push(p.length, p.gsoSize) });
  f.injectIp(tun, ipv4(TO_US, pattern(20_000)), { gsoType: 1, gsoSize: 1448 });
  assertEquals(seen, [20_000, 1448]);
});
