/**
 * Bytes that were decrypted and not read yet.
 *
 * @module
 */

/** A queue of bytes. */
export class Plaintext {
  #chunks: Uint8Array<ArrayBuffer>[] = [];
  #from = 0; // where the first chunk goes on
  #length = 0;

  /** Bytes that wait. */
  get length(): number {
    return this.#length;
  }

  /** Adds a chunk, which it owns from then on. */
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

  /** Takes what is left of the first chunk, or as much of it as there may be. */
  takeChunk(limit: number): Uint8Array<ArrayBuffer> {
    const piece = this.#next(limit);
    // A reader may transfer the buffer: it must not have others' bytes.
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

  /** Forgets all. */
  drop(): void {
    this.#chunks = [];
    this.#from = this.#length = 0;
  }
}
