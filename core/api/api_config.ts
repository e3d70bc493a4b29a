/**
 * Settings of the API: which events the application gets, and defaults of new netconns.
 *
 * @module
 */

/** Settings that a host may change; see {@linkcode DEFAULT_API_CONFIG}. */
export interface ApiConfig {
  /**
   * Report every acknowledgement in an event of its own, as lwIP's sent callback. If
   * false, each connection reports once per batch what was acknowledged.
   * @default {false}
   */
  eachAck: boolean;
  /** Time to live of what is sent to groups, 0 to 255. @default {1} */
  multicastTtl: number;
  /** Whether new netconns may send broadcasts, SO_BROADCAST. @default {false} */
  broadcast: boolean;
  /** Whether members on this host get what is sent to groups. @default {true} */
  multicastLoop: boolean;
  /**
   * Bytes of datagrams that a netconn holds for the application: payload, and
   * `datagramCost` for each. @default {212_992}
   */
  recvBufferSize: number;
  /**
   * What a datagram counts besides its payload, bytes. If 0, payload alone counts, and
   * the application enforces the limit. @default {256}
   */
  datagramCost: number;
  /** Datagrams that a netconn holds for the application. @default {Infinity} */
  recvSlots: number;
  /**
   * Whether a connected UDP netconn gets ICMP errors about what it has sent, as RFC
   * 1122 §4.1.3.3 requires; lwIP does not pass them on. @default {true}
   */
  datagramErrors: boolean;
  /**
   * Whether UDP and RAW netconns are bound and connected to addresses of both families,
   * as in lwIP: the local address decides which of them a send reaches. If false, a
   * netconn has the addresses that its type speaks. @default {false}
   */
  datagramsNameAnyFamily: boolean;
}

/** The default settings. */
export const DEFAULT_API_CONFIG: ApiConfig = {
  eachAck: false,
  multicastTtl: 1, // RFC 1112 §6.1
  multicastLoop: true,
  broadcast: false,
  datagramErrors: true,
  datagramsNameAnyFamily: false,
  recvBufferSize: 212_992, // Linux's net.core.rmem_default
  datagramCost: 256, // about what Linux's struct sk_buff takes
  recvSlots: Infinity,
};
