/**
 * The seventh and eighth steps of RFC 9293 §3.10.7.4: text and FIN. When they are
 * acknowledged: delayed_ack.ts.
 *
 * @module
 */

import { ERR_ABRT } from "../../base/err.ts";
import { chainLength, type Pbuf } from "../../buf/pbuf.ts";
import { TCP_FLAG_FIN, TCP_FLAG_PSH } from "../../wire/tcp.ts";
import {
  keepText,
  mayReceive,
  mayReorder,
  pruneOutOfOrder,
} from "../buffer/memory_pressure.ts";
import { canReceive } from "../buffer/receive_window.ts";
import { failConnection } from "../ending/free.ts";
import { resetPeer } from "../ending/reset.ts";
import { enterTimeWait } from "../ending/time_wait.ts";
import { ecnTextArrives } from "../recovery/ecn.ts";
import { scheduleAck } from "../schedule.ts";
import type { Segment } from "../segment.ts";
import { seqGt } from "../seq.ts";
import {
  TCP_CLOSE_WAIT,
  TCP_CLOSING,
  TCP_ESTABLISHED,
  TCP_FIN_WAIT_1,
  TCP_FIN_WAIT_2,
} from "../state.ts";
import type { Tcb } from "../tcb.ts";
import { duplicateAck, isPushed, planAck, segmentsIn } from "./delayed_ack.ts";
import { reportDuplicate } from "./duplicates.ts";

/** Takes the text of a segment, trimmed to the window. */
export function textArrives(tcb: Tcb, segment: Segment): void {
  if (!canReceive(tcb.state)) return; // nothing can follow a FIN
  if (tcb.rxClosed) { // RFC 9293 §3.6.1: nobody will read it
    resetPeer(tcb);
    failConnection(tcb, ERR_ABRT);
    return;
  }
  ecnTextArrives(tcb, segment);
  const { reassembly } = tcb;
  const { pbufs } = tcb.context;
  const size = segment.gsoSize > 0 ? segment.gsoSize : segment.length;
  if (size > tcb.rcvMss) tcb.rcvMss = size;
  if (segment.seq !== tcb.rcvNxt) return holdOutOfOrder(tcb, segment);
  const length = mayReceive(tcb, segment.length);
  if (length < segment.length) {
    segment.length = length;
    segment.flags &= ~(TCP_FLAG_FIN | TCP_FLAG_PSH);
    if (length === 0) return;
  }
  const lent = segment.packet.pbuf;
  if (reassembly.isEmpty && !reassembly.hasFin) {
    const data = keepText(tcb, lent, segment.offset, length);
    if (data === null) tcb.context.stats.drop("no-memory");
    else {
      if (isPushed(tcb, segment)) tcb.ackDue = true;
      deliver(tcb, data, length, segment.gsoSize);
    }
  } else {
    // The segment fills a hole, at least in part.
    reassembly.insert(pbufs, lent, segment.offset, segment.seq, length, tcb);
    const chain = reassembly.take(tcb.rcvNxt);
    if (chain === null) return;
    tcb.ackDue = true; // RFC 5681 §4.2
    deliver(tcb, chain, chainLength(chain), segment.gsoSize);
  }
}

/** Keeps a segment beyond a hole, and sends a duplicate ACK at once. */
function holdOutOfOrder(tcb: Tcb, segment: Segment): void {
  const { reassembly, context } = tcb;
  const end = (segment.seq + segment.length) | 0;
  const held = reassembly.heldUntil(segment.seq, end);
  if (held !== segment.seq) reportDuplicate(tcb, segment.seq, held);
  if (!mayReorder(tcb)) {
    context.stats.drop("no-memory");
    pruneOutOfOrder(context);
  } else if (reassembly.pieces < context.config.outOfOrderLimit) {
    reassembly.insert(
      context.pbufs,
      segment.packet.pbuf,
      segment.offset,
      segment.seq,
      segment.length,
      tcb,
    );
  }
  duplicateAck(tcb, segmentsIn(segment.length, segment.gsoSize));
}

/** Hands data in order to the user. */
function deliver(
  tcb: Tcb,
  data: Pbuf,
  length: number,
  gsoSize: number,
): void {
  tcb.rcvNxt = (tcb.rcvNxt + length) | 0;
  tcb.unread += length;
  tcb.totalReceived += length;
  tcb.lastTextAt = tcb.context.clock.now;
  planAck(tcb, length, gsoSize);
  tcb.user.onReceive(tcb, data, length);
}

/** Processes a FIN, now or when all data before it has arrived. */
export function finArrives(tcb: Tcb, segment: Segment): void {
  if (!canReceive(tcb.state)) return;
  const { reassembly, context } = tcb;
  if (segment.hasFin) {
    const finSeq = (segment.seq + segment.length) | 0;
    if (seqGt(finSeq, tcb.rcvNxt)) {
      reassembly.insertFin(context.pbufs, finSeq);
      if (segment.length === 0) duplicateAck(tcb, 1);
      return;
    }
  } else if (reassembly.finSeq !== tcb.rcvNxt) return;
  reassembly.clear(context.pbufs);
  tcb.rcvNxt = (tcb.rcvNxt + 1) | 0;
  if (seqGt(tcb.rcvNxt, tcb.rcvAdv)) tcb.rcvAdv = tcb.rcvNxt;
  tcb.finReceived = true;
  scheduleAck(tcb);
  const { state } = tcb;
  if (state === TCP_ESTABLISHED) tcb.state = TCP_CLOSE_WAIT;
  else if (state === TCP_FIN_WAIT_1) tcb.state = TCP_CLOSING;
  if (!tcb.userClosed) tcb.user.onFin(tcb);
  if (state === TCP_FIN_WAIT_2 && !tcb.freed) enterTimeWait(tcb);
}
