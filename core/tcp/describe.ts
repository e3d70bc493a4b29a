/**
 * The snapshot behind `info()`.
 *
 * @module
 */

import type { TcpInfo } from "./info.ts";
import type { TcpPcb } from "./pcb.ts";
import { pipe } from "./recovery/pipe.ts";
import { CA_NAMES } from "./phases.ts";
import { backedOffRto } from "./recovery/rto.ts";
import type { LimitTimes } from "./output/send_limits.ts";
import { TCP_STATE_NAMES } from "./state.ts";
import { offeredWindow } from "./buffer/window.ts";

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

/** What was delivered, how fast, and what has limited it. */
function describeDelivery(pcb: TcpPcb): Delivery {
  const { limits, lastTextAt } = pcb;
  const { now } = pcb.layer.clock;
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
    sinceDataSent: pcb.totalSent > 0 ? now - pcb.lastSendAt : 0,
    sinceDataReceived: lastTextAt === -Infinity ? 0 : now - lastTextAt,
  };
}

/** Returns a snapshot of a connection. */
export function describePcb(pcb: TcpPcb): TcpInfo {
  const { sendQueue, sent } = pcb;
  const ahead = (sendQueue.end - pcb.sndNxt) | 0;
  const unsent = Math.max(Math.min(ahead, sendQueue.length), 0);
  return {
    state: TCP_STATE_NAMES[pcb.state],
    srtt: pcb.srtt,
    rttvar: pcb.rttvar,
    minRtt: pcb.minRtt === Infinity ? 0 : pcb.minRtt,
    rto: backedOffRto(pcb, pcb.layer.config),
    backoff: pcb.backoff,
    congestion: pcb.congestionName,
    cwnd: pcb.cwnd,
    ssthresh: pcb.ssthresh,
    pacingRate: pcb.pacingRate * 1000,
    pipe: pipe(pcb),
    recovery: CA_NAMES[pcb.caState],
    reordering: sent.reordered,
    reorderings: sent.reorderings,
    reorderedBy: sent.reorderedBy,
    ...describeDelivery(pcb),
    sendQueue: sendQueue.length,
    unsent,
    inFlight: sendQueue.length - unsent,
    sacked: sent.sacked,
    lost: sent.lost,
    outOfOrder: pcb.reassembly.bytes,
    unread: pcb.unread,
    sndBuf: pcb.sndBuf,
    rcvBuf: pcb.rcvBuf,
    mss: pcb.sndMss,
    mssLimit: pcb.mssLimit,
    peerMss: pcb.peerMss,
    rcvMss: pcb.rcvMss,
    sndWnd: pcb.sndWnd,
    rcvWnd: offeredWindow(pcb),
    sndScale: pcb.scaleOn ? pcb.sndScale : -1,
    rcvScale: pcb.scaleOn ? pcb.rcvScale : -1,
    timestamps: pcb.tsOn,
    sack: pcb.sackOn,
    ecn: pcb.ecnOn,
    noDelay: pcb.noDelay,
    keepAlive: pcb.keepOn,
    ceReceived: pcb.ceReceived,
    ecnReductions: pcb.ecnReductions,
    bytesSent: pcb.totalSent,
    bytesAcked: pcb.totalAcked,
    bytesReceived: pcb.totalReceived,
    retransmits: pcb.retransmits,
    bytesRetransmitted: pcb.totalRepeated,
    timeouts: pcb.timeouts,
    recoveries: pcb.recoveries,
    undos: pcb.undos,
    dsacks: pcb.dsacks,
    tailProbes: pcb.tailProbes,
  };
}
