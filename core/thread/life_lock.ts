/**
 * Detects that another thread has ended, for whatever reason. The platform has no
 * event for the end of a Worker. The Worker holds a Web Lock, which becomes free
 * some milliseconds after its end. Needs no permission.
 *
 * @module
 */

/** The part of the Web Locks API that is used here. */
interface Locks {
  request(
    name: string,
    options: { signal?: AbortSignal },
    callback: () => unknown,
  ): Promise<unknown>;
}

function locks(): Locks | undefined {
  return (navigator as unknown as { locks?: Locks }).locks;
}

/**
 * Takes a lock until this thread ends.
 *
 * @param name Its name, which must be unique.
 * @returns Resolves to true when it is held; to false where there are no locks.
 */
export function holdLifeLock(name: string): Promise<boolean> {
  const all = locks();
  if (all === undefined) return Promise.resolve(false);
  return new Promise((resolve, reject) => {
    all.request(name, {}, () => {
      resolve(true);
      return new Promise(() => {}); // for ever
    }).catch(reject);
  });
}

/** Waits for the end of a thread that holds a lock. */
export class LifeWatch {
  readonly #name: string;
  readonly #onEnd: () => Promise<void>;
  #isHeld = false;
  #isWanted = true;
  #waiting: { abort: AbortController; over: Promise<void> } | null = null;

  /**
   * @param name Name of the lock.
   * @param onEnd Called once, when the thread has ended; {@linkcode end} waits for it.
   */
  constructor(name: string, onEnd: () => Promise<void>) {
    this.#name = name;
    this.#onEnd = onEnd;
  }

  /** The thread holds the lock from now on. */
  begin(): void {
    this.#isHeld = true;
    this.set(this.#isWanted);
  }

  /**
   * Starts or stops waiting. A wait keeps the process alive.
   *
   * @param isWanted Whether to wait.
   */
  set(isWanted: boolean): void {
    this.#isWanted = isWanted;
    if (!isWanted) {
      this.#waiting?.abort.abort();
      this.#waiting = null;
    } else if (this.#isHeld) this.#waiting ??= this.#wait();
  }

  #wait(): { abort: AbortController; over: Promise<void> } {
    const abort = new AbortController();
    const over = locks()!.request(this.#name, { signal: abort.signal }, () => {
      this.#isHeld = false;
      return this.#onEnd();
    }).then(() => {}, () => {}); // the wait was aborted
    return { abort, over };
  }

  /** Stops waiting; resolves when the wait has ended. */
  async end(): Promise<void> {
    const waiting = this.#waiting;
    this.#isHeld = false;
    this.set(false);
    await waiting?.over;
  }
}
