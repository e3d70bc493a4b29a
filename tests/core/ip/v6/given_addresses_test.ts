/** Addresses that are given, replaced and taken away while IPv6 is active: RFC 4862 §5.4. */

import { assert, assertEquals } from "@std/assert";
import { ERR_OK, ERR_USE, ERR_VAL } from "../../../../core/base/err.ts";
import type { TransportHandler } from "../../../../core/ip/transport.ts";
import { ip } from "../ip_fixture.ts";
import { na, NdFixture, ns, prefix, ra, tlla } from "./nd_fixture.ts";

const LOCAL = NdFixture.LOCAL;
const GIVEN = "2001:db8::1:1";
const GROUP = "ff02::1:ff01:1";
const NEW = "2001:db8::2:2";

function fixture(config = {}): NdFixture {
  return new NdFixture({ autoconfiguration: false }, config).settle();
}

function reports(f: NdFixture): string[] {
  return f.take(f.eth).map(({ bytes }) => f.line(bytes))
    .filter((line) => line.includes("listener report"));
}

/** Prefixes of the connected routes of IPv6. */
function connected(f: NdFixture): string[] {
  return f.ip.router.table.entries
    .filter(({ netif, dst }) => netif === f.eth && !dst.isV4)
    .map(({ dst, prefixLen }) => `${dst}/${prefixLen}`);
}

Deno.test("addAddress() joins the group, then tests the address, which is in use meanwhile [RFC 4862 §5.4.2]", () => {
  const f = fixture();
  assertEquals(f.ip.addAddress(f.eth, ip(GIVEN), 64), ERR_OK);
  assertEquals(f.states.at(-1), `${GIVEN} optimistic`);
  assertEquals(f.usable, [LOCAL, GIVEN]);
  assert(f.eth.hasGroup(ip(GROUP)));
  f.advance(1_000);
  const probes = f.said().filter((line) => line.startsWith(`:: > ${GROUP}`));
  assertEquals(probes.length, 1);
  f.advance(1_000);
  assertEquals(f.states.at(-1), `${GIVEN} preferred`);
  assertEquals(f.ip.addAddress(f.eth, ip(GIVEN), 64), ERR_USE);
});

Deno.test("removeAddress() leaves the group, and says so [RFC 9777 §6.1]", () => {
  const f = fixture();
  f.ip.addAddress(f.eth, ip(GIVEN), 64);
  f.settle();
  assertEquals(f.ip.removeAddress(f.eth, ip(GIVEN)), ERR_OK);
  assert(!f.eth.hasGroup(ip(GROUP)));
  assertEquals([f.usable, connected(f)], [[LOCAL], [`${LOCAL}/64`]]);
  f.advance(5_000);
  assert(reports(f).some((line) => line.includes(`${GROUP} TO_IN{}`)));
  assertEquals(f.states, [`${LOCAL} preferred`]);
  assertEquals(f.ip.removeAddress(f.eth, ip(GIVEN)), ERR_VAL);
});

Deno.test("removeAddress() ends a test under way", () => {
  const f = fixture();
  f.ip.addAddress(f.eth, ip(GIVEN), 64);
  assertEquals(f.link.addresses.dad.running, 1);
  assertEquals(f.ip.removeAddress(f.eth, ip(GIVEN)), ERR_OK);
  assertEquals(f.link.addresses.dad.running, 0);
  f.advance(5_000);
  assertEquals(f.said().filter((line) => line.startsWith("::")), []);
});

Deno.test("two addresses of one solicited-node group share it: it is left with the last", () => {
  const f = fixture();
  const other = "2001:db8:1::1:1";
  f.ip.addAddress(f.eth, ip(GIVEN), 64);
  f.ip.addAddress(f.eth, ip(other), 64);
  f.ip.removeAddress(f.eth, ip(GIVEN));
  assert(f.eth.hasGroup(ip(GROUP)));
  f.ip.removeAddress(f.eth, ip(other));
  assert(!f.eth.hasGroup(ip(GROUP)));
});

Deno.test("an address that is given while the link is down is tested when it comes up", () => {
  const f = fixture();
  f.ip.setUp(f.eth, false);
  assertEquals(f.ip.addAddress(f.eth, ip(GIVEN), 64), ERR_OK);
  f.advance(10_000);
  assertEquals(f.states, [`${GIVEN} optimistic`]);
  assertEquals(f.said(), []);
  f.ip.setUp(f.eth, true);
  f.advance(1_000);
  assert(f.said().some((line) => line.startsWith(`:: > ${GROUP}`)));
  f.settle();
  assert(f.states.includes(`${GIVEN} preferred`));
});

Deno.test("a duplicate that was given can be replaced, and removed", () => {
  const f = fixture();
  f.ip.addAddress(f.eth, ip(GIVEN), 64);
  f.advance(500);
  f.hear("::", `solicited:${GIVEN}`, ns(GIVEN));
  assertEquals(f.states.at(-1), `${GIVEN} duplicate`);
  assertEquals(f.usable, [LOCAL]);
  const { ip: layer, eth } = f;
  assertEquals(layer.replaceAddress(eth, ip(GIVEN), ip(NEW), 64), ERR_OK);
  f.settle();
  assertEquals(f.states, [`${LOCAL} preferred`, `${NEW} preferred`]);
  layer.addAddress(eth, ip(GIVEN), 64);
  f.hear(LOCAL, "ff02::1", na(GIVEN, "O"), [tlla(5)]);
  assertEquals(layer.removeAddress(eth, ip(GIVEN)), ERR_OK);
  assertEquals(f.states.length, 2);
});

Deno.test("replaceAddress() puts the new one in the place of the old, and tests it", () => {
  const f = fixture();
  f.ip.addAddress(f.eth, ip(GIVEN), 64);
  f.ip.addAddress(f.eth, ip("2001:db8::9"), 64);
  f.settle();
  assertEquals(f.ip.replaceAddress(f.eth, ip(GIVEN), ip(NEW), 48), ERR_OK);
  assertEquals(f.usable, [LOCAL, NEW, "2001:db8::9"]);
  assert(f.states.includes(`${NEW} optimistic`));
  assert(!f.eth.hasGroup(ip(GROUP)));
  assert(f.eth.hasGroup(ip("ff02::1:ff02:2")));
  const [four, none] = [ip("10.0.0.1"), ip("2001:db8::77")];
  assertEquals(f.ip.replaceAddress(f.eth, ip(NEW), four, 24), ERR_VAL);
  assertEquals(f.ip.replaceAddress(f.eth, none, ip(GIVEN), 64), ERR_VAL);
});

Deno.test("replaceAddress() by itself with another prefix changes what is on the link, and tests nothing", () => {
  const f = fixture();
  f.ip.addAddress(f.eth, ip(GIVEN), 64);
  f.settle();
  assertEquals(f.ip.replaceAddress(f.eth, ip(GIVEN), ip(GIVEN), 48), ERR_OK);
  const { entries } = f.link.addresses.table;
  assertEquals([entries.at(-1)!.prefixLen, f.states.at(-1)], [
    48,
    `${GIVEN} preferred`,
  ]);
  assertEquals(connected(f), [`${LOCAL}/64`, `${GIVEN}/48`]);
  f.advance(5_000);
  assertEquals(f.said(), []);
});

Deno.test("another prefix of a learnt address does not put it on the link [RFC 5942 §4]", () => {
  const f = new NdFixture().settle();
  f.hear("fe80::9", "ff02::1", ra(1800), [
    prefix("2001:db8:1::/64", 7200, 0, 0x40), // deprecated, not on the link
  ]);
  f.settle();
  const slaac = f.eth.addresses.at(-1)!;
  assert(slaac.isDeprecated);
  const { addr } = slaac;
  assertEquals(f.ip.replaceAddress(f.eth, addr, addr, 48), ERR_OK);
  assertEquals(connected(f), [`${LOCAL}/64`]);
  const after = f.eth.addresses.at(-1)!;
  assertEquals([after.prefixLen, after.isDeprecated], [48, true]);
});

Deno.test("with addressChange follow, users of an address follow to what replaces it, and to nothing else", () => {
  const f = fixture({ addressChange: "follow" });
  const moves: string[] = [];
  const handler: TransportHandler = {
    input: () => {},
    onAddressGoes: (addr, successor) => void moves.push(`${addr} ${successor}`),
  };
  f.ip.register(253, handler);
  f.ip.addAddress(f.eth, ip(GIVEN), 64);
  f.ip.replaceAddress(f.eth, ip(GIVEN), ip(NEW), 64);
  assertEquals(moves.splice(0), [`${GIVEN} ${NEW}`, `${GIVEN} null`]);
  f.ip.removeAddress(f.eth, ip(NEW));
  assertEquals(moves, [`${NEW} null`]);
});
