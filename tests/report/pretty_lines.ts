/**
 * Reads the lines that `deno test --reporter=pretty` prints to what is not a
 * terminal: the files, their tests, what tests print, failures, the last line.
 *
 * A run with `--parallel` names the file in the line of each test,
 * `FILE => name ... ok (1ms)`; one without has
 * `running 2 tests from FILE` before them.
 *
 * @module
 */

/** How a test ended. */
export type Result = "passed" | "failed" | "ignored";

/** What a line says. */
export type Line =
  | { kind: "file"; file: string }
  | { kind: "test"; file: string; name: string; result: Result; ms: number }
  | { kind: "output"; text: string }
  | { kind: "failure"; text: string }
  | { kind: "failed"; file: string; name: string }
  | { kind: "summary"; text: string }
  | { kind: "other"; text: string }
  | { kind: "nothing" };

const FILE = /^running \d+ tests? from (.+)$/;
const TEST =
  /^(?:(\S+) => )?(.+?) \.\.\. (ok|ignored|cancelled|FAILED)(?: \(\D[^)]*\))?(?: \((\d[^)]*)\))?$/;
const STEP = /^(?: {2,}\S.*|.+ \.\.\. .*) \.\.\. (?:ok|ignored|[A-Z]+)\b/;
const STARTED = / \.\.\.$/;
const FAILED = /^(.*) => (\S+):\d+:\d+$/;
const UNCAUGHT = /^(\S+) \(uncaught error\)$/;
const SUMMARY = /^(?:ok|FAILED) \| \d+ passed/;
const RESULTS: Readonly<Record<string, Result>> = {
  ok: "passed",
  ignored: "ignored",
};

/** Reads line after line, as what a line is depends on those before it. */
export class PrettyLines {
  #file = "";
  #part: "tests" | "output" | "failures" | "failed" = "tests";

  /** What the next line says. */
  read(text: string): Line {
    if (SUMMARY.test(text)) {
      this.#part = "tests";
      return { kind: "summary", text };
    }
    if (text === " ERRORS ") return this.#enter("failures");
    if (text === " FAILURES ") return this.#enter("failed");
    switch (this.#part) {
      case "failures":
        return { kind: "failure", text };
      case "failed":
        return failedOf(text);
      case "output":
        // What was printed last need not end its line.
        return /-{5} (?:\S+ )?output end -{5}$/.test(text)
          ? this.#enter("tests")
          : { kind: "output", text };
      case "tests":
        return this.#readTest(text);
    }
  }

  #enter(part: "tests" | "output" | "failures" | "failed"): Line {
    this.#part = part;
    return { kind: "nothing" };
  }

  #readTest(text: string): Line {
    if (/^-{7} (?:\S+ )?output -{7}$/.test(text)) return this.#enter("output");
    const file = FILE.exec(text)?.[1];
    if (file !== undefined) {
      this.#file = file;
      return { kind: "file", file };
    }
    if (text === "" || STEP.test(text) || STARTED.test(text)) {
      return { kind: "nothing" };
    }
    const match = TEST.exec(text);
    if (match === null) return { kind: "other", text };
    const [, named, name, word, elapsed = "0ms"] = match;
    return {
      kind: "test",
      file: named ?? this.#file,
      name: name!,
      result: RESULTS[word!] ?? "failed",
      ms: millisecondsOf(elapsed),
    };
  }
}

function failedOf(text: string): Line {
  const uncaught = UNCAUGHT.exec(text);
  if (uncaught !== null) {
    return { kind: "failed", file: uncaught[1]!, name: "" };
  }
  const match = FAILED.exec(text);
  if (match === null) return { kind: "nothing" };
  const [, path, file] = match;
  const [name] = path!.split(" ... "); // of a step, its test
  return { kind: "failed", file: file!, name: name! };
}

/** Milliseconds of `1ms`, `12s` or `2m3s`. */
function millisecondsOf(elapsed: string): number {
  const factors: Record<string, number> = { ms: 1, s: 1_000, m: 60_000 };
  const parts = elapsed.matchAll(/(\d+)(ms|s|m)/g);
  return [...parts].reduce(
    (sum, [, n, unit]) => sum + +n! * factors[unit!]!,
    0,
  );
}
