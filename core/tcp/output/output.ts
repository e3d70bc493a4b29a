/**
 * What a connection sends, and when: RFC 9293 §3.8, RFC 5681, RFC 6675. Probes are in
 * probes.ts.
 *
 * Called once for every connection that has something to send, at the end of each
 * batch. In order: what was lost, new data and FIN, a probe, a bare ACK.
 *
 * @module
 */

import { TCP_TIMESTAMPS_LENGTH } from "../../wire/tcp_options.ts";
import { validateWindow } from "../congestion/idle_window.ts";
import { mustWait, pacedMost } from "../congestion/pacing.ts";
import { CA_OPEN } from "../phases.ts";
import { blackHoleLimit } from "../recovery/black_hole.ts";
import { FRTO_NEW_DATA, FRTO_OFF } from "../recovery/loss_state.ts";
import { nowMicros, pipe } from "../recovery/pipe.ts";
import { planTailProbe } from "../recovery/rack.ts";
import { restartRexmit } from "../recovery/rexmit_timer.ts";
import { noteRestart } from "../recovery/sampling.ts";
import { SEG_FIN } from "../recovery/scoreboard.ts";
import { armTimer, scheduleAck, scheduleOutput } from "../schedule.ts";
import { seqGt } from "../seq.ts";
import { TCP_CLOSED, TCP_SYN_RCVD, TCP_SYN_SENT } from "../state.ts";
import type { Tcb } from "../tcb.ts";
import { acceptableSeq } from "./acceptable_seq.ts";
import { flagsFor, hasNew, noteRepeated, noteSent } from "./accounting.ts";
import { noteLimit } from "./current_limit.ts";
import { sendable, smallMayLeave } from "./nagle.ts";
import { sendProbe, sendTailProbe } from "./probes.ts";
import { headersOf, transmit, transmitSyn } from "./transmit.ts";

/** Largest super-packet: IP's limit less the largest headers, bytes. */
const MAX_SUPER_PACKET = 65_535 - 120;
/** Smallest MSS that is used, as Linux: less costs this host more than the peer. */
const MIN_MSS = 36;

/** Sends all that may be sent now. What the device has no room for stays due. */
export function output(tcb: Tcb): void {
  if (tcb.freed || tcb.state === TCP_CLOSED) return;
  let done = !isBlocked(tcb);
  tcb.paceAt = Infinity;
  if (done) {
    if (tcb.state === TCP_SYN_SENT || tcb.state === TCP_SYN_RCVD) {
      done = (!tcb.synDue || sendSyn(tcb)) && (!tcb.ackDue || sendAck(tcb));
    } else {
      updateMss(tcb);
      done = (!tcb.sent.hasLost || frtoDefers(tcb) || repeatLost(tcb)) &&
        (!hasNew(tcb) || sendNew(tcb)) &&
        (!tcb.probeDue || sendProbe(tcb)) &&
        (tcb.tailProbe === null || !tcb.tailProbe.due ||
          sendTailProbe(tcb, tcb.tailProbe)) &&
        (!tcb.ackDue || sendAck(tcb));
    }
  }
  if (!done) scheduleOutput(tcb);
  noteLimit(tcb);
  armTimer(tcb);
}

/**
 * Sends a bare ACK at once, or as soon as the device has room.
 *
 * @returns False if it has none now.
 */
export function sendAck(tcb: Tcb): boolean {
  if (!isBlocked(tcb) && transmit(tcb, acceptableSeq(tcb), 0, 0) >= 0) {
    return true;
  }
  scheduleAck(tcb);
  return false;
}

/** Takes the path's MTU and the options in use into the MSS. */
export function updateMss(tcb: Tcb): void {
  if (tcb.flow.netif === null) return;
  const path = tcb.context.ip.mtu(tcb.flow) - headersOf(tcb);
  let mss = Math.max(
    Math.min(tcb.peerMss, path, tcb.options.mssLimit) -
      (tcb.tsOn ? TCP_TIMESTAMPS_LENGTH : 0),
    MIN_MSS,
  );
  if (tcb.blackHole !== null) mss = Math.min(mss, blackHoleLimit(tcb));
  if (mss === tcb.sndMss) return;
  tcb.sndMss = mss;
  if (tcb.cwnd < mss) tcb.cwnd = mss;
}

/** Looks up the route; true if its interface has no room. */
export function isBlocked(tcb: Tcb): boolean {
  tcb.context.ip.route(tcb.flow);
  const { netif } = tcb.flow;
  return netif !== null && netif.blocked;
}

function sendSyn(tcb: Tcb): boolean {
  tcb.synCrowdedOut = false; // the device may crowd it out again
  if (!transmitSyn(tcb)) return false;
  tcb.synDue = false;
  tcb.sndNxt = (tcb.iss + 1) | 0;
  tcb.lastSendAt = tcb.context.clock.now;
  restartRexmit(tcb);
  return true;
}

/**
 * RFC 5682 §3.1 step 2b: after the first ACK that follows a timeout, new data goes
 * out instead of repetitions, if there is any and the window allows; the next ACK
 * tells whether the timeout was right.
 */
function frtoDefers(tcb: Tcb): boolean {
  const { loss } = tcb;
  if (loss === null || loss.frto !== FRTO_NEW_DATA) return false;
  if (seqGt(tcb.sndNxt, tcb.recoveryPoint)) return true;
  const unsent = (tcb.sendQueue.end - tcb.sndNxt) | 0;
  const window = (tcb.sndUna + tcb.sndWnd - tcb.sndNxt) | 0;
  if (
    unsent > 0 && !tcb.finSent && window >= tcb.sndMss &&
    (unsent >= tcb.sndMss || tcb.finQueued || smallMayLeave(tcb))
  ) return true;
  loss.frto = FRTO_OFF;
  return false;
}

/** Sends lost segments again as far as the congestion window goes. */
function repeatLost(tcb: Tcb): boolean {
  const { sent, sendQueue, sndMss } = tcb;
  const most = pacedMost(tcb, largestSegment(tcb));
  for (;;) {
    const index = sent.nextLost();
    if (index < 0 || mustWait(tcb)) return true;
    const start = sent.startOf(index);
    const marks = sent.flagsOf(index);
    const inPipe = pipe(tcb);
    let allowed = Math.min(Math.max(tcb.cwnd - inPipe, 0), most);
    if (tcb.repeatDue || inPipe === 0) allowed = Math.max(allowed, sndMss);
    const inWindow = (tcb.sndUna + tcb.sndWnd - start) | 0;
    if (start !== tcb.sndUna && inWindow <= 0) return true;
    allowed = Math.min(allowed, Math.max(inWindow, sndMss)); // it may have shrunk
    let fin = (marks & SEG_FIN) !== 0;
    const whole = ((sent.endOf(index) - start) | 0) - (fin ? 1 : 0);
    let length = whole;
    if (length > allowed) length = allowed - allowed % sndMss;
    if (length === 0 && whole > 0) return true;
    length = sendQueue.fit(start, length);
    if (length < whole) {
      sent.split(index, (start + length) | 0);
      fin = false;
    }
    const flags = flagsFor(tcb, start, length, fin);
    const left = transmit(tcb, start, length, flags);
    if (left < 0) return false;
    if (left < length) sent.split(index, (start + left) | 0);
    sent.markRepeated(index, nowMicros(tcb));
    tcb.repeatDue = false;
    noteRepeated(tcb, left);
    if (left < length) return false;
  }
}

/** Sends data, and the FIN behind it, for the first time. */
function sendNew(tcb: Tcb): boolean {
  const { sendQueue, sent } = tcb;
  let inPipe = pipe(tcb);
  const before = tcb.sndNxt;
  restartAfterIdle(tcb);
  if (sent.rates !== null) noteRestart(tcb);
  const most = pacedMost(tcb, largestSegment(tcb));
  tcb.cwndLimited = false;
  let hasRoom = true;
  while (hasRoom && hasNew(tcb) && !mustWait(tcb)) {
    const unsent = (sendQueue.end - tcb.sndNxt) | 0;
    const window = (tcb.sndUna + tcb.sndWnd - tcb.sndNxt) | 0;
    let length = sendable(tcb, unsent, window, inPipe, aligned(tcb, most));
    if (length > 0) length = wholeSegments(tcb, length);
    let fin = tcb.finQueued && length === unsent && window > length;
    if (length === 0 && !fin) break;
    const seq = tcb.sndNxt;
    const left = transmit(tcb, seq, length, flagsFor(tcb, seq, length, fin));
    hasRoom = left === length;
    if (left < 0) break;
    if (!hasRoom) {
      length = left;
      fin = false;
    }
    const taken = fin ? length + 1 : length;
    tcb.sndNxt = (seq + taken) | 0;
    tcb.finSent = fin;
    tcb.totalSent += length;
    if (length % tcb.sndMss !== 0) tcb.sndSml = tcb.sndNxt;
    sent.add(tcb.sndNxt, nowMicros(tcb), fin ? SEG_FIN : 0);
    inPipe += taken;
    noteSent(tcb, taken);
  }
  if (sent.rates !== null && tcb.cwndLimited) sent.rates.cwndLimited = true;
  if (tcb.sndNxt !== before) {
    planTailProbe(tcb);
    if (tcb.caState === CA_OPEN && sent.rates === null) {
      const { config, clock } = tcb.context;
      validateWindow(
        tcb,
        inPipe,
        tcb.cwndLimited || (tcb.sendQueue.end !== tcb.sndNxt),
        initialWindow(tcb, config.initialWindow),
        clock.now,
      );
    }
  }
  // Nothing in flight will bring an ACK: the window is shut, or too small.
  if (
    hasRoom && tcb.sndNxt === tcb.sndUna && tcb.rexmitAt === Infinity &&
    hasNew(tcb) && tcb.paceAt === Infinity
  ) restartRexmit(tcb);
  return hasRoom;
}

/** What of `length` bytes fits into a frame, whole segments if it is less. */
function wholeSegments(tcb: Tcb, length: number): number {
  const fits = tcb.sendQueue.fit(tcb.sndNxt, length);
  if (fits === length || fits <= tcb.sndMss) return fits;
  return fits - fits % tcb.sndMss;
}

/** After an idle RTO the window is stale: see idle_window.ts. */
function restartAfterIdle(tcb: Tcb): void {
  const { clock, config } = tcb.context;
  if (
    tcb.sndNxt === tcb.sndUna && clock.now - tcb.lastSendAt > tcb.rto &&
    tcb.rexmitAt === Infinity
  ) {
    tcb.congestion.onIdle(
      tcb,
      initialWindow(tcb, config.initialWindow),
      (clock.now - tcb.lastSendAt) / tcb.rto,
    );
    tcb.cwndUsed = 0;
    tcb.cwndCheckedAt = clock.now;
  }
}

/** The initial window in bytes, RFC 6928 §2. */
export function initialWindow(tcb: Tcb, segments: number): number {
  return Math.min(
    segments * tcb.sndMss,
    Math.max(2 * tcb.sndMss, segments * 1460),
  );
}

/**
 * As much of a super-packet as ends where the stream is at a multiple of 8 bytes, in
 * whole segments: the next one is then copied between places that are equal modulo 8,
 * which is several times faster. An MSS that is a multiple of 4, as IPv6 has with
 * timestamps, takes an even number of segments, one that is a multiple of 8 any.
 */
function aligned(tcb: Tcb, most: number): number {
  const { sndMss } = tcb;
  if (most <= 8 * sndMss) return most; // few segments: one less costs more
  const start = (tcb.sndNxt - tcb.iss - 1) | 0;
  for (let n = 0; n < 8; n++) {
    const length = most - n * sndMss;
    if (((start + length) & 7) === 0) return length;
  }
  return most;
}

/** Largest payload of one frame: an MSS, or many, to be cut below. */
function largestSegment(tcb: Tcb): number {
  const { netif } = tcb.flow;
  const { sndMss } = tcb;
  if (netif === null || !tcb.context.config.superPackets) return sndMss;
  const { tcpSegmentation } = netif.device.offload;
  const limit = tcpSegmentation > 0
    ? Math.min(tcpSegmentation, MAX_SUPER_PACKET)
    : MAX_SUPER_PACKET;
  return limit < 2 * sndMss ? sndMss : limit - limit % sndMss;
}
