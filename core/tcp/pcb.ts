/**
 * A connection as its user sees it: the verbs of lwIP's raw API on a control block.
 *
 * Its state is in tcb.ts. The functions that change the state lie in folders, by role:
 * handshake/ opens a connection, input/ processes segments, output/ sends, recovery/
 * finds and repairs losses, ending/ closes and frees; timeouts.ts handles deadlines.
 *
 * Every control block ends in exactly one of four ways: `user.onError`,
 * `user.onClosed`, `abort()`, or `listen()`, which turns it into a listener. A verb
 * called after that returns ERR_CONN or does nothing.
 *
 * @module
 */

import { ERR_CONN, ERR_OK, type err_t, ERR_VAL } from "../base/err.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import { windowAfterRead } from "./buffer/receive_window.ts";
import { findCongestion } from "./congestion/congestion_registry.ts";
import type { TcpContext } from "./context.ts";
import { describe } from "./describe.ts";
import {
  abortConnection,
  closeConnection,
  shutConnection,
} from "./ending/close.ts";
import { bindLocal, openActively, openListener } from "./handshake/open.ts";
import type { TcpInfo } from "./info.ts";
import { restartKeepalive } from "./keepalive.ts";
import { updateMss } from "./output/output.ts";
import { adoptRecovery } from "./recovery/loss_recovery.ts";
import { beginSampling, noteAppLimited } from "./recovery/sampling.ts";
import { scheduleOutput } from "./schedule.ts";
import type { SocketOptionValues } from "./socket_options.ts";
import type { TcpListener } from "./table/listener.ts";
import { Tcb } from "./tcb.ts";
import { onDeadline } from "./timeouts.ts";
import { startTrace } from "./trace_recorder.ts";
import type { TcpListenUser, TcpUser } from "./user.ts";

/** A connection, or what becomes one or a listener: the one class of control blocks. */
export class TcpPcb extends Tcb {
  /**
   * Use {@linkcode TcpLayer.create}.
   *
   * @param context What it needs of the layer.
   * @param user Gets its callbacks.
   */
  constructor(context: TcpContext<Tcb>, user: TcpUser) {
    super(context, user);
    const { traceRecords } = this.options;
    if (traceRecords > 0) startTrace(this, traceRecords);
  }

  /**
   * Chooses the congestion control, TCP_CONGESTION; the window stays as it is.
   *
   * @param name Such as "cubic" or "newreno".
   * @returns ERR_OK; ERR_VAL if the name is not registered.
   */
  setCongestion(name: string): err_t {
    if (findCongestion(name) === null) return ERR_VAL;
    const ownedWindow = this.sent.rates !== null;
    this.replaceCongestion(name);
    this.pacingRate = 0;
    this.sent.rates = null;
    if (this.sndUna !== this.iss) beginSampling(this); // established
    if (ownedWindow && this.sent.rates === null) adoptRecovery(this);
    return ERR_OK;
  }

  /**
   * Sets an option of this connection alone.
   *
   * @param name Its name in {@linkcode SocketOptionValues}.
   * @param value Its value.
   */
  setOption<K extends keyof SocketOptionValues>(
    name: K,
    value: SocketOptionValues[K],
  ): void {
    this.options = this.options.with(name, value);
    if (name === "keepAlive") restartKeepalive(this);
    else if (name === "mssLimit") updateMss(this);
    else if (name === "traceRecords") startTrace(this, value as number);
  }

  /**
   * Takes a local address and port; lwIP's tcp_bind.
   *
   * @param addr Local address; any (of a family) for all.
   * @param port Local port, or 0 for an ephemeral one.
   * @param options With `reuse`, others that also reuse may have the port.
   * @returns ERR_OK; ERR_VAL if not CLOSED or already bound, or for IPv4 with
   * `ipv6Only`; ERR_USE if taken; ERR_BUF if no ephemeral port is free.
   */
  bind(addr: IpAddr, port: number, options?: { reuse?: boolean }): err_t {
    if (options?.reuse !== undefined) this.setOption("reuse", options.reuse);
    return bindLocal(this, addr, port);
  }

  /**
   * Opens a connection; lwIP's tcp_connect. The SYN leaves at the next flush;
   * `user.onConnected` or `user.onError` tells the outcome.
   *
   * @param addr Remote address.
   * @param port Remote port, 1 to 65535.
   * @returns ERR_OK; ERR_ISCONN if not CLOSED; ERR_RTE without a route; ERR_BUF if
   * no port is free; ERR_USE if the four-tuple is taken; ERR_VAL for an address
   * that no host can have. The pcb stays usable after an error.
   */
  connect(addr: IpAddr, port: number): err_t {
    return openActively(this, addr, port);
  }

  /**
   * Becomes a listener and is freed; lwIP's tcp_listen_with_backlog.
   *
   * @param backlog Connections not yet accepted, and handshakes under way, at most;
   * 0 means 1. See listener.ts.
   * @param user Gets the connections.
   * @returns The listener; null if this pcb is not CLOSED, or if another listener
   * has the address and port (then it stays usable).
   */
  listen(backlog: number, user: TcpListenUser): TcpListener | null {
    return openListener(this, backlog, user);
  }

  /**
   * Appends bytes of packet memory to the send queue, without copying. The bytes must
   * not change until onSent has reported them, or the connection has ended. Allowed in
   * SYN-SENT, SYN-RECEIVED, ESTABLISHED and CLOSE-WAIT, else ignored. The length may
   * exceed {@linkcode Tcb.writeSpace}.
   *
   * @param offset Offset of the bytes in packet memory.
   * @param length Bytes, at least 1.
   * @param push Set PSH on the segment that ends these bytes.
   */
  write(offset: number, length: number, push: boolean): void {
    if (!this.canSend || length <= 0) return;
    if (this.sent.rates !== null) noteAppLimited(this);
    this.sendQueue.append(offset, length);
    if (push) this.pushSeq = this.sendQueue.end;
    scheduleOutput(this);
  }

  /**
   * The user has taken delivered bytes: the window opens; lwIP's tcp_recved.
   *
   * @param bytes Bytes, counted once each.
   */
  recved(bytes: number): void {
    if (this.freed) return;
    windowAfterRead(this, bytes);
  }

  /**
   * Closes one or both directions; lwIP's tcp_shutdown. After `rx` alone, data
   * that arrives is answered by a reset and onError(ERR_ABRT). `rx` and `tx`
   * together are {@linkcode close}.
   *
   * @param rx No more reading.
   * @param tx A FIN follows the queued data.
   * @returns ERR_OK; ERR_CONN if the state has nothing to shut.
   */
  shutdown(rx: boolean, tx: boolean): err_t {
    if (this.freed) return ERR_CONN;
    return shutConnection(this, rx, tx);
  }

  /**
   * Ends the connection; lwIP's tcp_close. Bytes delivered but not taken by
   * recved() make it a reset; otherwise queued data and a FIN are delivered in the
   * background. The user keeps getting onSent, and onClosed or onError at the end:
   * within this call if there is nothing to wait for, and on entering TIME-WAIT.
   *
   * @returns ERR_OK; ERR_CONN if already freed or closed.
   */
  close(): err_t {
    if (this.freed || this.userClosed) return ERR_CONN;
    return closeConnection(this);
  }

  /**
   * Frees the connection at once, with a reset if the peer knows of it; lwIP's
   * tcp_abort, but without onError.
   */
  abort(): void {
    abortConnection(this);
  }

  /** Returns a snapshot of the connection. */
  info(): TcpInfo {
    return describe(this);
  }

  /** Handles the deadlines that have passed. */
  onTimer(): void {
    onDeadline(this);
  }
}
