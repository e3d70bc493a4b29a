/**
 * Segments that have arrived beyond a hole, RFC 9293 §3.10.7.4 (seventh step).
 *
 * Kept as islands: runs of contiguous bytes, each a chain of pbufs without overlap.
 * The islands are what SACK reports (RFC 2018 §4). Of bytes that arrive twice, the
 * first copy counts. Of a FIN beyond a hole the sequence number is kept, and nothing
 * after it is kept.
 *
 * @module
 */

import type { Pbuf, PbufHolder, PbufPool } from "../../buf/pbuf.ts";
import { seqGeq, seqGt, seqLeq, seqLt } from "../seq.ts";

/** A run of contiguous bytes beyond a hole. */
class Island {
  left = 0;
  right = 0;
  head: Pbuf | null = null;
  tail: Pbuf | null = null;
  next: Island | null = null;
  /** When it last grew, by count of insertions: SACK reports the latest first. */
  touched = 0;
}

/** Islands not in use, shared by all connections. */
let spare: Island | null = null;

/** The out-of-order queue of one connection. */
export class Reassembly {
  /** Bytes held. */
  bytes = 0;
  /** Pieces held. */
  pieces = 0;
  /** True if a FIN is remembered. */
  hasFin = false;
  /** Its sequence number. */
  finSeq = 0;

  #islands: Island | null = null;
  #insertions = 0;

  /** True if no data is held. */
  get isEmpty(): boolean {
    return this.#islands === null;
  }

  /**
   * Keeps those bytes of a segment that are not held yet.
   *
   * @param pool Where to keep it.
   * @param lent The packet.
   * @param offset Offset in packet memory of the payload.
   * @param seq Sequence number of its first byte.
   * @param length Bytes, at least 1, all within the window.
   * @param holder The connection, which is charged with the memory.
   * @returns False if packet memory is exhausted; a part may have been kept.
   */
  insert(
    pool: PbufPool,
    lent: Pbuf,
    offset: number,
    seq: number,
    length: number,
    holder: PbufHolder | null = null,
  ): boolean {
    let end = (seq + length) | 0;
    if (this.hasFin && seqGt(end, this.finSeq)) end = this.finSeq;
    if (seqGeq(seq, end)) return true;
    let previous: Island | null = null;
    let next = this.#islands;
    while (next !== null && seqLt(next.right, seq)) {
      previous = next;
      next = next.next;
    }
    let island: Island;
    let at = seq;
    if (next !== null && seqLeq(next.left, seq)) {
      island = next;
      at = next.right;
    } else {
      island = takeIsland(seq);
      island.next = next;
      if (previous === null) this.#islands = island;
      else previous.next = island;
    }
    island.touched = ++this.#insertions;
    while (seqLt(at, end)) {
      const after: Island | null = island.next;
      const stop = after !== null && seqLt(after.left, end) ? after.left : end;
      const from = (offset + ((at - seq) | 0)) | 0;
      const piece = pool.keep(lent, from, (stop - at) | 0);
      if (piece === null) {
        if (island.head === null) this.#remove(island, previous);
        return false;
      }
      if (holder !== null) pool.charge(piece, holder);
      this.#append(island, piece, at, stop);
      if (after !== null && after.left === stop) this.#join(island, after);
      at = island.right;
    }
    return true;
  }

  /**
   * Remembers a FIN; data beyond it is freed. The first FIN counts.
   *
   * @param pool Where data beyond it goes.
   * @param seq Its sequence number.
   */
  insertFin(pool: PbufPool, seq: number): void {
    if (this.hasFin) return;
    this.hasFin = true;
    this.finSeq = seq;
    let previous: Island | null = null;
    let island = this.#islands;
    while (island !== null && seqLeq(island.right, seq)) {
      previous = island;
      island = island.next;
    }
    // Nothing can follow a FIN: the whole island goes, and all behind it.
    while (island !== null) {
      const next: Island | null = island.next;
      this.#dropIsland(pool, island);
      island = next;
    }
    if (previous === null) this.#islands = null;
    else previous.next = null;
  }

  /**
   * Takes out the chain that starts at `seq`, if there is one. The caller owns it.
   *
   * @param seq The next sequence number expected.
   * @returns The chain, or null.
   */
  take(seq: number): Pbuf | null {
    const island = this.#islands;
    if (island === null || island.left !== seq) return null;
    const chain = island.head;
    this.#islands = island.next;
    for (let p = chain; p !== null; p = p.next) {
      this.bytes -= p.length;
      this.pieces--;
    }
    giveIsland(island);
    return chain;
  }

  /**
   * Writes the edges of islands, the latest first.
   *
   * @param edges Left and right edges in turn.
   * @param first Blocks that are there already: these stay.
   * @param limit Blocks, at most 4, with those.
   * @returns Blocks that are there now.
   */
  sackBlocks(edges: Int32Array, first: number, limit: number): number {
    let before = this.#insertions + 1;
    let count = first;
    while (count < limit) {
      let latest: Island | null = null;
      for (let i = this.#islands; i !== null; i = i.next) {
        if (
          i.touched < before && (latest === null || i.touched > latest.touched)
        ) {
          latest = i;
        }
      }
      if (latest === null) break;
      before = latest.touched;
      edges[2 * count] = latest.left;
      edges[2 * count + 1] = latest.right;
      count++;
    }
    return count;
  }

  /**
   * Where the bytes from `seq` on that are held already end, at most at `end`; `seq`
   * itself if that byte is not held.
   */
  heldUntil(seq: number, end: number): number {
    for (let i = this.#islands; i !== null; i = i.next) {
      if (seqLt(seq, i.left)) break;
      if (seqLt(seq, i.right)) return seqLt(i.right, end) ? i.right : end;
    }
    return seq;
  }

  /** Frees all data, and forgets the FIN. */
  clear(pool: PbufPool): void {
    this.dropData(pool);
    this.hasFin = false;
  }

  /** Frees all data because memory is short: the peer sends it again. */
  dropData(pool: PbufPool): void {
    let island = this.#islands;
    this.#islands = null;
    while (island !== null) {
      const next: Island | null = island.next;
      this.#dropIsland(pool, island);
      island = next;
    }
  }

  #append(island: Island, piece: Pbuf, left: number, right: number): void {
    piece.seq = left;
    if (island.tail === null) island.head = piece;
    else island.tail.next = piece;
    island.tail = piece;
    island.right = right;
    this.bytes += piece.length;
    this.pieces++;
  }

  /** Joins `after` to `island`, which has grown up to it. */
  #join(island: Island, after: Island): void {
    island.tail!.next = after.head;
    island.tail = after.tail;
    island.right = after.right;
    island.next = after.next;
    giveIsland(after);
  }

  #remove(island: Island, previous: Island | null): void {
    if (previous === null) this.#islands = island.next;
    else previous.next = island.next;
    giveIsland(island);
  }

  #dropIsland(pool: PbufPool, island: Island): void {
    for (let p = island.head; p !== null; p = p.next) {
      this.bytes -= p.length;
      this.pieces--;
    }
    pool.free(island.head);
    giveIsland(island);
  }
}

function takeIsland(at: number): Island {
  const island = spare ?? new Island();
  spare = island.next;
  island.left = at;
  island.right = at;
  island.head = null;
  island.tail = null;
  island.next = null;
  return island;
}

function giveIsland(island: Island): void {
  island.head = null;
  island.tail = null;
  island.next = spare;
  spare = island;
}
