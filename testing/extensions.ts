/**
 * Extension headers of IPv6 packets: puts them in, and passes over those that are there.
 *
 * @module
 */

import { getU16, getU32, setU16 } from "../core/wire/bytes.ts";
import {
  IP_PROTO_DSTOPTS,
  IP_PROTO_FRAGMENT,
  IP_PROTO_HOPOPTS,
  IP_PROTO_ROUTING,
} from "../core/wire/ip_protocol.ts";
import {
  IPV6_HEADER_LENGTH,
  IPV6_NEXT_HEADER,
  IPV6_PAYLOAD_LENGTH,
} from "../core/wire/ipv6.ts";
import type { ExtensionHeader, ExtensionName } from "./packet_fields.ts";
import { concat, fragment, options, routing } from "./packets6.ts";

/** Protocol numbers of extension headers by name. */
const NUMBERS: Readonly<Record<ExtensionName, number>> = {
  "hop-by-hop": IP_PROTO_HOPOPTS,
  "destination": IP_PROTO_DSTOPTS,
  "routing": IP_PROTO_ROUTING,
  "fragment": IP_PROTO_FRAGMENT,
};

/** The extension headers of a packet, and what is behind them. */
export interface Extensions {
  /** Their names, in order. */
  names: ExtensionName[];
  /** Protocol of what follows them. */
  protocol: number;
  /** Where that begins. */
  end: number;
  /** Where the headers end that each router processes. */
  unfragmentableEnd: number;
  /** Where the Next Header field stands that names what is behind these. */
  unfragmentableNextAt: number;
  /** Identification of the Fragment header; 0 without one, as the two below. */
  id: number;
  /** Where the fragment belongs, in bytes. */
  offset: number;
  /** More fragments. */
  mf: boolean;
}

/**
 * Reads the extension headers of an IPv6 packet, up to a Fragment header of a part
 * other than the first; null if they are cut short.
 */
export function readExtensions(packet: Uint8Array): Extensions | null {
  let nextAt: number = IPV6_NEXT_HEADER;
  let at: number = IPV6_HEADER_LENGTH;
  const seen: Extensions = {
    ...{ names: [], protocol: packet[nextAt], end: at },
    ...{ unfragmentableEnd: at, unfragmentableNextAt: nextAt },
    ...{ id: 0, offset: 0, mf: false },
  };
  while (seen.offset === 0) {
    const name = nameOf(packet[nextAt]);
    if (name === null) break;
    const isFragment = name === "fragment";
    if (at + 8 > packet.length) return null;
    const length = isFragment ? 8 : (packet[at + 1] + 1) << 3;
    if (at + length > packet.length) return null;
    if (isFragment) {
      const field = getU16(packet, at + 2);
      seen.id = getU32(packet, at + 4) >>> 0;
      seen.offset = field & 0xfff8;
      seen.mf = (field & 1) !== 0;
    }
    seen.names.push(name);
    [nextAt, at] = [at, at + length];
    if (name === "hop-by-hop" || name === "routing") {
      seen.unfragmentableEnd = at;
      seen.unfragmentableNextAt = nextAt;
    }
  }
  return { ...seen, protocol: packet[nextAt], end: at };
}

function nameOf(protocol: number): ExtensionName | null {
  for (const [name, number] of Object.entries(NUMBERS)) {
    if (number === protocol) return name as ExtensionName;
  }
  return null;
}

/**
 * Puts extension headers behind the fixed header of an IPv6 packet, in front of those
 * that it has.
 */
export function withExtensions(
  packet: Uint8Array,
  headers: readonly ExtensionHeader[],
): Uint8Array {
  if (packet[0] >>> 4 !== 6) {
    throw new TypeError("Cannot send extension headers over IPv4");
  }
  let next = packet[IPV6_NEXT_HEADER];
  const parts: Uint8Array[] = [];
  for (const header of headers.toReversed()) {
    parts.unshift(build(header, next));
    next = NUMBERS[header.header];
  }
  const fixed = packet.slice(0, IPV6_HEADER_LENGTH);
  const out = concat(fixed, ...parts, packet.subarray(IPV6_HEADER_LENGTH));
  out[IPV6_NEXT_HEADER] = next;
  setU16(out, IPV6_PAYLOAD_LENGTH, out.length - IPV6_HEADER_LENGTH);
  return out;
}

function build(header: ExtensionHeader, next: number): Uint8Array {
  switch (header.header) {
    case "routing":
      return routing(next, header.type ?? 0, header.left ?? 0);
    case "fragment": {
      const { offset = 0, mf = false, ipId = 1 } = header;
      return fragment(next, offset, mf, ipId);
    }
    default:
      return options(next, ...header.options ?? []);
  }
}
