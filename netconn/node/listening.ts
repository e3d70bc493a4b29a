/**
 * Listening for Node-shaped servers and for Node's own: a server that listens gets
 * a {@linkcode ListenHandle} in the place of the system's handle.
 *
 * @module
 */

import { ERR_OK } from "../../core/base/err.ts";
import {
  NETCONN_TCP,
  NETCONN_TCP_IPV6,
} from "../../core/mailbox/netconn_type.ts";
import { quote } from "../arguments.ts";
import { errorOf } from "../deno/errors.ts";
import { type Netconn, netconnFor } from "../deno/netconn.ts";
import { knownEnd } from "../deno/netconn_info.ts";
import type { NetconnContext } from "../deno/netconn_state.ts";
import { zonesOf } from "../lwip/conn.ts";
import { NETCONN_FLAG_IPV6_V6ONLY } from "../lwip/constants.ts";
import { checkSignal, closeOnAbort } from "./abort.ts";
import { type BlockList, isListed } from "./block_list.ts";
import { netArgs, type NetOptions } from "./connect_arguments.ts";
import { endOf, knownNodeEnd, type SocketEnd } from "./ends.ts";
import {
  codedError,
  explainedError,
  nodeCodeOf,
  type NodeError,
  portOf,
  wrongType,
} from "./errors.ts";
import { familyOf, stackLookup } from "./lookup.ts";
import { type NetconnSocket, type SocketOwner, TAKEN } from "./socket.ts";

/** Largest backlog of a netconn: connections that may wait to be accepted. */
const MOST_BACKLOG = 255;

/** A server that can listen, with `net.Server`'s members. */
export interface ListeningServer extends SocketOwner {
  /** The listener; null if it does not listen. */
  _handle: ListenHandle | null;
  /** Largest number of connections; further ones are dropped. */
  maxConnections?: number | undefined;
  /** Whether its sockets may still send after the peer's FIN. */
  allowHalfOpen?: boolean;
  /** Whether its sockets start paused. */
  pauseOnConnect?: boolean;
  /** Whether its sockets send small segments at once. */
  noDelay?: boolean;
  /** Whether its sockets probe idle connections. */
  keepAlive?: boolean;
  /** Milliseconds of silence before the first probe. */
  keepAliveInitialDelay?: number;
  /** Bytes that its sockets buffer in each direction. */
  highWaterMark?: number;
  /** Addresses whose connections it refuses. */
  blockList?: BlockList;
  /** Whether `unref` was called: it does not keep the process alive. */
  _unref?: boolean;
  /** Emits an event. */
  emit(event: string, ...args: unknown[]): boolean;
  /** Adds a listener. */
  once(event: string, listener: (...args: unknown[]) => void): unknown;
  /** Stops listening. */
  close(): unknown;
}

/** Makes a socket of a connection. */
export type SocketMaker = new (options: NetOptions) => NetconnSocket;

/** Where to listen. */
interface ListenEnd {
  /** Own address. */
  address: string;
  /** Own port; 0 for any. */
  port: number;
  /** Connections that may wait, 1 to 255. */
  backlog: number;
  /** Whether `::` is for IPv6 alone. */
  ipv6Only: boolean;
}

/** A listening netconn in the place of the system's handle. */
export class ListenHandle {
  readonly #conn: Netconn;
  readonly #server: ListeningServer;
  readonly #Socket: SocketMaker;
  readonly #end: SocketEnd;

  private constructor(
    conn: Netconn,
    end: SocketEnd,
    server: ListeningServer,
    Socket: SocketMaker,
  ) {
    this.#conn = conn;
    this.#end = end;
    this.#server = server;
    this.#Socket = Socket;
  }

  /**
   * Listens: when this returns, the address is known.
   *
   * @param server The server that gets the connections.
   * @param end Where to listen.
   * @throws EADDRINUSE, EADDRNOTAVAIL, ….
   */
  static open(
    context: NetconnContext,
    Socket: SocketMaker,
    server: ListeningServer,
    { address, port, backlog, ipv6Only }: ListenEnd,
  ): ListenHandle {
    let conn: Netconn | null = null;
    try {
      const isV6 = familyOf(address) === 6;
      conn = netconnFor(context, isV6 ? NETCONN_TCP_IPV6 : NETCONN_TCP);
      if (isV6 && ipv6Only) conn.lwip.flags |= NETCONN_FLAG_IPV6_V6ONLY;
      const at = zonesOf(context).parse(address)!;
      const opening = conn.lwip.open(at, port, 0, backlog);
      const opened = opening.block(context.blocker);
      if (opened.err !== ERR_OK) {
        throw errorOf(opened.err, `bind to ${quote(address, port)}`);
      }
      const end = endOf(zonesOf(context).format(opened.addr), opened.port);
      return new ListenHandle(conn, end, server, Socket);
    } catch (cause) {
      const isDown = conn === null || conn.stackEnded;
      const code = isDown ? "ENETDOWN" : nodeCodeOf(cause, "listen");
      conn?.close().catch(() => {});
      throw explainedError(code, "listen", { address, port }, cause);
    }
  }

  /** Begins to pass connections to the server. */
  start(): void {
    this.#conn.accept().then(
      (conn) => {
        process.nextTick(this.#onConnection, conn);
        this.start();
      },
      () => process.nextTick(() => this.#onEnd()),
    );
  }

  /** The stack has ended without a close of the server. */
  #onEnd(): void {
    if (this.#isOpen) this.#server.close();
  }

  get #isOpen(): boolean {
    return this.#server._handle === this;
  }

  readonly #onConnection = (conn: Netconn): void => {
    const server = this.#server;
    if (!this.#isOpen || this.#isBlocked(conn)) {
      conn.close().catch(() => {});
      return;
    }
    if (server._connections >= (server.maxConnections ?? Infinity)) {
      return this.#drop(conn);
    }
    const socket = new this.#Socket({
      [TAKEN]: conn,
      allowHalfOpen: server.allowHalfOpen,
      pauseOnCreate: server.pauseOnConnect,
      noDelay: server.noDelay,
      keepAlive: server.keepAlive,
      keepAliveInitialDelay: server.keepAliveInitialDelay,
      readableHighWaterMark: server.highWaterMark,
      writableHighWaterMark: server.highWaterMark,
    });
    server._connections++;
    socket.server = socket._server = server;
    server.emit("connection", socket);
    this.#lendHandle(socket.server);
  };

  #isBlocked(conn: Netconn): boolean {
    const { blockList } = this.#server;
    return !!blockList && isListed(blockList, knownEnd(conn, false)!.hostname);
  }

  /** Closes a connection above the limit and emits "drop". */
  #drop(conn: Netconn): void {
    const local = knownNodeEnd(conn, true)!;
    const remote = knownNodeEnd(conn, false)!;
    conn.close().catch(() => {}); // before "drop": its listener may throw
    this.#server.emit("drop", {
      localAddress: local.address,
      localPort: local.port,
      localFamily: local.family,
      remoteAddress: remote.address,
      remotePort: remote.port,
      remoteFamily: remote.family,
    });
  }

  /**
   * Gives the handle to a Node server that takes over the sockets: Deno's node:http
   * closes each connection after a response if its server does not listen.
   */
  #lendHandle(server: unknown): void {
    const other = server as ListeningServer | null;
    if (other === this.#server || other?._handle !== null) return;
    other._handle = this;
    this.#conn.lwip.released.then(() => {
      if (other._handle === this) other._handle = null;
    });
  }

  // The members that a server of Node's uses.

  /** Stops listening; connections that nobody accepted are reset. */
  close(): void {
    if (this.#isOpen) this.#server._handle = null;
    this.#conn.close().catch(() => {});
  }

  /** Writes the address to `out`; returns 0. */
  getsockname(out: Record<string, unknown>): number {
    Object.assign(out, this.#end);
    return 0;
  }

  /** Keeps the process alive; it does from the start. */
  ref(): void {
    this.#conn.ref();
  }

  /** Lets the process end. */
  unref(): void {
    this.#conn.unref();
  }
}

/** Where to listen, if a name may have to be looked up. */
interface Place extends Omit<ListenEnd, "address"> {
  /** Name or address; null for any address. */
  host: string | null;
}

/**
 * Makes a server listen; `net.Server`'s `listen` in all its forms but those for pipes
 * and file descriptors. It listens when this returns, unless a name has to be looked
 * up; "listening", or "error", is told in the next tick.
 *
 * @throws ERR_SERVER_ALREADY_LISTEN, ERR_INVALID_ARG_VALUE, ERR_SOCKET_BAD_PORT.
 */
export function listenOn(
  context: NetconnContext,
  Socket: SocketMaker,
  server: ListeningServer,
  args: readonly unknown[],
): void {
  const { options, callback } = netArgs(args);
  if (server._handle !== null) {
    const message =
      "Listen method has been called more than once without closing.";
    throw codedError("ERR_SERVER_ALREADY_LISTEN", message);
  }
  if (callback !== null) server.once("listening", callback);
  const place = placeOf(options, args);
  if (options.signal !== undefined) {
    const { signal } = options;
    checkSignal(signal);
    const close = (): void => void server.close();
    if (signal.aborted) process.nextTick(close);
    else closeOnAbort(signal, server, close);
  }
  const open = (address: string): void => {
    try {
      const end = { ...place, address };
      const handle = ListenHandle.open(context, Socket, server, end);
      server._handle = handle;
      if (server._unref) handle.unref();
      handle.start();
      process.nextTick(() => {
        if (server._handle === handle) server.emit("listening");
      });
    } catch (error) {
      tellError(server, error as NodeError);
    }
  };
  const { host } = place;
  if (host === null) open("::"); // always there: loopback has ::1
  else if (familyOf(host) !== 0) open(host);
  else lookUp(context, server, host, open);
}

function tellError(server: ListeningServer, error: Error): void {
  process.nextTick(() => server.emit("error", error));
}

function lookUp(
  context: NetconnContext,
  server: ListeningServer,
  host: string,
  open: (address: string) => void,
): void {
  let isClosed = false;
  server.once("close", () => isClosed = true);
  stackLookup(context)(host, {}, (error, address) => {
    if (error !== null) server.emit("error", error);
    else if (!isClosed && server._handle === null) open(address as string);
  });
}

function placeOf(options: NetOptions, args: readonly unknown[]): Place {
  const asked = Number(options.backlog) || Number(args[1]) || Number(args[2]);
  const backlog = Math.min(asked > 0 ? asked : MOST_BACKLOG, MOST_BACKLOG);
  const isAny = options.port === null || options.port === undefined &&
      (Object.hasOwn(options, "port") || isBare(args[0]));
  const port = isAny ? 0 : options.port;
  const isPort = typeof port === "number" || typeof port === "string";
  if (!isPort || typeof options.fd === "number") {
    throw codedError(
      "ERR_INVALID_ARG_VALUE",
      `The argument 'options' must have the property "port": a stack has no ` +
        "pipes and no file descriptors",
      TypeError,
    );
  }
  const host = options.host ? options.host : null;
  if (host !== null && typeof host !== "string") {
    throw wrongType("options.host", "of type string", host);
  }
  const ipv6Only = Boolean(options.ipv6Only);
  return { host, port: portOf(port, "options.port"), backlog, ipv6Only };
}

/** Whether listen was called without an address or a port. */
function isBare(first: unknown): boolean {
  return first === undefined || first === null || typeof first === "function";
}
