/**
 * The application of a stack whose peers are hostile: it connects, listens, reads and
 * writes, and does not expect anything to go well; but each call has to end.
 *
 * @module
 */

import type { Netconn, Stack } from "../../mod.ts";
import { patternBytes } from "../../testing/pattern.ts";
import type { HostileFamily } from "./families.ts";
import { DeliveredCheck, type HostileFlow } from "./hostile_flow.ts";

/** What it may be told to do with a connection. */
export type VictimOrder =
  | { write: number }
  | { read: boolean }
  | { shutdown: "rx" | "tx" }
  | { close: "close" | "abort" | "linger" };

/** A connection of the application. */
interface Held {
  conn: Netconn;
  flow: HostileFlow;
  written: number;
  isWriting: boolean; // or has failed to
  reading: Promise<void> | null;
  mayRead: boolean;
  isOver: boolean;
}

/** The application. */
export class Victim {
  readonly #stack: Stack;
  readonly #family: HostileFamily;
  readonly #held: Held[] = [];
  readonly #work: Promise<unknown>[] = [];
  readonly #listeners: Netconn[] = [];
  /** A byte that was wrong, or null. */
  wrong: Error | null = null;

  /**
   * @param stack Where it runs.
   * @param family Over what.
   */
  constructor(stack: Stack, family: HostileFamily) {
    this.#stack = stack;
    this.#family = family;
  }

  /** Connects to a peer that will be hostile. */
  connect(flow: HostileFlow, port: number): void {
    const conn = this.#stack.netconn(this.#family.tcp);
    const held = this.#hold(conn, flow);
    this.#do(
      conn.connect(this.#family.host(0, 2), port).then(() => this.#read(held)),
    );
  }

  /** Listens for peers; the port tells who is who. */
  async listen(
    port: number,
    flowOf: (port: number) => HostileFlow | undefined,
  ): Promise<void> {
    const listener = this.#stack.netconn(this.#family.tcp);
    this.#listeners.push(listener);
    await listener.bind(this.#family.any, port);
    await listener.listen(20);
    this.#do((async () => {
      for (;;) {
        const conn = await listener.accept();
        const flow = flowOf(conn.lwip.remoteEnd!.port);
        if (flow === undefined) await conn.close();
        else this.#read(this.#hold(conn, flow));
      }
    })());
  }

  #hold(conn: Netconn, flow: HostileFlow): Held {
    const reading = null;
    const held = {
      conn,
      flow,
      written: 0,
      isWriting: false,
      reading,
      mayRead: true,
      isOver: false,
    };
    this.#held.push(held);
    return held;
  }

  /** Network outcomes are no failures: only that a call never ends would be one. */
  #do(work: Promise<unknown>): void {
    this.#work.push(work.catch((error) => {
      if (!(error instanceof Error && "code" in error)) this.wrong ??= error;
    }));
  }

  #read(held: Held): void {
    if (held.reading !== null) return;
    const check = new DeliveredCheck(held.flow);
    held.reading = this.#readAll(held, check);
    this.#do(held.reading);
  }

  async #readAll(held: Held, check: DeliveredCheck): Promise<void> {
    for (;;) {
      while (!held.mayRead && !held.isOver) await this.#pause(50);
      using buf = await held.conn.recv();
      if (buf === null) return;
      check.take(buf.toBytes());
    }
  }

  #pause(ms: number): Promise<void> {
    const { time } = this.#stack.context;
    return new Promise((resolve) => time.set(ms, resolve));
  }

  /** Does something with the connections of a flow. */
  order(flow: HostileFlow, order: VictimOrder): void {
    for (const held of this.#held) {
      if (held.flow === flow && !held.isOver) this.#obey(held, order);
    }
  }

  /** Writes the next bytes; after a write that has failed nobody knows which. */
  #write(held: Held, length: number): void {
    if (held.isWriting) return;
    held.isWriting = true;
    const bytes = patternBytes(length, held.written);
    held.written += length;
    this.#do(held.conn.write(bytes).then(() => held.isWriting = false));
  }

  #obey(held: Held, order: VictimOrder): void {
    const { conn } = held;
    if ("write" in order) this.#write(held, order.write);
    else if ("read" in order) held.mayRead = order.read;
    else if ("shutdown" in order) {
      this.#do(conn.shutdown(order.shutdown === "rx", order.shutdown === "tx"));
    } else {
      held.isOver = true;
      if (order.close === "linger") conn.setLinger(1);
      this.#do(order.close === "abort" ? conn.abort() : conn.close());
    }
  }

  /** Closes everything; resolves when every call has ended. */
  async end(isAbrupt: boolean): Promise<void> {
    for (const listener of this.#listeners) await listener.close();
    for (const held of this.#held) {
      held.isOver = true;
      this.#do(isAbrupt ? held.conn.abort() : held.conn.close());
    }
    await Promise.all(this.#work);
  }
}
