/** MLD in virtual time, by the machine that does IGMP: RFC 9777, RFC 2710. */

import { assert, assertEquals } from "@std/assert";
import { ip } from "../ip_fixture.ts";
import { fillIcmp6Checksum } from "../../../../core/wire/icmp6.ts";
import { MLD_QUERY } from "../../../../core/wire/mld.ts";
import { writeMld, writeMldV2Query } from "../../../../core/wire/mld_write.ts";
import { writeIpv6RouterAlert } from "../../../../core/wire/ipv6_extension.ts";
import { concat, ipv6 } from "../../../../testing/packets6.ts";
import { type Host6, host6, sent } from "../v6/host6.ts";

const GROUP = "ff05::123";
const ROUTER = "fe80::99";

function start(): Host6 {
  return host6({}, ["fe80::1/64", "fd00::1/64"]);
}

/** A message arrives as routers send it. */
function hear(
  { f, eth }: Host6,
  message: Uint8Array,
  fields: object = {},
): void {
  const header = {
    src: ROUTER,
    dst: "ff02::1",
    ttl: 1,
    protocol: 0,
    ...fields,
  };
  const src = ip(header.src);
  const dst = ip(header.dst);
  fillIcmp6Checksum(message, 0, message.length, src, dst);
  const alert = new Uint8Array(8);
  writeIpv6RouterAlert(alert, 0, 58);
  f.injectIp(eth, ipv6(header, concat(alert, message)));
}

function query(group = "::", code = 1000): Uint8Array {
  const bytes = new Uint8Array(28);
  writeMldV2Query(bytes, 0, code, ip(group), 2, 125, 0);
  return bytes;
}

Deno.test("joining reports to ff02::16, with router alert and hop limit 1, twice [RFC 9777 §5.2, §6.1]", () => {
  const host = start();
  const { f, eth } = host;
  assertEquals(f.ip.joinGroup(eth, ip(GROUP)), 0);
  const lines = () => f.take(eth);
  const [first] = lines();
  const b = first.bytes.slice(14);
  assertEquals([b[6], b[7]], [0, 1]);
  f.advance(10_000);
  assertEquals(lines().map((c) => c.bytes.slice(14)), [b]);
  assertEquals(f.ip.leaveGroup(eth, ip(GROUP)), 0);
  f.advance(10_000);
  assertEquals(lines().length, 2);
});

Deno.test("reports are those of RFC 9777 in tcpdump's words", () => {
  const { f, eth } = start();
  f.ip.joinGroup(eth, ip(GROUP));
  f.expect(
    eth,
    "fe80::1 > ff02::16 HBH (rtalert) ICMP6 multicast listener report v2 " +
      `${GROUP} TO_EX{}`,
  );
});

Deno.test("without a link-local address reports come from :: [RFC 9777 §5.2.13]", () => {
  const host = host6();
  host.f.ip.joinGroup(host.eth, ip(GROUP));
  const [b] = sent(host);
  assertEquals(b.slice(8, 24), new Uint8Array(16));
});

Deno.test("no report is sent of ff02::1 and of the scopes 0 and 1 [RFC 9777 §6]", () => {
  const host = start();
  const { ip: layer } = host.f;
  const groups = ["ff02::1", "ff02::1", "ff01::5"].map((text) => ip(text));
  for (const group of groups) {
    assertEquals(layer.joinGroup(host.eth, group), 0);
  }
  hear(host, query());
  host.f.advance(10_000);
  for (const group of groups) {
    assertEquals(layer.leaveGroup(host.eth, group), 0);
  }
  assertEquals(layer.leaveGroup(host.eth, ip("ff02::1")), -6);
  host.f.advance(10_000);
  assertEquals(sent(host), []);
});

Deno.test("queries are answered within their time; only from link-local with hop limit 1 [RFC 9777 §6.2]", () => {
  const host = start();
  const { f, eth } = host;
  f.ip.joinGroup(eth, ip(GROUP));
  f.advance(20_000);
  sent(host);
  hear(host, query(), { src: "fd00::99" });
  hear(host, query(), { ttl: 2 });
  f.advance(20_000);
  assertEquals(sent(host), []);
  hear(host, query());
  f.advance(1000);
  assertEquals(sent(host).length, 1);
  hear(host, query(GROUP), { dst: GROUP });
  f.advance(1000);
  assertEquals(sent(host).length, 1);
  hear(host, query("ff05::999"), { dst: "ff02::1" });
  f.advance(1000);
  assertEquals(sent(host), []);
});

Deno.test("an answer is cut to the MTU that routers of the link say [RFC 9777 §5.2.15]", () => {
  const host = start();
  const { f, eth } = host;
  for (let i = 1; i <= 70; i++) f.ip.joinGroup(eth, ip(`ff05::1:${i}`));
  f.advance(20_000);
  sent(host);
  const answer = () => {
    hear(host, query());
    f.advance(1000);
    return sent(host).map(({ length }) => length);
  };
  assertEquals(answer(), [40 + 8 + 8 + 20 * 70]);
  eth.ipv6Mtu = 1280;
  assertEquals(answer(), [40 + 8 + 8 + 20 * 61, 40 + 8 + 8 + 20 * 9]);
});

Deno.test("an MLDv1 query brings version 1, with reports and done [RFC 9777 §8.2, RFC 2710]", () => {
  const host = start();
  const { f, eth } = host;
  f.ip.joinGroup(eth, ip(GROUP));
  f.advance(20_000);
  sent(host);
  const old = new Uint8Array(24);
  writeMld(old, 0, MLD_QUERY, 1000, ip("::"));
  hear(host, old);
  f.advance(1000);
  const [report] = sent(host);
  assertEquals(report[48], 131);
  assertEquals(
    report.slice(24, 40),
    ipv6({ src: "::", dst: GROUP }).slice(24, 40),
  );
  f.ip.leaveGroup(eth, ip(GROUP));
  const [done] = sent(host);
  assertEquals(done[48], 132);
  assertEquals(
    done.slice(24, 40),
    ipv6({ src: "::", dst: "ff02::2" }).slice(24, 40),
  );
  assert(f.stats.icmpSent >= 3);
});
