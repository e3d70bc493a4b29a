/**
 * Addresses of a netconn: lwIP netconn_bind, netconn_bind_if and netconn_getaddr; and
 * bind and listen in one request.
 *
 * @module
 */

import { ERR_CONN, ERR_OK, type err_t, ERR_VAL } from "../../core/base/err.ts";
import * as P from "../../core/mailbox/protocol.ts";
import type { IpAddr } from "../../core/wire/ip_addr.ts";
import { endErr, intErr } from "../arguments.ts";
import { type Steps, until } from "../port/operation.ts";
import type { Reply } from "../port/port_client.ts";
import { type Conn, type End, noReply } from "./conn.ts";
import { becomeListener } from "./listen.ts";

/** lwIP lwip_netconn_do_bind. */
export function* bind(
  conn: Conn,
  addr: IpAddr,
  port: number,
  flags: number,
): Steps<err_t> {
  return (yield* open(conn, addr, port, flags, 0)).err;
}

/** Binds, and listens unless the backlog is 0. */
export function* open(
  conn: Conn,
  addr: IpAddr,
  port: number,
  flags: number,
  backlog: number,
): Steps<Reply> {
  const wrong = endErr(addr, port) || intErr(backlog, 0, 255);
  if (wrong !== ERR_OK) return noReply(wrong);
  if (!conn.hasPcb) return noReply(ERR_VAL);
  conn.clearVerified();
  conn.sendIpv6Only();
  const { call, reply } = conn.port.call();
  const all = flags | backlog << P.BIND_BACKLOG_SHIFT;
  conn.port.postAddr(P.REQ_BIND, conn.id, call, addr, port, all);
  const outcome = yield* until(reply);
  if (outcome.err === ERR_OK && backlog > 0) becomeListener(conn);
  return outcome;
}

/** lwIP lwip_netconn_do_bind_if. */
export function* bindIf(conn: Conn, netif: number): Steps<err_t> {
  const wrong = intErr(netif, 0, 255);
  if (wrong !== ERR_OK) return wrong;
  if (!conn.hasPcb) return ERR_VAL;
  conn.clearVerified();
  return (yield* until(conn.ask(P.REQ_BIND_IF, netif))).err;
}

/** lwIP lwip_netconn_do_getaddr. */
export function* getaddr(conn: Conn, local: boolean): Steps<Reply> {
  if (!conn.hasPcb) return noReply(ERR_CONN);
  const known = local ? conn.localEnd : conn.remoteEnd;
  if (known !== null) return { err: ERR_OK, ...known };
  return yield* until(conn.ask(P.REQ_GETADDR, local ? 1 : 0));
}

/**
 * One end of a TCP connection that was made; also after its end. Both ends arrive
 * with the event that reports the connection, so the core is not asked. Null if no
 * connection was made.
 */
export function knownEnd(conn: Conn, local: boolean): End | null {
  if (!conn.wasConnected) return null;
  return local ? conn.localEnd : conn.remoteEnd;
}
