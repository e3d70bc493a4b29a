/**
 * A snapshot of a connection for people and tests; Linux's tcp_info.
 *
 * Plain data without NaN or Infinity, so that it can be sent as JSON.
 *
 * @module
 */

/**
 * What a connection is doing. All sizes in bytes, all times in milliseconds, all
 * counts since it was opened.
 */
export interface TcpInfo {
  /** The RFC's name of the state, such as "ESTABLISHED". */
  state: string;

  // Round trip.
  /** Smoothed round trip, RFC 6298; 0 before the first sample. */
  srtt: number;
  /** Round trip variation, RFC 6298. */
  rttvar: number;
  /** Shortest round trip of the last five minutes; 0 before the first sample. */
  minRtt: number;
  /** Retransmission timeout, backed off. */
  rto: number;
  /** Timeouts since the last progress: how often `rto` was doubled. */
  backoff: number;

  // Congestion control.
  /** The congestion control's name, such as "cubic". */
  congestion: string;
  /** Congestion window. */
  cwnd: number;
  /** Slow start threshold; 0x7fffffff until the first loss. */
  ssthresh: number;
  /** Rate at which data leaves at most, bytes per second; 0 if it is not paced. */
  pacingRate: number;
  /** Bytes estimated to be in the network, RFC 6675's pipe. */
  pipe: number;
  /**
   * "open", "recovery" (fast recovery), "loss" (after a timeout) or "cwr" (the peer
   * has echoed a congestion mark).
   */
  recovery: string;
  /** Whether segments have been seen to overtake each other. */
  reordering: boolean;

  // Queues, from the application's write to its read.
  /** Bytes written and not yet acknowledged: `unsent` and `inFlight`. */
  sendQueue: number;
  /** Bytes written and not yet sent. */
  unsent: number;
  /** Bytes sent and not yet acknowledged. */
  inFlight: number;
  /** Of those, bytes that the peer has selectively acknowledged. */
  sacked: number;
  /** Of those, bytes believed lost, whether or not they were sent again. */
  lost: number;
  /** Bytes received beyond a hole. */
  outOfOrder: number;
  /** Bytes delivered and not yet taken by the application. */
  unread: number;
  /** Send buffer: what `sendQueue` can be. */
  sndBuf: number;
  /** Receive buffer: what the window can be. */
  rcvBuf: number;

  // What was agreed on.
  /** Payload of a full-sized segment sent: what path, peer and options leave. */
  mss: number;
  /** The MSS that the peer has named, or the default. */
  peerMss: number;
  /** Payload of the largest segment received lately. */
  rcvMss: number;
  /** The peer's window, scaled up. */
  sndWnd: number;
  /** The window offered that the peer has not yet used, scaled up. */
  rcvWnd: number;
  /** The peer's window scale, 0 to 14; -1 if scaling is off. */
  sndScale: number;
  /** The window scale offered, 0 to 14; -1 if scaling is off. */
  rcvScale: number;
  /** Whether timestamps are used, RFC 7323. */
  timestamps: boolean;
  /** Whether selective acknowledgements are used, RFC 2018. */
  sack: boolean;
  /** Whether explicit congestion notification is used, RFC 3168. */
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
  /** Payload bytes sent, each counted once. */
  bytesSent: number;
  /** Payload bytes acknowledged. */
  bytesAcked: number;
  /** Payload bytes received in order. */
  bytesReceived: number;
  /** Segments sent again. */
  retransmits: number;
  /** Payload bytes sent again. */
  bytesRetransmitted: number;
  /** Retransmission timeouts. */
  timeouts: number;
  /** Fast recoveries begun. */
  recoveries: number;
  /** Recoveries and timeouts that were undone: nothing had been lost. */
  undos: number;
  /** Duplicates that the peer has reported, RFC 2883. */
  dsacks: number;
  /** Tail loss probes, RFC 8985 §7. */
  tailProbes: number;
}
