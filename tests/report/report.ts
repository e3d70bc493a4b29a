/**
 * What a test run tells its reader: a line a file, failures in full, how to run
 * them again, and what was skipped, by reason.
 *
 * @module
 */

import { type Line, PrettyLines, type Result } from "./pretty_lines.ts";

/** How a run is done, as far as its report has to know. */
export interface Run {
  /** Files that run at once; 1 unless tests run in parallel. */
  jobs: number;
  /** The command that runs a test again; file and filter are appended. */
  again: string;
  /** Why tests are skipped that do not say why in their name. */
  otherwise: string;
}

/** Tests of one file so far. Times count lines: which of two came first. */
interface FileReport {
  passed: number;
  failed: number;
  ignored: number;
  ms: number;
  first: number;
  last: number;
}

/** Makes a report of the lines of a run. */
export class Report {
  readonly #run: Run;
  readonly #print: (line: string) => void;
  readonly #lines = new PrettyLines();
  readonly #open = new Map<string, FileReport>();
  readonly #skipped = new Map<string, number>();
  /** The file of a failed test: its title has where the test was registered. */
  readonly #failed = new Map<string, string>();
  #output: string[] = [];
  #time = 0;

  /** @param print Prints a line. */
  constructor(run: Run, print: (line: string) => void) {
    this.#run = run;
    this.#print = print;
  }

  /** Takes a line of `deno test`. */
  line(text: string): void {
    const line = this.#lines.read(text);
    switch (line.kind) {
      case "file":
        return this.#closeOthers(baseOf(line.file));
      case "test":
        return this.#test(line);
      case "output":
        this.#output.push(line.text);
        return;
      case "failure":
        this.#closeOthers();
        return this.#print(line.text);
      case "failed":
        return this.#print(this.#commandOf(line));
      case "summary":
        this.#closeOthers();
        this.#printSkipped();
        return this.#print(line.text);
      case "other":
        return this.#print(line.text);
    }
  }

  /** Ends a report, also of a run that ended early. */
  end(): void {
    this.#closeOthers();
  }

  #test({ file, name, result, ms }: Line & { kind: "test" }): void {
    const now = ++this.#time;
    const base = baseOf(file);
    let report = this.#open.get(base);
    if (report === undefined) {
      const none = { passed: 0, failed: 0, ignored: 0, ms: 0 };
      this.#open.set(base, report = { ...none, first: now, last: now });
    }
    report[result]++;
    report.ms += ms;
    if (result === "ignored") this.#countSkipped(name);
    if (result === "failed") {
      this.#failed.set(name, file);
      this.#print(`FAILED ${file} => ${name}`);
      for (const text of this.#output) this.#print(`  ${text}`);
    }
    this.#output = [];
    this.#closeFinished(base, report, now);
  }

  #countSkipped(name: string): void {
    const reason = /\((needs .*)\)$/.exec(name)?.[1] ?? this.#run.otherwise;
    this.#skipped.set(reason, (this.#skipped.get(reason) ?? 0) + 1);
  }

  /**
   * Closes the files of a parallel run that have certainly ended. A run does not say
   * when a file ends. But if as many files as run at once had each a test before and
   * after a moment, then no other ran at that moment.
   */
  #closeFinished(file: string, report: FileReport, now: number): void {
    const before = report.last;
    report.last = now;
    if (this.#run.jobs === 1) return;
    const latest = [...this.#open]
      .filter(([name, { last }]) => name !== file && last > before)
      .sort(([, a], [, b]) => b.last - a.last)
      .slice(0, this.#run.jobs - 1);
    const moment = latest.at(-1)?.[1].last ?? 0;
    const together = latest.length === this.#run.jobs - 1 &&
      report.first < moment && latest.every(([, { first }]) => first <= moment);
    if (!together) return;
    for (const [name, { last }] of this.#open) {
      if (last < moment && name !== file) this.#close(name);
    }
  }

  #closeOthers(file?: string): void {
    for (const name of this.#open.keys()) if (name !== file) this.#close(name);
  }

  #close(file: string): void {
    const { passed, failed, ignored, ms } = this.#open.get(file)!;
    this.#open.delete(file);
    const counts: [number, Result][] = [
      [passed, "passed"],
      [failed, "failed"],
      [ignored, "ignored"],
    ];
    const told = counts.filter(([count]) => count > 0).map((c) => c.join(" "));
    const word = failed > 0 ? "FAILED" : passed > 0 ? "ok" : "skipped";
    const time = passed + failed > 0 ? ` (${secondsOf(ms)})` : "";
    this.#print(`${word.padEnd(7)} ${file}: ${told.join(", ")}${time}`);
  }

  #commandOf({ file, name }: { file: string; name: string }): string {
    const filter = name === "" ? "" : ` --filter ${quoted(name)}`;
    const path = baseOf(this.#failed.get(name) ?? file);
    return `Run again: ${this.#run.again} ${path}${filter}`;
  }

  #printSkipped(): void {
    if (this.#skipped.size === 0) return;
    this.#print("\nSkipped:");
    const groups = [...this.#skipped].sort(([, a], [, b]) => b - a);
    for (const [reason, count] of groups) {
      this.#print(`${String(count).padStart(5)} ${reason}`);
    }
    this.#print("");
  }
}

/** The file of a test; an example of a document has its lines after a dollar sign. */
function baseOf(file: string): string {
  return file.replace(/^\.\//, "").replace(/\$\d+-\d+\.\w+$/, "");
}

function secondsOf(ms: number): string {
  return `${(ms / 1_000).toFixed(ms < 10_000 ? 1 : 0)} s`;
}

/** One word of a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
