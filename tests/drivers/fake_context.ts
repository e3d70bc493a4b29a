/**
 * What a driver needs of a stack, for tests: packet memory and a table of bells
 * that only remember who was rung.
 *
 * @module
 */

import { Frame, FrameMeta } from "../../core/wire/frame.ts";
import type { Driver, DriverContext } from "../../drivers/driver.ts";

/** Where {@linkcode FakeContext.receive} has frames put. */
export const RECEIVE_AT = 64 * 1024 + 6;
const CAPACITY = 68 * 1024;
const PAYLOAD_AT = 160 * 1024;

/** A stack's side of one driver. */
export class FakeContext implements DriverContext {
  readonly memory: Uint8Array;
  readonly doorbell: {
    readonly table: number;
    readonly number: number;
    ring(number?: number): void;
  };
  readonly frame: Frame;
  readonly meta: FrameMeta = new FrameMeta();

  /**
   * @param rung Where rings are noted, by number of the bell.
   * @param number This stack's bell.
   * @param table The table the bell hangs in.
   */
  constructor(rung: number[], number: number, table = 7) {
    this.memory = new Uint8Array(new ArrayBuffer(512 * 1024));
    this.doorbell = {
      table,
      number,
      ring: (other = number) => void rung.push(other),
    };
    this.frame = new Frame(this.memory, 0);
  }

  /** Makes a frame of the bytes, in pieces: a header of 14, then two payloads. */
  frameOf(bytes: Uint8Array, payloadAt = PAYLOAD_AT): Frame {
    const { frame, memory } = this;
    frame.reset();
    const head = bytes.subarray(0, Math.min(14, bytes.length));
    const rest = bytes.subarray(head.length);
    memory.set(rest, payloadAt);
    const half = rest.length >> 1;
    frame.append(payloadAt, half);
    frame.append(payloadAt + half, rest.length - half);
    memory.set(head, frame.prepend(head.length));
    return frame;
  }

  /** Takes the next frame; undefined if there is none, null at the end. */
  receive(driver: Driver, at = RECEIVE_AT): Uint8Array | undefined | null {
    this.meta.reset();
    const length = driver.receive(this.memory, at, CAPACITY, this.meta);
    if (length < 0) return null;
    return length === 0 ? undefined : this.memory.slice(at, at + length);
  }
}

/** Bytes that tell where they belong. */
export function pattern(length: number, seed: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) bytes[i] = (i * 7 + seed * 31) & 0xff;
  return bytes;
}
