/**
 * A program without any plan: it does what it is told with netconns in slots, waits
 * for nothing, and keeps account of its calls.
 *
 * @module
 */

import {
  ERR_OK,
  type Netconn,
  netconn_close,
  netconn_delete,
  netconn_recv,
  netconn_write,
  type Stack,
  TcpConn,
} from "../../mod.ts";
import { patternByte, patternBytes } from "../../testing/pattern.ts";
import type { HostileFamily } from "./families.ts";
import type { ActorOrder } from "./orders.ts";
import { WatchedEvents } from "./watched_events.ts";

/** The first of the ports at which slots listen. */
const FIRST_PORT = 80;
/** Number of an address that nobody has. */
const NOBODY = 77;

/** A netconn in a slot. */
interface Slot {
  conn: Netconn;
  stack: Stack;
  side: 0 | 1;
  controllers: AbortController[];
  /** Bytes of the stream that were handed to writes; NaN: nobody knows. */
  written: number;
  isWriting: boolean;
  received: number;
  isReading: boolean;
  tcp: TcpConn | null;
}

/** The program. */
export class Actor {
  readonly #stacks: readonly Stack[];
  readonly #slots: (Slot | undefined)[] = [];
  readonly #all: Slot[] = [];
  readonly #closers: (() => Promise<void>)[] = [];
  readonly #running: Map<Promise<void>, string> = new Map();
  readonly #wrong: string[] = [];
  readonly #events: WatchedEvents = new WatchedEvents();
  readonly #reactions: Map<Netconn, ActorOrder> = new Map();
  readonly #family: HostileFamily;

  /**
   * @param stacks Where netconns are made.
   * @param family Of which family.
   */
  constructor(stacks: readonly Stack[], family: HostileFamily) {
    this.#stacks = stacks;
    this.#family = family;
    this.#events.onEvent = (conn, before) => {
      const order = this.#reactions.get(conn);
      if (order !== undefined && before === order.onEvent) {
        this.#react(conn, order);
      }
    };
  }

  /**
   * Waits for a call, in the background.
   *
   * @param name For failures.
   */
  watch(name: string, call: Promise<unknown>): void {
    const done: Promise<void> = call.then(() => {}, (error) => {
      if (!mayReject(error)) this.#wrong.push(`${name} rejects: ${error}`);
    }).then(() => void this.#running.delete(done));
    this.#running.set(done, name);
  }

  /** Resolves when all calls have ended. */
  async allDone(): Promise<void> {
    while (this.#running.size > 0) {
      await Promise.all([...this.#running.keys()]);
    }
  }

  /** Calls that have not ended. */
  pending(): string {
    return [...this.#running.values()].join(", ");
  }

  /** Throws if something was wrong. */
  expectRulesKept(): void {
    const [first] = [...this.#wrong, ...this.#events.broken];
    if (first !== undefined) throw new Error(first);
  }

  /** Closes all that was made. */
  closeAll(): void {
    for (const slot of this.#all) this.#close(slot);
    for (const close of this.#closers) this.watch("close", close());
  }

  #close(slot: Slot): void {
    const { conn } = slot;
    this.watch("close", conn.close().then(() => this.#events.isOver(conn)));
  }

  #react(conn: Netconn, { reaction }: ActorOrder): void {
    switch (reaction) {
      case "close":
        return this.watch("close in a callback", conn.close());
      case "abort":
        return this.watch("abort in a callback", conn.abort());
      case "cDelete":
        return this.watch("delete in a callback", netconn_delete(conn));
      case "shutdown":
        return this.watch("shutdown in a callback", conn.shutdown(true, true));
      case "tryRecv":
        if (conn.type !== this.#family.tcp) {
          this.watch(
            "tryRecv in a callback",
            conn.tryRecv().then((buf) => buf?.delete()),
          );
        }
    }
  }

  #put(slot: number, conn: Netconn, side: 0 | 1): void {
    const held: Slot = {
      conn,
      side,
      stack: this.#stacks[side]!,
      controllers: [],
      written: 0,
      isWriting: false,
      received: 0,
      isReading: false,
      tcp: null,
    };
    this.#slots[slot] = held;
    this.#all.push(held);
  }

  #make(slot: number, type: number, order: ActorOrder): void {
    const { callback } = this.#events;
    const conn = this.#stacks[order.side]!.netconn(type, { callback });
    this.#reactions.set(conn, order);
    this.#put(slot, conn, order.side);
  }

  /** Does something now; what a closed stack refuses is not done. */
  act(slot: number, order: ActorOrder): void {
    try {
      this.#act(slot, order);
    } catch (error) {
      if (!mayThrow(error)) this.#wrong.push(`${order.call} throws: ${error}`);
    }
  }

  #act(number: number, order: ActorOrder): void {
    const { call, side, other } = order;
    const stack = this.#stacks[side]!;
    switch (call) {
      case "tcp":
        return this.#make(number, this.#family.tcp, order);
      case "udp":
        return this.#make(number, this.#family.udp, order);
      case "raw":
        return this.#make(number, this.#family.raw, order);
      case "pair":
        return this.#pair(number, order);
      case "datagrams":
        return this.#datagrams(number, order);
      case "tcpListener": {
        const listener = stack.listen({
          hostname: this.#family.any,
          port: FIRST_PORT + other,
        });
        this.#closers.push(() => listener[Symbol.asyncDispose]());
        this.watch("ready", listener.ready());
        this.watch("accept", this.#acceptAll(listener));
        return this.#visit(number, order);
      }
      case "datagramConn": {
        const conn = stack.listenDatagram({
          hostname: this.#family.any,
          port: FIRST_PORT + other,
        });
        this.#closers.push(() => Promise.resolve(conn.close()));
        this.watch("ready", conn.ready());
        return this.watch("receive", conn.receive());
      }
      case "stats":
        return this.watch("stats", stack.stats());
      case "resolve":
        return this.watch("resolve", stack.resolve("n1.example"));
    }
    const slot = this.#slots[number];
    if (slot !== undefined) this.#use(slot, order);
  }

  /** A client of a listener: in a slot, or there and gone. */
  #visit(number: number, order: ActorOrder): void {
    const side = order.side === 0 ? 1 : 0;
    this.#make(number, this.#family.tcp, { ...order, side });
    const { conn } = this.#slots[number]!;
    const address = this.#family.host(0, 1 + order.side);
    const connecting = conn.connect(address, FIRST_PORT + order.other);
    this.watch(
      "visit",
      order.signal ? connecting.then(() => conn.abort()) : connecting,
    );
  }

  /** What it takes for two slots to be the ends of a connection, unless disturbed. */
  #pair(number: number, order: ActorOrder): void {
    const { side, other } = order;
    const port = FIRST_PORT + 10 + this.#all.length;
    const wait = order.timeout === 0 ? {} : { timeout: order.timeout };
    const { callback } = this.#events;
    const listener = this.#stacks[side]!.netconn(this.#family.tcp, {
      callback,
    });
    this.#put(number, listener, side);
    this.watch(
      "listen",
      listener.bind(this.#family.any, port).then(() => listener.listen(3)),
    );
    this.watch(
      "accept",
      listener.accept(wait).then((conn) => this.#put(other, conn, side)),
    );
    this.#make(number, this.#family.tcp, {
      ...order,
      side: side === 0 ? 1 : 0,
    });
    const { conn } = this.#slots[number]!;
    this.watch(
      "connect",
      conn.connect(this.#family.host(0, 1 + side), port, wait),
    );
  }

  #datagrams(number: number, order: ActorOrder): void {
    const port = FIRST_PORT + 10 + this.#all.length;
    for (const [side, slot] of [[0, number], [1, order.other]] as const) {
      this.#make(slot, this.#family.udp, { ...order, side });
      const { conn } = this.#slots[slot]!;
      this.watch(
        "connect",
        conn.bind(this.#family.any, port)
          .then(() => conn.connect(this.#family.host(0, 2 - side), port)),
      );
    }
  }

  async #acceptAll(listener: AsyncIterable<TcpConn>): Promise<void> {
    for await (const conn of listener) {
      this.#closers.push(() => conn[Symbol.asyncDispose]());
      this.watch("write", conn.write(patternBytes(1000)));
    }
  }

  #wait(
    slot: Slot,
    order: ActorOrder,
  ): { signal?: AbortSignal; timeout?: number } {
    const { signal, timeout } = order;
    if (!signal) return timeout === 0 ? {} : { timeout };
    const controller = new AbortController();
    slot.controllers.push(controller);
    return {
      signal: controller.signal,
      ...(timeout === 0 ? {} : { timeout }),
    };
  }

  #use(slot: Slot, order: ActorOrder): void {
    const { conn, side } = slot;
    const { call, other, length } = order;
    const peer = this.#family.host(
      0,
      order.side === side ? 2 - side : 1 + side,
    );
    const port = FIRST_PORT + other;
    const wait = this.#wait(slot, order);
    const name = call;
    switch (call) {
      case "listen":
        return this.watch(
          name,
          conn.bind(this.#family.any, port).then(() => conn.listen()),
        );
      case "accept":
        return this.watch(
          name,
          conn.accept(wait).then((accepted) =>
            this.#put(other, accepted, side)
          ),
        );
      case "connect":
        return this.watch(name, conn.connect(peer, port, wait));
      case "connectNobody":
        return this.watch(
          name,
          conn.connect(this.#family.host(0, NOBODY), port, wait),
        );
      case "connectByName":
        return this.watch(name, conn.connect("n1.example", port, wait));
      case "nonblockingConnect":
        conn.nonblocking = true;
        this.watch(name, conn.connect(peer, port));
        conn.nonblocking = false;
        return;
      case "tcpConn":
        return this.watch(
          name,
          TcpConn.of(conn).then((tcp) => slot.tcp = tcp),
        );
      case "write":
        return this.#write(slot, length, (bytes) => conn.write(bytes, wait));
      case "cWrite":
        return this.#write(slot, length, async (bytes) => {
          if (await netconn_write(conn, bytes) !== ERR_OK) throw new Ended();
        });
      case "writeNetbuf":
        return this.#write(slot, length % 5000, async (bytes) => {
          using buf = slot.stack.netbuf();
          buf.alloc(bytes.length)?.set(bytes);
          if (buf.byteLength !== bytes.length) throw new Ended();
          await conn.write(buf, wait);
          // It lies in packet memory until it is acknowledged.
        });
      case "tryWrite":
        return this.#write(slot, length, async (bytes) => {
          const taken = await conn.tryWrite(bytes);
          slot.written -= bytes.length - taken;
        });
      case "writeStream": {
        const { tcp } = slot;
        if (tcp === null || tcp.writable.locked) return;
        return this.#write(slot, length, async (bytes) => {
          const writer = tcp.writable.getWriter();
          try {
            await writer.write(bytes);
          } finally {
            writer.releaseLock();
          }
        });
      }
      case "readStream": {
        const { tcp } = slot;
        if (tcp === null || tcp.readable.locked) return;
        return this.#read(slot, async () => {
          const reader = tcp.readable.getReader();
          try {
            return (await reader.read()).value ?? null;
          } finally {
            reader.releaseLock();
          }
        });
      }
      case "recv":
        return this.#read(slot, async () => {
          using buf = await conn.recv(wait);
          return buf?.toBytes() ?? null;
        });
      case "tryRecv":
        return this.#read(slot, async () => {
          using buf = await conn.tryRecv();
          return buf?.toBytes() ?? null;
        });
      case "cRecv":
        return this.#read(slot, async () => {
          const { buf } = await netconn_recv(conn);
          const bytes = buf?.toBytes() ?? null;
          buf?.delete();
          return bytes;
        });
      case "read":
        if (conn.type !== this.#family.tcp) return;
        return this.#read(slot, async () => {
          const into = new Uint8Array(Math.min(length, 10_000));
          const count = await conn.read(into, wait);
          return count === null ? null : into.subarray(0, count);
        });
      case "iterate":
        if (slot.isReading || conn.type !== this.#family.tcp) return;
        return this.#read(slot, async () => {
          for await (using buf of conn) return buf.toBytes();
          return null;
        });
      case "send":
        return this.watch(name, conn.send(new Uint8Array(length % 2000), wait));
      case "sendTo":
        return this.watch(
          name,
          conn.sendTo(new Uint8Array(length % 2000), { hostname: peer, port }),
        );
      case "info":
        return this.watch(name, conn.info());
      case "address":
        return this.watch(
          name,
          Promise.all([conn.localAddr(), conn.remoteAddr()]),
        );
      case "options":
        conn.setNoDelay();
        conn.setKeepAlive({ idle: 1000, interval: 1000, probes: 2 });
        return conn.setTos(length & 255);
      case "trace":
        return this.watch(name, conn.trace());
      case "shutdown":
        return this.watch(name, conn.shutdown(other !== 1, other !== 2));
      case "cClose":
        return this.watch(name, netconn_close(conn));
      case "cDelete":
        return this.watch(
          name,
          netconn_delete(conn).then((err) => {
            if (err === ERR_OK) this.#events.isOver(conn);
          }),
        );
      case "linger":
        return conn.setLinger(other === 0 ? null : other - 1);
      case "close":
        return this.#close(slot);
      case "abort":
        return this.watch(
          name,
          conn.abort().then(() => this.#events.isOver(conn)),
        );
      case "signal":
        for (const each of slot.controllers.splice(0)) each.abort();
    }
  }

  /** Writes the stream's next bytes; after a failure nobody knows which they are. */
  #write(
    slot: Slot,
    length: number,
    write: (bytes: Uint8Array) => Promise<void>,
  ): void {
    if (slot.isWriting || Number.isNaN(slot.written)) return;
    if (slot.conn.type !== this.#family.tcp) return;
    slot.isWriting = true;
    const bytes = patternBytes(length, slot.written);
    slot.written += length;
    this.watch(
      "write",
      write(bytes).then(() => {
        slot.isWriting = false;
      }, (error) => {
        slot.written = NaN;
        throw error;
      }),
    );
  }

  /** Reads, one call at a time, and looks at what comes. */
  #read(slot: Slot, read: () => Promise<Uint8Array | null>): void {
    if (slot.isReading) return;
    slot.isReading = true;
    this.watch(
      "read",
      read().then((bytes) => {
        if (slot.conn.type === this.#family.tcp && bytes !== null) {
          this.#judge(slot, bytes);
        }
      }).finally(() => slot.isReading = false),
    );
  }

  #judge(slot: Slot, bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (byte === patternByte(slot.received++)) continue;
      this.#wrong.push(`Byte ${slot.received - 1} of a stream is ${byte}`);
      return;
    }
  }
}

/** Stands for an error code of a C name. */
class Ended extends Error {
  readonly code = "ERR_CLSD";
}

/** What a call may reject with: a network outcome, or that it was aborted. */
function mayReject(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof DOMException) return error.name === "AbortError";
  return "code" in error || mayThrow(error);
}

/** What may be said at once: that it makes no sense now. */
function mayThrow(error: unknown): boolean {
  return error instanceof TypeError && /^Cannot|closed/.test(error.message);
}
