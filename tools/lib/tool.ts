/**
 * How a program of this folder begins: its options are parsed, and `--help` prints
 * the help text.
 *
 * @module
 */

import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import type { Main, Terminal } from "./program.ts";

/** The values of the options O, and the other arguments. */
type Given<O extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true }>
>;

/** A program with options. */
export interface Tool<O extends ParseArgsOptionsConfig> {
  /** What `--help` prints. */
  help: string;
  /** Options as node:util's parseArgs takes them; `help` is among them. */
  options: O;
  /** Whether it takes arguments that are no options. @default {true} */
  allowPositionals?: boolean;
  /** What it does; returns the exit code. */
  run(given: Given<O>, terminal: Terminal): Promise<number>;
}

/**
 * Makes a program.
 *
 * @throws {TypeError} The program, with a code of parseArgs, if an option is wrong.
 */
export function tool<O extends ParseArgsOptionsConfig>(tool: Tool<O>): Main {
  const { help, options, allowPositionals = true } = tool;
  return async (args, terminal) => {
    const given = parseArgs({ args, options, allowPositionals });
    if (!("help" in given.values)) {
      return await tool.run(given as Given<O>, terminal);
    }
    terminal.print(help);
    return 0;
  };
}
