/**
 * A wire with a length, a rate and a memory: a driver that joins two in-thread
 * stacks in virtual time. Its packets wait in a queue in front of the slowest link,
 * are dropped where it is full, and some get lost on the way.
 *
 * @module
 */

import type {
  Driver,
  DriverContext,
  DriverModule,
  DriverSpec,
  Frame,
  VirtualClock,
} from "../../mod.ts";

/** What a wire is like; the same in both directions but for the losses. */
export interface WireOptions {
  /** The time that both stacks live in. */
  clock: VirtualClock;
  /** Milliseconds from end to end. */
  delay: number;
  /** Megabits per second. */
  rate: number;
  /** Bytes that wait for the link, at most. */
  queue: number;
  /** Chance that a packet from left to right is lost, 0 to 1. */
  loss?: number;
  /** Packets with text, from left to right, that are lost: 1 is the first. */
  drop?: readonly number[];
  /** What arrives on the right in these spans of time has to wait for their end. */
  stalls?: readonly { at: number; ms: number }[];
  /** Seed of the losses. */
  seed?: number;
}

/** Bytes of a packet that carries nothing but headers and options, at most. */
const HEADERS = 100;

/** One direction. */
class Way {
  readonly #options: WireOptions;
  readonly #arrived: Uint8Array[] = [];
  #ring: () => void = () => {};
  #freeAt = 0; // when the link will have sent all that waits
  #texts = 0;
  #random: number;

  constructor(options: WireOptions) {
    this.#options = options;
    this.#random = options.seed ?? 1;
  }

  /** Who is to be woken when something arrives. */
  attach(context: DriverContext): void {
    this.#ring = () => context.doorbell.ring();
  }

  /** Takes a packet in; perhaps it is never heard of again. */
  send(frame: Frame): void {
    const { clock, delay, rate, queue, stalls = [] } = this.#options;
    const now = clock.now();
    const bytesPerMs = rate * 125;
    const waiting = Math.max(0, this.#freeAt - now) * bytesPerMs;
    if (this.#isLost(frame.length) || waiting + frame.length > queue) return;
    const bytes = new Uint8Array(frame.length);
    frame.copyTo(bytes, 0);
    this.#freeAt = Math.max(this.#freeAt, now) + bytes.length / bytesPerMs;
    let at = this.#freeAt + delay;
    for (const stall of stalls) {
      if (at >= stall.at && at < stall.at + stall.ms) at = stall.at + stall.ms;
    }
    clock.set(at - now, () => {
      this.#arrived.push(bytes);
      this.#ring();
    });
  }

  #isLost(length: number): boolean {
    const { loss = 0, drop = [] } = this.#options;
    this.#random = (Math.imul(this.#random, 69069) + 1) >>> 0;
    if (this.#random < loss * 2 ** 32) return true;
    return length > HEADERS && drop.includes(++this.#texts);
  }

  /** The next packet that has arrived. */
  take(): Uint8Array | undefined {
    return this.#arrived.shift();
  }
}

/**
 * A wire between two stacks that run on this thread and on one virtual clock.
 *
 * @returns The driver of the left end, and that of the right one.
 */
export function wire(options: WireOptions): [DriverSpec, DriverSpec] {
  const { clock, delay, rate, queue } = options;
  const there = new Way(options);
  const back = new Way({ clock, delay, rate, queue });
  const module = import.meta.url;
  return [
    { module, options: { out: there, into: back } },
    { module, options: { out: back, into: there } },
  ];
}

/** Opens one end. */
export const open: DriverModule["open"] = (options, context): Driver => {
  const { out, into } = options as { out: Way; into: Way };
  into.attach(context);
  return {
    medium: "ip",
    mtu: 1500,
    maxFrame: 1500,
    offload: { checksum: false, tcpSegmentation: 0 },
    receive(memory, offset) {
      const bytes = into.take();
      if (bytes === undefined) return 0;
      memory.set(bytes, offset);
      return bytes.length;
    },
    transmit(frame) {
      out.send(frame);
      return true;
    },
    close() {},
  };
};
