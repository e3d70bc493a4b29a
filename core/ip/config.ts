/**
 * Settings of the IP layer and its neighbour cache.
 *
 * @module
 */

import type { NeighbourConfig } from "../link/neighbour/neighbour_config.ts";
import type { DontFragment } from "../base/dont_fragment.ts";

/**
 * What becomes of the users of an address that goes.
 *
 * @category Stack
 */
export type AddressChange = "keep" | "follow";

/** All that {@linkcode IpConfig.addressChange} can be. */
export const ADDRESS_CHANGES: readonly AddressChange[] = ["keep", "follow"];

/**
 * Settings that a host may change; see {@linkcode DEFAULT_IP_CONFIG}.
 *
 * @category Stack
 */
export interface IpConfig extends NeighbourConfig {
  /** Forward packets that are for other hosts. @default {false} */
  forwarding: boolean;
  /** Milliseconds a partial datagram is kept, RFC 791 §3.2. @default {30_000} */
  reassemblyMs: number;
  /** Datagrams being reassembled at once, at most. @default {64} */
  reassemblyLimit: number;
  /** Share of packet memory that reassembly may fill, 0 to 1. @default {0.25} */
  reassemblyShare: number;
  /** ICMP errors sent per second, at most (RFC 1812 §4.3.2.8). @default {1000} */
  icmpErrorRate: number;
  /** ICMP errors sent in one burst, at most. @default {50} */
  icmpErrorBurst: number;
  /** Time to live of all that is sent, but to groups. @default {64} */
  ttl: number;
  /**
   * Don't Fragment on what is sent, where a netconn does not choose: path MTU
   * discovery, RFC 1191. Not for ICMP, which never has it. @default {"want"}
   */
  dontFragment: DontFragment;
  /**
   * What becomes of an address's users when it is removed or replaced. "keep": they
   * stay as they are, as in Linux. "follow": connections are reset and end with
   * ERR_ABRT; listeners, and what is bound to it of UDP and RAW, take the address in
   * its place, or else, in IPv4, the first that its interface still has.
   * @default {"keep"}
   */
  addressChange: AddressChange;
  /** Answer echo requests. @default {true} */
  echoReply: boolean;
  /** Bytes of payload that an ICMP error quotes, at least 8. @default {528} */
  icmpQuote: number;
  /**
   * Put TCP segments that arrive back to back together, where the device does not.
   * @default {true}
   */
  receiveCoalescing: boolean;
  /**
   * Netconns may bind to addresses that are not this host's; Linux's
   * ip_nonlocal_bind. @default {false}
   */
  nonlocalBind: boolean;
  /** Highest version of IGMP to speak. @default {3} */
  igmpVersion: 1 | 2 | 3;
  /** Highest version of MLD to speak. @default {2} */
  mldVersion: 1 | 2;
}

/** The default settings. */
export const DEFAULT_IP_CONFIG: IpConfig = {
  forwarding: false,
  reassemblyMs: 30_000,
  reassemblyLimit: 64,
  reassemblyShare: 0.25,
  icmpErrorRate: 1000,
  icmpErrorBurst: 50,
  ttl: 64,
  dontFragment: "want",
  addressChange: "keep",
  echoReply: true,
  icmpQuote: 528,
  receiveCoalescing: true,
  igmpVersion: 3,
  mldVersion: 2,
  neighbours: "learn",
  neighbourLockMs: 1000,
  neighbourRetryMs: 1000,
  neighbourRetries: 3,
  neighbourErrors: true,
  neighbourReachableMs: 300_000,
  neighbourLimit: 512,
  neighbourQueueBytes: 212_992,
  nonlocalBind: false,
};
