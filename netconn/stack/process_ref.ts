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
