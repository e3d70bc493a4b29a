/**
 * IPv6 Ready, core protocols, section 5: ICMPv6, RFC 4443. One script a title, in words of
 * our own.
 */

import { assertEquals } from "@std/assert";
import { UdpLayer } from "../../../core/udp/udp.ts";
import {
  concat,
  fragment,
  icmp6,
  type Ip6Fields,
  ipv6,
  options,
} from "../../../testing/packets6.ts";
import { datagram, part } from "../../family_packets.ts";
import { pattern } from "../../core/ip/ip_fixture.ts";
import {
  ALL_NODES,
  echo,
  host,
  NODE,
  NODE_LOCAL,
  request,
  router,
  TESTER,
  TESTER_LOCAL,
  THROUGH,
  TO_ALL,
  TO_NODE,
  TO_NODE_LOCAL,
} from "./tester.ts";

/** An option for whose sake the sender is told, whatever the destination is. */
const REPORT = [0x87, 4, 0, 0, 0, 0];

/** A message of ICMPv6 behind an option that the node does not know. */
function behindUnknown(fields: Ip6Fields, message: Uint8Array): Uint8Array {
  const header = options(58, ...REPORT);
  return ipv6({ ...fields, protocol: 60 }, concat(header, message));
}

// With a checksum, from an address of the right scope.
Deno.test("v6LC.5.1.1 Transmitting Echo Requests", () => {
  const t = host();
  for (const [src, dst] of [[NODE, TESTER], [NODE_LOCAL, TESTER_LOCAL]]) {
    const message = icmp6({ src, dst }, 128, 0, 0x10002, pattern(16));
    const bare = message.slice();
    bare[2] = bare[3] = 0;
    t.speak(dst, bare);
    const packet = ipv6({ src, dst, protocol: 58 }, message);
    assertEquals(t.expectOne().slice(4), packet.slice(4)); // behind the flow label
  }
});

// From where it was asked, or from the interface if a group was.
Deno.test("v6LC.5.1.2 Replying to Echo Requests", () => {
  const t = host();
  for (const fields of [TO_NODE, TO_NODE_LOCAL]) {
    for (const length of [0, 5, 1452]) {
      t.send(request(fields, length));
      t.expectReply(fields, length);
    }
  }
  t.send(request(TO_ALL));
  t.expectReply(TO_NODE_LOCAL);
  t.send(request({ ...TO_ALL, src: TESTER }));
  t.expectReply(TO_NODE);
  // More than a packet takes: in fragments, and back in fragments.
  const whole = echo(TO_NODE, 4000);
  for (let start = 0; start < whole.length; start += 1024) {
    const isLast = start + 1024 >= whole.length;
    t.send(part(TO_NODE, start, !isLast, whole.slice(start, start + 1024)));
  }
  t.expectFragments(TO_NODE, 4000, 1500);
});

// Port, route, address, and scope.
Deno.test("v6LC.5.1.3 Destination Unreachable Message Generation", () => {
  const a = host();
  const { ip: layer, rng, stats, pbufs } = a.f;
  new UdpLayer({ ip: layer, rng, stats, pbufs });
  for (const [src, dst] of [[TESTER, NODE], [TESTER_LOCAL, NODE_LOCAL]]) {
    a.send(datagram(src, 1, dst, 9000, pattern(4)));
    a.expectError(1, 4);
  }
  const { t, out } = router();
  t.send(request({ ...THROUGH, dst: "2001:db8:9::9" }));
  t.expectError(1, 0);
  const unanswered = request({ ...THROUGH, dst: "2001:db8:5::77" });
  t.send(unanswered);
  t.wait(4_000); // three questions, and no answer
  const asked = t.heard(out).map((packet) => packet[40]);
  assertEquals(asked, [135, 135, 135]);
  unanswered[7]--; // as it would have left
  t.expectError(1, 3, 0, unanswered);
  t.send(request({ ...THROUGH, src: TESTER_LOCAL }));
  t.expectError(1, 2);
});

// With the MTU of the next link, and as much as fits 1,280 bytes.
Deno.test("v6LC.5.1.4 Packet Too Big Message Generation", () => {
  const { t, out } = router(1280);
  t.send(request(THROUGH, 1280 - 48));
  assertEquals(t.expectOne(out).length, 1280);
  t.send(request(THROUGH, 1281 - 48));
  t.expectError(2, 0, 1280);
  t.expectNothing(out);
});

// Time Exceeded 0, from a router.
Deno.test("v6LC.5.1.5 Hop Limit Exceeded", () => {
  const { t, out } = router();
  for (const ttl of [0, 1]) {
    t.send(request({ ...THROUGH, ttl }));
    t.expectError(3, 0);
  }
  t.expectNothing(out);
  t.send(request({ ...THROUGH, ttl: 2 }));
  assertEquals(t.expectOne(out)[7], 1);
});

// Parameter Problem 0 at the field.
Deno.test("v6LC.5.1.6 Erroneous Header Field", () => {
  const t = host();
  const odd = concat(fragment(58, 0, true), echo(TO_NODE, 5));
  t.send(ipv6({ ...TO_NODE, protocol: 44 }, odd));
  t.expectProblem(0, 4);
  const long = concat(fragment(58, 65_528, false), pattern(16));
  t.send(ipv6({ ...TO_NODE, protocol: 44 }, long));
  t.expectProblem(0, 42);
});

// Parameter Problem 1 at the field.
Deno.test("v6LC.5.1.7 Unrecognized Next Header", () => {
  const t = host();
  const header = options(252, 1, 4, 0, 0, 0, 0);
  t.send(ipv6({ ...TO_NODE, protocol: 60 }, concat(header, echo(TO_NODE))));
  t.expectProblem(1, 40);
});

// It is dropped.
Deno.test("v6LC.5.1.8 Unknown Informational Message Type", () => {
  const t = host();
  for (const type of [200, 252, 254, 255]) {
    t.send(ipv6(TO_NODE, icmp6(TO_NODE, type, 0, 0, pattern(8))));
    t.expectNothing();
  }
  t.expectAlive();
});

// No error is about an error, known or not.
Deno.test("v6LC.5.1.9 Error Condition With ICMPv6 Error Message", () => {
  const t = host();
  const about = ipv6({ src: NODE, dst: TESTER }, pattern(40));
  for (const type of [1, 2, 3, 4, 5, 100, 127]) {
    t.send(behindUnknown(TO_NODE, icmp6(TO_NODE, type, 0, 0, about)));
    t.expectNothing();
  }
  t.send(behindUnknown(TO_NODE, echo(TO_NODE)));
  t.expectProblem(2, 42);
});

// No error, but about options that ask for it.
Deno.test("v6LC.5.1.10 Error Condition With Multicast Destination", () => {
  const t = host();
  const { ip: layer, rng, stats, pbufs } = t.f;
  new UdpLayer({ ip: layer, rng, stats, pbufs });
  t.send(datagram(TESTER_LOCAL, 1, ALL_NODES, 9000, pattern(4)));
  t.send(ipv6({ ...TO_ALL, protocol: 252 }, pattern(16)));
  t.send(part(TO_ALL, 0, true, echo(TO_ALL, 5)));
  t.send(part(TO_ALL, 0, true, echo(TO_ALL)));
  t.wait(60_000);
  t.expectNothing();
  t.send(behindUnknown(TO_ALL, echo(TO_ALL)));
  t.expectProblem(2, 42);
});

// No error.
Deno.test("v6LC.5.1.11 Error Condition With Non-Unique Source, unspecified", () => {
  const t = host();
  t.send(behindUnknown({ ...TO_NODE, src: "::" }, echo(TO_NODE)));
  t.send(behindUnknown({ ...TO_ALL, src: "::" }, echo(TO_ALL)));
  t.expectNothing();
  const { t: r, out } = router();
  r.send(request({ ...THROUGH, src: "::", ttl: 1 }));
  r.expectNothing();
  r.expectNothing(out);
});

// No error.
Deno.test("v6LC.5.1.12 Error Condition With Non-Unique Source, multicast", () => {
  for (const src of [ALL_NODES, "ff0e::9"]) {
    const t = host();
    t.send(behindUnknown({ ...TO_NODE, src }, echo(TO_NODE)));
    t.send(ipv6({ ...TO_NODE, src, protocol: 252 }, pattern(16)));
    t.expectNothing();
    const { t: r } = router();
    r.send(request({ ...THROUGH, src, ttl: 1 }));
    r.expectNothing();
  }
});
