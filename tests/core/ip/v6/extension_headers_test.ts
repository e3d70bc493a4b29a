/** What a host does with extension headers: RFC 8200 §4, RFC 5095, RFC 7112. */

import { assertEquals } from "@std/assert";
import { ipv4, pattern } from "../ip_fixture.ts";
import {
  concat,
  fragment,
  icmp6,
  ipv6,
  options,
  routing,
} from "../../../../testing/packets6.ts";
import { host6, PEER, problem, sent, TO_US } from "./host6.ts";

const DATA = pattern(16);
const GROUP = "ff02::1";

/** What comes of a packet: the payload's length, and the error sent. */
function outcome(next: number, payload: Uint8Array, dst = TO_US.dst) {
  const host = host6();
  host.f.injectIp(host.eth, ipv6({ ...TO_US, dst, protocol: next }, payload));
  return [host.got.map((data) => data.length), problem(host)];
}

Deno.test("Ipv6 takes headers in any order, and more than once [RFC 8200 §4.1]", () => {
  const chains: [number, Uint8Array][] = [
    [0, concat(options(60), options(43), routing(60, 0, 0), options(253))],
    [60, concat(options(60), options(43), routing(253, 4, 0))],
    [43, concat(routing(43, 2, 0), routing(60, 2, 0), options(253))],
  ];
  for (const [first, chain] of chains) {
    assertEquals(outcome(first, concat(chain, DATA)), [[16], null]);
  }
});

Deno.test("Ipv6 takes Hop-by-Hop Options only as the first header [RFC 8200 §4.1]", () => {
  const payload = concat(options(0), options(253), DATA);
  assertEquals(outcome(60, payload), [[], [4, 1, 40]]);
});

Deno.test("Ipv6 answers an unknown next header with its place, but not to groups [RFC 8200 §4]", () => {
  assertEquals(outcome(200, DATA), [[], [4, 1, 6]]);
  assertEquals(outcome(60, concat(options(200), DATA)), [[], [4, 1, 40]]);
  assertEquals(
    outcome(0, concat(options(60), options(200), DATA)),
    [[], [4, 1, 48]],
  );
  assertEquals(outcome(200, DATA, GROUP), [[], null]);
});

Deno.test("Ipv6 treats an unknown option as its two top bits say [RFC 8200 §4.2]", () => {
  for (const next of [0, 60]) {
    const payload = (type: number) =>
      concat(options(253, 1, 0, type, 2, 9, 9), DATA);
    assertEquals(outcome(next, payload(0x1e)), [[16], null]);
    assertEquals(outcome(next, payload(0x5e)), [[], null]);
    assertEquals(outcome(next, payload(0x9e)), [[], [4, 2, 44]]);
    assertEquals(outcome(next, payload(0xde)), [[], [4, 2, 44]]);
    assertEquals(outcome(next, payload(0x9e), GROUP), [[], [4, 2, 44]]);
    assertEquals(outcome(next, payload(0xde), GROUP), [[], null]);
  }
});

Deno.test("Ipv6 passes over Pad1 and PadN of any content [RFC 8200 §4.2]", () => {
  const payload = concat(options(253, 0, 0, 1, 4, 1, 2, 3, 4), DATA);
  assertEquals(outcome(60, payload), [[16], null]);
});

Deno.test("Ipv6 refuses an option that goes beyond its header", () => {
  assertEquals(
    outcome(60, concat(options(253, 0x1e, 200), DATA)),
    [[], [4, 0, 43]],
  );
});

Deno.test("Ipv6 refuses a route that is not used up [RFC 8200 §4.4, RFC 5095]", () => {
  for (const type of [0, 2, 4, 200]) {
    const refused = concat(routing(253, type, 1), DATA);
    assertEquals(outcome(43, refused), [[], [4, 0, 42]]);
    const used = concat(routing(253, type, 0), DATA);
    assertEquals(outcome(43, used), [[16], null]);
  }
});

Deno.test("Ipv6 ignores what follows No Next Header, without a word [RFC 8200 §4.7]", () => {
  assertEquals(outcome(59, DATA), [[], null]);
  assertEquals(outcome(60, concat(options(59), DATA)), [[], null]);
});

Deno.test("Ipv6 takes the length that the header says: less is padding, more is cut [RFC 8200 §3]", () => {
  const { f, eth, got } = host6();
  f.injectIp(eth, ipv6({ ...TO_US, payloadLength: 9 }, DATA));
  f.injectIp(eth, ipv6({ ...TO_US, payloadLength: 17 }, DATA));
  assertEquals(got.map((data) => data.length), [9]);
  assertEquals(f.drops, { "truncated": 1 });
});

Deno.test("Ipv6 refuses jumbograms [RFC 2675 §3]", () => {
  const host = host6();
  const jumbo = options(253, 0xc2, 4, 0, 1, 0, 0);
  const fields = { ...TO_US, protocol: 0, payloadLength: 0 };
  host.f.injectIp(host.eth, ipv6(fields, concat(jumbo, DATA)));
  assertEquals([host.got.length, problem(host)], [0, [4, 0, 4]]);
});

Deno.test("Ipv6 bounds headers, their options, and the bytes of all [RFC 8504 §5.3, RFC 8883]", () => {
  const nine = Array.from({ length: 8 }, () => options(60));
  assertEquals(outcome(60, concat(...nine, options(253), DATA))[0], []);
  const many = Array.from({ length: 9 }, () => [0x1e, 0]).flat();
  assertEquals(outcome(60, concat(options(253, ...many), DATA))[0], []);
  const long = options(
    253,
    ...[0, 1, 2, 3, 4].flatMap(() => [0x1e, 250, ...pattern(250)]),
  );
  assertEquals(long.length, 1264);
  assertEquals(outcome(60, concat(long, DATA)), [[], [4, 7, 1280]]);
  assertEquals(outcome(60, concat(long, DATA), GROUP), [[], null]);
});

Deno.test("Ipv6 wants the whole chain in the first fragment [RFC 7112 §5]", () => {
  const first = (next: number, rest: Uint8Array) =>
    outcome(44, concat(fragment(next, 0, true), rest));
  assertEquals(first(60, options(60, 0x1e, 14, ...pattern(4)))[1], [4, 3, 0]);
  assertEquals(first(6, pattern(16))[1], [4, 3, 0]); // half of TCP's header
  assertEquals(first(6, pattern(24))[1], null);
  assertEquals(first(60, options(253))[1], [4, 3, 0]);
  assertEquals(first(60, options(58))[1], [4, 3, 0]); // of no error, as far as seen
});

Deno.test("IPv4-mapped addresses on the wire are dropped [RFC 4942 §2.2]", () => {
  const host = host6();
  const mapped = ipv6(TO_US, DATA);
  mapped.set([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 10, 0, 0, 1], 8);
  host.f.injectIp(host.eth, mapped);
  assertEquals(host.f.drops, { "bad-address": 1 });
  assertEquals(sent(host), []);
});

Deno.test("truncation at each offset throws nothing and delivers nothing", () => {
  const { f, eth, got } = host6();
  const chain = concat(options(60), options(43), routing(44, 0, 0));
  const rest = concat(chain, fragment(253, 0, false), DATA);
  const whole = ipv6({ ...TO_US, protocol: 0 }, rest);
  for (let n = 0; n < whole.length; n++) f.injectIp(eth, whole.slice(0, n));
  for (let n = 0; n < rest.length; n++) {
    f.injectIp(eth, ipv6({ ...TO_US, protocol: 0 }, rest.slice(0, n)));
  }
  // What is short of data only, not of headers, is a shorter packet.
  assertEquals(got.every((data) => data.length < DATA.length), true);
  f.injectIp(eth, whole);
  assertEquals(got.at(-1), DATA);
  f.expectNoLeak();
});

Deno.test("no error is sent about an error, or a redirect, behind extension headers [RFC 4443 §2.4]", () => {
  for (const type of [1, 2, 3, 4, 100, 137]) {
    const message = icmp6(TO_US, type, 0, 0, DATA);
    const chain = concat(options(58, 0x9e, 2, 1, 1), message);
    assertEquals(outcome(60, chain), [[], null]);
  }
  const echo = icmp6({ ...TO_US, src: PEER }, 128, 0, 0, DATA);
  assertEquals(outcome(60, concat(options(58, 0x9e, 2, 1, 1), echo))[1], [
    4,
    2,
    42,
  ]);
});

Deno.test("an IPv4 packet inside IPv6 is an unknown next header", () => {
  const inner = ipv4({ src: "10.0.0.2", dst: "10.0.0.1" });
  assertEquals(outcome(4, inner)[1], [4, 1, 6]);
});
