/**
 * A Node Duplex over a TCP netconn: node:http, node:https and node:tls work over
 * it unchanged, as client and as server.
 *
 * Node's streams are loaded when the first one is made, not before: that takes
 * longer than all modules of this package.
 *
 * @module
 */

import type { Duplex } from "node:stream";
import { Fragment } from "../netbuf/fragment.ts";
import { wrongKind } from "../core/base/arguments.ts";
import { NETCONN_TCP, NETCONNTYPE_GROUP } from "../core/api/netconn_type.ts";
import { NetBuf } from "../netbuf/netbuf.ts";
import { Netconn } from "./netconn.ts";

type NodeStream = typeof import("node:stream");

/** The class over a Duplex of Node's. */
function defineDuplex({ Duplex }: NodeStream): new (conn: Netconn) => Duplex {
  return class NetconnDuplex extends Duplex {
    readonly #conn: Netconn;
    #reading = false;
    #idleMs = 0;
    #idleTimer: ReturnType<typeof setTimeout> | undefined;

    constructor(conn: Netconn) {
      super({ allowHalfOpen: true, emitClose: true });
      this.#conn = conn;
    }

    // What node:http expects of a net.Socket besides a Duplex.

    /** Emits "timeout" whenever nothing was read or written for a while; 0: never. */
    setTimeout(ms: number, callback?: () => void): this {
      this.#idleMs = ms;
      if (callback !== undefined) {
        if (ms > 0) this.once("timeout", callback);
        else this.removeListener("timeout", callback);
      }
      this.#restartIdle();
      return this;
    }

    #restartIdle(): void {
      clearTimeout(this.#idleTimer);
      if (this.#idleMs === 0 || this.destroyed) return;
      const timer = setTimeout(() => this.emit("timeout"), this.#idleMs);
      Deno.unrefTimer(timer);
      this.#idleTimer = timer;
    }

    setNoDelay(noDelay = true): this {
      this.#conn.setNoDelay(Boolean(noDelay));
      return this;
    }
    setKeepAlive(enable = false): this {
      this.#conn.setKeepAlive(Boolean(enable));
      return this;
    }
    ref(): this {
      return this;
    }
    unref(): this {
      return this;
    }

    override _read(): void {
      if (this.#reading) return;
      this.#reading = true;
      this.#pull().catch((error) => this.destroy(error));
    }

    async #pull(): Promise<void> {
      let more = true;
      while (more && !this.destroyed) {
        const buf = await this.#conn.recv();
        // Node's streams want bytes of their own memory.
        const chunk = buf === null ? null : buf.toBytes();
        buf?.delete();
        if (this.destroyed) return;
        more = this.push(chunk);
      }
      this.#reading = false;
    }

    override _write(
      chunk: Uint8Array,
      _encoding: string,
      callback: (error?: Error | null) => void,
    ): void {
      if (this.#idleMs > 0) this.#restartIdle();
      this.#conn.write(chunk).then(() => callback(), callback);
    }

    override _writev(
      chunks: { chunk: Uint8Array }[],
      callback: (error?: Error | null) => void,
    ): void {
      if (this.#idleMs > 0) this.#restartIdle();
      const buf = new NetBuf();
      for (const { chunk } of chunks) buf.append(Fragment.external(chunk));
      this.#conn.write(buf).finally(() => buf.delete()).then(
        () => callback(),
        callback,
      );
    }

    override _final(callback: (error?: Error | null) => void): void {
      this.#conn.shutdown(false, true).then(() => callback(), callback);
    }

    override _destroy(
      error: Error | null,
      callback: (error?: Error | null) => void,
    ): void {
      clearTimeout(this.#idleTimer);
      const closing = error === null ? this.#conn.close() : this.#conn.abort();
      closing.then(() => callback(error), () => callback(error));
    }
  };
}

let NetconnDuplex: (new (conn: Netconn) => Duplex) | undefined;

/**
 * Makes a Node Duplex of a connected TCP netconn, which it owns from then on.
 *
 * @example HTTP over a netconn
 * ```ts
 * import { createServer, request } from "node:http";
 * import { NETCONN_TCP, Stack, toNodeDuplex } from "@netconn/netconn";
 *
 * const stack = await Stack.start({ thread: false });
 * const listener = await stack.listen({ port: 80 }).ready();
 * const server = createServer((_request, response) => response.end("hello"));
 * listener.accept().then((conn) =>
 *   server.emit("connection", toNodeDuplex(conn.netconn))
 * );
 * const conn = stack.netconn(NETCONN_TCP);
 * await conn.connect("127.0.0.1", 80);
 * const text = await new Promise((resolve) => {
 *   request({ createConnection: () => toNodeDuplex(conn) as never }, (response) =>
 *     response.setEncoding("utf8").on("data", resolve)
 *   ).end();
 * });
 * console.assert(text === "hello");
 * await stack.close();
 * ```
 */
export function toNodeDuplex(conn: Netconn): Duplex {
  const isTcp = conn instanceof Netconn &&
    NETCONNTYPE_GROUP(conn.type) === NETCONN_TCP;
  if (!isTcp) {
    throw wrongKind(conn, "conn", "make a duplex", "a TCP netconn");
  }
  NetconnDuplex ??= defineDuplex(process.getBuiltinModule("node:stream"));
  return new NetconnDuplex(conn);
}
