/**
 * Operations that may have to wait, and the two ways of waiting for them.
 *
 * An operation is written once, as a generator that yields each {@linkcode Pending}
 * that it waits for. It runs at once up to its first wait. Then the caller awaits
 * it like a promise, or blocks the thread until it is done: lwIP's sequential
 * style.
 *
 * @module
 */

import { wrongKind } from "../../core/base/arguments.ts";

/**
 * The resolved promise that all calls without a wait return: making one costs as
 * much as a short write.
 */
export const AT_ONCE: Promise<void> = Promise.resolve();

/** A value that is set later, for operations to wait for. */
export class Pending<T> {
  #settled = false;
  #failed = false;
  #value: T | undefined;
  #error: unknown;
  #waiter: (() => void) | null = null;
  #resolve: ((value: unknown) => void) | null = null;
  #reject: ((error: unknown) => void) | null = null;

  /** Whether it has its value, or has failed. */
  get settled(): boolean {
    return this.#settled;
  }

  /** Sets the value. */
  settle(value: T): void {
    if (this.#settled) return;
    this.#settled = true;
    this.#value = value;
    this.#resolve?.(value);
    this.#wake();
  }

  /** Makes it fail. */
  fail(error: unknown): void {
    if (this.#settled) return;
    this.#settled = this.#failed = true;
    this.#error = error;
    this.#reject?.(error);
    this.#wake();
  }

  /** A promise of the value; read it once only. */
  get promise(): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#failed) reject(this.#error);
      else if (this.#settled) resolve(this.#value as T);
      else {
        this.#resolve = resolve as (value: unknown) => void;
        this.#reject = reject;
      }
    });
  }

  /** The value; throws the error if it has failed. For use once it is settled. */
  result(): T {
    if (this.#failed) throw this.#error;
    return this.#value as T;
  }

  /** Calls `waiter` in a microtask once it is settled. */
  onSettled(waiter: () => void): void {
    const earlier = this.#waiter;
    if (this.#settled) queueMicrotask(waiter);
    else if (earlier === null) this.#waiter = waiter;
    else {
      this.#waiter = () => {
        earlier();
        waiter();
      };
    }
  }

  // In a microtask, so that the caller of `settle` finishes its work first.
  #wake(): void {
    if (this.#waiter !== null) queueMicrotask(this.#waiter);
    this.#waiter = null;
  }
}

/**
 * The steps of an operation: a generator that yields what it waits for and returns
 * the result.
 */
export type Steps<T> = Generator<Pending<unknown>, T, void>;

/** Waits, inside an operation. */
export function* until<T>(pending: Pending<T>): Steps<T> {
  if (!pending.settled) yield pending;
  return pending.result();
}

/** Blocks the thread until something is settled. */
export interface Blocker {
  /** Returns once `pending` is settled. */
  waitFor(pending: Pending<unknown>): void;
  /**
   * Publishes posted requests to the core: a blocked thread's event loop does not.
   */
  flush(): void;
}

/** An operation under way or done, to be awaited or blocked for. */
export class Operation<T> implements PromiseLike<T> {
  readonly #steps: Steps<T>;
  #pending: Pending<unknown> | null = null;
  #done = false;
  #failed = false;
  #value: T | undefined;
  #error: unknown;
  #promise: Promise<T> | null = null;
  #resolve: ((value: T) => void) | null = null;
  #reject: ((error: unknown) => void) | null = null;

  /**
   * Starts an operation.
   *
   * @param steps What to do.
   */
  constructor(steps: Steps<T>) {
    if (typeof steps?.next !== "function") {
      throw wrongKind(steps, "steps", "begin an operation", "a generator");
    }
    this.#steps = steps;
    this.#advance();
  }

  /** Whether it is done. */
  get done(): boolean {
    return this.#done;
  }

  #advance(): void {
    this.#pending = null;
    try {
      const { done, value } = this.#steps.next();
      if (done) this.#value = value;
      else {
        this.#pending = value;
        value.onSettled(() => {
          // A blocked thread may have taken this step already.
          if (this.#pending === value) this.#advance();
        });
        return;
      }
    } catch (error) {
      this.#failed = true;
      this.#error = error;
    }
    this.#done = true;
    if (this.#failed) this.#reject?.(this.#error);
    else this.#resolve?.(this.#value as T);
  }

  /** Its result; throws its error. For use once it is done. */
  result(): T {
    if (this.#failed) throw this.#error;
    return this.#value as T;
  }

  /** Its result as a promise. Awaiting this is cheaper than awaiting itself. */
  get promise(): Promise<T> {
    if (this.#promise !== null) return this.#promise;
    if (this.#done) {
      this.#promise = this.#failed
        ? Promise.reject(this.#error)
        : Promise.resolve(this.#value as T);
    } else {
      this.#promise = new Promise((resolve, reject) => {
        this.#resolve = resolve;
        this.#reject = reject;
      });
    }
    return this.#promise;
  }

  /** See {@linkcode Promise.then}. */
  then<R = T, E = never>(
    onFulfilled?: ((value: T) => R | PromiseLike<R>) | null,
    onRejected?: ((reason: unknown) => E | PromiseLike<E>) | null,
  ): Promise<R | E> {
    return this.promise.then(onFulfilled, onRejected);
  }

  /** Waits for it inside another operation. */
  *steps(): Steps<T> {
    while (!this.#done) {
      const pending = this.#pending!;
      yield pending;
      if (this.#pending === pending) this.#advance();
    }
    return this.result();
  }

  /**
   * Blocks until it is done.
   *
   * @param blocker How to block.
   */
  block(blocker: Blocker): T {
    if (typeof blocker?.waitFor !== "function") {
      throw wrongKind(blocker, "blocker", "block", "that of a stack");
    }
    while (!this.#done) {
      blocker.waitFor(this.#pending!);
      if (this.#pending!.settled) this.#advance();
    }
    blocker.flush();
    return this.result();
  }
}
