/**
 * Segments in TIME-WAIT: RFC 9293 §3.10.7.4, RFC 6191, RFC 1337.
 *
 * Deviates from RFC 9293 §3.10.7.4: a reset is ignored, as RFC 1337 §3 and lwIP
 * have it, so that an old one cannot end TIME-WAIT early.
 *
 * @module
 */

import { listenArrives } from "./listen_in.ts";
import { challenge } from "./reset.ts";
import type { Segment } from "./segment.ts";
import { seqGt } from "./seq.ts";
import type { Waiting } from "./time_wait_list.ts";

/** Beyond what the old connection can still have in the network. */
const ISS_DISTANCE = 0x1_0001;

/** Processes a segment for a connection in TIME-WAIT. */
export function timeWaitArrives(wait: Waiting, segment: Segment): void {
  const { layer } = wait;
  if (segment.hasRst) return;
  if (segment.hasSyn) {
    if (!segment.hasAck && isNewer(wait, segment)) {
      const listener = layer.findListener(segment);
      if (listener !== null) {
        const floor = (wait.sndNxt + ISS_DISTANCE) | 0;
        wait.expire();
        listenArrives(listener, segment, floor);
        return;
      }
    }
    challenge(wait);
    return;
  }
  if (segment.hasFin) { // the peer has not seen our last ACK: begin again
    layer.timeWaits.remove(wait);
    layer.timeWaits.add(wait);
  }
  if (segment.sequenceLength > 0) {
    wait.acknowledge();
  } else if (segment.seq !== wait.rcvNxt || segment.ack !== wait.sndNxt) {
    challenge(wait);
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
