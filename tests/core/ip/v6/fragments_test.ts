/** IPv6 fragments, in and out: RFC 8200 §4.5, RFC 6946, RFC 7739, RFC 8021. */

import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { ERR_BUF, ERR_OK } from "../../../../core/base/err.ts";
import { DF_ALWAYS } from "../../../../core/base/dont_fragment.ts";
import { Flow } from "../../../../core/ip/flow.ts";
import { parseIpv6 } from "../../../../core/wire/ipv6.ts";
import { Ipv6Walk } from "../../../../core/wire/ipv6_extension.ts";
import { ip, pattern } from "../ip_fixture.ts";
import {
  concat,
  fragment,
  ipv6,
  options,
  routing,
} from "../../../../testing/packets6.ts";
import { part } from "../../../family_packets.ts";
import { type Host6, host6, PEER, problem, sent, TO_US } from "./host6.ts";

const HEAD = { ...TO_US, protocol: 44 };

/** Sends bytes of protocol 253. */
function send({ f }: Host6, flow: Flow, length: number): number {
  const at = f.put(pattern(length));
  f.frame.reset();
  f.frame.append(at, length);
  return f.ip.send(flow, f.frame, 253);
}

/** Fragments by what their headers say. */
function fragments(host: Host6) {
  return sent(host).map((bytes) => {
    const header = parseIpv6(bytes, 0, bytes.length);
    if (typeof header === "string") throw new Error(header);
    assertEquals(header.payloadLength, bytes.length - 40);
    const walk = new Ipv6Walk();
    assertEquals(walk.start(bytes, 0), null);
    const { protocol, fragmentOffset, moreFragments, fragmentId } = walk;
    const data = bytes.slice(walk.offset);
    return { protocol, fragmentOffset, moreFragments, fragmentId, data };
  });
}

function flowTo(addr: string): Flow {
  const flow = new Flow();
  flow.remote.copyFrom(ip(addr));
  return flow;
}

Deno.test("IpFragmenter cuts at the MTU, with a Fragment header in each [RFC 8200 §4.5]", () => {
  const host = host6();
  assertEquals(send(host, flowTo(PEER), 4000), ERR_OK);
  const parts = fragments(host);
  assertEquals(
    parts.map((
      p,
    ) => [p.protocol, p.fragmentOffset, p.data.length, p.moreFragments]),
    [[253, 0, 1448, true], [253, 1448, 1448, true], [253, 2896, 1104, false]],
  );
  assertEquals(concat(...parts.map((p) => p.data)), pattern(4000));
  assertEquals(new Set(parts.map((p) => p.fragmentId)).size, 1);
  assertEquals(host.f.stats.ipSent, 3);
});

Deno.test("IpFragmenter cuts nothing that fits, and nothing that may not be cut", () => {
  const host = host6();
  const flow = flowTo(PEER);
  send(host, flow, 1460);
  assertEquals(sent(host).map((b) => [b[6], b.length]), [[253, 1500]]);
  flow.dontFragment = DF_ALWAYS;
  assertEquals(send(host, flow, 1461), ERR_BUF);
  assertEquals(sent(host), []);
});

Deno.test("IpLayer.send() refuses payloads of more than 65,535 bytes", () => {
  const host = host6();
  assertEquals(send(host, flowTo(PEER), 65_535), ERR_OK);
  const parts = fragments(host);
  assertEquals(concat(...parts.map((p) => p.data)), pattern(65_535));
  assertEquals(send(host, flowTo(PEER), 65_536), ERR_BUF);
});

Deno.test("identifications count per destination from random starts [RFC 7739 §5]", () => {
  const host = host6();
  host.f.ip.link.neighbours.setStatic(host.eth, ip("fd00::3"), host.eth.mac);
  const idOf = (addr: string) => {
    send(host, flowTo(addr), 2000);
    return fragments(host)[0].fragmentId;
  };
  const [a, b, other] = [idOf(PEER), idOf(PEER), idOf("fd00::3")];
  assertEquals(b, (a + 1) | 0);
  assert(Math.abs(other - b) > 1000);
  host.f.advance(10_000);
  assertNotEquals(idOf(PEER), (b + 1) | 0);
});

Deno.test("an atomic fragment is processed alone [RFC 6946 §4]", () => {
  const { f, eth, got } = host6();
  f.injectIp(eth, part(TO_US, 0, true, pattern(16), 5));
  f.injectIp(eth, part(TO_US, 0, false, pattern(9), 5));
  assertEquals(got, [pattern(9)]);
  f.injectIp(eth, part(TO_US, 16, false, pattern(8, 16), 5));
  assertEquals(got.length, 2);
  assertEquals(f.drops, {});
});

Deno.test("headers in front of the fragments are those of the first [RFC 8200 §4.5]", () => {
  const { f, eth, got } = host6();
  let headers = 0;
  f.ip.register(253, {
    input: (p) => {
      headers = p.offset - p.ipOffset;
      got.push(f.frame.memory.slice(p.offset, p.offset + p.length));
    },
  });
  const route = routing(44, 0, 0);
  const rest = concat(options(253), pattern(8));
  const first = concat(options(43), route, fragment(60, 0, true), rest);
  const second = concat(fragment(17, 16, false), pattern(20));
  f.injectIp(eth, ipv6({ ...TO_US, protocol: 44 }, second));
  f.injectIp(eth, ipv6({ ...TO_US, protocol: 0 }, first));
  assertEquals(got, [concat(pattern(8), pattern(20))]);
  assertEquals(headers, 40 + 8 + 8 + 8);
  f.expectNoLeak();
});

Deno.test("a length that is no multiple of 8 is told, at the payload length [RFC 8200 §4.5]", () => {
  for (const start of [0, 64]) {
    const host = host6();
    host.f.injectIp(host.eth, part(TO_US, start, true, pattern(15)));
    assertEquals(problem(host), [4, 0, 4]);
    assertEquals(host.f.ip.reassembling, 0);
  }
});

Deno.test("a packet that would be too long is told, at the fragment offset [RFC 8200 §4.5]", () => {
  const host = host6();
  host.f.injectIp(host.eth, part(TO_US, 65_528, false, pattern(8)));
  assertEquals(problem(host), [4, 0, 42]);
  const chain = concat(options(44), fragment(253, 65_528, false), pattern(8));
  host.f.injectIp(host.eth, ipv6({ ...TO_US, protocol: 60 }, chain));
  assertEquals(problem(host), [4, 0, 50]);
});

Deno.test("a later fragment of ICMPv6 is answered, too: no error comes in fragments [RFC 4443 §2.4(c)]", () => {
  const host = host6();
  const icmp = { ...TO_US, protocol: 58 };
  host.f.injectIp(host.eth, part(icmp, 65_528, false, pattern(8)));
  assertEquals(problem(host), [4, 0, 42]);
  host.f.injectIp(host.eth, part(icmp, 8, true, pattern(9)));
  assertEquals(problem(host), [4, 0, 4]);
});

Deno.test("headers in front of the fragments count for the length", () => {
  const host = host6();
  const chain = concat(options(44), fragment(253, 65_520, false), pattern(15));
  host.f.injectIp(host.eth, ipv6({ ...TO_US, protocol: 60 }, chain));
  assertEquals(problem(host), [4, 0, 50]);
});

Deno.test("time runs out after 60 s; it is told if the first fragment has come [RFC 8200 §4.5]", () => {
  const host = host6();
  const { f, eth } = host;
  f.injectIp(eth, part(TO_US, 8, true, pattern(8), 1));
  f.injectIp(eth, part(TO_US, 0, true, pattern(8), 2));
  f.injectIp(eth, part({ ...TO_US, dst: "ff02::1" }, 0, true, pattern(8), 3));
  f.advance(59_999);
  assertEquals(f.ip.reassembling, 3);
  assertEquals(sent(host), []);
  f.advance(1);
  assertEquals(problem(host), [3, 1, 0]);
  assertEquals(f.drops, { "fragment-timeout": 3 });
  f.expectNoLeak();
});

Deno.test("fragments of a fragmented echo request come back in fragments, whole", () => {
  const host = host6();
  const { f, eth } = host;
  const body = pattern(5000);
  f.injectIp(eth, ipv6({ ...TO_US, protocol: 60 }, concat(options(253), body)));
  assertEquals(host.got, [body]);
  const flow = flowTo(PEER);
  assertEquals(send(host, flow, 5000), ERR_OK);
  for (const bytes of sent(host).reverse()) {
    const swapped = bytes.slice();
    swapped.set(bytes.slice(24, 40), 8);
    swapped.set(bytes.slice(8, 24), 24);
    f.injectIp(eth, swapped);
  }
  assertEquals(host.got.at(-1), body);
});

Deno.test("nothing of a nested fragment header is taken for a whole packet", () => {
  const { f, eth, got } = host6();
  const inner = concat(fragment(44, 0, true, 7), fragment(253, 8, true, 8));
  f.injectIp(eth, ipv6(HEAD, concat(inner, pattern(8))));
  f.injectIp(eth, ipv6(HEAD, concat(fragment(44, 16, false, 7), pattern(8))));
  assertEquals(got, []);
});
