/** The arithmetic behind the table of impaired wires; the wires are not run here. */

import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { ImpairedReport, ImpairedResult } from "./impaired.ts";
import {
  amountOf,
  CELLS,
  expectedRate,
  lwipAmountOf,
  QUICK_CELLS,
  RATE,
  wireOf,
} from "./impaired_cells.ts";
import {
  impairedAsMarkdown,
  impairedAsText,
  summary,
} from "./impaired_table.ts";

const CELL = CELLS.find(({ name }) => name === "1 % loss, 20 ms, reordering")!;

Deno.test("CELLS are all combinations, each with something to send", () => {
  assertEquals(CELLS.length, 24);
  assertEquals(new Set(CELLS.map(({ name }) => name)).size, 24);
  assert(QUICK_CELLS.length > 0 && QUICK_CELLS.every((x) => CELLS.includes(x)));
  for (const cell of CELLS) {
    assert(amountOf(cell, 3) >= 100_000, cell.name);
    assert(lwipAmountOf(cell, 3) >= 10_000, cell.name);
    assert(lwipAmountOf(cell, 3) <= amountOf(cell, 3), cell.name);
  }
});

Deno.test("expectedRate() is Reno's response function where that is the greater [RFC 5681]", () => {
  assertEquals(expectedRate({ ...CELL, loss: 0 }), 0.9 * RATE);
  const window = 1.22 / Math.sqrt(0.01) * 1448 * 8;
  assertEquals(expectedRate(CELL), window / 0.0205);
});

Deno.test("wireOf() does the same to data in both directions, given the same seed", () => {
  const out = wireOf(CELL, 3, true);
  const back = wireOf(CELL, 3, false);
  assertEquals(out.leftToRight, back.rightToLeft);
  assertEquals(out.rightToLeft, back.leftToRight);
  assert(out.leftToRight!.seed !== out.rightToLeft!.seed);
  assert(out.leftToRight!.seed !== wireOf(CELL, 4, true).leftToRight!.seed);
  assertEquals(out.leftToRight!.queue, RATE / 8 * 0.02);
});

function result(median: number, ratio: number): ImpairedResult {
  const transfers = [{ value: median, retransmits: 1 }];
  return {
    cell: CELL,
    worstDelay: 0.5,
    outcomes: [
      {
        ...{ name: "Linux → Linux", bytes: 10, transfers },
        ...{ median: median / ratio, ratio: 1 },
      },
      { name: "netconn → Linux", bytes: 10, transfers, median, ratio },
      { name: "C lwIP → Linux", bytes: 1, transfers: [], problem: "not done" },
    ],
  };
}

Deno.test("impairedAsMarkdown() has a line for each cell, and says what reaches the goal", () => {
  const cells = [result(9, 0.9), result(8, 0.8)];
  const report: ImpairedReport = {
    machine: { processor: "P", processors: 2, system: "S", deno: "D" },
    date: "2026-01-01T00:00:00Z",
    settings: { runs: 3, seconds: 3, quick: false },
    rate: RATE,
    cells,
  };
  const text = impairedAsMarkdown(report);
  assertStringIncludes(
    text,
    "| 1 % | 20 ms | yes | 10.0 (1.00) | 8.00 (0.80) | not done | 0.50 ms |",
  );
  assertEquals(
    summary(cells)[0],
    "- netconn → Linux: 1 of 2 cells reach 0.9; least 0.80 " +
      "(1 % loss, 20 ms, reordering)",
  );
  assertStringIncludes(impairedAsText(cells[0]), "netconn → Linux 9.00 (0.90)");
});
