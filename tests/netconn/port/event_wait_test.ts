/** How an application's thread waits for events. */

import { assert, assertEquals } from "@std/assert";
import { APP_WAITING, EVENT_SIGNAL } from "../../../core/mailbox/layout.ts";
import {
  RING_CONTROL_WORDS,
  RingReader,
  RingWriter,
} from "../../../core/mailbox/record_ring.ts";
import { Spinner } from "../../../core/mailbox/spin.ts";
import { EventWait } from "../../../netconn/port/event_wait.ts";

const RING = 64;
const WORDS = 256;

/** A spinner that always spins, and for so many looks. */
class Willing extends Spinner {
  begun = 0;
  ended = 0;
  slept = 0;
  looks = 0;
  onLook: (() => void) | null = null;

  constructor(public patience: number) {
    super(new Int32Array(1), 0);
  }

  override begin(): boolean {
    this.begun++;
    this.looks = 0;
    return this.patience > 0;
  }

  override goesOn(): boolean {
    this.onLook?.();
    return ++this.looks < this.patience;
  }

  override sleeps(): void {
    this.slept++;
  }

  override end(): void {
    this.ended++;
  }
}

/** A thread's wait, and the core's end of its events. */
class Ends {
  readonly words: Int32Array = new Int32Array(
    new SharedArrayBuffer((RING + RING_CONTROL_WORDS + WORDS) * 4),
  );
  readonly #events = new RingWriter(this.words, RING, WORDS);
  readonly reader = new RingReader(this.words, RING, WORDS);
  readonly spinner: Willing;
  readonly wait: EventWait;
  notified = 0;

  constructor(patience: number) {
    this.spinner = new Willing(patience);
    this.wait = new EventWait(this.words, 0, this.reader, this.spinner);
  }

  get isWaiting(): boolean {
    return this.words[APP_WAITING] === 1;
  }

  /** The core raises an event, and wakes whoever waits. */
  raise(): void {
    this.#events.reserve(1, 1);
    this.#events.publish();
    if (!this.isWaiting) return;
    this.notified++;
    Atomics.add(this.words, EVENT_SIGNAL, 1);
    Atomics.notify(this.words, EVENT_SIGNAL);
  }

  /** Takes all events; returns how many there were. */
  take(): number {
    let taken = 0;
    while (this.reader.next() >= 0) taken++;
    this.reader.release();
    return taken;
  }
}

/** Waits, on an event loop that does not end meanwhile: no wait keeps it. */
async function waited(ends: Ends): Promise<void> {
  const alive = setInterval(() => {}, 1_000);
  try {
    await ends.wait.wait();
  } finally {
    clearInterval(alive);
  }
}

Deno.test("EventWait.wait() sleeps until the core says that there are events", async () => {
  const ends = new Ends(0);
  ends.wait.awake();
  assert(!ends.isWaiting);
  const waiting = waited(ends);
  assert(ends.isWaiting);
  setTimeout(() => ends.raise(), 0);
  await waiting;
  assertEquals([ends.notified, ends.take()], [1, 1]);
  assertEquals([ends.spinner.slept, ends.spinner.ended], [1, 1]);
});

Deno.test("EventWait.wait() does not sleep over events that came since it looked", async () => {
  const ends = new Ends(0);
  ends.wait.awake();
  assertEquals(ends.take(), 0);
  ends.raise();
  assertEquals(ends.notified, 0);
  await ends.wait.wait();
  assertEquals(ends.take(), 1);
});

Deno.test("EventWait.wait() spins while the application goes on, and need not be told", async () => {
  const ends = new Ends(Infinity);
  ends.wait.awake();
  ends.spinner.onLook = () => {
    if (ends.spinner.looks === 3) queueMicrotask(() => ends.raise());
  };
  await ends.wait.wait();
  assertEquals([ends.notified, ends.take()], [0, 1]);
  assertEquals([ends.spinner.slept, ends.spinner.ended], [0, 1]);
});

Deno.test("EventWait.wait() sleeps after a spin in vain", async () => {
  const ends = new Ends(3);
  ends.wait.awake();
  setTimeout(() => ends.raise(), 1);
  await waited(ends);
  assertEquals([ends.spinner.looks, ends.notified, ends.take()], [3, 1, 1]);
});

Deno.test("EventWait.wait() gives the event loop a turn although it always finds events", async () => {
  const ends = new Ends(Infinity);
  let over = false;
  setTimeout(() => over = true, 5);
  while (!over) {
    ends.wait.awake();
    ends.take();
    queueMicrotask(() => ends.raise());
    await ends.wait.wait();
  }
});

Deno.test("EventWait.block() waits for so long at most, spinning or not", () => {
  for (const patience of [0, 3]) {
    const ends = new Ends(patience);
    ends.wait.awake();
    ends.wait.block(1);
    assert(ends.isWaiting);
    assertEquals([ends.take(), ends.spinner.ended], [0, 1]);
  }
});

Deno.test("EventWait.block() does not spin when there is no time", () => {
  const ends = new Ends(Infinity);
  ends.wait.awake();
  ends.wait.block(0);
  assertEquals(ends.spinner.begun, 0);
});

Deno.test("EventWait.block() returns for events that came since it looked", () => {
  for (const patience of [0, 3]) {
    const ends = new Ends(patience);
    ends.wait.awake();
    ends.raise();
    ends.wait.block(60_000);
    assertEquals(ends.take(), 1);
  }
});

Deno.test("EventWait.wake() ends a wait from the thread itself", async () => {
  const ends = new Ends(0);
  ends.wait.awake();
  const waiting = waited(ends);
  ends.wait.wake();
  await waiting;
  assertEquals(ends.take(), 0);
});
