/**
 * Both ends of the mailboxes: what one says is what the other hears, also when
 * the rings are full.
 *
 * @module
 */

import { assert, assertEquals, assertRejects } from "@std/assert";
import { NETCONN_UDP } from "../../../../core/mailbox/netconn_type.ts";
import { ERR_OK, ERR_WOULDBLOCK } from "../../../../core/base/err.ts";
import { SeededRng } from "../../../../core/base/rng.ts";
import { PacketMemory } from "../../../../core/buf/memory.ts";
import { settle, VirtualClock } from "../../../../core/thread/clock.ts";
import { CorePort } from "../../../../core/thread/port/core_port.ts";
import {
  APP_WAITING,
  EVENT_WORDS,
  layoutOf,
  MIN_MEMORY,
  REQUEST_WORDS,
} from "../../../../core/mailbox/layout.ts";
import * as P from "../../../../core/mailbox/protocol.ts";
import { Spinner } from "../../../../core/mailbox/spin.ts";
import { Stack } from "../../../../core/stack.ts";
import { IpAddr } from "../../../../core/wire/ip_addr.ts";
import type { Fragment } from "../../../../netbuf/fragment.ts";
import { NetBuf } from "../../../../netbuf/netbuf.ts";
import { LwipConn } from "../../../../netconn/lwip/lwip_conn.ts";
import { Operation, until } from "../../../../netconn/port/operation.ts";
import { Port } from "../../../../netconn/port/port.ts";
import type {
  PortClient,
  Reply,
} from "../../../../netconn/port/port_client.ts";
import { CaptureDevice, mac } from "../../ip/ip_fixture.ts";

const ADDR = IpAddr.parse("2001:db8::1:2:3")!;
const ADDR2 = IpAddr.parse("10.1.2.3")!;

/** A client that notes what it hears. */
class Listener implements PortClient {
  readonly heard: unknown[] = [];
  readonly kept: Fragment[] = [];
  readonly children: Listener[] = [];

  onConnected(addr: IpAddr, port: number): void {
    this.heard.push(["connected", `${addr}`, port]);
  }
  onData(fragment: Fragment, more: boolean): void {
    this.heard.push(["data", [...fragment.bytes], more]);
    this.kept.push(fragment);
  }
  onNotBegun(err: number): void {
    this.heard.push(["not begun", err]);
  }
  onFin(): void {
    this.heard.push("fin");
  }
  onSent(bytes: number, sndBuf: number): void {
    this.heard.push(sndBuf === 0 ? ["sent", bytes] : ["sent", bytes, sndBuf]);
  }
  onAccept(
    conn: number,
    remote: IpAddr,
    remotePort: number,
    local: IpAddr,
    localPort: number,
  ): PortClient {
    const child = new Listener();
    this.children.push(child);
    this.heard.push([
      "accept",
      conn,
      `${remote}`,
      remotePort,
      `${local}`,
      localPort,
    ]);
    return child;
  }
  onError(err: number): void {
    this.heard.push(["error", err]);
  }
  onClosed(): void {
    this.heard.push("closed");
  }
  onStopped(): void {
    this.heard.push("stopped");
  }
  onReleased(): void {
    this.heard.push("released");
  }
  onDatagrams(
    fragment: Fragment,
    size: number,
    from: IpAddr,
    fromPort: number,
    to: IpAddr,
    toPort: number,
    netif: number,
  ): void {
    const bytes = [...fragment.bytes];
    this.heard.push([
      "datagram",
      bytes,
      size,
      `${from}`,
      fromPort,
      `${to}`,
      toPort,
      netif,
    ]);
    fragment.release();
  }
  onDatagramError(err: number): void {
    this.heard.push(["datagram error", err]);
  }
  onSendError(err: number): void {
    this.heard.push(["send error", err]);
  }
}

/** A stack without a host: the test decides when each side looks. */
class Ends {
  readonly core: CorePort;
  readonly port: Port;
  readonly stack: Stack;
  readonly asked: string[] = [];
  stops = 0;
  wakesOfCore = 0;
  wakesOfApp = 0;
  turnsOfCore = 0;
  readonly #i32: Int32Array;
  readonly #waiting: number;

  /** @param isLocal Whether both sides are in one thread. */
  constructor(isLocal = false) {
    const layout = layoutOf(MIN_MEMORY);
    const memory = new PacketMemory(new SharedArrayBuffer(layout.size));
    this.#i32 = memory.i32;
    this.#waiting = layout.controlWord + APP_WAITING;
    this.core = new CorePort(
      memory,
      layout,
      () => this.wakesOfApp++,
      isLocal,
    );
    const local = {
      freePbuf: (id: number) => this.stack.api.freePbuf(id),
      turn: () => this.turnsOfCore++,
      turnNow: () => this.turnsOfCore++,
    };
    this.port = new Port(
      memory,
      layout,
      () => this.wakesOfCore++,
      0,
      new Spinner(new Int32Array(1)),
      isLocal ? local : null,
    );
    this.stack = new Stack({
      memory,
      frameScratch: layout.frameScratch,
      arena: { start: layout.coreArena, size: layout.coreArenaSize },
      rng: new SeededRng(1),
      sink: this.core,
    });
    this.core.attach(this.stack, {
      control: (text, respond) => {
        this.asked.push(text);
        respond('{"value":"Grüße"}');
      },
      stop: () => this.stops++,
    });
  }

  /** The application sees all there is, and waits for more. */
  look(): void {
    Atomics.store(this.#i32, this.#waiting, 1);
    this.port.drain();
  }

  /** One look at the requests, then one at the events. */
  turn(): void {
    this.port.flush();
    while (this.core.handleRequests());
    this.stack.flush();
    this.core.publish();
    this.look();
  }

  /** The answer to a call. */
  answer(ask: (call: number) => void): Promise<Reply> {
    const { call, reply } = this.port.call();
    ask(call);
    this.turn();
    return new Operation(until(reply)).promise;
  }

  /** Received data as the core would have it. */
  pbuf(...bytes: number[]) {
    const p = this.stack.pbufs.allocate(bytes.length)!;
    this.port.u8.set(bytes, p.offset);
    return p;
  }
}

Deno.test("every fact of the core reaches its connection as it was told", () => {
  const ends = new Ends();
  const { core, port } = ends;
  const client = new Listener();
  assertEquals(port.add(client), 0);
  core.connected(0, ADDR, 1);
  const chain = ends.pbuf(1, 2);
  chain.next = ends.pbuf(3);
  core.data(0, chain);
  core.sent(0, 123_456, 7);
  core.fin(0);
  core.accept(0, -1, ADDR, 2, ADDR2, 3);
  core.data(-1, ends.pbuf(9));
  core.datagram(0, ends.pbuf(4, 5), 2, ADDR2, 65_535, ADDR, 7, 3);
  core.error(-1, -14);
  core.closed(0);
  core.released(-1);
  core.released(0);
  core.publish();
  ends.look();
  assertEquals(client.heard, [
    ["connected", `${ADDR}`, 1],
    ["data", [1, 2], true],
    ["data", [3], false],
    ["sent", 123_456, 7],
    "fin",
    ["accept", -1, `${ADDR}`, 2, `${ADDR2}`, 3],
    ["datagram", [4, 5], 2, `${ADDR2}`, 65_535, `${ADDR}`, 7, 3],
    "closed",
    "released",
  ]);
  const [child] = client.children;
  assertEquals(child.heard, [["data", [9], false], ["error", -14], "released"]);
  const before = ends.stack.pbufs.used;
  for (const fragment of [...client.kept, ...child.kept]) fragment.release();
  ends.turn();
  assertEquals(ends.stack.pbufs.used, before - 3 - 1); // the datagram's, too
});

Deno.test("a fact that can wait wakes nobody, but with the next one, or at last", () => {
  const ends = new Ends();
  const { core, port } = ends;
  const client = new Listener();
  port.add(client);
  ends.look(); // and waits
  core.released(0);
  core.publish();
  assertEquals(ends.wakesOfApp, 0);
  assert(core.wakePending);
  core.fin(-1);
  core.publish();
  assertEquals(ends.wakesOfApp, 1);
  assert(!core.wakePending);
  ends.look();
  assertEquals(client.heard, ["released"]);

  core.closed(0);
  core.publish();
  core.wake(); // the host goes to sleep
  assertEquals(ends.wakesOfApp, 2);
  assert(!core.wakePending);
  ends.look();

  core.closed(0);
  core.show(100);
  core.show(101);
  assertEquals(ends.wakesOfApp, 2);
  core.show(110); // a busy core does not forget it
  assertEquals(ends.wakesOfApp, 3);
  ends.look();

  core.fin(-1);
  core.show(200);
  core.show(200.1); // busy: it need not hear of it at once
  assertEquals(ends.wakesOfApp, 3);
  core.show(200.5);
  assertEquals(ends.wakesOfApp, 4);
});

Deno.test("CorePort.wakeSoon() wakes for beginnings and ends, unless there are requests", () => {
  const ends = new Ends();
  const { core, port } = ends;
  ends.look(); // and waits
  core.released(0);
  core.sent(0, 1, 0);
  core.wakeSoon(0);
  assertEquals(ends.wakesOfApp, 0, "more of the kind may follow");
  core.fin(0);
  port.post(P.REQ_OPTION, 99);
  port.flush();
  core.wakeSoon(0);
  assertEquals(ends.wakesOfApp, 0, "there may be more to tell");
  core.handleRequests();
  core.wakeSoon(0);
  assertEquals(ends.wakesOfApp, 1);
  core.wakeSoon(0);
  core.publish();
  assertEquals(ends.wakesOfApp, 1, "it has been woken");
});

Deno.test("a connect without a call is answered only if it cannot begin", () => {
  const ends = new Ends();
  const client = new Listener();
  const { port } = ends;
  const id = port.add(client);
  port.post(P.REQ_NEW, id, 0x10, 0); // TCP
  port.postAddr(P.REQ_CONNECT, id, 0, ADDR2, 7);
  ends.turn();
  assertEquals(client.heard, [["not begun", -4]]); // no route
  port.postAddr(P.REQ_CONNECT, id, 0, IpAddr.LOOPBACK4, 7);
  ends.turn();
  assertEquals(client.heard.length, 1);
});

Deno.test("what need not be known at once is there when the core looks, and told soon", async () => {
  const ends = new Ends();
  const client = new Listener();
  const { core, port } = ends;
  const id = port.add(client);
  port.post(P.REQ_NEW, id, 0x10, 0);
  ends.turn();
  await new Promise((resolve) => setImmediate(resolve));
  ends.wakesOfCore = 0;
  port.postAccepted(id, -1);
  assert(core.ready, "a look before the next segment sees it");
  core.handleRequests();
  await Promise.resolve();
  assertEquals(ends.wakesOfCore, 0);
  port.postDelete(id, false);
  assert(core.ready);
  await new Promise((resolve) => setImmediate(resolve));
  assertEquals(ends.wakesOfCore, 1);
  ends.turn();
  assertEquals(client.heard, ["released"]);
});

Deno.test("in one thread buffers go back at once, and the core turns when the application is idle", async () => {
  const ends = new Ends(true);
  const client = new Listener();
  const { core, port } = ends;
  port.add(client);
  const before = ends.stack.pbufs.used;
  core.data(0, ends.pbuf(1, 2));
  core.publish();
  assertEquals(ends.wakesOfApp, 1, "it need not say that it waits");
  port.drain();
  assertEquals(client.heard, [["data", [1, 2], false]]);
  for (const fragment of client.kept) fragment.release();
  assertEquals(ends.stack.pbufs.used, before);
  assert(!core.ready, "not by a request");

  port.post(P.REQ_OPTION, 99);
  port.flush();
  assertEquals([ends.wakesOfCore, ends.turnsOfCore], [1, 0], "it is busy");
  port.post(P.REQ_OPTION, 99);
  await new Promise((resolve) => setImmediate(resolve));
  assertEquals([ends.wakesOfCore, ends.turnsOfCore], [1, 1]);
});

Deno.test("facts about connections that are forgotten free their memory", () => {
  const ends = new Ends();
  const before = ends.stack.pbufs.used;
  ends.core.data(5, ends.pbuf(1));
  ends.core.datagram(-9, ends.pbuf(1), 1, ADDR, 1, ADDR, 1, 1);
  ends.core.sent(5, 1, 0);
  ends.core.accept(5, -1, ADDR, 1, ADDR, 1);
  ends.core.released(5);
  ends.turn();
  ends.turn();
  assertEquals(ends.stack.pbufs.used, before);
});

Deno.test("facts that find the ring full come later, in order", () => {
  const ends = new Ends();
  const client = new Listener();
  ends.port.add(client);
  const count = EVENT_WORDS / 2; // three words each
  for (let i = 0; i < count; i++) ends.core.sent(0, i, 0);
  assert(ends.core.backlogged);
  assert(!ends.core.hasRoom());
  while (ends.core.backlogged) {
    ends.core.publish();
    ends.look();
  }
  ends.core.sent(0, count, 0);
  ends.core.publish();
  ends.look();
  assertEquals(client.heard.length, count + 1);
  for (let i = 0; i <= count; i++) {
    const [, bytes] = client.heard[i] as [string, number];
    if (bytes !== i) throw new Error(`${bytes} instead of ${i}`);
  }
  assert(ends.core.hasRoom());
});

Deno.test("requests that find the ring full come later, in order", () => {
  const ends = new Ends();
  const { port, core } = ends;
  const heard: number[] = [];
  ends.stack.api.freePbuf = (id) => void heard.push(id);
  const count = REQUEST_WORDS;
  for (let i = 0; i < count; i++) port.post(P.REQ_FREE, i);
  assert(!port.hasRoom());
  port.flush();
  while (core.handleRequests());
  assert(heard.length < count);
  // The core signals that there is room: the rest follows.
  assertEquals(ends.wakesOfApp, 1);
  for (let i = 0; i < 100 && heard.length < count; i++) {
    ends.look();
    while (core.handleRequests());
  }
  assertEquals(heard.length, count);
  for (let i = 0; i < count; i++) {
    if (heard[i] !== i) throw new Error(`${heard[i]} instead of ${i}`);
  }
  ends.look();
  assert(port.hasRoom());
});

Deno.test("room() is settled once the core has made room", () => {
  const ends = new Ends();
  ends.stack.api.freePbuf = () => {};
  const atOnce = ends.port.room();
  assert(atOnce.settled);
  while (ends.port.hasRoom()) ends.port.post(P.REQ_FREE, 1);
  const room = ends.port.room();
  assert(!room.settled);
  ends.look();
  assert(!room.settled);
  while (ends.core.handleRequests());
  assertEquals(ends.wakesOfApp, 1);
  ends.look();
  assert(room.settled);
});

Deno.test("calls are answered with their own reply", async () => {
  const ends = new Ends();
  const client = new Listener();
  const { port } = ends;
  const id = port.add(client);
  port.post(P.REQ_NEW, id, 0x20, 0); // UDP
  const bound = await ends.answer((call) =>
    port.postAddr(P.REQ_BIND, id, call, IpAddr.LOOPBACK4, 7)
  );
  assertEquals(bound.err, 0);
  const { err, addr, port: number } = await ends.answer((call) =>
    port.post(P.REQ_GETADDR, id, call, 1)
  );
  assertEquals([err, `${addr}`, number], [0, "127.0.0.1", 7]);
  const refused = await ends.answer((call) =>
    port.postAddr(P.REQ_BIND, id + 1, call, IpAddr.LOOPBACK4, 7)
  );
  assertEquals(refused.err, -11); // no such connection
  port.post(P.REQ_DELETE, id);
  ends.turn();
  assertEquals(client.heard, ["released"]);
  assertEquals(port.add(client), id, "its number is free");
});

Deno.test("the memory of a datagram is free once the core has taken it", async () => {
  const ends = new Ends();
  const client = new Listener();
  const { port } = ends;
  const id = port.add(client);
  port.post(P.REQ_NEW, id, 0x20, 0);
  await ends.answer((call) =>
    port.postAddr(P.REQ_BIND, id, call, IpAddr.LOOPBACK4, 7)
  );
  const buf = new NetBuf(port);
  buf.alloc(3)!.set([1, 2, 3]);
  port.postDatagram(id, 0, IpAddr.LOOPBACK4, 7, buf.fragments);
  buf.delete();
  assertEquals(port.blocksUsed, 1);
  ends.turn();
  ends.stack.receive(); // the loopback interface
  ends.turn();
  assertEquals(port.blocksUsed, 0);
  assertEquals(client.heard, [
    ["datagram", [1, 2, 3], 3, "127.0.0.1", 7, "127.0.0.1", 7, 1],
  ]);
  port.postDatagram(id, 0, ADDR, 7, []); // another family
  ends.turn();
  assertEquals(client.heard.slice(1), [["send error", -6]]);
});

Deno.test("control calls carry JSON both ways", async () => {
  const ends = new Ends();
  const asking = ends.port.control({ op: "stats" }).promise;
  ends.turn();
  assertEquals(await asking, "Grüße");
  assertEquals(ends.asked, ['{"op":"stats"}']);
  assertEquals(ends.port.blocksUsed, 0);
});

Deno.test("the core is woken once for many requests, the application once for many facts", () => {
  const ends = new Ends();
  ends.look(); // from now on it waits
  for (let i = 0; i < 10; i++) ends.port.post(P.REQ_OPTION, i);
  ends.port.flush();
  ends.port.flush();
  assertEquals(ends.wakesOfCore, 1);
  for (let i = 0; i < 10; i++) ends.core.sent(0, i, 0);
  ends.core.publish();
  ends.core.sent(0, 1, 0);
  ends.core.publish();
  assertEquals(ends.wakesOfApp, 1);
  ends.look();
  ends.core.publish();
  assertEquals(ends.wakesOfApp, 1, "there was nothing new");
});

Deno.test("the core hears of a long write before all of it was posted", () => {
  const ends = new Ends();
  const { port } = ends;
  const half = 65_536;
  port.postWrite(0, 0, half, false);
  assertEquals(ends.wakesOfCore, 0);
  port.postWrite(0, half, half, false);
  assertEquals(ends.wakesOfCore, 1);
  port.postWrite(0, 0, half, false);
  assertEquals(ends.wakesOfCore, 1);
});

Deno.test("stop() and close() settle everything, once", async () => {
  const ends = new Ends();
  const { port } = ends;
  const client = new Listener();
  port.add(client);
  while (port.hasRoom()) port.post(P.REQ_OPTION, 99);
  const call = port.call();
  const room = port.room();
  const asking = port.control({}).promise;
  port.stop();
  port.stop();
  assert(!port.isOpen);
  assertEquals(client.heard, ["stopped"]);
  assert(!call.reply.settled);
  ends.turn();
  ends.turn();
  assertEquals(ends.stops, 1);
  assertEquals(await asking, "Grüße"); // it was asked before
  const late = port.call();
  ends.core.stopped();
  ends.core.publish();
  ends.look();
  await port.stopped;
  assert(room.settled);
  assertEquals(call.reply.result().err, -15);
  assertEquals(late.reply.result().err, -15);
  assertEquals(client.heard, ["stopped", "stopped", "released"]);
  assert(port.call().reply.settled);
  assert(port.room().settled);
  assert(port.datagramRoom(1).settled);
  await assertRejects(() => port.control({}).promise, TypeError);
  port.close();
  port.post(P.REQ_OPTION, 1);
});

Deno.test("a datagram that a full device refused waits for room to be tried again", async () => {
  const ends = new Ends();
  const { port, stack } = ends;
  const time = new VirtualClock();
  const conn = new LwipConn(
    {
      port,
      time,
      sndBuf: 2,
      sndLowat: 1,
      writeStep: 1,
      mboxSize: 1,
      recvBufferSize: 1,
      datagramCost: 0,
    },
    NETCONN_UDP,
  );
  const to = IpAddr.LOOPBACK4;
  const answers: number[] = [];
  const send = (): void => {
    using buf = NetBuf.from(new Uint8Array(1));
    conn.send(buf, to, 7).then((err) => answers.push(err));
  };
  const turn = async (): Promise<void> => {
    ends.turn();
    await settle();
  };
  for (let i = 0; i < 513; i++) send();
  await turn(); // the loopback device has no room for the last
  await turn();
  assertEquals(answers.length, 512);
  while (port.hasRoom()) port.post(P.REQ_FREE, -1);
  await time.advance(1);
  while (stack.receive());
  await turn();
  await turn();
  assertEquals(answers.length, 513);
  assertEquals(new Set(answers), new Set([ERR_OK]));
});

/** A device with room for a few frames, from which nothing ever comes. */
class NarrowDevice extends CaptureDevice {
  readonly maxFrame = 1518;

  receive(): number {
    return 0;
  }
}

/** A connection with a device behind it that is known to its end. */
async function behindNarrowDevice() {
  const ends = new Ends();
  const { port, stack } = ends;
  const device = new NarrowDevice();
  const netif = stack.attach("n0", device, mac(1), 1500);
  const peer = IpAddr.parse("10.0.0.2")!;
  stack.ip.addAddress(netif, IpAddr.parse("10.0.0.1")!, 24);
  stack.ip.setNeighbour(netif, peer, mac(2));
  const client = new Listener();
  const id = port.add(client);
  port.post(P.REQ_NEW, id, 0x20, 0);
  await ends.answer((call) => port.postAddr(P.REQ_CONNECT, id, call, peer, 9));
  const send = (size: number, value: number, other = id) => {
    const bytes = new Uint8Array(size).fill(value);
    assert(port.postBytes(other, IpAddr.ANY4, 0, bytes));
  };
  send(1, 0); // finds the way
  ends.turn();
  device.sent.length = 0;
  const values = () => device.sent.splice(0).map(({ bytes }) => bytes[42]);
  return { ends, device, client, send, values };
}

Deno.test("datagrams that are sent together leave in order, also past what does not go along", async () => {
  const { ends, device, send, values } = await behindNarrowDevice();
  const sizes = [...new Array(150).fill(100), 101, 101, 50, 100, 0, 7, 7, 1400];
  sizes.forEach((size, i) => send(size, i));
  ends.turn();
  assertEquals(
    device.sent.map(({ bytes }) => bytes.length - 42),
    sizes,
  );
  const expected = sizes.map((size, i) => size === 0 ? undefined : i);
  assertEquals(values(), expected);
  assertEquals(ends.stack.stats.udpSent, sizes.length + 1);
});

Deno.test("of datagrams that are sent together those wait that a full device has no room for", async () => {
  const { ends, device, client, send, values } = await behindNarrowDevice();
  for (let i = 0; i < 10; i++) send(64, i);
  device.room = 4;
  ends.turn();
  assertEquals(values(), [0, 1, 2, 3]);
  ends.turn(); // still full
  assertEquals(values(), []);
  device.room = 3;
  ends.turn();
  assertEquals(values(), [4, 5, 6]);
  device.room = Infinity;
  ends.turn();
  assertEquals(values(), [7, 8, 9]);
  assertEquals(ends.stack.stats.udpSent, 11);
  assertEquals(client.heard, []);
});

Deno.test("of datagrams that are sent together one is lost when its time is over", async () => {
  const { ends, device, client, send, values } = await behindNarrowDevice();
  for (let i = 0; i < 4; i++) send(64, i);
  device.room = 0;
  ends.turn();
  ends.stack.clock.now += 20;
  ends.turn();
  device.room = Infinity;
  ends.turn();
  assertEquals(values(), [1, 2, 3]);
  assertEquals(client.heard, [["send error", ERR_WOULDBLOCK]]);
});
