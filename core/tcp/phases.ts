/**
 * The phases of loss recovery (congestion states), and what its timer may wait for.
 *
 * @module
 */

/** Nothing is known to be lost. */
export const CA_OPEN = 0;
/** Fast recovery, RFC 6675 or RFC 6582. */
export const CA_RECOVERY = 1;
/** After a retransmission timeout, RFC 5681 §3.1. */
export const CA_LOSS = 2;
/** The peer has echoed a congestion mark, RFC 3168: the window comes down. */
export const CA_CWR = 3;

/** Name of each phase, for `info()`. */
export const CA_NAMES: readonly string[] = ["open", "recovery", "loss", "cwr"];

/** Nothing waits for `lossAt`. */
export const LOSS_TIMER_OFF = 0;
/** Reordering: what has not arrived by then is lost. */
export const LOSS_TIMER_REORDER = 1;
/** Tail loss probe. */
export const LOSS_TIMER_TAIL = 2;
