/**
 * Half an hour of a bad network in virtual time: a thousand connections of random
 * sizes between hosts around a router, under random faults. Nothing may be lost,
 * nothing may be left.
 */

import { assert, assertEquals } from "@std/assert";
import { randomBelow, SeededRng } from "../../../core/base/rng.ts";
import { CoreHost } from "../network/core_host.ts";
import type { LinkSettings } from "../../../testing/network/link_settings.ts";
import { VirtualNetwork } from "../../../testing/network/network.ts";
import { SteppedClock } from "../network/stepped_clock.ts";
import { Conversation } from "./conversation.ts";

const HOSTS = 5;
const CONNECTIONS = 1000;
const MINUTES = 30;
const SEED = 2026;
const END = MINUTES * 60_000;

/** Links as they are between faults. */
const GOOD: Partial<LinkSettings> = {
  up: true,
  rate: 50e6,
  delay: 5,
  jitter: 1,
  inOrder: true,
  loss: 0.001,
  duplicate: 0,
  corrupt: 0,
  reorder: 0,
  queueFrames: 100,
  codel: null,
};

/** What may happen to a link for some time. */
const FAULTS: Partial<LinkSettings>[] = [
  { up: false },
  { loss: 0.1 },
  { loss: { toBad: 0.02, toGood: 0.1 } },
  { duplicate: 0.2 },
  { corrupt: 0.05 },
  { reorder: 0.1, reorderDelay: 30 },
  { jitter: 40, inOrder: false },
  { delay: 300 },
  { rate: 256e3, queueFrames: 20 },
  { rate: 1e6, codel: {} },
  { loss: 0.03, duplicate: 0.03, corrupt: 0.01, jitter: 20, inOrder: false },
];

Deno.test(`TcpLayer moves ${CONNECTIONS} transfers through ${MINUTES} minutes of faults`, () => {
  const network = new VirtualNetwork({ seed: SEED, clock: new SteppedClock() });
  network.explain(() => soak(network));
});

function soak(network: VirtualNetwork<SteppedClock>): void {
  const rng = new SeededRng(SEED);
  const { clock } = network;

  const router = new CoreHost(clock, { ip: { forwarding: true } });
  const hosts: CoreHost[] = [];
  for (let i = 0; i < HOSTS; i++) {
    const { ends } = network.link({ ...GOOD, medium: "ip" });
    const host = new CoreHost(clock, { seed: i + 2 });
    host.plug(ends[0], `10.0.${i}.1/24`, `10.0.${i}.254`);
    router.plug(ends[1], `10.0.${i}.254/24`);
    hosts.push(host);
  }

  let faults = 0;
  const plague = (): void => {
    const link = network.links[randomBelow(rng, HOSTS)];
    link.set(FAULTS[randomBelow(rng, FAULTS.length)]);
    faults++;
    const wait = 1000 + randomBelow(rng, 9000);
    network.at(clock.now() + wait, () => link.set(GOOD));
    if (clock.now() < END) network.at(clock.now() + wait / 2, plague);
  };
  network.at(0, plague);

  const conversations: Conversation[] = [];
  let bytes = 0;
  for (let number = 0; number < CONNECTIONS; number++) {
    const from = randomBelow(rng, HOSTS);
    const to = (from + 1 + randomBelow(rng, HOSTS - 1)) % HOSTS;
    const sizes: [number, number] = [randomSize(rng), randomSize(rng)];
    bytes += sizes[0] + sizes[1];
    const conversation = new Conversation(
      clock,
      hosts[from],
      hosts[to],
      `10.0.${to}.1`,
      {
        number,
        bytes: sizes,
        readDelay: randomBelow(rng, 4) === 0 ? 200 : 0,
      },
    );
    conversation.startAt(randomBelow(rng, END - 60_000));
    conversations.push(conversation);
  }

  clock.run(END);
  clock.run(2 * END, () => conversations.every((c) => c.ended));
  for (const [number, { client, server }] of conversations.entries()) {
    for (const [party, peer] of [[client, server], [server, client]]) {
      const { received, wrong, error, finSeen, closed, sentBytes } = party;
      assertEquals(
        { received, wrong, error, finSeen, closed, sentBytes },
        {
          received: peer.total,
          wrong: -1,
          error: 0,
          finSeen: true,
          closed: true,
          sentBytes: party.total,
        },
        `connection ${number}, seed ${SEED}`,
      );
    }
  }
  assert(faults > 300 && bytes > 20e6, `${faults} faults, ${bytes} bytes`);
  for (
    const fate of [
      "cut",
      "lost",
      "overflowed",
      "dropped",
      "duplicated",
      "corrupted",
      "reordered",
    ] as const
  ) {
    const all = network.links.flatMap(({ ends }) => ends)
      .reduce((sum, { counters }) => sum + counters[fate], 0);
    assert(all > 10, `${all} frames were ${fate}`);
  }

  clock.run(clock.now() + 600_000); // TIME-WAIT, and what else has to end
  assertEquals(network.framesInside, 0);
  for (const { stack, baseline } of [router, ...hosts]) {
    assertEquals(stack.tcp.connectionCount, 0);
    assertEquals(stack.pbufs.used, baseline);
    assertEquals(stack.nextDeadline(), Infinity);
    assertEquals(stack.timers.size, 0);
  }
}

/** From 1 to 300,000 bytes, small ones more often. */
function randomSize(rng: SeededRng): number {
  return Math.floor(300_000 ** (rng.nextU32() / 0x1_0000_0000));
}
