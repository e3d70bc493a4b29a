/**
 * Two stacks joined by a cable, in-thread or each in its tcpip thread, and a log
 * of the events of their netconns.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import {
  cable,
  type Netconn,
  type netconn_callback,
  Stack,
  type StackOptions,
  type StackStats,
} from "../../mod.ts";
import { IPV4, IPV6, type TestFamily } from "../families.ts";

/** Address of the first stack. */
export const A = "10.0.0.1";
/** Address of the second stack. */
export const B = "10.0.0.2";

/** Two stacks that can talk in one family. */
export class Pair implements AsyncDisposable {
  /** Address of the first stack. */
  readonly here: string;
  /** Address of the second stack. */
  readonly there: string;
  #nextPort = 1000;

  constructor(
    readonly a: Stack,
    readonly b: Stack,
    readonly family: TestFamily = IPV4,
  ) {
    this.here = family.host;
    this.there = family.peer;
  }

  /** Starts both; the options are those of both. */
  static async start(
    options: StackOptions = {},
    family: TestFamily = IPV4,
  ): Promise<Pair> {
    const { host, peer } = family;
    const prefix = family.local.slice(host.length);
    const [left, right] = cable();
    const common = { memory: 32 << 20, ...options };
    const a = await Stack.start({
      ...common,
      seed: 1, // and another there: the hardware addresses are random
      netifs: [{ driver: left, addresses: [host + prefix] }],
    });
    const b = await Stack.start({
      ...common,
      seed: 2,
      netifs: [{ driver: right, addresses: [peer + prefix] }],
    });
    // Without this, what is sent before the first ARP reply may be lost.
    await a.setNeighbour("if1", peer, (await b.netifs())[1]!.mac);
    await b.setNeighbour("if1", host, (await a.netifs())[1]!.mac);
    return new Pair(a, b, family);
  }

  /** A listener of the second stack. */
  async listener(port = 80, callback?: netconn_callback): Promise<Netconn> {
    const listener = this.b.netconn(
      this.family.tcp,
      callback === undefined ? {} : { callback },
    );
    try {
      await listener.bind(this.family.any, port);
      await listener.listen();
    } catch (error) {
      await listener.close();
      throw error;
    }
    return listener;
  }

  /** A connection from the first stack to the second: both ends. */
  async connected(
    client?: netconn_callback,
    server?: netconn_callback,
  ): Promise<[Netconn, Netconn]> {
    const port = this.#nextPort++; // a connection keeps its own in use
    const listener = await this.listener(port, server);
    const conn = this.a.netconn(
      this.family.tcp,
      client === undefined ? {} : { callback: client },
    );
    const [accepted] = await Promise.all([
      listener.accept(),
      conn.connect(this.there, port),
    ]);
    await listener.close();
    return [conn, accepted];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([this.a.close(), this.b.close()]);
  }
}

/** Lets time pass until a stack says so: how long that takes is up to the machine. */
export async function passUntil(
  stack: Stack,
  holds: (stats: StackStats) => boolean,
): Promise<void> {
  while (!holds(await stack.stats()));
}

/** Whether the tests may start Workers. */
export const mayStartWorkers = Deno.permissions.querySync({
  name: "read",
  path: new URL("../../core/thread/entry.ts", import.meta.url),
}).state === "granted";

/**
 * Registers a test twice: with both stacks on the event loop, without any
 * permission, and with each in its Worker.
 */
export function both(
  name: string,
  fn: (pair: Pair) => Promise<void>,
  options: StackOptions = {},
): void {
  Deno.test(`${name}, in-thread`, async () => {
    await using pair = await Pair.start({ ...options, thread: false });
    await fn(pair);
  });
  threadTest(name, options, fn);
}

/**
 * The same as {@linkcode both}, and once more over IPv6, on the event loop: what differs
 * between the families is below what a thread adds.
 */
export function bothFamilies(
  name: string,
  fn: (pair: Pair) => Promise<void>,
  options: StackOptions = {},
): void {
  both(name, fn, options);
  Deno.test(`${name}, in-thread, IPv6`, async () => {
    await using pair = await Pair.start({ ...options, thread: false }, IPV6);
    await fn(pair);
  });
}

/** Registers a test with each stack in its Worker. */
export function threadTest(
  name: string,
  options: StackOptions,
  fn: (pair: Pair) => Promise<void>,
): void {
  Deno.test({
    name: `${name}, tcpip thread`,
    ignore: !mayStartWorkers,
    fn: async () => {
      await using pair = await Pair.start({ ...options, thread: true });
      await fn(pair);
    },
  });
}

const NAMES = ["R+", "R-", "S+", "S-", "E"];

/** Notes events, of one netconn or of several by name. */
export class EventLog {
  readonly #lines: string[] = [];
  #waiting: { count: number; resolve: () => void } | null = null;
  #taken = 0;
  #names = new Map<Netconn, string>();

  /** Pass it as a netconn's callback. */
  readonly callback: netconn_callback = (conn, evt, len) => {
    const name = this.#names.get(conn);
    const event = `${NAMES[evt]}(${len})`;
    this.#lines.push(name === undefined ? event : `${name} ${event}`);
    if (
      this.#waiting !== null && this.#lines.length >= this.#waiting.count
    ) {
      this.#waiting.resolve();
      this.#waiting = null;
    }
  };

  /** Gives the events of a netconn a name. */
  name(conn: Netconn, name: string): void {
    this.#names.set(conn, name);
  }

  /** Waits for as many events as are listed, and compares all there are. */
  async expect(...events: string[]): Promise<void> {
    const count = this.#taken + events.length;
    if (this.#lines.length < count) {
      await new Promise<void>((resolve) => this.#waiting = { count, resolve });
    }
    this.now(...events);
  }

  /** Compares the events that there are, without waiting. */
  now(...events: string[]): void {
    assertEquals(this.#lines.slice(this.#taken), events);
    this.#taken = this.#lines.length;
  }
}

/** Bytes that differ from place to place. */
export function pattern(length: number, seed = 1): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let x = seed | 1;
  for (let i = 0; i < length; i++) {
    x = (Math.imul(x, 1103515245) + 12345) | 0;
    bytes[i] = x >>> 16;
  }
  return bytes;
}

/** Text as bytes. */
export function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** Resolves to what the promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<
  Error & { code?: string }
> {
  try {
    await promise;
  } catch (error) {
    return error as Error & { code?: string };
  }
  throw new Error("It did not reject");
}
