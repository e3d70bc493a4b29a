/**
 * A wire in virtual time that an attacker can reach: beside what one end sends to the
 * other it carries frames that somebody injects, with any marks of a virtio-net
 * device, and it can be cut, full, or pulled out.
 *
 * @module
 */

import type { VirtualClock } from "../../core/thread/clock.ts";
import { type Frame, type FrameMeta, GSO_NONE } from "../../core/wire/frame.ts";
import {
  type Driver,
  type DriverContext,
  type DriverSpec,
  type Medium,
  NO_OFFLOAD,
} from "../../drivers/driver.ts";

/** Largest frame: a super-packet with its Ethernet header and a VLAN tag. */
const MAX_FRAME = 65_535 + 18;
/** What a device that does the work takes over. */
const OFFLOAD = {
  checksum: true,
  tcpSegmentation: 65_160,
  udpSegmentation: 65_160,
};

/** A frame, and what the device says about it. */
export interface MarkedFrame {
  /** All bytes; never changed. */
  readonly bytes: Uint8Array;
  /** Whether the device vouches for the transport's checksum. */
  readonly checksumValid: boolean;
  /** One of the GSO_ constants. */
  readonly gsoType: number;
  /** Payload bytes of each segment of a super-packet. */
  readonly gsoSize: number;
}

/** A frame as it is on a wire: nothing is known about it. */
export function plain(bytes: Uint8Array): MarkedFrame {
  return { bytes, checksumValid: false, gsoType: GSO_NONE, gsoSize: 0 };
}

/** How a wire is. */
export interface WireOptions {
  /** Ethernet frames, or bare IP packets. */
  medium: Medium;
  /** Largest IP packet, bytes. */
  mtu: number;
  /** Whether checksums are left out and super-packets cross whole. */
  offload: boolean;
}

/** One end of a wire: a stack is plugged in here. */
export class WireEnd {
  /** Whether frames to and from here get lost. */
  cut = false;
  /** Whether the device has come to its end. */
  gone = false;
  /** Frames that the stack has sent from here. */
  sent = 0;
  /** Called with each frame that the stack sends. */
  onSent: (frame: MarkedFrame) => void = () => {};
  #full = false;
  #wake: () => void = () => {};
  readonly #arrived: MarkedFrame[] = [];

  /**
   * @param options How the wire is.
   * @param mac Hardware address, 6 bytes.
   */
  constructor(readonly options: WireOptions, readonly mac: Uint8Array) {}

  /** Names the driver of this end. */
  get driver(): DriverSpec {
    return { module: import.meta.url, options: this };
  }

  /** Whether the device takes no frames now. */
  get full(): boolean {
    return this.#full;
  }

  set full(full: boolean) {
    this.#full = full;
    if (!full) this.#wake();
  }

  /** Lets the device come to its end. */
  pullOut(): void {
    this.gone = true;
    this.#wake();
  }

  /** Lets a frame arrive at the stack, now. */
  arrive(frame: MarkedFrame): void {
    if (this.cut) return;
    this.#arrived.push(frame);
    this.#wake();
  }

  /** See {@linkcode DriverModule.open}. */
  open({ doorbell }: DriverContext): Driver {
    this.#wake = () => doorbell.ring();
    const { medium, mtu, offload } = this.options;
    return {
      medium,
      mtu,
      mac: this.mac,
      maxFrame: MAX_FRAME,
      offload: offload ? OFFLOAD : NO_OFFLOAD,
      receive: (memory, offset, _capacity, meta) =>
        this.#receive(memory, offset, meta),
      transmit: (frame) => this.#transmit(frame),
      close: () => {
        this.#wake = () => {};
      },
    };
  }

  #receive(memory: Uint8Array, offset: number, meta: FrameMeta): number {
    const frame = this.#arrived.shift();
    if (frame === undefined) return this.gone ? -1 : 0;
    memory.set(frame.bytes, offset);
    meta.checksumValid = frame.checksumValid;
    meta.gsoType = frame.gsoType;
    meta.gsoSize = frame.gsoSize;
    return frame.bytes.length;
  }

  #transmit(frame: Frame): boolean {
    if (this.#full) return false;
    const bytes = new Uint8Array(frame.length);
    frame.copyTo(bytes, 0);
    this.sent++;
    if (this.cut || this.gone) return true;
    this.onSent({
      bytes,
      checksumValid: frame.csumOffset !== 0,
      gsoType: frame.gsoType,
      gsoSize: frame.gsoSize,
    });
    return true;
  }
}

/** See {@linkcode DriverModule.open}. */
export function open(options: unknown, context: DriverContext): Driver {
  return (options as WireEnd).open(context);
}

/**
 * Makes a wire: what one end sends arrives at the other.
 *
 * @param clock The time.
 * @param delay Milliseconds that a frame takes.
 * @param watch Told of each frame on its way, by the number of the end.
 */
export function wire(
  clock: VirtualClock,
  options: WireOptions,
  delay: number,
  watch: (from: number, frame: MarkedFrame) => void = () => {},
): [WireEnd, WireEnd] {
  const ends: [WireEnd, WireEnd] = [
    new WireEnd(options, Uint8Array.of(2, 0, 0, 0, 0, 1)),
    new WireEnd(options, Uint8Array.of(2, 0, 0, 0, 0, 2)),
  ];
  for (const [from, end] of ends.entries()) {
    const line = new DelayLine(
      clock,
      delay,
      (frame) => ends[1 - from]!.arrive(frame),
    );
    end.onSent = (frame) => {
      watch(from, frame);
      line.send(frame);
    };
  }
  return ends;
}

/** Frames on their way: one call of the clock for all that are sent at an instant. */
class DelayLine {
  #batch: MarkedFrame[] = [];
  #batchAt = -1;

  constructor(
    readonly clock: VirtualClock,
    readonly delay: number,
    readonly deliver: (frame: MarkedFrame) => void,
  ) {}

  send(frame: MarkedFrame): void {
    const now = this.clock.now();
    if (now !== this.#batchAt) {
      const batch: MarkedFrame[] = this.#batch = [];
      this.#batchAt = now;
      this.clock.set(this.delay, () => {
        if (this.#batch === batch) this.#batchAt = -1;
        for (const each of batch) this.deliver(each);
      });
    }
    this.#batch.push(frame);
  }
}
