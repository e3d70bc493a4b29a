/**
 * Both families, for tests with real peers: netconn types, and the addresses of their
 * networks, which are of one scheme.
 *
 * @module
 */

import {
  NETCONN_RAW,
  NETCONN_RAW_IPV6,
  NETCONN_TCP,
  NETCONN_TCP_IPV6,
  type netconn_type,
  NETCONN_UDP,
  NETCONN_UDP_IPV6,
} from "../../mod.ts";
import { type InteropOptions, interopTest } from "./requirements.ts";

/** What differs between the families in a test that runs for both. */
export interface Family {
  /** "IPv4" or "IPv6". */
  readonly name: string;
  /** Version number. */
  readonly version: 4 | 6;
  /** Bytes of a header without options or extensions. */
  readonly header: number;
  /** The least MTU that a link may have. */
  readonly leastMtu: number;
  /** Bits of the prefix of each link. */
  readonly bits: number;
  /** The unspecified address. */
  readonly any: string;
  /** The prefix of all addresses. */
  readonly everywhere: string;
  /** Type of a TCP netconn. */
  readonly tcp: netconn_type;
  /** Type of a UDP netconn. */
  readonly udp: netconn_type;
  /** Type of a RAW netconn. */
  readonly raw: netconn_type;
  /** The address of a host on a link, both known by small numbers. */
  host(link: number, host: number): string;
}

/** IPv4: host 2 of link 9 is 10.9.0.2. */
export const IPV4: Family = {
  ...{ name: "IPv4", version: 4, header: 20, leastMtu: 68 },
  ...{ bits: 24, any: "0.0.0.0", everywhere: "0.0.0.0/0" },
  ...{ tcp: NETCONN_TCP, udp: NETCONN_UDP, raw: NETCONN_RAW },
  host: (link, host) => `10.${link}.0.${host}`,
};

/** IPv6: host 2 of link 9 is fd00:9::2. */
export const IPV6: Family = {
  ...{ name: "IPv6", version: 6, header: 40, leastMtu: 1280 },
  ...{ bits: 64, any: "::", everywhere: "::/0" },
  ...{ tcp: NETCONN_TCP_IPV6, udp: NETCONN_UDP_IPV6, raw: NETCONN_RAW_IPV6 },
  host: (link, host) => `fd00:${link}::${host}`,
};

/** The two. */
export const FAMILIES: readonly Family[] = [IPV4, IPV6];

/** A host's address with the length of its link's prefix. */
export function withPrefix(
  family: Family,
  link: number,
  host: number,
): string {
  return `${family.host(link, host)}/${family.bits}`;
}

/** `hostname:port` as messages have it, `[fd00::1]:80`; without a port alike. */
export function endOf(hostname: string, port?: number): string {
  const host = hostname.includes(":") ? `[${hostname}]` : hostname;
  return port === undefined ? host : `${host}:${port}`;
}

/**
 * Registers a test for each family, as `interopTest` does.
 *
 * @param name Name of the test; the family's is added.
 * @param options What it needs, and how long it may take.
 * @param fn The test.
 */
export function eachFamily(
  name: string,
  options: InteropOptions,
  fn: (family: Family, t: Deno.TestContext) => Promise<void>,
): void {
  for (const family of FAMILIES) {
    interopTest(`${name}, ${family.name}`, options, (t) => fn(family, t));
  }
}
