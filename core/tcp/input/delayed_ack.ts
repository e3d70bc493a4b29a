/**
 * Delayed ACK: when text that has arrived is acknowledged, RFC 9293 §3.8.6.3, RFC 5681
 * §4.2; and the duplicate ACKs of what arrives out of order.
 *
 * @module
 */

import { TCP_FLAG_PSH } from "../../wire/tcp.ts";
import { offeredWindow } from "../buffer/receive_window.ts";
import { sendAck } from "../output/output.ts";
import { scheduleOutput } from "../schedule.ts";
import type { Segment } from "../segment.ts";
import type { Tcb } from "../tcb.ts";

/**
 * Decides when data is acknowledged: at the end of the batch for every second
 * full-sized segment, while the peer is in slow start, while there is a hole, and
 * when the window is used up; else within the delay. See also isPushed.
 */
export function planAck(tcb: Tcb, length: number, gsoSize: number): void {
  const { clock, config } = tcb.context;
  tcb.unacked += length;
  if (tcb.quickAcks > 0) {
    tcb.quickAcks -= segmentsIn(length, gsoSize);
    tcb.ackDue = true;
  } else if (
    tcb.unacked >= 2 * tcb.rcvMss || !tcb.reassembly.isEmpty ||
    offeredWindow(tcb) < tcb.rcvMss ||
    (config.ackEverySecond && tcb.delackAt !== Infinity)
  ) tcb.ackDue = true;
  if (tcb.ackDue) {
    if (config.ackEverySecond) sendAck(tcb);
    else scheduleOutput(tcb);
  } else if (tcb.delackAt === Infinity) {
    tcb.delackAt = clock.now + config.delayedAckMs;
  }
}

/**
 * True if a full-sized segment ends a write: the peer may have no more to send than
 * this, and wait for its ACK. As Linux since 6.6; not where the user answers.
 */
export function isPushed(tcb: Tcb, segment: Segment): boolean {
  const { clock, config } = tcb.context;
  return (segment.flags & TCP_FLAG_PSH) !== 0 &&
    segment.length >= tcb.rcvMss && !config.ackEverySecond &&
    clock.now - tcb.lastSendAt >= config.delayedAckMs;
}

/**
 * Sends a duplicate ACK now, one for every segment out of order (RFC 5681 §4.2).
 * Without SACK the peer counts them: an ACK that was due goes first, apart, and
 * segments that have arrived as one packet have one each.
 */
export function duplicateAck(tcb: Tcb, segments: number): void {
  if (tcb.sackOn) {
    sendAck(tcb);
    return;
  }
  if (tcb.unacked > 0) sendAck(tcb);
  for (let i = 0; i < segments; i++) sendAck(tcb);
}

/** Segments that a packet of so many bytes of payload stands for. */
export function segmentsIn(length: number, gsoSize: number): number {
  return gsoSize > 0 ? Math.ceil(length / gsoSize) : 1;
}
