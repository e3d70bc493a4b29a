/**
 * The encrypted bytes of a TLS connection, as the Node Duplex that node:tls wants.
 *
 * node:tls decrypts whatever it is given, also while nobody reads. So this stream
 * reads from the channel only while its owner has room: that is the back-pressure.
 * It never ends and never fails, as node:tls would not tell an end in the middle
 * from one that a close_notify has announced: its owner is told, and decides.
 *
 * @module
 */

import type { Duplex } from "node:stream";
import { builtin } from "../builtin.ts";
import type { ByteChannel } from "../byte_channel.ts";
import { NO_WAIT } from "../arguments.ts";
import type { WaitOptions } from "../mailbox.ts";

/** Bytes that are read at once, at most. */
const CHUNK = 65_536;

/** Who hears of what node:tls must not. */
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
  /** There is room again. */
  proceed(): void;
  /** Nothing more is sent. */
  mute(): void;
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
    #pulling = true; // until node:tls has begun, see the constructor
    #writes: Promise<void> = Promise.resolve();
    #wait: WaitOptions = NO_WAIT;
    #muted = false;

    constructor(channel: ByteChannel, owner: CipherOwner) {
      super({ allowHalfOpen: true });
      this.#channel = channel;
      this.#owner = owner;
      // A server of node:tls decrypts what is buffered while it starts, and throws
      // what is an error later: it gets no bytes before it has started.
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

    mute(): void {
      this.#muted = true;
    }

    async flushed(wait: WaitOptions): Promise<void> {
      this.#wait = wait;
      await nextTurn();
      await this.#writes;
    }

    /**
     * Also takes what is written after its end: node:tls destroys it before it has
     * sent the alert that says why.
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
      if (this.#muted) return callback();
      this.#writes = this.#channel.write(chunk, this.#wait).catch((error) =>
        this.#owner.onFailure(error)
      ).then(callback);
    }
  };
}

/** Resolves when node:tls has written what it had to write in this turn. */
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
