/** RFC 4861 appendix C with RFC 7048 §3: what each event does in each state. */

import { assertEquals } from "@std/assert";
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
  nudSent,
  nudState,
  nudTimedOut,
} from "../../../../core/link/neighbour/nud.ts";

/** The states, by the letter that stands for each in the table; "-" is no entry. */
const STATES: readonly (readonly [letter: string, state: number])[] = [
  ["-", NEIGHBOUR_GONE],
  ["I", NEIGHBOUR_INCOMPLETE],
  ["R", NEIGHBOUR_REACHABLE],
  ["S", NEIGHBOUR_STALE],
  ["D", NEIGHBOUR_DELAY],
  ["P", NEIGHBOUR_PROBE],
  ["U", NEIGHBOUR_UNREACHABLE],
];

/** What is done: takes the address, sends the queue, asks all, asks one, gives up. */
const ACTIONS: readonly (readonly [letter: string, bit: number])[] = [
  ["a", NUD_TAKE_ADDRESS],
  ["q", NUD_SEND_QUEUE],
  ["m", NUD_SOLICIT],
  ["u", NUD_SOLICIT_UNICAST],
  ["x", NUD_GIVE_UP],
];

type Event = (state: number) => number;

const [NO, SAME, OTHER] = [
  NUD_NO_ADDRESS,
  NUD_SAME_ADDRESS,
  NUD_OTHER_ADDRESS,
];

function advert(address: number, flags: string): Event {
  const [s, o] = [flags.includes("S"), flags.includes("O")];
  return (state) => nudAdvertised(state, address, s, o);
}

/** Events, and the outcome in each state; "." where nothing changes. */
const TABLE: readonly (readonly [name: string, event: Event, row: string])[] = [
  ["a packet to send", nudSent, "Im . . D . . ."],
  ["NA, no address", advert(NO, ""), ". . . . . . ."],
  ["NA O, no address", advert(NO, "O"), ". . . . . . ."],
  ["NA S, no address", advert(NO, "S"), ". . R R R R R"],
  ["NA SO, no address", advert(NO, "SO"), ". . R R R R R"],
  ["NA, same address", advert(SAME, ""), ". . . . . . ."],
  ["NA O, same address", advert(SAME, "O"), ". . . . . . ."],
  ["NA S, same address", advert(SAME, "S"), ". . R R R R R"],
  ["NA SO, same address", advert(SAME, "SO"), ". . R R R R R"],
  ["NA, other address", advert(OTHER, ""), ". Saq S . . . ."],
  ["NA S, other address", advert(OTHER, "S"), ". Raq S . . . ."],
  ["NA O, other address", advert(OTHER, "O"), ". Saq Sa Sa Sa Sa Sa"],
  ["NA SO, other address", advert(OTHER, "SO"), ". Raq Ra Ra Ra Ra Ra"],
  ["NS, RS, RA, redirect, no address", (s) => nudHeard(s, NO), ". . . . . . ."],
  [
    "NS, RS, RA, redirect, same address",
    (s) => nudHeard(s, SAME),
    ". . . . . . .",
  ],
  [
    "NS, RS, RA, redirect, other address",
    (s) => nudHeard(s, OTHER),
    "Sa Saq Sa Sa Sa Sa Sa",
  ],
  ["progress of an upper layer", nudConfirmed, ". . R R R R R"],
  [
    "timeout, fewer than three sent",
    (s) => nudTimedOut(s, 2, false),
    ". Im S . Pu Pu Um",
  ],
  [
    "timeout, three sent, an alternative",
    (s) => nudTimedOut(s, 3, false),
    ". -x S . Pu -x Um",
  ],
  [
    "timeout, three sent, no alternative",
    (s) => nudTimedOut(s, 3, true),
    ". -x S . Pu Um Um",
  ],
];

function cell(result: number, before: number): string {
  const state = nudState(result);
  const [letter] = STATES.find(([, value]) => value === state)!;
  const done = ACTIONS.filter(([, bit]) => (result & bit) !== 0);
  const actions = done.map(([name]) => name).join("");
  return state === before && actions === "" ? "." : letter + actions;
}

/** In INCOMPLETE no address is the known one: only others are. */
function isPossible(name: string, state: number): boolean {
  return state !== NEIGHBOUR_INCOMPLETE || !name.includes("same address");
}

for (const [name, event, row] of TABLE) {
  Deno.test(`appendix C, each state: ${name} [RFC 4861 appendix C, RFC 7048 §3]`, () => {
    const cells = row.split(" ");
    assertEquals(cells.length, STATES.length);
    for (const [i, [letter, state]] of STATES.entries()) {
      if (!isPossible(name, state)) continue;
      // A state that is entered again counts as unchanged.
      const wanted = cells[i] === letter ? "." : cells[i];
      assertEquals(cell(event(state), state), wanted, `in ${letter}`);
    }
  });
}
