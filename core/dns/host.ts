/**
 * What the resolver is given by its stack.
 *
 * @module
 */

import type { Clock } from "../base/clock.ts";
import type { Rng } from "../base/rng.ts";
import type { Stats } from "../base/stats.ts";
import type { TimerQueue } from "../base/timers.ts";
import type { PbufPool } from "../buf/pbuf.ts";
import type { TcpLayer } from "../tcp/layer.ts";
import type { UdpLayer } from "../udp/udp.ts";

/** The parts of a stack that the resolver works with. */
export interface DnsHost {
  /** The stack's clock. */
  clock: Clock;
  /** The stack's timers. */
  timers: TimerQueue;
  /** Source of ids and of random case; has to be unpredictable. */
  rng: Rng;
  /** The stack's counters. */
  stats: Stats;
  /** Packet buffers. */
  pbufs: PbufPool;
  /** What queries go out by. */
  udp: Pick<UdpLayer, "create">;
  /** What they go out by when an answer does not fit a datagram. */
  tcp: Pick<TcpLayer, "create">;
}
