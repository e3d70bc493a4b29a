/**
 * What a control block of datagrams tells its user: the callbacks of lwIP's raw API
 * (udp_recv, raw_recv) as one interface.
 *
 * @module
 */

import type { DropReason } from "../base/drop_reason.ts";
import type { Pbuf } from "../buf/pbuf.ts";
import type { IcmpErrorInfo } from "../ip/icmp_error.ts";
import type { Netif } from "../link/netif.ts";
import type { IpAddr } from "../wire/ip_addr.ts";

/** The user of a control block; `Pcb` is the class of that block. */
export interface DatagramUser<Pcb> {
  /**
   * A datagram has arrived. RAW passes a copy of the whole packet, IP header
   * included, and in place of both ports the protocol number, as lwIP's netbufs do.
   *
   * @param pcb The control block.
   * @param data The payload, which the user now owns; may be empty.
   * @param src Sender, borrowed until return.
   * @param srcPort Sender's port, 0 to 65535.
   * @param dst Destination address of the datagram, borrowed until return.
   * @param dstPort Its destination port, 1 to 65535.
   * @param netif The interface on which it arrived.
   * @param ttl Its time to live or hop limit when it arrived, 0 to 255.
   * @param tos Its type of service or traffic class, 0 to 255.
   */
  onDatagram(
    pcb: Pcb,
    data: Pbuf,
    src: IpAddr,
    srcPort: number,
    dst: IpAddr,
    dstPort: number,
    netif: Netif,
    ttl: number,
    tos: number,
  ): void;
  /**
   * Why the user has no room for datagrams now; null if it has room. Without this
   * method there is always room. Asked before each delivery.
   *
   * @param bytes Bytes of all their payloads.
   * @param count How many datagrams.
   */
  refusal?(bytes: number, count: number): DropReason | null;
  /** A datagram was dropped because of {@linkcode refusal}. */
  onRefused?(): void;
  /**
   * An ICMP error about a datagram of this control block has arrived. RAW passes
   * only "packet too big", for a packet that this control block may have sent.
   *
   * @param pcb The control block.
   * @param info Borrowed until return.
   */
  onIcmpError?(pcb: Pcb, info: IcmpErrorInfo): void;
}
