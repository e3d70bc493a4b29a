/**
 * Addresses that are none of a peer, none of this link, or none at all, for every call
 * that takes one: whatever comes of it, the call ends, in words of the application's
 * side, and the stack goes on.
 */

import { assert } from "@std/assert";
import * as mod from "../../mod.ts";
import { assertNone, faultOf, type PublicCall } from "./calls.ts";
import { withCast } from "./calls_cast.ts";

/** Of IPv6 in every form; with a zone, with a prefix length, of groups, of nobody. */
const ADDRESSES = [
  "::",
  "::1",
  "fd00::1",
  "fd00::2",
  "2001:db8::1",
  "fe80::2",
  "fe80::2%if1",
  "fe80::2%2",
  "fe80::2%nowhere",
  "fe80::2%255",
  "fe80::2%",
  "fd00::2%if1",
  "ff02::1",
  "ff02::1%if1",
  "ff01::1%if1",
  "ff0e::123",
  "::ffff:10.0.0.77",
  "::ffff:0.0.0.0",
  "::ffff:127.0.0.1",
  "::ffff:224.0.0.1",
  "::10.0.0.2",
  "64:ff9b::10.0.0.2",
  "fd00::/64",
  "fd00::9/64",
  "fd00::9/0",
  "fd00::9/128",
  "fe80::9/64",
  "ff02::9/64",
  "::/0",
  "::1/128",
  "::ffff:10.0.0.9/120",
  "[fd00::2]",
  "FD00:0:0:0:0:0:0:2",
  "fd00::2 ",
  "0.0.0.0",
  "255.255.255.255",
  "127.0.0.1",
];
/** Milliseconds of virtual time in which every call has ended. */
const LIMIT_MS = 3_600_000;
const STEP_MS = 60_000;

const isAddress = (value: unknown): boolean =>
  typeof value === "string" && /^\d+\.\d+\.\d+\.\d+(\/\d+)?$/.test(value);

/** A right value with another address in it; null if there is none in it. */
function withAddress(right: unknown, address: string): unknown {
  if (isAddress(right)) return address;
  if (Array.isArray(right) && right.some(isAddress)) return [address];
  if (typeof right !== "object" || right === null) return null;
  const entries = Object.entries(right);
  if (!entries.some(([, value]) => isAddress(value))) return null;
  return Object.fromEntries(
    entries.map(([key, value]) => [key, isAddress(value) ? address : value]),
  );
}

/** What is wrong with what comes of a call; undefined if nothing is. */
async function outcome(
  { call }: PublicCall,
  args: unknown[],
  clock: mod.VirtualClock,
): Promise<string | undefined> {
  let fault: string | undefined = "hangs";
  const made = (async () => await call(...args))().then(
    () => fault = undefined,
    (error) => fault = faultOf(error),
  );
  for (let ms = 0; ms < LIMIT_MS && fault === "hangs"; ms += STEP_MS) {
    await clock.advance(ms === 0 ? 0 : STEP_MS);
  }
  if (fault === "hangs") return fault;
  await made;
  return fault;
}

Deno.test("every call that takes an address ends, whatever the address", async () => {
  await withCast(async ({ clock }, calls) => {
    const complaints: string[] = [];
    let tried = 0;
    for (const made of calls) {
      if (made.name.startsWith("Stack.start")) continue; // it has a test of its own
      const rights = made.parameters.map(([, , right]) => right);
      for (const [i, right] of rights.entries()) {
        for (const address of ADDRESSES) {
          const other = withAddress(right, address);
          if (other === null) break;
          tried++;
          const args = rights.with(i, other);
          const fault = await outcome(made, args, clock);
          if (fault !== undefined) {
            complaints.push(`${made.name}(${address}) ${fault}`);
          }
        }
      }
    }
    assertNone(complaints);
    assert(tried > 20 * ADDRESSES.length, `${tried} calls were made`);
  });
});

Deno.test("an interface starts with every address, or refuses it in words", async () => {
  const complaints: string[] = [];
  for (const address of ADDRESSES) {
    for (const key of ["addresses", "gateway"] as const) {
      const [driver] = mod.cable();
      const given = key === "addresses"
        ? { addresses: [address] }
        : { addresses: ["10.0.0.1/24", "fd00::1/64"], gateway: address };
      const clock = new mod.VirtualClock();
      try {
        await using stack = await mod.Stack.start({
          thread: false,
          clock,
          netifs: [{ driver, ...given }],
        });
        await clock.advance(STEP_MS);
        await stack.stats();
      } catch (error) {
        const fault = faultOf(error);
        if (fault !== undefined) complaints.push(`${key} ${address} ${fault}`);
      }
    }
  }
  assertNone(complaints);
});
