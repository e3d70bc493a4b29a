/**
 * What the two families' echo messages and errors look like to a RAW netconn: ICMP,
 * RFC 792, and ICMPv6, RFC 4443.
 *
 * @module
 */

import { NETCONN_RAW, NETCONN_RAW_IPV6, type netconn_type } from "../../mod.ts";

/** One of the families. */
export interface EchoFamily {
  /** Type of the RAW netconn. */
  readonly type: netconn_type;
  /** Number of ICMP in the IP header. */
  readonly protocol: number;
  /** Bytes of an IP header without options or extensions. */
  readonly ipHeader: number;
  /** Type of an echo request. */
  readonly request: number;
  /** Type of an echo reply. */
  readonly reply: number;
  /** Offset of the time to live or hop limit in the IP header. */
  readonly ttlAt: number;
  /** Whether the checksum is the stack's work: it is about the addresses, too. */
  readonly isChecked: boolean;
  /**
   * Offset of the ICMP message in memory that begins with an IP header; undefined if it
   * is no ICMP.
   */
  messageAt(packet: Uint8Array, ipAt: number): number | undefined;
  /** Words for an ICMP error; undefined for what is none. */
  describeError(type: number, code: number): string | undefined;
}

const ICMP = 1;
const ICMPV6 = 58;
const FRAGMENT = 44;

const ECHO4: EchoFamily = {
  ...{ type: NETCONN_RAW, protocol: ICMP, ipHeader: 20, ttlAt: 8 },
  ...{ request: 8, reply: 0, isChecked: false },
  messageAt(packet, ipAt) {
    if (packet[ipAt + 9] !== ICMP) return undefined;
    return ipAt + (packet[ipAt]! & 15) * 4;
  },
  describeError: describeIcmp,
};

const ECHO6: EchoFamily = {
  ...{ type: NETCONN_RAW_IPV6, protocol: ICMPV6, ipHeader: 40, ttlAt: 7 },
  ...{ request: 128, reply: 129, isChecked: true },
  messageAt(packet, ipAt) {
    const at = ipAt + 40;
    switch (packet[ipAt + 6]) {
      case ICMPV6:
        return at;
      case FRAGMENT: // the first of a request that an error is about
        return packet[at] === ICMPV6 ? at + 8 : undefined;
      default:
        return undefined;
    }
  },
  describeError: describeIcmp6,
};

/** The family of an address. */
export function echoFamilyOf(address: string): EchoFamily {
  return address.includes(":") ? ECHO6 : ECHO4;
}

function describeIcmp(type: number, code: number): string | undefined {
  switch (type) {
    case 3: {
      const what = ["Net", "Host", "Protocol", "Port"][code];
      if (what !== undefined) return `Destination ${what} Unreachable`;
      if (code === 4) return "Frag needed and DF set";
      return code === 13
        ? "Packet filtered"
        : `Destination Unreachable, code ${code}`;
    }
    case 11:
      return code === 0
        ? "Time to live exceeded"
        : "Frag reassembly time exceeded";
    case 12:
      return "Parameter problem";
    default:
      return undefined;
  }
}

/** Why a destination is unreachable, by the code. */
const UNREACHABLE6 = [
  "No route",
  "Administratively prohibited",
  "Beyond scope of source address",
  "Address unreachable",
  "Port unreachable",
  "Source address failed ingress/egress policy",
  "Reject route to destination",
];

function describeIcmp6(type: number, code: number): string | undefined {
  switch (type) {
    case 1:
      return `Destination unreachable: ${
        UNREACHABLE6[code] ?? `Unknown code ${code}`
      }`;
    case 2:
      return "Packet too big";
    case 3:
      return code === 0
        ? "Time exceeded: Hop limit"
        : "Time exceeded: Defragmentation failure";
    case 4:
      return "Parameter problem";
    default:
      return undefined;
  }
}
