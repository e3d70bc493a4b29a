/**
 * lwIP netconn_connect and netconn_disconnect.
 *
 * TCP: a blocking connect has no reply; its outcome is one of the events CONNECTED,
 * NOT_BEGUN and ERROR. A nonblocking connect gets a reply, ERR_INPROGRESS, and its
 * outcome is an event of the netconn. UDP and RAW: a connect sets the peer.
 *
 * @module
 */

import {
  ERR_ALREADY,
  ERR_CLSD,
  ERR_CONN,
  ERR_INPROGRESS,
  ERR_ISCONN,
  ERR_OK,
  type err_t,
  ERR_TIMEOUT,
  ERR_VAL,
} from "../../core/base/err.ts";
import { NETCONN_UDP } from "../../core/mailbox/netconn_type.ts";
import * as P from "../../core/mailbox/protocol.ts";
import type { IpAddr } from "../../core/wire/ip_addr.ts";
import { endErr } from "../arguments.ts";
import type { WaitOptions } from "../port/mailbox.ts";
import { Operation, Pending, type Steps, until } from "../port/operation.ts";
import { type Conn, TX_OPEN } from "./conn.ts";
import * as C from "./constants.ts";

/** lwIP lwip_netconn_do_connect. */
export function* connect(
  conn: Conn,
  addr: IpAddr,
  port: number,
  wait: WaitOptions,
): Steps<err_t> {
  const wrong = endErr(addr, port);
  if (wrong !== ERR_OK) return wrong;
  wait.signal?.throwIfAborted();
  if (!conn.isTcp) return yield* connectDatagram(conn, addr, port);
  const refusal = mayConnect(conn);
  if (refusal !== ERR_OK) return refusal;
  if (!conn.nonblocking(0)) {
    return yield* until(beginConnect(conn, addr, port, wait));
  }
  enterConnect(conn, addr, port);
  conn.flags |= C.NETCONN_FLAG_IN_NONBLOCKING_CONNECT;
  const { call, reply } = conn.port.call();
  conn.port.postAddr(P.REQ_CONNECT, conn.id, call, addr, port);
  const { err } = yield* until(reply);
  if (err === ERR_OK) return ERR_INPROGRESS;
  onNotBegun(conn, err);
  return err;
}

/** As {@linkcode connect}, as a promise: the usual case takes fewer steps. */
export function connectSoon(
  conn: Conn,
  addr: IpAddr,
  port: number,
  wait: WaitOptions,
): Promise<err_t> {
  return conn.isTcp && !conn.nonblocking(0) &&
      endErr(addr, port) === ERR_OK && mayConnect(conn) === ERR_OK
    ? beginConnect(conn, addr, port, wait).promise
    : new Operation(connect(conn, addr, port, wait)).promise;
}

/** ERR_OK if a TCP connect may begin. */
function mayConnect(conn: Conn): err_t {
  if (!conn.hasPcb || !conn.port.isOpen) return ERR_CLSD;
  if (conn.state === C.NETCONN_CONNECT) return ERR_ALREADY;
  const isNew = conn.state === C.NETCONN_NONE && !conn.wasConnected;
  return isNew ? ERR_OK : ERR_ISCONN;
}

/** Begins a TCP connect without a reply: the core reports only its outcome. */
function beginConnect(
  conn: Conn,
  addr: IpAddr,
  port: number,
  wait: WaitOptions,
): Pending<err_t> {
  enterConnect(conn, addr, port);
  conn.connecting = outcomeWithin(conn, wait);
  conn.port.postAddr(P.REQ_CONNECT, conn.id, 0, addr, port);
  return conn.connecting;
}

function enterConnect(conn: Conn, addr: IpAddr, port: number): void {
  conn.sendIpv6Only();
  conn.flags &= ~C.NETCONN_FLAG_IN_NONBLOCKING_CONNECT;
  conn.state = C.NETCONN_CONNECT;
  conn.remoteEnd = { addr: addr.clone(), port };
}

/** Sets the peer of datagrams. */
function* connectDatagram(
  conn: Conn,
  addr: IpAddr,
  port: number,
): Steps<err_t> {
  if (!conn.hasPcb) return ERR_CLSD;
  conn.sendIpv6Only();
  const { call, reply } = conn.port.call();
  conn.port.postAddr(P.REQ_CONNECT, conn.id, call, addr, port);
  const { err } = yield* until(reply);
  if (err === ERR_OK) {
    conn.datagrams!.hasPeer = true;
    conn.clearVerified();
  }
  return err;
}

/** The outcome of a connect, which its timeout or signal may decide. */
function outcomeWithin(
  conn: Conn,
  { signal, timeout }: WaitOptions,
): Pending<err_t> {
  const { time } = conn.context;
  const outcome = new Pending<err_t>();
  if (signal === undefined && timeout === undefined) return outcome;
  let timer = -1;
  const onAbort = (): void => {
    if (timer !== -1) time.clear(timer);
    outcome.fail(signal!.reason);
  };
  signal?.addEventListener("abort", onAbort, { once: true });
  if (timeout !== undefined) {
    timer = time.set(timeout, () => {
      timer = -1;
      signal?.removeEventListener("abort", onAbort);
      outcome.settle(ERR_TIMEOUT);
    });
  }
  conn.connectOver = () => {
    if (timer !== -1) time.clear(timer);
    signal?.removeEventListener("abort", onAbort);
  };
  return outcome;
}

/** Passes the outcome of a connect to its waiter. */
export function finishConnect(conn: Conn, err: err_t): void {
  conn.connectOver?.();
  conn.connectOver = null;
  conn.connecting?.settle(err);
  conn.connecting = null;
}

/** A connect has succeeded. lwIP lwip_netconn_do_connected. */
export function onConnected(
  conn: Conn,
  addr: IpAddr,
  port: number,
  zone: number,
): void {
  if (!conn.hasPcb) return;
  const { remoteEnd } = conn;
  if (remoteEnd !== null && remoteEnd.addr.zone !== zone) {
    remoteEnd.addr = remoteEnd.addr.clone();
    remoteEnd.addr.zone = zone;
  }
  conn.tx = TX_OPEN;
  conn.localEnd = { addr, port };
  conn.state = C.NETCONN_NONE;
  conn.flags &= ~C.NETCONN_FLAG_IN_NONBLOCKING_CONNECT;
  conn.event(C.NETCONN_EVT_SENDPLUS, 0);
  finishConnect(conn, ERR_OK);
}

/** A connect could not begin. */
export function onNotBegun(conn: Conn, err: err_t): void {
  conn.remoteEnd = null;
  if (conn.state === C.NETCONN_CONNECT) conn.state = C.NETCONN_NONE;
  conn.flags &= ~C.NETCONN_FLAG_IN_NONBLOCKING_CONNECT;
  finishConnect(conn, err);
}

/** lwIP lwip_netconn_do_disconnect. */
export function* disconnect(conn: Conn): Steps<err_t> {
  if (conn.group !== NETCONN_UDP) return ERR_VAL;
  if (!conn.hasPcb) return ERR_CONN;
  conn.datagrams!.hasPeer = false;
  conn.clearVerified();
  return (yield* until(conn.ask(P.REQ_DISCONNECT))).err;
}
