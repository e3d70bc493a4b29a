/**
 * The event loop, where runtimes differ: Deno, Node and Bun have setImmediate, a page
 * has not; Node has no reportError.
 *
 * @module
 */

/** Calls that wait for the next message; in a page only. */
const waiting: (() => void)[] = [];
let channel: MessageChannel | null = null;

/** Calls a function in the next turn of the event loop. */
export function nextTurn(fn: () => void): void {
  if (typeof setImmediate === "function") setImmediate(fn);
  else postTurn(fn);
}

/** A message needs no 4 ms, as a timer of a page does. */
function postTurn(fn: () => void): void {
  if (channel === null) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => waiting.shift()?.();
  }
  waiting.push(fn);
  channel.port2.postMessage(null);
}

/** Resolves in the next turn of the event loop. */
export function turn(): Promise<void> {
  return new Promise(nextTurn);
}

/** Reports an error that nobody can catch as the runtime reports an uncaught one. */
export function reportUncaught(error: unknown): void {
  if (typeof reportError === "function") return reportError(error);
  queueMicrotask(() => {
    throw error;
  });
}
