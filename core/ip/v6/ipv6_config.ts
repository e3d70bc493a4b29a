/**
 * Settings of IPv6 on one interface.
 *
 * @module
 */

/**
 * IPv6 on an interface. There is none where a packet of 1,280 bytes is too long
 * (RFC 8200 §5).
 *
 * @category Stack
 */
export interface Ipv6Config {
  /**
   * Whether router advertisements make addresses, routes and name servers. There is a
   * link-local address in any case. @default {true}
   */
  autoconfiguration: boolean;
  /** Whether temporary addresses are made besides (RFC 8981). @default {false} */
  temporary: boolean;
  /**
   * What interface identifiers are made of: "stable" of a secret and the network, so that
   * they tell nothing (RFC 7217); "eui64" of the hardware address. @default {"stable"}
   */
  identifiers: "stable" | "eui64";
  /**
   * The secret of stable identifiers: any text. The same one gives the same addresses
   * after a restart. @default {drawn at the start}
   */
  stableSecret?: string;
  /**
   * Whether addresses are tested before they are used (RFC 4862 §5.4). "optimistic" uses
   * them meanwhile (RFC 4429), which holds of given addresses in any case.
   * @default {true}
   */
  dad: boolean | "optimistic";
  /** Largest IPv6 packet in bytes, 1280 to the interface's MTU. @default {its MTU} */
  mtu?: number;
}

/** The default settings. */
export const DEFAULT_IPV6: Readonly<Ipv6Config> = {
  autoconfiguration: true,
  temporary: false,
  identifiers: "stable",
  dad: true,
};
