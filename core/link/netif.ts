/**
 * A network interface as the core sees it: addresses, state, and the device that
 * carries its frames. lwIP's struct netif.
 *
 * @module
 */

import type { IpAddr } from "../wire/ip_addr.ts";
import type { MacAddr } from "../wire/mac_addr.ts";
import type { Frame } from "../wire/frame.ts";
import { IPV6_MIN_MTU } from "../wire/ipv6.ts";
import type { NetifGroup } from "./netif_group.ts";

/** What the core needs of a driver; every open driver is one. */
export interface LinkDevice {
  /** Ethernet frames, or bare IP packets. */
  readonly medium: "ethernet" | "ip";
  /** What the device takes over from the core. */
  readonly offload: {
    readonly checksum: boolean;
    readonly tcpSegmentation: number;
    readonly udpSegmentation?: number;
  };
  /**
   * Sends one frame now, borrowed until return.
   *
   * @returns false if there is no room now.
   */
  transmit(frame: Frame): boolean;
}

/**
 * A device has thrown. The device is broken; the request during which it threw is
 * not at fault.
 */
export class DeviceFailure extends Error {
  /**
   * @param cause What it has thrown.
   */
  constructor(cause: unknown) {
    super(String((cause as Error | null)?.message ?? cause), { cause });
  }
}

/** One address of an interface. */
export interface NetifAddress {
  /** The address, of either family. */
  readonly addr: IpAddr;
  /** Length of its subnet's prefix, 0 to 32 or 0 to 128. */
  readonly prefixLen: number;
  /** Index of the interface. */
  readonly netif: number;
  /** Whether new flows avoid it (RFC 4862 §5.5.4). */
  isDeprecated: boolean;
  /** Whether it is a temporary one (RFC 8981). */
  isTemporary: boolean;
}

/** Counters of one interface, in packets and bytes. */
export class NetifStats {
  /** Frames received. */
  rxFrames = 0;
  /** Bytes received, link headers included. */
  rxBytes = 0;
  /** Frames sent. */
  txFrames = 0;
  /** Bytes sent, link headers included. */
  txBytes = 0;
  /** Frames not sent because the device had no room. */
  txDropped = 0;
}

/**
 * How an interface learns link addresses: "learn" sends requests and accepts what
 * neighbours announce, within limits; "static" uses only those that were set.
 *
 * @category Stack
 */
export type NeighbourPolicy = "learn" | "static";

/** A network interface. */
export class Netif {
  /** Interface index, 1 to 255; lwIP's netif index. */
  readonly index: number;
  /** Short name, such as "tap0". */
  readonly name: string;
  /** The device that carries the frames. */
  readonly device: LinkDevice;
  /** Hardware address; all zero where the medium has none. */
  readonly mac: MacAddr;
  /** Largest IP packet in bytes. */
  mtu: number;
  /** Largest IPv6 packet in bytes: what routers say, at most {@linkcode mtu}. */
  ipv6Mtu: number;
  /** Cur Hop Limit of routers (RFC 4861 §6.3.2), 1 to 255; 0 if none has said it. */
  hopLimit = 0;
  /** Whether IPv6 packets are taken and sent: not where one of 1,280 bytes is too long. */
  speaksIpv6: boolean;
  /** True while the interface may carry traffic. */
  up = true;
  /** How it learns link addresses; null: by the stack's setting. */
  neighbours: NeighbourPolicy | null = null;
  /** True for the loopback interface: destination is this host always. */
  readonly isLoopback: boolean;
  /** All addresses, in the order in which they were added. */
  readonly addresses: NetifAddress[] = [];
  /** Multicast groups, in the order in which they were joined. */
  readonly groups: NetifGroup[] = [];
  /** Counters. */
  readonly stats: NetifStats = new NetifStats();
  /**
   * True from a transmit that found no room until the device's doorbell rings:
   * TCP waits instead of losing segments.
   */
  blocked = false;

  /**
   * @param index Interface index, 1 to 255.
   * @param name Short name.
   * @param device The device that carries its frames.
   * @param mac Hardware address.
   * @param mtu Largest IP packet in bytes.
   * @param isLoopback True for the loopback interface.
   */
  constructor(
    index: number,
    name: string,
    device: LinkDevice,
    mac: MacAddr,
    mtu: number,
    isLoopback = false,
  ) {
    this.index = index;
    this.name = name;
    this.device = device;
    this.mac = mac;
    this.mtu = mtu;
    this.ipv6Mtu = mtu;
    this.speaksIpv6 = mtu >= IPV6_MIN_MTU; // RFC 8200 §5
    this.isLoopback = isLoopback;
  }

  /** Whether packets to an address may leave here, by its family. */
  speaks(addr: IpAddr): boolean {
    return addr.isV4 || this.speaksIpv6;
  }

  /** Bytes of the largest packet to an address, of its family. */
  mtuOf(addr: IpAddr): number {
    return addr.isV4 ? this.mtu : this.ipv6Mtu;
  }

  /** Returns true if `addr` is one of this interface's addresses. */
  hasAddress(addr: IpAddr): boolean {
    const list = this.addresses;
    for (let i = 0; i < list.length; i++) {
      if (list[i]!.addr.equals(addr)) return true;
    }
    return false;
  }

  /** Returns the entry of one of this interface's addresses, or null. */
  address(addr: IpAddr): NetifAddress | null {
    return this.addresses.find((a) => a.addr.equals(addr)) ?? null;
  }

  /** Returns true if `addr` is one of this interface's groups. */
  hasGroup(addr: IpAddr): boolean {
    return this.group(addr) !== null;
  }

  /** Returns the group of this interface with an address, or null. */
  group(addr: IpAddr): NetifGroup | null {
    const list = this.groups;
    for (let i = 0; i < list.length; i++) {
      if (list[i].addr.equals(addr)) return list[i];
    }
    return null;
  }

  /**
   * Returns true if an IPv4 address is a broadcast on this interface: the limited
   * one, or the all-ones host of one of its subnets (RFC 1122 §3.3.6). A /31 or
   * /32 has none (RFC 3021).
   */
  isBroadcast(addr: IpAddr): boolean {
    if (!addr.isV4) return false;
    if (addr.w3 === -1) return true;
    if (addr.w3 === 0) return false;
    const list = this.addresses;
    for (let i = 0; i < list.length; i++) {
      if (directedBroadcast(list[i]) === addr.w3) return true;
    }
    return false;
  }
}

/**
 * Returns the all-ones host of an address's subnet, int32; 0 if there is none: of a
 * /31, a /32 (RFC 3021) or a /0, or in IPv6.
 */
export function directedBroadcast(
  { addr, prefixLen }: Pick<NetifAddress, "addr" | "prefixLen">,
): number {
  const hostBits = 32 - prefixLen;
  if (hostBits < 2 || hostBits >= 32 || !addr.isV4) return 0;
  return addr.w3 | ((1 << hostBits) - 1);
}
