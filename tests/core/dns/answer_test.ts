import { assertEquals } from "@std/assert";
import { LWIP_DNS } from "../../../core/dns/config.ts";
import {
  answerTo,
  type Asked,
  DnsFixture,
  record,
  type Script,
  soa,
  zone,
} from "./fixture.ts";

const ERR_VAL = -6;
const SERVER = "10.0.0.2";
const NAME = "www.example.com.";

const alias = (from: string, to: string, ttl = 60) =>
  record(from, "CNAME", ttl, to);
const address = (name: string, data = "192.0.2.1", ttl = 60) =>
  record(name, "A", ttl, data);

/** Answers with just the records of the name that was asked for. */
function piecemeal(...records: ReturnType<typeof record>[]): Script {
  return (asked) => {
    const [{ name }] = asked.query.questions;
    return answerTo(
      asked,
      records.filter((r) => r.name.toLowerCase() === name.toLowerCase()),
    );
  };
}

function fixture(script: Script, config = {}): DnsFixture {
  return new DnsFixture(config).serve({ [SERVER]: script });
}

Deno.test("aliases in one answer are followed, in any order and case", () => {
  const f = fixture((asked) =>
    answerTo(asked, [
      address("B.example.com."),
      alias("a.example.com.", "b.EXAMPLE.com."),
      alias("WWW.example.com.", "A.example.com."),
    ])
  );
  const { records, aliases, name } = f.query("www.example.com", "A");
  assertEquals(name, "b.EXAMPLE.com.");
  assertEquals(aliases.map((r) => r.data), [
    "A.example.com.",
    "b.EXAMPLE.com.",
  ]);
  assertEquals(records.map((r) => r.data), ["192.0.2.1"]);
});

Deno.test("aliases spread over several answers are followed by queries", () => {
  const f = fixture(piecemeal(
    alias(NAME, "a.example.com."),
    alias("a.example.com.", "b.example.net."),
    address("b.example.net."),
  ));
  assertEquals(f.lookup(NAME), "0 192.0.2.1");
  f.expect(
    `5 ${SERVER} udp A ${NAME}`,
    `15 ${SERVER} udp A a.example.com.`,
    `25 ${SERVER} udp A b.example.net.`,
  );
  f.expectIdle();
});

Deno.test("lwIP does not ask for the target of an alias", () => {
  const script = piecemeal(
    alias(NAME, "a.example.com."),
    address("a.example.com."),
  );
  assertEquals(fixture(script, LWIP_DNS).lookup(NAME), `${ERR_VAL}`);
  const whole = zone(
    alias(NAME, "a.example.com."),
    address("a.example.com."),
  );
  assertEquals(fixture(whole, LWIP_DNS).lookup(NAME), "0 192.0.2.1");
});

for (const cacheSize of [0, 100]) {
  Deno.test(`circles of aliases come to an end, cache of ${cacheSize}`, () => {
    const circle = [alias("a.", "b."), alias("b.", "c."), alias("c.", "a.")];
    const whole = fixture((asked) => answerTo(asked, circle), { cacheSize });
    assertEquals(whole.query("a.", "A").status, "failed");
    assertEquals(whole.query("a.", "A").err, ERR_VAL);
    const pieces = fixture(piecemeal(...circle), { cacheSize });
    assertEquals(pieces.query("a.", "A").status, "failed");
    assertEquals(pieces.log.length <= 10, true);
    whole.expectIdle();
    pieces.expectIdle();
  });
}

Deno.test("an endless chain of new aliases comes to an end", () => {
  let n = 0;
  const f = fixture((asked) => {
    const [{ name }] = asked.query.questions;
    return answerTo(asked, [alias(name, `a${n++}.example.com.`)]);
  });
  assertEquals(f.query(NAME, "A").status, "failed");
  assertEquals(f.log.length, 9);
  f.expectIdle();
});

Deno.test("an alias's target without such records is not asked for again [RFC 2308 §2.2]", () => {
  const f = fixture(zone(
    alias(NAME, "a.example.com."),
    address("a.example.com."),
  ));
  assertEquals(f.query(NAME, "AAAA").status, "nodata");
  f.expect(`5 ${SERVER} udp AAAA ${NAME}`);
});

Deno.test("NXDOMAIN after an alias is about its target [RFC 6604 §3]", () => {
  const f = fixture(zone(alias(NAME, "gone.example.com.")));
  const { status, aliases } = f.query(NAME, "A");
  assertEquals([status, aliases.length], ["nxdomain", 1]);
  f.log.length = 0;
  assertEquals(f.query("gone.example.com", "AAAA").status, "nxdomain");
  assertEquals(f.query(NAME, "CNAME").status, "ok");
  f.expect();
});

Deno.test("a query for CNAME or ANY is not led on by an alias", () => {
  const f = fixture(
    zone(alias(NAME, "a.example.com."), address("a.example.com.")),
  );
  assertEquals(f.query(NAME, "CNAME").records.map((r) => r.data), [
    "a.example.com.",
  ]);
  const any = fixture(piecemeal(alias(NAME, "a.example.com.")));
  assertEquals(any.query(NAME, "ANY").records.length, 1);
});

Deno.test("records that do not belong to the answer are ignored [RFC 5452 §6]", () => {
  const f = fixture((asked: Asked) =>
    answerTo(asked, [
      address("bank.example.net.", "6.6.6.6"),
      address(NAME),
      { ...address(NAME, "\\# 4 06060607"), class: 3 },
    ], { additionals: [address("bank.example.net.", "6.6.6.6")] })
  );
  assertEquals(f.lookup(NAME), "0 192.0.2.1");
  assertEquals(f.resolver.cache.size, 1);
  f.log.length = 0;
  assertEquals(f.lookup("bank.example.net"), "0 6.6.6.6"); // it says so itself
  assertEquals(f.log.length, 1);
});

// The cache.

function counting(script: Script): { f: DnsFixture; count: () => number } {
  const f = fixture(script);
  return { f, count: () => f.log.splice(0).length };
}

Deno.test("an answer is remembered for its time to live", () => {
  const { f, count } = counting(
    zone(address(NAME, "192.0.2.1", 30), address(NAME, "192.0.2.2", 10)),
  );
  assertEquals(f.query(NAME, "A").records.map((r) => r.ttl), [10, 10]);
  assertEquals(count(), 1);
  f.run(4000);
  assertEquals(f.query(NAME, "A").records.map((r) => r.ttl), [6, 6]);
  f.run(5900);
  assertEquals(f.lookup("WWW.EXAMPLE.COM"), "0 192.0.2.1 192.0.2.2");
  assertEquals(count(), 0);
  f.run(200);
  f.lookup(NAME);
  assertEquals(count(), 1);
});

Deno.test("an answer with a time to live of zero is not remembered", () => {
  const { f, count } = counting(zone(address(NAME, "192.0.2.1", 0)));
  assertEquals(f.lookup(NAME), "0 192.0.2.1");
  assertEquals(f.lookup(NAME), "0 192.0.2.1");
  assertEquals(count(), 2);
  assertEquals(f.resolver.cache.size, 0);
});

Deno.test("an answer is remembered for a week at most", () => {
  const { f, count } = counting(zone(address(NAME, "192.0.2.1", 2 ** 31 - 1)));
  f.lookup(NAME);
  f.run(604_799_000);
  f.lookup(NAME);
  assertEquals(count(), 1);
  f.run(2000);
  f.lookup(NAME);
  assertEquals(count(), 1);
});

Deno.test("the parts of a chain are remembered for their own times", () => {
  const { f, count } = counting(zone(
    alias(NAME, "a.example.com.", 100),
    address("a.example.com.", "192.0.2.1", 10),
  ));
  f.lookup(NAME);
  f.run(11_000);
  f.log.length = 0;
  assertEquals(f.lookup(NAME), "0 192.0.2.1");
  assertEquals(f.log.splice(0).map((line) => line.split(" ")[4]), [
    "a.example.com.",
  ]);
  assertEquals(f.lookup(NAME), "0 192.0.2.1");
  assertEquals(count(), 0);
});

const ABSENCES: [string, number, number, number, number][] = [
  // rcode, SOA's minimum, SOA's TTL, seconds that it is remembered
  ["a missing name", 3, 60, 3600, 60],
  ["a missing record", 0, 60, 3600, 60],
  ["a missing name, by the SOA's own time", 3, 3600, 20, 20],
  ["a missing name, five minutes at most", 3, 86_400, 86_400, 300],
];

for (const [what, rcode, minimum, ttl, seconds] of ABSENCES) {
  Deno.test(`${what} is remembered for ${seconds} s [RFC 2308 §5]`, () => {
    const { f, count } = counting((asked) =>
      answerTo(asked, [], {
        rcode,
        authorities: [soa("example.com.", minimum, ttl)],
      })
    );
    const status = rcode === 3 ? "nxdomain" : "nodata";
    assertEquals(f.query(NAME, "A").status, status);
    assertEquals(count(), 1);
    f.run((seconds - 1) * 1000);
    const again = f.query(NAME, "A");
    assertEquals([again.status, again.rcode], [status, rcode]);
    assertEquals(count(), 0);
    // That there is no such name goes for all types.
    f.query(NAME, "TXT");
    assertEquals(count(), rcode === 3 ? 0 : 1);
    f.run(1500);
    f.query(NAME, "A");
    assertEquals(count(), 1);
  });
}

Deno.test("absence without an SOA, or of a foreign zone, is not remembered", () => {
  for (const authorities of [[], [soa("example.net.", 60)]]) {
    const { f, count } = counting((asked) =>
      answerTo(asked, [], { rcode: 3, authorities })
    );
    f.query(NAME, "A");
    f.query(NAME, "A");
    assertEquals(count(), 2);
  }
});

Deno.test("failures are not remembered", () => {
  const { f, count } = counting((asked) =>
    answerTo(asked, [], { rcode: 2, authorities: [soa("example.com.", 60)] })
  );
  f.query(NAME, "A");
  f.query(NAME, "A");
  assertEquals(count(), 2);
});

Deno.test("the set that was not used for longest gives way", () => {
  const f = fixture(
    (asked) => answerTo(asked, [address(asked.query.questions[0].name)]),
    { cacheSize: 3 },
  );
  for (const name of ["a.", "b.", "c.", "a.", "d."]) f.query(name, "A");
  assertEquals(f.log.splice(0).length, 4);
  assertEquals(f.resolver.cache.size, 3);
  f.query("a.", "A");
  assertEquals(f.log.length, 0);
  f.query("b.", "A");
  assertEquals(f.log.length, 1);
});

Deno.test("DnsCache.clear() forgets", () => {
  const { f, count } = counting(zone(address(NAME)));
  f.lookup(NAME);
  f.resolver.cache.clear();
  f.lookup(NAME);
  assertEquals(count(), 2);
});
