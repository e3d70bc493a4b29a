/**
 * A driver that hands on another one's frames some time after they have come.
 *
 * For stacks in one thread: the frames wait on the event loop, which turns without
 * rest while there are some, for its timers are good to milliseconds only.
 *
 * @module
 */

import { setImmediate } from "node:timers";
import { FrameMeta } from "../../core/wire/frame.ts";
import type {
  Doorbell,
  Driver,
  DriverContext,
  DriverModule,
  DriverSpec,
} from "../../drivers/driver.ts";

interface Options {
  inner: DriverSpec;
  ms: number;
}

/** Frames that are handed on before the list forgets them. */
const FORGET = 1024;

interface Late {
  at: number;
  bytes: Uint8Array;
  meta: FrameMeta;
}

/** Delays what `inner` receives by `ms` milliseconds, at least 0. */
export function delayed(inner: DriverSpec, ms: number): DriverSpec {
  return { module: import.meta.url, options: { inner, ms } };
}

/** See drivers/driver.ts. */
export const open: DriverModule["open"] = async (options, context) => {
  const { inner, ms } = options as Options;
  const module: DriverModule = await import(inner.module);
  const wire = await module.open(inner.options, context);
  const queue = new Queue(wire, ms, context.doorbell);
  return {
    ...wire,
    receive: (...args) => queue.receive(...args),
    transmit: (frame) => wire.transmit(frame),
    flush: () => wire.flush?.(),
    close: () => wire.close(),
  };
};

/** Frames whose time has not come. */
class Queue {
  readonly #wire: Driver;
  readonly #ms: number;
  readonly #doorbell: Doorbell;
  readonly #frames: Late[] = [];
  #next = 0; // those before it have been handed on
  #watching = false;
  #ended = false;

  constructor(wire: Driver, ms: number, doorbell: DriverContext["doorbell"]) {
    this.#wire = wire;
    this.#ms = ms;
    this.#doorbell = doorbell;
  }

  receive(
    memory: Uint8Array,
    offset: number,
    capacity: number,
    meta: FrameMeta,
  ): number {
    this.#collect(memory, offset, capacity);
    const frame = this.#frames[this.#next];
    if (frame === undefined) return this.#ended ? -1 : 0;
    if (frame.at > performance.now()) {
      this.#watch();
      return 0;
    }
    if (++this.#next === FORGET) {
      this.#frames.splice(0, FORGET);
      this.#next = 0;
    }
    memory.set(frame.bytes, offset);
    Object.assign(meta, frame.meta);
    return frame.bytes.length;
  }

  /** Takes all that has come; where the next frame goes there is room for it. */
  #collect(memory: Uint8Array, offset: number, capacity: number): void {
    for (;;) {
      const meta = new FrameMeta();
      const length = this.#wire.receive(memory, offset, capacity, meta);
      if (length < 0) this.#ended = true;
      if (length <= 0) return;
      const bytes = memory.slice(offset, offset + length);
      this.#frames.push({ at: performance.now() + this.#ms, bytes, meta });
    }
  }

  /** Rings when the time of the next frame has come. */
  #watch(): void {
    if (this.#watching) return;
    this.#watching = true;
    setImmediate(this.#look);
  }

  readonly #look = (): void => {
    const frame = this.#frames[this.#next];
    if (frame !== undefined && frame.at > performance.now()) {
      setImmediate(this.#look);
      return;
    }
    this.#watching = false;
    this.#doorbell.ring();
  };
}
