/**
 * The npm package as npm packs and installs it, in a project of somebody else's: in
 * JavaScript, in TypeScript, and in Deno.
 *
 * @module
 */

import { assert, assertEquals } from "@std/assert";
import { nodeCommand } from "./real_node.ts";
import { interopTest } from "./requirements.ts";
import { outcomesFor } from "./runtimes/outcomes.ts";
import { makePackage, PROGRAM } from "./runtimes/package.ts";
import { Spawned } from "./spawned.ts";
import { TemporaryFolder } from "./temporary_folder.ts";

const TYPES = ["typescript@5.9.3", "@types/node@24"];

const PROJECT = { name: "project", private: true, type: "module" };

const TSCONFIG = {
  compilerOptions: {
    strict: true,
    target: "esnext",
    module: "nodenext",
    exactOptionalPropertyTypes: true,
    types: ["node"],
    noEmit: true,
  },
  include: ["program.ts"],
};

const JAVASCRIPT = `
import { Stack } from "@netconn/netconn";
import { ScriptedPeer } from "@netconn/netconn/testing";
const peer = await ScriptedPeer.start();
await peer.stack.close();
const stack = await Stack.start();
console.log(peer.stack instanceof Stack, stack instanceof Stack);
await stack.close();
`;

const TYPESCRIPT = `
import { type NetAddr, Stack, type TcpConn } from "@netconn/netconn";
import { VirtualNetwork } from "@netconn/netconn/testing";
await using stack = await Stack.start({ thread: false });
await using listener = await stack.listen({ port: 7 }).ready();
const { port }: NetAddr = listener.addr;
// @ts-expect-error: a port is a number
export const wrong: string = port;
export const conn: TcpConn = await stack.connect({ hostname: "127.0.0.1", port });
export const network: VirtualNetwork = new VirtualNetwork({ seed: 1 });
`;

/** Runs a command; returns what it has printed. */
async function run(command: string[], cwd: string): Promise<string> {
  await using process = new Spawned(command, { cwd });
  const { code, stdout, stderr } = await process.output();
  assertEquals(code, 0, `${process.command}: ${stdout}${stderr}`);
  return stdout.trim();
}

/** A project that has installed the package as it is packed. */
async function installed(packed: string): Promise<TemporaryFolder> {
  const [{ filename }] = JSON.parse(
    await run(["npm", "pack", "--json"], packed),
  );
  const project = await TemporaryFolder.create();
  const { path } = project;
  const write = (name: string, text: string): Promise<void> =>
    Deno.writeTextFile(`${path}/${name}`, text);
  await write("package.json", JSON.stringify(PROJECT));
  await write("tsconfig.json", JSON.stringify(TSCONFIG));
  await write("program.mjs", JAVASCRIPT);
  await write("program.ts", TYPESCRIPT);
  await run(
    [
      "npm",
      "install",
      "--no-audit",
      "--no-fund",
      `${packed}/${filename}`,
      ...TYPES,
    ],
    path,
  );
  return project;
}

interopTest(
  "the npm package can be packed, installed, imported and checked",
  { needs: ["npm", "npx"], timeout: 400_000 },
  async (t) => {
    await using folder = await makePackage();
    await using project = await installed(folder.path);
    const { path } = project;
    await t.step("has what package.json says, and the licence", async () => {
      const root = `${path}/node_modules/@netconn/netconn`;
      const { license, engines, exports } = JSON.parse(
        await Deno.readTextFile(`${root}/package.json`),
      );
      assertEquals(license, "BSD-3-Clause");
      assertEquals(Object.keys(engines), ["node", "bun"]);
      const named = Object.values(exports).flatMap((files) =>
        Object.values(files as Record<string, string>)
      );
      for (const name of [...named, "LICENSE", "README.md"]) {
        assert((await Deno.stat(`${root}/${name}`)).isFile, name);
      }
    });
    await t.step("runs as an ES module", async () => {
      const printed = await run(nodeCommand(`${path}/program.mjs`), path);
      assertEquals(printed, "true true");
    });
    await t.step("has types that tsc takes, all of them", async () => {
      assertEquals(await run(["npx", "tsc", "--project", path], path), "");
    });
    await t.step("does in Deno what it says", async () => {
      const args = ["run", "-A", "--no-config", PROGRAM, folder.path];
      const { stdout } = await new Deno.Command(Deno.execPath(), { args })
        .output();
      const abilities = {
        sharedMemory: true,
        blocks: true,
        node: true,
        httpServers: true,
        deno: true,
      };
      const printed = new TextDecoder().decode(stdout).trim().split("\n");
      assertEquals(printed, outcomesFor(abilities));
    });
  },
);
