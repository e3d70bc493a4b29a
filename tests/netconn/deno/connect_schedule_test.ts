/** When which address is tried, in virtual time: RFC 8305. */

import { assert, assertEquals } from "@std/assert";
import * as fc from "fast-check";
import {
  ConnectSchedule,
  type Family,
  type ScheduleOptions,
} from "../../../netconn/deno/connect_schedule.ts";

/** What happens: an answer with all addresses that are known by then, or a failure. */
type Event =
  | { at: number; answered: Family[]; sorted: string[] }
  | { at: number; fails: true };

/** Plays events, and returns each attempt with its time; ends with "over" if it is. */
function play(events: Event[], options: ScheduleOptions = {}): string[] {
  const schedule = new ConnectSchedule(options);
  const diary: string[] = [];
  let now = 0;
  const step = (): void => {
    for (;;) {
      const address = schedule.next(now);
      if (address === null) return;
      diary.push(`${now} ${address}`);
    }
  };
  for (const event of events) {
    while (schedule.wakeAt <= event.at) {
      now = Math.max(now, schedule.wakeAt);
      step();
    }
    now = event.at;
    if ("fails" in event) schedule.handleFailure();
    else schedule.handleAnswer(event.answered, event.sorted, now);
    step();
  }
  while (schedule.wakeAt < Infinity) {
    now = schedule.wakeAt;
    step();
  }
  if (schedule.isOver) diary.push("over");
  return diary;
}

Deno.test("ConnectSchedule tries IPv6 as soon as AAAA is answered [RFC 8305 §3]", () => {
  assertEquals(
    play([
      { at: 3, answered: [6], sorted: ["::6"] },
      { at: 9, answered: [4], sorted: ["::6", "4"] },
    ]),
    ["3 ::6", "253 4"],
  );
});

Deno.test("ConnectSchedule waits 50 ms for AAAA where A is answered first [RFC 8305 §3]", () => {
  const four: Event = { at: 10, answered: [4], sorted: ["4"] };
  const six = (at: number, sorted: string[]): Event => ({
    ...{ at, answered: [6], sorted },
  });
  assertEquals(play([four, six(40, ["::6", "4"])]), ["40 ::6", "290 4"]);
  assertEquals(play([four, six(90, ["::6", "4"])]), ["60 4", "310 ::6"]);
  assertEquals(play([four, six(40, ["4"])]), ["40 4"], "a negative answer");
  assertEquals(play([four]), ["60 4"], "no answer");
});

Deno.test("ConnectSchedule tries what is sorted first where all is known at once [RFC 8305 §4]", () => {
  const answered: Family[] = [4, 6];
  assertEquals(
    play([{ at: 0, answered, sorted: ["4", "::6"] }]),
    ["0 4", "250 ::6"],
  );
});

Deno.test("ConnectSchedule alternates the families [RFC 8305 §4]", () => {
  const sorted = ["::1", "::2", "::3", "4", "5"];
  const answered: Family[] = [4, 6];
  const order = (options: ScheduleOptions): string[] =>
    play([{ at: 0, answered, sorted }], { attemptDelay: 1, ...options })
      .map((line) => line.split(" ")[1]);
  assertEquals(order({}), ["::1", "4", "::2", "5", "::3"]);
  assertEquals(order({ firstFamilyCount: 2 }), ["::1", "::2", "4", "::3", "5"]);
});

Deno.test("ConnectSchedule begins an attempt 250 ms after the last, or as one fails [RFC 8305 §5]", () => {
  const sorted = ["::1", "4", "::2", "5"];
  assertEquals(
    play([
      { at: 0, answered: [4, 6], sorted },
      { at: 100, fails: true },
      { at: 110, fails: true },
    ]),
    ["0 ::1", "100 4", "110 ::2", "360 5"],
  );
});

Deno.test("ConnectSchedule takes addresses that come late among those not tried [RFC 8305 §3]", () => {
  assertEquals(
    play([
      { at: 0, answered: [4], sorted: ["4", "5", "6"] },
      { at: 400, answered: [6], sorted: ["::1", "::2", "4", "5", "6"] },
    ]),
    ["50 4", "300 5", "550 ::1", "800 ::2", "1050 6"],
  );
});

Deno.test("ConnectSchedule is over when all has failed and all is answered", () => {
  const failed: Event = { at: 20, fails: true };
  const six: Event = { at: 0, answered: [6], sorted: ["::1"] };
  assertEquals(play([six, failed]), ["0 ::1"], "A may still be answered");
  assertEquals(
    play([six, failed, { at: 30, answered: [4], sorted: ["::1"] }]),
    ["0 ::1", "over"],
  );
  assertEquals(play([{ at: 0, answered: [4, 6], sorted: [] }]), ["over"]);
});

Deno.test("ConnectSchedule with delays without end tries one after the other", () => {
  const options = { resolutionDelay: Infinity, attemptDelay: Infinity };
  assertEquals(
    play([
      { at: 0, answered: [6], sorted: ["::1"] },
      { at: 900, answered: [4], sorted: ["4", "::1"] },
      { at: 5000, fails: true },
    ], options),
    ["900 4", "5000 ::1"],
  );
});

Deno.test("ConnectSchedule tries each address once, whatever fails when, in random sequences", () => {
  const family = (prefix: string) =>
    fc.array(fc.integer({ min: 1, max: 9 }).map((n) => `${prefix}${n}`), {
      maxLength: 6,
    });
  fc.assert(fc.property(
    family("::"),
    family(""),
    fc.boolean(),
    fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 20 }),
    (six, four, isSixFirst, gaps) => {
      const all = [...six, ...four];
      const first: Family = isSixFirst ? 6 : 4;
      const second: Family = isSixFirst ? 4 : 6;
      const schedule = new ConnectSchedule();
      const tried: string[] = [];
      let now = 0;
      let failed = 0;
      const step = (): void => {
        for (let a = schedule.next(now); a !== null; a = schedule.next(now)) {
          tried.push(a);
        }
      };
      schedule.handleAnswer([first], isSixFirst ? six : four, now);
      step();
      schedule.handleAnswer([second], all, now += 30);
      step();
      for (const gap of gaps) {
        now += gap;
        step();
        if (failed < tried.length) {
          failed++;
          schedule.handleFailure();
          step();
        }
      }
      while (schedule.wakeAt < Infinity) {
        now = schedule.wakeAt;
        step();
      }
      for (; failed < tried.length; failed++) schedule.handleFailure();
      assertEquals(new Set(tried), new Set(all));
      assertEquals(tried.length, new Set(all).size);
      assert(schedule.isOver);
    },
  ));
});
