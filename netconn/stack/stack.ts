/**
 * The application's side of a stack: it makes netconns, resolves names, changes
 * interfaces, and closes the stack. Its options are in options.ts, its start in
 * start.ts. Long because each call is documented here; what it does is elsewhere.
 *
 * @module
 */

import { checkBoolean } from "../../core/base/arguments.ts";
import type { err_t } from "../../core/base/err.ts";
import { errors } from "../../core/base/error_classes.ts";
import {
  type netconn_type,
  NETCONN_UDP,
  NETCONN_UDP_IPV6,
} from "../../core/mailbox/netconn_type.ts";
import type { RouteConfig } from "../../core/thread/config.ts";
import type { NetifInfo } from "../../core/thread/netif_info.ts";
import type {
  ControlCall,
  StackStats,
} from "../../core/thread/port/control.ts";
import type { DnsData } from "../../core/wire/dns/record.ts";
import type { IpAddr } from "../../core/wire/ip_addr.ts";
import { NetBuf } from "../../netbuf/netbuf.ts";
import {
  ADDRESS,
  HOST_ADDRESS,
  HOST_NAME,
  NO_WAIT,
  PREFIX,
  textFamily,
} from "../arguments.ts";
import { BlockingStack } from "../blocking/blocking.ts";
import {
  checkDatagramOptions,
  DatagramConn,
  type DatagramOptions,
} from "../deno/datagram_conn.ts";
import {
  Names,
  type ResolvedData,
  type ResolvedRecords,
} from "../deno/names.ts";
import {
  type Netconn,
  netconnFor,
  type NetconnOptions,
} from "../deno/netconn.ts";
import type { NetconnContext } from "../deno/netconn_state.ts";
import type { ListenOptions } from "../deno/stream_listener.ts";
import {
  checkListenOptions,
  type ConnectOptions,
  connectTcp,
  listenerFor,
  type TcpConn,
  TcpListener,
} from "../deno/tcp_conn.ts";
import { NodeSockets } from "../node/node_sockets.ts";
import type { WaitOptions } from "../port/mailbox.ts";
import { EventLoopClock } from "../port/event_loop_clock.ts";
import { canBlock } from "../port/event_wait.ts";
import type { Port } from "../port/port.ts";
import type {
  ConnectTlsOptions,
  ListenTlsOptions,
  StartTlsOptions,
  StartTlsServerOptions,
} from "../tls/options.ts";
import {
  connectTls,
  listenTls,
  startTls,
  type TlsConn,
  type TlsListener,
} from "../tls/tls_conn.ts";
import { NetifChanges } from "./changes.ts";
import { configured, type ConfiguredOptions } from "./configured.ts";
import { contextOf } from "./context.ts";
import { restoreNetif } from "./netif_info.ts";
import type { StackOptions } from "./options.ts";
import { LABEL, MAC, ROUTE, SERVERS } from "./settings.ts";
import { type Running, startStack } from "./start.ts";

/**
 * A TCP/IP stack.
 *
 * @example A datagram over loopback, which needs no permission
 * ```ts
 * import { NETCONN_UDP, Stack } from "@netconn/netconn";
 *
 * const stack = await Stack.start({ thread: false });
 * const server = stack.netconn(NETCONN_UDP);
 * await server.bind("127.0.0.1", 7);
 * const client = stack.netconn(NETCONN_UDP);
 * await client.sendTo(new Uint8Array([1]), { hostname: "127.0.0.1", port: 7 });
 * using buf = await server.recv();
 * console.assert(buf!.byteLength === 1);
 * await stack.close();
 * ```
 *
 * @category Stack
 */
export class Stack implements AsyncDisposable {
  readonly #port: Port;
  readonly #context: NetconnContext;
  readonly #end: () => Promise<void>;
  readonly #names: Names;
  #closing: Promise<void> | null = null;
  #node: NodeSockets | null = null;

  private constructor(running: Running) {
    const { started, time } = running;
    this.#port = started.port;
    this.#end = started.end;
    this.#names = new Names(started.port, time);
    this.#context = contextOf(running, this.#names);
  }

  /**
   * Starts a stack and opens its interfaces.
   *
   * @throws TypeError or RangeError for invalid options; the error of a driver that
   * cannot be opened.
   */
  static async start(options: StackOptions = {}): Promise<Stack> {
    return new Stack(await startStack(options));
  }

  /**
   * The context with which netconns of this stack are made.
   *
   * @internal
   */
  get context(): NetconnContext {
    return this.#context;
  }

  /**
   * Makes a netconn. lwIP netconn_new_with_proto_and_callback.
   *
   * @param type One of the NETCONN_ types.
   */
  netconn(type: netconn_type, options: NetconnOptions = {}): Netconn {
    return netconnFor(this.#context, type, options);
  }

  /**
   * Connects by TCP; a connection in the shape of Deno.TcpConn.
   *
   * The addresses of a name race each other, "Happy Eyeballs" of RFC 8305: sorted by RFC
   * 6724, the families in turn, one attempt every 250 ms or as one fails. The first
   * connection is kept and the other attempts are reset. If all fail, the error is that
   * of the address that was tried first. `timeout` and `signal` are for all of it.
   *
   * @throws ConnectionRefused, TimedOut, NetworkUnreachable, NotFound, …
   */
  connect(options: ConnectOptions): Promise<TcpConn> {
    return connectTcp(this.#context, options);
  }

  /**
   * Listens for TCP connections; a listener in the shape of Deno.TcpListener.
   *
   * The bind and the listen are one request, which is visible to the core when this
   * returns. The core handles it before any later request and before the next batch
   * of frames. So a later connect over loopback is never refused, and neither is
   * one over a cable to a stack in this thread. A stack in a Worker may be handling
   * a batch of frames at that moment: `await listener.ready()` is certain. If the
   * bind fails, `ready()`, `accept()` and an iteration reject: AddrInUse, …
   */
  listen(options: ListenOptions): TcpListener {
    checkListenOptions(options);
    return new TcpListener(listenerFor(this.#context, options), options);
  }

  /**
   * Connects by TCP and begins a TLS handshake; a connection in the shape of
   * Deno.TlsConn. As Deno's it resolves before the handshake is over: reads and writes
   * wait for its end, and so does `conn.handshake()`. The certificate has to be for
   * `hostname`, a name or an address, and issued by one of Deno's default roots or of
   * `caCerts`.
   *
   * @throws TypeError for invalid options; InvalidData for invalid PEM;
   * ConnectionRefused, TimedOut, NetworkUnreachable, … If the handshake fails, it,
   * reads and writes reject, see `conn.handshake()`.
   *
   * @example A line from a server
   * ```ts ignore
   * await using conn = await stack.connectTls({
   *   hostname: "imap.example.com",
   *   port: 993,
   *   timeout: 10_000,
   * });
   * const into = new Uint8Array(1024);
   * const size = await conn.read(into);
   * ```
   */
  connectTls(options: ConnectTlsOptions): Promise<TlsConn> {
    return connectTls(this.#context, options);
  }

  /**
   * Begins a TLS handshake on an open connection, as the client, in the shape of
   * Deno.startTls, or as the server. Bytes that have arrived and were not read are
   * part of the handshake. The connection that is passed cannot be used any more;
   * it may be a TLS connection itself.
   *
   * @throws TypeError for invalid options; InvalidData for invalid PEM; Busy if a
   * read or a write is under way; BadResource if the connection is closed or was
   * passed before.
   *
   * @example A mail server that has answered STARTTLS
   * ```ts ignore
   * const tls = await stack.startTls(conn, { server: true, cert, key });
   * ```
   */
  startTls(
    conn: TcpConn | TlsConn,
    options: StartTlsOptions | StartTlsServerOptions = {},
  ): Promise<TlsConn> {
    return startTls(this.#context, conn, options);
  }

  /**
   * Listens for TCP connections with TLS; a listener in the shape of
   * Deno.TlsListener. A connection is accepted before its handshake, which then
   * proceeds by itself: a slow client does not delay others. See
   * {@linkcode listen}.
   *
   * @throws TypeError for invalid options; InvalidData for invalid PEM.
   */
  listenTls(options: ListenTlsOptions): TlsListener {
    return listenTls(this.#context, options);
  }

  /**
   * Receives and sends datagrams; in the shape of Deno.DatagramConn. As with
   * {@linkcode listen}, datagrams that are sent after this returns find the address
   * bound.
   */
  listenDatagram(options: DatagramOptions): DatagramConn {
    checkDatagramOptions(options);
    const { hostname = "", recvBufferSize } = options;
    const conn = this.netconn(
      textFamily(hostname) === 6 ? NETCONN_UDP_IPV6 : NETCONN_UDP,
      recvBufferSize === undefined ? {} : { recvBufferSize },
    );
    return new DatagramConn(conn, options);
  }

  /**
   * The same stack with calls that block this thread, in Atomics.wait. Meanwhile no
   * callback, timer or promise of the thread runs, except callbacks for this
   * stack's netconn events. Requests made to any stack before are sent before the
   * thread begins to wait.
   *
   * A listener of `Deno.addSignalListener` is such a callback: it runs when the
   * blocking call has returned and the event loop has its turn. A call that may wait
   * for ever needs a `timeout` for that. A signal without a listener does what it
   * does to any process: SIGINT and SIGTERM end it, also while it is blocked.
   *
   * @throws TypeError for an in-thread stack: it runs in the thread that would
   * wait.
   * @throws {Deno.errors.NotSupported} In the main thread of a page.
   */
  blocking(): BlockingStack {
    const time = this.#context.time;
    if (!(time instanceof EventLoopClock)) {
      throw new TypeError("Cannot block: the stack runs in this thread");
    }
    if (!canBlock()) {
      throw new errors.NotSupported(
        "Cannot block the main thread of a page: block in a Worker of it",
      );
    }
    return new BlockingStack({
      blocker: this.#context.blocker,
      netconn: (type, options) => this.netconn(type, options),
      lookup: (name) => this.#names.addressNow(name),
    });
  }

  /**
   * Sockets and servers in the shape of node:net and node:dgram, for libraries of Node:
   * a client library is given a socket, `stack.node.listen(server, port)` makes a server
   * listen on this stack. See {@linkcode NodeSockets}, and `docs/node.md` in the
   * repository for the line that each library needs.
   */
  get node(): NodeSockets {
    return this.#node ??= new NodeSockets(this.#context);
  }

  /** Makes an empty netbuf, whose memory the core can send from in place. */
  netbuf(): NetBuf {
    return new NetBuf(this.#port);
  }

  /**
   * Resolves a name to one address: a numeric address, "localhost", one of the
   * `hosts`, or what the name servers know. lwIP netconn_gethostbyname_addrtype.
   *
   * @param name The name.
   * @param addrtype One of the NETCONN_DNS_ constants.
   * @default {NETCONN_DNS_IPV4_IPV6}
   * @returns An error code, and the address if it is ERR_OK.
   */
  lookup(
    name: string,
    addrtype?: number,
  ): Promise<{ err: err_t; addr: IpAddr }> {
    return this.#names.lookup(name, addrtype);
  }

  /**
   * Resolves a name to all its addresses, in the order in which to try them (RFC 6724
   * §6): AAAA and A are asked for together, and sorted by the addresses and routes that
   * the stack has at this moment.
   *
   * @throws Deno.errors.NotFound if there are none; TimedOut, NetworkUnreachable,
   * NameServerError.
   */
  resolve(name: string): Promise<string[]>;
  /**
   * Asks the name servers for records; in the shape of Deno.resolveDns.
   *
   * @param name The name; for PTR also an address.
   * @param type Record type, such as "MX"; "TYPE65" for one without a name.
   * @returns The records' data.
   * @throws Deno.errors.NotFound if there are none; TimedOut, NetworkUnreachable,
   * NameServerError.
   */
  resolve<T extends keyof ResolvedData>(
    name: string,
    type: T,
    wait?: WaitOptions,
  ): Promise<ResolvedData[T][]>;
  /** The same for any record type, or for both kinds of addresses. */
  resolve(
    name: string,
    type: string | undefined,
    wait?: WaitOptions,
  ): Promise<DnsData[]>;
  resolve(
    name: string,
    type?: string,
    wait: WaitOptions = NO_WAIT,
  ): Promise<DnsData[]> {
    return type === undefined
      ? this.#names.addresses(name, wait)
      : this.#names.resolve(name, type, wait);
  }

  /**
   * Asks the name servers for records, with owners, times to live, aliases and the
   * response code. An empty answer is no error.
   *
   * @throws TimedOut, NetworkUnreachable; NotFound without name servers.
   */
  resolveRecords(
    name: string,
    type: string,
    wait: WaitOptions = NO_WAIT,
  ): Promise<ResolvedRecords> {
    return this.#names.records(name, type, wait);
  }

  /** The name servers, with ports, in the order in which they are asked. */
  async nameservers(): Promise<string[]> {
    return await this.#control({ op: "nameservers" }) as string[];
  }

  /**
   * Sets the name servers; queries under way begin anew with them.
   * lwIP dns_setserver.
   */
  async setNameservers(servers: string[]): Promise<void> {
    SERVERS(servers, "servers", "set the name servers");
    await this.#control({ op: "setNameservers", servers });
  }

  /** Adds a name server, to be asked after the others. */
  async addNameserver(server: string): Promise<void> {
    LABEL(server, "server", "add a name server");
    await this.#control({ op: "addNameserver", server });
  }

  /** Adds an address to a name of the host table. lwIP dns_local_addhost. */
  async addHost(name: string, address: string): Promise<void> {
    HOST_NAME(name, "name", "add a host");
    HOST_ADDRESS(address, "address", "add a host");
    await this.#control({ op: "addHost", name, address });
  }

  /**
   * Takes an address of a name, or the name, from the host table.
   * lwIP dns_local_removehost.
   *
   * @returns true if it was there.
   */
  async removeHost(name: string, address?: string): Promise<boolean> {
    HOST_NAME(name, "name", "remove a host");
    if (address !== undefined) {
      HOST_ADDRESS(address, "address", "remove a host");
    }
    return await this.#control({
      op: "removeHost",
      name,
      address: address ?? null,
    }) as boolean;
  }

  /** Empties the resolver's cache. */
  async forgetNames(): Promise<void> {
    await this.#control({ op: "forgetNames" });
  }

  async #control(call: ControlCall): Promise<unknown> {
    return await this.#port.control(call);
  }

  /** Counters and resources at this moment. */
  async stats(): Promise<StackStats> {
    const stats = await this.#control({ op: "stats" }) as StackStats;
    return { ...stats, netifs: stats.netifs.map(restoreNetif) };
  }

  /**
   * The state of the stack as text for people: interfaces, routes, neighbours,
   * listeners, connections, timers and memory, one line each.
   */
  async dump(): Promise<string> {
    return await this.#control({ op: "dump" }) as string;
  }

  /**
   * The interfaces as they are now, loopback first: hardware address, MTU, and each
   * address with its state, where it comes from, and for how many milliseconds it is
   * preferred and valid. Source: lwIP's struct netif, RFC 4862 §5.5.4.
   *
   * @example Every address and its state
   * ```ts
   * import { cable, Stack } from "@netconn/netconn";
   *
   * const [driver] = cable();
   * await using stack = await Stack.start({
   *   thread: false,
   *   netifs: [{ driver, addresses: ["10.0.0.1/24", "fd00::1/64"] }],
   * });
   * const [, if1] = await stack.netifs();
   * const given = if1.addressInfo.filter(({ origin }) => origin === "manual");
   * console.assert(given[0].address === "10.0.0.1");
   * console.assert(given[0].prefixLen === 24 && given[0].state === "preferred");
   * console.assert(given[1].validMs === Infinity);
   * ```
   *
   * @throws TypeError if the stack has ended.
   */
  async netifs(): Promise<NetifInfo[]> {
    const netifs = await this.#control({ op: "netifs" }) as NetifInfo[];
    return netifs.map(restoreNetif);
  }

  /**
   * Waits until an interface has a usable address that was not given, neither by the
   * configuration nor by {@linkcode addAddress}: one that IPv6 has made of a router's
   * prefix. A link-local address of IPv6 does not count, a deprecated one only if there
   * is no other. If there is such an address, this resolves at once.
   *
   * @param netif Name of the interface, such as "if1".
   * @param options `family` 4 or 6; `signal` and `timeout`, in milliseconds, end the
   * wait.
   * @returns The address, such as "2001:db8::1a2b:3c4d".
   * @throws {Deno.errors.NotFound} If no interface has the name.
   * @throws {Deno.errors.TimedOut} After `timeout`; the signal's reason; TypeError if
   * the stack has ended.
   *
   * @example An address that no router gives
   * ```ts
   * import { cable, errors, Stack } from "@netconn/netconn";
   *
   * const [driver] = cable();
   * await using stack = await Stack.start({ thread: false, netifs: [{ driver }] });
   * try {
   *   await stack.configured("if1", { family: 6, timeout: 10 });
   * } catch (error) {
   *   console.assert(error instanceof errors.TimedOut);
   * }
   * ```
   */
  async configured(
    netif: string,
    options: ConfiguredOptions = {},
  ): Promise<string> {
    LABEL(netif, "netif", "wait for an address");
    return await configured(
      {
        time: this.#context.time,
        netifs: () => this.netifs(),
        changes: () => this.changes(),
      },
      netif,
      options,
    );
  }

  /**
   * Tells what happens to interfaces, addresses and default routers from this call on,
   * one plain object for each change; {@linkcode NetifChange} has their types. It ends
   * when the stack is closed, or with `return()`, which a `break` out of a `for await`
   * calls.
   *
   * A reader may be slow: the core keeps the last 256 changes, and a change of type
   * "lost" tells how many older ones a reader has missed. While nobody has an open
   * iterator, nothing is kept.
   *
   * @example What the application does itself is told, too
   * ```ts
   * import { cable, Stack } from "@netconn/netconn";
   *
   * const [driver] = cable();
   * await using stack = await Stack.start({ thread: false, netifs: [{ driver }] });
   * const changes = stack.changes();
   * await stack.addAddress("if1", "10.0.0.1/24");
   * for await (const change of changes) {
   *   console.assert(change.type === "address-added");
   *   break;
   * }
   * ```
   */
  changes(): NetifChanges {
    return new NetifChanges(this.#port, this.#context.time);
  }

  /**
   * Adds an address, such as "10.0.0.3/24" or "fd00::3/64", to an interface. One of IPv6
   * is in use while it is tested for duplicates; {@linkcode netifs} and
   * {@linkcode changes} tell the outcome (RFC 4862 §5.4).
   */
  async addAddress(netif: string, address: string): Promise<void> {
    LABEL(netif, "netif", "add an address");
    PREFIX(address, "address", "add an address");
    await this.#control({ op: "addAddress", netif, address });
  }

  /**
   * Replaces an address, such as "10.0.0.3", by another, such as "10.0.0.4/24".
   * lwIP netif_set_addr. For netconns that use it see {@linkcode removeAddress}; in
   * the profile "lwip" they move to the new address.
   */
  async replaceAddress(
    netif: string,
    old: string,
    address: string,
  ): Promise<void> {
    LABEL(netif, "netif", "replace an address");
    ADDRESS(old, "old", "replace an address");
    PREFIX(address, "address", "replace an address");
    await this.#control({ op: "replaceAddress", netif, old, address });
  }

  /**
   * Removes an address, such as "10.0.0.3", from an interface. `ip.addressChange`
   * decides what happens to netconns that use it. "keep", as in Linux: they stay.
   * They receive and send nothing, so that connections time out unless the address
   * is added again. "follow", in the profile "lwip": connections are reset, with
   * ERR_ABRT; listeners, UDP and RAW take the first address that the interface
   * still has, or none if it is one of IPv6.
   */
  async removeAddress(netif: string, address: string): Promise<void> {
    LABEL(netif, "netif", "remove an address");
    ADDRESS(address, "address", "remove an address");
    await this.#control({ op: "removeAddress", netif, address });
  }

  /** Adds a route. */
  async addRoute(route: RouteConfig): Promise<void> {
    ROUTE(route, "route", "add a route");
    await this.#control({ op: "addRoute", route });
  }

  /**
   * Removes a route that {@linkcode addRoute}, `routes` or `gateway` has added: one with
   * the same network, next hop and interface. A route without `via` is one on the link.
   * What uses it is sent by another route from now on.
   *
   * @returns true if it was there.
   *
   * @example A default route for a while
   * ```ts
   * import { cable, Stack } from "@netconn/netconn";
   *
   * const [driver] = cable();
   * await using stack = await Stack.start({
   *   thread: false,
   *   netifs: [{ driver, addresses: ["10.0.0.1/24"] }],
   * });
   * const route = { to: "0.0.0.0/0", via: "10.0.0.254", netif: "if1" };
   * await stack.addRoute(route);
   * console.assert(await stack.removeRoute(route));
   * console.assert(!await stack.removeRoute(route));
   * ```
   */
  async removeRoute(route: RouteConfig): Promise<boolean> {
    ROUTE(route, "route", "remove a route");
    return await this.#control({ op: "removeRoute", route }) as boolean;
  }

  /** Takes an interface up or down. */
  async setUp(netif: string, up: boolean): Promise<void> {
    LABEL(netif, "netif", "set an interface");
    checkBoolean(up, "up", "set an interface");
    await this.#control({ op: "setUp", netif, up });
  }

  /** Sets a static neighbour: an IP address and its hardware address. */
  async setNeighbour(
    netif: string,
    address: string,
    mac: string,
  ): Promise<void> {
    LABEL(netif, "netif", "set a neighbour");
    ADDRESS(address, "address", "set a neighbour");
    MAC(mac, "mac", "set a neighbour");
    await this.#control({ op: "setNeighbour", netif, address, mac });
  }

  /**
   * Forgets a neighbour, one that {@linkcode setNeighbour} has set or one that was
   * learnt. Packets that wait for it are dropped; the next one asks for it anew, unless
   * the interface uses only neighbours that are set. lwIP etharp_remove_static_entry.
   *
   * @returns true if it was known.
   *
   * @example A neighbour that is no longer static
   * ```ts
   * import { cable, Stack } from "@netconn/netconn";
   *
   * const [driver] = cable();
   * await using stack = await Stack.start({
   *   thread: false,
   *   netifs: [{ driver, addresses: ["10.0.0.1/24"] }],
   * });
   * await stack.setNeighbour("if1", "10.0.0.2", "02:00:00:00:00:02");
   * console.assert(await stack.removeNeighbour("if1", "10.0.0.2"));
   * console.assert(!await stack.removeNeighbour("if1", "10.0.0.2"));
   * ```
   */
  async removeNeighbour(netif: string, address: string): Promise<boolean> {
    LABEL(netif, "netif", "remove a neighbour");
    ADDRESS(address, "address", "remove a neighbour");
    return await this.#control({
      op: "removeNeighbour",
      netif,
      address,
    }) as boolean;
  }

  /** Keeps the process alive until it is closed; it does from the start. */
  ref(): void {
    this.#context.alive.setStack(true);
  }

  /**
   * Lets the process end although the stack was not closed, unless an open netconn
   * keeps it alive.
   */
  unref(): void {
    this.#context.alive.setStack(false);
  }

  /**
   * Resolves when the stack has ended, or has died: a driver has thrown, or its
   * Worker was ended from outside. If it has died, an uncaught error reports the
   * reason, all waits reject, and `close` returns quickly.
   */
  get ended(): Promise<void> {
    return this.#port.stopped;
  }

  /**
   * Ends the stack: closes the connections that are still open, waits about a
   * second for written data to be acknowledged, closes the drivers and ends the
   * thread. Idempotent.
   */
  close(): Promise<void> {
    return this.#closing ??= this.#end();
  }

  /** As {@linkcode close}. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}
