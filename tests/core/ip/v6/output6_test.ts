/** What a host sends over IPv6: source, route, flow label, hop limit, RAW, UDP. */

import { assert, assertEquals, assertNotEquals } from "@std/assert";
import {
  ERR_BUF,
  ERR_OK,
  ERR_RTE,
  ERR_VAL,
} from "../../../../core/base/err.ts";
import { Flow } from "../../../../core/ip/flow.ts";
import { RawLayer } from "../../../../core/raw/raw.ts";
import { UdpLayer } from "../../../../core/udp/udp.ts";
import { transportChecksum } from "../../../../core/wire/checksum.ts";
import { parseIpv6 } from "../../../../core/wire/ipv6.ts";
import { ip, mac, pattern } from "../ip_fixture.ts";
import {
  concat,
  icmp6,
  ipv6,
  options,
  routing,
} from "../../../../testing/packets6.ts";
import { datagram } from "../../../family_packets.ts";
import {
  HOST,
  type Host6,
  host6,
  PEER,
  problem,
  sent,
  TO_US,
} from "./host6.ts";

function header(bytes: Uint8Array) {
  const parsed = parseIpv6(bytes, 0, bytes.length);
  if (typeof parsed === "string") throw new Error(parsed);
  return parsed;
}

function udpOf({ f }: Host6, family: 0 | 6 = 6, lite = false) {
  const { ip: layer, rng, stats, pbufs } = f;
  const got: string[] = [];
  const pcb = new UdpLayer({ ip: layer, rng, stats, pbufs }).create({
    onDatagram: (_pcb, data, src, srcPort, dst) => {
      got.push(`${src}:${srcPort} > ${dst} len ${data.length}`);
      f.pbufs.free(data);
    },
  }, { family, lite });
  const send = (to: string, length = 5) =>
    pcb.send(f.put(pattern(length)), length, ip(to), 9);
  return { pcb, got, send };
}

function rawOf({ f }: Host6, protocol: number) {
  const { stats, pbufs } = f;
  const got: Uint8Array[] = [];
  const pcb = new RawLayer({ ip: f.ip, stats, pbufs }).create(
    {
      onDatagram: (_pcb, data) => {
        got.push(f.bytes(data));
        f.pbufs.free(data);
      },
    },
    protocol,
    6,
  );
  const send = (data: Uint8Array, to = PEER) =>
    pcb.send(f.put(data), data.length, ip(to));
  return { pcb, got, send };
}

Deno.test("UdpPcb sends over IPv6, with a checksum always [RFC 8200 §8.1]", () => {
  const host = host6();
  const { pcb, send } = udpOf(host);
  pcb.ttl = 7;
  pcb.tos = 0xb9;
  pcb.noChecksum = true;
  assertEquals(send(PEER), ERR_OK);
  const [bytes] = sent(host);
  const { hopLimit, trafficClass, nextHeader } = header(bytes);
  assertEquals([hopLimit, trafficClass, nextHeader], [7, 0xb9, 17]);
  const expected = datagram(HOST, pcb.localPort, PEER, 9, pattern(5));
  assertEquals(bytes.slice(40), expected.slice(40));
});

Deno.test("UdpPcb drops datagrams without a checksum over IPv6 [RFC 8200 §8.1]", () => {
  const host = host6();
  const { pcb, got } = udpOf(host, 0);
  pcb.bind(ip("::"), 5);
  const bytes = datagram(PEER, 1, HOST, 5, pattern(4));
  host.f.injectIp(host.eth, bytes);
  bytes[46] = bytes[47] = 0;
  host.f.injectIp(host.eth, bytes);
  assertEquals(got, [`${PEER}:1 > ${HOST} len 4`]);
  assertEquals(host.f.drops, { "bad-checksum": 1 });
});

Deno.test("UDP-Lite covers the pseudo-header over IPv6 [RFC 3828 §3.1]", () => {
  const host = host6();
  const { pcb, send } = udpOf(host, 6, true);
  pcb.coverageTx = 8;
  assertEquals(send(PEER, 20), ERR_OK);
  const [bytes] = sent(host);
  assertEquals(bytes[6], 136);
  const covered = bytes.slice(40, 48);
  // The pseudo-header has the whole length, not the covered one.
  const zeros = concat(covered, new Uint8Array(20));
  const sum = transportChecksum(zeros, 0, 28, ip(HOST), ip(PEER), 136);
  assertEquals(sum, 0);
});

Deno.test("a flow has one label, another flow another [RFC 6437 §3]", () => {
  const host = host6();
  const labels = [udpOf(host), udpOf(host)].map(({ send }) => {
    send(PEER);
    send(PEER);
    const [first, second] = sent(host).map((b) => header(b).flowLabel);
    assertEquals(first, second);
    assertNotEquals(first, 0);
    return first;
  });
  assertNotEquals(labels[0], labels[1]);
  const flow = new Flow();
  flow.remote.copyFrom(ip(PEER));
  host.f.frame.reset();
  host.f.frame.append(host.f.put(pattern(4)), 4);
  assertEquals(host.f.ip.send(flow, host.f.frame, 253), ERR_OK);
  assertEquals(header(sent(host)[0]).flowLabel, 0);
});

Deno.test("the source is chosen by scope, then by prefix [RFC 6724 §5]", () => {
  const addresses = ["fe80::1/64", "2001:db8:1::1/64", "fd00::1/64"];
  const host = host6({}, addresses);
  const { f, eth } = host;
  assertEquals(f.ip.addRoute(ip("::"), 0, eth, ip("fe80::9")), ERR_OK);
  f.ip.setNeighbour(eth, ip("fe80::9"), mac(9));
  const sourceFor = (to: string) => {
    const flow = new Flow();
    flow.remote.copyFrom(ip(to));
    assertEquals(f.ip.route(flow), ERR_OK);
    return `${flow.local} via ${flow.nextHop}`;
  };
  assertEquals(sourceFor("fe80::2"), "fe80::1%2 via fe80::2");
  assertEquals(sourceFor("ff02::1"), "fe80::1%2 via ff02::1");
  assertEquals(sourceFor(PEER), `${HOST} via ${PEER}`);
  assertEquals(sourceFor("2001:db8:1::7"), "2001:db8:1::1 via 2001:db8:1::7");
  assertEquals(sourceFor("2001:db8:9::7"), "2001:db8:1::1 via fe80::9%2");
  assertEquals(sourceFor("::1"), "::1 via ::1");
  assertEquals(sourceFor(HOST), `${HOST} via ${HOST}`);
});

Deno.test("routes of IPv6: prefix on the link, gateway, longest prefix, none", () => {
  const host = host6();
  const { f, eth } = host;
  const eth1 = f.netif(["fd01::1/64"]);
  const route = (to: string) => {
    const flow = new Flow();
    flow.remote.copyFrom(ip(to));
    const err = f.ip.route(flow);
    return err === ERR_OK ? `${flow.netif!.name} ${flow.nextHop}` : err;
  };
  assertEquals(route("2001:db8::1"), ERR_RTE);
  assertEquals(f.ip.addRoute(ip("::"), 0, eth, ip(PEER)), ERR_OK);
  assertEquals(
    f.ip.addRoute(ip("2001:db8::"), 32, eth1, ip("fd01::2")),
    ERR_OK,
  );
  assertEquals(route("2001:db8::1"), "eth1 fd01::2");
  assertEquals(route("2001:db9::1"), `eth0 ${PEER}`);
  assertEquals(route("fd00::77"), "eth0 fd00::77");
  assertEquals(f.ip.addRoute(ip("::"), 0, eth, ip("10.0.0.1")), ERR_VAL);
  assertEquals(f.ip.addRoute(ip("::"), 0, eth, ip("2001::1")), ERR_RTE);
  const gone = f.ip.removeRoute(ip("2001:db8::"), 32, eth1, ip("fd01::2"));
  assertEquals(gone, ERR_OK);
  assertEquals(route("2001:db8::1"), `eth0 ${PEER}`);
  assertEquals(f.ip.addAddress(eth, ip("ff02::5"), 64), ERR_VAL);
  assertEquals(f.ip.addAddress(eth, ip("::"), 64), ERR_VAL);
  assertEquals(f.ip.addAddress(eth, ip("::1"), 128), ERR_VAL);
});

Deno.test("RawPcb sends ICMPv6 with its checksum and hears the reply [RFC 3542 §3.1]", () => {
  const host = host6();
  const { got, send } = rawOf(host, 58);
  const message = icmp6({ src: HOST, dst: PEER }, 128, 0, 7, pattern(9));
  const bare = message.slice();
  bare[2] = bare[3] = 0;
  assertEquals(send(bare), ERR_OK);
  assertEquals(sent(host)[0].slice(40), message);
  const fields = { ...TO_US, protocol: 58 };
  const reply = ipv6(fields, icmp6(fields, 129, 0, 7, pattern(9)));
  host.f.injectIp(host.eth, reply);
  assertEquals(got, [reply]);
});

Deno.test("RawPcb fills in a checksum where it is told, over IPv6", () => {
  const host = host6();
  const { pcb, send } = rawOf(host, 89);
  pcb.checksumOffset = 12;
  assertEquals(send(pattern(31)), ERR_OK);
  const payload = sent(host)[0].slice(40);
  const [src, dst] = [ip(HOST), ip(PEER)];
  assertEquals(transportChecksum(payload, 0, 31, src, dst, 89), 0);
  assertEquals(send(pattern(13)), ERR_VAL);
});

Deno.test("RawPcb sends a packet with the header that it is given", () => {
  const host = host6();
  const { pcb, send } = rawOf(host, 253);
  pcb.headerIncluded = true;
  const fields = { src: "::", dst: PEER, protocol: 60, ttl: 3, label: 9 };
  const chain = concat(options(43), routing(253, 0, 0));
  const packet = ipv6(
    { ...fields, payloadLength: 0 },
    concat(chain, pattern(9)),
  );
  assertEquals(send(packet), ERR_OK);
  const [bytes] = sent(host);
  assertEquals(
    bytes,
    ipv6({ ...fields, src: HOST }, concat(chain, pattern(9))),
  );
  assertEquals(send(packet.slice(0, 39)), ERR_VAL);
  const wrong = packet.slice();
  wrong[0] = 0x45;
  assertEquals(send(wrong), ERR_VAL);
  assertEquals(send(ipv6({ ...fields, dst: "::" })), ERR_VAL);
  const mapped = packet.slice();
  mapped.set([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 10, 0, 0, 1], 24);
  assertEquals(send(mapped), ERR_VAL);
});

Deno.test("a given packet that is too long is cut behind the Routing header [RFC 8200 §4.5]", () => {
  const host = host6();
  const { pcb, send } = rawOf(host, 253);
  pcb.headerIncluded = true;
  const fields = { src: HOST, dst: PEER, protocol: 60 };
  const chain = concat(options(43), routing(60, 0, 0), options(253));
  assertEquals(send(ipv6(fields, concat(chain, pattern(3000)))), ERR_OK);
  const parts = sent(host);
  assertEquals(parts.length, 3);
  for (const bytes of parts) {
    // Destination Options and the route in each, then the Fragment header.
    assertEquals([bytes[6], bytes[40], bytes[48], bytes[56]], [60, 43, 44, 60]);
  }
  const data = parts.map((bytes) => bytes.slice(64));
  assertEquals(concat(...data), concat(options(253), pattern(3000)));
  // One that is a fragment already, or whose chain is too long, is not cut.
  const again = ipv6(
    { ...fields, protocol: 44 },
    concat([253, 0, 0, 1, 0, 0, 0, 1], pattern(3000)),
  );
  assertEquals(send(again), ERR_BUF);
  const long = concat(options(253, 1, 240, ...pattern(240)), pattern(3000));
  assertEquals(send(ipv6(fields, long)), ERR_BUF);
  const short = concat(options(253, 1, 240, ...pattern(240)), pattern(30));
  assertEquals(send(ipv6(fields, short)), ERR_OK);
  assertEquals(sent(host)[0].slice(40), short);
});

Deno.test("a packet waits for its neighbour whole, and is cut when it goes", () => {
  const host = host6();
  const { f, eth } = host;
  const { send } = udpOf(host);
  assertEquals(send("fd00::5", 3000), ERR_OK);
  assertEquals(sent(host).map((b) => b[6]), [58]); // it is asked for
  f.ip.setNeighbour(eth, ip("fd00::5"), mac(5));
  assertEquals(sent(host).map((b) => b[6]), [44, 44, 44]);
  f.expectNoLeak();
});

Deno.test("forwarding: hop limit, too big, link-local, no route [RFC 8200 §3, RFC 4443 §3]", () => {
  const host = host6({ forwarding: true });
  const { f, eth } = host;
  const out = f.netif(["fd01::1/64"], undefined, 1280);
  f.ip.setNeighbour(out, ip("fd01::2"), mac(7));
  const forward = (fields: object, length = 8) =>
    f.injectIp(
      eth,
      ipv6({ ...TO_US, dst: "fd01::2", ...fields }, pattern(length)),
    );
  forward({ ttl: 9 });
  const [{ bytes }] = f.take(out);
  assertEquals(header(bytes.slice(14)).hopLimit, 8);
  for (const ttl of [0, 1]) {
    forward({ ttl });
    assertEquals(problem(host), [3, 0, 0]);
  }
  forward({}, 1241);
  assertEquals(problem(host), [2, 0, 1280]);
  forward({ dst: "2001:db8::1" });
  assertEquals(problem(host), [1, 0, 0]);
  f.ip.setNeighbour(eth, ip("fe80::9"), mac(9));
  forward({ src: "fe80::9" });
  assertEquals(problem(host), [1, 2, 0]); // beyond the scope of the source
  forward({ dst: "fe80::9" });
  assertEquals(sent(host), []);
  assertEquals(f.take(out), []);
  // A router looks at no headers but Hop-by-Hop Options.
  forward({ protocol: 60 });
  assertEquals(f.take(out).length, 1);
  assert(f.stats.ipForwarded >= 2);
});

Deno.test("forwarding: no way leads over an interface without IPv6 [RFC 8200 §5]", () => {
  const host = host6({ forwarding: true });
  const { f, eth } = host;
  const small = f.netif([], undefined, 1279);
  assertEquals(f.ip.addAddress(small, ip("fd01::1"), 64), ERR_VAL);
  assertEquals(f.ip.addRoute(ip("fd01::"), 64, small, null), ERR_OK);
  f.injectIp(eth, ipv6({ ...TO_US, dst: "fd01::2" }, pattern(8)));
  assertEquals(problem(host), [1, 0, 0]);
  assertEquals(f.take(small), []);
});

Deno.test("forwarding: a link-local source is told that the way leaves its link [RFC 4443 §3.1]", () => {
  const host = host6({ forwarding: true }, ["fd00::1/64", "fe80::1/64"]);
  const { f, eth } = host;
  const out = f.netif(["fd01::1/64"]);
  f.ip.setNeighbour(eth, ip("fe80::9"), mac(9));
  f.injectIp(eth, ipv6({ ...TO_US, src: "fe80::9", dst: "fd01::2" }));
  assertEquals(problem(host), [1, 2, 0]);
  f.injectIp(eth, ipv6({ ...TO_US, src: "fe80::9", dst: "fe80::8" }));
  assertEquals([...sent(host), ...f.take(out)], []);
});
