/**
 * Multicast between two stacks on a cable: the return codes of the C-named layer
 * row by row, and membership as the Deno layer has it.
 */

import { assert, assertEquals, assertInstanceOf } from "@std/assert";
import * as lwip from "../../mod.ts";
import {
  cable,
  type DatagramConn,
  ERR_CONN,
  ERR_IF,
  ERR_OK,
  ERR_VAL,
  type Netconn,
  NETCONN_JOIN,
  NETCONN_LEAVE,
  NETCONN_RAW,
  NETCONN_TCP,
  NETCONN_UDP,
  NETCONN_UDP_IPV6,
  Stack,
  VirtualClock,
} from "../../mod.ts";
import {
  describeIgmp,
  type IgmpHeader,
  parseIgmp,
} from "../../core/wire/igmp.ts";
import { A, B, both, bytes, Pair, rejection } from "./two_stacks.ts";

const GROUP = "239.1.2.3";
const OTHER = "239.1.2.4";
const PORT = 5000;

/** A netconn bound to the port; several may be. */
async function bound(stack: Stack, port = PORT): Promise<Netconn> {
  const conn = stack.netconn(NETCONN_UDP);
  await conn.bind("0.0.0.0", port, { reuseAddress: true });
  return conn;
}

/** All that a netconn has got, as text, until a datagram "end" to one host. */
async function textsOf(from: Netconn, to: Netconn, at: string) {
  await from.sendTo(bytes("end"), { hostname: at, port: PORT });
  const texts: string[] = [];
  for (;;) {
    using buf = await to.recv();
    const text = new TextDecoder().decode(buf!.toBytes());
    if (text === "end") return texts;
    texts.push(text);
  }
}

/** The groups of the stack's first Ethernet interface. */
async function groupsOf(stack: Stack): Promise<string[]> {
  return (await stack.stats()).netifs[1].groups;
}

async function send(conn: Netconn, text: string, group = GROUP): Promise<void> {
  await conn.sendTo(bytes(text), { hostname: group, port: PORT });
}

// The C-named layer, lwIP's rules.

both(
  "netconn_join_leave_group() gives the codes of lwIP [lwIP §6]",
  async ({ a }) => {
    const conn = a.netconn(NETCONN_UDP);
    const join = (group: string | null, ifAddr: string | null) =>
      lwip.netconn_join_leave_group(conn, group, ifAddr, NETCONN_JOIN);
    const leave = (group: string | null, ifAddr: string | null) =>
      lwip.netconn_join_leave_group(conn, group, ifAddr, NETCONN_LEAVE);
    // ERR_OK: at least one matching netif joined or left.
    assertEquals(await join(GROUP, null), ERR_OK);
    assertEquals(await join(GROUP, "0.0.0.0"), ERR_OK);
    assertEquals(await join(GROUP, A), ERR_OK);
    assertEquals(await groupsOf(a), [GROUP]);
    for (let i = 0; i < 3; i++) assertEquals(await leave(GROUP, null), ERR_OK);
    // ERR_VAL: leaving a group not joined.
    assertEquals(await leave(GROUP, null), ERR_VAL);
    assertEquals(await groupsOf(a), []);
    // ERR_VAL: no group, all hosts, no netif with that address.
    assertEquals(await join(B, null), ERR_VAL);
    assertEquals(await join(null, null), ERR_VAL);
    assertEquals(await join("224.0.0.1", null), ERR_VAL);
    assertEquals(await join(GROUP, B), ERR_VAL);
    // ERR_VAL: not UDP.
    for (const type of [NETCONN_TCP, NETCONN_RAW]) {
      const not = a.netconn(type);
      const err = await lwip.netconn_join_leave_group(not, GROUP, null, 0);
      assertEquals(err, ERR_VAL);
    }
    // ERR_VAL: the type's IPv6 bit chooses MLD.
    const dual = a.netconn(NETCONN_UDP_IPV6);
    assertEquals(
      await lwip.netconn_join_leave_group(dual, GROUP, null, NETCONN_JOIN),
      ERR_VAL,
    );
    // ERR_CONN: the control block is gone; ERR_ARG: no netconn.
    await lwip.netconn_delete(conn);
    assertEquals(await join(GROUP, null), ERR_CONN);
    assertEquals(
      await lwip.netconn_join_leave_group(null, GROUP, null, NETCONN_JOIN),
      lwip.ERR_ARG,
    );
  },
);

both(
  "netconn_join_leave_group_netif() gives the codes of lwIP [lwIP §6]",
  async ({ a }) => {
    const conn = a.netconn(NETCONN_UDP);
    const index = (await a.netifs())[1].index;
    const call = (group: string, at: number, what: number) =>
      lwip.netconn_join_leave_group_netif(conn, group, at, what);
    for (const at of [0, 77, -1]) {
      assertEquals(await call(GROUP, at, NETCONN_JOIN), ERR_IF);
    }
    assertEquals(await call(GROUP, index, NETCONN_JOIN), ERR_OK);
    assertEquals(await call(GROUP, index, NETCONN_LEAVE), ERR_OK);
    assertEquals(await call(GROUP, index, NETCONN_LEAVE), ERR_VAL);
    assertEquals(await call(B, index, NETCONN_JOIN), ERR_VAL);
  },
);

both(
  "netconn_delete() leaves no group: they are the interface's [lwIP §6]",
  async ({ a, b }) => {
    const sender = b.netconn(NETCONN_UDP);
    const joiner = a.netconn(NETCONN_UDP);
    await lwip.netconn_join_leave_group(joiner, GROUP, null, NETCONN_JOIN);
    await lwip.netconn_delete(joiner);
    assertEquals(await groupsOf(a), [GROUP]);
    // And any netconn of the port gets what comes to any group that is joined.
    const conn = a.netconn(NETCONN_UDP);
    await lwip.netconn_bind(conn, null, PORT);
    await send(sender, "joined");
    await send(sender, "not joined", OTHER);
    assertEquals(await textsOf(sender, conn, A), ["joined"]);
    // Any other may leave for it.
    assertEquals(
      await lwip.netconn_join_leave_group(conn, GROUP, null, NETCONN_LEAVE),
      ERR_OK,
    );
    await send(sender, "left");
    assertEquals(await textsOf(sender, conn, A), []);
  },
);

both(
  "a UDP netconn bound to a group gets that group, one bound to an interface none [lwIP §6]",
  async ({ a, b }) => {
    const sender = b.netconn(NETCONN_UDP);
    const toGroup = a.netconn(NETCONN_UDP);
    const toAddress = a.netconn(NETCONN_UDP);
    assertEquals(await lwip.netconn_bind(toGroup, GROUP, PORT), ERR_OK);
    assertEquals(await lwip.netconn_bind(toAddress, A, PORT), ERR_OK);
    for (const group of [GROUP, OTHER]) {
      await lwip.netconn_join_leave_group(toGroup, group, null, NETCONN_JOIN);
      await send(sender, group, group);
    }
    assertEquals(await textsOf(sender, toAddress, A), []);
    using buf = await toGroup.recv();
    assertEquals(lwip.netbuf_destaddr(buf!), GROUP);
    assertEquals(await toGroup.tryRecv(), undefined);
  },
);

Deno.test("netconn_new() sends to groups with TTL 255 and without a copy, stack.netconn() with 1 and one [lwIP §6]", async () => {
  const [left, right] = cable();
  const options = { thread: false, memory: 32 << 20 };
  await using a = await lwip.tcpip_init({
    ...options,
    netifs: [{ driver: left, addresses: [`${A}/24`] }],
  });
  await using b = await Stack.start({
    ...options,
    netifs: [{ driver: right, addresses: [`${B}/24`] }],
  });
  const sniffer = b.netconn(NETCONN_RAW, { proto: 17 });
  await b.netconn(NETCONN_UDP).joinGroup(GROUP);
  const member = await bound(a);
  await member.joinGroup(GROUP);
  const posix = a.netconn(NETCONN_UDP);
  for (const sender of [lwip.netconn_new(NETCONN_UDP)!, posix]) {
    await send(sender, sender === posix ? "posix" : "lwip");
    using buf = await sniffer.recv();
    assertEquals(buf!.toBytes()[8], sender === posix ? 1 : 255);
  }
  assertEquals(await textsOf(posix, member, A), ["posix"]);
});

// The Deno layer.

both(
  "Netconn.joinGroup() gives a copy to every subscriber [RFC 1112 §7.2]",
  async ({ a, b }) => {
    const sender = b.netconn(NETCONN_UDP);
    const members = [await bound(a), await bound(a), await bound(a)];
    for (const conn of members) await conn.joinGroup(GROUP);
    await send(sender, "one");
    await send(sender, "two");
    for (const conn of members) {
      for (const text of ["one", "two"]) {
        using buf = await conn.recv();
        assertEquals(buf!.toBytes(), bytes(text));
        assertEquals(buf!.from.hostname, B);
      }
      await conn.close();
    }
  },
);

both("Netconn.close() leaves what the netconn has joined", async ({ a }) => {
  const one = await bound(a);
  const other = await bound(a);
  await one.joinGroup(GROUP);
  await one.joinGroup(OTHER, { interface: A });
  await other.joinGroup(GROUP, { interface: (await a.netifs())[1].index });
  assertEquals(await groupsOf(a), [GROUP, OTHER]);
  await one.close();
  assertEquals(await groupsOf(a), [GROUP]);
  // Deleting it by its C name is the same.
  await lwip.netconn_delete(other);
  assertEquals(await groupsOf(a), []);
});

both(
  "Netconn.joinGroup() with a source wants that host only [RFC 3376 §3]",
  async ({ a, b }) => {
    await b.addAddress("if1", "10.0.0.3/24");
    const first = b.netconn(NETCONN_UDP);
    const second = b.netconn(NETCONN_UDP);
    await first.bind(B, 0);
    await second.bind("10.0.0.3", 0);
    const picky = await bound(a);
    const blocking = await bound(a);
    const last = await bound(a, PORT + 1);
    const bothSend = async (text: string) => {
      await send(first, `${text} 1`);
      await send(second, `${text} 2`);
      // When this has arrived, so have they.
      await second.sendTo(bytes("end"), { hostname: A, port: PORT + 1 });
      (await last.recv())!.delete();
    };
    const got = async (conn: Netconn) => {
      const texts: string[] = [];
      for (let n = 0; n < 50; n++) {
        using buf = await conn.tryRecv();
        if (buf) texts.push(new TextDecoder().decode(buf.toBytes()));
      }
      return texts.join(", ");
    };
    await picky.joinGroup(GROUP, { source: B });
    await blocking.joinGroup(GROUP);
    await bothSend("a");
    await blocking.blockSource(GROUP, B);
    await bothSend("b");
    await blocking.unblockSource(GROUP, B);
    await picky.joinGroup(GROUP, { source: "10.0.0.3" });
    await picky.leaveGroup(GROUP, { source: B });
    await bothSend("c");
    await blocking.leaveGroup(GROUP);
    blocking.setMulticastAll(false);
    await bothSend("d");
    assertEquals(await got(picky), "a 1, b 1, c 2, d 2");
    assertEquals(await got(blocking), "a 1, a 2, b 2, c 1, c 2");
  },
);

both("Netconn.joinGroup() says what is wrong", async ({ a }) => {
  const conn = await bound(a);
  const fails = async (
    promise: Promise<void>,
    code: string,
    kind: new () => Error,
  ) => {
    const error = await rejection(promise);
    assertInstanceOf(error, kind);
    assertEquals(error.code, code);
  };
  await conn.joinGroup(GROUP);
  const { AddrInUse } = Deno.errors;
  await fails(conn.joinGroup(GROUP), "ERR_USE", AddrInUse);
  await fails(conn.leaveGroup(OTHER), "ERR_VAL", RangeError);
  await fails(conn.joinGroup(B), "ERR_VAL", RangeError);
  await fails(conn.joinGroup(OTHER, { interface: B }), "ERR_VAL", RangeError);
  await fails(conn.joinGroup(OTHER, { interface: 77 }), "ERR_IF", RangeError);
  await fails(conn.joinGroup(GROUP, { source: B }), "ERR_VAL", RangeError);
  assertInstanceOf(await rejection(conn.joinGroup("here")), TypeError);
  assertInstanceOf(
    await rejection(conn.joinGroup(OTHER, { interface: 0 })),
    RangeError,
  );
});

/** What a DatagramConn receives next, as text. */
async function next(conn: DatagramConn): Promise<string> {
  const [data] = await conn.receive();
  return new TextDecoder().decode(data);
}

both(
  "DatagramConn.joinMulticastV4() is of this socket alone",
  async ({ a, b }) => {
    const options = { port: PORT, reuseAddress: true };
    await using one = await a.listenDatagram(options).ready();
    await using other = await a.listenDatagram(options).ready();
    await using all = await a.listenDatagram({ ...options, multicastAll: true })
      .ready();
    await using sender = await b.listenDatagram({ port: 0 }).ready();
    const to = (hostname: string) => ({ hostname, port: PORT });
    const membership = await one.joinMulticastV4(GROUP, "0.0.0.0");
    await other.joinMulticastV4(OTHER, A);
    await sender.send(bytes("group"), to(GROUP));
    await sender.send(bytes("other"), to(OTHER));
    assertEquals(await next(one), "group");
    assertEquals(await next(other), "other");
    assertEquals([await next(all), await next(all)], ["group", "other"]);
    await membership.leave();
    await membership.leave(); // is nothing
    assertEquals(await groupsOf(a), [OTHER]);
    other.close();
    assertEquals(await groupsOf(a), []);
  },
);

Deno.test("DatagramConn.joinMulticastV6() joins on all interfaces, one, or that of the zone", async () => {
  const [left, right] = cable();
  const start = (driver: typeof left, address: string) =>
    Stack.start({ thread: false, netifs: [{ driver, addresses: [address] }] });
  await using a = await start(left, "fd00::1/64");
  await using b = await start(right, "fd00::2/64");
  await using conn = await a.listenDatagram({ hostname: "::", port: PORT })
    .ready();
  await using sender = await b.listenDatagram({ hostname: "::", port: 0 })
    .ready();
  for (
    const [group, index] of [
      ["ff05::123", 0],
      ["ff05::124", 2],
      ["ff02::125%if1", 0],
      ["ff02::126", 2],
    ] as const
  ) {
    const membership = await conn.joinMulticastV6(group, index);
    await sender.send(bytes(group), {
      transport: "udp",
      hostname: group,
      port: PORT,
    });
    assertEquals(await next(conn), group);
    await membership.leave();
    assertEquals(await groupsOf(a), []);
  }
  const wrong = await rejection(conn.joinMulticastV6("ff05::123", 9));
  assertEquals(wrong.code, "ERR_IF");
});

both("DatagramConn hears itself unless it will not", async ({ a }) => {
  await using one = await a.listenDatagram({ port: PORT }).ready();
  const membership = await one.joinMulticastV4(GROUP, A);
  const to = { hostname: GROUP, port: PORT };
  await one.send(bytes("first"), to);
  assertEquals(await next(one), "first");
  await membership.setLoopback(false);
  await one.send(bytes("second"), to);
  await membership.setLoopback(true);
  await membership.setTTL(0); // not even on the link
  const { counters: before } = await a.stats();
  await one.send(bytes("third"), to);
  assertEquals(await next(one), "third");
  const { counters: after, netifs } = await a.stats();
  assertEquals(after.udpSent, before.udpSent + 1);
  assert(netifs[1].txFrames > 0);
  await using quiet = await a.listenDatagram({ port: 0, loopback: false })
    .ready();
  await quiet.send(bytes("fourth"), to);
  await membership.setTTL(1);
  await one.send(bytes("fifth"), to);
  assertEquals(await next(one), "fifth");
});

Deno.test("groups can be joined on loopback, where it is asked for by its address", async () => {
  await using stack = await Stack.start({ thread: false });
  const options = { hostname: "0.0.0.0", port: PORT };
  await using conn = await stack.listenDatagram(options).ready();
  await conn.joinMulticastV4(GROUP, "127.0.0.1");
  await using sender = await stack.listenDatagram({
    hostname: "127.0.0.1",
    port: 0,
  }).ready();
  const to = { hostname: GROUP, port: PORT };
  await sender.send(bytes("hello"), to);
  assertEquals(await next(conn), "hello");
  sender.netconn.setMulticastTtl(0);
  await sender.send(bytes("again"), to);
  assertEquals(await next(conn), "again");
  // All interfaces are those that lead somewhere.
  const nowhere = await rejection(conn.joinMulticastV4(OTHER, "0.0.0.0"));
  assertEquals(nowhere.code, "ERR_VAL");
});

Deno.test("Netconn.setMulticastNetif() chooses the interface of what is sent", async () => {
  const [l1, r1] = cable();
  const [l2, r2] = cable();
  const options = { thread: false, memory: 32 << 20 };
  await using a = await Stack.start({
    ...options,
    netifs: [
      { driver: l1, addresses: ["10.0.1.1/24"] },
      { driver: l2, addresses: ["10.0.2.1/24"] },
    ],
  });
  await using b = await Stack.start({
    ...options,
    netifs: [
      { driver: r1, addresses: ["10.0.1.2/24"] },
      { driver: r2, addresses: ["10.0.2.2/24"] },
    ],
  });
  const conn = await bound(b);
  await conn.joinGroup(GROUP, { interface: "10.0.2.2" });
  const sender = a.netconn(NETCONN_UDP);
  sender.setMulticastNetif((await a.netifs())[1].index);
  await send(sender, "one"); // where nobody is a member
  sender.setMulticastNetif((await a.netifs())[2].index);
  await send(sender, "two");
  using buf = await conn.recv();
  assertEquals(buf!.toBytes(), bytes("two"));
  assertEquals(buf!.from.hostname, "10.0.2.1");
  await conn.joinGroup(GROUP, { interface: "10.0.1.2" });
  sender.setMulticastNetif((await a.netifs())[1].index);
  await send(sender, "three");
  (await conn.recv())!.delete();
});

Deno.test("a stack reports its groups to routers, and answers them [RFC 3376, RFC 2236]", async () => {
  const clock = new VirtualClock();
  await using pair = await Pair.start({ thread: false, clock });
  const { a, b } = pair;
  // A router: it hears 224.0.0.22 and 224.0.0.2, and asks.
  const ears = b.netconn(NETCONN_UDP);
  for (const group of ["224.0.0.22", "224.0.0.2", GROUP]) {
    await ears.joinGroup(group);
  }
  await clock.advance(20_000);
  const router = b.netconn(NETCONN_RAW, { proto: 2 });
  router.setMulticastLoop(false);
  const heard = async (): Promise<string[]> => {
    const all: string[] = [];
    for (;;) {
      using buf = await router.tryRecv();
      if (!buf) return all;
      const packet = buf.toBytes();
      const to = packet.subarray(16, 20).join(".");
      const header = parseIgmp(packet, 24, packet.length - 24);
      all.push(`${to}: ${describeIgmp(header as IgmpHeader)}`);
    }
  };
  const conn = await bound(a);
  await conn.joinGroup(GROUP);
  await clock.advance(1_000);
  const joined = "224.0.0.22: IGMP v3-report 239.1.2.3 TO_EX{}";
  assertEquals(await heard(), [joined, joined]);
  const query = Uint8Array.of(0x11, 100, 0xee, 0x9b, 0, 0, 0, 0);
  await router.sendTo(query, { hostname: "224.0.0.1", port: 0 });
  await clock.advance(10_000);
  assertEquals(await heard(), ["239.1.2.3: IGMP v2-report 239.1.2.3"]);
  await conn.close();
  await clock.advance(10_000);
  assertEquals(await heard(), ["224.0.0.2: IGMP v2-leave 239.1.2.3"]);
});
