/**
 * Zones in text, RFC 4007 §11: `<address>%<zone>`, where the zone is the name of an
 * interface or its index. A zone of a link is an interface: no two are on one link.
 *
 * @module
 */

import { formatScoped, needsZone, parseScoped } from "./ip6_scope.ts";
import type { IpAddr } from "./ip_addr.ts";

/** Zone of an address whose text names an interface that is not there. */
const ZONE_UNKNOWN = -1;
const INDEX = /^[1-9][0-9]{0,2}$/;

/** What names a zone. */
export interface ZoneNetif {
  /** Index, 1 to 255. */
  readonly index: number;
  /** Name. */
  readonly name: string;
}

/** The zones of one host: its interfaces. */
export class Zones {
  /** Numbers only: where the interfaces of a host are not known. */
  static readonly NUMBERS: Zones = new Zones([]);
  readonly #netifs: readonly ZoneNetif[];

  /** @param netifs The interfaces; may grow. */
  constructor(netifs: readonly ZoneNetif[]) {
    this.#netifs = netifs;
  }

  /**
   * Parses an address with or without a zone. Only IPv6 addresses have zones; of an
   * address that means the same host on all links, the zone is dropped.
   *
   * @param text Such as `fe80::1%tap0`, `fe80::1%2`, `fd00::1`, or `10.0.0.1`.
   * @returns The address, or null where the text is malformed.
   */
  parse(text: string): IpAddr | null {
    const scoped = parseScoped(text);
    if (scoped === null) return null;
    const { addr, zone } = scoped;
    if (zone === "") return addr;
    if (needsZone(addr) || addr.isMulticast) addr.zone = this.#indexOf(zone);
    return addr;
  }

  /** An address in canonical text (RFC 5952), its zone by name. */
  format(addr: IpAddr): string {
    const netif = this.#netifs.find(({ index }) => index === addr.zone);
    if (netif === undefined) return addr.toString();
    return formatScoped(addr, netif.name);
  }

  #indexOf(zone: string): number {
    const netif = this.#netifs.find(({ name }) => name === zone);
    if (netif !== undefined) return netif.index;
    return INDEX.test(zone) ? Number(zone) : ZONE_UNKNOWN;
  }
}
