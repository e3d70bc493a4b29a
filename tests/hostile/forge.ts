/**
 * Packets of a blind attacker: one who may know who talks to whom, with all addresses
 * and ports, and no sequence number, identifier or payload of anybody.
 *
 * Everything is drawn when a run is planned, so that a step is the same packet
 * whatever other steps are left out; only the ports of the victims' connections come
 * from what has been seen on the wire.
 *
 * @module
 */

import { writeTcp } from "../../core/wire/tcp.ts";
import { ipv4, udp } from "../../testing/packets.ts";
import { ipv6 } from "../../testing/packets6.ts";
import type { Dice } from "./dice.ts";
import type { HostileFamily } from "./families.ts";
import { noise, pick } from "./chance.ts";
import { drawEdit, type Edit, edited, repair } from "./edits.ts";
import { build4, error4, type Forger } from "./forge4.ts";
import { build6, error6 } from "./forge6.ts";
import type { Connection } from "./onlookers.ts";
import { type Places, PLACES4, PLACES6, PORTS } from "./places.ts";

/** A planned packet. */
export interface Forgery {
  /** What it is. */
  kind: ForgeryKind;
  /** Which of the connections that were seen. */
  which: number;
  /** Random numbers for its fields. */
  chance: number[];
  /** Payload bytes. */
  length: number;
  /** Changes. */
  edits: Edit[];
  /** Whether checksums are right after the changes. */
  repaired: boolean;
}

/** What may be forged over IPv4, and how often. */
const KINDS4 = {
  "segment": 8, // of a connection, with numbers that are far off
  "lucky segment": 6, // with a number inside the window, and a wrong acknowledgment
  "syn": 4, // to a listener
  "datagram": 3,
  "fragments": 2,
  "piece": 2, // a fragment alone
  "to itself": 2, // from the victim's own address and port, RFC 1122 §3.2.1.3
  "error about a segment": 4,
  "error about a datagram": 3,
  "icmp": 2,
  "igmp": 2,
  "options": 2,
  "protocol": 1,
  "noise": 1,
} as const;

/** The same over IPv6. */
const KINDS6 = {
  "segment": 8,
  "lucky segment": 6,
  "syn": 4,
  "datagram": 3,
  "fragments": 3,
  "piece": 3,
  "to itself": 2,
  "error about a segment": 4,
  "error about a datagram": 3,
  "icmp": 2,
  "mld": 3,
  "neighbour discovery": 12,
  "options": 3,
  "chain": 3,
  "protocol": 1,
  "noise": 1,
} as const;

/** See {@linkcode KINDS4} and {@linkcode KINDS6}. */
export type ForgeryKind = keyof typeof KINDS4 | keyof typeof KINDS6;

/** Control bits that are worth a try. */
const FLAGS = [0, 0, 0, 1, 2, 4, 16, 17, 18, 20, 24, 41, 6, 3, 5, 63, 194, 255];
/** Directions of connections that are attacked: older ones are over. */
const RECENT = 12;
/** How far off an acknowledgment is: no few flipped bits make it right. */
const FAR = 0x2800_0000;

/** Fields that both families have; IPv6 has no identification. */
interface IpOf {
  src: string;
  dst: string;
  protocol: number;
  id?: number;
}

/** Draws a packet. */
export function drawForgery(dice: Dice, { version }: HostileFamily): Forgery {
  const kind = version === 4 ? dice.weighted(KINDS4) : dice.weighted(KINDS6);
  const isLucky = kind === "lucky segment";
  return {
    kind,
    which: dice.below(1000),
    chance: dice.list(8, () => dice.u32()),
    length: dice.happens(0.2) ? dice.magnitude(60_000) : dice.below(200),
    // A change must not make lucky numbers the right ones.
    edits: isLucky
      ? []
      : dice.list(dice.below(4), () => drawEdit(dice, version)),
    repaired: isLucky || dice.happens(0.8),
  };
}

/**
 * Builds a packet.
 *
 * @param connections Those that were seen so far.
 * @returns IP packets; none if there is nothing to forge yet.
 */
export function forge(
  forgery: Forgery,
  connections: readonly Connection[],
  family: HostileFamily,
): Uint8Array[] {
  const { edits, repaired } = forgery;
  return build(forgery, connections, family).map((packet) => {
    const bytes = edited(packet, edits);
    if (repaired && edits.length > 0) repair(bytes);
    return bytes;
  });
}

function build(
  forgery: Forgery,
  connections: readonly Connection[],
  { version }: HostileFamily,
): Uint8Array[] {
  const { kind, which, chance, length } = forgery;
  const places = version === 4 ? PLACES4 : PLACES6;
  const { hosts, sources, targets } = places;
  const [c0, c1, c2, c3, c4, c5] = chance as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const payload = noise(length, c5);
  const src = pick(sources, c0);
  const dst = pick(targets, c1);
  const id = c2 & 0xffff;
  const recent = connections.slice(-RECENT);
  const connection = recent.length === 0
    ? null
    : recent[which % recent.length]!;
  switch (kind) {
    case "segment":
    case "lucky segment":
      if (connection === null) return [];
      return [segment(forgery, connection, payload)];
    case "error about a segment":
      if (connection === null) return [];
      return [icmpError(forgery, connection, places)];
    case "syn": {
      const syn = tcp(c3 & 0xffff, pick(PORTS, c4), c5, 0, 2, [2, 4, 2, 180]);
      return [whole({ src, dst, protocol: 6, id }, syn)];
    }
    case "datagram":
      return [ipOf(
        { src, dst, protocol: 17, id },
        udp(
          src,
          pick(PORTS, c3),
          dst,
          pick(PORTS, c4),
          payload.subarray(0, 9000),
        ),
      )];
    case "to itself": {
      const host = pick(hosts, c0);
      const port = pick(PORTS, c3);
      const fields = { src: host, dst: host, id };
      return [
        (c4 & 1) === 0
          ? ipOf(
            { ...fields, protocol: 17 },
            udp(host, port, host, port, payload.subarray(0, 100)),
          )
          : whole({ ...fields, protocol: 6 }, tcp(port, port, c5, 0, 2)),
      ];
    }
    case "error about a datagram":
      return [icmpError(forgery, null, places)];
    case "protocol":
      return [
        ipOf({ src, dst, id, protocol: c3 & 255 }, payload.subarray(0, 1400)),
      ];
    case "noise":
      return [payload.subarray(0, 1500)];
    default: {
      const forger: Forger = { kind, src, dst, id, chance, length, payload };
      return version === 4 ? build4(forger) : build6(forger);
    }
  }
}

/** An IP packet of the family of its addresses. */
function ipOf(fields: IpOf, payload: Uint8Array): Uint8Array {
  return fields.dst.includes(":")
    ? ipv6(fields, payload)
    : ipv4(fields, payload);
}

/** An IP packet with a TCP segment, whose checksum is then right. */
function whole(fields: IpOf, payload: Uint8Array): Uint8Array {
  const packet = ipOf(fields, payload);
  repair(packet);
  return packet;
}

function tcp(
  srcPort: number,
  dstPort: number,
  seq: number,
  ack: number,
  flags: number,
  options: number[] = [],
  payload: Uint8Array = new Uint8Array(0),
): Uint8Array {
  const header = 20 + options.length;
  const out = new Uint8Array(header + payload.length);
  writeTcp(out, 0, srcPort, dstPort, seq, ack, header, flags, 1000, 0);
  out.set(options, 20);
  out.set(payload, header);
  return out;
}

/** A segment that seems to belong to a connection. */
function segment(
  { kind, chance }: Forgery,
  { src, dst, srcPort, dstPort, seqEnd, ack, isOpen }: Connection,
  payload: Uint8Array,
): Uint8Array {
  const [, , id, stamp, where, flags] = chance as number[];
  // RFC 9293 §3.5: whoever is in SYN-SENT takes any SYN for a simultaneous open.
  const bits = pick(FLAGS, flags!) & (isOpen ? 255 : ~2);
  // Around the window's left edge, which a reset must not meet: it lies beyond.
  const seq = kind === "lucky segment"
    ? (bits & 4) === 0 && (id! & 1) === 0
      ? seqEnd - 1 - where! % Math.max(1, payload.length - 1) // reaches over it
      : seqEnd + 1 + where! % 20_000
    : seqEnd + FAR + (where! & 0x3ff_ffff);
  const options = (stamp! & 1) === 0 ? [] : [1, 1, 8, 10, ...noise(8, stamp!)];
  const text = tcp(
    srcPort,
    dstPort,
    seq,
    ack + FAR + (where! & 0x3ff_ffff),
    bits,
    options,
    payload,
  );
  return whole({ src, dst, protocol: 6, id: id! & 0xffff }, text);
}

/** An ICMP error that quotes what somebody may have sent. */
function icmpError(
  { chance }: Forgery,
  connection: Connection | null,
  { hosts, sources }: Places,
): Uint8Array {
  const [c0, c1, c2, c3, c4] = chance as number[];
  const [host, other] = (c0! & 1) === 0 ? hosts : [hosts[1], hosts[0]];
  const quote = connection === null
    ? ipOf(
      { src: host, dst: other, protocol: 17, id: c1! & 0xffff },
      udp(host, pick(PORTS, c2!), other, pick(PORTS, c3!), noise(20, c4!)),
    )
    : ipOf(
      { src: connection.dst, dst: connection.src, protocol: 6 },
      tcp(
        connection.dstPort,
        connection.srcPort,
        connection.ack + FAR + (c2! & 0x3ff_ffff),
        0,
        16,
      ),
    );
  const dst = connection?.dst ?? host;
  const src = pick(sources, c4!);
  return (dst.includes(":") ? error6 : error4)(src, dst, chance, quote);
}
