/**
 * The host's side of IGMP and MLD: tells routers which groups this host listens to. One
 * machine for both families. RFC 3376, RFC 2236, RFC 1112.
 *
 * One {@linkcode GroupLink} for each interface but loopback. The group of all hosts
 * is never reported. Omits the router's side, and a proxy's.
 *
 * @module
 */

import type { Netif } from "../../link/netif.ts";
import type { GroupFilter } from "../../link/netif_group.ts";
import { IpAddr } from "../../wire/ip_addr.ts";
import type { IpContext } from "../context.ts";
import type { IpFamily } from "../family.ts";
import type { IpOutput } from "../output.ts";
import type { RxPacket } from "../packet.ts";
import type { TransportHandler } from "../transport.ts";
import type { GroupCodec } from "./codec.ts";
import type { GroupListener } from "./groups.ts";
import { GroupLink } from "./link.ts";
import { GroupReport } from "./report.ts";

/** Reports the groups of one family. */
export class GroupReporter implements TransportHandler, GroupListener {
  readonly #context: IpContext;
  readonly #codec: GroupCodec;
  readonly #report: GroupReport;
  readonly #links: Map<Netif, GroupLink> = new Map();
  readonly #group: IpAddr = new IpAddr();

  /**
   * @param context What the IP layer shares.
   * @param family Reads and writes messages.
   * @param output Sends.
   */
  constructor(context: IpContext, family: IpFamily, output: IpOutput) {
    this.#context = context;
    this.#codec = family.groups;
    this.#report = new GroupReport(context, family, output);
  }

  /** The version that is spoken on an interface now, counted as in IGMP. */
  versionOn(netif: Netif): number {
    return this.#link(netif).version;
  }

  #link(netif: Netif): GroupLink {
    let link = this.#links.get(netif);
    if (link === undefined) {
      link = new GroupLink(netif, this.#context, this.#codec, this.#report);
      this.#links.set(netif, link);
    }
    return link;
  }

  /** The filter of a group on an interface has changed. */
  onGroupChange(netif: Netif, group: IpAddr, filter: GroupFilter): void {
    if (netif.isLoopback || !this.#codec.isReported(group)) return;
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

  /** A message for this host has arrived. */
  input(packet: RxPacket): void {
    const { stats, frame } = this.#context;
    const codec = this.#codec;
    const { netif, offset } = packet;
    const b = frame.memory;
    if (netif.isLoopback) return stats.drop("not-for-us");
    const bad = codec.check(packet);
    if (bad !== null) return stats.drop(bad);
    codec.countReceived(stats);
    if (codec.isQuery(b, offset)) {
      this.#link(netif).query(packet);
    } else if (codec.isReport(b, offset)) {
      if (!codec.mayReport(netif, packet.src)) return stats.drop("bad-address");
      codec.readGroup(b, offset, this.#group);
      this.#link(netif).heard(this.#group);
    }
  }
}
