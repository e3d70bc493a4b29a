/**
 * Reads and writes the fields of a DNS message in order, every one of them
 * checked against the end of what it lies in.
 *
 * After an error a reader reads no further: it returns zeros and empty strings, and `bad`
 * has the reason. The caller checks it once, at the end.
 *
 * @module
 */

import type { DropReason } from "../../base/drop_reason.ts";
import { getU16, getU32, setU16, setU32 } from "../bytes.ts";
import { DnsNameReader, writeDnsName } from "./name.ts";

const UTF8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** A place in a DNS message. */
export class DnsReader {
  /** Packet memory. */
  readonly bytes: Uint8Array;
  /** Offset of the message. */
  readonly start: number;
  /** Offset after the message. */
  readonly end: number;
  /** Offset of the next field. */
  at: number;
  /** Offset that no field may pass: the message's end, or a record's. */
  limit: number;
  /** What is wrong; null if nothing so far. */
  bad: DropReason | null = null;
  readonly #names: DnsNameReader;

  /**
   * @param bytes Packet memory, borrowed.
   * @param offset Offset of the message.
   * @param length Bytes of the message.
   */
  constructor(bytes: Uint8Array, offset: number, length: number) {
    this.bytes = bytes;
    this.start = offset;
    this.end = offset + length;
    this.at = offset;
    this.limit = this.end;
    this.#names = new DnsNameReader(bytes, offset, this.end);
  }

  /** Bytes left before the limit. */
  get left(): number {
    return this.bad === null ? this.limit - this.at : 0;
  }

  /** Records the reason of an error, if it is the first. */
  fail(reason: DropReason): void {
    this.bad ??= reason;
  }

  /** Steps over bytes; returns their offset, or -1 if they are not all there. */
  skip(length: number): number {
    if (this.bad !== null) return -1;
    if (length > this.limit - this.at) {
      this.bad = "truncated";
      return -1;
    }
    const at = this.at;
    this.at += length;
    return at;
  }

  /** Reads an 8-bit field. */
  u8(): number {
    const at = this.skip(1);
    return at < 0 ? 0 : this.bytes[at];
  }

  /** Reads a 16-bit field. */
  u16(): number {
    const at = this.skip(2);
    return at < 0 ? 0 : getU16(this.bytes, at);
  }

  /** Reads a 32-bit field, unsigned. */
  u32(): number {
    const at = this.skip(4);
    return at < 0 ? 0 : getU32(this.bytes, at) >>> 0;
  }

  /** Reads a name. */
  name(): string {
    if (this.bad !== null) return "";
    const names = this.#names;
    const text = names.read(this.at, this.limit);
    this.bad = names.bad;
    if (this.bad === null) this.at = names.next;
    return text;
  }

  /** Reads bytes as UTF-8 text; invalid bytes become U+FFFD. */
  text(length: number): string {
    const at = this.skip(length);
    // TextDecoder does not accept shared memory: copy.
    return at < 0 ? "" : UTF8.decode(this.bytes.slice(at, at + length));
  }

  /** Reads a character-string, RFC 1035 §3.3: a length and so many bytes. */
  string(): string {
    return this.text(this.u8());
  }

  /** Reads bytes as hexadecimal digits. */
  hex(length: number): string {
    const at = this.skip(length);
    let text = "";
    for (let i = 0; at >= 0 && i < length; i++) {
      text += this.bytes[at + i].toString(16).padStart(2, "0");
    }
    return text;
  }
}

/** Where a DNS message is written. */
export class DnsWriter {
  /** Packet memory. */
  readonly bytes: Uint8Array;
  /** Offset after the last byte that may be written. */
  readonly end: number;
  /** Offset of the next field. */
  at: number;
  /** False once something did not fit or could not be written. */
  ok = true;

  /**
   * @param bytes Packet memory.
   * @param offset Where to start.
   * @param room Bytes that may be written.
   */
  constructor(bytes: Uint8Array, offset: number, room: number) {
    this.bytes = bytes;
    this.at = offset;
    this.end = offset + room;
  }

  #take(length: number): number {
    if (!this.ok || length > this.end - this.at) {
      this.ok = false;
      return -1;
    }
    const at = this.at;
    this.at += length;
    return at;
  }

  /** Writes an 8-bit field. */
  u8(value: number): void {
    const at = this.#take(1);
    if (at >= 0) this.bytes[at] = value;
  }

  /** Writes a 16-bit field. */
  u16(value: number): void {
    const at = this.#take(2);
    if (at >= 0) setU16(this.bytes, at, value);
  }

  /** Writes a 32-bit field. */
  u32(value: number): void {
    const at = this.#take(4);
    if (at >= 0) setU32(this.bytes, at, value);
  }

  /** Writes a name. */
  name(text: string): void {
    if (!this.ok) return;
    const scratch = new Uint8Array(256);
    const length = writeDnsName(text, scratch, 0);
    if (length < 0) this.ok = false;
    else this.raw(scratch.subarray(0, length));
  }

  /** Writes bytes. */
  raw(bytes: Uint8Array): void {
    const at = this.#take(bytes.length);
    if (at >= 0) this.bytes.set(bytes, at);
  }

  /** Writes a character-string of at most 255 bytes. */
  string(text: string): void {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length > 255) this.ok = false;
    this.u8(bytes.length);
    this.raw(bytes);
  }
}
