/**
 * Waits of TCP netconns and what ends them: time, signals, close, delete.
 *
 * @module
 */

import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertMatch,
  assertRejects,
  assertStrictEquals,
} from "@std/assert";
import * as lwip from "../../mod.ts";
import {
  cable,
  type Netconn,
  NETCONN_TCP,
  Stack,
  VirtualClock,
} from "../../mod.ts";
import {
  B,
  bothFamilies,
  bytes,
  EventLog,
  type Pair,
  pattern,
  rejection,
} from "./two_stacks.ts";

const SILENT = "10.0.0.99"; // nobody has this address
const SMALL = { sndBuf: 4096, tcp: { rcvBuf: 4096 } };

/** An address in front of a port (RFC 3986 §3.2.2). */
function written(address: string): string {
  return address.includes(":") ? `[${address}]` : address;
}

/** Control blocks and endpoints that the first stack has. */
async function left({ a }: Pair): Promise<[number, number]> {
  const { endpoints, tcpConnections } = await a.stats();
  return [endpoints, tcpConnections];
}

bothFamilies(
  "connect() that is aborted leaves no control block",
  async (pair) => {
    const conn = pair.a.netconn(pair.family.tcp);
    const abort = new AbortController();
    const reason = new Error("enough");
    const waiting = rejection(
      conn.connect(pair.family.other, 80, { signal: abort.signal }),
    );
    await pair.a.stats(); // it has begun
    abort.abort(reason);
    assertStrictEquals(await waiting, reason);
    await conn.lwip.released;
    assertEquals(await left(pair), [0, 0]);
  },
);

bothFamilies(
  "connect() that times out leaves no control block",
  async (pair) => {
    const conn = pair.a.netconn(pair.family.tcp);
    const error = await rejection(
      conn.connect(pair.family.other, 80, { timeout: 10 }),
    );
    assertInstanceOf(error, Deno.errors.TimedOut);
    assertEquals(error.code, "ERR_TIMEOUT");
    assertEquals(
      error.message,
      `Cannot connect to "${written(pair.family.other)}:80": it timed out`,
    );
    await conn.lwip.released;
    assertEquals(await left(pair), [0, 0]);
    const none = AbortSignal.abort(new Error("before"));
    const other = pair.a.netconn(pair.family.tcp);
    await assertRejects(
      () => other.connect(pair.there, 80, { signal: none }),
      Error,
      "before",
    );
    // Nothing was begun: it can still be used.
    const listener = await pair.listener();
    await other.connect(pair.there, 80, {
      signal: new AbortController().signal,
      timeout: 5000,
    });
    await listener.close();
  },
);

bothFamilies("stack.connect() rejects and leaves nothing", async (pair) => {
  const { a } = pair;
  const refused = await rejection(
    a.connect({ hostname: pair.there, port: 81 }),
  );
  assertInstanceOf(refused, Deno.errors.ConnectionRefused);
  assertEquals(refused.code, "ERR_RST");
  assertEquals(
    refused.message,
    `Cannot connect to "${written(pair.there)}:81": connection refused`,
  );
  const lost = await rejection(a.connect({ hostname: "192.0.2.1", port: 1 }));
  assertInstanceOf(lost, Deno.errors.NetworkUnreachable);
  const late = await rejection(
    a.connect({ hostname: pair.family.other, port: 1, timeout: 5 }),
  );
  assertInstanceOf(late, Deno.errors.TimedOut);
  await assertRejects(
    () =>
      a.connect({ hostname: pair.there, port: 1, signal: AbortSignal.abort() }),
    DOMException,
  );
  await assertRejects(
    () => a.connect({ hostname: pair.there, port: 65_536 }),
    RangeError,
  );
  await a.stats();
  assertEquals(await left(pair), [0, 0]);
});

bothFamilies(
  "accept() and recv() end at their timeout and lose nothing",
  async (pair) => {
    const listener = await pair.listener();
    const error = await rejection(listener.accept({ timeout: 5 }));
    assertInstanceOf(error, Deno.errors.TimedOut);
    assertEquals(error.code, "ERR_TIMEOUT");
    const conn = pair.a.netconn(pair.family.tcp);
    await conn.connect(pair.there, 80);
    const server = await listener.accept();
    assertInstanceOf(
      await rejection(server.recv({ timeout: 5 })),
      Deno.errors.TimedOut,
    );
    server.lwip.recvTimeout = 5;
    assertEquals((await lwip.netconn_recv(server)).err, lwip.ERR_TIMEOUT);
    await conn.write(bytes("kept"));
    assertEquals(
      (await server.recv({ timeout: 5000 }))!.toBytes(),
      bytes("kept"),
    );
  },
);

bothFamilies(
  "accept() and recv() that were aborted lose nothing",
  async (pair) => {
    const listener = await pair.listener();
    const abort = new AbortController();
    const accepting = rejection(listener.accept({ signal: abort.signal }));
    abort.abort(new Error("enough"));
    assertEquals((await accepting).message, "enough");
    const conn = pair.a.netconn(pair.family.tcp);
    await conn.connect(pair.there, 80);
    const server = await listener.accept();
    for (let i = 0; i < 3; i++) {
      const abort = new AbortController();
      const receiving = rejection(server.recv({ signal: abort.signal }));
      const reading = rejection(
        server.read(new Uint8Array(9), { signal: abort.signal }),
      );
      abort.abort(new Error("enough"));
      assertEquals((await receiving).message, "enough");
      assertEquals((await reading).message, "enough");
    }
    await conn.write(bytes("kept"));
    assertEquals((await server.recv())!.toBytes(), bytes("kept"));
  },
);

bothFamilies(
  "write() that waits can be aborted, and the stream goes on",
  async (pair) => {
    const [conn, server] = await pair.connected();
    const data = pattern(50_000);
    const abort = new AbortController();
    const writing = rejection(conn.write(data, { signal: abort.signal }));
    const queued = rejection(conn.write(data, { signal: abort.signal }));
    await pair.a.stats();
    abort.abort(new Error("enough"));
    assertEquals((await writing).message, "enough");
    assertEquals((await queued).message, "enough");
    assertEquals(conn.lwip.state, lwip.NETCONN_NONE);
    const end = bytes("the end");
    const rest = conn.write(end);
    let received = new Uint8Array(0);
    const into = new Uint8Array(1000);
    const isEnd = () =>
      received.subarray(-end.length).every((b, i) => b === end[i]);
    while (received.length < end.length || !isEnd()) {
      const n = (await server.read(into))!;
      received = Uint8Array.of(...received, ...into.subarray(0, n));
    }
    await rest;
    const taken = received.length - end.length;
    assert(taken > 0 && taken < data.length);
    assertEquals(received.subarray(0, taken), data.subarray(0, taken));
  },
  SMALL,
);

bothFamilies(
  "write() ends at its timeout with what was taken [lwIP §2.7]",
  async (pair) => {
    const [conn] = await pair.connected();
    const data = pattern(50_000);
    const error = await rejection(conn.write(data, { timeout: 20 }));
    assertInstanceOf(error, Deno.errors.TimedOut);
    assertEquals(error.code, "ERR_TIMEOUT");
    assertMatch(
      error.message,
      /: \d+ of 50000 bytes were taken: it timed out$/,
    );
    let taken = parseInt(error.message.replace(/^\D*/, ""));
    assert(taken >= SMALL.sndBuf);
    // What has not been sent and acknowledged in that time is so now.
    const room = SMALL.tcp.rcvBuf + SMALL.sndBuf;
    while (taken < room) {
      await pair.a.stats(); // time passes
      taken += await conn.tryWrite(data);
    }
    assertEquals(taken, room);
    assertInstanceOf(
      await rejection(conn.write(data, { timeout: 5 })),
      Deno.errors.TimedOut,
    );
    assertEquals(await conn.tryWrite(data), 0);
    lwip.netconn_set_sendtimeout(conn, 5);
    assertEquals(await lwip.netconn_write(conn, data), lwip.ERR_VAL);
    assertEquals(
      (await lwip.netconn_write_partly(conn, data)).err,
      lwip.ERR_WOULDBLOCK,
    );
    lwip.netconn_set_sendtimeout(conn, 0);
    lwip.netconn_set_nonblocking(conn, true);
    assertEquals(await lwip.netconn_write(conn, data), lwip.ERR_VAL);
    assertEquals(
      (await lwip.netconn_write_partly(conn, data)).err,
      lwip.ERR_WOULDBLOCK,
    );
    assertEquals(
      conn.lwip.flags & lwip.NETCONN_FLAG_CHECK_WRITESPACE,
      lwip.NETCONN_FLAG_CHECK_WRITESPACE,
    );
    assertInstanceOf(await rejection(conn.write(data)), Deno.errors.WouldBlock);
  },
  SMALL,
);

bothFamilies(
  "delete releases whoever waits, each with its code [lwIP §4]",
  async (pair) => {
    const { a } = pair;
    const connecting = a.netconn(pair.family.tcp);
    const connect = lwip.netconn_connect(connecting, pair.family.other, 80);
    const listener = await pair.listener(82);
    const accepts = [
      lwip.netconn_accept(listener),
      lwip.netconn_accept(listener),
    ];
    const accept = rejection(listener.accept());
    const [silent] = await pair.connected();
    const recvs = [lwip.netconn_recv(silent), lwip.netconn_recv(silent)];
    const recv = rejection(silent.recv());
    const [conn] = await pair.connected();
    const write = lwip.netconn_write(conn, pattern(50_000));
    const write2 = rejection(conn.write(pattern(50_000)));
    await a.stats();
    for (const c of [connecting, listener, silent, conn]) {
      assertEquals(await lwip.netconn_delete(c), 0);
    }
    assertEquals(await connect, lwip.ERR_CLSD);
    for (const { err } of await Promise.all(accepts)) {
      assertEquals(err, lwip.ERR_CONN);
    }
    assertInstanceOf(await accept, Deno.errors.NotConnected);
    for (const { err } of await Promise.all(recvs)) {
      assertEquals(err, lwip.ERR_CONN);
    }
    assertInstanceOf(await recv, Deno.errors.NotConnected);
    assertEquals(await write, lwip.ERR_CLSD);
    assertEquals((await write2).name, "Busy"); // one blocked write at a time
  },
  SMALL,
);

bothFamilies(
  "netconn_close() releases whoever waits [lwIP §4]",
  async (pair) => {
    const [conn, server] = await pair.connected();
    const write = lwip.netconn_write(conn, pattern(50_000));
    await pair.a.stats();
    // Closing for reading lets a write go on; closing for writing does not.
    assertEquals(await lwip.netconn_shutdown(conn, true, false), 0);
    assertEquals(conn.lwip.state, lwip.NETCONN_WRITE);
    assertEquals(await lwip.netconn_close(conn), 0);
    assertEquals(await write, lwip.ERR_CLSD);
    const recv = (async () => {
      for (;;) {
        const { err, buf } = await lwip.netconn_recv(server);
        buf?.delete();
        if (err !== 0) return err;
      }
    })();
    // The data that was taken and the FIN still arrive.
    assertEquals(await recv, lwip.ERR_CLSD);
    await server.close();
  },
  SMALL,
);

bothFamilies(
  "a reset ends a blocked write, and later calls say so once [lwIP §2.7]",
  async (pair) => {
    const log = new EventLog();
    const [conn, server] = await pair.connected(log.callback);
    const write = lwip.netconn_write(conn, pattern(50_000));
    await pair.a.stats();
    await server.abort();
    assertEquals(await write, lwip.ERR_RST);
    assertEquals(lwip.netconn_err(conn), lwip.ERR_RST);
    assertEquals(await lwip.netconn_write(conn, bytes("x")), lwip.ERR_CONN);
  },
  SMALL,
);

bothFamilies(
  "a second connection waits in the backlog until one is accepted [lwIP §2.4]",
  async ({ a, b, there, family }) => {
    const listener = b.netconn(family.tcp);
    await listener.bind(there, 80);
    await listener.listen(1);
    const first = a.netconn(family.tcp);
    await first.connect(there, 80);
    const second = a.netconn(family.tcp);
    // Its SYN is dropped: sent again after a second.
    const connecting = second.connect(there, 80);
    await a.stats();
    await b.stats();
    assertEquals(await listener.tryAccept() !== null, true);
    assertEquals(await listener.tryAccept(), null);
    await connecting;
    await listener.accept();
  },
  { tcp: { rtoInitial: 50 } },
);

async function inVirtualTime(
  fn: (a: Stack, b: Stack, clock: VirtualClock) => Promise<void>,
): Promise<void> {
  const [left, right] = cable();
  const clock = new VirtualClock();
  await using a = await Stack.start({
    thread: false,
    clock,
    netifs: [{ driver: left, addresses: ["10.0.0.1/24"] }],
  });
  await using b = await Stack.start({
    thread: false,
    clock,
    netifs: [{ driver: right, addresses: ["10.0.0.2/24"] }],
  });
  await fn(a, b, clock);
}

Deno.test("connect() to a silent host is given up with ERR_ABRT [lwIP §2.3]", () =>
  inVirtualTime(async (a, b, clock) => {
    await a.setNeighbour("if1", SILENT, (await b.netifs())[1]!.mac);
    const log = new EventLog();
    const conn = a.netconn(NETCONN_TCP, { callback: log.callback });
    const error = rejection(conn.connect(SILENT, 80));
    await clock.advance(60_000);
    log.now();
    await clock.advance(100_000);
    log.now("E(0)", "R+(0)", "S+(0)");
    const { code } = await error;
    assertEquals(code, "ERR_ABRT");
    assertInstanceOf(await error, Deno.errors.TimedOut);
    assertEquals(lwip.netconn_err(conn), lwip.ERR_ABRT);
    await conn.close();
  }));

Deno.test("a lingering close waits, and resets what is late [lwIP §2.8]", () =>
  inVirtualTime(async (a, b, clock) => {
    const listener = b.netconn(NETCONN_TCP);
    await listener.bind(B, 80);
    await listener.listen();
    const open = async (): Promise<[Netconn, Netconn, EventLog]> => {
      const log = new EventLog();
      const conn = a.netconn(NETCONN_TCP, { callback: log.callback });
      await conn.connect(B, 80);
      await log.expect("S+(0)");
      return [conn, await listener.accept(), log];
    };
    {
      const [conn, , log] = await open();
      conn.lwip.linger = 3;
      await b.setUp("if1", false);
      await conn.write(bytes("lost"));
      let closed: number | undefined;
      lwip.netconn_close(conn).then((err) => closed = err);
      await clock.advance(2_999);
      assertEquals(closed, undefined);
      assertEquals(conn.lwip.state, lwip.NETCONN_CLOSE);
      await clock.advance(1);
      assertEquals(closed, 0);
      log.now("E(0)", "R+(0)", "S+(0)");
      await b.setUp("if1", true);
      assertEquals(await lwip.netconn_delete(conn), 0);
      log.now("R+(0)", "S+(0)");
    }
    {
      const [conn, server, log] = await open();
      conn.lwip.linger = 3;
      await conn.write(bytes("fine"));
      const deleting = lwip.netconn_delete(conn);
      await clock.advance(100);
      assertEquals(await deleting, 0);
      log.now("S+(4)", "E(0)", "R+(0)", "S+(0)");
      assertEquals((await server.recv())!.toBytes(), bytes("fine"));
      assertEquals(await server.recv(), null);
    }
    {
      const [conn, server, log] = await open();
      conn.lwip.linger = 0;
      conn.write(bytes("x")); // and not yet acknowledged
      assertEquals(await lwip.netconn_delete(conn), 0);
      log.now("E(0)", "R+(0)", "S+(0)");
      let { err, buf } = await lwip.netconn_recv(server);
      buf?.delete();
      if (err === 0) ({ err, buf } = await lwip.netconn_recv(server));
      assertEquals(err, lwip.ERR_RST);
    }
    {
      const [conn, , log] = await open();
      conn.lwip.linger = 3;
      conn.nonblocking = true;
      await b.setUp("if1", false);
      assertEquals(await conn.tryWrite(bytes("x")), 1);
      assertEquals(await lwip.netconn_close(conn), lwip.ERR_WOULDBLOCK);
      log.now();
      await b.setUp("if1", true);
      await conn.close();
    }
  }));

Deno.test("write() times out at its time and not before", () =>
  inVirtualTime(async (a, b, clock) => {
    const listener = await b.listen({ port: 80 }).ready();
    const conn = await a.connect({ hostname: B, port: 80 });
    await b.setUp("if1", false);
    let code: string | undefined;
    conn.write(new Uint8Array(2 << 20), { timeout: 1000 })
      .catch((error) => code = error.code);
    await clock.advance(999);
    assertEquals(code, undefined);
    await clock.advance(1);
    assertEquals(code, "ERR_TIMEOUT");
    listener.close();
  }));
