/**
 * ICMP errors about segments: RFC 5927, RFC 1122 §4.2.3.9, RFC 1191.
 *
 * Anybody can send one: it counts only if the sequence number that it quotes is in
 * flight. Soft errors change nothing; hard ones end an open that is under way, and
 * only that.
 *
 * @module
 */

import { ERR_RST } from "../base/err.ts";
import {
  ICMP_ERROR_PORT,
  ICMP_ERROR_PROTOCOL,
  ICMP_ERROR_TOO_BIG,
  type IcmpErrorInfo,
} from "../ip/icmp_error.ts";
import { failPcb } from "./close.ts";
import { updateMss } from "./output.ts";
import type { TcpPcb } from "./pcb.ts";
import { seqGeq, seqLt } from "./seq.ts";
import { TCP_SYN_SENT } from "./state.ts";

/** Processes an ICMP error about a segment of this connection. */
export function icmpErrorArrives(pcb: TcpPcb, info: IcmpErrorInfo): void {
  if (!seqGeq(info.seq, pcb.sndUna) || !seqLt(info.seq, pcb.sndNxt)) return;
  const { kind } = info;
  if (kind === ICMP_ERROR_TOO_BIG) {
    pathTooSmall(pcb, info.mtu);
  } else if (
    pcb.state === TCP_SYN_SENT &&
    (kind === ICMP_ERROR_PORT || kind === ICMP_ERROR_PROTOCOL)
  ) failPcb(pcb, ERR_RST);
}

/** RFC 1191 §6.4: smaller segments, and what was too big is sent again at once. */
function pathTooSmall(pcb: TcpPcb, mtu: number): void {
  const { ip } = pcb.layer;
  const before = pcb.sndMss;
  ip.updatePathMtu(pcb.flow, mtu);
  updateMss(pcb);
  if (pcb.sndMss >= before || pcb.sndUna === pcb.sndNxt) return;
  pcb.sent.markAllLost();
  pcb.repeatDue = true;
  pcb.layer.markDirty(pcb);
}
