/**
 * IPv6 Ready, core protocols, section 1 group 2: extension headers and options,
 * RFC 8200 §4. One script a title, in words of our own.
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
import {
  BEYOND,
  echo,
  host,
  NODE,
  router,
  THROUGH,
  TO_ALL,
  TO_NODE,
  TO_NODE_LOCAL,
} from "./tester.ts";

const HOP_BY_HOP = 0;
const ROUTING = 43;
const FRAGMENT = 44;
const ICMP = 58;
const NO_NEXT = 59;
const DESTINATION = 60;

/** Unknown options with six bytes, by what their two top bits ask. */
const SKIP = [0x07, 4, 0, 0, 0, 0];
const DROP = [0x47, 4, 0, 0, 0, 0];
const REPORT = [0x87, 4, 0, 0, 0, 0];
const REPORT_IF_UNICAST = [0xc7, 4, 0, 0, 0, 0];

/** An echo request behind extension headers, of which `first` is the first's number. */
function behind(fields: Ip6Fields, first: number, ...chain: Uint8Array[]) {
  return ipv6({ ...fields, protocol: first }, concat(...chain, echo(fields)));
}

// Elsewhere than in the IPv6 header it is unrecognized.
Deno.test("v6LC.1.2.1 Next Header Zero", () => {
  const t = host();
  const twice = [options(HOP_BY_HOP), options(ICMP)];
  t.send(behind(TO_NODE, HOP_BY_HOP, ...twice));
  t.expectProblem(1, 40);
  t.expectAlive();
});

// A host does nothing, a router passes all of it on.
Deno.test("v6LC.1.2.2 No Next Header after Extension Header", () => {
  const a = host();
  a.send(behind(TO_NODE, DESTINATION, options(NO_NEXT)));
  a.expectNothing();
  const { t, out } = router();
  const packet = behind(THROUGH, DESTINATION, options(NO_NEXT));
  t.send(packet);
  packet[7]--;
  assertEquals(t.expectOne(out), packet);
});

// Parameter Problem 1 at that header's field.
Deno.test("v6LC.1.2.3 Unrecognized Next Header in Extension Header, end node", () => {
  for (const next of [143, 200, 252]) {
    const t = host();
    t.send(behind(TO_NODE, DESTINATION, options(next)));
    t.expectProblem(1, 40);
    t.expectAlive();
  }
});

// One by one, and the first problem counts.
Deno.test("v6LC.1.2.4 Extension Header Processing Order", () => {
  const pad = options(DESTINATION, 1, 4, 0, 0, 0, 0);
  const first = options(FRAGMENT, 1, 4, 0, 0, 0, 0);
  const odd = echo(TO_NODE_LOCAL, 5); // it ends at no multiple of 8
  const order = (...chain: Uint8Array[]) => {
    const t = host();
    const fields = { ...TO_NODE_LOCAL, protocol: HOP_BY_HOP };
    t.send(ipv6(fields, concat(...chain, odd)));
    return t;
  };
  // Destination Options, then the fragment.
  const more = fragment(ICMP, 0, true);
  order(pad, options(FRAGMENT, ...REPORT), more).expectProblem(2, 0x32);
  order(pad, options(FRAGMENT, ...SKIP), more).expectProblem(0, 4);
  // The fragment, then Destination Options.
  const unknown = options(ICMP, ...REPORT);
  order(first, fragment(DESTINATION, 0, true), unknown).expectProblem(0, 4);
  order(first, fragment(DESTINATION, 0, false), unknown)
    .expectProblem(2, 0x3a);
});

// One by one, and the first problem counts.
Deno.test("v6LC.1.2.5 Option Processing Order", () => {
  const order = (...unknown: number[]) => {
    const t = host();
    t.send(behind(TO_NODE, DESTINATION, options(ICMP, ...unknown)));
    return t;
  };
  order(...SKIP, ...DROP, ...REPORT).expectNothing();
  order(...SKIP, ...REPORT, ...DROP).expectProblem(2, 48);
  order(...SKIP, ...REPORT_IF_UNICAST, ...REPORT).expectProblem(2, 48);
});

/** What options do in a header of the number `header`, in the words of both titles. */
function optionTitles(header: number): void {
  const with_ = (fields: Ip6Fields, ...option: number[]) => {
    const t = host();
    t.send(behind(fields, header, options(ICMP, ...option)));
    return t;
  };
  with_(TO_NODE, 0, 0, 0, 0, 0, 0).expectReply(); // Pad1
  with_(TO_NODE, 1, 4, 0, 0, 0, 0).expectReply(); // PadN
  with_(TO_NODE, ...SKIP).expectReply();
  with_(TO_NODE, ...DROP).expectNothing();
  with_(TO_NODE, ...REPORT).expectProblem(2, 42);
  with_(TO_NODE, ...REPORT_IF_UNICAST).expectProblem(2, 42);
  with_(TO_ALL, ...REPORT).expectProblem(2, 42);
  with_(TO_ALL, ...REPORT_IF_UNICAST).expectNothing();
}

// As the two top bits say.
Deno.test("v6LC.1.2.6 Options Processing, Hop-by-Hop Options Header, end node", () => {
  optionTitles(HOP_BY_HOP);
});

// All are passed on unread.
Deno.test("v6LC.1.2.7 Options Processing, Hop-by-Hop Options Header, intermediate node", () => {
  const { t, out } = router();
  const all = [[0, 0], [1, 4, 0, 0, 0, 0], SKIP, DROP, REPORT];
  for (const option of [...all, REPORT_IF_UNICAST]) {
    const packet = behind(THROUGH, HOP_BY_HOP, options(ICMP, ...option));
    t.send(packet);
    packet[7]--;
    assertEquals(t.expectOne(out), packet);
  }
  t.expectNothing();
});

// As the two top bits say.
Deno.test("v6LC.1.2.8 Option Processing, Destination Options Header", () => {
  optionTitles(DESTINATION);
});

// Skipped if its route is used up, else Parameter Problem 0 at the type.
Deno.test("v6LC.1.2.9 Unrecognized Routing Type, end node", () => {
  for (const type of [0, 33, 255]) {
    const t = host();
    t.send(behind(TO_NODE, ROUTING, routing(ICMP, type, 0)));
    t.expectReply();
    t.send(behind(TO_NODE, ROUTING, routing(ICMP, type, 1)));
    t.expectProblem(0, 42);
  }
});

// It goes no further than to its destination.
Deno.test("v6LC.1.2.10 Unrecognized Routing Type, intermediate node", () => {
  const { t, out } = router();
  // The router is the destination; the header names the next one.
  const address = new Uint8Array(16).fill(5);
  const header = concat([ICMP, 2, 33, 1, 0, 0, 0, 0], address);
  t.send(behind({ ...THROUGH, dst: NODE }, ROUTING, header));
  t.expectProblem(0, 42);
  t.expectNothing(out);
  // It is on the way only: routing headers are none of its business.
  const packet = behind({ ...THROUGH, dst: BEYOND }, ROUTING, header);
  t.send(packet);
  packet[7]--;
  assertEquals(t.expectOne(out), packet);
});
