/**
 * The handshake: what is agreed on, and what happens when it completes.
 *
 * @module
 */

import { ERR_OK } from "../../base/err.ts";
import { NO_USER } from "../no_user.ts";
import { freePcb } from "../ending/close.ts";
import { initialWindow, updateMss } from "../output/output.ts";
import { receiveBuffer } from "../buffer/memory_pressure.ts";
import type { TcpListener } from "../table/listener.ts";
import { negotiateEcn } from "../recovery/ecn.ts";
import { paceByWindow } from "../congestion/pacing.ts";
import type { TcpPcb } from "../pcb.ts";
import { resetPeer } from "../ending/reset.ts";
import { noteMinRtt, sampleRtt } from "../recovery/rto.ts";
import { beginSampling } from "../recovery/sampling.ts";
import type { Segment } from "../segment.ts";
import { TCP_ESTABLISHED, TCP_FIN_WAIT_1 } from "../state.ts";
import { timestamp } from "../output/transmit.ts";

/** MSS of a peer that names none: RFC 9293 §3.7.1, MUST-15. */
const DEFAULT_MSS4 = 536;
const DEFAULT_MSS6 = 1220;
/** Smallest MSS that a peer may ask for, as Linux. */
const LEAST_MSS = 48;
/** RFC 6298 §5.7: the timeout after a SYN had to be repeated, ms. */
const RTO_AFTER_SYN_LOSS = 3000;

/** Takes the four-tuple of a passive open, and what a connection inherits from its listener. */
export function takePeer(
  pcb: TcpPcb,
  listener: TcpListener,
  segment: Segment,
): void {
  const { packet } = segment;
  pcb.flow.local.copyFrom(packet.dst);
  pcb.flow.remote.copyFrom(packet.src);
  pcb.flow.ttl = listener.ttl;
  pcb.flow.tos = listener.tos;
  pcb.flow.dontFragment = listener.dontFragment;
  pcb.flow.ifIndex = listener.ifIndex;
  pcb.localPort = segment.dstPort;
  pcb.remotePort = segment.srcPort;
  pcb.passive = true;
  pcb.reuse = listener.reuse;
  pcb.ecn = listener.ecn;
  pcb.mssLimit = listener.mssLimit;
  pcb.keepOn = listener.keepAlive;
  pcb.keepIdleMs = listener.keepIdleMs;
  pcb.keepIntervalMs = listener.keepIntervalMs;
  pcb.keepCount = listener.keepCount;
  pcb.userTimeoutMs = listener.userTimeoutMs;
  pcb.noDelay = listener.noDelay;
}

/**
 * Takes the peer's SYN into the connection: its sequence number, window and
 * options. An option is used if both sides name it.
 */
export function acceptSyn(pcb: TcpPcb, segment: Segment): void {
  const { config, clock } = pcb.layer;
  const { options } = segment;
  pcb.irs = segment.seq;
  pcb.rcvNxt = (segment.seq + 1) | 0;
  pcb.rcvAdv = (pcb.rcvNxt + Math.min(receiveBuffer(pcb), 0xffff)) | 0;
  pcb.lastAckSent = pcb.rcvNxt;
  if (pcb.trace !== null) pcb.trace.synArrives();
  pcb.sndWnd = segment.window; // RFC 7323 §2.2: not scaled in a SYN
  pcb.sndWndMax = segment.window;
  pcb.sndWl1 = segment.seq;
  pcb.sndWl2 = pcb.sndUna;
  const unnamed = pcb.flow.remote.isV4 ? DEFAULT_MSS4 : DEFAULT_MSS6;
  pcb.peerMss = options.mss > 0 ? Math.max(options.mss, LEAST_MSS) : unnamed;
  pcb.scaleOn = config.windowScale && options.windowScale >= 0;
  pcb.sndScale = pcb.scaleOn ? options.windowScale : 0;
  if (!pcb.scaleOn) pcb.rcvScale = 0;
  pcb.tsOn = config.timestamps && options.hasTimestamps;
  pcb.tsRecent = options.tsVal;
  pcb.tsRecentAt = clock.now;
  pcb.sackOn = config.sack && options.sackPermitted;
  negotiateEcn(pcb, segment);
}

/**
 * The peer has acknowledged our SYN, and we know its own: ESTABLISHED.
 *
 * @param pcb The connection, `sndUna` not yet moved.
 * @param segment What acknowledges it.
 * @param timed Whether it is known when the SYN was sent.
 */
export function establish(pcb: TcpPcb, segment: Segment, timed = true): void {
  const { config, clock } = pcb.layer;
  pcb.state = pcb.finQueued ? TCP_FIN_WAIT_1 : TCP_ESTABLISHED;
  pcb.sndUna = segment.ack;
  pcb.sndWl2 = segment.ack;
  pcb.sndSml = segment.ack;
  pcb.recoveryPoint = pcb.iss;
  pcb.reducedAt = pcb.iss;
  pcb.sent.reset(segment.ack);
  updateMss(pcb);
  pcb.rcvMss = Math.min(pcb.sndMss, 1460);
  pcb.quickAcks = config.quickAcks;
  const lost = pcb.retries > 0;
  if (!timed) {
    // A cookie has no time: the first data will give a sample.
  } else if (!lost && !pcb.synHurried) {
    const rtt = clock.now - pcb.lastSendAt;
    sampleRtt(pcb, rtt, config);
    noteMinRtt(pcb, rtt, clock.now);
  } else if (pcb.tsOn && segment.options.tsEcr !== 0) {
    const rtt = (timestamp(pcb) - segment.options.tsEcr) | 0;
    if (rtt >= 0) sampleRtt(pcb, rtt, config);
  } else if (lost && config.rtoInitial < RTO_AFTER_SYN_LOSS) {
    pcb.rto = RTO_AFTER_SYN_LOSS;
  }
  // RFC 5681 §3.1: one segment after a lost SYN.
  pcb.cwnd = lost ? pcb.sndMss : initialWindow(pcb, config.initialWindow);
  beginSampling(pcb);
  paceByWindow(pcb);
  pcb.backoff = 0;
  pcb.retries = 0;
  pcb.softError = ERR_OK;
  pcb.rexmitAt = Infinity;
  if (pcb.keepOn) pcb.keepAt = clock.now + pcb.keepIdleMs;
  pcb.layer.markDirty(pcb);
}

/**
 * Hands a passively opened connection to the listener's user.
 *
 * @returns False if it was refused, and is reset and freed.
 */
export function handOver(pcb: TcpPcb): boolean {
  const { listener } = pcb;
  listener?.completed(pcb);
  if (
    listener !== null && !listener.closed && listener.user.onAccept(pcb)
  ) return true;
  if (pcb.freed) return false;
  resetPeer(pcb);
  pcb.user = NO_USER;
  freePcb(pcb);
  return false;
}
