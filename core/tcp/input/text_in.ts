/**
 * The seventh and eighth steps of RFC 9293 §3.10.7.4: text and FIN; and when it is
 * acknowledged, RFC 9293 §3.8.6.3 and RFC 5681 §4.2.
 *
 * @module
 */

import { ERR_ABRT } from "../../base/err.ts";
import { chainLength, type Pbuf } from "../../buf/pbuf.ts";
import { TCP_FLAG_FIN, TCP_FLAG_PSH } from "../../wire/tcp.ts";
import { enterTimeWait, failPcb } from "../ending/close.ts";
import { reportDuplicate } from "./duplicates.ts";
import { ecnTextArrives } from "../recovery/ecn.ts";
import {
  keepText,
  mayReceive,
  mayReorder,
  relieve,
} from "../buffer/memory_pressure.ts";
import { sendAck } from "../output/output.ts";
import type { TcpPcb } from "../pcb.ts";
import { resetPeer } from "../ending/reset.ts";
import type { Segment } from "../segment.ts";
import { seqGt } from "../seq.ts";
import {
  TCP_CLOSE_WAIT,
  TCP_CLOSING,
  TCP_ESTABLISHED,
  TCP_FIN_WAIT_1,
  TCP_FIN_WAIT_2,
} from "../state.ts";
import { canReceive, offeredWindow } from "../buffer/window.ts";

/** Takes the text of a segment, trimmed to the window. */
export function textArrives(pcb: TcpPcb, segment: Segment): void {
  if (!canReceive(pcb.state)) return; // nothing can follow a FIN
  if (pcb.rxClosed) { // RFC 9293 §3.6.1: nobody will read it
    resetPeer(pcb);
    failPcb(pcb, ERR_ABRT);
    return;
  }
  ecnTextArrives(pcb, segment);
  const { reassembly } = pcb;
  const { pbufs } = pcb.layer;
  const size = segment.gsoSize > 0 ? segment.gsoSize : segment.length;
  if (size > pcb.rcvMss) pcb.rcvMss = size;
  if (segment.seq !== pcb.rcvNxt) return holdOutOfOrder(pcb, segment);
  const length = mayReceive(pcb, segment.length);
  if (length < segment.length) {
    segment.length = length;
    segment.flags &= ~(TCP_FLAG_FIN | TCP_FLAG_PSH);
    if (length === 0) return;
  }
  const lent = segment.packet.pbuf;
  if (reassembly.isEmpty && !reassembly.hasFin) {
    const data = keepText(pcb, lent, segment.offset, length);
    if (data === null) pcb.layer.stats.drop("no-memory");
    else {
      if (isPushed(pcb, segment)) pcb.ackDue = true;
      deliver(pcb, data, length, segment.gsoSize);
    }
  } else {
    // It closes a hole, at least in part.
    reassembly.insert(pbufs, lent, segment.offset, segment.seq, length, pcb);
    const chain = reassembly.take(pcb.rcvNxt);
    if (chain === null) return;
    pcb.ackDue = true; // RFC 5681 §4.2
    deliver(pcb, chain, chainLength(chain), segment.gsoSize);
  }
}

/** Keeps a segment beyond a hole, and tells the peer of it at once. */
function holdOutOfOrder(pcb: TcpPcb, segment: Segment): void {
  const { reassembly, layer } = pcb;
  const end = (segment.seq + segment.length) | 0;
  const held = reassembly.heldUntil(segment.seq, end);
  if (held !== segment.seq) reportDuplicate(pcb, segment.seq, held);
  if (!mayReorder(pcb)) {
    layer.stats.drop("no-memory");
    relieve(layer);
  } else if (reassembly.pieces < layer.config.outOfOrderLimit) {
    reassembly.insert(
      layer.pbufs,
      segment.packet.pbuf,
      segment.offset,
      segment.seq,
      segment.length,
      pcb,
    );
  }
  duplicateAck(pcb, segmentsIn(segment.length, segment.gsoSize));
}

/**
 * Sends a duplicate ACK now, one for every segment out of order (RFC 5681 §4.2).
 * Without SACK the peer counts them: an ACK that was due goes first, apart, and
 * segments that have arrived as one packet have one each.
 */
function duplicateAck(pcb: TcpPcb, segments: number): void {
  if (pcb.sackOn) {
    sendAck(pcb);
    return;
  }
  if (pcb.unacked > 0) sendAck(pcb);
  for (let i = 0; i < segments; i++) sendAck(pcb);
}

/** Segments that a packet of so many bytes of payload stands for. */
function segmentsIn(length: number, gsoSize: number): number {
  return gsoSize > 0 ? Math.ceil(length / gsoSize) : 1;
}

/**
 * True if a full-sized segment ends a write: the peer may have no more to send than
 * this, and wait for its ACK. As Linux since 6.6; not where the user answers.
 */
function isPushed(pcb: TcpPcb, segment: Segment): boolean {
  const { clock, config } = pcb.layer;
  return (segment.flags & TCP_FLAG_PSH) !== 0 &&
    segment.length >= pcb.rcvMss && !config.ackEverySecond &&
    clock.now - pcb.lastSendAt >= config.delayedAckMs;
}

/** Hands data in order to the user. */
function deliver(
  pcb: TcpPcb,
  data: Pbuf,
  length: number,
  gsoSize: number,
): void {
  pcb.rcvNxt = (pcb.rcvNxt + length) | 0;
  pcb.unread += length;
  pcb.totalReceived += length;
  pcb.lastTextAt = pcb.layer.clock.now;
  planAck(pcb, length, gsoSize);
  pcb.user.onReceive(pcb, data, length);
}

/**
 * Decides when data is acknowledged: at the end of the batch for every second
 * full-sized segment, while the peer is in slow start, while there is a hole, and
 * when the window is used up; else within the delay. See also isPushed.
 */
function planAck(pcb: TcpPcb, length: number, gsoSize: number): void {
  const { clock, config } = pcb.layer;
  pcb.unacked += length;
  if (pcb.quickAcks > 0) {
    pcb.quickAcks -= segmentsIn(length, gsoSize);
    pcb.ackDue = true;
  } else if (
    pcb.unacked >= 2 * pcb.rcvMss || !pcb.reassembly.isEmpty ||
    offeredWindow(pcb) < pcb.rcvMss ||
    (config.ackEverySecond && pcb.delackAt !== Infinity)
  ) pcb.ackDue = true;
  if (pcb.ackDue) {
    if (config.ackEverySecond) sendAck(pcb);
    else pcb.layer.markDirty(pcb);
  } else if (pcb.delackAt === Infinity) {
    pcb.delackAt = clock.now + config.delayedAckMs;
  }
}

/** Takes a FIN, now or when the data before it is there. */
export function finArrives(pcb: TcpPcb, segment: Segment): void {
  if (!canReceive(pcb.state)) return;
  const { reassembly, layer } = pcb;
  if (segment.hasFin) {
    const finSeq = (segment.seq + segment.length) | 0;
    if (seqGt(finSeq, pcb.rcvNxt)) {
      reassembly.insertFin(layer.pbufs, finSeq);
      if (segment.length === 0) duplicateAck(pcb, 1);
      return;
    }
  } else if (reassembly.finSeq !== pcb.rcvNxt) return;
  reassembly.clear(layer.pbufs);
  pcb.rcvNxt = (pcb.rcvNxt + 1) | 0;
  if (seqGt(pcb.rcvNxt, pcb.rcvAdv)) pcb.rcvAdv = pcb.rcvNxt;
  pcb.finReceived = true;
  pcb.ackDue = true;
  layer.markDirty(pcb);
  const { state } = pcb;
  if (state === TCP_ESTABLISHED) pcb.state = TCP_CLOSE_WAIT;
  else if (state === TCP_FIN_WAIT_1) pcb.state = TCP_CLOSING;
  if (!pcb.userClosed) pcb.user.onFin(pcb);
  if (state === TCP_FIN_WAIT_2 && !pcb.freed) enterTimeWait(pcb);
}
