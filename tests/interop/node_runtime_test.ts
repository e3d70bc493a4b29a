/**
 * The package in Node: stacks in its thread and in node:worker_threads, sockets in the
 * shape of Node's, the testing kit. The program ends by itself once all is closed. And
 * the bundle alone, as docs/runtimes.md shows it.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import { NODE_NEEDS, nodeCommand } from "./real_node.ts";
import { interopTest } from "./requirements.ts";
import { outcomesFor } from "./runtimes/outcomes.ts";
import { PROGRAM, runProgram } from "./runtimes/package.ts";
import { Spawned } from "./spawned.ts";
import { TemporaryFolder } from "./temporary_folder.ts";

const ROOT = new URL("../../", import.meta.url);
const NEEDS = { ...NODE_NEEDS, timeout: 240_000 }; // the package is made first

interopTest(
  "the npm package does in Node what it says",
  NEEDS,
  async () => {
    const printed = await runProgram(nodeCommand(PROGRAM));
    const abilities = {
      sharedMemory: true,
      blocks: true,
      node: true,
      httpServers: true,
      deno: false,
    };
    assertEquals(printed, outcomesFor(abilities));
  },
);

interopTest(
  "docs/runtimes.md: a copy of bundle/ runs in Node",
  NODE_NEEDS,
  async () => {
    const page = await Deno.readTextFile(new URL("docs/runtimes.md", ROOT));
    const [, source] = /^```js ignore\n([\s\S]*?)^```$/m.exec(page)!;
    await using folder = await TemporaryFolder.create();
    await copyFolder(new URL("bundle", ROOT).pathname, `${folder.path}/bundle`);
    const program = `${folder.path}/hello.mjs`;
    await Deno.writeTextFile(program, source);
    await using process = new Spawned(nodeCommand(program));
    const { code, stdout, stderr } = await process.output();
    assertEquals([stderr, stdout, code], ["", "5 bytes\n", 0]);
  },
);

/** Copies the files of a folder that has no folders. */
async function copyFolder(from: string, to: string): Promise<void> {
  await Deno.mkdir(to);
  for await (const { name } of Deno.readDir(from)) {
    await Deno.copyFile(`${from}/${name}`, `${to}/${name}`);
  }
}
