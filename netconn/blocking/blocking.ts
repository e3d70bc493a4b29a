/**
 * Calls that block: lwIP's sequential style, without await.
 *
 * Every call returns its result, and the thread waits in Atomics.wait until then.
 * For scripts and for Workers. Nothing else of the thread runs while it is blocked,
 * except callbacks of netconns. The stack has to run in a thread of its own.
 *
 * @module
 */

import { ERR_OK } from "../../core/base/err.ts";
import {
  NETCONN_TCP,
  type netconn_type,
  NETCONNTYPE_GROUP,
} from "../../core/mailbox/netconn_type.ts";
import { IpAddr } from "../../core/wire/ip_addr.ts";
import { type Endpoint, NetBuf } from "../../netbuf/netbuf.ts";
import * as C from "../lwip/constants.ts";
import {
  check,
  checkSent,
  checkWritten,
  connectErrorOf,
  DATAGRAM_RECEIVE,
  errorOf,
} from "../deno/errors.ts";
import {
  ERR_ABRT,
  ERR_CLSD,
  ERR_CONN,
  ERR_TIMEOUT,
} from "../../core/base/err.ts";
import {
  checkBoolean,
  checkInteger,
  checkOptions,
  checkText,
  isRecord,
  wrongKind,
} from "../../core/base/arguments.ts";
import {
  checkData,
  checkDatagram,
  checkEnd,
  checkEndpoint,
  checkPort,
  parseAddr,
  quote,
  TIMEOUT,
} from "../arguments.ts";
import { Netconn, type NetconnOptions } from "../deno/netconn.ts";
import { endpointOf, knownEnd } from "../deno/netconn_info.ts";
import { type Blocker, Operation } from "../port/operation.ts";

/**
 * Milliseconds that a blocking call waits at most.
 *
 * @category Netconns
 */
export interface BlockingOptions {
  /** Milliseconds; no limit if not given. */
  timeout?: number;
}

const NO_LIMIT: BlockingOptions = {};

function checkLimit(options: BlockingOptions, action: string): void {
  if (options === NO_LIMIT) return;
  checkOptions(options, { timeout: TIMEOUT }, "options", action);
}

function checkContext(context: BlockingContext): void {
  if (isRecord(context)) return;
  throw wrongKind(context, "context", "block", "the context of a stack");
}

/** What the blocking style needs of a stack. */
export interface BlockingContext {
  /** Blocks this thread. */
  readonly blocker: Blocker;
  /** Makes a netconn. */
  netconn(type: netconn_type, options: NetconnOptions): Netconn;
  /** Resolves a name to an address. */
  lookup(name: string): Operation<IpAddr>;
}

/**
 * A stack whose calls block. See `stack.blocking()`.
 *
 * @example Server and client in one sequence
 * ```ts
 * import { NETCONN_TCP, Stack } from "@netconn/netconn";
 *
 * const stack = await Stack.start();
 * const lwip = stack.blocking();
 * const listener = lwip.netconn(NETCONN_TCP);
 * listener.bind("127.0.0.1", 7);
 * listener.listen();
 * const client = lwip.netconn(NETCONN_TCP);
 * client.connect("127.0.0.1", 7);
 * const server = listener.accept();
 * client.write(new TextEncoder().encode("hello"));
 * using buf = server.recv();
 * console.assert(buf!.byteLength === 5);
 * await stack.close();
 * ```
 *
 * @category Netconns
 */
export class BlockingStack {
  readonly #context: BlockingContext;

  /**
   * Use `stack.blocking()`.
   *
   * @param context The stack.
   * @internal
   */
  constructor(context: BlockingContext) {
    checkContext(context);
    this.#context = context;
  }

  /** Makes a netconn. lwIP netconn_new_with_proto_and_callback. */
  netconn(type: netconn_type, options: NetconnOptions = {}): BlockingNetconn {
    return new BlockingNetconn(
      this.#context,
      this.#context.netconn(type, options),
    );
  }

  /** Resolves a name to an address. lwIP netconn_gethostbyname. */
  gethostbyname(name: string): string {
    checkText(name, "name", "resolve a name");
    return this.run(this.#context.lookup(name)).toString();
  }

  /**
   * Blocks until an operation is done. For calls that return lwIP's codes, as in
   * `lwip.run(conn.lwip.connect(addr, port))`.
   *
   * @internal
   */
  run<T>(operation: Operation<T>): T {
    if (!(operation instanceof Operation)) {
      throw wrongKind(operation, "operation", "block", "an operation");
    }
    return operation.block(this.#context.blocker);
  }
}

/**
 * A netconn whose calls block. Its errors are those of {@linkcode Netconn}.
 *
 * @category Netconns
 */
export class BlockingNetconn implements Disposable {
  /** The same netconn for use with await. */
  readonly netconn: Netconn;
  readonly #context: BlockingContext;

  /**
   * Use `stack.blocking().netconn(type)`.
   *
   * @param context The stack.
   * @param netconn The netconn.
   * @internal
   */
  constructor(context: BlockingContext, netconn: Netconn) {
    checkContext(context);
    if (!(netconn instanceof Netconn)) {
      throw wrongKind(netconn, "netconn", "block", "a netconn");
    }
    this.#context = context;
    this.netconn = netconn;
  }

  #run<T>(operation: Operation<T>): T {
    return operation.block(this.#context.blocker);
  }

  /** Takes a local address. lwIP netconn_bind. */
  bind(hostname: string, port: number): void {
    const { zones } = this.netconn.lwip;
    const addr = parseAddr(hostname, "hostname", "bind", zones);
    checkPort(port, "bind");
    const err = this.#run(this.netconn.lwip.bind(addr, port));
    check(err, `bind to ${quote(hostname, port)}`);
  }

  /** Connects. lwIP netconn_connect. A connect that times out is deleted. */
  connect(
    hostname: string,
    port: number,
    options: BlockingOptions = NO_LIMIT,
  ): void {
    checkEnd(hostname, port, "connect");
    checkLimit(options, "connect");
    const { lwip } = this.netconn;
    const addr = this.#addressOf(hostname);
    const err = this.#run(lwip.connect(addr, port, options));
    if (err === ERR_TIMEOUT) this.close();
    if (err === ERR_OK) return;
    const isStream = NETCONNTYPE_GROUP(this.netconn.type) === NETCONN_TCP;
    throw connectErrorOf(err, `connect to ${quote(hostname, port)}`, isStream);
  }

  #addressOf(hostname: string): IpAddr {
    return this.netconn.lwip.zones.parse(hostname) ??
      this.#run(this.#context.lookup(hostname));
  }

  /** Removes the peer of a UDP netconn. lwIP netconn_disconnect. */
  disconnect(): void {
    check(this.#run(this.netconn.lwip.disconnect()), "disconnect");
  }

  /** Listens. lwIP netconn_listen_with_backlog. */
  listen(backlog: number = C.TCP_DEFAULT_LISTEN_BACKLOG): void {
    checkInteger(backlog, 1, 255, "backlog", "listen");
    check(this.#run(this.netconn.lwip.listen(backlog)), "listen");
  }

  /** Waits for a connection. lwIP netconn_accept. */
  accept(options: BlockingOptions = NO_LIMIT): BlockingNetconn {
    checkLimit(options, "accept");
    for (;;) {
      const item = this.#run(this.netconn.lwip.accept(options));
      if (typeof item !== "number") {
        return new BlockingNetconn(
          this.#context,
          this.netconn.netconnOf(item),
        );
      }
      if (item !== ERR_ABRT) throw errorOf(item, "accept a connection");
    }
  }

  /**
   * Waits for data. lwIP netconn_recv.
   *
   * @returns A netbuf that the caller owns; null at the end of the stream.
   */
  recv(options: BlockingOptions = NO_LIMIT): NetBuf | null {
    checkLimit(options, "receive");
    const item = this.#run(this.netconn.lwip.recv(0, options));
    if (typeof item !== "number") return item;
    if (item === ERR_CLSD || this.netconn.lwip.sawEnd) return null;
    const isStream = NETCONNTYPE_GROUP(this.netconn.type) === NETCONN_TCP;
    throw errorOf(item, isStream ? "receive" : DATAGRAM_RECEIVE);
  }

  /**
   * Writes all of `data` to the stream. lwIP netconn_write.
   *
   * @throws TimedOut if not all bytes were taken in time, also if none was.
   */
  write(data: Uint8Array | NetBuf, options: BlockingOptions = NO_LIMIT): void {
    checkData(data, "write");
    checkLimit(options, "write");
    const length = data.byteLength;
    const vectors = this.netconn.vectorsOf(data);
    const { err, written } = this.#run(
      this.netconn.lwip.write(vectors, 0, true, options),
    );
    checkWritten(err, written, length, this.netconn.nonblocking);
  }

  /** Sends a datagram to the connected peer. lwIP netconn_send. */
  send(data: Uint8Array | NetBuf): void {
    checkData(data, "send");
    if (data instanceof NetBuf) {
      checkPort(data.port, "send", "data.port");
      this.#send(data, data.addr, data.port, "send");
    } else {
      using buf = NetBuf.from(data);
      this.#send(buf, IpAddr.ANY4, 0, "send");
    }
  }

  /** Sends a datagram to an address. lwIP netconn_sendto. */
  sendTo(data: Uint8Array | NetBuf, to: Endpoint): void {
    checkData(data, "send");
    checkEndpoint(to, "to", "send");
    const addr = this.#addressOf(to.hostname);
    const action = `send to ${quote(to.hostname, to.port)}`;
    if (data instanceof NetBuf) {
      this.#send(data, addr, to.port, action);
    } else {
      using buf = NetBuf.from(data);
      this.#send(buf, addr, to.port, action);
    }
  }

  #send(buf: NetBuf, addr: IpAddr, port: number, action: string): void {
    checkDatagram(buf.byteLength, this.netconn.type, addr, action);
    const { lwip } = this.netconn;
    if (addr.isAny && !lwip.hasPeer) throw errorOf(ERR_CONN, action);
    const err = this.#run(lwip.send(buf, addr, port));
    checkSent(err, action, addr, lwip.hasPeer);
  }

  /** Closes one or both directions. lwIP netconn_shutdown. */
  shutdown(rx: boolean, tx: boolean): void {
    checkBoolean(rx, "rx", "shut down");
    checkBoolean(tx, "tx", "shut down");
    check(this.#run(this.netconn.lwip.shutdown(rx, tx)), "shut down");
  }

  /** Closes the netconn and frees it. Idempotent. lwIP netconn_delete. */
  close(): void {
    const err = this.#run(this.netconn.lwip.delete());
    if (err !== ERR_OK) throw errorOf(err, "close");
  }

  /** As {@linkcode close}. */
  [Symbol.dispose](): void {
    this.close();
  }

  /** The local address. lwIP netconn_addr. */
  localAddr(): Endpoint {
    return this.#address(true);
  }

  /** The peer's address. lwIP netconn_peer. */
  remoteAddr(): Endpoint {
    return this.#address(false);
  }

  #address(local: boolean): Endpoint {
    const { lwip } = this.netconn;
    return knownEnd(this.netconn, local) ??
      endpointOf(lwip.zones, this.#run(lwip.getaddr(local)), local);
  }
}
