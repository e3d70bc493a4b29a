/**
 * The tcpip thread: the Worker that owns a whole stack.
 *
 * The thread blocks until the next timer at most: in poll(2) if a driver has a file
 * descriptor, in Atomics.wait on its bell otherwise. Then it handles everything
 * that has arrived and publishes the events in one batch.
 *
 * @module
 */

import type { Driver } from "../../drivers/driver.ts";
import { PacketMemory } from "../buf/memory.ts";
import { Bells, spinnerOf } from "../mailbox/doorbell.ts";
import { Host } from "./host.ts";
import { EVENT_SIGNAL, layoutOf } from "../mailbox/layout.ts";
import { holdLifeLock } from "./life_lock.ts";
import type { StartMessage } from "./messages.ts";
import type { Spinner } from "../mailbox/spin.ts";
import { LONGEST_WAIT, openPoll, openSignal, type Poll } from "./poll.ts";
import { threadScope } from "./thread_scope.ts";

const scope = threadScope();

scope.receive((start) => void main(start).finally(() => scope.close()));

/** A stack that has been started. */
interface Running {
  host: Host;
  bells: Bells;
  poll: Poll | null;
}

async function main(start: StartMessage): Promise<void> {
  // The lock shows the starting thread the end of this one, however it ends.
  const { lock } = start;
  const isWatched = lock === null || await holdLifeLock(lock);
  if (isWatched) scope.postMessage({ type: "alive" });
  const running = await begin(start);
  if (running === null) return;
  const { host, poll } = running;
  const spinner = spinnerOf(start.bells);
  try {
    run(running, spinner);
    await host.close();
  } catch (error) {
    spinner.sleeps();
    tellEnd(host); // no message reaches a thread that is blocked
    const { message, stack } = error as Partial<Error>;
    scope.postMessage({
      type: "died",
      message: message ?? String(error),
      stack: stack ?? "",
      isWatched,
    });
    await host.closeDrivers(); // only a close waits for it
    poll?.close();
    return;
  }
  poll?.close();
  spinner.sleeps();
  tellEnd(host);
  scope.postMessage({ type: "ended" });
}

/** Starts the stack; null if it cannot be started, which is reported. */
async function begin(start: StartMessage): Promise<Running | null> {
  let host: Host | null = null;
  try {
    const bells = new Bells(start.bells, start.bell, openSignal);
    host = new Host(start.memory, start.config, bells, signalOf(start));
    host.stack.clock.now = performance.now();
    const netifs = await host.open(start.config);
    const poll = pollFor(host, bells);
    scope.postMessage({ type: "started", netifs });
    return { host, bells, poll };
  } catch (error) {
    await host?.closeDrivers();
    const { name, message, code } = error as Error & { code?: string };
    scope.postMessage({
      type: "failed",
      name,
      message,
      ...(code === undefined ? {} : { code }),
    });
    return null;
  }
}

function tellEnd({ port }: Host): void {
  port.stopped();
  port.publish();
}

/**
 * Returns the function that wakes the application, which waits on a word of shared
 * memory.
 */
function signalOf({ memory, config }: StartMessage): () => void {
  const { i32 } = new PacketMemory(memory);
  const signal = layoutOf(config.memory).controlWord + EVENT_SIGNAL;
  return () => {
    Atomics.add(i32, signal, 1);
    Atomics.notify(i32, signal);
  };
}

/** Prepares to wait in poll(2) if a driver has a file descriptor. */
function pollFor(host: Host, bells: Bells): Poll | null {
  const fds = host.drivers.flatMap((d) => d.fd === undefined ? [] : [d.fd]);
  if (fds.length === 0) return null;
  const poll = openPoll();
  if (poll === null) {
    throw new TypeError(
      "Cannot wait for a driver's file descriptor: needs Linux and --allow-ffi",
    );
  }
  for (const fd of fds) poll.add(fd);
  bells.setEventFd(poll.eventFd);
  return poll;
}

/** The loop: wait, requests, frames, timers, transmit, events. */
function run({ host, bells, poll }: Running, spinner: Spinner): void {
  for (;;) {
    bells.awake();
    const now = performance.now();
    const more = host.turn(now);
    if (host.ended(now)) return;
    if (more) continue;
    const ms = Math.min(host.sleepTime(now), LONGEST_WAIT);
    if (ms <= 0 || host.port.ready) continue;
    if (spinner.begin(now)) {
      if (host.port.isUrgent) host.port.wake();
      if (spin(host, bells, poll, spinner)) continue;
    }
    if (host.port.wakePending && !host.port.isUrgent) {
      // More events may be there already: a kernel answers a SYN at once.
      if (poll !== null && poll.wait(0) > 0) continue;
    }
    if (!bells.sleep()) continue;
    host.port.wake();
    spinner.sleeps();
    if (poll === null) bells.wait(ms);
    else waitForFds(host, poll, ms);
    spinner.end(performance.now());
  }
}

/** Polls without sleeping until there is work or the time is over; true for work. */
function spin(
  host: Host,
  bells: Bells,
  poll: Poll | null,
  spinner: Spinner,
): boolean {
  for (;;) {
    const found = host.port.ready || bells.rung ||
      poll !== null && poll.wait(0) > 0;
    const now = performance.now();
    if (found) spinner.end(now);
    if (found || !spinner.goesOn(now)) return found;
  }
}

function waitForFds(host: Host, poll: Poll, ms: number): void {
  for (const source of host.stack.ended.splice(0)) {
    const { fd } = source as Driver;
    if (fd !== undefined) poll.remove(fd);
  }
  poll.wait(ms);
}
