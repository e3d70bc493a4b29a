import { assert, assertEquals, assertStrictEquals } from "@std/assert";
import { errors } from "../../../core/base/error_classes.ts";
import { hideGlobal } from "../../hidden_global.ts";

Deno.test("errors are Deno's classes where Deno is", () => {
  for (const [name, made] of Object.entries(errors)) {
    assertStrictEquals<unknown>(made, Deno.errors[name as "Busy"], name);
  }
});

Deno.test("errors are classes of the same names where Deno is not", async () => {
  using _hidden = hideGlobal("Deno");
  const { errors } = await import("../../../core/base/error_classes.ts?own");
  const cause = new Error("why");
  for (const [name, made] of Object.entries(errors)) {
    const error = new made("it is busy", { cause });
    assert(error instanceof Error && error instanceof errors[name as "Busy"]);
    assertEquals(error.name, name);
    assertEquals(made.name, name);
    assertEquals(`${error}`, `${name}: it is busy`);
    assertStrictEquals(error.cause, cause);
  }
});

Deno.test("errors of two copies of the module are of one class", async () => {
  using _hidden = hideGlobal("Deno");
  const a = await import("../../../core/base/error_classes.ts?a");
  const b = await import("../../../core/base/error_classes.ts?b");
  assert(a.errors !== b.errors);
  assertStrictEquals(a.errors.Busy, b.errors.Busy);
});
