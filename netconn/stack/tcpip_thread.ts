/**
 * The application's side of the tcpip thread: its start, its end, and the end of
 * all waits if it dies.
 *
 * @module
 */

import {
  type ErrorClass,
  type ErrorName,
  errors,
} from "../../core/base/error_classes.ts";
import { PacketMemory, reservePages } from "../../core/buf/memory.ts";
import type { StackConfig } from "../../core/thread/config.ts";
import {
  Bells,
  bellTable,
  returnBell,
  spinnerOf,
  takeBell,
} from "../../core/mailbox/doorbell.ts";
import { layoutOf } from "../../core/mailbox/layout.ts";
import { reportUncaught } from "../../core/thread/event_loop.ts";
import type {
  StartMessage,
  ThreadMessage,
} from "../../core/thread/messages.ts";
import { openSignal } from "../../core/thread/poll.ts";
import type { ZoneNetif } from "../../core/wire/zones.ts";
import { KeepAlive } from "./process_ref.ts";
import { Port } from "../port/port.ts";
import { threadProgram } from "./program.ts";
import type { Started } from "./started.ts";
import { timeLimit } from "./started.ts";
import {
  startWorker,
  type ThreadListener,
  type WorkerThread,
} from "./worker_thread.ts";

/** The reason of a death without a message. */
const ENDED_FROM_OUTSIDE = "its Worker was ended from outside";

/** A stack in a Worker. */
class TcpipThread implements ThreadListener {
  readonly port: Port;
  readonly #worker: WorkerThread;
  readonly #bell: number = takeBell();
  readonly #bells: Bells = new Bells(bellTable(), this.#bell, openSignal);
  readonly #started = Promise.withResolvers<ZoneNetif[]>();
  readonly #ended = Promise.withResolvers<void>();
  readonly #start: StartMessage;
  #isStarted = false;
  #isOver = false; // it has reported its end, or it was closed
  #isDead = false;

  constructor(config: StackConfig, lazyWindow: number) {
    const layout = layoutOf(config.memory);
    const pages = reservePages(layout.size);
    this.#worker = startWorker(threadProgram(import.meta.url), this);
    this.port = new Port(
      new PacketMemory(pages),
      layout,
      () => this.#bells.ring(),
      lazyWindow,
      spinnerOf(bellTable()),
    );
    this.port.coreAnswers = () => !this.#bells.rung;
    this.#start = {
      memory: pages,
      config,
      bells: bellTable(),
      bell: this.#bell,
      lock: this.#worker.lock,
    };
  }

  /**
   * Starts it; resolves to its interfaces, or rejects with the error that prevents
   * the start.
   */
  async start(): Promise<ZoneNetif[]> {
    try {
      this.#worker.post(this.#start);
      const netifs = await this.#started.promise;
      this.port.run();
      return netifs;
    } catch (error) {
      await this.#release();
      throw error;
    }
  }

  /** What keeps the process alive. */
  keepAlive(): KeepAlive {
    return new KeepAlive((alive) => {
      this.#worker.ref(alive);
      this.#worker.expect(alive);
    });
  }

  onMessage(message: ThreadMessage): void {
    switch (message.type) {
      case "alive":
        this.#worker.watch();
        return;
      case "started":
        this.#isStarted = true;
        this.#started.resolve(message.netifs);
        return;
      case "failed":
        this.#isOver = true;
        this.#started.reject(rebuild(message));
        return;
      case "died":
        this.#die(message.message, message.stack);
        // It still closes its drivers; its end shows when that is done.
        if (!message.isWatched) this.#ended.resolve();
        return;
      case "ended":
        this.#isOver = true;
        this.#closePort();
        this.#ended.resolve();
    }
  }

  onError(message: string, cause: unknown): void {
    this.#die(message, cause);
    this.#ended.resolve(); // the runtime ends such a Worker
  }

  /** The Worker has ended; its last messages may still arrive. */
  async onEnd(): Promise<void> {
    if (!this.#isOver) await new Promise((resolve) => setTimeout(resolve));
    if (!this.#isOver) this.#die(ENDED_FROM_OUTSIDE);
    this.#closePort();
    this.#ended.resolve();
  }

  #die(why: string, cause?: unknown): void {
    if (this.#isDead) return;
    this.#isDead = true;
    const text = `The tcpip thread has died: ${why}`;
    const error = new Error(text, cause === undefined ? {} : { cause });
    this.#started.reject(error);
    this.#closePort(text);
    if (this.#isStarted) reportUncaught(error);
  }

  /** Reads the events that have arrived; then ends all waits. */
  #closePort(why?: string): void {
    this.port.drain();
    this.port.close(why);
  }

  /** Ends it; terminates it if it does not answer within `limit` milliseconds. */
  async end(limit: number): Promise<void> {
    this.port.stop();
    this.#worker.expect(true);
    const ended = this.#ended.promise;
    await Promise.race([ended, timeLimit(limit, ended)]);
    await this.#release();
  }

  async #release(): Promise<void> {
    this.#isOver = true;
    const terminated = this.#worker.terminate();
    this.port.close();
    this.#bells.close();
    returnBell(this.#bell);
    await terminated;
  }
}

/**
 * Starts a stack in a Worker.
 *
 * @param config What to run.
 * @param lazyWindow See {@linkcode Port}.
 * @param endLimit Milliseconds that its end may take.
 */
export async function startThread(
  config: StackConfig,
  lazyWindow: number,
  endLimit: number,
): Promise<Started> {
  const thread = new TcpipThread(config, lazyWindow);
  const netifs = await thread.start();
  return {
    port: thread.port,
    netifs,
    alive: thread.keepAlive(),
    end: () => thread.end(endLimit),
  };
}

/** A cloned error loses its class: it is made again from its name. */
function rebuild(
  failure: { name: string; message: string; code?: string },
): Error {
  const builtIn: Record<string, ErrorClass> = {
    TypeError,
    RangeError,
    SyntaxError,
  };
  const own = errors[failure.name as ErrorName] as ErrorClass | undefined;
  const make = own ?? builtIn[failure.name] ?? Error;
  const error = new make(failure.message);
  return failure.code === undefined
    ? error
    : Object.assign(error, { code: failure.code });
}
