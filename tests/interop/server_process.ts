/**
 * A server program of the kernel's side that a test stops and starts again.
 *
 * @module
 */

import { assert } from "@std/assert";
import { untilListening } from "./until_listening.ts";
import type { Namespace } from "./netns.ts";
import type { Spawned, SpawnOptions } from "./spawned.ts";

/** How to run a server. */
export interface ServerOptions extends SpawnOptions {
  /** The TCP port that it listens on when it is ready. */
  port: number;
  /** What it prints when it serves, for one that listens before. Default nothing. */
  ready?: string;
  /** The user that it runs as, for one that refuses root. Default root. */
  user?: string;
  /** The signal that ends it at once. Default SIGTERM. */
  stopSignal?: Deno.Signal;
}

/** A server in a namespace. */
export class ServerProcess implements AsyncDisposable {
  readonly #namespace: Namespace;
  readonly #command: string[];
  readonly #options: ServerOptions;
  #process: Spawned | undefined;

  private constructor(
    namespace: Namespace,
    command: string[],
    options: ServerOptions,
  ) {
    this.#namespace = namespace;
    this.#command = asUser(options.user, command);
    this.#options = options;
  }

  /**
   * Starts a server.
   *
   * @param namespace Where it runs.
   * @param command Its name or path, and its arguments: it stays in the foreground.
   * @param options Its port and how it is run.
   */
  static async start(
    namespace: Namespace,
    command: string[],
    options: ServerOptions,
  ): Promise<ServerProcess> {
    const server = new ServerProcess(namespace, command, options);
    await server.start();
    return server;
  }

  /** The running program. */
  get process(): Spawned {
    assert(this.#process !== undefined, "it is stopped");
    return this.#process;
  }

  /** Starts it, again after `stop`; resolves when it listens. */
  async start(): Promise<void> {
    const { port, ready = "", env = {}, cwd } = this.#options;
    const options = cwd === undefined ? { env } : { env, cwd };
    const process = this.#namespace.spawn(this.#command, options);
    this.#process = process;
    await untilListening(this.#namespace, process, port);
    await process.waitFor(ready);
  }

  /** Ends it by its signal; its connections are closed by then. */
  async stop(): Promise<void> {
    const { stopSignal = "SIGTERM" } = this.#options;
    const { code, stderr } = await this.process.kill(stopSignal);
    this.#process = undefined;
    assert(code !== KILLED, `${stopSignal} does not end it: ${stderr}`);
  }

  /** Sends it a signal and does not wait: SIGSTOP, SIGCONT. */
  signal(signal: Deno.Signal): void {
    Deno.kill(this.process.pid, signal);
  }

  /** Ends it if it runs. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#process?.kill(this.#options.stopSignal);
  }
}

/** The exit code of what SIGKILL ended. */
const KILLED = 128 + 9;

/** The command line that runs a command as a user. */
export function asUser(user: string | undefined, command: string[]): string[] {
  if (user === undefined) return command;
  const identity = [`--reuid=${user}`, `--regid=${user}`, "--clear-groups"];
  return ["setpriv", ...identity, ...command];
}
