/**
 * Makes the connection of a Node-shaped socket: looks the name up, tries its
 * addresses, and tells the socket of each step.
 *
 * @module
 */

import { NETCONN_TCP } from "../../core/api/netconn_type.ts";
import { ERR_RTE } from "../../core/base/err.ts";
import { errorOf } from "../errors.ts";
import type { Netconn, NetconnContext } from "../netconn.ts";
import { netconnFor } from "../netconn.ts";
import {
  alternating,
  badAddress,
  badFamily,
  stackLookup,
  type Target,
} from "./attempts.ts";
import type { LookupAddress } from "./connect_args.ts";
import { familyOf } from "./connect_args.ts";
import {
  aggregateError,
  codedError,
  type ErrorEnd,
  nodeCodeOf,
  type NodeError,
  systemError,
} from "./errors.ts";

/** The socket that is to be connected. */
export interface Connectable {
  /** Whether it still wants to be. */
  readonly connecting: boolean;
  /** Its connection, if it has one already. */
  readonly netconn: Netconn | null;
  /** Whether a connect of it waits for the peer's answer. */
  readonly isAttempted: boolean;
  /** Addresses that were tried, `address:port` each; where there are several. */
  autoSelectFamilyAttemptedAddresses: string[];
  /** Tells listeners. */
  emit(event: string, ...args: unknown[]): boolean;
  /** Something has happened. */
  touch(): void;
  /** Prepares a netconn for an attempt. */
  prepare(conn: Netconn): void;
  /** It is connected. */
  onConnected(conn: Netconn): void;
  /** It cannot be. */
  destroy(error: Error): unknown;
}

/** What is refused: Node's `net.BlockList`. */
export interface Blocked {
  /** Whether an address is on the list. */
  check(address: string, family: string): boolean;
}

/** One connect of one socket. */
export class Connector {
  readonly #context: NetconnContext;
  readonly #socket: Connectable;
  readonly #target: Target;
  readonly #blockList: Blocked | null;
  readonly #errors: NodeError[] = [];
  #addresses: LookupAddress[] = [];
  #conn: Netconn | null = null; // of the attempt at hand
  #isCancelled = false;
  #isConnecting = false;

  /**
   * @param context The stack.
   * @param socket Who is to be connected.
   * @param target To where.
   * @param blockList Where not to.
   */
  constructor(
    context: NetconnContext,
    socket: Connectable,
    target: Target,
    blockList: Blocked | null,
  ) {
    this.#context = context;
    this.#socket = socket;
    this.#target = target;
    this.#blockList = blockList;
  }

  /** Begins; nothing is told before the next tick. */
  start(): void {
    const { host } = this.#target;
    const family = familyOf(host);
    if (family === 0) this.#lookUp();
    else process.nextTick(() => this.#only(host, family));
  }

  /** Ends the attempt at hand: the socket is destroyed. */
  cancel(): void {
    this.#isCancelled = true;
    this.#conn?.close().catch(() => {});
    this.#conn = null;
  }

  /** Whether it waits for the peer's answer. */
  get isConnecting(): boolean {
    return this.#isConnecting;
  }

  /** Whether it is in vain: the socket may connect anew by another one. */
  get #isOver(): boolean {
    return this.#isCancelled || !this.#socket.connecting;
  }

  #lookUp(): void {
    const { host, family, hints, lookup, localAddress } = this.#target;
    const all = this.#target.autoSelectFamily && family !== 4 &&
      family !== 6 && localAddress === null;
    (lookup ?? stackLookup(this.#context))(
      host,
      { family, hints, ...(all ? { all } : {}) },
      (error, found, foundFamily) => {
        if (all) this.#onAll(error, found as LookupAddress[]);
        else this.#onOne(error, found as string, foundFamily);
      },
    );
  }

  #onOne(
    error: Error | null,
    address: string | undefined,
    family: number | undefined,
  ): void {
    const socket = this.#socket;
    socket.emit("lookup", error, address, family, this.#target.host);
    if (this.#isOver) return;
    const wrong = error ?? this.#unusable({ address, family });
    if (wrong) {
      // connect() may not have returned: nobody listens yet.
      process.nextTick(() => this.#fail(wrong));
    } else {
      socket.touch();
      this.#only(address!, family!);
    }
  }

  #onAll(error: Error | null, found: LookupAddress[]): void {
    const socket = this.#socket;
    const { host } = this.#target;
    if (this.#isOver) return;
    if (error) return this.#onOne(error, undefined, undefined);
    for (const { address, family } of found) {
      socket.emit("lookup", null, address, family, host);
      if (this.#isOver) return;
    }
    const addresses = alternating(found);
    if (addresses.length === 0) {
      const wrong = this.#unusable(found[0] ?? {});
      process.nextTick(() => this.#fail(wrong!));
      return;
    }
    socket.touch();
    if (addresses.length === 1) {
      this.#only(addresses[0].address, addresses[0].family);
    } else {
      socket.autoSelectFamilyAttemptedAddresses = [];
      this.#addresses = addresses;
      this.#next(0);
    }
  }

  /** What is wrong with an answer; null if it is an address. */
  #unusable(
    { address, family }: Partial<LookupAddress> | {
      address: string | undefined;
      family: number | undefined;
    },
  ): Error | null {
    if (familyOf(address) === 0) return badAddress(address);
    if (family === 4 || family === 6) return null;
    const { host, port } = this.#target;
    return badFamily(family, host, port);
  }

  #fail(error: Error): void {
    if (!this.#isOver) this.#socket.destroy(error);
  }

  /** Tries the only address there is. */
  #only(address: string, family: number): void {
    const socket = this.#socket;
    if (this.#isOver) return;
    if (this.#isBlocked(address, family)) {
      socket.destroy(blockedError(address));
      return;
    }
    this.#bind(family, (unbound) => {
      if (this.#isOver) return;
      if (unbound !== null) return this.#finish(unbound);
      socket.emit("connectionAttempt", address, this.#target.port, family);
      if (this.#isOver || this.#isSecond(address)) return;
      this.#connect(address, family, undefined, (error) => {
        if (this.#isOver) return; // it hears of nothing any more
        if (error !== null) this.#tellFailed(address, family, error);
        if (!this.#isOver) this.#finish(error);
      });
    });
  }

  /** Tries one of several addresses. */
  #next(index: number): void {
    const socket = this.#socket;
    if (this.#isOver) return;
    if (index === this.#addresses.length) {
      socket.destroy(aggregateError(this.#errors));
      return;
    }
    const { address, family } = this.#addresses[index];
    const { port, attemptTimeout } = this.#target;
    const failed = (error: NodeError): void => {
      this.#isConnecting = false;
      this.#errors.push(error);
      process.nextTick(() => this.#next(index + 1));
    };
    if (this.#isBlocked(address, family)) return failed(blockedError(address));
    this.#bind(family, (unbound) => {
      if (this.#isOver) return;
      if (unbound !== null) return failed(unbound);
      socket.emit("connectionAttempt", address, port, family);
      if (this.#isOver || this.#isSecond(address)) return;
      socket.autoSelectFamilyAttemptedAddresses.push(`${address}:${port}`);
      const isLast = index === this.#addresses.length - 1;
      const timeout = isLast ? undefined : attemptTimeout;
      this.#connect(address, family, timeout, (error) => {
        if (this.#isOver) return;
        if (error === null) return this.#finish(null);
        failed(error);
        const { code } = (error.cause ?? {}) as { code?: string };
        if (code === "ERR_TIMEOUT" && !isLast) {
          socket.emit("connectionAttemptTimeout", address, port, family);
        } else this.#tellFailed(address, family, error);
      });
    });
  }

  /** Whether another connect of the socket waits for an answer: that ends both. */
  #isSecond(address: string): boolean {
    if (!this.#socket.isAttempted) return false;
    const end = { address, port: this.#target.port };
    this.#socket.destroy(systemError("EALREADY", "connect", end));
    return true;
  }

  #tellFailed(address: string, family: number, error: NodeError): void {
    const { port } = this.#target;
    this.#socket.emit("connectionAttemptFailed", address, port, family, error);
  }

  #finish(error: NodeError | null): void {
    const conn = this.#conn!;
    this.#conn = null;
    this.#isConnecting = false;
    if (error !== null) this.#socket.destroy(error);
    else this.#socket.onConnected(conn);
  }

  /**
   * Makes the netconn at hand, and gives it the local end that was asked for.
   *
   * @param bound Told the outcome: at once if no local end was asked for.
   */
  #bind(family: number, bound: (error: NodeError | null) => void): void {
    if (this.#socket.netconn !== null) { // as connect() in Linux: once more
      this.#conn = this.#socket.netconn;
      return bound(null);
    }
    const { localAddress, localPort } = this.#target;
    const any = family === 6 ? "::" : "0.0.0.0";
    const end = { address: localAddress ?? any, port: localPort };
    let conn: Netconn | null = null;
    const failed = (cause: unknown): void =>
      bound(failure(conn, cause, "bind", end));
    try {
      conn = this.#conn = netconnFor(this.#context, NETCONN_TCP);
      this.#socket.prepare(conn);
    } catch (cause) {
      process.nextTick(failed, cause);
      return;
    }
    if (localAddress === null && localPort === 0) return bound(null);
    // What a listener throws is an uncaught exception, not a promise's rejection.
    conn.bind(end.address, localPort).then(
      () => process.nextTick(bound, null),
      (cause) => process.nextTick(failed, cause),
    );
  }

  /** Connects the netconn at hand. */
  #connect(
    address: string,
    family: number,
    timeout: number | undefined,
    connected: (error: NodeError | null) => void,
  ): void {
    const conn = this.#conn!;
    const end = { address, port: this.#target.port };
    const failed = (cause: unknown): void =>
      connected(failure(conn, cause, "connect", end));
    if (conn === this.#socket.netconn) {
      process.nextTick(connected, null);
      return;
    }
    if (family === 6) { // nothing of IPv6 is received: it would only time out
      process.nextTick(failed, errorOf(ERR_RTE, "connect over IPv6"));
      return;
    }
    this.#isConnecting = true;
    conn.connect(address, end.port, { timeout }).then(
      () => process.nextTick(connected, null),
      (cause) => process.nextTick(failed, cause),
    );
  }

  #isBlocked(address: string, family: number): boolean {
    return this.#blockList?.check(address, `ipv${family}`) === true;
  }
}

/** Ends a netconn that has failed, and says why. */
function failure(
  conn: Netconn | null,
  cause: unknown,
  syscall: string,
  end: ErrorEnd,
): NodeError {
  const code = codeOfFailure(conn, cause, syscall);
  conn?.close().catch(() => {});
  return systemError(code, syscall, end, cause);
}

/** A connect that could not even begin had no route. */
function codeOfFailure(
  conn: Netconn | null,
  cause: unknown,
  syscall: string,
): string {
  if (conn === null || conn.stackEnded) return "ENETDOWN";
  const code = nodeCodeOf(cause, syscall);
  const hasNoRoute = code === "EHOSTUNREACH" && conn.lwip.remoteEnd === null;
  return hasNoRoute ? "ENETUNREACH" : code;
}

function blockedError(address: string): NodeError {
  return codedError(
    "ERR_IP_BLOCKED",
    `IP(${address}) is blocked by net.BlockList`,
  );
}
