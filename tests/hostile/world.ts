/**
 * Stacks in virtual time, and what is looked at when a run is over: whether all that
 * was begun has ended, and nothing is left.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import { Stack, type StackOptions } from "../../mod.ts";
import { VirtualClock } from "../../core/thread/clock.ts";
import { type Resources, resourcesOf } from "../netconn/resources.ts";

/** Memory of a stack, bytes. */
const MEMORY = 32 << 20;
/** Milliseconds after which all is over: TIME-WAIT, path MTUs, what nobody answers. */
const AFTERMATH_MS = 3_600_000;
/** Steps in which time passes while something is waited for, ms. */
const STEP_MS = 250;
/** Steps in which time passes when nothing is. */
const LONG_STEP_MS = 60_000;
/** Milliseconds of real time that a run may take: some thousand times the usual. */
const REAL_LIMIT_MS = 60_000;

/** Waits for work in virtual time; see {@linkcode World.during}. */
export class World {
  /** The time of all stacks. */
  readonly clock: VirtualClock = new VirtualClock();
  /** The stacks. */
  readonly stacks: Stack[] = [];
  readonly #before: Resources[] = [];
  readonly #giveUpAt = performance.now() + REAL_LIMIT_MS;

  /** Starts a stack in this world. */
  async start(options: StackOptions): Promise<Stack> {
    const stack = await Stack.start({
      memory: MEMORY,
      ...options,
      thread: false,
      clock: this.clock,
    });
    this.stacks.push(stack);
    return stack;
  }

  /** What is in use from now on counts as having been there before. */
  async begin(): Promise<void> {
    await this.clock.advance(0);
    for (const stack of this.stacks) {
      this.#before.push(await this.during(resourcesOf(stack), 1000, "stats"));
    }
  }

  /**
   * Lets time pass until work is done.
   *
   * @param limit Milliseconds that it may take at most.
   * @param what What it is, for the failure.
   */
  async during<T>(work: Promise<T>, limit: number, what: string): Promise<T> {
    let isDone = false;
    const done = (): boolean => isDone = true;
    work.then(done, done);
    const end = this.clock.now() + limit;
    await this.clock.advance(0);
    while (!isDone) {
      if (this.clock.now() >= end) {
        throw new Error(`Not done in time: ${what}`);
      }
      await this.pass(STEP_MS);
    }
    return await work;
  }

  /** Lets time pass. */
  async pass(ms: number): Promise<void> {
    const end = this.clock.now() + ms;
    while (this.clock.now() < end) {
      if (performance.now() > this.#giveUpAt) {
        throw new Error("Hangs: time does not go on");
      }
      const left = end - this.clock.now();
      await this.clock.advance(Math.min(left, LONG_STEP_MS));
    }
  }

  /** Lets time pass until everything has ended, and expects that nothing is left. */
  async expectNothingLeft(): Promise<void> {
    await this.pass(AFTERMATH_MS);
    for (const [n, stack] of this.stacks.entries()) {
      const after = await this.during(resourcesOf(stack), 1000, "stats");
      assertEquals(after, this.#before[n], `Left in stack ${n}`);
    }
  }

  /** Closes all stacks. */
  async close(): Promise<void> {
    await this.during(
      Promise.all(this.stacks.map((stack) => stack.close())),
      60_000,
      "the end of the stacks",
    );
  }
}

/** Does something with a world; its stacks are closed in any case. */
export async function inWorld(
  work: (world: World) => Promise<void>,
): Promise<void> {
  const world = new World();
  try {
    await work(world);
  } catch (error) {
    await world.close().catch(() => {}); // what was wrong comes first
    throw error;
  }
  await world.close();
}
