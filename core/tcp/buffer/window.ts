/**
 * The receive window: what is offered, and when an update is worth a segment.
 *
 * Silly windows are avoided as RFC 9293 §3.8.6.2.2 says: the right edge stays where
 * it is until it can move by a full segment or half of the buffer. It never moves
 * left (§3.8.6, SHLD-14). The buffer grows while the user keeps up, and gets small
 * when memory does: memory_pressure.ts.
 *
 * @module
 */

import { receiveBuffer } from "./memory_pressure.ts";
import type { TcpPcb } from "../pcb.ts";
import {
  TCP_ESTABLISHED,
  TCP_FIN_WAIT_1,
  TCP_FIN_WAIT_2,
  type TcpState,
} from "../state.ts";

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
export function offeredWindow(pcb: TcpPcb): number {
  return (pcb.rcvAdv - pcb.rcvNxt) | 0;
}

/**
 * Chooses the window to offer now, and moves its right edge.
 *
 * @returns The window field of the header, scaled.
 */
export function chooseWindow(pcb: TcpPcb): number {
  let window = offeredWindow(pcb);
  const space = freeSpace(pcb);
  if (space - window >= Math.min(pcb.rcvBuf >> 1, pcb.rcvMss)) window = space;
  const unit = 1 << pcb.rcvScale;
  // Rounded up, so that the right edge does not move left.
  const field = Math.min((window + unit - 1) >> pcb.rcvScale, 0xffff);
  const edge = (pcb.rcvNxt + (field << pcb.rcvScale)) | 0;
  if (((edge - pcb.rcvAdv) | 0) > 0) pcb.rcvAdv = edge;
  return field;
}

/**
 * The user has taken bytes. A window update is due when the edge can move by a
 * quarter of the buffer, or by two segments once less than half of it is open.
 */
export function windowAfterRead(pcb: TcpPcb, bytes: number): void {
  pcb.unread = Math.max(pcb.unread - bytes, 0);
  rightSize(pcb, bytes);
  if (!canReceive(pcb.state)) return;
  const window = offeredWindow(pcb);
  const gain = freeSpace(pcb) - window;
  const largest = largestWindow(pcb);
  if (
    gain >= largest >> 2 ||
    (2 * window < largest && gain >= 2 * pcb.rcvMss)
  ) {
    pcb.ackDue = true;
    pcb.layer.markDirty(pcb);
  }
}

/**
 * Dynamic right-sizing, as Linux: the buffer becomes twice what the user takes in a
 * round trip, so that the sender can double its rate in the next, up to `rcvBufMax`.
 * The round trip is the one that the sending side measures; a connection that sends
 * nothing has that of the handshake.
 */
function rightSize(pcb: TcpPcb, bytes: number): void {
  const { config, clock } = pcb.layer;
  if (pcb.rcvBuf >= config.rcvBufMax || pcb.layer.pbufs.isShort) return;
  pcb.takenBytes += bytes;
  if (clock.now - pcb.takenSince < pcb.srtt) return;
  const taken = pcb.takenBytes;
  pcb.takenBytes = 0;
  pcb.takenSince = clock.now;
  if (taken <= pcb.takenMost) return;
  pcb.takenMost = taken;
  const wanted = Math.min(2 * taken + 16 * pcb.rcvMss, config.rcvBufMax);
  if (wanted > pcb.rcvBuf) pcb.rcvBuf = wanted;
}

/** The buffer, or what can be offered of it, RFC 7323 §2.3. */
function largestWindow(pcb: TcpPcb): number {
  return Math.min(receiveBuffer(pcb), 0xffff << pcb.rcvScale);
}

function freeSpace(pcb: TcpPcb): number {
  const space = Math.max(receiveBuffer(pcb) - pcb.unread, 0);
  return Math.min(space, 0xffff << pcb.rcvScale);
}
