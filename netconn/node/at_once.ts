/**
 * Answers for calls of Node's that do not wait, such as `socket.addMembership()`.
 *
 * What the core answers without waiting for the network is there after one turn of
 * it: a core in this thread takes that turn inside the call, for one in a Worker the
 * thread blocks, some ten microseconds.
 *
 * @module
 */

import type { ConnContext } from "../lwip_conn.ts";
import type { Operation, Pending } from "../operation.ts";
import { PatientClock } from "../patient_clock.ts";

/** Thrown to leave a wait that cannot be. */
const NOT_NOW = Symbol("not now");

/**
 * Waits for an operation that the core answers at once.
 *
 * @param context The stack.
 * @param operation What was asked.
 * @returns Its result; undefined if a core of this thread is amidst a turn, and the
 * operation goes on.
 */
export function atOnce<T>(
  { port, time }: ConnContext,
  operation: Operation<T>,
): T | undefined {
  const runDue = (): number =>
    time instanceof PatientClock ? time.runDue() : Infinity;
  const waitFor = (pending: Pending<unknown>): void => {
    if (!port.turnNow()) port.waitFor(pending, runDue);
    else if (!pending.settled) throw NOT_NOW;
  };
  try {
    return operation.block({ waitFor, flush: () => port.flush() });
  } catch (error) {
    if (error === NOT_NOW) return undefined;
    throw error;
  }
}
