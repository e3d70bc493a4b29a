import { assert, assertEquals, assertMatch } from "@std/assert";
import { cable, Stack } from "../../mod.ts";
import {
  describePing,
  main,
  ping,
  type PingEvent,
  type PingOptions,
  PingStatistics,
} from "../../tools/ping.ts";
import { lossy, type LossyOptions } from "../../examples/lossy_driver.ts";
import { FakeTerminal, run } from "./fake_terminal.ts";

/** Pings 10.0.0.1 over a cable. */
async function pinged(
  options: PingOptions,
  impairment: LossyOptions = {},
  hostname = "10.0.0.1",
): Promise<PingEvent[]> {
  const [left, right] = cable();
  await using stack = await Stack.start({
    thread: false,
    netifs: [{ driver: left, addresses: ["10.0.0.2/24"], gateway: "10.0.0.1" }],
  });
  await using _neighbour = await Stack.start({
    thread: false,
    ip: { forwarding: true },
    netifs: [{
      driver: lossy(right, impairment),
      addresses: ["10.0.0.1/24"],
      gateway: "10.0.0.3",
    }],
  });
  return await Array.fromAsync(ping(stack, hostname, options));
}

Deno.test("ping.ts prints what ping prints", async () => {
  const { code, lines } = await run(main, ["-c2", "-i", "0", "10.0.0.1"]);
  assertEquals(code, 0);
  const expected = [
    /^PING 10\.0\.0\.1 \(10\.0\.0\.1\) 56\(84\) bytes of data\.$/,
    /^64 bytes from 10\.0\.0\.1: icmp_seq=1 ttl=64 time=[\d.]+ ms$/,
    /^64 bytes from 10\.0\.0\.1: icmp_seq=2 ttl=64 time=[\d.]+ ms$/,
    /^$/,
    /^--- 10\.0\.0\.1 ping statistics ---$/,
    /^2 packets transmitted, 2 received, 0% packet loss, time \d+ms$/,
    /^rtt min\/avg\/max\/mdev = [\d.]+\/[\d.]+\/[\d.]+\/[\d.]+ ms$/,
  ];
  assertEquals(lines.length, expected.length);
  expected.forEach((pattern, i) => assertMatch(lines[i]!, pattern));
});

for (const given of [[], ["--address", "fd00::7/64"]]) {
  Deno.test(`ping.ts ${given.join(" ")} has IPv6 on its cable`, async () => {
    const args = ["-c1", ...given, "fd00::1"];
    const { code, lines } = await run(main, args);
    assertEquals(code, 0, lines.join("\n"));
    assertMatch(lines[1]!, /^64 bytes from fd00::1: icmp_seq=1 ttl=64 /);
  });
}

Deno.test("ping.ts without a reply ends with 1", async () => {
  const args = ["-c", "1", "-W", "0.01", "-q", "10.0.0.9"];
  const { code, lines } = await run(main, args);
  assertEquals(code, 1);
  assertMatch(
    lines.at(-1)!,
    /^1 packets transmitted, 0 received, 100% packet loss, time \d+ms$/,
  );
});

Deno.test("ping() says that a host does not answer ARP, as ping does", async () => {
  await using stack = await Stack.start({
    thread: false,
    ip: { neighbourRetryMs: 20 },
    netifs: [{ driver: cable()[0], addresses: ["10.0.0.2/24"] }],
  });
  const options = { count: 2, interval: 30 };
  const events = await Array.fromAsync(ping(stack, "10.0.0.9", options));
  assertEquals(events.map(describePing).filter((line) => line !== undefined), [
    "From 10.0.0.2 icmp_seq=1 Destination Host Unreachable",
    "From 10.0.0.2 icmp_seq=2 Destination Host Unreachable",
  ]);
});

Deno.test("ping.ts prints its statistics when interrupted", async () => {
  const terminal = new FakeTerminal();
  const running = run(main, ["-i", "3600", "localhost"], terminal);
  await terminal.waitFor("icmp_seq=1");
  terminal.interrupt();
  const { code, lines } = await running;
  assertEquals(code, 0);
  assertMatch(lines.at(-2)!, /^1 packets transmitted, 1 received/);
});

for (const size of [0, 56, 1472, 1473, 60_000, 65_507]) {
  Deno.test(`ping() of ${size} bytes gets them back`, async () => {
    const events = await pinged({ count: 3, interval: 0, size });
    const replies = events.filter((event) => event.kind === "reply");
    assertEquals(replies.map(({ sequence }) => sequence), [1, 2, 3]);
    for (const reply of replies) {
      assertEquals(reply.bytes, size + 8);
      assertEquals([reply.corrupted, reply.duplicate], [false, false]);
    }
    assertEquals(events.length, 6);
  });
}

Deno.test("ping() reports errors of routers by their sequence number", async () => {
  const options = { count: 2, interval: 0, ttl: 1 };
  const events = await pinged(options, {}, "192.0.2.1");
  const from = "10.0.0.1";
  const text = "Time to live exceeded";
  assertEquals(events.filter(({ kind }) => kind !== "sent"), [
    { kind: "error", sequence: 1, from, text },
    { kind: "error", sequence: 2, from, text },
  ]);
});

Deno.test("ping() tells lost replies and duplicates", async () => {
  const statistics = new PingStatistics();
  const options = { count: 200, interval: 1, timeout: 50 };
  for (
    const event of await pinged(options, { loss: 0.2, repeat: 0.2, seed: 3 })
  ) statistics.add(event);
  assertEquals(statistics.transmitted, 200);
  assert(statistics.loss > 5 && statistics.loss < 40, `${statistics.loss} %`);
  assert(statistics.duplicates > 10, `${statistics.duplicates} duplicates`);
});

Deno.test("ping() ends at its deadline and by its signal", async () => {
  const events = await pinged({ interval: 3_600_000, deadline: 20 });
  assertEquals(events.map(({ kind }) => kind), ["sent", "reply"]);
  assertEquals(await pinged({ signal: AbortSignal.abort() }), []);
});

Deno.test("PingStatistics.lines() counts as ping does", () => {
  const statistics = new PingStatistics();
  const reply = {
    kind: "reply",
    from: "a",
    bytes: 64,
    ttl: 64,
    duplicate: false,
    corrupted: false,
  } as const;
  for (let sequence = 1; sequence <= 3; sequence++) {
    statistics.add({ kind: "sent", sequence });
  }
  statistics.add({ ...reply, sequence: 1, rtt: 1 });
  statistics.add({ ...reply, sequence: 2, rtt: 3 });
  statistics.add({ ...reply, sequence: 2, rtt: 5, duplicate: true });
  statistics.add({ kind: "error", sequence: 3, from: "b", text: "no" });
  const [, counts, times] = statistics.lines("a");
  assertMatch(
    counts!,
    /^3 packets transmitted, 2 received, \+1 duplicates, \+1 errors, 33.3333% packet loss, time \d+ms$/,
  );
  assertEquals(times, "rtt min/avg/max/mdev = 1.000/3.000/5.000/1.633 ms");
});

Deno.test("describePing() prints times with as many digits as ping", () => {
  const times = [0.0432, 1.234, 9.996, 12.34, 123.4].map((rtt) =>
    describePing({
      kind: "reply",
      sequence: 1,
      from: "a",
      bytes: 64,
      ttl: 64,
      rtt,
      duplicate: rtt > 100,
      corrupted: false,
    })!.split("time=")[1]
  );
  assertEquals(times, [
    "0.043 ms",
    "1.23 ms",
    "10.0 ms",
    "12.3 ms",
    "123 ms (DUP!)",
  ]);
});
