/**
 * IPv6 Ready, core protocols, section 1 group 3: fragments, RFC 8200 §4.5. One script a
 * title, in words of our own.
 */

import { assertEquals } from "@std/assert";
import {
  concat,
  fragment,
  type Ip6Fields,
  ipv6,
  options,
  routing,
} from "../../../testing/packets6.ts";
import { part } from "../../family_packets.ts";
import { pattern } from "../../core/ip/ip_fixture.ts";
import { echo, host, NODE_LOCAL, TO_NODE, TO_NODE_LOCAL } from "./tester.ts";

const ICMP = 58;
const SECOND = 1_000;

/** An echo request of 88 bytes in three fragments. */
const LENGTH = 80;
function three(fields: Ip6Fields = TO_NODE): Uint8Array[] {
  const whole = echo(fields, LENGTH);
  return [0, 32, 64].map((start) =>
    part(fields, start, start < 64, whole.slice(start, start + 32))
  );
}

/** The same packet with another identification. */
function withId(packet: Uint8Array, id: number): Uint8Array {
  const other = packet.slice();
  other[47] = id;
  return other;
}

// By source, destination and identification, in any order.
Deno.test("v6LC.1.3.1 Fragment Reassembly", () => {
  const t = host();
  const sendAll = (packets: Uint8Array[]) => {
    for (const packet of packets) t.send(packet);
  };
  const parts = three();
  sendAll(parts);
  t.expectReply(TO_NODE, LENGTH);
  sendAll(three().reverse());
  t.expectReply(TO_NODE, LENGTH);
  // One of three is of another datagram.
  const [first, second, third] = parts;
  sendAll([first, withId(second, 77), third]);
  t.expectNothing();
  const foreign = three({ ...TO_NODE, src: "2001:db8:1::7" })[1];
  sendAll([withId(first, 78), withId(foreign, 78), withId(third, 78)]);
  t.expectNothing();
  const local = three({ ...TO_NODE, dst: NODE_LOCAL })[1];
  sendAll([withId(first, 79), withId(local, 79), withId(third, 79)]);
  t.expectNothing();
  // To 1,500 bytes, which every node takes.
  const whole = echo(TO_NODE, 1452);
  t.send(part(TO_NODE, 0, true, whole.slice(0, 1232), 80));
  t.send(part(TO_NODE, 1232, false, whole.slice(1232), 80));
  t.expectReply(TO_NODE, 1452);
});

// Sixty seconds from the first to arrive, told if the first fragment has.
Deno.test("v6LC.1.3.2 Reassembly Time Exceeded", () => {
  const [first, second, third] = three();
  const a = host();
  a.send(first);
  a.wait(50 * SECOND);
  a.send(second);
  a.wait(9 * SECOND);
  a.send(third);
  a.expectReply(TO_NODE, LENGTH);
  const late = host();
  late.send(first);
  late.wait(30 * SECOND);
  late.send(second);
  late.wait(30 * SECOND);
  late.expectError(3, 1, 0, first);
  late.send(third);
  late.expectNothing();
  for (const fields of [TO_NODE, TO_NODE_LOCAL]) {
    const t = host();
    t.send(three(fields)[0]);
    t.wait(60 * SECOND - 1);
    t.expectNothing();
    t.wait(1);
    t.expectError(3, 1);
  }
  const headless = host();
  headless.send(second);
  headless.wait(70 * SECOND);
  headless.expectNothing();
});

// Parameter Problem 0 at Payload Length.
Deno.test("v6LC.1.3.3 Fragment Header M-Bit Set, Payload Length Invalid", () => {
  const t = host();
  t.send(part(TO_NODE, 0, true, echo(TO_NODE, 5)));
  t.expectProblem(0, 4);
  t.expectAlive();
});

// A fragment that is the whole is taken as such.
Deno.test("v6LC.1.3.4 Stub Fragment Header", () => {
  const t = host();
  t.send(part(TO_NODE, 0, false, echo(TO_NODE)));
  t.expectReply();
  // Whatever else has the same identification.
  const [first, , third] = three();
  t.send(first);
  t.send(part(TO_NODE, 0, false, echo(TO_NODE)));
  t.expectReply();
  t.send(part(TO_NODE, 32, true, echo(TO_NODE, LENGTH).slice(32, 64)));
  t.send(third);
  t.expectReply(TO_NODE, LENGTH);
});

// Nothing comes of a datagram with any.
Deno.test("v6LC.1.3.5 Overlapping Fragments", () => {
  const whole = echo(TO_NODE, LENGTH);
  const overlaps = [
    part(TO_NODE, 24, true, pattern(16)),
    part(TO_NODE, 56, true, pattern(16)),
    part(TO_NODE, 56, false, pattern(32)),
    part(TO_NODE, 0, true, whole.slice(0, 40)),
  ];
  for (const overlap of overlaps) {
    const t = host();
    const [first, second, third] = three();
    t.send(first);
    t.send(third);
    t.send(overlap);
    t.send(second); // what was missing comes too late
    t.send(first);
    t.send(third);
    t.wait(60 * SECOND);
    t.expectNothing();
    for (const packet of three()) t.send(packet);
    t.expectReply(TO_NODE, LENGTH); // the identification is free again
  }
});

// Parameter Problem 3 at 0.
Deno.test("v6LC.1.3.6 First Fragment Doesn't Contain All Headers", () => {
  const dest = options(60, 0x1e, 20, ...pattern(20)); // 24 bytes
  const first = (next: number, data: Uint8Array) =>
    ipv6({ ...TO_NODE, protocol: 44 }, concat(fragment(next, 0, true), data));
  const cases = [
    first(60, dest.slice(0, 16)), // a header is cut
    first(60, options(ICMP)), // the upper layer's is missing
    first(43, routing(ICMP, 0, 0)),
    first(60, concat(options(43), routing(60, 0, 0))),
  ];
  for (const packet of cases) {
    const t = host();
    t.send(packet);
    t.expectProblem(3, 0);
    t.send(part(TO_NODE, 32, false, echo(TO_NODE)));
    t.wait(60 * SECOND);
    t.expectNothing();
    assertEquals(t.f.ip.reassembling, 0);
  }
});
