/**
 * A TCP socket over a netconn, with the members of `net.Socket` and its events in
 * Node's order. It is a Duplex but no instance of `net.Socket`: it has no handle of
 * the system's.
 *
 * The class is defined when it is first needed: loading Node's streams takes longer
 * than loading all modules of this package. It is long because `net.Socket` has so
 * many members; work with a netconn, a name, a timer or a user's buffer is in files
 * of its own.
 *
 * @module
 */

import type { Duplex } from "node:stream";
import { Fragment } from "../../netbuf/fragment.ts";
import { NetBuf } from "../../netbuf/netbuf.ts";
import { builtin } from "../builtin.ts";
import type { Netconn } from "../deno/netconn.ts";
import type { NetconnContext } from "../deno/netconn_state.ts";
import { AT_ONCE } from "../port/operation.ts";
import { type BlockList, checkBlockList } from "./block_list.ts";
import { netArgs, type NetOptions } from "./connect_arguments.ts";
import { Connector } from "./connector.ts";
import { knownNodeEnd, type SocketEnd } from "./ends.ts";
import { codedError, nodeCodeOf, systemError, wrongType } from "./errors.ts";
import { IdleTimer } from "./idle_timer.ts";
import { familyOf } from "./lookup.ts";
import { OnRead } from "./on_read.ts";
import { type Target, targetOf } from "./target.ts";

/** The members of a server that its sockets use. */
export interface SocketOwner {
  /** Connections that are open. */
  _connections: number;
  /** Emits "close" if the server is closed and no connection is open. */
  _emitCloseIfDrained(): void;
}

/** A netconn that a socket takes over when it is made. */
export const TAKEN: unique symbol = Symbol("taken");
/** Whether a socket that is destroyed with an error resets its connection. */
export const RESETS: unique symbol = Symbol("resets");

/** Options that only this package passes. */
interface OwnOptions {
  [TAKEN]?: Netconn;
  [RESETS]?: boolean;
}

type Callback = (error?: Error | null) => void;
type Maker = new (context: NetconnContext, options: unknown) => NetconnSocket;

/** Largest chunk that is read, bytes. */
const CHUNK = 65_536;
/**
 * Chunks of so many bytes together are written as one: for example a header and a
 * short body.
 */
const GATHERED = 65_536;
const NOTHING = new Uint8Array(0);
const DEFAULT_PROBES = 10; // as libuv has it
const DEFAULT_PROBE_INTERVAL = 1000;

/** The members of `net.Socket` that a Duplex does not have. */
export interface NetconnSocket extends Duplex {
  /** Connects; see {@linkcode NodeSockets.connect}. */
  connect(...args: unknown[]): this;
  /** Emits "timeout" after so many milliseconds without activity. */
  setTimeout(ms: number, callback?: () => void): this;
  /** Turns Nagle's algorithm off. */
  setNoDelay(noDelay?: boolean): this;
  /**
   * Turns keepalive on or off; the first probe is sent after `initialDelay` idle
   * milliseconds.
   */
  setKeepAlive(enable?: boolean, initialDelay?: number): this;
  /** The server that has accepted it. */
  server: unknown;
  /** The server that counts its connections. */
  _server: SocketOwner | null;
}

let Base: Maker | null = null;

/** The class of all sockets; the class of one stack extends it. */
export function baseSocket(): Maker {
  return Base ??= define(builtin("node:stream").Duplex);
}

/** Defines the class over Node's Duplex. */
function define(DuplexClass: typeof Duplex): Maker {
  return class Socket extends DuplexClass {
    /** Whether a connect is under way. */
    connecting = false;
    /** Milliseconds without activity after which "timeout" is emitted. */
    timeout: number | undefined = undefined;
    server: unknown = null;
    _server: SocketOwner | null = null;
    autoSelectFamilyAttemptedAddresses!: string[];
    /** The name that it connects to: node:tls checks the certificate for it. */
    _host: string | null = null;
    blockList: BlockList | undefined;

    readonly #context: NetconnContext;
    #conn: Netconn | null = null;
    readonly #connectors = new Set<Connector>(); // connects under way
    readonly #idle: IdleTimer = new IdleTimer(() => this.emit("timeout"));
    readonly #onRead: OnRead | null;
    #isReading = false;
    #sawFin = false;
    #bytesRead = 0;
    #dispatched = 0; // bytes that were passed to the netconn
    #underWay = 0; // of them, in the current write
    #onWritten: Callback | null = null; // of the current write
    #waiting = 0; // bytes of the write that waits for the connection
    #life = 0; // number of its earlier connections
    #hadHandle = false; // whether it has begun to connect since the last revival
    readonly #signal: AbortSignal | undefined;
    #resets = false;
    #resetsOnError = false;
    #noDelay = false;
    #keepAlive = false;
    #keepAliveMs = 0;
    #keepsProcess = true;
    #typeOfService = 0;
    #lastConn: Netconn | null = null; // for its addresses

    constructor(context: NetconnContext, options: unknown) {
      const checked = checkedOptions(options);
      super({
        ...checked,
        allowHalfOpen: Boolean(checked.allowHalfOpen),
        emitClose: false,
        autoDestroy: true,
        decodeStrings: true, // netconns take bytes
        signal: undefined, // added later: it may destroy the socket at once
      });
      this.#context = context;
      this.#noDelay = Boolean(checked.noDelay);
      this.#keepAlive = Boolean(checked.keepAlive);
      this.#keepAliveMs = Number(checked.keepAliveInitialDelay ?? 0) | 0;
      this.#onRead = OnRead.of(checked.onread);
      if (checked.blockList) this.blockList = checked.blockList as BlockList;
      this.on("end", this.#onEnd);
      const { [TAKEN]: conn, [RESETS]: resets } = checked as OwnOptions;
      this.#resetsOnError = resets === true;
      if (conn !== undefined) this.#take(conn, checked);
      this.#signal = checked.signal as AbortSignal | undefined;
      if (this.#signal !== undefined) {
        builtin("node:stream")
          .addAbortSignal(this.#signal, this);
      }
    }

    #take(conn: Netconn, options: NetOptions): void {
      this.#conn = this.#lastConn = conn;
      this.#hadHandle = true;
      this.#watchEnd(conn);
      this.prepare(conn);
      if (options.pauseOnCreate) this.pause();
      else if (options.readable !== false) this.read(0);
    }

    /**
     * Watches for the end of the stack: a socket that neither reads nor writes does
     * not notice it otherwise.
     */
    #watchEnd(conn: Netconn): void {
      conn.lwip.released.then(() => {
        if (this.#conn !== conn || !conn.stackEnded) return;
        process.nextTick(() => this.#conn === conn && this.destroy());
      });
    }

    // Connecting.

    connect(...args: unknown[]): this {
      const { options, callback } = netArgs(args);
      const target = checkedTarget(options);
      if (this.#signal?.aborted) return this; // it is closed for ever
      if (this.destroyed) this.#revive();
      this.#hadHandle = true;
      if (callback !== null) this.once("connect", callback);
      this.touch();
      this.connecting = true;
      if (options.noDelay !== undefined) this.setNoDelay(!!options.noDelay);
      if (options.keepAlive !== undefined) {
        const delay = Number(options.keepAliveInitialDelay ?? 0);
        this.setKeepAlive(!!options.keepAlive, delay);
      }
      const blocked = this.blockList ?? null;
      const connector = new Connector(this.#context, this, target, blocked);
      this.#connectors.add(connector);
      if (familyOf(target.host) === 0) this._host = target.host;
      connector.start();
      return this;
    }

    /** Resets a closed socket, so that it can connect again. */
    #revive(): void {
      (this as unknown as { _undestroy(): void })._undestroy();
      this.#conn = this.#lastConn = this._server = null;
      this.#isReading = this.#sawFin = this.#resets = false;
      this.#bytesRead =
        this.#dispatched =
        this.#underWay =
        this.#waiting =
          0;
      this.#life++;
      delete (this as Partial<Duplex>).write;
    }

    get isAttempted(): boolean {
      return [...this.#connectors].some((connector) => connector.isConnecting);
    }

    prepare(conn: Netconn): void {
      if (this.#noDelay) conn.setNoDelay(true);
      if (this.#keepAlive) this.#applyKeepAlive(conn);
      if (!this.#keepsProcess) conn.unref();
      if (this.#typeOfService > 0) conn.setTos(this.#typeOfService);
    }

    onConnected(conn: Netconn): void {
      this.#connectors.clear(); // the others see that it is connected
      if (this.#conn !== conn) this.#watchEnd(conn);
      this.#conn = this.#lastConn = conn;
      this.connecting = false;
      this.touch();
      this.emit("connect");
      this.emit("ready");
      if (!this.isPaused() && this.#conn !== null) this.read(0);
    }

    // Receiving.

    override _read(size: number): void {
      if (this.connecting || this.#conn === null) {
        if (!this.destroyed) this.once("connect", () => this._read(size));
      } else this.#startReading();
    }

    override read(size?: number): unknown {
      // With `onread` nothing is pushed to the stream, which still waits for its
      // first _read: a stopped delivery continues here.
      if (this.#onRead?.isStopped && !this.connecting) {
        this.#onRead.isStopped = false;
        this.#startReading();
      }
      return super.read(size);
    }

    override resume(): this {
      if (this.#onRead !== null) this.#onRead.isStopped = false;
      if (!this.connecting && this.#conn !== null) this.#startReading();
      return super.resume();
    }

    #startReading(): void {
      if (this.#isReading || this.#sawFin) return;
      this.#isReading = true;
      if (this.#onRead?.hasLeft) process.nextTick(this.#passOn, NOTHING);
      else this.#receive();
    }

    #receive(): void {
      const conn = this.#conn!;
      // What a listener throws is an uncaught exception, not a promise's rejection.
      conn.readChunk(CHUNK).then(
        (bytes) => process.nextTick(this.#deliver, conn, bytes),
        (error) => process.nextTick(this.#readFailed, conn, error),
      );
    }

    readonly #deliver = (conn: Netconn, bytes: Uint8Array | null): void => {
      if (this.#conn !== conn) return; // it was destroyed
      this.touch();
      if (bytes === null) return this.#finishReading();
      this.#bytesRead += bytes.length;
      this.#passOn(bytes);
    };

    /** Pushes bytes to the reader, and reads on if the reader has room. */
    readonly #passOn = (bytes: Uint8Array): void => {
      let more = true;
      try {
        more = this.#onRead?.deliver(bytes) ?? this.push(bytes);
      } finally { // also if a listener throws
        if (more && !this.destroyed) this.#receive();
        else this.#isReading = false;
      }
    };

    #finishReading(): void {
      this.#isReading = false;
      this.#sawFin = true;
      this.push(null);
      this.read(0);
    }

    readonly #readFailed = (conn: Netconn, cause: unknown): void => {
      if (this.#conn !== conn) return;
      this.#isReading = false;
      if (this.#isCut()) this.destroy();
      else {
        const code = nodeCodeOf(cause, "read");
        this.destroy(systemError(code, "read", null, cause));
      }
    };

    /**
     * Whether the stack was closed before the socket: then the socket closes
     * without an error.
     */
    #isCut(): boolean {
      return this.#conn?.stackEnded === true;
    }

    readonly #onEnd = (): void => {
      if (!this.allowHalfOpen) this.write = this.#writeAfterFin;
    };

    /**
     * Replaces `write` after the peer's FIN has ended both directions: fails with
     * EPIPE.
     */
    readonly #writeAfterFin = (
      chunk: unknown,
      encoding?: unknown,
      callback?: unknown,
    ): boolean => {
      if (!this.writableEnded) {
        return super.write(
          chunk,
          encoding as BufferEncoding,
          callback as Callback,
        );
      }
      const told = typeof encoding === "function" ? encoding : callback;
      const message = "This socket has been ended by the other party";
      const error = codedError("EPIPE", message);
      if (typeof told === "function") process.nextTick(told as Callback, error);
      this.destroy(error);
      return false;
    };

    // Sending.

    override _write(
      chunk: Uint8Array,
      encoding: BufferEncoding,
      callback: Callback,
    ): void {
      if (this.connecting) {
        return this.#afterConnect(
          chunk.length,
          () => this._write(chunk, encoding, callback),
          callback,
        );
      }
      this.#send(chunk, chunk.length, callback);
    }

    override _writev(
      chunks: { chunk: Uint8Array; encoding: BufferEncoding }[],
      callback: Callback,
    ): void {
      let length = 0;
      for (const { chunk } of chunks) length += chunk.length;
      if (this.connecting) {
        return this.#afterConnect(
          length,
          () => this._writev(chunks, callback),
          callback,
        );
      }
      if (length <= GATHERED) {
        const gathered = Buffer.concat(
          chunks.map(({ chunk }) => chunk),
          length,
        );
        return this.#send(gathered, length, callback);
      }
      const buf = new NetBuf();
      for (const { chunk } of chunks) buf.append(Fragment.external(chunk));
      this.#send(buf, length, callback);
    }

    #afterConnect(length: number, send: () => void, callback: Callback): void {
      const onClose = (): void => {
        this.off("connect", onConnect);
        callback(closedBeforeConnect());
      };
      const onConnect = (): void => {
        this.off("close", onClose);
        this.#waiting = 0;
        send();
      };
      this.#waiting = length;
      this.once("connect", onConnect);
      this.once("close", onClose);
    }

    #send(data: Uint8Array | NetBuf, length: number, callback: Callback): void {
      const conn = this.#conn;
      if (conn === null) {
        callback(codedError("ERR_SOCKET_CLOSED", "Socket is closed"));
        return;
      }
      this.touch();
      this.#dispatched += length;
      const writing = conn.write(data);
      if (writing === AT_ONCE) {
        release(data);
        return callback();
      }
      this.#underWay = length;
      this.#onWritten = callback;
      const onSent = (cause: unknown): void => {
        release(data);
        if (this.#onWritten === callback) this.#onSent(cause, callback);
      };
      writing.then(
        () => process.nextTick(onSent, null),
        (error) => process.nextTick(onSent, error),
      );
    }

    #onSent(cause: unknown, callback: Callback): void {
      if (cause !== null && this.#isCut()) {
        this.destroy();
        return;
      }
      const length = this.#underWay;
      this.#underWay = 0;
      this.#onWritten = null;
      if (cause === null) {
        this.touch();
        return callback();
      }
      const code = this.#writeCode(cause);
      if (code === "EPIPE") this.#dispatched -= length; // no byte of it was sent
      callback(systemError(code, "write", null, cause));
    }

    /** Ends the current write, after "error" and before "close". */
    #cancelWrite(): void {
      const callback = this.#onWritten;
      this.#onWritten = null;
      if (callback === null) return;
      const life = this.#life;
      setImmediate(() => {
        if (this.#life !== life) return;
        this.#underWay = 0;
        callback(systemError("ECANCELED", "write", null));
      });
    }

    /**
     * Node's code of a failed write. As in Linux, a reset after the peer's FIN is
     * EPIPE.
     */
    #writeCode(cause: unknown): string {
      const code = nodeCodeOf(cause, "write");
      return code === "ECONNRESET" && this.#sawFin ? "EPIPE" : code;
    }

    override _final(callback: Callback): void {
      if (this.connecting) {
        this.once("connect", () => this._final(callback));
        return;
      }
      if (this.#conn === null) return callback();
      // A connection that is over needs no FIN.
      const done = (): void => process.nextTick(callback);
      this.#conn.shutdown(false, true).then(done, done);
    }

    // Ending.

    override _destroy(error: Error | null, callback: Callback): void {
      this.connecting = false;
      this.#idle.stop();
      for (const connector of this.#connectors) connector.cancel();
      this.#connectors.clear();
      const conn = this.#conn;
      this.#conn = null;
      const hadError = error !== null && error !== undefined;
      const outcome = this.#hadHandle ? [hadError] : [];
      const close = (): boolean => this.emit("close", ...outcome);
      if (conn === null) {
        callback(error);
        if (this.#hadHandle) setImmediate(close);
        else process.nextTick(close);
      } else {
        this.#cancelWrite();
        const resets = this.#resets || hadError && this.#resetsOnError;
        const closing = resets ? conn.abort() : conn.close();
        const closed = (): void => void setImmediate(close);
        closing.then(closed, closed);
        callback(error);
      }
      this.#hadHandle = false;
      if (this._server !== null) {
        this._server._connections--;
        this._server._emitCloseIfDrained();
      }
    }

    /** Destroys the socket after the written bytes are sent. */
    destroySoon(): void {
      if (this.writable) this.end();
      if (this.writableFinished) this.destroy();
      else this.once("finish", this.destroy);
    }

    /** Destroys the socket and resets the connection. */
    resetAndDestroy(): this {
      if (this.destroyed) return this;
      if (this.connecting) {
        this.once("connect", () => this.#reset());
        return this;
      }
      if (this.#conn === null) {
        this.destroy(codedError("ERR_SOCKET_CLOSED", "Socket is closed"));
      } else this.#reset();
      return this;
    }

    #reset(): void {
      this.#resets = true;
      this.destroy();
    }

    // Settings.

    touch(): void {
      this.#idle.touch();
    }

    /** As {@linkcode touch}: Node's libraries call it so. */
    _unrefTimer(): void {
      this.#idle.touch();
    }

    setTimeout(ms: number, callback?: () => void): this {
      if (this.destroyed) return this;
      checkTimeout(ms, callback);
      this.timeout = ms;
      this.#idle.set(ms);
      if (callback !== undefined) {
        if (ms === 0) this.removeListener("timeout", callback);
        else this.once("timeout", callback);
      }
      return this;
    }

    setNoDelay(noDelay = true): this {
      this.#noDelay = Boolean(noDelay);
      this.#conn?.setNoDelay(this.#noDelay);
      return this;
    }

    setKeepAlive(enable = false, initialDelay = 0): this {
      this.#keepAlive = Boolean(enable);
      this.#keepAliveMs = Number(initialDelay) | 0;
      if (this.#conn !== null) this.#applyKeepAlive(this.#conn);
      return this;
    }

    #applyKeepAlive(conn: Netconn): void {
      const idle = this.#keepAliveMs;
      if (!this.#keepAlive || idle <= 0) conn.setKeepAlive(this.#keepAlive);
      else {
        const interval = DEFAULT_PROBE_INTERVAL;
        conn.setKeepAlive({ idle, interval, probes: DEFAULT_PROBES });
      }
    }

    /** Sets the type of service of what is sent, 0 to 255. */
    setTypeOfService(tos: number): this {
      checkTypeOfService(tos);
      this.#typeOfService = tos;
      this.#conn?.setTos(tos);
      return this;
    }

    getTypeOfService(): number {
      return this.#typeOfService;
    }

    ref(): this {
      this.#keepsProcess = true;
      this.#conn?.ref();
      return this;
    }

    unref(): this {
      this.#keepsProcess = false;
      this.#conn?.unref();
      return this;
    }

    // State.

    get netconn(): Netconn | null {
      return this.#conn;
    }

    #end(local: boolean): SocketEnd {
      const conn = local ? this.#conn : this.#lastConn;
      return (conn === null ? null : knownNodeEnd(conn, local)) ?? {};
    }

    address(): SocketEnd {
      return this.#end(true);
    }
    get localAddress(): string | undefined {
      return this.#end(true).address;
    }
    get localPort(): number | undefined {
      return this.#end(true).port;
    }
    get localFamily(): string | undefined {
      return this.#end(true).family;
    }
    get remoteAddress(): string | undefined {
      return this.#end(false).address;
    }
    get remotePort(): number | undefined {
      return this.#end(false).port;
    }
    get remoteFamily(): string | undefined {
      return this.#end(false).family;
    }
    get bytesRead(): number {
      return this.#bytesRead;
    }
    get bytesWritten(): number {
      // A destroyed stream drops the bytes that it had buffered.
      const buffered = Math.max(this.writableLength, this.#waiting);
      return this.#dispatched + buffered - this.#underWay;
    }
    get bufferSize(): number | undefined {
      return this.#hadHandle ? this.writableLength : undefined;
    }
    get pending(): boolean {
      return this.#conn === null || this.connecting;
    }
    get _connecting(): boolean {
      return this.connecting;
    }
    get readyState(): string {
      if (this.connecting) return "opening";
      if (this.readable) return this.writable ? "open" : "readOnly";
      return this.writable ? "writeOnly" : "closed";
    }
  } as unknown as Maker;
}

/** Frees a netbuf that was made for a write; the caller's bytes are left alone. */
function release(data: Uint8Array | NetBuf): void {
  if (data instanceof NetBuf) data.delete();
}

function checkedOptions(options: unknown): NetOptions {
  if (options === undefined || options === null) return {};
  if (typeof options !== "object") {
    throw wrongType("options", "of type object", options);
  }
  const checked = { ...options } as NetOptions;
  if (typeof checked.fd === "number") {
    const message = `open ENOTSUP ${checked.fd}: a stack has no descriptors`;
    throw codedError("ENOTSUP", message);
  }
  for (
    const name of ["objectMode", "readableObjectMode", "writableObjectMode"]
  ) {
    if (checked[name]) {
      const message = `The property 'options.${name}' is not supported`;
      throw codedError("ERR_INVALID_ARG_VALUE", message, TypeError);
    }
  }
  checkBlockList(checked.blockList, "options.blockList");
  return checked;
}

function checkedTarget(options: NetOptions): Target {
  // node:http and ws pass the path of a URL in this option.
  if (options.path && options.port === undefined) {
    const message = `connect ENOTSUP ${options.path}: a stack has no pipes`;
    throw codedError("ENOTSUP", message);
  }
  if (options.port === undefined) {
    const message =
      `The "options" or "port" or "path" argument must be specified`;
    throw codedError("ERR_MISSING_ARGS", message, TypeError);
  }
  return targetOf(options);
}

function checkTimeout(ms: unknown, callback: unknown): void {
  if (typeof ms !== "number") throw wrongType("msecs", "of type number", ms);
  if (!(ms >= 0 && Number.isFinite(ms))) {
    const message = `The value of "msecs" is out of range. It must be ` +
      `a non-negative finite number. Received ${ms}`;
    throw codedError("ERR_OUT_OF_RANGE", message, RangeError);
  }
  if (callback !== undefined && typeof callback !== "function") {
    throw wrongType("callback", "of type function", callback);
  }
}

function checkTypeOfService(tos: unknown): void {
  if (typeof tos !== "number") throw wrongType("tos", "of type number", tos);
  if (Number.isInteger(tos) && tos >= 0 && tos <= 255) return;
  const message = `The value of "tos" is out of range. It must be >= 0 && ` +
    `<= 255. Received ${tos}`;
  throw codedError("ERR_OUT_OF_RANGE", message, RangeError);
}

function closedBeforeConnect(): Error {
  return codedError(
    "ERR_SOCKET_CLOSED_BEFORE_CONNECTION",
    "Socket closed before the connection was established",
  );
}
