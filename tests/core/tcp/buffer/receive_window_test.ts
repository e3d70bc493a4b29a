/** The receive window's scale. */

import { assertEquals } from "@std/assert";
import { scaleFor } from "../../../../core/tcp/buffer/receive_window.ts";

Deno.test("scaleFor() finds the least shift [RFC 7323 §2.3]", () => {
  const rows = [[0, 0], [65_535, 0], [65_536, 1], [1 << 20, 5], [2 ** 31, 14]];
  for (const [bytes, scale] of rows) assertEquals(scaleFor(bytes), scale);
});
