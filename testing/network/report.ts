/**
 * Puts a report of what has happened into the text of an error.
 *
 * @module
 */

/**
 * Runs something; the message of what it throws, or rejects with, gets a report.
 *
 * @param body What to run.
 * @param report Asked for the report only if the body fails.
 */
export function explained<T>(body: () => T, report: () => string): T {
  try {
    const result = body();
    if (!(result instanceof Promise)) return result;
    return result.catch((error) => {
      throw withReport(error, report());
    }) as T;
  } catch (error) {
    throw withReport(error, report());
  }
}

/** An error with the report at the end of its message. */
function withReport(thrown: unknown, report: string): Error {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const message = `${error.message}\n\n${report.replaceAll(/^/gm, "  ")}\n`;
  const { stack } = error;
  // A runtime may print the text of the stack, which has the message in it.
  const frames = stack?.replace(error.message, () => message);
  Object.defineProperties(error, {
    message: { value: message, configurable: true, writable: true },
    stack: { value: frames, configurable: true, writable: true },
  });
  return error;
}
