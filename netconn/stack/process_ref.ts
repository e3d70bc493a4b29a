/**
 * Keeps the process alive while a stack or one of its netconns needs it, as Deno's
 * own resources do.
 *
 * @module
 */

/** Counts the users that need the process alive. */
export class KeepAlive {
  readonly #apply: (alive: boolean) => void;
  #count = 1; // the stack itself
  #stack = true;

  /**
   * Begins with the stack itself as the only user.
   *
   * @param apply Called with true when the first user comes, with false when the
   * last one goes.
   */
  constructor(apply: (alive: boolean) => void) {
    this.#apply = apply;
  }

  /** Counts the stack itself as a user, or no longer. */
  setStack(wants: boolean): void {
    if (wants === this.#stack) return;
    this.#stack = wants;
    if (wants) this.add();
    else this.drop();
  }

  /** Adds a user. */
  add(): void {
    if (++this.#count === 1) this.#apply(true);
  }

  /** Removes a user. */
  drop(): void {
    if (--this.#count === 0) this.#apply(false);
  }
}

/** Sets whether a Worker keeps the process alive. */
type WorkerRef = (this: Worker, keepsAlive: boolean) => void;

/**
 * Returns a function that sets whether a Worker keeps the process alive. Deno has
 * it for its Node layer only, as a method under a symbol. Where it is missing, the
 * Worker always keeps the process alive.
 */
export function workerRef(worker: Worker): (keepsAlive: boolean) => void {
  const prototype = Worker.prototype as unknown as Record<symbol, unknown>;
  const symbol = Object.getOwnPropertySymbols(prototype).find((symbol) =>
    !symbol.description && typeof prototype[symbol] === "function"
  );
  if (symbol === undefined) return () => {};
  const method = prototype[symbol] as WorkerRef;
  return (keepsAlive) => method.call(worker, keepsAlive);
}
