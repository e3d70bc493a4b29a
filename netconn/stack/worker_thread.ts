/**
 * Threads, where runtimes differ: Deno and a page have `Worker`, whose end is seen by
 * a lock that it holds; Node and Bun have node:worker_threads, which tell of it.
 *
 * @module
 */

import { LifeWatch } from "../../core/thread/life_lock.ts";
import type {
  StartMessage,
  ThreadMessage,
} from "../../core/thread/messages.ts";
import { builtin, isNodeLike } from "../builtin.ts";

/** What a thread tells who has started it. */
export interface ThreadListener {
  /** It has sent a message. */
  onMessage(message: ThreadMessage): void;
  /** It was ended by an error that it has not caught. */
  onError(message: string, cause: unknown): void;
  /** It has ended, for whatever reason. */
  onEnd(): Promise<void>;
}

/** A running thread. */
export interface WorkerThread {
  /** Name of the lock that it has to hold while it lives; null if it needs none. */
  readonly lock: string | null;
  /** Sends it its one message. */
  post(message: StartMessage): void;
  /** The thread holds its lock. */
  watch(): void;
  /** Whether it keeps the process alive. */
  ref(keepsAlive: boolean): void;
  /** Whether its end is waited for, which keeps the process alive, too. */
  expect(isWanted: boolean): void;
  /** Ends it; resolves when nothing of it is left here. */
  terminate(): Promise<void>;
}

/**
 * Starts a thread.
 *
 * @param program URL of what it runs.
 * @param listener Told of what it does.
 */
export function startWorker(
  program: URL,
  listener: ThreadListener,
): WorkerThread {
  return isNodeLike()
    ? nodeThread(program, listener)
    : webThread(program, listener);
}

function webThread(program: URL, listener: ThreadListener): WorkerThread {
  const worker = new Worker(program, { type: "module", name: "tcpip_thread" });
  worker.onmessage = ({ data }) => listener.onMessage(data as ThreadMessage);
  worker.onerror = (event) => {
    event.preventDefault();
    listener.onError(event.message, event.error ?? undefined);
  };
  const lock = `tcpip_thread ${crypto.randomUUID()}`;
  const life = new LifeWatch(lock, () => listener.onEnd());
  return {
    lock,
    post: (message) => worker.postMessage(message),
    watch: () => life.begin(),
    ref: workerRef(worker),
    expect: (isWanted) => life.set(isWanted),
    terminate: () => {
      worker.terminate();
      return life.end();
    },
  };
}

/** Lets the process end, or not, while a Worker runs. */
type WorkerRef = (this: Worker, keepsAlive: boolean) => void;

/**
 * Returns a function that says whether a Worker keeps the process alive. Deno has
 * that for its Node layer only, as a method without a name; where it is missing,
 * the Worker always does.
 */
function workerRef(worker: Worker): (keepsAlive: boolean) => void {
  const prototype = Worker.prototype as unknown as Record<symbol, unknown>;
  const symbol = Object.getOwnPropertySymbols(prototype).find((symbol) =>
    !symbol.description && typeof prototype[symbol] === "function"
  );
  if (symbol === undefined) return () => {};
  const method = prototype[symbol] as WorkerRef;
  return (keepsAlive) => method.call(worker, keepsAlive);
}

function nodeThread(program: URL, listener: ThreadListener): WorkerThread {
  const { Worker } = builtin("node:worker_threads");
  const worker = new Worker(program, { name: "tcpip_thread" });
  worker.on("message", (message) => listener.onMessage(message));
  worker.on("error", (error: unknown) => {
    const { message } = error as Partial<Error>;
    listener.onError(message ?? String(error), error);
  });
  worker.on("exit", () => listener.onEnd());
  return {
    lock: null,
    post: (message) => worker.postMessage(message),
    watch: () => {},
    ref: (keepsAlive) => keepsAlive ? worker.ref() : worker.unref(),
    expect: () => {},
    terminate: async () => void await worker.terminate(),
  };
}
