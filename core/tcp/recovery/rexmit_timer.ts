/**
 * The retransmission timer, RFC 6298 §5: when it is set, and how often what it repeats
 * may go without answer. How long it runs: rto.ts. What happens when it has run out:
 * timeouts.ts and loss_recovery.ts.
 *
 * @module
 */

import { TCP_SYN_RCVD, TCP_SYN_SENT } from "../state.ts";
import type { Tcb } from "../tcb.ts";
import { backedOffRto } from "./rto.ts";

/** Restarts the retransmission timer, RFC 6298 §5.3, and the user timeout. */
export function restartRexmit(tcb: Tcb): void {
  if (tcb.retries === 0) tcb.unansweredSince = tcb.context.clock.now;
  armRexmit(tcb);
}

/** Sets the retransmission timer, at the latest to the end of the user timeout. */
export function armRexmit(tcb: Tcb): void {
  const { config, clock } = tcb.context;
  const isLast = config.lastWaitMs > 0 && tcb.retries >= retryLimit(tcb);
  tcb.rexmitAt = clock.now +
    (isLast ? config.lastWaitMs : backedOffRto(tcb, config));
  if (tcb.options.userTimeoutMs === 0) return;
  tcb.rexmitAt = Math.min(
    tcb.rexmitAt,
    tcb.unansweredSince + tcb.options.userTimeoutMs,
  );
}

/** The peer has answered: back-off and retry limit begin anew. */
export function resetBackoff(tcb: Tcb): void {
  tcb.backoff = 0;
  tcb.retries = 0;
}

/** How often what is outstanding is sent again before the connection is given up. */
export function retryLimit(tcb: Tcb): number {
  const { config } = tcb.context;
  if (tcb.state !== TCP_SYN_SENT && tcb.state !== TCP_SYN_RCVD) {
    if (!tcb.orphaned || config.orphanRetries === 0) return config.maxRetries;
    return backedOffRto(tcb, config) < config.rtoMax
      ? Math.min(config.orphanRetries, config.maxRetries)
      : 0;
  }
  return tcb.passive ? config.synAckRetries : config.synRetries;
}
