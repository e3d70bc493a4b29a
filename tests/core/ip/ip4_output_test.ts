import { assertEquals, assertNotEquals } from "@std/assert";
import {
  ERR_BUF,
  ERR_IF,
  ERR_OK,
  ERR_RTE,
  ERR_WOULDBLOCK,
} from "../../../core/base/err.ts";
import { DF_ALWAYS } from "../../../core/base/dont_fragment.ts";
import { Flow } from "../../../core/ip/flow.ts";
import type { Netif } from "../../../core/link/netif.ts";
import { transportChecksum } from "../../../core/wire/checksum.ts";
import { GSO_TCPV4 } from "../../../core/wire/frame.ts";
import { type Ipv4Header, parseIpv4 } from "../../../core/wire/ipv4.ts";
import { CaptureDevice, ip, IpFixture, mac, pattern } from "./ip_fixture.ts";

function host(device = new CaptureDevice("ip"), mtu = 1500) {
  const f = new IpFixture();
  const eth = f.netif(["10.0.0.1/24"], device, mtu);
  const flow = new Flow();
  flow.remote.copyFrom(ip("10.0.0.2"));
  return { f, eth, flow };
}

/** Sends an 8-byte header of 0xff and payload, in pieces of `piece` bytes. */
function send(
  f: IpFixture,
  flow: Flow,
  length: number,
  piece = length,
): number {
  const at = f.put(pattern(length));
  f.frame.reset();
  for (let i = 0; i < length; i += piece) {
    f.frame.append(at + i, Math.min(piece, length - i));
  }
  const o = f.frame.prepend(8);
  f.frame.memory.fill(0xff, o, o + 8);
  return f.ip.send(flow, f.frame, 253);
}

function headers(f: IpFixture, netif: Netif): [Ipv4Header, Uint8Array][] {
  return f.take(netif).map(({ bytes }) => {
    const header = parseIpv4(bytes, 0, bytes.length);
    if (typeof header === "string") throw new Error(header);
    assertEquals(header.totalLength, bytes.length);
    return [header, bytes.slice(20)];
  });
}

/** Puts fragments together by their offsets. */
function join(parts: [Ipv4Header, Uint8Array][]): Uint8Array {
  const out: number[] = [];
  for (const [header, payload] of parts) {
    assertEquals(header.fragmentOffset, out.length);
    out.push(...payload);
  }
  return Uint8Array.from(out);
}

Deno.test("IpLayer.send() writes the flow's options into the header", () => {
  const { f, eth, flow } = host();
  flow.ttl = 3;
  flow.tos = 0xb8;
  flow.dontFragment = DF_ALWAYS;
  assertEquals(send(f, flow, 10), ERR_OK);
  const [[header, payload]] = headers(f, eth);
  assertEquals(
    [header.ttl, header.tos, header.dontFragment, header.id],
    [3, 0xb8, true, 0],
  );
  assertEquals(payload.slice(8), pattern(10));
  assertEquals(f.stats.ipSent, 1);
});

Deno.test("IpLayer.send() counts identifications per flow [RFC 7739 §5]", () => {
  const { f, eth, flow } = host();
  const other = new Flow();
  other.remote.copyFrom(ip("10.0.0.3"));
  for (let n = 0; n < 2; n++) send(f, flow, 1);
  send(f, other, 1);
  const ids = headers(f, eth).map(([h]) => h.id);
  assertEquals(ids[1], (ids[0] + 1) & 0xffff);
  assertNotEquals(ids[2], (ids[1] + 1) & 0xffff);
});

Deno.test("IpLayer.send() cuts 8000 bytes into six fragments [lwIP ip4 frag]", () => {
  for (const piece of [8000, 1000, 126]) {
    const { f, eth, flow } = host();
    assertEquals(send(f, flow, 7992, piece), ERR_OK);
    const parts = headers(f, eth);
    assertEquals(parts.length, 6);
    const total = parts.reduce((n, [h]) => n + h.totalLength, 0);
    assertEquals(total, 8000 + 6 * 20);
    assertEquals(parts.map(([h]) => h.moreFragments), [
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
    assertEquals(new Set(parts.map(([h]) => h.id)).size, 1);
    assertEquals(join(parts).slice(8), pattern(7992));
    assertEquals(f.stats.ipSent, 6);
  }
});

Deno.test("IpLayer.send() fills the last fragment to the brim", () => {
  const { f, eth, flow } = host();
  // 1480 + 1480: the second is as long as it may be, and the last.
  assertEquals(send(f, flow, 2 * 1480 - 8), ERR_OK);
  assertEquals(headers(f, eth).map(([h]) => h.totalLength), [1500, 1500]);
});

Deno.test("IpLayer.send() survives a frame full of pieces", () => {
  const { f, eth, flow } = host(new CaptureDevice("ip"), 576);
  assertEquals(send(f, flow, 64 * 9, 9), ERR_OK);
  const parts = headers(f, eth);
  assertEquals(join(parts).slice(8), pattern(64 * 9));
});

Deno.test("IpLayer.send() refuses what is too long", () => {
  const { f, eth, flow } = host();
  assertEquals(send(f, flow, 65_507), ERR_OK);
  assertEquals(join(headers(f, eth)).length, 65_515);
  assertEquals(send(f, flow, 65_508), ERR_BUF);
  flow.dontFragment = DF_ALWAYS;
  assertEquals(send(f, flow, 1472), ERR_OK);
  f.take(eth);
  assertEquals(send(f, flow, 1473), ERR_BUF);
  f.expectNothing(eth);
});

Deno.test("IpLayer.send() reports a full device, a lost route, an interface down", () => {
  const { f, eth, flow } = host();
  (eth.device as CaptureDevice).room = 0;
  assertEquals(send(f, flow, 1), ERR_WOULDBLOCK);
  assertEquals(eth.blocked, true);
  eth.up = false;
  assertEquals(send(f, flow, 1), ERR_IF);
  f.ip.removeNetif(eth);
  assertEquals(send(f, flow, 1), ERR_RTE);
});

Deno.test("IpLayer.finishChecksum() sums pieces of odd length", () => {
  const { f, eth, flow } = host();
  for (const piece of [1, 7, 100]) {
    const at = f.put(pattern(60));
    f.frame.reset();
    for (let i = 0; i < 60; i += piece) {
      f.frame.append(at + i, Math.min(piece, 60 - i));
    }
    const o = f.frame.prepend(8);
    f.frame.memory.fill(0, o, o + 8);
    f.ip.route(flow);
    f.ip.finishChecksum(flow, f.frame, 253, o, 6);
    f.ip.send(flow, f.frame, 253);
    const [[h, payload]] = headers(f, eth);
    const sum = transportChecksum(
      payload,
      0,
      payload.length,
      h.src,
      h.dst,
      253,
    );
    assertEquals(sum, 0);
  }
});

Deno.test("IpLayer.finishChecksum() leaves it to a device that can", () => {
  const offload = { checksum: true, tcpSegmentation: 65_000 };
  const device = new CaptureDevice("ethernet", offload);
  const { f, eth, flow } = host(device);
  f.ip.setNeighbour(eth, ip("10.0.0.2"), mac(2));
  const tcp = (length: number, gsoSize: number) => {
    f.frame.reset();
    f.frame.append(f.put(pattern(length)), length);
    const o = f.frame.prepend(20);
    f.frame.memory.fill(0, o, o + 20);
    if (gsoSize > 0) {
      f.frame.gsoType = GSO_TCPV4;
      f.frame.gsoSize = gsoSize;
    }
    f.ip.route(flow);
    f.ip.finishChecksum(flow, f.frame, 6, o, 16);
    assertEquals(f.ip.send(flow, f.frame, 6), ERR_OK);
    return f.take(eth);
  };
  const [small] = tcp(100, 0);
  assertEquals([small.csumStart, small.csumOffset], [34, 16]);
  const sum = (small.bytes[50] << 8) | small.bytes[51];
  // 10.0.0.1 + 10.0.0.2 + protocol 6 + length 120, not inverted
  assertEquals(sum, 0x0a00 + 1 + 0x0a00 + 2 + 6 + 120);
  const large = tcp(20_000, 1448);
  assertEquals(large.length, 1);
  assertEquals([large[0].gsoType, large[0].gsoSize], [GSO_TCPV4, 1448]);
  // To be cut by IP: complete, as no device can finish it.
  const parts = tcp(3000, 0);
  assertEquals(parts.map((p) => p.csumOffset), [0, 0, 0]);
});

Deno.test("offload marks survive the wait for a neighbour", () => {
  const offload = { checksum: true, tcpSegmentation: 65_000 };
  const { f, eth, flow } = host(new CaptureDevice("ethernet", offload));
  f.frame.reset();
  f.frame.append(f.put(pattern(20_000)), 20_000);
  const o = f.frame.prepend(20);
  f.frame.gsoType = GSO_TCPV4;
  f.frame.gsoSize = 1448;
  f.ip.route(flow);
  f.ip.finishChecksum(flow, f.frame, 6, o, 16);
  f.ip.send(flow, f.frame, 6);
  f.take(eth);
  f.answer(eth, "10.0.0.2", 2);
  const [sent] = f.take(eth);
  assertEquals(
    [sent.csumStart, sent.csumOffset, sent.gsoType, sent.gsoSize],
    [34, 16, GSO_TCPV4, 1448],
  );
  assertEquals(sent.bytes.length, 14 + 20 + 20 + 20_000);
});

Deno.test("IpLayer.send() to an own address comes back at the next poll", () => {
  const { f, eth, flow } = host();
  const got: number[] = [];
  f.ip.register(253, { input: (p) => got.push(p.length) });
  for (const to of ["10.0.0.1", "127.0.0.1"]) {
    flow.remote.copyFrom(ip(to));
    flow.local.copyFrom(ip("0.0.0.0"));
    flow.netif = null;
    assertEquals(send(f, flow, 60_000), ERR_OK);
  }
  assertEquals(got, []);
  assertEquals(f.poll(), 2);
  assertEquals(got, [60_008, 60_008]);
  f.expectNothing(eth);
  f.expectNoLeak();
});

Deno.test("a multicast comes back to a member that wants it", () => {
  const { f, eth, flow } = host();
  const got: string[] = [];
  f.ip.register(253, {
    input: (p) => got.push(`${p.dst} on ${p.netif.name}`),
  });
  flow.remote.copyFrom(ip("239.1.1.1"));
  send(f, flow, 10);
  flow.multicastLoop = true;
  send(f, flow, 10); // no member yet
  f.ip.joinGroup(eth, ip("239.1.1.1"));
  send(f, flow, 10);
  assertEquals(f.take(eth).length, 3 + 1); // and the report of the group
  assertEquals(f.poll(), 1);
  assertEquals(got, ["239.1.1.1 on eth0"]); // though it comes over loopback
});

Deno.test("IpLayer.mtu() follows reports that a transport believes [RFC 1191]", () => {
  const { f, flow } = host();
  f.ip.route(flow);
  assertEquals(f.ip.mtu(flow), 1500);
  const report = (mtu: number, length = 1500) =>
    f.ip.updatePathMtu(flow.remote, mtu, length);
  report(1400);
  assertEquals(f.ip.mtu(flow), 1400);
  report(1450); // never larger
  assertEquals(f.ip.mtu(flow), 1400);
  report(0, 1400); // the next plateau below
  assertEquals(f.ip.mtu(flow), 1006);
  report(68);
  assertEquals(f.ip.mtu(flow), 552);
  f.advance(600_000);
  assertEquals(f.ip.mtu(flow), 1500);
});
