/**
 * A thread's way to who has started it: the global scope of a `Worker`, or the port of
 * one of node:worker_threads, in Node and in Bun.
 *
 * @module
 */

import type { StartMessage, ThreadMessage } from "./messages.ts";

/** The part of a Worker's global scope that is used here. */
export interface ThreadScope {
  /** Calls back with the first message. */
  receive(onStart: (start: StartMessage) => void): void;
  /** Sends a message. */
  postMessage(message: ThreadMessage): void;
  /** Ends the thread. */
  close(): void;
}

/** The part of node:worker_threads that is used here. */
interface NodeThreads {
  parentPort: {
    once(event: "message", fn: (message: unknown) => void): void;
    postMessage(message: unknown): void;
  };
}

/** The part of Node's process that is used here. */
interface NodeProcess {
  getBuiltinModule(name: "node:worker_threads"): NodeThreads;
  exit(): void;
}

interface WorkerScope {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: ThreadMessage): void;
  close(): void;
}

/** This thread's. */
export function threadScope(): ThreadScope {
  return typeof Deno === "undefined" && typeof process !== "undefined"
    ? nodeScope(process as unknown as NodeProcess)
    : workerScope(globalThis as unknown as WorkerScope);
}

function workerScope(scope: WorkerScope): ThreadScope {
  return {
    receive: (onStart) => {
      scope.onmessage = ({ data }) => {
        scope.onmessage = null;
        onStart(data as StartMessage);
      };
    },
    postMessage: (message) => scope.postMessage(message),
    close: () => scope.close(),
  };
}

function nodeScope(process: NodeProcess): ThreadScope {
  const { parentPort } = process.getBuiltinModule("node:worker_threads");
  return {
    receive: (onStart) =>
      parentPort.once("message", (start) => onStart(start as StartMessage)),
    postMessage: (message) => parentPort.postMessage(message),
    close: () => process.exit(), // of a thread: it ends that alone
  };
}
