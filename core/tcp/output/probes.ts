/**
 * Probes: of a window that is shut, RFC 9293 §3.8.6.1, and of the end of a flight,
 * RFC 8985 §7.
 *
 * @module
 */

import type { TcpPcb } from "../pcb.ts";
import { nowMicros } from "../recovery/pipe.ts";
import { flagsFor, hasNew, noteRepeated, noteSent } from "./books.ts";
import { SEG_FIN } from "../recovery/scoreboard.ts";
import { TRACE_TAIL_PROBE, TRACE_WINDOW_PROBE } from "../trace/trace_record.ts";
import { transmit } from "./transmit.ts";

/**
 * Probes a window that is shut: one byte beyond it (RFC 9293 §3.8.6.1, MUST-36),
 * or what fits if it is merely too small (§3.8.6.2.1, the override timeout).
 */
export function sendProbe(pcb: TcpPcb): boolean {
  const { sent, sendQueue } = pcb;
  pcb.probeDue = false;
  if (pcb.sndNxt !== pcb.sndUna) return repeatFirst(pcb);
  if (!hasNew(pcb)) return true;
  const unsent = (sendQueue.end - pcb.sndNxt) | 0;
  const window = Math.min(pcb.sndWnd, pcb.sndMss);
  const length = sendQueue.fit(
    pcb.sndNxt,
    Math.min(unsent, Math.max(window, 1)),
  );
  const fin = unsent === 0;
  const seq = pcb.sndNxt;
  if (transmit(pcb, seq, length, flagsFor(pcb, seq, length, fin)) < 0) {
    pcb.probeDue = true;
    return false;
  }
  pcb.probing = pcb.sndWnd === 0;
  pcb.sndNxt = (seq + length + (fin ? 1 : 0)) | 0;
  pcb.finSent = fin;
  pcb.totalSent += length;
  sent.add(pcb.sndNxt, nowMicros(pcb), fin ? SEG_FIN : 0);
  noteSent(pcb, length);
  if (pcb.trace !== null) pcb.trace.sentProbe(TRACE_WINDOW_PROBE);
  return true;
}

/** Sends the oldest segment again, as a probe: it stays what it was. */
function repeatFirst(pcb: TcpPcb): boolean {
  const { sent } = pcb;
  const fin = (sent.flagsOf(0) & SEG_FIN) !== 0;
  const whole = ((sent.endOf(0) - pcb.sndUna) | 0) - (fin ? 1 : 0);
  const length = pcb.sendQueue.fit(pcb.sndUna, Math.min(whole, pcb.sndMss));
  const withFin = fin && length === whole;
  const seq = pcb.sndUna;
  if (transmit(pcb, seq, length, flagsFor(pcb, seq, length, withFin)) < 0) {
    pcb.probeDue = true;
    return false;
  }
  pcb.probing = true;
  sent.markRepeated(0, nowMicros(pcb));
  noteRepeated(pcb, length);
  if (pcb.trace !== null) pcb.trace.sentProbe(TRACE_WINDOW_PROBE);
  return true;
}

/**
 * Sends a tail loss probe, RFC 8985 §7.3: a segment of new data whatever the
 * congestion window says, or else the last one once more. The peer's SACK then tells
 * what is missing.
 *
 * @returns False if the device has no room.
 */
export function sendTailProbe(pcb: TcpPcb): boolean {
  const { sent, sendQueue } = pcb;
  pcb.tailProbeDue = false;
  if (sent.count === 0 || pcb.tailProbing) return true;
  const unsent = pcb.finSent ? 0 : (sendQueue.end - pcb.sndNxt) | 0;
  const window = (pcb.sndUna + pcb.sndWnd - pcb.sndNxt) | 0;
  const fresh = Math.min(unsent, window, pcb.sndMss);
  const repeat = fresh <= 0;
  if (!(repeat ? repeatLast(pcb) : sendFresh(pcb, fresh))) {
    pcb.tailProbeDue = true;
    return false;
  }
  pcb.tailProbing = true;
  pcb.tailProbeRepeated = repeat;
  pcb.tailProbeEnd = pcb.sndNxt;
  pcb.tailProbes++;
  if (pcb.trace !== null) pcb.trace.sentProbe(TRACE_TAIL_PROBE);
  return true;
}

/** Sends the next unsent bytes, a segment of them at most. */
function sendFresh(pcb: TcpPcb, most: number): boolean {
  const seq = pcb.sndNxt;
  const length = pcb.sendQueue.fit(seq, most);
  if (transmit(pcb, seq, length, flagsFor(pcb, seq, length, false)) < 0) {
    return false;
  }
  pcb.sndNxt = (seq + length) | 0;
  pcb.totalSent += length;
  if (length % pcb.sndMss !== 0) pcb.sndSml = pcb.sndNxt;
  pcb.sent.add(pcb.sndNxt, nowMicros(pcb), 0);
  noteSent(pcb, length);
  return true;
}

/** Sends the last segment again, one MSS of it at most. */
function repeatLast(pcb: TcpPcb): boolean {
  const { sent, sendQueue, sndMss } = pcb;
  let last = sent.count - 1;
  let start = sent.startOf(last);
  const fin = (sent.flagsOf(last) & SEG_FIN) !== 0;
  const whole = ((sent.endOf(last) - start) | 0) - (fin ? 1 : 0);
  if (whole > sndMss) {
    const at = whole - (whole % sndMss === 0 ? sndMss : whole % sndMss);
    sent.split(last++, (start + at) | 0);
    start = (start + at) | 0;
  }
  const length = ((sent.endOf(last) - start) | 0) - (fin ? 1 : 0);
  if (sendQueue.fit(start, length) < length) return true; // too many pieces
  if (transmit(pcb, start, length, flagsFor(pcb, start, length, fin)) < 0) {
    return false;
  }
  sent.markRepeated(last, nowMicros(pcb));
  noteRepeated(pcb, length);
  return true;
}
