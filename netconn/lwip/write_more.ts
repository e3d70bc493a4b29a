/**
 * How a write's bytes get into the send buffer: lwIP lwip_netconn_do_writemore and
 * tcp_write.
 *
 * Bytes are copied into blocks of the send arena, which the core reads; fragments that
 * lie in packet memory are referred to. PSH goes with the last bytes of a write.
 *
 * @module
 */

import type { err_t } from "../../core/base/err.ts";
import { Fragment } from "../../netbuf/fragment.ts";
import { SendBuffer } from "../port/send_buffer.ts";
import type { Conn } from "./conn.ts";
import * as C from "./constants.ts";
import type { Vector } from "./held.ts";

/** What a write returns; -1 bytes if lwIP leaves its out-parameter untouched. */
export interface WriteOutcome {
  /** ERR_OK, or why nothing was taken. */
  err: err_t;
  /** Bytes taken. */
  written: number;
}

/** A write that took nothing. */
export function failed(err: err_t): WriteOutcome {
  return { err, written: -1 };
}

/**
 * Takes the bytes of a write that fit into the send buffer and for which there is
 * memory.
 *
 * @param vectors What the whole write is.
 * @param from Bytes of it that were taken before.
 * @param total Bytes of the whole write.
 * @returns Bytes taken now.
 */
export function writeMore(
  conn: Conn,
  vectors: readonly Vector[],
  from: number,
  total: number,
  apiflags: number,
): number {
  const send = conn.sendBuffer ??= new SendBuffer(conn.port);
  const more = (apiflags & C.NETCONN_MORE) !== 0;
  const copies = (apiflags & C.NETCONN_COPY) !== 0;
  let taken = 0;
  let start = 0; // of the vector, in the write's bytes
  for (const vector of vectors) {
    const end = start + vector.length;
    while (from + taken < end) {
      const space = conn.sendSpace;
      if (space <= 0 || !conn.port.hasRoom()) return taken;
      const at = from + taken - start;
      const want = Math.min(vector.length - at, space);
      let took = want;
      if (!(vector instanceof Fragment)) took = send.append(vector, at, want);
      else if (!copies && vector.isIn(conn.port)) {
        send.appendRef(vector, at, want);
      } else if (!vector.isWhole) return taken;
      else took = send.append(vector.bytes, at, want);
      if (took === 0) return taken;
      taken += took;
      const push = !more && from + taken === total;
      conn.port.postWrite(conn.id, send.offset, took, push);
    }
    start = end;
  }
  return taken;
}
