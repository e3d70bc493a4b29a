/**
 * Which UDP control block gets a received datagram: the one that fits best, as in
 * lwIP's udp_input. RFC 768; source filters of groups: RFC 3376 §3.2.
 *
 * @module
 */

import type { IpLayer } from "../ip/ip.ts";
import type { RxPacket } from "../ip/packet.ts";
import type { Netif } from "../link/netif.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import type { UdpPcb } from "./pcb.ts";

/**
 * How well a received datagram fits a control block whose port it has: 0 not at
 * all; more for a connected peer and for a local address that it names.
 *
 * @param pcb The control block.
 * @param ip The IP layer.
 * @param packet The packet.
 * @param srcPort Its source port.
 */
export function matchUdp(
  pcb: UdpPcb,
  ip: IpLayer,
  packet: RxPacket,
  srcPort: number,
): number {
  const { flow, boundFamily, local, remote } = pcb;
  const { dst, src, netif } = packet;
  const isV4 = dst.isV4;
  if (boundFamily !== 0 && (boundFamily === 4) !== isV4) return 0;
  if (flow.boundIfIndex !== 0 && flow.boundIfIndex !== netif.index) return 0;
  if (packet.isMulticast && !receivesGroup(pcb, packet)) return 0;
  let score = boundFamily === 0 ? 1 : 2;
  if (pcb.isConnected) {
    if (pcb.remotePort !== srcPort) return 0;
    if (!remote.isAny && !remote.isSameHost(src)) return 0;
    score += 8;
  }
  if (local.isAny) return score;
  if (local.isSameHost(dst)) return score + 4;
  if (!packet.isBroadcast) return 0;
  return receivesBroadcast(ip.netifOf(local), local, packet) ? score + 4 : 0;
}

/**
 * Whether a control block wants what a source sends to a group: the filter of its
 * membership says so (RFC 3376 §3.2), without a membership `multicastAll` does.
 */
function receivesGroup(pcb: UdpPcb, packet: RxPacket): boolean {
  const list = pcb.memberships;
  if (list === null) return pcb.multicastAll;
  for (let i = 0; i < list.length; i++) {
    const member = list[i];
    if (member.netif !== packet.netif) continue;
    if (member.group.equals(packet.dst)) return member.allows(packet.src);
  }
  return pcb.multicastAll;
}

/**
 * Whether a control block bound to an own address gets a broadcast: the directed
 * broadcast of that address's subnet, or the limited broadcast received on that
 * address's interface (lwIP).
 */
function receivesBroadcast(
  owner: Netif | null,
  local: IpAddr,
  packet: RxPacket,
): boolean {
  if (owner === null) return false;
  if (packet.dst.isBroadcast4) return owner === packet.netif;
  for (let i = 0; i < owner.addresses.length; i++) {
    const { addr, prefixLen } = owner.addresses[i];
    if (addr.equals(local)) return packet.dst.matchesPrefix(addr, prefixLen);
  }
  return false;
}
