/**
 * The application's side of the tcpip thread: its start, its end, and the end of
 * all waits if it dies.
 *
 * @module
 */

import { errorClass } from "../../core/thread/error_classes.ts";
import { PacketMemory, reservePages } from "../../core/buf/memory.ts";
import type { NetifInfo, StackConfig } from "../../core/thread/config.ts";
import {
  Bells,
  bellTable,
  returnBell,
  spinnerOf,
  takeBell,
} from "../../core/mailbox/doorbell.ts";
import { layoutOf } from "../../core/mailbox/layout.ts";
import { LifeWatch } from "../../core/thread/life_lock.ts";
import type {
  StartMessage,
  ThreadMessage,
} from "../../core/thread/messages.ts";
import { openSignal } from "../../core/thread/poll.ts";
import { KeepAlive, workerRef } from "./process_ref.ts";
import { Port } from "../port/port.ts";
import { threadProgram } from "./program.ts";
import type { Started } from "./started.ts";
import { timeLimit } from "./started.ts";

/** The reason of a death without a message. */
const ENDED_FROM_OUTSIDE = "its Worker was ended from outside";

/** A stack in a Worker. */
class TcpipThread {
  readonly port: Port;
  readonly #worker: Worker;
  readonly #bell: number = takeBell();
  readonly #bells: Bells = new Bells(bellTable(), this.#bell, openSignal);
  readonly #lock: string = `tcpip_thread ${crypto.randomUUID()}`;
  readonly #watch: LifeWatch;
  readonly #started = Promise.withResolvers<NetifInfo[]>();
  readonly #ended = Promise.withResolvers<void>();
  readonly #start: StartMessage;
  #isStarted = false;
  #isOver = false; // it has reported its end, or it was closed
  #isDead = false;

  constructor(config: StackConfig, lazyWindow: number) {
    const layout = layoutOf(config.memory);
    const pages = reservePages(layout.size);
    this.#worker = new Worker(
      threadProgram(import.meta.url),
      { type: "module", name: "tcpip_thread" },
    );
    this.#watch = new LifeWatch(this.#lock, () => this.#onGone());
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
      lock: this.#lock,
    };
  }

  /**
   * Starts it; resolves to its interfaces, or rejects with the error that prevents
   * the start.
   */
  async start(): Promise<NetifInfo[]> {
    const worker = this.#worker;
    worker.onmessage = (event) => this.#onMessage(event.data as ThreadMessage);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#die(event.message, event.error ?? undefined);
      this.#ended.resolve(); // Deno ends such a Worker
    };
    try {
      worker.postMessage(this.#start);
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
    const ref = workerRef(this.#worker);
    return new KeepAlive((alive) => {
      ref(alive);
      this.#watch.set(alive);
    });
  }

  #onMessage(message: ThreadMessage): void {
    switch (message.type) {
      case "alive":
        this.#watch.begin();
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

  /** The Worker has ended; its last messages may still arrive. */
  async #onGone(): Promise<void> {
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
    if (this.#isStarted) reportError(error);
  }

  /** Reads the events that have arrived; then ends all waits. */
  #closePort(why?: string): void {
    this.port.drain();
    this.port.close(why);
  }

  /** Ends it; terminates it if it does not answer within `limit` milliseconds. */
  async end(limit: number): Promise<void> {
    this.port.stop();
    this.#watch.set(true);
    const ended = this.#ended.promise;
    await Promise.race([ended, timeLimit(limit, ended)]);
    await this.#release();
  }

  async #release(): Promise<void> {
    this.#isOver = true;
    this.#worker.terminate();
    this.port.close();
    this.#bells.close();
    returnBell(this.#bell);
    await this.#watch.end();
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
  const builtIn: Record<string, new (message: string) => Error> = {
    TypeError,
    RangeError,
    SyntaxError,
  };
  const make = errorClass(failure.name) ?? builtIn[failure.name] ?? Error;
  const error = new make(failure.message);
  return failure.code === undefined
    ? error
    : Object.assign(error, { code: failure.code });
}
