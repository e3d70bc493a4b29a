/**
 * Segments in TIME-WAIT: RFC 9293 §3.10.7.4, RFC 6191, RFC 1337.
 *
 * TIME-WAIT keeps what is still in the network of a connection out of the next one, and
 * a reset that ends it early is a hazard where it answers an old duplicate: RFC 1337.
 * So one is ignored where timestamps were agreed on: they tell a new SYN from an old one
 * whatever its number, and whoever returns does not need the reset. Where nothing but
 * numbers tells them apart, a peer that returns with a lower one has no other way than
 * to answer the challenge by a reset, and would be refused for a minute: there the exact
 * one ends TIME-WAIT, as RFC 9293 and Linux have it. `rfc1337` ignores all, as lwIP.
 *
 * Deviates from RFC 9293 §3.10.7.4: what has no ACK is dropped wherever it is, and a
 * reset that is not exact is not challenged, as in Linux: nothing is left to protect.
 *
 * @module
 */

import { isAckInRange } from "./ack_in.ts";
import { canOpen, openPassively } from "./listen_in.ts";
import { challenge } from "../ending/reset.ts";
import type { Segment } from "../segment.ts";
import { seqGeq, seqGt } from "../seq.ts";
import type { Waiting } from "../table/time_wait_list.ts";

/** Beyond what the old connection can still have in the network. */
const ISS_DISTANCE = 0x1_0001;

/** Processes a segment for a connection in TIME-WAIT. */
export function timeWaitArrives(wait: Waiting, segment: Segment): void {
  const { layer } = wait;
  if (segment.hasRst) return resetArrives(wait, segment); // second
  if (segment.hasSyn) return synArrives(wait, segment); // fourth
  if (!segment.hasAck) return; // fifth
  if (isLastFin(wait, segment)) { // it has not seen our last ACK: begin again
    layer.timeWaits.remove(wait);
    layer.timeWaits.add(wait);
  }
  if (segment.sequenceLength > 0) {
    wait.acknowledge();
  } else if (segment.seq !== wait.rcvNxt || segment.ack !== wait.sndNxt) {
    challenge(wait);
  }
}

function resetArrives(wait: Waiting, segment: Segment): void {
  if (segment.seq !== wait.rcvNxt || wait.layer.config.rfc1337) return;
  if (!wait.tsOn || wait.refused) wait.expire();
}

/**
 * A SYN that is newer than the connection ends TIME-WAIT if a new one comes of it now;
 * if there is no room for that, the peer will try again.
 */
function synArrives(wait: Waiting, segment: Segment): void {
  const { layer } = wait;
  const listener = segment.hasAck || segment.hasFin || !isNewer(wait, segment)
    ? null
    : layer.findListener(segment);
  if (listener === null) {
    if (!segment.options.hasTimestamps) wait.refused = true;
    challenge(wait);
  } else if (canOpen(listener)) {
    const floor = (wait.sndNxt + ISS_DISTANCE) | 0;
    wait.expire();
    openPassively(listener, segment, floor);
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

/** True of the peer's FIN, again: anything else with one is not the peer's. */
function isLastFin(wait: Waiting, segment: Segment): boolean {
  const { options } = segment;
  return segment.hasFin &&
    ((segment.seq + segment.sequenceLength) | 0) === wait.rcvNxt &&
    isAckInRange(wait, segment.ack) &&
    (!wait.tsOn || !options.hasTimestamps ||
      seqGeq(options.tsVal, wait.tsRecent));
}
