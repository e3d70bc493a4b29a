/**
 * The `onread` option of a Node-shaped socket: what arrives goes into one buffer of the
 * user's again and again, past the stream.
 *
 * @module
 */

type Callback = (length: number, buffer: Uint8Array) => unknown;

/** Delivers into the user's buffer. */
export class OnRead {
  /** Whether the user has said that it is enough for now. */
  isStopped = false;
  readonly #next: (() => unknown) | null;
  readonly #callback: Callback;
  #buffer: Uint8Array;
  #left: Uint8Array | null = null; // arrived, and not delivered

  /**
   * @param buffer The buffer.
   * @param next Gives the buffer for what follows; null for the same.
   * @param callback Told how much is in it; false stops.
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
   * Reads the option; null if it is not given, or without a callback or a buffer: then
   * the socket reads as others do, as in Node.
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

  /** Whether something that has arrived is still to be delivered. */
  get hasLeft(): boolean {
    return this.#left !== null;
  }

  /**
   * Delivers bytes, a buffer at a time, until the user says that it is enough.
   *
   * @param bytes What has arrived; nothing for what is left.
   * @returns Whether more is wanted.
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
