/**
 * The package in a page of Chromium: isolated, which lets it share memory with
 * Workers, and not, where a stack runs in the page's thread only.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import { interopTest } from "./requirements.ts";
import { type Abilities, outcomesFor } from "./runtimes/outcomes.ts";
import { makePackage } from "./runtimes/package.ts";
import { type PageOptions, runInPage } from "./runtimes/page.ts";

const PAGE: Abilities = {
  sharedMemory: true,
  blocks: false,
  node: false,
  httpServers: false,
  deno: false,
};

const PAGES: [name: string, options: PageOptions, abilities: Abilities][] = [
  ["an isolated page", { isolated: true, worker: false }, PAGE],
  ["a page that is not isolated", { isolated: false, worker: false }, {
    ...PAGE,
    sharedMemory: false,
  }],
  ["a Worker of an isolated page", { isolated: true, worker: true }, {
    ...PAGE,
    blocks: true,
  }],
];

interopTest(
  "the npm package does in pages of Chromium what it says",
  { needs: ["chromium"], timeout: 400_000 },
  async (t) => {
    await using folder = await makePackage();
    for (const [name, options, abilities] of PAGES) {
      await t.step(name, async () => {
        const printed = await runInPage(folder.path, options);
        assertEquals(printed, outcomesFor(abilities));
      });
    }
  },
);
