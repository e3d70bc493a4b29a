/** Types of the parts of `@std/async` that load from its npm build. */

// deno-lint-ignore-file no-explicit-any

/** Settles as `p` does, or rejects with the signal's reason. */
export function abortable<T>(p: Promise<T>, signal: AbortSignal): Promise<T>;
/** Iterates `p` until the signal rejects the next step. */
export function abortable<T>(
  p: AsyncIterable<T>,
  signal: AbortSignal,
): AsyncGenerator<T>;

/** Settles as `p` does, or rejects with a TimeoutError after `ms`. */
export function deadline<T>(
  p: Promise<T>,
  ms: number,
  options?: { signal?: AbortSignal },
): Promise<T>;

/** A function that runs once its calls have paused. */
export interface DebouncedFunction<T extends any[]> {
  (...args: T): void;
  /** Forgets the call that waits. */
  clear(): void;
  /** Makes the call that waits now. */
  flush(): void;
  /** Whether a call waits. */
  readonly pending: boolean;
}

/** Options of {@linkcode debounce}. */
export interface DebounceOptions {
  /** Forgets the call that waits when aborted. */
  signal?: AbortSignal;
}

/** Delays a function until `wait` milliseconds after its last call. */
export function debounce<T extends any[]>(
  fn: (this: DebouncedFunction<T>, ...args: T) => void,
  wait: number,
  options?: DebounceOptions,
): DebouncedFunction<T>;

/** Options of {@linkcode delay}. */
export interface DelayOptions {
  /** Rejects the delay when aborted. */
  signal?: AbortSignal;
  /** Whether the process stays alive for it. Default true. */
  persistent?: boolean;
}

/** Resolves after `ms` milliseconds. */
export function delay(ms: number, options?: DelayOptions): Promise<void>;

/** Options of {@linkcode poll}. */
export interface PollOptions {
  /** Ends the polling when aborted. */
  signal?: AbortSignal;
  /** Milliseconds between two calls. Default 1000. */
  interval?: number;
}

/** Calls `fn` again and again until `isDone` says so of its result. */
export function poll<T>(
  fn: () => T | Promise<T>,
  isDone: (result: T) => boolean | Promise<boolean>,
  options?: PollOptions,
): Promise<T>;

/** Maps with at most `poolLimit` promises at a time, in order. */
export function pooledMap<T, R>(
  poolLimit: number,
  array: Iterable<T> | AsyncIterable<T>,
  iteratorFn: (data: T) => Promise<R>,
): AsyncIterableIterator<R>;

/** Options of {@linkcode retry}. */
export interface RetryOptions {
  /** Growth of the pause from try to try. Default 2. */
  multiplier?: number;
  /** Longest pause in milliseconds. Default 60000. */
  maxTimeout?: number;
  /** Number of tries. Default 5. */
  maxAttempts?: number;
  /** First pause in milliseconds. Default 1000. */
  minTimeout?: number;
  /** Random share of a pause, 0 to 1. Default 1. */
  jitter?: number;
  /** Whether an error is worth another try. */
  isRetriable?: (err: unknown) => boolean;
  /** Ends the tries when aborted. */
  signal?: AbortSignal;
}

/** What {@linkcode retry} rejects with in the end; `cause` is the last error. */
export class RetryError extends Error {
  /** Makes the error from the last error and the number of tries. */
  constructor(cause: unknown, attempts: number);
}

/** Calls `fn` until it succeeds, with growing pauses. */
export function retry<T>(
  fn: (() => Promise<T>) | (() => T),
  options?: RetryOptions,
): Promise<T>;

/** Branches an iterable into `n` that each yield all of it. */
export function tee<T>(
  iterable: AsyncIterable<T>,
  n?: number,
): AsyncIterable<T>[];
