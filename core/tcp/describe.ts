/**
 * The snapshot behind `info()`.
 *
 * @module
 */

import type { TcpInfo } from "./info.ts";
import type { TcpPcb } from "./pcb.ts";
import { pipe } from "./pipe.ts";
import { CA_NAMES } from "./recovery.ts";
import { backedOffRto } from "./rto.ts";
import { TCP_STATE_NAMES } from "./state.ts";
import { offeredWindow } from "./window.ts";

/** Returns a snapshot of a connection. */
export function describePcb(pcb: TcpPcb): TcpInfo {
  const { sendQueue } = pcb;
  const unsent = (sendQueue.end - pcb.sndNxt) | 0;
  return {
    state: TCP_STATE_NAMES[pcb.state],
    srtt: pcb.srtt,
    rttvar: pcb.rttvar,
    minRtt: pcb.minRtt,
    rto: backedOffRto(pcb, pcb.layer.config),
    cwnd: pcb.cwnd,
    ssthresh: pcb.ssthresh,
    congestion: pcb.congestionName,
    pacingRate: pcb.pacingRate * 1000,
    recovery: CA_NAMES[pcb.caState],
    inFlight: pipe(pcb),
    sendQueue: sendQueue.length,
    unsent: Math.max(Math.min(unsent, sendQueue.length), 0),
    unread: pcb.unread,
    rcvBuf: pcb.rcvBuf,
    outOfOrder: pcb.reassembly.bytes,
    mss: pcb.sndMss,
    sndWnd: pcb.sndWnd,
    rcvWnd: offeredWindow(pcb),
    sndScale: pcb.scaleOn ? pcb.sndScale : -1,
    rcvScale: pcb.scaleOn ? pcb.rcvScale : -1,
    timestamps: pcb.tsOn,
    sack: pcb.sackOn,
    ecn: pcb.ecnOn,
    ceReceived: pcb.ceReceived,
    ecnReductions: pcb.ecnReductions,
    bytesSent: pcb.totalSent,
    bytesAcked: pcb.totalAcked,
    bytesReceived: pcb.totalReceived,
    retransmits: pcb.retransmits,
    timeouts: pcb.timeouts,
    recoveries: pcb.recoveries,
    undos: pcb.undos,
    dsacks: pcb.dsacks,
    tailProbes: pcb.tailProbes,
    reordering: pcb.sent.reordered,
  };
}
