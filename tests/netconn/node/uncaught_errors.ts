/**
 * Notes what nobody catches, as `process.on("uncaughtException")` of a program does
 * that goes on.
 *
 * @module
 */

/** What nobody caught. */
export interface Uncaught {
  /** Messages of exceptions. */
  errors: string[];
  /** Messages of rejections. */
  rejections: string[];
}

/** Does something, and notes what nobody catches meanwhile. */
export async function noteUncaught(
  work: (noted: Uncaught) => Promise<void>,
): Promise<Uncaught> {
  const noted: Uncaught = { errors: [], rejections: [] };
  const onError = (event: ErrorEvent): void => {
    event.preventDefault();
    noted.errors.push(event.error?.message ?? event.message);
  };
  const onRejection = (event: PromiseRejectionEvent): void => {
    event.preventDefault();
    noted.rejections.push(String(event.reason));
  };
  globalThis.addEventListener("error", onError);
  globalThis.addEventListener("unhandledrejection", onRejection);
  try {
    await work(noted);
    // Rejections are reported after the microtasks of a turn.
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
  } finally {
    globalThis.removeEventListener("error", onError);
    globalThis.removeEventListener("unhandledrejection", onRejection);
  }
  return noted;
}
