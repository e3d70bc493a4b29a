/**
 * The states of a connection, RFC 9293 §3.3.2, with lwIP's numbers.
 *
 * Numbers, because they are compared for every segment; the names are for people.
 *
 * @module
 */

/** One of the TCP_ state constants, 0 to 10. */
export type TcpState = number;

/** No connection: not yet opened, or freed. 1, LISTEN, is a TcpListener here. */
export const TCP_CLOSED: TcpState = 0;
/** SYN sent, waiting for a matching one. */
export const TCP_SYN_SENT: TcpState = 2;
/** SYN received and sent, waiting for its acknowledgement. */
export const TCP_SYN_RCVD: TcpState = 3;
/** Open both ways. */
export const TCP_ESTABLISHED: TcpState = 4;
/** FIN sent, neither acknowledged nor answered. */
export const TCP_FIN_WAIT_1: TcpState = 5;
/** FIN sent and acknowledged; the peer may still send. */
export const TCP_FIN_WAIT_2: TcpState = 6;
/** FIN received; this side may still send. */
export const TCP_CLOSE_WAIT: TcpState = 7;
/** Both FINs crossed; ours is not acknowledged. */
export const TCP_CLOSING: TcpState = 8;
/** FIN received, then sent; ours is not acknowledged. */
export const TCP_LAST_ACK: TcpState = 9;
/** All done; waiting for old segments to die out. */
export const TCP_TIME_WAIT: TcpState = 10;

/** The RFC's name of each state, indexed by its number. */
export const TCP_STATE_NAMES: readonly string[] = [
  "CLOSED",
  "LISTEN",
  "SYN-SENT",
  "SYN-RECEIVED",
  "ESTABLISHED",
  "FIN-WAIT-1",
  "FIN-WAIT-2",
  "CLOSE-WAIT",
  "CLOSING",
  "LAST-ACK",
  "TIME-WAIT",
];
