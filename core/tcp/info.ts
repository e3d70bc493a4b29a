/**
 * A snapshot of a connection for people and tests, as Linux's tcp_info. The comment of a
 * field names Linux's field (`tcpi_…`), with its unit where that differs, if there is one.
 *
 * Plain data without NaN or Infinity, so that it can be sent as JSON.
 *
 * @module
 */

/**
 * What a connection is doing. All sizes in bytes, all times in milliseconds, all
 * counts since it was opened.
 *
 * @category Information and traces
 */
export interface TcpInfo {
  /** The RFC's name of the state, such as "ESTABLISHED": tcpi_state. */
  state: string;

  // Round trip.
  /** Smoothed round trip, RFC 6298; 0 before the first sample: tcpi_rtt, µs. */
  srtt: number;
  /** Round trip variation, RFC 6298: tcpi_rttvar, µs. */
  rttvar: number;
  /**
   * Shortest round trip of the last five minutes; 0 before the first sample:
   * tcpi_min_rtt, µs.
   */
  minRtt: number;
  /** Retransmission timeout, backed off: tcpi_rto, µs. */
  rto: number;
  /** Timeouts since the last progress, which doubled `rto`: tcpi_backoff. */
  backoff: number;

  // Congestion control.
  /** The congestion control's name, such as "cubic". */
  congestion: string;
  /** Congestion window: tcpi_snd_cwnd, segments. */
  cwnd: number;
  /**
   * Slow start threshold; 0x7fffffff until the first loss: tcpi_snd_ssthresh,
   * segments.
   */
  ssthresh: number;
  /**
   * Rate at which data leaves at most, bytes per second; 0 if it is not paced:
   * tcpi_pacing_rate.
   */
  pacingRate: number;
  /** Bytes estimated to be in the network, RFC 6675's pipe. */
  pipe: number;
  /**
   * "open", "recovery" (fast recovery), "loss" (after a timeout) or "cwr" (the peer
   * has echoed a congestion mark): tcpi_ca_state.
   */
  recovery: string;
  /** Whether segments have arrived in another order than they were sent. */
  reordering: boolean;
  /** Times that a segment was overtaken: tcpi_reord_seen. */
  reorderings: number;
  /** The most that has overtaken a segment: tcpi_reordering, segments. */
  reorderedBy: number;

  // Delivery, and what limits it.
  /** Bytes that have arrived, acknowledged or sacked: tcpi_delivered, segments. */
  delivered: number;
  /**
   * Bytes per second that arrived in the last round trip with something to send; 0
   * before the first: tcpi_delivery_rate.
   */
  deliveryRate: number;
  /**
   * Whether that round trip began or ended with nothing to send, so that more may be
   * possible: tcpi_delivery_rate_app_limited.
   */
  deliveryRateAppLimited: boolean;
  /**
   * Time with something to send or in flight, since the first write: tcpi_busy_time,
   * µs. The next two are parts of it; what they leave, path and congestion window
   * have limited.
   */
  busyTime: number;
  /** Of that, time for which the peer's window was too small: tcpi_rwnd_limited, µs. */
  receiverLimitedTime: number;
  /**
   * Of that, time for which all was in flight and the send buffer had no room:
   * tcpi_sndbuf_limited, µs.
   */
  senderLimitedTime: number;
  /** Time with nothing to send or in flight, since the first write. */
  applicationLimitedTime: number;
  /** Time since data was last sent, 0 if none was: tcpi_last_data_sent. */
  sinceDataSent: number;
  /** Time since data last arrived in order, 0 if none has: tcpi_last_data_recv. */
  sinceDataReceived: number;

  // Queues, from the application's write to its read.
  /** Bytes written and not yet acknowledged: `unsent` and `inFlight`. */
  sendQueue: number;
  /** Bytes written and not yet sent: tcpi_notsent_bytes. */
  unsent: number;
  /** Bytes sent and not yet acknowledged: tcpi_unacked, segments. */
  inFlight: number;
  /** Of those, bytes selectively acknowledged: tcpi_sacked, segments. */
  sacked: number;
  /** Of those, bytes believed lost, sent again or not: tcpi_lost, segments. */
  lost: number;
  /** Bytes received beyond a hole. */
  outOfOrder: number;
  /** Bytes delivered and not yet taken by the application. */
  unread: number;
  /** Send buffer: what `sendQueue` can be. */
  sndBuf: number;
  /** Receive buffer, what the window can be: tcpi_rcv_space is near it. */
  rcvBuf: number;

  // What was agreed on.
  /**
   * Payload of a full-sized segment sent, what path, peer and options leave:
   * tcpi_snd_mss.
   */
  mss: number;
  /** The largest that the application allows, options included: TCP_MAXSEG. */
  mssLimit: number;
  /** The MSS that the peer has named, or the default. */
  peerMss: number;
  /** Payload of the largest segment received lately: tcpi_rcv_mss. */
  rcvMss: number;
  /** The peer's window, scaled up: tcpi_snd_wnd. */
  sndWnd: number;
  /** The window offered that the peer has not yet used, scaled up: tcpi_rcv_wnd. */
  rcvWnd: number;
  /** The peer's window scale, 0 to 14; -1 if scaling is off: tcpi_snd_wscale. */
  sndScale: number;
  /** The window scale offered, 0 to 14; -1 if scaling is off: tcpi_rcv_wscale. */
  rcvScale: number;
  /** Whether timestamps are used, RFC 7323: TCPI_OPT_TIMESTAMPS of tcpi_options. */
  timestamps: boolean;
  /** Whether selective acknowledgements are used, RFC 2018: TCPI_OPT_SACK. */
  sack: boolean;
  /** Whether explicit congestion notification is used, RFC 3168: TCPI_OPT_ECN. */
  ecn: boolean;
  /** Whether small segments are sent at once: Nagle's algorithm is off. */
  noDelay: boolean;
  /** Whether keepalive probes are sent. */
  keepAlive: boolean;

  // Counters.
  /** Segments that have arrived with a congestion mark. */
  ceReceived: number;
  /** Times the window was reduced because the peer has echoed a mark. */
  ecnReductions: number;
  /**
   * Payload bytes sent, each counted once: tcpi_bytes_sent less tcpi_bytes_retrans.
   */
  bytesSent: number;
  /** Payload bytes acknowledged: tcpi_bytes_acked. */
  bytesAcked: number;
  /** Payload bytes received in order: tcpi_bytes_received. */
  bytesReceived: number;
  /** Segments sent again: tcpi_total_retrans. */
  retransmits: number;
  /** Payload bytes sent again: tcpi_bytes_retrans. */
  bytesRetransmitted: number;
  /** Retransmission timeouts: tcpi_total_rto. */
  timeouts: number;
  /** Fast recoveries begun. */
  recoveries: number;
  /** Recoveries and timeouts that were undone: nothing had been lost. */
  undos: number;
  /** Duplicates that the peer has reported, RFC 2883: tcpi_dsack_dups. */
  dsacks: number;
  /** Tail loss probes, RFC 8985 §7. */
  tailProbes: number;
}
