/**
 * A wire between two namespaces that loses, delays, doubles, reorders and throttles
 * frames, by a program of its own: peers/impair.c.
 *
 * ```text
 * namespace: TAP ══ impair ══ TAP :namespace
 * ```
 *
 * @module
 */

import type { LinkEnd } from "./netns.ts";
import { buildPeer } from "./peers/build.ts";
import { Spawned } from "./spawned.ts";

/** What happens to the frames of one direction; nothing by default. */
export interface Impairment {
  /** Share of frames lost, 0 to 100 percent. */
  loss?: number;
  /** Share of frames that arrive once more, 0 to 100 percent. */
  duplicate?: number;
  /** Delay in milliseconds. */
  delay?: number;
  /** The delay varies by up to this many milliseconds either way, evenly. */
  jitter?: number;
  /** Share of frames that are held back while others overtake, 0 to 100 percent. */
  late?: number;
  /** How long those are held back, beyond the delay, in milliseconds. */
  lateness?: number;
  /** Rate in bits per second; frames above it wait. Default 0: any. */
  rate?: number;
  /** Bytes that wait at most; frames beyond them are lost. Default Infinity. */
  queue?: number;
  /**
   * The same seed makes the same choices, frame by frame. Default 1 from left to
   * right, 2 from right to left.
   */
  seed?: number;
}

/** The two directions of a wire, and what both have. */
export interface LinkOptions {
  /** For both directions, unless one has its own. */
  both?: Impairment;
  /** From the left end to the right one. */
  leftToRight?: Impairment;
  /** From the right end to the left one. */
  rightToLeft?: Impairment;
  /** Whether a frame may overtake another, given jitter. Default false. */
  reorder?: boolean;
}

/** What has happened to the frames of one direction. */
export interface LinkCount {
  /** Frames that were sent into the wire. */
  frames: number;
  /** Their bytes. */
  bytes: number;
  /** Frames lost by chance. */
  lost: number;
  /** Frames that found the queue full. */
  dropped: number;
  /** Frames that were doubled. */
  doubled: number;
  /** Frames that were held back. */
  late: number;
  /** Frames that came out. */
  delivered: number;
  /** Frames that the device would not take: it was down. */
  failed: number;
  /** How much too late a frame came out at worst, microseconds. */
  worstMicros: number;
}

/** What {@linkcode ImpairedLink} needs. */
export const IMPAIRED_LINK_NEEDS: string[] = ["tun", "cc"];

/** Frames that wait in a device until the program takes them. */
const DEVICE_QUEUE = 10_000;

/** A wire whose ends are TAP devices, made by it, that the kernel uses. */
export class ImpairedLink implements AsyncDisposable {
  readonly #program: Spawned;
  #settings = 0;

  private constructor(program: Spawned) {
    this.#program = program;
  }

  /**
   * Makes the wire and its two devices, both up.
   *
   * @param left The left end, to be made.
   * @param right The right end, to be made.
   * @param options What the wire does to frames.
   */
  static async create(
    left: LinkEnd,
    right: LinkEnd,
    options: LinkOptions = {},
  ): Promise<ImpairedLink> {
    const ends = [left, right];
    const program = new Spawned([
      await buildPeer("impair"),
      ...ends.flatMap(({ namespace, device }) => [namespace.name, device]),
    ]);
    const link = new ImpairedLink(program);
    try {
      await program.waitFor(`{"ready":true}`);
      for (const { namespace, device } of ends) {
        const queue = ["txqueuelen", `${DEVICE_QUEUE}`];
        await namespace.ip("link", "set", "dev", device, ...queue);
        await namespace.up(device);
      }
      await link.impair(options);
    } catch (error) {
      await link[Symbol.asyncDispose]();
      throw error;
    }
    return link;
  }

  /**
   * Changes what the wire does; the frames that are in it are lost.
   *
   * @returns What has happened since the last change, left to right and back.
   */
  async impair(options: LinkOptions): Promise<[LinkCount, LinkCount]> {
    const { both, leftToRight = both, rightToLeft = both } = options;
    const overtake = options.reorder ?? false;
    const numbers = [
      ...settings({ seed: 1, ...leftToRight }, overtake),
      ...settings({ seed: 2, ...rightToLeft }, overtake),
    ];
    await this.#program.write(`${numbers.join(" ")}\n`);
    const line = new RegExp(`^\\{"report":${++this.#settings},.*\\}$`, "m");
    const [text] = await this.#program.waitFor(line);
    return JSON.parse(text).ways;
  }

  /** Takes the wire and both devices away. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#program.kill();
  }
}

/** The program's settings of one direction, in its order and units. */
function settings(impairment: Impairment, overtake: boolean): number[] {
  const { seed = 1, loss = 0, duplicate = 0, late = 0 } = impairment;
  const { delay = 0, jitter = 0, lateness = 0 } = impairment;
  const { rate = 0, queue = Infinity } = impairment;
  return [
    seed,
    ...[loss, duplicate, late].map((percent) => percent / 100),
    ...[delay, jitter, lateness].map((ms) => ms * 1000),
    ...[rate, queue === Infinity ? 1e18 : queue, overtake ? 1 : 0],
  ];
}
