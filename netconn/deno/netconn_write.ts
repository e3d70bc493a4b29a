/**
 * How a Netconn writes to its stream. Writes take turns, so that each is whole.
 *
 * @module
 */

import { type err_t, ERR_WOULDBLOCK } from "../../core/base/err.ts";
import { bytesGone, isBytes } from "../../core/base/byte_argument.ts";
import { NetBuf } from "../../netbuf/netbuf.ts";
import { checkData, checkWait, NO_WAIT } from "../arguments.ts";
import { WriteAborted } from "../lwip/blocked_write.ts";
import { NETCONN_DONTBLOCK } from "../lwip/constants.ts";
import { hold, letGo, type Vector } from "../lwip/held.ts";
import type { WaitOptions } from "../port/mailbox.ts";
import { AT_ONCE } from "../port/operation.ts";
import { check, checkWritten } from "./errors.ts";
import { isNonblocking } from "./netconn_options.ts";
import type { NetconnState } from "./netconn_state.ts";

/** Writes all of the data; resolves when all is in the send buffer. */
export function write(
  state: NetconnState,
  data: Uint8Array | NetBuf,
  wait: WaitOptions,
): Promise<void> {
  if (isBytes(data) && wait === NO_WAIT && state.writing.tryTake()) {
    let written = 0;
    try {
      written = state.lwip.writeNow(data); // a callback of its may write, too
    } finally {
      state.writing.give();
    }
    if (written > 0) {
      if (written === data.length) return AT_ONCE;
      data = data.subarray(written);
    }
  }
  return writeInTurn(state, data, wait);
}

async function writeInTurn(
  state: NetconnState,
  data: Uint8Array | NetBuf,
  wait: WaitOptions,
): Promise<void> {
  checkData(data, "write");
  checkWait(wait, "write");
  const vectors = vectorsOf(data);
  if (state.writing.tryTake()) {
    try {
      return await writeAll(state, vectors, data.byteLength, wait);
    } finally {
      state.writing.give();
    }
  }
  await writeLater(state, vectors, data.byteLength, wait);
}

/** Holds what there is to write until its turn comes. */
async function writeLater(
  state: NetconnState,
  vectors: readonly Vector[],
  length: number,
  wait: WaitOptions,
): Promise<void> {
  const { writing } = state;
  const pieces = hold(vectors);
  try {
    await writing.take(wait, "write");
    try {
      if (!pieces.every((piece) => piece.isWhole)) {
        throw bytesGone("data", "write");
      }
      await writeAll(state, pieces, length, wait);
    } finally {
      writing.give();
    }
  } finally {
    letGo(pieces);
  }
}

async function writeAll(
  { lwip }: NetconnState,
  vectors: readonly Vector[],
  length: number,
  wait: WaitOptions,
): Promise<void> {
  let err: err_t, written: number;
  try {
    const op = lwip.write(vectors, 0, true, wait);
    ({ err, written } = op.done ? op.result() : await op.promise);
  } catch (error) {
    throw error instanceof WriteAborted ? error.cause : error;
  }
  checkWritten(err, written, length, isNonblocking(lwip));
}

/** What to pass down for a write: bytes, or the fragments of a netbuf. */
export function vectorsOf(data: Uint8Array | NetBuf): readonly Vector[] {
  if (!(data instanceof NetBuf)) return [data];
  if (data.fragments.every((fragment) => fragment.isWhole)) {
    return data.fragments;
  }
  throw bytesGone("data", "write");
}

/** Writes without waiting; returns how many bytes were taken. */
export async function tryWrite(
  { lwip }: NetconnState,
  data: Uint8Array | NetBuf,
): Promise<number> {
  checkData(data, "write");
  const vectors = vectorsOf(data);
  const { err, written } = await lwip.write(vectors, NETCONN_DONTBLOCK, true);
  if (err === ERR_WOULDBLOCK) return 0;
  check(err, "write");
  return Math.max(0, written);
}
