/**
 * One TCP connection as its peer sees it: builds its segments from a script's words,
 * and reads the stack's into them.
 *
 * It knows both initial sequence numbers, from which everything relative counts, how
 * far each side has got, and the options that the handshake agreed on; it has no
 * states and never acts by itself.
 *
 * @module
 */

import { setU16 } from "../core/wire/bytes.ts";
import { transportChecksum } from "../core/wire/checksum.ts";
import { IP_PROTO_TCP } from "../core/wire/ip_protocol.ts";
import {
  TCP_CHECKSUM,
  TCP_FLAG_ACK,
  TCP_FLAG_FIN,
  TCP_FLAG_RST,
  TCP_FLAG_SYN,
  writeTcp,
} from "../core/wire/tcp.ts";
import { writeSack, writeTimestamps } from "../core/wire/tcp_options.ts";
import type { TcpSegment } from "./packet_fields.ts";
import type { SeenPacket } from "./packet_reader.ts";
import { endsOf, ipPacket } from "./build.ts";
import { dataBytes, ip, optionBytes } from "./packets.ts";
import { flagsOf } from "./tcp_flags.ts";
import {
  describeSeenTcp,
  type ParsedTcp,
  parseTcpPacket,
  type SeenTcp,
  seenTcp,
} from "./tcp_reader.ts";

/**
 * One end of a connection, as its peer knows it.
 *
 * @category Scripted peer
 */
export interface FlowSide {
  /** Address. */
  addr: string;
  /** Port; 0 as long as it is not known. */
  port: number;
  /** Initial sequence number, int32. */
  iss: number;
  /** What it sends next, relative: as far as it is known to have got. */
  next: number;
  /** Window scale that its SYN offered, null without. */
  ws: number | null;
  /** Whether its SYN had timestamps. */
  ts: boolean;
  /** Latest timestamp value that it sent. */
  tsVal: number;
}

/**
 * How a flow begins.
 *
 * @category Scripted peer
 */
export interface FlowOptions {
  /** The peer's address. */
  peer: string;
  /** The peer's port. */
  peerPort: number;
  /** The stack's address. */
  stack: string;
  /** The stack's port; 0: that of the first segment seen. */
  stackPort: number;
  /** The peer's initial sequence number. */
  peerIss: number;
  /** Timestamps of a segment that does not say which. */
  usualTs: () => readonly [number, number];
  /** Whether segments have them that say nothing; if not given: once agreed on. */
  sendsTs?: () => boolean;
}

function side(addr: string, port: number, iss: number): FlowSide {
  const canonical = ip(addr).toString(); // as packets that are read have it
  const rest = { next: 0, ws: null, ts: false, tsVal: 0 };
  return { addr: canonical, port, iss, ...rest };
}

/** What of a segment counts in its sequence. */
function sequenceLength(flags: number, length: number): number {
  return length + ((flags & TCP_FLAG_SYN) !== 0 ? 1 : 0) +
    ((flags & TCP_FLAG_FIN) !== 0 ? 1 : 0);
}

/**
 * A connection between the stack and a peer that a script plays.
 *
 * @category Scripted peer
 */
export class TcpFlow {
  /** The side that the script plays. */
  readonly peer: FlowSide;
  /** The side under test. */
  readonly stack: FlowSide;
  readonly #usualTs: () => readonly [number, number];
  readonly #sendsTs: () => boolean;

  /**
   * Begins, with nothing sent by either side.
   *
   * @param options Who is who.
   */
  constructor(options: FlowOptions) {
    this.peer = side(options.peer, options.peerPort, options.peerIss | 0);
    this.stack = side(options.stack, options.stackPort, 0);
    this.#usualTs = options.usualTs;
    this.#sendsTs = options.sendsTs ?? (() => this.timestamps);
  }

  /** Whether both sides have offered timestamps. */
  get timestamps(): boolean {
    return this.peer.ts && this.stack.ts;
  }

  /** Shift of the window of segments from one side, those with SYN apart. */
  #shift(of: FlowSide): number {
    return this.peer.ws !== null && this.stack.ws !== null ? of.ws! : 0;
  }

  /** Builds a segment of the peer as an IP packet, and takes note of it. */
  build(segment: TcpSegment): Uint8Array {
    const { peer, stack } = this;
    const flags = flagsOf(segment.flags ?? "A");
    const seq = segment.seq ?? peer.next;
    const data = dataBytes(segment.data, Math.max(seq, 1) - 1);
    const options = segment.options === undefined
      ? this.#options(segment)
      : optionBytes(segment.options);
    const headerLength = 20 + options.length;
    const out = new Uint8Array(headerLength + data.length);
    const hasAck = (flags & TCP_FLAG_ACK) !== 0;
    writeTcp(
      out,
      0,
      segment.srcPort ?? peer.port,
      segment.dstPort ?? stack.port,
      (peer.iss + seq) | 0,
      hasAck ? (stack.iss + (segment.ack ?? stack.next)) | 0 : 0,
      headerLength,
      flags,
      this.#windowField(segment, flags),
      segment.urgent ?? 0,
    );
    out.set(options, 20);
    out.set(data, headerLength);
    if (segment.src === undefined && segment.srcPort === undefined) {
      const end = seq + sequenceLength(flags, data.length);
      peer.next = Math.max(peer.next, end);
      if ((flags & TCP_FLAG_SYN) !== 0) {
        peer.ws = segment.ws ?? null;
        peer.ts = segment.ts !== null && segment.ts !== undefined;
      }
    }
    const ends = { src: peer.addr, dst: stack.addr };
    const { src, dst } = endsOf(segment, ends);
    const sum = transportChecksum(
      out,
      0,
      out.length,
      ip(src),
      ip(dst),
      IP_PROTO_TCP,
    );
    setU16(out, TCP_CHECKSUM, sum);
    return ipPacket(segment, ends, IP_PROTO_TCP, out);
  }

  #windowField(segment: TcpSegment, flags: number): number {
    if (segment.window === undefined) return segment.win ?? 65_535;
    const shift = (flags & TCP_FLAG_SYN) !== 0 ? 0 : this.#shift(this.peer);
    const field = segment.window / 2 ** shift;
    if (!Number.isInteger(field) || field > 65_535) {
      throw new RangeError(
        `Cannot send a window of ${segment.window} bytes with a scale of ${shift}`,
      );
    }
    return field;
  }

  #options(segment: TcpSegment): Uint8Array {
    const options = new Uint8Array(64);
    let at = 0;
    const put = (...bytes: number[]): void => {
      options.set(bytes, at);
      at += bytes.length;
    };
    if (typeof segment.mss === "number") {
      put(2, 4, segment.mss >> 8, segment.mss & 255);
    }
    if (segment.sackOk) put(1, 1, 4, 2);
    if (typeof segment.ws === "number") put(1, 3, 3, segment.ws);
    const wanted = segment.ts === undefined ? this.#sendsTs() : segment.ts;
    const ts = wanted === true
      ? this.#usualTs()
      : wanted === false
      ? null
      : wanted;
    if (ts !== null) {
      this.peer.tsVal = ts[0];
      at += writeTimestamps(options, at, ts[0], ts[1]);
    }
    if (segment.sack !== undefined) {
      const edges = Int32Array.from(
        segment.sack.flat().map((n) => (n + this.stack.iss) | 0),
      );
      at += writeSack(options, at, edges, segment.sack.length);
    }
    if (at > 40) throw new RangeError(`Cannot send ${at} bytes of options`);
    return options.subarray(0, at);
  }

  /** Whether a packet of the stack belongs to this connection. */
  owns(packet: SeenPacket): boolean {
    return this.#carries(packet, this.stack, this.peer);
  }

  #carries(packet: SeenPacket, from: FlowSide, to: FlowSide): boolean {
    const { data: b } = packet;
    if (packet.protocol !== IP_PROTO_TCP || b.length < 20) return false;
    if (packet.src !== from.addr || packet.dst !== to.addr) return false;
    const [srcPort, dstPort] = [(b[0] << 8) | b[1], (b[2] << 8) | b[3]];
    return (from.port === 0 || srcPort === from.port) &&
      (to.port === 0 || dstPort === to.port);
  }

  /**
   * Reads a segment that the stack has sent, and takes note of how far it has got.
   *
   * @returns What is wrong with it if it cannot be read.
   */
  see(packet: Uint8Array): SeenTcp | string {
    const { stack, peer } = this;
    const parsed = parseTcpPacket(packet);
    if (typeof parsed === "string") return parsed;
    const [, header, data, options] = parsed;
    const { flags } = header;
    if (header.dstPort === peer.port || peer.port === 0) {
      if ((flags & TCP_FLAG_SYN) !== 0) {
        if (stack.next === 0 || header.seq !== stack.iss) {
          stack.iss = header.seq;
          stack.next = 0;
        }
        stack.ws = options.windowScale < 0 ? null : options.windowScale;
        stack.ts = options.hasTimestamps;
      }
      if (stack.port === 0) stack.port = header.srcPort;
      if (options.hasTimestamps) stack.tsVal = options.tsVal;
      if ((flags & TCP_FLAG_RST) === 0) {
        const seq = (header.seq - stack.iss) | 0;
        const end = seq + sequenceLength(flags, data.length);
        stack.next = Math.max(stack.next, end);
      }
    }
    return this.#seen(parsed, stack, peer);
  }

  /** One line for a segment of either side, with relative numbers; null if neither's. */
  describe(packet: Uint8Array): string | null {
    const parsed = parseTcpPacket(packet);
    if (typeof parsed === "string") return null;
    const { peer, stack } = this;
    if (this.#carries(parsed[0], stack, peer)) {
      return describeSeenTcp(this.#seen(parsed, stack, peer));
    }
    if (this.#carries(parsed[0], peer, stack)) {
      return describeSeenTcp(this.#seen(parsed, peer, stack));
    }
    return null;
  }

  #seen(parsed: ParsedTcp, from: FlowSide, to: FlowSide): SeenTcp {
    return seenTcp(parsed, from.iss, to.iss, this.#shift(from));
  }
}
