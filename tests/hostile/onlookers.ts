/**
 * Keeps note of the TCP connections on a wire.
 *
 * @module
 */

import { getU16, getU32 } from "../../core/wire/bytes.ts";
import { IpAddr } from "../../core/wire/ip_addr.ts";

/** One direction of a connection, as somebody on the wire sees it. */
export interface Connection {
  /** Addresses as text. */
  readonly src: string;
  readonly dst: string;
  /** Ports. */
  readonly srcPort: number;
  readonly dstPort: number;
  /** Sequence number after all that was sent, int32. */
  seqEnd: number;
  /** Latest acknowledgment, int32. */
  ack: number;
  /** Whether the receiver has got beyond SYN-SENT: it has sent more than SYNs. */
  isOpen: boolean;
}

/** The connections of a wire. */
export class Onlooker {
  /** Those seen so far, in the order in which they began. */
  readonly connections: Connection[] = [];
  readonly #known: Map<string, Connection> = new Map();

  /** Looks at an IP packet. */
  see(packet: Uint8Array): void {
    if (packet.length < 40) return;
    const isV6 = packet[0]! >> 4 === 6;
    if (packet[isV6 ? 6 : 9] !== 6) return;
    const at = isV6 ? 40 : (packet[0]! & 15) * 4;
    if (packet.length < at + 20) return;
    const [src, dst] = isV6
      ? [8, 24].map((o) => `${new IpAddr().read6(packet, o)}`)
      : [12, 16].map((o) => packet.subarray(o, o + 4).join("."));
    const srcPort = getU16(packet, at);
    const dstPort = getU16(packet, at + 2);
    const flags = packet[at + 13]!;
    const header = at + (packet[at + 12]! >> 4) * 4;
    const total = isV6 ? 40 + getU16(packet, 4) : getU16(packet, 2);
    const length = total - header + (flags & 1) +
      ((flags >> 1) & 1);
    const end = (getU32(packet, at + 4) + length) | 0;
    const ack = getU32(packet, at + 8) | 0;
    const key = `${src}:${srcPort} ${dst}:${dstPort}`;
    const back = this.#known.get(`${dst}:${dstPort} ${src}:${srcPort}`);
    if (back !== undefined && (flags & 2) === 0) back.isOpen = true;
    let known = this.#known.get(key);
    if (known === undefined) {
      known = {
        src: src!,
        dst: dst!,
        srcPort,
        dstPort,
        seqEnd: end,
        ack,
        isOpen: false,
      };
      this.#known.set(key, known);
      this.connections.push(known);
    }
    if (((end - known.seqEnd) | 0) > 0) known.seqEnd = end;
    if ((flags & 16) !== 0) known.ack = ack;
  }
}
