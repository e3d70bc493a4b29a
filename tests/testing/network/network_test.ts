/** Stacks in the virtual network: the public way, and the core's. */

import {
  assert,
  assertEquals,
  AssertionError,
  assertMatch,
  assertRejects,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import { Stack, type StackOptions, type TcpConn } from "../../../mod.ts";
import { CoreHost } from "../../core/network/core_host.ts";
import { Flow } from "../../core/network/flow.ts";
import type { LinkEnd } from "../../../testing/network/link.ts";
import {
  type LinkOptions,
  VirtualNetwork,
} from "../../../testing/network/network.ts";
import { SteppedClock } from "../../core/network/stepped_clock.ts";

/** Starts a stack with an interface at each end that it is given. */
function start(
  network: VirtualNetwork,
  seed: number,
  netifs: [end: LinkEnd, address: string, gateway?: string][],
  options: StackOptions = {},
): Promise<Stack> {
  return Stack.start({
    thread: false,
    clock: network.clock,
    seed,
    memory: 16 << 20,
    ...options,
    netifs: netifs.map(([end, address, gateway]) => ({
      driver: end.driver(),
      addresses: [address],
      ...(gateway === undefined ? {} : { gateway }),
    })),
  });
}

/** Bytes that are not alike. */
function pattern(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, i) => i * 7 + (i >> 8) * 13);
}

/** Sends bytes from one stack to the other and returns what has arrived. */
async function transfer(
  from: Stack,
  to: Stack,
  hostname: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  await using listener = await to.listen({ port: 80 }).ready();
  const receive = async (conn: TcpConn): Promise<Uint8Array> => {
    return new Uint8Array(await new Response(conn.readable).arrayBuffer());
  };
  const received = listener.accept().then(receive);
  const conn = await from.connect({ hostname, port: 80 });
  const writer = conn.writable.getWriter();
  await writer.write(bytes);
  await writer.close();
  return await received;
}

const BAD: LinkOptions = {
  rate: 10e6,
  delay: 10,
  jitter: 3,
  inOrder: false,
  loss: { toBad: 0.02, toGood: 0.4 },
  duplicate: 0.01,
  corrupt: 0.01,
  reorder: 0.01,
  queueFrames: 50,
};

/** A transfer over a bad link: a hash of every event, and the counters. */
async function badTransfer(seed: number): Promise<[string, string]> {
  const network = new VirtualNetwork({ seed });
  const events: (string | Uint8Array)[] = [];
  network.watch = ({ fate, at, from, bytes }) =>
    events.push(`${fate} ${at} ${from} ${bytes.length}`, bytes.slice());
  const { ends } = network.link(BAD);
  await using a = await start(network, 1, [[ends[0], "10.0.0.1/24"]]);
  await using b = await start(network, 2, [[ends[1], "10.0.0.2/24"]]);
  const bytes = pattern(400_000);
  const got = await network.run(() => transfer(a, b, "10.0.0.2", bytes));
  assertEquals(got, bytes, `seed ${seed}`);
  const { counters } = ends[0];
  for (
    const name of ["lost", "duplicated", "corrupted", "reordered"] as const
  ) {
    assert(counters[name] > 0, `nothing was ${name}`);
  }
  const { drops } = await network.run(() => b.stats());
  // A flipped bit is found by a checksum, or in an address.
  assert(Object.keys(drops).some((name) => name.includes("checksum")));
  const capture = await new Blob(events as BlobPart[]).arrayBuffer();
  const hash = await crypto.subtle.digest("SHA-256", capture);
  return [new Uint8Array(hash).toHex(), JSON.stringify(counters)];
}

Deno.test("VirtualNetwork gives the same frames to the byte for the same seed", async () => {
  const first = await badTransfer(3);
  assertEquals(await badTransfer(3), first);
  assert((await badTransfer(4))[0] !== first[0]);
});

Deno.test("VirtualNetwork.at() plans a partition, which a connection survives", async () => {
  const network = new VirtualNetwork();
  const link = network.link({ rate: 1e6, delay: 5 });
  const { ends } = link;
  await using a = await start(network, 1, [[ends[0], "10.0.0.1/24"]]);
  await using b = await start(network, 2, [[ends[1], "10.0.0.2/24"]]);
  network.at(500, () => link.set({ up: false }));
  network.at(20_500, () => link.set({ up: true }));
  const bytes = pattern(250_000); // two seconds
  const got = await network.run(() => transfer(a, b, "10.0.0.2", bytes));
  assertEquals(got, bytes);
  assert(network.clock.now() > 21_500, `${network.clock.now()}`);
  assert(ends[0].counters.cut > 0);
});

Deno.test("VirtualNetwork.at() keeps plans for one instant in order", async () => {
  const network = new VirtualNetwork();
  const calls: string[] = [];
  network.at(20, () => calls.push("late"));
  network.at(10, () => {
    calls.push("first");
    network.at(0, () => calls.push("overdue"));
  });
  network.at(10, () => calls.push("second"));
  await network.clock.advance(15);
  assertEquals(calls, ["first", "second", "overdue"]);
  await network.clock.advance(5);
  assertEquals(calls[3], "late");
});

Deno.test("VirtualNetwork: a stack that forwards joins links to a dumbbell", async () => {
  const network = new VirtualNetwork();
  const left = network.link({ delay: 1 });
  const middle = network.link({ rate: 2e6, delay: 20, queueFrames: 30 });
  const right = network.link({ delay: 1, medium: "ip" });
  const ip = { forwarding: true };
  await using a = await start(network, 1, [
    [left.ends[0], "10.0.1.1/24", "10.0.1.254"],
  ]);
  await using r1 = await start(network, 2, [
    [left.ends[1], "10.0.1.254/24"],
    [middle.ends[0], "10.0.0.1/30", "10.0.0.2"],
  ], { ip });
  await using r2 = await start(network, 3, [
    [middle.ends[1], "10.0.0.2/30", "10.0.0.1"],
    [right.ends[0], "10.0.2.254/24"],
  ], { ip });
  await using b = await start(network, 4, [
    [right.ends[1], "10.0.2.1/24", "10.0.2.254"],
  ]);
  const bytes = pattern(500_000);
  assertEquals(
    await network.run(() => transfer(a, b, "10.0.2.1", bytes)),
    bytes,
  );
  const { counters } = middle.ends[0];
  assert(counters.overflowed > 0, "the bottleneck is in the middle");
  assertEquals(left.ends[0].counters.overflowed, 0);
  assertEquals((await r1.netifs()).length, 3);
  assertEquals((await r2.netifs()).length, 3);
});

Deno.test("VirtualNetwork: stacks on a switch find each other by ARP", async () => {
  const network = new VirtualNetwork();
  const middle = network.switch();
  const stacks: Stack[] = [];
  for (let i = 1; i <= 4; i++) {
    const { ends } = network.link({ delay: 2 });
    middle.plug(ends[1]);
    // Equal seeds: hardware addresses differ by the end all the same.
    stacks.push(await start(network, 1, [[ends[0], `10.0.0.${i}/24`]]));
  }
  for (const [from, to] of [[0, 3], [1, 2], [3, 0]]) {
    const bytes = pattern(3000);
    const work = transfer(stacks[from], stacks[to], `10.0.0.${to + 1}`, bytes);
    assertEquals(await network.run(() => work), bytes);
  }
  await Promise.all(stacks.map((stack) => stack.close()));
});

Deno.test("VirtualNetwork: an hour of keepalives passes in a moment", async () => {
  const network = new VirtualNetwork();
  const link = network.link({ delay: 50 });
  const { ends } = link;
  const tcp = { keepIdleMs: 10_000, keepIntervalMs: 1000, keepCount: 3 };
  await using a = await start(network, 1, [[ends[0], "10.0.0.1/24"]], { tcp });
  await using b = await start(network, 2, [[ends[1], "10.0.0.2/24"]]);
  await using listener = b.listen({ port: 80 });
  const accepted = listener.accept();
  const conn = await network.run(() =>
    a.connect({ hostname: "10.0.0.2", port: 80 })
  );
  conn.setKeepAlive(true);
  await using _server = await network.run(() => accepted);
  const before = ends[0].counters.frames;
  const end = network.clock.now() + 3_600_000;
  await network.clock.advance(3_600_000);
  const probes = ends[0].counters.frames - before;
  // A probe each ten seconds, and ARP from time to time.
  assert(probes > 350 && probes < 420, `${probes}`);
  link.set({ up: false });
  const gone = assertRejects(() => conn.read(new Uint8Array(1)));
  await network.clock.advance(20_000);
  await gone;
  assertEquals(network.clock.now(), end + 20_000);
});

Deno.test("VirtualNetwork: frames to an end without a stack get lost", async () => {
  const network = new VirtualNetwork();
  const { ends } = network.link();
  const a = await start(network, 1, [[ends[0], "10.0.0.1/24"]]);
  const refused = a.connect({ hostname: "10.0.0.2", port: 80 });
  refused.catch(() => {});
  await network.clock.advance(10_000);
  assert(ends[0].counters.delivered > 0);
  await a.close();
  await assertRejects(() => refused);
  // The end is free again.
  await (await start(network, 1, [[ends[0], "10.0.0.1/24"]])).close();
});

Deno.test("LinkEnd.driver() works once at a time, and in this thread only", async () => {
  const network = new VirtualNetwork();
  const { ends } = network.link();
  await using _a = await start(network, 1, [[ends[0], "10.0.0.1/24"]]);
  await assertRejects(
    () => start(network, 2, [[ends[0], "10.0.0.2/24"]]),
    TypeError,
    "taken",
  );
});

Deno.test("VirtualNetwork.link() takes no options that make no sense", () => {
  const network = new VirtualNetwork();
  assertThrows(() => network.link({ mtu: 67 }), RangeError);
  assertThrows(() => network.link({ back: { loss: 2 } }), RangeError);
});

Deno.test("VirtualNetwork: each direction has its own settings and its own chance", () => {
  const clock = new SteppedClock();
  const network = new VirtualNetwork({ clock });
  const { ends } = network.link({ loss: 0.5, delay: 3, back: { delay: 8 } });
  const arrived: [number, number][] = [];
  ends.forEach((end, i) =>
    end.plug((bytes) => arrived.push([1 - i, clock.now() - bytes[0]]))
  );
  for (let n = 0; n < 100; n++) {
    clock.run(n);
    for (const end of ends) end.send(Uint8Array.of(n));
  }
  clock.run(1000);
  assert(arrived.every(([from, ms]) => ms === [3, 8][from]));
  const [there, back] = ends.map((end) => end.counters.lost);
  assert(there !== back && there > 30 && back > 30, `${there} ${back}`);
  assertEquals(network.framesInside, 0);
});

Deno.test("CoreHost fills a link of the virtual network", () => {
  const clock = new SteppedClock();
  const network = new VirtualNetwork({ clock });
  const { ends } = network.link({ rate: 10e6, delay: 10, queueFrames: 40 });
  const [from, to] = ends.map((end, i) => {
    const host = new CoreHost(clock, { seed: i, memory: 4 << 20 });
    host.plug(end, `10.0.0.${i + 1}/24`);
    return host;
  });
  const flow = new Flow(from, to, "10.0.0.2", 80);
  flow.start("cubic");
  clock.run(2_000);
  const before = ends[1].out.counters.frames;
  const { received } = flow;
  clock.run(7_000);
  const mbit = (flow.received - received) * 8 / 5_000 / 1000;
  assert(mbit > 9.5 && mbit < 9.57, `${mbit}`);
  assert(ends[1].out.counters.frames > before, "ACKs");
});

Deno.test("VirtualNetwork.run() runs a body to its end, in virtual time", async () => {
  const network = new VirtualNetwork();
  const { ends } = network.link({ delay: 20 });
  await using a = await start(network, 1, [[ends[0], "10.0.0.1/24"]]);
  await using b = await start(network, 2, [[ends[1], "10.0.0.2/24"]]);
  const length = await network.run(async () => {
    await using listener = await b.listen({ port: 7 }).ready();
    await using client = await a.connect({ hostname: "10.0.0.2", port: 7 });
    await using server = await listener.accept();
    await network.clock.sleep(60_000);
    await client.write(pattern(100));
    return await server.read(new Uint8Array(1000));
  });
  assertEquals(length, 100);
  const now = network.clock.now();
  assert(now > 60_000 && now < 61_000, `${now} ms`);
});

Deno.test("VirtualNetwork.run() tells the seed and what each host has last done", async () => {
  const network = new VirtualNetwork({ seed: 7 });
  const names = ["client", "server"] as const;
  const link = network.link({ delay: 20, medium: "ip", names });
  network.link({ names: ["nobody", "either"] });
  await using a = await start(network, 1, [[link.ends[0], "10.0.0.1/24"]]);
  await using b = await start(network, 2, [[link.ends[1], "10.0.0.2/24"]]);
  const error = await assertRejects(
    () =>
      network.run(async () => {
        await using listener = await b.listen({ port: 7 }).ready();
        await using conn = await a.connect({ hostname: "10.0.0.2", port: 7 });
        link.set({ up: false });
        await conn.write(pattern(10));
        await network.clock.sleep(10);
        assertEquals(listener.addr.port, 8);
      }),
    AssertionError,
    "Values are not equal",
  );
  const { message, stack } = error;
  assertStringIncludes(message, "\n  seed: 7, virtual time: 50 ms\n");
  const [, client, server] = message.split(
    /(?:client|server), its last frames:/,
  );
  assertMatch(client, /40\.0 ms {2}received: 10\.0\.0\.2 > .* \[S\.\]/);
  assertMatch(client, /40\.0 ms {2}sent: .* len 10/);
  assertMatch(client, /40\.0 ms {2}lost, the link is down: .* len 10/);
  assertMatch(server, /20\.0 ms {2}received: .* \[S\]/);
  assert(!message.includes("nobody"), "it has sent nothing");
  assertStringIncludes(stack!, "seed: 7");
});

Deno.test("VirtualNetwork.run() says so if a call never ends", async () => {
  const network = new VirtualNetwork();
  const { ends } = network.link();
  await using a = await start(network, 1, [[ends[0], "10.0.0.1/24"]]);
  await using listener = await a.listen({ port: 7 }).ready();
  const accepting = listener.accept();
  accepting.catch(() => {}); // ends with the listener
  await assertRejects(
    () => network.run(() => accepting, 60_000),
    Error,
    "Cannot run the clock until the promise settles",
  );
  const stepped = new VirtualNetwork({ clock: new SteppedClock() });
  await assertRejects(
    () => stepped.run(() => Promise.resolve()),
    TypeError,
    "without a VirtualClock",
  );
});

Deno.test("VirtualNetwork.explain() adds the report to what a body throws", async () => {
  const network = new VirtualNetwork({ seed: 9 });
  assertEquals(network.explain(() => 5), 5);
  const fail = () => {
    throw new RangeError("too far");
  };
  const error = assertThrows(() => network.explain(fail), RangeError);
  assertEquals(error.message, "too far\n\n  seed: 9, virtual time: 0 ms\n");
  await network.clock.advance(5);
  await assertRejects(
    () => network.explain(() => Promise.reject("a text")),
    Error,
    "a text\n\n  seed: 9, virtual time: 5 ms",
  );
});
