/**
 * The wire between a stack and the peer that a script plays: a driver whose other
 * end is two functions in the same thread.
 *
 * It carries bare IP packets, so that no ARP stands in a script's way, or Ethernet
 * frames (ethernet_wire.ts), and does no offload: what the script sees is what would be
 * on a wire.
 *
 * @module
 */

import type { Frame } from "../core/wire/frame.ts";
import {
  type Driver,
  type DriverContext,
  type DriverSpec,
  type Medium,
  NO_OFFLOAD,
} from "../drivers/driver.ts";

/** The peer's end of the wire. */
export interface PeerWire {
  /** Name of the wire for `Stack.start`. */
  readonly spec: DriverSpec;
  /** Lets a packet arrive at the stack. */
  deliver(packet: Uint8Array): void;
}

interface WireOptions {
  number: number;
  mtu: number;
  medium: Medium;
}

interface End {
  readonly queue: Uint8Array[];
  readonly onPacket: (packet: Uint8Array) => void;
  wake: () => void;
}

// A driver's options are plain data: the functions wait here for `open`.
const ends: Map<number, End> = new Map();
let wires = 0;

/**
 * Makes a wire to an in-thread stack.
 *
 * @param mtu Largest IP packet, 576 to 65535 bytes.
 * @param onPacket Called with each packet, or frame, that the stack sends.
 * @param medium What it carries.
 */
export function peerWire(
  mtu: number,
  onPacket: (packet: Uint8Array) => void,
  medium: Medium = "ip",
): PeerWire {
  const number = ++wires;
  const end: End = { queue: [], onPacket, wake: () => {} };
  ends.set(number, end);
  const options: WireOptions = { number, mtu, medium };
  return {
    spec: { module: import.meta.url, options },
    deliver(packet: Uint8Array): void {
      end.queue.push(packet);
      end.wake();
    },
  };
}

/**
 * Opens the stack's end.
 *
 * @throws {TypeError} If the stack runs in another thread, or opens it again.
 */
export function open(options: unknown, context: DriverContext): Driver {
  const { number, mtu, medium } = options as WireOptions;
  const end = ends.get(number);
  ends.delete(number);
  if (end === undefined) {
    throw new TypeError(
      "Cannot open a scripted peer's wire: the stack has to run in its thread",
    );
  }
  end.wake = () => context.doorbell.ring();
  return {
    medium,
    mtu,
    maxFrame: 65_535,
    offload: NO_OFFLOAD,
    receive(memory: Uint8Array, offset: number): number {
      const packet = end.queue.shift();
      if (packet === undefined) return 0;
      memory.set(packet, offset);
      return packet.length;
    },
    transmit(frame: Frame): boolean {
      const packet = new Uint8Array(frame.length);
      frame.copyTo(packet, 0);
      end.onPacket(packet);
      return true;
    },
    close(): void {
      end.wake = () => {};
    },
  };
}
