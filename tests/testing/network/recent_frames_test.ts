import { assertEquals } from "@std/assert";
import { RecentFrames } from "../../../testing/network/recent_frames.ts";

Deno.test("RecentFrames keeps the last eight, the oldest first", () => {
  const recent = new RecentFrames();
  assertEquals(recent.describe("ip"), []);
  for (let i = 0; i < 20; i++) recent.note("came", Uint8Array.of(i), i);
  const lines = recent.describe("ip");
  assertEquals(recent.count, 20);
  assertEquals(
    lines.map((line) => Number.parseFloat(line)),
    [12, 13, 14, 15, 16, 17, 18, 19],
  );
});
