/**
 * Frames of a test's own making, sent from a namespace as they are.
 *
 * @module
 */

import {
  ETHERTYPE_ARP,
  ETHERTYPE_IPV4,
  writeEthernet,
} from "../../core/wire/ethernet.ts";
import { MacAddr } from "../../core/wire/mac_addr.ts";
import { ip, ipv4, udp } from "../../testing/packets.ts";
import type { Namespace } from "./netns.ts";
import { emitArp } from "../core/wire/codecs.ts";

/** Sends lines of hexadecimal bytes through a packet socket. */
const PROGRAM = `
import socket, sys
s = socket.socket(socket.AF_PACKET, socket.SOCK_RAW)
s.bind((sys.argv[1], 0))
for line in sys.stdin:
    s.send(bytes.fromhex(line))
`;

/** A station: link address and IP address. */
type Station = [mac: string, address: string];

function frame(dst: string, src: string, type: number, payload: Uint8Array) {
  const out = new Uint8Array(14 + payload.length);
  writeEthernet(out, 0, macOf(dst), macOf(src), type);
  out.set(payload, 14);
  return out.toHex();
}

function macOf(text: string): MacAddr {
  return MacAddr.parse(text)!;
}

/** Builds frames, as hexadecimal text. */
export const frameOf = {
  /** An ARP packet, in a frame to its target. */
  arp(fields: { op: 1 | 2; from: Station; to: Station }): string {
    const { op, from, to } = fields;
    const out = new Uint8Array(28);
    const [senderMac, targetMac] = [macOf(from[0]), macOf(to[0])];
    const [senderIp, targetIp] = [ip(from[1]), ip(to[1])];
    const header = { operation: op, senderMac, senderIp, targetMac, targetIp };
    emitArp(header, out, 0);
    const isToItself = from[0] === to[0];
    const dst = isToItself ? "ff:ff:ff:ff:ff:ff" : to[0];
    return frame(dst, from[0], ETHERTYPE_ARP, out);
  },

  /** A UDP datagram. */
  datagram(fields: {
    from: [...Station, port: number];
    to: [...Station, port: number];
    text: string;
  }): string {
    const { from: [srcMac, src, srcPort], to: [dstMac, dst, dstPort] } = fields;
    const data = new TextEncoder().encode(fields.text);
    const payload = udp(src, srcPort, dst, dstPort, data);
    return frame(dstMac, srcMac, ETHERTYPE_IPV4, ipv4({ src, dst }, payload));
  },
};

/** Sends frames through a device of a namespace; needs "python3". */
export async function sendFrames(
  namespace: Namespace,
  device: string,
  frames: string[],
): Promise<void> {
  const input = frames.map((hex) => `${hex}\n`).join("");
  await namespace.run(["python3", "-c", PROGRAM, device], { input });
}
