/**
 * Waiting for file descriptors on Linux, and the bell that ends the wait.
 *
 * `ppoll` through FFI: it waits with a precision of about 0.1 ms, where the timers
 * of an event loop are good to 2 ms. The bell is an eventfd: any thread of the
 * process rings it by its number.
 *
 * Needs Deno and `--allow-ffi`; without, or elsewhere than on Linux, both functions
 * return null and never prompt, and the caller waits on shared memory instead.
 *
 * @module
 */

import type { Signal } from "../mailbox/doorbell.ts";

const SYMBOLS = {
  eventfd: { parameters: ["u32", "i32"], result: "i32" },
  close: { parameters: ["i32"], result: "i32" },
  read: { parameters: ["i32", "pointer", "usize"], result: "i32" },
  ppoll: {
    parameters: ["pointer", "u64", "pointer", "pointer"],
    result: "i32",
  },
  ppollAsync: {
    name: "ppoll",
    parameters: ["pointer", "u64", "pointer", "pointer"],
    result: "i32",
    nonblocking: true,
  },
} as const;

const WRITE = {
  write: { parameters: ["i32", "buffer", "usize"], result: "i32" },
} as const;

const EFD_NONBLOCK = 0o4000;
const EFD_CLOEXEC = 0o2000000;
const POLLIN = 1;
const MAX_FDS = 64;

/**
 * The longest single wait in milliseconds. A thread that is blocked for ever
 * keeps the process from exiting, even after its Worker was terminated.
 */
export const LONGEST_WAIT = 1_000;

/**
 * Opens a set of file descriptors to wait for.
 *
 * @returns An empty set with its own eventfd; null without the permission or
 * elsewhere than on Linux.
 */
export function openPoll(): Poll | null {
  const library = load(SYMBOLS);
  return library === null ? null : new Poll(library);
}

/**
 * Opens the way to ring other threads' eventfds.
 *
 * @returns null without the permission or elsewhere than on Linux.
 */
export function openSignal(): Signal | null {
  const library = load(WRITE);
  if (library === null) return null;
  const { write } = library.symbols;
  const one = new BigUint64Array([1n]);
  return Object.assign(
    (eventFd: number) => void write(eventFd, one, 8n),
    { close: () => library.close() },
  );
}

/** File descriptors to wait for, and an eventfd that ends a wait. */
export class Poll {
  /** Number of the eventfd that ends a wait, see {@linkcode openSignal}. */
  readonly eventFd: number;
  readonly #library: Deno.DynamicLibrary<typeof SYMBOLS>;
  // struct pollfd: the descriptor, then events and revents of 16 bits each.
  // Entry 0 is the eventfd. The second set is for the wait that does not
  // block, during which the first may be changed and used.
  readonly #set = new PollSet();
  readonly #asyncSet = new PollSet();
  readonly #counter = new Uint8Array(new ArrayBuffer(8));
  readonly #counterPointer: Deno.PointerValue;

  /**
   * Makes an empty set and its eventfd.
   *
   * @param library The C library, owned.
   */
  constructor(library: Deno.DynamicLibrary<typeof SYMBOLS>) {
    this.#library = library;
    this.#counterPointer = Deno.UnsafePointer.of(this.#counter);
    this.eventFd = library.symbols.eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    if (this.eventFd < 0) {
      library.close();
      throw new Error("Cannot make an eventfd: too many open files");
    }
    this.#set.add(this.eventFd);
  }

  /** Adds a file descriptor to wait for: input, or its end. */
  add(fd: number): void {
    this.#set.add(fd);
  }

  /** Removes a file descriptor. */
  remove(fd: number): void {
    this.#set.remove(fd);
  }

  /**
   * Blocks this thread until a descriptor has input, the eventfd is rung, a
   * signal arrives or the time is over. Clears the eventfd.
   *
   * @param timeout Milliseconds, fractions count; 0 looks and does not wait,
   * more than {@linkcode LONGEST_WAIT} counts as that.
   * @returns How many are ready, the eventfd among them.
   */
  wait(timeout: number): number {
    const set = this.#set;
    set.setTimeout(timeout);
    const ready = this.#library.symbols.ppoll(
      set.pointer,
      BigInt(set.count),
      set.timeoutPointer,
      null,
    );
    return this.#woken(set, ready);
  }

  /**
   * Like {@linkcode wait}, but on another thread: the caller's event loop runs
   * on. One at a time. A call under way counts as an open operation; ring the
   * eventfd to end it, and await it before {@linkcode close}.
   *
   * @param timeout Milliseconds.
   * @returns How many are ready.
   */
  async waitAsync(timeout: number): Promise<number> {
    const set = this.#asyncSet;
    set.copyFrom(this.#set);
    set.setTimeout(timeout);
    const ready = await this.#library.symbols.ppollAsync(
      set.pointer,
      BigInt(set.count),
      set.timeoutPointer,
      null,
    );
    if (ready > 0) this.#set.takeResults(set);
    return this.#woken(set, ready);
  }

  /** Returns true if the last wait found input at this descriptor, or its end. */
  ready(fd: number): boolean {
    return this.#set.ready(fd);
  }

  /** Closes the eventfd; the others are their owners'. */
  close(): void {
    this.#library.symbols.close(this.eventFd);
    this.#library.close();
  }

  #woken(set: PollSet, ready: number): number {
    if (ready <= 0) {
      this.#set.clearResults();
      return 0;
    }
    if (set.isReady(0)) {
      this.#library.symbols.read(this.eventFd, this.#counterPointer, 8n);
    }
    return ready;
  }
}

/** An array of struct pollfd and a struct timespec, at fixed addresses. */
class PollSet {
  count = 0;
  readonly pointer: Deno.PointerValue;
  readonly timeoutPointer: Deno.PointerValue;
  readonly #fds: Int32Array<ArrayBuffer>;
  readonly #timeout: Uint32Array<ArrayBuffer>;

  constructor() {
    this.#fds = new Int32Array(new ArrayBuffer(MAX_FDS * 8));
    this.#timeout = new Uint32Array(new ArrayBuffer(16));
    this.pointer = Deno.UnsafePointer.of(this.#fds);
    this.timeoutPointer = Deno.UnsafePointer.of(this.#timeout);
  }

  add(fd: number): void {
    if (this.count === MAX_FDS) {
      throw new RangeError(`Cannot wait for more than ${MAX_FDS} descriptors`);
    }
    this.#fds[2 * this.count] = fd;
    this.#fds[2 * this.count + 1] = POLLIN;
    this.count++;
  }

  remove(fd: number): void {
    const index = this.#indexOf(fd);
    if (index < 0) return;
    this.#fds.copyWithin(2 * index, 2 * index + 2, 2 * this.count);
    this.count--;
  }

  setTimeout(timeout: number): void {
    const ms = Math.max(0, Math.min(timeout, LONGEST_WAIT));
    const seconds = Math.floor(ms / 1000);
    this.#timeout[0] = seconds;
    // Rounded up: a timer that is woken early finds nothing to do.
    const nanoseconds = Math.ceil((ms - seconds * 1000) * 1e6);
    this.#timeout[2] = Math.min(nanoseconds, 999_999_999);
  }

  copyFrom(other: PollSet): void {
    this.#fds.set(other.#fds);
    this.count = other.count;
  }

  /** Takes over what was found about the descriptors in both sets. */
  takeResults(other: PollSet): void {
    for (let i = 0; i < this.count; i++) {
      const j = other.#indexOf(this.#fds[2 * i]!);
      this.#fds[2 * i + 1] = j < 0 ? POLLIN : other.#fds[2 * j + 1]!;
    }
  }

  clearResults(): void {
    for (let i = 0; i < this.count; i++) this.#fds[2 * i + 1] = POLLIN;
  }

  ready(fd: number): boolean {
    const index = this.#indexOf(fd);
    return index >= 0 && this.isReady(index);
  }

  isReady(index: number): boolean {
    return this.#fds[2 * index + 1]! >>> 16 !== 0;
  }

  #indexOf(fd: number): number {
    for (let i = 0; i < this.count; i++) {
      if (this.#fds[2 * i] === fd) return i;
    }
    return -1;
  }
}

function load<S extends Deno.ForeignLibraryInterface>(
  symbols: S,
): Deno.DynamicLibrary<S> | null {
  if (typeof Deno === "undefined" || Deno.build.os !== "linux") return null;
  if (Deno.permissions.querySync({ name: "ffi" }).state !== "granted") {
    return null;
  }
  for (const name of ["libc.so.6", `libc.musl-${Deno.build.arch}.so.1`]) {
    try {
      return Deno.dlopen(name, symbols);
    } catch {
      // Try the next name: a system has one of the two.
    }
  }
  return null;
}
