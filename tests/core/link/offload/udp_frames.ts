/**
 * UDP datagrams as bytes, and what super-packets of them are made of.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import { getU16, setU16 } from "../../../../core/wire/bytes.ts";
import { checksum, transportChecksum } from "../../../../core/wire/checksum.ts";
import { ETHERTYPE_IPV4 } from "../../../../core/wire/ethernet.ts";
import { GSO_NONE, GSO_UDP_L4 } from "../../../../core/wire/frame.ts";
import { ethernet, ip, ipv4, mac, pattern, udp } from "../../ip/ip_fixture.ts";
import type { Delivery, Medium } from "./tcp_frames.ts";

/** What a datagram says; whatever is left out is the same for all. */
export interface Datagram {
  src?: string;
  dst?: string;
  srcPort?: number;
  dstPort?: number;
  /** Payload bytes, and the first one's value. */
  size: number;
  first?: number;
  ttl?: number;
  tos?: number;
  id?: number;
  df?: boolean;
  moreFragments?: boolean;
  options?: Uint8Array;
  /** Leaves the checksum out. */
  unsummed?: boolean;
}

/** An IPv4 packet with a datagram. */
export function datagramOf(d: Datagram): Uint8Array {
  const { src = "10.0.0.2", dst = "10.0.0.1" } = d;
  const { srcPort = 4000, dstPort = 5000 } = d;
  const body = udp(src, srcPort, dst, dstPort, pattern(d.size, d.first ?? 0));
  if (d.unsummed) setU16(body, 6, 0);
  const header = {
    tos: d.tos ?? 0,
    ttl: d.ttl ?? 64,
    id: d.id ?? 0,
    dontFragment: d.df ?? false,
    moreFragments: d.moreFragments ?? false,
    options: d.options ?? new Uint8Array(0),
  };
  return ipv4({ src, dst, ...header }, body);
}

/** A frame with a datagram. */
export function udpFrameOf(
  d: Datagram,
  medium: Medium = "ethernet",
): Uint8Array {
  const packet = datagramOf(d);
  return medium === "ip"
    ? packet
    : ethernet(mac(1), mac(2), ETHERTYPE_IPV4, packet);
}

/** Datagrams of these sizes, whose identifications count up. */
export function flow(
  sizes: number[],
  fields: Partial<Datagram> = {},
  medium: Medium = "ethernet",
): Uint8Array[] {
  const id = fields.id ?? 7;
  return sizes.map((size, i) =>
    udpFrameOf(
      { ...fields, size, first: i, id: fields.df ? id : (id + i) & 0xffff },
      medium,
    )
  );
}

/**
 * Makes one packet of those of a flow, as a device with segmentation would: without
 * a good checksum.
 */
export function superOf(packets: Uint8Array[]): Uint8Array {
  const bodies = packets.slice(1).map((p) => p.subarray(28));
  const length = bodies.reduce((n, b) => n + b.length, packets[0].length);
  const whole = new Uint8Array(length);
  whole.set(packets[0]);
  let at = packets[0].length;
  for (const body of bodies) {
    whole.set(body, at);
    at += body.length;
  }
  setU16(whole, 2, length);
  setU16(whole, 10, 0);
  setU16(whole, 10, checksum(whole, 0, 20));
  setU16(whole, 24, length - 20);
  setU16(whole, 26, 0xdead);
  return whole;
}

/** Datagrams of which a delivery was made, cut by a simple program. */
export function explodeUdp(d: Delivery, medium: Medium): Uint8Array[] {
  if (d.gsoType === GSO_NONE) return [d.bytes];
  assertEquals([d.gsoType, d.checksumValid], [GSO_UDP_L4, true]);
  const at = medium === "ip" ? 0 : 14;
  const { bytes } = d;
  assertEquals(getU16(bytes, at + 2), bytes.length - at, "total length");
  assertEquals(getU16(bytes, at + 24), bytes.length - at - 20, "UDP length");
  assertEquals(checksum(bytes, at, 20), 0, "header checksum");
  const start = at + 28;
  const isAtomic = (bytes[at + 6] & 0x40) !== 0;
  const frames: Uint8Array[] = [];
  for (let from = start; from < bytes.length; from += d.gsoSize) {
    const payload = bytes.subarray(from, from + d.gsoSize);
    const frame = new Uint8Array(start + payload.length);
    frame.set(bytes.subarray(0, start));
    frame.set(payload, start);
    const id = getU16(bytes, at + 4) + (isAtomic ? 0 : frames.length);
    setU16(frame, at + 2, frame.length - at);
    setU16(frame, at + 4, id & 0xffff);
    setU16(frame, at + 10, 0);
    setU16(frame, at + 10, checksum(frame, at, 20));
    setU16(frame, at + 24, 8 + payload.length);
    setU16(frame, at + 26, 0);
    const [src, dst] = [12, 16].map((o) =>
      ip([...frame.subarray(at + o, at + o + 4)].join("."))
    );
    const length = 8 + payload.length;
    const sum = transportChecksum(frame, at + 20, length, src, dst, 17);
    setU16(frame, at + 26, sum === 0 ? 0xffff : sum);
    frames.push(frame);
  }
  return frames;
}
