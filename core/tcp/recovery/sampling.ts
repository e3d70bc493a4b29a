/**
 * Delivery rate sampling of a connection: when it begins, when the application is what
 * limits the rate, and when the congestion control gets to see a sample.
 *
 * @module
 */

import { wantsSamples } from "../congestion/congestion_registry.ts";
import type { TcpPcb } from "../pcb.ts";
import { nowMicros, pipe } from "./pipe.ts";
import { CA_LOSS, CA_RECOVERY } from "../phases.ts";
import { RateSampler } from "../congestion/rate_sampler.ts";

/** Starts sampling, if the congestion control wants it; the handshake is over. */
export function beginSampling(pcb: TcpPcb): void {
  if (!wantsSamples(pcb.congestionName)) return;
  const { congestion, sent } = pcb;
  sent.rates = new RateSampler(pcb, congestion, sent.capacity, nowMicros(pcb));
  congestion.onStart?.(pcb, pcb.layer.clock.now);
}

/**
 * Marks the samples to come if less is in flight than could be, for want of data:
 * draft-ietf-ccwg-bbr §4.1.2.4. As in Linux, less than a segment counts as nothing.
 */
export function noteAppLimited(pcb: TcpPcb): void {
  const { sent } = pcb;
  if (sent.rates === null) return;
  const unsent = (pcb.sendQueue.end - pcb.sndNxt) | 0;
  if (unsent >= pcb.sndMss || sent.hasLost) return;
  const inFlight = pipe(pcb);
  if (inFlight < pcb.cwnd) sent.rates.markAppLimited(inFlight);
}

/** An ACK is in the record; losses have not been looked for. */
export function settleSample(pcb: TcpPcb): void {
  const { sent } = pcb;
  sent.rates?.settle(nowMicros(pcb), sent.delivered, sent.freshRtt);
}

/** Everything is known of an ACK: the congestion control draws its conclusions. */
export function concludeSample(pcb: TcpPcb): void {
  const { rates } = pcb.sent;
  if (rates === null) return;
  rates.finish(nowMicros(pcb), pcb.minRtt);
  rates.inFlight = pipe(pcb);
  rates.hasSack = pcb.sackOn;
  rates.inRecovery = pcb.caState === CA_RECOVERY || pcb.caState === CA_LOSS;
  pcb.congestion.onSample?.(pcb, rates, pcb.layer.clock.now);
  rates.end();
}

/** Something is about to be sent; tells if that ends an idle time. */
export function noteRestart(pcb: TcpPcb): void {
  const { rates } = pcb.sent;
  if (rates === null || !rates.isAppLimited || pipe(pcb) > 0) return;
  pcb.congestion.onRestart?.(pcb, pcb.layer.clock.now);
}
