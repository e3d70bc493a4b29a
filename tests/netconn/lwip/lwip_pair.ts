/**
 * Two stacks with lwIP's numbers, each test twice: on the event loop in virtual
 * time, and in tcpip threads in real time.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import * as lwip from "../../../mod.ts";
import {
  type Netconn,
  NETCONN_TCP,
  type StackOptions,
  VirtualClock,
} from "../../../mod.ts";
import { EventLog, mayStartWorkers, Pair } from "../two_stacks.ts";

/**
 * Lets milliseconds pass, or everything that is ready happen. Real time passes by
 * itself: then it does nothing.
 */
export type Pass = (ms?: number) => Promise<void>;

/** Where time is real. */
export const realTime: Pass = () => Promise.resolve();

/**
 * Registers a test in virtual time and one in tcpip threads.
 *
 * @param real Options for real time, where the machine may be slow.
 */
export function inBothTimes(
  name: string,
  fn: (pair: Pair, pass: Pass) => Promise<void>,
  real: StackOptions = {},
): void {
  inVirtualTime(name, fn);
  Deno.test({
    name: `${name}, tcpip thread`,
    ignore: !mayStartWorkers,
    fn: async () => {
      await using pair = await Pair.start({ profile: "lwip", ...real });
      await fn(pair, realTime);
    },
  });
}

/** Registers a test in virtual time only: it would take long in real time. */
export function inVirtualTime(
  name: string,
  fn: (pair: Pair, pass: Pass, clock: VirtualClock) => Promise<void>,
): void {
  Deno.test(`${name}, in-thread`, async () => {
    const clock = new VirtualClock();
    const options = { profile: "lwip", thread: false, clock } as const;
    await using pair = await Pair.start(options);
    await fn(pair, (ms = 0) => clock.advance(ms), clock);
  });
}

/** A client and a listener of which events are noted, `c` apart from the rest. */
export interface Opened {
  /** The client. */
  c: Netconn;
  /** The listener, on port 80 of the second stack. */
  l: Netconn;
  /** Events of the client. */
  cLog: EventLog;
  /** Events of the listener, "l …", and of what it accepts. */
  lLog: EventLog;
}

/** Makes a client and a listener. */
export async function opened(
  { a, b }: Pair,
  backlog?: number,
): Promise<Opened> {
  const cLog = new EventLog();
  const lLog = new EventLog();
  const c = a.netconn(NETCONN_TCP, { callback: cLog.callback });
  const l = b.netconn(NETCONN_TCP, { callback: lLog.callback });
  assertEquals(await lwip.netconn_bind(l, null, 80), 0);
  const listening = backlog === undefined
    ? lwip.netconn_listen(l)
    : lwip.netconn_listen_with_backlog(l, backlog);
  assertEquals(await listening, 0);
  lLog.name(l, "l");
  return { c, l, cLog, lLog };
}

/** Accepts; events of the connection are noted as "a …". */
export async function accepted(l: Netconn, log: EventLog): Promise<Netconn> {
  const { err, conn } = await lwip.netconn_accept(l);
  assertEquals(err, 0);
  log.name(conn!, "a");
  return conn!;
}

/** A client and a listener, connected and accepted, the events so far taken. */
export async function connected(
  pair: Pair,
): Promise<Opened & { a: Netconn }> {
  const all = await opened(pair);
  const connecting = lwip.netconn_connect(all.c, "10.0.0.2", 80);
  assertEquals(await connecting, 0);
  all.cLog.now("S+(0)");
  await all.lLog.expect("l R+(0)");
  const a = await accepted(all.l, all.lLog);
  all.lLog.now("l R-(0)");
  return { ...all, a };
}

/** Code of a receive; what was received is freed. */
export async function recv(conn: Netconn, flags = 0): Promise<number> {
  const { err, buf } = await lwip.netconn_recv_tcp_pbuf_flags(conn, flags);
  buf?.delete();
  return err;
}

/** Code of a write of so many bytes, and what it has taken. */
export async function write(
  conn: Netconn,
  n: number,
  flags = 0,
): Promise<[number, number]> {
  const data = new Uint8Array(n);
  const { err, written } = await lwip.netconn_write_partly(conn, data, flags);
  return [err, written];
}
