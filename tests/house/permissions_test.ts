/**
 * What the package needs to be granted, and that it needs no more: each line of the
 * README's table of drivers, in programs of their own with those flags alone.
 */

import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import {
  conversation,
  type Outcome,
  runProgram,
} from "../interop/conversation.ts";
import { Namespace } from "../interop/netns.ts";
import { interopTest } from "../interop/requirements.ts";

const mod = new URL("../../mod.ts", import.meta.url);
const READ = `--allow-read=${new URL("../..", import.meta.url).pathname}`;
const NOWHERE = { netns: "no-such-namespace" };

function assertHeard(outcome: Outcome, what: string): void {
  const { complained, printed } = outcome;
  assertEquals([complained, printed], ["", `heard ${what}`]);
}

interopTest(
  "Stack.start() in-thread needs no permission, over a cable",
  { needs: [] },
  async () => {
    const program = conversation({ mod, thread: false });
    assertHeard(await runProgram(program, []), "hello");
  },
);

interopTest(
  "Stack.start() in a Worker needs --allow-read of its files, over a cable",
  { needs: [] },
  async () => {
    const program = conversation({ mod, thread: true });
    assertHeard(await runProgram(program, [READ]), "hello");
  },
);

interopTest(
  "Stack.start() in a Worker without --allow-read says so and ends",
  { needs: [] },
  async () => {
    const program = conversation({ mod, thread: true });
    const { success, complained } = await runProgram(program, []);
    assertEquals(success, false);
    assertMatch(complained, /Requires read access to .*--allow-read/);
  },
);

for (const thread of [true, false]) {
  const where = thread ? "in a Worker" : "in-thread";

  interopTest(
    `tap() ${where} without --allow-ffi says so and ends`,
    { needs: [] },
    async () => {
      const program = conversation({ mod, thread, tap: NOWHERE });
      const { success, complained } = await runProgram(program, [READ]);
      assertEquals(success, false);
      assertStringIncludes(
        complained,
        'NotCapable: Cannot open TAP device "tap0"',
      );
      assertStringIncludes(complained, "run with --allow-ffi");
    },
  );

  interopTest(
    `tap() ${where} needs --allow-ffi beside`,
    { needs: ["tun"] },
    async () => {
      await using namespace = await Namespace.create();
      const tap = { netns: namespace.name };
      const program = conversation({ mod, thread, tap });
      const flags = ["--allow-ffi", ...(thread ? [READ] : [])];
      assertHeard(await runProgram(program, flags), "ConnectionRefused");
    },
  );
}

interopTest(
  "README tells the permissions that these tests found",
  { needs: [] },
  async () => {
    const readme = await Deno.readTextFile(new URL("README.md", mod));
    const row = (driver: string): string =>
      readme.split("\n").find((line) => line.startsWith(`| ${driver}`)) ?? "";
    assertMatch(row("loopback"), /\| none +\|$/);
    assertMatch(row("`cable()`"), /\| none +\|$/);
    assertMatch(row("`tap(name)`"), /\| `--allow-ffi`;/);
    assertStringIncludes(readme, "`--allow-read` of its own files");
    assertStringIncludes(readme, "`--allow-import` of its host");
  },
);
