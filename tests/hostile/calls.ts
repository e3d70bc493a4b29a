/**
 * Wrong calls: each public call with one wrong argument, and what must come of it.
 *
 * @module
 */

import { assert } from "@std/assert";
import { ERR_ARG, ERR_IF, ERR_VAL } from "../../mod.ts";
import { type Kind, MENU } from "./calls_menu.ts";

/** A parameter: what it is called, what it takes, and a right value. */
export type Parameter = readonly [name: string, takes: Kind, right: unknown];

/** A public call. */
export interface PublicCall {
  /** Such as "checksum" or "Netconn.write". */
  name: string;
  /** Its parameters. */
  parameters: readonly Parameter[];
  /** Makes it. */
  call(...args: unknown[]): unknown;
  /**
   * How it refuses: by an error, or by what it returns: a code of lwIP's, or a value
   * that this says is one.
   */
  refuses: "throws" | "codes" | ((value: unknown) => boolean);
}

/** Words that only this package's own sources could mean. */
const INSIDE =
  /is not a function|Cannot read propert|\(reading|is not iterable|Cannot convert|Cannot mix|Bug:|#[a-z]|destructur|is not defined|is not a constructor|Invalid typed array|Invalid array/;

/** Turns of the event loop after which a call that has not ended hangs. */
const PATIENCE = 50;

const HANGS = Symbol("hangs");

function patience(): Promise<typeof HANGS> {
  return new Promise((resolve) => {
    let turns = 0;
    const turn = (): void => {
      if (++turns === PATIENCE) resolve(HANGS);
      else setImmediate(turn);
    };
    turn();
  });
}

function isRefusal(value: unknown, { refuses }: PublicCall): boolean {
  if (refuses === "throws") return false;
  if (refuses !== "codes") return refuses(value);
  const isCode = typeof value === "number";
  const code = isCode ? value : (value as { err?: number } | null)?.err;
  return code === ERR_ARG || code === ERR_VAL || code === ERR_IF;
}

/** What is wrong with what a call has come to; undefined if it was refused. */
async function judge(
  made: PublicCall,
  args: unknown[],
  parameter: string,
): Promise<string | undefined> {
  let value: unknown;
  try {
    value = made.call(...args);
    const isPromise = value instanceof Promise;
    if (isPromise) value = await Promise.race([value, patience()]);
  } catch (error) {
    return judgeError(error, made, parameter);
  }
  if (value === HANGS) return "hangs";
  return isRefusal(value, made) ? undefined : "is taken";
}

/** What is wrong with an error whatever it is about: its class, or its words. */
export function faultOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return `throws ${String(error)}`;
  const { message } = error;
  const isKnown = error instanceof TypeError || error instanceof RangeError ||
    Object.values(Deno.errors).some((kind) => error instanceof kind);
  if (!isKnown) return `throws ${error.name} "${message}"`;
  return INSIDE.test(message) ? `says "${message}"` : undefined;
}

function judgeError(
  error: unknown,
  { refuses }: PublicCall,
  parameter: string,
): string | undefined {
  const fault = faultOf(error);
  const { message } = error as Error;
  if (refuses === "codes") return `throws "${message}"`;
  if (fault !== undefined) return fault;
  // Of options the one is named that is wrong.
  const name = parameter === "options" ? "" : parameter;
  return message.includes(`"${name}`)
    ? undefined
    : `does not name it: "${message}"`;
}

/** Tries every wrong value of the menu for every parameter; returns complaints. */
export async function tryAll(made: PublicCall): Promise<string[]> {
  const complaints: string[] = [];
  for (let i = 0; i < made.parameters.length; i++) {
    const [parameter, { takes }] = made.parameters[i];
    for (const [dish, value] of MENU) {
      if (takes(value)) continue;
      const args = made.parameters.map(([, , right]) => right);
      args[i] = value;
      const complaint = await judge(made, args, parameter);
      if (complaint === undefined) continue;
      complaints.push(`${made.name}(${parameter}: ${dish}) ${complaint}`);
    }
  }
  return complaints;
}

/** Tries wrong values for all parameters at once; returns complaints. */
export async function tryTogether(
  made: PublicCall,
  random: () => number,
  times: number,
): Promise<string[]> {
  const complaints: string[] = [];
  if (made.parameters.length < 2) return complaints;
  for (let n = 0; n < times; n++) {
    const picked = made.parameters.map(([, { takes }]) => {
      const wrong = MENU.filter(([, value]) => !takes(value));
      return wrong[Math.floor(random() * wrong.length)];
    });
    const args = picked.map(([, value]) => value);
    // Any of them may be the one that is named.
    const complaint = await judge(made, args, "");
    if (complaint === undefined) continue;
    const dishes = picked.map(([dish]) => dish).join(", ");
    complaints.push(`${made.name}(${dishes}) ${complaint}`);
  }
  return complaints;
}

/** Fails with one complaint a line. */
export function assertNone(complaints: string[]): void {
  const some = complaints.slice(0, 200).join("\n");
  assert(complaints.length === 0, `${complaints.length}:\n${some}`);
}
