/**
 * The Ethernet layer: whom a received frame is for and which protocol it carries,
 * and the link header of what leaves. RFC 894, RFC 1122 §2.3.
 *
 * Media without link header (TUN, loopback) pass through here too, so that the
 * layers above see one kind of interface. Omits VLANs except priority tags.
 *
 * @module
 */

import { ERR_OK, type err_t, ERR_WOULDBLOCK } from "../base/err.ts";
import type { Stats } from "../base/stats.ts";
import type { Pbuf } from "../buf/pbuf.ts";
import { getU16 } from "../wire/bytes.ts";
import type { Checksum } from "../wire/checksum.ts";
import {
  checkEthernet,
  ETHERNET_HEADER_LENGTH,
  ETHERNET_SRC,
  ETHERNET_TAGGED_HEADER_LENGTH,
  ETHERNET_TAGGED_TYPE,
  ETHERNET_TCI,
  ethernetType,
  ETHERTYPE_ARP,
  ETHERTYPE_IPV4,
  ETHERTYPE_IPV6,
  ETHERTYPE_VLAN,
  isEthernetGroup,
  writeEthernet,
} from "../wire/ethernet.ts";
import { type Frame, type FrameMeta, GSO_NONE } from "../wire/frame.ts";
import type { MacAddr } from "../wire/mac_addr.ts";
import { Arp, type SourceCheck } from "./neighbour/arp.ts";
import type { Neighbour } from "./neighbour/neighbour.ts";
import {
  NeighbourCache,
  type NeighbourCacheOptions,
} from "./neighbour/neighbour_cache.ts";
import { DeviceFailure, type Netif } from "./netif.ts";
import { Segmenter } from "./offload/segmenter.ts";

/** Set in a lent pbuf's flags: it came to a group or broadcast link address. */
export const PBUF_LINK_GROUP = 1;

/** Who takes IP packets. */
export interface IpInput {
  /**
   * An IP packet has arrived.
   *
   * @param netif Where.
   * @param pbuf Lent until return: the packet, padding included.
   * @param meta What the device knows about it.
   */
  input(netif: Netif, pbuf: Pbuf, meta: FrameMeta): void;
}

/** What an Ethernet layer is made of. */
export interface EthernetOptions extends NeighbourCacheOptions {
  /** The one outgoing frame. */
  frame: Frame;
  /** Checksum accumulator over packet memory, free between calls. */
  sum: Checksum;
  /** Who takes IP packets. */
  upper: IpInput;
  /** Knows impossible senders of ARP packets. */
  sources: SourceCheck;
}

/** The link layer of one stack. */
export class Ethernet {
  /** Its neighbours. */
  readonly neighbours: NeighbourCache;
  /** Its address resolution for IPv4. */
  readonly arp: Arp;
  readonly #stats: Stats;
  readonly #memory: Uint8Array;
  readonly #upper: IpInput;
  readonly #segmenter: Segmenter;

  /**
   * @param options What it is made of.
   */
  constructor(options: EthernetOptions) {
    const { frame, clock, stats, sources } = options;
    this.#stats = stats;
    this.#memory = frame.memory;
    this.#upper = options.upper;
    this.#segmenter = new Segmenter(frame.memory, options.sum);
    const cache = new NeighbourCache(options);
    this.neighbours = cache;
    this.arp = new Arp({ cache, sender: this, sources, frame, clock, stats });
  }

  /**
   * A frame has arrived from a device.
   *
   * @param netif Where.
   * @param pbuf Lent until return: the frame. Its offset and length are moved past
   * the link header.
   * @param meta What the device knows about it.
   */
  input(netif: Netif, pbuf: Pbuf, meta: FrameMeta): void {
    pbuf.flags = 0;
    if (!netif.up) return this.#stats.drop("not-for-us");
    if (netif.device.medium === "ip") {
      this.#upper.input(netif, pbuf, meta);
      return;
    }
    const b = this.#memory;
    const o = pbuf.offset;
    const bad = checkEthernet(b, o, pbuf.length);
    if (bad !== null) return this.#stats.drop(bad);
    if ((b[o + ETHERNET_SRC] & 1) !== 0) return this.#stats.drop("bad-address");
    if (isEthernetGroup(b, o)) pbuf.flags = PBUF_LINK_GROUP;
    else if (!netif.mac.isAt(b, o)) return this.#stats.drop("not-for-us");
    const type = this.#strip(pbuf);
    if (type === ETHERTYPE_IPV4) {
      this.#upper.input(netif, pbuf, meta);
    } else if (type === ETHERTYPE_ARP) {
      this.arp.input(netif, pbuf);
    } else if (type === ETHERTYPE_IPV6) {
      this.#stats.drop("no-ipv6");
    } else {
      this.#stats.drop("unknown-ethertype");
    }
  }

  /**
   * Sends an IP packet to a resolved neighbour.
   *
   * @param netif Where.
   * @param neighbour Resolved; null if the medium has no link addresses.
   * @param frame The packet; consumed.
   * @param type ETHERTYPE_IPV4 or ETHERTYPE_IPV6.
   * @returns ERR_OK; ERR_WOULDBLOCK if the device had no room.
   */
  output(
    netif: Netif,
    neighbour: Neighbour | null,
    frame: Frame,
    type: number,
  ): err_t {
    if (neighbour !== null) {
      const o = frame.prepend(ETHERNET_HEADER_LENGTH);
      writeEthernet(this.#memory, o, neighbour.mac, netif.mac, type);
    }
    return this.#transmit(netif, frame);
  }

  /** Sends a packet to a link address. */
  sendTo(netif: Netif, dst: MacAddr, frame: Frame, type: number): void {
    const o = frame.prepend(ETHERNET_HEADER_LENGTH);
    writeEthernet(this.#memory, o, dst, netif.mac, type);
    this.#transmit(netif, frame);
  }

  #transmit(netif: Netif, frame: Frame): err_t {
    const { device, stats } = netif;
    try {
      if (frame.gsoType !== GSO_NONE && !Segmenter.isTakenBy(device, frame)) {
        if (this.#segmenter.send(device, stats, frame)) return ERR_OK;
      } else if (device.transmit(frame)) {
        stats.txFrames++;
        stats.txBytes += frame.length;
        return ERR_OK;
      }
    } catch (error) {
      throw new DeviceFailure(error);
    }
    netif.blocked = true;
    stats.txDropped++;
    return ERR_WOULDBLOCK;
  }

  /**
   * Moves a pbuf past its link header.
   *
   * @returns The type of the payload; -1 in a VLAN, none of which are ours.
   */
  #strip(pbuf: Pbuf): number {
    const b = this.#memory;
    const o = pbuf.offset;
    let type = ethernetType(b, o);
    let length = ETHERNET_HEADER_LENGTH;
    if (type === ETHERTYPE_VLAN) {
      const id = getU16(b, o + ETHERNET_TCI) & 0x0fff;
      type = id === 0 ? getU16(b, o + ETHERNET_TAGGED_TYPE) : -1;
      length = ETHERNET_TAGGED_HEADER_LENGTH;
    }
    pbuf.offset += length;
    pbuf.length -= length;
    return type;
  }
}
