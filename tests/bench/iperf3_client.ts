/**
 * A client of iperf3 over netconns: enough of its protocol for one TCP stream in
 * either direction. The other side is the iperf3 that everybody has.
 *
 * One connection carries control: bytes that name states, and JSON behind its
 * length; another one, which begins with the same cookie, carries the data.
 *
 * @module
 */

import type { Netconn } from "../../netconn/deno/netconn.ts";
import type { Stack } from "../../netconn/stack/stack.ts";
import { BLOCK, sendPattern } from "./pattern.ts";
import type { Measurement } from "./row.ts";
import { dial, secondsSince } from "./stacks.ts";

const TEST_START = 1;
const TEST_RUNNING = 2;
const TEST_END = 4;
const PARAM_EXCHANGE = 9;
const CREATE_STREAMS = 10;
const EXCHANGE_RESULTS = 13;
const DISPLAY_RESULTS = 14;
const IPERF_DONE = 16;
const ACCESS_DENIED = 255; // it serves one test at a time

const ATTEMPTS = 100;
const RETRY_AFTER = 20; // ms

const COOKIE_LENGTH = 36; // and a NUL
const VERSION = "3.12";

/** What both sides tell in the end; more than this from the server. */
interface Results {
  streams: { bytes: number; start_time: number; end_time: number }[];
}

/** What to do. */
export interface Iperf3Options {
  /** Where the server is. */
  address: string;
  /** Its port. */
  port: number;
  /** Bytes to carry, at least. */
  bytes: number;
  /** Whether the server sends. */
  reverse: boolean;
}

/**
 * Runs one test.
 *
 * @param stack Whose connections to use.
 * @param options What to do.
 * @returns Gbit/s as the receiver has measured it.
 */
export async function runIperf3(
  stack: Stack,
  { address, port, bytes, reverse }: Iperf3Options,
): Promise<Measurement> {
  const cookie = makeCookie();
  await using control = await openControl(stack, address, port, cookie);
  await control.sendJson(parameters(bytes, reverse));
  await control.expect(CREATE_STREAMS);
  await using data = await dial(stack, address, port);
  await data.write(cookie);
  await control.expect(TEST_START);
  await control.expect(TEST_RUNNING);
  const carried = reverse
    ? await receiveAtLeast(data, bytes)
    : await sendExactly(data, bytes);
  await control.send(Uint8Array.of(TEST_END));
  const rest = reverse ? drain(data) : Promise.resolve();
  await control.expect(EXCHANGE_RESULTS);
  await control.sendJson(resultsOf(carried));
  const theirs = await control.receiveJson() as Results;
  await control.expect(DISPLAY_RESULTS);
  await control.send(Uint8Array.of(IPERF_DONE));
  if (reverse) {
    await data.close();
    await rest;
  }
  return reverse ? carried.measured : measuredByServer(theirs, bytes);
}

/** Opens a control connection; a server that ends another test refuses at first. */
async function openControl(
  stack: Stack,
  address: string,
  port: number,
  cookie: Uint8Array,
): Promise<Control> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const control = await askForTest(stack, address, port, cookie);
    if (control !== null) return control;
    await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
  }
  throw new Error("iperf3 refuses every test");
}

/** Asks for a test; null if it is refused, or the server has yet to listen again. */
async function askForTest(
  stack: Stack,
  address: string,
  port: number,
  cookie: Uint8Array,
): Promise<Control | null> {
  await using scope = new AsyncDisposableStack();
  try {
    const control = scope.use(new Control(await dial(stack, address, port)));
    await control.send(cookie);
    const state = await control.state();
    if (state === PARAM_EXCHANGE) {
      scope.move();
      return control;
    }
    if (state === ACCESS_DENIED) return null;
    throw new Error(`iperf3 says ${state} instead of asking for parameters`);
  } catch (error) {
    const { ConnectionRefused, ConnectionReset } = Deno.errors;
    const isGone = error instanceof ConnectionRefused ||
      error instanceof ConnectionReset;
    if (isGone) return null;
    throw error;
  }
}

/** A direction's bytes and time. */
interface Carried {
  bytes: number;
  measured: Measurement;
}

function measuredByServer({ streams }: Results, sent: number): Measurement {
  const { bytes, start_time, end_time } = streams[0];
  // It stops counting when it is told to, with some bytes still on their way.
  if (bytes > sent || bytes < sent * 0.8) {
    throw new Error(`iperf3 counted ${bytes} of ${sent} bytes`);
  }
  const seconds = end_time - start_time;
  return { value: bytes * 8e-9 / seconds, seconds };
}

async function sendExactly(conn: Netconn, bytes: number): Promise<Carried> {
  const start = performance.now();
  await sendPattern(conn, bytes);
  return carriedSince(start, bytes);
}

async function receiveAtLeast(conn: Netconn, least: number): Promise<Carried> {
  const start = performance.now();
  let bytes = 0;
  while (bytes < least) {
    using buf = await conn.recv();
    if (buf === null) throw new Error(`the end after ${bytes} bytes`);
    bytes += buf.byteLength;
  }
  return carriedSince(start, bytes);
}

function carriedSince(start: number, bytes: number): Carried {
  const seconds = secondsSince(start);
  return { bytes, measured: { value: bytes * 8e-9 / seconds, seconds } };
}

/** Takes what was on its way when the test ended. */
async function drain(conn: Netconn): Promise<void> {
  try {
    for (;;) {
      using buf = await conn.recv();
      if (buf === null) return;
    }
  } catch {
    // closed, or reset by a server that had more to say
  }
}

function makeCookie(): Uint8Array {
  const letters = crypto.randomUUID().replaceAll("-", "");
  return new TextEncoder().encode(letters.padEnd(COOKIE_LENGTH, "x") + "\0");
}

function parameters(bytes: number, reverse: boolean): unknown {
  return {
    tcp: true,
    omit: 0,
    time: 0,
    num: bytes,
    blockcount: 0,
    parallel: 1,
    len: BLOCK,
    ...(reverse ? { reverse } : {}),
    pacing_timer: 1000,
    client_version: VERSION,
  };
}

function resultsOf({ bytes, measured }: Carried): unknown {
  const stream = {
    id: 1,
    bytes,
    retransmits: -1,
    jitter: 0,
    errors: 0,
    packets: 0,
    start_time: 0,
    end_time: measured.seconds,
  };
  return {
    cpu_util_total: 0,
    cpu_util_user: 0,
    cpu_util_system: 0,
    sender_has_retransmits: 0,
    streams: [stream],
  };
}

/** The control connection. */
class Control implements AsyncDisposable {
  readonly #conn: Netconn;

  constructor(conn: Netconn) {
    this.#conn = conn;
    conn.setNoDelay();
  }

  async send(bytes: Uint8Array): Promise<void> {
    await this.#conn.write(bytes);
  }

  async sendJson(value: unknown): Promise<void> {
    const text = new TextEncoder().encode(JSON.stringify(value));
    const bytes = new Uint8Array(4 + text.length);
    new DataView(bytes.buffer).setUint32(0, text.length);
    bytes.set(text, 4);
    await this.send(bytes);
  }

  async receiveJson(): Promise<unknown> {
    const length = new DataView((await this.#receive(4)).buffer).getUint32(0);
    return JSON.parse(new TextDecoder().decode(await this.#receive(length)));
  }

  /** Waits for a state. */
  async expect(state: number): Promise<void> {
    const got = await this.state();
    if (got !== state) throw new Error(`iperf3 says ${got}, not ${state}`);
  }

  /** Waits for any state. */
  async state(): Promise<number> {
    return (await this.#receive(1))[0];
  }

  async #receive(length: number): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length;) {
      const n = await this.#conn.read(bytes.subarray(at));
      if (n === null) throw new Error("iperf3 has gone");
      at += n;
    }
    return bytes;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#conn.close();
  }
}
