/**
 * Names as applications see them: two stacks on a cable, of which the second
 * answers as a name server.
 */

import { assert, assertEquals, assertInstanceOf } from "@std/assert";
import {
  NameServerError,
  NETCONN_DNS_IPV4,
  NETCONN_DNS_IPV4_IPV6,
  NETCONN_DNS_IPV6,
  NETCONN_DNS_IPV6_IPV4,
  netconn_gethostbyname,
  netconn_gethostbyname_addrtype,
  OutOfResourcesError,
  Stack,
  tcpip_init,
  VirtualClock,
} from "../../../mod.ts";
import {
  DNS_FLAG_QR,
  DNS_FLAG_RA,
  DNS_FLAG_TC,
  type DnsMessage,
  emitDns,
  parseDns,
} from "../../../core/wire/dns/message.ts";
import { DNS_IN, dnsTypeOf } from "../../../core/wire/dns/numbers.ts";
import type { DnsData, DnsRecord } from "../../../core/wire/dns/record.ts";
import { B, both, Pair, rejection } from "../two_stacks.ts";

function record(name: string, type: string, data: DnsData): DnsRecord {
  return { name, type: dnsTypeOf(type), class: DNS_IN, ttl: 60, data };
}

const HOST = "host.example.com.";
const SOA = {
  mname: "ns.example.com.",
  rname: "admin.example.com.",
  serial: 1,
  refresh: 2,
  retry: 3,
  expire: 4,
  minimum: 5,
};
const NAPTR = {
  order: 1,
  preference: 2,
  flags: "S",
  services: "SIP+D2U",
  regexp: "",
  replacement: "sip.example.com.",
};

const RECORDS = [
  record(HOST, "A", "10.0.0.2"),
  record(HOST, "AAAA", "2001:db8::2"),
  record("six.example.com.", "AAAA", "2001:db8::6"),
  record("www.example.com.", "CNAME", HOST),
  record("example.com.", "MX", { preference: 10, exchange: HOST }),
  record("example.com.", "NS", "ns.example.com."),
  record("example.com.", "SOA", SOA),
  record("example.com.", "TXT", ["v=1", "zwei ä"]),
  record("example.com.", "CAA", {
    critical: true,
    tag: "issue",
    value: "ca.example.com",
  }),
  record("example.com.", "NAPTR", NAPTR),
  record("example.com.", "TYPE65", "\\# 3 000100"),
  record("_http._tcp.example.com.", "SRV", {
    priority: 1,
    weight: 2,
    port: 80,
    target: HOST,
  }),
  record("2.0.0.10.in-addr.arpa.", "PTR", HOST),
  ...Array.from(
    { length: 280 },
    (_, i) => record("big.example.com.", "TXT", [`${i}`.padEnd(100, "ü")]),
  ),
];

function respond(query: DnsMessage): DnsMessage | null {
  const [{ name, type }] = query.questions;
  const owner = name.toLowerCase();
  if (owner === "silent.example.com.") return null;
  const rcode = owner === "broken.example.com." ? 2 : 0;
  const answers: DnsRecord[] = [];
  const alias = RECORDS.find((r) => r.name === owner && r.type === 5);
  if (alias !== undefined && type !== 5) answers.push(alias);
  const target = answers.length > 0 ? alias!.data : owner;
  answers.push(...RECORDS.filter((r) => r.name === target && r.type === type));
  const exists = RECORDS.some((r) => r.name === target);
  return {
    ...query,
    flags: DNS_FLAG_QR | DNS_FLAG_RA,
    rcode: exists ? rcode : rcode === 0 ? 3 : rcode,
    answers: rcode === 0 ? answers : [],
    authorities: exists ? [] : [record("example.com.", "SOA", SOA)],
  };
}

/** Answers queries until the stack is closed. */
async function serve(stack: Stack): Promise<void> {
  const udp = stack.listenDatagram({ port: 53 });
  const listener = await stack.listen({ port: 53 }).ready();
  const out = new Uint8Array(65_535);
  const answer = (bytes: Uint8Array, room: number): Uint8Array | null => {
    const query = parseDns(bytes, 0, bytes.length) as DnsMessage;
    const response = respond(query);
    if (response === null) return null;
    let length = emitDns(response, out, 0, room);
    if (length < 0) {
      const cut = { ...response, answers: [] };
      cut.flags |= DNS_FLAG_TC;
      length = emitDns(cut, out, 0, room);
    }
    return out.slice(0, length);
  };
  (async () => {
    for await (const [bytes, from] of udp) {
      const response = answer(bytes, 1232);
      if (response !== null) await udp.send(response, from);
    }
  })().catch(() => {});
  (async () => {
    for await (const conn of listener) {
      const query = new Uint8Array(512);
      const n = await conn.read(query);
      const response = answer(query.subarray(2, n!), 65_535)!;
      const { length } = response;
      await conn.write(Uint8Array.of(length >> 8, length & 255, ...response));
      conn.close();
    }
  })().catch(() => {});
}

const OPTIONS = { nameservers: [B], hosts: { "Table": ["10.9.9.9"] } };

both(
  "Stack.lookup() asks for both families by preference",
  async ({ a, b }) => {
    await serve(b);
    const lookup = async (name: string, addrtype?: number) => {
      const { err, addr } = await a.lookup(name, addrtype);
      return `${err} ${addr}`;
    };
    assertEquals(
      await lookup("host.example.com", NETCONN_DNS_IPV6_IPV4),
      "0 2001:db8::2",
    );
    assertEquals(
      await lookup("six.example.com", NETCONN_DNS_IPV4_IPV6),
      "0 2001:db8::6",
    );
    assertEquals(
      await lookup("six.example.com", NETCONN_DNS_IPV4),
      "-6 0.0.0.0",
    );
    assertEquals(await lookup("localhost", NETCONN_DNS_IPV6), "0 ::1");
    assertEquals(await lookup("TABLE"), "0 10.9.9.9");
    assertEquals(await lookup(""), "-16 0.0.0.0");
    assertEquals(await lookup("missing.example.com"), "-6 0.0.0.0");
  },
  OPTIONS,
);

both("Stack.connect() and sendTo take names", async ({ a, b }) => {
  await serve(b);
  const listener = await b.listen({ port: 80 }).ready();
  const [conn, peer] = await Promise.all([
    a.connect({ hostname: "www.example.com", port: 80 }),
    listener.accept(),
  ]);
  assertEquals(conn.remoteAddr.hostname, B);
  conn.close();
  peer.close();
  const error = await rejection(
    a.connect({ hostname: "missing.example.com", port: 80 }),
  );
  assertInstanceOf(error, Deno.errors.NotFound);
  assertEquals(error.code, "ERR_VAL");
  assertEquals(
    error.message,
    'Cannot connect to "missing.example.com:80": the name does not exist',
  );
}, OPTIONS);

const SHAPES: [string, string, unknown][] = [
  [HOST, "A", ["10.0.0.2"]],
  [HOST, "AAAA", ["2001:db8::2"]],
  ["www.example.com", "CNAME", [HOST]],
  ["www.example.com", "A", ["10.0.0.2"]],
  ["example.com", "MX", [{ preference: 10, exchange: HOST }]],
  ["example.com", "NS", ["ns.example.com."]],
  ["example.com", "SOA", [SOA]],
  ["example.com", "TXT", [["v=1", "zwei ä"]]],
  ["example.com", "CAA", [
    { critical: true, tag: "issue", value: "ca.example.com" },
  ]],
  ["example.com", "NAPTR", [NAPTR]],
  ["example.com", "TYPE65", ["\\# 3 000100"]],
  ["_http._tcp.example.com", "SRV", [
    { priority: 1, weight: 2, port: 80, target: HOST },
  ]],
  ["2.0.0.10.in-addr.arpa", "PTR", [HOST]],
  ["10.0.0.2", "PTR", [HOST]],
];

both("Stack.resolve() has the shapes of Deno.resolveDns", async ({ a, b }) => {
  await serve(b);
  for (const [name, type, expected] of SHAPES) {
    assertEquals(await a.resolve(name, type as string), expected, type);
  }
  assertEquals(await a.resolve("www.example.com"), ["10.0.0.2", "2001:db8::2"]);
  assertEquals(await a.resolve("localhost"), ["::1", "127.0.0.1"]);
  assertEquals(await a.resolve("10.0.0.7"), ["10.0.0.7"]);
}, OPTIONS);

both("Stack.resolve() brings answers of any size", async ({ a, b }) => {
  await serve(b);
  const texts = await a.resolve("big.example.com", "TXT");
  assertEquals(texts.length, 280);
  assertEquals(texts[279], ["279".padEnd(100, "ü")]);
}, OPTIONS);

both("Stack.resolveRecords() tells all about records", async ({ a, b }) => {
  await serve(b);
  assertEquals(await a.resolveRecords("www.example.com", "a"), {
    rcode: "NOERROR",
    aliases: [
      { name: "www.example.com.", type: "CNAME", ttl: 60, data: HOST },
    ],
    records: [{ name: HOST, type: "A", ttl: 60, data: "10.0.0.2" }],
  });
  const none = await a.resolveRecords("missing.example.com", "A");
  assertEquals(none, { rcode: "NXDOMAIN", aliases: [], records: [] });
  const broken = await a.resolveRecords("broken.example.com", "A");
  assertEquals(broken.rcode, "SERVFAIL");
}, OPTIONS);

both("Stack.resolve() rejects with Deno's errors", async ({ a, b }) => {
  await serve(b);
  const missing = await rejection(a.resolve("missing.example.com", "A"));
  assertInstanceOf(missing, Deno.errors.NotFound);
  assertEquals(missing.code, "ERR_VAL");
  const none = await rejection(a.resolve("example.com"));
  assertInstanceOf(none, Deno.errors.NotFound);
  const broken = await rejection(a.resolve("broken.example.com", "A"));
  assertInstanceOf(broken, NameServerError);
  assertEquals([broken.rcode, broken.code], ["SERVFAIL", "ERR_VAL"]);
  assertInstanceOf(await rejection(a.resolve("a..b")), TypeError);
  await a.setNameservers([]);
  const nobody = await rejection(a.resolve("other.example.com"));
  assertInstanceOf(nobody, Deno.errors.NotFound);
  await a.setNameservers(["172.16.0.1"]);
  const far = await rejection(a.resolve("other.example.com", "A"));
  assertInstanceOf(far, Deno.errors.NetworkUnreachable);
  assertEquals(far.code, "ERR_RTE");
}, OPTIONS);

both(
  "Stack.setNameservers() and the host table change at run time",
  async ({ a, b }) => {
    await serve(b);
    assertEquals(await a.nameservers(), [`${B}:53`]);
    await a.addNameserver("10.0.0.9:5353");
    assertEquals(await a.nameservers(), [`${B}:53`, "10.0.0.9:5353"]);
    assertInstanceOf(await rejection(a.setNameservers(["x"])), TypeError);
    assertEquals((await a.nameservers()).length, 2);
    await a.addHost("Another", "10.9.9.8");
    assertEquals(await a.resolve("another"), ["10.9.9.8"]);
    assertEquals(await a.removeHost("another"), true);
    assertEquals(await a.removeHost("another"), false);
    await a.forgetNames();
  },
  OPTIONS,
);

both("waits for names end by signal, timeout and close", async ({ a, b }) => {
  await serve(b);
  const name = "silent.example.com";
  const timedOut = await rejection(a.resolve(name, "A", { timeout: 20 }));
  assertInstanceOf(timedOut, Deno.errors.TimedOut);
  assertEquals(timedOut.code, "ERR_TIMEOUT");
  const controller = new AbortController();
  const aborted = rejection(
    a.connect({ hostname: name, port: 80, signal: controller.signal }),
  );
  controller.abort(new Error("enough"));
  assertEquals((await aborted).message, "enough");
  const late = await rejection(
    a.connect({ hostname: name, port: 80, timeout: 20 }),
  );
  assertInstanceOf(late, Deno.errors.TimedOut);
  const pending = [
    rejection(a.resolve(name, "A")),
    rejection(a.connect({ hostname: name, port: 80 })),
    a.lookup(name),
  ];
  await a.close();
  const [resolve, connect, lookup] = await Promise.all(pending);
  assertEquals((resolve as Error & { code: string }).code, "ERR_CLSD");
  assertEquals((connect as Error & { code: string }).code, "ERR_CLSD");
  assertEquals((lookup as { err: number }).err, -15);
  assertEquals((await a.lookup(name)).err, -15);
}, OPTIONS);

Deno.test("netconn_gethostbyname() needs a stack and a name [spec §5.1]", async () => {
  assertEquals(await netconn_gethostbyname("localhost"), { err: -16 });
  const stack = await tcpip_init({ thread: false });
  assertEquals(await netconn_gethostbyname(null), { err: -16 });
  assertEquals(await netconn_gethostbyname(""), { err: -16 });
  assertEquals(await netconn_gethostbyname("example.com"), { err: -6 });
  assertEquals(await netconn_gethostbyname("10.1"), {
    err: 0,
    addr: "10.0.0.1",
  });
  assertEquals(
    await netconn_gethostbyname_addrtype("localhost", NETCONN_DNS_IPV6_IPV4),
    { err: 0, addr: "::1" },
  );
  await stack.close();
});

Deno.test("Stack.start() refuses settings that make no sense", async () => {
  const starting = [
    { nameservers: ["ns.example.com"] },
    { hosts: { a: "b" } },
    { dns: { ndots: -1 } },
    { dns: { attempts: 0 } },
    { dns: { timeout: 0 } },
    { dns: { edns: 100 } },
    { dns: { retransmit: [1000, NaN] } },
  ].map((options) => rejection(Stack.start({ thread: false, ...options })));
  for (const error of await Promise.all(starting)) {
    assert(error instanceof TypeError || error instanceof RangeError);
  }
});

Deno.test("Stack.resolve() gives up after two rounds of five seconds", async () => {
  const clock = new VirtualClock();
  await using pair = await Pair.start({ clock, thread: false, ...OPTIONS });
  await serve(pair.b);
  const outcome = rejection(pair.a.resolve("silent.example.com", "A"));
  await clock.advance(9_999);
  assertEquals(await Promise.race([outcome, Promise.resolve(null)]), null);
  await clock.advance(2);
  assertInstanceOf(await outcome, Deno.errors.TimedOut);
  const many = Array.from(
    { length: 300 },
    (_, i) => pair.a.resolve(`n${i}.silent.example.com`, "A"),
  );
  const errors = Promise.all(many.map(rejection));
  await clock.advance(30_000);
  const busy = (await errors).filter((e) => e instanceof OutOfResourcesError);
  assertEquals(busy.length, 300 - 256);
});
