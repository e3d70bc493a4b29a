/**
 * A write that waits for room. It continues after acknowledgements (lwIP sent_tcp),
 * or when there is memory and room in the core's mailbox (lwIP poll_tcp, without
 * its timer).
 *
 * @module
 */

import { bytesGone } from "../../core/base/byte_argument.ts";
import { ERR_CLSD, ERR_OK, ERR_WOULDBLOCK } from "../../core/base/err.ts";
import type { WaitOptions } from "../port/mailbox.ts";
import { type Steps, until } from "../port/operation.ts";
import { type BlockedWrite, type Conn, TX_OPEN } from "./conn.ts";
import * as C from "./constants.ts";
import { hold, isPresent, letGo, type Vector } from "./held.ts";
import { deadlineIn, wakeWritable, writableSoon } from "./send_room.ts";
import { failed, writeMore, type WriteOutcome } from "./write_more.ts";

/** Waits for the rest of a write whose first bytes were taken. */
export function* writeRest(
  conn: Conn,
  vectors: readonly Vector[],
  written: number,
  total: number,
  apiflags: number,
  wait: WaitOptions,
): Steps<WriteOutcome> {
  conn.state = C.NETCONN_WRITE;
  const limit = wait.timeout ??
    (conn.sendTimeout === 0 ? undefined : conn.sendTimeout);
  const deadline = deadlineIn(conn, limit);
  const write = { pieces: hold(vectors), written, total, apiflags };
  conn.blockedWrite = write;
  const onAbort = (): void => wakeWritable(conn);
  wait.signal?.addEventListener("abort", onAbort);
  try {
    conn.event(C.NETCONN_EVT_SENDMINUS, 0); // its callback may end the netconn
    for (;;) {
      if (write.written === total) return { err: ERR_OK, written: total };
      if (!conn.hasPcb) return failed(conn.causeOfEnd());
      if (conn.tx !== TX_OPEN) return failed(ERR_CLSD);
      if (!isPresent(write.pieces, write.written)) throw dataGone(write);
      if (wait.signal?.aborted) {
        throw new WriteAborted(write.written, wait.signal.reason);
      }
      if (deadline.passed) {
        return write.written > 0
          ? { err: ERR_OK, written: write.written }
          : failed(ERR_WOULDBLOCK);
      }
      yield* waitWritable(conn);
    }
  } finally {
    wait.signal?.removeEventListener("abort", onAbort);
    deadline.clear();
    finishWrite(conn, write);
  }
}

/**
 * Takes more bytes of the write that waits. lwIP lwip_netconn_do_writemore, called
 * again.
 */
function continueWrite(conn: Conn): void {
  const write = conn.blockedWrite;
  if (write === null || !conn.hasPcb || conn.tx !== TX_OPEN) return;
  const { pieces, total, apiflags } = write;
  write.written += writeMore(conn, pieces, write.written, total, apiflags);
  const isDone = write.written === total;
  if (!isDone || conn.sendSpace <= conn.context.sndLowat) {
    conn.event(C.NETCONN_EVT_SENDMINUS, 0);
  }
  if (isDone) finishWrite(conn, write);
  wakeWritable(conn);
}

/** Ends a write, however it ends. */
function finishWrite(conn: Conn, write: BlockedWrite): void {
  if (conn.blockedWrite !== write) return; // another has begun since
  conn.blockedWrite = null;
  letGo(write.pieces);
  if (conn.state === C.NETCONN_WRITE) conn.state = C.NETCONN_NONE;
}

/** Waits until a write can go on: room, memory, or an end. */
function* waitWritable(conn: Conn): Steps<void> {
  if (conn.sendSpace > 0) {
    awaitCapacity(conn); // the buffer has room: memory or the mailbox has none
  }
  yield* until(writableSoon(conn));
}

/**
 * After a short write although the send buffer has room: continues the write when
 * there is memory again, or room in the core's mailbox. There may be no
 * acknowledgement to wait for. lwIP poll_tcp.
 */
export function awaitCapacity(conn: Conn): void {
  if (conn.awaitsCapacity) return; // it is in the queue, and keeps its place
  conn.awaitsCapacity = true;
  const relief = conn.port.hasRoom()
    ? conn.port.streamMemory(conn.sendBuffer!)
    : conn.port.room();
  relief.onSettled(() => {
    conn.awaitsCapacity = false;
    if (conn.blockedWrite !== null) continueWrite(conn);
    else conn.port.passMemoryOn(); // that write was given up
    if (
      (conn.flags & C.NETCONN_FLAG_CHECK_WRITESPACE) === 0 ||
      !conn.hasPcb || conn.tx !== TX_OPEN
    ) return;
    conn.flags &= ~C.NETCONN_FLAG_CHECK_WRITESPACE;
    conn.event(C.NETCONN_EVT_SENDPLUS, 0);
  });
}

/** Bytes were acknowledged. lwIP sent_tcp. */
export function onSent(conn: Conn, bytes: number, sndBuf: number): void {
  conn.sendBuffer?.acknowledge(bytes);
  if (sndBuf > 0) conn.sndBuf = sndBuf;
  if (
    conn.sendSpace >= conn.context.writeStep || conn.unacknowledged === 0
  ) {
    if (conn.blockedWrite !== null) continueWrite(conn);
    else wakeWritable(conn); // a lingering close wants the end
  }
  if (
    !conn.hasPcb || conn.tx !== TX_OPEN ||
    conn.sendSpace <= conn.context.sndLowat
  ) return;
  conn.flags &= ~C.NETCONN_FLAG_CHECK_WRITESPACE;
  conn.event(C.NETCONN_EVT_SENDPLUS, bytes);
}

/** A write that was aborted by its signal after some bytes were taken. */
export class WriteAborted extends Error {
  /** Bytes that were taken and will be sent. */
  readonly written: number;

  /**
   * @param written Bytes that were taken.
   * @param reason The signal's reason.
   */
  constructor(written: number, reason: unknown) {
    super("Write aborted", { cause: reason });
    this.written = written;
  }
}

/**
 * The error of a write whose remaining bytes were transferred or shrunk; the bytes
 * that it took are sent.
 */
function dataGone({ written, total }: BlockedWrite): TypeError {
  const { message } = bytesGone("data", "write");
  return new TypeError(`${message}; ${written} of ${total} bytes were taken`);
}
