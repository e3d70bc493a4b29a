/**
 * The resolver against dnsmasq: all kinds of records, aliases, absence, truncated
 * answers, dead servers; and tshark's opinion of the queries.
 */

import { assert, assertEquals, assertRejects } from "@std/assert";
import {
  NETCONN_DNS_IPV6_IPV4,
  Stack,
  type StackOptions,
  tap,
} from "../../mod.ts";
import { main as dig } from "../../tools/dig.ts";
import { run } from "../tools/fake_terminal.ts";
import { queriesOf, startDnsmasq } from "./dnsmasq.ts";
import { eventually } from "./eventually.ts";
import { KERNEL_SOCKETS_NEEDS } from "./kernel_sockets.ts";
import { Namespace } from "./netns.ts";
import { interopTest } from "./requirements.ts";
import { DEVICE, KERNEL, OURS, TapNetwork } from "./tap_network.ts";
import { Tcpdump } from "./tcpdump.ts";

const NEEDS = { needs: [...KERNEL_SOCKETS_NEEDS, "dnsmasq"] };

const TEXTS = Array.from({ length: 60 }, (_, i) => `${i}`.padEnd(100, "x"));
const HOSTS = Array.from({ length: 100 }, (_, i) => `10.20.30.${i}`);

const ZONE = [
  "--local=/test/",
  "--host-record=host.test,10.1.2.3,fd00::3,600",
  "--host-record=six.test,fd00::6",
  "--cname=www.test,host.test,120",
  "--cname=alias.test,www.test",
  "--mx-host=test,mail.test,10",
  "--mx-host=test,backup.test,20",
  "--txt-record=test,v=spf1 -all,second",
  "--srv-host=_http._tcp.test,host.test,8080,1,2",
  "--ptr-record=4.2.1.10.in-addr.arpa,four.test",
  "--caa-record=test,128,issue,ca.test",
  "--naptr-record=test,100,10,S,SIP+D2U,,_sip._udp.test",
  "--dns-rr=test,99,01:02:ff",
  ...TEXTS.map((text) => `--txt-record=long.test,${text}`),
  ...HOSTS.map((address) => `--host-record=many.test,${address}`),
];

async function start(options: StackOptions = {}): Promise<TapNetwork> {
  const net = await TapNetwork.create({ nameservers: [KERNEL], ...options });
  return net;
}

interopTest("dnsmasq answers for all kinds of records", NEEDS, async (t) => {
  await using net = await start();
  await startDnsmasq(net, KERNEL, ...ZONE);
  const { stack } = net;
  const lookup = async (name: string, addrtype?: number) => {
    const { err, addr } = await stack.lookup(name, addrtype);
    return `${err} ${addr}`;
  };
  await t.step("addresses", async () => {
    assertEquals(await lookup("host.test", NETCONN_DNS_IPV6_IPV4), "0 fd00::3");
    assertEquals(await stack.resolve("host.test"), ["10.1.2.3", "fd00::3"]);
    assertEquals(await lookup("six.test"), "0 fd00::6");
    assertEquals(await lookup("gone.test"), "-6 0.0.0.0");
  });
  await t.step("aliases", async () => {
    assertEquals(await stack.resolve("alias.test", "A"), ["10.1.2.3"]);
    assertEquals(await stack.resolve("www.test", "CNAME"), ["host.test."]);
    const { aliases, records } = await stack.resolveRecords("alias.test", "A");
    assertEquals(aliases.map(({ data }) => data), ["www.test.", "host.test."]);
    assertEquals(records[0].ttl, 600);
  });
  await t.step("other records", async () => {
    const mx = await stack.resolve("test", "MX");
    assertEquals(mx.sort((a, b) => a.preference - b.preference), [
      { preference: 10, exchange: "mail.test." },
      { preference: 20, exchange: "backup.test." },
    ]);
    assertEquals(await stack.resolve("test", "TXT"), [[
      "v=spf1 -all",
      "second",
    ]]);
    assertEquals(await stack.resolve("_http._tcp.test", "SRV"), [
      { priority: 1, weight: 2, port: 8080, target: "host.test." },
    ]);
    assertEquals(await stack.resolve("10.1.2.4", "PTR"), ["four.test."]);
    assertEquals(await stack.resolve("10.1.2.3", "PTR"), ["host.test."]);
    assertEquals(await stack.resolve("test", "CAA"), [
      { critical: true, tag: "issue", value: "ca.test" },
    ]);
    assertEquals(await stack.resolve("test", "NAPTR"), [{
      order: 100,
      preference: 10,
      flags: "S",
      services: "SIP+D2U",
      regexp: "",
      replacement: "_sip._udp.test.",
    }]);
    assertEquals(await stack.resolve("test", "TYPE99"), ["\\# 3 0102ff"]);
  });
  await t.step("absence", async () => {
    const gone = await stack.resolveRecords("gone.test", "A");
    assertEquals([gone.rcode, gone.records], ["NXDOMAIN", []]);
    const none = await stack.resolveRecords("six.test", "A");
    assertEquals([none.rcode, none.records], ["NOERROR", []]);
    await assertRejects(
      () => stack.connect({ hostname: "gone.test", port: 80 }),
      Deno.errors.NotFound,
    );
  });
  await t.step("truncated answers, over TCP", async () => {
    const texts = await stack.resolve("long.test", "TXT");
    assertEquals(texts.flat().sort(), [...TEXTS].sort());
    const many = await stack.resolve("many.test", "A");
    assertEquals(many.sort(), [...HOSTS].sort());
  });
});

interopTest("a dead first server is passed over", NEEDS, async () => {
  // Nobody has the first address; at the second nobody listens; the third does
  // not look up names of others.
  await using net = await start({
    nameservers: ["10.9.0.77", `${KERNEL}:5353`, "10.9.0.3", KERNEL],
    dns: { timeout: 300 },
  });
  await net.namespace.ip("addr", "add", "10.9.0.3/24", "dev", DEVICE);
  const refusing = await startDnsmasq(net, "10.9.0.3");
  await startDnsmasq(net, KERNEL, ...ZONE);
  assertEquals(await net.stack.resolve("host.test", "A"), ["10.1.2.3"]);
  assertEquals(await queriesOf(refusing), ["A host.test"]);
});

interopTest(
  "the cache holds what dnsmasq says for as long as it says",
  NEEDS,
  async () => {
    await using net = await start({ dns: { search: ["test"] } });
    const dnsmasq = await startDnsmasq(net, KERNEL, ...ZONE);
    const { stack } = net;
    for (let i = 0; i < 5; i++) {
      assertEquals(await stack.resolve("host", "A"), ["10.1.2.3"]);
    }
    const both = await Promise.all(
      Array.from({ length: 20 }, () => stack.lookup("six.test")),
    );
    assertEquals(
      new Set(both.map(({ addr }) => `${addr}`)),
      new Set(["fd00::6"]),
    );
    // Without a time to live there is nothing to remember.
    for (let i = 0; i < 3; i++) await stack.resolve("six.test", "AAAA");
    assertEquals(await queriesOf(dnsmasq), [
      "A host.test",
      "A six.test",
      ...new Array(4).fill("AAAA six.test"),
    ]);
  },
);

interopTest(
  "tshark finds well-formed queries, ids and ports at random",
  { needs: [...NEEDS.needs, "tcpdump", "tshark"] },
  async () => {
    await using net = await start({ dns: { use0x20: true } });
    await startDnsmasq(net, KERNEL, ...ZONE);
    await using dump = await Tcpdump.start(net.namespace, DEVICE);
    for (let i = 0; i < 20; i++) {
      await net.stack.resolveRecords(`n${i}.test`, "A");
    }
    await net.stack.resolve("long.test", "TXT");
    await net.stack.resolve("host.test", "AAAA");
    const fields = async (filter: string, ...names: string[]) => {
      const read = [
        "tshark",
        "-n",
        "-r",
        dump.file,
        "-Y",
        filter,
        "-T",
        "fields",
      ];
      const output = await net.namespace.run([
        ...read,
        ...names.flatMap((name) => ["-e", name]),
      ]);
      return output.split("\n").filter((line) => line !== "")
        .map((line) => line.split("\t"));
    };
    const queries = `dns.flags.response==0 && ip.src==${OURS}`;
    const seen = await eventually(async () => {
      const rows = await fields(
        `${queries} && udp`,
        ...[
          "dns.id",
          "udp.srcport",
          "dns.qry.name",
          "dns.rr.udp_payload_size",
        ],
        ...["dns.flags.recdesired", "dns.count.queries"],
      );
      assertEquals(rows.length, 22);
      return rows;
    });
    await dump.stop();
    const distinct = (column: number): number =>
      new Set(seen.map((row) => row[column])).size;
    assert(distinct(0) >= 21); // two of 22 may well be equal
    assert(distinct(1) >= 21);
    assert(seen.some(([, , name]) => name !== name.toLowerCase()));
    for (const [, , , size, recursion, count] of seen) {
      assertEquals([size, count], ["1232", "1"]);
      assert(["1", "True"].includes(recursion));
    }
    assertEquals(
      (await fields(`${queries} && tcp`, "dns.qry.name")).length,
      1,
    );
    assertEquals(await fields("_ws.malformed", "frame.number"), []);
  },
);

interopTest("dig.ts asks dnsmasq over a TAP", NEEDS, async () => {
  await using namespace = await Namespace.create();
  await namespace.addTap(DEVICE);
  await namespace.up(DEVICE, `${KERNEL}/24`);
  await startDnsmasq({ namespace }, KERNEL, ...ZONE);
  const network = ["--tap", DEVICE, "--netns", namespace.name];
  const address = ["--address", `${OURS}/24`];
  const { code, lines } = await run(dig, [
    ...[...network, ...address, `@${KERNEL}`, "www.test"],
  ]);
  assertEquals(lines.slice(1), [
    "www.test.     120 IN CNAME host.test.",
    "host.test.    600 IN A     10.1.2.3",
  ]);
  assertEquals(code, 0);
});

interopTest(
  "dnsmasq answers over IPv6, by UDP and by TCP",
  NEEDS,
  async (t) => {
    const [server, own] = ["fd00:9::1", "fd00:9::2/16"];
    await using namespace = await Namespace.create();
    await namespace.addTap(DEVICE);
    await namespace.up(DEVICE, `${server}/16`);
    const dnsmasq = await startDnsmasq({ namespace }, server, ...ZONE);
    const driver = tap(DEVICE, { netns: namespace.name });
    await t.step("to a stack that has no address of IPv4", async () => {
      await using stack = await Stack.start({
        nameservers: [server],
        netifs: [{ driver, addresses: [own] }],
      });
      assertEquals(await stack.resolve("host.test"), ["fd00::3", "10.1.2.3"]);
      assertEquals(await stack.resolve("six.test"), ["fd00::6"]);
      const texts = await stack.resolve("long.test", "TXT"); // truncated: TCP
      assertEquals(texts.length, TEXTS.length);
    });
    await t.step("to dig.ts", async () => {
      const network = ["--tap", DEVICE, "--netns", namespace.name];
      const { code, lines } = await run(dig, [
        ...[...network, "--address", own, `@${server}`, "six.test", "AAAA"],
      ]);
      assertEquals(lines.slice(1), ["six.test.      0 IN AAAA  fd00::6"]);
      assertEquals(code, 0);
    });
    const asked = await queriesOf(dnsmasq);
    assertEquals(asked.slice(0, 2), ["AAAA host.test", "A host.test"]);
  },
);
