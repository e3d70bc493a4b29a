import { assertEquals } from "@std/assert";
import type { Netif } from "../../../core/link/netif.ts";
import { getU32, setU32 } from "../../../core/wire/bytes.ts";
import { transportChecksum } from "../../../core/wire/checksum.ts";
import { MacAddr } from "../../../core/wire/mac_addr.ts";
import { parseIpv4 } from "../../../core/wire/ipv4.ts";
import {
  CaptureDevice,
  ethernet,
  ip,
  IpFixture,
  ipv4,
  mac,
  pattern,
  udp,
  udp4,
} from "./ip_fixture.ts";
import { ipv6 } from "../../../testing/packets6.ts";

/** A router between 10.0.0.0/24 and 10.0.1.0/24. */
function router(mtu = 1500, device = new CaptureDevice()) {
  const f = new IpFixture({ config: { forwarding: true } });
  const a = f.netif(["10.0.0.1/24"]);
  const b = f.netif(["10.0.1.1/24"], device, mtu);
  f.ip.setNeighbour(a, ip("10.0.0.2"), mac(2));
  f.ip.setNeighbour(b, ip("10.0.1.2"), mac(3));
  return { f, a, b };
}

const THROUGH = { src: "10.0.0.2", dst: "10.0.1.2", protocol: 253 };

function header(netif: Netif, bytes: Uint8Array) {
  const at = netif.device.medium === "ip" ? 0 : 14;
  const parsed = parseIpv4(bytes, at, bytes.length - at);
  if (typeof parsed === "string") throw new Error(parsed);
  return parsed;
}

Deno.test("IpForward passes a packet on with one hop less [RFC 1812 §5.3.1]", () => {
  const { f, a, b } = router();
  const options = Uint8Array.from([7, 4, 4, 0]);
  f.injectIp(a, ipv4({ ...THROUGH, ttl: 2, id: 7, options }, pattern(100)));
  const [{ bytes }] = f.take(b);
  const h = header(b, bytes);
  assertEquals([h.ttl, h.id, h.totalLength], [1, 7, 124]);
  assertEquals(h.options, options);
  assertEquals(bytes.slice(14 + 24), pattern(100));
  assertEquals(MacAddr.read(bytes, 0).equals(mac(3)), true);
  assertEquals(f.stats.ipForwarded, 1);
  f.expectNothing(a);
});

Deno.test("IpForward is off by default", () => {
  const f = new IpFixture();
  const a = f.netif(["10.0.0.1/24"]);
  const b = f.netif(["10.0.1.1/24"]);
  f.injectIp(a, ipv4(THROUGH));
  f.expectNothing(b);
  assertEquals(f.drops, { "not-for-us": 1 });
});

Deno.test("IpForward answers a packet at its last hop [RFC 792]", () => {
  const { f, a, b } = router();
  for (const ttl of [1, 0]) {
    f.injectIp(a, ipv4({ ...THROUGH, ttl }, pattern(8)));
  }
  const line = "10.0.0.1 > 10.0.0.2 ICMP time-exceeded code 0 len 28";
  f.expect(a, line, line);
  f.expectNothing(b);
});

Deno.test("IpForward answers when there is no route", () => {
  const { f, a } = router();
  f.injectIp(a, ipv4({ ...THROUGH, dst: "192.0.2.1" }));
  f.expect(a, "10.0.0.1 > 10.0.0.2 ICMP unreachable code 0 len 20");
});

Deno.test("IpForward cuts what is too long, keeping options that must be", () => {
  const { f, a, b } = router(576);
  const options = Uint8Array.from([7, 4, 4, 0, 0x94, 4, 0, 0]);
  f.injectIp(a, ipv4({ ...THROUGH, id: 5, options }, pattern(1200)));
  const parts = f.take(b).map(({ bytes }) => header(b, bytes));
  assertEquals(parts.map((h) => [h.fragmentOffset, h.moreFragments]), [
    [0, true],
    [544, true],
    [1096, false],
  ]);
  // Record route stays in the first, router alert is in all (RFC 791 §3.1).
  assertEquals(parts.map((h) => [...h.options]), [
    [7, 4, 4, 0, 0x94, 4, 0, 0],
    [0x94, 4, 0, 0],
    [0x94, 4, 0, 0],
  ]);
});

Deno.test("IpForward cuts a fragment without losing its place", () => {
  const { f, a, b } = router(576);
  const fields = { ...THROUGH, fragmentOffset: 800, moreFragments: true };
  f.injectIp(a, ipv4(fields, pattern(800)));
  const parts = f.take(b).map(({ bytes }) => header(b, bytes));
  assertEquals(parts.map((h) => [h.fragmentOffset, h.moreFragments]), [
    [800, true],
    [1352, true],
  ]);
});

Deno.test("IpForward says which MTU would fit [RFC 1191 §4]", () => {
  const { f, a, b } = router(576);
  f.injectIp(a, ipv4({ ...THROUGH, dontFragment: true }, pattern(600)));
  f.expect(a, "10.0.0.1 > 10.0.0.2 ICMP unreachable code 4 mtu 576 len 548");
  f.expectNothing(b);
  assertEquals(f.drops, { "needs-fragmentation": 1 });
});

Deno.test("IpForward holds to the MTU that routers of a link say for IPv6 [RFC 4861 §6.3.4]", () => {
  const f = new IpFixture({ config: { forwarding: true } });
  const a = f.netif(["fd00::1/64"]);
  const b = f.netif(["fd01::1/64"]);
  f.ip.setNeighbour(a, ip("fd00::2"), mac(2));
  f.ip.setNeighbour(b, ip("fd01::2"), mac(3));
  b.ipv6Mtu = 1300;
  const fields = { src: "fd00::2", dst: "fd01::2", protocol: 253 };
  f.injectIp(a, ipv6(fields, pattern(1260)));
  assertEquals(f.take(b).length, 1);
  f.injectIp(a, ipv6(fields, pattern(1261)));
  f.expectNothing(b);
  f.expect(a, "fd00::1 > fd00::2 ICMP6 packet too big, mtu 1300 len 1232");
});

Deno.test("IpForward refuses link-local and link broadcasts [RFC 3927 §7, RFC 1812 §5.3.4]", () => {
  const { f, a, b } = router();
  f.injectIp(a, ipv4({ ...THROUGH, src: "169.254.1.1" }));
  f.injectIp(a, ipv4({ ...THROUGH, dst: "169.254.1.1" }));
  f.inject(a, ethernet(MacAddr.BROADCAST, mac(2), 0x0800, ipv4(THROUGH)));
  f.expectNothing(a);
  f.expectNothing(b);
  assertEquals(f.drops, { "forwarding-refused": 3 });
});

Deno.test("IpForward does not pass directed broadcasts on [RFC 2644]", () => {
  const { f, a, b } = router();
  f.injectIp(a, ipv4({ ...THROUGH, dst: "10.0.1.255" }));
  f.expectNothing(b);
});

Deno.test("IpForward completes a checksum that its device left partial", () => {
  const { f, a, b } = router();
  const datagram = udp("10.0.0.2", 1, "10.0.1.2", 2, pattern(9));
  const good = datagram.slice();
  datagram[6] = 0x12; // a partial sum: anything
  f.injectIp(a, ipv4({ ...THROUGH, protocol: 17 }, datagram), {
    checksumValid: true,
  });
  assertEquals(f.take(b)[0].bytes.slice(34), good);
  // A datagram without checksum stays one without.
  datagram[6] = datagram[7] = 0;
  f.injectIp(a, ipv4({ ...THROUGH, protocol: 17 }, datagram), {
    checksumValid: true,
  });
  assertEquals(f.take(b)[0].bytes.slice(34), datagram);
});

Deno.test("IpForward passes super-packets to devices that cut them", () => {
  const offload = { checksum: true, tcpSegmentation: 65_000 };
  const { f, a, b } = router(1500, new CaptureDevice("ethernet", offload));
  const tcp = ipv4(
    { ...THROUGH, protocol: 6, dontFragment: true },
    pattern(9000),
  );
  f.injectIp(a, tcp, { gsoType: 1, gsoSize: 1448, checksumValid: true });
  const [sent] = f.take(b);
  assertEquals(
    [sent.gsoType, sent.gsoSize, sent.csumStart, sent.csumOffset],
    [1, 1448, 34, 16],
  );
});

Deno.test("IpForward cuts super-packets for devices that do not", () => {
  const { f, a, b } = router();
  const payload = pattern(3_000);
  const segment = new Uint8Array(20 + payload.length);
  setU32(segment, 4, 0x7fff_ff00); // the numbers wrap in the middle
  segment[12] = 0x50;
  segment[13] = 0x99; // CWR, ACK, PSH, FIN
  segment.set(payload, 20);
  const tcp = { ...THROUGH, protocol: 6, dontFragment: true, id: 0xffff };
  const meta = { gsoType: 1, gsoSize: 1448, checksumValid: true };
  f.injectIp(a, ipv4(tcp, segment), meta);
  const frames = f.take(b).map(({ bytes, gsoType, csumStart }) => {
    assertEquals([gsoType, csumStart], [0, 0]);
    const { src, dst, id, ttl, totalLength } = header(b, bytes);
    const length = totalLength - 20;
    const sum = transportChecksum(bytes, 34, length, src, dst, 6);
    assertEquals([sum, ttl], [0, 63]);
    const flags = bytes[34 + 13];
    return { id, length, seq: getU32(bytes, 38), flags, bytes };
  });
  assertEquals(
    frames.map(({ id, length, seq, flags }) => [id, length, seq, flags]),
    [
      [0xffff, 1468, 0x7fff_ff00, 0x90],
      [0, 1468, (0x7fff_ff00 + 1448) | 0, 0x10],
      [1, 124, (0x7fff_ff00 + 2896) | 0, 0x19],
    ],
  );
  const passed = frames.flatMap(({ bytes }) => [...bytes.slice(54)]);
  assertEquals(Uint8Array.from(passed), payload);
  assertEquals(f.stats.ipForwarded, 1);
});

Deno.test("IpForward holds segments of super-packets to the MTU [RFC 1191 §4]", () => {
  const offload = { checksum: true, tcpSegmentation: 65_000 };
  const device = new CaptureDevice("ethernet", offload);
  const { f, a, b } = router(1400, device);
  const tcp = { ...THROUGH, protocol: 6, dontFragment: true };
  const meta = { gsoType: 1, gsoSize: 1448 };
  const segment = pattern(9000);
  f.injectIp(a, ipv4(tcp, segment), meta);
  f.expectNothing(b);
  assertEquals(f.drops["needs-fragmentation"], 1);
  // A header that does not fit, or no size at all, is nothing to cut by.
  segment[12] = 0x40;
  f.injectIp(a, ipv4(tcp, segment), meta);
  segment[12] = 0x50;
  f.injectIp(a, ipv4(tcp, segment), { gsoType: 1, gsoSize: 0 });
  f.injectIp(a, ipv4({ ...tcp, protocol: 17 }, segment), meta);
  f.expectNothing(b);
  assertEquals(f.drops["forwarding-refused"], 3);
});

Deno.test("a forwarded datagram arrives unharmed", () => {
  const { f, a, b } = router();
  f.injectIp(a, udp4("10.0.0.2", 5, "10.0.1.2", 6, pattern(33)));
  const [{ bytes }] = f.take(b);
  const h = header(b, bytes);
  assertEquals(transportChecksum(bytes, 34, 41, h.src, h.dst, 17), 0);
});
