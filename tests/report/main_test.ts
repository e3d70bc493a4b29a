/** The program that reports on `deno test`, as a process. */

import { assertEquals, assertStringIncludes } from "@std/assert";
import { interopTest } from "../interop/requirements.ts";
import { TemporaryFolder } from "../interop/temporary_folder.ts";

const MAIN = new URL("./main.ts", import.meta.url).pathname;

/** Starts the program in a folder with these test files. */
async function start(
  cwd: string,
  ...sources: string[]
): Promise<Deno.ChildProcess> {
  for (const [i, source] of sources.entries()) {
    await Deno.writeTextFile(`${cwd}/${i}_test.ts`, source);
  }
  return new Deno.Command(Deno.execPath(), {
    args: ["run", "--allow-run", MAIN, "--no-check"],
    cwd,
    stdout: "piped",
    stderr: "piped",
  }).spawn();
}

for (const [word, code] of [["ok", 0], ["FAILED", 1]] as const) {
  interopTest(
    `the report of tests that ended ${word} exits as they did`,
    { needs: [] },
    async () => {
      await using folder = await TemporaryFolder.create();
      const body = code === 0 ? "" : `throw new Error("told");`;
      const child = await start(
        folder.path,
        `Deno.test("one", () => {${body}});`,
      );
      const output = await child.output();
      const text = new TextDecoder().decode(output.stdout);
      assertEquals([output.code, text.includes("told")], [code, code === 1]);
      assertStringIncludes(
        text,
        `\n${word} | ${1 - code} passed | ${code} failed`,
      );
    },
  );
}

interopTest(
  "a signal to the report ends the tests",
  { needs: [] },
  async () => {
    await using folder = await TemporaryFolder.create();
    const child = await start(
      folder.path,
      `Deno.test("one", () => {});`,
      `Deno.test("waits", () => new Promise((r) => setTimeout(r, 1e6)));`,
    );
    const output = child.stdout.pipeThrough(new TextDecoderStream())
      .getReader();
    const { value } = await output.read(); // when the second file has begun
    assertStringIncludes(value!, "ok      0_test.ts: 1 passed");
    child.kill("SIGINT");
    let rest = "";
    for (
      let part = await output.read();
      !part.done;
      part = await output.read()
    ) {
      rest += part.value;
    }
    assertStringIncludes(rest, "waits => ./1_test.ts:1:6"); // what was pending
    await child.stderr.cancel();
    assertEquals((await child.status).code, 130);
  },
);
