/**
 * A network of links in virtual time, for tests of programs that use stacks.
 *
 * Everything random comes from one seed, a stream of its own for each direction of
 * each link, and everything happens on one clock: a run can be repeated to the
 * byte. An hour takes as long as the work in it.
 *
 * @module
 */

import {
  checkInteger,
  checkText,
  isRecord,
  oneOf,
  wrongKind,
} from "../../core/base/arguments.ts";
import { Clock } from "../../core/base/clock.ts";
import { SeededRng } from "../../core/base/rng.ts";
import { Timer, TimerQueue } from "../../core/base/timers.ts";
import { type ThreadClock, VirtualClock } from "../../core/thread/clock.ts";
import type { Medium } from "../../drivers/driver.ts";
import { Agenda } from "./agenda.ts";
import { type Carried, type Fate, LinkDirection } from "./direction.ts";
import { Link, LinkEnd } from "./link.ts";
import type { LinkSettings } from "./link_settings.ts";
import { RecentFrames } from "./recent_frames.ts";
import { explained } from "./report.ts";
import { Switch } from "./switch.ts";

/** Most ends of links in one network. */
const MOST_ENDS = 0xffff;

/**
 * How to make a link.
 *
 * @category Virtual network
 */
export interface LinkOptions extends Partial<LinkSettings> {
  /** What is different in the direction from the second end to the first. */
  back?: Partial<LinkSettings>;
  /** Largest IP packet, 68 to 65,535 bytes. @default {1500} */
  mtu?: number;
  /** Ethernet frames, or bare IP packets: no ARP. @default {"ethernet"} */
  medium?: Medium;
  /** What failures call the ends: whoever is plugged in. @default {"end 1", …} */
  names?: readonly [string, string];
}

/**
 * What has happened to a frame.
 *
 * @category Virtual network
 */
export interface NetworkEvent {
  /** What. */
  fate: Fate;
  /** When, ms. */
  at: number;
  /** Number of the end that it was sent from. */
  from: number;
  /** The frame; not to be changed. */
  bytes: Uint8Array;
}

/** What is noted of whoever is plugged in at an end. */
interface Host {
  name: string;
  medium: Medium;
  recent: RecentFrames;
}

/**
 * A network of links.
 *
 * @example Two stacks and a bad link
 * ```ts
 * import { Stack } from "@netconn/netconn";
 * import { VirtualNetwork } from "@netconn/netconn/testing";
 *
 * const network = new VirtualNetwork({ seed: 7 });
 * const link = network.link({ rate: 10e6, delay: 20, loss: 0.01 });
 * const [a, b] = await Promise.all(link.ends.map((end, i) =>
 *   Stack.start({
 *     thread: false,
 *     clock: network.clock,
 *     seed: i,
 *     netifs: [{ driver: end.driver(), addresses: [`10.0.0.${i + 1}/24`] }],
 *   })
 * ));
 * network.at(5_000, () => link.set({ up: false }));
 * network.at(6_000, () => link.set({ up: true }));
 * await network.run(async () => {
 *   await using listener = await a.listen({ port: 7 }).ready();
 *   await using conn = await b.connect({ hostname: "10.0.0.1", port: 7 });
 *   await network.clock.sleep(10_000);
 * });
 * await Promise.all([a.close(), b.close()]);
 * ```
 *
 * @category Virtual network
 */
export class VirtualNetwork<C extends ThreadClock = VirtualClock> {
  /** The clock: stacks in this network live by it, too. */
  readonly clock: C;
  /** Its links. */
  readonly links: Link[] = [];
  /** Is told what happens to each frame, or null. */
  watch: ((event: NetworkEvent) => void) | null = null;

  readonly #seed: number;
  readonly #now: Clock = new Clock();
  readonly #timers: TimerQueue = new TimerQueue(this.#now);
  readonly #hosts: Host[] = [];
  readonly #plans: Agenda<() => void> = new Agenda();
  readonly #planTimer: Timer = new Timer({ onTimer: () => this.#runPlans() });
  #ends = 0;
  #alarm = 0;
  #alarmAt = Infinity;

  /**
   * Makes a network without links.
   *
   * @param options The seed of all chance, an integer, 1 unless given; the clock, a
   * new VirtualClock unless given.
   */
  constructor(options: { seed?: number; clock?: C } = {}) {
    this.#seed = options.seed ?? 1;
    this.clock = options.clock ?? new VirtualClock() as ThreadClock as C;
    this.#now.now = this.clock.now();
  }

  /**
   * Makes a link.
   *
   * @param options How it treats frames; the settings are for both directions.
   * @throws {RangeError} If an option is out of its range.
   */
  link(options: LinkOptions = {}): Link {
    const action = "make a link";
    if (!isRecord(options)) {
      throw wrongKind(options, "options", action, "an object");
    }
    const { back = {}, mtu = 1500, medium = "ethernet", names, ...settings } =
      options as LinkOptions;
    checkInteger(mtu, 68, 0xffff, "mtu", action);
    oneOf("ethernet", "ip")(medium, "medium", action);
    if (this.#ends + 2 > MOST_ENDS) throw new RangeError("Too many links");
    const parts = { mtu, medium };
    const hosts = this.#newHosts(medium, names);
    const first = this.#end(parts, settings, hosts, () => second);
    const second = this.#end(
      parts,
      { ...settings, ...back },
      hosts.toReversed(),
      () => first,
    );
    const link = new Link([first, second]);
    this.links.push(link);
    return link;
  }

  /** What is noted of whoever is plugged in at the two ends of a new link. */
  #newHosts(medium: Medium, names?: readonly string[]): Host[] {
    const hosts = [0, 1].map((i): Host => {
      const name = names?.[i] ?? `end ${this.#ends + i + 1}`;
      checkText(name, "names", "make a link");
      return { name, medium, recent: new RecentFrames() };
    });
    this.#hosts.push(...hosts);
    return hosts;
  }

  /** Makes an end, and the direction that begins there. */
  #end(
    parts: { mtu: number; medium: Medium },
    settings: Partial<LinkSettings>,
    [own, others]: Host[],
    other: () => LinkEnd,
  ): LinkEnd {
    const number = ++this.#ends;
    const rng = new SeededRng(Math.imul(this.#seed, 0x9e3779b1) + number);
    const direction = new LinkDirection<Carried>(rng, settings, parts.medium);
    direction.watch = (fate, { bytes }, at) => {
      if (fate === "arrived") others.recent.note("received", bytes, at);
      else own.recent.note(fate, bytes, at);
      this.watch?.({ fate, at, from: number, bytes });
    };
    const timer = new Timer({
      onTimer: () => {
        const { now } = this.#now;
        for (;;) {
          const frame = direction.take(now);
          if (frame === null) break;
          other().receive(frame.bytes);
        }
        this.#timers.set(timer, direction.nextAt);
      },
    });
    return new LinkEnd({ ...parts, number }, direction, (bytes) => {
      direction.send({ bytes }, this.#present());
      this.#timers.set(timer, direction.nextAt);
      this.#arm();
    });
  }

  /** Makes a switch. */
  switch(): Switch {
    return new Switch();
  }

  /**
   * Plans something: a partition, or another setting.
   *
   * @param at When, in ms of the clock; not before now.
   * @param fn Called at that instant; plans for the same one in their order.
   */
  at(at: number, fn: () => void): void {
    this.#plans.add(Math.max(at, this.#present()), fn);
    this.#timers.set(this.#planTimer, this.#plans.nextAt);
    this.#arm();
  }

  /**
   * Runs the body of a test: the clock advances from timer to timer until the body
   * has ended. The message of what it throws gets the network's report.
   *
   * @param body Waits for calls of stacks and for `clock.sleep`, as if time passed.
   * @param limit Milliseconds of virtual time that it may take. @default {an hour}
   * @returns What the body returns.
   * @throws {Error} As {@linkcode VirtualClock.until}; and what the body throws.
   */
  async run<T>(body: () => PromiseLike<T>, limit?: number): Promise<T> {
    const { clock } = this as { clock: ThreadClock };
    if (!(clock instanceof VirtualClock)) {
      throw new TypeError("Cannot run a network without a VirtualClock");
    }
    return await this.explain(() => clock.until(body(), limit));
  }

  /**
   * Runs the body of a test that advances the clock itself. The message of what it
   * throws, or rejects with, gets the network's report.
   */
  explain<T>(body: () => T): T {
    return explained(body, () => this.report());
  }

  /** The seed, the time, and what each end of a link has last sent and received. */
  report(): string {
    const parts = [`seed: ${this.#seed}, virtual time: ${this.#present()} ms`];
    for (const { name, medium, recent } of this.#hosts) {
      if (recent.count === 0) continue;
      parts.push(`${name}, its last frames:`);
      parts.push(...recent.describe(medium).map((line) => `  ${line}`));
    }
    return parts.join("\n");
  }

  /** Frames that are in any of the links. */
  get framesInside(): number {
    let sum = 0;
    for (const { ends } of this.links) {
      for (const { out } of ends) sum += out.inside;
    }
    return sum;
  }

  #runPlans(): void {
    for (;;) {
      const plan = this.#plans.take(this.#now.now);
      if (plan === null) break;
      plan();
    }
    this.#timers.set(this.#planTimer, this.#plans.nextAt);
  }

  #present(): number {
    return this.#now.now = Math.max(this.#now.now, this.clock.now());
  }

  /** Sees to it that the clock calls when something is due. */
  #arm(): void {
    const at = this.#timers.nextDeadline();
    // An alarm that comes too early costs less than a new one for each frame.
    if (at >= this.#alarmAt) return;
    if (this.#alarmAt < Infinity) this.clock.clear(this.#alarm);
    this.#alarmAt = at;
    this.#alarm = this.clock.set(at - this.clock.now(), this.#onAlarm);
  }

  readonly #onAlarm = (): void => {
    // Times are sums of fractions: what was set for `at` may come a trace earlier.
    this.#now.now = Math.max(this.#alarmAt, this.clock.now());
    this.#timers.run();
    this.#alarmAt = Infinity;
    this.#arm();
  };
}
