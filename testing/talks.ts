/**
 * The protocols in which a scripted peer talks: TCP, UDP, ICMP, and bare IP.
 *
 * @module
 */

import { buildIp, buildUdp, type Ends, isIpv6 } from "./build.ts";
import type { Fields } from "./compare.ts";
import {
  buildIcmp,
  ICMP4_WORDS,
  ICMP6_WORDS,
  nameOf,
} from "./icmp_messages.ts";
import type {
  Expected,
  ExpectedTcp,
  IcmpMessage,
  IpPacket,
  TcpSegment,
  UdpDatagram,
} from "./packet_fields.ts";
import {
  readIcmp,
  readIp,
  readUdp,
  type SeenIcmp,
  type SeenPacket,
  type SeenUdp,
} from "./packet_reader.ts";
import type { Script } from "./script.ts";
import { Talk } from "./talk.ts";
import type { TcpFlow } from "./tcp_flow.ts";
import type { SeenTcp } from "./tcp_reader.ts";

/**
 * One TCP connection of the peer with the stack.
 *
 * @category Scripted peer
 */
export class TcpTalk extends Talk<TcpSegment, ExpectedTcp, SeenTcp> {
  /** What is known of the connection. */
  readonly flow: TcpFlow;

  /**
   * Use `peer.tcp`.
   *
   * @param script Where it takes place.
   * @param deliver Lets a packet arrive.
   * @param flow The connection.
   */
  constructor(
    script: Script,
    deliver: (packet: Uint8Array) => void,
    flow: TcpFlow,
  ) {
    super(script, deliver);
    this.flow = flow;
    script.describers.push((packet) => flow.describe(packet));
  }

  /** Builds a segment. */
  protected build(segment: TcpSegment): Uint8Array {
    return this.flow.build(segment);
  }

  /** Reads a segment of this connection. */
  protected read(packet: Uint8Array): SeenTcp | string {
    const ip = readIp(packet);
    if (typeof ip === "string") return ip;
    if (!this.flow.owns(ip)) return "not of this connection";
    return this.flow.see(packet);
  }

  /** The pattern runs through the whole connection. */
  protected override patternStart(seen: SeenTcp): number {
    return Math.max(seen.seq, 1) - 1;
  }
}

/**
 * Datagrams between a port of the peer and the stack.
 *
 * @category Scripted peer
 */
export class UdpTalk extends Talk<UdpDatagram, Expected<UdpDatagram>, SeenUdp> {
  /** The peer's port. */
  readonly port: number;
  /** The stack's port; 0 until a datagram of the stack has come. */
  stackPort: number;
  readonly #ends: Ends;

  /**
   * Use `peer.udp`.
   *
   * @param script Where it takes place.
   * @param deliver Lets a packet arrive.
   * @param ends Addresses of the peer and the stack.
   * @param port The peer's port.
   * @param stackPort The stack's port, 0 if it is not known yet.
   */
  constructor(
    script: Script,
    deliver: (packet: Uint8Array) => void,
    ends: Ends,
    port: number,
    stackPort: number,
  ) {
    super(script, deliver);
    this.#ends = ends;
    this.port = port;
    this.stackPort = stackPort;
  }

  /** Builds a datagram. */
  protected build(datagram: UdpDatagram): Uint8Array {
    const ports = { srcPort: this.port, dstPort: this.stackPort };
    return buildUdp({ ...ports, ...datagram }, this.#ends);
  }

  /** Reads a datagram to the peer's port. */
  protected read(packet: Uint8Array): SeenUdp | string {
    const seen = readUdp(packet);
    if (typeof seen === "string") return seen;
    if (seen.dstPort !== this.port) {
      return `to port ${seen.dstPort}, not ${this.port}`;
    }
    if (this.stackPort === 0) this.stackPort = seen.srcPort;
    return seen;
  }
}

/**
 * ICMP messages between the peer and the stack.
 *
 * @category Scripted peer
 */
export class IcmpTalk
  extends Talk<IcmpMessage, Expected<IcmpMessage>, SeenIcmp> {
  readonly #ends: Ends;

  /**
   * Use `peer.icmp`.
   *
   * @param script Where it takes place.
   * @param deliver Lets a packet arrive.
   * @param ends Addresses of the peer and the stack.
   */
  constructor(
    script: Script,
    deliver: (packet: Uint8Array) => void,
    ends: Ends,
  ) {
    super(script, deliver);
    this.#ends = ends;
  }

  /** Builds a message; errors quote the last packet that a line has taken. */
  protected build(message: IcmpMessage): Uint8Array {
    return buildIcmp(message, this.#ends, this.script.taken);
  }

  /** Reads a message. */
  protected read(packet: Uint8Array): SeenIcmp | string {
    return readIcmp(packet);
  }

  /** Numbers that have names are compared by them. */
  protected override normalize(wanted: Expected<IcmpMessage>): Fields {
    const { type, code } = wanted;
    const fields: Record<string, unknown> = { ...wanted };
    const words = isIpv6(this.#ends) ? ICMP6_WORDS : ICMP4_WORDS;
    if (typeof type === "number") fields.type = nameOf(words.types, type);
    if (typeof code === "number") {
      const unreachable = fields.type === "unreachable";
      fields.code = unreachable ? nameOf(words.codes, code) : code;
    }
    return fields;
  }
}

/**
 * Packets of any protocol between the peer and the stack.
 *
 * @category Scripted peer
 */
export class IpTalk extends Talk<IpPacket, Expected<IpPacket>, SeenPacket> {
  readonly #ends: Ends;

  /**
   * Use `peer.ip`.
   *
   * @param script Where it takes place.
   * @param deliver Lets a packet arrive.
   * @param ends Addresses of the peer and the stack.
   */
  constructor(
    script: Script,
    deliver: (packet: Uint8Array) => void,
    ends: Ends,
  ) {
    super(script, deliver);
    this.#ends = ends;
  }

  /** Builds a packet. */
  protected build(packet: IpPacket): Uint8Array {
    return buildIp(packet, this.#ends);
  }

  /** Reads a packet. */
  protected read(packet: Uint8Array): SeenPacket | string {
    return readIp(packet);
  }
}
