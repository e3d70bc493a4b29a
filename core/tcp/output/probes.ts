/**
 * Zero-window probes, RFC 9293 §3.8.6.1, and tail loss probes, RFC 8985 §7. Keepalive
 * probes are in keepalive.ts.
 *
 * @module
 */

import { countersOf } from "../recovery/loss_counters.ts";
import { nowMicros } from "../recovery/pipe.ts";
import { SEG_FIN } from "../recovery/scoreboard.ts";
import type { TailProbe } from "../recovery/tail_probe.ts";
import type { Tcb } from "../tcb.ts";
import { TRACE_TAIL_PROBE, TRACE_WINDOW_PROBE } from "../trace/trace_record.ts";
import { flagsFor, hasNew, noteRepeated, noteSent } from "./accounting.ts";
import { transmit } from "./transmit.ts";

/**
 * Probes a window that is shut: one byte beyond it (RFC 9293 §3.8.6.1, MUST-36),
 * or what fits if it is merely too small (§3.8.6.2.1, the override timeout).
 */
export function sendProbe(tcb: Tcb): boolean {
  const { sent, sendQueue } = tcb;
  tcb.probeDue = false;
  if (tcb.sndNxt !== tcb.sndUna) return repeatFirst(tcb);
  if (!hasNew(tcb)) return true;
  const unsent = (sendQueue.end - tcb.sndNxt) | 0;
  const window = Math.min(tcb.sndWnd, tcb.sndMss);
  const length = sendQueue.fit(
    tcb.sndNxt,
    Math.min(unsent, Math.max(window, 1)),
  );
  const fin = unsent === 0;
  const seq = tcb.sndNxt;
  if (transmit(tcb, seq, length, flagsFor(tcb, seq, length, fin)) < 0) {
    tcb.probeDue = true;
    return false;
  }
  tcb.probing = tcb.sndWnd === 0;
  tcb.sndNxt = (seq + length + (fin ? 1 : 0)) | 0;
  tcb.finSent = fin;
  tcb.totalSent += length;
  sent.add(tcb.sndNxt, nowMicros(tcb), fin ? SEG_FIN : 0);
  noteSent(tcb, length);
  if (tcb.trace !== null) tcb.trace.sentProbe(TRACE_WINDOW_PROBE);
  return true;
}

/** Sends the oldest segment again, as a probe; its marks do not change. */
function repeatFirst(tcb: Tcb): boolean {
  const { sent } = tcb;
  const fin = (sent.flagsOf(0) & SEG_FIN) !== 0;
  const whole = ((sent.endOf(0) - tcb.sndUna) | 0) - (fin ? 1 : 0);
  const length = tcb.sendQueue.fit(tcb.sndUna, Math.min(whole, tcb.sndMss));
  const withFin = fin && length === whole;
  const seq = tcb.sndUna;
  if (transmit(tcb, seq, length, flagsFor(tcb, seq, length, withFin)) < 0) {
    tcb.probeDue = true;
    return false;
  }
  tcb.probing = true;
  sent.markRepeated(0, nowMicros(tcb));
  noteRepeated(tcb, length);
  if (tcb.trace !== null) tcb.trace.sentProbe(TRACE_WINDOW_PROBE);
  return true;
}

/**
 * Sends a tail loss probe, RFC 8985 §7.3: a segment of new data whatever the
 * congestion window says, or else the last one once more. The peer's SACK then tells
 * what is missing.
 *
 * @returns False if the device has no room.
 */
export function sendTailProbe(tcb: Tcb, probe: TailProbe): boolean {
  const { sent, sendQueue } = tcb;
  probe.due = false;
  if (sent.count === 0 || probe.inFlight) return true;
  const unsent = tcb.finSent ? 0 : (sendQueue.end - tcb.sndNxt) | 0;
  const window = (tcb.sndUna + tcb.sndWnd - tcb.sndNxt) | 0;
  const fresh = Math.min(unsent, window, tcb.sndMss);
  const repeat = fresh <= 0;
  if (!(repeat ? repeatLast(tcb) : sendFresh(tcb, fresh))) {
    probe.due = true;
    return false;
  }
  probe.inFlight = true;
  probe.repeated = repeat;
  probe.end = tcb.sndNxt;
  countersOf(tcb).tailProbes++;
  if (tcb.trace !== null) tcb.trace.sentProbe(TRACE_TAIL_PROBE);
  return true;
}

/** Sends the next unsent bytes, a segment of them at most. */
function sendFresh(tcb: Tcb, most: number): boolean {
  const seq = tcb.sndNxt;
  const length = tcb.sendQueue.fit(seq, most);
  if (transmit(tcb, seq, length, flagsFor(tcb, seq, length, false)) < 0) {
    return false;
  }
  tcb.sndNxt = (seq + length) | 0;
  tcb.totalSent += length;
  if (length % tcb.sndMss !== 0) tcb.sndSml = tcb.sndNxt;
  tcb.sent.add(tcb.sndNxt, nowMicros(tcb), 0);
  noteSent(tcb, length);
  return true;
}

/** Sends the last segment again, one MSS of it at most. */
function repeatLast(tcb: Tcb): boolean {
  const { sent, sendQueue, sndMss } = tcb;
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
  if (transmit(tcb, start, length, flagsFor(tcb, start, length, fin)) < 0) {
    return false;
  }
  sent.markRepeated(last, nowMicros(tcb));
  noteRepeated(tcb, length);
  return true;
}
