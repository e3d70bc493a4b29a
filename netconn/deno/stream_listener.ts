/**
 * What listeners in Deno's shape have in common, whatever their connections carry.
 *
 * @module
 */

import type { Endpoint } from "../../netbuf/netbuf.ts";
import { NO_WAIT } from "../arguments.ts";
import { TCP_DEFAULT_LISTEN_BACKLOG } from "../lwip/constants.ts";
import type { WaitOptions } from "../port/mailbox.ts";
import type { Netconn } from "./netconn.ts";
import { openAt } from "./open_at.ts";
import { Opening } from "./opening.ts";
import type { NetAddr } from "./stream_conn.ts";
import type { TraceOptions } from "./trace.ts";

/**
 * Where to listen.
 *
 * @category TCP and UDP
 */
export interface ListenOptions {
  /** Address of this stack; "::" is for both families. @default {"0.0.0.0"} */
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

/**
 * A listener, shaped as Deno.Listener.
 *
 * @category TCP and UDP
 */
export abstract class StreamListener<T>
  implements AsyncIterable<T>, Disposable, AsyncDisposable {
  /** The netconn underneath. */
  readonly netconn: Netconn;
  readonly #opening: Opening;
  readonly #wrap: (netconn: Netconn) => Promise<T>;

  /**
   * Begins to listen.
   *
   * @param netconn A TCP netconn, which it owns from now on.
   * @param options Where to listen.
   * @param wrap Makes a connection of an accepted netconn; closes it if it cannot.
   */
  protected constructor(
    netconn: Netconn,
    options: ListenOptions,
    wrap: (netconn: Netconn) => Promise<T>,
  ) {
    this.netconn = netconn;
    this.#wrap = wrap;
    const { hostname = "0.0.0.0", port } = options;
    const addr: NetAddr = { transport: "tcp", hostname, port };
    const open = (): Promise<Endpoint> => this.#listen(hostname, options);
    this.#opening = new Opening(netconn, addr, open);
  }

  async #listen(hostname: string, options: ListenOptions): Promise<Endpoint> {
    const { port, reuseAddress = false, trace = false, mss } = options;
    const { tcpBacklog = TCP_DEFAULT_LISTEN_BACKLOG } = options;
    const { backlog = Math.min(tcpBacklog, 255) } = options;
    if (mss !== undefined) this.netconn.setMss(mss);
    if (trace !== false) this.netconn.setTrace(trace === true ? {} : trace);
    const { lwip } = this.netconn;
    return await openAt(lwip, hostname, port, reuseAddress, backlog);
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
    return this.#opening.addr;
  }

  /**
   * Waits for a connection. One that the peer has reset meanwhile is given out as
   * well: it has its addresses and what had arrived, and then ConnectionReset.
   */
  async accept(wait: WaitOptions = NO_WAIT): Promise<T> {
    await this.#opening.done;
    return await this.#wrap(await this.netconn.accept(wait));
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
    this.#opening.close();
  }

  /** As {@linkcode close}. */
  [Symbol.dispose](): void {
    this.close();
  }

  /** As {@linkcode close}, and waits. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#opening.close();
  }

  /**
   * Connections, until the listener or the stack is closed.
   *
   * @throws AddrInUse, … if it cannot listen.
   */
  async *[Symbol.asyncIterator](): AsyncIterableIterator<T> {
    for (;;) {
      let conn: T;
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
