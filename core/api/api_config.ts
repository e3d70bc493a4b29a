/**
 * Settings of what the core tells the application, and of new control blocks.
 *
 * @module
 */

/** Settings that a host may change; see {@linkcode DEFAULT_API_CONFIG}. */
export interface ApiConfig {
  /**
   * Report every acknowledgement for itself, as lwIP's sent callback; false: what
   * one batch has acknowledged, once per connection. @default {false}
   */
  eachAck: boolean;
  /** Time to live of what is sent to groups, 0 to 255. @default {1} */
  multicastTtl: number;
  /** Whether netconns may send broadcasts without asking for it. @default {false} */
  broadcast: boolean;
  /** Whether what is sent to groups comes back to members here. @default {true} */
  multicastLoop: boolean;
  /**
   * Bytes of datagrams that a netconn holds for the application: payload, and
   * `datagramCost` for each. @default {212_992}
   */
  recvBufferSize: number;
  /**
   * What a datagram counts besides its payload, bytes; 0: the application, which
   * knows what it has received, watches over the limit. @default {256}
   */
  datagramCost: number;
  /** Datagrams that a netconn holds for the application. @default {Infinity} */
  recvSlots: number;
  /**
   * Whether a connected UDP netconn hears of ICMP errors about what it has sent, as
   * RFC 1122 §4.1.3.3 wants it; lwIP keeps them to itself. @default {true}
   */
  datagramErrors: boolean;
}

/** The settings of a stack that is told nothing else. */
export const DEFAULT_API_CONFIG: ApiConfig = {
  eachAck: false,
  multicastTtl: 1, // RFC 1112 §6.1
  multicastLoop: true,
  broadcast: false,
  datagramErrors: true,
  recvBufferSize: 212_992, // Linux's net.core.rmem_default
  datagramCost: 256, // about what Linux's struct sk_buff takes
  recvSlots: Infinity,
};
