/**
 * The `signal` option of Node's servers and datagram sockets.
 *
 * @module
 */

import { wrongType } from "./errors.ts";

/** A server or socket that a signal closes. */
interface Closing {
  /** Adds a listener. */
  once(event: "close", listener: () => void): unknown;
}

/** Checks that the option is a signal. */
export function checkSignal(signal: unknown): asserts signal is AbortSignal {
  if (typeof signal === "object" && signal !== null && "aborted" in signal) {
    return;
  }
  throw wrongType("options.signal", "an instance of AbortSignal", signal);
}

/**
 * Calls `close` when a signal aborts that is not aborted yet. The listener is
 * removed on "close".
 */
export function closeOnAbort(
  signal: AbortSignal,
  emitter: Closing,
  close: () => void,
): void {
  signal.addEventListener("abort", close, { once: true });
  emitter.once("close", () => signal.removeEventListener("abort", close));
}
