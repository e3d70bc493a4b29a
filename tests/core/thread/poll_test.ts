import { assertEquals } from "@std/assert";
import { openPoll, openSignal } from "../../../core/thread/poll.ts";

Deno.test({
  name:
    "openPoll() and openSignal() are null without permission, and never ask",
  permissions: "none",
  fn: () => {
    assertEquals(openPoll(), null);
    assertEquals(openSignal(), null);
  },
});
