/**
 * TCP connections and listeners in the shape of Deno's own: Deno.TcpConn and
 * Deno.TcpListener, over netconns.
 *
 * @module
 */

import { NETCONN_TCP } from "../core/api/netconn_type.ts";
import {
  checkBoolean,
  checkOptions,
  type Checks,
  checkText,
  integerFrom,
  oneOf,
  wrongKind,
} from "../core/base/arguments.ts";
import { checkBytes, isBytes, isGone } from "../core/base/byte_argument.ts";
import {
  checkEnd,
  NO_WAIT,
  PORT_KIND,
  SEGMENT,
  WAIT_CHECKS,
} from "./arguments.ts";
import { TCP_DEFAULT_LISTEN_BACKLOG } from "./constants.ts";
import type { WaitOptions } from "./mailbox.ts";
import { type KeepAliveOptions, Netconn } from "./netconn.ts";
import { openAt, Opening } from "./opening.ts";
import type { Stack } from "./stack.ts";
import { type NetconnTrace, TRACE, type TraceOptions } from "./trace.ts";

/** Bytes of a chunk of a readable stream, at most. */
const CHUNK = 65_536;

/** Address of one end, as Deno has it. */
export interface NetAddr {
  /** Transport protocol. */
  transport: "tcp" | "udp";
  /** IP address. */
  hostname: string;
  /** Port, 0 to 65,535. */
  port: number;
}

/** Where to connect to. */
export interface ConnectOptions extends WaitOptions {
  /** Address, or a name to resolve. @default {"127.0.0.1"} */
  hostname?: string;
  /** Port, 1 to 65,535. */
  port: number;
  /** As Deno's. @default {"tcp"} */
  transport?: "tcp";
  /** As Deno's: addresses do not race each other. @default {false} */
  autoSelectFamily?: false;
  /** Keep a trace from the SYN on, see `conn.trace()`. @default {false} */
  trace?: TraceOptions | boolean;
  /** Largest segment, see `netconn.setMss()`. @default {the stack's `tcp.mss`} */
  mss?: number;
}

const CONNECT: Checks<ConnectOptions> = {
  ...WAIT_CHECKS,
  hostname: checkText,
  port: PORT_KIND,
  transport: oneOf("tcp"),
  autoSelectFamily: oneOf(false),
  trace: TRACE,
  mss: SEGMENT,
};

/** A TCP connection, shaped as Deno.TcpConn. */
export class TcpConn implements AsyncDisposable {
  /** The netconn underneath. */
  readonly netconn: Netconn;
  /** This end. */
  readonly localAddr: NetAddr;
  /** The other end. */
  readonly remoteAddr: NetAddr;
  #readable: ReadableStream<Uint8Array<ArrayBuffer>> | null = null;
  #writable: WritableStream<Uint8Array> | null = null;
  #closing: Promise<void> | null = null;
  #ends = 0; // streams that have ended

  /**
   * Use {@linkcode TcpConn.of}.
   *
   * @param netconn A connected TCP netconn, which it owns from now on.
   * @param localAddr This end.
   * @param remoteAddr The other end.
   */
  private constructor(
    netconn: Netconn,
    localAddr: NetAddr,
    remoteAddr: NetAddr,
  ) {
    this.netconn = netconn;
    this.localAddr = localAddr;
    this.remoteAddr = remoteAddr;
  }

  /**
   * Wraps a connected TCP netconn; also one that has ended meanwhile, of which what
   * has arrived can still be read.
   *
   * @throws NotConnected if it was never connected.
   */
  static async of(netconn: Netconn): Promise<TcpConn> {
    if (!(netconn instanceof Netconn)) {
      throw wrongKind(netconn, "netconn", "wrap a connection", "a netconn");
    }
    const local = await netconn.localAddr();
    const remote = await netconn.remoteAddr();
    return new TcpConn(
      netconn,
      { transport: "tcp", ...local },
      { transport: "tcp", ...remote },
    );
  }

  /**
   * Reads into `p`.
   *
   * @returns Bytes read; null at the end of the stream.
   */
  read(p: Uint8Array, wait: WaitOptions = NO_WAIT): Promise<number | null> {
    return isBytes(p) && !isGone(p)
      ? this.netconn.read(p, wait)
      : this.#refuse(p);
  }

  // deno-lint-ignore require-await -- rejects, and does not throw
  async #refuse(p: unknown): Promise<null> {
    checkBytes(p, "p", "read");
    return null;
  }

  /** Writes `p`, all of it; returns its length. */
  async write(p: Uint8Array, wait: WaitOptions = NO_WAIT): Promise<number> {
    checkBytes(p, "p", "write");
    const { length } = p;
    await this.netconn.write(p, wait);
    return length;
  }

  /** Sends a FIN after what was written; reading goes on. */
  async closeWrite(): Promise<void> {
    await this.netconn.shutdown(false, true);
  }

  /** Closes the connection; what was written is delivered. Idempotent. */
  close(): void {
    this.#closing ??= this.netconn.close();
    this.#closing.catch(() => {});
  }

  /** Closes the connection and waits until it is closed on this side. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.close();
    await this.#closing;
  }

  /** Keeps the process alive while it is open; it does from the start. */
  ref(): void {
    this.netconn.ref();
  }

  /** Lets the process end while it is open; see `stack.unref`. */
  unref(): void {
    this.netconn.unref();
  }

  /** Sends small segments at once. */
  setNoDelay(noDelay = true): void {
    this.netconn.setNoDelay(noDelay);
  }

  /** Probes an idle connection. */
  setKeepAlive(keepAlive: boolean | KeepAliveOptions = true): void {
    this.netconn.setKeepAlive(keepAlive);
  }

  /**
   * Returns the connection's trace; begins one if there is none. See
   * `netconn.trace`.
   */
  trace(options: TraceOptions = {}): Promise<NetconnTrace> {
    return this.netconn.trace(options);
  }

  /** As Deno has it: when both streams have ended, the connection closes. */
  #streamEnded(): void {
    if (++this.#ends === 2) this.close();
  }

  /** What the peer sends; the window opens as it is read. */
  get readable(): ReadableStream<Uint8Array<ArrayBuffer>> {
    return this.#readable ??= new ReadableStream<Uint8Array<ArrayBuffer>>({
      type: "bytes",
      pull: async (controller) => {
        const request = (controller as ReadableByteStreamController)
          .byobRequest;
        const taken = request === null
          ? await this.netconn.readChunk(CHUNK)
          : await this.netconn.read(request.view as Uint8Array);
        if (taken === null) {
          controller.close();
          request?.respond(0);
          this.#streamEnded();
        } else if (typeof taken === "number") request!.respond(taken);
        else controller.enqueue(taken);
      },
      cancel: async () => {
        await this.netconn.shutdown(true, false).catch(() => {});
        this.#streamEnded();
      },
    });
  }

  /** What goes to the peer; closing it sends a FIN, aborting it a reset. */
  get writable(): WritableStream<Uint8Array> {
    return this.#writable ??= new WritableStream<Uint8Array>({
      write: (chunk) => this.netconn.write(chunk),
      close: async () => {
        await this.netconn.shutdown(false, true);
        this.#streamEnded();
      },
      abort: () => this.netconn.abort(),
    });
  }
}

/** Where to listen. */
export interface ListenOptions {
  /** Address of this stack. @default {"0.0.0.0"} */
  hostname?: string;
  /** Port; 0 for an ephemeral one. */
  port: number;
  /**
   * Connections that may wait to be accepted, 1 to 255; also those that their peers
   * have reset meanwhile.
   *
   * @default {255}
   */
  backlog?: number;
  /** As Deno's, another name of `backlog`; more than 255 is 255. */
  tcpBacklog?: number;
  /** As Deno's. @default {"tcp"} */
  transport?: "tcp";
  /** As Deno's: one listener gets all connections. @default {false} */
  reusePort?: false;
  /** Others that agree, too, may listen there. @default {false} */
  reuseAddress?: boolean;
  /** Keep a trace of each connection, see `conn.trace()`. @default {false} */
  trace?: TraceOptions | boolean;
  /** Largest segment, see `netconn.setMss()`. @default {the stack's `tcp.mss`} */
  mss?: number;
}

const LISTEN: Checks<ListenOptions> = {
  hostname: checkText,
  port: PORT_KIND,
  backlog: integerFrom(1, 255),
  tcpBacklog: integerFrom(1, 0x7fffffff),
  transport: oneOf("tcp"),
  reusePort: oneOf(false),
  reuseAddress: checkBoolean,
  trace: TRACE,
  mss: SEGMENT,
};

/** A TCP listener, shaped as Deno.TcpListener. */
export class TcpListener implements AsyncIterable<TcpConn>, AsyncDisposable {
  /** The netconn underneath. */
  readonly netconn: Netconn;
  readonly #opening: Opening;
  #addr: NetAddr;
  #closing: Promise<void> | null = null;

  /**
   * Use `stack.listen`.
   *
   * @param netconn A TCP netconn, which it owns from now on.
   * @param options Where to listen.
   */
  constructor(netconn: Netconn, options: ListenOptions) {
    if (!(netconn instanceof Netconn)) {
      throw wrongKind(netconn, "netconn", "listen", "a netconn");
    }
    this.netconn = netconn;
    const hostname = options.hostname ?? "0.0.0.0";
    this.#addr = { transport: "tcp", hostname, port: options.port };
    this.#opening = new Opening(
      this.#listen(hostname, options),
      () => this.#closing !== null || this.netconn.stackEnded,
      () => this.close(),
    );
  }

  async #listen(hostname: string, options: ListenOptions): Promise<void> {
    const { port, reuseAddress = false, trace = false, mss } = options;
    const { tcpBacklog = TCP_DEFAULT_LISTEN_BACKLOG } = options;
    const { backlog = Math.min(tcpBacklog, 255) } = options;
    if (mss !== undefined) this.netconn.setMss(mss);
    if (trace !== false) this.netconn.setTrace(trace === true ? {} : trace);
    const { lwip } = this.netconn;
    const end = await openAt(lwip, hostname, port, reuseAddress, backlog);
    this.#addr = { transport: "tcp", ...end };
  }

  /**
   * Resolves when it listens; rejects if it cannot.
   *
   * @returns The listener.
   * @throws AddrInUse, …
   */
  async ready(): Promise<this> {
    await this.#opening.done;
    return this;
  }

  /** Where it listens; an ephemeral port is known once it is ready. */
  get addr(): NetAddr {
    return this.#addr;
  }

  /**
   * Waits for a connection. One that the peer has reset meanwhile is given out as
   * well: it has its addresses and what had arrived, and then ConnectionReset.
   */
  async accept(wait: WaitOptions = NO_WAIT): Promise<TcpConn> {
    await this.#opening.done;
    return await wrap(await this.netconn.accept(wait));
  }

  /** Keeps the process alive while it is open; it does from the start. */
  ref(): void {
    this.netconn.ref();
  }

  /** Lets the process end while it is open; see `stack.unref`. */
  unref(): void {
    this.netconn.unref();
  }

  /** Stops listening; connections that nobody accepted are reset. Idempotent. */
  close(): void {
    this.#closing ??= this.netconn.close();
    this.#closing.catch(() => {});
  }

  /** As {@linkcode close}, and waits. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.close();
    await this.#closing;
  }

  /**
   * Connections, until the listener or the stack is closed.
   *
   * @throws AddrInUse, … if it cannot listen.
   */
  async *[Symbol.asyncIterator](): AsyncIterableIterator<TcpConn> {
    for (;;) {
      let conn: TcpConn;
      try {
        conn = await this.accept();
      } catch (error) {
        if (this.#opening.endsWith(error)) return;
        throw error;
      }
      yield conn;
    }
  }
}

/** Checks where to listen, but for what the bind says of it. */
export function checkListenOptions(options: unknown): void {
  checkOptions(options, LISTEN, "options", "listen");
  PORT_KIND((options as ListenOptions).port, "port", "listen");
}

/** Connects and wraps; used by `stack.connect`. */
export async function connectTcp(
  stack: Stack,
  options: ConnectOptions,
): Promise<TcpConn> {
  checkOptions(options, CONNECT, "options", "connect");
  const { hostname = "127.0.0.1", port, trace = false, mss } = options;
  const { signal, timeout } = options;
  checkEnd(hostname, port, "connect");
  const wait = signal === undefined && timeout === undefined
    ? NO_WAIT
    : { signal, timeout };
  const netconn = stack.netconn(NETCONN_TCP);
  try {
    if (mss !== undefined) netconn.setMss(mss);
    if (trace !== false) netconn.setTrace(trace === true ? {} : trace);
    await netconn.connect(hostname, port, wait);
  } catch (error) {
    await netconn.close();
    throw error;
  }
  return await wrap(netconn);
}

/** As {@linkcode TcpConn.of}; a netconn that cannot be wrapped is closed. */
async function wrap(netconn: Netconn): Promise<TcpConn> {
  try {
    return await TcpConn.of(netconn);
  } catch (error) {
    netconn.close().catch(() => {});
    throw error;
  }
}
