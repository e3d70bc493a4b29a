/**
 * A started stack, in a thread or not.
 *
 * @module
 */

import type { ZoneNetif } from "../../core/wire/zones.ts";
import type { KeepAlive } from "./process_ref.ts";
import type { Port } from "../port/port.ts";

/** A running stack, and how to end it. */
export interface Started {
  /** The application's end of the mailboxes. */
  port: Port;
  /** Its interfaces: names of zones. */
  netifs: ZoneNetif[];
  /** What keeps the process alive. */
  alive: KeepAlive;
  /** Ends it; also if it has died. */
  end(): Promise<void>;
}

/**
 * Resolves after `ms` milliseconds. If `end` resolves first, the timer is removed
 * and this stays pending.
 */
export function timeLimit(ms: number, end: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    end.then(() => clearTimeout(timer));
  });
}
