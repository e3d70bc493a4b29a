/**
 * The state of tail loss probes, RFC 8985 §7.3. When one is due: rack.ts. What it
 * sends: output/probes.ts. What its answer tells: loss_recovery.ts.
 *
 * @module
 */

/** The tail loss probe of a connection; made when the first is due. */
export class TailProbe {
  /** It has to be sent. */
  due = false;
  /** It is in flight. */
  inFlight = false;
  /** TLP.end_seq: SND.NXT after it. */
  end = 0;
  /** TLP.is_retrans: it repeated something. */
  repeated = false;
}
