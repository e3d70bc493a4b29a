/**
 * What a datagram came with, and what one is sent with, over both families: interface,
 * addresses, TTL or hop limit, TOS or traffic class (RFC 3542 §6); and the filter of
 * ICMP types (RFC 3542 §3.2).
 */

import { assertEquals, assertThrows } from "@std/assert";
import * as lwip from "../../mod.ts";
import {
  cable,
  type Netconn,
  NETCONN_RAW,
  NETCONN_RAW_IPV6,
  NETCONN_UDP,
  NETCONN_UDP_IPV6,
  NETCONN_UDPLITE,
  NETCONN_UDPLITE_IPV6,
  Stack,
} from "../../mod.ts";

/** The two families: addresses, a group, and types. */
const FAMILIES = [
  {
    family: 4,
    a: "10.0.0.1",
    b: "10.0.0.2",
    group: "239.1.2.3",
    udp: NETCONN_UDP,
    lite: NETCONN_UDPLITE,
    raw: NETCONN_RAW,
    icmp: { proto: 1, echo: 8, reply: 0, header: 20 },
  },
  {
    family: 6,
    a: "fd00::1",
    b: "fd00::2",
    group: "ff05::123",
    udp: NETCONN_UDP_IPV6,
    lite: NETCONN_UDPLITE_IPV6,
    raw: NETCONN_RAW_IPV6,
    icmp: { proto: 58, echo: 128, reply: 129, header: 40 },
  },
];

/** Two stacks on a cable that know each other. */
async function pair(fn: (a: Stack, b: Stack) => Promise<void>): Promise<void> {
  const [left, right] = cable();
  const start = (driver: lwip.DriverSpec, n: number): Promise<Stack> =>
    Stack.start({
      thread: false,
      seed: n,
      netifs: [{
        driver,
        name: "eth0",
        addresses: [`10.0.0.${n}/24`, `fd00::${n}/64`],
      }],
    });
  await using a = await start(left, 1);
  await using b = await start(right, 2);
  for (const prefix of ["10.0.0.", "fd00::"]) {
    await a.setNeighbour("eth0", `${prefix}2`, (await b.netifs())[1]!.mac);
    await b.setNeighbour("eth0", `${prefix}1`, (await a.netifs())[1]!.mac);
  }
  await fn(a, b);
}

const PAYLOAD = new Uint8Array(20);

for (const { family, a, b, group, udp, lite, raw, icmp } of FAMILIES) {
  for (const [name, type] of [["UDP", udp], ["UDP-Lite", lite]] as const) {
    Deno.test(`a netbuf tells what a ${name} datagram over IPv${family} came with`, () =>
      pair(async (one, two) => {
        const receiver = two.netconn(type);
        await receiver.bind(family === 4 ? "0.0.0.0" : "::", 7);
        lwip.netconn_set_flags(receiver, lwip.NETCONN_FLAG_PKTINFO);
        const sender = one.netconn(type);
        for (const [ttl, tos] of [[64, 0], [255, 0xb8], [1, 0x03]]) {
          sender.setTtl(ttl);
          sender.setTos(tos);
          await sender.sendTo(PAYLOAD, { hostname: b, port: 7 });
          using buf = await receiver.recv();
          assertEquals([buf!.ttl, buf!.tos, buf!.netif], [ttl, tos, 2]);
          assertEquals(buf!.from.hostname, a);
          assertEquals(buf!.to, { hostname: b, port: 7 });
          assertEquals(lwip.netbuf_destaddr(buf!), b);
        }
        await receiver.close();
        await sender.close();
      }));
  }

  Deno.test(`a netbuf tells what a RAW packet over IPv${family} came with`, () =>
    pair(async (one, two) => {
      const receiver = two.netconn(raw, { proto: 253 });
      lwip.netconn_set_flags(receiver, lwip.NETCONN_FLAG_PKTINFO);
      await receiver.localAddr(); // the stack knows it
      const sender = one.netconn(raw, { proto: 253 });
      sender.setTtl(7);
      sender.setTos(0x28);
      await sender.sendTo(PAYLOAD, { hostname: b, port: 0 });
      using buf = await receiver.recv();
      assertEquals([buf!.ttl, buf!.tos, buf!.netif], [7, 0x28, 2]);
      assertEquals([buf!.from.hostname, buf!.to.hostname], [a, b]);
      await receiver.close();
      await sender.close();
    }));

  Deno.test(`datagrams to a group over IPv${family} have a TTL, an interface and a loop of their own`, () =>
    pair(async (one, two) => {
      const member = two.netconn(udp);
      const own = one.netconn(udp);
      for (const conn of [member, own]) {
        await conn.bind(family === 4 ? "0.0.0.0" : "::", 7);
        await conn.joinGroup(group, { interface: 2 });
      }
      const sender = one.netconn(udp);
      sender.setTtl(99);
      sender.setTos(0x20);
      const to = { hostname: group, port: 7 };
      const hear = async (conn: Netconn): Promise<number[]> => {
        using buf = await conn.recv();
        return [buf!.ttl, buf!.tos, buf!.netif];
      };
      await sender.sendTo(PAYLOAD, to);
      assertEquals(await hear(member), [1, 0x20, 2]);
      assertEquals(await hear(own), [1, 0x20, 2]);
      sender.setMulticastTtl(5);
      sender.setMulticastNetif(2);
      sender.setMulticastLoop(false);
      await sender.sendTo(PAYLOAD, to);
      assertEquals(await hear(member), [5, 0x20, 2]);
      sender.setMulticastLoop(true);
      await sender.sendTo(Uint8Array.of(1), to);
      using next = await own.recv();
      assertEquals(next!.byteLength, 1); // the one before did not come back
      for (const conn of [member, own, sender]) await conn.close();
    }));

  Deno.test(`a RAW netconn of ICMP over IPv${family} gets the types that it wants [RFC 3542 §3.2]`, () =>
    pair(async (one, two) => {
      const { proto, echo, reply, header } = icmp;
      const ping = one.netconn(raw, { proto });
      if (family === 4) ping.setChecksumOffset(2);
      const kinds = [[echo], [reply], [echo, reply], []];
      const heard = kinds.map(() => two.netconn(raw, { proto }));
      kinds.forEach((types, i) => heard[i].setIcmpFilter(types));
      const all = two.netconn(raw, { proto });
      all.setIcmpFilter([]);
      all.setIcmpFilter(null);
      await all.localAddr(); // the stack knows all of it
      const typeOf = async (conn: Netconn): Promise<number> => {
        using buf = await conn.recv();
        return buf!.toBytes()[header];
      };
      const message = (type: number): Uint8Array =>
        Uint8Array.of(type, 0, 0, 0, 0, 7, 0, 1);
      for (const type of [echo, reply]) {
        await ping.sendTo(message(type), { hostname: b, port: 0 });
        assertEquals(await typeOf(all), type);
      }
      assertEquals(await typeOf(heard[0]), echo);
      assertEquals(await typeOf(heard[1]), reply);
      assertEquals(await typeOf(heard[2]), echo);
      assertEquals(await typeOf(heard[2]), reply);
      for (const [i, conn] of heard.entries()) {
        const { waiting } = (await conn.datagramInfo())! as {
          waiting?: number;
        };
        assertEquals(waiting ?? 0, 0, `${kinds[i]}`);
        await conn.close();
      }
      for (const conn of [ping, all]) await conn.close();
    }));
}

Deno.test("Netconn.setIcmpFilter() takes a list of types", () =>
  pair(async (one) => {
    const conn = one.netconn(NETCONN_RAW_IPV6, { proto: 58 });
    // deno-lint-ignore no-explicit-any -- a wrong kind is the point
    assertThrows(() => conn.setIcmpFilter(129 as any), TypeError, "types");
    assertThrows(() => conn.setIcmpFilter([256]), RangeError, "types");
    assertThrows(() => conn.setIcmpFilter([1.5]), RangeError, "types");
    await conn.close();
  }));

Deno.test("a RAW netconn over IPv6 has a checksum at an offset of its own [RFC 3542 §3.1]", () =>
  pair(async (one, two) => {
    const receiver = two.netconn(NETCONN_RAW_IPV6, { proto: 253 });
    await receiver.localAddr(); // the stack knows it
    const sender = one.netconn(NETCONN_RAW_IPV6, { proto: 253 });
    const sums: number[][] = [];
    for (const offset of [-1, 0, 4]) {
      sender.setChecksumOffset(offset);
      const payload = new Uint8Array(8);
      await sender.sendTo(payload, { hostname: "fd00::2", port: 0 });
      using buf = await receiver.recv();
      sums.push([...buf!.toBytes().subarray(40)]);
    }
    // Of fd00::1, fd00::2, the length 8 and the protocol 253.
    const sum = 0xffff ^ sumOf(0xfd00, 1, 0xfd00, 2, 8, 253);
    const [hi, lo] = [sum >>> 8, sum & 255];
    assertEquals(sums, [
      [0, 0, 0, 0, 0, 0, 0, 0],
      [hi, lo, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, hi, lo, 0, 0],
    ]);
    await receiver.close();
    await sender.close();
  }));

/** The one's complement sum of words. */
function sumOf(...words: number[]): number {
  const sum = words.reduce((a, b) => a + b, 0);
  return (sum & 0xffff) + (sum >>> 16);
}
