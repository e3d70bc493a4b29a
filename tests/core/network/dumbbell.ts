/**
 * Core hosts that send through one bottleneck: each has a link of its own to a
 * switch, and the bottleneck leads from there to the host that receives.
 *
 * @module
 */

import type { TcpConfig } from "../../../core/tcp/config.ts";
import { CoreHost } from "./core_host.ts";
import { Flow } from "./flow.ts";
import type { Link } from "../../../testing/network/link.ts";
import {
  type LinkOptions,
  VirtualNetwork,
} from "../../../testing/network/network.ts";
import { SteppedClock } from "./stepped_clock.ts";

/** What a dumbbell is made of. */
export interface DumbbellOptions {
  /** Seed of all chance. */
  seed: number;
  /** The link that all share, from the switch on. */
  bottleneck: LinkOptions;
  /** Delay of each sender's own link, ms, one way. */
  delays: number[];
  /**
   * What is added to them at random, ms; without, who comes to a full queue first
   * is a matter of clockwork that real networks do not have. @default {0}
   */
  jitter?: number;
  /** Settings of all hosts. */
  tcp?: Partial<TcpConfig>;
}

/** Senders, a bottleneck, and a receiver. */
export class Dumbbell {
  /** The clock of all. */
  readonly clock: SteppedClock = new SteppedClock();
  /** The network. */
  readonly network: VirtualNetwork<SteppedClock>;
  /** The link that all share. */
  readonly bottleneck: Link;
  /** One flow from each sender, not yet started. */
  readonly flows: Flow[];
  /** The senders, then the receiver. */
  readonly hosts: CoreHost[];

  constructor(
    { seed, bottleneck, delays, jitter = 0, tcp = {} }: DumbbellOptions,
  ) {
    const { clock } = this;
    this.network = new VirtualNetwork({ seed, clock });
    const middle = this.network.switch();
    this.bottleneck = this.network.link(bottleneck);
    middle.plug(this.bottleneck.ends[0]);
    const host = (n: number): CoreHost =>
      new CoreHost(clock, { seed: seed * 100 + n, tcp });
    const receiver = host(0);
    receiver.plug(this.bottleneck.ends[1], "10.0.0.1/24");
    const senders = delays.map((delay, i) => {
      const { ends } = this.network.link({ delay, jitter });
      middle.plug(ends[1]);
      const sender = host(i + 1);
      sender.plug(ends[0], `10.0.0.${i + 2}/24`);
      return sender;
    });
    this.hosts = [...senders, receiver];
    this.flows = senders.map((sender, i) =>
      new Flow(sender, receiver, "10.0.0.1", 5001 + i)
    );
  }

  /**
   * Runs, and measures what arrives meanwhile.
   *
   * @param ms How long.
   * @returns Goodput of each flow, Mbit/s.
   */
  measure(ms: number): number[] {
    const before = this.flows.map((flow) => flow.received);
    this.clock.run(this.clock.now() + ms);
    return this.flows.map((flow, i) =>
      (flow.received - before[i]) * 8 / ms / 1000
    );
  }
}

/** Jain's index: 1 if all have the same, 1 / n if one has all. */
export function jain(shares: number[]): number {
  const sum = shares.reduce((a, b) => a + b, 0);
  const squares = shares.reduce((a, b) => a + b * b, 0);
  return sum * sum / (shares.length * squares);
}
