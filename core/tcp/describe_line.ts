/**
 * A connection in one line, for people: messages of tests, and the dump of a stack.
 *
 * Sequence numbers count from the initial ones, as in a capture.
 *
 * @module
 */

import { CA_NAMES } from "./phases.ts";
import { backedOffRto } from "./recovery/rto.ts";
import { TCP_STATE_NAMES } from "./state.ts";
import type { Tcb } from "./tcb.ts";

/** Returns the line of a connection. */
export function describeLine(tcb: Tcb): string {
  const { iss, irs, sent, sendQueue, reassembly } = tcb;
  const line = [
    `${tcb.local}:${tcb.localPort} > ${tcb.remote}:${tcb.remotePort}`,
    TCP_STATE_NAMES[tcb.state],
    `snd.una=${(tcb.sndUna - iss) | 0} snd.nxt=${(tcb.sndNxt - iss) | 0}`,
    `snd.wnd=${tcb.sndWnd} queued=${sendQueue.length}`,
    `rcv.nxt=${(tcb.rcvNxt - irs) | 0} rcv.wnd=${
      (tcb.rcvAdv - tcb.rcvNxt) | 0
    }`,
    `unread=${tcb.unread} cwnd=${tcb.cwnd} ${CA_NAMES[tcb.caState]}`,
    `srtt=${Math.round(tcb.srtt)} rto=${
      Math.round(backedOffRto(tcb, tcb.context.config))
    }`,
  ];
  if (sent.sacked > 0 || sent.lost > 0) {
    line.push(`sacked=${sent.sacked} lost=${sent.lost}`);
  }
  if (reassembly.bytes > 0) line.push(`out-of-order=${reassembly.bytes}`);
  if (tcb.retries > 0) line.push(`retries=${tcb.retries}`);
  const { now } = tcb.context.clock;
  for (const [name, at] of deadlinesOf(tcb)) {
    if (at < Infinity) line.push(`${name}+${Math.round(at - now)}`);
  }
  return line.join(" ");
}

/** The deadlines of a connection by name, ms; Infinity for those that are off. */
export function deadlinesOf(tcb: Tcb): [name: string, at: number][] {
  return [
    ["rexmit", tcb.rexmitAt],
    ["loss", tcb.lossAt],
    ["delack", tcb.delackAt],
    ["pace", tcb.paceAt],
    ["keepalive", tcb.keepAt],
    ["linger", tcb.lingerAt],
  ];
}
