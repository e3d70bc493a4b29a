/** The state machine of a neighbour: RFC 4861 §7 and appendix C, RFC 7048. */

import { assert, assertEquals } from "@std/assert";
import * as fc from "fast-check";
import { SeededRng } from "../../../../core/base/rng.ts";
import {
  NEIGHBOUR_DELAY,
  NEIGHBOUR_GONE,
  NEIGHBOUR_INCOMPLETE,
  NEIGHBOUR_PROBE,
  NEIGHBOUR_REACHABLE,
  NEIGHBOUR_STALE,
  NEIGHBOUR_UNREACHABLE,
} from "../../../../core/link/neighbour/neighbour.ts";
import {
  NUD_GIVE_UP,
  NUD_NO_ADDRESS,
  NUD_OTHER_ADDRESS,
  NUD_SAME_ADDRESS,
  NUD_SEND_QUEUE,
  NUD_SOLICIT,
  NUD_SOLICIT_UNICAST,
  NUD_TAKE_ADDRESS,
  nudAdvertised,
  nudConfirmed,
  nudHeard,
  nudReachableMs,
  nudSent,
  nudState,
  nudTimedOut,
  nudWaitMs,
} from "../../../../core/link/neighbour/nud.ts";

const STATES = [
  "NONE",
  "INCOMPLETE",
  "REACHABLE",
  "STALE",
  "DELAY",
  "PROBE",
  "UNREACHABLE",
];
const ALL = [
  NEIGHBOUR_GONE,
  NEIGHBOUR_INCOMPLETE,
  NEIGHBOUR_REACHABLE,
  NEIGHBOUR_STALE,
  NEIGHBOUR_DELAY,
  NEIGHBOUR_PROBE,
  NEIGHBOUR_UNREACHABLE,
];
const RESOLVED = ALL.slice(2);
const [NO, SAME, OTHER] = [
  NUD_NO_ADDRESS,
  NUD_SAME_ADDRESS,
  NUD_OTHER_ADDRESS,
];

/** A result in words, such as "STALE take queue". */
function words(result: number): string {
  const todo: [number, string][] = [
    [NUD_TAKE_ADDRESS, "take"],
    [NUD_SEND_QUEUE, "queue"],
    [NUD_SOLICIT, "multicast"],
    [NUD_SOLICIT_UNICAST, "unicast"],
    [NUD_GIVE_UP, "give-up"],
  ];
  const done = todo.filter(([bit]) => (result & bit) !== 0).map(([, w]) => w);
  return [STATES[nudState(result)], ...done].join(" ");
}

/** Rows of appendix C: states, S, O, address, outcome; null for "unchanged". */
const ADVERTISEMENTS: [
  number[],
  boolean[],
  boolean[],
  number[],
  string | null,
][] = [
  [[NEIGHBOUR_GONE], [false, true], [false, true], [NO, SAME, OTHER], null],
  [[NEIGHBOUR_INCOMPLETE], [false, true], [false, true], [NO], null],
  [[NEIGHBOUR_INCOMPLETE], [false], [false, true], [OTHER], "STALE take queue"],
  [
    [NEIGHBOUR_INCOMPLETE],
    [true],
    [false, true],
    [OTHER],
    "REACHABLE take queue",
  ],
  [RESOLVED, [true], [false], [NO, SAME], "REACHABLE"],
  [[NEIGHBOUR_REACHABLE], [false, true], [false], [OTHER], "STALE"],
  [RESOLVED.slice(1), [false, true], [false], [OTHER], null],
  [RESOLVED, [true], [true], [NO, SAME], "REACHABLE"],
  [RESOLVED, [true], [true], [OTHER], "REACHABLE take"],
  [RESOLVED, [false], [true, false], [NO, SAME], null],
  [RESOLVED, [false], [true], [OTHER], "STALE take"],
];

for (
  const [states, solicited, overrides, addresses, outcome] of ADVERTISEMENTS
) {
  for (const state of states) {
    const names = [solicited, overrides].map((f) => f.map(Number).join(""));
    Deno.test(`nudAdvertised() ${STATES[state]} S=${names[0]} O=${names[1]} address ${addresses} [RFC 4861 appendix C]`, () => {
      for (const s of solicited) {
        for (const o of overrides) {
          for (const address of addresses) {
            const result = nudAdvertised(state, address, s, o);
            assertEquals(words(result), outcome ?? STATES[state]);
          }
        }
      }
    });
  }
}

Deno.test("nudHeard(): an address in a solicitation, router advertisement or redirect makes STALE [RFC 4861 §7.2.3]", () => {
  assertEquals(words(nudHeard(NEIGHBOUR_GONE, OTHER)), "STALE take");
  assertEquals(
    words(nudHeard(NEIGHBOUR_INCOMPLETE, OTHER)),
    "STALE take queue",
  );
  for (const state of RESOLVED) {
    assertEquals(words(nudHeard(state, OTHER)), "STALE take");
  }
  for (const state of ALL) {
    assertEquals(nudHeard(state, SAME), state);
    assertEquals(nudHeard(state, NO), state);
  }
});

Deno.test("nudConfirmed(): progress of upper layers makes REACHABLE, not of INCOMPLETE [RFC 4861 §7.3.1]", () => {
  for (const state of RESOLVED) {
    assertEquals(nudConfirmed(state), NEIGHBOUR_REACHABLE);
  }
  assertEquals(nudConfirmed(NEIGHBOUR_INCOMPLETE), NEIGHBOUR_INCOMPLETE);
  assertEquals(nudConfirmed(NEIGHBOUR_GONE), NEIGHBOUR_GONE);
});

Deno.test("nudSent(): the first packet solicits, one to STALE starts DELAY [RFC 4861 §7.2.2 and §7.3.3]", () => {
  assertEquals(words(nudSent(NEIGHBOUR_GONE)), "INCOMPLETE multicast");
  assertEquals(words(nudSent(NEIGHBOUR_STALE)), "DELAY");
  for (const state of ALL) {
    if (state === NEIGHBOUR_GONE || state === NEIGHBOUR_STALE) continue;
    assertEquals(nudSent(state), state);
  }
});

/** Lets an entry time out until nothing more happens, at most some times. */
function timeOuts(from: number, probes: number, isPatient: boolean, most = 9) {
  const diary: string[] = [];
  let state = from;
  for (let i = 0; i < most && state !== NEIGHBOUR_GONE; i++) {
    const result = nudTimedOut(state, probes, isPatient);
    state = nudState(result);
    if ((result & (NUD_SOLICIT | NUD_SOLICIT_UNICAST)) !== 0) probes++;
    const wait = nudWaitMs(state, probes, 30_000, 1_000);
    diary.push(`${words(result)} ${wait}`);
    if (wait === Infinity) break;
  }
  return diary;
}

Deno.test("nudTimedOut(): three multicast solicitations, then the entry is given up [RFC 4861 §7.2.2]", () => {
  assertEquals(timeOuts(NEIGHBOUR_INCOMPLETE, 1, true), [
    "INCOMPLETE multicast 1000",
    "INCOMPLETE multicast 1000",
    "NONE give-up Infinity",
  ]);
});

Deno.test("nudTimedOut(): DELAY of 5 s, three unicast solicitations, then the entry is given up [RFC 4861 §7.3.3]", () => {
  assertEquals(nudWaitMs(NEIGHBOUR_DELAY, 0, 30_000, 1_000), 5_000);
  assertEquals(timeOuts(NEIGHBOUR_DELAY, 0, false), [
    "PROBE unicast 1000",
    "PROBE unicast 1000",
    "PROBE unicast 1000",
    "NONE give-up Infinity",
  ]);
});

Deno.test("nudTimedOut(): REACHABLE becomes STALE, which has no timer [RFC 4861 §7.3.3]", () => {
  assertEquals(nudWaitMs(NEIGHBOUR_REACHABLE, 0, 30_000, 1_000), 30_000);
  assertEquals(timeOuts(NEIGHBOUR_REACHABLE, 0, false), ["STALE Infinity"]);
});

Deno.test("nudTimedOut(): without an alternative the entry is kept and asked by multicast, backed off to a minute [RFC 7048 §3]", () => {
  assertEquals(timeOuts(NEIGHBOUR_DELAY, 0, true), [
    "PROBE unicast 1000",
    "PROBE unicast 1000",
    "PROBE unicast 1000",
    "UNREACHABLE multicast 3000",
    "UNREACHABLE multicast 9000",
    "UNREACHABLE multicast 27000",
    "UNREACHABLE multicast 60000",
    "UNREACHABLE multicast 60000",
    "UNREACHABLE multicast 60000",
  ]);
});

Deno.test("nudWaitMs() never becomes shorter than a long RetransTimer", () => {
  assertEquals(nudWaitMs(NEIGHBOUR_UNREACHABLE, 9, 30_000, 90_000), 90_000);
  assertEquals(nudWaitMs(NEIGHBOUR_UNREACHABLE, 1_000, 30_000, 1_000), 60_000);
});

Deno.test("nudReachableMs() is random between half and one and a half of the base [RFC 4861 §6.3.2]", () => {
  const rng = new SeededRng(1);
  const times = Array.from(
    { length: 1_000 },
    () => nudReachableMs(30_000, rng),
  );
  assert(times.every((ms) => ms >= 15_000 && ms <= 45_000));
  assert(Math.min(...times) < 16_000 && Math.max(...times) > 44_000);
});

Deno.test("the state machine of a neighbour keeps its invariants in random sequences [RFC 4861 §7.3]", () => {
  const event = fc.tuple(fc.nat(4), fc.nat(2), fc.boolean(), fc.boolean());
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      let state = NEIGHBOUR_GONE;
      let hasAddress = false;
      let waiting = 0;
      let probes = 0;
      for (const [what, address, a, b] of events) {
        // An entry without an address has none that is the same.
        const said = !hasAddress && address === SAME ? OTHER : address;
        const result = what === 0
          ? nudAdvertised(state, said, a, b)
          : what === 1
          ? nudHeard(state, said)
          : what === 2
          ? nudConfirmed(state)
          : what === 3
          ? nudSent(state)
          : nudTimedOut(state, probes, a);
        const next = nudState(result);
        if (what === 3 && !hasAddress) waiting++;
        if ((result & NUD_TAKE_ADDRESS) !== 0) {
          assertEquals(said, OTHER);
          hasAddress = true;
        }
        if ((result & (NUD_SEND_QUEUE | NUD_GIVE_UP)) !== 0) waiting = 0;
        if (next === NEIGHBOUR_GONE) hasAddress = false;
        const isAsked = (result & (NUD_SOLICIT | NUD_SOLICIT_UNICAST)) !== 0;
        if (next !== state && next !== NEIGHBOUR_UNREACHABLE) probes = 0;
        if (isAsked) probes++;
        if ((result & NUD_SOLICIT_UNICAST) !== 0) assert(hasAddress);
        state = next;
        assertEquals(hasAddress, state > NEIGHBOUR_INCOMPLETE);
        assert(waiting === 0 || state === NEIGHBOUR_INCOMPLETE);
        assert(state !== NEIGHBOUR_PROBE || probes <= 3);
        assert(nudWaitMs(state, probes, 30_000, 1_000) > 0);
      }
    }),
    { numRuns: 1_000 },
  );
});
