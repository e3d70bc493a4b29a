/**
 * What the scripts for Neighbour Discovery have in common: a host on an Ethernet, the
 * nodes around it, and the states of an entry of its neighbour cache.
 *
 * Reports of multicast listeners are no part of the scripts, nor are router
 * solicitations unless a script asks for them.
 *
 * @module
 */

import {
  type ExpectedNd,
  type Ipv6Config,
  type NdMessage,
  type NdTalk,
  ScriptedPeer,
  type SendOptions,
} from "../../../testing/mod.ts";

/** Addresses of the host under test. */
export const LOCAL = "fe80::ff:fe00:1";
export const GLOBAL = "2001:db8:1::ff:fe00:1";
/** Its link address. */
export const LINK = "02:00:00:00:00:01";
/** A link address that nobody else has. */
export const OTHER = "02:00:00:00:00:77";
/** The prefix that the router announces. */
export const PREFIX = { prefix: "2001:db8:1::/64" };
/** An address behind the routers. */
export const FAR = "2001:db8:9::9";

/** State of an entry of the neighbour cache. */
export type State = "INCOMPLETE" | "REACHABLE" | "STALE" | "PROBE";

const ICMPV6 = 58;
const RS = 133;

/** Settings of a lab. */
export interface LabOptions {
  /** IPv6 of the host. */
  ipv6?: Partial<Ipv6Config>;
  /** Whether a router has announced itself and PREFIX. @default {true} */
  hasRouter?: boolean;
  /** Whether the host's own beginning is a part of the script. @default {false} */
  fromStart?: boolean;
  /** Seed of the host. */
  seed?: number;
}

/** A host and its link. */
export class Lab implements AsyncDisposable {
  readonly peer: ScriptedPeer;
  /** The router, and another one. */
  readonly tr1: NdTalk;
  readonly tr2: NdTalk;
  /** A neighbour by its link-local address, and one by a global address. */
  readonly tn1: NdTalk;
  readonly tn1g: NdTalk;
  /** A node behind the routers. */
  readonly far: NdTalk;

  private constructor(peer: ScriptedPeer) {
    this.peer = peer;
    this.tr1 = peer.nd("fe80::a1");
    this.tr2 = peer.nd("fe80::a2");
    this.tn1 = peer.nd("fe80::2");
    this.tn1g = peer.nd("2001:db8:1::2");
    this.far = peer.nd(FAR);
  }

  static async start(options: LabOptions = {}): Promise<Lab> {
    const { fromStart = false, hasRouter = !fromStart, seed } = options;
    const peer = await ScriptedPeer.start({
      medium: "ethernet",
      address: `${LOCAL}/64`,
      peer: "fe80::2",
      netif: {
        addresses: [],
        ipv6: { identifiers: "eui64", ...options.ipv6 },
      },
      ignore: (packet) =>
        packet[6] !== ICMPV6 || !fromStart && packet[40] === RS,
      ...seed === undefined ? {} : { seed },
    });
    const lab = new Lab(peer);
    if (!fromStart) await lab.rest();
    if (hasRouter) await lab.advertise();
    return lab;
  }

  /** Lets tests of addresses end. */
  async rest(): Promise<void> {
    await this.peer.pass(2_500);
    await this.peer.skip();
  }

  /** A router announces itself; tests of addresses that follow from it end. */
  async advertise(fields: NdMessage = {}, router = this.tr1): Promise<void> {
    const { prefixes = [PREFIX] } = fields;
    await router.send({ type: "ra", slla: true, ...fields, prefixes });
    await this.rest();
  }

  /** Nothing is sent for a while. */
  silence(ms = 0): Promise<void> {
    return this.peer.expectNothing(ms);
  }

  /** A node sends an echo, by a router if it is far. */
  async echo(from: NdTalk, fields: NdMessage = {}): Promise<void> {
    const dst = from.address.startsWith("fe80") ? LOCAL : GLOBAL;
    await from.send({ type: "echo", dst, ...fields });
  }

  /** The echo is answered, over a link address. */
  async replies(to: NdTalk, linkDst: string, more: ExpectedNd = {}) {
    await to.expect({
      type: "echo-reply",
      dst: to.address,
      linkDst,
      linkSrc: LINK,
      ...more,
    });
  }

  /** An echo that is answered at once shows the next hop. */
  async goesTo(to: NdTalk, linkDst: string): Promise<void> {
    await this.echo(to);
    await this.replies(to, linkDst);
  }

  /** The host asks for a node by its group. */
  async asks(node: NdTalk, when = {}): Promise<void> {
    await node.expect({
      type: "ns",
      target: node.address,
      dst: groupOf(node.address),
      linkDst: linkOfGroup(node.address),
      ttl: 255,
      slla: LINK,
    }, when);
  }

  /** The host asks a node itself, at a link address. */
  async probes(node: NdTalk, linkDst: string, when = {}): Promise<void> {
    await node.expect({
      type: "ns",
      target: node.address,
      dst: node.address,
      linkDst,
      ttl: 255,
      slla: LINK,
    }, when);
  }

  /** A node answers for its address. */
  async answers(node: NdTalk, fields: NdMessage = {}): Promise<void> {
    const dst = node.address.startsWith("fe80") ? LOCAL : GLOBAL;
    await node.send({ type: "na", flags: "SO", tlla: true, dst, ...fields });
  }

  /** Brings the entry of a node without one to a state. */
  async bring(node: NdTalk, state: State): Promise<void> {
    await this.echo(node);
    await this.asks(node);
    if (state === "INCOMPLETE") return;
    await this.answers(node);
    await this.replies(node, node.link);
    if (state === "REACHABLE") return;
    await this.peer.pass(46_000);
    if (state === "STALE") return;
    await this.goesTo(node, node.link);
    await this.probes(node, node.link, { after: 5_000 });
  }

  /** The entry of a node shows its state, and its link address. */
  async shows(node: NdTalk, state: State, link = node.link): Promise<void> {
    if (state === "INCOMPLETE") {
      await this.asks(node, { within: 1_000 });
      return;
    }
    if (state === "PROBE") {
      await this.probes(node, link, { within: 1_000 });
      return;
    }
    await this.goesTo(node, link);
    if (state === "REACHABLE") await this.silence(6_000);
    else await this.probes(node, link, { after: 5_000 });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.peer[Symbol.asyncDispose]();
  }
}

/** The solicited-node group of an address whose last group of digits is short. */
export function groupOf(addr: string): string {
  return addr.endsWith(":ff:fe00:1")
    ? "ff02::1:ff00:1"
    : `ff02::1:ff00:${addr.slice(addr.lastIndexOf(":") + 1)}`;
}

function linkOfGroup(addr: string): string {
  const last = addr.slice(addr.lastIndexOf(":") + 1).padStart(4, "0");
  return `33:33:ff:00:${last.slice(0, 2)}:${last.slice(2)}`;
}

/** A message, sent in a way that one rule forbids. */
export interface Fault {
  readonly name: string;
  readonly fields?: NdMessage;
  readonly options?: SendOptions;
}

/** An option of length zero. */
export const ZERO_OPTION = [200, 0, 0, 0, 0, 0, 0, 0];
/** An option of no known type. */
export const UNKNOWN_OPTION = [200, 1, 1, 2, 3, 4, 5, 6];

/** What is wrong with any message: each alone. */
export const FAULTS: readonly Fault[] = [
  { name: "hop limit 254", fields: { ttl: 254 } },
  { name: "checksum", options: { corrupt: true } },
  { name: "code", fields: { code: 1 } },
  { name: "option of length zero", fields: { options: ZERO_OPTION } },
];

/** A message that is cut short: by as much as its options, and four bytes more. */
export function tooShort(options: number): Fault {
  return { name: "length", fields: { cut: options + 4 } };
}

/** Registers a script for each part, as one test of a title. */
export function title(
  name: string,
  parts: readonly (readonly [part: string, script: () => Promise<void>])[],
): void {
  Deno.test(name, async (t) => {
    for (const [part, script] of parts) {
      const passes = await t.step(part, script);
      if (!passes) return;
    }
  });
}
