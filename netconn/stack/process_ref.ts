/**
 * What keeps the process from ending: a stack's thread, as Deno's resources do.
 *
 * @module
 */

/** Counts those who want the process to go on. */
export class KeepAlive {
  readonly #apply: (alive: boolean) => void;
  #count = 1; // the stack itself
  #stack = true;

  /**
   * Everybody wants it to go on at first.
   *
   * @param apply Told when that changes.
   */
  constructor(apply: (alive: boolean) => void) {
    this.#apply = apply;
  }

  /** The stack itself wants it, or no longer. */
  setStack(wants: boolean): void {
    if (wants === this.#stack) return;
    this.#stack = wants;
    if (wants) this.add();
    else this.drop();
  }

  /** One more wants it. */
  add(): void {
    if (++this.#count === 1) this.#apply(true);
  }

  /** One less wants it. */
  drop(): void {
    if (--this.#count === 0) this.#apply(false);
  }
}
