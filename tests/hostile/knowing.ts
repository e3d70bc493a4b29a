/**
 * Peers that know all numbers of their connections, beside an honest one.
 *
 * What has to hold: nothing throws, every call of the application ends, delivered and
 * sent bytes are right, the honest connections get done meanwhile, memory stays
 * bounded; and when it is over, nothing is left.
 *
 * @module
 */

import { GSO_NONE } from "../../core/wire/frame.ts";
import { congestionNames, type TcpSettings } from "../../mod.ts";
import type { IcmpMessage } from "../../testing/packet_fields.ts";
import { checksumFault, readIp } from "../../testing/packet_reader.ts";
import { buildIcmp } from "../../testing/icmp_messages.ts";
import { Dice } from "./dice.ts";
import { type Fuzzer, fuzzerOf } from "./fuzzer.ts";
import { HonestClient, HonestServer } from "./honest.ts";
import {
  drawSaying,
  type FlowPlan,
  HostileFlow,
  type Saying,
} from "./hostile_flow.ts";
import { Victim, type VictimOrder } from "./victim.ts";
import { plain, wire, WireEnd, type WireOptions } from "./wire.ts";
import { inWorld, type World } from "./world.ts";

/** Memory of the stack under attack, bytes, and blocks of it that may be in use. */
const MEMORY = 16 << 20;
/** Milliseconds that the honest conversation may take. */
const TALK_MS = 120_000;
/** Milliseconds in which every call has ended. */
const ENDING_MS = 3_600_000;
/** Port at which the stack listens. */
const PORT = 80;
/** Ports of peers that the stack connects to, and of those that connect to it. */
const SERVED = 500;
const CALLING = 4000;

interface Setting {
  tcp: TcpSettings;
  wire: WireOptions;
  flows: FlowPlan[];
  abrupt: boolean;
}

interface Step {
  /** Which peer. */
  flow: number;
  /** Milliseconds that pass before. */
  wait: number;
  what:
    | { say: Saying; times: number }
    | { acks: boolean }
    | { app: VictimOrder }
    | { icmp: { type: number; code: number; mtu: number; off: number } };
}

/** The fuzzer. */
export const knowing: Fuzzer = fuzzerOf<Setting, Step>({
  name: "knowing",
  setting: (dice) => ({
    tcp: {
      sack: dice.happens(0.8),
      timestamps: dice.happens(0.7),
      windowScale: dice.happens(0.8),
      ecn: dice.happens(0.3) ? "on" : "off",
      congestion: dice.pick(congestionNames()),
      pacing: dice.happens(0.3),
      synCookies: dice.happens(0.2) ? "always" : "off",
      ...(dice.happens(0.3) ? { rcvBuf: 4000 } : {}),
    },
    wire: { medium: "ip", mtu: 1500, offload: dice.happens(0.3) },
    flows: dice.list(dice.between(1, 3), () => drawPlan(dice)),
    abrupt: dice.happens(0.5),
  }),
  steps: (dice, { flows }) =>
    dice.list(dice.between(10, 100), () => drawStep(dice, flows.length)),
  run: (setting, steps, seed) =>
    inWorld((world) => run(world, setting, steps, seed)),
});

function drawPlan(dice: Dice): FlowPlan {
  return {
    active: dice.happens(0.5),
    iss: dice.happens(0.3) ? -dice.magnitude(3000) : dice.u32() | 0,
    syn: {
      mss: dice.pick([0, 1, 88, 536, 1000, 1460, 65_535]),
      ...(dice.happens(0.6) ? { ws: dice.pick([0, 7, 14, 15, 255]) } : {}),
      sackOk: dice.happens(0.7),
      ts: dice.happens(0.6),
    },
    ecn: dice.happens(0.3),
    silent: dice.happens(0.1),
  };
}

function drawStep(dice: Dice, flows: number): Step {
  const wait = dice.happens(0.3) ? dice.magnitude(3000) : 0;
  const flow = dice.below(flows);
  switch (dice.weighted({ say: 20, acks: 2, app: 6, icmp: 1 })) {
    case "say":
      return {
        flow,
        wait,
        what: {
          say: drawSaying(dice),
          times: dice.happens(0.05) ? dice.between(2, 200) : 1,
        },
      };
    case "acks":
      return { flow, wait, what: { acks: dice.happens(0.5) } };
    case "app":
      return { flow, wait, what: { app: drawOrder(dice) } };
    case "icmp":
      return {
        flow,
        wait,
        what: {
          icmp: {
            type: dice.pick([3, 3, 3, 4, 11, 12]),
            code: dice.pick([0, 1, 2, 3, 4, 4, 4, 13]),
            mtu: dice.pick([0, 1, 68, 552, 1000, 1500, 65_535]),
            off: dice.pick([0, 0, 1, 1000, -1]),
          },
        },
      };
  }
}

function drawOrder(dice: Dice): VictimOrder {
  switch (dice.weighted({ write: 8, read: 3, shutdown: 1, close: 1 })) {
    case "write":
      return { write: dice.magnitude(100_000) };
    case "read":
      return { read: dice.happens(0.5) };
    case "shutdown":
      return { shutdown: dice.happens(0.5) ? "rx" : "tx" };
    case "close":
      return { close: dice.pick(["close", "abort", "linger"]) };
  }
}

async function run(
  world: World,
  setting: Setting,
  steps: readonly Step[],
  seed: number,
): Promise<void> {
  const { clock } = world;
  const end = new WireEnd(setting.wire, Uint8Array.of(2, 0, 0, 0, 0, 1));
  const honest = wire(clock, { ...setting.wire, offload: false }, 5);
  const stack = await world.start({
    memory: MEMORY,
    seed,
    tcp: setting.tcp,
    nameservers: ["10.0.1.2"],
    netifs: [
      { driver: end.driver, addresses: ["10.0.0.1/24"] },
      { driver: honest[0].driver, addresses: ["10.0.1.1/24"] },
    ],
  });
  const other = await world.start({
    seed: seed + 1,
    netifs: [{ driver: honest[1].driver, addresses: ["10.0.1.2/24"] }],
  });
  await world.begin();

  const flows = setting.flows.map((plan, n) =>
    new HostileFlow(
      plan,
      plan.active ? [SERVED + n, 0] : [CALLING + n, PORT],
      (frame) => end.arrive(frame),
      () => clock.now(),
    )
  );
  let wrong: Error | null = null;
  let last: Uint8Array = new Uint8Array(0); // packet of a segment, for ICMP errors
  end.onSent = ({ bytes, checksumValid, gsoType }) => {
    try {
      const packet = readIp(bytes);
      if (typeof packet === "string") throw new Error(`It sends ${packet}`);
      const fault = checksumFault(packet);
      if (fault !== null && !checksumValid && gsoType === GSO_NONE) {
        throw new Error(`It sends a ${fault}`);
      }
      if (packet.protocol !== 6) return;
      last = bytes;
      for (const flow of flows) if (flow.flow.owns(packet)) flow.hear(bytes);
    } catch (error) {
      wrong ??= error as Error; // not the driver's: the stack must not see it
    }
  };

  const server = new HonestServer(other);
  await world.during(server.start(), 1000, "the start of the server");
  const talk = new HonestClient(stack, server, "10.0.1.2")
    .run(new Dice(seed), 4);
  talk.catch(() => {}); // it is looked at later

  const victim = new Victim(stack);
  await world.during(
    victim.listen(PORT, (port) => flows[port - CALLING]),
    1000,
    "listen",
  );
  for (const [n, flow] of flows.entries()) {
    if (setting.flows[n]!.active) victim.connect(flow, SERVED + n);
    flow.begin();
  }
  await world.pass(20);

  const act = ({ flow: n, what }: Step): void => {
    const flow = flows[n]!;
    if ("say" in what) {
      for (let i = 0; i < what.times; i++) flow.say(what.say);
    } else if ("acks" in what) flow.acks = what.acks;
    else if ("app" in what) victim.order(flow, what.app);
    else if (last.length > 0) end.arrive(plain(icmpAbout(last, what.icmp)));
  };
  for (const step of steps) {
    await world.pass(step.wait);
    act(step);
    await clock.advance(0);
  }

  await world.during(
    Promise.race([talk, server.failure]),
    TALK_MS,
    "the honest conversation",
  );
  for (const flow of flows) flow.isGone = true;
  await world.during(victim.end(setting.abrupt), ENDING_MS, "calls");
  await world.during(server.close(), 10_000, "the end of the server");
  if (victim.wrong ?? wrong) throw victim.wrong ?? wrong;
  await world.expectNothingLeft();
}

/** An ICMP error about a packet of the stack, whose sequence number is off. */
function icmpAbout(
  packet: Uint8Array,
  { type, code, mtu, off }: {
    type: number;
    code: number;
    mtu: number;
    off: number;
  },
): Uint8Array {
  const quote = packet.slice(0, 28);
  new DataView(quote.buffer).setInt32(
    24,
    new DataView(quote.buffer).getInt32(24) + off,
  );
  const message: IcmpMessage = { type, code, mtu, quote };
  return buildIcmp(message, { src: "10.0.0.2", dst: "10.0.0.1" }, null);
}
