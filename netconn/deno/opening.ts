/**
 * Sockets that are opened by a call that does not wait, as Deno's are: what can be
 * said of one at once, and what becomes known later.
 *
 * @module
 */

import { ERR_CLSD } from "../../core/base/err.ts";
import * as O from "../../core/mailbox/options.ts";
import { BIND_REUSE } from "../../core/mailbox/protocol.ts";
import type { Endpoint } from "../../netbuf/netbuf.ts";
import { checkPort, parseAddr, quote } from "../arguments.ts";
import { check, errorOf } from "./errors.ts";
import type { LwipConn } from "../lwip/lwip_conn.ts";

/**
 * Binds, and listens in the same request. It is on its way to the core when this
 * returns.
 *
 * @param backlog Connections that may wait; 0 to bind alone.
 * @returns The local address.
 * @throws AddrInUse, …
 */
export async function openAt(
  conn: LwipConn,
  hostname: string,
  port: number,
  reuseAddress: boolean,
  backlog: number,
): Promise<Endpoint> {
  const addr = parseAddr(hostname, "hostname", "bind");
  checkPort(port, "bind");
  if (reuseAddress) conn.setOption(O.OPT_REUSEADDR, 1);
  const flags = reuseAddress ? BIND_REUSE : 0;
  const opened = await conn.open(addr, port, flags, backlog);
  const action = `bind to ${quote(hostname, port)}`;
  check(opened.err, action);
  if (conn.deleted) throw errorOf(ERR_CLSD, action);
  return { hostname: opened.addr.toString(), port: opened.port };
}

/** A socket that is being opened, or was, or could not be. */
export class Opening {
  /** Resolves when it is open; rejects if it cannot be. */
  readonly done: Promise<void>;
  readonly #isOver: () => boolean;
  #failure: unknown = null;

  /**
   * @param done Settled when it is open, or cannot be.
   * @param isOver Whether the application has closed it, or its stack has ended.
   * @param close Frees what could not be opened.
   */
  constructor(done: Promise<void>, isOver: () => boolean, close: () => void) {
    this.done = done;
    this.#isOver = isOver;
    done.catch((error) => {
      if (!isOver()) this.#failure = error;
      close();
    });
  }

  /** Whether an error says that it could not be opened in the first place. */
  hasFailedWith(error: unknown): boolean {
    return error === this.#failure;
  }

  /** Whether an iteration that has met an error is at its end: the socket is closed. */
  endsWith(error: unknown): boolean {
    return !this.hasFailedWith(error) && this.#isOver();
  }
}
