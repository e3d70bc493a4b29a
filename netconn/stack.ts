/**
 * A stack, seen from the application: it is started, gives out netconns, and is
 * closed.
 *
 * @module
 */

import {
  NETCONN_TCP,
  type netconn_type,
  NETCONN_UDP,
} from "../core/api/netconn_type.ts";
import { DF_ALWAYS, dontFragmentNumber } from "../core/api/options.ts";
import { checkBoolean } from "../core/base/arguments.ts";
import type { err_t } from "../core/base/err.ts";
import { openWatch } from "../core/base/open_things.ts";
import { PacketMemory, reservePages } from "../core/buf/memory.ts";
import { REAL_CLOCK, type ThreadClock } from "../core/thread/clock.ts";
import {
  DEFAULT_IP_CONFIG,
  DEFAULT_TCP,
  type DnsSettings,
  type IpConfig,
  type NetifConfig,
  type NetifInfo,
  receiveBufferOf,
  type RouteConfig,
  type StackConfig,
  type TcpSettings,
} from "../core/thread/config.ts";
import type { ControlCall, StackStats } from "../core/thread/control.ts";
import {
  Bells,
  bellTable,
  returnBell,
  spinnerOf,
  takeBell,
} from "../core/thread/doorbell.ts";
import { layoutOf } from "../core/thread/layout.ts";
import { openSignal } from "../core/thread/poll.ts";
import type { DnsData } from "../core/wire/dns_record.ts";
import type { IpAddr } from "../core/wire/ip_addr.ts";
import { NetBuf } from "../netbuf/netbuf.ts";
import { ADDRESS, HOST_NAME, NO_WAIT, PREFIX } from "./arguments.ts";
import type { DatagramInfo, NetconnInfo } from "./info.ts";
import type { WaitOptions } from "./mailbox.ts";
import { Names, type ResolvedData, type ResolvedRecords } from "./names.ts";
import {
  type Netconn,
  type NetconnContext,
  netconnFor,
  type NetconnOptions,
} from "./netconn.ts";
import {
  checkDatagramOptions,
  DatagramConn,
  type DatagramOptions,
} from "./datagram_conn.ts";
import { BlockingStack } from "./blocking.ts";
import { KeepAlive } from "./keep_alive.ts";
import type { Blocker } from "./operation.ts";
import { NodeSockets } from "./node/node_sockets.ts";
import { PatientClock } from "./patient_clock.ts";
import { Port } from "./port.ts";
import { checkStackOptions, LABEL, MAC, ROUTE, SERVERS } from "./settings.ts";
import { type Started, timeLimit } from "./started.ts";
import { startThread } from "./tcpip_thread.ts";
import type { TimeSource } from "./time_source.ts";
import { type TraceOptions, traceRecords } from "./trace.ts";
import {
  type Profile,
  type ProfileName,
  profileOf,
  sendLowWater,
} from "./profiles.ts";
import {
  checkListenOptions,
  type ConnectOptions,
  connectTcp,
  type TcpConn,
  TcpListener,
} from "./tcp_conn.ts";
import type { ListenOptions } from "./stream_listener.ts";
import type {
  ConnectTlsOptions,
  ListenTlsOptions,
  StartTlsOptions,
  StartTlsServerOptions,
} from "./tls/options.ts";
import {
  connectTls,
  listenTls,
  startTls,
  type TlsConn,
  type TlsListener,
} from "./tls/tls_conn.ts";

/** Memory of a stack unless told otherwise: reserved, committed as it is used. */
const DEFAULT_MEMORY = 256 << 20;
/** Milliseconds that close waits for a stack to end. */
const END_TIMEOUT = 5_000;

/** How to start a stack. */
export interface StackOptions {
  /**
   * Which set of numbers to start from: "modern", those of a present-day Linux
   * host, or "lwip", lwIP's own. The other options change single numbers of it.
   *
   * @default {"modern"}
   */
  profile?: ProfileName;
  /** Network interfaces besides loopback. @default {[]} */
  netifs?: NetifConfig[];
  /** Routes besides those that addresses and gateways make. @default {[]} */
  routes?: RouteConfig[];
  /**
   * Run in a Worker, the tcpip thread; false runs it on the caller's event loop,
   * which needs no permission. @default {true}
   */
  thread?: boolean;
  /**
   * Clock of an in-thread stack: pass a VirtualClock to make time a matter of the
   * test. @default {the event loop's}
   */
  clock?: ThreadClock;
  /** Bytes of shared memory, at least 4 MiB. @default {268_435_456} */
  memory?: number;
  /** Seed of all randomness, for tests. @default {the platform's source} */
  seed?: number;
  /**
   * Bytes that a connection may have written and unacknowledged. If it is given, the
   * buffer stays so; else it grows with the congestion window up to
   * `tcp.sndBufMax`.
   *
   * @default {the profile's: 1 MiB and up to 4 MiB, or 5840}
   */
  sndBuf?: number;
  /**
   * Bytes of datagrams that wait for the receive of one UDP or RAW netconn; what
   * comes when there are more is dropped. In "modern" each counts its payload and 256
   * bytes, in "lwip" its payload; there 127 may wait besides. See
   * `conn.setRecvBufferSize()`.
   *
   * @default {the profile's: 212,992 (an eighth of packet memory if that is less), or
   * 2,147,483,647}
   */
  recvBufferSize?: number;
  /** Names and the addresses that they stand for. @default {{}} */
  hosts?: Record<string, string | string[]>;
  /**
   * Name servers in the order in which to ask them, such as "10.0.0.1",
   * "10.0.0.1:5353" or "[fd00::1]:53". @default {[]}
   */
  nameservers?: string[];
  /** Settings of the resolver: search list, attempts, timeout, … */
  dns?: DnsSettings;
  /** Settings of IP. */
  ip?: Partial<IpConfig>;
  /** Settings of TCP. */
  tcp?: TcpSettings;
  /**
   * Every TCP connection keeps a trace from its SYN on, see `conn.trace()`.
   *
   * @default {false}
   */
  trace?: TraceOptions | boolean;
}

/**
 * A TCP/IP stack.
 *
 * @example Talk to oneself, without any permission
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
 */
export class Stack implements AsyncDisposable {
  readonly #port: Port;
  readonly #context: NetconnContext;
  readonly #netifs: NetifInfo[];
  readonly #end: () => Promise<void>;
  readonly #names: Names;
  #closing: Promise<void> | null = null;
  #node: NodeSockets | null = null;

  private constructor(
    started: Started,
    profile: Profile,
    clock: TimeSource,
  ) {
    const { sndBuf, mboxSize, writeStep, tcp, ip } = profile;
    const { recvBufferSize, datagramCost } = profile;
    this.#port = started.port;
    this.#netifs = started.netifs;
    this.#end = started.end;
    this.#names = new Names(started.port, clock);
    this.#context = {
      port: started.port,
      time: clock,
      sndBuf,
      sndLowat: sendLowWater(sndBuf, tcp.mss),
      mboxSize,
      recvBufferSize,
      datagramCost,
      writeStep: Math.max(1, writeStep * sndBuf),
      refusesLarge: dontFragmentOf(ip) >= DF_ALWAYS,
      alive: started.alive,
      blocker: blockerOf(started.port, clock),
      resolve: (name, action, wait) =>
        this.#names.addressOf(name, action, wait),
      addresses: (name) => this.#names.addresses(name, NO_WAIT),
      info: (conn) =>
        this.#control({ op: "info", conn }) as Promise<
          NetconnInfo | null
        >,
      datagramInfo: (conn) =>
        this.#control({ op: "datagramInfo", conn }) as Promise<
          DatagramInfo | null
        >,
      trace: (call) => this.#control(call),
      congestion: async (conn, name) => {
        await this.#control({ op: "congestion", conn, name });
      },
    };
  }

  /**
   * Starts a stack and opens its interfaces.
   *
   * @throws TypeError or RangeError for options that make no sense; whatever a
   * driver throws when it cannot be opened.
   */
  static async start(options: StackOptions = {}): Promise<Stack> {
    checkStackOptions(options);
    const clock = options.clock ?? REAL_CLOCK;
    const thread = options.thread ?? options.clock === undefined;
    if (thread && options.clock !== undefined) {
      throw new TypeError(
        "Cannot use a clock with a thread: pass thread false",
      );
    }
    const profile = profileFor(options);
    const { recvBufferSize, datagramCost, mboxSize } = profile;
    const config: StackConfig = {
      memory: options.memory ?? DEFAULT_MEMORY,
      netifs: options.netifs ?? [],
      routes: options.routes ?? [],
      ip: profile.ip,
      tcp: options.trace === undefined
        ? profile.tcp
        : { ...profile.tcp, traceRecords: traceRecords(options.trace) },
      dns: profile.dns,
      api: {
        ...profile.api,
        recvBufferSize,
        datagramCost,
        recvSlots: mboxSize,
      },
      nameservers: options.nameservers ?? [],
      hosts: options.hosts ?? {},
      ...(options.seed === undefined ? {} : { seed: options.seed }),
    };
    const lazyWindow = profile.lazyWindow ?? lazyWindowOf(config);
    const started = await noteOpen(
      thread
        ? startThread(config, lazyWindow, END_TIMEOUT)
        : startInline(config, lazyWindow, clock),
    );
    return new Stack(started, profile, thread ? new PatientClock() : clock);
  }

  /** The interfaces that were opened, loopback first. */
  get netifs(): readonly NetifInfo[] {
    return this.#netifs;
  }

  /** What a netconn of this stack is made of. */
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
   * @throws ConnectionRefused, TimedOut, NetworkUnreachable, …
   */
  connect(options: ConnectOptions): Promise<TcpConn> {
    return connectTcp(this, options);
  }

  /**
   * Listens for TCP connections; a listener in the shape of Deno.TcpListener.
   *
   * The bind and the listen are one request, which the core can see when this returns
   * and takes before any request that follows, and before the next batch of frames.
   * So a connect over loopback that is made afterwards is never refused, nor is one
   * over a cable, from any stack, to a stack in this thread. A stack in a Worker may
   * be at work on a batch of frames just then: `await listener.ready()` is certain.
   * A bind that fails is told by `ready()`, `accept()` and an iteration: AddrInUse, …
   */
  listen(options: ListenOptions): TcpListener {
    checkListenOptions(options);
    return new TcpListener(this.netconn(NETCONN_TCP), options);
  }

  /**
   * Connects by TCP and begins a TLS handshake; a connection in the shape of
   * Deno.TlsConn. As Deno's it resolves before the handshake is over: reads and writes
   * wait for its end, and so does `conn.handshake()`. The certificate has to be for
   * `hostname`, a name or an address, and issued by one of Deno's default roots or of
   * `caCerts`.
   *
   * @throws TypeError for options that make no sense; InvalidData for PEM that is none;
   * ConnectionRefused, TimedOut, NetworkUnreachable, …; what a handshake that fails
   * rejects with, see `conn.handshake()`, is thrown by it, reads and writes.
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
    return connectTls(this, options);
  }

  /**
   * Begins a TLS handshake in the middle of a connection, as the client, in the shape
   * of Deno.startTls, or as the server. What has arrived and was not read belongs to the
   * handshake. The connection that is passed is of no use any more; it may be one with
   * TLS already.
   *
   * @throws TypeError for options that make no sense; InvalidData for PEM that is none;
   * Busy if a read or a write is under way; BadResource if the connection is closed or
   * was passed before.
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
    return startTls(this, conn, options);
  }

  /**
   * Listens for TCP connections with TLS; a listener in the shape of Deno.TlsListener.
   * A connection is accepted before its handshake, which then goes on by itself: a
   * client that takes its time holds up nobody else. See {@linkcode listen}.
   *
   * @throws TypeError for options that make no sense; InvalidData for PEM that is none.
   */
  listenTls(options: ListenTlsOptions): TlsListener {
    return listenTls(this, options);
  }

  /**
   * Receives and sends datagrams; in the shape of Deno.DatagramConn. What holds of
   * {@linkcode listen} and those who connect holds of this and datagrams, too.
   */
  listenDatagram(options: DatagramOptions): DatagramConn {
    checkDatagramOptions(options);
    const { recvBufferSize } = options;
    const conn = this.netconn(
      NETCONN_UDP,
      recvBufferSize === undefined ? {} : { recvBufferSize },
    );
    return new DatagramConn(conn, options);
  }

  /**
   * The same stack, spoken to without await: calls block this thread in
   * Atomics.wait. Lets no callback, timer or promise of the thread run meanwhile,
   * those of this stack's netconn events excepted. What was asked of any stack
   * before, with await or without, is on its way when the thread begins to wait.
   *
   * A listener of `Deno.addSignalListener` is such a callback: it runs when the
   * blocking call has returned and the event loop has its turn. A call that may wait
   * for ever needs a `timeout` for that. A signal without a listener does what it
   * does to any process: SIGINT and SIGTERM end it, also while it is blocked.
   *
   * @throws TypeError for an in-thread stack: it needs the thread that would wait.
   */
  blocking(): BlockingStack {
    const time = this.#context.time;
    if (!(time instanceof PatientClock)) {
      throw new TypeError("Cannot block: the stack runs in this thread");
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
   * Resolves a name to all its addresses, IPv4 first.
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
   * Asks the name servers for records, with owners, times to live, aliases and
   * the response code. That there are none is no error.
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
    ADDRESS(address, "address", "add a host");
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
    if (address !== undefined) ADDRESS(address, "address", "remove a host");
    return await this.#control({
      op: "removeHost",
      name,
      address: address ?? null,
    }) as boolean;
  }

  /** Forgets what name servers have answered. */
  async forgetNames(): Promise<void> {
    await this.#control({ op: "forgetNames" });
  }

  async #control(call: ControlCall): Promise<unknown> {
    return await this.#port.control(call);
  }

  /** Counters and resources at this moment. */
  async stats(): Promise<StackStats> {
    return await this.#control({ op: "stats" }) as StackStats;
  }

  /** Adds an address, such as "10.0.0.3/24", to an interface. */
  async addAddress(netif: string, address: string): Promise<void> {
    LABEL(netif, "netif", "add an address");
    PREFIX(address, "address", "add an address");
    await this.#control({ op: "addAddress", netif, address });
  }

  /**
   * Puts an address, such as "10.0.0.4/24", in the place of another, such as
   * "10.0.0.3". lwIP netif_set_addr. For its users see {@linkcode removeAddress}; in
   * the profile "lwip" they follow to the new one.
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
   * Takes an address, such as "10.0.0.3", from an interface. `ip.addressChange` says
   * what becomes of its users. "keep", as in Linux: they stay. Nothing arrives for
   * them and nothing can be sent, so that connections time out unless the address
   * comes back. "follow", in the profile "lwip": connections are reset, with ERR_ABRT;
   * listeners, UDP and RAW take the first address that the interface still has.
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

  /** Keeps the process alive until it is closed; it does from the start. */
  ref(): void {
    this.#context.alive.setStack(true);
  }

  /**
   * Lets the process end although the stack was not closed, once no netconn is
   * open that keeps it alive.
   */
  unref(): void {
    this.#context.alive.setStack(false);
  }

  /**
   * Resolves when the stack has ended, or has died: a driver has thrown, or its
   * Worker was ended from outside. A death is reported as an uncaught error that says
   * so; whoever waits is released with an error, and `close` is quick.
   */
  get ended(): Promise<void> {
    return this.#port.stopped;
  }

  /**
   * Ends the stack: connections that are still open are closed, what they have
   * written gets a moment to be acknowledged, drivers are closed, the thread
   * ends. Idempotent.
   */
  close(): Promise<void> {
    return this.#closing ??= this.#end();
  }

  /** As {@linkcode close}. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}

/** How this thread waits: it blocks, or takes the turns of a stack that it runs. */
function blockerOf(port: Port, clock: TimeSource): Blocker {
  const runDue = clock instanceof PatientClock
    ? (): number => clock.runDue()
    : null;
  return {
    waitFor: (pending) =>
      runDue === null
        ? port.takeTurnsFor(pending)
        : port.waitFor(pending, runDue),
    flush: () => port.flush(),
  };
}

/** The number of what a new netconn does. */
function dontFragmentOf(ip: Partial<IpConfig>): number {
  return dontFragmentNumber(ip.dontFragment ?? DEFAULT_IP_CONFIG.dontFragment);
}

/** Tells who watches for what is left open of a stack that starts. */
function noteOpen(starting: Promise<Started>): Promise<Started> {
  if (openWatch === null) return starting;
  const thing = {};
  openWatch.made(thing, "a stack");
  const onEnd = (): void => openWatch?.ended(thing);
  starting.then(({ port }) => port.stopped.then(onEnd), onEnd);
  return starting;
}

/** A profile with what the options change of it. */
function profileFor(options: StackOptions): Profile {
  const profile = fitted(
    profileOf(options.profile ?? "modern"),
    options.memory ?? DEFAULT_MEMORY,
  );
  const chosen = options.sndBuf ?? options.tcp?.sndBuf;
  return {
    ...profile,
    sndBuf: chosen ?? profile.sndBuf,
    recvBufferSize: options.recvBufferSize ?? profile.recvBufferSize,
    tcp: {
      ...profile.tcp,
      ...(chosen === undefined ? {} : { sndBufMax: chosen }),
      ...options.tcp,
      ...(chosen === undefined ? {} : { sndBuf: chosen }),
    },
    ip: { ...profile.ip, ...options.ip },
    dns: { ...profile.dns, ...options.dns },
  };
}

/**
 * A profile whose buffers are small enough for a memory: one connection alone does
 * not bring it to the point where it is short. Larger memories change nothing.
 */
function fitted(profile: Profile, memory: number): Profile {
  const { coreArenaSize: arena } = layoutOf(memory); // the other one is as large
  const first = arena >> 3;
  const most = arena >> 1;
  const tcp = { ...profile.tcp };
  const { sndBuf, sndBufMax, rcvBuf, rcvBufMax } = { ...DEFAULT_TCP, ...tcp };
  if (sndBufMax > most) tcp.sndBufMax = most;
  if (sndBuf > first) tcp.sndBuf = first;
  if (rcvBufMax > most) tcp.rcvBufMax = most;
  if (rcvBuf > first) tcp.rcvBuf = first;
  const { recvBufferSize, datagramCost } = profile;
  return {
    ...profile,
    sndBuf: Math.min(profile.sndBuf, first),
    recvBufferSize: datagramCost > 0
      ? Math.min(recvBufferSize, first)
      : recvBufferSize,
    tcp,
  };
}

async function startInline(
  config: StackConfig,
  lazyWindow: number,
  clock: ThreadClock,
): Promise<Started> {
  // Not evaluated where the stack runs in a thread. Written out, so that it is one
  // of the modules that need no permission.
  const { InlineHost } = await import("../core/thread/inline_host.ts");
  const layout = layoutOf(config.memory);
  const pages = reservePages(layout.size);
  const memory = new PacketMemory(pages);
  const bell = takeBell();
  const bells = new Bells(bellTable(), bell, openSignal);
  const host = new InlineHost(pages, config, bells, clock, {
    tell: () => port.drain(),
    die: (error) => {
      const why = `The stack has died: ${messageOf(error)}`;
      port.close(why);
      reportError(new Error(why, { cause: error }));
    },
  });
  const port = new Port(
    memory,
    layout,
    host.schedule,
    lazyWindow,
    spinnerOf(bellTable()),
    host,
  );
  port.breathes = clock === REAL_CLOCK;
  try {
    const netifs = await host.open(config);
    return {
      port,
      netifs,
      alive: new KeepAlive(() => {}), // nothing runs elsewhere
      end: async () => {
        port.stop();
        const { ended } = host;
        await Promise.race([ended, timeLimit(END_TIMEOUT, ended)]);
        port.close();
      },
    };
  } catch (error) {
    port.close();
    bells.close();
    returnBell(bell);
    throw error;
  }
}

function messageOf(error: unknown): string {
  return String((error as Error | null)?.message ?? error);
}

/**
 * Bytes that a reader may consume before the core hears of it: little enough for
 * the window never to seem shut.
 */
function lazyWindowOf(config: StackConfig): number {
  return Math.min(65_536, receiveBufferOf(config.tcp) >> 3);
}
