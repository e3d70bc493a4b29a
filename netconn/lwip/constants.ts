/**
 * Constants of the netconn API, with lwIP's names and values (api.h).
 *
 * @module
 */

/**
 * The event that a netconn's callback gets.
 *
 * @category lwIP's C names
 */
export type netconn_evt = number;
/**
 * One more receive or accept can be made without waiting.
 *
 * @category lwIP's C names
 */
export const NETCONN_EVT_RCVPLUS: netconn_evt = 0;
/**
 * A receive or accept has consumed one item.
 *
 * @category lwIP's C names
 */
export const NETCONN_EVT_RCVMINUS: netconn_evt = 1;
/**
 * The connection is writable; also: a nonblocking connect has succeeded.
 *
 * @category lwIP's C names
 */
export const NETCONN_EVT_SENDPLUS: netconn_evt = 2;
/**
 * The next write may wait, or this one was short.
 *
 * @category lwIP's C names
 */
export const NETCONN_EVT_SENDMINUS: netconn_evt = 3;
/**
 * The connection is gone, a connect has failed, or a local close is done.
 *
 * @category lwIP's C names
 */
export const NETCONN_EVT_ERROR: netconn_evt = 4;

/**
 * What a TCP netconn is doing.
 *
 * @category lwIP's C names
 */
export type netconn_state = number;
/**
 * Nothing; also an established idle connection.
 *
 * @category lwIP's C names
 */
export const NETCONN_NONE: netconn_state = 0;
/**
 * A write waits for room.
 *
 * @category lwIP's C names
 */
export const NETCONN_WRITE: netconn_state = 1;
/**
 * It listens.
 *
 * @category lwIP's C names
 */
export const NETCONN_LISTEN: netconn_state = 2;
/**
 * A connect is under way.
 *
 * @category lwIP's C names
 */
export const NETCONN_CONNECT: netconn_state = 3;
/**
 * A close waits.
 *
 * @category lwIP's C names
 */
export const NETCONN_CLOSE: netconn_state = 4;

/**
 * Write or receive flag: none.
 *
 * @category lwIP's C names
 */
export const NETCONN_NOFLAG = 0x00;
/**
 * Write flag: the data may be referred to until it is acknowledged.
 *
 * @category lwIP's C names
 */
export const NETCONN_NOCOPY = 0x00;
/**
 * Write flag: the data is copied before the call returns.
 *
 * @category lwIP's C names
 */
export const NETCONN_COPY = 0x01;
/**
 * Write flag: more data follows soon, no PSH.
 *
 * @category lwIP's C names
 */
export const NETCONN_MORE = 0x02;
/**
 * Write or receive flag: as if the netconn were nonblocking.
 *
 * @category lwIP's C names
 */
export const NETCONN_DONTBLOCK = 0x04;
/**
 * Receive flag: the window is opened by netconn_tcp_recvd only.
 *
 * @category lwIP's C names
 */
export const NETCONN_NOAUTORCVD = 0x08;
/**
 * Receive flag: the end of the stream is reported by the next receive.
 *
 * @category lwIP's C names
 */
export const NETCONN_NOFIN = 0x10;

/**
 * netconn flag: the mailbox takes nothing any more.
 *
 * @category lwIP's C names
 */
export const NETCONN_FLAG_MBOXCLOSED = 0x01;
/**
 * netconn flag: nonblocking.
 *
 * @category lwIP's C names
 */
export const NETCONN_FLAG_NON_BLOCKING = 0x02;
/**
 * netconn flag: a nonblocking connect is under way.
 *
 * @category lwIP's C names
 */
export const NETCONN_FLAG_IN_NONBLOCKING_CONNECT = 0x04;
/**
 * netconn flag: the mailbox is being deleted.
 *
 * @category lwIP's C names
 */
export const NETCONN_FLAG_MBOXINVALID = 0x08;
/**
 * netconn flag: a short write waits for a SENDPLUS.
 *
 * @category lwIP's C names
 */
export const NETCONN_FLAG_CHECK_WRITESPACE = 0x10;
/**
 * netconn flag: an IPv6 netconn that does not take IPv4.
 *
 * @category lwIP's C names
 */
export const NETCONN_FLAG_IPV6_V6ONLY = 0x20;
/**
 * netconn flag: received netbufs carry their destination address.
 *
 * @category lwIP's C names
 */
export const NETCONN_FLAG_PKTINFO = 0x40;
/**
 * netconn flag: a FIN was seen and is to be reported by the next receive.
 *
 * @category lwIP's C names
 */
export const NETCONN_FIN_RX_PENDING = 0x80;

/**
 * Address type to resolve to: IPv4.
 *
 * @category lwIP's C names
 */
export const NETCONN_DNS_IPV4 = 0;
/**
 * Address type to resolve to: IPv6.
 *
 * @category lwIP's C names
 */
export const NETCONN_DNS_IPV6 = 1;
/**
 * Address type to resolve to: IPv4, else IPv6.
 *
 * @category lwIP's C names
 */
export const NETCONN_DNS_IPV4_IPV6 = 2;
/**
 * Address type to resolve to: IPv6, else IPv4.
 *
 * @category lwIP's C names
 */
export const NETCONN_DNS_IPV6_IPV4 = 3;
/**
 * Address type that netconn_gethostbyname resolves to.
 *
 * @category lwIP's C names
 */
export const NETCONN_DNS_DEFAULT: number = NETCONN_DNS_IPV4_IPV6;

/**
 * Shutdown flag: the receive side.
 *
 * @category lwIP's C names
 */
export const NETCONN_SHUT_RD = 1;
/**
 * Shutdown flag: the send side.
 *
 * @category lwIP's C names
 */
export const NETCONN_SHUT_WR = 2;
/**
 * Shutdown flag: both sides.
 *
 * @category lwIP's C names
 */
export const NETCONN_SHUT_RDWR = 3;

/**
 * Backlog that netconn_listen uses.
 *
 * @category lwIP's C names
 */
export const TCP_DEFAULT_LISTEN_BACKLOG = 0xff;
