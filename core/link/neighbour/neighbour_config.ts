/**
 * Settings of the neighbour cache.
 *
 * @module
 */

import type { NeighbourPolicy } from "../netif.ts";

/**
 * Settings of a neighbour cache.
 *
 * @category Stack
 */
export interface NeighbourConfig {
  /**
   * How link addresses become known: "learn" asks for them, "static" leaves it at
   * those that were set; packets to others fail with ERR_RTE. An interface may have
   * a policy of its own. @default {"learn"}
   */
  neighbours: NeighbourPolicy;
  /**
   * Milliseconds for which a learnt link address cannot be replaced unasked, from
   * its last change on; Linux's locktime. @default {1000}
   */
  neighbourLockMs: number;
  /** Milliseconds between requests for a link address. @default {1000} */
  neighbourRetryMs: number;
  /**
   * Requests before a neighbour is given up; Linux's mcast_solicit. @default {3}
   */
  neighbourRetries: number;
  /**
   * Whether this host's own senders are told of a neighbour that was given up: a
   * connect fails at once, connections and datagrams as by an ICMP error.
   * @default {true}
   */
  neighbourErrors: boolean;
  /** Milliseconds a learnt link address is good for, as lwIP. @default {300_000} */
  neighbourReachableMs: number;
  /** Neighbours remembered, static ones not counted. @default {512} */
  neighbourLimit: number;
  /**
   * Bytes of packet memory that packets to one unresolved neighbour may occupy; the
   * oldest give way. Linux's unres_qlen_bytes. All neighbours together may fill a
   * sixteenth of packet memory. @default {212_992}
   */
  neighbourQueueBytes: number;
}
