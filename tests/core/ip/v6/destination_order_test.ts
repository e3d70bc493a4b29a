/**
 * The order of the addresses of a name on a host: its own sources, routes and neighbours
 * decide. RFC 6724 §6 and the examples of §10.
 */

import { assertEquals } from "@std/assert";
import {
  NEIGHBOUR_REACHABLE,
  NEIGHBOUR_UNREACHABLE,
} from "../../../../core/link/neighbour/neighbour.ts";
import { ip, IpFixture, mac } from "../ip_fixture.ts";

/** A host with one link, which is the way to everywhere. */
function host(
  addresses: string[],
  gateways: string[] = [],
): IpFixture {
  const f = new IpFixture();
  const eth = f.netif(addresses);
  for (const gateway of gateways) {
    const any = gateway.includes(":") ? "::" : "0.0.0.0";
    assertEquals(f.ip.addRoute(ip(any), 0, eth, ip(gateway)), 0);
  }
  return f;
}

/** Expects this order, whichever order the answer has. */
function orders(f: IpFixture, ...expected: string[]): void {
  for (const given of [expected, expected.toReversed()]) {
    const sorted = f.ip.orderDestinations(given.map((text) => ip(text)));
    assertEquals(sorted.map(String), expected);
  }
}

const V4 = "192.168.1.1/24";
const V6 = "2001:db8:1::1/64";
const GATEWAYS = ["192.168.1.254", "fe80::254"];

Deno.test("IPv6 before IPv4 where there is a way to both [RFC 6724 §6 rule 6]", () => {
  orders(host([V4, V6], GATEWAYS), "2001:db8:9::9", "198.51.100.9");
});

Deno.test("what there is a way to comes first [RFC 6724 §6 rule 1]", () => {
  orders(host([V4], [GATEWAYS[0]]), "198.51.100.9", "2001:db8:9::9");
  orders(host([V6], [GATEWAYS[1]]), "2001:db8:9::9", "198.51.100.9");
  orders(host([V4, "fe80::1/64"], GATEWAYS), "198.51.100.9", "2001:db8:9::9");
});

Deno.test("a next hop that does not answer is no way [RFC 6724 §6 rule 1]", () => {
  const f = host([V4, V6], GATEWAYS);
  const [eth] = f.ip.router.netifs.filter((netif) => !netif.isLoopback);
  const router = f.ip.setNeighbour(eth, ip(GATEWAYS[1]), mac(9));
  router.state = NEIGHBOUR_UNREACHABLE;
  orders(f, "198.51.100.9", "2001:db8:9::9");
  router.state = NEIGHBOUR_REACHABLE;
  orders(f, "2001:db8:9::9", "198.51.100.9");
});

Deno.test("the source has to have the destination's scope [RFC 6724 §6 rule 2, §10.2]", () => {
  orders(
    host(["169.254.1.1/16", V6], ["fe80::254"]),
    "2001:db8:9::9",
    "169.254.9.9",
  );
  orders(host([V4, "fe80::1/64"], GATEWAYS), "fe80::9", "192.168.1.9");
});

Deno.test("a deprecated source comes after one that is not [RFC 6724 §6 rule 3]", () => {
  const f = host([V4, V6], GATEWAYS);
  const [eth] = f.ip.router.netifs.filter((netif) => !netif.isLoopback);
  eth.address(ip("2001:db8:1::1"))!.isDeprecated = true;
  orders(f, "198.51.100.9", "2001:db8:9::9");
});

Deno.test("an address of 6to4 comes after a native one [RFC 6724 §6 rules 5 and 6]", () => {
  orders(host([V6], ["fe80::254"]), "2001:db8:9::9", "2002:c633:6401::9");
});

Deno.test("unique local addresses come after IPv4, also where there is one here [RFC 6724 §6 rule 6]", () => {
  orders(host([V4, V6], GATEWAYS), "198.51.100.9", "fd00:9::9");
  orders(host([V4, "fd00:1::1/64"], GATEWAYS), "198.51.100.9", "fd00:1::9");
});

Deno.test("the smaller scope comes first [RFC 6724 §6 rule 8, §10.2]", () => {
  orders(
    host([V6, "fe80::1/64"], ["fe80::254"]),
    "fe80::9",
    "2001:db8:9::9",
  );
});

Deno.test("the longest common prefix comes first, within the source's [RFC 6724 §6 rule 9]", () => {
  const f = host([V4, V6], GATEWAYS);
  orders(f, "2001:db8:1::9", "2001:db8:8000::9");
  orders(f, "192.168.1.9", "198.51.100.9");
  const same = ["2001:db8:1::9", "2001:db8:1::8"].map((text) => ip(text));
  assertEquals(f.ip.orderDestinations(same), same, "rule 10");
});

Deno.test("own addresses, and those of loopback, have a way [RFC 6724 §6 rule 1]", () => {
  const f = new IpFixture();
  orders(f, "::1", "127.0.0.1", "2001:db8:9::9", "198.51.100.9");
  orders(f, "::1", "127.0.0.2");
  orders(host([V4]), "192.168.1.1", "2001:db8:9::9");
});

Deno.test("the order of one address, and of none", () => {
  const f = new IpFixture();
  assertEquals(f.ip.orderDestinations([]), []);
  assertEquals(f.ip.orderDestinations([ip("::1")]).map(String), ["::1"]);
});

Deno.test("onlyFamily() tells which alone interfaces have, loopback apart [RFC 3493 §6.1]", () => {
  assertEquals(new IpFixture().ip.onlyFamily(), null);
  assertEquals(host([V4]).ip.onlyFamily(), 4);
  assertEquals(host([V6]).ip.onlyFamily(), 6);
  assertEquals(host([V4, V6]).ip.onlyFamily(), null);
});
