/**
 * The driver that plugs an in-thread stack into the virtual network.
 *
 * It takes no work off the stack: frames are complete, with true checksums, so
 * that a flipped bit is found.
 *
 * @module
 */

import type { Frame } from "../../core/wire/frame.ts";
import {
  type Driver,
  type DriverContext,
  type DriverSpec,
  type Medium,
  NO_OFFLOAD,
  type Offload,
} from "../../drivers/driver.ts";
import type { LinkEnd } from "./link.ts";

const ETHERNET_OVERHEAD = 18; // header and one VLAN tag
/** Frames are cut from pieces of memory this large: one each costs far more. */
const SLAB = 65_536;

/** Names the driver of a link's end. */
export function driverOf(end: LinkEnd): DriverSpec {
  return { module: import.meta.url, options: end };
}

/**
 * Plugs a stack in.
 *
 * @param options The link's end.
 * @param context The stack's side.
 * @throws {TypeError} If the end is taken, or the stack has a thread of its own:
 * the network and its clock live in this one.
 */
export function open(options: unknown, context: DriverContext): NetworkDriver {
  const end = options as LinkEnd;
  if (typeof end.plug !== "function") {
    throw new TypeError(
      "Cannot use a virtual network from another thread: pass thread false",
    );
  }
  return new NetworkDriver(end, () => context.doorbell.ring());
}

/** A stack's end of a link. */
export class NetworkDriver implements Driver {
  /** As the link. */
  readonly medium: Medium;
  /** Largest IP packet in bytes. */
  readonly mtu: number;
  /** Hardware address: locally administered, with the end's number. */
  readonly mac: Uint8Array;
  /** Largest frame in bytes. */
  readonly maxFrame: number;
  /** None: frames are as on a wire. */
  readonly offload: Offload = NO_OFFLOAD;
  readonly #end: LinkEnd;
  #arrived: Uint8Array[] = [];
  #next = 0;
  #slab: Uint8Array = new Uint8Array(0);
  #slabUsed = 0;

  /**
   * @param end Where to plug in.
   * @param wake Called when a frame has arrived.
   */
  constructor(end: LinkEnd, wake: () => void) {
    const { number } = end;
    this.medium = end.medium;
    this.mtu = end.mtu;
    this.mac = Uint8Array.of(2, 0, 0, 0, number >> 8, number & 255);
    this.maxFrame = end.mtu + ETHERNET_OVERHEAD;
    this.#end = end;
    end.plug((bytes) => {
      this.#arrived.push(bytes);
      wake();
    });
  }

  /** See {@linkcode Driver.receive}. */
  receive(memory: Uint8Array, offset: number, capacity: number): number {
    while (this.#next < this.#arrived.length) {
      const bytes = this.#arrived[this.#next++];
      if (bytes.length > capacity) continue;
      memory.set(bytes, offset);
      return bytes.length;
    }
    this.#arrived.length = 0;
    this.#next = 0;
    return 0;
  }

  /** See {@linkcode Driver.transmit}. */
  transmit(frame: Frame): boolean {
    const bytes = this.#room(frame.length);
    frame.copyTo(bytes, 0);
    this.#end.send(bytes);
    return true;
  }

  #room(length: number): Uint8Array {
    if (this.#slabUsed + length > this.#slab.length) {
      this.#slab = new Uint8Array(Math.max(SLAB, length));
      this.#slabUsed = 0;
    }
    const from = this.#slabUsed;
    this.#slabUsed += length;
    return this.#slab.subarray(from, from + length);
  }

  /** Unplugs the stack. */
  close(): void {
    this.#end.plug(null);
  }
}
