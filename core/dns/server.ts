/**
 * Name servers: their addresses, and what earlier queries have shown of them.
 *
 * @module
 */

import { DNS_PORT } from "../wire/dns/message.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import { Zones } from "../wire/zones.ts";

/** A server that answers queries. */
export class NameServer {
  /** Its address. */
  readonly addr: IpAddr;
  /** Its port. */
  readonly port: number;
  /** False once it has answered that it cannot read EDNS0, RFC 6891 §6.2.2. */
  knowsEdns = true;
  /** Until when others are asked first, because this one did not answer, ms. */
  deadUntil = -Infinity;

  /**
   * @param addr Its address.
   * @param port Its port, 1 to 65535.
   */
  constructor(addr: IpAddr, port: number) {
    this.addr = addr;
    this.port = port;
  }

  /** Its address and port, as {@linkcode parseNameServer} reads them. */
  toString(): string {
    const host = this.addr.isV4 ? `${this.addr}` : `[${this.addr}]`;
    return `${host}:${this.port}`;
  }
}

/**
 * Parses "10.0.0.1", "10.0.0.1:5353", "fd00::1", "fe80::1%tap0" or "[fd00::1]:5353".
 *
 * @param zones Knows the names of zones.
 * @returns The server, or null if the text is malformed.
 */
export function parseNameServer(
  text: string,
  zones: Zones = Zones.NUMBERS,
): NameServer | null {
  const match = /^(?:\[([^\]]+)\]|([^:]+))(?::([0-9]{1,5}))?$/.exec(text);
  const addr = zones.parse(match?.[1] ?? match?.[2] ?? text);
  const port = Number(match?.[3] ?? DNS_PORT);
  if (addr === null || addr.isAny || port < 1 || port > 65_535) return null;
  return new NameServer(addr, port);
}

/** Returns the servers in the order to ask them: last those that did not answer. */
export function orderServers(
  servers: readonly NameServer[],
  now: number,
): NameServer[] {
  const dead = servers.filter((server) => server.deadUntil > now);
  if (dead.length === 0 || dead.length === servers.length) return [...servers];
  return [...servers.filter((server) => server.deadUntil <= now), ...dead];
}
