/**
 * How a Netconn gets its ends: bind, connect, listen, accept.
 *
 * @module
 */

import {
  ERR_ABRT,
  ERR_OK,
  type err_t,
  ERR_TIMEOUT,
  ERR_WOULDBLOCK,
} from "../../core/base/err.ts";
import {
  checkBoolean,
  checkInteger,
  checkOptions,
  type Checks,
} from "../../core/base/arguments.ts";
import { checkEnd, checkWait, quote } from "../arguments.ts";
import { NETCONN_FLAG_NON_BLOCKING } from "../lwip/constants.ts";
import type { LwipConn } from "../lwip/lwip_conn.ts";
import type { WaitOptions } from "../port/mailbox.ts";
import { check, connectErrorOf, errorOf } from "./errors.ts";
import type { NetconnState } from "./netconn_state.ts";
import { openAt } from "./open_at.ts";

/**
 * Options of `netconn.bind`.
 *
 * @category Netconns
 */
export interface BindOptions {
  /** Others that agree, too, may have the same address. @default {false} */
  reuseAddress?: boolean;
}

const BIND_CHECKS: Checks<BindOptions> = { reuseAddress: checkBoolean };

/** Takes a local address. */
export async function bind(
  { lwip }: NetconnState,
  hostname: string,
  port: number,
  options: BindOptions,
): Promise<void> {
  checkOptions(options, BIND_CHECKS, "options", "bind");
  await openAt(lwip, hostname, port, options.reuseAddress ?? false, 0);
}

/** Uses one interface only. */
export async function bindNetif(
  { lwip }: NetconnState,
  index: number,
): Promise<void> {
  checkInteger(index, 1, 255, "index", "bind to an interface");
  check(await lwip.bindIf(index), `bind to interface ${index}`);
}

/** Connects. An attempt that is aborted or times out deletes the netconn. */
export async function connect(
  state: NetconnState,
  hostname: string,
  port: number,
  wait: WaitOptions,
): Promise<void> {
  checkEnd(hostname, port, "connect");
  checkWait(wait, "connect");
  wait.signal?.throwIfAborted();
  const { lwip } = state;
  const addr = lwip.zones.parse(hostname);
  let err: err_t;
  try {
    err = addr === null
      ? await connectByName(state, hostname, port, wait)
      : await lwip.connectSoon(addr, port, wait);
  } catch (error) {
    // A name that could not be resolved leaves the netconn as it was.
    const { code } = error as { code?: string };
    if (wait.signal?.aborted || code === "ERR_TIMEOUT") await lwip.delete();
    throw error;
  }
  if (err === ERR_OK) return;
  if (err === ERR_TIMEOUT) await lwip.delete();
  throw connectErrorOf(
    err,
    `connect to ${quote(hostname, port)}`,
    state.isTcp,
  );
}

/** Resolves the name and connects; the limit counts for both. */
async function connectByName(
  { lwip, context }: NetconnState,
  hostname: string,
  port: number,
  wait: WaitOptions,
): Promise<err_t> {
  const { time, resolve } = context;
  const start = time.now();
  const action = `connect to ${quote(hostname, port)}`;
  const addr = await resolve(hostname, action, wait);
  const timeout = wait.timeout === undefined
    ? undefined
    : Math.max(0, wait.timeout - (time.now() - start));
  return await lwip.connectSoon(addr, port, { ...wait, timeout });
}

/** Forgets the peer of a UDP netconn. */
export async function disconnect({ lwip }: NetconnState): Promise<void> {
  check(await lwip.disconnect(), "disconnect");
}

/** Listens for connections. */
export async function listen(
  { lwip }: NetconnState,
  backlog: number,
): Promise<void> {
  checkInteger(backlog, 1, 255, "backlog", "listen");
  check(await lwip.listen(backlog), "listen");
}

/**
 * Waits for a connection; passes over those that failed while they waited.
 *
 * @param wrap Makes the result: here, a promise less than if the caller did.
 */
export async function accept<T>(
  { lwip }: NetconnState,
  wait: WaitOptions,
  wrap: (conn: LwipConn) => T,
): Promise<T> {
  checkWait(wait, "accept");
  wait.signal?.throwIfAborted();
  for (;;) {
    const item = lwip.acceptNow() ?? await lwip.acceptSoon(wait);
    if (typeof item !== "number") return wrap(item);
    if (item !== ERR_ABRT) throw errorOf(item, "accept a connection");
  }
}

/** Accepts without waiting; null if no connection waits. */
export async function tryAccept<T>(
  { lwip }: NetconnState,
  wrap: (conn: LwipConn) => T,
): Promise<T | null> {
  const before = lwip.flags & NETCONN_FLAG_NON_BLOCKING;
  lwip.flags |= NETCONN_FLAG_NON_BLOCKING;
  const accepting = lwip.accept();
  lwip.flags = lwip.flags & ~NETCONN_FLAG_NON_BLOCKING | before;
  const item = await accepting;
  if (typeof item !== "number") return wrap(item);
  if (item === ERR_WOULDBLOCK || item === ERR_ABRT) return null;
  throw errorOf(item, "accept a connection");
}
