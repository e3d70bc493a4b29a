/**
 * Waits for room to write: blocked writes, and a close with SO_LINGER that waits
 * until all bytes are acknowledged. All waiters are woken by each change and check
 * their condition again.
 *
 * @module
 */

import { Pending } from "../port/operation.ts";
import type { Conn } from "./conn.ts";

/** The end of a wait. */
export interface Deadline {
  /** Whether the time has passed. */
  passed: boolean;
  /** Stops the timer. */
  clear(): void;
}

/** Settled at the next change. */
export function writableSoon(conn: Conn): Pending<void> {
  const waiting = new Pending<void>();
  (conn.writable ??= []).push(waiting);
  return waiting;
}

/** Wakes all waiters. */
export function wakeWritable(conn: Conn): void {
  const waiters = conn.writable;
  if (waiters === null) return;
  conn.writable = null;
  for (const waiter of waiters) waiter.settle();
}

/** Wakes all waiters after so many milliseconds; undefined: never. */
export function deadlineIn(conn: Conn, ms: number | undefined): Deadline {
  const { time } = conn.context;
  const deadline: Deadline = { passed: false, clear() {} };
  if (ms === undefined) return deadline;
  const timer = time.set(Math.max(0, ms), () => {
    deadline.passed = true;
    wakeWritable(conn);
  });
  deadline.clear = () => {
    if (!deadline.passed) time.clear(timer);
  };
  return deadline;
}
