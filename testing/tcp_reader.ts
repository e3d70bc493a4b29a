/**
 * Reads TCP segments into the fields in which scripts speak of them.
 *
 * @module
 */

import { IP_PROTO_TCP } from "../core/wire/ip_protocol.ts";
import {
  parseTcp,
  TCP_FLAG_ACK,
  TCP_FLAG_SYN,
  type TcpHeader,
} from "../core/wire/tcp.ts";
import { TcpOptions } from "../core/wire/tcp_options.ts";
import {
  ipFields,
  readIp,
  type SeenIp,
  type SeenPacket,
} from "./packet_reader.ts";
import { lettersOf } from "./tcp_flags.ts";

/**
 * A segment as it was seen, in a script's words.
 *
 * @category Scripted peer
 */
export interface SeenTcp extends SeenIp {
  /** Source port. */
  srcPort: number;
  /** Destination port. */
  dstPort: number;
  /** Control bits, in the order S F R P A U E C. */
  flags: string;
  /** Relative to the sender's initial number. */
  seq: number;
  /** Relative to the receiver's; 0 without ACK. */
  ack: number;
  /** Window as it stands. */
  win: number;
  /** Window in bytes. */
  window: number;
  /** Urgent pointer. */
  urgent: number;
  /** Payload bytes. */
  len: number;
  /** Payload. */
  data: Uint8Array;
  /** Maximum segment size, null if absent. */
  mss: number | null;
  /** Window scale, null if absent. */
  ws: number | null;
  /** SACK permitted. */
  sackOk: boolean;
  /** Timestamps, null if absent. */
  ts: [number, number] | null;
  /** Timestamp value, null if absent. */
  tsVal: number | null;
  /** Timestamp echo reply, null if absent. */
  tsEcr: number | null;
  /** SACK blocks. */
  sack: [number, number][];
  /** All options as bytes. */
  options: Uint8Array;
}

/** A segment in its parts: IP, header, payload, options. */
export type ParsedTcp = readonly [
  SeenPacket,
  TcpHeader,
  Uint8Array,
  TcpOptions,
];

/** Takes a segment apart; a text says what is wrong with it. */
export function parseTcpPacket(packet: Uint8Array): ParsedTcp | string {
  const ip = readIp(packet);
  if (typeof ip === "string") return ip;
  if (ip.protocol !== IP_PROTO_TCP) return `protocol ${ip.protocol}, not TCP`;
  if (ip.mf || ip.offset > 0) return "a fragment, not a whole segment";
  const header = parseTcp(ip.data, 0, ip.data.length);
  if (typeof header === "string") return `TCP ${header}`;
  const options = new TcpOptions();
  if (!options.parse(ip.data, 20, header.options.length)) {
    return "TCP options are malformed";
  }
  return [ip, header, ip.data.subarray(20 + header.options.length), options];
}

/**
 * A segment in a script's words.
 *
 * @param parsed The segment.
 * @param fromIss Initial number of who sent it, int32.
 * @param toIss Initial number of the other side, int32.
 * @param shift Scale of its window, were it no SYN.
 */
export function seenTcp(
  parsed: ParsedTcp,
  fromIss: number,
  toIss: number,
  shift: number,
): SeenTcp {
  const [packet, header, data, options] = parsed;
  const hasSyn = (header.flags & TCP_FLAG_SYN) !== 0;
  const hasAck = (header.flags & TCP_FLAG_ACK) !== 0;
  const sack: [number, number][] = [];
  for (let i = 0; i < options.sackCount; i++) {
    sack.push([
      (options.sack[2 * i] - toIss) | 0,
      (options.sack[2 * i + 1] - toIss) | 0,
    ]);
  }
  const { tsVal, tsEcr, hasTimestamps } = options;
  return {
    srcPort: header.srcPort,
    dstPort: header.dstPort,
    flags: lettersOf(header.flags),
    seq: (header.seq - fromIss) | 0,
    ack: hasAck ? (header.ack - toIss) | 0 : 0,
    win: header.window,
    window: header.window * (hasSyn ? 1 : 2 ** shift),
    urgent: header.urgent,
    len: data.length,
    data,
    mss: options.mss < 0 ? null : options.mss,
    ws: options.windowScale < 0 ? null : options.windowScale,
    sackOk: options.sackPermitted,
    ts: hasTimestamps ? [tsVal, tsEcr] : null,
    tsVal: hasTimestamps ? tsVal : null,
    tsEcr: hasTimestamps ? tsEcr : null,
    sack,
    options: header.options,
    ...ipFields(packet),
  };
}

/** One line such as `5000 > 80 [SA] seq 0 ack 1 win 65535 <mss 1460>`. */
export function describeSeenTcp(seen: SeenTcp): string {
  const { srcPort, dstPort, flags, seq, len, ack, win } = seen;
  const options = [
    seen.mss === null ? "" : `mss ${seen.mss}`,
    seen.sackOk ? "sackOK" : "",
    seen.ws === null ? "" : `ws ${seen.ws}`,
    seen.ts === null ? "" : `ts ${seen.ts.join(" ")}`,
    ...seen.sack.map(([left, right]) => `sack ${left}:${right}`),
  ].filter((text) => text !== "").join(", ");
  return `${srcPort} > ${dstPort} [${flags}] seq ${seq}` +
    (len === 0 ? "" : `:${seq + len} (${len})`) +
    (flags.includes("A") ? ` ack ${ack}` : "") + ` win ${win}` +
    (options === "" ? "" : ` <${options}>`);
}
