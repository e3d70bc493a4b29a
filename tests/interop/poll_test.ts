import { assert, assertEquals } from "@std/assert";
import { LONGEST_WAIT, openPoll, openSignal } from "../../core/thread/poll.ts";
import { interopTest } from "./requirements.ts";

interopTest("Poll.wait() ends with its timeout, to less than a millisecond", {
  needs: [],
}, () => {
  const poll = openPoll()!;
  const waits = [0, 0.2, 1.5, 3].map((timeout) => {
    const start = performance.now();
    assertEquals(poll.wait(timeout), 0);
    const waited = performance.now() - start;
    assert(waited >= timeout, `waited ${waited} ms, not ${timeout}`);
    return waited - timeout;
  });
  assert(Math.min(...waits) < 1, `late by ${waits} ms`);
  assert(!poll.ready(poll.eventFd));
  poll.close();
});

interopTest(
  "Poll.wait() ends at once when the eventfd is rung, and clears it",
  {
    needs: [],
  },
  () => {
    const poll = openPoll()!;
    const signal = openSignal()!;
    signal(poll.eventFd);
    signal(poll.eventFd);
    assertEquals(poll.wait(Infinity), 1);
    assert(poll.ready(poll.eventFd));
    assertEquals(poll.wait(0), 0);
    assert(!poll.ready(poll.eventFd));
    signal.close();
    poll.close();
  },
);

interopTest("Poll.wait() tells which of its descriptors are ready", {
  needs: [],
}, () => {
  const polls = [openPoll()!, openPoll()!, openPoll()!];
  const [poll, left, right] = polls;
  const signal = openSignal()!;
  poll.add(left.eventFd);
  poll.add(right.eventFd);
  const found = () => [left, right].map(({ eventFd }) => poll.ready(eventFd));
  signal(right.eventFd);
  assertEquals(poll.wait(100), 1);
  assertEquals(found(), [false, true]);
  signal(left.eventFd);
  assertEquals(poll.wait(100), 2);
  assertEquals(found(), [true, true]);
  poll.remove(left.eventFd);
  assertEquals(poll.wait(100), 1);
  assertEquals(found(), [false, true]);
  poll.remove(right.eventFd);
  assertEquals(poll.wait(0), 0);
  signal.close();
  for (const each of polls) each.close();
});

interopTest("Poll.waitAsync() leaves the event loop running until it is rung", {
  needs: [],
}, async () => {
  const poll = openPoll()!;
  const signal = openSignal()!;
  const start = performance.now();
  let turns = 0;
  const waiting = poll.waitAsync(LONGEST_WAIT);
  await new Promise<void>((resolve) => {
    queueMicrotask(() => {
      turns++;
      resolve();
    });
  });
  signal(poll.eventFd);
  assertEquals(await waiting, 1);
  assertEquals(turns, 1);
  assert(poll.ready(poll.eventFd));
  assert(performance.now() - start < LONGEST_WAIT);
  assertEquals(await poll.waitAsync(0), 0);
  signal.close();
  poll.close();
});
