/**
 * The configuration of a stack: plain data, so that it can be sent to a Worker.
 *
 * @module
 */

import type { DriverSpec } from "../../drivers/driver.ts";
import type { ApiConfig } from "../api/api_config.ts";
import type { DnsConfig } from "../dns/config.ts";
import { DEFAULT_IP_CONFIG, type IpConfig } from "../ip/config.ts";
import type { Ipv6Config } from "../ip/v6/ipv6_config.ts";
import type { NeighbourPolicy } from "../link/netif.ts";
import { DEFAULT_TCP_CONFIG, type TcpConfig } from "../tcp/config.ts";

export { DEFAULT_IP_CONFIG };
export { ADDRESS_CHANGES } from "../ip/config.ts";
export type { ApiConfig, IpConfig, Ipv6Config };
export { LWIP_DNS } from "../dns/config.ts";

/**
 * One network interface.
 *
 * @category Stack
 */
export interface NetifConfig {
  /** Driver that carries its frames. */
  driver: DriverSpec;
  /** Addresses with prefix length, such as "10.0.0.2/24". @default {[]} */
  addresses?: string[];
  /**
   * Next hop for everything that no other route covers: in one of the interface's
   * networks, link-local, or anywhere if it has no subnet. A list has some of both
   * families; of several of one family the first is used.
   */
  gateway?: string | string[];
  /** Hardware address, such as "02:00:00:00:00:01"; random if not given. */
  mac?: string;
  /** Largest IP packet in bytes; the driver's if not given. */
  mtu?: number;
  /** Short name; "if1", "if2", … if not given. */
  name?: string;
  /**
   * How link addresses are resolved: "learn" asks on the link, "static" uses only
   * those that `setNeighbour` sets. @default {as `ip.neighbours` says}
   */
  neighbours?: NeighbourPolicy;
  /**
   * IPv6 on the interface; false for none of it. Over Ethernet there is a link-local
   * address, and routers make others. @default {{}}
   */
  ipv6?: false | Partial<Ipv6Config>;
}

/**
 * A route.
 *
 * @category Stack
 */
export interface RouteConfig {
  /** Destination network, such as "192.168.0.0/16". */
  to: string;
  /**
   * Next hop, a neighbour on the interface; the network is on the link if not given.
   */
  via?: string;
  /** Name of the interface. */
  netif: string;
}

/**
 * Settings of TCP.
 *
 * @category Stack
 */
export type TcpSettings = Partial<TcpConfig>;

/** The default settings of TCP. */
export const DEFAULT_TCP: Readonly<TcpConfig> = DEFAULT_TCP_CONFIG;

/** Receive buffer of a connection, in bytes. */
export function receiveBufferOf(tcp: TcpSettings): number {
  return tcp.rcvBuf ?? DEFAULT_TCP_CONFIG.rcvBuf;
}

/**
 * Settings of the resolver.
 *
 * @category Stack
 */
export type DnsSettings = Partial<DnsConfig>;

/** A whole stack. */
export interface StackConfig {
  /** Bytes of its shared memory. */
  memory: number;
  /** Network interfaces besides loopback. */
  netifs: NetifConfig[];
  /** Routes besides those that addresses and gateways make. */
  routes: RouteConfig[];
  /** Settings of IP. */
  ip: Partial<IpConfig>;
  /** Settings of TCP. */
  tcp: TcpSettings;
  /** Settings of the resolver. */
  dns: DnsSettings;
  /** Settings of the API: what is reported to the application. */
  api: Partial<ApiConfig>;
  /** Name servers, such as "10.0.0.1" or "[fd00::1]:5353". */
  nameservers: readonly string[];
  /** Names, and the addresses that they stand for. */
  hosts: Readonly<Record<string, string | readonly string[]>>;
  /** Seed of all randomness; from the platform's source if not given. */
  seed?: number;
}
