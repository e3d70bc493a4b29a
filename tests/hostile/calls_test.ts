/**
 * Whatever is wrong with a public call, it is refused in words of the application's
 * side, and the stack goes on.
 */

import { assertEquals } from "@std/assert";
import * as mod from "../../mod.ts";
import { SeededRng } from "../../core/base/rng.ts";
import { assertNone, tryAll, tryTogether } from "./calls.ts";
import { withCast } from "./calls_cast.ts";

/** Printed with a failure. */
const SEED = 20_261;

Deno.test("a wrong argument of any public call is refused, and the message names it", async () => {
  await withCast(async (_cast, calls) => {
    const complaints: string[] = [];
    for (const call of calls) complaints.push(...await tryAll(call));
    assertNone(complaints);
  });
});

Deno.test("wrong arguments together are refused, too", async () => {
  await withCast(async (_cast, calls) => {
    const rng = new SeededRng(SEED);
    const random = () => rng.nextU32() / 2 ** 32;
    const complaints: string[] = [];
    for (const call of calls) {
      complaints.push(...await tryTogether(call, random, 40));
    }
    assertNone(complaints.map((complaint) => `seed ${SEED}: ${complaint}`));
  });
});

/** Public, and not in the list: why. */
const EXEMPT: Record<string, string> = {
  err_to_errno: "takes whatever it is for no code",
  lwip_strerr: "takes whatever it is for no code",
  "Netconn.vectorsOf": "for the layers of this package",
  "BlockingStack": "tests/netconn/blocking/blocking_test.ts: needs a thread",
  "BlockingNetconn": "the same",
  "Operation": "generators of the application's own",
  "OutOfResourcesError": "an error",
  "NameServerError": "an error",
  "NetconnTrace": "comes from trace()",
  "NetBuf.received": "internal",
  "NetBuf.is": "takes whatever may be one",
  "VirtualClock.clear": "whatever is no handle is none",
  "IpAddr": "but for its text forms: numbers of the core's",
};

function takesArguments(fn: unknown): boolean {
  const text = String(fn);
  return typeof fn === "function" && !/^[^(]*\(\s*\)/.test(text);
}

/** Names of what is exported, or a method of it, and takes arguments. */
function* exported(): Generator<string> {
  for (const [name, value] of Object.entries(mod)) {
    if (typeof value !== "function") continue;
    if (!/^class\b/.test(String(value))) {
      if (takesArguments(value)) yield name;
      continue;
    }
    for (const holder of [value, value.prototype]) {
      const properties = Object.getOwnPropertyDescriptors(holder);
      for (const [key, { value: method, set }] of Object.entries(properties)) {
        if (key === "constructor" || key === "prototype") continue;
        if (set !== undefined || takesArguments(method)) yield `${name}.${key}`;
      }
    }
  }
}

Deno.test("every public call that takes arguments is called wrongly", async () => {
  await withCast((_cast, calls) => {
    const listed = new Set(calls.map(({ name }) => name.split(" ")[0]));
    const missing = [...exported()].filter((name) =>
      !listed.has(name) && !(name in EXEMPT) &&
      !(name.split(".")[0] in EXEMPT)
    );
    assertEquals(missing, []);
    return Promise.resolve();
  });
});
