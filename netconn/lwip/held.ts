/**
 * The data of a send or write that waits, kept as it was at the call.
 *
 * A netbuf may be deleted meanwhile, and the application may transfer or shrink the
 * buffer of its bytes. The memory of a netbuf is held until it is released here;
 * bytes that are missing are detected by {@linkcode Fragment.isWhole}.
 *
 * @module
 */

import { isBytes, isGone } from "../../core/base/byte_argument.ts";
import { Fragment } from "../../netbuf/fragment.ts";

/** What is to be sent: bytes, or a fragment of a netbuf. */
export type Vector = Uint8Array | Fragment;

/** Bytes in all vectors; -1 if an item is no vector, or its bytes are missing. */
export function totalOf(vectors: readonly Vector[]): number {
  if (!Array.isArray(vectors)) return -1;
  let total = 0;
  for (let i = 0; i < vectors.length; i++) {
    const vector = vectors[i];
    const isPresent = vector instanceof Fragment
      ? vector.isWhole
      : isBytes(vector) && !isGone(vector);
    if (!isPresent) return -1;
    total += vector.length;
  }
  return total;
}

/** Returns a list that holds the vectors with their present lengths. */
export function hold(vectors: readonly Vector[]): Fragment[] {
  return vectors.map((vector) => {
    if (!(vector instanceof Fragment)) return Fragment.external(vector);
    vector.retain();
    return vector;
  });
}

/** Releases what {@linkcode hold} has returned. */
export function letGo(pieces: readonly Fragment[]): void {
  for (const piece of pieces) piece.release();
}

/**
 * Copies all bytes.
 *
 * @param target Where to: as long as they were together.
 * @returns false if bytes are missing; `target` is then not to be used.
 */
export function copyPieces(
  pieces: readonly Fragment[],
  target: Uint8Array,
): boolean {
  let at = 0;
  for (const piece of pieces) {
    if (!piece.isWhole) return false;
    target.set(piece.bytes, at);
    at += piece.length;
  }
  return true;
}

/** Whether the byte at a position, counted over all pieces, is still there. */
export function isPresent(
  pieces: readonly Fragment[],
  position: number,
): boolean {
  let end = 0;
  for (const piece of pieces) {
    end += piece.length;
    if (position < end) return piece.isWhole;
  }
  return true;
}
