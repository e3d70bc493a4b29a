/**
 * Black holes: paths that lose big segments and send no ICMP error. The fallback of
 * RFC 4821 for TCP, as Linux has it (tcp_mtu_probing = 1).
 *
 * Omits the search for the largest size that passes: after ten minutes the limit is
 * lifted, and found again if it is still needed.
 *
 * @module
 */

import type { Tcb } from "../tcb.ts";
import { BlackHole } from "./black_hole_state.ts";

/** Linux's tcp_base_mss: passes nearly everywhere. */
const BASE_MSS = 1024;
/** Smallest limit: the default MSS of RFC 9293 §3.7.1; Linux's floor is lower. */
const LEAST_MSS = 536;
/** After so many full-sized segments have arrived, more timeouts are needed. */
const PROVEN = 16;
/** As RFC 1191 §6.3 for a path MTU, ms. */
const LIFT_AFTER = 600_000;

/**
 * After a timeout: halves the MSS if full-sized segments keep being lost. At 10 %
 * loss three timeouts in a row are common, six are not: twice as many are needed
 * where such segments have arrived before.
 */
export function suspectBlackHole(tcb: Tcb): void {
  const { blackHoleTimeouts: limit } = tcb.context.config;
  const { sent, sndMss } = tcb;
  const needed = tcb.totalAcked < PROVEN * sndMss ? limit : 2 * limit;
  if (limit === 0 || tcb.retries < needed || sent.count === 0) return;
  if (((sent.endOf(0) - sent.first) | 0) < sndMss) return; // it is not too big
  const smaller = Math.max(Math.min(sndMss >> 1, BASE_MSS), LEAST_MSS);
  if (smaller >= sndMss) return;
  tcb.blackHole = new BlackHole(smaller, tcb.context.clock.now);
}

/** The largest MSS that black holes leave, or Infinity. */
export function blackHoleLimit(tcb: Tcb): number {
  const { blackHole } = tcb;
  if (blackHole === null) return Infinity;
  if (tcb.context.clock.now - blackHole.foundAt < LIFT_AFTER) {
    return blackHole.mss;
  }
  tcb.blackHole = null;
  return Infinity;
}
