/**
 * The core's side of a TCP netconn, listening or connected: requests go to its control
 * block or listener, and their callbacks become events for the application.
 *
 * @module
 */

import {
  ERR_CONN,
  ERR_OK,
  ERR_RTE,
  type err_t,
  ERR_USE,
  ERR_VAL,
} from "../base/err.ts";
import type { Pbuf, PbufPool } from "../buf/pbuf.ts";
import type { TcpListener } from "../tcp/table/listener.ts";
import type { TcpPcb } from "../tcp/pcb.ts";
import { TCP_CLOSED, TCP_FIN_WAIT_2 } from "../tcp/state.ts";
import type { TcpTrace } from "../tcp/trace/tcp_trace.ts";
import type { TcpListenUser, TcpUser } from "../tcp/user.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import type { ApiConfig } from "./api_config.ts";
import type { AddressReply, Endpoint } from "./endpoint.ts";
import { NETCONN_TCP, type netconn_type } from "../mailbox/netconn_type.ts";
import type { SocketOption } from "../mailbox/options.ts";
import { setTcpOption } from "./set_option.ts";
import type { ApiSink } from "./sink.ts";

/** What a TCP endpoint needs of the table that holds it. */
export interface TcpEndpointHost {
  /** Takes the events for the application. */
  readonly sink: ApiSink;
  /** Frees data that the application will not receive. */
  readonly pbufs: PbufPool;
  /** Which events the application gets. */
  readonly config: ApiConfig;
  /** Whether a netconn may bind to a local address; see IpLayer.isBindable. */
  isBindable(addr: IpAddr, isStream: boolean): boolean;
  /** Gives an own link-local address its zone. */
  completeOwn(addr: IpAddr): void;
  /** Makes the endpoint of a connection that has come to a listener. */
  adopt(pcb: TcpPcb): TcpEndpoint;
  /** Removes an endpoint: its number may be used again. */
  forget(endpoint: Endpoint): void;
  /** Notes that an endpoint has acknowledged bytes to report. */
  markSent(endpoint: TcpEndpoint): void;
}

/** A TCP netconn in the core. */
export class TcpEndpoint implements Endpoint, TcpUser, TcpListenUser {
  readonly id: number;
  /** The control block; null once freed, or while listening. */
  pcb: TcpPcb | null;
  /** The listener, while listening. */
  listener: TcpListener | null = null;
  /** Bytes acknowledged and not yet reported. */
  sentBytes = 0;
  /** True while in the list of endpoints with bytes to report. */
  sentMarked = false;
  /** Next in that list. */
  sentNext: TcpEndpoint | null = null;
  readonly #host: TcpEndpointHost;
  #endedTrace: TcpTrace | null = null;
  #queue: TcpListener | null = null; // the listener in whose accept queue it is
  #released = false;

  /**
   * @param host The table that holds it.
   * @param id Its number.
   * @param pcb Its control block; null until {@linkcode attach}.
   */
  constructor(host: TcpEndpointHost, id: number, pcb: TcpPcb | null) {
    this.#host = host;
    this.id = id;
    this.pcb = pcb;
  }

  /** Takes its control block. */
  attach(pcb: TcpPcb): void {
    this.pcb = pcb;
    pcb.user = this;
  }

  bind(addr: IpAddr, port: number, reuse: boolean): err_t {
    const pcb = this.pcb;
    if (pcb === null) return ERR_VAL;
    if (!this.#host.isBindable(addr, true)) return ERR_RTE;
    this.#host.completeOwn(addr);
    return pcb.bind(addr, port, { reuse: reuse || pcb.reuse });
  }

  bindNetif(index: number): err_t {
    if (this.pcb !== null) this.pcb.flow.ifIndex = index;
    else if (this.listener !== null) this.listener.ifIndex = index;
    else return ERR_VAL;
    return ERR_OK;
  }

  connect(addr: IpAddr, port: number): err_t {
    return this.pcb === null ? ERR_CONN : this.pcb.connect(addr, port);
  }

  disconnect(): err_t {
    return ERR_VAL;
  }

  /** Becomes a listener, or changes its backlog. */
  listen(backlog: number): err_t {
    if (this.listener !== null) {
      this.listener.backlog = backlog;
      return ERR_OK;
    }
    const pcb = this.pcb;
    if (pcb === null) return ERR_CONN;
    if (pcb.state !== TCP_CLOSED) return ERR_VAL;
    const listener = pcb.listen(backlog, this);
    if (listener === null) return ERR_USE;
    this.pcb = null;
    this.listener = listener;
    return ERR_OK;
  }

  /** The application has accepted a connection, which may have ended already. */
  accepted(child: TcpEndpoint): void {
    if (child.#queue === this.listener) child.#leaveQueue();
  }

  address(local: boolean, reply: AddressReply): void {
    const pcb = this.pcb;
    const listener = this.listener;
    reply.err = ERR_CONN;
    if (pcb !== null) {
      reply.addr = local ? pcb.flow.local : pcb.flow.remote;
      reply.port = local ? pcb.localPort : pcb.remotePort;
      if (local || pcb.state !== TCP_CLOSED) reply.err = ERR_OK;
    } else if (listener !== null && local) {
      reply.addr = listener.local;
      reply.port = listener.localPort;
      reply.err = ERR_OK;
    }
  }

  /** Appends bytes of packet memory to the stream. */
  write(offset: number, length: number, push: boolean): void {
    if (this.pcb !== null) this.pcb.write(offset, length, push);
  }

  /** The application has consumed bytes. */
  recved(bytes: number): void {
    if (this.pcb !== null) this.pcb.recved(bytes);
  }

  get kind(): netconn_type {
    return NETCONN_TCP;
  }

  setOption(option: SocketOption, value: number): void {
    const target = this.pcb ?? this.listener;
    if (target !== null) setTcpOption(target, option, value);
  }

  /** The trace of the connection, also of one that has ended. */
  get trace(): TcpTrace | null {
    return this.pcb === null ? this.#endedTrace : this.pcb.trace;
  }

  shutdown(rx: boolean, tx: boolean): err_t {
    if (this.listener !== null) {
      this.listener.close();
      this.listener = null;
      return ERR_OK;
    }
    const pcb = this.pcb;
    if (pcb === null) return ERR_CONN;
    if (!rx && pcb.rxClosed && tx) return pcb.close();
    return rx && tx ? pcb.close() : pcb.shutdown(rx, tx);
  }

  release(): void {
    if (this.#released) return;
    this.#released = true;
    if (this.listener !== null) {
      this.listener.close();
      this.listener = null;
    }
    const pcb = this.pcb;
    if (pcb === null) this.#end();
    else if (!pcb.userClosed) pcb.close(); // may call onClosed or onError at once
  }

  abort(): void {
    const pcb = this.pcb;
    if (pcb === null) return;
    this.#detach(pcb);
    pcb.abort();
    if (this.#released) this.#end();
    else this.#host.sink.closed(this.id);
  }

  #detach(pcb: TcpPcb): void {
    this.#endedTrace = pcb.trace;
    this.pcb = null;
    const queue = this.#queue;
    if (queue === null) return;
    // As in Linux, a connection that has ended keeps its place in the accept queue
    // until it is accepted: else a peer that connects and resets again and again could
    // make the queue grow without limit.
    queue.accepted(pcb);
    if (queue.isJoint) this.#queue = null; // as in lwIP
    else queue.waiting++;
  }

  /** It no longer counts against its listener's backlog. */
  #leaveQueue(): void {
    const queue = this.#queue;
    if (queue === null) return;
    this.#queue = null;
    if (this.pcb === null) queue.waiting--;
    else queue.accepted(this.pcb);
  }

  #end(): void {
    this.#leaveQueue();
    this.sentBytes = 0;
    this.#host.sink.released(this.id);
    this.#host.forget(this);
  }

  // Callbacks of the control block.

  onConnected(pcb: TcpPcb): void {
    const { local, remote } = pcb.flow;
    this.#host.sink.connected(this.id, local, pcb.localPort, remote.zone);
  }

  onReceive(_pcb: TcpPcb, data: Pbuf, _length: number): void {
    if (this.#released) {
      this.#host.pbufs.free(data);
      return;
    }
    this.reportSent();
    this.#host.sink.data(this.id, data);
  }

  onFin(pcb: TcpPcb): void {
    if (this.#released) return;
    const { sink } = this.#host;
    this.reportSent();
    sink.fin(this.id);
    // Our FIN is acknowledged, too: the application need not wait for TIME-WAIT.
    if (pcb.state === TCP_FIN_WAIT_2) sink.closed(this.id);
  }

  onSent(pcb: TcpPcb, bytes: number): void {
    if (this.#host.config.eachAck) {
      this.#host.sink.sent(this.id, bytes, pcb.sndBuf);
      return;
    }
    if (this.sentBytes === 0) this.#host.markSent(this);
    this.sentBytes += bytes;
  }

  /** Reports acknowledged bytes, if there are any. */
  reportSent(): void {
    if (this.sentBytes === 0) return;
    const bytes = this.sentBytes;
    this.sentBytes = 0;
    this.#host.sink.sent(this.id, bytes, this.pcb?.sndBuf ?? 0);
  }

  onError(pcb: TcpPcb, err: err_t): void {
    this.reportSent();
    this.#detach(pcb);
    if (this.#released) this.#end();
    else this.#host.sink.error(this.id, err);
  }

  onClosed(pcb: TcpPcb): void {
    this.reportSent();
    this.#detach(pcb);
    if (this.#released) this.#end();
    else this.#host.sink.closed(this.id);
  }

  onAccept(pcb: TcpPcb): boolean {
    const child = this.#host.adopt(pcb);
    child.#queue = this.listener;
    this.#host.sink.accept(
      this.id,
      child.id,
      pcb.flow.remote,
      pcb.remotePort,
      pcb.flow.local,
      pcb.localPort,
    );
    return true;
  }
}
