/**
 * A cable: a wire between two stacks that one thread has started.
 *
 * The stacks may run in one thread or in two Workers; frames cross through two
 * rings in shared memory, one a direction, and each end wakes the other by its
 * doorbell. Nothing here reads a clock or draws a random number: the frames that
 * arrive depend only on the frames that were sent. Needs no permission.
 *
 * With `offload`, checksums are left out and super-packets cross whole, as
 * between two guests of one host: nothing can damage them on the way.
 *
 * Frames sent before the other end is open wait for it, as far as there is room;
 * after it is closed they are lost, as in an unplugged wire.
 *
 * @module
 */

import {
  checkBoolean,
  checkOptions,
  type Checks,
  integerFrom,
  isRecord,
  wrongKind,
} from "../core/base/arguments.ts";
import { errors } from "../core/base/error_classes.ts";
import { ETHERNET_TAGGED_HEADER_LENGTH } from "../core/wire/ethernet.ts";
import {
  type Frame,
  type FrameMeta,
  MAX_IP_PACKET,
  SUPER_PACKET_PAYLOAD,
} from "../core/wire/frame.ts";
import {
  type Driver,
  type DriverContext,
  type DriverSpec,
  type Medium,
  NO_OFFLOAD,
  type Offload,
} from "./driver.ts";
import {
  FrameReader,
  FrameWriter,
  RING_CONTROL,
  ringSize,
} from "./frame_ring.ts";

// The area that the ends share: 64 bytes an end, then the two rings.
const END_WORDS = 16;
const STATE = 0;
const BELL = 1;
const TABLE = 2;
const RINGS = 128;

const FREE = 0;
const OPENING = 1;
const OPEN = 2;
const CLOSED = 3;

// Frames become visible to a peer that is awake after so many bytes.
const SHOW_AFTER = 2048;

// A batch larger than this wakes the peer before it ends: on another processor
// it can start meanwhile.
const RING_AFTER = 64 * 1024;

/**
 * Options of {@linkcode cable}.
 *
 * @category Drivers
 */
export interface CableOptions {
  /**
   * Largest IP packet, 576 to 65535 bytes.
   * @default {1500}
   */
  mtu?: number;
  /**
   * Whether checksums are left out and super-packets cross whole.
   * @default {false}
   */
  offload?: boolean;
  /**
   * Frames in flight in each direction, in bytes; rounded up to a power of two
   * that holds at least four of the largest. Memory is taken as it is used.
   * @default {4194304}
   */
  ringBytes?: number;
}

const CHECKS: Checks<CableOptions> = {
  mtu: integerFrom(576, MAX_IP_PACKET),
  offload: checkBoolean,
  ringBytes: integerFrom(0, 1 << 30),
};

interface EndOptions {
  shared: ArrayBufferLike;
  /** 0 or 1. */
  end: number;
  mtu: number;
  offload: boolean;
  ringBytes: number;
}

/**
 * Makes a wire between two stacks that one thread has started.
 *
 * Give one end to each stack. Both stacks must be started by the same thread: their
 * doorbells are then in one table.
 *
 * @example
 * ```ts
 * import { cable } from "./cable.ts";
 *
 * const [left, right] = cable({ mtu: 9000 });
 * ```
 *
 * @param options How wide the wire is.
 * @returns Its two ends.
 * @throws {RangeError} If an option is out of range.
 * @throws {TypeError} If an option has a wrong type or an unknown name.
 *
 * @category Drivers
 */
export function cable(options: CableOptions = {}): [DriverSpec, DriverSpec] {
  checkOptions(options, CHECKS, "options", "make a cable");
  const { mtu = 1500, offload = false, ringBytes = 4 << 20 } = options;
  const size = ringSize(ringBytes, maxFrameOf(mtu, offload));
  const bytes = RINGS + 2 * (RING_CONTROL + size);
  const shared = typeof SharedArrayBuffer === "function"
    ? new SharedArrayBuffer(bytes)
    : new ArrayBuffer(bytes); // a page that is not isolated has one thread only
  const end = (number: number): DriverSpec => ({
    module: import.meta.url,
    options: { shared, end: number, mtu, offload, ringBytes: size },
  });
  return [end(0), end(1)];
}

/**
 * Opens one end of a cable.
 *
 * @param options Those of a {@linkcode DriverSpec} that {@linkcode cable} made.
 * @param context The stack's side.
 * @returns The open end.
 * @throws {Deno.errors.Busy} If this end has been opened before.
 * @throws {TypeError} If the other end's stack was started by another thread.
 */
export function open(options: unknown, context: DriverContext): CableEnd {
  if (!isRecord(options) || !isMemory(options.shared)) {
    throw wrongKind(
      options,
      "options",
      "open a cable",
      "the options of an end",
    );
  }
  return new CableEnd(options as unknown as EndOptions, context);
}

function isMemory(value: unknown): boolean {
  return value instanceof ArrayBuffer ||
    typeof SharedArrayBuffer === "function" &&
      value instanceof SharedArrayBuffer;
}

/** An open end of a cable. */
export class CableEnd implements Driver {
  /** Cables carry Ethernet. */
  readonly medium: Medium = "ethernet";
  /** Largest IP packet in bytes. */
  readonly mtu: number;
  /** Largest frame in bytes. */
  readonly maxFrame: number;
  /** The work that the stack leaves out, because the wire is memory. */
  readonly offload: Offload;
  /** Frames lost because the other end was closed or they were too long. */
  discarded = 0;

  readonly #writer: FrameWriter;
  readonly #reader: FrameReader;
  readonly #context: DriverContext;
  readonly #own: Int32Array;
  readonly #peer: Int32Array;
  #unseen = 0; // bytes written since the peer could see them
  #unannounced = 0; // bytes written since the peer's bell was rung

  /**
   * Opens one end.
   *
   * @param options Those of the {@linkcode DriverSpec}.
   * @param context The stack's side.
   */
  constructor(options: EndOptions, context: DriverContext) {
    const { shared, end, mtu, offload, ringBytes } = options;
    this.mtu = mtu;
    this.maxFrame = maxFrameOf(mtu, offload);
    this.offload = offload
      ? {
        checksum: true,
        tcpSegmentation: SUPER_PACKET_PAYLOAD,
        udpSegmentation: SUPER_PACKET_PAYLOAD,
      }
      : NO_OFFLOAD;
    this.#context = context;
    this.#own = new Int32Array(shared, end * END_WORDS * 4, END_WORDS);
    this.#peer = new Int32Array(shared, (1 - end) * END_WORDS * 4, END_WORDS);
    const ring = (number: number) =>
      RINGS + number * (RING_CONTROL + ringBytes);
    const { memory } = context;
    this.#writer = new FrameWriter(shared, ring(end), ringBytes, memory);
    this.#reader = new FrameReader(shared, ring(1 - end), ringBytes, memory);
    this.#plugIn();
  }

  /** Marks this end as open and stores the bell that wakes it, for the other end. */
  #plugIn(): void {
    const own = this.#own;
    const { doorbell } = this.#context;
    if (Atomics.compareExchange(own, STATE, FREE, OPENING) !== FREE) {
      throw new errors.Busy(
        "Cannot open a cable's end twice: make a new cable",
      );
    }
    own[BELL] = doorbell.number;
    own[TABLE] = doorbell.table;
    Atomics.store(own, STATE, OPEN);
    const state = Atomics.load(this.#peer, STATE);
    if (state === OPEN && this.#peer[TABLE] !== doorbell.table) {
      Atomics.store(own, STATE, CLOSED);
      throw new TypeError(
        "Cannot join stacks that different threads have started: " +
          "start both ends of a cable from one thread",
      );
    }
    doorbell.ring(); // frames may be waiting
  }

  /** See {@linkcode Driver.receive}. Offsets of 6 modulo 8 copy fastest. */
  receive(
    _memory: Uint8Array,
    offset: number,
    capacity: number,
    meta: FrameMeta,
  ): number {
    let length = this.#reader.read(offset, capacity, meta);
    if (length === 0 && Atomics.load(this.#peer, STATE) === CLOSED) {
      // What the peer sent before it closed is in the ring by now.
      length = this.#reader.read(offset, capacity, meta) || -1;
    }
    if (this.#reader.unblocked) {
      this.#reader.unblocked = false;
      this.#wakePeer();
    }
    return length;
  }

  /** See {@linkcode Driver.transmit}. */
  transmit(frame: Frame): boolean {
    const state = Atomics.load(this.#peer, STATE);
    if (state === CLOSED || frame.length > this.maxFrame) {
      this.discarded++;
      return true;
    }
    if (!this.#writer.write(frame)) {
      // An end that is not open makes no room: the frame is lost.
      if (state !== OPEN) this.discarded++;
      else this.flush();
      return state !== OPEN;
    }
    const isFirst = this.#unannounced === 0;
    this.#unseen += frame.length;
    this.#unannounced += frame.length;
    if (isFirst || this.#unseen > SHOW_AFTER) this.#show();
    if (this.#unannounced > RING_AFTER) this.flush();
    return true;
  }

  /** Wakes the other end if there is something for it. */
  flush(): void {
    if (this.#unannounced === 0) return;
    this.#unannounced = 0;
    this.#show();
    this.#wakePeer();
  }

  #show(): void {
    this.#unseen = 0;
    this.#writer.publish();
  }

  /**
   * Closes this end: the other one receives what was sent, then the end of the
   * wire.
   */
  close(): void {
    this.#show();
    Atomics.store(this.#own, STATE, CLOSED);
    this.#wakePeer();
  }

  #wakePeer(): void {
    if (Atomics.load(this.#peer, STATE) !== OPEN) return;
    this.#context.doorbell.ring(this.#peer[BELL]!);
  }
}

function maxFrameOf(mtu: number, offload: boolean): number {
  return (offload ? MAX_IP_PACKET : mtu) + ETHERNET_TAGGED_HEADER_LENGTH;
}
