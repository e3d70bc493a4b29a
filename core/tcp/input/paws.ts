/**
 * PAWS, RFC 7323 §5: protection against wrapped sequence numbers by the peer's
 * timestamps; and TS.Recent, §4.3.
 *
 * @module
 */

import type { Segment } from "../segment.ts";
import { seqGeq, seqGt } from "../seq.ts";
import type { Tcb } from "../tcb.ts";

/** RFC 7323 §5.5: a timestamp this old says nothing, ms. */
const TS_RECENT_VALID_MS = 24 * 24 * 3600 * 1000;

/**
 * True of a segment whose timestamp is older than TS.Recent: R1. It is answered by an
 * ACK and dropped.
 *
 * Deviates from RFC 7323 §3.2: a segment without the timestamps that were agreed on is
 * taken, as in Linux, for there are peers that stop sending them. Its sequence number
 * and ACK have to be right, as where none were agreed on (RFC 5961).
 */
export function isOldByTimestamp(tcb: Tcb, segment: Segment): boolean {
  const { options } = segment;
  if (!tcb.tsOn || !options.hasTimestamps) return false;
  if (seqGeq(options.tsVal, tcb.tsRecent)) return false;
  const { clock } = tcb.context;
  if (clock.now - tcb.tsRecentAt > TS_RECENT_VALID_MS) return false;
  return true;
}

/** RFC 7323 §4.3 (2): TS.Recent comes from the segment we acknowledge next. */
export function noteTimestamp(tcb: Tcb, segment: Segment): void {
  const { hasTimestamps, tsVal } = segment.options;
  if (!tcb.tsOn || !hasTimestamps) return;
  if (seqGt(segment.seq, tcb.lastAckSent)) return;
  tcb.tsRecent = tsVal;
  tcb.tsRecentAt = tcb.context.clock.now;
}
