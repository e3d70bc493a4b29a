/**
 * What a RAW control block tells its user: the callback of lwIP's raw API
 * (raw_recv).
 *
 * @module
 */

import type { DropReason } from "../base/drop_reason.ts";
import type { Pbuf } from "../buf/pbuf.ts";
import type { IcmpErrorInfo } from "../ip/icmp_error.ts";
import type { Netif } from "../link/netif.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import type { RawPcb } from "./pcb.ts";

/** The user of a RAW control block. */
export interface RawUser {
  /**
   * A packet has arrived. The arguments are those of UdpUser.onDatagram; in place
   * of ports there is the protocol number, as in lwIP's netbufs.
   *
   * @param pcb The control block.
   * @param data A copy of the packet, IP header included, which the user now owns.
   * @param src Sender, borrowed until return.
   * @param srcPort The IP protocol, 0 to 255.
   * @param dst Where it was sent to, borrowed until return.
   * @param dstPort The IP protocol, 0 to 255.
   * @param netif The interface on which it arrived.
   */
  onDatagram(
    pcb: RawPcb,
    data: Pbuf,
    src: IpAddr,
    srcPort: number,
    dst: IpAddr,
    dstPort: number,
    netif: Netif,
  ): void;
  /** See UdpUser.refusal. */
  refusal?(bytes: number, count: number): DropReason | null;
  /** See UdpUser.onRefused. */
  onRefused?(): void;
  /**
   * A router has reported that a packet of this protocol was too big for its path.
   *
   * @param pcb The control block, whose packet it may have been.
   * @param info Borrowed until return.
   */
  onIcmpError?(pcb: RawPcb, info: IcmpErrorInfo): void;
}
