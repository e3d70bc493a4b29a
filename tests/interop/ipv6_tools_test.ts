/**
 * Programs that try hosts of IPv6, at the stack: ndisc6's, SI6's toolkit, and thc-ipv6's
 * implementation6 with the kernel beside it.
 *
 * ```text
 * stack fd00:9::2 ── tap0 ── tools ── veth0 ── fd00:5::2 kernel
 * ```
 */

import { assert, assertEquals, assertMatch } from "@std/assert";
import { addressOf, DEVICE, Ipv6Tap, OURS } from "./ipv6_tap.ts";
import { Namespace } from "./netns.ts";
import { interopTest } from "./requirements.ts";

const NDISC6 = { needs: ["tun", "ndisc6", "rdisc6", "rltraceroute6"] };
const SI6 = { needs: ["tun", "frag6", "path6"], timeout: 180_000 };
const THC = {
  needs: ["tun", "ethtool", "atk6-implementation6"],
  timeout: 300_000,
};

/** A stack whose addresses are tested for duplicates. */
async function start(): Promise<Ipv6Tap> {
  const net = await Ipv6Tap.create([`${OURS}/64`]);
  await net.preferred("manual");
  await net.preferred("link-local");
  return net;
}

interopTest(
  "ndisc6 finds both addresses, rdisc6 no router [RFC 4861 §6.2.6]",
  NDISC6,
  async () => {
    await using net = await start();
    const local = addressOf(await net.preferred("link-local"));
    const { mac } = await net.netif();
    for (const address of [OURS, local]) {
      const found = await net.namespace.run(["ndisc6", "-q", address, DEVICE]);
      assertEquals(found.trim().toLowerCase(), mac);
    }
    const ask = ["rdisc6", "-1", "-w", "1000", "-r", "2", OURS, DEVICE];
    const { stdout } = await net.namespace.exec(ask);
    assertMatch(stdout, /No response/);
  },
);

interopTest(
  "rltraceroute6 ends at the stack, by UDP, echo and TCP",
  NDISC6,
  async () => {
    await using net = await start();
    for (const method of ["-U", "-I", "-S"]) {
      const trace = ["rltraceroute6", method, "-n", OURS];
      const text = await net.namespace.run(trace);
      assertMatch(text, new RegExp(`^ 1 +${OURS} +\\d`, "m"));
      assert(!/^ 2 /m.test(text), text);
    }
  },
);

interopTest("path6 ends at the stack", SI6, async () => {
  await using net = await start();
  const text = await net.namespace.run(["path6", "-i", DEVICE, "-d", OURS]);
  assertMatch(text, new RegExp(`^ +1 \\(${OURS}\\)`, "m"));
});

interopTest(
  "frag6 finds identifications of each destination apart [RFC 7739 §5]",
  SI6,
  async () => {
    await using net = await start();
    const command = ["frag6", "-i", DEVICE, "-d", OURS, "--frag-id-policy"];
    assertMatch(
      await net.namespace.run(command),
      /Fragment ID policy: Per-destination IDs with increments/,
    );
  },
);

interopTest(
  "frag6 finds that fragments that overlap are dropped, all, in silence [RFC 5722]",
  SI6,
  async () => {
    await using net = await start();
    const command = ["frag6", "-i", DEVICE, "-d", OURS, "--frag-reass-policy"];
    const text = await net.namespace.run(command, { timeout: 150_000 });
    const outcomes = [...text.matchAll(/^Test #\d: (.*)$/gm)]
      .map(([, outcome]) => outcome);
    assertEquals(outcomes.length, 5, text);
    for (const outcome of outcomes) {
      assertMatch(outcome, /fragments discarded without notification/);
    }
    assert((await net.stack.stats()).drops["fragment-overlap"]! >= 5);
  },
);

/** What implementation6 hears: an echo reply, an ICMPv6 error's type and code, nothing. */
type Answer = "reply" | "silence" | `error ${number}:${number}`;

/** Where the stack and Linux differ: what the stack does, and why. */
const DIFFERENCES: Record<string, [ours: Answer, why: string]> = {
  "128 destination headers": [
    "error 4:8",
    "more headers than anyone needs are refused, RFC 8883 §2.1.4",
  ],
  "2000 destination headers": [
    "silence",
    "the first fragment lacks a part of the chain, RFC 7112 §5",
  ],
  "8172 destination headers": ["silence", "as above"],
  "filled ignore hop-by-hop option": [
    "error 4:9",
    "more options than anyone needs are refused, RFC 8883 §2.1.5; Linux is silent",
  ],
  "filled ignore destination option": ["error 4:9", "as above"],
  "filled padding hop-by-hop option": [
    "reply",
    "RFC 8200 §4.2 lets nobody refuse padding; Linux drops what RFC 4942 §2.1.9.5 suspects",
  ],
  "filled padding destination option": ["reply", "as above"],
  "jumbo option size < 64k": [
    "error 4:2",
    "jumbograms are an unknown option here; Linux knows them, and that this is none",
  ],
  "jumbo option size < 64k, length 0": [
    "silence",
    "an error 4:0 is sent; what it quotes ends with the length 0, where implementation6 looks",
  ],
};

/** What it hears in each case. */
async function implementation6(
  namespace: Namespace,
  device: string,
  address: string,
): Promise<Map<string, Answer>> {
  const text = await namespace.run(
    ["atk6-implementation6", device, address],
    { timeout: 280_000 },
  );
  const line = /^Test +\d+: (.*?)\t+(?:PASSED|FAILED) - (.*)$/gm;
  return new Map([...text.matchAll(line)].map(([, name, heard]) => {
    const error = /\[(\d+):(\d+)\]/.exec(heard);
    if (error !== null) return [name, `error ${+error[1]}:${+error[2]}`];
    return [name, heard === "no reply" ? "silence" : "reply"];
  }));
}

interopTest(
  "implementation6 of thc-ipv6 hears of the stack what it hears of Linux, or what is stricter",
  THC,
  async () => {
    await using net = await start();
    await using kernel = await Namespace.create();
    await Namespace.join(
      { namespace: net.namespace, device: "veth0" },
      { namespace: kernel, device: "veth1" },
    );
    await net.namespace.up("veth0", "fd00:5::1/64");
    await kernel.up("veth1", "fd00:5::2/64");
    await kernel.sysctl("net.ipv6.icmp.ratelimit", 0);
    const [ours, linux] = await Promise.all([
      implementation6(net.namespace, DEVICE, OURS),
      implementation6(net.namespace, "veth0", "fd00:5::2"),
    ]);
    assertEquals(ours.size, 59);
    const expected = new Map(linux);
    for (const [name, [answer]] of Object.entries(DIFFERENCES)) {
      assert(expected.has(name), name);
      expected.set(name, answer);
    }
    assertEquals(ours, expected);
    assertEquals(ours.get("normal ping6 (still alive?)"), "reply");
  },
);
