/**
 * Exceptions that nobody catches: a turn of the stack that throws, a promise that
 * rejects and is looked at by nobody.
 *
 * @module
 */

/**
 * Does something; what is thrown meanwhile and caught by nobody makes it fail.
 *
 * @param work What to do.
 * @throws What `work` rejects with, or else the first exception that nobody caught.
 */
export async function withUncaught(work: () => Promise<void>): Promise<void> {
  const uncaught: unknown[] = [];
  const onError = (event: ErrorEvent): void => {
    event.preventDefault();
    uncaught.push(event.error);
  };
  const onRejection = (event: PromiseRejectionEvent): void => {
    event.preventDefault();
    uncaught.push(event.reason);
  };
  globalThis.addEventListener("error", onError);
  globalThis.addEventListener("unhandledrejection", onRejection);
  try {
    await work();
    // Rejections are reported after the microtasks of a turn.
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
  } catch (error) {
    // A stack that has thrown does nothing any more: that is why, not what.
    if (uncaught.length === 0) throw error;
  } finally {
    globalThis.removeEventListener("error", onError);
    globalThis.removeEventListener("unhandledrejection", onRejection);
  }
  if (uncaught.length === 0) return;
  const [cause] = uncaught;
  const text = cause instanceof Error ? cause.message : String(cause);
  throw new Error(`Nobody caught: ${text}`, { cause });
}
