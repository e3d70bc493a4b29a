/**
 * Honest programs on two stacks: transfers, listeners that come and go, datagrams
 * that are echoed, names that are looked up. They look at every byte, and they have
 * to get done whatever else goes on.
 *
 * @module
 */

import type { Netconn, Stack } from "../../mod.ts";
import {
  DNS_FLAG_QR,
  DNS_FLAG_RA,
  DNS_FLAG_RD,
  emitDns,
  parseDns,
} from "../../core/wire/dns/message.ts";
import { getU32, setU32 } from "../../core/wire/bytes.ts";
import { patternByte, patternBytes } from "../../testing/pattern.ts";
import type { Dice } from "./dice.ts";
import type { HostileFamily } from "./families.ts";

/** Ports of the server. */
export const ECHO_PORT = 7;
/** Where names are looked up. */
export const DNS_PORT = 53;
/** Where transfers go to. */
export const TRANSFER_PORT = 80;
/** Where the first of the listeners for one connection is. */
const FIRST_GREETER = 1000;

/** Bytes at the beginning of a transfer: its number, and what is wanted back. */
const HEADER = 12;
/** Datagrams that an echo server may be asked to echo: more is a storm. */
const STORM = 20_000;
/** Milliseconds until a datagram is sent again, and how often. */
const ECHO_WAIT_MS = 500;
const ECHO_TRIES = 40;
const TAG = 8;
/** Bytes of a greeting. */
const GREETING = 100;

/** Looks at a stream's bytes as they come. */
export class StreamCheck {
  received = 0;

  /**
   * @param first Number of the pattern's byte with which it begins.
   * @param name For failures.
   */
  constructor(readonly first: number, readonly name: string) {}

  /** Takes the next bytes. */
  take(bytes: Uint8Array): void {
    for (const byte of bytes) {
      const want = patternByte(this.first + this.received);
      if (byte !== want) {
        throw new Error(
          `Byte ${this.received} of ${this.name} is ${byte}, not ${want}`,
        );
      }
      this.received++;
    }
  }
}

/** Where a stream begins in the pattern. */
function firstOf(number: number, isBack: boolean): number {
  return number * 1_000_003 + (isBack ? 500_009 : 0);
}

/** The server's programs. */
export class HonestServer {
  readonly #stack: Stack;
  readonly #conns: Netconn[] = [];
  readonly #tasks: Promise<void>[] = [];
  readonly #failed: PromiseWithResolvers<never> = Promise.withResolvers();
  readonly #family: HostileFamily;
  #isClosing = false;

  /**
   * @param stack Where they run.
   * @param family Over what.
   */
  constructor(stack: Stack, family: HostileFamily) {
    this.#stack = stack;
    this.#family = family;
  }

  /** Begins to serve. */
  async start(): Promise<void> {
    const { tcp, udp, any } = this.#family;
    const listener = this.#add(tcp);
    await listener.bind(any, TRANSFER_PORT);
    await listener.listen();
    const echo = this.#add(udp);
    await echo.bind(any, ECHO_PORT);
    const names = this.#add(udp);
    await names.bind(any, DNS_PORT);
    this.#spawn(this.#serveTransfers(listener));
    this.#spawn(this.#serve(echo, (bytes) => bytes));
    this.#spawn(this.#serve(names, answerName));
  }

  #spawn(task: Promise<void>): void {
    this.#tasks.push(task);
    task.catch((error) => this.#failed.reject(error));
  }

  #add(type: number): Netconn {
    const conn = this.#stack.netconn(type);
    this.#conns.push(conn);
    return conn;
  }

  async #serveTransfers(listener: Netconn): Promise<void> {
    for (;;) {
      let conn: Netconn;
      try {
        conn = await listener.accept();
      } catch (error) {
        if (this.#isClosing) return;
        throw error;
      }
      this.#conns.push(conn);
      this.#spawn(this.#serveTransfer(conn));
    }
  }

  async #serveTransfer(conn: Netconn): Promise<void> {
    const header = new Uint8Array(HEADER);
    try {
      let got = 0;
      while (got < HEADER) {
        const more = await conn.read(header.subarray(got));
        if (more === null) return await conn.close();
        got += more;
      }
      const [number, up, down] = [0, 4, 8].map((at) => getU32(header, at));
      const check = new StreamCheck(
        firstOf(number!, false),
        `stream ${number}`,
      );
      await Promise.all([
        readAll(conn, check),
        writeAll(conn, firstOf(number!, true), down!),
      ]);
      if (check.received !== up) {
        throw new Error(
          `Of ${up} bytes of ${check.name} ${check.received} came`,
        );
      }
      await conn.close();
    } catch (error) {
      if (!this.#isClosing) throw error;
    }
  }

  /** Answers datagrams. */
  async #serve(
    conn: Netconn,
    answer: (bytes: Uint8Array) => Uint8Array | null,
  ): Promise<void> {
    for (let served = 0;; served++) {
      if (served > STORM) throw new Error("A storm of datagrams");
      try {
        using buf = await conn.recv();
        const bytes = answer(buf!.toBytes());
        if (bytes !== null) await conn.sendTo(bytes, buf!.from);
      } catch (error) {
        if (this.#isClosing) return;
        // What a forger has made it answer to may be nowhere.
        if (!(error instanceof Error) || !("code" in error)) throw error;
      }
    }
  }

  /** Listens at a port for one connection, and greets it. */
  async greet(port: number): Promise<void> {
    const listener = this.#add(this.#family.tcp);
    await listener.bind(this.#family.any, port);
    await listener.listen(1);
    this.#spawn((async () => {
      const conn = await listener.accept();
      this.#conns.push(conn);
      await listener.close();
      await conn.write(patternBytes(GREETING, port));
      await conn.close();
    })());
  }

  /** Rejects when a program has failed; as long as none has, it waits. */
  get failure(): Promise<never> {
    return this.#failed.promise;
  }

  /** Ends all programs. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await Promise.all(this.#conns.map((conn) => conn.close()));
    await Promise.all(this.#tasks);
  }
}

/** What a name stands for: `n7.example` is 10.77.0.7. */
export function addressOf(number: number): string {
  return `10.77.${number >> 8}.${number & 255}`;
}

function answerName(bytes: Uint8Array): Uint8Array | null {
  const query = parseDns(bytes, 0, bytes.length);
  if (typeof query === "string" || query.questions.length !== 1) return null;
  if ((query.flags & DNS_FLAG_QR) !== 0) return null;
  const [question] = query.questions;
  const number = /^n(\d+)\.example\.$/.exec(question!.name)?.[1];
  if (number === undefined) return null;
  const { name, type, class: cls } = question!;
  const data = addressOf(Number(number));
  const out = new Uint8Array(512);
  const length = emitDns(
    {
      ...query,
      flags: DNS_FLAG_QR | DNS_FLAG_RD | DNS_FLAG_RA,
      answers: type === 1 ? [{ name, type, class: cls, ttl: 60, data }] : [],
    },
    out,
    0,
    out.length,
  );
  return length < 0 ? null : out.subarray(0, length);
}

async function readAll(conn: Netconn, check: StreamCheck): Promise<void> {
  for await (using buf of conn) check.take(buf.toBytes());
}

async function writeAll(
  conn: Netconn,
  first: number,
  length: number,
): Promise<void> {
  for (let at = 0; at < length; at += 10_000) {
    await conn.write(patternBytes(Math.min(10_000, length - at), first + at));
  }
  await conn.shutdown(false, true);
}

/** The client's programs. */
export class HonestClient {
  readonly #stack: Stack;
  readonly #server: HonestServer;
  readonly #address: string;
  readonly #family: HostileFamily;
  readonly #pause: (ms: number) => Promise<void>;

  /**
   * @param stack Where they run.
   * @param server Whom they talk to.
   * @param address Where that is.
   * @param family Over what.
   */
  constructor(
    stack: Stack,
    server: HonestServer,
    address: string,
    family: HostileFamily,
  ) {
    this.#family = family;
    this.#stack = stack;
    this.#server = server;
    this.#address = address;
    const { time } = stack.context;
    this.#pause = (ms) => new Promise((resolve) => time.set(ms, resolve));
  }

  /** Sends `up` bytes and gets `down` bytes. */
  async transfer(number: number, up: number, down: number): Promise<void> {
    const conn = this.#stack.netconn(this.#family.tcp);
    await conn.connect(this.#address, TRANSFER_PORT);
    const header = new Uint8Array(HEADER);
    [number, up, down].forEach((value, n) => setU32(header, 4 * n, value));
    await conn.write(header);
    const check = new StreamCheck(firstOf(number, true), `answer ${number}`);
    await Promise.all([
      readAll(conn, check),
      writeAll(conn, firstOf(number, false), up),
    ]);
    if (check.received !== down) {
      throw new Error(
        `Of ${down} bytes of ${check.name} ${check.received} came`,
      );
    }
    await conn.close();
  }

  /** Connects to a listener that is there for this connection only. */
  async greeted(port: number): Promise<void> {
    await this.#server.greet(port);
    const conn = this.#stack.netconn(this.#family.tcp);
    await conn.connect(this.#address, port);
    const check = new StreamCheck(port, `greeting ${port}`);
    await readAll(conn, check);
    if (check.received !== GREETING) throw new Error("A greeting was short");
    await conn.close();
  }

  /** Sends a datagram until its echo has come. */
  async echo(tag: number, length: number): Promise<void> {
    const conn = this.#stack.netconn(this.#family.udp);
    await conn.connect(this.#address, ECHO_PORT);
    const bytes = new Uint8Array(TAG + length);
    setU32(bytes, 0, tag);
    setU32(bytes, 4, ~tag);
    bytes.set(patternBytes(length, tag & 0xffff), TAG);
    for (let n = 0; n < ECHO_TRIES; n++) {
      const isBack = await this.#tryEcho(conn, bytes);
      if (isBack) return await conn.close();
    }
    throw new Error("No echo has come");
  }

  async #tryEcho(conn: Netconn, bytes: Uint8Array): Promise<boolean> {
    try {
      await conn.send(bytes);
      const end = this.#stack.context.time.now() + ECHO_WAIT_MS;
      for (;;) {
        const timeout = end - this.#stack.context.time.now();
        if (timeout <= 0) return false;
        using buf = await conn.recv({ timeout });
        const got = buf!.toBytes();
        if (getU32(got, 0) !== getU32(bytes, 0)) continue; // somebody's forgery
        if (getU32(got, 4) !== getU32(bytes, 4)) continue;
        if (
          got.length === bytes.length && got.every((b, i) => b === bytes[i])
        ) {
          return true;
        }
        throw new TypeError("An echo has other bytes");
      }
    } catch (error) {
      if (error instanceof TypeError) throw error;
      await this.#pause(20); // nobody has answered, or a forged ICMP says so
      return false;
    }
  }

  /** Looks a name up. */
  async lookup(number: number): Promise<void> {
    const found = await this.#stack.resolve(`n${number}.example`);
    if (found.length !== 1 || found[0] !== addressOf(number)) {
      throw new Error(`n${number}.example is ${found.join(", ")}`);
    }
  }

  /** Goes on for some time, in rounds of everything. */
  async run(dice: Dice, rounds: number): Promise<void> {
    for (let round = 0; round < rounds; round++) {
      await Promise.all([
        this.transfer(
          3 * round,
          dice.magnitude(100_000),
          dice.magnitude(100_000),
        ),
        this.transfer(3 * round + 1, 0, dice.magnitude(200_000)),
        this.transfer(3 * round + 2, dice.magnitude(3000), 0),
        this.echo(dice.u32(), dice.magnitude(4000)),
        this.echo(dice.u32(), dice.below(20)),
        this.lookup(dice.below(0xffff)),
        this.greeted(FIRST_GREETER + round),
      ]);
      await this.#pause(dice.below(200));
    }
  }
}
