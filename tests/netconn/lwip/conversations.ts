/**
 * The reference traces of lwIP that hold in every profile: return codes, events,
 * and their order.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import * as lwip from "../../../mod.ts";
import { type Netconn, NETCONN_TCP } from "../../../mod.ts";
import {
  accepted,
  connected,
  opened,
  type Pass,
  recv,
  write,
} from "./lwip_pair.ts";
import { B, EventLog, type Pair, passUntil } from "../two_stacks.ts";

/** How a profile holds a conversation. */
export interface Manner {
  /** Lets the time of a delayed ACK pass, where time does not pass by itself. */
  pass: Pass;
  /** Flags of each write. */
  writeFlags: number;
}

const DELAYED_ACK = 250;

/** T1: a client that does not block connects, sends, and both sides close. */
export async function echoConnection(
  pair: Pair,
  { pass, writeFlags }: Manner,
): Promise<void> {
  const { c, l, cLog, lLog } = await opened(pair);
  lwip.netconn_set_nonblocking(c, true);
  assertEquals(
    await Promise.all([
      lwip.netconn_connect(c, B, 80),
      lwip.netconn_connect(c, B, 80),
      lwip.netconn_close(c),
      write(c, 5, writeFlags),
    ]),
    [-5, -9, -11, [-5, 0]],
  );
  await cLog.expect("S+(0)");
  assertEquals(c.lwip.flags & lwip.NETCONN_FLAG_IN_NONBLOCKING_CONNECT, 0);
  await lLog.expect("l R+(0)");
  assertEquals(await lwip.netconn_connect(c, B, 80), -10);
  const a = await accepted(l, lLog);
  lLog.now("l R-(0)");
  assertEquals(lwip.netconn_is_nonblocking(a), false);
  assertEquals(await recv(c), -7);
  assertEquals(await write(c, 5, writeFlags), [0, 5]);
  await lLog.expect("a R+(5)");
  await pass(DELAYED_ACK);
  await cLog.expect("S+(5)");
  assertEquals(await recv(a), 0);
  lLog.now("a R-(5)");
  assertEquals(await lwip.netconn_shutdown(a, false, true), 0);
  lLog.now("a S+(0)");
  await cLog.expect("R+(0)");
  assertEquals(await recv(c), -15);
  cLog.now("R-(0)", "R+(0)");
  assertEquals(await recv(c), -11);
  assertEquals(await lwip.netconn_close(c), 0);
  cLog.now("E(0)", "R+(0)", "S+(0)");
  await lLog.expect("a R+(0)");
  assertEquals(await recv(a), -15);
  lLog.now("a R-(0)", "a R+(0)");
  assertEquals(await recv(a), -11);
  assertEquals(await lwip.netconn_delete(a), 0);
  lLog.now("a E(0)", "a R+(0)", "a S+(0)");
  assertEquals(await lwip.netconn_delete(c), 0);
  cLog.now("R+(0)", "S+(0)");
  assertEquals(await lwip.netconn_delete(l), 0);
  lLog.now("l E(0)", "l R+(0)", "l S+(0)");
}

/** T2: nobody listens; the client does not block. */
export async function refusedNonblocking(
  { a }: Pair,
  { writeFlags }: Pick<Manner, "writeFlags">,
): Promise<void> {
  const log = new EventLog();
  const seen: number[][] = [];
  const c = a.netconn(NETCONN_TCP, {
    callback: (conn, evt, len) => {
      log.callback(conn, evt, len);
      seen.push([conn.lwip.pendingErr, conn.lwip.flags]);
    },
  });
  lwip.netconn_set_nonblocking(c, true);
  assertEquals(await lwip.netconn_connect(c, B, 81), -5);
  await log.expect("E(0)", "R+(0)", "S+(0)");
  assertEquals(seen, [[-14, 7], [-14, 7], [-14, 7]]);
  assertEquals(lwip.netconn_err(c), -14);
  assertEquals(lwip.netconn_err(c), 0);
  assertEquals(await lwip.netconn_connect(c, B, 80), -15);
  assertEquals(await write(c, 1, writeFlags), [-11, 0]);
  assertEquals(await recv(c), -14);
  assertEquals(await recv(c), -11);
  assertEquals((await lwip.netconn_addr(c)).err, -11);
  assertEquals((await lwip.netconn_peer(c)).err, -11);
  assertEquals(await lwip.netconn_bind(c, null, 5), -6);
  assertEquals(await lwip.netconn_listen(c), -11);
  assertEquals(await lwip.netconn_close(c), -11);
  log.now();
  assertEquals(await lwip.netconn_delete(c), 0);
  log.now("R+(0)", "S+(0)");
}

/** T3: nobody listens; the client blocks. */
export async function refusedBlocking({ a }: Pair): Promise<void> {
  const log = new EventLog();
  const c = a.netconn(NETCONN_TCP, { callback: log.callback });
  assertEquals(await lwip.netconn_connect(c, B, 81), -14);
  log.now("E(0)", "R+(0)", "S+(0)");
  assertEquals(lwip.netconn_err(c), -14);
  assertEquals(lwip.netconn_err(c), 0);
}

/** T4: a RST arrives while two bytes wait to be received. */
export async function resetWithBytesQueued(
  pair: Pair,
  { writeFlags }: Pick<Manner, "writeFlags">,
): Promise<void> {
  const { c, a, lLog } = await connected(pair);
  assertEquals(await write(c, 2, writeFlags), [0, 2]);
  await lLog.expect("a R+(2)");
  c.lwip.abort();
  await lLog.expect("a E(0)", "a R+(0)", "a S+(0)");
  assertEquals(await recv(a), 0);
  lLog.now("a R-(2)");
  assertEquals(await recv(a), -14); // the marker
  assertEquals(await recv(a), -14); // the pending error
  assertEquals(await recv(a), -11);
  lLog.now();
}

/**
 * T7: both sides send FIN, and the second reads only then. An orderly end is no
 * error. lwIP has ERR_CLSD pending, with the events "a E", "a R+" and "a S+", and
 * -14 once before -11.
 */
export async function orderlyEnd(
  pair: Pair,
  { pass }: Pick<Manner, "pass">,
): Promise<void> {
  const { c, a, cLog, lLog } = await connected(pair);
  assertEquals(await lwip.netconn_shutdown(c, false, true), 0);
  cLog.now("S+(0)");
  await lLog.expect("a R+(0)");
  assertEquals(await lwip.netconn_shutdown(a, false, true), 0);
  lLog.now("a S+(0)");
  await cLog.expect("R+(0)");
  await pass();
  // Our FIN is acknowledged, and the application has heard of it.
  await passUntil(pair.b, ({ tcpConnections }) => tcpConnections === 0);
  lLog.now();
  assertEquals(lwip.netconn_err(a), 0);
  assertEquals(await recv(a), -15);
  lLog.now("a R-(0)", "a R+(0)");
  assertEquals(await recv(a), -11);
}

/**
 * T8: a listener is deleted while a connection waits that has received 3 bytes.
 *
 * @returns The client and the listener.
 */
export async function listenerDeleted(
  pair: Pair,
  { pass, writeFlags }: Manner,
): Promise<{ c: Netconn; l: Netconn }> {
  const { c, l, cLog, lLog } = await opened(pair);
  assertEquals(await lwip.netconn_connect(c, B, 80), 0);
  await lLog.expect("l R+(0)");
  cLog.now("S+(0)");
  assertEquals(await write(c, 3, writeFlags), [0, 3]);
  await lLog.expect("R+(3)"); // of a connection that has no name yet
  await pass(DELAYED_ACK);
  await cLog.expect("S+(3)");
  assertEquals(await lwip.netconn_delete(l), 0);
  lLog.now("E(0)", "R+(0)", "S+(0)", "l E(0)", "l R+(0)", "l S+(0)");
  await cLog.expect("E(0)", "R+(0)", "S+(0)");
  assertEquals(lwip.netconn_err(c), -14);
  return { c, l };
}

/** T9: the client shuts its half, then the other side sends and shuts its own. */
export async function halfCloseBothWays(
  pair: Pair,
  { pass, writeFlags }: Manner,
): Promise<void> {
  const { c, a, cLog, lLog } = await connected(pair);
  assertEquals(await lwip.netconn_shutdown(c, false, true), 0);
  cLog.now("S+(0)");
  await lLog.expect("a R+(0)");
  assertEquals(await recv(a, lwip.NETCONN_NOFIN), -7);
  lLog.now();
  assertEquals(await recv(a), -15);
  lLog.now("a R-(0)", "a R+(0)");
  assertEquals(await write(a, 2, writeFlags), [0, 2]);
  await cLog.expect("R+(2)");
  await pass(DELAYED_ACK);
  await lLog.expect("a S+(2)");
  assertEquals(await lwip.netconn_shutdown(a, false, true), 0);
  lLog.now("a E(0)", "a S+(0)");
  await cLog.expect("R+(0)");
  assertEquals(await recv(c), 0);
  cLog.now("R-(2)");
  assertEquals(await recv(c), -15);
  cLog.now("R-(0)", "R+(0)"); // in TIME-WAIT: no E
}
