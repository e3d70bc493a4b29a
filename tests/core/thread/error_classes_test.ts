import { assert, assertEquals, assertStrictEquals } from "@std/assert";
import {
  errorClass,
  errorClassesOf,
  errors,
} from "../../../core/thread/error_classes.ts";

Deno.test("errors are Deno's classes where Deno is", () => {
  for (const name of Object.keys(errors) as (keyof typeof errors)[]) {
    assertStrictEquals<unknown>(errors[name], Deno.errors[name]);
  }
});

Deno.test("errors are classes of the same names elsewhere", () => {
  const elsewhere = errorClassesOf({});
  assertEquals(Object.keys(elsewhere), Object.keys(errors));
  for (const name of Object.keys(errors) as (keyof typeof errors)[]) {
    const error = new elsewhere[name]("why", { cause: 1 });
    assert(error instanceof elsewhere[name] && error instanceof Error);
    assert(!(error instanceof Deno.errors[name]));
    assertEquals([error.name, error.message, error.cause], [name, "why", 1]);
    assertEquals(elsewhere[name].name, name);
  }
});

Deno.test("errorClass() knows every class of the runtime", () => {
  assertStrictEquals<unknown>(errorClass("BrokenPipe"), Deno.errors.BrokenPipe);
  assertEquals(errorClass("Nothing"), undefined);
});
