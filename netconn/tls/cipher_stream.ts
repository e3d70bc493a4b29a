/**
 * The encrypted bytes of a TLS connection, as the Node Duplex that node:tls wants.
 *
 * node:tls decrypts all bytes that it gets, also while nobody reads. So this stream
 * reads from the channel only while its owner has room: that is the back-pressure.
 * The stream never ends and never fails, because node:tls does not distinguish an
 * end in the middle from an end after a close_notify. Its owner gets the end and
 * the failure instead.
 *
 * @module
 */

import type { Duplex } from "node:stream";
import { builtin } from "../builtin.ts";
import type { ByteChannel } from "../deno/byte_channel.ts";
import { NO_WAIT } from "../arguments.ts";
import type { WaitOptions } from "../port/mailbox.ts";

/** Bytes of one read, at most. */
const CHUNK = 65_536;

/** Receives the end and the failure of the channel, which are kept from node:tls. */
export interface CipherOwner {
  /** Whether there is room for more. */
  readonly hasRoom: boolean;
  /** The channel has ended. */
  onEnd(): void;
  /** The channel has failed. */
  onFailure(error: Error): void;
}

/** The Duplex of one connection. */
export interface CipherStream extends Duplex {
  /** Bytes that node:tls was given. */
  readonly bytesIn: number;
  /** Reads on: there is room again. */
  proceed(): void;
  /** Drops all that is written from now on. */
  stopOutput(): void;
  /** Resolves when all that node:tls has written is in the channel. */
  flushed(wait: WaitOptions): Promise<void>;
}

type NodeStream = typeof import("node:stream");
type CipherStreamClass = new (
  channel: ByteChannel,
  owner: CipherOwner,
) => CipherStream;

function defineCipherStream({ Duplex }: NodeStream): CipherStreamClass {
  return class extends Duplex implements CipherStream {
    readonly #channel: ByteChannel;
    readonly #owner: CipherOwner;
    bytesIn = 0;
    #wanted = false;
    #pulling = true; // reads nothing until node:tls has started, see the constructor
    #writes: Promise<void> = Promise.resolve();
    #wait: WaitOptions = NO_WAIT;
    #isOutputStopped = false;

    constructor(channel: ByteChannel, owner: CipherOwner) {
      super({ allowHalfOpen: true });
      this.#channel = channel;
      this.#owner = owner;
      // While a server of node:tls starts, it decrypts buffered bytes and throws
      // errors that it emits later. So it gets no bytes before it has started.
      setImmediate(() => {
        this.#pulling = false;
        this.proceed();
      });
    }

    proceed(): void {
      if (!this.#wanted || this.#pulling || this.destroyed) return;
      if (!this.#owner.hasRoom) return;
      this.#pulling = true;
      this.#pull().then(
        () => {
          this.#pulling = false;
          this.proceed(); // there may be room again since
        },
        (error) => this.#owner.onFailure(error),
      );
    }

    async #pull(): Promise<void> {
      while (this.#wanted && this.#owner.hasRoom) {
        const chunk = await this.#channel.readChunk(CHUNK);
        if (this.destroyed) return;
        if (chunk === null) {
          this.#wanted = false;
          this.#owner.onEnd();
          return;
        }
        this.bytesIn += chunk.length;
        this.#wanted = this.push(chunk);
      }
    }

    override _read(): void {
      this.#wanted = true;
      this.proceed();
    }

    stopOutput(): void {
      this.#isOutputStopped = true;
    }

    async flushed(wait: WaitOptions): Promise<void> {
      this.#wait = wait;
      await nextTurn();
      await this.#writes;
    }

    /**
     * Accepts bytes also after its end: node:tls destroys the stream before it
     * sends the alert with the reason.
     */
    override write(chunk: unknown, ...rest: unknown[]): boolean {
      if (!this.destroyed) {
        return (super.write as (...args: unknown[]) => boolean)(chunk, ...rest);
      }
      this.#send(chunk as Uint8Array, () => {});
      return true;
    }

    override _write(
      chunk: Uint8Array,
      _encoding: string,
      callback: () => void,
    ): void {
      this.#send(chunk, callback);
    }

    #send(chunk: Uint8Array, callback: () => void): void {
      if (this.#isOutputStopped) return callback();
      this.#writes = this.#channel.write(chunk, this.#wait).catch((error) =>
        this.#owner.onFailure(error)
      ).then(callback);
    }
  };
}

/** Resolves when node:tls has written everything of this turn of the event loop. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

let CipherStreamOfNode: CipherStreamClass | undefined;

/** Makes the Duplex of a channel. */
export function cipherStream(
  channel: ByteChannel,
  owner: CipherOwner,
): CipherStream {
  CipherStreamOfNode ??= defineCipherStream(
    builtin("node:stream"),
  );
  return new CipherStreamOfNode(channel, owner);
}
