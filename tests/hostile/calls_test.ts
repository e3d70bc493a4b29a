/**
 * Whatever is wrong with a public call, it is refused in words of the application's
 * side, and the stack goes on.
 */

import { assertEquals } from "@std/assert";
import * as mod from "../../mod.ts";
import { SeededRng } from "../../core/base/rng.ts";
import { assertNone, type PublicCall, tryAll, tryTogether } from "./calls.ts";
import { type Cast, publicCalls } from "./calls_list.ts";

/** Printed with a failure. */
const SEED = 20_261;

async function withCast(
  test: (cast: Cast, calls: PublicCall[]) => Promise<void>,
): Promise<void> {
  const [left, right] = mod.cable();
  const clock = new mod.VirtualClock();
  const common = { thread: false, clock };
  await using stack = await mod.Stack.start({
    ...common,
    netifs: [{ driver: left, addresses: ["10.0.0.1/24"] }],
  });
  await using peer = await mod.Stack.start({
    ...common,
    netifs: [{ driver: right, addresses: ["10.0.0.2/24"] }],
  });
  await using listening = await peer.listen({ port: 80 }).ready();
  const tcp = await stack.connect({ hostname: "10.0.0.2", port: 80 });
  const server = await listening.accept();
  await using listener = await stack.listen({ port: 81 }).ready();
  await using datagrams = await stack.listenDatagram({ port: 82 }).ready();
  const cast: Cast = {
    stack,
    tcp,
    conn: tcp.netconn,
    listener,
    udp: stack.netconn(mod.NETCONN_UDP),
    raw: stack.netconn(mod.NETCONN_RAW, { proto: 200 }),
    datagrams,
    netbuf: mod.NetBuf.from(new Uint8Array(8)),
    clock,
  };
  await test(cast, publicCalls(cast));
  // The connection of the wrong calls still carries what it is given.
  await tcp.write(new Uint8Array([1, 2, 3]));
  const into = new Uint8Array(8);
  assertEquals(await server.read(into), 3);
  await server.write(into.subarray(0, 3));
  assertEquals(await tcp.read(into), 3);
  assertEquals(into.subarray(0, 3), new Uint8Array([1, 2, 3]));
  await server[Symbol.asyncDispose]();
  cast.netbuf.delete();
}

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
  "BlockingStack": "tests/netconn/blocking_test.ts: needs a thread",
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
