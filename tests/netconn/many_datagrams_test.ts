import { assert, assertEquals, assertRejects } from "@std/assert";
import {
  cable,
  ERR_OK,
  type NetBuf,
  netbuf_fromaddr,
  netbuf_set_fromaddr,
  type Netconn,
  netconn_recv,
  Stack,
  VirtualClock,
} from "../../mod.ts";
import {
  A,
  B,
  both,
  bothFamilies,
  EventLog,
  Pair,
  passUntil,
  pattern,
} from "./two_stacks.ts";
import { IPV4, type TestFamily } from "../families.ts";

const PORT = 7;

interface Ends {
  a: Stack;
  b: Stack;
  family: TestFamily;
}

/** A sender, and a receiver of the other stack. */
async function conns({ a, b, family }: Ends): Promise<[Netconn, Netconn]> {
  const sender = a.netconn(family.udp);
  const receiver = b.netconn(family.udp);
  await receiver.bind(family.any, PORT);
  receiver.setRecvBufferSize(1 << 30); // it does not read while all are sent
  await sender.connect(family.peer, PORT);
  await sender.send(pattern(1)); // the next need not ask
  (await receiver.recv())!.delete();
  return [sender, receiver];
}

/** Sends datagrams of these sizes, each with another pattern. */
async function sendAll(sender: Netconn, sizes: number[]): Promise<void> {
  for (const [i, size] of sizes.entries()) await sender.send(pattern(size, i));
}

/** Waits until the receiving stack has seen so many datagrams in all. */
function arrived({ b }: Pair, count: number): Promise<void> {
  return passUntil(b, ({ counters }) => counters.udpReceived! >= count);
}

function alike(n: number, size: number): number[] {
  return new Array(n).fill(size);
}

const SIZES = [
  ...alike(200, 64),
  63,
  ...alike(90, 1472),
  1,
  0,
  ...alike(20, 500),
  ...[9, 9, 400, 401, 401, 402, 65_507, 64, 64],
];

bothFamilies(
  "Netconn.recv() gets datagrams whole and in order",
  async (pair) => {
    const [sender, receiver] = await conns(pair);
    const sending = sendAll(sender, SIZES);
    for (const [i, size] of SIZES.entries()) {
      using buf = await receiver.recv();
      assertEquals(buf!.toBytes(), pattern(size, i));
      assertEquals([buf!.addr.toString(), buf!.toAddr.toString()], [
        pair.here,
        pair.there,
      ]);
      assertEquals(buf!.toPort, PORT);
    }
    await sending;
  },
);

Deno.test("datagrams cross a cable with offload together, and arrive one by one", async () => {
  const [left, right] = cable({ offload: true });
  const common = { thread: false, memory: 32 << 20 };
  await using a = await Stack.start({
    ...common,
    netifs: [{ driver: left, addresses: [`${A}/24`] }],
  });
  await using b = await Stack.start({
    ...common,
    netifs: [{ driver: right, addresses: [`${B}/24`] }],
  });
  const [sender, receiver] = await conns({ a, b, family: IPV4 });
  const sizes = [...alike(200, 700), 33, ...alike(30, 1472)];
  const frames = async () => (await b.stats()).netifs[1].rxFrames;
  const before = await frames();
  const sending = sendAll(sender, sizes);
  for (const [i, size] of sizes.entries()) {
    using buf = await receiver.recv();
    assertEquals(buf!.toBytes(), pattern(size, i));
  }
  await sending;
  const crossed = await frames() - before;
  assert(crossed < sizes.length / 2, `${crossed} frames`);
});

bothFamilies(
  "datagrams that arrived together outlive each other",
  async (pair) => {
    const [sender, receiver] = await conns(pair);
    const { blocks } = await pair.b.stats();
    const sizes = alike(300, 100);
    await sendAll(sender, sizes);
    const kept: NetBuf[] = [];
    for (let i = 0; i < sizes.length; i++) {
      const buf = (await receiver.recv())!;
      if (i % 7 === 0) kept.push(buf);
      else buf.delete();
    }
    for (const [n, buf] of kept.entries()) {
      assertEquals(buf.toBytes(), pattern(100, n * 7));
      buf.delete();
    }
    await receiver.close();
    assertEquals((await pair.b.stats()).blocks, blocks);
  },
);

bothFamilies("a netbuf's addresses are its own", async (pair) => {
  const [sender, receiver] = await conns(pair);
  await sendAll(sender, alike(3, 64));
  const bufs = [];
  for (let i = 0; i < 3; i++) bufs.push((await receiver.recv())!);
  assertEquals(netbuf_set_fromaddr(bufs[0], "1.2.3.4"), ERR_OK);
  assertEquals(bufs.map(netbuf_fromaddr), ["1.2.3.4", pair.here, pair.here]);
  for (const buf of bufs) buf.delete();
});

bothFamilies(
  "each datagram is an event, also of many that arrive together [lwIP §2.9]",
  async (pair) => {
    const [sender, receiver] = await conns(pair);
    const log = new EventLog();
    receiver.callback = log.callback;
    await sendAll(sender, alike(100, 64));
    await log.expect(...new Array(100).fill("R+(64)"));
    for (let i = 0; i < 100; i++) {
      using buf = await receiver.recv();
      assertEquals(buf!.toBytes(), pattern(64, i));
    }
    log.now(...new Array(100).fill("R-(64)"));
  },
);

bothFamilies(
  "small datagrams arrive as they were when they were sent",
  async (pair) => {
    const [sender, receiver] = await conns(pair);
    const bytes = new Uint8Array(300);
    const size = (i: number) => i % 263;
    const sending = (async () => {
      for (let i = 0; i < 5000; i++) { // more than the requests have room for
        bytes.fill(i);
        await sender.send(bytes.subarray(0, size(i)));
      }
    })();
    for (let i = 0; i < 5000; i++) {
      using buf = await receiver.recv();
      assertEquals(buf!.toBytes(), new Uint8Array(size(i)).fill(i));
    }
    await sending;
  },
);

bothFamilies(
  "Netconn.sendTo() sends in the order of its calls",
  async (pair) => {
    const [sender, receiver] = await conns(pair);
    const to = { hostname: pair.there, port: PORT };
    for (let i = 0; i < 300; i++) await sender.sendTo(pattern(i, i), to);
    for (let i = 0; i < 300; i++) {
      using buf = await receiver.recv();
      assertEquals(buf!.toBytes(), pattern(i, i));
    }
  },
);

bothFamilies("Netconn.send() rejects, and does not throw", async (pair) => {
  const [sender] = await conns(pair);
  const promise = sender.send(undefined as unknown as Uint8Array);
  await assertRejects(() => promise, TypeError);
  await sender.close();
  const late = sender.send(pattern(10));
  await assertRejects(() => late);
});

bothFamilies(
  "a loop that sends gives the event loop its turns",
  async (pair) => {
    const [sender] = await conns(pair);
    let turned = false;
    setImmediate(() => turned = true);
    await sendAll(sender, alike(600, 10));
    assert(turned);
  },
);

Deno.test("a loop that sends does not wait for the event loop in virtual time", async () => {
  await using pair = await Pair.start({
    thread: false,
    clock: new VirtualClock(),
  });
  const [sender] = await conns(pair);
  let turned = false;
  setImmediate(() => turned = true);
  await sendAll(sender, alike(600, 10));
  assert(!turned);
});

bothFamilies(
  "all who wait get one datagram each, in their order",
  async (pair) => {
    const [sender, receiver] = await conns(pair);
    const readers = Array.from({ length: 10 }, () => receiver.recv());
    await sendAll(sender, alike(30, 80));
    for (const [i, reader] of readers.entries()) {
      using buf = await reader;
      assertEquals(buf!.toBytes(), pattern(80, i));
    }
    for (let i = 10; i < 30; i++) {
      using buf = await receiver.recv();
      assertEquals(buf!.toBytes(), pattern(80, i));
    }
  },
);

bothFamilies(
  "recvBufSize bounds datagrams that arrive together",
  async (pair) => {
    const [sender, receiver] = await conns(pair);
    receiver.lwip.recvBufSize = 1000;
    await sendAll(sender, alike(50, 64));
    await arrived(pair, 51);
    await new Promise((resolve) => setTimeout(resolve));
    for (let i = 0; i < 15; i++) {
      const { err, buf } = await netconn_recv(receiver);
      assertEquals(err, ERR_OK);
      assertEquals(buf!.toBytes(), pattern(64, i));
      assertEquals(receiver.lwip.recvAvail, 960 - 64 * (i + 1));
      buf!.delete();
    }
    assertEquals(await receiver.tryRecv(), undefined);
  },
);

bothFamilies("close() frees datagrams that nobody took", async (pair) => {
  const [sender, receiver] = await conns(pair);
  const { blocks } = await pair.b.stats();
  await sendAll(sender, alike(200, 300));
  await arrived(pair, 201);
  (await receiver.recv())!.delete();
  await receiver.close();
  await pair.b.stats(); // what was given back is there now
  assertEquals((await pair.b.stats()).blocks, blocks);
});

both(
  'the profile "lwip" has a mailbox for so many datagrams [lwIP sys_mbox]',
  async (pair) => {
    const [sender, receiver] = await conns(pair);
    await sendAll(sender, alike(140, 64));
    await arrived(pair, 141);
    await new Promise((resolve) => setTimeout(resolve));
    for (let i = 0; i < 127; i++) {
      using buf = await receiver.recv();
      assertEquals(buf!.toBytes(), pattern(64, i));
    }
    assertEquals(await receiver.tryRecv(), undefined);
  },
  { profile: "lwip", ip: { receiveCoalescing: true } },
);
