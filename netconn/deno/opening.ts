/**
 * Sockets that are opened by a call that does not wait, as Deno's are: what can be
 * said of one at once, and what becomes known later.
 *
 * @module
 */

import { wrongKind } from "../../core/base/arguments.ts";
import type { Endpoint } from "../../netbuf/netbuf.ts";
import { Netconn } from "./netconn.ts";
import type { NetAddr } from "./stream_conn.ts";

/** A socket that is being opened, or was, or could not be; and its end. */
export class Opening {
  /** Resolves when it is open; rejects if it cannot be. */
  readonly done: Promise<void>;
  readonly #netconn: Netconn;
  #addr: NetAddr;
  #closing: Promise<void> | null = null;
  #failure: unknown = null;

  /**
   * Opens it; one that cannot be opened is closed.
   *
   * @param netconn The netconn of the socket, which owns it.
   * @param addr What was asked for.
   * @param open Opens it, and tells the local end.
   */
  constructor(netconn: Netconn, addr: NetAddr, open: () => Promise<Endpoint>) {
    if (!(netconn instanceof Netconn)) {
      throw wrongKind(netconn, "netconn", "listen", "a netconn");
    }
    this.#netconn = netconn;
    this.#addr = addr;
    this.done = open().then((end) => {
      this.#addr = { transport: addr.transport, ...end };
    });
    this.done.catch((error) => {
      if (!this.#isOver) this.#failure = error;
      this.close();
    });
  }

  /** The local address: what was asked for, and what it is once it is open. */
  get addr(): NetAddr {
    return this.#addr;
  }

  /** Whether the application has closed it, or its stack has ended. */
  get #isOver(): boolean {
    return this.#closing !== null || this.#netconn.stackEnded;
  }

  /** Frees it. Idempotent; who does not wait is told of no error. */
  close(): Promise<void> {
    this.#closing ??= this.#netconn.close();
    this.#closing.catch(() => {});
    return this.#closing;
  }

  /** Whether an error says that it could not be opened in the first place. */
  hasFailedWith(error: unknown): boolean {
    return error === this.#failure;
  }

  /** Whether an iteration that has met an error is at its end: the socket is closed. */
  endsWith(error: unknown): boolean {
    return !this.hasFailedWith(error) && this.#isOver;
  }
}
