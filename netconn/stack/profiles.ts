/**
 * Profiles: complete sets of a stack's settings.
 *
 * "modern" has the defaults of the parts of the stack: those of a present-day Linux
 * host. "lwip" is lwIP with the options of its unix port (MSS 1460, a send buffer
 * and a window of four segments, one event for each acknowledgement), so that
 * packets and events are those of lwIP's netconns. The options of a stack change
 * single settings of either; docs/lwip.md has the table.
 *
 * @module
 */

import {
  type ApiConfig,
  type DnsSettings,
  type IpConfig,
  LWIP_DNS,
  type TcpSettings,
} from "../../core/thread/config.ts";

/**
 * Name of a profile.
 *
 * @category Stack
 */
export type ProfileName = "modern" | "lwip";

/** The settings of a profile; a setting that is not named has its default. */
export interface Profile {
  /** Bytes that a connection may have written and unacknowledged. */
  sndBuf: number;
  /** Items that a receive or accept mailbox holds. */
  mboxSize: number;
  /** Bytes of datagrams that wait for a netconn's receive. */
  recvBufferSize: number;
  /** What a datagram counts there besides its payload, bytes. */
  datagramCost: number;
  /**
   * Bytes that a reader may consume before they are reported to the core; 0 to
   * report them at once, undefined for a share of the receive buffer.
   */
  lazyWindow?: number;
  /**
   * Acknowledged bytes after which a blocked write goes on, as a share of the send
   * buffer; 0 for every acknowledgement.
   */
  writeStep: number;
  /** Settings of TCP. */
  tcp: TcpSettings;
  /** Settings of IP. */
  ip: Partial<IpConfig>;
  /** Settings of the resolver. */
  dns: DnsSettings;
  /**
   * Settings of the API: errors that are reported to the application, multicast and
   * broadcast sends.
   */
  api: Partial<ApiConfig>;
}

const MODERN: Profile = {
  sndBuf: 1 << 20,
  mboxSize: Infinity,
  recvBufferSize: 212_992, // net.core.rmem_default
  datagramCost: 256, // about a struct sk_buff, as truesize has it
  writeStep: 1 / 4,
  tcp: {},
  ip: {},
  dns: {},
  api: {},
};

const MSS = 1460; // TCP_MSS of an Ethernet port; opt.h: 536
const WINDOW = 4 * MSS; // TCP_WND
const SEND_BUFFER = 4 * MSS; // TCP_SND_BUF of the port; opt.h: 2 * MSS

const LWIP: Profile = {
  sndBuf: SEND_BUFFER,
  mboxSize: 127, // sys_mbox of the unix port: 128 slots, one stays free
  recvBufferSize: 0x7fffffff, // RECV_BUFSIZE_DEFAULT
  datagramCost: 0, // LWIP_SO_RCVBUF counts payload
  lazyWindow: 0,
  writeStep: 0,
  tcp: {
    mss: MSS,
    sndBuf: SEND_BUFFER,
    sndBufMax: SEND_BUFFER,
    rcvBuf: WINDOW,
    rcvBufMax: WINDOW,
    windowScale: false, // LWIP_WND_SCALE
    timestamps: false, // LWIP_TCP_TIMESTAMPS
    sack: false, // LWIP_TCP_SACK_OUT
    ecn: "off",
    initialWindow: 3, // min(4 * MSS, max(2 * MSS, 4380)) bytes
    rtoInitial: 3000, // LWIP_TCP_RTO_TIME
    rtoMin: 1500, // what 500 ms ticks come to on a fast path
    rtoMax: 192_000, // of that, tcp_backoff's 2^7
    synBackoff: false,
    synRetries: 6, // TCP_SYNMAXRTX
    synCookies: "off",
    jointBacklog: true, // tcp_listen_input
    synAckRetries: 6,
    maxRetries: 12, // TCP_MAXRTX
    lastWaitMs: 500, // the tick of tcp_slowtmr that finds the limit reached
    delayedAckMs: 250, // TCP_TMR_INTERVAL
    quickAcks: 0,
    ackEverySecond: true, // tcp_ack
    strictNagle: true, // tcp_do_output_nagle
    superPackets: false,
    timeWaitMs: 120_000, // 2 * TCP_MSL
    rfc1337: true, // tcp_timewait_input
    finWait2Ms: 20_000, // TCP_FIN_WAIT_TIMEOUT
    orphanLimit: 0,
    orphanRetries: 0,
  },
  ip: {
    ttl: 255, // IP_DEFAULT_TTL
    dontFragment: "off", // ip4_output_if
    addressChange: "follow", // netif_do_ip_addr_changed
    icmpQuote: 8, // ICMP_DEST_UNREACH_DATASIZE
    reassemblyMs: 15_000, // IP_REASS_MAXAGE
    reassemblyLimit: 5, // MEMP_NUM_REASSDATA
    receiveCoalescing: false,
    igmpVersion: 2,
    mldVersion: 1, // mld6.c
    neighbourRetries: 5, // ARP_MAXPENDING
    neighbourErrors: false, // etharp_free_entry
    nonlocalBind: true, // tcp_bind, udp_bind, raw_bind
  },
  dns: LWIP_DNS,
  api: {
    eachAck: true,
    multicastTtl: 255, // UDP_TTL, RAW_TTL
    multicastLoop: false,
    broadcast: true, // IP_SOF_BROADCAST is 0
    datagramErrors: false, // udp.c has no use for ICMP errors
    datagramsNameAnyFamily: true, // udp_bind, udp_connect, raw_bind, raw_connect
  },
};

const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  modern: MODERN,
  lwip: LWIP,
};

/**
 * Returns a profile by its name.
 *
 * @throws TypeError for an unknown name.
 */
export function profileOf(name: ProfileName): Profile {
  if (!Object.hasOwn(PROFILES, name)) {
    throw new TypeError(`Invalid profile: "${name}"`);
  }
  return PROFILES[name];
}

/**
 * lwIP's TCP_SNDLOWAT: a connection is writable while more than this many bytes of
 * its send buffer are free.
 *
 * @param sndBuf The send buffer, bytes, at least 2.
 * @param mss Maximum segment size, bytes; values above Ethernet's count as
 * Ethernet's.
 */
export function sendLowWater(sndBuf: number, mss = MSS): number {
  const segment = Math.min(mss, MSS);
  return Math.min(Math.max(sndBuf >> 1, 2 * segment + 1), sndBuf - 1);
}
