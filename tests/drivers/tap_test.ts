import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { open, tap } from "../../drivers/tap.ts";
import { tun } from "../../drivers/tun.ts";
import { FakeContext } from "./fake_context.ts";

Deno.test("tap() and tun() are plain data that name one module", () => {
  const ethernet = tap("tap0", { address: "10.0.0.1/24", offload: false });
  assertEquals(structuredClone(ethernet.options), {
    name: "tap0",
    medium: "ethernet",
    address: "10.0.0.1/24",
    offload: false,
  });
  assertEquals(tun("tun0").options, { name: "tun0", medium: "ip" });
  assertEquals(tun("tun0").module, ethernet.module);
});

Deno.test("tap() refuses names and options out of range", () => {
  const names = [
    "",
    "a name",
    "a/b",
    "tap%d",
    "a:b",
    "x\0",
    "sixteen-bytes-xx",
  ];
  for (const name of names) assertThrows(() => tap(name), RangeError);
  for (const mtu of [575, 65_522, NaN]) {
    assertThrows(() => tap("tap0", { mtu }), RangeError);
  }
  for (const address of ["10.0.0.1", "10.0.0.1/33", "::1", "x/24"]) {
    assertThrows(() => tun("tun0", { address }), RangeError, address);
  }
  assertThrows(
    () => tap("tap0", { address: ["10.0.0.1/24", "10.0.1.1/24"] }),
    RangeError,
    "one IPv4 address only",
  );
});

Deno.test({
  name: "open() of a TAP says which permission is missing, and never asks",
  permissions: "none",
  ignore: Deno.build.os !== "linux",
  fn: () => {
    const { options } = tap("tap0");
    const error = assertThrows(
      () => open(options, new FakeContext([], 1)),
      Deno.errors.NotCapable,
    );
    assertStringIncludes(error.message, "--allow-ffi");
    assertStringIncludes(error.message, 'TAP device "tap0"');
  },
});

// Registered only where it can run: there is one of the two everywhere.
if (Deno.build.os !== "linux") {
  Deno.test({
    name: "open() of a TAP elsewhere than on Linux is not supported",
    permissions: "none",
    fn: () => {
      const { options } = tap("tap0");
      assertThrows(
        () => open(options, new FakeContext([], 1)),
        Deno.errors.NotSupported,
      );
    },
  });
}
