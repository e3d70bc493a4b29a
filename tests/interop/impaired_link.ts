/**
 * A wire between two namespaces that loses, delays, doubles and reorders frames.
 *
 * It is vde2's: a switch with a TAP at each end, `wirefilter` between them. So
 * the impairment is none of this project's code.
 *
 * ```text
 * namespace: TAP ─ vde_switch ══ wirefilter ══ vde_switch ─ TAP :namespace
 * ```
 *
 * @module
 */

import { delay } from "@std/async";
import type { LinkEnd } from "./netns.ts";
import { Spawned } from "./spawned.ts";

/** What happens to the frames of one direction; nothing by default. */
export interface Impairment {
  /** Share of frames lost, 0 to 100 percent. */
  loss?: number;
  /** Share of frames that arrive once more, 0 to 99 percent. */
  duplicate?: number;
  /** Delay in milliseconds. */
  delay?: number;
  /** The delay varies by up to this many milliseconds either way, evenly. */
  jitter?: number;
  /** Rate in bytes per second; frames above it wait. */
  bandwidth?: number;
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

/** The programs of {@linkcode ImpairedLink}. */
export const IMPAIRED_LINK_NEEDS: string[] = [
  "tun",
  "vde_switch",
  "wirefilter",
];

/** A wire whose ends are TAP devices, made by it, that the kernel uses. */
export class ImpairedLink implements AsyncDisposable {
  #folder: string;
  #switches: Spawned[] = [];
  #filter: Spawned | undefined;

  private constructor(folder: string) {
    this.#folder = folder;
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
    const link = new ImpairedLink(await Deno.makeTempDir());
    try {
      await Promise.all([
        link.#addSwitch(left, "left"),
        link.#addSwitch(right, "right"),
      ]);
      await link.impair(options);
    } catch (error) {
      await link[Symbol.asyncDispose]();
      throw error;
    }
    return link;
  }

  /** Changes what the wire does; the frames that are in it are lost. */
  async impair(options: LinkOptions): Promise<void> {
    const { both, leftToRight = both, rightToLeft = both, reorder } = options;
    await this.#filter?.kill();
    this.#filter = new Spawned([
      ...["wirefilter", "-v", `${this.#folder}/left:${this.#folder}/right`],
      ...(reorder ? ["-N"] : []),
      ...direction("LR", leftToRight),
      ...direction("RL", rightToLeft),
    ]);
    await this.#filter.waitFor("starting...");
  }

  /** Takes the wire and both devices away. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#filter?.kill();
    await Promise.all(this.#switches.map((part) => part.kill()));
    await Deno.remove(this.#folder, { recursive: true });
  }

  /** Starts one end, where wirefilter will plug in. */
  async #addSwitch(
    { namespace, device }: LinkEnd,
    side: "left" | "right",
  ): Promise<void> {
    const socket = `${this.#folder}/${side}`;
    const program = ["vde_switch", "-x", "-s", socket, "-t", device];
    const part = namespace.spawn(program);
    this.#switches.push(part);
    await until(part, async () => {
      await Deno.stat(`${socket}/ctl`);
      await namespace.up(device);
    });
  }
}

/** wirefilter's options for one direction. */
function direction(
  name: "LR" | "RL",
  { loss = 0, duplicate = 0, delay: mean = 0, jitter = 0, bandwidth = 0 }:
    Impairment = {},
): string[] {
  const span = jitter === 0 ? `${mean}` : `${mean}+${jitter}U`;
  return [
    ...["-l", `${name}${loss}`, "-D", `${name}${duplicate}`],
    ...["-d", `${name}${span}`, "-b", `${name}${bandwidth}`],
  ];
}

/** Tries for 5 seconds, as long as the program runs. */
async function until(
  part: Spawned,
  attempt: () => Promise<void>,
): Promise<void> {
  const start = performance.now();
  while (true) {
    try {
      return await attempt();
    } catch (error) {
      if (!part.isRunning || performance.now() - start > 5_000) {
        const { stderr } = await part.kill();
        throw new Error(`Cannot start "${part.command}": ${stderr}`, {
          cause: error,
        });
      }
    }
    await delay(20);
  }
}
