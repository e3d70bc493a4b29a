/**
 * What connections in Deno's shape have in common, whatever they carry bytes over:
 * addresses, reads, writes, streams, an end.
 *
 * @module
 */

import { checkBytes, isBytes, isGone } from "../../core/base/byte_argument.ts";
import { errors } from "../../core/base/error_classes.ts";
import { NO_WAIT } from "../arguments.ts";
import { type ByteChannel, HandedOn, handedOn } from "./byte_channel.ts";
import type { WaitOptions } from "../port/mailbox.ts";
import type { Netconn } from "./netconn.ts";
import type { KeepAliveOptions } from "./netconn_options.ts";
import type { NetconnInfo } from "./info.ts";
import type { NetconnTrace, TraceOptions } from "./trace.ts";

/** Bytes of a chunk of a readable stream, at most. */
const CHUNK = 65_536;

/**
 * Address of one end, as Deno has it.
 *
 * @category TCP and UDP
 */
export interface NetAddr {
  /** Transport protocol. */
  transport: "tcp" | "udp";
  /** IP address. */
  hostname: string;
  /** Port, 0 to 65,535. */
  port: number;
}

/**
 * Takes the channel out of a connection, which is of no use from then on.
 *
 * @throws BadResource if it has none any more, or is closed; Busy if somebody reads
 * from or writes to it, or has locked a stream of it.
 */
export let takeChannel: (conn: StreamConn) => ByteChannel;

/**
 * A connection, shaped as Deno.Conn.
 *
 * @category TCP and UDP
 */
export abstract class StreamConn implements Disposable, AsyncDisposable {
  static {
    takeChannel = (conn) => {
      const channel = conn.#channel;
      if (channel instanceof HandedOn) throw handedOn("start TLS");
      if (conn.#closing !== null) throw isClosed();
      if (channel.isBusy || conn.#hasLockedStream) throw isBusy();
      conn.#channel = new HandedOn();
      return channel;
    };
  }

  /** The TCP netconn underneath. */
  readonly netconn: Netconn;
  /** This end. */
  readonly localAddr: NetAddr;
  /** The other end. */
  readonly remoteAddr: NetAddr;
  #channel: ByteChannel;
  #readable: ReadableStream<Uint8Array<ArrayBuffer>> | null = null;
  #writable: WritableStream<Uint8Array> | null = null;
  #closing: Promise<void> | null = null;
  #ends = 0; // streams that have ended

  /**
   * Makes the shape of a connection that is made.
   *
   * @param netconn The TCP netconn underneath.
   * @param channel What it reads and writes, and owns from now on.
   * @param localAddr This end.
   * @param remoteAddr The other end.
   */
  protected constructor(
    netconn: Netconn,
    channel: ByteChannel,
    localAddr: NetAddr,
    remoteAddr: NetAddr,
  ) {
    this.netconn = netconn;
    this.#channel = channel;
    this.localAddr = localAddr;
    this.remoteAddr = remoteAddr;
  }

  /**
   * Reads into `p`.
   *
   * @returns Bytes read; null at the end of the stream.
   */
  read(p: Uint8Array, wait: WaitOptions = NO_WAIT): Promise<number | null> {
    return isBytes(p) && !isGone(p)
      ? this.#channel.read(p, wait)
      : this.#refuse(p);
  }

  // deno-lint-ignore require-await -- rejects, and does not throw
  async #refuse(p: unknown): Promise<null> {
    checkBytes(p, "p", "read");
    return null;
  }

  /** Writes `p`, all of it; returns its length. */
  async write(p: Uint8Array, wait: WaitOptions = NO_WAIT): Promise<number> {
    checkBytes(p, "p", "write");
    const { length } = p;
    await this.#channel.write(p, wait);
    return length;
  }

  /** Ends the stream to the peer after what was written; reading goes on. */
  async closeWrite(): Promise<void> {
    await this.#channel.shutdown(false, true);
  }

  /** Closes the connection; what was written is delivered. Idempotent. */
  close(): void {
    this.#closing ??= this.#channel.close();
    this.#closing.catch(() => {});
  }

  /** As {@linkcode close}. */
  [Symbol.dispose](): void {
    this.close();
  }

  /** Closes the connection and waits until it is closed on this side. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.close();
    await this.#closing;
  }

  /** Keeps the process alive while it is open; it does from the start. */
  ref(): void {
    this.netconn.ref();
  }

  /** Lets the process end while it is open; see `stack.unref`. */
  unref(): void {
    this.netconn.unref();
  }

  /** Sends small segments at once. */
  setNoDelay(noDelay = true): void {
    this.netconn.setNoDelay(noDelay);
  }

  /** Probes an idle connection. */
  setKeepAlive(keepAlive: boolean | KeepAliveOptions = true): void {
    this.netconn.setKeepAlive(keepAlive);
  }

  /**
   * Returns the trace of the TCP connection; begins one if there is none. See
   * `netconn.trace`.
   */
  trace(options: TraceOptions = {}): Promise<NetconnTrace> {
    return this.netconn.trace(options);
  }

  /**
   * A snapshot of the TCP connection: round trip, windows, queues, recovery, counters;
   * null once it has ended. See `netconn.info`.
   */
  info(): Promise<NetconnInfo | null> {
    return this.netconn.info();
  }

  /** Whether somebody has a reader or a writer of its streams. */
  get #hasLockedStream(): boolean {
    return this.#readable?.locked === true || this.#writable?.locked === true;
  }

  /** As Deno has it: when both streams have ended, the connection closes. */
  #streamEnded(): void {
    if (++this.#ends === 2) this.close();
  }

  /** What the peer sends; the window opens as it is read. */
  get readable(): ReadableStream<Uint8Array<ArrayBuffer>> {
    return this.#readable ??= new ReadableStream<Uint8Array<ArrayBuffer>>({
      type: "bytes",
      pull: async (controller) => {
        const request = (controller as ReadableByteStreamController)
          .byobRequest;
        const taken = request === null
          ? await this.#channel.readChunk(CHUNK)
          : await this.#channel.read(request.view as Uint8Array);
        if (taken === null) {
          controller.close();
          request?.respond(0);
          this.#streamEnded();
        } else if (typeof taken === "number") request!.respond(taken);
        else controller.enqueue(taken);
      },
      cancel: async () => {
        await this.#channel.shutdown(true, false).catch(() => {});
        this.#streamEnded();
      },
    });
  }

  /** What goes to the peer; closing it ends the stream, aborting it resets. */
  get writable(): WritableStream<Uint8Array> {
    return this.#writable ??= new WritableStream<Uint8Array>({
      write: (chunk) => this.#channel.write(chunk),
      close: async () => {
        await this.#channel.shutdown(false, true);
        this.#streamEnded();
      },
      abort: () => this.#channel.abort(),
    });
  }
}

function isClosed(): Error {
  const message = "Cannot start TLS: the connection is closed";
  return new errors.BadResource(message);
}

function isBusy(): Error {
  return new errors.Busy(
    "Cannot start TLS: a read or a write of the connection is under way, or one of its streams is locked",
  );
}
