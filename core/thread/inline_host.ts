/**
 * The in-thread host: a stack on the caller's event loop.
 *
 * It runs when there is work: a request, a frame, a timer. It needs no permission.
 * Under a virtual clock everything it does is reproducible.
 *
 * @module
 */

import type { Driver } from "../../drivers/driver.ts";
import type { Pages } from "../buf/memory.ts";
import { type ThreadClock, VirtualClock } from "./clock.ts";
import { nextTurn, reportUncaught } from "./event_loop.ts";
import type { StackConfig } from "./config.ts";
import {
  type Bells,
  clearLocalBell,
  returnBell,
  setLocalBell,
} from "../mailbox/doorbell.ts";
import type { ZoneNetif } from "../wire/zones.ts";
import { Host } from "./host.ts";
import { type LocalHost, localTurns } from "./local_turns.ts";
import { LONGEST_WAIT, openPoll, type Poll } from "./poll.ts";

/** Turns in a row before it is checked whether to yield to the event loop. */
const TURNS = 64;
/** Milliseconds of turns after which it yields to the event loop. */
const LONGEST_RUN = 1;

/** The application of an in-thread stack. */
export interface LocalApp {
  /** Reads the events that were raised; called after a turn. */
  tell(): void;
  /**
   * The stack has died and makes no further events. Those made before have been
   * delivered.
   */
  die(error: unknown): void;
}

/** Runs a stack on this thread's event loop. */
export class InlineHost implements LocalHost {
  readonly #host: Host;
  readonly #bells: Bells;
  readonly #clock: ThreadClock;
  #poll: Poll | null = null;
  #polling: Promise<void> | null = null;
  #listening = false; // whether it waits for other threads to ring the bell
  #scheduled = false;
  #alarm = -1;
  #alarmAt = Infinity;
  #closed = false;
  #isTurning = false;
  #turns = 0;
  #lastTurnAt = 0;
  #yieldedAt = 0;
  readonly #app: LocalApp;
  #appIsDue = false; // the application waits, and there are events for it
  #markEnded!: () => void;
  /** Resolves when the stack has ended, or died, and nothing of it is open. */
  readonly ended: Promise<void>;

  /**
   * @param pages The stack's memory.
   * @param config What to run.
   * @param bells The stack's bell.
   * @param clock The clock that the stack runs on.
   * @param app The application.
   */
  constructor(
    pages: Pages,
    config: StackConfig,
    bells: Bells,
    clock: ThreadClock,
    app: LocalApp,
  ) {
    this.ended = new Promise((resolve) => this.#markEnded = resolve);
    this.#bells = bells;
    this.#clock = clock;
    this.#app = app;
    const wakeApp = (): void => void (this.#appIsDue = true);
    // Virtual time stands still while the application awaits close().
    const graceMs = clock instanceof VirtualClock ? 0 : undefined;
    this.#host = new Host(pages, config, bells, wakeApp, true, graceMs);
    this.#host.stack.clock.now = clock.now();
  }

  /** Takes a received buffer back from the application, between two turns. */
  freePbuf(id: number): void {
    if (!this.#closed) this.#host.stack.api.freePbuf(id);
  }

  /** Opens the drivers and starts to run. */
  async open(config: StackConfig): Promise<ZoneNetif[]> {
    const netifs = await this.#host.open(config);
    try {
      this.#openPoll();
    } catch (error) {
      await this.#host.closeDrivers();
      throw error;
    }
    setLocalBell(this.#bells.number, this.schedule);
    this.schedule();
    return netifs;
  }

  /** Prepares to wait in poll(2) if a driver has a file descriptor. */
  #openPoll(): void {
    const fds = this.#host.drivers.flatMap((d) =>
      d.fd === undefined ? [] : [d.fd]
    );
    if (fds.length > 0) {
      this.#poll = openPoll();
      if (this.#poll === null) {
        throw new TypeError(
          "Cannot wait for a driver's file descriptor: needs Linux and --allow-ffi",
        );
      }
      for (const fd of fds) this.#poll.add(fd);
      this.#bells.setEventFd(this.#poll.eventFd);
    }
  }

  /** Makes the stack run soon. */
  readonly schedule = (): void => {
    if (this.#scheduled || this.#closed) return;
    this.#scheduled = true;
    if (++this.#turns < TURNS || !this.#isTimeToYield()) localTurns.add(this);
    else if (this.#clock.soon === undefined) nextTurn(this.#yielded);
    else this.#clock.soon(this.#yielded);
  };

  /** Takes a turn now, unless the host has to yield to the event loop first. */
  turn(): void {
    if (this.#scheduled || this.#closed || this.#turns + 1 >= TURNS) {
      this.schedule();
      return;
    }
    this.#scheduled = true;
    this.#turns++;
    localTurns.run(this);
  }

  /**
   * Takes a turn inside this call, for a blocking call that waits for the answer.
   *
   * @throws TypeError inside a turn of this stack: a driver may call back from
   * there.
   */
  turnNow(): void {
    if (this.#isTurning) {
      throw new TypeError("Cannot wait for a stack inside its own turn");
    }
    localTurns.readClockAgain();
    this.takeTurn();
  }

  /**
   * Whether to yield after {@linkcode TURNS} turns. If they took little time, as
   * many may follow.
   */
  #isTimeToYield(): boolean {
    if (this.#clock instanceof VirtualClock) return true;
    this.#turns = 0;
    return this.#lastTurnAt - this.#yieldedAt >= LONGEST_RUN;
  }

  readonly #yielded = (): void => {
    this.#turns = 0;
    localTurns.run(this);
    this.#yieldedAt = this.#lastTurnAt;
  };

  /** Takes one turn. */
  takeTurn(): void {
    this.#scheduled = false;
    if (this.#closed) return;
    this.#isTurning = true;
    try {
      this.#turn();
    } catch (error) {
      this.#die(error);
      return;
    } finally {
      this.#isTurning = false;
    }
    this.#tell();
  }

  #turn(): void {
    const host = this.#host;
    if (this.#bells.rung) this.#bells.awake();
    const now = localTurns.now(this.#clock);
    this.#lastTurnAt = now;
    const more = host.turn(now);
    if (more) localTurns.readClockAgain();
    if (host.port.isUrgent) host.port.wake();
    if (host.ended(now)) this.#end();
    else if (more) this.schedule();
    else this.#sleep(now);
  }

  #tell(): void {
    if (!this.#appIsDue) return;
    this.#appIsDue = false;
    this.#app.tell();
  }

  #sleep(now: number): void {
    if (this.#host.port.wakePending) this.#host.port.wake();
    const ms = this.#host.sleepTime(now);
    const at = now + ms;
    // A timer that fires too early costs a turn. To set a new one whenever a
    // deadline moves would cost far more.
    if (at < this.#alarmAt) {
      if (this.#alarm !== -1) this.#clock.clear(this.#alarm);
      this.#alarm = this.#clock.set(ms, this.#onAlarm);
      this.#alarmAt = at;
    }
    if (this.#clock instanceof VirtualClock) return;
    // Requests of this thread schedule it without the bell.
    if (!this.#bells.isAsleep && !this.#bells.sleep()) this.schedule();
    else if (this.#poll === null) {
      if (this.#host.drivers.length > 0) this.#listen();
    } else this.#pollOnce();
  }

  readonly #onAlarm = (): void => {
    this.#alarm = -1;
    this.#alarmAt = Infinity;
    this.#turns = 0;
    this.schedule();
  };

  /** Waits off the event loop for a file descriptor or the bell. */
  #pollOnce(): void {
    if (this.#polling !== null) return;
    for (const source of this.#host.stack.ended.splice(0)) {
      const { fd } = source as Driver;
      if (fd !== undefined) this.#poll!.remove(fd);
    }
    this.#polling = this.#poll!.waitAsync(LONGEST_WAIT).then(() => {
      this.#polling = null;
      this.#turns = 0;
      this.schedule();
    });
  }

  /** Waits for another thread to ring the bell. */
  #listen(): void {
    if (this.#listening) return;
    this.#listening = true;
    this.#bells.waitAsync().then(() => {
      this.#listening = false;
      this.#turns = 0;
      this.schedule();
    });
  }

  async #end(): Promise<void> {
    await this.#leave();
    try {
      await this.#host.close();
    } catch (error) {
      reportUncaught(error); // a driver's: the stack has ended all the same
    }
    this.#release();
    this.#host.port.stopped();
    this.#host.port.publish();
    this.#tell();
    this.#markEnded();
  }

  /**
   * Ends the stack after an error that a driver or the stack itself has thrown. As
   * when a tcpip thread dies, pending calls are released. Drivers are closed, so
   * that the other end of a cable sees the end.
   */
  async #die(error: unknown): Promise<void> {
    const left = this.#leave();
    this.#host.port.publish();
    this.#app.tell();
    this.#app.die(error);
    await left;
    await this.#host.closeDrivers();
    this.#release();
    this.#markEnded();
  }

  /** Stops taking turns and ends all waits. */
  async #leave(): Promise<void> {
    this.#closed = true;
    clearLocalBell(this.#bells.number);
    if (this.#alarm !== -1) this.#clock.clear(this.#alarm);
    if (this.#polling !== null) {
      this.#bells.ringAsleep();
      await this.#polling;
    }
  }

  #release(): void {
    this.#poll?.close();
    this.#bells.close();
    returnBell(this.#bells.number);
  }
}
