/**
 * Counters of the whole stack.
 *
 * @module
 */

import type { DropReason } from "./drop_reason.ts";

/** The counters; all count packets unless they say otherwise. */
export class Stats {
  /** Packets dropped, by reason. Reasons that never occurred are absent. */
  readonly drops: Map<DropReason, number> = new Map();
  /** IP packets received that had a valid header. */
  ipReceived = 0;
  /** IP packets handed to an interface, fragments counted singly. */
  ipSent = 0;
  /** IP packets forwarded. */
  ipForwarded = 0;
  /** Fragments received. */
  fragmentsReceived = 0;
  /** Datagrams put together from fragments. */
  reassembled = 0;
  /** ICMP messages received. */
  icmpReceived = 0;
  /** ICMP messages sent. */
  icmpSent = 0;
  /** IGMP messages received. */
  igmpReceived = 0;
  /** IGMP messages sent. */
  igmpSent = 0;
  /** ICMP errors not sent because of the rate limit. */
  icmpRateLimited = 0;
  /** ARP or ND packets in which another host claimed an address of ours. */
  addressConflicts = 0;
  /** UDP datagrams received for some control block. */
  udpReceived = 0;
  /** UDP datagrams sent. */
  udpSent = 0;
  /** TCP segments received with a valid checksum. */
  tcpReceived = 0;
  /** TCP segments sent; a super-packet counts once. */
  tcpSent = 0;
  /** TCP segments sent again. */
  tcpRetransmitted = 0;
  /** TCP resets sent. */
  tcpResetsSent = 0;
  /** TCP connections opened actively. */
  tcpActiveOpens = 0;
  /** TCP connections opened passively. */
  tcpPassiveOpens = 0;
  /** SYNs, and ACKs that end a handshake, dropped because a backlog was full. */
  tcpListenDrops = 0;
  /** Connections whose out-of-order data was thrown away for lack of memory. */
  tcpPruned = 0;
  /** Orphans (closed by their user, data undelivered) reset for being too many. */
  tcpOrphansReset = 0;
  /** TIME-WAITs that ended early because there were too many. */
  tcpTimeWaitOverflows = 0;
  /** SYN cookies sent. */
  tcpSynCookiesSent = 0;
  /** ACKs with a valid SYN cookie: each has made a connection. */
  tcpSynCookiesAccepted = 0;
  /** ACKs without a valid cookie while cookies were in use: answered by a reset. */
  tcpSynCookiesFailed = 0;

  /** Counts a packet that is not processed further. */
  drop(reason: DropReason): void {
    this.drops.set(reason, (this.drops.get(reason) ?? 0) + 1);
  }
}
