/** Sequence number arithmetic. */

import { assertEquals } from "@std/assert";
import { seqGeq, seqGt, seqLeq, seqLt, seqMax } from "../../../core/tcp/seq.ts";

Deno.test("seqLt() and its like compare across the wrap [RFC 9293 §3.4]", () => {
  const rows: [number, number][] = [[1, 2], [-1, 0], [-1, 5], [
    0x7fff_ffff,
    -0x8000_0000,
  ], [-0x8000_0000, -1]];
  for (const [a, b] of rows) {
    assertEquals(
      [seqLt(a, b), seqLt(b, a), seqLt(a, a)],
      [true, false, false],
    );
    assertEquals(
      [seqLeq(a, b), seqLeq(b, a), seqLeq(a, a)],
      [true, false, true],
    );
    assertEquals(
      [seqGt(a, b), seqGt(b, a), seqGt(a, a)],
      [false, true, false],
    );
    assertEquals(
      [seqGeq(a, b), seqGeq(b, a), seqGeq(a, a)],
      [false, true, true],
    );
    assertEquals([seqMax(a, b), seqMax(b, a)], [b, b]);
  }
});
