/**
 * Segments in TIME-WAIT: RFC 9293 §3.10.7.4, RFC 6191, RFC 1337.
 *
 * TIME-WAIT keeps old segments of a connection out of the next one with the same
 * four-tuple. A reset that answers an old duplicate would end it too early: RFC 1337. So
 * a reset is ignored if timestamps were agreed on: then a new SYN is told from an old one
 * by its timestamp, and the peer needs no reset to connect again. Without timestamps only
 * sequence numbers tell them apart. A peer whose new SYN has a lower number gets a
 * challenge ACK and answers with a reset; so a reset with exactly the right number ends
 * TIME-WAIT, as in RFC 9293 and Linux. With the setting `rfc1337` every reset is ignored,
 * as in lwIP.
 *
 * Deviates from RFC 9293 §3.10.7.4, as Linux: a segment without ACK is dropped whatever
 * its sequence number is, and a reset without exactly the right number is not challenged,
 * because there is no connection left to protect.
 *
 * @module
 */

import type { TcpContext } from "../context.ts";
import { acknowledgeWaiting, expire } from "../ending/time_wait.ts";
import type { Segment } from "../segment.ts";
import { seqGeq, seqGt } from "../seq.ts";
import type { Waiting } from "../table/time_wait_list.ts";
import type { Tcb } from "../tcb.ts";
import { isAckInRange } from "./ack_in.ts";
import { canOpen, listenerFor, openPassively } from "./listen_in.ts";

/** Beyond what the old connection can still have in the network. */
const ISS_DISTANCE = 0x1_0001;

/** Processes a segment for a connection in TIME-WAIT. */
export function timeWaitArrives(
  context: TcpContext<Tcb>,
  wait: Waiting,
  segment: Segment,
): void {
  if (segment.hasRst) return resetArrives(context, wait, segment); // second
  if (segment.hasSyn) return synArrives(context, wait, segment); // fourth
  if (!segment.hasAck) return; // fifth
  if (isLastFin(wait, segment)) { // it has not seen our last ACK: begin again
    context.timeWaits.remove(wait);
    context.timeWaits.add(wait);
  }
  if (segment.sequenceLength > 0) {
    acknowledgeWaiting(context, wait);
  } else if (segment.seq !== wait.rcvNxt || segment.ack !== wait.sndNxt) {
    challengeWaiting(context, wait);
  }
}

function resetArrives(
  context: TcpContext<Tcb>,
  wait: Waiting,
  segment: Segment,
): void {
  if (segment.seq !== wait.rcvNxt || context.config.rfc1337) return;
  if (!wait.tsOn || wait.refused) expire(context, wait);
}

/**
 * A SYN that is newer than the connection ends TIME-WAIT, if a listener can make a new
 * connection of it now; if it has no room, the peer will try again.
 */
function synArrives(
  context: TcpContext<Tcb>,
  wait: Waiting,
  segment: Segment,
): void {
  const listener = segment.hasAck || segment.hasFin || !isNewer(wait, segment)
    ? null
    : listenerFor(context, segment);
  if (listener === null) {
    if (!segment.options.hasTimestamps) wait.refused = true;
    challengeWaiting(context, wait);
  } else if (canOpen(context, listener)) {
    const floor = (wait.sndNxt + ISS_DISTANCE) | 0;
    expire(context, wait);
    openPassively(context, listener, segment, floor);
  }
}

/** RFC 6191 §2: the SYN cannot be an old one. */
function isNewer(wait: Waiting, segment: Segment): boolean {
  const { options } = segment;
  if (wait.tsOn && options.hasTimestamps && options.tsVal !== wait.tsRecent) {
    return seqGt(options.tsVal, wait.tsRecent);
  }
  return seqGt(segment.seq, wait.rcvNxt);
}

/** True for a repetition of the peer's FIN; no other FIN can be the peer's. */
function isLastFin(wait: Waiting, segment: Segment): boolean {
  const { options } = segment;
  return segment.hasFin &&
    ((segment.seq + segment.sequenceLength) | 0) === wait.rcvNxt &&
    isAckInRange(wait, segment.ack) &&
    (!wait.tsOn || !options.hasTimestamps ||
      seqGeq(options.tsVal, wait.tsRecent));
}

/** Sends a challenge ACK, if the rate allows. */
function challengeWaiting(context: TcpContext<Tcb>, wait: Waiting): void {
  if (context.mayChallenge()) acknowledgeWaiting(context, wait);
}
