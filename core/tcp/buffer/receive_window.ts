/**
 * The receive window, RCV.WND: what is offered, and when a window update is sent.
 * Updates of the peer's window arrive at input/send_window.ts.
 *
 * Silly windows are avoided as RFC 9293 §3.8.6.2.2 says: the right edge stays where
 * it is until it can move by a full segment or half of the buffer. It never moves
 * left (§3.8.6, SHLD-14). The buffer grows while the user keeps up, and gets small
 * when memory does: memory_pressure.ts.
 *
 * @module
 */

import { scheduleAck } from "../schedule.ts";
import {
  TCP_ESTABLISHED,
  TCP_FIN_WAIT_1,
  TCP_FIN_WAIT_2,
  type TcpState,
} from "../state.ts";
import type { Tcb } from "../tcb.ts";
import { receiveBuffer } from "./memory_pressure.ts";

/** Returns the shift with which a window of `bytes` can be offered, 0 to 14. */
export function scaleFor(bytes: number): number {
  let scale = 0;
  while (scale < 14 && 0xffff << scale < bytes) scale++;
  return scale;
}

/** Returns true in the states in which data can arrive. */
export function canReceive(state: TcpState): boolean {
  return state === TCP_ESTABLISHED || state === TCP_FIN_WAIT_1 ||
    state === TCP_FIN_WAIT_2;
}

/** The window that the peer may still use, in bytes. */
export function offeredWindow(tcb: Tcb): number {
  return (tcb.rcvAdv - tcb.rcvNxt) | 0;
}

/**
 * Chooses the window to offer now, and moves its right edge.
 *
 * @returns The window field of the header, scaled.
 */
export function chooseWindow(tcb: Tcb): number {
  let window = offeredWindow(tcb);
  const space = freeSpace(tcb);
  if (space - window >= Math.min(tcb.rcvBuf >> 1, tcb.rcvMss)) window = space;
  const unit = 1 << tcb.rcvScale;
  // Rounded up, so that the right edge does not move left.
  const field = Math.min((window + unit - 1) >> tcb.rcvScale, 0xffff);
  const edge = (tcb.rcvNxt + (field << tcb.rcvScale)) | 0;
  if (((edge - tcb.rcvAdv) | 0) > 0) tcb.rcvAdv = edge;
  return field;
}

/**
 * The user has taken bytes. A window update is due when the edge can move by a
 * quarter of the buffer, or by two segments once less than half of it is open.
 */
export function windowAfterRead(tcb: Tcb, bytes: number): void {
  tcb.unread = Math.max(tcb.unread - bytes, 0);
  rightSize(tcb, bytes);
  if (!canReceive(tcb.state)) return;
  const window = offeredWindow(tcb);
  const gain = freeSpace(tcb) - window;
  const largest = largestWindow(tcb);
  if (
    gain >= largest >> 2 ||
    (2 * window < largest && gain >= 2 * tcb.rcvMss)
  ) {
    scheduleAck(tcb);
  }
}

/**
 * Dynamic right-sizing, as Linux: the buffer becomes twice what the user takes in a
 * round trip, so that the sender can double its rate in the next, up to `rcvBufMax`.
 * The round trip is the one that the sending side measures; a connection that sends
 * nothing has that of the handshake.
 */
function rightSize(tcb: Tcb, bytes: number): void {
  const { config, clock } = tcb.context;
  if (tcb.rcvBuf >= config.rcvBufMax || tcb.context.pbufs.isShort) return;
  tcb.takenBytes += bytes;
  if (clock.now - tcb.takenSince < tcb.srtt) return;
  const taken = tcb.takenBytes;
  tcb.takenBytes = 0;
  tcb.takenSince = clock.now;
  if (taken <= tcb.takenMost) return;
  tcb.takenMost = taken;
  const wanted = Math.min(2 * taken + 16 * tcb.rcvMss, config.rcvBufMax);
  if (wanted > tcb.rcvBuf) tcb.rcvBuf = wanted;
}

/** The buffer, or what can be offered of it, RFC 7323 §2.3. */
function largestWindow(tcb: Tcb): number {
  return Math.min(receiveBuffer(tcb), 0xffff << tcb.rcvScale);
}

function freeSpace(tcb: Tcb): number {
  const space = Math.max(receiveBuffer(tcb) - tcb.unread, 0);
  return Math.min(space, 0xffff << tcb.rcvScale);
}
