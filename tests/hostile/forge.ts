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

import { setU16, setU32 } from "../../core/wire/bytes.ts";
import { checksum } from "../../core/wire/checksum.ts";
import { writeTcp } from "../../core/wire/tcp.ts";
import { fragmentsOf } from "../../testing/fragments.ts";
import { icmp, ipv4, udp } from "../../testing/packets.ts";
import type { Dice } from "./dice.ts";
import { drawEdit, type Edit, edited, repair } from "./edits.ts";
import { DNS_PORT, ECHO_PORT, TRANSFER_PORT } from "./honest.ts";
import type { Connection } from "./onlookers.ts";

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

/** What may be forged, and how often. */
const KINDS = {
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

/** See {@linkcode KINDS}. */
export type ForgeryKind = keyof typeof KINDS;

/** Control bits that are worth a try. */
const FLAGS = [0, 0, 0, 1, 2, 4, 16, 17, 18, 20, 24, 41, 6, 3, 5, 63, 194, 255];
/** The stacks. */
const HOSTS = ["10.0.0.1", "10.0.0.2"] as const;
/** Who may seem to have sent something. */
const SOURCES = [
  ...HOSTS,
  ...HOSTS,
  "10.0.0.3",
  "10.0.0.77",
  "192.0.2.1",
  "10.0.0.255",
  "0.0.0.0",
  "127.0.0.1",
  "224.0.0.5",
  "255.255.255.255",
];
const TARGETS = [...HOSTS, ...HOSTS, ...HOSTS, "10.0.0.255", "224.0.0.1"];
const PORTS = [TRANSFER_PORT, ECHO_PORT, DNS_PORT, 1000, 1001, 0, 9, 49_152];
/** Directions of connections that are attacked: older ones are over. */
const RECENT = 12;
/** How far off an acknowledgment is: no few flipped bits make it right. */
const FAR = 0x2800_0000;

/** Draws a packet. */
export function drawForgery(dice: Dice): Forgery {
  const kind = dice.weighted(KINDS);
  const isLucky = kind === "lucky segment";
  return {
    kind,
    which: dice.below(1000),
    chance: dice.list(8, () => dice.u32()),
    length: dice.happens(0.2) ? dice.magnitude(60_000) : dice.below(200),
    // A change must not make lucky numbers the right ones.
    edits: isLucky ? [] : dice.list(dice.below(4), () => drawEdit(dice)),
    repaired: isLucky || dice.happens(0.8),
  };
}

function pick<T>(items: readonly T[], chance: number): T {
  return items[chance % items.length]!;
}

/** Bytes that nobody honest has sent. */
function noise(length: number, chance: number): Uint8Array {
  let x = chance | 1;
  return Uint8Array.from({ length }, () => {
    x = Math.imul(x, 1_103_515_245) + 12_345 | 0;
    return x >>> 16;
  });
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
): Uint8Array[] {
  const { edits, repaired } = forgery;
  return build(forgery, connections).map((packet) => {
    const bytes = edited(packet, edits);
    if (repaired && edits.length > 0) repair(bytes);
    return bytes;
  });
}

function build(
  forgery: Forgery,
  connections: readonly Connection[],
): Uint8Array[] {
  const { kind, which, chance, length } = forgery;
  const [c0, c1, c2, c3, c4, c5] = chance as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const payload = noise(length, c5);
  const src = pick(SOURCES, c0);
  const dst = pick(TARGETS, c1);
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
      return [icmpError(forgery, connection)];
    case "syn": {
      const syn = tcp(c3 & 0xffff, pick(PORTS, c4), c5, 0, 2, [2, 4, 2, 180]);
      return [whole({ src, dst, protocol: 6, id }, syn)];
    }
    case "datagram":
      return [ipv4(
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
      const host = pick(HOSTS, c0);
      const port = pick(PORTS, c3);
      const fields = { src: host, dst: host, id };
      return [
        (c4 & 1) === 0
          ? ipv4(
            { ...fields, protocol: 17 },
            udp(host, port, host, port, payload.subarray(0, 100)),
          )
          : whole({ ...fields, protocol: 6 }, tcp(port, port, c5, 0, 2)),
      ];
    }
    case "fragments": {
      const large = noise(1500 + (length & 0x3fff), c5);
      const datagram = ipv4(
        { src, dst, protocol: 17, id },
        udp(src, c3 & 0xffff, dst, pick(PORTS, c4), large),
      );
      const pieces = fragmentsOf(datagram, 8 * (1 + c4 % 180));
      return pieces.filter((_, n) => n !== c3 % pieces.length).slice(0, 50);
    }
    case "piece":
      return [ipv4({
        src,
        dst,
        id,
        protocol: pick([1, 6, 17, 200], c3),
        fragmentOffset: 8 * (c4 & 0x1fff),
        moreFragments: (c4 & 0x8000) !== 0,
      }, payload.subarray(0, 1480 & ~7))];
    case "error about a datagram":
      return [icmpError(forgery, null)];
    case "icmp":
      return [ipv4(
        { src, dst, protocol: 1, id },
        icmp(c3 % 20, c4 % 4, [...noise(4, c5)], payload.subarray(0, 1400)),
      )];
    case "igmp":
      return [igmp(src, dst, id, c3, c4)];
    case "options": {
      const options = noise(4 * (1 + c3 % 10), c4);
      options[0] = pick([7, 68, 131, 137, 148, 1, 0, 130], c4);
      options[1] = pick([options.length, 3, 4, 0, 1, 255], c5);
      options[2] = pick([4, 5, options.length + 1, 0, 255], c2);
      const datagram = udp(
        src,
        9,
        dst,
        pick(PORTS, c4),
        payload.subarray(0, 500),
      );
      return [ipv4({ src, dst, protocol: 17, id, options }, datagram)];
    }
    case "protocol":
      return [
        ipv4({ src, dst, id, protocol: c3 & 255 }, payload.subarray(0, 1400)),
      ];
    case "noise":
      return [payload.subarray(0, 1500)];
  }
}

/** An IP packet with a TCP segment, whose checksum is then right. */
function whole(
  fields: Parameters<typeof ipv4>[0],
  payload: Uint8Array,
): Uint8Array {
  const packet = ipv4(fields, payload);
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
): Uint8Array {
  const [c0, c1, c2, c3, c4, c5] = chance as number[];
  const [host, other] = (c0! & 1) === 0 ? HOSTS : [HOSTS[1], HOSTS[0]];
  const quote = connection === null
    ? ipv4(
      { src: host, dst: other, protocol: 17, id: c1! & 0xffff },
      udp(host, pick(PORTS, c2!), other, pick(PORTS, c3!), noise(20, c4!)),
    )
    : ipv4(
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
  const type = pick([3, 3, 3, 4, 5, 11, 12], c1!);
  const mtu = pick([0, 1, 68, 296, 552, 1400, 1499, 65_535], c5!);
  const message = icmp(type, c3! % 16, [0, 0, mtu >> 8, mtu & 255], quote);
  return ipv4({ src: pick(SOURCES, c4!), dst, protocol: 1 }, message);
}

function igmp(
  src: string,
  dst: string,
  id: number,
  chance: number,
  group: number,
): Uint8Array {
  const message = noise(8 + 4 * (chance % 5), group);
  message[0] = pick([0x11, 0x11, 0x12, 0x16, 0x17, 0x22], chance);
  message[1] = chance >> 8;
  if ((chance & 1) === 0) setU32(message, 4, 0);
  setU16(message, 2, 0);
  setU16(message, 2, checksum(message, 0, message.length));
  const alert = Uint8Array.of(148, 4, 0, 0);
  return ipv4({ src, dst, id, protocol: 2, ttl: 1, options: alert }, message);
}
