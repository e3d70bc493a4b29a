/**
 * A program at work beside a test: its output as it comes, and a sure end.
 *
 * @module
 */

import { assertDeclared, programPath } from "./requirements.ts";

/** What a program left behind. */
export interface CommandResult {
  /** Its exit code; 128 and the signal's number if one ended it. */
  code: number;
  /** All it printed. */
  stdout: string;
  /** All it complained of. */
  stderr: string;
}

/** How to run a program. */
export interface SpawnOptions {
  /** Variables added to the environment. */
  env?: Record<string, string>;
  /** Its working directory. */
  cwd?: string;
}

/** A running program. */
export class Spawned implements AsyncDisposable {
  /** The command line, for messages. */
  readonly command: string;
  /** Its process id. */
  readonly pid: number;
  #process: Deno.ChildProcess;
  #stdin: WritableStreamDefaultWriter<Uint8Array>;
  #output = { stdout: "", stderr: "" };
  #result: Promise<CommandResult>;
  #changed = Promise.withResolvers<void>();
  #ended = false;

  /**
   * Starts a program.
   *
   * @param command Its name or path, and its arguments.
   * @param options Environment and working directory.
   * @throws {Error} If the running test has not said that it needs the program.
   */
  constructor(command: string[], options: SpawnOptions = {}) {
    assertDeclared(command);
    const [program, ...args] = command;
    this.command = command.join(" ");
    this.#process = new Deno.Command(program, {
      ...options,
      env: { PATH: programPath(), ...options.env },
      args,
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    this.pid = this.#process.pid;
    this.#stdin = this.#process.stdin.getWriter();
    this.#result = this.#run();
  }

  /** Whether it still runs. */
  get isRunning(): boolean {
    return !this.#ended;
  }

  /** What it has printed so far. */
  get stdout(): string {
    return this.#output.stdout;
  }

  /** Sends text or bytes to its standard input. */
  async write(input: string | Uint8Array): Promise<void> {
    await this.#stdin.write(
      typeof input === "string" ? new TextEncoder().encode(input) : input,
    );
  }

  /** Ends its standard input. Does nothing if the program has gone. */
  async closeInput(): Promise<void> {
    await this.#stdin.close().catch(() => {});
  }

  /**
   * Waits until its output has the text or matches.
   *
   * @param pattern What to look for in stdout, then in stderr.
   * @param timeout Milliseconds to wait at most. Default 10000.
   * @returns What matched: the groups of a RegExp, or the text.
   * @throws {Error} If the program ends or the time is over before.
   */
  async waitFor(
    pattern: string | RegExp,
    timeout = 10_000,
  ): Promise<string[]> {
    const late = Promise.withResolvers<"late">();
    const timer = setTimeout(() => late.resolve("late"), timeout);
    try {
      while (true) {
        const changed = this.#changed.promise;
        const ended = this.#ended;
        const { stdout, stderr } = this.#output;
        const match = find(stdout, pattern) ?? find(stderr, pattern);
        if (match !== undefined) return match;
        const outcome = ended
          ? "ended"
          : await Promise.race([changed, late.promise]);
        if (outcome !== undefined) {
          throw new Error(
            `Cannot find ${pattern} in output of "${this.command}": ${outcome}\n${stdout}${stderr}`,
          );
        }
      }
    } finally {
      clearTimeout(timer);
    }
  }

  /** Waits until it ends by itself; its input is closed. */
  async output(): Promise<CommandResult> {
    await this.closeInput();
    return await this.#result;
  }

  /**
   * Ends it, if it has not, and waits for that.
   *
   * @param signal The signal to send; SIGKILL follows after 2 seconds.
   * @returns What it left behind.
   */
  async kill(signal: Deno.Signal = "SIGTERM"): Promise<CommandResult> {
    this.#signal(signal);
    const timer = setTimeout(() => this.#signal("SIGKILL"), 2_000);
    try {
      return await this.output();
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends it as `kill` does. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
  }

  #signal(signal: Deno.Signal): void {
    if (this.#ended) return;
    try {
      this.#process.kill(signal);
    } catch (error) {
      // It ended a moment ago.
      if (
        !(error instanceof TypeError || error instanceof Deno.errors.NotFound)
      ) {
        throw error;
      }
    }
  }

  async #run(): Promise<CommandResult> {
    const [status] = await Promise.all([
      this.#process.status,
      this.#collect("stdout"),
      this.#collect("stderr"),
    ]);
    this.#ended = true;
    this.#notify();
    await this.#stdin.close().catch(() => {});
    return { code: status.code, ...this.#output };
  }

  async #collect(name: "stdout" | "stderr"): Promise<void> {
    const decoder = new TextDecoder();
    for await (const bytes of this.#process[name]) {
      this.#output[name] += decoder.decode(bytes, { stream: true });
      this.#notify();
    }
  }

  #notify(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers<void>();
  }
}

function find(text: string, pattern: string | RegExp): string[] | undefined {
  if (typeof pattern === "string") {
    return text.includes(pattern) ? [pattern] : undefined;
  }
  return text.match(pattern) ?? undefined;
}
