/**
 * Scope ids in text (RFC 4007 §11): one stack on two links, on each of which a host has
 * the address fe80::9.
 */

import { assertEquals, assertMatch, assertRejects } from "@std/assert";
import * as lwip from "../../mod.ts";
import {
  cable,
  NETCONN_RAW_IPV6,
  NETCONN_TCP_IPV6,
  NETCONN_UDP_IPV6,
  Stack,
  VirtualClock,
} from "../../mod.ts";

const PEER = "fe80::9";

interface Links {
  /** On both links. */
  readonly stack: Stack;
  /** The hosts on "left" and "right". */
  readonly peers: readonly [Stack, Stack];
  readonly clock: VirtualClock;
}

/** A stack with the interfaces "left" and "right". */
async function links(
  fn: (links: Links) => Promise<void>,
  onRight = "fe80::2",
): Promise<void> {
  const clock = new VirtualClock();
  const common = { thread: false, clock } as const;
  const [left, leftPeer] = cable();
  const [right, rightPeer] = cable();
  await using stack = await Stack.start({
    ...common,
    seed: 1,
    ip: { addressChange: "follow" },
    netifs: [
      { driver: left, name: "left", addresses: ["fe80::1/64"] },
      { driver: right, name: "right", addresses: [`${onRight}%right/64`] },
    ],
  });
  const peer = (driver: lwip.DriverSpec, seed: number): Promise<Stack> =>
    Stack.start({
      ...common,
      seed,
      netifs: [{ driver, addresses: [`${PEER}/64`] }],
    });
  await using one = await peer(leftPeer, 2);
  await using two = await peer(rightPeer, 3);
  await fn({ stack, peers: [one, two], clock });
}

/** Waits for something that takes virtual time: neighbours are asked for. */
async function within<T>(clock: VirtualClock, wait: Promise<T>): Promise<T> {
  let isOver = false;
  wait.finally(() => isOver = true).catch(() => {});
  while (!isOver) await clock.advance(10);
  return await wait;
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytes = (of: string): Uint8Array => new TextEncoder().encode(of);

Deno.test("this host may have the same link-local address on two links [RFC 4007 §6]", () =>
  links(async ({ stack, peers, clock }) => {
    const listening = peers.map((peer) =>
      peer.listen({ hostname: "::", port: 80 }).ready()
    );
    const listeners = await Promise.all(listening);
    const open = (hostname: string): Promise<lwip.TcpConn> =>
      within(clock, stack.connect({ hostname, port: 80 }));
    const left = await open(`${PEER}%left`);
    const right = await open(`${PEER}%right`);
    assertEquals(
      [left.localAddr.hostname, right.localAddr.hostname],
      ["fe80::1%left", "fe80::1%right"],
    );

    // Within the host, too, each is one of its own.
    for (const zone of ["left", "right"]) {
      const hostname = `fe80::1%${zone}`;
      using own = await stack.listen({ hostname, port: 80 }).ready();
      using conn = await open(hostname);
      using peer = await own.accept();
      assertEquals(peer.localAddr.hostname, hostname);
      assertEquals(conn.localAddr.hostname, hostname);
    }

    // The one on the right goes: only its connections end.
    await stack.removeAddress("right", "fe80::1");
    const conns = [left, right];
    await clock.advance(10);
    const ends = conns.map((conn) =>
      conn.write(bytes("x")).then(String, String)
    );
    assertEquals(await ends[0], "1");
    assertMatch(await ends[1], /ConnectionReset|ConnectionAborted/);
    for (const each of [...conns, ...listeners]) each.close();
  }, "fe80::1"));

Deno.test("two connections to one link-local address on two links are two [RFC 4007 §6]", () =>
  links(async ({ stack, peers, clock }) => {
    const listeners = peers.map((peer) =>
      peer.listen({ hostname: "::", port: 80 })
    );
    const open = async (zone: string): Promise<lwip.Netconn> => {
      const conn = stack.netconn(NETCONN_TCP_IPV6);
      await within(clock, conn.connect(`${PEER}%${zone}`, 80));
      return conn;
    };
    const conns = [await open("left"), await open("3")];
    for (const [i, zone] of ["left", "right"].entries()) {
      assertEquals(await conns[i].remoteAddr(), {
        hostname: `${PEER}%${zone}`,
        port: 80,
      });
      const { hostname } = await conns[i].localAddr();
      assertEquals(hostname, `fe80::${i + 1}%${zone}`);
      await using accepted = await listeners[i].accept();
      const remote = accepted.remoteAddr as Deno.NetAddr;
      assertEquals(remote.hostname, `fe80::${i + 1}%if1`);
      await accepted.write(bytes(`from ${zone}`));
      using heard = await within(clock, conns[i].recv());
      assertEquals(text(heard!.toBytes()), `from ${zone}`);
    }
    for (const conn of conns) await conn.close();
    for (const listener of listeners) listener.close();
    const { netifs } = await stack.stats();
    assertEquals(netifs.map(({ name }) => name), ["lo", "left", "right"]);
  }));

Deno.test("equal four-tuples on two links are two connections", () =>
  links(async ({ stack, peers, clock }) => {
    // One address of this host for both, so that only the zone tells them apart.
    await stack.addAddress("left", "fd00::1/64");
    for (const [i, peer] of peers.entries()) {
      await peer.addRoute({ to: "fd00::1/128", netif: "if1" });
      const name = ["left", "right"][i];
      const netifs = await stack.netifs();
      const { mac } = netifs.find((netif) => netif.name === name)!;
      await peer.setNeighbour("if1", "fd00::1", mac);
    }
    const listeners = peers.map((peer) =>
      peer.listen({ hostname: "::", port: 80 })
    );
    const conns: lwip.Netconn[] = [];
    for (const zone of ["left", "right"]) {
      const conn = stack.netconn(NETCONN_TCP_IPV6);
      await conn.bind("fd00::1", 1000, { reuseAddress: true });
      await within(clock, conn.connect(`${PEER}%${zone}`, 80));
      conns.push(conn);
    }
    for (const [i, conn] of conns.entries()) {
      await using accepted = await listeners[i].accept();
      assertEquals(accepted.remoteAddr, {
        transport: "tcp",
        hostname: "fd00::1",
        port: 1000,
      });
      await accepted.write(bytes(`${i}`));
      using heard = await within(clock, conn.recv());
      assertEquals(text(heard!.toBytes()), `${i}`);
    }
    for (const conn of conns) await conn.close();
    for (const listener of listeners) listener.close();
  }));

Deno.test("a listener shows on which link a link-local peer is", () =>
  links(async ({ stack, peers, clock }) => {
    await using listener = stack.listen({ hostname: "::", port: 80 });
    await listener.ready();
    for (const [i, zone] of ["left", "right"].entries()) {
      // With one interface no zone has to be named.
      const dialled = peers[i].connect({
        hostname: `fe80::${i + 1}`,
        port: 80,
      });
      await using conn = await within(clock, dialled);
      const remote = conn.remoteAddr as Deno.NetAddr;
      assertEquals(remote.hostname, `fe80::${i + 1}%if1`);
      await using accepted = await listener.accept();
      const { hostname } = accepted.remoteAddr as Deno.NetAddr;
      assertEquals(hostname, `${PEER}%${zone}`);
    }
  }));

Deno.test("a listener bound to a link-local address serves its link", () =>
  links(async ({ stack, peers, clock }) => {
    await using listener = stack.listen({ hostname: "fe80::1%left", port: 80 });
    await listener.ready();
    assertEquals(listener.addr.hostname, "fe80::1%left");
    const dialled = peers[0].connect({ hostname: "fe80::1", port: 80 });
    await using conn = await within(clock, dialled);
    assertEquals((conn.remoteAddr as Deno.NetAddr).port, 80);
    const elsewhere = stack.listen({ hostname: "fe80::1%right", port: 81 });
    await assertRejects(
      () => elsewhere.ready(),
      Deno.errors.AddrNotAvailable,
    );
  }));

Deno.test("datagrams to and from one address on two links are told apart", () =>
  links(async ({ stack, peers, clock }) => {
    const servers = peers.map((peer) => {
      const conn = peer.netconn(NETCONN_UDP_IPV6);
      return conn;
    });
    for (const server of servers) await server.bind("::", 7);
    const conn = stack.netconn(NETCONN_UDP_IPV6);
    const only = stack.netconn(NETCONN_UDP_IPV6);
    await only.connect(`${PEER}%right`, 7);
    for (const [i, zone] of ["left", "right", "left"].entries()) {
      const to = { hostname: `${PEER}%${zone}`, port: 7 };
      await conn.sendTo(bytes(`${i}`), to);
      const server = servers[zone === "left" ? 0 : 1];
      using heard = await within(clock, server.recv());
      assertEquals(text(heard!.toBytes()), `${i}`);
      await server.sendTo(bytes("back"), heard!.from);
      using back = await within(clock, conn.recv());
      assertEquals(back!.from, { hostname: `${PEER}%${zone}`, port: 7 });
      assertEquals(lwip.netbuf_fromaddr(back!), `${PEER}%${zone}`);
      assertEquals(back!.netif, zone === "left" ? 2 : 3);
    }
    // A connected netconn hears its peer and not the one of the same address.
    await only.send(bytes("connected"));
    using heard = await within(clock, servers[1].recv());
    await servers[0].sendTo(bytes("other"), heard!.from);
    const { hostname } = await only.localAddr();
    assertEquals(hostname, "::");
    const { port } = await only.localAddr();
    for (const [i, said] of ["wrong", "right"].entries()) {
      const to = { hostname: `fe80::${i + 1}`, port };
      await servers[i].sendTo(bytes(said), to);
    }
    using answer = await within(clock, only.recv());
    assertEquals(text(answer!.toBytes()), "right");
    assertEquals(await only.remoteAddr(), {
      hostname: `${PEER}%right`,
      port: 7,
    });
    for (const one of [conn, only, ...servers]) await one.close();
  }));

Deno.test("an address on a link is not clear without a zone, where there are two", () =>
  links(async ({ stack, peers, clock }) => {
    const conn = stack.netconn(NETCONN_UDP_IPV6);
    const to = { hostname: PEER, port: 7 };
    const unreachable = Deno.errors.NetworkUnreachable;
    await assertRejects(() => conn.sendTo(bytes("x"), to), unreachable);
    await assertRejects(() => conn.connect(PEER, 7), unreachable);
    for (const zone of ["nowhere", "9", "1"]) {
      const there = { hostname: `${PEER}%${zone}`, port: 7 };
      await assertRejects(() => conn.sendTo(bytes("x"), there), unreachable);
    }
    await assertRejects(
      () => stack.connect({ hostname: PEER, port: 80 }),
      unreachable,
    );
    // A netconn that is bound to an interface needs none; another zone is refused.
    const server = peers[1].netconn(NETCONN_UDP_IPV6);
    await server.bind("::", 7);
    await conn.bindNetif(3);
    await conn.sendTo(bytes("bound"), to);
    using heard = await within(clock, server.recv());
    assertEquals(text(heard!.toBytes()), "bound");
    const left = { hostname: `${PEER}%left`, port: 7 };
    await assertRejects(() => conn.sendTo(bytes("x"), left), unreachable);
    await conn.close();
    await server.close();
  }));

Deno.test("a group of the link goes to the link that its zone names", () =>
  links(async ({ stack, peers, clock }) => {
    const members = peers.map((peer) => peer.netconn(NETCONN_UDP_IPV6));
    for (const member of members) {
      await member.bind("::", 7);
      await member.joinGroup("ff02::123");
    }
    const conn = stack.netconn(NETCONN_UDP_IPV6);
    for (const [i, zone] of ["left", "right"].entries()) {
      await conn.sendTo(bytes(zone), {
        hostname: `ff02::123%${zone}`,
        port: 7,
      });
      using heard = await within(clock, members[i].recv());
      assertEquals(text(heard!.toBytes()), zone);
    }
    await conn.joinGroup("ff02::99%right");
    const { netifs } = await stack.stats();
    const groups = netifs.map((netif) => netif.groups.includes("ff02::99"));
    assertEquals(groups, [false, false, true]);
    await conn.leaveGroup("ff02::99%right");
    for (const one of [conn, ...members]) await one.close();
  }));

Deno.test("RAW netconns and the C names take zones", () =>
  links(async ({ stack, clock }) => {
    const raw = stack.netconn(NETCONN_RAW_IPV6, { proto: 58 });
    const request = Uint8Array.of(128, 0, 0, 0, 0, 7, 0, 1);
    for (const zone of ["left", "right"]) {
      await raw.sendTo(request, { hostname: `${PEER}%${zone}`, port: 0 });
      for (;;) {
        using reply = await within(clock, raw.recv());
        if (reply!.toBytes()[40] !== 129) continue; // neighbour discovery
        assertEquals(reply!.from.hostname, `${PEER}%${zone}`);
        break;
      }
    }
    await raw.close();
    const conn = stack.netconn(NETCONN_UDP_IPV6);
    assertEquals(await lwip.netconn_connect(conn, `${PEER}%right`, 7), 0);
    const { err, addr } = await lwip.netconn_peer(conn);
    assertEquals([err, addr], [0, `${PEER}%right`]);
    assertEquals(await lwip.netconn_bind(conn, "fe80::2%left", 0), -4);
    await conn.close();
  }));

Deno.test("settings of an interface take its own zone, and no other", () =>
  links(async ({ stack, peers: [peer] }) => {
    const { mac } = (await peer.netifs())[1];
    await stack.setNeighbour("left", `${PEER}%left`, mac);
    await stack.addRoute({
      to: "fd55::/64",
      via: `${PEER}%2`,
      netif: "left",
    });
    await assertRejects(
      () => stack.setNeighbour("left", `${PEER}%right`, mac),
      Error,
      `Address "${PEER}%right" is not on "left"`,
    );
    await assertRejects(
      () => stack.addAddress("left", "fe80::5%right/64"),
      Error,
      `Address "fe80::5%right/64" is not on "left"`,
    );
    await stack.addAddress("left", "fe80::5%left/64");
    const [, left] = (await stack.stats()).netifs;
    assertEquals(left.addresses.includes("fe80::5/64"), true);
    await stack.removeAddress("left", "fe80::5%left");
  }));

Deno.test("a link-local name server has a zone [RFC 8106 §5.1]", () =>
  links(async ({ stack }) => {
    await stack.setNameservers([`${PEER}%right`, `[${PEER}%left]:5353`]);
    assertEquals(await stack.nameservers(), [
      `[${PEER}%3]:53`,
      `[${PEER}%2]:5353`,
    ]);
  }));

Deno.test("a link-local name server is asked on its link", () =>
  links(async ({ stack, peers, clock }) => {
    const servers = peers.map((peer) => peer.netconn(NETCONN_UDP_IPV6));
    for (const server of servers) await server.bind("::", 53);
    for (const [i, zone] of ["left", "right"].entries()) {
      await stack.setNameservers([`${PEER}%${zone}`]);
      const asking = stack.resolve(`${zone}.example`, "A").catch(() => null);
      using query = await within(clock, servers[i].recv());
      assertEquals(query!.from.hostname, `fe80::${i + 1}%if1`);
      await stack.setNameservers([]);
      assertEquals(await asking, null);
    }
    for (const server of servers) await server.close();
  }));

Deno.test("Node's sockets take zones and show them", () =>
  links(async ({ stack, peers, clock }) => {
    await using listener = peers[1].listen({ hostname: "::", port: 80 });
    await listener.ready();
    const socket = stack.node.connect({ host: `${PEER}%right`, port: 80 });
    const connected = new Promise((resolve, reject) => {
      socket.on("connect", resolve);
      socket.on("error", reject);
    });
    await within(clock, connected);
    await using accepted = await listener.accept();
    assertEquals(socket.remoteAddress, `${PEER}%right`);
    assertEquals(socket.remoteFamily, "IPv6");
    assertEquals(socket.localAddress, "fe80::2%right");
    accepted.close();
    socket.destroy();
    const udp = stack.node.createSocket("udp6");
    const server = peers[0].netconn(NETCONN_UDP_IPV6);
    await server.bind("::", 7);
    const heard = new Promise<string>((resolve) =>
      udp.on("message", (_data, from) => resolve(from.address))
    );
    udp.send("x", 7, `${PEER}%left`);
    using buf = await within(clock, server.recv());
    await server.sendTo(bytes("back"), buf!.from);
    assertEquals(await within(clock, heard), `${PEER}%left`);
    await new Promise<void>((resolve) => udp.close(resolve));
    await server.close();
  }));

Deno.test("a lookup of an address with a zone is that address", () =>
  links(async ({ stack }) => {
    const { err, addr } = await stack.lookup(`${PEER}%right`, 1);
    assertEquals([err, `${addr}`], [0, `${PEER}%3`]);
  }));

Deno.test("a default gateway is link-local, with or without its zone", async () => {
  for (const gateway of [PEER, `${PEER}%left`, `${PEER}%2`]) {
    const [driver] = cable();
    const netif = { driver, name: "left", addresses: ["fd00::1/64"], gateway };
    await using stack = await Stack.start({ thread: false, netifs: [netif] });
    assertMatch(await stack.dump(), /::\/0 +via fe80::9/);
  }
  const [driver] = cable();
  const netif = { driver, addresses: ["fd00::1/64"], gateway: `${PEER}%eth1` };
  await assertRejects(
    () => Stack.start({ thread: false, netifs: [netif] }),
    TypeError,
    `Address "${PEER}%eth1" is not on "if1"`,
  );
});

Deno.test("a link-local address of this host is reached over loopback", () =>
  links(async ({ stack, clock }) => {
    await using listener = stack.listen({ hostname: "::", port: 80 });
    await listener.ready();
    const dialled = stack.connect({ hostname: "fe80::1%left", port: 80 });
    await using conn = await within(clock, dialled);
    await using accepted = await listener.accept();
    const { hostname } = accepted.remoteAddr as Deno.NetAddr;
    assertEquals(hostname, "fe80::1%left");
    assertEquals((conn.localAddr as Deno.NetAddr).hostname, "fe80::1%left");
  }));
