/**
 * What a UDP control block tells its user: the callbacks of lwIP's raw API
 * (udp_recv), as one interface.
 *
 * @module
 */

import type { DropReason } from "../base/drop_reason.ts";
import type { Pbuf } from "../buf/pbuf.ts";
import type { IcmpErrorInfo } from "../ip/icmp_error.ts";
import type { Netif } from "../link/netif.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import type { UdpPcb } from "./pcb.ts";

/** The user of a UDP control block. */
export interface UdpUser {
  /**
   * A datagram has arrived.
   *
   * @param pcb The control block.
   * @param data Its payload, which the user now owns; may be empty.
   * @param src Sender, borrowed until return.
   * @param srcPort Sender's port, 0 to 65535.
   * @param dst Where it was sent to, borrowed until return.
   * @param dstPort The port it was sent to, 1 to 65535.
   * @param netif The interface on which it arrived.
   */
  onDatagram(
    pcb: UdpPcb,
    data: Pbuf,
    src: IpAddr,
    srcPort: number,
    dst: IpAddr,
    dstPort: number,
    netif: Netif,
  ): void;
  /**
   * Datagrams of one flow have arrived together. Without this method they are told
   * one by one.
   *
   * @param pcb The control block.
   * @param data Their payloads, one behind the other; the user owns it now.
   * @param size Bytes of each, at least 1; the last may be shorter.
   * @param src Sender, borrowed until return.
   * @param srcPort Sender's port, 0 to 65535.
   * @param dst Where they were sent to, borrowed until return.
   * @param dstPort The port they were sent to, 1 to 65535.
   * @param netif The interface on which they arrived.
   */
  onDatagrams?(
    pcb: UdpPcb,
    data: Pbuf,
    size: number,
    src: IpAddr,
    srcPort: number,
    dst: IpAddr,
    dstPort: number,
    netif: Netif,
  ): void;
  /**
   * Why datagrams may not be told of now, or null if they may. Without this method
   * there is always room.
   *
   * @param bytes Bytes of all their payloads.
   * @param count How many.
   */
  refusal?(bytes: number, count: number): DropReason | null;
  /** A datagram was dropped because of {@linkcode refusal}. */
  onRefused?(): void;
  /**
   * An ICMP error about a datagram of this control block has arrived.
   *
   * @param pcb The control block.
   * @param info Borrowed until return.
   */
  onIcmpError?(pcb: UdpPcb, info: IcmpErrorInfo): void;
}
