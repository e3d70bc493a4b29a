/**
 * What the resolver needs of its stack.
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
import type { Zones } from "../wire/zones.ts";
import type { IpAddr } from "../wire/ip_addr.ts";

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
  /** Sends queries. */
  udp: Pick<UdpLayer, "create">;
  /** Sends queries whose response does not fit a datagram. */
  tcp: Pick<TcpLayer, "create">;
  /** Zones of link-local servers. @default {numbers only} */
  zones?: Zones;
  /** Returns addresses in the order in which to try them: RFC 6724 §6. */
  order(addrs: readonly IpAddr[]): IpAddr[];
  /** The only family that interfaces have addresses of; null if there is none such. */
  onlyFamily(): 4 | 6 | null;
}
