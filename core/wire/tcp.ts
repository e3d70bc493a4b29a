/**
 * The TCP header, RFC 9293 §3.1, with the flags of RFC 3168.
 *
 * Options are in tcp_options.ts. Sequence numbers are int32 and are compared
 * only by core/tcp/seq.ts. Omits the checksum itself, which needs the
 * pseudo-header: checksum.ts.
 *
 * @module
 */

import type { DropReason } from "../base/drop_reason.ts";
import { getU16, getU32, setU16, setU32 } from "./bytes.ts";

/** Offset of Source Port. */
const TCP_SRC_PORT = 0;
/** Offset of Destination Port. */
export const TCP_DST_PORT = 2;
/** Offset of Sequence Number. */
export const TCP_SEQ = 4;
/** Offset of Acknowledgment Number. */
export const TCP_ACK = 8;
/** Offset of Data Offset and the reserved bits. */
const TCP_DATA_OFFSET = 12;
/** Offset of the control bits. */
export const TCP_FLAGS = 13;
/** Offset of Window. */
export const TCP_WINDOW = 14;
/** Offset of Checksum. */
export const TCP_CHECKSUM = 16;
/** Offset of Urgent Pointer. */
const TCP_URGENT = 18;
/** Offset of the first option. */
export const TCP_OPTIONS = 20;
/** Length of a header without options, in bytes. */
export const TCP_HEADER_LENGTH = 20;
/** Longest header, in bytes. */
export const TCP_MAX_HEADER_LENGTH = 60;

/** Control bit: no more data from sender. */
export const TCP_FLAG_FIN = 0x01;
/** Control bit: synchronize sequence numbers. */
export const TCP_FLAG_SYN = 0x02;
/** Control bit: reset the connection. */
export const TCP_FLAG_RST = 0x04;
/** Control bit: push function. */
export const TCP_FLAG_PSH = 0x08;
/** Control bit: the acknowledgment field is significant. */
export const TCP_FLAG_ACK = 0x10;
/** Control bit: the urgent pointer field is significant. */
export const TCP_FLAG_URG = 0x20;
/** Control bit: ECN echo, RFC 3168 §6.1. */
export const TCP_FLAG_ECE = 0x40;
/** Control bit: congestion window reduced, RFC 3168 §6.1. */
export const TCP_FLAG_CWR = 0x80;

/** Source port, 0 to 65535. */
export function tcpSrcPort(b: Uint8Array, o: number): number {
  return getU16(b, o + TCP_SRC_PORT);
}

/** Destination port, 0 to 65535. */
export function tcpDstPort(b: Uint8Array, o: number): number {
  return getU16(b, o + TCP_DST_PORT);
}

/** Sequence Number, int32. */
export function tcpSeq(b: Uint8Array, o: number): number {
  return getU32(b, o + TCP_SEQ);
}

/** Acknowledgment Number, int32. */
export function tcpAck(b: Uint8Array, o: number): number {
  return getU32(b, o + TCP_ACK);
}

/** Header length with options, in bytes: 20 to 60 in a legal header. */
export function tcpHeaderLength(b: Uint8Array, o: number): number {
  return (b[o + TCP_DATA_OFFSET] >>> 4) << 2;
}

/** Control bits, 0 to 255; see the TCP_FLAG constants. */
export function tcpFlags(b: Uint8Array, o: number): number {
  return b[o + TCP_FLAGS];
}

/** Window as it stands, not scaled, 0 to 65535. */
export function tcpWindow(b: Uint8Array, o: number): number {
  return getU16(b, o + TCP_WINDOW);
}

/** Checksum as it stands, 0 to 65535. */
export function tcpChecksum(b: Uint8Array, o: number): number {
  return getU16(b, o + TCP_CHECKSUM);
}

/** Urgent Pointer, 0 to 65535. */
export function tcpUrgent(b: Uint8Array, o: number): number {
  return getU16(b, o + TCP_URGENT);
}

/**
 * Writes the 20 bytes before the options, with a checksum of zero.
 *
 * @param b Packet memory.
 * @param o Offset of the header, in bytes.
 * @param srcPort 0 to 65535.
 * @param dstPort 0 to 65535.
 * @param seq Sequence Number, int32.
 * @param ack Acknowledgment Number, int32; 0 where TCP_FLAG_ACK is not set.
 * @param headerLength With options, in bytes: a multiple of 4, 20 to 60.
 * @param flags Control bits.
 * @param window Already scaled down, 0 to 65535.
 * @param urgent Urgent Pointer, 0 to 65535.
 */
export function writeTcp(
  b: Uint8Array,
  o: number,
  srcPort: number,
  dstPort: number,
  seq: number,
  ack: number,
  headerLength: number,
  flags: number,
  window: number,
  urgent: number,
): void {
  setU16(b, o + TCP_SRC_PORT, srcPort);
  setU16(b, o + TCP_DST_PORT, dstPort);
  setU32(b, o + TCP_SEQ, seq);
  setU32(b, o + TCP_ACK, ack);
  b[o + TCP_DATA_OFFSET] = headerLength << 2;
  b[o + TCP_FLAGS] = flags;
  setU16(b, o + TCP_WINDOW, window);
  setU16(b, o + TCP_CHECKSUM, 0);
  setU16(b, o + TCP_URGENT, urgent);
}

/** A TCP header. */
export interface TcpHeader {
  /** Source port, 0 to 65535. */
  srcPort: number;
  /** Destination port, 0 to 65535. */
  dstPort: number;
  /** Sequence Number, int32. */
  seq: number;
  /** Acknowledgment Number, int32. */
  ack: number;
  /** Control bits, 0 to 255. */
  flags: number;
  /** Window as it stands, 0 to 65535. */
  window: number;
  /** Checksum as it stands, 0 to 65535. */
  checksum: number;
  /** Urgent Pointer, 0 to 65535. */
  urgent: number;
  /** Option bytes, a multiple of 4, at most 40; borrowed from the packet. */
  options: Uint8Array;
}

/**
 * Checks a header's length. Ports of zero and flag combinations are the
 * state machine's to judge.
 *
 * @param b Packet memory.
 * @param o Offset of the header, in bytes.
 * @param len Bytes of the IP payload.
 * @returns Why to drop the segment, or null; then every accessor may be used.
 */
export function checkTcp(
  b: Uint8Array,
  o: number,
  len: number,
): DropReason | null {
  if (len < TCP_HEADER_LENGTH) return "truncated";
  const headerLength = tcpHeaderLength(b, o);
  if (headerLength < TCP_HEADER_LENGTH) return "bad-header-length";
  return headerLength > len ? "truncated" : null;
}

/**
 * Parses a header; the payload is all that follows its options.
 *
 * @param b Packet memory.
 * @param o Offset of the header, in bytes.
 * @param len Bytes of the IP payload.
 */
export function parseTcp(
  b: Uint8Array,
  o: number,
  len: number,
): TcpHeader | DropReason {
  const bad = checkTcp(b, o, len);
  if (bad !== null) return bad;
  return {
    srcPort: tcpSrcPort(b, o),
    dstPort: tcpDstPort(b, o),
    seq: tcpSeq(b, o),
    ack: tcpAck(b, o),
    flags: tcpFlags(b, o),
    window: tcpWindow(b, o),
    checksum: tcpChecksum(b, o),
    urgent: tcpUrgent(b, o),
    options: b.subarray(o + TCP_OPTIONS, o + tcpHeaderLength(b, o)),
  };
}

const FLAG_LETTERS = "FSRP.UEW";

/**
 * Control bits as tcpdump writes them: `S` SYN, `F` FIN, `R` RST, `P` PSH,
 * `.` ACK, `U` URG, `E` ECE, `W` CWR; `none` for no bit.
 *
 * @param flags Control bits.
 */
export function describeTcpFlags(flags: number): string {
  let text = "";
  for (let i = 0; i < 8; i++) {
    if ((flags & (1 << i)) !== 0) text += FLAG_LETTERS[i];
  }
  return text === "" ? "none" : text;
}

/** One line such as `TCP 49152 > 80 [S] seq 1 win 65535`. */
export function describeTcp(header: TcpHeader): string {
  const { srcPort, dstPort, seq, ack, flags, window, urgent } = header;
  const acked = (flags & TCP_FLAG_ACK) !== 0 ? ` ack ${ack >>> 0}` : "";
  const urg = (flags & TCP_FLAG_URG) !== 0 ? ` urg ${urgent}` : "";
  return `TCP ${srcPort} > ${dstPort} [${describeTcpFlags(flags)}] ` +
    `seq ${seq >>> 0}${acked} win ${window}${urg}`;
}
