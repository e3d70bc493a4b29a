/**
 * ICMP errors about segments: RFC 5927, RFC 1122 §4.2.3.9, RFC 1191.
 *
 * An ICMP error is easy to forge: it counts only if the sequence number that it quotes is in
 * flight (RFC 5927 §4.1). A hard error ends an open that is under way, and only that
 * (§5.2). Any other is soft: it is the reported reason if the connection then
 * times out. As in Linux, a prohibition is hard.
 *
 * @module
 */

import { ERR_RST, ERR_RTE } from "../../base/err.ts";
import {
  ICMP_ERROR_PORT,
  ICMP_ERROR_PROHIBITED,
  ICMP_ERROR_PROTOCOL,
  ICMP_ERROR_TOO_BIG,
  type IcmpErrorInfo,
} from "../../ip/icmp_error.ts";
import { failConnection } from "../ending/free.ts";
import { updateMss } from "../output/output.ts";
import { scheduleOutput } from "../schedule.ts";
import { seqGeq, seqLt } from "../seq.ts";
import { TCP_SYN_SENT } from "../state.ts";
import type { Tcb } from "../tcb.ts";

/** Processes an ICMP error about a segment of this connection. */
export function icmpErrorArrives(tcb: Tcb, info: IcmpErrorInfo): void {
  if (!seqGeq(info.seq, tcb.sndUna) || !seqLt(info.seq, tcb.sndNxt)) return;
  const opening = tcb.state === TCP_SYN_SENT;
  switch (info.kind) {
    case ICMP_ERROR_TOO_BIG:
      pathTooSmall(tcb, info);
      break;
    case ICMP_ERROR_PORT:
    case ICMP_ERROR_PROTOCOL:
      if (opening) failConnection(tcb, ERR_RST);
      break;
    case ICMP_ERROR_PROHIBITED:
      if (opening) failConnection(tcb, ERR_RTE);
      else tcb.softError = ERR_RTE;
      break;
    default:
      tcb.softError = ERR_RTE;
  }
}

/**
 * RFC 1191 §6.4: smaller segments, and what was too big is sent again at once. The
 * window shrinks with them, so that no larger burst follows (RFC 5681 §3.1).
 */
function pathTooSmall(tcb: Tcb, info: IcmpErrorInfo): void {
  const { ip } = tcb.context;
  if (!tcb.flow.mayBeTooBig(info.remote)) return;
  const before = tcb.sndMss;
  ip.updatePathMtu(info.remote, info.mtu, info.length);
  updateMss(tcb);
  if (tcb.sndMss >= before) return;
  tcb.cwnd = Math.max(
    Math.floor(tcb.cwnd * tcb.sndMss / before),
    tcb.sndMss,
  );
  if (tcb.sndUna === tcb.sndNxt) return;
  tcb.sent.markAllLost();
  tcb.repeatDue = true;
  scheduleOutput(tcb);
}
