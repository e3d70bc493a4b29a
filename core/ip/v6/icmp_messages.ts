/**
 * The ICMPv6 messages that are neither echo nor error, by who takes them: MLD, and
 * Neighbour Discovery.
 *
 * @module
 */

import { isMld } from "../../wire/mld.ts";
import { isNd } from "../../wire/nd.ts";
import type { IcmpMessages } from "../icmp.ts";
import type { RxPacket } from "../packet.ts";
import type { TransportHandler } from "../transport.ts";

/** Passes messages on. RFC 4443 §2.4(b): unknown ones are dropped. */
export class Icmp6Messages implements IcmpMessages {
  /** Takes the messages of Neighbour Discovery; null if nobody does. */
  neighbours: IcmpMessages | null = null;
  readonly #groups: TransportHandler;

  /** @param groups Takes the messages of MLD. */
  constructor(groups: TransportHandler) {
    this.#groups = groups;
  }

  onIcmpMessage(packet: RxPacket, type: number): void {
    if (isMld(type)) this.#groups.input(packet);
    else if (isNd(type)) this.neighbours?.onIcmpMessage(packet, type);
  }
}
