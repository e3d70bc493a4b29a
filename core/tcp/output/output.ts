/**
 * What a connection sends, and when: RFC 9293 §3.8, RFC 5681, RFC 6675. Probes are in
 * probes.ts.
 *
 * Called once for every connection that has something to send, at the end of each
 * batch. In order: what was lost, new data and FIN, a probe, a bare ACK.
 *
 * @module
 */

import { acceptableSeq } from "./acceptable_seq.ts";
import { blackHoleLimit } from "../recovery/black_hole.ts";
import { validateWindow } from "../congestion/idle_window.ts";
import { FRTO_NEW_DATA, FRTO_OFF } from "../recovery/loss_state.ts";
import { mustWait, pacedMost } from "../congestion/pacing.ts";
import type { TcpPcb } from "../pcb.ts";
import { nowMicros, pipe, restartRexmit } from "../recovery/pipe.ts";
import { sendProbe, sendTailProbe } from "./probes.ts";
import { planTailProbe } from "../recovery/rack.ts";
import { CA_OPEN } from "../phases.ts";
import { noteRestart } from "../recovery/sampling.ts";
import { noteLimit } from "./send_limits.ts";
import { SEG_FIN } from "../recovery/scoreboard.ts";
import { flagsFor, hasNew, noteRepeated, noteSent } from "./books.ts";
import { seqGt } from "../seq.ts";
import { TCP_CLOSED, TCP_SYN_RCVD, TCP_SYN_SENT } from "../state.ts";
import { headersOf, transmit, transmitSyn } from "./transmit.ts";
import { TCP_TIMESTAMPS_LENGTH } from "../../wire/tcp_options.ts";

/** Largest super-packet: IP's limit less the largest headers, bytes. */
const MAX_SUPER_PACKET = 65_535 - 120;
/** Smallest MSS that is believed, as Linux: less would cost us, not the peer. */
const MIN_MSS = 36;

/** Sends all that may be sent now; what the device had no room for stays due. */
export function output(pcb: TcpPcb): void {
  if (pcb.freed || pcb.state === TCP_CLOSED) return;
  let done = !isBlocked(pcb);
  pcb.paceAt = Infinity;
  if (done) {
    if (pcb.state === TCP_SYN_SENT || pcb.state === TCP_SYN_RCVD) {
      done = (!pcb.synDue || sendSyn(pcb)) && (!pcb.ackDue || sendAck(pcb));
    } else {
      updateMss(pcb);
      done = (!pcb.sent.hasLost || frtoDefers(pcb) || repeatLost(pcb)) &&
        (!hasNew(pcb) || sendNew(pcb)) &&
        (!pcb.probeDue || sendProbe(pcb)) &&
        (!pcb.tailProbeDue || sendTailProbe(pcb)) &&
        (!pcb.ackDue || sendAck(pcb));
    }
  }
  if (!done) pcb.layer.markDirty(pcb);
  noteLimit(pcb);
  pcb.armTimer();
}

/**
 * Sends a bare ACK at once, or as soon as the device has room.
 *
 * @returns False if it has none now.
 */
export function sendAck(pcb: TcpPcb): boolean {
  if (!isBlocked(pcb) && transmit(pcb, acceptableSeq(pcb), 0, 0) >= 0) {
    return true;
  }
  pcb.ackDue = true;
  pcb.layer.markDirty(pcb);
  return false;
}

/** Sends a keepalive probe: a segment that the peer has to answer. */
export function sendKeepalive(pcb: TcpPcb): void {
  // RFC 9293 §3.8.4: one before what the peer expects, without data.
  if (!isBlocked(pcb)) transmit(pcb, (pcb.sndNxt - 1) | 0, 0, 0);
}

/** Takes the path's MTU and the options in use into the MSS. */
export function updateMss(pcb: TcpPcb): void {
  if (pcb.flow.netif === null) return;
  const path = pcb.layer.ip.mtu(pcb.flow) - headersOf(pcb);
  let mss = Math.max(
    Math.min(pcb.peerMss, path, pcb.mssLimit) -
      (pcb.tsOn ? TCP_TIMESTAMPS_LENGTH : 0),
    MIN_MSS,
  );
  if (pcb.blackHoleMss !== 0) mss = Math.min(mss, blackHoleLimit(pcb));
  if (mss === pcb.sndMss) return;
  pcb.sndMss = mss;
  if (pcb.cwnd < mss) pcb.cwnd = mss;
}

/** Looks up the route; true if its interface has no room. */
function isBlocked(pcb: TcpPcb): boolean {
  pcb.layer.ip.route(pcb.flow);
  const { netif } = pcb.flow;
  return netif !== null && netif.blocked;
}

function sendSyn(pcb: TcpPcb): boolean {
  pcb.synCrowdedOut = false; // it may be so at once
  if (!transmitSyn(pcb)) return false;
  pcb.synDue = false;
  pcb.sndNxt = (pcb.iss + 1) | 0;
  pcb.lastSendAt = pcb.layer.clock.now;
  restartRexmit(pcb);
  return true;
}

/**
 * RFC 5682 §3.1 step 2b: after the first ACK that follows a timeout, new data goes
 * out instead of repetitions, if there is any and the window allows; the next ACK
 * tells whether the timeout was right.
 */
function frtoDefers(pcb: TcpPcb): boolean {
  const { loss } = pcb;
  if (loss === null || loss.frto !== FRTO_NEW_DATA) return false;
  if (seqGt(pcb.sndNxt, pcb.recoveryPoint)) return true;
  const unsent = (pcb.sendQueue.end - pcb.sndNxt) | 0;
  const window = (pcb.sndUna + pcb.sndWnd - pcb.sndNxt) | 0;
  if (
    unsent > 0 && !pcb.finSent && window >= pcb.sndMss &&
    (unsent >= pcb.sndMss || pcb.finQueued || smallMayLeave(pcb))
  ) return true;
  loss.frto = FRTO_OFF;
  return false;
}

/** Sends lost segments again as far as the congestion window goes. */
function repeatLost(pcb: TcpPcb): boolean {
  const { sent, sendQueue, sndMss } = pcb;
  const most = pacedMost(pcb, largestSegment(pcb));
  for (;;) {
    const index = sent.nextLost();
    if (index < 0 || mustWait(pcb)) return true;
    const start = sent.startOf(index);
    const marks = sent.flagsOf(index);
    const inPipe = pipe(pcb);
    let allowed = Math.min(Math.max(pcb.cwnd - inPipe, 0), most);
    if (pcb.repeatDue || inPipe === 0) allowed = Math.max(allowed, sndMss);
    const inWindow = (pcb.sndUna + pcb.sndWnd - start) | 0;
    if (start !== pcb.sndUna && inWindow <= 0) return true;
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
    const flags = flagsFor(pcb, start, length, fin);
    const left = transmit(pcb, start, length, flags);
    if (left < 0) return false;
    if (left < length) sent.split(index, (start + left) | 0);
    sent.markRepeated(index, nowMicros(pcb));
    pcb.repeatDue = false;
    noteRepeated(pcb, left);
    if (left < length) return false;
  }
}

/** Sends data, and the FIN behind it, for the first time. */
function sendNew(pcb: TcpPcb): boolean {
  const { sendQueue, sent } = pcb;
  let inPipe = pipe(pcb);
  const before = pcb.sndNxt;
  restartAfterIdle(pcb);
  if (sent.rates !== null) noteRestart(pcb);
  const most = pacedMost(pcb, largestSegment(pcb));
  pcb.cwndLimited = false;
  let hasRoom = true;
  while (hasRoom && hasNew(pcb) && !mustWait(pcb)) {
    const unsent = (sendQueue.end - pcb.sndNxt) | 0;
    const window = (pcb.sndUna + pcb.sndWnd - pcb.sndNxt) | 0;
    let length = sendable(pcb, unsent, window, inPipe, most);
    if (length > 0) length = wholeSegments(pcb, length);
    let fin = pcb.finQueued && length === unsent && window > length;
    if (length === 0 && !fin) break;
    const seq = pcb.sndNxt;
    const left = transmit(pcb, seq, length, flagsFor(pcb, seq, length, fin));
    hasRoom = left === length;
    if (left < 0) break;
    if (!hasRoom) {
      length = left;
      fin = false;
    }
    const taken = fin ? length + 1 : length;
    pcb.sndNxt = (seq + taken) | 0;
    pcb.finSent = fin;
    pcb.totalSent += length;
    if (length % pcb.sndMss !== 0) pcb.sndSml = pcb.sndNxt;
    sent.add(pcb.sndNxt, nowMicros(pcb), fin ? SEG_FIN : 0);
    inPipe += taken;
    noteSent(pcb, taken);
  }
  if (sent.rates !== null && pcb.cwndLimited) sent.rates.cwndLimited = true;
  if (pcb.sndNxt !== before) {
    planTailProbe(pcb);
    if (pcb.caState === CA_OPEN && sent.rates === null) {
      const { config, clock } = pcb.layer;
      validateWindow(
        pcb,
        inPipe,
        pcb.cwndLimited || (pcb.sendQueue.end !== pcb.sndNxt),
        initialWindow(pcb, config.initialWindow),
        clock.now,
      );
    }
  }
  // Nothing in flight will bring an ACK: the window is shut, or too small.
  if (
    hasRoom && pcb.sndNxt === pcb.sndUna && pcb.rexmitAt === Infinity &&
    hasNew(pcb) && pcb.paceAt === Infinity
  ) restartRexmit(pcb);
  return hasRoom;
}

/**
 * How much of the unsent data may leave as one segment or super-packet: sender's
 * silly window avoidance, RFC 9293 §3.8.6.2.1, with Nagle's algorithm.
 */
function sendable(
  pcb: TcpPcb,
  unsent: number,
  window: number,
  inPipe: number,
  most: number,
): number {
  const { sndMss } = pcb;
  let length = Math.min(unsent, window, most);
  const space = pcb.cwnd - inPipe;
  if (length > space) {
    length = space;
    pcb.cwndLimited = true;
  }
  if (length <= 0) return 0;
  if (length < unsent) {
    if (length >= sndMss) return length - length % sndMss;
    const idle = pcb.noDelay || pcb.sndNxt === pcb.sndUna;
    return length === window && idle && 2 * length >= pcb.sndWndMax
      ? length
      : 0;
  }
  const tail = length % sndMss;
  if (tail === 0 || pcb.finQueued || smallMayLeave(pcb)) return length;
  return length - tail;
}

/**
 * Nagle's algorithm in Minshall's form: a small segment waits only for an earlier
 * small one, not for full-sized ones; or in its own, see strictNagle.
 */
function smallMayLeave(pcb: TcpPcb): boolean {
  if (pcb.noDelay || pcb.sndNxt === pcb.sndUna) return true;
  // lwIP: what fills the send buffer need not wait.
  return pcb.layer.config.strictNagle
    ? pcb.writeSpace === 0
    : !seqGt(pcb.sndSml, pcb.sndUna);
}

/** What of `length` bytes fits into a frame, whole segments if it is less. */
function wholeSegments(pcb: TcpPcb, length: number): number {
  const fits = pcb.sendQueue.fit(pcb.sndNxt, length);
  if (fits === length || fits <= pcb.sndMss) return fits;
  return fits - fits % pcb.sndMss;
}

/** After an idle RTO the window is stale: see idle_window.ts. */
function restartAfterIdle(pcb: TcpPcb): void {
  const { clock, config } = pcb.layer;
  if (
    pcb.sndNxt === pcb.sndUna && clock.now - pcb.lastSendAt > pcb.rto &&
    pcb.rexmitAt === Infinity
  ) {
    pcb.congestion.onIdle(
      pcb,
      initialWindow(pcb, config.initialWindow),
      (clock.now - pcb.lastSendAt) / pcb.rto,
    );
    pcb.cwndUsed = 0;
    pcb.cwndCheckedAt = clock.now;
  }
}

/** The initial window in bytes, RFC 6928 §2. */
export function initialWindow(pcb: TcpPcb, segments: number): number {
  return Math.min(
    segments * pcb.sndMss,
    Math.max(2 * pcb.sndMss, segments * 1460),
  );
}

/** Largest payload of one frame: an MSS, or many, to be cut below. */
function largestSegment(pcb: TcpPcb): number {
  const { netif } = pcb.flow;
  const { sndMss } = pcb;
  if (netif === null || !pcb.layer.config.superPackets) return sndMss;
  const { tcpSegmentation } = netif.device.offload;
  const limit = tcpSegmentation > 0
    ? Math.min(tcpSegmentation, MAX_SUPER_PACKET)
    : MAX_SUPER_PACKET;
  return limit < 2 * sndMss ? sndMss : limit - limit % sndMss;
}
