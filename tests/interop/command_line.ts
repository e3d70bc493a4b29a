/**
 * Which programs a command line starts.
 *
 * @module
 */

const INSIDE = ["ip", "netns", "exec"];
const BUILT_IN = ["cd", "echo", "exit", "printf", "read", "test", "wait"];

/**
 * Returns the names of the programs that a command starts: the first word, those
 * behind `ip netns exec NAME` and `setpriv --OPTION`, and the commands of a script for `sh -c`. A program
 * that is given by its path, as Deno and what a test has compiled, is not among them.
 */
export function programsOf(command: readonly string[]): string[] {
  const [program, ...rest] = command;
  if (program === undefined) return [];
  if (INSIDE.every((word, i) => command[i] === word)) {
    return [program, ...programsOf(command.slice(INSIDE.length + 1))];
  }
  if (program === "setpriv") {
    const inner = rest.findIndex((word) => !word.startsWith("--"));
    return [program, ...(inner < 0 ? [] : programsOf(rest.slice(inner)))];
  }
  const own = program.includes("/") ? [] : [program];
  return program === "sh" && rest[0] === "-c"
    ? [...own, ...programsOfScript(rest[1] ?? "")]
    : own;
}

/** The first words of a script's commands; quotes are not looked into. */
function programsOfScript(script: string): string[] {
  return script.split(/[;|\n]|&&|(?<!>)&/)
    .map((line) => line.trim().replace(/^exec\s+/, "").split(/\s/)[0])
    .filter((word) => /^[\w.+-]+$/.test(word) && !BUILT_IN.includes(word));
}
