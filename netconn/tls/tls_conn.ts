/**
 * TLS connections and listeners in the shape of Deno's own: Deno.TlsConn and
 * Deno.TlsListener, over netconns.
 *
 * @module
 */

import { wrongKind } from "../../core/base/arguments.ts";
import { NO_WAIT, quote } from "../arguments.ts";
import type { WaitOptions } from "../port/mailbox.ts";
import type { Netconn } from "../deno/netconn.ts";
import type { NetconnContext } from "../deno/netconn_state.ts";
import { type NetAddr, StreamConn, takeChannel } from "../deno/stream_conn.ts";
import { type ListenOptions, StreamListener } from "../deno/stream_listener.ts";
import {
  CONNECT,
  type ConnectOptions,
  connectTcp,
  listenerFor,
  type TcpConn,
  wrapTcp,
} from "../deno/tcp_conn.ts";
import type { TimeSource } from "../port/time_source.ts";
import {
  checkConnectTls,
  checkListenTls,
  checkStartTls,
  type ConnectTlsOptions,
  type ListenTlsOptions,
  type StartTlsOptions,
  type StartTlsServerOptions,
} from "./options.ts";
import { Deadline } from "./deadline.ts";
import { clientSide, serverSide, type TlsSide } from "./side.ts";
import { TlsChannel, type TlsHandshakeInfo } from "./tls_channel.ts";

/**
 * Begins a handshake over the channel of a connection.
 *
 * @param conn The connection, which cannot be used any more.
 * @param side Which side this is.
 * @param peer The other end, as messages quote it.
 * @param limit Limits of the handshake.
 */
let tlsOver: (
  conn: StreamConn,
  side: TlsSide,
  peer: string,
  limit: Deadline,
  time: TimeSource,
) => TlsConn;

/**
 * A TLS connection, shaped as Deno.TlsConn.
 *
 * @category TLS
 */
export class TlsConn extends StreamConn {
  static {
    tlsOver = (conn, side, peer, limit, time) => {
      const { netconn, localAddr, remoteAddr } = conn;
      const under = takeChannel(conn);
      try {
        const channel = new TlsChannel(under, side, peer, limit, time);
        return new TlsConn(netconn, channel, localAddr, remoteAddr);
      } catch (error) {
        under.close().catch(() => {});
        throw error;
      }
    };
  }

  readonly #channel: TlsChannel;

  /** Use `stack.connectTls`, `stack.startTls` or `stack.listenTls`. */
  private constructor(
    netconn: Netconn,
    channel: TlsChannel,
    localAddr: NetAddr,
    remoteAddr: NetAddr,
  ) {
    super(netconn, channel, localAddr, remoteAddr);
    this.#channel = channel;
  }

  /**
   * Waits for the end of the handshake. The handshake begins without this call, and
   * reads and writes wait for it, too. May be called several times.
   *
   * @throws InvalidData for a certificate that is not trusted, an alert of the
   * peer, or bytes that are no TLS; UnexpectedEof if the peer closes the
   * connection; ConnectionReset, …
   */
  handshake(wait: WaitOptions = NO_WAIT): Promise<TlsHandshakeInfo> {
    return this.#channel.handshake(wait);
  }
}

/**
 * A TLS listener, shaped as Deno.TlsListener.
 *
 * @category TLS
 */
export class TlsListener extends StreamListener<TlsConn> {
  /**
   * Use `stack.listenTls`.
   *
   * @param netconn A TCP netconn, which it owns from now on.
   * @param options Where to listen.
   * @param wrap Makes a connection of an accepted netconn.
   * @internal
   */
  constructor(
    netconn: Netconn,
    options: ListenOptions,
    wrap: (netconn: Netconn) => Promise<TlsConn>,
  ) {
    super(netconn, options, wrap);
  }
}

/** Connects and begins the handshake; used by `stack.connectTls`. */
export async function connectTls(
  context: NetconnContext,
  options: ConnectTlsOptions,
): Promise<TlsConn> {
  const action = "connect with TLS";
  checkConnectTls(options, action);
  const { hostname = "127.0.0.1" } = options;
  const { time } = context;
  const deadline = new Deadline(options, time);
  const side = clientSide(hostname, options, action);
  const conn = await connectTcp(context, tcpOptions(options));
  return tlsOver(conn, side, quote(hostname, options.port), deadline, time);
}

/** The options that are about TCP. */
function tcpOptions(options: ConnectTlsOptions): ConnectOptions {
  const names = Object.keys(CONNECT) as (keyof ConnectOptions)[];
  const pairs = names.map((name) => [name, options[name]]);
  return Object.fromEntries(pairs);
}

/** The connections that startTls accepts, and the way for other sockets. */
const TLS_CONNS = "a TcpConn or a TlsConn (a socket of stack.node goes to " +
  "tls.connect({ socket }) of node:tls)";

/** Takes a connection over for TLS; used by `stack.startTls`. */
// deno-lint-ignore require-await -- rejects, and does not throw
export async function startTls(
  context: NetconnContext,
  conn: TcpConn | TlsConn,
  options: StartTlsOptions | StartTlsServerOptions,
): Promise<TlsConn> {
  const action = "start TLS";
  if (!(conn instanceof StreamConn)) {
    throw wrongKind(conn, "conn", action, TLS_CONNS);
  }
  checkStartTls(options, action);
  const { time } = context;
  const limit = new Deadline(options, time);
  const { hostname, port } = conn.remoteAddr;
  if (options.server === true) {
    const side = serverSide(options, options.alpnProtocols, action);
    return tlsOver(conn, side, quote(hostname, port), limit, time);
  }
  const { hostname: name = "127.0.0.1" } = options;
  const side = clientSide(name, options, action);
  return tlsOver(conn, side, quote(name, port), limit, time);
}

/** Listens; used by `stack.listenTls`. */
export function listenTls(
  context: NetconnContext,
  options: ListenTlsOptions,
): TlsListener {
  const action = "listen with TLS";
  checkListenTls(options, action);
  const { cert, key, keyFormat: _, alpnProtocols, ...tcp } = options;
  const side = serverSide({ cert, key }, alpnProtocols, action);
  const { time } = context;
  const wrap = async (netconn: Netconn): Promise<TlsConn> => {
    const conn = await wrapTcp(netconn);
    const { hostname, port } = conn.remoteAddr;
    const forever = new Deadline(NO_WAIT, time);
    return tlsOver(conn, side, quote(hostname, port), forever, time);
  };
  return new TlsListener(listenerFor(context, tcp), tcp, wrap);
}
