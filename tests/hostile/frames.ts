/**
 * Frames of a blind attacker amid an honest conversation of two stacks.
 *
 * What has to hold: the conversation gets done, and every byte of it is right;
 * nothing throws, nobody answers without end; and when it is over, nothing is left.
 *
 * @module
 */

import { GSO_NONE, GSO_UDP_L4 } from "../../core/wire/frame.ts";
import type { ProfileName, Stack } from "../../mod.ts";
import { Dice } from "./dice.ts";
import { ETHERTYPE_IPV4, ETHERTYPE_IPV6 } from "../../core/wire/ethernet.ts";
import { type HostileFamily, V4, V6 } from "./families.ts";
import { drawForgery, forge, type Forgery } from "./forge.ts";
import { type Fuzzer, fuzzerOf } from "./fuzzer.ts";
import { HonestClient, HonestServer } from "./honest.ts";
import {
  drawLinkFrame,
  ethernet,
  type LinkFrame,
  linkFrame,
} from "./link_frames.ts";
import { Onlooker } from "./onlookers.ts";
import { type MarkedFrame, plain, wire, type WireEnd } from "./wire.ts";
import { inWorld, type World } from "./world.ts";

/** Milliseconds in which frames are injected. */
const ATTACK_MS = 1200;
/** Milliseconds that the conversation may take. */
const TALK_MS = 180_000;
/** Milliseconds in which the addresses of IPv6 are tested. */
const SETTLE_MS = 3000;
/** Frames that a stack may send in a run: more is a storm. */
const STORM = 50_000;

interface Setting {
  profile: ProfileName;
  medium: "ethernet" | "ip";
  mtu: number;
  offload: boolean;
  coalescing: boolean;
  forwarding: boolean;
  rounds: number;
}

/** Frames that arrive together. */
interface Step {
  /** When, ms. */
  at: number;
  /** At which stack; what is about a connection, where it is. */
  to: 0 | 1;
  /** How often. */
  times: number;
  /** What the device says about them. */
  marks?: { valid: boolean; gsoType: number; gsoSize: number };
  /** The frame: an IP packet, or something below IP. */
  what: { ip: Forgery; vlan: boolean } | { link: LinkFrame } | { copy: Copy };
}

/** An honest frame again, damaged. */
interface Copy {
  /** Which of the last ones. */
  which: number;
  /** Where bits are flipped, in 1/1000 of the frame. */
  at: number;
  /** Which bits. */
  bits: number;
  /** What is left, in 1/1000 of the frame. */
  left: number;
}

/** Honest frames that are remembered. */
const REMEMBERED = 32;

/** The fuzzer of a family. */
function framesOf(family: HostileFamily): Fuzzer {
  return fuzzerOf<Setting, Step>({
    name: `frames${family.suffix}`,
    setting: (dice) => ({
      profile: dice.happens(0.2) ? "lwip" : "modern",
      medium: dice.happens(0.7) ? "ethernet" : "ip",
      mtu: dice.pick([1500, 1500, family.version === 4 ? 576 : 1280, 9000]),
      offload: dice.happens(0.3),
      coalescing: dice.happens(0.7),
      forwarding: dice.happens(0.3),
      rounds: dice.between(3, 6),
    }),
    steps: (dice, setting) =>
      dice.list(dice.between(10, 80), () => drawStep(dice, setting, family)),
    run: (setting, steps, seed) =>
      inWorld((world) => run(world, family, setting, steps, seed)),
  });
}

/** Over IPv4. */
export const frames: Fuzzer = framesOf(V4);
/** Over IPv6. */
export const frames6: Fuzzer = framesOf(V6);

function drawStep(
  dice: Dice,
  { medium, profile }: Setting,
  family: HostileFamily,
): Step {
  const what = dice.happens(0.15)
    ? { copy: drawCopy(dice) }
    : medium === "ethernet" && dice.happens(0.2)
    ? { link: drawLinkFrame(dice) }
    : { ip: drawForgery(dice, family), vlan: dice.happens(0.02) };
  // lwIP believes a RST anywhere in the window, and a SYN: no luck for it.
  if (
    profile === "lwip" && "ip" in what && what.ip.kind === "lucky segment"
  ) what.ip.kind = "segment";
  const step: Step = {
    at: dice.below(ATTACK_MS),
    to: dice.happens(0.5) ? 0 : 1,
    times: dice.happens(0.1) ? dice.between(2, 60) : 1,
    what,
  };
  return dice.happens(0.15) && !("copy" in what)
    ? marked(dice, step, family)
    : step;
}

/** A frame about which the device says something. */
function marked(dice: Dice, step: Step, { gsoTcp }: HostileFamily): Step {
  const gsoSize = dice.pick([0, 1, 100, 536, 1448, 65_535]);
  const { what } = step;
  // Forwarded, it becomes a frame for each byte.
  if (gsoSize === 1 && "ip" in what) what.ip.length %= 300;
  return {
    ...step,
    times: 1,
    marks: {
      valid: dice.happens(0.7),
      gsoType: dice.pick([GSO_NONE, gsoTcp, GSO_UDP_L4]),
      gsoSize,
    },
  };
}

function drawCopy(dice: Dice): Copy {
  return {
    which: dice.below(REMEMBERED),
    at: dice.below(1000),
    bits: 1 << dice.below(8),
    left: dice.happens(0.3) ? dice.below(1000) : 1000,
  };
}

/** A damaged copy: one bit is another, which every checksum finds. */
function damaged({ bytes }: MarkedFrame, copy: Copy): Uint8Array {
  const out = bytes.slice(0, Math.ceil(bytes.length * copy.left / 1000));
  const at = Math.floor(out.length * copy.at / 1000);
  if (copy.left === 1000 && at < out.length) out[at]! ^= copy.bits;
  return out;
}

async function run(
  world: World,
  family: HostileFamily,
  setting: Setting,
  steps: readonly Step[],
  seed: number,
): Promise<void> {
  const { medium } = setting;
  const type = family.version === 4 ? ETHERTYPE_IPV4 : ETHERTYPE_IPV6;
  const headerLength = medium === "ethernet" ? 14 : 0;
  const onlooker = new Onlooker();
  const seen: MarkedFrame[] = [];
  let count = 0;
  const ends = wire(world.clock, setting, 5, (_, frame) => {
    onlooker.see(frame.bytes.subarray(headerLength));
    seen[count++ % REMEMBERED] = frame;
  });
  const [a, b] = await startBoth(world, family, setting, ends, seed);
  await world.begin();

  /** What a step sends, and where it arrives. */
  const framesOf = ({ to, what }: Step): [WireEnd, Uint8Array][] => {
    const end = ends[to]!;
    if ("link" in what) return [[end, linkFrame(what.link, family)]];
    if ("copy" in what) {
      const { copy } = what;
      if (seen.length === 0) return [];
      return [[end, damaged(seen[copy.which % seen.length]!, copy)]];
    }
    const isRouted = what.ip.kind.includes("segment");
    return forge(what.ip, onlooker.connections, family).map((packet) => {
      const target = isRouted && packet.length >= family.header
        ? ends[packet[family.header - 1]! - 1] ?? end
        : end;
      return medium === "ethernet"
        ? [target, ethernet(target.mac, packet, what.vlan, type)]
        : [target, packet];
    });
  };
  const inject = (step: Step): void => {
    const { times, marks } = step;
    for (const [end, bytes] of framesOf(step)) {
      if (bytes.length === 0) continue;
      const frame = marks === undefined ? plain(bytes) : {
        bytes,
        checksumValid: marks.valid,
        gsoType: marks.gsoType,
        gsoSize: marks.gsoSize,
      };
      for (let n = 0; n < times; n++) end.arrive(frame);
    }
  };
  for (const step of steps) world.clock.set(step.at, () => inject(step));

  const server = new HonestServer(b, family);
  await world.during(server.start(), 1000, "the start of the server");
  const client = new HonestClient(a, server, family.host(0, 2), family);
  const talk = client.run(new Dice(seed), setting.rounds);
  await world.during(
    Promise.race([talk, server.failure]),
    TALK_MS,
    "the conversation",
  );
  await world.pass(ATTACK_MS);
  await world.during(server.close(), 10_000, "the end of the server");
  await world.expectNothingLeft();
  for (const end of ends) {
    if (end.sent > STORM) throw new Error(`A storm of ${end.sent} frames`);
  }
}

/** Starts both stacks; their neighbours are known: nobody can tell them others. */
async function startBoth(
  world: World,
  family: HostileFamily,
  { profile, medium, coalescing, forwarding }: Setting,
  ends: readonly WireEnd[],
  seed: number,
): Promise<Stack[]> {
  for (const [n, end] of ends.entries()) {
    await world.start({
      profile,
      seed: seed + n,
      ip: { receiveCoalescing: coalescing, forwarding },
      nameservers: [family.host(0, 2)],
      netifs: [{ driver: end.driver, addresses: [family.local(0, n + 1)] }],
    });
  }
  const { stacks } = world;
  if (medium === "ethernet") {
    for (const [n, stack] of stacks.entries()) {
      const { mac } = (await stacks[1 - n]!.netifs())[1]!;
      await stack.setNeighbour("if1", family.host(0, 2 - n), mac);
    }
  }
  // A denial of the addresses under test is no blind one.
  if (family.version === 6) await world.pass(SETTLE_MS);
  return stacks;
}
