import { assertEquals, assertThrows } from "@std/assert";
import {
  type LocalHost,
  LocalTurns,
} from "../../../core/thread/local_turns.ts";

/** Hosts that write down when they turn, and what else they do then. */
class Hosts {
  readonly turns = new LocalTurns();
  readonly seen: string[] = [];
  looks = 0;
  readonly clock = {
    now: () => ++this.looks,
    set: () => 0,
    clear: () => {},
  };

  make(name: string, act: () => unknown = () => {}): LocalHost {
    return {
      takeTurn: () => {
        this.seen.push(`${name}@${this.turns.now(this.clock)}`);
        act();
      },
    };
  }

  /** What happens until nothing is due; "-" where the application had its turn. */
  async settle(): Promise<string> {
    for (let i = 0; i < 5; i++) {
      await null;
      if (this.seen.at(-1) !== "-") this.seen.push("-");
    }
    return this.seen.join(" ");
  }
}

Deno.test("LocalTurns: who becomes due by another's turn has its own in the same pass", async () => {
  const h = new Hosts();
  const b = h.make("b");
  const a = h.make("a", () => h.turns.add(b));
  h.turns.add(a);
  assertEquals(h.seen, [], "not at once");
  assertEquals(await h.settle(), "a@1 b@1 -");
});

Deno.test("LocalTurns: a second turn comes after the application's", async () => {
  const h = new Hosts();
  let rounds = 0;
  const b: LocalHost = h.make("b", () => {
    if (++rounds < 3) h.turns.add(a);
  });
  const a = h.make("a", () => h.turns.add(b));
  h.turns.add(a);
  assertEquals(await h.settle(), "a@1 b@1 - a@2 b@2 - a@3 b@3 -");
});

Deno.test("LocalTurns.readClockAgain() makes the next one look at the clock again", async () => {
  const h = new Hosts();
  h.turns.add(h.make("a", () => h.turns.readClockAgain()));
  h.turns.add(h.make("b"));
  h.turns.add(h.make("c"));
  assertEquals(await h.settle(), "a@1 b@2 c@2 -");
});

Deno.test("LocalTurns.now() looks at each clock", () => {
  const h = new Hosts();
  const other = { ...h.clock, now: () => 77 };
  const seen: number[] = [];
  h.turns.run(h.make("a", () => seen.push(h.turns.now(other))));
  assertEquals([h.seen, seen], [["a@1"], [77]]);
});

Deno.test("LocalTurns.run() is at once, with all that is due", async () => {
  const h = new Hosts();
  h.turns.add(h.make("a"));
  h.turns.run(h.make("b"));
  assertEquals(h.seen, ["a@1", "b@1"]);
  assertEquals(await h.settle(), "a@1 b@1 -");
});

Deno.test("LocalTurns: a turn that throws takes nobody else's away", async () => {
  const h = new Hosts();
  const bad = h.make("bad", () => {
    h.turns.add(h.make("c"));
    throw new Error("a driver's");
  });
  h.turns.add(h.make("a"));
  assertThrows(() => h.turns.run(bad), Error, "a driver's");
  assertEquals(await h.settle(), "a@1 bad@1 c@2 -");
});
