/**
 * Makes the connection of a Node-shaped socket: looks the name up, tries its
 * addresses, and reports each step to the socket.
 *
 * @module
 */

import { NETCONN_TCP } from "../../core/mailbox/netconn_type.ts";
import { ERR_RTE } from "../../core/base/err.ts";
import { quote } from "../arguments.ts";
import { errorOf } from "../deno/errors.ts";
import { type Netconn, netconnFor } from "../deno/netconn.ts";
import type { NetconnContext } from "../deno/netconn_state.ts";
import { type BlockList, isListed } from "./block_list.ts";
import {
  aggregateError,
  codedError,
  type ErrorEnd,
  nodeCodeOf,
  type NodeError,
  systemError,
} from "./errors.ts";
import {
  alternating,
  badAddress,
  badFamily,
  familyOf,
  type LookupAddress,
  stackLookup,
} from "./lookup.ts";
import type { Target } from "./target.ts";

/** The socket that is to be connected. */
export interface Connectable {
  /** Whether a connect is still under way. */
  readonly connecting: boolean;
  /** Its connection, if it has one already. */
  readonly netconn: Netconn | null;
  /** Whether one of its connects waits for the peer's answer. */
  readonly isAttempted: boolean;
  /**
   * Addresses that were tried, each as `address:port`; only if there are several.
   */
  autoSelectFamilyAttemptedAddresses: string[];
  /** Emits an event. */
  emit(event: string, ...args: unknown[]): boolean;
  /** Restarts the inactivity timeout. */
  touch(): void;
  /** Prepares a netconn for an attempt. */
  prepare(conn: Netconn): void;
  /** The connect has succeeded. */
  onConnected(conn: Netconn): void;
  /** The connect has failed. */
  destroy(error: Error): unknown;
}

/** One connect of one socket. */
export class Connector {
  readonly #context: NetconnContext;
  readonly #socket: Connectable;
  readonly #target: Target;
  readonly #blockList: BlockList | null;
  readonly #errors: NodeError[] = [];
  #addresses: LookupAddress[] = [];
  #conn: Netconn | null = null; // of the current attempt
  #isCancelled = false;
  #isConnecting = false;

  /**
   * @param context The stack.
   * @param socket The socket to connect.
   * @param target Where to connect to.
   * @param blockList Addresses that must not be connected to.
   */
  constructor(
    context: NetconnContext,
    socket: Connectable,
    target: Target,
    blockList: BlockList | null,
  ) {
    this.#context = context;
    this.#socket = socket;
    this.#target = target;
    this.#blockList = blockList;
  }

  /** Begins; the first event is emitted in the next tick or later. */
  start(): void {
    const { host } = this.#target;
    const family = familyOf(host);
    if (family === 0) this.#lookUp();
    else process.nextTick(() => this.#tryOnly(host, family));
  }

  /** Ends the current attempt, as the socket is destroyed. */
  cancel(): void {
    this.#isCancelled = true;
    this.#conn?.close().catch(() => {});
    this.#conn = null;
  }

  /** Whether the current attempt waits for the peer's answer. */
  get isConnecting(): boolean {
    return this.#isConnecting;
  }

  /**
   * Whether the outcome is no longer needed: the socket was destroyed or is
   * connected, perhaps by another connector.
   */
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
    const wrong = error ?? this.#unusable(address, family);
    if (wrong) {
      // connect() may not have returned: the caller has not added its listeners
      // yet.
      process.nextTick(() => this.#fail(wrong));
    } else {
      socket.touch();
      this.#tryOnly(address!, family!);
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
      const [first] = found;
      const wrong = this.#unusable(first?.address, first?.family);
      process.nextTick(() => this.#fail(wrong!));
      return;
    }
    socket.touch();
    if (addresses.length === 1) {
      this.#tryOnly(addresses[0].address, addresses[0].family);
    } else {
      socket.autoSelectFamilyAttemptedAddresses = [];
      this.#addresses = addresses;
      this.#tryNext(0);
    }
  }

  /** Returns the error of an answer of a lookup; null if it is a usable address. */
  #unusable(address: unknown, family: unknown): Error | null {
    if (familyOf(address) === 0) return badAddress(address);
    if (family === 4 || family === 6) return null;
    const { host, port } = this.#target;
    return badFamily(family, host, port);
  }

  #fail(error: Error): void {
    if (!this.#isOver) this.#socket.destroy(error);
  }

  /** Tries the only address there is. */
  #tryOnly(address: string, family: number): void {
    const socket = this.#socket;
    if (this.#isOver) return;
    if (isListed(this.#blockList, address)) {
      socket.destroy(blockedError(address));
      return;
    }
    this.#bind(address, family, (unbound) => {
      if (this.#isOver) return;
      if (unbound !== null) return this.#finish(unbound);
      socket.emit("connectionAttempt", address, this.#target.port, family);
      if (this.#isOver || this.#isSecond(address)) return;
      this.#connect(address, family, undefined, (error) => {
        if (this.#isOver) return; // no more events for the socket
        if (error !== null) this.#emitFailed(address, family, error);
        if (!this.#isOver) this.#finish(error);
      });
    });
  }

  /** Tries one of several addresses. */
  #tryNext(index: number): void {
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
      process.nextTick(() => this.#tryNext(index + 1));
    };
    if (isListed(this.#blockList, address)) {
      return failed(blockedError(address));
    }
    this.#bind(address, family, (unbound) => {
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
        } else this.#emitFailed(address, family, error);
      });
    });
  }

  /**
   * Whether another connect of the socket waits for an answer: two at a time are an
   * error, which ends both.
   */
  #isSecond(address: string): boolean {
    if (!this.#socket.isAttempted) return false;
    const end = { address, port: this.#target.port };
    this.#socket.destroy(systemError("EALREADY", "connect", end));
    return true;
  }

  #emitFailed(address: string, family: number, error: NodeError): void {
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
   * Makes the netconn of an attempt and binds it to the local end of the options.
   *
   * @param address Where it is to connect to.
   * @param bound Called with the outcome; before this returns if no local end is
   * given.
   */
  #bind(
    address: string,
    family: number,
    bound: (error: NodeError | null) => void,
  ): void {
    if (this.#socket.netconn !== null) { // as connect() in Linux: once more
      this.#conn = this.#socket.netconn;
      return bound(null);
    }
    const { port, localAddress, localPort } = this.#target;
    const isAsked = localAddress !== null || localPort !== 0;
    const any = family === 6 ? "::" : "0.0.0.0";
    const own = { address: localAddress ?? any, port: localPort };
    let conn: Netconn | null = null;
    const failed = (cause: unknown): void =>
      bound(
        isAsked
          ? failure(conn, cause, "bind", own)
          : failure(conn, cause, "connect", { address, port }),
      );
    try {
      conn = this.#conn = netconnFor(this.#context, NETCONN_TCP);
      this.#socket.prepare(conn);
    } catch (cause) {
      process.nextTick(failed, cause);
      return;
    }
    if (!isAsked) return bound(null);
    // What a listener throws is an uncaught exception, not a promise's rejection.
    conn.bind(own.address, localPort).then(
      () => process.nextTick(bound, null),
      (cause) => process.nextTick(failed, cause),
    );
  }

  /** Connects the netconn of the attempt. */
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
    if (family === 6) {
      process.nextTick(failed, noIpv6(address, end.port));
      return;
    }
    this.#isConnecting = true;
    conn.connect(address, end.port, { timeout }).then(
      () => process.nextTick(connected, null),
      (cause) => process.nextTick(failed, cause),
    );
  }
}

/**
 * The error of a connect to IPv6, which the stack does not receive: without it the
 * connect would time out.
 */
function noIpv6(address: string, port: number): Error {
  const action = `connect to ${quote(address, port)}`;
  return errorOf(ERR_RTE, action, "the stack has no IPv6 yet");
}

/** Deletes a netconn that has failed, and returns the error. */
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

/** Node's code of a failed connect. A connect that could not begin had no route. */
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
