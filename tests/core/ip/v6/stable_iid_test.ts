/** Interface identifiers: RFC 7217, RFC 8064, RFC 5453, RFC 4291 appendix A. */

import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { SeededRng } from "../../../../core/base/rng.ts";
import {
  Eui64Identifiers,
  isReservedIdentifier,
} from "../../../../core/ip/v6/interface_identifier.ts";
import { sipHash } from "../../../../core/ip/v6/sip_hash.ts";
import {
  drawSecret,
  StableIdentifiers,
} from "../../../../core/ip/v6/stable_iid.ts";
import { MacAddr } from "../../../../core/wire/mac_addr.ts";
import { ip } from "../ip_fixture.ts";

const SECRET = drawSecret(new SeededRng(1));
const NET = ip("2001:db8:1::");

function address(
  prefix = NET,
  netIface = "if1",
  networkId = "",
  dadCounter = 0,
  secret = SECRET,
): string {
  const identifiers = new StableIdentifiers(secret, netIface);
  identifiers.networkId = networkId;
  return `${identifiers.form(prefix, dadCounter)!.addr}`;
}

Deno.test("sipHash() has the result of the paper's appendix A", () => {
  const key = Uint8Array.from({ length: 16 }, (_, i) => i);
  const bytes = Uint8Array.from({ length: 15 }, (_, i) => i);
  assertEquals(sipHash(key, bytes), 0xa129ca6149be45e5n);
  assertEquals(sipHash(key, bytes.subarray(0, 0)), 0x726fdb47dd0e0e31n);
  assertEquals(sipHash(key, bytes.subarray(0, 8)), 0x93f5f5799a932462n);
});

Deno.test("StableIdentifiers: the same network gives the same address at all times [RFC 7217 §5]", () => {
  assertEquals(address(), address());
  assert(address().startsWith("2001:db8:1:0:"));
});

Deno.test("StableIdentifiers: prefix, interface, network, counter and secret each change the identifier [RFC 7217 §5]", () => {
  const other = drawSecret(new SeededRng(2));
  const iids = [
    address(),
    address(ip("2001:db8:2::")),
    address(NET, "if2"),
    address(NET, "if1", "wlan"),
    address(NET, "if1w", "lan"),
    address(NET, "if1", "", 1),
    address(NET, "if1", "", 0, other),
  ].map((text) => {
    const { w2, w3 } = ip(text);
    return `${w2} ${w3}`;
  });
  assertEquals(new Set(iids).size, iids.length);
});

Deno.test("StableIdentifiers: after IDGEN_RETRIES duplicates there is no further one [RFC 7217 §6]", () => {
  const identifiers = new StableIdentifiers(SECRET, "if1");
  for (let counter = 0; counter <= 3; counter++) {
    assertEquals(identifiers.form(NET, counter)!.dadCounter, counter);
  }
  assertEquals(identifiers.form(NET, 4), null);
});

Deno.test("drawSecret() draws another secret each time [RFC 7217 §5]", () => {
  const rng = new SeededRng(1);
  assertNotEquals(drawSecret(rng), drawSecret(rng));
});

Deno.test("isReservedIdentifier() knows the registry's ranges and their ends [RFC 5453 §3]", () => {
  const reserved = (iid: string): boolean => {
    const { w2, w3 } = ip(`fe80::${iid}`);
    return isReservedIdentifier(w2, w3);
  };
  assert(isReservedIdentifier(0, 0));
  for (
    const iid of [
      "200:5eff:fe00:0",
      "200:5eff:fe00:5213",
      "200:5eff:feff:ffff",
      "fdff:ffff:ffff:ff80",
      "fdff:ffff:ffff:ffff",
    ]
  ) assert(reserved(iid), iid);
  for (
    const iid of [
      "1",
      "200:5eff:fdff:ffff",
      "200:5eff:ff00:0",
      "fdff:ffff:ffff:ff7f",
      "fdff:fffe:ffff:ff80",
    ]
  ) assert(!reserved(iid), iid);
});

Deno.test("Eui64Identifiers invert the universal bit and insert ff:fe, once [RFC 4291 appendix A]", () => {
  const mac = MacAddr.parse("34:56:78:9a:bc:de")!;
  const identifiers = new Eui64Identifiers(mac);
  const { addr } = identifiers.form(ip("fe80::"), 0)!;
  assertEquals(`${addr}`, "fe80::3656:78ff:fe9a:bcde");
  assertEquals(identifiers.form(ip("fe80::"), 1), null);
});
