/**
 * Puts a report into the text of an error that is thrown on.
 *
 * @module
 */

/** An error with the report at the end of its message. */
export function withReport(thrown: unknown, report: string): Error {
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
