import { assert, assertEquals } from "@std/assert";
import { Buffer } from "node:buffer";
import fc from "fast-check";
import packet from "npm:dns-packet@5.6.1";
import {
  DNS_A,
  DNS_AAAA,
  DNS_CAA,
  DNS_CNAME,
  DNS_IN,
  DNS_MX,
  DNS_NAPTR,
  DNS_NS,
  DNS_PTR,
  DNS_SOA,
  DNS_SRV,
  DNS_TXT,
  dnsRcodeName,
  dnsTypeName,
  dnsTypeOf,
} from "../../../../core/wire/dns/numbers.ts";
import {
  describeDns,
  DNS_FLAG_QR,
  DNS_FLAG_RA,
  DNS_FLAG_RD,
  DNS_FLAG_TC,
  type DnsMessage,
  dnsOpcode,
  emitDns,
  parseDns,
} from "../../../../core/wire/dns/message.ts";
import {
  reverseDnsName,
  toDnsName,
  writeDnsName,
} from "../../../../core/wire/dns/name.ts";
import type { DnsData, DnsRecord } from "../../../../core/wire/dns/record.ts";
import { IpAddr } from "../../../../core/wire/ip_addr.ts";
import { hex } from "../hex.ts";
import {
  assertRoundTrip,
  holds,
  ip4,
  ip6,
  parseGarbage,
  parseIsolated,
  parsePrefixes,
  u16,
  u8,
} from "../properties.ts";

const RESPONSE = hex(`
  12 34                       # id
  81 80                       # response, RD, RA, NOERROR
  00 01  00 03  00 00  00 01  # counts
  03 77 77 77                 # at 12: www
  07 65 78 61 6d 70 6c 65     # at 16: example
  03 63 6f 6d  00             # at 24: com and the root
  00 01  00 01                # A, IN
  c0 0c  00 05  00 01         # www.example.com CNAME
  00 00 01 2c  00 06          # TTL 300, 6 bytes
  03 57 65 62  c0 10          # at 45: Web.example.com
  c0 2d  00 01  00 01         # Web.example.com A
  00 00 00 3c  00 04          # TTL 60
  c0 00 02 01                 # 192.0.2.1
  c0 2d  00 01  00 01
  80 00 00 00  00 04          # a TTL with the top bit set
  c0 00 02 02
  00  00 29  04 d0            # OPT: the root, 1232 bytes
  00 00 80 00  00 00          # rcode 0, version 0, DO
`);

function parsed(bytes: Uint8Array): DnsMessage {
  const message = parseDns(bytes, 0, bytes.length);
  if (typeof message === "string") throw new Error(message);
  return message;
}

function record(name: string, type: number, ttl: number, data: DnsData) {
  return { name, type, class: DNS_IN, ttl, data };
}

function message(fields: Partial<DnsMessage>): DnsMessage {
  return {
    id: 1,
    flags: DNS_FLAG_QR,
    rcode: 0,
    questions: [],
    answers: [],
    authorities: [],
    additionals: [],
    edns: null,
    ...fields,
  };
}

function emitted(m: DnsMessage): Uint8Array {
  const out = new Uint8Array(65_535);
  const length = emitDns(m, out, 0, out.length);
  assert(length > 0);
  return out.slice(0, length);
}

Deno.test("parseDns() reads names through pointers, and EDNS0 [RFC 1035 §4.1.4]", () => {
  const m = parsed(RESPONSE);
  assertEquals(m, {
    id: 0x1234,
    flags: DNS_FLAG_QR | DNS_FLAG_RD | DNS_FLAG_RA,
    rcode: 0,
    questions: [{ name: "www.example.com.", type: 1, class: 1 }],
    answers: [
      record("www.example.com.", DNS_CNAME, 300, "Web.example.com."),
      record("Web.example.com.", DNS_A, 60, "192.0.2.1"),
      record("Web.example.com.", DNS_A, 0, "192.0.2.2"), // RFC 2181 §8
    ],
    authorities: [],
    additionals: [],
    edns: { udpSize: 1232, version: 0, dnssecOk: true },
  });
  assertEquals(describeDns(m), "DNS 4660 NOERROR 3/0/0");
  assertEquals(
    describeDns({ ...m, flags: 0 }),
    "DNS 4660 A? www.example.com.",
  );
});

Deno.test("parseDns() reads no byte outside of the message", () => {
  parseIsolated(parseDns, RESPONSE);
  for (const result of parsePrefixes(parseDns, RESPONSE)) {
    assertEquals(result, "truncated");
  }
  parseGarbage(parseDns, RESPONSE);
});

Deno.test("parseDns() keeps the whole records of a truncated message [RFC 2181 §9]", () => {
  const bytes = RESPONSE.slice();
  bytes[2] |= 0x02; // TC
  const results = parsePrefixes(parseDns, bytes);
  assertEquals(results[32], "truncated"); // within the question
  assertEquals((results[33] as DnsMessage).answers.length, 0);
  assertEquals((results[67] as DnsMessage).answers.length, 2);
  assertEquals((results[68] as DnsMessage).flags & DNS_FLAG_TC, DNS_FLAG_TC);
});

/** A response of one question whose name these bytes are. */
function withName(...name: number[]): Uint8Array {
  return Uint8Array.from([
    ...[0, 1, 0x80, 0, 0, 1, 0, 0, 0, 0, 0, 0],
    ...name,
    ...[0, 1, 0, 1],
  ]);
}

const BAD_NAMES: [string, number[], string][] = [
  ["a pointer to itself", [0xc0, 12], "bad-field"],
  ["a pointer forward", [0xc0, 14, 0], "bad-field"],
  ["a pointer back into its own labels", [1, 97, 0xc0, 12], "bad-field"],
  ["a pointer past the end", [0xff, 0xff], "bad-field"],
  ["a pointer into the header", [0xc0, 4], "bad-field"],
  ["label type 01", [0x41, 97, 0], "bad-field"],
  ["label type 10", [0x81, 97, 0], "bad-field"],
  ["a label past the end", [63, 97, 0], "truncated"],
  [
    "more than 255 bytes",
    [1, 2, 3, 4].flatMap(() => [63, ...new Array(63).fill(97)]).concat(0),
    "bad-length",
  ],
];

for (const [what, name, reason] of BAD_NAMES) {
  Deno.test(`parseDns() refuses ${what} in a name`, () => {
    assertEquals(parseIsolated(parseDns, withName(...name)), reason);
  });
}

Deno.test("parseDns() follows a chain of pointers that leads back", () => {
  const bytes = hex(`
    00 01 80 00 00 02 00 00 00 00 00 00
    01 61 00 00 01 00 01                # at 12: a
    01 62 c0 0c 00 01 00 01             # b.a
  `);
  assertEquals(parsed(bytes).questions.map(({ name }) => name), ["a.", "b.a."]);
});

Deno.test("parseDns() refuses a name that jumps more than 127 times", () => {
  for (const [pointers, reason] of [[126, null], [200, "bad-field"]] as const) {
    const bytes = [0, 1, 0x80, 0, 0, 0, 0, 1, 0, 0, 0, 0];
    bytes.push(0, 0, 99, 0, 1, 0, 0, 0, 0);
    bytes.push((2 * pointers) >> 8, (2 * pointers) & 255);
    for (let i = 0; i < pointers; i++) {
      const target = i === 0 ? 12 : 23 + 2 * (i - 1);
      bytes.push(0xc0 | (target >> 8), target & 255);
    }
    bytes[7] = 2;
    const last = 23 + 2 * (pointers - 1);
    bytes.push(0xc0 | (last >> 8), last & 255, 0, 99, 0, 1, 0, 0, 0, 0, 0, 0);
    const b = Uint8Array.from(bytes);
    const result = parseDns(b, 0, b.length);
    assertEquals(typeof result === "string" ? result : null, reason);
  }
});

Deno.test("parseDns() ends in time where every record points at a long name", () => {
  const label = [63, ...new Array(63).fill(97)];
  const name = [...label, ...label, ...label, 61, ...new Array(61).fill(97), 0];
  const records = 5000;
  const answer = [0xc0, 12, 0, 2, 0, 1, 0, 0, 0, 0, 0, 2, 0xc0, 12];
  const bytes = new Uint8Array(12 + name.length + 4 + records * answer.length);
  bytes.set([0, 1, 0x80, 0, 0, 1, records >> 8, records & 255]);
  bytes.set(name, 12);
  for (let i = 0; i < records; i++) {
    bytes.set(answer, 12 + name.length + 4 + i * answer.length);
  }
  assertEquals(parsed(bytes).answers.length, records);
});

/** A response with one record of this type and data. */
function withData(type: number, data: number[]): Uint8Array {
  return Uint8Array.from([
    ...[0, 1, 0x80, 0, 0, 0, 0, 1, 0, 0, 0, 0],
    ...[0, type >> 8, type & 255, 0, 1, 0, 0, 0, 9, 0, data.length],
    ...data,
  ]);
}

const BAD_DATA: [string, number, number[]][] = [
  ["an A record of three bytes", DNS_A, [1, 2, 3]],
  ["an A record of five bytes", DNS_A, [1, 2, 3, 4, 5]],
  ["an AAAA record of four bytes", DNS_AAAA, [1, 2, 3, 4]],
  ["a CNAME that ends early", DNS_CNAME, [0, 0]],
  ["a name past its record", DNS_NS, [3, 97, 97]],
  ["a TXT string past its record", DNS_TXT, [5, 97]],
  ["a TXT record without string", DNS_TXT, []],
  ["an MX record without name", DNS_MX, [0, 1]],
  ["half an SOA", DNS_SOA, [0, 0, 0, 0, 0, 1]],
  ["a CAA tag past its record", DNS_CAA, [0, 9, 97]],
];

for (const [what, type, data] of BAD_DATA) {
  Deno.test(`parseDns() refuses ${what}`, () => {
    assertEquals(
      parseIsolated(parseDns, withData(type, data)),
      "bad-length",
    );
  });
}

Deno.test("parseDns() shows data of unknown types and classes as it is [RFC 3597 §5]", () => {
  assertEquals(
    parsed(withData(65, [0, 1, 255])).answers[0].data,
    "\\# 3 0001ff",
  );
  assertEquals(parsed(withData(65, [])).answers[0].data, "\\# 0");
  const chaos = withData(DNS_A, [1, 2]);
  chaos[16] = 3; // class CH
  assertEquals(parsed(chaos).answers[0].data, "\\# 2 0102");
});

Deno.test("parseDns() takes one OPT record, owned by the root [RFC 6891 §6.1.1]", () => {
  const opt = [0, 0, 41, 2, 0, 1, 0, 0, 0, 0, 0]; // extended rcode 1
  const header = (count: number) => [0, 1, 0x80, 2, 0, 0, 0, 0, 0, 0, 0, count];
  const one = parsed(Uint8Array.from([...header(1), ...opt]));
  assertEquals([one.rcode, one.edns!.udpSize], [18, 512]);
  assertEquals(dnsRcodeName(one.rcode), "RCODE18");
  const two = Uint8Array.from([...header(2), ...opt, ...opt]);
  assertEquals(parseDns(two, 0, two.length), "bad-field");
  const owned = Uint8Array.from([...header(1), 1, 97, ...opt]);
  assertEquals(parseDns(owned, 0, owned.length), "bad-field");
});

Deno.test("dnsOpcode() and the type names read both ways", () => {
  assertEquals(dnsOpcode(0x2800 | DNS_FLAG_QR), 5);
  assertEquals([dnsTypeOf("aaaa"), dnsTypeOf("TYPE65")], [28, 65]);
  assertEquals([dnsTypeOf("TYPE65536"), dnsTypeOf("toString")], [-1, -1]);
  assertEquals([dnsTypeName(28), dnsTypeName(65)], ["AAAA", "TYPE65"]);
});

const NAMES: [string, string | null][] = [
  ["", "."],
  [".", "."],
  ["Example.COM", "Example.COM."],
  ["example.com.", "example.com."],
  ["a\\.b.c", "a\\.b.c."],
  ["a\\046b.c", "a\\.b.c."],
  ["\\097\\\\", "a\\\\."],
  ["a b", "a\\032b."],
  ["\\000\\255", "\\000\\255."],
  ["a..b", null],
  [".a", null],
  ["a\\", null],
  ["a\\25", null],
  ["a\\256", null],
  ["ä.com", null],
  ["x".repeat(63), `${"x".repeat(63)}.`],
  ["x".repeat(64), null],
  ["a.".repeat(127), "a.".repeat(127)],
  ["a.".repeat(127) + "a", null],
];

for (const [text, canonical] of NAMES) {
  Deno.test(`toDnsName() of "${text.slice(0, 20)}" [RFC 1035 §5.1]`, () => {
    assertEquals(toDnsName(text), canonical);
  });
}

Deno.test("writeDnsName() never writes more than 255 bytes", () => {
  holds(fc.property(fc.string({ maxLength: 600 }), (text) => {
    const out = new Uint8Array(300).fill(0xa5);
    const length = writeDnsName(text, out, 0);
    assert(length <= 255);
    assert(out.subarray(255).every((byte) => byte === 0xa5));
  }));
});

Deno.test("reverseDnsName() makes names of both kinds [RFC 3596 §2.5]", () => {
  const of = (text: string) => reverseDnsName(IpAddr.parse(text)!);
  assertEquals(of("192.0.2.1"), "1.2.0.192.in-addr.arpa.");
  assertEquals(
    of("2001:db8::1"),
    "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa.",
  );
});

// Round trips.

const label = fc.uint8Array({ minLength: 1, maxLength: 20 });
const name = fc.array(label, { maxLength: 5 }).map((labels) =>
  toDnsName(
    labels.map((bytes) =>
      [...bytes].map((byte) => `\\${String(byte).padStart(3, "0")}`).join("")
    ).join("."),
  )!
);
const text = fc.string({ maxLength: 60 }).filter((s) =>
  new TextDecoder().decode(new TextEncoder().encode(s)) === s
);
const u32 = fc.integer({ min: 0, max: 0xffffffff });

const KNOWN: [number, fc.Arbitrary<DnsData>][] = [
  [DNS_A, ip4.map(String)],
  [DNS_AAAA, ip6.map(String)],
  [DNS_NS, name],
  [DNS_CNAME, name],
  [DNS_PTR, name],
  [DNS_TXT, fc.array(text, { minLength: 1, maxLength: 4 })],
  [DNS_MX, fc.record({ preference: u16, exchange: name })],
  [
    DNS_SRV,
    fc.record({ priority: u16, weight: u16, port: u16, target: name }),
  ],
  [
    DNS_SOA,
    fc.record({
      mname: name,
      rname: name,
      serial: u32,
      refresh: u32,
      retry: u32,
      expire: u32,
      minimum: u32,
    }),
  ],
  [
    DNS_NAPTR,
    fc.record({
      order: u16,
      preference: u16,
      flags: text,
      services: text,
      regexp: text,
      replacement: name,
    }),
  ],
  [DNS_CAA, fc.record({ critical: fc.boolean(), tag: text, value: text })],
  [
    65,
    fc.uint8Array({ maxLength: 30 }).map((bytes) =>
      `\\# ${bytes.length} ${Buffer.from(bytes).toString("hex")}`.trimEnd()
    ),
  ],
];

const anyRecord: fc.Arbitrary<DnsRecord> = fc.oneof(
  ...KNOWN.map(([type, data]) =>
    fc.record({
      name,
      type: fc.constant(type),
      class: fc.constant(DNS_IN),
      ttl: fc.integer({ min: 0, max: 0x7fffffff }),
      data,
    })
  ),
);

const anyMessage: fc.Arbitrary<DnsMessage> = fc.record({
  id: u16,
  flags: u16.map((bits) => bits & 0xfff0),
  rcode: fc.integer({ min: 0, max: 15 }),
  questions: fc.array(fc.record({ name, type: u16, class: u16 }), {
    maxLength: 2,
  }),
  answers: fc.array(anyRecord, { maxLength: 4 }),
  authorities: fc.array(anyRecord, { maxLength: 2 }),
  additionals: fc.array(anyRecord, { maxLength: 2 }),
  edns: fc.option(
    fc.record({ udpSize: u16, version: u8, dnssecOk: fc.boolean() }),
  ),
});

Deno.test("emitDns() and parseDns() round-trip", () => {
  holds(fc.property(anyMessage, (m) => {
    assertEquals(parsed(emitted(m)), m);
  }));
  assertRoundTrip(
    message({ questions: [{ name: "a.b.", type: 1, class: 1 }] }),
    (m, out, offset) => emitDns(m, out, offset, 243),
    parseDns,
  );
});

Deno.test("emitDns() writes extended response codes with EDNS0 [RFC 6891 §6.1.3]", () => {
  const edns = { udpSize: 512, version: 0, dnssecOk: false };
  const m = message({ rcode: 0xabc, edns });
  assertEquals(parsed(emitted(m)), m);
});

Deno.test("emitDns() stays within its room and refuses what is no data", () => {
  holds(fc.property(anyMessage, u8, (m, room) => {
    const out = new Uint8Array(300).fill(0xa5);
    const length = emitDns(m, out, 10, room);
    assert(length <= room);
    assert(out.subarray(0, 10).every((byte) => byte === 0xa5));
    assert(out.subarray(10 + room).every((byte) => byte === 0xa5));
  }));
  const bad: [number, DnsData][] = [
    [DNS_A, "::1"],
    [DNS_A, "x"],
    [DNS_CNAME, "a..b"],
    [DNS_TXT, ["x".repeat(256)]],
    [65, "\\# 2 00"],
    [65, "x"],
  ];
  for (const [type, data] of bad) {
    const m = message({ answers: [record("a.", type, 1, data)] });
    assertEquals(emitDns(m, new Uint8Array(600), 0, 600), -1);
  }
});

// The oracle: npm:dns-packet, which compresses names.

/** A name as dns-packet has it: no final dot. */
const bare = (absolute: string): string =>
  absolute === "." ? "." : absolute.slice(0, -1);

const ORACLE: [string, unknown, DnsData][] = [
  ["A", "192.0.2.7", "192.0.2.7"],
  ["AAAA", "2001:db8::7", "2001:db8::7"],
  ["CNAME", "x.example.org", "x.example.org."],
  ["NS", "ns.example.org", "ns.example.org."],
  ["PTR", "host.example.org", "host.example.org."],
  ["TXT", ["one", "zwei, ä"], ["one", "zwei, ä"]],
  [
    "MX",
    { preference: 10, exchange: "mx.example.org" },
    { preference: 10, exchange: "mx.example.org." },
  ],
  [
    "SRV",
    { priority: 1, weight: 2, port: 3, target: "srv.example.org" },
    { priority: 1, weight: 2, port: 3, target: "srv.example.org." },
  ],
  [
    "SOA",
    {
      mname: "ns.example.org",
      rname: "admin.example.org",
      serial: 4_000_000_000,
      refresh: 1,
      retry: 2,
      expire: 3,
      minimum: 4,
    },
    {
      mname: "ns.example.org.",
      rname: "admin.example.org.",
      serial: 4_000_000_000,
      refresh: 1,
      retry: 2,
      expire: 3,
      minimum: 4,
    },
  ],
  [
    "CAA",
    { flags: 128, tag: "issue", value: "ca.example.org" },
    { critical: true, tag: "issue", value: "ca.example.org" },
  ],
  [
    "NAPTR",
    {
      order: 100,
      preference: 10,
      flags: "S",
      services: "SIP+D2U",
      regexp: "!^.*$!sip:x@example.org!",
      replacement: "sip.example.org",
    },
    {
      order: 100,
      preference: 10,
      flags: "S",
      services: "SIP+D2U",
      regexp: "!^.*$!sip:x@example.org!",
      replacement: "sip.example.org.",
    },
  ],
];

for (const [type, theirs, ours] of ORACLE) {
  Deno.test(`parseDns() reads what dns-packet writes, and back: ${type}`, () => {
    const bytes = packet.encode({
      type: "response",
      id: 7,
      flags: packet.RECURSION_DESIRED,
      questions: [{ name: "x.example.org", type }],
      answers: [{ name: "x.example.org", type, ttl: 99, data: theirs }],
      // deno-lint-ignore no-explicit-any
    } as any);
    const m = parsed(new Uint8Array(bytes));
    const expected = record("x.example.org.", dnsTypeOf(type), 99, ours);
    assertEquals(m.answers, [expected]);
    const back = packet.decode(Buffer.from(emitted(m)));
    assertEquals(back.questions, [{
      name: "x.example.org",
      type,
      class: "IN",
      // deno-lint-ignore no-explicit-any
    } as any]);
    const again = packet.encode({ ...back, id: 7 });
    assertEquals(parsed(new Uint8Array(again)).answers, [expected]);
  });
}

Deno.test("parseDns() agrees with dns-packet about compressed names", () => {
  const ascii = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
  const domain = fc.array(ascii, { minLength: 1, maxLength: 4 })
    .map((labels) => labels.join("."));
  const anyDomains = fc.array(domain, { minLength: 1, maxLength: 12 });
  holds(fc.property(anyDomains, u16, (domains, id) => {
    const bytes = packet.encode({
      type: "response",
      id,
      questions: domains.map((name) => ({ name, type: "NS" })),
      answers: domains.map((name) => ({
        name: `www.${name}`,
        type: "NS",
        ttl: 1,
        data: `ns.${name}`,
      })),
    });
    const m = parsed(new Uint8Array(bytes));
    assertEquals(m.id, id);
    assertEquals(m.questions.map((q) => bare(q.name)), domains);
    assertEquals(
      m.answers.map((a) => [bare(a.name), bare(a.data as string)]),
      domains.map((name) => [`www.${name}`, `ns.${name}`]),
    );
  }));
});

Deno.test("dns-packet reads our queries with EDNS0", () => {
  const query = packet.decode(Buffer.from(emitted(message({
    id: 99,
    flags: DNS_FLAG_RD,
    questions: [{ name: "Example.com.", type: DNS_AAAA, class: DNS_IN }],
    edns: { udpSize: 1232, version: 0, dnssecOk: false },
  }))));
  assertEquals(query.type, "query");
  assertEquals(query.flags, packet.RECURSION_DESIRED);
  assertEquals(query.questions, [{
    name: "Example.com",
    type: "AAAA",
    class: "IN",
  }]);
  const [opt] = query.additionals!;
  assertEquals(opt.type, "OPT");
  assertEquals((opt as { udpPayloadSize: number }).udpPayloadSize, 1232);
});
