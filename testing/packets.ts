/**
 * Builds headers and IPv4 packets from fields, with lengths and checksums that fit.
 *
 * @module
 */

import { setU16 } from "../core/wire/bytes.ts";
import { checksum, transportChecksum } from "../core/wire/checksum.ts";
import { IpAddr } from "../core/wire/ip_addr.ts";
import { IP_PROTO_UDP } from "../core/wire/ip_protocol.ts";
import { emitIpv4, type Ipv4Header } from "../core/wire/ipv4.ts";
import { UDP_CHECKSUM, writeUdp } from "../core/wire/udp.ts";
import type { Bytes, Data } from "./packet_fields.ts";
import { patternBytes } from "./pattern.ts";

/** Parses an address that a test has written. */
export function ip(text: string): IpAddr {
  const addr = IpAddr.parse(text);
  if (addr === null) throw new TypeError(`Invalid address "${text}"`);
  return addr;
}

/** Payload as bytes; a number stands for so many bytes of the pattern. */
export function dataBytes(data: Data | undefined, first = 0): Uint8Array {
  if (data === undefined) return new Uint8Array(0);
  if (typeof data === "string") return new TextEncoder().encode(data);
  return typeof data === "number" ? patternBytes(data, first) : data;
}

/** Options as bytes, padded with zeros to a multiple of 4. */
export function optionBytes(options: Bytes | undefined): Uint8Array {
  const length = options?.length ?? 0;
  const out = new Uint8Array((length + 3) & ~3);
  if (options !== undefined) out.set(options);
  return out;
}

/** An IPv4 packet with these fields of the header, others at their defaults. */
export function ipv4(
  fields: Partial<Omit<Ipv4Header, "src" | "dst">> & {
    src: string;
    dst: string;
  },
  payload: Uint8Array = new Uint8Array(0),
): Uint8Array {
  const options = fields.options ?? new Uint8Array(0);
  const headerLength = 20 + options.length;
  const out = new Uint8Array(headerLength + payload.length);
  emitIpv4(
    {
      tos: 0,
      totalLength: out.length,
      id: 1,
      dontFragment: false,
      moreFragments: false,
      fragmentOffset: 0,
      ttl: 64,
      protocol: IP_PROTO_UDP,
      ...fields,
      options,
      src: ip(fields.src),
      dst: ip(fields.dst),
    },
    out,
    0,
  );
  out.set(payload, headerLength);
  return out;
}

/** A UDP datagram, with its checksum. */
export function udp(
  src: string,
  srcPort: number,
  dst: string,
  dstPort: number,
  payload: Uint8Array,
): Uint8Array {
  const out = new Uint8Array(8 + payload.length);
  writeUdp(out, 0, srcPort, dstPort, out.length);
  out.set(payload, 8);
  const sum = transportChecksum(out, 0, out.length, ip(src), ip(dst), 17);
  setU16(out, UDP_CHECKSUM, sum === 0 ? 0xffff : sum);
  return out;
}

/** A message of ICMP for IPv4 with its checksum. */
export function icmp(
  type: number,
  code: number,
  rest: number[],
  body: Uint8Array,
): Uint8Array {
  const out = Uint8Array.from([type, code, 0, 0, ...rest, ...body]);
  setU16(out, 2, checksum(out, 0, out.length));
  return out;
}
