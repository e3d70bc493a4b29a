/**
 * What an application passes is what it was at the call: bytes that go, netbufs that
 * are deleted and numbers that lie do no harm to what follows. That every wrong
 * argument is refused: tests/hostile/calls_test.ts.
 */

import {
  assert,
  assertEquals,
  assertMatch,
  assertRejects,
  assertThrows,
} from "@std/assert";
import * as mod from "../../mod.ts";
import { checksum, NetBuf, type Netconn, Stack } from "../../mod.ts";
import { patternBytes } from "../../testing/pattern.ts";
import { A, B, both, type Pair } from "./two_stacks.ts";

/** Both buffers and the window together are much less than a write of this. */
const SMALL = {
  sndBuf: 8 << 10,
  tcp: { rcvBuf: 16_384, windowScale: false },
};
const MUCH = 200_000;

/** Reads exactly so many bytes. */
async function readAll(conn: Netconn, length: number): Promise<Uint8Array> {
  const all = new Uint8Array(length);
  let at = 0;
  while (at < length) {
    const n = await conn.read(all.subarray(at));
    assert(n !== null, "an early end");
    at += n;
  }
  return all;
}

/** Bytes that a message says were taken. */
function takenOf({ message }: Error): number {
  const match = /; ([0-9]+) of [0-9]+ bytes were taken$/.exec(message);
  assert(match !== null, message);
  return Number(match[1]);
}

/** A blocked write whose buffer goes away; then the connection goes on. */
async function takeAway(
  pair: Pair,
  data: Uint8Array<ArrayBuffer>,
  how: () => void,
): Promise<void> {
  const [conn, server] = await pair.connected();
  const expected = data.slice();
  const writing = conn.write(data);
  const next = conn.write(new Uint8Array([7, 8, 9]));
  await pair.b.stats();
  how();
  const failing = assertRejects(() => writing, TypeError, '"data"');
  const reading = server.read(new Uint8Array(1)); // opens the window
  assertEquals(await reading, 1);
  let read = 1;
  const got: Uint8Array[] = [expected.slice(0, 1)];
  let failed: Error | null = null;
  failing.then((error) => failed = error);
  while (failed === null) {
    const into = new Uint8Array(65_536);
    const n = await server.read(into);
    got.push(into.slice(0, n!));
    read += n!;
    await pair.a.stats();
  }
  const taken = takenOf(failed);
  assert(taken > 0 && taken < MUCH, String(taken));
  await next;
  got.push(await readAll(server, taken + 3 - read));
  const whole = new Uint8Array(await new Blob(got as BlobPart[]).arrayBuffer());
  assertEquals(whole.subarray(0, taken), expected.subarray(0, taken));
  assertEquals(whole.subarray(taken), new Uint8Array([7, 8, 9]));
}

both(
  "a buffer that is transferred while write() waits: TypeError, and the next write goes on",
  async (pair) => {
    const data = patternBytes(MUCH);
    await takeAway(pair, data, () => void data.buffer.transfer());
  },
  SMALL,
);

both("a buffer that is shrunk while write() waits: the same", async (pair) => {
  const buffer = new ArrayBuffer(MUCH, { maxByteLength: MUCH });
  const data = new Uint8Array(buffer); // tracks the length
  data.set(patternBytes(MUCH));
  await takeAway(pair, data, () => buffer.resize(10));
}, SMALL);

both(
  "a write that waits for its turn keeps the length that it was called with",
  async (pair) => {
    const [conn, server] = await pair.connected();
    const first = patternBytes(MUCH);
    const gone = new Uint8Array(1000);
    const buffer = new ArrayBuffer(1000, { maxByteLength: 2000 });
    const grown = new Uint8Array(buffer).fill(5);
    const writes = [conn.write(first), conn.write(gone), conn.write(grown)];
    gone.buffer.transfer();
    buffer.resize(2000);
    const failing = assertRejects(() => writes[1], TypeError, '"data"');
    assertEquals(await readAll(server, MUCH), first);
    assertEquals(await readAll(server, 1000), new Uint8Array(1000).fill(5));
    await Promise.all([writes[0], writes[2], failing]);
  },
  SMALL,
);

both(
  "a netbuf that is deleted while its write waits is written all the same",
  async (pair) => {
    const [conn, server] = await pair.connected();
    const expected = patternBytes(4 * 60_000);
    const pieces = [0, 1, 2, 3].map((i) => {
      const buf = pair.a.netbuf();
      buf.alloc(60_000)!.set(expected.subarray(i * 60_000, (i + 1) * 60_000));
      return buf;
    });
    const writes = pieces.map((buf) => conn.write(buf));
    for (const buf of pieces) buf.delete();
    // What takes their memory would be seen.
    const others = Array.from({ length: 8 }, () => pair.a.netbuf());
    for (const buf of others) buf.alloc(60_000)!.fill(0xee);
    assertEquals(await readAll(server, expected.length), expected);
    await Promise.all(writes);
    for (const buf of others) buf.delete();
  },
  SMALL,
);

both(
  "vectors that change while netconn_write_vectors_partly() waits do not matter",
  async (pair) => {
    const [conn, server] = await pair.connected();
    const data = patternBytes(MUCH);
    const vectors = [data.subarray(0, 100_000), data.subarray(100_000)];
    const writing = mod.netconn_write_vectors_partly(conn, vectors);
    vectors.length = 0;
    assertEquals(await readAll(server, MUCH), data);
    assertEquals(await writing, { err: mod.ERR_OK, written: MUCH });
    const gone = patternBytes(MUCH);
    const failing = mod.netconn_write(conn, gone);
    gone.buffer.transfer();
    await server.read(new Uint8Array(20_000));
    const draining = (async () => {
      for await (const buf of server) buf.delete();
    })();
    assertEquals(await failing, mod.ERR_ARG);
    await conn.close();
    await draining;
  },
  SMALL,
);

both(
  "a buffer that goes while read() waits: TypeError, and the next read has the data",
  async (pair) => {
    const [conn, server] = await pair.connected();
    const into = new Uint8Array(100);
    const reading = assertRejects(() => server.read(into), TypeError, '"into"');
    into.buffer.transfer();
    await conn.write(patternBytes(50));
    await reading;
    assertEquals(await readAll(server, 50), patternBytes(50));
    await assertRejects(() => server.read(into), TypeError, '"into"');
  },
);

both(
  "a netbuf over bytes that have gone sends nothing, and none of the packet memory",
  async (pair) => {
    const [conn] = await pair.connected();
    const udp = pair.a.netconn(mod.NETCONN_UDP);
    const receiver = pair.b.netconn(mod.NETCONN_UDP);
    await receiver.bind(B, 9);
    const gone = patternBytes(1000);
    using buf = NetBuf.from(gone);
    gone.buffer.transfer();
    const to = { hostname: B, port: 9 };
    await assertRejects(() => udp.sendTo(buf, to), TypeError);
    await assertRejects(() => conn.write(buf), TypeError, '"data"');
    assertEquals(await mod.netconn_sendto(udp, buf, B, 9), mod.ERR_ARG);
    assertEquals(await mod.netconn_write(conn, buf), mod.ERR_ARG);
    assertThrows(() => buf.toBytes(), TypeError);
    await udp.sendTo(new Uint8Array([1]), to);
    using only = await receiver.recv();
    assertEquals(only!.toBytes(), new Uint8Array([1]));
  },
);

both("a netbuf that was deleted is refused by every call", async (pair) => {
  const [conn] = await pair.connected();
  const udp = pair.a.netconn(mod.NETCONN_UDP);
  await udp.connect(B, 9);
  const buf = pair.a.netbuf();
  buf.alloc(8);
  buf.delete();
  for (
    const call of [
      () => conn.write(buf),
      () => conn.tryWrite(buf),
      () => udp.send(buf),
      () => udp.sendTo(buf, { hostname: B, port: 9 }),
    ]
  ) await assertRejects(call, TypeError, '"data" is a netbuf that was deleted');
  assertEquals(await mod.netconn_write(conn, buf), mod.ERR_ARG);
  assertEquals(await mod.netconn_send(udp, buf), mod.ERR_ARG);
  assertEquals(await mod.netconn_sendto(udp, buf, B, 9), mod.ERR_ARG);
  assertThrows(() => buf.alloc(1), TypeError, "was deleted");
  assertThrows(() => buf.ref(new Uint8Array(1)), TypeError, "was deleted");
  buf.delete();
});

/** Uint8Arrays of all provenances, each of bytes 1 to 4. */
function provenances(): Uint8Array[] {
  const shared = new Uint8Array(new SharedArrayBuffer(4));
  const resizable = new ArrayBuffer(4, { maxByteLength: 8 });
  const tracking = new Uint8Array(resizable);
  const fixed = new Uint8Array(new ArrayBuffer(4, { maxByteLength: 8 }), 0, 4);
  class Own extends Uint8Array {}
  const all = [shared, tracking, fixed, new Own(4)];
  for (const bytes of all) bytes.set([1, 2, 3, 4]);
  const buffer = process.getBuiltinModule("node:buffer").Buffer;
  const stranger = process.getBuiltinModule("node:vm")
    .runInNewContext("Uint8Array.of(1, 2, 3, 4)");
  return [...all, buffer.from([1, 2, 3, 4]), stranger];
}

both(
  "a Uint8Array is one whatever realm, class and buffer it comes from",
  async (pair) => {
    const [conn, server] = await pair.connected();
    const udp = pair.a.netconn(mod.NETCONN_UDP);
    const receiver = pair.b.netconn(mod.NETCONN_UDP);
    await receiver.bind(B, 9);
    for (const bytes of provenances()) {
      await conn.write(bytes);
      assertEquals(await mod.netconn_write(conn, bytes), 0);
      const expected = new Uint8Array([1, 2, 3, 4, 1, 2, 3, 4]);
      assertEquals(await readAll(server, 8), expected);
      await udp.sendTo(bytes, { hostname: B, port: 9 });
      using buf = await receiver.recv();
      assertEquals(buf!.toBytes(), new Uint8Array([1, 2, 3, 4]));
      const into = bytes.slice().fill(0) as Uint8Array;
      await server.write(new Uint8Array([9, 9]));
      assertEquals(await conn.read(into), 2);
      assertEquals([...into], [9, 9, 0, 0]);
    }
  },
);

both(
  "netconn_tcp_recvd() opens the window by no more than was received",
  async (pair) => {
    const [conn, server] = await pair.connected();
    await conn.write(patternBytes(4000));
    const flags = mod.NETCONN_NOAUTORCVD;
    let held = 0;
    while (held < 4000) {
      const { buf } = await mod.netconn_recv_tcp_pbuf_flags(server, flags);
      held += buf!.byteLength;
      buf!.delete();
    }
    const window = async () => (await server.info())!.rcvWnd;
    const before = await window();
    for (const wrong of [-1, -1e6, NaN, 1.5, Infinity, 2 ** 53]) {
      assertEquals(mod.netconn_tcp_recvd(server, wrong), mod.ERR_VAL);
    }
    assertEquals(await window(), before);
    assertEquals(mod.netconn_tcp_recvd(server, 1e9), 0); // counts as 4000
    const open = await window();
    assert(open >= before && open <= 16_384, `${before}, ${open}`);
    for (let i = 0; i < 5; i++) mod.netconn_tcp_recvd(server, 1e9);
    assertEquals(await window(), open);
    const writing = conn.write(patternBytes(MUCH));
    assertEquals(await readAll(server, MUCH), patternBytes(MUCH));
    await writing;
  },
  SMALL,
);

Deno.test("the C names refuse what does not fit C's types: ERR_ARG by kind, ERR_VAL by range", async () => {
  await using stack = await Stack.start({ thread: false });
  const udp = stack.netconn(mod.NETCONN_UDP);
  using buf = NetBuf.from(new Uint8Array(1));
  for (const port of [70_000, -1, 1.5, NaN]) {
    assertEquals(await mod.netconn_bind(udp, null, port), mod.ERR_VAL);
    assertEquals(await mod.netconn_connect(udp, A, port), mod.ERR_VAL);
    assertEquals(await mod.netconn_sendto(udp, buf, A, port), mod.ERR_VAL);
  }
  const text = "80" as unknown as number;
  assertEquals(await mod.netconn_bind(udp, null, text), mod.ERR_ARG);
  const bytes = "text" as unknown as Uint8Array;
  const tcp = stack.netconn(mod.NETCONN_TCP);
  assertEquals(await mod.netconn_write(tcp, bytes), mod.ERR_ARG);
  const to = new Uint8Array(4);
  assertEquals(mod.netbuf_copy(buf, to, -1), 0);
  assertEquals(mod.netbuf_copy_partial(buf, to, NaN, 0), 0);
  assertEquals(mod.netbuf_copy_partial(buf, to, 4, NaN), 0);
});

/** The message with which something is refused. */
async function messageOf(call: () => unknown): Promise<string> {
  try {
    await call();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("It was taken");
}

Deno.test("messages name the call, the parameter and the range", async () => {
  await using stack = await Stack.start({ thread: false });
  const conn = stack.netconn(mod.NETCONN_TCP);
  const udp = stack.netconn(mod.NETCONN_UDP);
  const all = stack.netconn(mod.NETCONN_UDP);
  await all.connect("127.255.255.255", 1);
  const text = "text" as never;
  const start = (options: object) => () =>
    Stack.start({ thread: false, ...options });
  const table: [() => unknown, string][] = [
    [() => conn.write(text), `"data" must be a Uint8Array or a netbuf`],
    [() => udp.sendTo(text, { hostname: A, port: 1 }), `"data" must be`],
    [() => udp.bind(A, 70_000), `"port" must be an integer from 0 to 65535`],
    [() => conn.recv({ timeout: NaN }), `"timeout" must be a number of`],
    [
      () => conn.recv({ signal: {} as AbortSignal }),
      `"signal" must be an Abort`,
    ],
    [() => stack.addHost("", A), `"name" must be a name`],
    [start({ tcp: { mss: -5 } }), `"tcp.mss" must be an integer from 88`],
    [start({ ip: { ttl: 999 } }), `"ip.ttl" must be an integer from 1 to 255`],
    [start({ tpc: {} }), `there is no option "tpc"`],
    [start({ tcp: { mms: 1 } }), `there is no option "tcp.mms"`],
    [
      start({ netifs: [{ driver: mod.cable()[0], addresses: ["10.0.0.2"] }] }),
      `"netifs[0].addresses[0]" must be an address with a prefix length`,
    ],
    [
      start({ netifs: [{ driver: mod.cable()[0], ipv6: { dad: "no" } }] }),
      `"netifs[0].ipv6.dad" must be false or true or "optimistic", not "no"`,
    ],
    [
      start({ netifs: [{ driver: mod.cable()[0], ipv6: { mode: 1 } }] }),
      `there is no option "netifs[0].ipv6.mode"`,
    ],
    [
      start({ netifs: [{ driver: mod.cable()[0], ipv6: true }] }),
      `"netifs[0].ipv6" must be false or an object, not true`,
    ],
    [() => stack.addAddress("lo", "10.0.0.2"), `with a prefix length`],
    [() => mod.cable({ mtu: 9 }), `"mtu" must be an integer from 576 to 65535`],
    [
      () => udp.sendTo(new Uint8Array(70_000), { hostname: A, port: 1 }),
      "too long for a datagram: 70000 bytes, and at most 65507 fit",
    ],
    [
      () =>
        udp.sendTo(new Uint8Array(1), { hostname: "127.255.255.255", port: 1 }),
      "it is a broadcast, see setBroadcast()",
    ],
    [
      () => all.send(new Uint8Array(1)),
      "it is a broadcast, see setBroadcast()",
    ],
    [() => udp.send(new Uint8Array(1)), "it is not connected"],
  ];
  for (const [call, words] of table) {
    const message = await messageOf(call);
    assert(message.includes(words), `${message}\n${words}`);
    assertMatch(message, /^Cannot [a-z]/);
  }
});

Deno.test("Deno's own names with the only value that there is are taken", async () => {
  await using stack = await Stack.start({ thread: false });
  await using listener = await stack.listen({
    hostname: "127.0.0.1",
    port: 80,
    transport: "tcp",
    reusePort: false,
    tcpBacklog: 511,
  })
    .ready();
  const { port } = listener.addr;
  const to = { transport: "tcp", port, autoSelectFamily: false } as const;
  await using conn = await stack.connect(to);
  await using udp = await stack.listenDatagram({ port: 0, transport: "udp" })
    .ready();
  await udp.send(new Uint8Array([1]), { ...udp.addr, hostname: "127.0.0.1" });
  assertEquals((await udp.receive())[0], new Uint8Array([1]));
  const wrong = { port: 80, transport: "udp" } as unknown as { port: number };
  await assertRejects(() => stack.connect(wrong), TypeError, '"transport"');
  const shared = { port: 81, reusePort: true } as unknown as { port: number };
  assertThrows(() => stack.listen(shared), TypeError, '"reusePort"');
  assertEquals(conn.remoteAddr.port, 80);
});

Deno.test("checksum() of bytes alone is of all of them, however many [RFC 1071]", () => {
  const bytes = patternBytes(1_000_003);
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 2) {
    sum += (bytes[i] << 8) + (bytes[i + 1] ?? 0);
  }
  while (sum > 0xffff) sum = (sum % 0x10000) + Math.floor(sum / 0x10000);
  assertEquals(checksum(bytes), ~sum & 0xffff);
  assertEquals(checksum(bytes.subarray(4)), checksum(bytes, 4));
  assertEquals(checksum(new Uint8Array([0x12, 0x34])), 0xedcb);
  assertThrows(() => checksum(bytes, 1, bytes.length), RangeError, '"len"');
});
