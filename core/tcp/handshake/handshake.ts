/**
 * The three-way handshake, RFC 9293 §3.5: which options are agreed on, and what happens
 * when it completes.
 *
 * @module
 */

import { ERR_OK } from "../../base/err.ts";
import { receiveBuffer } from "../buffer/memory_pressure.ts";
import { paceByWindow } from "../congestion/pacing.ts";
import { freeConnection } from "../ending/free.ts";
import { resetPeer } from "../ending/reset.ts";
import { NO_USER } from "../no_user.ts";
import { initialWindow, updateMss } from "../output/output.ts";
import { negotiateEcn } from "../recovery/ecn.ts";
import { resetBackoff } from "../recovery/rexmit_timer.ts";
import { noteMinRtt, sampleRtt } from "../recovery/rto.ts";
import { beginSampling } from "../recovery/sampling.ts";
import { scheduleOutput } from "../schedule.ts";
import type { Segment } from "../segment.ts";
import { TCP_ESTABLISHED, TCP_FIN_WAIT_1 } from "../state.ts";
import type { TcpListener } from "../table/listener.ts";
import type { Tcb } from "../tcb.ts";
import { timestamp } from "../timestamps.ts";

/** MSS of a peer that names none: RFC 9293 §3.7.1, MUST-15. */
const DEFAULT_MSS4 = 536;
const DEFAULT_MSS6 = 1220;
/** Smallest MSS that a peer may ask for, as Linux. */
const LEAST_MSS = 48;
/** RFC 6298 §5.7: the timeout after a SYN had to be repeated, ms. */
const RTO_AFTER_SYN_LOSS = 3000;

/** Takes the four-tuple of a passive open, and what a connection inherits from its listener. */
export function takePeer(
  tcb: Tcb,
  listener: TcpListener,
  segment: Segment,
): void {
  const { packet } = segment;
  tcb.flow.local.copyFrom(packet.dst);
  tcb.flow.remote.copyFrom(packet.src);
  tcb.flow.ttl = listener.ttl;
  tcb.flow.tos = listener.tos;
  tcb.flow.dontFragment = listener.dontFragment;
  tcb.flow.ifIndex = listener.ifIndex;
  tcb.localPort = segment.dstPort;
  tcb.remotePort = segment.srcPort;
  tcb.passive = true;
  tcb.options = listener.options;
}

/**
 * Applies the peer's SYN to the connection: its sequence number, window and
 * options. An option is used if both sides name it.
 */
export function acceptSyn(tcb: Tcb, segment: Segment): void {
  const { config, clock } = tcb.context;
  const { options } = segment;
  tcb.irs = segment.seq;
  tcb.rcvNxt = (segment.seq + 1) | 0;
  tcb.rcvAdv = (tcb.rcvNxt + Math.min(receiveBuffer(tcb), 0xffff)) | 0;
  tcb.lastAckSent = tcb.rcvNxt;
  if (tcb.trace !== null) tcb.trace.synArrives();
  tcb.sndWnd = segment.window; // RFC 7323 §2.2: not scaled in a SYN
  tcb.sndWndMax = segment.window;
  tcb.sndWl1 = segment.seq;
  tcb.sndWl2 = tcb.sndUna;
  const unnamed = tcb.flow.remote.isV4 ? DEFAULT_MSS4 : DEFAULT_MSS6;
  tcb.peerMss = options.mss > 0 ? Math.max(options.mss, LEAST_MSS) : unnamed;
  tcb.scaleOn = config.windowScale && options.windowScale >= 0;
  tcb.sndScale = tcb.scaleOn ? options.windowScale : 0;
  if (!tcb.scaleOn) tcb.rcvScale = 0;
  tcb.tsOn = config.timestamps && options.hasTimestamps;
  tcb.tsRecent = options.tsVal;
  tcb.tsRecentAt = clock.now;
  tcb.sackOn = config.sack && options.sackPermitted;
  negotiateEcn(tcb, segment);
}

/**
 * The peer has acknowledged our SYN, and we know its own: ESTABLISHED.
 *
 * @param tcb The connection, `sndUna` not yet moved.
 * @param segment What acknowledges it.
 * @param timed Whether it is known when the SYN was sent.
 */
export function establish(tcb: Tcb, segment: Segment, timed = true): void {
  const { config, clock } = tcb.context;
  tcb.state = tcb.finQueued ? TCP_FIN_WAIT_1 : TCP_ESTABLISHED;
  tcb.sndUna = segment.ack;
  tcb.sndWl2 = segment.ack;
  tcb.sndSml = segment.ack;
  tcb.recoveryPoint = tcb.iss;
  tcb.reducedAt = tcb.iss;
  tcb.sent.reset(segment.ack);
  updateMss(tcb);
  tcb.rcvMss = Math.min(tcb.sndMss, 1460);
  tcb.quickAcks = config.quickAcks;
  const lost = tcb.retries > 0;
  if (!timed) {
    // A cookie does not have the time of the SYN: the first data will give a sample.
  } else if (!lost && !tcb.synRepeatedEarly) {
    const rtt = clock.now - tcb.lastSendAt;
    sampleRtt(tcb, rtt, config);
    noteMinRtt(tcb, rtt, clock.now);
  } else if (tcb.tsOn && segment.options.tsEcr !== 0) {
    const rtt = (timestamp(tcb, clock) - segment.options.tsEcr) | 0;
    if (rtt >= 0) sampleRtt(tcb, rtt, config);
  } else if (lost && config.rtoInitial < RTO_AFTER_SYN_LOSS) {
    tcb.rto = RTO_AFTER_SYN_LOSS;
  }
  // RFC 5681 §3.1: one segment after a lost SYN.
  tcb.cwnd = lost ? tcb.sndMss : initialWindow(tcb, config.initialWindow);
  beginSampling(tcb);
  paceByWindow(tcb);
  resetBackoff(tcb);
  tcb.softError = ERR_OK;
  tcb.rexmitAt = Infinity;
  if (tcb.options.keepAlive) tcb.keepAt = clock.now + tcb.options.keepIdleMs;
  scheduleOutput(tcb);
}

/**
 * Hands a passively opened connection to the listener's user.
 *
 * @returns False if it was refused, and is reset and freed.
 */
export function handOver(tcb: Tcb): boolean {
  const { listener } = tcb;
  listener?.completed(tcb);
  if (
    listener !== null && !listener.closed && listener.user.onAccept(tcb)
  ) return true;
  if (tcb.freed) return false;
  resetPeer(tcb);
  tcb.user = NO_USER;
  freeConnection(tcb);
  return false;
}
