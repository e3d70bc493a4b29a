/**
 * Endpoints without a network: what a control block tells becomes facts.
 *
 * @module
 */

import { assert, assertEquals } from "@std/assert";
import {
  NETCONN_RAW,
  NETCONN_TCP,
  NETCONN_UDP,
} from "../../../core/mailbox/netconn_type.ts";
import type { ApiTable } from "../../../core/api/api_table.ts";
import type { ApiSink } from "../../../core/api/sink.ts";
import { TcpEndpoint } from "../../../core/api/tcp_endpoint.ts";
import { AddressReply } from "../../../core/api/endpoint.ts";
import {
  ERR_CONN,
  ERR_OK,
  ERR_RST,
  ERR_USE,
  ERR_VAL,
} from "../../../core/base/err.ts";
import type { DatagramEndpoint } from "../../../core/api/datagram_endpoint.ts";
import { SeededRng } from "../../../core/base/rng.ts";
import { PacketMemory } from "../../../core/buf/memory.ts";
import type { Pbuf } from "../../../core/buf/pbuf.ts";
import { Stack } from "../../../core/stack.ts";
import type { TcpPcb } from "../../../core/tcp/pcb.ts";
import { HEADER_SCRATCH } from "../../../core/wire/frame.ts";
import { IpAddr } from "../../../core/wire/ip_addr.ts";

const LOOPBACK = IpAddr.LOOPBACK4;

/** Notes every fact; data is freed. */
class Facts implements ApiSink {
  readonly all: unknown[] = [];
  room = true;
  stack!: Stack;

  connected = (conn: number) => void this.all.push(["connected", conn]);
  data(conn: number, chain: Pbuf): void {
    this.all.push(["data", conn, chain.length]);
    this.stack.pbufs.free(chain);
  }
  fin = (conn: number) => void this.all.push(["fin", conn]);
  sent = (conn: number, bytes: number) =>
    void this.all.push(["sent", conn, bytes]);
  accept = (listener: number, conn: number) =>
    void this.all.push(["accept", listener, conn]);
  error = (conn: number, err: number) =>
    void this.all.push(["error", conn, err]);
  closed = (conn: number) => void this.all.push(["closed", conn]);
  datagramError = (conn: number, err: number) =>
    void this.all.push(["datagram error", conn, err]);
  released = (conn: number) => void this.all.push(["released", conn]);
  datagram(conn: number, data: Pbuf): void {
    this.all.push(["datagram", conn, data.length]);
    this.stack.pbufs.free(data);
  }
  hasRoom = () => this.room;

  take(): unknown[] {
    return this.all.splice(0);
  }
}

function setUp(): { facts: Facts; stack: Stack; api: ApiTable } {
  const facts = new Facts();
  const size = 4 << 20;
  const stack = new Stack({
    memory: new PacketMemory(new ArrayBuffer(size)),
    frameScratch: 0,
    arena: { start: HEADER_SCRATCH, size: size - HEADER_SCRATCH },
    rng: new SeededRng(1),
    sink: facts,
  });
  facts.stack = stack;
  return { facts, stack, api: stack.api };
}

/** Lets packets on the loopback interface arrive. */
function settle(stack: Stack): void {
  for (let i = 0; i < 10; i++) {
    stack.receive();
    stack.flush();
  }
}

function tcp(api: ApiTable, id: number): TcpEndpoint {
  const endpoint = api.get(id);
  assert(endpoint instanceof TcpEndpoint);
  return endpoint;
}

Deno.test("ApiTable reports acknowledged bytes of every endpoint, once a batch", () => {
  const { facts, api } = setUp();
  for (let id = 0; id < 3; id++) api.create(id, NETCONN_TCP, 0);
  const [a, b, c] = [0, 1, 2].map((id) => tcp(api, id));
  const pcb = {} as TcpPcb;
  a.onSent(pcb, 1);
  b.onSent(pcb, 10);
  b.onSent(pcb, 20);
  c.onSent(pcb, 100);
  assertEquals(facts.take(), []);
  // What is reported early, ahead of a FIN, and then again acknowledged must not
  // put others out of the list.
  b.onFin(pcb);
  assertEquals(facts.take(), [["sent", 1, 30], ["fin", 1]]);
  b.onSent(pcb, 5);
  api.reportSent();
  assertEquals(facts.take(), [["sent", 2, 100], ["sent", 1, 5], [
    "sent",
    0,
    1,
  ]]);
  api.reportSent();
  assertEquals(facts.take(), []);
  a.onSent(pcb, 7);
  api.reportSent();
  assertEquals(facts.take(), [["sent", 0, 7]]);
});

Deno.test("TcpEndpoint tells of a connection over loopback from end to end", () => {
  const { facts, stack, api } = setUp();
  api.create(0, NETCONN_TCP, 0);
  const listener = tcp(api, 0);
  assertEquals(listener.bind(LOOPBACK, 80, false), ERR_OK);
  assertEquals(listener.listen(5), ERR_OK);
  assertEquals(listener.listen(9), ERR_OK);
  assertEquals(listener.bind(LOOPBACK, 81, false), ERR_VAL);
  assertEquals(listener.connect(LOOPBACK, 81), ERR_CONN);
  api.create(1, NETCONN_TCP, 0);
  const client = tcp(api, 1);
  assertEquals(client.connect(LOOPBACK, 80), ERR_OK);
  settle(stack);
  assertEquals(facts.take(), [["connected", 1], ["accept", 0, -1]]);
  const server = tcp(api, -1);
  listener.accepted(server);
  const data = stack.pbufs.allocate(5)!;
  client.write(data.offset, 5, true);
  settle(stack);
  assertEquals(facts.take(), [["data", -1, 5], ["sent", 1, 5]]);
  stack.pbufs.free(data);
  server.recved(5);
  assertEquals(client.shutdown(false, true), ERR_OK);
  settle(stack);
  assertEquals(facts.take(), [["fin", -1]]);
  assertEquals(server.shutdown(false, true), ERR_OK);
  settle(stack);
  // The client was first: it hears that all is over, and TIME-WAIT goes on.
  assertEquals(facts.take(), [["fin", 1], ["closed", 1], ["closed", -1]]);
  assertEquals(stack.tcp.connectionCount, 1);
  client.release();
  client.release();
  server.release();
  listener.release();
  assertEquals(
    facts.take(),
    [["released", 1], ["released", -1], ["released", 0]],
  );
  assertEquals(api.count, 0);
  assertEquals(api.get(-1), undefined);
});

Deno.test("TcpEndpoint.release() is over when the FIN is acknowledged", () => {
  const { facts, stack, api } = setUp();
  api.create(0, NETCONN_TCP, 0);
  tcp(api, 0).bind(LOOPBACK, 80, false);
  tcp(api, 0).listen(5);
  api.create(1, NETCONN_TCP, 0);
  tcp(api, 1).connect(LOOPBACK, 80);
  settle(stack);
  facts.take();
  tcp(api, 1).release();
  assertEquals(facts.take(), []);
  settle(stack);
  assertEquals(facts.take(), [["fin", -1]]);
  tcp(api, -1).release();
  settle(stack);
  assertEquals(facts.take().sort(), [["released", -1], ["released", 1]]);
  assertEquals(api.count, 1);
});

Deno.test("TcpEndpoint.abort() resets the peer", () => {
  const { facts, stack, api } = setUp();
  api.create(0, NETCONN_TCP, 0);
  tcp(api, 0).bind(LOOPBACK, 80, false);
  tcp(api, 0).listen(5);
  api.create(1, NETCONN_TCP, 0);
  tcp(api, 1).connect(LOOPBACK, 80);
  settle(stack);
  facts.take();
  tcp(api, 1).abort();
  assertEquals(facts.take(), [["closed", 1]]);
  tcp(api, 1).abort();
  settle(stack);
  assertEquals(facts.take(), [["error", -1, ERR_RST]]);
  tcp(api, 1).release();
  tcp(api, -1).release();
  assertEquals(facts.take(), [["released", 1], ["released", -1]]);
  assertEquals(stack.tcp.connectionCount, 0);
});

Deno.test("ApiTable gives numbers of accepted connections anew", () => {
  const { facts, stack, api } = setUp();
  api.create(0, NETCONN_TCP, 0);
  tcp(api, 0).bind(LOOPBACK, 80, false);
  tcp(api, 0).listen(5);
  for (let i = 1; i < 4; i++) {
    api.create(i, NETCONN_TCP, 0);
    tcp(api, i).connect(LOOPBACK, 80);
    settle(stack);
    assertEquals(facts.take(), [["connected", i], ["accept", 0, -1]]);
    tcp(api, -1).abort();
    tcp(api, -1).release();
    settle(stack);
    facts.take();
  }
});

Deno.test("releaseAll() releases everything that there is", () => {
  const { facts, api } = setUp();
  api.create(0, NETCONN_TCP, 0);
  api.create(3, NETCONN_UDP, 0);
  api.create(5, NETCONN_RAW, 250);
  assertEquals(api.count, 3);
  api.releaseAll();
  assertEquals(facts.take(), [["released", 0], ["released", 3], [
    "released",
    5,
  ]]);
  assertEquals(api.count, 0);
});

Deno.test("DatagramEndpoint drops what the mailbox or packet memory has no room for", () => {
  const { facts, stack, api } = setUp();
  api.create(0, NETCONN_UDP, 0);
  const endpoint = api.get(0)!;
  assertEquals(endpoint.bind(LOOPBACK, 7, false), ERR_OK);
  api.create(1, NETCONN_UDP, 0);
  assertEquals(api.get(1)!.bind(LOOPBACK, 7, false), ERR_USE);
  const used = stack.pbufs.used;
  const send = () => {
    const datagrams = endpoint as DatagramEndpoint;
    datagrams.load(Int32Array.of(HEADER_SCRATCH, 10), 0, 1);
    assertEquals(datagrams.send(LOOPBACK, 7, Infinity), ERR_OK);
    settle(stack);
  };
  send();
  assertEquals(facts.take(), [["datagram", 0, 10]]);
  facts.room = false;
  send();
  assertEquals(facts.take(), []);
  assertEquals(stack.pbufs.used, used);
  facts.room = true;
  const taken: Pbuf[] = [];
  while (!stack.pbufs.isScarce) taken.push(stack.pbufs.allocate(60_000)!);
  send(); // who holds nothing gets of what is left
  assertEquals(facts.take(), [["datagram", 0, 10]]);
  (endpoint as DatagramEndpoint).queue.held += 20_000;
  send();
  assertEquals(facts.take(), []);
  assertEquals(stack.stats.drops.get("no-memory"), 1);
  (endpoint as DatagramEndpoint).queue.held -= 20_000;
  assertEquals(stack.stats.drops.get("receive-buffer"), 1);
  for (const p of taken) stack.pbufs.free(p);
  send();
  assertEquals(facts.take(), [["datagram", 0, 10]]);
  assertEquals(stack.pbufs.used, used);
  assertEquals(endpoint.shutdown(true, true), ERR_CONN);
});

Deno.test("address() of each kind follows lwIP's table [lwIP §2.2]", () => {
  const { api } = setUp();
  const reply = new AddressReply();
  const ask = (id: number, local: boolean): unknown[] => {
    reply.addr = IpAddr.ANY4;
    reply.port = 0;
    api.get(id)!.address(local, reply);
    return reply.err === ERR_OK ? [`${reply.addr}`, reply.port] : [reply.err];
  };
  api.create(0, NETCONN_TCP, 0);
  api.create(1, NETCONN_UDP, 0);
  api.create(2, NETCONN_RAW, 250);
  assertEquals(ask(0, true), ["0.0.0.0", 0]);
  assertEquals(ask(0, false), [ERR_CONN]);
  assertEquals(ask(1, false), [ERR_CONN]);
  assertEquals(ask(2, true), ["0.0.0.0", 250]);
  assertEquals(ask(2, false), [ERR_CONN]);
  api.get(1)!.connect(LOOPBACK, 9);
  api.get(2)!.connect(LOOPBACK, 9);
  assertEquals(ask(1, false), ["127.0.0.1", 9]);
  assertEquals(ask(2, false), [ERR_CONN]);
  tcp(api, 0).listen(1);
  assertEquals(ask(0, false), [ERR_CONN]);
  assertEquals(api.get(0)!.disconnect(), ERR_VAL);
  assertEquals(api.get(1)!.disconnect(), ERR_OK);
  assertEquals(api.get(2)!.disconnect(), ERR_VAL);
});
