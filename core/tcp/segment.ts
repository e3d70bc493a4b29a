/**
 * The incoming segment that is being processed: its header in RFC 9293's terms.
 *
 * One object per stack, filled anew for every segment. Steps that trim a segment
 * change it in place.
 *
 * @module
 */

import type { RxPacket } from "../ip/packet.ts";
import { getU16, getU32 } from "../wire/bytes.ts";
import {
  TCP_DST_PORT,
  TCP_FLAG_ACK,
  TCP_FLAG_FIN,
  TCP_FLAG_RST,
  TCP_FLAG_SYN,
  TCP_FLAGS,
  TCP_HEADER_LENGTH,
  TCP_OPTIONS,
  TCP_SEQ,
  TCP_WINDOW,
  tcpAck,
  tcpHeaderLength,
} from "../wire/tcp.ts";
import { TcpOptions } from "../wire/tcp_options.ts";

/** The segment that the steps of RFC 9293 §3.10.7 process. */
export class Segment {
  /** The packet that it came in; borrowed. */
  packet!: RxPacket;
  /** Source port: the peer's. */
  srcPort = 0;
  /** Destination port: ours. */
  dstPort = 0;
  /** SEG.SEQ, int32. */
  seq = 0;
  /** SEG.ACK, int32. */
  ack = 0;
  /** Control bits. */
  flags = 0;
  /** SEG.WND as it stands, not scaled. */
  window = 0;
  /** Offset in packet memory of the payload. */
  offset = 0;
  /** Payload bytes; SYN and FIN not counted. */
  length = 0;
  /** Payload bytes of each segment in a super-packet, else 0. */
  gsoSize = 0;
  /** Options. */
  readonly options: TcpOptions = new TcpOptions();

  /** Whether ACK is set. */
  get hasAck(): boolean {
    return (this.flags & TCP_FLAG_ACK) !== 0;
  }

  /** Whether SYN is set. */
  get hasSyn(): boolean {
    return (this.flags & TCP_FLAG_SYN) !== 0;
  }

  /** Whether FIN is set. */
  get hasFin(): boolean {
    return (this.flags & TCP_FLAG_FIN) !== 0;
  }

  /** Whether RST is set. */
  get hasRst(): boolean {
    return (this.flags & TCP_FLAG_RST) !== 0;
  }

  /** SEG.LEN: payload, SYN and FIN. */
  get sequenceLength(): number {
    return this.length + ((this.flags & TCP_FLAG_FIN) !== 0 ? 1 : 0) +
      ((this.flags & TCP_FLAG_SYN) !== 0 ? 1 : 0);
  }

  /**
   * Reads the header of a packet that has passed `checkTcp`.
   *
   * @returns False if the options are malformed.
   */
  read(b: Uint8Array, packet: RxPacket): boolean {
    const o = packet.offset;
    const headerLength = tcpHeaderLength(b, o);
    this.packet = packet;
    this.srcPort = getU16(b, o);
    this.dstPort = getU16(b, o + TCP_DST_PORT);
    this.seq = getU32(b, o + TCP_SEQ);
    this.ack = tcpAck(b, o);
    this.flags = b[o + TCP_FLAGS];
    this.window = getU16(b, o + TCP_WINDOW);
    this.offset = o + headerLength;
    this.length = packet.length - headerLength;
    this.gsoSize = packet.gsoSize;
    return this.options.parse(
      b,
      o + TCP_OPTIONS,
      headerLength - TCP_HEADER_LENGTH,
    );
  }
}
