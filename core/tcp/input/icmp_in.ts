/**
 * ICMP errors about segments: RFC 5927, RFC 1122 §4.2.3.9, RFC 1191.
 *
 * Anybody can send one: it counts only if the sequence number that it quotes is in
 * flight (RFC 5927 §4.1). A hard error ends an open that is under way, and only that
 * (§5.2). Any other is soft: it says why, if the connection then fails for want of
 * answers. As in Linux, a prohibition is hard.
 *
 * @module
 */

import { ERR_RST, ERR_RTE } from "../../base/err.ts";
import { DF_OFF } from "../../base/dont_fragment.ts";
import {
  ICMP_ERROR_PORT,
  ICMP_ERROR_PROHIBITED,
  ICMP_ERROR_PROTOCOL,
  ICMP_ERROR_TOO_BIG,
  type IcmpErrorInfo,
} from "../../ip/icmp_error.ts";
import { failPcb } from "../ending/close.ts";
import { updateMss } from "../output/output.ts";
import type { TcpPcb } from "../pcb.ts";
import { seqGeq, seqLt } from "../seq.ts";
import { TCP_SYN_SENT } from "../state.ts";

/** Processes an ICMP error about a segment of this connection. */
export function icmpErrorArrives(pcb: TcpPcb, info: IcmpErrorInfo): void {
  if (!seqGeq(info.seq, pcb.sndUna) || !seqLt(info.seq, pcb.sndNxt)) return;
  const opening = pcb.state === TCP_SYN_SENT;
  switch (info.kind) {
    case ICMP_ERROR_TOO_BIG:
      pathTooSmall(pcb, info);
      break;
    case ICMP_ERROR_PORT:
    case ICMP_ERROR_PROTOCOL:
      if (opening) failPcb(pcb, ERR_RST);
      break;
    case ICMP_ERROR_PROHIBITED:
      if (opening) failPcb(pcb, ERR_RTE);
      else pcb.softError = ERR_RTE;
      break;
    default:
      pcb.softError = ERR_RTE;
  }
}

/**
 * RFC 1191 §6.4: smaller segments, and what was too big is sent again at once. The
 * window shrinks with them, so that no larger burst follows (RFC 5681 §3.1).
 */
function pathTooSmall(pcb: TcpPcb, info: IcmpErrorInfo): void {
  const { ip } = pcb.layer;
  if (pcb.flow.dontFragment === DF_OFF) return; // nobody refuses such packets
  const before = pcb.sndMss;
  ip.updatePathMtu(info.remote, info.mtu, info.length);
  updateMss(pcb);
  if (pcb.sndMss >= before) return;
  pcb.cwnd = Math.max(
    Math.floor(pcb.cwnd * pcb.sndMss / before),
    pcb.sndMss,
  );
  if (pcb.sndUna === pcb.sndNxt) return;
  pcb.sent.markAllLost();
  pcb.repeatDue = true;
  pcb.layer.markDirty(pcb);
}
