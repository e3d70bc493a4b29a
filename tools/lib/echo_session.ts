/**
 * The echo requests of one ping (RFC 792, RFC 4443): making them, and finding out which of
 * them a reply or an ICMP error is about.
 *
 * @module
 */

import { checksum, type NetBuf } from "../../mod.ts";
import type { EchoFamily } from "./echo_family.ts";

/** Bytes of the header of an echo message. */
export const ICMP_HEADER = 8;
/** What happens while pinging. */
export type PingEvent =
  | { kind: "sent"; sequence: number }
  | {
    kind: "reply";
    sequence: number;
    /** Who replies. */
    from: string;
    /** Bytes of ICMP, header included. */
    bytes: number;
    /** Time to live left. */
    ttl: number;
    /** Round trip in milliseconds. */
    rtt: number;
    /** There was a reply to this request before. */
    duplicate: boolean;
    /** The payload is not what was sent, or the checksum is wrong. */
    corrupted: boolean;
  }
  | { kind: "error"; sequence: number; from: string; text: string };

/** Requests of one identifier, and which of them were answered. */
export class EchoSession {
  /** Requests sent. */
  sent = 0;
  /** Requests without an answer or an error yet. */
  pending = 0;
  readonly #id = crypto.getRandomValues(new Uint16Array(1))[0]!;
  readonly #family: EchoFamily;
  readonly #payload: Uint8Array;
  // By sequence number, of which there are 65,536.
  readonly #sentAt = new Float64Array(0x1_0000).fill(NaN);
  readonly #answered = new Uint8Array(0x1_0000);

  /**
   * @param family The family that the host is pinged over.
   * @param size Bytes of payload.
   */
  constructor(family: EchoFamily, size: number) {
    this.#family = family;
    this.#payload = Uint8Array.from({ length: size }, (_, i) => i);
  }

  /** Makes the next echo request. */
  request(): Uint8Array {
    const message = new Uint8Array(ICMP_HEADER + this.#payload.length);
    message.set(this.#payload, ICMP_HEADER);
    const view = new DataView(message.buffer);
    this.sent++;
    this.pending++;
    view.setUint8(0, this.#family.request);
    view.setUint16(4, this.#id);
    view.setUint16(6, this.sent & 0xffff);
    if (!this.#family.isChecked) {
      view.setUint16(2, checksum(message, 0, message.length));
    }
    return message;
  }

  /** Starts the clock of the request that was made last. */
  sentNow(): void {
    this.#sentAt[this.sent & 0xffff] = performance.now();
    this.#answered[this.sent & 0xffff] = 0;
  }

  /** Reads an IP packet; undefined if it is none of ours. */
  read(buf: NetBuf): PingEvent | undefined {
    const arrivedAt = performance.now();
    const packet = buf.toBytes();
    const at = this.#family.messageAt(packet, 0);
    if (at === undefined || packet.length < at + ICMP_HEADER) return undefined;
    const { hostname } = buf.from;
    return packet[at] === this.#family.reply
      ? this.#reply(packet, at, hostname, arrivedAt)
      : this.#error(packet, at, hostname);
  }

  #reply(
    packet: Uint8Array,
    at: number,
    from: string,
    arrivedAt: number,
  ): PingEvent | undefined {
    const sequence = this.#sequenceOf(packet, at);
    if (sequence === undefined) return undefined;
    const duplicate = this.#answered[sequence & 0xffff] === 1;
    this.#settle(sequence);
    return {
      kind: "reply",
      sequence,
      from,
      bytes: packet.length - at,
      ttl: packet[this.#family.ttlAt]!,
      rtt: arrivedAt - this.#sentAt[sequence & 0xffff]!,
      duplicate,
      corrupted: !this.#family.isChecked &&
          checksum(packet, at, packet.length - at) !== 0 ||
        !equal(packet.subarray(at + ICMP_HEADER), this.#payload),
    };
  }

  /** An ICMP error quotes the packet that it is about, as far as it likes. */
  #error(
    packet: Uint8Array,
    at: number,
    from: string,
  ): PingEvent | undefined {
    const text = this.#family.describeError(packet[at]!, packet[at + 1]!);
    if (text === undefined) return undefined;
    const inner = this.#family.messageAt(packet, at + ICMP_HEADER);
    if (inner === undefined) return undefined;
    if (packet[inner] !== this.#family.request) return undefined;
    const sequence = this.#sequenceOf(packet, inner);
    if (sequence === undefined) return undefined;
    this.#settle(sequence);
    return { kind: "error", sequence, from, text };
  }

  /** The number of the request that an echo message is about, if it is ours. */
  #sequenceOf(packet: Uint8Array, at: number): number | undefined {
    if (packet.length < at + ICMP_HEADER) return undefined;
    const view = new DataView(packet.buffer);
    if (view.getUint16(at + 4) !== this.#id) return undefined;
    const low = view.getUint16(at + 6);
    // The latest request with these 16 bits.
    const sequence = this.sent - ((this.sent - low) & 0xffff);
    return sequence >= 1 && !Number.isNaN(this.#sentAt[low]!)
      ? sequence
      : undefined;
  }

  #settle(sequence: number): void {
    if (this.#answered[sequence & 0xffff] === 1) return;
    this.#answered[sequence & 0xffff] = 1;
    this.pending--;
  }
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
