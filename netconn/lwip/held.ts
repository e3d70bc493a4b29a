/**
 * What a call that waits was given to send: kept as it was at the call.
 *
 * A netbuf may be deleted meanwhile, and the application may transfer or shrink the
 * buffer of its bytes. The memory of a netbuf is held until it is released here;
 * bytes that have gone are found out: {@linkcode Fragment.isWhole}.
 *
 * @module
 */

import { isBytes, isGone } from "../../core/base/byte_argument.ts";
import { Fragment } from "../../netbuf/fragment.ts";

/** What is to be sent: bytes, or a fragment of a netbuf. */
export type Vector = Uint8Array | Fragment;

/** Bytes in all vectors; -1 if something in them is none, or its memory is gone. */
export function totalOf(vectors: readonly Vector[]): number {
  if (!Array.isArray(vectors)) return -1;
  let total = 0;
  for (let i = 0; i < vectors.length; i++) {
    const vector = vectors[i];
    const isThere = vector instanceof Fragment
      ? vector.isWhole
      : isBytes(vector) && !isGone(vector);
    if (!isThere) return -1;
    total += vector.length;
  }
  return total;
}

/** Holds vectors in a list of its own, with the lengths that they have now. */
export function hold(vectors: readonly Vector[]): Fragment[] {
  return vectors.map((vector) => {
    if (!(vector instanceof Fragment)) return Fragment.external(vector);
    vector.retain();
    return vector;
  });
}

/** Ends what {@linkcode hold} has begun. */
export function letGo(pieces: readonly Fragment[]): void {
  for (const piece of pieces) piece.release();
}

/**
 * Copies all bytes.
 *
 * @param target Where to: as long as they were together.
 * @returns false if the memory of some is gone: nothing in `target` counts.
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
export function isThere(
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
