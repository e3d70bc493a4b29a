/**
 * The `onread` option of a Node-shaped socket: received bytes are copied into a
 * buffer of the user's, and not pushed to the stream.
 *
 * @module
 */

type Callback = (length: number, buffer: Uint8Array) => unknown;

/** Copies received bytes into the user's buffer. */
export class OnRead {
  /** Whether the user's callback has stopped the delivery. */
  isStopped = false;
  readonly #next: (() => unknown) | null;
  readonly #callback: Callback;
  #buffer: Uint8Array;
  #left: Uint8Array | null = null; // received, and not delivered yet

  /**
   * @param buffer The buffer.
   * @param next Returns the buffer for the next bytes; null: the same buffer again.
   * @param callback Called with the number of bytes in it; if it returns false, the
   * delivery stops.
   */
  private constructor(
    buffer: Uint8Array,
    next: (() => unknown) | null,
    callback: Callback,
  ) {
    this.#buffer = buffer;
    this.#next = next;
    this.#callback = callback;
  }

  /**
   * Reads the option; null if it is not given, or has no callback or no buffer:
   * then the socket reads in the usual way, as in Node.
   */
  static of(option: unknown): OnRead | null {
    if (option === null || typeof option !== "object") return null;
    const { buffer, callback } = option as Record<string, unknown>;
    if (typeof callback !== "function") return null;
    const next = typeof buffer === "function" ? buffer as () => unknown : null;
    const first = next === null ? buffer : next();
    if (!(first instanceof Uint8Array) || first.length === 0) return null;
    return new OnRead(first, next, callback as Callback);
  }

  /** Whether received bytes are still to be delivered. */
  get hasLeft(): boolean {
    return this.#left !== null;
  }

  /**
   * Delivers bytes, one buffer at a time, until the user's callback stops the
   * delivery.
   *
   * @param bytes The received bytes; empty to deliver what is left.
   * @returns Whether to read more.
   */
  deliver(bytes: Uint8Array): boolean {
    let rest = this.#left ?? bytes;
    while (rest.length > 0) {
      const piece = rest.subarray(0, this.#buffer.length);
      rest = rest.subarray(piece.length);
      this.#left = rest.length > 0 ? rest : null;
      this.#buffer.set(piece);
      const wantsMore = this.#callback(piece.length, this.#buffer) !== false;
      const next = this.#next?.();
      if (next instanceof Uint8Array && next.length > 0) this.#buffer = next;
      if (!wantsMore) {
        this.isStopped = true;
        return false;
      }
    }
    return true;
  }
}
