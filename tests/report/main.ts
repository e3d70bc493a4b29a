/**
 * Runs `deno test` with the same arguments, and prints a line a file instead of a
 * line a test, failures in full, and why tests were skipped. It exits as `deno test`
 * does. Without this program, `deno test` works as ever.
 *
 * `--paths=a,b` names what is tested if the arguments name nothing. Of these, the
 * folders that `--join=a,b` names run as one module each.
 *
 * @module
 */

import { TextLineStream } from "./text_line_stream.ts";
import { Report } from "./report.ts";
import { joinFolders, withFolders } from "./joined.ts";
import { argumentsOf, foldersToJoin, runOf } from "./test_arguments.ts";

const folders = foldersToJoin(Deno.args);
const joined = folders.length > 0 ? Deno.makeTempDirSync() : null;
const args = argumentsOf(Deno.args, folders);
if (joined !== null) {
  const root = new URL("../../", import.meta.url);
  joinFolders(joined, folders, root);
  args.push(joined);
}
const child = new Deno.Command(Deno.execPath(), {
  args: ["test", ...args],
  env: { NO_COLOR: "1" },
  stdout: "piped",
  stderr: "piped",
}).spawn();

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  Deno.addSignalListener(signal, () => {
    try {
      child.kill(signal);
    } catch {
      // It has ended.
    }
  });
}

/** Writes all of it: what is printed last must not be lost at the exit. */
function printTo(out: typeof Deno.stdout | typeof Deno.stderr) {
  const encoder = new TextEncoder();
  return (line: string) => {
    let bytes = encoder.encode(`${line}\n`);
    while (bytes.length > 0) bytes = bytes.subarray(out.writeSync(bytes));
  };
}

function linesOf(stream: ReadableStream<BufferSource>) {
  return stream.pipeThrough(new TextDecoderStream())
    .pipeThrough(new TextLineStream());
}

async function report(): Promise<void> {
  const report = new Report(
    runOf(args, navigator.hardwareConcurrency),
    printTo(Deno.stdout),
  );
  for await (const line of linesOf(child.stdout)) {
    report.line(joined === null ? line : withFolders(line, joined, folders));
  }
  report.end();
}

/** Errors of types and imports stay; a line for each checked file does not. */
async function complain(): Promise<void> {
  const print = printTo(Deno.stderr);
  let downloads = 0;
  for await (const line of linesOf(child.stderr)) {
    if (line.startsWith("Download ")) {
      if (downloads++ === 0) print("Downloads the libraries that tests use …");
    } else if (!line.startsWith("Check ")) print(line);
  }
}

const [status] = await Promise.all([child.status, report(), complain()]);
if (joined !== null) Deno.removeSync(joined, { recursive: true });
Deno.exit(status.code);
