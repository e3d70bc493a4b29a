/**
 * examples/demo.ts as its users call it: with its two Workers, and against the
 * kernel.
 *
 * @module
 */

import { assertEquals, assertStringIncludes } from "@std/assert";
import { eachFamily, endOf, withPrefix } from "./families.ts";
import { Namespace } from "./netns.ts";
import { interopTest } from "./requirements.ts";
import { Spawned } from "./spawned.ts";
import { TemporaryFolder } from "./temporary_folder.ts";

const DENO = [Deno.execPath(), "run", "--no-prompt"];
const ROOT = new URL("../../", import.meta.url).pathname;
/** Number of the network. */
const LINK = 5;
const DEMO = [`${ROOT}examples/demo.ts`, "--megabytes", "20"];

interopTest(
  "demo.ts goes well between two Workers, with --allow-read alone, no download",
  { needs: [] },
  async () => {
    await using cache = await TemporaryFolder.create();
    const offline = ["--cached-only", `--allow-read=${ROOT}`];
    const { code, stdout, stderr } = await new Spawned(
      [...DENO, ...offline, ...DEMO],
      { cwd: ROOT, env: { DENO_DIR: cache.path } },
    ).output();
    assertEquals([code, stderr], [0, ""], stdout + stderr);
    assertStringIncludes(stdout, "two stacks in two Workers on a cable");
    assertStringIncludes(stdout, "20000000 bytes");
    assertStringIncludes(stdout, "All went well");
  },
);

eachFamily(
  "deno task demo --tap goes well with the kernel",
  { needs: ["tun"] },
  async (family) => {
    await using ns = await Namespace.create();
    await ns.only(family);
    const task = [Deno.execPath(), "task", "--cwd", ROOT, "demo"];
    const args = ["--tap", "tap5", "--megabytes", "20"];
    const ends = [
      ...["--kernel", withPrefix(family, LINK, 1)],
      ...["--address", withPrefix(family, LINK, 2)],
    ];
    const printed = await ns.run([...task, ...args, ...ends]);
    assertStringIncludes(printed, "a stack in a Worker and the kernel, on TAP");
    assertStringIncludes(printed, endOf(family.host(LINK, 1), 81)); // the closed port
    assertStringIncludes(printed, "20000000 bytes");
    assertStringIncludes(printed, "All went well");
  },
);

interopTest(
  "deno task demo --tap shows both families in one run",
  { needs: ["tun"] },
  async () => {
    await using ns = await Namespace.create();
    const task = [Deno.execPath(), "task", "--cwd", ROOT, "demo"];
    const printed = await ns.run([
      ...task,
      ...["--tap", "tap5", "--megabytes", "5"],
    ]);
    const rounds = printed.split(/ started +[\d.]+ ms/);
    assertEquals(rounds.length, 3, printed);
    assertStringIncludes(rounds[1], "10.0.0.1:81");
    assertStringIncludes(rounds[2], "[fd00::1]:81");
    for (const round of rounds.slice(1)) {
      assertStringIncludes(round, "5000000 bytes");
    }
    assertStringIncludes(printed, "All went well");
  },
);
