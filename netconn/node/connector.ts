/**
 * Makes the connection of a Node-shaped socket: looks the name up, tries its
 * addresses, and tells the socket of each step.
 *
 * @module
 */

import { NETCONN_TCP } from "../../core/api/netconn_type.ts";
import type { Netconn, NetconnContext } from "../netconn.ts";
import { netconnFor } from "../netconn.ts";
import {
  alternating,
  badAddress,
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
    this.#conn?.close().catch(() => {});
    this.#conn = null;
  }

  #lookUp(): void {
    const { host, family, hints, lookup, localAddress } = this.#target;
    const all = this.#target.autoSelectFamily && family === 0 &&
      localAddress === null;
    (lookup ?? stackLookup(this.#context))(
      host,
      { family, hints, all },
      (error, found, foundFamily) => {
        // A promise's callback is no place for listeners: what they throw is
        // an uncaught exception.
        process.nextTick(() => {
          if (all && error === null) this.#onAll(found as LookupAddress[]);
          else this.#onOne(error, found as string, foundFamily ?? 4);
        });
      },
    );
  }

  #onOne(error: Error | null, address: string, family: number): void {
    const isFound = error === null || error === undefined;
    const socket = this.#socket;
    if (isFound) {
      socket.emit("lookup", null, address, family, this.#target.host);
    } else {socket.emit(
        "lookup",
        error,
        undefined,
        undefined,
        this.#target.host,
      );}
    if (!socket.connecting) return;
    if (!isFound) socket.destroy(error);
    else if (familyOf(address) === 0) socket.destroy(badAddress(address));
    else {
      socket.touch();
      process.nextTick(() => this.#only(address, family));
    }
  }

  #onAll(found: LookupAddress[]): void {
    const { host } = this.#target;
    for (const { address, family } of found) {
      this.#socket.emit("lookup", null, address, family, host);
      if (!this.#socket.connecting) return;
    }
    const addresses = alternating(found);
    this.#socket.touch();
    if (addresses.length === 0) {
      this.#socket.destroy(badAddress(found[0]?.address));
    } else if (addresses.length === 1) {
      this.#only(addresses[0].address, addresses[0].family);
    } else {
      this.#socket.autoSelectFamilyAttemptedAddresses = [];
      this.#addresses = addresses;
      this.#next(0);
    }
  }

  /** Tries the only address there is. */
  async #only(address: string, family: number): Promise<void> {
    const socket = this.#socket;
    if (!socket.connecting) return;
    if (this.#isBlocked(address, family)) {
      socket.destroy(blockedError(address));
      return;
    }
    socket.emit("connectionAttempt", address, this.#target.port, family);
    if (!socket.connecting) return;
    const error = await this.#try(address, family, undefined);
    process.nextTick(() => {
      if (error !== null) this.#tellFailed(address, family, error);
      if (socket.connecting) this.#finish(error);
    });
  }

  /** Tries one of several addresses. */
  async #next(index: number): Promise<void> {
    const socket = this.#socket;
    if (!socket.connecting) return;
    if (index === this.#addresses.length) {
      socket.destroy(aggregateError(this.#errors));
      return;
    }
    const { address, family } = this.#addresses[index];
    if (this.#isBlocked(address, family)) {
      this.#errors.push(blockedError(address));
      process.nextTick(() => this.#next(index + 1));
      return;
    }
    const { port, attemptTimeout } = this.#target;
    socket.emit("connectionAttempt", address, port, family);
    if (!socket.connecting) return;
    socket.autoSelectFamilyAttemptedAddresses.push(`${address}:${port}`);
    const isLast = index === this.#addresses.length - 1;
    const timeout = isLast ? undefined : attemptTimeout;
    const error = await this.#try(address, family, timeout);
    process.nextTick(() => {
      if (!socket.connecting) return;
      if (error === null) return this.#finish(null);
      this.#errors.push(error);
      const { code } = error.cause as { code?: string };
      if (code === "ERR_TIMEOUT") {
        socket.emit("connectionAttemptTimeout", address, port, family);
      } else this.#tellFailed(address, family, error);
      this.#next(index + 1);
    });
  }

  #tellFailed(address: string, family: number, error: NodeError): void {
    const { port } = this.#target;
    this.#socket.emit("connectionAttemptFailed", address, port, family, error);
  }

  #finish(error: NodeError | null): void {
    const conn = this.#conn!;
    this.#conn = null;
    if (error !== null) this.#socket.destroy(error);
    else this.#socket.onConnected(conn);
  }

  /** Makes an attempt; what it has made is the netconn at hand. */
  async #try(
    address: string,
    family: number,
    timeout: number | undefined,
  ): Promise<NodeError | null> {
    const { port, localAddress, localPort } = this.#target;
    let conn: Netconn | null = null;
    let [syscall, end]: [string, ErrorEnd] = ["connect", { address, port }];
    try {
      conn = this.#conn = netconnFor(this.#context, NETCONN_TCP);
      this.#socket.prepare(conn);
      if (localAddress !== null || localPort > 0) {
        const any = family === 6 ? "::" : "0.0.0.0";
        const local = { address: localAddress ?? any, port: localPort };
        [syscall, end] = ["bind", local];
        await conn.bind(local.address, localPort);
        [syscall, end] = ["connect", { address, port }];
      }
      await conn.connect(address, port, { timeout });
      return null;
    } catch (cause) {
      const code = codeOfFailure(conn, cause, syscall);
      conn?.close().catch(() => {});
      return systemError(code, syscall, end, cause);
    }
  }

  #isBlocked(address: string, family: number): boolean {
    return this.#blockList?.check(address, `ipv${family}`) === true;
  }
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
