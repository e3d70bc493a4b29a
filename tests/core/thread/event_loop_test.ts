import { assertEquals } from "@std/assert";
import { nextTurn, turn } from "../../../core/thread/event_loop.ts";
import { hideGlobal } from "../../hidden_global.ts";

for (const isPage of [false, true]) {
  const where = isPage ? " without setImmediate" : "";

  Deno.test({
    name: `nextTurn() calls in order, after what is ready${where}`,
    // The port stays open for the next call.
    sanitizeOps: !isPage,
    sanitizeResources: !isPage,
    fn: async () => {
      using _hidden = isPage ? hideGlobal("setImmediate") : null;
      const order: string[] = [];
      nextTurn(() => order.push("first"));
      nextTurn(() => order.push("second"));
      queueMicrotask(() => order.push("microtask"));
      await turn();
      assertEquals(order, ["microtask", "first", "second"]);
    },
  });
}

Deno.test("reportUncaught() reports an error as an uncaught one", async () => {
  const { reportUncaught } = await import(
    "../../../core/thread/event_loop.ts"
  );
  for (const isNode of [false, true]) {
    using _hidden = isNode ? hideGlobal("reportError") : null;
    const reported = new Promise<unknown>((resolve) => {
      globalThis.addEventListener("error", (event) => {
        event.preventDefault();
        resolve(event.error);
      }, { once: true });
    });
    const error = new Error("nobody can catch this");
    reportUncaught(error);
    assertEquals(await reported, error);
  }
});
