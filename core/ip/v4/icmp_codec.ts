/**
 * ICMP for IPv4 as the machines of the IP layer see it: RFC 792, RFC 1122 §3.2.2,
 * RFC 1812 §4.3.2.
 *
 * @module
 */

import type { DropReason } from "../../base/drop_reason.ts";
import { writeIcmp } from "../../wire/icmp.ts";
import {
  ICMP4_ECHO,
  ICMP4_ECHO_REPLY,
  ICMP4_FRAGMENTATION_NEEDED,
  ICMP4_PARAMETER_PROBLEM,
  ICMP4_REASSEMBLY_EXCEEDED,
  ICMP4_TIME_EXCEEDED,
  ICMP4_TTL_EXCEEDED,
  ICMP4_UNREACHABLE,
  ICMP4_UNREACHABLE_HOST,
  ICMP4_UNREACHABLE_NET,
  ICMP4_UNREACHABLE_PORT,
  ICMP4_UNREACHABLE_PROTOCOL,
  icmp4Mtu,
  isIcmp4Error,
} from "../../wire/icmp4.ts";
import { IP_PROTO_ICMP } from "../../wire/ip_protocol.ts";
import {
  IPV4_HEADER_LENGTH,
  ipv4Dst,
  ipv4HeaderLength,
  ipv4Protocol,
  ipv4Src,
  ipv4TotalLength,
  ipVersion,
} from "../../wire/ipv4.ts";
import type { IpConfig } from "../config.ts";
import type { IcmpCodec } from "../icmp_codec.ts";
import {
  ICMP_ERROR_HOST,
  ICMP_ERROR_NET,
  ICMP_ERROR_PARAMETER,
  ICMP_ERROR_PORT,
  ICMP_ERROR_PROHIBITED,
  ICMP_ERROR_PROTOCOL,
  ICMP_ERROR_REASSEMBLY,
  ICMP_ERROR_TIME_EXCEEDED,
  ICMP_ERROR_TOO_BIG,
  type IcmpErrorInfo,
} from "../icmp_error.ts";

/** Least payload that a quote carries, RFC 792. */
const MIN_QUOTE = 8;

/** ICMP of IPv4. */
export class Icmp4Codec implements IcmpCodec {
  readonly protocol: number = IP_PROTO_ICMP;
  readonly echoRequest: number = ICMP4_ECHO;
  readonly echoReply: number = ICMP4_ECHO_REPLY;
  readonly echoesToGroups: boolean = false; // RFC 1122 §3.2.2.6
  readonly largeReply: number = Infinity; // they have no Don't Fragment
  readonly hasErrorsAboutGroups: boolean = false; // RFC 1122 §3.2.2
  readonly answersLaterFragments: boolean = false; // RFC 1122 §3.2.2
  readonly #config: IpConfig;

  /** @param config Says how much an error quotes. */
  constructor(config: IpConfig) {
    this.#config = config;
  }

  pseudoSum(): number {
    return 0;
  }

  isError(type: number): boolean {
    return isIcmp4Error(type);
  }

  kindOf(type: number, code: number): number {
    if (type === ICMP4_TIME_EXCEEDED) return ICMP_ERROR_TIME_EXCEEDED;
    if (type === ICMP4_PARAMETER_PROBLEM) return ICMP_ERROR_PARAMETER;
    if (type !== ICMP4_UNREACHABLE) return 0;
    switch (code) {
      case ICMP4_UNREACHABLE_PROTOCOL:
        return ICMP_ERROR_PROTOCOL;
      case ICMP4_UNREACHABLE_PORT:
        return ICMP_ERROR_PORT;
      case ICMP4_FRAGMENTATION_NEEDED:
        return ICMP_ERROR_TOO_BIG;
      case 9: // RFC 1122 §3.2.2.1: network prohibited
      case 10: // host prohibited
      case 13: // RFC 1812 §5.2.7.1: communication prohibited
        return ICMP_ERROR_PROHIBITED;
      default:
        return ICMP_ERROR_HOST;
    }
  }

  mtuOf(b: Uint8Array, o: number): number {
    return icmp4Mtu(b, o);
  }

  writeError(b: Uint8Array, o: number, kind: number, value: number): void {
    switch (kind) {
      case ICMP_ERROR_NET:
        return writeIcmp(b, o, ICMP4_UNREACHABLE, ICMP4_UNREACHABLE_NET, 0);
      case ICMP_ERROR_HOST:
        return writeIcmp(b, o, ICMP4_UNREACHABLE, ICMP4_UNREACHABLE_HOST, 0);
      case ICMP_ERROR_PROTOCOL: {
        const code = ICMP4_UNREACHABLE_PROTOCOL;
        return writeIcmp(b, o, ICMP4_UNREACHABLE, code, 0);
      }
      case ICMP_ERROR_PORT:
        return writeIcmp(b, o, ICMP4_UNREACHABLE, ICMP4_UNREACHABLE_PORT, 0);
      case ICMP_ERROR_TOO_BIG: {
        const code = ICMP4_FRAGMENTATION_NEEDED;
        return writeIcmp(b, o, ICMP4_UNREACHABLE, code, value);
      }
      case ICMP_ERROR_TIME_EXCEEDED:
        return writeIcmp(b, o, ICMP4_TIME_EXCEEDED, ICMP4_TTL_EXCEEDED, 0);
      case ICMP_ERROR_REASSEMBLY: {
        const code = ICMP4_REASSEMBLY_EXCEEDED;
        return writeIcmp(b, o, ICMP4_TIME_EXCEEDED, code, 0);
      }
      default:
        throw new Error(`Bug: IPv4 has no error of kind ${kind}`);
    }
  }

  quoteLength(b: Uint8Array, o: number): number {
    const most = Math.max(MIN_QUOTE, this.#config.icmpQuote);
    return Math.min(ipv4TotalLength(b, o), ipv4HeaderLength(b, o) + most);
  }

  readQuote(
    b: Uint8Array,
    o: number,
    length: number,
    info: IcmpErrorInfo,
  ): DropReason | null {
    if (length < IPV4_HEADER_LENGTH) return "truncated";
    if (ipVersion(b, o) !== 4) return "bad-version";
    const headerLength = ipv4HeaderLength(b, o);
    if (headerLength < IPV4_HEADER_LENGTH) return "bad-header-length";
    info.local.set4(ipv4Src(b, o));
    info.remote.set4(ipv4Dst(b, o));
    info.protocol = ipv4Protocol(b, o);
    info.length = ipv4TotalLength(b, o);
    info.quoteOffset = o + headerLength;
    info.quoteLength = length - headerLength;
    return null;
  }
}
