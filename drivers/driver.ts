/**
 * The contract between the stack and a driver, which carries its frames.
 *
 * A driver is named by plain data, {@linkcode DriverSpec}, that can be sent to a
 * Worker: the URL of a module and its options. The tcpip thread imports the module
 * and calls its `open`. The open driver is polled: `receive` takes the next frame
 * if there is one, `transmit` sends one now, and neither waits.
 *
 * A driver wakes a sleeping stack in one of two ways. If it has a file descriptor,
 * it sets `fd` and the tcpip thread polls it. Otherwise the code that makes a frame
 * available calls (or lets its peer call) {@linkcode DriverContext.doorbell}.
 *
 * A refused frame: after a `transmit` that returned false, TCP tries again in the
 * stack's next turn, whatever begins it: a ring of the doorbell, a frame, a timer, a
 * call of the application. `fd` is polled for input only, so nothing begins a turn
 * when it takes output again. A driver with `fd` has two choices: to count the frame
 * as lost and return true, as a TAP does; or to return false and ring its own
 * doorbell, which begins the next turn at once, again and again until the frame is
 * taken. The rest of a frame that was written in part is the driver's to keep: it
 * writes it in `receive` and before the next frame, and rings while there is a rest.
 *
 * A method that throws ends its stack: the application gets the error, pending
 * calls reject, and all drivers are closed. The end of the wire is no failure:
 * `receive` returns -1.
 *
 * The stack calls `receive` until it returns 0 before it sleeps, and `flush` after
 * each batch of `transmit`. A driver's values are own properties, so that a driver
 * which wraps another can copy them with `{ ...inner }`.
 *
 * @module
 */

import type { Frame, FrameMeta } from "../core/wire/frame.ts";

/**
 * Plain data that names a driver; can be cloned to a Worker.
 *
 * @category Drivers
 */
export interface DriverSpec {
  /** URL of a module that exports `open`, see {@linkcode DriverModule}. */
  module: string;
  /** Options for it, plain data; SharedArrayBuffers are allowed. */
  options: unknown;
}

/**
 * What a driver's module exports.
 *
 * @category Drivers
 */
export interface DriverModule {
  /**
   * Opens the driver in the thread that will use it.
   *
   * @param options The options of the {@linkcode DriverSpec}.
   * @param context What the stack offers to the driver.
   * @returns The open driver, or a promise of it. A driver that lacks a method or
   * has a value out of range is closed, and `Stack.start` rejects with a TypeError
   * or RangeError that names the module. May throw: the error reaches the
   * application as the rejection of `Stack.start`.
   */
  open(options: unknown, context: DriverContext): Driver | Promise<Driver>;
}

/**
 * What the stack offers to a driver.
 *
 * @category Drivers
 */
export interface DriverContext {
  /** The packet memory: frames are received into it and transmitted from it. */
  readonly memory: Uint8Array;
  /** Wakes this stack so that it polls its drivers. */
  readonly doorbell: Doorbell;
}

/**
 * A bell that wakes one stack, and the way to ring others. The bells of all stacks
 * that one thread started are in one shared table, so that the two ends of a cable
 * can wake each other by number.
 *
 * @category Drivers
 */
export interface Doorbell {
  /** Identifies the table of bells: both ends of a cable must have the same. */
  readonly table: number;
  /** The number of this stack's own bell. */
  readonly number: number;
  /**
   * Rings a bell: the stack that owns it polls its drivers soon.
   *
   * @param number A bell's number; its own if not given.
   */
  ring(number?: number): void;
}

/**
 * What kind of frames a driver carries.
 *
 * @category Drivers
 */
export type Medium = "ethernet" | "ip";

/**
 * Work that a driver can take from the stack; all false or 0 if none.
 *
 * @category Drivers
 */
export interface Offload {
  /** Finishes partial TCP and UDP checksums of outgoing frames. */
  readonly checksum: boolean;
  /** Cuts TCP super-packets up to this many bytes of payload; 0 if it cannot. */
  readonly tcpSegmentation: number;
  /**
   * Cuts super-packets of UDP datagrams up to this many bytes of payload.
   *
   * @default {0}
   */
  readonly udpSegmentation?: number;
}

/**
 * No offload: every frame leaves complete.
 *
 * @category Drivers
 */
export const NO_OFFLOAD: Offload = { checksum: false, tcpSegmentation: 0 };

/**
 * An open driver. Used by one thread only.
 *
 * @category Drivers
 */
export interface Driver {
  /** Ethernet frames, or bare IP packets. */
  readonly medium: Medium;
  /** Largest IP packet in bytes, 576 to 65535. */
  readonly mtu: number;
  /**
   * Hardware address, 6 bytes, if the medium has one and the driver chooses it;
   * otherwise the stack makes a locally administered one.
   */
  readonly mac?: Uint8Array;
  /** Largest frame that `receive` may deliver, in bytes, headers included. */
  readonly maxFrame: number;
  /** What it takes over from the stack. */
  readonly offload: Offload;
  /** File descriptor to poll for input, if it has one. */
  readonly fd?: number;

  /**
   * Takes the next received frame.
   *
   * @param memory The packet memory.
   * @param offset Where in it the frame has to go.
   * @param capacity Bytes there, at least `maxFrame`.
   * @param meta Filled with what is known about the frame; already reset.
   * @returns The frame's length in bytes, 0 if there is none now, -1 if the
   * driver is at its end (its peer is gone for good).
   */
  receive(
    memory: Uint8Array,
    offset: number,
    capacity: number,
    meta: FrameMeta,
  ): number;

  /**
   * Sends one frame now.
   *
   * @param frame Borrowed until return.
   * @returns false if there is no room now. The stack then keeps what it can (TCP
   * data) and tries again when its doorbell rings. The driver or its peer rings it
   * as soon as there is room.
   */
  transmit(frame: Frame): boolean;

  /**
   * Ends a batch of `transmit`: does what was delayed until now, such as waking the
   * peer. The stack calls it before it sleeps or returns to its event loop, if it
   * has transmitted anything. It should cost little if there is nothing to do.
   */
  flush?(): void;

  /** Releases everything; the driver is not used afterwards. */
  close(): void | Promise<void>;
}
