/**
 * Any schedule of faults: bytes arrive in order or the ends get an error, and
 * nothing is left. A schedule that shows otherwise is shrunk.
 */

import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import type { TcpConfig } from "../../../core/tcp/config.ts";
import type { EcnMode } from "../../../core/base/ecn_mode.ts";
import { congestionNames } from "../../../core/tcp/congestion/congestion_registry.ts";
import { CoreHost } from "../network/core_host.ts";
import {
  type LinkSettings,
  PERFECT_LINK,
} from "../../../testing/network/link_settings.ts";
import { VirtualNetwork } from "../../../testing/network/network.ts";
import { SteppedClock } from "../network/stepped_clock.ts";
import { Conversation } from "./conversation.ts";
import type { Party } from "./party.ts";

/** One thing that happens, so long after the one before. */
interface Event {
  afterMs: number;
  what:
    | { link: Partial<LinkSettings>; way: "both" | "there" | "back" }
    | { pause: boolean; end: "client" | "server" }
    | { abort: "client" | "server" }
    | { heal: true };
}

interface Schedule {
  seed: number;
  /** What both ends can do. */
  tcp: Partial<TcpConfig>;
  bytes: [number, number];
  events: Event[];
}

/** Gives up within minutes, so that whatever fails has failed at the end. */
const IMPATIENT: Partial<TcpConfig> = {
  rtoMax: 5_000,
  maxRetries: 8,
  keepIdleMs: 20_000,
  keepIntervalMs: 5_000,
  keepCount: 4,
  sndBuf: 65_536,
  rcvBuf: 65_536,
};

const LINK: Partial<LinkSettings> = {
  rate: 1e6,
  delay: 10,
  queueFrames: 30,
};

const chance = (max: number) =>
  fc.integer({ min: 0, max: 100 }).map((n) => n / 100 * max);

const settings: fc.Arbitrary<Partial<LinkSettings>> = fc.oneof(
  fc.record({ loss: chance(0.6) }),
  fc.record({
    loss: fc.record({ toBad: chance(0.2), toGood: chance(1) }),
  }),
  fc.constant({ up: false }),
  fc.record({ delay: fc.integer({ min: 0, max: 1000 }) }),
  fc.record({
    jitter: fc.integer({ min: 0, max: 300 }),
    inOrder: fc.boolean(),
  }),
  fc.record({ corrupt: chance(0.3) }),
  fc.record({ duplicate: chance(0.5) }),
  fc.record({ reorder: chance(0.5), reorderDelay: fc.nat(200) }),
  fc.record({
    rate: fc.constantFrom(64e3, 1e6, 1e8),
    queueFrames: fc.integer({ min: 1, max: 50 }),
  }),
  fc.record({ codel: fc.constantFrom(null, {}, { ecn: true, target: 1 }) }),
);

const what: fc.Arbitrary<Event["what"]> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      link: settings,
      way: fc.constantFrom("both", "there", "back"),
    }),
  },
  { weight: 2, arbitrary: fc.constant<Event["what"]>({ heal: true }) },
  {
    weight: 3,
    arbitrary: fc.record({
      pause: fc.boolean(),
      end: fc.constantFrom("client", "server"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ abort: fc.constantFrom("client", "server") }),
  },
);

const schedule: fc.Arbitrary<Schedule> = fc.record({
  seed: fc.nat(1_000_000),
  tcp: fc.record({
    sack: fc.boolean(),
    timestamps: fc.boolean(),
    windowScale: fc.boolean(),
    congestion: fc.constantFrom(...congestionNames()),
    pacing: fc.boolean(),
    ecn: fc.constantFrom<EcnMode>("on", "off"),
    synCookies: fc.constantFrom<TcpConfig["synCookies"]>("always", "off"),
    superPackets: fc.boolean(),
    strictNagle: fc.boolean(),
  }, { requiredKeys: [] }),
  bytes: fc.tuple(fc.nat(300_000), fc.nat(100_000)),
  events: fc.array(
    fc.record({ afterMs: fc.nat(800), what }),
    { maxLength: 12 },
  ),
});

/** Runs a schedule; throws if the property does not hold. */
function run(schedule: Schedule): "arrived" | "failed" {
  const { seed } = schedule;
  const network = new VirtualNetwork({ seed, clock: new SteppedClock() });
  return network.explain(() => runOn(network, schedule));
}

function runOn(
  network: VirtualNetwork<SteppedClock>,
  { seed, tcp, bytes, events }: Schedule,
): "arrived" | "failed" {
  const { clock } = network;
  const link = network.link({ ...LINK, medium: "ip" });
  const hosts = link.ends.map((end, i) => {
    const options = {
      seed: i + 1,
      memory: 2 << 20,
      tcp: { ...IMPATIENT, ...tcp },
    };
    const host = new CoreHost(clock, options);
    host.plug(end, `10.0.0.${i + 1}/24`);
    return host;
  });
  const conversation = new Conversation(
    clock,
    hosts[0],
    hosts[1],
    "10.0.0.2",
    { number: seed % 1000, bytes, keepAlive: true },
  );
  const { client, server } = conversation;
  const paused = new Set<Party>();
  const aborted = new Set<Party>();

  const happen = (what: Event["what"]): void => {
    if ("link" in what) {
      if (what.way !== "back") link.ends[0].set(what.link);
      if (what.way !== "there") link.ends[1].set(what.link);
    } else if ("heal" in what) {
      link.set({ ...PERFECT_LINK, ...LINK });
    } else {
      const name = "pause" in what ? what.end : what.abort;
      const party = name === "client" ? client : server;
      if (party === server && !conversation.accepted) return;
      if ("pause" in what) {
        if (what.pause) paused.add(party);
        else paused.delete(party);
        if (what.pause) party.pause();
        else party.resume();
      } else if (!party.closed) {
        aborted.add(party);
        party.abort();
      }
      for (const host of hosts) host.wake();
    }
  };
  let at = 0;
  for (const { afterMs, what } of events) {
    at += afterMs;
    network.at(at, () => happen(what));
  }
  conversation.start();
  clock.run(at);
  // Who has paused reads on; the network stays as it is.
  for (const party of paused) party.resume();
  for (const host of hosts) host.wake();
  clock.run(at + 3_600_000, () => conversation.ended);

  const complete = [[client, server], [server, client]].map(([party, peer]) => {
    const { received, wrong, error, finSeen, closed, sentBytes } = party;
    assertEquals(wrong, -1, "in order");
    assert(received <= peer.total, "nothing made up");
    if (finSeen) assertEquals(received, peer.total, "all before the FIN");
    if (party === server && !conversation.accepted) return false;
    assert(closed, "the end has ended");
    const all = received === peer.total && sentBytes === party.total;
    if (error === 0 && !aborted.has(party)) assert(all && finSeen, "complete");
    return all;
  });

  conversation.stopListening();
  clock.run(clock.now() + 300_000);
  for (const { stack, baseline } of hosts) {
    assertEquals(stack.tcp.connectionCount, 0);
    assertEquals(stack.pbufs.used, baseline);
    assertEquals(stack.nextDeadline(), Infinity);
  }
  return complete.every(Boolean) ? "arrived" : "failed";
}

Deno.test("TcpLayer delivers every byte in order or reports an error, and leaks nothing, whatever the schedule of faults", () => {
  const outcomes = { arrived: 0, failed: 0 };
  fc.assert(
    fc.property(schedule, (schedule) => {
      outcomes[run(schedule)]++;
    }),
    { numRuns: 500, seed: 4 },
  );
  assert(
    outcomes.arrived > 50 && outcomes.failed > 20,
    JSON.stringify(outcomes),
  );
});
