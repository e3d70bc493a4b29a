import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertRejects,
  assertThrows,
} from "@std/assert";
import * as lwip from "../../../mod.ts";
import {
  cable,
  NETCONN_RAW,
  NETCONN_TCP,
  NETCONN_UDP,
  Stack,
  VirtualClock,
} from "../../../mod.ts";
import { A, B, both, bytes, Pair, pattern, rejection } from "../two_stacks.ts";

both(
  "Stack.close() settles all that is pending, and is idempotent",
  async (pair) => {
    const { a, b } = pair;
    const tcp = a.netconn(NETCONN_TCP);
    const udp = a.netconn(NETCONN_UDP);
    await udp.bind(A, 5);
    const raw = a.netconn(NETCONN_RAW, { proto: 250 });
    const listener = await a.listen({ port: 80 }).ready();
    const datagrams = await a.listenDatagram({ port: 6 }).ready();
    const iterating = (async () => {
      for await (const _ of listener);
      for await (const _ of datagrams);
      return "quietly";
    })();
    const [conn, server] = await pair.connected();
    const [writer] = await pair.connected();
    const unaccepted = b.netconn(NETCONN_TCP);
    await unaccepted.connect(A, 80).catch(() => {});
    const pending = [
      rejection(tcp.connect("10.0.0.99", 1)),
      rejection(udp.recv()),
      rejection(raw.recv()),
      rejection(listener.netconn.accept()),
      rejection(conn.recv()),
      rejection(conn.read(new Uint8Array(1))),
      rejection(writer.write(pattern(50_000_000))),
      rejection(writer.write(bytes("queued"))),
    ];
    const released = [tcp, udp, raw, conn, listener.netconn].map((c) =>
      c.lwip.released
    );
    await a.stats();
    assertEquals(a.close(), a.close());
    await a.close();
    await a.ended;
    const names = (await Promise.all(pending)).map(({ name }) => name);
    assertEquals(names, [
      "NotConnected",
      "NotConnected",
      "NotConnected",
      "NotConnected",
      "ConnectionAborted",
      "ConnectionAborted",
      "ConnectionAborted",
      "ConnectionAborted",
    ]);
    assertEquals(await iterating, "quietly");
    await Promise.all(released);
    assertEquals(a.context.port.blocksUsed, 0);
    // Nothing can be begun any more, and nothing hangs.
    assertThrows(() => a.netconn(NETCONN_TCP), TypeError);
    await assertRejects(() => a.stats(), TypeError);
    await assertRejects(() => conn.recv());
    await assertRejects(() => conn.write(bytes("x")));
    await assertRejects(() => udp.sendTo(bytes("x"), { hostname: B, port: 1 }));
    await assertRejects(() => a.connect({ hostname: B, port: 1 }));
    assertEquals(await lwip.netconn_bind(tcp, null, 1), lwip.ERR_VAL);
    assertEquals((await lwip.netconn_addr(udp)).err, lwip.ERR_CONN);
    conn.setNoDelay();
    await conn.close();
    await udp.close();
    listener.close();
    // The peer was told.
    assertEquals(await server.recv(), null);
  },
);

both("Stack.close() delivers what was written", async ({ a, b }) => {
  const listener = await b.listen({ port: 80 }).ready();
  const conn = await a.connect({ hostname: B, port: 80 });
  const server = await listener.accept();
  await conn.write(pattern(500_000));
  const closing = a.close();
  let received = 0;
  for await (const chunk of server.readable) received += chunk.length;
  assertEquals(received, 500_000);
  server.close();
  await closing;
});

both(
  "Stack.close() does not wait for a peer that is gone",
  async ({ a, b }) => {
    const listener = await b.listen({ port: 80 }).ready();
    const conn = await a.connect({ hostname: B, port: 80 });
    await listener.accept();
    await b.setUp("if1", false);
    await conn.write(bytes("nobody hears this"));
    await a.close();
  },
);

both("a stack that was closed at once leaves nothing", async ({ a }) => {
  const conn = a.netconn(NETCONN_TCP);
  const waiting = rejection(conn.connect(B, 80));
  await a.close();
  assertInstanceOf(await waiting, Error);
});

Deno.test({
  name: "two stacks on a cable need no permission in-thread",
  permissions: "none",
  fn: async () => {
    await using pair = await Pair.start({ thread: false });
    const [conn, server] = await pair.connected();
    await conn.write(bytes("hello"));
    assertEquals((await server.recv())!.toBytes(), bytes("hello"));
  },
});

Deno.test("Stack.start() refuses options out of range, and leaves nothing", async () => {
  const thread = false;
  for (const memory of [0, (4 << 20) - 1, 2 ** 30, NaN]) {
    await assertRejects(() => Stack.start({ thread, memory }), RangeError);
  }
  for (const sndBuf of [0, 1, 1.5, NaN, 2 ** 31]) {
    await assertRejects(() => Stack.start({ thread, sndBuf }), RangeError);
  }
  await assertRejects(
    () => Stack.start({ thread: true, clock: new VirtualClock() }),
    TypeError,
  );
  await assertRejects(
    () => Stack.start({ thread, hosts: { name: "nonsense" } }),
    TypeError,
    '"hosts.name" must be an address, such as "10.0.0.1", not "nonsense"',
  );
  const netif = (more: object) => ({
    thread,
    netifs: [{ driver: cable()[0], ...more }],
  });
  for (
    const bad of [
      { addresses: ["10.0.0.1/33"] },
      { addresses: ["10.0.0.1"] },
      { addresses: ["nonsense"] },
      { gateway: "nonsense" },
      { mac: "nonsense" },
      { mac: "01:00:00:00:00:01" },
    ]
  ) await assertRejects(() => Stack.start(netif(bad)), TypeError);
  await assertRejects(() => Stack.start(netif({ mtu: 67 })), RangeError);
  await assertRejects(
    () =>
      Stack.start({
        thread,
        routes: [{ to: "10.0.0.0/8", netif: "none" }],
      }),
    TypeError,
  );
  // A cable's end that is in use.
  const [left] = cable();
  await using _stack = await Stack.start({
    thread,
    netifs: [{ driver: left }],
  });
  await assertRejects(
    () => Stack.start({ thread, netifs: [{ driver: left }] }),
    Deno.errors.Busy,
  );
});

Deno.test("netconns refuse arguments out of range", async () => {
  await using stack = await Stack.start({ thread: false });
  assertThrows(() => stack.netconn(0), TypeError);
  assertThrows(() => stack.netconn(0x30), TypeError);
  for (const proto of [-1, 256, 1.5, NaN]) {
    assertThrows(() => stack.netconn(NETCONN_RAW, { proto }), RangeError);
  }
  const conn = stack.netconn(NETCONN_TCP);
  for (const port of [-1, 65_536, 1.5, NaN]) {
    await assertRejects(() => conn.bind("0.0.0.0", port), RangeError);
    await assertRejects(() => conn.connect("127.0.0.1", port), RangeError);
    await assertRejects(() => stack.listen({ port }).ready(), RangeError);
    await assertRejects(
      () => stack.listenDatagram({ port }).ready(),
      RangeError,
    );
  }
  for (const backlog of [0, -1, 256, 1.5, NaN]) {
    await assertRejects(() => conn.listen(backlog), RangeError);
  }
  await assertRejects(() => conn.bind("nonsense", 1), TypeError);
  for (const bad of [0, 256, 1.5, NaN]) {
    assertThrows(() => conn.setTtl(bad), RangeError);
  }
  for (const bad of [-1, 256, 1.5, NaN]) {
    assertThrows(() => conn.setTos(bad), RangeError);
    assertThrows(() => conn.setMulticastTtl(bad), RangeError);
    assertThrows(() => conn.setKeepAlive({ idle: bad - 1.5 }), RangeError);
  }
  assertThrows(() => conn.setKeepAlive({ probes: 0 }), RangeError);
  assertThrows(() => conn.setEcn("maybe" as "on"), TypeError);
  assertThrows(() => conn.setKeepAlive({ interval: -1 }), RangeError);
  assertThrows(() => conn.setUserTimeout(-1), RangeError);
  assertThrows(() => conn.setChecksumOffset(-2), RangeError);
  await assertRejects(
    () => stack.netconn(NETCONN_UDP).read(new Uint8Array(1)),
    TypeError,
  );
});

Deno.test("a listener that cannot listen leaves no netconn", async () => {
  await using stack = await Stack.start({ thread: false });
  const first = await stack.listen({ port: 80 }).ready();
  const udp = await stack.listenDatagram({ port: 80 }).ready();
  const { endpoints } = await stack.stats();
  const error = await rejection(stack.listen({ port: 80 }).ready());
  assertInstanceOf(error, Deno.errors.AddrInUse);
  assertEquals(
    error.message,
    'Cannot bind to "0.0.0.0:80": the address is in use',
  );
  await assertRejects(
    () => stack.listenDatagram({ port: 80 }).ready(),
    Deno.errors.AddrInUse,
  );
  await stack.stats();
  assertEquals((await stack.stats()).endpoints, endpoints);
  first.close();
  udp.close();
  // The address is free at once.
  await stack.listen({ port: 80 }).ready();
});

Deno.test("an error in a callback surfaces, and the stack goes on", async () => {
  await using stack = await Stack.start({ thread: false });
  const conn = stack.netconn(NETCONN_UDP, {
    callback: () => {
      throw new Error("from the callback");
    },
  });
  const reported = new Promise<string>((resolve) => {
    globalThis.addEventListener("error", (event) => {
      event.preventDefault();
      resolve(event.message);
    }, { once: true });
  });
  await conn.bind("127.0.0.1", 5);
  await conn.sendTo(bytes("x"), { hostname: "127.0.0.1", port: 5 });
  assert((await reported).includes("from the callback"));
  conn.callback = null;
  assertEquals((await conn.recv())!.toBytes(), bytes("x"));
});

Deno.test("tcpip_init() starts one stack at a time for the C names", async () => {
  assertEquals(lwip.netconn_new(NETCONN_UDP), null);
  const stack = await lwip.tcpip_init({ thread: false });
  await assertRejects(() => lwip.tcpip_init({ thread: false }), TypeError);
  assertEquals(lwip.netconn_new(0x70), null);
  const events: number[] = [];
  const conn = lwip.netconn_new_with_callback(
    NETCONN_UDP,
    (_conn, evt) => events.push(evt),
  )!;
  assertEquals(lwip.netconn_type(conn), NETCONN_UDP);
  lwip.netconn_set_callback_arg(conn, "mine");
  assertEquals(lwip.netconn_get_callback_arg(conn), "mine");
  assertEquals(lwip.netconn_is_flag_set(conn, lwip.NETCONN_FLAG_PKTINFO), true);
  lwip.netconn_clear_flags(conn, lwip.NETCONN_FLAG_PKTINFO);
  assertEquals(
    lwip.netconn_is_flag_set(conn, lwip.NETCONN_FLAG_PKTINFO),
    false,
  );
  assertEquals(await lwip.netconn_bind(conn, "127.0.0.1", 7), 0);
  using buf = lwip.NetBuf.from(bytes("x"));
  assertEquals(await lwip.netconn_sendto(conn, buf, "127.0.0.1", 7), 0);
  const { buf: got } = await lwip.netconn_recv(conn);
  assertEquals(lwip.netbuf_destport(got!), 0); // PKTINFO is off
  got!.delete();
  const raw = lwip.netconn_new_with_proto_and_callback(NETCONN_RAW, 99, null)!;
  assertEquals(await lwip.netconn_addr(raw), {
    err: 0,
    addr: "0.0.0.0",
    port: 99,
  });
  assertEquals(events, [0, 1]);
  await stack.close();
  assertEquals(lwip.netconn_new(NETCONN_UDP), null);
  const again = await lwip.tcpip_init({ thread: false });
  await again.close();
});

Deno.test({
  name: "Stack.start() closes the drivers whose descriptors it cannot wait for",
  permissions: "none",
  fn: async () => {
    const source = `export const open = () => ({
      fd: 5, medium: "ip", mtu: 1500, maxFrame: 1500, offload: {},
      receive: () => 0, transmit: () => true,
      close: () => globalThis.closedDriver = true,
    });`;
    const module = `data:text/javascript,${encodeURIComponent(source)}`;
    await assertRejects(
      () =>
        Stack.start({
          thread: false,
          netifs: [{ driver: { module, options: {} } }],
        }),
      TypeError,
      "Cannot wait",
    );
    assert("closedDriver" in globalThis);
  },
});

/** A module that names a driver whose close fails, as a data: URL. */
const FAILS_TO_CLOSE = "data:text/javascript," + encodeURIComponent(`
  export const open = () => ({
    medium: "ip", mtu: 1500, maxFrame: 1500,
    offload: { checksum: false, tcpSegmentation: 0 },
    receive: () => 0, transmit: () => true,
    close: () => Promise.reject(new Error("Will not close")),
  });
`);

Deno.test("Stack.close() ends although a driver fails to close, and reports it", async () => {
  const reported: unknown[] = [];
  const onError = (event: ErrorEvent): void => {
    event.preventDefault();
    reported.push(event.error);
  };
  globalThis.addEventListener("error", onError);
  try {
    const stack = await Stack.start({
      thread: false,
      netifs: [{ driver: { module: FAILS_TO_CLOSE, options: {} } }],
    });
    await stack.close();
    assertEquals(reported.map((e) => (e as Error).message), ["Will not close"]);
  } finally {
    globalThis.removeEventListener("error", onError);
  }
});
