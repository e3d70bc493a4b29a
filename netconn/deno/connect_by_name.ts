/**
 * Connects to a name: asks for its addresses, tries them as a {@linkcode ConnectSchedule}
 * says, and keeps the first connection. RFC 8305.
 *
 * An attempt is a netconn of its own. Those that are not the first are reset, so that
 * nothing of them is left, also no TIME-WAIT.
 *
 * @module
 */

import { ERR_OK, type err_t, ERR_TIMEOUT } from "../../core/base/err.ts";
import type { AddressAnswer } from "../../core/thread/port/dns_control.ts";
import type { IpAddr } from "../../core/wire/ip_addr.ts";
import { Zones } from "../../core/wire/zones.ts";
import { NO_WAIT, quote } from "../arguments.ts";
import type { WaitOptions } from "../port/mailbox.ts";
import type { TimeSource } from "../port/time_source.ts";
import {
  ConnectSchedule,
  type Family,
  type ScheduleOptions,
} from "./connect_schedule.ts";
import { connectErrorOf, errorOf, nameError } from "./errors.ts";
import type { Netconn } from "./netconn.ts";
import type { FamilyNames } from "./netconn_state.ts";

/** Both families, in the order in which they are asked for. */
const FAMILIES: readonly Family[] = [6, 4];

/** Where to connect to, and how. */
export interface NamedTarget {
  /** The name. */
  hostname: string;
  /** Port, 0 to 65,535. */
  port: number;
  /** Limits of all of it: names and attempts. */
  wait: WaitOptions;
  /** When which address is tried. */
  schedule: ScheduleOptions;
  /** Makes the netconn of an attempt. */
  open(address: IpAddr): Netconn;
}

/**
 * Connects to a name.
 *
 * @param names Finds and sorts addresses: the sort is the order of the attempts, but for
 * the families, which alternate.
 * @param time Where delays come from.
 * @returns The netconn that is connected. If no address can be connected to, rejects with
 * the error of the one that was tried first, which was the best one.
 */
export function connectByName(
  names: FamilyNames,
  time: TimeSource,
  target: NamedTarget,
): Promise<Netconn> {
  return new NamedConnect(names, time, target).outcome;
}

/** One connect to one name. */
class NamedConnect {
  /** The connection, or why there is none. */
  readonly outcome: Promise<Netconn>;
  readonly #names: FamilyNames;
  readonly #time: TimeSource;
  readonly #target: NamedTarget;
  readonly #schedule: ConnectSchedule;
  readonly #attempts: Set<Netconn> = new Set(); // under way
  readonly #answers: Map<Family, AddressAnswer> = new Map();
  #errors: err_t[] = []; // by number of the attempt
  #attemptCount = 0;
  #wakeTimer = -1;
  #limitTimer = -1;
  #isOver = false;
  #resolve!: (netconn: Netconn) => void;
  #reject!: (error: unknown) => void;

  constructor(names: FamilyNames, time: TimeSource, target: NamedTarget) {
    this.#names = names;
    this.#time = time;
    this.#target = target;
    this.#schedule = new ConnectSchedule(target.schedule);
    this.outcome = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#limit();
    if (this.#isOver) return;
    for (const family of FAMILIES) {
      names.family(target.hostname, family).then(
        (answer) => this.#onAnswer(family, answer),
        (error) => this.#fail(error),
      );
    }
  }

  get #action(): string {
    const { hostname, port } = this.#target;
    return `connect to ${quote(hostname, port)}`;
  }

  /** Begins to watch the signal and the time. */
  #limit(): void {
    const { signal, timeout } = this.#target.wait;
    if (signal?.aborted) return this.#fail(signal.reason);
    signal?.addEventListener("abort", this.#onAbort, { once: true });
    if (timeout === undefined) return;
    this.#limitTimer = this.#time.set(timeout, () => {
      this.#limitTimer = -1;
      const action = this.#action;
      this.#fail(
        this.#attemptCount === 0
          ? nameError("timeout", -1, action)
          : errorOf(ERR_TIMEOUT, action),
      );
    });
  }

  readonly #onAbort = (): void => this.#fail(this.#target.wait.signal!.reason);

  #onAnswer(family: Family, answer: AddressAnswer | null): void {
    if (this.#isOver) return;
    if (answer === null) return this.#end();
    this.#answers.set(family, answer);
    const families = [...this.#answers.keys()];
    const known = FAMILIES.flatMap((f) => this.#answers.get(f)?.addrs ?? []);
    this.#names.order(known).then((sorted) => {
      // An answer that has come meanwhile is sorted with the others: what is known at
      // one moment is compared, whichever family was told first.
      if (this.#isOver || this.#answers.size > families.length) return;
      if (sorted === null) return this.#end();
      this.#schedule.handleAnswer(families, sorted, this.#time.now());
      this.#step();
    }, (error) => this.#fail(error));
  }

  /** The stack has ended. */
  #end(): void {
    this.#fail(nameError("ended", -1, this.#action));
  }

  /** Begins the attempts that are due, and waits for the next. */
  #step(): void {
    if (this.#wakeTimer !== -1) this.#time.clear(this.#wakeTimer);
    this.#wakeTimer = -1;
    const schedule = this.#schedule;
    for (;;) {
      const address = schedule.next(this.#time.now());
      if (address === null) break;
      this.#attempt(Zones.NUMBERS.parse(address)!);
      if (this.#isOver) return;
    }
    if (schedule.isOver) return this.#failAll();
    const { wakeAt } = schedule;
    if (wakeAt === Infinity) return;
    this.#wakeTimer = this.#time.set(wakeAt - this.#time.now(), () => {
      this.#wakeTimer = -1;
      this.#step();
    });
  }

  #attempt(address: IpAddr): void {
    const number = this.#attemptCount++;
    let netconn: Netconn;
    try {
      netconn = this.#target.open(address);
    } catch (error) { // the stack has ended, or has no room
      return this.#fail(error);
    }
    this.#attempts.add(netconn);
    netconn.lwip.connectSoon(address, this.#target.port, NO_WAIT).then(
      (err) => {
        if (this.#isOver) return;
        if (err === ERR_OK) this.#win(netconn);
        else this.#onFailure(netconn, number, err);
      },
      (error) => this.#fail(error),
    );
  }

  #onFailure(netconn: Netconn, number: number, err: err_t): void {
    this.#attempts.delete(netconn);
    this.#errors[number] = err;
    netconn.close().catch(() => {});
    this.#schedule.handleFailure();
    this.#step();
  }

  #win(netconn: Netconn): void {
    this.#attempts.delete(netconn);
    this.#release();
    this.#resolve(netconn);
  }

  /** No address is left: tells why the first one failed, or why there is none. */
  #failAll(): void {
    const [first] = this.#errors;
    if (first !== undefined) {
      return this.#fail(connectErrorOf(first, this.#action, true));
    }
    const { status, rcode } = this.#missing;
    this.#fail(nameError(status, rcode, this.#action));
  }

  /** Of the answers without addresses, the one that tells more; else that about IPv4. */
  get #missing(): AddressAnswer {
    const [six, four] = FAMILIES.map((family) => this.#answers.get(family)!);
    return isAbsence(four) && !isAbsence(six) ? six : four;
  }

  #fail(error: unknown): void {
    if (this.#isOver) return;
    const closed = this.#release();
    Promise.all(closed).then(() => this.#reject(error));
  }

  /** Stops all timers, and resets the attempts that are under way. */
  #release(): Promise<void>[] {
    this.#isOver = true;
    for (const timer of [this.#wakeTimer, this.#limitTimer]) {
      if (timer !== -1) this.#time.clear(timer);
    }
    const { signal } = this.#target.wait;
    signal?.removeEventListener("abort", this.#onAbort);
    const losers = [...this.#attempts];
    this.#attempts.clear();
    return losers.map((netconn) => netconn.abort().catch(() => {}));
  }
}

/** Whether an answer says that there are no such records. */
function isAbsence({ status }: AddressAnswer): boolean {
  return status === "nodata" || status === "nxdomain";
}
