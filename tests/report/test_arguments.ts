/**
 * The arguments of `deno test`, as far as a report has to know them.
 *
 * @module
 */

import type { Run } from "./report.ts";

/** Options whose value is an argument of its own. */
const WITH_VALUE = ["--filter", "--ignore", "--lock", "--config", "-c"];

/** The arguments for `deno test`: `--paths=a,b` gives way to paths that are named. */
export function argumentsOf(given: readonly string[]): string[] {
  const option = given.find((arg) => arg.startsWith("--paths="));
  const args = given.filter((arg) => arg !== option);
  if (option === undefined || pathsIn(args).length > 0) return args;
  return [...args, ...option.slice("--paths=".length).split(",")];
}

/** What the report of a run with these arguments has to know. */
export function runOf(args: readonly string[], processors: number): Run {
  const paths = pathsIn(args);
  const all = args.includes("-A") || args.includes("--allow-all");
  const kept = args.filter((arg, i) =>
    !paths.includes(arg) &&
    !/^--(parallel|ignore=|filter|junit-path)/.test(arg) &&
    args[i - 1] !== "--filter"
  );
  return {
    jobs: args.includes("--parallel") ? processors : 1,
    again: ["deno test", ...kept].join(" "),
    otherwise: all ? "no reason given" : "needs --allow-read (deno task test)",
  };
}

/** Arguments that are neither an option nor the value of one. */
function pathsIn(args: readonly string[]): string[] {
  return args.filter((arg, i) =>
    !arg.startsWith("-") && !WITH_VALUE.includes(args[i - 1] ?? "")
  );
}
