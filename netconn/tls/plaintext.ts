/**
 * Bytes that were decrypted and not read yet.
 *
 * @module
 */

/** A queue of bytes. */
export class Plaintext {
  #chunks: Uint8Array<ArrayBuffer>[] = [];
  #from = 0; // first byte left of the first chunk
  #length = 0;

  /** Bytes that wait. */
  get length(): number {
    return this.#length;
  }

  /** Adds a chunk, which it then owns. */
  add(chunk: Uint8Array<ArrayBuffer>): void {
    if (chunk.length === 0) return;
    this.#chunks.push(chunk);
    this.#length += chunk.length;
  }

  /** Copies what fits; returns how many bytes. */
  take(into: Uint8Array): number {
    let copied = 0;
    while (copied < into.length && this.#length > 0) {
      const piece = this.#next(into.length - copied);
      into.set(piece, copied);
      copied += piece.length;
    }
    return copied;
  }

  /** Takes the rest of the first chunk, `limit` bytes at most. */
  takeChunk(limit: number): Uint8Array<ArrayBuffer> {
    const piece = this.#next(limit);
    // The reader may transfer the buffer, so it must contain no other bytes.
    const isWhole = piece.length === piece.buffer.byteLength;
    return isWhole ? new Uint8Array(piece.buffer) : new Uint8Array(piece);
  }

  #next(limit: number): Uint8Array<ArrayBuffer> {
    const chunk = this.#chunks[0];
    const end = Math.min(chunk.length, this.#from + limit);
    const piece = chunk.subarray(this.#from, end);
    this.#length -= piece.length;
    this.#from = end;
    if (end === chunk.length) {
      this.#chunks.shift();
      this.#from = 0;
    }
    return piece;
  }

  /** Drops all bytes. */
  drop(): void {
    this.#chunks = [];
    this.#from = this.#length = 0;
  }
}
