import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { LWIP_DNS } from "../../../core/dns/config.ts";
import {
  DNS_FLAG_QR,
  DNS_FLAG_TC,
  type DnsMessage,
  emitDns,
} from "../../../core/wire/dns/message.ts";
import { holds } from "../wire/properties.ts";
import {
  answerTo,
  type Asked,
  DnsFixture,
  record,
  type Script,
  soa,
} from "./fixture.ts";

const ERR_VAL = -6;
const ONE = "10.0.0.2";
const TWO = "10.0.0.3";
const NAME = "www.example.com.";
const ADDRESS = record(NAME, "A", 60, "192.0.2.1");

const good: Script = (asked) => answerTo(asked, [ADDRESS]);
const silent: Script = () => null;

function failing(rcode: number): Script {
  return (asked) => answerTo(asked, [], { rcode });
}

/** "10.0.0.2 udp at 5" and so on. */
function asked(f: DnsFixture): string[] {
  return f.log.splice(0).map((line) => {
    const [at, server, by] = line.split(" ");
    return `${server} ${by} at ${at}`;
  });
}

Deno.test("a query comes from another port with another id each time [RFC 5452 §9.2]", () => {
  const ids = new Set<number>();
  const ports = new Set<number>();
  const f = new DnsFixture({ cacheSize: 0 }).serve({
    [ONE]: (asked) => {
      ids.add(asked.query.id);
      ports.add(asked.port);
      return good(asked);
    },
  });
  for (let i = 0; i < 20; i++) assertEquals(f.lookup(NAME), "0 192.0.2.1");
  assertEquals([ids.size, ports.size], [20, 20]);
  f.expectIdle();
});

Deno.test("a query offers EDNS0 with 1232 bytes [RFC 6891 §6.2.3]", () => {
  let query: DnsMessage | undefined;
  const f = new DnsFixture().serve({
    [ONE]: (asked) => {
      query = asked.query;
      return good(asked);
    },
  });
  f.lookup(NAME);
  assertEquals(query!.edns, { udpSize: 1232, version: 0, dnssecOk: false });
});

const FORGERIES: [string, (right: DnsMessage) => DnsMessage][] = [
  ["another id", (right) => ({ ...right, id: right.id ^ 1 })],
  ["another name", (right) => ({
    ...right,
    questions: [{ ...right.questions[0], name: "ww.example.com." }],
  })],
  ["another type", (right) => ({
    ...right,
    questions: [{ ...right.questions[0], type: 28 }],
  })],
  ["another class", (right) => ({
    ...right,
    questions: [{ ...right.questions[0], class: 3 }],
  })],
  ["no question", (right) => ({ ...right, questions: [] })],
  ["two questions", (right) => ({
    ...right,
    questions: [right.questions[0], right.questions[0]],
  })],
  ["no response bit", (right) => ({
    ...right,
    flags: right.flags & ~DNS_FLAG_QR,
  })],
  ["another opcode", (right) => ({ ...right, flags: right.flags | 0x2000 })],
];

for (const [what, forge] of FORGERIES) {
  Deno.test(`a response with ${what} is not taken [RFC 5452 §9.1]`, () => {
    const f = new DnsFixture().serve({
      [ONE]: (asked) => {
        const wrong = record(NAME, "A", 60, "6.6.6.6");
        asked.forge(forge(answerTo(asked, [wrong])));
        return good(asked);
      },
    });
    assertEquals(f.lookup(NAME), "0 192.0.2.1");
    assertEquals(f.client.host.drops, { "bad-field": 1 });
    f.expectIdle();
  });
}

Deno.test("a response from another port of the server is not taken [RFC 5452 §9.1]", () => {
  const f = new DnsFixture().serve({
    [ONE]: (asked) => {
      asked.forge(
        answerTo(asked, [record(NAME, "A", 60, "6.6.6.6")]),
        5353,
      );
      return good(asked);
    },
  });
  assertEquals(f.lookup(NAME), "0 192.0.2.1");
});

Deno.test("use0x20 asks in mixed case and takes the same case only", () => {
  const names = new Set<string>();
  const f = new DnsFixture({ use0x20: true, cacheSize: 0 }).serve({
    [ONE]: (asked) => {
      const [question] = asked.query.questions;
      names.add(question.name);
      const lower = { ...question, name: question.name.toLowerCase() };
      if (lower.name !== question.name) {
        asked.forge(answerTo(asked, [], { rcode: 3, questions: [lower] }));
      }
      return good(asked);
    },
  });
  for (let i = 0; i < 10; i++) assertEquals(f.lookup(NAME), "0 192.0.2.1");
  assert(names.size > 5);
});

Deno.test("a silent server is followed by the next, for two rounds", () => {
  const f = new DnsFixture().serve({ [ONE]: silent, [TWO]: silent });
  const { status, err } = f.query(NAME, "A");
  assertEquals([status, err], ["timeout", -3]);
  assertEquals(asked(f), [
    `${ONE} udp at 5`,
    `${TWO} udp at 5005`,
    `${ONE} udp at 10005`,
    `${TWO} udp at 15005`,
  ]);
  assertEquals(f.pair.now, 20_000);
  f.expectIdle();
});

Deno.test("a server that was silent is asked last for half a minute", () => {
  const f = new DnsFixture({ cacheSize: 0 })
    .serve({ [ONE]: silent, [TWO]: good });
  assertEquals(f.lookup(NAME), "0 192.0.2.1");
  assertEquals(asked(f), [`${ONE} udp at 5`, `${TWO} udp at 5005`]);
  assertEquals(f.lookup(NAME), "0 192.0.2.1");
  assertEquals(asked(f), [`${TWO} udp at 5015`]);
  f.run(30_000);
  assertEquals(f.lookup(NAME), "0 192.0.2.1");
  assertEquals(asked(f).length, 2);
});

Deno.test("lwIP's schedule: transmissions at 0, 1, 2, 4 s; the next server at 7 s", () => {
  const queries: DnsMessage[] = [];
  const ports: number[] = [];
  const f = new DnsFixture(LWIP_DNS).serve({
    [ONE]: (asked) => {
      queries.push(asked.query);
      ports.push(asked.port);
      return null;
    },
    [TWO]: silent,
  });
  assertEquals(f.lookup(NAME), `${ERR_VAL}`);
  assertEquals(
    asked(f),
    [ONE, TWO].flatMap((server, i) =>
      [0, 1000, 2000, 4000].map((at) => `${server} udp at ${7000 * i + at + 5}`)
    ),
  );
  assertEquals(f.pair.now, 14_000);
  // What is sent again is the same.
  assertEquals(new Set(queries.map((q) => q.id)).size, 1);
  assertEquals(new Set(ports).size, 1);
  assertEquals(queries[0].edns, null);
  f.expectIdle();
});

for (const rcode of [1, 2, 4, 5, 9]) {
  Deno.test(`response code ${rcode} sends the query to the next server`, () => {
    const f = new DnsFixture({ edns: 0 })
      .serve({ [ONE]: failing(rcode), [TWO]: good });
    assertEquals(f.lookup(NAME), "0 192.0.2.1");
    assertEquals(asked(f), [`${ONE} udp at 5`, `${TWO} udp at 15`]);
  });
}

Deno.test("servers that fail are not asked twice", () => {
  const f = new DnsFixture().serve({ [ONE]: failing(2), [TWO]: failing(5) });
  const { err, status, rcode } = f.query(NAME, "A");
  assertEquals([err, status, rcode], [ERR_VAL, "failed", 5]);
  assertEquals(asked(f), [`${ONE} udp at 5`, `${TWO} udp at 15`]);
  assertEquals(f.lookup(NAME), `${ERR_VAL}`);
  f.expectIdle();
});

Deno.test("a name that does not exist is final, for lwIP only at the last server", () => {
  const f = new DnsFixture().serve({ [ONE]: failing(3), [TWO]: good });
  assertEquals(f.lookup(NAME), `${ERR_VAL}`);
  assertEquals(asked(f), [`${ONE} udp at 5`]);
  const lwip = new DnsFixture(LWIP_DNS)
    .serve({ [ONE]: failing(3), [TWO]: good });
  assertEquals(lwip.lookup(NAME), "0 192.0.2.1");
  assertEquals(asked(lwip), [`${ONE} udp at 5`, `${TWO} udp at 15`]);
});

Deno.test("a server that only points elsewhere is passed over", () => {
  const f = new DnsFixture().serve({
    [ONE]: (asked) =>
      answerTo(asked, [], {
        flags: DNS_FLAG_QR,
        authorities: [record("com.", "NS", 60, "a.gtld.example.")],
      }),
    [TWO]: good,
  });
  assertEquals(f.lookup(NAME), "0 192.0.2.1");
});

Deno.test("an ICMP error sends the query to the next server at once", () => {
  const f = new DnsFixture();
  f.listen(TWO, good);
  f.resolver.setNameServers([ONE, TWO]);
  assertEquals(f.lookup(NAME), "0 192.0.2.1");
  assertEquals(asked(f), [`${TWO} udp at 15`]);
  f.expectIdle();
});

Deno.test("a server without a route is unreachable at once", () => {
  const f = new DnsFixture();
  f.resolver.setNameServers(["172.16.0.1"]);
  const { status, err } = f.query(NAME, "A");
  assertEquals([status, err, f.pair.now], ["unreachable", -4, 0]);
  f.expectIdle();
});

Deno.test("a server that cannot read EDNS0 is asked without it, ever after [RFC 6891 §7]", () => {
  const withEdns: boolean[] = [];
  const f = new DnsFixture({ cacheSize: 0 }).serve({
    [ONE]: (asked) => {
      const hasEdns = asked.query.edns !== null;
      withEdns.push(hasEdns);
      return hasEdns
        ? answerTo(asked, [], { rcode: 1, edns: null, questions: [] })
        : good(asked);
    },
  });
  for (let i = 0; i < 2; i++) assertEquals(f.lookup(NAME), "0 192.0.2.1");
  assertEquals(withEdns, [true, false, false]);
});

// TCP.

/** Truncated by UDP; by TCP what `tcp` says. */
function truncating(tcp: Script): Script {
  return (asked) => {
    if (asked.by === "tcp") return tcp(asked);
    const right = answerTo(asked, []);
    return { ...right, flags: right.flags | DNS_FLAG_TC };
  };
}

const MANY = Array.from(
  { length: 2000 },
  (_, i) => record(NAME, "A", 60, `192.0.${i >> 8}.${i & 255}`),
);

Deno.test("a truncated answer is asked for by TCP [RFC 7766 §5]", () => {
  const f = new DnsFixture().serve({
    [ONE]: truncating((asked) => answerTo(asked, MANY)),
  });
  const { err, records } = f.query(NAME, "A");
  assertEquals([err, records.length], [0, 2000]);
  assertEquals(records[1999].data, "192.0.7.207");
  assertEquals(asked(f).map((line) => line.split(" ")[1]), ["udp", "tcp"]);
  f.expectIdle();
});

Deno.test("lwIP makes do with a truncated answer", () => {
  const f = new DnsFixture(LWIP_DNS).serve({
    [ONE]: (asked) => {
      const right = answerTo(asked, [ADDRESS]);
      return { ...right, flags: right.flags | DNS_FLAG_TC };
    },
  });
  assertEquals(f.lookup(NAME), "0 192.0.2.1");
  assertEquals(asked(f), [`${ONE} udp at 5`]);
});

const BAD_TCP: [string, Script][] = [
  ["closes", () => new Uint8Array(0)],
  ["sends garbage", () => new Uint8Array(5)],
  ["sends another id", (asked) => {
    const right = answerTo(asked, []);
    return { ...right, id: right.id ^ 1 };
  }],
  ["fails", failing(2)],
];

for (const [what, tcp] of BAD_TCP) {
  Deno.test(`a server that ${what} by TCP is followed by the next`, () => {
    const f = new DnsFixture({ attempts: 1 })
      .serve({ [ONE]: truncating(tcp), [TWO]: good });
    assertEquals(f.lookup(NAME), "0 192.0.2.1");
    assert(f.pair.now < 200);
    f.expectIdle();
  });
}

Deno.test("a server that is silent by TCP is followed by the next", () => {
  const f = new DnsFixture()
    .serve({ [ONE]: truncating(silent), [TWO]: good });
  assertEquals(f.lookup(NAME), "0 192.0.2.1");
  assert(f.pair.now > 5000 && f.pair.now < 5100);
  f.expectIdle();
});

// Orders.

Deno.test("Resolver.setNameServers() begins queries anew with the new servers", () => {
  const f = new DnsFixture().serve({ [ONE]: silent });
  f.listen(TWO, good);
  let outcome = "";
  f.resolver.lookup(NAME, 2, (err, addrs) => outcome = `${err} ${addrs}`);
  f.run(1000);
  f.resolver.setNameServers([TWO]);
  f.run(100);
  assertEquals(outcome, "0 192.0.2.1");
  assertEquals(f.resolver.nameServers, [`${TWO}:53`]);
  f.expectIdle();
});

Deno.test("Resolver.setNameServers() without servers ends queries with ERR_VAL", () => {
  const f = new DnsFixture().serve({ [ONE]: silent });
  let outcome = 0;
  f.resolver.lookup(NAME, 2, (err) => outcome = err);
  f.run(1000);
  f.resolver.setNameServers([]);
  assertEquals(outcome, ERR_VAL);
  f.expectIdle();
});

Deno.test("Resolver.setNameServers() refuses what is no address", () => {
  const { resolver } = new DnsFixture();
  for (const text of ["", "ns.example.com", "10.0.0.1:0", "10.0.0.1:65536"]) {
    assertThrows(() => resolver.setNameServers([text]), TypeError);
  }
  resolver.setNameServers(["10.0.0.1:5353", "fd00::1", "[fd00::1]:54"]);
  assertEquals(resolver.nameServers, [
    "10.0.0.1:5353",
    "[fd00::1]:53",
    "[fd00::1]:54",
  ]);
});

Deno.test("Resolver.close() gives everything back", () => {
  const f = new DnsFixture()
    .serve({ [ONE]: truncating(silent), [TWO]: silent });
  f.resolver.lookup(NAME, 2, () => {
    throw new Error("told");
  });
  f.run(60);
  assertEquals(f.client.tcp.connectionCount, 1);
  f.resolver.close();
  f.expectIdle();
});

Deno.test("no response makes the resolver throw, hang or leak", () => {
  const f = new DnsFixture({ attempts: 1, timeout: 50, cacheSize: 20 });
  let damage: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes;
  const respond = (asked: Asked): Uint8Array => {
    const out = new Uint8Array(2000);
    const answers = [
      record(NAME, "CNAME", 1, "x.example.com."),
      record("x.example.com.", "CNAME", 1, NAME),
      ADDRESS,
    ];
    const m = answerTo(asked, answers, {
      authorities: [soa("example.com.", 60)],
    });
    return damage(out.slice(0, emitDns(m, out, 0, out.length)));
  };
  f.serve({ [ONE]: respond });
  const changes = fc.array(fc.tuple(fc.nat(160), fc.nat(255)), {
    maxLength: 5,
  });
  holds(
    fc.property(changes, fc.nat(200), fc.boolean(), (list, cut, truncate) => {
      damage = (bytes) => {
        const [hi, lo] = bytes;
        for (const [at, value] of list) if (at >= 2) bytes[at] = value;
        bytes.set([hi, lo]);
        return truncate ? bytes.slice(0, cut) : bytes;
      };
      const { err } = f.query(NAME, "A");
      assert(err <= 0);
    }),
    400,
  );
  f.expectIdle();
});
