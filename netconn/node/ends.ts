/**
 * The ends of a connection as Node shows them: on an IPv6 socket IPv4 addresses are
 * IPv4-mapped (RFC 4291 §2.5.5.2), which they are nowhere on the wire.
 *
 * @module
 */

import { NETCONNTYPE_ISIPV6 } from "../../core/mailbox/netconn_type.ts";
import type { IpAddr } from "../../core/wire/ip_addr.ts";
import type { Zones } from "../../core/wire/zones.ts";
import type { Netconn } from "../deno/netconn.ts";
import { familyOf } from "./lookup.ts";

/** One end as Node has it. */
type KnownEnd = {
  /** Address. */
  address: string;
  /** "IPv4" or "IPv6". */
  family: string;
  /** Port. */
  port: number;
};

/** One end as Node has it; empty if there is none. */
export type SocketEnd = KnownEnd | Record<string, never>;

/** An address as Node shows it: on an IPv6 socket, IPv4 addresses are mapped. */
export function nodeText(addr: IpAddr, isV6: boolean, zones: Zones): string {
  return isV6 && addr.isV4 ? `::ffff:${addr}` : zones.format(addr);
}

/** An end by its address. */
export function endOf(address: string, port: number): KnownEnd {
  return { address, family: `IPv${familyOf(address)}`, port };
}

/** One end of a TCP connection that was made, also after its end; null if none was. */
export function knownNodeEnd(
  { lwip }: Netconn,
  local: boolean,
): KnownEnd | null {
  const end = lwip.knownEnd(local);
  if (end === null) return null;
  const text = nodeText(end.addr, NETCONNTYPE_ISIPV6(lwip.type), lwip.zones);
  return endOf(text, end.port);
}
