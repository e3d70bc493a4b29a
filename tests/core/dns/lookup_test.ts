import { assertEquals } from "@std/assert";
import { LWIP_DNS } from "../../../core/dns/config.ts";
import { dnsTypeOf } from "../../../core/wire/dns/numbers.ts";
import { IpAddr } from "../../../core/wire/ip_addr.ts";
import { answerTo, DnsFixture, record, zone } from "./fixture.ts";

const ERR_MEM = -1;
const ERR_VAL = -6;
const ERR_ARG = -16;
const IPV4 = 0;
const IPV6 = 1;
const IPV4_IPV6 = 2;
const IPV6_IPV4 = 3;

const SERVER = "10.0.0.2";

const ZONE = zone(
  record("four.example.com.", "A", 60, "192.0.2.4"),
  record("six.example.com.", "AAAA", 60, "2001:db8::6"),
  record("both.example.com.", "A", 60, "192.0.2.1"),
  record("both.example.com.", "A", 60, "192.0.2.2"),
  record("both.example.com.", "AAAA", 60, "2001:db8::1"),
  record("none.example.com.", "TXT", 60, ["no address"]),
);

function fixture(): DnsFixture {
  return new DnsFixture().serve({ [SERVER]: ZONE });
}

Deno.test("Resolver.lookup() refuses no name, too long a name, no such type", () => {
  const f = fixture();
  assertEquals(f.lookup(""), `${ERR_ARG}`);
  assertEquals(f.lookup("x".repeat(256)), `${ERR_ARG}`);
  assertEquals(f.lookup("x".repeat(256) + "."), `${ERR_ARG}`);
  assertEquals(f.lookup("a.example.com", 4), `${ERR_ARG}`);
  f.expect();
});

Deno.test("Resolver.lookup() takes 255 characters, which is no name", () => {
  const f = fixture();
  assertEquals(f.lookup("x".repeat(255) + "."), `${ERR_VAL}`);
  assertEquals(f.lookup("a..b"), `${ERR_VAL}`);
  f.expect();
});

Deno.test("Resolver.lookup() knows localhost in just this case", () => {
  const f = fixture();
  assertEquals(f.lookup("localhost", IPV4), "0 127.0.0.1");
  assertEquals(f.lookup("localhost", IPV4_IPV6), "0 127.0.0.1");
  assertEquals(f.lookup("localhost", IPV6), "0 ::1");
  assertEquals(f.lookup("localhost", IPV6_IPV4), "0 ::1");
  f.expect();
  assertEquals(f.lookup("LocalHost", IPV4), `${ERR_VAL}`);
  f.expect(`5 ${SERVER} udp A LocalHost.`);
});

Deno.test("Resolver.lookup() reads numeric names in all of lwIP's forms", () => {
  const f = fixture();
  assertEquals(f.lookup("192.0.2.9"), "0 192.0.2.9");
  assertEquals(f.lookup("10.1"), "0 10.0.0.1");
  assertEquals(f.lookup("0x7f000001"), "0 127.0.0.1");
  assertEquals(f.lookup("2001:db8::9", IPV4_IPV6), "0 2001:db8::9");
  assertEquals(f.lookup("192.0.2.9", IPV6_IPV4), "0 192.0.2.9");
  assertEquals(f.lookup("::ffff:192.0.2.9", IPV4), "0 192.0.2.9");
  f.expect();
});

Deno.test("Resolver.lookup() asks for a numeric name of the wrong family", () => {
  const f = fixture();
  assertEquals(f.lookup("192.0.2.9", IPV6), `${ERR_VAL}`);
  assertEquals(f.lookup("2001:db8::9", IPV4), `${ERR_VAL}`);
  f.expect(
    `5 ${SERVER} udp AAAA 192.0.2.9.`,
    `15 ${SERVER} udp A 2001:db8::9.`,
  );
});

Deno.test("Resolver.lookup() looks at the host table before it asks", () => {
  const f = fixture();
  const { hosts } = f.resolver;
  const add = (name: string, addr: string) =>
    hosts.add(name, IpAddr.parse(addr)!);
  add("Both.example.com", "10.9.9.9");
  add("both.EXAMPLE.com.", "10.9.9.8");
  add("both.example.com", "fd00::9");
  assertEquals(f.lookup("both.example.com"), "0 10.9.9.9 10.9.9.8");
  assertEquals(f.lookup("both.example.com.", IPV6_IPV4), "0 fd00::9");
  add("four.example.com", "10.9.9.7");
  assertEquals(f.lookup("four.example.com", IPV6_IPV4), "0 10.9.9.7");
  f.expect();
  assertEquals(f.lookup("four.example.com", IPV6), `${ERR_VAL}`);
  f.expect(`5 ${SERVER} udp AAAA four.example.com.`);
  assertEquals(hosts.remove("FOUR.example.com", null), true);
  assertEquals(hosts.remove("four.example.com", null), false);
  assertEquals(f.lookup("four.example.com"), "0 192.0.2.4");
});

const PREFERENCES: [string, number, string, string[]][] = [
  ["both", IPV4, "0 192.0.2.1 192.0.2.2", ["A"]],
  ["both", IPV6, "0 2001:db8::1", ["AAAA"]],
  ["both", IPV4_IPV6, "0 192.0.2.1 192.0.2.2", ["A"]],
  ["both", IPV6_IPV4, "0 2001:db8::1", ["AAAA"]],
  ["six", IPV4, `${ERR_VAL}`, ["A"]],
  ["six", IPV4_IPV6, "0 2001:db8::6", ["A", "AAAA"]],
  ["four", IPV6, `${ERR_VAL}`, ["AAAA"]],
  ["four", IPV6_IPV4, "0 192.0.2.4", ["AAAA", "A"]],
  ["none", IPV4_IPV6, `${ERR_VAL}`, ["A", "AAAA"]],
  // The second family is not asked for where the name does not exist.
  ["missing", IPV4_IPV6, `${ERR_VAL}`, ["A"]],
];

for (const [host, addrtype, outcome, types] of PREFERENCES) {
  Deno.test(`Resolver.lookup() of "${host}" with address type ${addrtype}`, () => {
    const f = fixture();
    assertEquals(f.lookup(`${host}.example.com`, addrtype), outcome);
    f.expect(
      ...types.map((type, i) =>
        `${5 + 10 * i} ${SERVER} udp ${type} ${host}.example.com.`
      ),
    );
    f.expectIdle();
  });
}

Deno.test("Resolver.lookup() takes either family from the cache before it asks", () => {
  const f = fixture();
  f.lookup("both.example.com", IPV6);
  f.expect(`5 ${SERVER} udp AAAA both.example.com.`);
  assertEquals(f.lookup("BOTH.example.com", IPV4_IPV6), "0 2001:db8::1");
  f.expect();
  assertEquals(f.lookup("both.example.com", IPV4), "0 192.0.2.1 192.0.2.2");
  f.expect(`15 ${SERVER} udp A both.example.com.`);
});

Deno.test("Resolver.lookup() does not ask for the second family after silence", () => {
  const f = new DnsFixture({ attempts: 1 }).serve({ [SERVER]: () => null });
  assertEquals(f.lookup("both.example.com"), `${ERR_VAL}`);
  f.expect(`5 ${SERVER} udp A both.example.com.`);
  assertEquals(f.pair.now, 5000);
});

Deno.test("Resolver.lookup() fails at once without a name server", () => {
  const f = new DnsFixture();
  assertEquals(f.lookup("four.example.com"), `${ERR_VAL}`);
  assertEquals(f.pair.now, 0);
});

Deno.test("Resolver.lookup() takes no IPv4-mapped address for an IPv6 one", () => {
  const f = new DnsFixture().serve({
    [SERVER]: (asked) =>
      answerTo(asked, [
        record("m.example.com.", "AAAA", 60, "::ffff:192.0.2.1"),
      ]),
  });
  assertEquals(f.lookup("m.example.com", IPV6), `${ERR_VAL}`);
});

Deno.test("Resolver.lookup() shares one query among equal questions", () => {
  const f = fixture();
  const outcomes: string[] = [];
  for (const name of ["four.example.com", "FOUR.example.com."]) {
    f.resolver.lookup(name, IPV4, (err, addrs) => {
      outcomes.push(`${err} ${addrs}`);
    });
  }
  assertEquals(f.resolver.pending, 1);
  f.run(100);
  assertEquals(outcomes, ["0 192.0.2.4", "0 192.0.2.4"]);
  f.expect(`5 ${SERVER} udp A four.example.com.`);
});

Deno.test("Resolver.lookup() refuses more queries than there is room for", () => {
  const f = new DnsFixture({ ...LWIP_DNS }).serve({ [SERVER]: ZONE });
  const errs: number[] = [];
  for (let i = 0; i < 5; i++) {
    f.resolver.lookup(`n${i}.example.com`, IPV4, (err) => errs.push(err));
  }
  assertEquals(errs, [ERR_MEM]);
  f.run(100);
  assertEquals(errs, [ERR_MEM, ERR_VAL, ERR_VAL, ERR_VAL, ERR_VAL]);
  f.expectIdle();
});

/** Looks the addresses of a name up: code, status, addresses. */
function addresses(f: DnsFixture, name: string, family: 0 | 4 | 6 = 0): string {
  let outcome = "";
  f.resolver.addresses(name, family, ({ err, status }, addrs) => {
    assertEquals(outcome, "", "told twice");
    outcome = [err, status, ...addrs].join(" ");
  });
  f.run(100);
  return outcome;
}

Deno.test("Resolver.addresses() finds both families, sorted [RFC 6724 §6]", () => {
  const f = fixture();
  const outcomes = {
    "both.example.com": "0 ok 2001:db8::1 192.0.2.1 192.0.2.2", // no route to any
    "six.example.com": "0 ok 2001:db8::6",
    "four.example.com": "0 ok 192.0.2.4",
    "none.example.com": `${ERR_VAL} nodata`,
    "missing.example.com": `${ERR_VAL} nxdomain`,
    "localhost": "0 ok ::1 127.0.0.1",
    "192.0.2.9": "0 ok 192.0.2.9",
    "": `${ERR_ARG} bad-name`,
  };
  for (const [name, outcome] of Object.entries(outcomes)) {
    assertEquals(addresses(f, name), outcome, name);
  }
  f.expectIdle();
});

Deno.test("Resolver.addresses() prefers what there is a route to [RFC 6724 §6 rule 1]", () => {
  const f = new DnsFixture().serve({
    [SERVER]: zone(
      record("both.example.com.", "A", 60, "10.0.0.9"),
      record("both.example.com.", "AAAA", 60, "2001:db8::1"),
    ),
  });
  assertEquals(addresses(f, "both.example.com"), "0 ok 10.0.0.9 2001:db8::1");
});

Deno.test("Resolver.addresses() asks for AAAA first, and for A at once [RFC 8305 §3]", () => {
  const f = fixture();
  addresses(f, "both.example.com");
  f.expect(
    `5 ${SERVER} udp AAAA both.example.com.`,
    `5 ${SERVER} udp A both.example.com.`,
  );
});

Deno.test("Resolver.addresses() of one family asks for no other", () => {
  const f = fixture();
  assertEquals(addresses(f, "both.example.com", 6), "0 ok 2001:db8::1");
  f.expect(`5 ${SERVER} udp AAAA both.example.com.`);
  assertEquals(addresses(f, "six.example.com", 4), `${ERR_VAL} nodata`);
  assertEquals(addresses(f, "localhost", 4), "0 ok 127.0.0.1");
  assertEquals(addresses(f, "192.0.2.9", 6), `${ERR_VAL} nodata`);
});

Deno.test("Resolver.addresses() has those of the host table, of both families", () => {
  const f = fixture();
  for (const addr of ["10.0.0.7", "fd00::7"]) {
    f.resolver.hosts.add("table", IpAddr.parse(addr)!);
  }
  assertEquals(addresses(f, "Table"), "0 ok 10.0.0.7 fd00::7");
  assertEquals(addresses(f, "table", 6), "0 ok fd00::7");
  f.expect();
});

Deno.test("Resolver.addresses() goes through the search list for both families at once", () => {
  const f = new DnsFixture({ search: ["one.test", "two.test"] }).serve({
    [SERVER]: zone(
      record("host.one.test.", "AAAA", 60, "2001:db8::1"),
      record("host.two.test.", "A", 60, "192.0.2.2"), // another host
      record("late.two.test.", "A", 60, "192.0.2.3"),
    ),
  });
  assertEquals(addresses(f, "host"), "0 ok 2001:db8::1");
  assertEquals(addresses(f, "host", 4), `${ERR_VAL} nodata`);
  assertEquals(addresses(f, "late"), "0 ok 192.0.2.3");
  f.expectIdle();
});

Deno.test("Resolver.addresses() tells of a failure rather than of an absence", () => {
  for (const broken of ["A", "AAAA"]) {
    const f = new DnsFixture().serve({
      [SERVER]: (asked) => {
        const [{ type }] = asked.query.questions;
        const rcode = type === dnsTypeOf(broken) ? 2 : 0;
        return answerTo(asked, [], { rcode });
      },
    });
    assertEquals(addresses(f, "x.test"), `${ERR_VAL} failed`, broken);
  }
});

Deno.test("Resolver.addresses() has those of one family if the other fails", () => {
  const f = new DnsFixture().serve({
    [SERVER]: (asked) => {
      const [{ name, type }] = asked.query.questions;
      return type === dnsTypeOf("AAAA")
        ? answerTo(asked, [], { rcode: 2 })
        : answerTo(asked, [record(name, "A", 60, "10.0.0.9")]);
    },
  });
  assertEquals(addresses(f, "x.test"), "0 ok 10.0.0.9");
});

Deno.test("a server that is set is asked before one that a router advertises", () => {
  const f = fixture();
  f.listen("10.0.0.3", ZONE);
  f.resolver.setAdvertised([IpAddr.parse("10.0.0.3")!], ["example.com"]);
  assertEquals(f.resolver.nameServers, ["10.0.0.2:53", "10.0.0.3:53"]);
  assertEquals(f.lookup("four"), "0 192.0.2.4");
  f.expect(`5 ${SERVER} udp A four.example.com.`);
  f.resolver.setNameServers([]);
  assertEquals(f.lookup("six", IPV6), "0 2001:db8::6");
  f.expect("15 10.0.0.3 udp AAAA six.example.com.");
});

Deno.test("a domain that is set comes before one that a router advertises", () => {
  const f = new DnsFixture({ search: ["set.test"] }).serve({ [SERVER]: ZONE });
  f.resolver.setAdvertised([], ["example.com"]);
  assertEquals(f.lookup("four"), "0 192.0.2.4");
  f.expect(
    `5 ${SERVER} udp A four.set.test.`,
    `15 ${SERVER} udp A four.example.com.`,
  );
});

Deno.test("Resolver.lookup() goes through the search list", () => {
  const f = new DnsFixture({ search: ["corp.example.com", "example.com"] })
    .serve({ [SERVER]: ZONE });
  assertEquals(f.lookup("four"), "0 192.0.2.4");
  f.expect(
    `5 ${SERVER} udp A four.corp.example.com.`,
    `15 ${SERVER} udp A four.example.com.`,
  );
  // Both families of one name come before the next name.
  assertEquals(f.lookup("six"), "0 2001:db8::6");
  f.expect(
    `25 ${SERVER} udp A six.corp.example.com.`,
    `35 ${SERVER} udp A six.example.com.`,
    `45 ${SERVER} udp AAAA six.example.com.`,
  );
  assertEquals(f.lookup("x.y"), `${ERR_VAL}`);
  f.expect(
    `55 ${SERVER} udp A x.y.`,
    `65 ${SERVER} udp A x.y.corp.example.com.`,
    `75 ${SERVER} udp A x.y.example.com.`,
  );
  assertEquals(f.lookup("four."), `${ERR_VAL}`);
  f.expect(`85 ${SERVER} udp A four.`);
});

Deno.test("Resolver.lookup() does not go on searching where nobody knows", () => {
  const f = new DnsFixture({ search: ["example.com"] }).serve({
    [SERVER]: (asked) => answerTo(asked, [], { rcode: 2 }),
  });
  assertEquals(f.lookup("four"), `${ERR_VAL}`);
  f.expect(`5 ${SERVER} udp A four.example.com.`);
});
