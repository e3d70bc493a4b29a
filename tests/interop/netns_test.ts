/**
 * The networks that the other tests are made of do what they say: the kernel
 * talks to itself through them.
 */

import {
  assert,
  assertAlmostEquals,
  assertEquals,
  assertGreater,
  assertLess,
  assertMatch,
  assertRejects,
} from "@std/assert";
import {
  IMPAIRED_LINK_NEEDS,
  ImpairedLink,
  type LinkOptions,
} from "./impaired_link.ts";
import { Namespace } from "./netns.ts";
import { interopTest } from "./requirements.ts";
import { Spawned } from "./spawned.ts";

/** What `ping` saw; times in milliseconds. */
interface PingReport {
  received: number;
  duplicates: number;
  reordered: number;
  min: number;
  max: number;
}

/** Pings through a link with these options, `count` times in 5 ms steps. */
async function pingThrough(
  count: number,
  options: LinkOptions,
): Promise<PingReport> {
  await using left = await Namespace.create();
  await using right = await Namespace.create();
  await using _link = await ImpairedLink.create(
    { namespace: left, device: "wire" },
    { namespace: right, device: "wire" },
    options,
  );
  await left.up("wire", "10.8.0.1/24");
  await right.up("wire", "10.8.0.2/24");
  return await ping(left, "10.8.0.2", count);
}

async function ping(
  from: Namespace,
  address: string,
  count: number,
): Promise<PingReport> {
  const { stdout } = await from.exec(
    ["ping", "-i", "0.005", "-c", `${count}`, "-W", "1", address],
  );
  const sequence = [
    ...stdout.matchAll(/icmp_seq=(\d+) ttl=\d+ time=[\d.]+ ms$/gm),
  ]
    .map(([, number]) => Number(number));
  const [, min, max] = stdout.match(/= ([\d.]+)\/[\d.]+\/([\d.]+)/)!;
  return {
    received: Number(stdout.match(/(\d+) received/)![1]),
    duplicates: Number(stdout.match(/\+(\d+) duplicates/)?.[1] ?? 0),
    reordered: sequence.filter((n, i) => i > 0 && n < sequence[i - 1]).length,
    min: Number(min),
    max: Number(max),
  };
}

interopTest(
  "Namespace.join() lets two kernels talk, and nobody else",
  { needs: ["netns", "ping", "ethtool"] },
  async () => {
    await using left = await Namespace.create();
    await using right = await Namespace.create();
    await Namespace.join(
      { namespace: left, device: "wire" },
      { namespace: right, device: "wire" },
    );
    await left.up("wire", "10.8.0.1/24", "fd08::1/64");
    await right.up("wire", "10.8.0.2/24", "fd08::2/64");
    assertEquals((await ping(left, "10.8.0.2", 10)).received, 10);
    assertEquals((await ping(right, "fd08::1", 10)).received, 10);
    const { code } = await left.exec([
      "ping",
      "-c",
      "1",
      "-W",
      "1",
      "192.0.2.1",
    ]);
    assertEquals(code, 2); // no route
  },
);

interopTest(
  "Namespace.dropOnIngress() drops its share",
  { needs: ["netns", "ping", "ethtool", "nft"] },
  async () => {
    await using left = await Namespace.create();
    await using right = await Namespace.create();
    await Namespace.join(
      { namespace: left, device: "wire" },
      { namespace: right, device: "wire" },
    );
    await left.up("wire", "10.8.0.1/24");
    await right.up("wire", "10.8.0.2/24");
    await ping(left, "10.8.0.2", 1); // resolves the neighbours
    await right.dropOnIngress("wire", 200);
    const { received } = await ping(left, "10.8.0.2", 400);
    assertGreater(received, 260);
    assertLess(received, 380);
  },
);

interopTest(
  "Namespace.adopt() takes a TAP of the test's own namespace",
  { needs: ["tun"] },
  async () => {
    await using own = await Namespace.create();
    const device = `nc${Deno.pid}`;
    const made = new Spawned(["ip", "tuntap", "add", device, "mode", "tap"]);
    assertEquals((await made.output()).code, 0);
    await own.adopt(device, "10.8.0.1/24");
    await own.bridge("br0", device);
    assertMatch(await own.ip("-br", "addr"), /10\.8\.0\.1\/24/);
    assertMatch(await own.ip("-d", "link", "show", device), /master br0/);
  },
);

interopTest(
  "Namespace ends what runs in it and goes",
  { needs: ["netns"] },
  async () => {
    const namespace = await Namespace.create();
    const asleep = namespace.spawn(["sleep", "1000"]);
    assert(asleep.isRunning);
    await namespace[Symbol.asyncDispose]();
    assertEquals((await asleep.output()).code, 143);
    const list = await new Spawned(["ip", "netns", "list"]).output();
    assert(!list.stdout.split(/\s/).includes(namespace.name));
  },
);

interopTest(
  "Namespace.run() rejects with the output of a failure",
  { needs: ["netns"] },
  async () => {
    await using namespace = await Namespace.create();
    assertEquals(await namespace.run(["cat"], { input: "text" }), "text");
    await assertRejects(
      () => namespace.run(["sh", "-c", "echo reason >&2; exit 3"]),
      Error,
      "exit code 3\nreason",
    );
  },
);

interopTest(
  "Spawned.waitFor() finds text, and rejects at the end and in time",
  { needs: ["root"] },
  async () => {
    await using cat = new Spawned(["cat"]);
    await cat.write("port 80\n");
    assertEquals((await cat.waitFor(/port (\d+)/))[1], "80");
    await assertRejects(() => cat.waitFor("no", 50), Error, "late");
    const result = cat.output();
    await assertRejects(() => cat.waitFor("no"), Error, "ended");
    assertEquals((await result).code, 0);
  },
);

interopTest(
  "ImpairedLink without impairment is a wire",
  { needs: [...IMPAIRED_LINK_NEEDS, "ping"] },
  async () => {
    const report = await pingThrough(200, {});
    assertEquals(report.received, 200);
    assertEquals(report.duplicates + report.reordered, 0);
    assertLess(report.min, 2);
  },
);

interopTest(
  "ImpairedLink delays each direction by its own time",
  { needs: [...IMPAIRED_LINK_NEEDS, "ping"] },
  async () => {
    const report = await pingThrough(200, {
      leftToRight: { delay: 30 },
      rightToLeft: { delay: 10 },
    });
    assertEquals(report.received, 200);
    assertEquals(report.reordered, 0);
    assertAlmostEquals(report.min, 40, 3); // the rest waits for a processor
  },
);

interopTest(
  "ImpairedLink loses and doubles its share",
  { needs: [...IMPAIRED_LINK_NEEDS, "ping"] },
  async () => {
    const report = await pingThrough(600, {
      leftToRight: { loss: 10 },
      rightToLeft: { duplicate: 10 },
    });
    assertGreater(report.received, 480);
    assertLess(report.received, 580);
    assertGreater(report.duplicates, 20);
    assertLess(report.duplicates, 110);
  },
);

interopTest(
  "ImpairedLink reorders with jitter only where asked to",
  { needs: [...IMPAIRED_LINK_NEEDS, "ping"] },
  async () => {
    const both = { delay: 20, jitter: 15 };
    const kept = await pingThrough(200, { both });
    assertEquals([kept.received, kept.reordered], [200, 0]);
    const mixed = await pingThrough(200, { both, reorder: true });
    assertEquals(mixed.received, 200);
    assertGreater(mixed.reordered, 20);
    assertGreater(mixed.max - mixed.min, 15);
  },
);

interopTest(
  "ImpairedLink.impair() changes a wire in use",
  { needs: [...IMPAIRED_LINK_NEEDS, "ping"] },
  async () => {
    await using left = await Namespace.create();
    await using right = await Namespace.create();
    await using link = await ImpairedLink.create(
      { namespace: left, device: "wire" },
      { namespace: right, device: "wire" },
    );
    await left.up("wire", "10.8.0.1/24");
    await right.up("wire", "10.8.0.2/24");
    assertEquals((await ping(left, "10.8.0.2", 10)).received, 10);
    await link.impair({ both: { delay: 15 } });
    assertGreater((await ping(left, "10.8.0.2", 10)).min, 28);
    await link.impair({ rightToLeft: { loss: 100 } });
    const { stdout } = await left.exec(
      ["ping", "-c", "3", "-i", "0.01", "-W", "1", "10.8.0.2"],
    );
    assertMatch(stdout, / 0 received/);
  },
);
