/**
 * Makes the snapshot of a connection that `info()` returns: see info.ts.
 *
 * @module
 */

import { offeredWindow } from "./buffer/receive_window.ts";
import type { TcpInfo } from "./info.ts";
import type { LimitTimes } from "./output/send_limits.ts";
import { CA_NAMES } from "./phases.ts";
import { NO_COUNTERS } from "./recovery/loss_counters.ts";
import { pipe } from "./recovery/pipe.ts";
import { backedOffRto } from "./recovery/rto.ts";
import { TCP_STATE_NAMES } from "./state.ts";
import type { Tcb } from "./tcb.ts";

type Delivery = Pick<
  TcpInfo,
  | "delivered"
  | "deliveryRate"
  | "deliveryRateAppLimited"
  | "busyTime"
  | "receiverLimitedTime"
  | "senderLimitedTime"
  | "applicationLimitedTime"
  | "sinceDataSent"
  | "sinceDataReceived"
>;

/** Of a connection that has written nothing. */
const NO_TIMES: LimitTimes = {
  application: 0,
  network: 0,
  receiver: 0,
  buffer: 0,
};

/** How much was delivered, how fast, and what limited it. */
function describeDelivery(tcb: Tcb): Delivery {
  const { limits, lastTextAt } = tcb;
  const { now } = tcb.context.clock;
  const { application, network, receiver, buffer } = limits?.times(now) ??
    NO_TIMES;
  return {
    delivered: limits?.delivered ?? 0,
    deliveryRate: limits?.rate ?? 0,
    deliveryRateAppLimited: limits?.rateAppLimited ?? false,
    busyTime: network + receiver + buffer,
    receiverLimitedTime: receiver,
    senderLimitedTime: buffer,
    applicationLimitedTime: application,
    sinceDataSent: tcb.totalSent > 0 ? now - tcb.lastSendAt : 0,
    sinceDataReceived: lastTextAt === -Infinity ? 0 : now - lastTextAt,
  };
}

/** Returns a snapshot of a connection. */
export function describe(tcb: Tcb): TcpInfo {
  const { sendQueue, sent } = tcb;
  const counters = tcb.counters ?? NO_COUNTERS;
  const ahead = (sendQueue.end - tcb.sndNxt) | 0;
  const unsent = Math.max(Math.min(ahead, sendQueue.length), 0);
  return {
    state: TCP_STATE_NAMES[tcb.state],
    srtt: tcb.srtt,
    rttvar: tcb.rttvar,
    minRtt: tcb.minRtt === Infinity ? 0 : tcb.minRtt,
    rto: backedOffRto(tcb, tcb.context.config),
    backoff: tcb.backoff,
    congestion: tcb.congestionName,
    cwnd: tcb.cwnd,
    ssthresh: tcb.ssthresh,
    pacingRate: tcb.pacingRate * 1000,
    pipe: pipe(tcb),
    recovery: CA_NAMES[tcb.caState],
    reordering: sent.reordered,
    reorderings: sent.reorderings,
    reorderedBy: sent.reorderedBy,
    ...describeDelivery(tcb),
    sendQueue: sendQueue.length,
    unsent,
    inFlight: sendQueue.length - unsent,
    sacked: sent.sacked,
    lost: sent.lost,
    outOfOrder: tcb.reassembly.bytes,
    unread: tcb.unread,
    sndBuf: tcb.sndBuf,
    rcvBuf: tcb.rcvBuf,
    mss: tcb.sndMss,
    mssLimit: tcb.options.mssLimit,
    peerMss: tcb.peerMss,
    rcvMss: tcb.rcvMss,
    sndWnd: tcb.sndWnd,
    rcvWnd: offeredWindow(tcb),
    sndScale: tcb.scaleOn ? tcb.sndScale : -1,
    rcvScale: tcb.scaleOn ? tcb.rcvScale : -1,
    timestamps: tcb.tsOn,
    sack: tcb.sackOn,
    ecn: tcb.ecnOn,
    noDelay: tcb.options.noDelay,
    keepAlive: tcb.options.keepAlive,
    ceReceived: counters.ceReceived,
    ecnReductions: counters.ecnReductions,
    bytesSent: tcb.totalSent,
    bytesAcked: tcb.totalAcked,
    bytesReceived: tcb.totalReceived,
    retransmits: counters.retransmits,
    bytesRetransmitted: counters.repeatedBytes,
    timeouts: counters.timeouts,
    recoveries: counters.recoveries,
    undos: counters.undos,
    dsacks: counters.dsacks,
    tailProbes: counters.tailProbes,
  };
}
