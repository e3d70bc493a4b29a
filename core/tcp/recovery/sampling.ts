/**
 * Delivery rate sampling of a connection: when it begins, when the application limits
 * the rate, and when the congestion control gets a sample.
 *
 * @module
 */

import { wantsSamples } from "../congestion/congestion_registry.ts";
import { RateSampler } from "../congestion/rate_sampler.ts";
import { CA_LOSS, CA_RECOVERY } from "../phases.ts";
import type { Tcb } from "../tcb.ts";
import { nowMicros, pipe } from "./pipe.ts";

/** Starts sampling, if the congestion control wants it; the handshake is over. */
export function beginSampling(tcb: Tcb): void {
  if (!wantsSamples(tcb.congestionName)) return;
  const { congestion, sent } = tcb;
  sent.rates = new RateSampler(tcb, congestion, sent.capacity, nowMicros(tcb));
  congestion.onStart?.(tcb, tcb.context.clock.now);
}

/**
 * Marks the samples to come if less is in flight than could be, for lack of data:
 * draft-ietf-ccwg-bbr §4.1.2.4. As in Linux, less than a segment counts as nothing.
 */
export function noteAppLimited(tcb: Tcb): void {
  const { sent } = tcb;
  if (sent.rates === null) return;
  const unsent = (tcb.sendQueue.end - tcb.sndNxt) | 0;
  if (unsent >= tcb.sndMss || sent.hasLost) return;
  const inFlight = pipe(tcb);
  if (inFlight < tcb.cwnd) sent.rates.markAppLimited(inFlight);
}

/** The scoreboard has processed an ACK; losses were not yet looked for. */
export function settleSample(tcb: Tcb): void {
  const { sent } = tcb;
  sent.rates?.settle(nowMicros(tcb), sent.delivered, sent.freshRtt);
}

/** An ACK is processed, losses included: the congestion control gets the sample. */
export function concludeSample(tcb: Tcb): void {
  const { rates } = tcb.sent;
  if (rates === null) return;
  rates.finish(nowMicros(tcb), tcb.minRtt);
  rates.inFlight = pipe(tcb);
  rates.hasSack = tcb.sackOn;
  rates.inRecovery = tcb.caState === CA_RECOVERY || tcb.caState === CA_LOSS;
  tcb.congestion.onSample?.(tcb, rates, tcb.context.clock.now);
  rates.end();
}

/** Something is about to be sent: the congestion control learns if that ends an idle time. */
export function noteRestart(tcb: Tcb): void {
  const { rates } = tcb.sent;
  if (rates === null || !rates.isAppLimited || pipe(tcb) > 0) return;
  tcb.congestion.onRestart?.(tcb, tcb.context.clock.now);
}
