import { assertEquals } from "@std/assert";
import type { IpConfig } from "../../../core/ip/config.ts";
import { parseIcmp4 } from "../../../core/wire/icmp4.ts";
import {
  icmp,
  ip,
  IpFixture,
  ipv4,
  mac,
  pattern,
  udp,
  udp4,
} from "./ip_fixture.ts";

/** A host 10.0.0.1/24 with a neighbour 10.0.0.2. */
function host(config: Partial<IpConfig> = {}) {
  const f = new IpFixture({ config });
  const eth = f.netif(["10.0.0.1/24"]);
  f.ip.setNeighbour(eth, ip("10.0.0.2"), mac(2));
  return { f, eth };
}

const PEER = { src: "10.0.0.2", dst: "10.0.0.1", protocol: 1 };

Deno.test("Icmp4 echoes identifier, sequence number and data [RFC 792]", () => {
  const { f, eth } = host();
  for (const length of [0, 1, 56, 57, 1472]) {
    const data = pattern(length);
    f.injectIp(eth, ipv4(PEER, icmp(8, 0, [0x12, 0x34, 0, 5], data)));
    const [{ bytes }] = f.take(eth);
    const reply = bytes.slice(34);
    assertEquals(parseIcmp4(reply, 0, reply.length), {
      kind: "echo-reply",
      id: 0x1234,
      seq: 5,
    });
    assertEquals(reply.slice(8), data);
  }
  assertEquals([f.stats.icmpReceived, f.stats.icmpSent], [5, 5]);
});

Deno.test("Icmp4 echoes 60,000 bytes that came in fragments, in fragments", () => {
  const { f, eth } = host();
  const data = pattern(60_000);
  const message = icmp(8, 0, [0, 1, 0, 1], data);
  for (let at = 0; at < message.length; at += 1480) {
    const part = message.slice(at, at + 1480);
    const moreFragments = at + 1480 < message.length;
    f.injectIp(eth, ipv4({ ...PEER, fragmentOffset: at, moreFragments }, part));
  }
  const parts = f.take(eth).map(({ bytes }) => bytes.slice(34));
  assertEquals(parts.length, 41);
  const reply = new Uint8Array(message.length);
  let at = 0;
  for (const part of parts) {
    reply.set(part, at);
    at += part.length;
  }
  assertEquals(reply[0], 0);
  assertEquals(reply.slice(8), data);
  assertEquals(typeof parseIcmp4(reply, 0, reply.length), "object");
  f.expectNoLeak();
});

Deno.test("Icmp4 echoes to an own address over loopback", () => {
  const { f, eth } = host();
  const replies: string[] = [];
  f.ip.registerRaw({
    wants: () => true,
    inputRaw: (p) => {
      replies.push(`${p.src} type ${f.frame.memory[p.offset]}`);
      return false;
    },
  });
  const packet = ipv4(
    { ...PEER, src: "127.0.0.1", dst: "127.0.0.1" },
    icmp(8, 0, [0, 1, 0, 1], pattern(8)),
  );
  f.inject(f.loopback, packet);
  assertEquals(f.poll(), 1);
  assertEquals(replies, ["127.0.0.1 type 8", "127.0.0.1 type 0"]);
  f.expectNothing(eth);
});

Deno.test("Icmp4 does not echo broadcasts, groups, or bad checksums [RFC 1122 §3.2.2.6]", () => {
  const { f, eth } = host();
  const message = icmp(8, 0, [0, 1, 0, 1], pattern(8));
  for (const dst of ["10.0.0.255", "255.255.255.255", "224.0.0.1"]) {
    f.injectIp(eth, ipv4({ ...PEER, dst }, message));
  }
  const bad = message.slice();
  bad[9] ^= 1;
  f.injectIp(eth, ipv4(PEER, bad));
  f.injectIp(eth, ipv4(PEER, message.slice(0, 7)));
  f.expectNothing(eth);
  assertEquals(f.drops, { "bad-checksum": 1, "truncated": 1 });
});

Deno.test("Icmp4 does not echo when told not to", () => {
  const { f, eth } = host({ echoReply: false });
  f.injectIp(eth, ipv4(PEER, icmp(8, 0, [0, 1, 0, 1], pattern(8))));
  f.expectNothing(eth);
});

Deno.test("Icmp4Errors quote a short packet whole and no more [lwIP icmp_replylen_short]", () => {
  const { f, eth } = host();
  const offender = ipv4({ ...PEER, protocol: 200 }, pattern(5));
  f.injectIp(eth, offender);
  const [{ bytes }] = f.take(eth);
  assertEquals(bytes.slice(14 + 20 + 8), offender);
  const message = bytes.slice(34);
  assertEquals(parseIcmp4(message, 0, message.length), {
    kind: "unreachable",
    code: 2,
    mtu: 0,
  });
});

Deno.test("Icmp4Errors quote as much as they are told to [lwIP icmp_replylen_first_8]", () => {
  const offender = ipv4({ ...PEER, protocol: 200 }, pattern(1000));
  for (const [icmpQuote, quoted] of [[8, 28], [0, 28], [528, 548]]) {
    const { f, eth } = host({ icmpQuote });
    f.injectIp(eth, offender);
    const [{ bytes }] = f.take(eth);
    assertEquals(bytes.slice(42), offender.slice(0, quoted));
  }
});

Deno.test("Icmp4Errors are never about errors, groups, broadcasts, later fragments, or odd sources [RFC 1122 §3.2.2]", () => {
  const { f, eth } = host();
  const about = (fields: Parameters<typeof ipv4>[0], payload = pattern(16)) =>
    f.injectIp(eth, ipv4({ ...fields, protocol: 200 }, payload));
  about({ ...PEER, dst: "10.0.0.255" });
  about({ ...PEER, dst: "255.255.255.255" });
  about({ ...PEER, dst: "224.0.0.1" });
  about({ ...PEER, src: "0.0.0.0" });
  f.expectNothing(eth);
  // Through the packet interface: an ICMP error, a later fragment.
  f.ip.registerRaw({
    wants: () => true,
    inputRaw: (p) => {
      f.ip.sendUnreachable(p, 2);
      return true;
    },
  });
  for (const type of [3, 4, 5, 11, 12]) {
    const quote = ipv4({ src: "10.0.0.1", dst: "10.0.0.2" }, pattern(8));
    f.injectIp(eth, ipv4(PEER, icmp(type, 0, [0, 0, 0, 0], quote)));
  }
  f.expectNothing(eth);
  f.injectIp(eth, ipv4(PEER, icmp(0, 0, [0, 0, 0, 0], pattern(8))));
  f.expect(eth, "10.0.0.1 > 10.0.0.2 ICMP unreachable code 2 len 36");
});

Deno.test("Icmp4Errors are limited by a token bucket [RFC 1812 §4.3.2.8]", () => {
  const { f, eth } = host({ icmpErrorRate: 10, icmpErrorBurst: 3 });
  const provoke = (n: number) => {
    for (let i = 0; i < n; i++) {
      f.injectIp(eth, ipv4({ ...PEER, protocol: 200 }));
    }
    return f.take(eth).length;
  };
  assertEquals(provoke(5), 3);
  assertEquals(f.stats.icmpRateLimited, 2);
  f.advance(100);
  assertEquals(provoke(5), 1);
  f.advance(10_000);
  assertEquals(provoke(5), 3);
});

Deno.test("Icmp4 tells a transport whose packet an error quotes", () => {
  const { f, eth } = host();
  const told: string[] = [];
  f.ip.register(17, {
    input: () => {},
    onIcmpError: (i) =>
      told.push(
        `${i.kind} ${i.type}/${i.code} from ${i.from}: ${i.local}:${i.localPort}` +
          ` > ${i.remote}:${i.remotePort} mtu ${i.mtu} quote ${i.quoteLength}`,
      ),
  });
  const quote = udp4("10.0.0.1", 1000, "192.0.2.1", 53, pattern(20));
  const error = (type: number, code: number, rest: number[], body = quote) =>
    f.injectIp(eth, ipv4(PEER, icmp(type, code, rest, body)));
  error(3, 3, [0, 0, 0, 0]);
  error(3, 4, [0, 0, 0x05, 0x14]);
  error(3, 0, [0, 0, 0, 0], quote.slice(0, 28));
  error(3, 2, [0, 0, 0, 0]);
  error(3, 13, [0, 0, 0, 0]);
  error(11, 0, [0, 0, 0, 0]);
  error(12, 0, [9, 0, 0, 0]);
  const rest = " from 10.0.0.2: 10.0.0.1:1000 > 192.0.2.1:53 mtu ";
  assertEquals(told, [
    `3 3/3${rest}0 quote 28`,
    `4 3/4${rest}1300 quote 28`,
    `1 3/0${rest}0 quote 8`,
    `2 3/2${rest}0 quote 28`,
    `5 3/13${rest}0 quote 28`,
    `6 11/0${rest}0 quote 28`,
    `7 12/0${rest}0 quote 28`,
  ]);
  f.expectNothing(eth);
});

Deno.test("Icmp4 ignores errors that quote nothing of ours", () => {
  const { f, eth } = host();
  let told = 0;
  f.ip.register(17, { input: () => {}, onIcmpError: () => told++ });
  const error = (body: Uint8Array, type = 3) =>
    f.injectIp(eth, ipv4(PEER, icmp(type, 1, [0, 0, 0, 0], body)));
  const quote = udp4("10.0.0.1", 1000, "192.0.2.1", 53, pattern(20));
  for (let n = 0; n < 28; n++) error(quote.slice(0, n));
  error(udp4("10.0.0.9", 1000, "192.0.2.1", 53, pattern(20))); // not from us
  const later = { src: "10.0.0.1", dst: "192.0.2.1", fragmentOffset: 8 };
  error(ipv4(later, udp("10.0.0.1", 1, "192.0.2.1", 53, pattern(8))));
  const wrong = quote.slice();
  wrong[0] = 0x65;
  error(wrong);
  wrong[0] = 0x42;
  error(wrong);
  wrong[0] = 0x4f;
  error(wrong.slice(0, 48));
  error(quote, 4); // source quench, RFC 6633
  error(quote, 5); // redirect
  assertEquals(told, 0);
  assertEquals(f.drops, {
    "truncated": 29,
    "bad-address": 1,
    "bad-version": 1,
    "bad-header-length": 1,
  });
});

Deno.test("Icmp4 believes no error that went to many, or is about what did [RFC 1122 §3.2.2]", () => {
  const { f, eth } = host();
  f.netif(["192.168.0.1/24"]);
  let told = 0;
  f.ip.register(17, { input: () => {}, onIcmpError: () => told++ });
  const error = (dst: string, about: string) => {
    const quote = udp4("10.0.0.1", 1000, about, 53, pattern(20));
    const message = icmp(3, 3, [0, 0, 0, 0], quote);
    f.injectIp(eth, ipv4({ ...PEER, dst }, message));
  };
  for (const dst of ["10.0.0.255", "255.255.255.255", "224.0.0.1"]) {
    error(dst, "192.0.2.1");
  }
  const many = ["10.0.0.255", "192.168.0.255", "255.255.255.255", "239.1.1.1"];
  for (const about of many) error("10.0.0.1", about);
  assertEquals(told, 0);
  assertEquals(f.drops, { "bad-address": 7 });
  error("10.0.0.1", "192.0.2.1");
  assertEquals(told, 1);
});
