import { assertEquals } from "@std/assert";
import { DROP_REASONS } from "../../../core/base/drop_reason.ts";
import { Stats } from "../../../core/base/stats.ts";

Deno.test("Stats.drop() counts each reason on its own", () => {
  const stats = new Stats();
  assertEquals(stats.drops.size, 0);
  stats.drop("truncated");
  stats.drop("no-route");
  stats.drop("truncated");
  assertEquals([...stats.drops], [["truncated", 2], ["no-route", 1]]);
});

Deno.test("DROP_REASONS names every reason once", () => {
  assertEquals(new Set(DROP_REASONS).size, DROP_REASONS.length);
});
