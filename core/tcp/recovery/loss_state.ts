/**
 * The state of loss recovery. Made when the first loss of a connection is suspected:
 * most connections never need it.
 *
 * @module
 */

/** F-RTO is not under way. */
export const FRTO_OFF = 0;
/** The oldest segment was repeated; the next ACK decides, RFC 5682 §3.1 step 2. */
export const FRTO_REPEATED = 1;
/** New data was sent after it; the next ACK decides: RFC 5682 §3.1 step 3. */
export const FRTO_NEW_DATA = 2;

/** State of loss recovery that outlives a recovery. */
export class LossState {
  // Proportional rate reduction, RFC 9937 §5. Bytes.
  /** prr_delivered: delivered since recovery began. */
  prrDelivered = 0;
  /** prr_out: sent since recovery began. */
  prrOut = 0;
  /** RecoverFS: in flight when recovery began. */
  recoverFs = 1;

  // Undo, RFC 4015: what is restored if nothing was lost.
  /** True while there is something to undo. */
  undoable = false;
  /** SND.UNA when recovery began. */
  undoFrom = 0;
  /** Segments repeated since, less those reported to have arrived twice. */
  repeats = 0;
  /** Timestamp of the first repetition, RFC 3522 §3.2; valid if {@linkcode stamped}. */
  repeatStamp = 0;
  /** True once something was repeated. */
  stamped = false;
  /** Congestion window before. */
  priorCwnd = 0;
  /** Slow start threshold before. */
  priorSsthresh = 0;

  /** One of the FRTO_ constants. */
  frto: number = FRTO_OFF;

  // RACK's reordering window, RFC 8985 §6.2 step 4.
  /** RACK.reo_wnd_mult. */
  windowFactor = 1;
  /** RACK.reo_wnd_persist: recoveries until the factor is 1 again. */
  windowPersist = 0;
  /** RACK.dsack_round; valid if {@linkcode inDsackRound}. */
  dsackRound = 0;
  /** Whether the factor has grown in this round trip. */
  inDsackRound = false;
}

/** Returns a connection's loss state; makes it if there is none. */
export function lossOf(tcb: { loss: LossState | null }): LossState {
  return tcb.loss ??= new LossState();
}
