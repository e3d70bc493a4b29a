/**
 * A link of the virtual network: two ends, and a direction from each to the other.
 *
 * An end belongs to whoever is plugged in: a stack by {@linkcode LinkEnd.driver},
 * a switch, or anything that takes frames.
 *
 * @module
 */

import type { DriverSpec, Medium } from "../../drivers/driver.ts";
import type { LinkCounters } from "./counters.ts";
import type { Carried, LinkDirection } from "./direction.ts";
import { driverOf } from "./driver.ts";
import type { LinkSettings } from "./link_settings.ts";

/**
 * Takes frames that arrive; they are not to be changed.
 *
 * @category Virtual network
 */
export type FrameReceiver = (bytes: Uint8Array) => void;

/**
 * One end of a link.
 *
 * @category Virtual network
 */
export class LinkEnd {
  /** Largest IP packet in bytes. */
  readonly mtu: number;
  /** What its frames are. */
  readonly medium: Medium;
  /** Distinguishes the ends of a network, from 1. */
  readonly number: number;
  /** The direction that begins here: change its settings at any time. */
  readonly out: LinkDirection<Carried>;
  readonly #send: (bytes: Uint8Array) => void;
  #receiver: FrameReceiver | null = null;

  /** Use `VirtualNetwork.link`. */
  constructor(
    parts: { mtu: number; medium: Medium; number: number },
    out: LinkDirection<Carried>,
    send: (bytes: Uint8Array) => void,
  ) {
    this.mtu = parts.mtu;
    this.medium = parts.medium;
    this.number = parts.number;
    this.out = out;
    this.#send = send;
  }

  /** Counters of what was sent from here. */
  get counters(): LinkCounters {
    return this.out.counters;
  }

  /** Changes how what is sent from here is treated. */
  set(changes: Partial<LinkSettings>): void {
    this.out.set(changes);
  }

  /** The driver by which an in-thread stack is plugged in here. */
  driver(): DriverSpec {
    return driverOf(this);
  }

  /**
   * Plugs something in.
   *
   * @param receiver Takes what arrives here; null unplugs: it then gets lost.
   * @throws {TypeError} If the end is taken.
   */
  plug(receiver: FrameReceiver | null): void {
    if (receiver !== null && this.#receiver !== null) {
      throw new TypeError("Cannot plug in twice: the link's end is taken");
    }
    this.#receiver = receiver;
  }

  /** Sends a frame from here; it is kept, and not to be changed any more. */
  send(bytes: Uint8Array): void {
    this.#send(bytes);
  }

  /** A frame has arrived here. */
  receive(bytes: Uint8Array): void {
    this.#receiver?.(bytes);
  }
}

/**
 * A link.
 *
 * @category Virtual network
 */
export class Link {
  /** Its ends. */
  readonly ends: readonly [LinkEnd, LinkEnd];

  /** Use `VirtualNetwork.link`. */
  constructor(ends: [LinkEnd, LinkEnd]) {
    this.ends = ends;
  }

  /** Changes how both directions treat frames. */
  set(changes: Partial<LinkSettings>): void {
    for (const end of this.ends) end.set(changes);
  }
}
