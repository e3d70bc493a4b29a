import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { IpAddr } from "../../../core/wire/ip_addr.ts";
import { MacAddr } from "../../../core/wire/mac_addr.ts";
import { holds, mac } from "./properties.ts";

Deno.test("MacAddr.parse() accepts colons and hyphens, either case", () => {
  for (const text of ["02:00:5e:aB:cd:0f", "02-00-5E-AB-CD-0F"]) {
    assertEquals(MacAddr.parse(text), new MacAddr(0x02005eab, 0xcd0f));
  }
});

Deno.test("MacAddr.parse() refuses what is not an address", () => {
  const wrong = [
    "",
    "02:00:5e:ab:cd",
    "02:00:5e:ab:cd:0f:00",
    "02:00:5e:ab:cd-0f",
    "2:0:5e:ab:cd:f",
    "02005eabcd0f",
    "02:00:5e:ab:cd:0g",
    " 02:00:5e:ab:cd:0f",
    "02:00:5e:ab:cd:0f\n",
  ];
  for (const text of wrong) assertEquals(MacAddr.parse(text), null, text);
});

Deno.test("MacAddr text and bytes round-trip", () => {
  holds(fc.property(mac, fc.nat(7), (addr, o) => {
    assertEquals(MacAddr.parse(addr.toString()), addr);
    const b = new Uint8Array(16);
    addr.write(b, o);
    assertEquals(MacAddr.read(b, o), addr);
    assert(addr.isAt(b, o));
    b[o + 5] ^= 1;
    assert(!addr.isAt(b, o));
    assert(!addr.equals(MacAddr.read(b, o)));
  }));
});

Deno.test("MacAddr predicates know group, broadcast, and zero", () => {
  assert(MacAddr.BROADCAST.isMulticast && MacAddr.BROADCAST.isBroadcast);
  assert(MacAddr.ZERO.isZero && !MacAddr.ZERO.isMulticast);
  const group = new MacAddr(0x01005e00, 1);
  assert(group.isMulticast && !group.isBroadcast);
  assert(!new MacAddr(0x02000000, 1).isMulticast);
});

Deno.test("MacAddr.forMulticast() keeps 23 bits of IPv4 [RFC 1112 §6.4]", () => {
  const group = MacAddr.forMulticast(IpAddr.v4(239, 255, 1, 2));
  assertEquals(group.toString(), "01:00:5e:7f:01:02");
});

Deno.test("MacAddr.forMulticast() keeps 32 bits of IPv6 [RFC 2464 §7]", () => {
  const group = MacAddr.forMulticast(IpAddr.parse("ff02::1:ff12:3456")!);
  assertEquals(group.toString(), "33:33:ff:12:34:56");
});
