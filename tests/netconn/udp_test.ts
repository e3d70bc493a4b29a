import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertRejects,
} from "@std/assert";
import * as lwip from "../../mod.ts";
import {
  cable,
  ERR_CONN,
  ERR_MEM,
  ERR_OK,
  ERR_RTE,
  ERR_TIMEOUT,
  ERR_USE,
  ERR_VAL,
  ERR_WOULDBLOCK,
  NetBuf,
  NETCONN_UDP,
  Stack,
  VirtualClock,
} from "../../mod.ts";
import {
  A,
  B,
  both,
  bytes,
  EventLog,
  pattern,
  rejection,
} from "./two_stacks.ts";

both(
  "netconn_send() returns what was received to its sender [lwIP §2.6]",
  async ({ a, b }) => {
    const echo = b.netconn(NETCONN_UDP);
    assertEquals(await lwip.netconn_bind(echo, null, 7), ERR_OK);
    const client = a.netconn(NETCONN_UDP);
    assertEquals(await lwip.netconn_connect(client, B, 7), ERR_OK);
    const buf = lwip.netbuf_new();
    for (const size of [1, 0, 1472, 1473, 9000, 65_507]) {
      const data = pattern(size);
      lwip.netbuf_ref(buf, data);
      assertEquals(await lwip.netconn_send(client, buf), ERR_OK);
      const asked = await lwip.netconn_recv(echo);
      assertEquals(asked.err, ERR_OK);
      assertEquals(lwip.netbuf_len(asked.buf!), size);
      assertEquals(lwip.netbuf_fromaddr(asked.buf!), A);
      assertEquals(lwip.netbuf_destaddr(asked.buf!), B);
      assertEquals(lwip.netbuf_destport(asked.buf!), 7);
      assertEquals(await lwip.netconn_send(echo, asked.buf!), ERR_OK);
      lwip.netbuf_delete(asked.buf!);
      const answer = await lwip.netconn_recv(client);
      assertEquals(answer.buf!.toBytes(), data);
      assertEquals(lwip.netbuf_fromport(answer.buf!), 7);
      lwip.netbuf_delete(answer.buf!);
      // Sending does not change the netbuf: once more gives the same.
      assertEquals(buf.toBytes(), data);
    }
    lwip.netbuf_delete(buf);
  },
);

both(
  "Netconn.sendTo() and DatagramConn speak with each other",
  async ({ a, b }) => {
    await using socket = await b.listenDatagram({ port: 0 }).ready();
    assert(socket.addr.port >= 49_152);
    const conn = a.netconn(NETCONN_UDP);
    await conn.sendTo(bytes("hello"), { hostname: B, port: socket.addr.port });
    const [data, from] = await socket.receive();
    assertEquals(new TextDecoder().decode(data), "hello");
    assertEquals(from.hostname, A);
    assertEquals(await socket.send(bytes("goodbye"), from), 7);
    using answer = await conn.recv();
    assertEquals(answer!.from, { hostname: B, port: socket.addr.port });
    assertEquals(answer!.to.hostname, A);
    const small = new Uint8Array(3);
    await conn.sendTo(bytes("long"), { hostname: B, port: socket.addr.port });
    assertEquals(
      new TextDecoder().decode((await socket.receive(small))[0]),
      "lon",
    );
    await conn.close();
  },
);

both("DatagramConn iterates until it is closed", async ({ a, b }) => {
  const socket = await b.listenDatagram({ hostname: B, port: 9 }).ready();
  const conn = a.netconn(NETCONN_UDP);
  await conn.connect(B, 9);
  for (const text of ["one", "two", "three"]) await conn.send(bytes(text));
  const got: string[] = [];
  for await (const [data] of socket) {
    got.push(new TextDecoder().decode(data));
    if (got.length === 3) queueMicrotask(() => socket.close());
  }
  assertEquals(got, ["one", "two", "three"]);
});

both(
  "netconn_getaddr() follows the table for UDP [lwIP §2.2]",
  async ({ a }) => {
    const conn = a.netconn(NETCONN_UDP);
    assertEquals(await lwip.netconn_addr(conn), {
      err: ERR_OK,
      addr: "0.0.0.0",
      port: 0,
    });
    assertEquals((await lwip.netconn_peer(conn)).err, ERR_CONN);
    await conn.bind(A, 5);
    assertEquals(await lwip.netconn_addr(conn), {
      err: ERR_OK,
      addr: A,
      port: 5,
    });
    await conn.connect(B, 6);
    assertEquals(await lwip.netconn_peer(conn), {
      err: ERR_OK,
      addr: B,
      port: 6,
    });
    assertEquals(await lwip.netconn_disconnect(conn), ERR_OK);
    assertEquals((await lwip.netconn_peer(conn)).err, ERR_CONN);
    await conn.close();
    assertEquals((await lwip.netconn_addr(conn)).err, ERR_CONN);
  },
);

both(
  "netconn_bind() of UDP refuses a taken address and a deleted netconn [lwIP §2.2]",
  async ({ a }) => {
    const first = a.netconn(NETCONN_UDP);
    const second = a.netconn(NETCONN_UDP);
    assertEquals(await lwip.netconn_bind(first, A, 5), ERR_OK);
    assertEquals(await lwip.netconn_bind(second, null, 5), ERR_USE);
    const error = await rejection(second.bind("0.0.0.0", 5));
    assertInstanceOf(error, Deno.errors.AddrInUse);
    assertEquals(error.code, "ERR_USE");
    await first.close();
    assertEquals(await lwip.netconn_bind(first, A, 5), ERR_VAL);
    assertEquals(await lwip.netconn_bind(second, null, 5), ERR_OK);
    assertEquals(await lwip.netconn_bind_if(second, 0), ERR_VAL);
    assertEquals(await lwip.netconn_bind_if(second, 99), ERR_VAL);
    assertEquals(await lwip.netconn_bind_if(second, 2), ERR_OK);
    await second.close();
  },
);

both(
  "netconn_send() has lwIP's codes for what cannot be sent [lwIP §2.6]",
  async ({ a }) => {
    const conn = a.netconn(NETCONN_UDP);
    const buf = NetBuf.from(bytes("x"));
    assertEquals(await lwip.netconn_send(conn, null), ERR_VAL);
    assertEquals(await lwip.netconn_send(conn, buf), ERR_RTE); // no peer
    assertEquals(await lwip.netconn_sendto(conn, buf, "192.0.2.1", 1), ERR_RTE);
    assertEquals(await lwip.netconn_sendto(conn, buf, "fe80::1", 1), ERR_VAL);
    // Also after the destination was found good: the length decides.
    assertEquals(await lwip.netconn_sendto(conn, buf, B, 1), ERR_OK);
    buf.ref(new Uint8Array(65_508));
    const tooLong = await lwip.netconn_sendto(conn, buf, B, 1);
    assertEquals(tooLong, lwip.ERR_BUF); // no room for the IP header
    buf.ref(new Uint8Array(65_528));
    assertEquals(await lwip.netconn_sendto(conn, buf, B, 1), ERR_MEM);
    buf.ref(bytes("x"));
    const tcp = a.netconn(lwip.NETCONN_TCP);
    assertEquals(await lwip.netconn_sendto(tcp, buf, B, 1), ERR_CONN);
    await tcp.close();
    await conn.close();
    assertEquals(await lwip.netconn_sendto(conn, buf, B, 1), ERR_CONN);
    buf.delete();
    const other = a.netconn(NETCONN_UDP);
    const error = await rejection(
      other.sendTo(bytes("x"), { hostname: "192.0.2.1", port: 1 }),
    );
    assertInstanceOf(error, Deno.errors.NetworkUnreachable);
    assertEquals(error.code, "ERR_RTE");
    await other.close();
  },
);

both(
  "netconn_recv() has R+ and R- with the length, and delete R+ S+ [lwIP T10]",
  async ({ a, b }) => {
    const log = new EventLog();
    const server = b.netconn(NETCONN_UDP, { callback: log.callback });
    await server.bind(B, 5);
    const client = a.netconn(NETCONN_UDP);
    await client.connect(B, 5);
    await client.send(new Uint8Array(4));
    await log.expect("R+(4)");
    assertEquals(server.lwip.recvAvail, 4);
    (await server.recv())!.delete();
    await log.expect("R-(4)");
    await client.send(new Uint8Array(0));
    await log.expect("R+(0)");
    (await server.recv())!.delete();
    log.now("R-(0)");
    lwip.netconn_set_recvbufsize(server, 5);
    for (const n of [1, 2, 3]) await client.send(new Uint8Array([n, n, n]));
    await log.expect("R+(3)");
    await client.send(new Uint8Array(2));
    await log.expect("R+(2)"); // so the two before were dropped
    using first = await server.recv();
    assertEquals(first!.toBytes(), new Uint8Array([1, 1, 1]));
    log.now("R-(3)");
    assertEquals(await lwip.netconn_delete(server), ERR_OK);
    log.now("R+(0)", "S+(0)");
    assertEquals(await lwip.netconn_delete(server), ERR_OK);
    log.now();
    await client.close();
  },
);

both(
  "netconn_recv() of UDP does not wait when it must not [lwIP §2.5]",
  async ({ a }) => {
    const log = new EventLog();
    const conn = a.netconn(NETCONN_UDP, { callback: log.callback });
    await conn.bind(A, 5);
    lwip.netconn_set_nonblocking(conn, true);
    assertEquals((await lwip.netconn_recv(conn)).err, ERR_WOULDBLOCK);
    lwip.netconn_set_nonblocking(conn, false);
    assertEquals(
      (await lwip.netconn_recv_udp_raw_netbuf_flags(
        conn,
        lwip.NETCONN_DONTBLOCK,
      ))
        .err,
      ERR_WOULDBLOCK,
    );
    assertEquals((await lwip.netconn_recv_tcp_pbuf(conn)).err, lwip.ERR_ARG);
    assertEquals(await conn.tryRecv(), undefined);
    lwip.netconn_set_recvtimeout(conn, 5);
    assertEquals((await lwip.netconn_recv(conn)).err, ERR_TIMEOUT);
    const error = await rejection(conn.recv());
    assertInstanceOf(error, Deno.errors.TimedOut);
    assertEquals(error.code, "ERR_TIMEOUT");
    log.now();
    await conn.close();
  },
);

Deno.test({
  name: "netconn_recv() times out at its time and not before",
  permissions: "none",
  fn: async () => {
    const clock = new VirtualClock();
    await using stack = await Stack.start({ thread: false, clock });
    const conn = stack.netconn(NETCONN_UDP);
    await conn.bind("127.0.0.1", 5);
    lwip.netconn_set_recvtimeout(conn, 1000);
    let outcome: number | undefined;
    lwip.netconn_recv(conn).then(({ err }) => outcome = err);
    await clock.advance(999);
    assertEquals(outcome, undefined);
    await clock.advance(1);
    assertEquals(outcome, ERR_TIMEOUT);
    const waiting = rejection(conn.recv({ timeout: 20 }));
    await clock.advance(20);
    assertInstanceOf(await waiting, Deno.errors.TimedOut);
    // Who gave up takes nothing.
    await conn.sendTo(bytes("x"), { hostname: "127.0.0.1", port: 5 });
    assertEquals((await conn.recv())!.toBytes(), bytes("x"));
  },
});

both("close() releases who waits to receive a datagram", async ({ a }) => {
  const conn = a.netconn(NETCONN_UDP);
  await conn.bind(A, 5);
  const codes = [lwip.netconn_recv(conn), lwip.netconn_recv(conn)];
  const error = rejection(conn.recv());
  await lwip.netconn_delete(conn);
  for (const { err } of await Promise.all(codes)) assertEquals(err, ERR_CONN);
  assertInstanceOf(await error, Deno.errors.NotConnected);
  assertEquals((await lwip.netconn_recv(conn)).err, ERR_CONN);
  assertEquals((await lwip.netconn_recv(conn)).buf, undefined);
});

both("recv() that was aborted loses no datagram", async ({ a, b }) => {
  const server = b.netconn(NETCONN_UDP);
  await server.bind(B, 5);
  const abort = new AbortController();
  const waiting = rejection(server.recv({ signal: abort.signal }));
  abort.abort(new Error("enough"));
  assertEquals((await waiting).message, "enough");
  await assertRejects(
    () => server.recv({ signal: AbortSignal.abort(new Error("before")) }),
    Error,
    "before",
  );
  const client = a.netconn(NETCONN_UDP);
  await client.sendTo(bytes("kept"), { hostname: B, port: 5 });
  using buf = await server.recv({ signal: new AbortController().signal });
  assertEquals(buf!.toBytes(), bytes("kept"));
});

both(
  "a connected UDP netconn hears its peer only, and disconnect undoes it [lwIP §2.3]",
  async ({ a, b }) => {
    const server = b.netconn(NETCONN_UDP);
    await server.bind(B, 5);
    const friend = a.netconn(NETCONN_UDP);
    const stranger = a.netconn(NETCONN_UDP);
    await friend.bind(A, 1000);
    await stranger.bind(A, 1001);
    await server.connect(A, 1000);
    const to = { hostname: B, port: 5 };
    await stranger.sendTo(bytes("no"), to);
    await friend.sendTo(bytes("yes"), to);
    assertEquals((await server.recv())!.toBytes(), bytes("yes"));
    await server.disconnect();
    await stranger.sendTo(bytes("now"), to);
    assertEquals((await server.recv())!.toBytes(), bytes("now"));
    const tcp = a.netconn(lwip.NETCONN_TCP);
    assertEquals(await lwip.netconn_disconnect(tcp), ERR_VAL);
  },
);

both(
  "netbuf_alloc() memory of the stack is sent in place, in many pieces",
  async ({ a, b }) => {
    const server = b.netconn(NETCONN_UDP);
    await server.bind(B, 5);
    const client = a.netconn(NETCONN_UDP);
    await client.connect(B, 5);
    for (const pieces of [1, 3, 16, 17]) {
      using buf = a.netbuf();
      buf.alloc(0);
      for (let i = 0; i < pieces; i++) {
        const piece = a.netbuf();
        piece.alloc(100)!.fill(i);
        buf.chain(piece);
      }
      await client.send(buf);
      const got = (await server.recv())!.toBytes();
      assertEquals(got.length, 100 * pieces);
      for (let i = 0; i < pieces; i++) assertEquals(got[100 * i + 50], i);
    }
  },
);

both(
  "send() waits while memory is exhausted, and goes on",
  async ({ a, b }) => {
    const server = b.netconn(NETCONN_UDP);
    await server.bind(B, 5);
    const client = a.netconn(NETCONN_UDP);
    await client.connect(B, 5);
    await client.send(bytes("first"));
    const data = pattern(60_000);
    for (let i = 0; i < 40; i++) await client.send(data);
    await client.send(bytes("last"));
    assertEquals((await server.recv())!.toBytes(), bytes("first"));
  },
  { memory: 4 << 20 },
);

both("many sends at once keep their order", async ({ a, b }) => {
  const server = b.netconn(NETCONN_UDP);
  await server.bind(B, 5);
  const client = a.netconn(NETCONN_UDP);
  await client.connect(B, 5);
  const sends = [];
  for (let i = 0; i < 100; i++) sends.push(client.send(new Uint8Array([i])));
  await Promise.all(sends);
  for (let i = 0; i < 100; i++) {
    using buf = await server.recv();
    assertEquals(buf!.toBytes(), new Uint8Array([i]));
  }
});

both("UDP netconns give back all memory", async ({ a, b }) => {
  const before = await b.stats();
  const server = b.netconn(NETCONN_UDP);
  await server.bind(B, 5);
  const client = a.netconn(NETCONN_UDP);
  await client.connect(B, 5);
  for (let i = 0; i < 50; i++) await client.send(pattern(2000));
  for (let i = 0; i < 20; i++) (await server.recv())!.delete();
  await server.close();
  await client.close();
  await client.lwip.released;
  await server.lwip.released;
  const { pbufs, blocks, endpoints } = await b.stats();
  assertEquals(
    { pbufs, blocks, endpoints },
    { pbufs: before.pbufs, blocks: before.blocks, endpoints: 0 },
  );
  assertEquals(a.context.port.blocksUsed, 0);
});

Deno.test("recv() goes on when memory was exhausted and is given back", async () => {
  const clock = new VirtualClock();
  const [left, right] = cable({ mtu: 65_535 });
  await using a = await Stack.start({
    clock,
    netifs: [{ driver: left, addresses: [`${A}/24`] }],
  });
  await using b = await Stack.start({
    clock,
    memory: 4 << 20, // less than what is given back without a word
    netifs: [{ driver: right, addresses: [`${B}/24`] }],
  });
  const receiver = b.netconn(NETCONN_UDP);
  await receiver.bind(B, 7);
  const sender = a.netconn(NETCONN_UDP);
  let received = 0;
  for (let i = 0; i < 60; i++) {
    const waiting = receiver.recv().then((buf) => {
      received++;
      buf!.delete();
    });
    waiting.catch(() => {}); // close, if it waits in vain
    await sender.sendTo(new Uint8Array(60_000), { hostname: B, port: 7 });
    await clock.advance(5);
  }
  assertEquals(received, 60);
});
