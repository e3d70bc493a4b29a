/**
 * A channel: how one query reaches a server, by UDP or TCP, and its response comes back.
 *
 * @module
 */

/** The user of a channel. */
export interface ChannelUser {
  /**
   * A message has come from the server.
   *
   * @param bytes Memory that it lies in, borrowed until return.
   * @param offset Offset of the message.
   * @param length Bytes of it.
   */
  onMessage(bytes: Uint8Array, offset: number, length: number): void;
  /** The server cannot be reached by this channel. */
  onUnreachable(): void;
}

/** A channel to one server, for one query. */
export interface Channel {
  /** True for TCP: messages of any length arrive whole. */
  readonly isStream: boolean;
  /** Closes it; no callback follows. */
  close(): void;
}
