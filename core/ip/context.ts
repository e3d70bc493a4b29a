/**
 * What every part of the IP layer shares.
 *
 * @module
 */

import type { Clock } from "../base/clock.ts";
import type { Rng } from "../base/rng.ts";
import type { Stats } from "../base/stats.ts";
import type { TimerQueue } from "../base/timers.ts";
import type { PbufPool } from "../buf/pbuf.ts";
import type { Checksum } from "../wire/checksum.ts";
import type { Frame } from "../wire/frame.ts";
import type { IpConfig } from "./config.ts";

/** The surroundings of the IP layer. */
export interface IpContext {
  /** The stack's clock. */
  readonly clock: Clock;
  /** The stack's timers. */
  readonly timers: TimerQueue;
  /** Source of identifiers and keys. */
  readonly rng: Rng;
  /** The stack's counters. */
  readonly stats: Stats;
  /** Packet buffers. */
  readonly pbufs: PbufPool;
  /** The one outgoing frame. */
  readonly frame: Frame;
  /** Settings; may be changed at any time. */
  readonly config: IpConfig;
  /** Checksum accumulator over packet memory, free between calls. */
  readonly sum: Checksum;
}
