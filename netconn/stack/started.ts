/**
 * What a stack comes to when it is started, in a thread or not.
 *
 * @module
 */

import type { NetifInfo } from "../../core/thread/config.ts";
import type { KeepAlive } from "./process_ref.ts";
import type { Port } from "../port/port.ts";

/** A stack that runs, and how to end it. */
export interface Started {
  /** The application's end of the mailboxes. */
  port: Port;
  /** Its interfaces. */
  netifs: NetifInfo[];
  /** What keeps the process alive. */
  alive: KeepAlive;
  /** Ends it; also if it has died. */
  end(): Promise<void>;
}

/** Resolves after a while, unless `end` comes first: then never mind. */
export function timeLimit(ms: number, end: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    end.then(() => clearTimeout(timer));
  });
}
