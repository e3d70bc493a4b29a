/**
 * How a Netconn receives: netbufs (recv), or bytes of the stream that are copied
 * (read, readChunk).
 *
 * @module
 */

import { type err_t, ERR_WOULDBLOCK } from "../../core/base/err.ts";
import { checkInteger } from "../../core/base/arguments.ts";
import { bytesGone, checkBytes } from "../../core/base/byte_argument.ts";
import {
  NETCONN_TCP,
  type netconn_type,
  NETCONNTYPE_GROUP,
} from "../../core/mailbox/netconn_type.ts";
import { NetBuf } from "../../netbuf/netbuf.ts";
import { checkWait, NO_WAIT } from "../arguments.ts";
import { NETCONN_DONTBLOCK, NETCONN_NOAUTORCVD } from "../lwip/constants.ts";
import { Delivery } from "../lwip/delivery.ts";
import type { WaitOptions } from "../port/mailbox.ts";
import { PartialRead } from "../port/partial_read.ts";
import { DATAGRAM_RECEIVE, errorOf, isDatagramError } from "./errors.ts";
import type { NetconnState } from "./netconn_state.ts";

/** Waits for data; null at the end of the stream. */
export function recv(
  state: NetconnState,
  wait: WaitOptions,
): Promise<NetBuf | null> {
  if (wait !== NO_WAIT) return recvLimited(state, wait);
  const item = recvNow(state);
  return item instanceof NetBuf
    ? Promise.resolve(item)
    : recvSoon(state, item, wait);
}

async function recvLimited(
  state: NetconnState,
  wait: WaitOptions,
): Promise<NetBuf | null> {
  checkWait(wait, "receive");
  const item = wait.signal?.aborted ? undefined : recvNow(state);
  return item instanceof NetBuf ? item : await recvSoon(state, item, wait);
}

/** Waits, unless a code was at hand; turns the code into the end or an error. */
async function recvSoon(
  state: NetconnState,
  atHand: err_t | undefined,
  wait: WaitOptions,
): Promise<NetBuf | null> {
  wait.signal?.throwIfAborted();
  const { lwip, reading } = state;
  let item: NetBuf | err_t | undefined = atHand;
  if (item === undefined) {
    // Receivers of a stream take turns. A datagram is whole: its receivers need none.
    const takesTurns = state.isTcp;
    if (takesTurns && !reading.tryTake()) {
      await reading.take(wait, "receive");
      item = takeNow(state);
    }
    try {
      item ??= lwip.received(await lwip.arrival(wait));
    } finally {
      if (takesTurns) reading.give();
    }
  }
  return typeof item === "number" ? endOrThrow(state, item) : item;
}

/** What there is; undefined if it has to be waited for. */
function recvNow(state: NetconnState): NetBuf | err_t | undefined {
  return state.reading.isTaken ? undefined : takeNow(state);
}

function takeNow(state: NetconnState): NetBuf | err_t | undefined {
  return isPartial(state) ? recvPartial(state) : state.lwip.recvNow();
}

/** Whether a read has left a part of a delivery. */
function isPartial({ partial }: NetconnState): boolean {
  return partial !== null && !partial.isEmpty;
}

/** Copies what a read has left: the first fragment is no longer whole. */
function recvPartial({ partial, lwip }: NetconnState): NetBuf {
  const bytes = partial!.takeAll();
  lwip.recvd(bytes.byteLength);
  return NetBuf.from(bytes);
}

/** Receives without waiting; undefined if nothing waits, null at the end. */
export async function tryRecv(
  state: NetconnState,
): Promise<NetBuf | null | undefined> {
  if (isPartial(state)) return recvPartial(state);
  const item = await state.lwip.recv(NETCONN_DONTBLOCK);
  if (item === ERR_WOULDBLOCK) return undefined;
  return typeof item === "number" ? endOrThrow(state, item) : item;
}

/** Waits for data and copies what fits; null at the end. */
export async function read(
  state: NetconnState,
  into: Uint8Array,
  wait: WaitOptions,
): Promise<number | null> {
  checkBytes(into, "into", "read");
  checkWait(wait, "read");
  const { length } = into;
  if (length === 0) return 0;
  return await readWith(state, (partial) => {
    // Nothing is taken in this case: the next read gets the bytes.
    if (into.length < length) throw bytesGone("into", "read");
    const copied = partial.take(into);
    state.lwip.recvd(copied);
    return copied;
  }, wait);
}

/** Waits for data and copies it into memory of its own; null at the end. */
export async function readChunk(
  state: NetconnState,
  limit: number,
  wait: WaitOptions,
): Promise<Uint8Array<ArrayBuffer> | null> {
  checkInteger(limit, 1, Number.MAX_SAFE_INTEGER, "limit", "read");
  checkWait(wait, "read");
  return await readWith(state, (partial) => {
    const chunk = partial.takeChunk(limit);
    state.lwip.recvd(chunk.byteLength);
    return chunk;
  }, wait);
}

/** Waits for its turn and for data, and takes some of it. */
async function readWith<T>(
  state: NetconnState,
  take: (partial: PartialRead) => T,
  wait: WaitOptions,
): Promise<T | null> {
  if (!state.isTcp) throw new TypeError("Cannot read: not a TCP netconn");
  const { lwip, reading } = state;
  if (!reading.tryTake()) await reading.take(wait, "read");
  try {
    const partial = state.partial ??= new PartialRead();
    if (partial.isEmpty) {
      // NOAUTORCVD: the window opens as bytes are consumed, not as they are fetched.
      wait.signal?.throwIfAborted();
      const item = lwip.recvTcpNow(NETCONN_NOAUTORCVD) ??
        lwip.receivedTcp(await lwip.arrival(wait), NETCONN_NOAUTORCVD);
      if (!(item instanceof Delivery)) return endOrThrow(state, item);
      partial.begin(item);
    }
    const taken = take(partial);
    if (lwip.deleted) partial.drop();
    return taken;
  } finally {
    reading.give();
  }
}

/** Returns null at the end of the stream; throws the error of any other code. */
function endOrThrow({ lwip, isTcp }: NetconnState, err: err_t): null {
  // The end, once received, stays the end, whatever happens to the connection later.
  if (lwip.sawEnd && !lwip.deleted) return null;
  throw errorOf(err, isTcp ? "receive" : DATAGRAM_RECEIVE);
}

/** Datagrams, or pieces of the stream up to its end. */
export async function* received(
  state: NetconnState,
): AsyncIterableIterator<NetBuf> {
  for (;;) {
    let buf: NetBuf | null;
    try {
      buf = await recv(state, NO_WAIT);
    } catch (error) {
      if (state.lwip.deleted) return;
      if (survives(state.lwip, error)) continue;
      throw error;
    }
    if (buf === null) return;
    yield buf;
  }
}

/**
 * Whether an error of a receive is about a datagram that was sent before, so that the
 * netconn goes on.
 */
export function survives(
  { type }: { readonly type: netconn_type },
  error: unknown,
): boolean {
  return NETCONNTYPE_GROUP(type) !== NETCONN_TCP && isDatagramError(error);
}
