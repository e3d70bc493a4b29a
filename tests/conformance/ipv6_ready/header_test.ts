/**
 * IPv6 Ready, core protocols, section 1 group 1: the IPv6 header, RFC 8200. One script a
 * title, in words of our own.
 */

import { assertEquals } from "@std/assert";
import { ipv6 } from "../../../testing/packets6.ts";
import { ip, pattern } from "../../core/ip/ip_fixture.ts";
import {
  ALL_NODES,
  BEYOND,
  echo,
  host,
  NODE,
  request,
  router,
  TESTER_LOCAL,
  THROUGH,
  TO_NODE,
} from "./tester.ts";

/** What a router makes of a packet: one hop less, and no other change. */
function oneHopLess(packet: Uint8Array): Uint8Array {
  const passed = packet.slice();
  passed[7]--;
  return passed;
}

// Another version gets no answer, and does no harm.
Deno.test("v6LC.1.1.1 Version Field", () => {
  for (const version of [0, 4, 5, 7, 15]) {
    const t = host();
    const packet = request(TO_NODE);
    packet[0] = version << 4;
    t.send(packet);
    t.expectNothing();
    t.expectAlive();
  }
});

// The packet is taken all the same.
Deno.test("v6LC.1.1.2 Traffic Class Non-Zero, end node", () => {
  const t = host();
  t.send(request({ ...TO_NODE, tos: 32 }));
  t.expectReply();
});

// It is passed on unchanged.
Deno.test("v6LC.1.1.3 Traffic Class Non-Zero, intermediate node", () => {
  const { t, out } = router();
  const packet = request({ ...THROUGH, tos: 32 });
  t.send(packet);
  assertEquals(t.expectOne(out), oneHopLess(packet));
});

// A host takes it, a router passes it on unchanged.
Deno.test("v6LC.1.1.4 Flow Label Non-Zero", () => {
  const a = host();
  a.send(request({ ...TO_NODE, label: 0x34567 }));
  a.expectReply();
  const { t, out } = router();
  const packet = request({ ...THROUGH, label: 0x34567 });
  t.send(packet);
  assertEquals(t.expectOne(out), oneHopLess(packet));
});

// Odd and even ones, for the node and through it.
Deno.test("v6LC.1.1.5 Payload Length", () => {
  for (const length of [0x33 - 8, 0x32 - 8]) {
    const a = host();
    a.send(request(TO_NODE, length));
    a.expectReply(TO_NODE, length);
    const { t, out } = router();
    const packet = request(THROUGH, length);
    t.send(packet);
    assertEquals(t.expectOne(out), oneHopLess(packet));
  }
});

// A host does nothing, a router passes all of it on.
Deno.test("v6LC.1.1.6 No Next Header after IPv6 Header", () => {
  const a = host();
  a.send(ipv6({ ...TO_NODE, protocol: 59 }, echo(TO_NODE)));
  a.expectNothing();
  const { t, out } = router();
  const packet = ipv6({ ...THROUGH, protocol: 59 }, echo(THROUGH));
  t.send(packet);
  assertEquals(t.expectOne(out), oneHopLess(packet));
});

// Parameter Problem 1 at the header's field.
Deno.test("v6LC.1.1.7 Unrecognized Next Header", () => {
  for (const protocol of [143, 200, 252]) {
    const t = host();
    t.send(ipv6({ ...TO_NODE, protocol }, pattern(16)));
    t.expectProblem(1, 6);
    t.expectAlive();
  }
});

// What has arrived is taken.
Deno.test("v6LC.1.1.8 Hop Limit Zero, end node", () => {
  const t = host();
  t.send(request({ ...TO_NODE, ttl: 0 }));
  t.expectReply();
});

// Each hop takes one.
Deno.test("v6LC.1.1.9 Hop Limit Decrement, intermediate node", () => {
  const { t, out } = router();
  t.send(request({ ...THROUGH, ttl: 15 }));
  assertEquals(t.expectOne(out)[7], 14);
});

// Only what may leave its link does.
Deno.test("v6LC.1.1.10 IP Forwarding, source and destination address", () => {
  const { t, out } = router();
  const passes = (fields: object) => {
    const packet = request({ ...THROUGH, ...fields });
    t.send(packet);
    t.expectNothing();
    assertEquals(t.expectOne(out), oneHopLess(packet));
  };
  const stops = (fields: object) => {
    t.send(request({ ...THROUGH, ...fields }));
    t.expectNothing(out);
  };
  passes({});
  const { f } = t;
  for (const addr of ["2001:db8::5", "fec0::5"]) { // zeros; once site-local
    f.ip.addRoute(ip(addr), 128, out, ip(BEYOND));
    passes({ dst: addr });
  }
  stops({ src: "::" });
  stops({ src: "::1" });
  stops({ src: ALL_NODES });
  stops({ dst: "::1" });
  stops({ dst: "fe80::77" });
  t.expectNothing();
  for (const dst of [ALL_NODES, "ff00::9", "ff01::9", "ff0e::9", "ff0f::9"]) {
    stops({ dst }); // it routes no multicast
  }
  t.expectReply({ ...THROUGH, dst: NODE }); // of the first, which it is in
  stops({ src: TESTER_LOCAL });
  t.expectError(1, 2); // beyond the scope of the source
});
