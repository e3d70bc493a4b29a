/**
 * The npm package, made once for all tests of a file, and the program that tries it.
 *
 * @module
 */

import { writePackage } from "../../npm.ts";
import { Spawned } from "../spawned.ts";
import { TemporaryFolder } from "../temporary_folder.ts";

/** What works in a runtime: a line a check. */
export const PROGRAM: string = pathOf("program.js");

/** The path of a file of this folder. */
export function pathOf(name: string): string {
  return new URL(name, import.meta.url).pathname;
}

/** A folder with the npm package, which goes when it is disposed of. */
export async function makePackage(): Promise<TemporaryFolder> {
  const folder = await TemporaryFolder.create();
  await writePackage(folder.path);
  return folder;
}

/**
 * Runs the program with the package.
 *
 * @param command Runs the program; the package's folder is added.
 * @returns The lines that it has printed.
 * @throws {Error} If it ends badly, or complains.
 */
export async function runProgram(command: string[]): Promise<string[]> {
  await using folder = await makePackage();
  await using process = new Spawned([...command, folder.path]);
  const { code, stdout, stderr } = await process.output();
  if (code !== 0 || stderr !== "") {
    throw new Error(`"${process.command}" ends with ${code}\n${stderr}`);
  }
  return stdout.trim().split("\n");
}
