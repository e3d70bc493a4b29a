/**
 * ICMPv6 as the machines of the IP layer see it: RFC 4443.
 *
 * @module
 */

import type { DropReason } from "../../base/drop_reason.ts";
import { pseudoHeaderSum } from "../../wire/checksum.ts";
import { ICMP_HEADER_LENGTH, writeIcmp } from "../../wire/icmp.ts";
import {
  ICMP6_ECHO,
  ICMP6_ECHO_REPLY,
  ICMP6_HOP_LIMIT_EXCEEDED,
  ICMP6_PARAMETER_PROBLEM,
  ICMP6_REASSEMBLY_EXCEEDED,
  ICMP6_TIME_EXCEEDED,
  ICMP6_TOO_BIG,
  ICMP6_UNREACHABLE,
  ICMP6_UNREACHABLE_ADDRESS,
  ICMP6_UNREACHABLE_POLICY,
  ICMP6_UNREACHABLE_PORT,
  ICMP6_UNREACHABLE_PROHIBITED,
  ICMP6_UNREACHABLE_REJECT,
  ICMP6_UNREACHABLE_ROUTE,
  ICMP6_UNREACHABLE_SCOPE,
  icmp6Mtu,
  isIcmp6Error,
  mayCauseIcmp6Error,
} from "../../wire/icmp6.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";
import { IP_PROTO_ICMPV6 } from "../../wire/ip_protocol.ts";
import { ipVersion } from "../../wire/ipv4.ts";
import {
  IPV6_DST,
  IPV6_HEADER_LENGTH,
  IPV6_MIN_MTU,
  IPV6_SRC,
  ipv6PayloadLength,
} from "../../wire/ipv6.ts";
import { Ipv6Chain } from "../../wire/ipv6_chain.ts";
import {
  IPV6_PROBLEM_FIELD,
  IPV6_PROBLEM_NEXT_HEADER,
} from "../../wire/ipv6_extension.ts";
import type { IcmpCodec } from "../icmp_codec.ts";
import {
  ICMP_ERROR_HEADER,
  ICMP_ERROR_HOST,
  ICMP_ERROR_NET,
  ICMP_ERROR_PARAMETER,
  ICMP_ERROR_PORT,
  ICMP_ERROR_PROHIBITED,
  ICMP_ERROR_PROTOCOL,
  ICMP_ERROR_REASSEMBLY,
  ICMP_ERROR_SCOPE,
  ICMP_ERROR_TIME_EXCEEDED,
  ICMP_ERROR_TOO_BIG,
  type IcmpErrorInfo,
} from "../icmp_error.ts";

/** ICMP of IPv6. */
export class Icmp6Codec implements IcmpCodec {
  readonly protocol: number = IP_PROTO_ICMPV6;
  readonly echoRequest: number = ICMP6_ECHO;
  readonly echoReply: number = ICMP6_ECHO_REPLY;
  readonly echoesToGroups: boolean = true; // RFC 4443 §4.2
  readonly largeReply: number = IPV6_MIN_MTU - IPV6_HEADER_LENGTH;
  readonly hasErrorsAboutGroups: boolean = true; // RFC 4443 §2.4(e.3)
  readonly answersLaterFragments: boolean = true; // RFC 8200 §4.5
  readonly #chain: Ipv6Chain = new Ipv6Chain();

  pseudoSum(src: IpAddr, dst: IpAddr, length: number): number {
    return pseudoHeaderSum(src, dst, IP_PROTO_ICMPV6, length);
  }

  isError(type: number): boolean {
    return !mayCauseIcmp6Error(type);
  }

  kindOf(type: number, code: number): number {
    switch (type) {
      case ICMP6_UNREACHABLE:
        return unreachableKind(code);
      case ICMP6_TOO_BIG:
        return ICMP_ERROR_TOO_BIG;
      case ICMP6_TIME_EXCEEDED:
        return ICMP_ERROR_TIME_EXCEEDED;
      case ICMP6_PARAMETER_PROBLEM:
        return code === IPV6_PROBLEM_NEXT_HEADER
          ? ICMP_ERROR_PROTOCOL
          : ICMP_ERROR_PARAMETER;
      default: // RFC 4443 §2.4(a): an unknown error is told, too; it is soft
        return isIcmp6Error(type) ? ICMP_ERROR_HOST : 0;
    }
  }

  mtuOf(b: Uint8Array, o: number): number {
    return icmp6Mtu(b, o);
  }

  writeError(b: Uint8Array, o: number, kind: number, value: number): void {
    switch (kind) {
      case ICMP_ERROR_NET:
        return writeIcmp(b, o, ICMP6_UNREACHABLE, ICMP6_UNREACHABLE_ROUTE, 0);
      case ICMP_ERROR_HOST:
        return writeIcmp(b, o, ICMP6_UNREACHABLE, ICMP6_UNREACHABLE_ADDRESS, 0);
      case ICMP_ERROR_SCOPE:
        return writeIcmp(b, o, ICMP6_UNREACHABLE, ICMP6_UNREACHABLE_SCOPE, 0);
      case ICMP_ERROR_PORT:
        return writeIcmp(b, o, ICMP6_UNREACHABLE, ICMP6_UNREACHABLE_PORT, 0);
      case ICMP_ERROR_TOO_BIG:
        return writeIcmp(b, o, ICMP6_TOO_BIG, 0, value);
      case ICMP_ERROR_TIME_EXCEEDED:
        return writeIcmp(
          b,
          o,
          ICMP6_TIME_EXCEEDED,
          ICMP6_HOP_LIMIT_EXCEEDED,
          0,
        );
      case ICMP_ERROR_REASSEMBLY: {
        const code = ICMP6_REASSEMBLY_EXCEEDED;
        return writeIcmp(b, o, ICMP6_TIME_EXCEEDED, code, 0);
      }
      default:
        return writeIcmp(b, o, ICMP6_PARAMETER_PROBLEM, problem(kind), value);
    }
  }

  quoteLength(b: Uint8Array, o: number): number {
    // RFC 4443 §2.4(c): an error is no longer than what every link carries.
    const most = IPV6_MIN_MTU - IPV6_HEADER_LENGTH - ICMP_HEADER_LENGTH;
    return Math.min(IPV6_HEADER_LENGTH + ipv6PayloadLength(b, o), most);
  }

  readQuote(
    b: Uint8Array,
    o: number,
    length: number,
    info: IcmpErrorInfo,
  ): DropReason | null {
    if (length < IPV6_HEADER_LENGTH) return "truncated";
    if (ipVersion(b, o) !== 6) return "bad-version";
    const chain = this.#chain;
    if (!chain.start(b, o, length)) return "truncated";
    info.local.read6(b, o + IPV6_SRC);
    info.remote.read6(b, o + IPV6_DST);
    info.protocol = chain.protocol;
    info.length = IPV6_HEADER_LENGTH + ipv6PayloadLength(b, o);
    info.quoteOffset = chain.offset;
    info.quoteLength = o + length - chain.offset;
    return null;
  }
}

/** RFC 4443 §3.1. */
function unreachableKind(code: number): number {
  switch (code) {
    case ICMP6_UNREACHABLE_PORT:
      return ICMP_ERROR_PORT;
    case ICMP6_UNREACHABLE_PROHIBITED:
    case ICMP6_UNREACHABLE_POLICY:
    case ICMP6_UNREACHABLE_REJECT:
      return ICMP_ERROR_PROHIBITED;
    default:
      return ICMP_ERROR_HOST;
  }
}

/** Code of the Parameter Problem for a kind of error. */
function problem(kind: number): number {
  if (kind >= ICMP_ERROR_HEADER) return kind - ICMP_ERROR_HEADER;
  if (kind === ICMP_ERROR_PROTOCOL) return IPV6_PROBLEM_NEXT_HEADER;
  if (kind === ICMP_ERROR_PARAMETER) return IPV6_PROBLEM_FIELD;
  throw new Error(`Bug: IPv6 has no error of kind ${kind}`);
}
