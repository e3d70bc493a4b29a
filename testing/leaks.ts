/**
 * Finds what a test has left open: stacks that are not closed, netconns and netbufs
 * that are not deleted, iterators of changes that have not ended, each with the place
 * where it was made.
 *
 * The sanitizers of `deno test` see none of these: they are no resources of Deno's.
 *
 * @module
 */

import { type OpenWatch, setOpenWatch } from "../core/base/open_things.ts";
import { placeOutside } from "./place.ts";

/**
 * Something that was left open.
 *
 * @category Leaks
 */
export interface Leak {
  /**
   * What it is: "a stack", "a TCP netconn", "a UDP netconn", "a netbuf", "an iterator of
   * changes", …
   */
  what: string;
  /**
   * Where it was made, or accepted, or received: "file:///…/my_test.ts:12:20", the
   * first place outside of this package; null if there is none on the stack.
   */
  madeAt: string | null;
}

const watches: Set<LeakWatch> = new Set();
let note: (watch: LeakWatch, thing: object, leak: Leak) => void;
let forget: (watch: LeakWatch, thing: object) => void;
let isNoted: (watch: LeakWatch, thing: object) => boolean;

const ALL: OpenWatch = {
  made(thing: object, what: string): void {
    if (![...watches].some((watch) => !isNoted(watch, thing))) return;
    const leak = { what, madeAt: placeOutside() };
    for (const watch of watches) note(watch, thing, leak);
  },
  ended(thing: object): void {
    for (const watch of watches) forget(watch, thing);
  },
};

/**
 * What was made in this thread since the watch began. See {@linkcode watchLeaks}.
 *
 * @category Leaks
 */
export class LeakWatch implements Disposable {
  static {
    note = (watch, thing, leak) => watch.#note(thing, leak);
    forget = (watch, thing) => watch.#open.delete(thing);
    isNoted = (watch, thing) => watch.#open.get(thing)?.madeAt != null;
  }

  readonly #open: Map<object, Leak> = new Map();

  /** Begins to watch. */
  constructor() {
    watches.add(this);
    setOpenWatch(ALL);
  }

  #note(thing: object, leak: Leak): void {
    const known = this.#open.get(thing);
    if (known === undefined || known.madeAt === null) {
      this.#open.set(thing, leak);
    }
  }

  /** What is open now, in the order in which it was made. */
  open(): Leak[] {
    return [...this.#open.values()];
  }

  /**
   * Throws if something is open. What it has told of it does not tell again.
   *
   * @throws Error that names each thing and its place.
   */
  check(): void {
    const leaks = this.open();
    if (leaks.length === 0) return;
    this.#open.clear();
    const lines = leaks.map(({ what, madeAt }) =>
      `\n  ${what}, made at ${madeAt ?? "an unknown place"}`
    );
    throw new Error(`Left open:${lines.join("")}`);
  }

  /** Ends the watch: as {@linkcode check}. */
  [Symbol.dispose](): void {
    watches.delete(this);
    if (watches.size === 0) setOpenWatch(null);
    this.check();
  }
}

/**
 * Watches for stacks, netconns and netbufs of this thread that are made from now on,
 * and are not ended.
 *
 * Begin it before everything else, so that `using` ends it last. It counts as ended:
 * a stack once its close has resolved, or it has died; a netconn from its close or
 * delete on, or with its stack, and so an iterator of `stack.changes()`; a netbuf once
 * it is deleted. While a watch is on,
 * making things is slow, and a netbuf that was lost is not collected.
 *
 * @example Find what a test forgets
 * ```ts
 * import { NETCONN_UDP, Stack, watchLeaks } from "@netconn/netconn/testing";
 *
 * using leaks = watchLeaks();
 * await using stack = await Stack.start({ thread: false });
 * const conn = stack.netconn(NETCONN_UDP);
 * console.assert(leaks.open()[1]?.what === "a UDP netconn");
 * await conn.close();
 * ```
 *
 * @returns The watch; at its end, or by `check()`, it throws if something is open.
 *
 * @category Leaks
 */
export function watchLeaks(): LeakWatch {
  return new LeakWatch();
}
