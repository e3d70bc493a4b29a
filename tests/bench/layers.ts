/**
 * The ways in which an application can speak over a TCP netconn: the netconn's own
 * calls, `TcpConn.read` and `TcpConn.write`, or `readable` and `writable`.
 *
 * @module
 */

import { createHash } from "node:crypto";
import type { Netconn } from "../../netconn/deno/netconn.ts";
import { TcpConn } from "../../netconn/deno/tcp_conn.ts";
import { receiveByDeno, writeAll } from "./deno_sockets.ts";
import * as pattern from "./pattern.ts";

/** Takes a block, which may change when the promise has resolved. */
export type Write = (block: Uint8Array) => Promise<unknown>;

/** One way of speaking. */
export interface Layer {
  /** Sends what `send` writes, then a FIN. */
  send<T>(conn: Netconn, send: (write: Write) => Promise<T>): Promise<T>;
  /** Receives to the end, looking at nothing. Returns bytes received. */
  count(conn: Netconn): Promise<number>;
  /** Receives to the end and checks the pattern by samples. */
  receivePattern(conn: Netconn): Promise<number>;
  /** Receives to the end. Returns SHA-256 of everything. */
  receiveHashed(conn: Netconn): Promise<string>;
}

/** Sends the pattern in writes of a block. */
export function patternOf(bytes: number): (write: Write) => Promise<void> {
  return async (write) => {
    const { BLOCK, PATTERN } = pattern;
    for (let left = bytes; left > 0; left -= BLOCK) {
      await write(left < BLOCK ? PATTERN.subarray(0, left) : PATTERN);
    }
  };
}

/** `write` and `recv` of the netconn. */
export const NETCONN: Layer = {
  async send(conn, send) {
    const result = await send((block) => conn.write(block));
    await conn.shutdown(false, true);
    return result;
  },
  count: pattern.receiveAll,
  receivePattern: pattern.receivePattern,
  receiveHashed: pattern.receiveHashed,
};

/** `read` and `write` of a TcpConn: as Deno's own, with a copy into a buffer. */
export const TCP_CONN: Layer = {
  async send(conn, send) {
    const tcp = await TcpConn.of(conn);
    const result = await send((block) => writeAll(tcp, block));
    await tcp.closeWrite();
    return result;
  },
  count: async (conn) => await receiveByDeno(await TcpConn.of(conn), false),
  receivePattern: async (conn) =>
    await receiveByDeno(await TcpConn.of(conn), true),
  async receiveHashed(conn) {
    const tcp = await TcpConn.of(conn);
    const hash = createHash("sha256");
    const into = new Uint8Array(pattern.BLOCK);
    for (;;) {
      const length = await tcp.read(into);
      if (length === null) return hash.digest("hex");
      hash.update(into.subarray(0, length));
    }
  },
};

/** `readable` and `writable` of a TcpConn. */
export const STREAMS: Layer = {
  async send(conn, send) {
    const writer = (await TcpConn.of(conn)).writable.getWriter();
    const result = await send((block) => writer.write(block));
    await writer.close();
    return result;
  },
  async count(conn) {
    let at = 0;
    for await (const { length } of (await TcpConn.of(conn)).readable) {
      at += length;
    }
    return at;
  },
  async receivePattern(conn) {
    let at = 0;
    for await (const bytes of (await TcpConn.of(conn)).readable) {
      pattern.checkSamples(bytes, at);
      at += bytes.length;
    }
    return at;
  },
  async receiveHashed(conn) {
    const hash = createHash("sha256");
    for await (const bytes of (await TcpConn.of(conn)).readable) {
      hash.update(bytes);
    }
    return hash.digest("hex");
  },
};
