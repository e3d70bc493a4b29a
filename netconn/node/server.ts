/**
 * A TCP server with the members of `net.Server`.
 *
 * @module
 */

import type { EventEmitter } from "node:events";
import type { NetconnContext } from "../deno/netconn_state.ts";
import { type BlockList, checkBlockList } from "./block_list.ts";
import { checkNumberOption } from "./checks.ts";
import type { NetOptions } from "./connect_arguments.ts";
import { codedError, wrongType } from "./errors.ts";
import {
  type ListenHandle,
  type ListeningServer,
  listenOn,
  type SocketMaker,
} from "./listening.ts";
import type { SocketEnd } from "./ends.ts";
import type { NetconnSocket } from "./socket.ts";

type Closed = (error?: Error) => void;
type Serve = (socket: NetconnSocket) => void;

/** A server of Node's shape. */
export interface NetconnServer extends EventEmitter, AsyncDisposable {
  /** Largest number of connections; further ones are dropped. */
  maxConnections?: number | undefined;
  /** Whether it listens. */
  readonly listening: boolean;
  /** Listens; see {@linkcode NodeSockets.createServer}. */
  listen(...args: unknown[]): this;
  /** Where it listens; null if it does not. */
  address(): SocketEnd | null;
  /** Stops listening; "close" comes when its connections are closed, too. */
  close(callback?: Closed): this;
  /** Counts its connections. */
  getConnections(callback: (error: Error | null, count: number) => void): this;
  /** Keeps the process alive; it does from the start. */
  ref(): this;
  /** Lets the process end. */
  unref(): this;
}

/** Defines the class over Node's EventEmitter. */
export function defineServer(
  Emitter: typeof EventEmitter,
  context: NetconnContext,
  Socket: SocketMaker,
): new (options?: unknown, listener?: unknown) => NetconnServer {
  return class Server extends Emitter implements NetconnServer {
    _handle: ListenHandle | null = null;
    _connections = 0;
    _unref = false;
    maxConnections: number | undefined = undefined;
    dropMaxConnection = false;
    readonly allowHalfOpen: boolean;
    readonly pauseOnConnect: boolean;
    readonly noDelay: boolean;
    readonly keepAlive: boolean;
    readonly keepAliveInitialDelay: number;
    readonly highWaterMark: number | undefined;
    readonly blockList: BlockList | undefined;

    constructor(options?: unknown, listener?: unknown) {
      super();
      const given = checkedOptions(options);
      this.allowHalfOpen = Boolean(given.allowHalfOpen);
      this.pauseOnConnect = Boolean(given.pauseOnConnect);
      this.noDelay = Boolean(given.noDelay);
      this.keepAlive = Boolean(given.keepAlive);
      this.keepAliveInitialDelay = Number(given.keepAliveInitialDelay ?? 0);
      this.highWaterMark = given.highWaterMark as number | undefined;
      this.blockList = given.blockList as BlockList | undefined;
      const serve = typeof options === "function" ? options : listener;
      if (typeof serve === "function") this.on("connection", serve as Serve);
    }

    get listening(): boolean {
      return this._handle !== null;
    }

    listen(...args: unknown[]): this {
      listenOn(context, Socket, this as unknown as ListeningServer, args);
      return this;
    }

    address(): SocketEnd | null {
      if (this._handle === null) return null;
      const end = {} as SocketEnd;
      this._handle.getsockname(end);
      return end;
    }

    close(callback?: Closed): this {
      if (typeof callback === "function") {
        if (this._handle !== null) this.once("close", callback);
        else this.once("close", () => callback(notRunning()));
      }
      this._handle?.close();
      this._handle = null;
      this._emitCloseIfDrained();
      return this;
    }

    _emitCloseIfDrained(): void {
      if (this._handle !== null || this._connections > 0) return;
      process.nextTick(() => this.emit("close"));
    }

    getConnections(
      callback: (error: Error | null, count: number) => void,
    ): this {
      if (typeof callback !== "function") {
        throw wrongType("callback", "of type function", callback);
      }
      process.nextTick(() => callback(null, this._connections));
      return this;
    }

    ref(): this {
      this._unref = false;
      this._handle?.ref();
      return this;
    }

    unref(): this {
      this._unref = true;
      this._handle?.unref();
      return this;
    }

    async [Symbol.asyncDispose](): Promise<void> {
      if (this._handle === null) return;
      await new Promise<void>((resolve, reject) => {
        this.close((error) => error ? reject(error) : resolve());
      });
    }
  };
}

function checkedOptions(options: unknown): NetOptions {
  if (options === undefined || typeof options === "function") return {};
  if (options === null) return {};
  if (typeof options === "object") {
    const given = options as NetOptions;
    for (const name of ["highWaterMark", "keepAliveInitialDelay"]) {
      checkNumberOption(given[name], `options.${name}`);
    }
    checkBlockList(given.blockList, "options.blockList");
    return given;
  }
  throw wrongType("options", "of type object", options);
}

function notRunning(): Error {
  return codedError("ERR_SERVER_NOT_RUNNING", "Server is not running.");
}
