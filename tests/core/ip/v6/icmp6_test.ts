/** ICMPv6 of a host: RFC 4443. */

import { assertEquals } from "@std/assert";
import { udp } from "../../../../testing/packets.ts";
import { ethernet, ip, mac, pattern } from "../ip_fixture.ts";
import { CHUNK_SIZE } from "../../../../core/buf/block_pool.ts";
import { MacAddr } from "../../../../core/wire/mac_addr.ts";
import { transportChecksum } from "../../../../core/wire/checksum.ts";
import { concat, icmp6, ipv6, options } from "../../../../testing/packets6.ts";
import { datagram, part } from "../../../family_packets.ts";
import { HOST, host6, PEER, problem, sent, TO_US } from "./host6.ts";

const ECHO = { ...TO_US, protocol: 58 };

Deno.test("Icmp echoes over IPv6, from the address asked [RFC 4443 §4.2]", () => {
  const host = host6({}, ["fd00::9/64", "fd00::1/64"]);
  for (const length of [0, 1, 56, 1452]) {
    const data = pattern(length);
    const message = icmp6(ECHO, 128, 0, 0x12340005, data);
    host.f.injectIp(host.eth, ipv6({ ...ECHO, tos: 0xb9 }, message));
    const [reply] = sent(host);
    const back = { src: HOST, dst: PEER };
    const expected = icmp6(back, 129, 0, 0x12340005, data);
    assertEquals(reply.slice(40), expected);
    assertEquals(reply.slice(0, 2), Uint8Array.of(0x6b, 0x80)); // no ECN
  }
});

Deno.test("Icmp echoes to a group, from an address of its own [RFC 4443 §4.2]", () => {
  const host = host6();
  const fields = { ...ECHO, dst: "ff02::1" };
  host.f.injectIp(host.eth, ipv6(fields, icmp6(fields, 128, 0, 7, pattern(9))));
  const [reply] = sent(host);
  assertEquals(
    reply.slice(40),
    icmp6({ src: HOST, dst: PEER }, 129, 0, 7, pattern(9)),
  );
});

Deno.test("Icmp verifies the checksum with its pseudo-header [RFC 4443 §2.3]", () => {
  const host = host6();
  const message = icmp6(ECHO, 128, 0, 7, pattern(8));
  const { f, eth } = host;
  f.injectIp(eth, ipv6({ ...ECHO, src: "fd00::3" }, message));
  message[9] ^= 1;
  f.injectIp(eth, ipv6(ECHO, message));
  f.injectIp(eth, ipv6(ECHO, message.slice(0, 7)));
  assertEquals(sent(host), []);
  assertEquals(f.drops, { "bad-checksum": 2, "truncated": 1 });
});

Deno.test("Icmp finds every flipped byte and every truncation [RFC 4443 §2.3]", () => {
  const host = host6();
  const { f, eth } = host;
  const message = icmp6(ECHO, 128, 0, 7, pattern(8));
  for (let at = 0; at < message.length; at++) {
    const flipped = message.slice();
    flipped[at] ^= 0x20;
    f.injectIp(eth, ipv6(ECHO, flipped));
    f.injectIp(eth, ipv6(ECHO, message.slice(0, at)));
  }
  assertEquals(f.drops, { "bad-checksum": 24, "truncated": 8 });
  assertEquals(sent(host), []);
});

Deno.test("Icmp echoes to a group from an address of the interface where it came [RFC 4443 §4.2]", () => {
  const host = host6({}, ["fd00::1/64"]);
  const { f } = host;
  const other = f.netif(["fd01::1/64"]);
  const fields = { ...ECHO, src: PEER, dst: "ff05::9" };
  assertEquals(f.ip.joinGroup(other, ip("ff05::9")), 0);
  f.take(other);
  f.injectIp(other, ipv6(fields, icmp6(fields, 128, 0, 7)));
  const [reply] = sent(host); // where the way back leads
  const back = { src: "fd01::1", dst: PEER };
  assertEquals(reply.slice(40), icmp6(back, 129, 0, 7));
  assertEquals(f.take(other), []);
});

Deno.test("IcmpErrors quote what fits 1,280 bytes [RFC 4443 §2.4(c)]", () => {
  for (const [length, quoted] of [[10, 50], [1192, 1232], [1300, 1232]]) {
    const host = host6();
    const offender = ipv6({ ...TO_US, protocol: 200 }, pattern(length));
    host.f.injectIp(host.eth, offender);
    const [error] = sent(host);
    assertEquals(error.slice(48), offender.slice(0, quoted));
    const message = error.slice(40);
    const [src, dst] = [ip(HOST), ip(PEER)];
    const { length: size } = message;
    assertEquals(transportChecksum(message, 0, size, src, dst, 58), 0);
  }
});

Deno.test("IcmpErrors are not about groups, errors, `::`, groups as sources [RFC 4443 §2.4(e)]", () => {
  const host = host6();
  const { f, eth } = host;
  const about = (fields: object, payload = pattern(16)) =>
    f.injectIp(eth, ipv6({ ...TO_US, protocol: 200, ...fields }, payload));
  about({ dst: "ff02::1" });
  about({ src: "::" });
  about({ src: "ff02::2" });
  about({ src: "::1" });
  assertEquals(sent(host), []);
  f.ip.registerRaw({
    wants: () => true,
    inputRaw: (p) => {
      f.ip.sendUnreachable(p, 3);
      return true;
    },
  });
  for (const type of [1, 2, 3, 4, 5, 127, 137]) {
    about({ protocol: 58 }, icmp6(ECHO, type, 0, 0, pattern(40)));
    const chain = concat(options(58), icmp6(ECHO, type, 0, 0, pattern(40)));
    about({ protocol: 60 }, chain);
  }
  assertEquals(sent(host), []);
  about({ protocol: 58 }, icmp6(ECHO, 129, 0, 0, pattern(8)));
  assertEquals(problem(host), [1, 4, 0]);
});

Deno.test("a unicast packet in a frame to a group gets no answer [RFC 4443 §2.4(e)]", () => {
  const host = host6();
  const { f, eth } = host;
  const packet = ipv6({ ...TO_US, protocol: 200 }, pattern(16));
  const group = MacAddr.forMulticast(ip("ff02::1"));
  for (const dst of [group, MacAddr.BROADCAST]) {
    f.inject(eth, ethernet(dst, mac(2), 0x86dd, packet));
    assertEquals(sent(host), []);
  }
  f.inject(eth, ethernet(eth.mac, mac(2), 0x86dd, packet));
  assertEquals(problem(host), [4, 1, 6]);
});

Deno.test("a packet that finds no memory gets no error [RFC 4443 §3.1]", () => {
  const host = host6();
  const { f, eth } = host;
  while (f.pbufs.allocate(CHUNK_SIZE) !== null); // all of it
  f.injectIp(eth, part(TO_US, 0, true, pattern(8)));
  assertEquals(f.drops, { "no-memory": 1 });
  f.advance(60_000);
  assertEquals(sent(host), []);
});

Deno.test("a closed UDP port is unreachable, code 4 [RFC 4443 §3.1]", () => {
  const host = host6();
  host.f.ip.register(17, { input: (p) => host.f.ip.sendUnreachable(p, 3) });
  const { f, eth } = host;
  f.injectIp(eth, datagram(PEER, 1, HOST, 2, pattern(4)));
  assertEquals(problem(host), [1, 4, 0]);
});

Deno.test("IcmpErrors are limited by a token bucket of their own [RFC 4443 §2.4(f)]", () => {
  const host = host6({ icmpErrorRate: 10, icmpErrorBurst: 3 });
  for (let i = 0; i < 5; i++) {
    host.f.injectIp(host.eth, ipv6({ ...TO_US, protocol: 200 }, pattern(8)));
  }
  assertEquals(sent(host).length, 3);
  assertEquals(host.f.stats.icmpRateLimited, 2);
});

Deno.test("Icmp tells a transport of each kind of error about its packet", () => {
  const { f, eth } = host6();
  const told: string[] = [];
  f.ip.register(17, {
    input: () => {},
    onIcmpError: (i) =>
      told.push(
        `${i.kind} ${i.type}/${i.code} ${i.local}:${i.localPort} > ` +
          `${i.remote}:${i.remotePort} mtu ${i.mtu} quote ${i.quoteLength}`,
      ),
  });
  const away = "2001:db8::1";
  const quote = datagram(HOST, 1000, away, 53, pattern(20));
  const error = (type: number, code: number, rest = 0, body = quote) =>
    f.injectIp(eth, ipv6(ECHO, icmp6(ECHO, type, code, rest, body)));
  for (let code = 0; code <= 6; code++) error(1, code);
  error(2, 0, 1300);
  error(3, 0);
  error(4, 0, 40);
  error(4, 1, 6);
  error(99, 0); // unknown: RFC 4443 §2.4(a)
  const inner = udp(HOST, 1000, away, 53, pattern(20));
  const chain = concat(options(60), options(17), inner);
  error(1, 4, 0, ipv6({ src: HOST, dst: away, protocol: 0 }, chain));
  const rest = ` ${HOST}:1000 > ${away}:53 mtu `;
  assertEquals(told, [
    `1 1/0${rest}0 quote 28`,
    `5 1/1${rest}0 quote 28`,
    `1 1/2${rest}0 quote 28`,
    `1 1/3${rest}0 quote 28`,
    `3 1/4${rest}0 quote 28`,
    `5 1/5${rest}0 quote 28`,
    `5 1/6${rest}0 quote 28`,
    `4 2/0${rest}1300 quote 28`,
    `6 3/0${rest}0 quote 28`,
    `7 4/0${rest}0 quote 28`,
    `2 4/1${rest}0 quote 28`,
    `1 99/0${rest}0 quote 28`,
    `3 1/4${rest}0 quote 28`,
  ]);
});

Deno.test("Icmp ignores errors that quote nothing of ours", () => {
  const { f, eth } = host6();
  let told = 0;
  f.ip.register(17, { input: () => {}, onIcmpError: () => told++ });
  const away = "2001:db8::1";
  const error = (body: Uint8Array, dst = HOST) => {
    const fields = { ...ECHO, dst };
    f.injectIp(eth, ipv6(fields, icmp6(fields, 1, 4, 0, body)));
  };
  const quote = datagram(HOST, 1000, away, 53, pattern(20));
  for (let n = 0; n < 48; n++) error(quote.slice(0, n));
  error(datagram("fd00::9", 1000, away, 53, pattern(20)));
  error(part({ src: HOST, dst: away }, 8, false, pattern(16)));
  error(quote, "ff02::1");
  const wrong = quote.slice();
  wrong[0] = 0x45;
  error(wrong);
  assertEquals(told, 0);
  error(quote);
  assertEquals(told, 1);
});

Deno.test("an unknown informational message is dropped [RFC 4443 §2.4(b)]", () => {
  const host = host6();
  const message = icmp6(ECHO, 200, 0, 0, pattern(8));
  host.f.injectIp(host.eth, ipv6(ECHO, message));
  assertEquals(sent(host), []);
});
