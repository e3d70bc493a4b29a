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
import { icmp6, ipv6 } from "../../testing/packets6.ts";
import { Dice } from "./dice.ts";
import { type HostileFamily, V4, V6 } from "./families.ts";
import { type Fuzzer, fuzzerOf } from "./fuzzer.ts";
import { HonestClient, HonestServer } from "./honest.ts";
import {
  drawSaying,
  type FlowPlan,
  HostileFlow,
  type Saying,
} from "./hostile_flow.ts";
import { Victim, type VictimOrder } from "./victim.ts";
import { to4, to6 } from "./translated.ts";
import {
  type MarkedFrame,
  plain,
  wire,
  WireEnd,
  type WireOptions,
} from "./wire.ts";
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

/** The fuzzer of a family. */
function knowingOf(family: HostileFamily): Fuzzer {
  return fuzzerOf<Setting, Step>({
    name: `knowing${family.suffix}`,
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
      inWorld((world) => run(world, family, setting, steps, seed)),
  });
}

/** Over IPv4. */
export const knowing: Fuzzer = knowingOf(V4);
/** Over IPv6. */
export const knowing6: Fuzzer = knowingOf(V6);

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
  family: HostileFamily,
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
    nameservers: [family.host(1, 2)],
    netifs: [
      { driver: end.driver, addresses: [family.local(0, 1)] },
      { driver: honest[0].driver, addresses: [family.local(1, 1)] },
    ],
  });
  const other = await world.start({
    seed: seed + 1,
    netifs: [{ driver: honest[1].driver, addresses: [family.local(1, 2)] }],
  });
  await world.begin();

  const flows = setting.flows.map((plan, n) =>
    new HostileFlow(
      plan,
      plan.active ? [SERVED + n, 0] : [CALLING + n, PORT],
      (frame) => end.arrive(heardAs(frame, family)),
      () => clock.now(),
    )
  );
  let wrong: Error | null = null;
  let last: Uint8Array = new Uint8Array(0); // packet of a segment, for ICMP errors
  end.onSent = ({ bytes: sent, checksumValid, gsoType }) => {
    try {
      const isPartial = checksumValid || gsoType !== GSO_NONE;
      if (family.version === 6 && sent[6] !== 6) return;
      const bytes = family.version === 4 ? sent : to4(sent, isPartial);
      const packet = readIp(bytes);
      if (typeof packet === "string") throw new Error(`It sends ${packet}`);
      const fault = checksumFault(packet);
      if (fault !== null && !isPartial) {
        throw new Error(`It sends a ${fault}`);
      }
      if (packet.protocol !== 6) return;
      last = sent;
      for (const flow of flows) if (flow.flow.owns(packet)) flow.hear(bytes);
    } catch (error) {
      wrong ??= error as Error; // not the driver's: the stack must not see it
    }
  };

  const server = new HonestServer(other, family);
  await world.during(server.start(), 1000, "the start of the server");
  const talk = new HonestClient(stack, server, family.host(1, 2), family)
    .run(new Dice(seed), 4);
  talk.catch(() => {}); // it is looked at later

  const victim = new Victim(stack, family);
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
  const isV6 = packet[0]! >> 4 === 6;
  const seqAt = isV6 ? 44 : 24;
  const quote = packet.slice(0, seqAt + 4);
  const view = new DataView(quote.buffer);
  view.setInt32(seqAt, view.getInt32(seqAt) + off);
  if (isV6) return icmp6About(quote, type, code, mtu);
  const message: IcmpMessage = { type, code, mtu, quote };
  return buildIcmp(message, { src: "10.0.0.2", dst: "10.0.0.1" }, null);
}

/** ICMPv6's own types for those of ICMP. */
const TYPES6: Readonly<Record<number, number>> = { 3: 1, 4: 2, 11: 3, 12: 4 };

function icmp6About(
  quote: Uint8Array,
  type: number,
  code: number,
  mtu: number,
): Uint8Array {
  const ends = { src: "fd00::2", dst: "fd00::1" };
  const isTooBig = type === 3 && code === 4;
  const message = isTooBig
    ? icmp6(ends, 2, 0, mtu, quote)
    : icmp6(ends, TYPES6[type]!, code % 8, mtu, quote);
  return ipv6({ ...ends, protocol: 58 }, message);
}

/** A segment of a peer as it arrives over a family. */
function heardAs(frame: MarkedFrame, family: HostileFamily): MarkedFrame {
  if (family.version === 4) return frame;
  const gsoType = frame.gsoType === GSO_NONE ? GSO_NONE : family.gsoTcp;
  return { ...frame, bytes: to6(frame.bytes), gsoType };
}
