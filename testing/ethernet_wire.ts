/**
 * An Ethernet between a stack and the peer that a script plays. The script sees IP
 * packets, and beside each the link addresses of its frame.
 *
 * A host that the script plays has the link address 02:00:00:00:00:nn, nn the last byte
 * of its IP address, unless a packet says otherwise. ARP is answered here, so that a
 * script over IPv4 runs as on a wire without link addresses; Neighbour Discovery is the
 * script's.
 *
 * @module
 */

import {
  ARP_LENGTH,
  ARP_REPLY,
  ARP_REQUEST,
  parseArp,
  writeArp,
} from "../core/wire/arp.ts";
import {
  ETHERNET_HEADER_LENGTH,
  ethernetType,
  ETHERTYPE_ARP,
  ETHERTYPE_IPV4,
  ETHERTYPE_IPV6,
  writeEthernet,
} from "../core/wire/ethernet.ts";
import { IpAddr } from "../core/wire/ip_addr.ts";
import { ipVersion } from "../core/wire/ipv4.ts";
import { MacAddr } from "../core/wire/mac_addr.ts";
import { type PeerWire, peerWire } from "./peer_driver.ts";

/** The link address of a stack on this wire. */
export const STACK_LINK = "02:00:00:00:00:01";

/**
 * Where a packet came from and where it went on the link.
 *
 * @category Scripted peer
 */
export interface LinkEnds {
  /** Sender of the frame. */
  linkSrc: string;
  /** Its destination. */
  linkDst: string;
}

/**
 * The link addresses of packets that have crossed an Ethernet, or are to.
 *
 * @category Scripted peer
 */
export type LinkNotes = WeakMap<Uint8Array, LinkEnds>;

/** The link address of a host that a script plays. */
export function linkAddressOf(addr: IpAddr): string {
  const last = (addr.w3 & 0xff).toString(16).padStart(2, "0");
  return `02:00:00:00:00:${last}`;
}

/** The link address to which a packet for an address of the stack goes. */
function linkToStack(dst: IpAddr): string {
  return dst.isMulticast ? `${MacAddr.forMulticast(dst)}` : STACK_LINK;
}

/**
 * Makes an Ethernet to an in-thread stack, whose link address is STACK_LINK.
 *
 * @param mtu Largest IP packet, in bytes.
 * @param notes Link addresses: of what the stack has sent, and of what is to be
 * delivered otherwise than by the addresses of IP.
 * @param onPacket Called with each IP packet that the stack sends.
 */
export function ethernetWire(
  mtu: number,
  notes: LinkNotes,
  onPacket: (packet: Uint8Array) => void,
): PeerWire {
  const wire = peerWire(mtu, (bytes) => {
    if (ethernetType(bytes, 0) === ETHERTYPE_ARP) {
      const reply = arpReply(bytes);
      if (reply !== null) wire.deliver(reply);
      return;
    }
    const packet = bytes.subarray(ETHERNET_HEADER_LENGTH);
    notes.set(packet, {
      linkDst: `${MacAddr.read(bytes, 0)}`,
      linkSrc: `${MacAddr.read(bytes, 6)}`,
    });
    onPacket(packet);
  }, "ethernet");
  return {
    spec: wire.spec,
    deliver: (packet) =>
      wire.deliver(frameOf(packet, notes.get(packet) ?? endsOf(packet))),
  };
}

/** The link addresses that follow from those of an IP packet to the stack. */
export function endsOf(packet: Uint8Array): LinkEnds {
  const isV4 = packet.length > 0 && ipVersion(packet, 0) === 4;
  if (packet.length < (isV4 ? 20 : 40)) {
    return { linkSrc: STACK_LINK, linkDst: STACK_LINK };
  }
  const [src, dst] = isV4
    ? [new IpAddr().read4(packet, 12), new IpAddr().read4(packet, 16)]
    : [new IpAddr().read6(packet, 8), new IpAddr().read6(packet, 24)];
  return { linkSrc: linkAddressOf(src), linkDst: linkToStack(dst) };
}

function frame(dst: MacAddr, src: MacAddr, type: number, payload: Uint8Array) {
  const bytes = new Uint8Array(ETHERNET_HEADER_LENGTH + payload.length);
  writeEthernet(bytes, 0, dst, src, type);
  bytes.set(payload, ETHERNET_HEADER_LENGTH);
  return bytes;
}

function frameOf(packet: Uint8Array, { linkSrc, linkDst }: LinkEnds) {
  const isV4 = packet.length > 0 && ipVersion(packet, 0) === 4;
  const type = isV4 ? ETHERTYPE_IPV4 : ETHERTYPE_IPV6;
  const [dst, src] = [MacAddr.parse(linkDst)!, MacAddr.parse(linkSrc)!];
  return frame(dst, src, type, packet);
}

/** The answer to a request for an address of another; null for what is none. */
function arpReply(bytes: Uint8Array): Uint8Array | null {
  const request = parseArp(bytes, ETHERNET_HEADER_LENGTH, ARP_LENGTH);
  if (typeof request === "string") return null;
  const { operation, senderMac, senderIp, targetIp } = request;
  const isAsked = operation === ARP_REQUEST && !senderIp.isAny &&
    !senderIp.equals(targetIp);
  if (!isAsked) return null;
  const mac = MacAddr.parse(linkAddressOf(targetIp))!;
  const body = new Uint8Array(ARP_LENGTH);
  writeArp(body, 0, ARP_REPLY, mac, targetIp.v4, senderMac, senderIp.v4);
  return frame(senderMac, mac, ETHERTYPE_ARP, body);
}
