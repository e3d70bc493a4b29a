/**
 * Settings of the TCP layer.
 *
 * The defaults are those of a present-day Linux peer. Each can be changed so far
 * that the stack behaves as lwIP with its default options does.
 *
 * @module
 */

import type { EcnMode } from "../base/ecn_mode.ts";

/**
 * Settings that a host may change; see {@linkcode DEFAULT_TCP_CONFIG}.
 *
 * @category Stack
 */
export interface TcpConfig {
  /** Largest segment offered and sent, in payload bytes. @default {65_495} */
  mss: number;
  /** Send buffer of a new connection, in bytes. @default {1_048_576} */
  sndBuf: number;
  /**
   * Largest size to which the send buffer grows with the congestion window, bytes. Not
   * above `sndBuf`: no growth.
   *
   * @default {4_194_304, or `sndBuf` where that is given}
   */
  sndBufMax: number;
  /** Receive buffer of a new connection, in bytes. @default {1_048_576} */
  rcvBuf: number;
  /**
   * Largest size to which the receive buffer grows while the application reads, bytes: also
   * chooses the window scale. Not above `rcvBuf`: no growth.
   *
   * @default {4_194_304, or `rcvBuf` where that is given}
   */
  rcvBufMax: number;
  /** Offer window scaling, RFC 7323 §2. @default {true} */
  windowScale: boolean;
  /** Offer timestamps, RFC 7323 §3. @default {true} */
  timestamps: boolean;
  /** Offer selective acknowledgements, RFC 2018. @default {true} */
  sack: boolean;
  /** Out-of-order pieces that one connection holds, at most. @default {4096} */
  outOfOrderLimit: number;
  /** Initial window in segments, RFC 6928; at most 10 by the RFC. @default {10} */
  initialWindow: number;
  /** RTO before the first measurement, ms, RFC 6298 §2.1. @default {1000} */
  rtoInitial: number;
  /** Least RTO beyond the round trip, ms, as Linux. @default {200} */
  rtoMin: number;
  /** Largest RTO, ms, RFC 6298 §2.5. @default {120_000} */
  rtoMax: number;
  /** Double the RTO of an unanswered SYN, RFC 6298 §5.5. @default {true} */
  synBackoff: boolean;
  /** Times a SYN is sent again before the open fails. @default {6} */
  synRetries: number;
  /**
   * SYN cookies (RFC 4987 §3.6): "auto" when a listener's SYN queue is full, as
   * Linux; "always", to try them; "off", so that what does not fit is dropped.
   *
   * @default {"auto"}
   */
  synCookies: "off" | "auto" | "always";
  /**
   * Handshakes under way for one listener, at most; 0 for its backlog, as Linux.
   *
   * @default {0}
   */
  synQueueLimit: number;
  /**
   * The backlog counts handshakes under way together with connections that are not
   * yet accepted, as lwIP's; false: the latter alone. @default {false}
   */
  jointBacklog: boolean;
  /** Times a SYN,ACK is sent again before the connection is freed. @default {5} */
  synAckRetries: number;
  /** Times data is sent again without answer before abort. @default {15} */
  maxRetries: number;
  /**
   * How long to wait for an answer to the last repetition, ms; 0: another RTO.
   *
   * @default {0}
   */
  lastWaitMs: number;
  /**
   * Time for which data may go without any answer before abort, ms; 0 for what the
   * retries take (RFC 5482's meaning). @default {0}
   */
  userTimeoutMs: number;
  /**
   * Smaller segments after so many timeouts in a row of a full-sized one, RFC 4821,
   * or twice as many where such have arrived before; 0 for never. @default {3}
   */
  blackHoleTimeouts: number;
  /** Delay of an acknowledgement, ms, at most 500 (RFC 9293). @default {40} */
  delayedAckMs: number;
  /** Segments acknowledged at once after the handshake. @default {16} */
  quickAcks: number;
  /**
   * Acknowledge every second segment of whatever size the moment it arrives, as
   * lwIP; false: every second full-sized one, at the end of its batch.
   *
   * @default {false}
   */
  ackEverySecond: boolean;
  /**
   * A small segment waits for all data in flight, Nagle's own rule (RFC 9293
   * §3.7.4); false: for an earlier small one only, Minshall's.
   *
   * @default {false}
   */
  strictNagle: boolean;
  /** Send many segments as one packet, cut by the device or for it. @default {true} */
  superPackets: boolean;
  /** Time spent in TIME-WAIT, ms. @default {60_000} */
  timeWaitMs: number;
  /**
   * Ignore every reset in TIME-WAIT, RFC 1337 §3, as lwIP; false: an exact one ends it
   * where no timestamps were agreed on. Linux's tcp_rfc1337. @default {false}
   */
  rfc1337: boolean;
  /** Connections in TIME-WAIT, at most; the oldest is freed. @default {65_536} */
  timeWaitLimit: number;
  /** Time a closed connection waits for the peer's FIN, ms. @default {60_000} */
  finWait2Ms: number;
  /**
   * Orphans, at most: connections that were closed and have yet to deliver data or
   * a FIN. One more is reset when it is closed, as in Linux (tcp_max_orphans); 0 for
   * no limit. @default {65_536}
   */
  orphanLimit: number;
  /**
   * Times an orphan sends again without answer before it is given up; 0 for
   * `maxRetries`. It is also given up when its back-off has reached `rtoMax`, even if the
   * peer answers, so that a peer that keeps its window shut does not hold it for ever
   * (tcp_orphan_retries). @default {8}
   */
  orphanRetries: number;
  /** Idle time before the first keepalive probe, ms. @default {7_200_000} */
  keepIdleMs: number;
  /** Time between keepalive probes, ms. @default {75_000} */
  keepIntervalMs: number;
  /** Keepalive probes without answer before abort. @default {9} */
  keepCount: number;
  /**
   * Records of the trace that every connection keeps, at most; 0 for no traces. A
   * record takes 88 bytes.
   *
   * @default {0}
   */
  traceRecords: number;
  /** Challenge ACKs per second, whole stack, RFC 5961 §7. @default {1000} */
  challengeAckRate: number;
  /**
   * Congestion control of a new connection: "cubic" (RFC 9438), "newreno"
   * (RFC 5681), "bbr" (draft-ietf-ccwg-bbr), or what was registered. @default {"cubic"}
   */
  congestion: string;
  /**
   * Pacing: let segments leave at a rate, not in bursts, also where the congestion control
   * does not set one: twice the window in a round trip in slow start, then 1.2
   * times. "bbr" always paces. @default {false}
   */
  pacing: boolean;
  /**
   * Explicit congestion notification, RFC 3168: "on" asks for it and agrees to it,
   * "when-asked" agrees to it, "off" does neither; Linux's tcp_ecn 1, 2 and 0.
   *
   * @default {"when-asked"}
   */
  ecn: EcnMode;
}

/** The default settings. */
export const DEFAULT_TCP_CONFIG: TcpConfig = {
  mss: 65_495,
  sndBuf: 1 << 20,
  sndBufMax: 4 << 20,
  rcvBuf: 1 << 20,
  rcvBufMax: 4 << 20,
  windowScale: true,
  timestamps: true,
  sack: true,
  outOfOrderLimit: 4096,
  initialWindow: 10,
  rtoInitial: 1000,
  rtoMin: 200,
  rtoMax: 120_000,
  synBackoff: true,
  synRetries: 6,
  synCookies: "auto",
  synQueueLimit: 0,
  jointBacklog: false,
  synAckRetries: 5,
  maxRetries: 15,
  lastWaitMs: 0,
  userTimeoutMs: 0,
  blackHoleTimeouts: 3,
  delayedAckMs: 40,
  quickAcks: 16,
  ackEverySecond: false,
  strictNagle: false,
  superPackets: true,
  timeWaitMs: 60_000,
  rfc1337: false,
  timeWaitLimit: 65_536,
  finWait2Ms: 60_000,
  orphanLimit: 65_536,
  orphanRetries: 8,
  keepIdleMs: 7_200_000,
  keepIntervalMs: 75_000,
  keepCount: 9,
  traceRecords: 0,
  challengeAckRate: 1000,
  congestion: "cubic",
  pacing: false,
  ecn: "when-asked",
};
