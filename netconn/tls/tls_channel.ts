/**
 * A byte stream with TLS over another byte stream, by node:tls.
 *
 * The constructor begins the handshake. Writes wait for its end. Any failure, that
 * of the handshake included, ends the channel underneath, and all reads, writes and
 * waits reject with the same error.
 *
 * @module
 */

import type { TLSSocket } from "node:tls";
import { bytesGone, checkBytes } from "../../core/base/byte_argument.ts";
import { ERR_CLSD } from "../../core/base/err.ts";
import { checkWait, NO_WAIT } from "../arguments.ts";
import type { ByteChannel } from "../deno/byte_channel.ts";
import { errorOf } from "../deno/errors.ts";
import { Mailbox, type WaitOptions } from "../port/mailbox.ts";
import type { TimeSource } from "../port/time_source.ts";
import { Turn } from "../port/turn.ts";
import {
  type CipherOwner,
  type CipherStream,
  cipherStream,
  nextTurn,
} from "./cipher_stream.ts";
import { tlsErrorOf, truncated } from "./errors.ts";
import { awaitItem, Deadline } from "./deadline.ts";
import { Plaintext } from "./plaintext.ts";
import type { TlsSide } from "./side.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Decrypted bytes that may wait for a reader; with more, the channel is not read.
 */
const ROOM = 65_536;
/** Bytes that are encrypted at a time. */
const PIECE = 65_536;
/** Milliseconds for which a close waits until its close_notify can be sent. */
const CLOSE_NOTIFY_MS = 1_000;

/** Milliseconds for which a closed connection waits for its session tickets. */
const LINGER_MS = 1_000;

/**
 * The result of a handshake, as Deno.TlsHandshakeInfo.
 *
 * @category TLS
 */
export interface TlsHandshakeInfo {
  /** The protocol that was agreed on (ALPN, RFC 7301); null if none was. */
  alpnProtocol: string | null;
}

/** One end of a TLS connection. */
export class TlsChannel implements ByteChannel, CipherOwner {
  readonly #channel: ByteChannel;
  readonly #time: TimeSource;
  readonly #action: string;
  readonly #cipher: CipherStream;
  readonly #socket: TLSSocket;
  readonly #handshake = Promise.withResolvers<TlsHandshakeInfo>();
  readonly #reading: Turn;
  readonly #writing: Turn;
  readonly #arrivals: Mailbox<true>; // wakes the one reader that waits
  readonly #plaintext = new Plaintext();
  readonly #isClient: boolean;
  #established = false;
  #ended = false; // by a close_notify
  #ignoring = false; // the receive half is shut: received bytes are dropped
  #truncated = false;
  #writeEnd: Promise<void> | null = null;
  #failure: Error | null = null; // of the channel, or by a close
  #isClosed = false; // by the application
  #lingering: Mailbox<true> | null = null;
  #bytesOfHandshake = 0; // received during the handshake
  readonly #unwritten = new Set<(error: Error) => void>();
  #encrypted: Promise<void> = Promise.resolve(); // the last piece is in the channel
  #closing: Promise<void> | null = null;

  /**
   * Begins the handshake.
   *
   * @param channel The channel underneath, which it then owns.
   * @param side Which side of it this is.
   * @param peer The other end, as messages quote it.
   * @param limit Limits of the handshake.
   */
  constructor(
    channel: ByteChannel,
    side: TlsSide,
    peer: string,
    limit: Deadline,
    time: TimeSource,
  ) {
    this.#channel = channel;
    this.#time = time;
    this.#action = `shake hands with ${peer}`;
    this.#isClient = side.done === "secureConnect";
    this.#reading = new Turn(time);
    this.#writing = new Turn(time);
    this.#arrivals = new Mailbox(time);
    this.#cipher = cipherStream(channel, this);
    this.#socket = side.open(this.#cipher, () => this.#cipher.stopOutput());
    this.#listen(side);
    limit.for(this.#handshake.promise, this.#action).catch((error) =>
      this.#fail(error)
    );
  }

  #listen({ done }: TlsSide): void {
    const socket = this.#socket;
    const onError = (error: Error): void =>
      this.#fail(tlsErrorOf(error, this.#current));
    socket.once(done, () => this.#onEstablished());
    socket.on("data", (chunk) => this.#onData(chunk as Bytes)); // no encoding is set
    socket.once("end", () => this.#onCloseNotify());
    socket.on("error", onError);
    socket.on("_tlsError", onError);
    socket.once("close", () => {
      const isOver = this.#ended && this.#writeEnd !== null;
      if (!isOver) this.#fail(this.#hangUp());
    });
  }

  /** The action in progress, for an error's message. */
  get #current(): string {
    return this.#established ? "go on" : this.#action;
  }

  /** Makes the error of a peer that has closed the connection. */
  #hangUp(): Error {
    return this.#established
      ? truncated(this.#current)
      : truncated(this.#current, "during the handshake");
  }

  #onEstablished(): void {
    if (this.#failure !== null) return;
    this.#established = true;
    this.#bytesOfHandshake = this.#cipher.bytesIn;
    const { alpnProtocol } = this.#socket;
    this.#handshake.resolve({ alpnProtocol: alpnProtocol || null });
  }

  #onData(chunk: Bytes): void {
    if (this.#isClosed) this.#lingering?.post(true); // nobody reads it: stop lingering
    if (this.#ignoring || this.#isClosed || this.#failure !== null) return;
    this.#plaintext.add(chunk);
    this.#wakeReader();
  }

  #onCloseNotify(): void {
    this.#ended = true;
    this.#wakeReader();
  }

  #wakeReader(): void {
    if (this.#arrivals.readers > 0) this.#arrivals.post(true);
  }

  /** Whether more may be decrypted. */
  get hasRoom(): boolean {
    return this.#plaintext.length < ROOM && !this.#ended;
  }

  /** The channel underneath has ended, with or without a close_notify before. */
  onEnd(): void {
    this.#lingering?.post(true);
    // node:tls reports a close_notify in this turn of the event loop.
    setImmediate(() => {
      if (this.#ended || this.#failure !== null) return;
      if (!this.#established) return this.#fail(this.#hangUp());
      this.#truncated = true;
      this.#wakeReader();
    });
  }

  /** The channel underneath has failed. */
  onFailure(error: Error): void {
    this.#lingering?.post(true);
    if (this.#isClosed) return;
    this.#fail(error);
  }

  /** Ends this channel and frees the one underneath. */
  #fail(error: Error): void {
    if (this.#failure !== null) return;
    this.#stop(error);
    this.close().catch(() => {});
  }

  /** Ends all reads, writes and waits with an error. */
  #stop(error: Error): void {
    this.#failure = error;
    this.#handshake.promise.catch(() => {});
    this.#handshake.reject(error);
    for (const giveUp of this.#unwritten) giveUp(error);
    this.#wakeReader();
    this.#socket.destroy();
  }

  /** Waits for the end of the handshake. */
  async handshake(wait: WaitOptions): Promise<TlsHandshakeInfo> {
    checkWait(wait, "shake hands");
    wait.signal?.throwIfAborted();
    const deadline = new Deadline(wait, this.#time);
    const info = await deadline.for(this.#handshake.promise, this.#action);
    if (this.#isClosed) throw errorOf(ERR_CLSD, this.#action);
    if (this.#failure !== null) throw this.#failure;
    return { ...info };
  }

  /** Whether a read or a write is under way. */
  get isBusy(): boolean {
    return this.#reading.isTaken || this.#writing.isTaken;
  }

  /** Reads into memory of the caller; null at the end of the stream. */
  async read(
    into: Uint8Array,
    wait: WaitOptions = NO_WAIT,
  ): Promise<number | null> {
    checkWait(wait, "read");
    const { length } = into;
    if (length === 0) return 0;
    return await this.#readWith(() => {
      if (into.length < length) throw bytesGone("p", "read");
      return this.#plaintext.take(into);
    }, wait);
  }

  /** Reads into memory of its own; null at the end of the stream. */
  async readChunk(
    limit: number,
    wait: WaitOptions = NO_WAIT,
  ): Promise<Uint8Array<ArrayBuffer> | null> {
    return await this.#readWith(() => this.#plaintext.takeChunk(limit), wait);
  }

  async #readWith<T>(take: () => T, wait: WaitOptions): Promise<T | null> {
    wait.signal?.throwIfAborted();
    const deadline = new Deadline(wait, this.#time);
    if (!this.#reading.tryTake()) await this.#reading.take(wait, "read");
    try {
      while (this.#plaintext.length === 0) {
        if (this.#isAtEnd()) return null;
        await awaitItem(this.#arrivals, deadline.left, "read");
      }
      const taken = take();
      this.#cipher.proceed();
      return taken;
    } finally {
      this.#reading.give();
    }
  }

  /**
   * Whether the stream is at its end; throws if it has ended without a
   * close_notify.
   */
  #isAtEnd(): boolean {
    if (this.#isClosed || this.#ignoring) throw errorOf(ERR_CLSD, "read");
    if (this.#ended) return true;
    if (this.#failure !== null) throw this.#failure;
    if (this.#truncated) throw truncated("read");
    return false;
  }

  /** Writes all bytes. A write that its limit ends may have been sent in part. */
  async write(bytes: Uint8Array, wait: WaitOptions = NO_WAIT): Promise<void> {
    checkBytes(bytes, "p", "write");
    checkWait(wait, "write");
    wait.signal?.throwIfAborted();
    if (this.#writeEnd !== null) throw errorOf(ERR_CLSD, "write");
    const { length } = bytes;
    const deadline = new Deadline(wait, this.#time);
    await this.#inTurn(deadline, "write", async () => {
      // After a write that its limit has ended, node:tls still holds the last
      // piece.
      await deadline.for(this.#encrypted, "write");
      for (let at = 0; at < length; at += PIECE) {
        if (bytes.length < length) throw bytesGone("p", "write");
        const piece = bytes.slice(at, at + PIECE); // the caller may change them
        await deadline.for(this.#encrypt(piece), "write");
      }
    });
  }

  /**
   * Runs an action on the send half, after the handshake and all earlier such
   * actions.
   */
  async #inTurn(
    deadline: Deadline,
    action: string,
    act: () => Promise<void>,
  ): Promise<void> {
    await deadline.for(this.#handshake.promise, action);
    if (!this.#writing.tryTake()) {
      await this.#writing.take(deadline.left, action);
    }
    try {
      if (this.#failure !== null) throw this.#failure;
      await act();
    } finally {
      this.#writing.give();
    }
  }

  #encrypt(piece: Uint8Array): Promise<void> {
    const written = this.#untilDone((done) => this.#socket.write(piece, done));
    this.#encrypted = written.catch(() => {}); // the next one finds #failure
    return written;
  }

  /** Waits for node:tls, or for the end of the channel. */
  async #untilDone(
    begin: (done: (error?: Error | null) => void) => void,
  ): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#unwritten.add(reject);
    begin((error) => error ? reject(this.#failure ?? error) : resolve());
    try {
      await promise;
    } finally {
      this.#unwritten.delete(reject);
    }
  }

  /** Ends receiving, or sending with a close_notify and the end of the channel. */
  async shutdown(rx: boolean, tx: boolean): Promise<void> {
    if (rx) {
      this.#ignoring = true;
      this.#plaintext.drop();
      this.#wakeReader();
      this.#cipher.proceed();
    }
    if (tx) await (this.#writeEnd ??= this.#endWrite());
  }

  async #endWrite(): Promise<void> {
    const deadline = new Deadline(NO_WAIT, this.#time);
    await this.#inTurn(deadline, "shut down sending", async () => {
      await this.#untilDone((done) => this.#socket.end(done));
      await this.#cipher.flushed(NO_WAIT);
    });
    if (this.#failure === null) await this.#channel.shutdown(false, true);
  }

  /**
   * Closes it; sends a close_notify first unless a write is under way. Idempotent.
   */
  close(): Promise<void> {
    return this.#closing ??= this.#end();
  }

  async #end(): Promise<void> {
    if (this.#failure !== null) {
      await nextTurn(); // lets node:tls send an alert
      return await this.#channel.close();
    }
    this.#isClosed = true;
    this.#plaintext.drop();
    this.#wakeReader();
    const canCloseCleanly = this.#established && !this.#writing.isTaken;
    if (canCloseCleanly && this.#writeEnd === null) {
      await this.#sendCloseNotify();
    }
    if (canCloseCleanly && this.#expectsTickets) this.#linger().catch(() => {});
    else await this.#endChannel();
  }

  async #endChannel(): Promise<void> {
    if (this.#failure === null) this.#stop(errorOf(ERR_CLSD, "go on"));
    await this.#channel.close();
  }

  /** RFC 8446 §4.6.1: a server sends them once it has the client's last message. */
  get #expectsTickets(): boolean {
    return this.#isClient && !this.#ended && !this.#truncated &&
      this.#cipher.bytesIn === this.#bytesOfHandshake &&
      this.#socket.getProtocol() === "TLSv1.3";
  }

  /**
   * Waits for the peer's end before the channel is closed. TCP resets a connection
   * that receives data after a close, so tickets that arrive later would destroy
   * written data.
   */
  async #linger(): Promise<void> {
    const lingering = this.#lingering = new Mailbox<true>(this.#time);
    try {
      await this.#channel.shutdown(false, true);
      await awaitItem(lingering, { timeout: LINGER_MS }, "close");
    } finally {
      await this.#endChannel();
    }
  }

  async #sendCloseNotify(): Promise<void> {
    this.#writeEnd = Promise.resolve();
    const deadline = new Deadline({ timeout: CLOSE_NOTIFY_MS }, this.#time);
    const said = this.#untilDone((done) => this.#socket.end(done))
      .catch(() => {})
      .then(() => this.#cipher.flushed(deadline.left));
    await deadline.for(said, "close").catch(() => {}); // a peer may not read
  }

  /** Resets the connection underneath. */
  async abort(): Promise<void> {
    this.#isClosed = true;
    if (this.#failure === null) this.#stop(errorOf(ERR_CLSD, "go on"));
    await (this.#closing ??= this.#channel.abort());
  }
}
