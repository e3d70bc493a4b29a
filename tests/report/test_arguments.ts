/**
 * The arguments of `deno test`, as far as a report has to know them.
 *
 * @module
 */

import type { Run } from "./report.ts";

/** Options whose value is an argument of its own. */
const WITH_VALUE = ["--filter", "--ignore", "--lock", "--config", "-c"];

/** Folders of `--join=a,b` if no path is named: a named file runs as it is. */
export function foldersToJoin(given: readonly string[]): string[] {
  return pathsIn(given).length > 0 ? [] : valuesOf(given, "--join=");
}

/**
 * The arguments for `deno test`: `--paths=a,b` gives way to paths that are named.
 *
 * @param joined Folders that run otherwise.
 */
export function argumentsOf(
  given: readonly string[],
  joined: readonly string[] = [],
): string[] {
  const args = given.filter((arg) => !/^--(paths|join)=/.test(arg))
    .map((arg) =>
      arg.startsWith("--ignore=") ? [arg, ...joined].join(",") : arg
    );
  if (pathsIn(args).length > 0) return args;
  return [...args, ...valuesOf(given, "--paths=")];
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

/** The list that an option holds. */
function valuesOf(args: readonly string[], option: string): string[] {
  const arg = args.find((each) => each.startsWith(option));
  return arg?.slice(option.length).split(",") ?? [];
}
