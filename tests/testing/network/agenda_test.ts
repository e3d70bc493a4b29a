import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { Agenda } from "../../../testing/network/agenda.ts";

Deno.test("Agenda.take() gives items in order of time, equal ones in order of entry", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (times) => {
      const agenda = new Agenda<number>();
      times.forEach((at, i) => agenda.add(at, i));
      const expected = times.map((_, i) => i)
        .sort((a, b) => times[a] - times[b] || a - b);
      const taken: number[] = [];
      for (let now = 0; now <= 20; now++) {
        for (;;) {
          const item = agenda.take(now);
          if (item === null) break;
          assertEquals(times[item], now);
          taken.push(item);
        }
      }
      assertEquals(taken, expected);
      assertEquals([agenda.size, agenda.nextAt], [0, Infinity]);
    }),
  );
});
