/**
 * `stack.node`: the functions of `node:net` and `node:dgram`, over a stack.
 *
 * @module
 */

import type * as dgram from "node:dgram";
import type * as net from "node:net";
import { builtin } from "../builtin.ts";
import type { NetconnContext } from "../deno/netconn_state.ts";
import { netArgs } from "./connect_arguments.ts";
import { createDatagramSocket } from "./datagram_socket.ts";
import { dnsLookup } from "./dns_lookup.ts";
import { wrongType } from "./errors.ts";
import {
  type ListeningServer,
  listenOn,
  type SocketMaker,
} from "./listening.ts";
import { defineTlsAddresses } from "./tls_addresses.ts";
import { defineServer } from "./server.ts";
import { baseSocket } from "./socket.ts";

/**
 * Sockets of Node's shape over one stack.
 *
 * They do what those of node:net do, with the same events in the same order, and
 * their errors have Node's codes, with the netconn's error as `cause`. A socket is
 * a Duplex; it is no `net.Socket` and has no `_handle`. Timeouts use the event
 * loop's time, also if the stack has a virtual clock.
 *
 * @example A server and a client of node:http
 * ```ts
 * import { createServer, get } from "node:http";
 * import { Stack } from "@netconn/netconn";
 *
 * const stack = await Stack.start({ thread: false });
 * const server = createServer((_request, response) => response.end("hello"));
 * stack.node.listen(server, 80);
 * const text = await new Promise((resolve) => {
 *   get({ createConnection: () => stack.node.connect(80, "127.0.0.1") }, (response) =>
 *     response.setEncoding("utf8").on("data", resolve)
 *   );
 * });
 * console.assert(text === "hello");
 * await stack.close();
 * ```
 *
 * @category Node's sockets
 */
export class NodeSockets {
  readonly #context: NetconnContext;
  #Socket: typeof net.Socket | null = null;
  #Server: typeof net.Server | null = null;

  /**
   * Use `stack.node`.
   *
   * @param context The stack.
   * @internal
   */
  constructor(context: NetconnContext) {
    this.#context = context;
  }

  /** A TCP socket; `net.Socket`. */
  get Socket(): typeof net.Socket {
    return this.#Socket ??= callable(socketOf(this.#context));
  }

  /** A TCP server; `net.Server`. */
  get Server(): typeof net.Server {
    if (this.#Server === null) {
      const { EventEmitter } = builtin("node:events");
      const Socket = this.Socket as unknown as SocketMaker;
      const Server: unknown = defineServer(EventEmitter, this.#context, Socket);
      this.#Server = callable(Server as typeof net.Server);
    }
    return this.#Server;
  }

  /**
   * Connects; `net.connect` in all its forms but those for pipes. It returns at
   * once; the socket emits the rest: "lookup", "connectionAttempt", "connect",
   * "ready", or "error" and "close".
   *
   * @throws ERR_MISSING_ARGS, ERR_SOCKET_BAD_PORT and other errors of arguments.
   */
  readonly connect: typeof net.connect = (...args: unknown[]): net.Socket => {
    const { options } = netArgs(args);
    const socket = new this.Socket(options as net.SocketConstructorOpts);
    const { timeout } = options;
    if (timeout) socket.setTimeout(timeout as number);
    return socket.connect(...args as [number]);
  };

  /** As {@linkcode connect}; `net.createConnection`. */
  readonly createConnection: typeof net.createConnection = this.connect;

  /**
   * Looks a name up with the stack's resolver; `dns.lookup` with its options `family`,
   * `all`, `order`, `verbatim` and the hint ADDRCONFIG. Without `order` the addresses have
   * the order of RFC 6724, whatever `dns.setDefaultResultOrder` says: "verbatim".
   *
   * It is what {@linkcode connect} asks; pass it as `lookup` to a library that connects
   * by itself. What is found is told in a tick of its own: an address and its family, or
   * with `all` a list; else an error with the code ENOTFOUND or EAI_AGAIN.
   *
   * @throws ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE.
   *
   * @example All addresses of a name, IPv4 first
   * ```ts
   * import { Stack } from "@netconn/netconn";
   *
   * const stack = await Stack.start({ thread: false });
   * const addresses = await new Promise((resolve) => {
   *   const options = { all: true, order: "ipv4first" } as const;
   *   stack.node.lookup("localhost", options, (_error, all) => resolve(all));
   * });
   * console.assert(JSON.stringify(addresses) === JSON.stringify([
   *   { address: "127.0.0.1", family: 4 },
   *   { address: "::1", family: 6 },
   * ]));
   * await stack.close();
   * ```
   */
  readonly lookup: net.LookupFunction = (...args: unknown[]): void =>
    dnsLookup(this.#context, args);

  /**
   * Makes a server; `net.createServer`. Without a host it listens on `::`, for both
   * families; peers of IPv4 have their IPv4-mapped address there. Its `listen` is done when it returns, and
   * `address()` known, unless a name has to be looked up: the thread waits for the
   * core to answer, some 50 µs if that is a Worker.
   */
  readonly createServer: typeof net.createServer = (
    options?: unknown,
    listener?: unknown,
  ): net.Server =>
    new this.Server(options as net.ServerOpts, listener as never);

  /**
   * Makes a UDP socket; `dgram.createSocket`.
   *
   * @example A datagram and its answer
   * ```ts
   * import { Stack } from "@netconn/netconn";
   *
   * const stack = await Stack.start({ thread: false });
   * const server = stack.node.createSocket("udp4", (msg, { port, address }) => {
   *   server.send(`${msg}!`, port, address);
   * });
   * server.bind(7);
   * const client = stack.node.createSocket("udp4");
   * client.send("hello", 7, "127.0.0.1");
   * const answer = await new Promise((resolve) => client.once("message", resolve));
   * console.assert(String(answer) === "hello!");
   * await stack.close();
   * ```
   */
  readonly createSocket: typeof dgram.createSocket = (
    options: unknown,
    listener?: unknown,
  ): dgram.Socket => createDatagramSocket(this.#context, options, listener);

  /**
   * Makes a server of Node's listen on this stack instead of the system's: one of
   * node:http, node:https, node:http2, node:tls or node:net. All members of the
   * server work: `address()`, `listening`, `close()`, `maxConnections`, its events.
   * For a server of this stack it does the same as the server's own `listen`.
   *
   * @param server The server.
   * @param port 0 for any.
   * @param host Address of this stack, or a name. Without one, `::`: both families.
   * @param backlog Connections that may wait to be accepted, 1 to 255.
   * @param callback Called when it listens.
   * @returns The server.
   * @throws ERR_SERVER_ALREADY_LISTEN, ERR_SOCKET_BAD_PORT and other errors of arguments.
   */
  listen<S extends net.Server>(
    server: S,
    port?: number,
    host?: string,
    backlog?: number,
    callback?: () => void,
  ): S;
  /** As above. */
  listen<S extends net.Server>(
    server: S,
    port?: number,
    host?: string,
    callback?: () => void,
  ): S;
  /** As above. */
  listen<S extends net.Server>(
    server: S,
    port?: number,
    backlog?: number,
    callback?: () => void,
  ): S;
  /** As above. */
  listen<S extends net.Server>(
    server: S,
    port?: number,
    callback?: () => void,
  ): S;
  /** As above, on any port. */
  listen<S extends net.Server>(server: S, callback: () => void): S;
  /** As above, with options. */
  listen<S extends net.Server>(
    server: S,
    options: Omit<net.ListenOptions, "path" | "readableAll" | "writableAll">,
    callback?: () => void,
  ): S;
  listen<S extends net.Server>(server: S, ...args: unknown[]): S {
    if (server instanceof this.Server) {
      return server.listen(...args as [number]);
    }
    checkServer(server);
    const Socket = this.Socket as unknown as SocketMaker;
    const listener = server as unknown as ListeningServer;
    listenOn(this.#context, Socket, listener, args);
    defineTlsAddresses(server, Socket);
    return server;
  }
}

function checkServer(server: unknown): void {
  if (server instanceof builtin("node:net").Server) return;
  const hint = typeof server === "function"
    ? ": pass createServer(app) of node:http"
    : server instanceof builtin("node:http").Server // Bun's is no Server of node:net
    ? ": in this runtime, such a server takes connections of the system only"
    : "";
  const expected = `an instance of Server of node:net or of this stack${hint}`;
  throw wrongType("server", expected, server);
}

/** The socket class of one stack. */
function socketOf(context: NetconnContext): typeof net.Socket {
  const Base = baseSocket();
  class Socket extends Base {
    constructor(options?: unknown) {
      super(context, options);
    }
  }
  return Socket as unknown as typeof net.Socket;
}

/** A class that can be called without `new`, as Node's can. */
function callable<Class extends new (...args: never[]) => object>(
  Class: Class,
): Class {
  return new Proxy(Class, {
    apply: (_class, _this, args) => new Class(...args as never[]),
  });
}
