/**
 * Counters of losses, repetitions and congestion marks, for `info()`.
 *
 * @module
 */

/** What a connection counts that most connections never see. */
export class LossCounters {
  /** Segments sent again. */
  retransmits = 0;
  /** Payload bytes sent again. */
  repeatedBytes = 0;
  /** Retransmission timeouts. */
  timeouts = 0;
  /** Fast recoveries. */
  recoveries = 0;
  /** Recoveries and timeouts that turned out to be mistakes. */
  undos = 0;
  /** Duplicates that the peer has reported. */
  dsacks = 0;
  /** Tail loss probes. */
  tailProbes = 0;
  /** Segments with text that have arrived marked: congestion experienced. */
  ceReceived = 0;
  /** Times the window was reduced because the peer has echoed a mark. */
  ecnReductions = 0;
}

/** All are 0. */
export const NO_COUNTERS: Readonly<LossCounters> = new LossCounters();

/** Returns a connection's counters, to be changed; makes them if there are none. */
export function countersOf(
  of: { counters: LossCounters | null },
): LossCounters {
  return of.counters ??= new LossCounters();
}
