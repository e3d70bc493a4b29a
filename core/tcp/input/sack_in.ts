/**
 * SACK blocks that arrive: RFC 2018, RFC 6675 §5, and reports of duplicates (D-SACK),
 * RFC 2883. The scoreboard that they change: recovery/scoreboard.ts. Blocks are sent by
 * output/transmit.ts.
 *
 * @module
 */

import { countersOf } from "../recovery/loss_counters.ts";
import { widenWindow } from "../recovery/rack.ts";
import { duplicateReported } from "../recovery/undo.ts";
import { scheduleOutput } from "../schedule.ts";
import type { Segment } from "../segment.ts";
import { seqGeq, seqLeq, seqLt } from "../seq.ts";
import type { Tcb } from "../tcb.ts";

/**
 * Enters SACK blocks into the scoreboard, RFC 6675 §5. The first one may report what
 * arrived twice instead: RFC 2883 §4.
 */
export function readSack(tcb: Tcb, segment: Segment): void {
  const { sack, sackCount } = segment.options;
  const { sent } = tcb;
  if (isDsack(segment)) {
    tcb.dsackSeen = true;
    countersOf(tcb).dsacks++;
    const isOurs = duplicateReported(tcb, sack[0], sack[1]);
    if (isOurs || isReordering(tcb, sack[1])) widenWindow(tcb);
  }
  if (tcb.trace !== null) {
    tcb.trace.sackArrives(sack, sackCount, tcb.dsackSeen);
  }
  if (sent.markBlocks(sack, sackCount, tcb.sndMss) > 0) {
    scheduleOutput(tcb);
  }
}

/**
 * True if a duplicate that the current recovery does not explain shows a needless
 * repetition, RFC 8985 §6.2 step 4: timestamps may have undone that recovery earlier.
 * As in Linux, a duplicate of a tail loss probe does not count, nor one that the network
 * has made.
 */
function isReordering(tcb: Tcb, right: number): boolean {
  const { dsacks, retransmits } = countersOf(tcb);
  const { tailProbe } = tcb;
  return tcb.sent.reordered && dsacks <= retransmits &&
    !(tailProbe !== null && tailProbe.inFlight && right === tailProbe.end);
}

/** The first block is acknowledged already, or lies within the second. */
function isDsack(segment: Segment): boolean {
  const { sack, sackCount } = segment.options;
  if (!seqLt(sack[0], sack[1])) return false;
  if (seqLeq(sack[1], segment.ack)) return true;
  return sackCount > 1 && seqGeq(sack[0], sack[2]) && seqLeq(sack[1], sack[3]);
}
