/**
 * The virtual wire of tools/tcp_plot.ts: a link of the virtual network with a rate, a
 * delay and a queue, and behind it a relay that loses chosen packets and holds others
 * back.
 *
 * @module
 */

import {
  type DriverSpec,
  type LinkEnd,
  type VirtualClock,
  VirtualNetwork,
} from "../../testing/mod.ts";

/** What a wire is like; the same in both directions but for the losses. */
export interface WireOptions {
  /** The time that both stacks live in. */
  clock: VirtualClock;
  /** Milliseconds from end to end. */
  delay: number;
  /** Megabits per second. */
  rate: number;
  /** Bytes that wait for the link, at most. */
  queue: number;
  /** Chance that a packet from left to right is lost, 0 to 1. */
  loss: number;
  /** Packets with text, from left to right, that are lost: 1 is the first. */
  drop: readonly number[];
  /** What arrives on the right in these spans of time is held back to their end. */
  stalls: readonly { at: number; ms: number }[];
  /** Seed of the losses. */
  seed: number;
}

/** Bytes of a packet that carries nothing but headers and options, at most. */
const HEADERS = 100;

/**
 * A wire between two stacks that run on this thread and on one virtual clock.
 *
 * @returns The driver of the left end, and that of the right one.
 */
export function wire(options: WireOptions): [DriverSpec, DriverSpec] {
  const { clock, delay, rate, queue, loss, seed } = options;
  const network = new VirtualNetwork({ seed, clock });
  const slow = network.link({
    medium: "ip",
    delay,
    rate: rate * 1e6,
    queueFrames: Infinity,
    queueBytes: queue,
    loss,
    back: { loss: 0 },
  });
  const last = network.link({ medium: "ip" }); // takes no time
  const [left, relay] = slow.ends;
  const [behind, right] = last.ends;
  relay.plug(relayTo(behind, network, options));
  behind.plug((bytes) => relay.send(bytes));
  return [left.driver(), right.driver()];
}

/** What the relay does with packets from left to right. */
function relayTo(
  end: LinkEnd,
  network: VirtualNetwork,
  { clock, drop, stalls }: WireOptions,
): (bytes: Uint8Array) => void {
  let texts = 0;
  return (bytes) => {
    if (bytes.length > HEADERS && drop.includes(++texts)) return;
    const now = clock.now();
    const stall = stalls.find(({ at, ms }) => now >= at && now < at + ms);
    if (stall === undefined) end.send(bytes);
    else network.at(stall.at + stall.ms, () => end.send(bytes));
  };
}
