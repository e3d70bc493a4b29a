/**
 * Who a forged packet may come from, and where it may go.
 *
 * @module
 */

import { DNS_PORT, ECHO_PORT, TRANSFER_PORT } from "./honest.ts";

/** Addresses of a family. */
export interface Places {
  /** The stacks. */
  hosts: readonly [string, string];
  /** Who may seem to have sent something. */
  sources: readonly string[];
  targets: readonly string[];
}

const HOSTS4 = ["10.0.0.1", "10.0.0.2"] as const;
/** Over IPv4. */
export const PLACES4: Places = {
  hosts: HOSTS4,
  sources: [
    ...HOSTS4,
    ...HOSTS4,
    "10.0.0.3",
    "10.0.0.77",
    "192.0.2.1",
    "10.0.0.255",
    "0.0.0.0",
    "127.0.0.1",
    "224.0.0.5",
    "255.255.255.255",
  ],
  targets: [...HOSTS4, ...HOSTS4, ...HOSTS4, "10.0.0.255", "224.0.0.1"],
};
const HOSTS6 = ["fd00::1", "fd00::2"] as const;
/** Over IPv6. */
export const PLACES6: Places = {
  hosts: HOSTS6,
  sources: [
    ...HOSTS6,
    ...HOSTS6,
    "fd00::3",
    "fe80::66",
    "2001:db8::1",
    "fe80::2",
    "::",
    "::1",
    "ff02::5",
    "::ffff:10.0.0.2",
  ],
  targets: [...HOSTS6, ...HOSTS6, ...HOSTS6, "ff02::1", "ff02::1:ff00:1"],
};
/** Ports at which somebody listens, and others. */
export const PORTS = [
  TRANSFER_PORT,
  ECHO_PORT,
  DNS_PORT,
  1000,
  1001,
  0,
  9,
  49_152,
];
