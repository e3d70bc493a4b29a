import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { randomBelow, SeededRng } from "../../../core/base/rng.ts";

function draw(rng: SeededRng, n: number): number[] {
  return Array.from({ length: n }, () => rng.nextU32());
}

Deno.test("SeededRng gives equal sequences for equal seeds, others for others", () => {
  for (const seed of [0, 1, -1, 42, 2 ** 31]) {
    const sequence = draw(new SeededRng(seed), 50);
    assertEquals(draw(new SeededRng(seed), 50), sequence);
    assertNotEquals(draw(new SeededRng(seed + 1), 50), sequence);
    assertEquals(new Set(sequence).size, 50);
    for (const n of sequence) {
      assert(Number.isInteger(n) && n >= 0 && n < 2 ** 32);
    }
  }
});

Deno.test("SeededRng sets every bit half of the time", () => {
  const ones = new Array(32).fill(0);
  for (const n of draw(new SeededRng(7), 10_000)) {
    for (let bit = 0; bit < 32; bit++) ones[bit] += (n >>> bit) & 1;
  }
  for (const count of ones) assert(Math.abs(count - 5000) < 250, `${ones}`);
});

Deno.test("randomBelow() covers its range evenly and stays in it", () => {
  const rng = new SeededRng(3);
  const counts = new Array(10).fill(0);
  for (let i = 0; i < 10_000; i++) counts[randomBelow(rng, 10)]++;
  for (const count of counts) assert(Math.abs(count - 1000) < 150, `${counts}`);
  assertEquals(randomBelow(rng, 1), 0);
  assertEquals(
    randomBelow({ nextU32: () => 2 ** 32 - 1 }, 2 ** 32),
    2 ** 32 - 1,
  );
  assertEquals(randomBelow({ nextU32: () => 2 ** 32 - 1 }, 7), 6);
});
