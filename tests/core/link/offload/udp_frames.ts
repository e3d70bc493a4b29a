/**
 * UDP datagrams as bytes, and what super-packets of them are made of.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import { getU16, setU16 } from "../../../../core/wire/bytes.ts";
import { transportChecksum } from "../../../../core/wire/checksum.ts";
import { GSO_NONE, GSO_UDP_L4 } from "../../../../core/wire/frame.ts";
import { withExtensions } from "../../../../testing/extensions.ts";
import type { ExtensionHeader } from "../../../../testing/packet_fields.ts";
import { ipv6 } from "../../../../testing/packets6.ts";
import { ethernet, ipv4, mac, pattern, udp } from "../../ip/ip_fixture.ts";
import {
  type Delivery,
  etherTypeOf,
  headerAt,
  type Medium,
} from "./tcp_frames.ts";

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
  /** Flow label of IPv6. */
  label?: number;
  /** Extension headers of IPv6. */
  extensions?: readonly ExtensionHeader[];
  /** Leaves the checksum out. */
  unsummed?: boolean;
}

/** A packet of the family of its addresses with a datagram. */
export function datagramOf(d: Datagram): Uint8Array {
  const { src = "10.0.0.2", dst = "10.0.0.1" } = d;
  const { srcPort = 4000, dstPort = 5000 } = d;
  const body = udp(src, srcPort, dst, dstPort, pattern(d.size, d.first ?? 0));
  if (d.unsummed) setU16(body, 6, 0);
  const { tos = 0, ttl = 64, label = 0, extensions = [] } = d;
  if (src.includes(":")) {
    return withExtensions(
      ipv6({ src, dst, tos, ttl, label }, body),
      extensions,
    );
  }
  const header = {
    ...{ tos, ttl },
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
    : ethernet(mac(1), mac(2), etherTypeOf(packet), packet);
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
  const header = headerAt(packets[0], 0);
  const udpAt = header.length;
  const bodies = packets.slice(1).map((p) => p.subarray(udpAt + 8));
  const length = bodies.reduce((n, b) => n + b.length, packets[0].length);
  const whole = new Uint8Array(length);
  whole.set(packets[0]);
  let at = packets[0].length;
  for (const body of bodies) {
    whole.set(body, at);
    at += body.length;
  }
  header.write(whole, 0, length);
  setU16(whole, udpAt + 4, length - udpAt);
  setU16(whole, udpAt + 6, 0xdead);
  return whole;
}

/** Datagrams of which a delivery was made, cut by a simple program. */
export function explodeUdp(d: Delivery, medium: Medium): Uint8Array[] {
  if (d.gsoType === GSO_NONE) return [d.bytes];
  assertEquals([d.gsoType, d.checksumValid], [GSO_UDP_L4, true]);
  const at = medium === "ip" ? 0 : 14;
  const { bytes } = d;
  const header = headerAt(bytes, at);
  const udpAt = at + header.length;
  header.check(bytes, at, bytes.length - at);
  assertEquals(getU16(bytes, udpAt + 4), bytes.length - udpAt, "UDP length");
  const start = udpAt + 8;
  const counts = header.length === 20 && (bytes[at + 6] & 0x40) === 0;
  const frames: Uint8Array[] = [];
  for (let from = start; from < bytes.length; from += d.gsoSize) {
    const payload = bytes.subarray(from, from + d.gsoSize);
    const frame = new Uint8Array(start + payload.length);
    frame.set(bytes.subarray(0, start));
    frame.set(payload, start);
    const id = getU16(bytes, at + 4) + frames.length;
    if (counts) setU16(frame, at + 4, id & 0xffff);
    header.write(frame, at, frame.length - at);
    const length = 8 + payload.length;
    setU16(frame, udpAt + 4, length);
    setU16(frame, udpAt + 6, 0);
    const [src, dst] = header.addresses(frame, at);
    const sum = transportChecksum(frame, udpAt, length, src, dst, 17);
    setU16(frame, udpAt + 6, sum === 0 ? 0xffff : sum);
    frames.push(frame);
  }
  return frames;
}
