/**
 * A way to one server and back, for one query.
 *
 * @module
 */

/** Who asks. */
export interface ChannelUser {
  /**
   * A message has come from the server.
   *
   * @param bytes Memory that it lies in, borrowed until return.
   * @param offset Offset of the message.
   * @param length Bytes of it.
   */
  onMessage(bytes: Uint8Array, offset: number, length: number): void;
  /** The server cannot be talked to in this way. */
  onUnreachable(): void;
}

/** A way to a server. */
export interface Channel {
  /** True if it carries messages of any length, whole. */
  readonly isStream: boolean;
  /** Ends it: its user is told nothing any more. */
  close(): void;
}
