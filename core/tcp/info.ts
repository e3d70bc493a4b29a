/**
 * A snapshot of a connection for people and tests; Linux's tcp_info.
 *
 * @module
 */

/** What a connection is doing. All sizes in bytes, all times in milliseconds. */
export interface TcpInfo {
  /** The RFC's name of the state, such as "ESTABLISHED". */
  state: string;
  /** Smoothed round trip; 0 before the first sample. */
  srtt: number;
  /** Round trip variation. */
  rttvar: number;
  /** Shortest round trip of the last five minutes; Infinity before the first. */
  minRtt: number;
  /** Retransmission timeout, backed off. */
  rto: number;
  /** Congestion window. */
  cwnd: number;
  /** Slow start threshold; 0x7fffffff until the first loss. */
  ssthresh: number;
  /** The congestion control's name. */
  congestion: string;
  /** Rate at which data leaves at most, bytes per second; 0 if it is not paced. */
  pacingRate: number;
  /** "open", "recovery", "loss", or "cwr" after a congestion mark. */
  recovery: string;
  /** Bytes estimated to be in the network, RFC 6675's pipe. */
  inFlight: number;
  /** Bytes written and not yet acknowledged. */
  sendQueue: number;
  /** Bytes written and not yet sent. */
  unsent: number;
  /** Bytes delivered and not yet taken by the application. */
  unread: number;
  /** Receive buffer: what the window can be. */
  rcvBuf: number;
  /** Bytes held out of order. */
  outOfOrder: number;
  /** Payload of a full-sized segment. */
  mss: number;
  /** The peer's window. */
  sndWnd: number;
  /** The window offered. */
  rcvWnd: number;
  /** The peer's window scale; -1 if scaling is off. */
  sndScale: number;
  /** The window scale offered; -1 if scaling is off. */
  rcvScale: number;
  /** Whether timestamps are used. */
  timestamps: boolean;
  /** Whether selective acknowledgements are used. */
  sack: boolean;
  /** Whether explicit congestion notification is used. */
  ecn: boolean;
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
  /** Retransmission timeouts. */
  timeouts: number;
  /** Times fast recovery was entered. */
  recoveries: number;
  /** Recoveries and timeouts that were undone: nothing had been lost. */
  undos: number;
  /** Duplicates that the peer has reported, RFC 2883. */
  dsacks: number;
  /** Tail loss probes, RFC 8985 §7. */
  tailProbes: number;
  /** Whether segments have been seen to overtake each other. */
  reordering: boolean;
}
