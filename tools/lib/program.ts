/**
 * What the programs of this folder have in common: where they print, how they
 * end, and how they tell that they were called wrongly.
 *
 * @module
 */

/** Where a program reads and prints; the tests pass one of their own. */
export interface Terminal {
  /** Standard input. */
  readonly input: ReadableStream<Uint8Array>;
  /** Aborts when the user wants the program to end (Ctrl-C). */
  readonly signal: AbortSignal;
  /** Writes bytes to standard output, all of them. */
  write(bytes: Uint8Array): Promise<void>;
  /** Prints a line on standard output. */
  print(line: string): void;
  /** Prints a line on standard error. */
  complain(line: string): void;
}

/** A program: arguments in, exit code out. */
export type Main = (args: string[], terminal: Terminal) => Promise<number>;

/** The program was called wrongly; the message says how. */
export class UsageError extends Error {
  /** @param message What is wrong. */
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

/**
 * Runs a program on the process's own terminal, and ends the process.
 *
 * @param main The program.
 */
export async function runProgram(main: Main): Promise<never> {
  const stop = new AbortController();
  Deno.addSignalListener("SIGINT", () => {
    if (stop.signal.aborted) Deno.exit(130); // insists
    stop.abort();
  });
  Deno.exit(
    await exitCodeOf(main, Deno.args, {
      get input() {
        return Deno.stdin.readable;
      },
      signal: stop.signal,
      write: async (bytes) => {
        for (let at = 0; at < bytes.length;) {
          at += await Deno.stdout.write(bytes.subarray(at));
        }
      },
      // deno-lint-ignore no-console
      print: (line) => console.log(line),
      // deno-lint-ignore no-console
      complain: (line) => console.error(line),
    }),
  );
}

/**
 * Runs a program; errors become a line of text and an exit code.
 *
 * @returns 0 for success, 1 for failure, 2 if it was called wrongly.
 */
export async function exitCodeOf(
  main: Main,
  args: string[],
  terminal: Terminal,
): Promise<number> {
  try {
    return await main(args, terminal);
  } catch (error) {
    if (terminal.signal.aborted) return 130;
    const { name, message } = error as Error;
    const isUsage = name === "UsageError" || isParseError(error);
    terminal.complain(`error: ${message}`);
    if (isUsage) terminal.complain("Try --help.");
    return isUsage ? 2 : 1;
  }
}

/** Whether node:util's parseArgs has thrown this. */
function isParseError(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === "string" && code.startsWith("ERR_PARSE_ARGS");
}

/**
 * Reads a number from an argument.
 *
 * @param text The argument; undefined if it was not given.
 * @param what What it is, for the message.
 * @param least Smallest value.
 * @param most Largest value.
 * @param fallback The value if it was not given.
 * @throws UsageError if it is no number or out of range.
 */
export function numberOf(
  text: string | undefined,
  what: string,
  least: number,
  most: number,
  fallback: number,
): number {
  if (text === undefined) return fallback;
  const value = text.trim() === "" ? NaN : Number(text);
  if (!(value >= least && value <= most)) {
    const range = most === Infinity
      ? `at least ${least}`
      : `from ${least} to ${most}`;
    throw new UsageError(`"${text}" is no ${what}: ${range}`);
  }
  return value;
}

/** As {@linkcode numberOf}, for whole numbers. */
export function integerOf(
  text: string | undefined,
  what: string,
  least: number,
  most: number,
  fallback: number,
): number {
  const value = numberOf(text, what, least, most, fallback);
  if (Number.isInteger(value) || value === fallback) return value;
  throw new UsageError(`"${text}" is no ${what}: it has to be whole`);
}

/** Port of a positional argument or an option. */
export function portOf(text: string | undefined, fallback?: number): number {
  if (text === undefined && fallback === undefined) {
    throw new UsageError("A port is missing");
  }
  return integerOf(text, "port", 1, 65_535, fallback ?? 0);
}

/** "1.05 GB" of 1,050,000,000 bytes. */
export function describeBytes(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB"];
  let unit = 0;
  while (bytes >= 999.5 && unit < 3) {
    bytes /= 1000;
    unit++;
  }
  const digits = unit === 0 || bytes >= 99.95 ? 0 : bytes >= 9.995 ? 1 : 2;
  return `${bytes.toFixed(digits)} ${units[unit]}`;
}

/** "4.21 Gbit/s" of bytes and milliseconds. */
export function describeRate(bytes: number, ms: number): string {
  const mbits = bytes * 8 / 1000 / Math.max(ms, 0.001);
  return mbits >= 1000
    ? `${(mbits / 1000).toFixed(2)} Gbit/s`
    : `${mbits.toFixed(mbits >= 100 ? 0 : 1)} Mbit/s`;
}
