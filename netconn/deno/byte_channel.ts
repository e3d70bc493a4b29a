/**
 * A stream of bytes in both directions: what a connection in Deno's shape, and TLS,
 * are made over.
 *
 * @module
 */

import { errors } from "../../core/base/error_classes.ts";
import type { WaitOptions } from "../port/mailbox.ts";

/** Reads, writes, half-closes and ends: a TCP netconn, or TLS over one. */
export interface ByteChannel {
  /** Whether a read or a write is under way. */
  readonly isBusy: boolean;
  /** Reads into memory of the caller; null at the end of the stream. */
  read(into: Uint8Array, wait?: WaitOptions): Promise<number | null>;
  /** Reads at most `limit` bytes into memory of their own; null at the end. */
  readChunk(
    limit: number,
    wait?: WaitOptions,
  ): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Writes all of the bytes. */
  write(bytes: Uint8Array, wait?: WaitOptions): Promise<void>;
  /** Ends receiving, sending, or both. */
  shutdown(rx: boolean, tx: boolean): Promise<void>;
  /** Ends it; what was written is delivered. Idempotent. */
  close(): Promise<void>;
  /** Ends it with a reset of the connection. */
  abort(): Promise<void>;
}

/** What a connection has once its channel was handed on: nothing is left to use. */
export class HandedOn implements ByteChannel {
  readonly isBusy = false;

  // deno-lint-ignore require-await -- rejects, and does not throw
  async #refuse(action: string): Promise<never> {
    throw handedOn(action);
  }

  read(): Promise<never> {
    return this.#refuse("read");
  }

  readChunk(): Promise<never> {
    return this.#refuse("read");
  }

  write(): Promise<never> {
    return this.#refuse("write");
  }

  shutdown(): Promise<never> {
    return this.#refuse("shut down");
  }

  /** Whoever has the channel closes it. */
  async close(): Promise<void> {}

  /** As {@linkcode close}. */
  async abort(): Promise<void> {}
}

/** Makes the error of a connection that startTls has been called with. */
export function handedOn(action: string): Error {
  return new errors.BadResource(
    `Cannot ${action}: startTls has taken the connection over, use what it has returned`,
  );
}
