/**
 * The few messages that are exchanged with postMessage: start and end of the
 * tcpip thread. Everything in between travels through shared memory.
 *
 * @module
 */

import type { Pages } from "../buf/memory.ts";
import type { StackConfig } from "./config.ts";
import type { BellTable } from "../mailbox/doorbell.ts";
import type { ZoneNetif } from "../wire/zones.ts";

/** To the tcpip thread: run this stack. */
export interface StartMessage {
  /** The stack's memory. */
  memory: Pages;
  /** What to run. */
  config: StackConfig;
  /** The table of bells. */
  bells: BellTable;
  /** The stack's bell. */
  bell: number;
  /**
   * Name of the lock that the thread holds while it lives; null where the runtime
   * tells of its end.
   */
  lock: string | null;
}

/** From the tcpip thread. */
export type ThreadMessage =
  | { type: "alive" } // it holds its lock, if it has to
  | { type: "started"; netifs: ZoneNetif[] }
  | { type: "failed"; name: string; message: string; code?: string }
  | { type: "died"; message: string; stack: string; isWatched: boolean }
  | { type: "ended" };
