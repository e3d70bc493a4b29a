/**
 * IPv6 Ready, core protocols, section 4: path MTU discovery, RFC 8201. One script a title,
 * in words of our own.
 */

import { assertEquals } from "@std/assert";
import { icmp6, type Ip6Fields, ipv6 } from "../../../testing/packets6.ts";
import { pattern } from "../../core/ip/ip_fixture.ts";
import { mtu, NdFixture, ra, slla } from "../../core/ip/v6/nd_fixture.ts";
import {
  ALL_NODES,
  FAR,
  FARTHER,
  host,
  NODE,
  request,
  ROUTER,
  type Tester,
  TO_NODE,
  TO_NODE_LOCAL,
} from "./tester.ts";

const FROM_FAR: Ip6Fields = { ...TO_NODE, src: FAR };
const FROM_FARTHER: Ip6Fields = { ...TO_NODE, src: FARTHER };
const MINUTE = 60_000;
/** Bytes of data in an echo message of 1,500 bytes with its headers. */
const FULL = 1452;

/** The node is asked for 1,500 bytes, and gives them whole; returns the reply. */
function wholeReply(t: Tester, fields: Ip6Fields): Uint8Array {
  t.send(request(fields, FULL));
  const reply = t.expectReply(fields, FULL);
  assertEquals(reply.length, 1500);
  return reply;
}

/** The node is asked for 1,500 bytes, and gives them in fragments. */
function cutReply(t: Tester, fields: Ip6Fields, most: number): void {
  t.send(request(fields, FULL));
  t.expectFragments(fields, FULL, most);
}

/** A router reports that a packet of the node was too big. */
function tooBig(
  t: Tester,
  bytes: number,
  packet: Uint8Array,
  { src = ROUTER, dst = NODE, code = 0 }: Partial<Ip6Fields> & {
    code?: number;
  } = {},
): void {
  const fields = { src, dst, protocol: 58 };
  const quote = packet.slice(0, 1232);
  t.send(ipv6(fields, icmp6(fields, 2, code, bytes, quote)));
}

// Requests of 64, 1,280 and 1,500 bytes are answered whole.
Deno.test("v6LC.4.1.1 Confirm Ping", () => {
  const t = host();
  for (const bytes of [64, 1280, 1500]) {
    t.send(request(TO_NODE, bytes - 48));
    assertEquals(t.expectReply(TO_NODE, bytes - 48).length, bytes);
  }
});

// Each destination has its own.
Deno.test("v6LC.4.1.2 Stored PMTU", () => {
  const t = host();
  const far = wholeReply(t, FROM_FAR);
  const farther = wholeReply(t, FROM_FARTHER);
  tooBig(t, 1400, far);
  cutReply(t, FROM_FAR, 1400);
  wholeReply(t, FROM_FARTHER);
  tooBig(t, 1300, farther);
  cutReply(t, FROM_FARTHER, 1300);
  cutReply(t, FROM_FAR, 1400);
  wholeReply(t, TO_NODE);
});

// A Packet Too Big counts whatever its code is.
Deno.test("v6LC.4.1.3 Non-zero ICMPv6 Code", () => {
  const t = host();
  tooBig(t, 1400, wholeReply(t, FROM_FAR), { code: 255 });
  cutReply(t, FROM_FAR, 1400);
});

// For a neighbour, too, by both kinds of addresses.
Deno.test("v6LC.4.1.4 Reduce PMTU On-link", () => {
  for (const fields of [TO_NODE, TO_NODE_LOCAL]) {
    const t = host();
    tooBig(t, 1400, wholeReply(t, fields), { dst: fields.dst });
    cutReply(t, fields, 1400);
  }
});

// Again and again down to 1,280.
Deno.test("v6LC.4.1.5 Reduce PMTU Off-link", () => {
  const t = host();
  tooBig(t, 1400, wholeReply(t, FROM_FAR));
  cutReply(t, FROM_FAR, 1400);
  const first = wholeReply(t, FROM_FARTHER);
  for (const bytes of [1450, 1400, 1281, 1280]) {
    tooBig(t, bytes, first);
    cutReply(t, FROM_FARTHER, bytes);
  }
});

// The report is dropped, and nothing becomes a fragment.
Deno.test("v6LC.4.1.6 Receiving MTU Below IPv6 Minimum Link MTU", () => {
  for (const bytes of [0, 56, 1279]) {
    const t = host();
    tooBig(t, bytes, wholeReply(t, FROM_FAR));
    wholeReply(t, FROM_FAR);
    t.send(request(FROM_FAR, 8));
    t.expectReply(FROM_FAR, 8);
  }
});

// No report makes a path larger.
Deno.test("v6LC.4.1.7 Increase Estimate", () => {
  for (const bytes of [1500, 0x1fffffff]) {
    const t = host();
    const reply = wholeReply(t, FROM_FAR);
    tooBig(t, 1304, reply);
    cutReply(t, FROM_FAR, 1304);
    tooBig(t, bytes, reply);
    cutReply(t, FROM_FAR, 1304);
  }
});

// The link's MTU, for all destinations.
Deno.test("v6LC.4.1.8 Router Advertisement with MTU Option", () => {
  const t = host();
  wholeReply(t, FROM_FAR);
  if (!(t.f instanceof NdFixture)) throw new Error("Bug: no link to hear");
  t.f.hear(ROUTER, ALL_NODES, ra(1800), [mtu(1280), slla(9)]);
  t.heard();
  for (const fields of [FROM_FAR, FROM_FARTHER, TO_NODE, TO_NODE_LOCAL]) {
    cutReply(t, fields, 1280);
  }
});

// Not within five minutes.
Deno.test("v6LC.4.1.9 Checking For Increase in PMTU", () => {
  const t = host();
  tooBig(t, 1304, wholeReply(t, FROM_FAR));
  for (let minutes = 0; minutes <= 5; minutes++) {
    cutReply(t, FROM_FAR, 1304);
    t.wait(MINUTE);
    t.heard(); // neighbours may have been asked for
  }
  t.wait(4 * MINUTE);
  t.heard();
  wholeReply(t, FROM_FAR); // after ten
});

/** The node sends 1,500 bytes to a group; returns the packets. */
function toGroup(t: Tester): Uint8Array[] {
  const dst = "ff1e::1:2";
  t.speak(dst, icmp6({ src: NODE, dst }, 128, 0, 7, pattern(FULL)));
  return t.heard();
}

/** The longest packet to a group, and whether all are fragments. */
function longest(packets: Uint8Array[]): [number, boolean] {
  const most = Math.max(...packets.map((packet) => packet.length));
  return [most, packets.every((packet) => packet[6] === 44)];
}

// Its report counts for the group.
Deno.test("v6LC.4.1.10 Multicast Destination, one router", () => {
  const t = host();
  const [whole] = toGroup(t);
  assertEquals(longest([whole]), [1500, false]);
  tooBig(t, 1450, whole);
  assertEquals(longest(toGroup(t)), [1448, true]);
});

// The least of all reports counts.
Deno.test("v6LC.4.1.11 Multicast Destination, two routers", () => {
  const t = host();
  const [whole] = toGroup(t);
  tooBig(t, 1450, whole);
  tooBig(t, 1352, whole, { src: "fe80::8" });
  assertEquals(longest(toGroup(t)), [1352, true]);
  tooBig(t, 1400, whole);
  assertEquals(longest(toGroup(t)), [1352, true]);
  tooBig(t, 1280, whole, { src: "fe80::8" });
  assertEquals(longest(toGroup(t)), [1280, true]);
});

// One about a packet that was never sent is dropped.
Deno.test("v6LC.4.1.12 Validate Packet Too Big", () => {
  const t = host();
  const reply = wholeReply(t, FROM_FAR);
  const forge = (at: number, value: number) => {
    const packet = reply.slice();
    packet[at] = value;
    tooBig(t, 1300, packet);
  };
  forge(45, 0x35); // another identifier
  forge(39, 0x44); // to another destination
  forge(23, 0x02); // from another source
  forge(6, 17); // of another protocol
  forge(40, 128); // a request
  wholeReply(t, FROM_FAR);
  tooBig(t, 1300, reply);
  cutReply(t, FROM_FAR, 1300);
});
