/**
 * IGMP, the host's side: tells routers which groups this host listens to.
 * RFC 3376, RFC 2236, RFC 1112.
 *
 * One {@linkcode IgmpLink} for each interface but loopback. The group of all hosts
 * is never reported. Omits the router's side, and a proxy's.
 *
 * @module
 */

import type { Netif } from "../../link/netif.ts";
import type { GroupFilter } from "../../link/netif_group.ts";
import {
  checkIgmp,
  IGMP_QUERY,
  IGMP_V1_REPORT,
  IGMP_V2_REPORT,
  igmpGroup,
  igmpType,
} from "../../wire/igmp.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";
import type { IpContext } from "../context.ts";
import type { GroupListener } from "./groups.ts";
import { IgmpLink } from "./listener.ts";
import { IgmpOutput } from "./igmp_output.ts";
import type { Ip4Output } from "../ip4_output.ts";
import type { RxPacket } from "../packet.ts";
import type { TransportHandler } from "../transport.ts";

/** IGMP of one stack. */
export class Igmp implements TransportHandler, GroupListener {
  readonly #context: IpContext;
  readonly #output: IgmpOutput;
  readonly #links: Map<Netif, IgmpLink> = new Map();

  /**
   * @param context What the IP layer shares.
   * @param output Sends.
   */
  constructor(context: IpContext, output: Ip4Output) {
    this.#context = context;
    this.#output = new IgmpOutput(context, output);
  }

  /** The version that is spoken on an interface now, 1 to 3. */
  versionOn(netif: Netif): number {
    return this.#link(netif).version;
  }

  #link(netif: Netif): IgmpLink {
    let link = this.#links.get(netif);
    if (link === undefined) {
      link = new IgmpLink(netif, this.#context, this.#output);
      this.#links.set(netif, link);
    }
    return link;
  }

  /** The filter of a group on an interface has changed. */
  onGroupChange(netif: Netif, group: IpAddr, filter: GroupFilter): void {
    if (netif.isLoopback || !group.isV4) return;
    this.#link(netif).change(group, filter);
  }

  /** An interface has come up, or has got its first address. */
  restart(netif: Netif): void {
    this.#links.get(netif)?.restart();
  }

  /** An interface has gone down. */
  stop(netif: Netif): void {
    this.#links.get(netif)?.stop();
  }

  /** An interface is gone. */
  remove(netif: Netif): void {
    this.stop(netif);
    this.#links.delete(netif);
  }

  /** An IGMP message for this host has arrived. */
  input(packet: RxPacket): void {
    const { stats, frame } = this.#context;
    const { netif, offset, length } = packet;
    const b = frame.memory;
    if (netif.isLoopback) return stats.drop("not-for-us");
    // RFC 3376 §4: all are sent with 1, so that it comes from no other link.
    if (packet.ttl !== 1) return stats.drop("bad-field");
    const bad = checkIgmp(b, offset, length);
    if (bad !== null) return stats.drop(bad);
    stats.igmpReceived++;
    const type = igmpType(b, offset);
    if (type === IGMP_QUERY) {
      this.#link(netif).query(packet);
    } else if (type === IGMP_V1_REPORT || type === IGMP_V2_REPORT) {
      // A forged report must not silence us: RFC 2236 §10.
      if (!isNeighbour(netif, packet.src)) return stats.drop("bad-address");
      this.#link(netif).heard(igmpGroup(b, offset));
    }
  }
}

/** Whether an address is in a subnet of the interface. */
function isNeighbour(netif: Netif, addr: IpAddr): boolean {
  return netif.addresses.some((own) =>
    addr.matchesPrefix(own.addr, own.prefixLen)
  );
}
