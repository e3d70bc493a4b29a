/**
 * The table of goodput: what is measured now is what is kept, and what is kept is
 * what theory expects. All in virtual time.
 */

import { assert, assertEquals } from "@std/assert";
import { congestionNames } from "../../../../core/tcp/congestion/congestion_registry.ts";
import { GOLDEN_GOODPUT } from "./golden_goodput.ts";
import {
  ALGORITHMS,
  type Cell,
  cells,
  linkLimit,
  measureTable,
  readTable,
  response,
} from "./goodput_table.ts";

Deno.test("measureTable() gives the table that is kept, to the byte", () => {
  assertEquals(
    measureTable(),
    GOLDEN_GOODPUT,
    "deno run -W tests/core/tcp/congestion/goodput_table.ts writes the new one",
  );
});

Deno.test("ALGORITHMS are all that are registered", () => {
  assertEquals(ALGORITHMS, congestionNames());
});

/** All cells and their figures. */
function kept(): [Cell, number][] {
  const figures = readTable(GOLDEN_GOODPUT);
  assertEquals(figures.length, cells().length);
  return cells().map((cell, i) => [cell, figures[i]]);
}

Deno.test("GOLDEN_GOODPUT never exceeds the link, and fills it without loss", () => {
  for (const [cell, goodput] of kept()) {
    const share = goodput / linkLimit(cell);
    // What had arrived beyond a hole counts when that is filled, which may be just
    // after the beginning, or not before the end, of the time that is measured.
    assert(share <= 1.01, describe(cell, goodput));
    if (cell.loss === 0) assert(share > 0.85, describe(cell, goodput));
  }
});

// NewReno and CUBIC have response functions: golden_goodput.ts. 0.75: recoveries that
// follow each other closely are not in them. 1.35: CUBIC's growth beyond the last loss
// is not, and some twenty losses leave chance a tenth.
Deno.test("GOLDEN_GOODPUT is within 0.75 and 1.35 of the response function [RFC 5681, RFC 9438 §5]", () => {
  for (const [cell, goodput] of kept()) {
    if (cell.loss === 0) continue;
    if (cell.algorithm !== "cubic" && cell.algorithm !== "newreno") continue;
    const expected = Math.min(response(cell), linkLimit(cell));
    const factor = goodput / expected;
    assert(factor > 0.75 && factor < 1.35, describe(cell, goodput));
  }
});

Deno.test("GOLDEN_GOODPUT: CUBIC is never much slower than NewReno [RFC 9438 §4.3]", () => {
  const all = kept();
  for (const [cell, goodput] of all) {
    if (cell.algorithm !== "newreno") continue;
    const [, cubic] = all.find(([other]) =>
      other.algorithm === "cubic" && other.loss === cell.loss &&
      other.rtt === cell.rtt && other.rate === cell.rate
    )!;
    assert(cubic > 0.85 * goodput, describe(cell, cubic));
  }
});

function describe(cell: Cell, goodput: number): string {
  return `${JSON.stringify(cell)}: ${goodput} Mbit/s`;
}
