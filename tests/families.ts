/**
 * Both families, for tests that do not depend on one.
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
} from "../core/mailbox/netconn_type.ts";

/** What of a test depends on the family. */
export interface TestFamily {
  /** "IPv4" or "IPv6". */
  readonly name: string;
  /** Version number. */
  readonly version: 4 | 6;
  /** Bytes of a plain header. */
  readonly header: number;
  /** The host under test, with its prefix. */
  readonly local: string;
  /** Its address. */
  readonly host: string;
  /** A neighbour of it. */
  readonly peer: string;
  /** Another neighbour. */
  readonly other: string;
  /** A host beyond them. */
  readonly far: string;
  /** A group. */
  readonly group: string;
  /** Any address of a host. */
  readonly any: string;
  /** A host's own loopback address. */
  readonly loopback: string;
  /** Type of TCP netconns. */
  readonly tcp: netconn_type;
  /** Type of UDP netconns. */
  readonly udp: netconn_type;
  /** Type of RAW netconns. */
  readonly raw: netconn_type;
}

/** IPv4. */
export const IPV4: TestFamily = {
  ...{ name: "IPv4", version: 4, header: 20, local: "10.0.0.1/24" },
  ...{ host: "10.0.0.1", peer: "10.0.0.2", other: "10.0.0.9" },
  ...{ far: "192.0.2.7", group: "239.1.2.3" },
  ...{ any: "0.0.0.0", loopback: "127.0.0.1" },
  ...{ tcp: NETCONN_TCP, udp: NETCONN_UDP, raw: NETCONN_RAW },
};

/** IPv6. */
export const IPV6: TestFamily = {
  ...{ name: "IPv6", version: 6, header: 40, local: "fd00::1/64" },
  ...{ host: "fd00::1", peer: "fd00::2", other: "fd00::9" },
  ...{ far: "2001:db8::7", group: "ff05::123", any: "::", loopback: "::1" },
  ...{ tcp: NETCONN_TCP_IPV6, udp: NETCONN_UDP_IPV6, raw: NETCONN_RAW_IPV6 },
};

/** Both. */
export const FAMILIES: readonly TestFamily[] = [IPV4, IPV6];

/** Registers a test for each family. */
export function eachFamily(
  name: string,
  fn: (family: TestFamily) => void | Promise<void>,
): void {
  for (const family of FAMILIES) {
    Deno.test(`${name}, ${family.name}`, () => fn(family));
  }
}

/**
 * The MTU that leaves as much room behind a plain IP header as one of IPv4 does: with
 * it, segments are of the same size in both families.
 */
export function mtuOf({ header }: TestFamily, ipv4 = 1500): number {
  return ipv4 - 20 + header;
}

/** The scene of a scripted peer in a family; segments are of the same size in both. */
export function sceneOf(
  family: TestFamily,
): { address: string; peer: string; mtu: number } {
  const { local, peer } = family;
  return { address: local, peer, mtu: mtuOf(family) };
}
