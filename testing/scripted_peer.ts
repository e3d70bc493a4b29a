/**
 * A peer that does what a script says, line by line, in virtual time, and the stack
 * that it talks to.
 *
 * The stack is a whole one, driven through its public calls; the peer is a host on
 * the other end of its only wire, and whatever else lies beyond. Nothing happens
 * between two lines, and time passes only where a line says so: every script runs
 * the same way each time, and needs no permission.
 *
 * IPv4 or IPv6. The wire has no link addresses, or is an Ethernet, on which ARP is
 * answered and Neighbour Discovery is a part of the script.
 *
 * @module
 */

import {
  type Check,
  checkOptions,
  type Checks,
  integerFrom,
  isRecord,
  oneOf,
  wrongKind,
} from "../core/base/arguments.ts";
import { checkBytes } from "../core/base/byte_argument.ts";
import { VirtualClock } from "../core/thread/clock.ts";
import { ADDRESS, PREFIX } from "../netconn/arguments.ts";
import {
  NETCONN_TCP,
  NETCONN_TCP_IPV6,
  type netconn_type,
} from "../core/mailbox/netconn_type.ts";
import type { NetifConfig } from "../core/thread/config.ts";
import type { Medium } from "../drivers/driver.ts";
import type { Netconn } from "../netconn/deno/netconn.ts";
import type { StackOptions } from "../netconn/stack/options.ts";
import { Stack } from "../netconn/stack/stack.ts";
import { Call } from "./call.ts";
import type { TcpSegment } from "./packet_fields.ts";
import { type Ends, isIpv6 } from "./build.ts";
import { ethernetWire, type LinkNotes, STACK_LINK } from "./ethernet_wire.ts";
import { MldTalk } from "./mld_talk.ts";
import { NdTalk } from "./nd_talk.ts";
import { type PeerWire, peerWire } from "./peer_driver.ts";
import { Script } from "./script.ts";
import { scriptLine } from "./script_error.ts";
import { IcmpTalk, IpTalk, TcpTalk, UdpTalk } from "./talks.ts";
import { TcpFlow } from "./tcp_flow.ts";

/** Memory of the stack unless told otherwise. */
const MEMORY = 32 << 20;

/**
 * What stack to start, and who its peer is.
 *
 * @category Scripted peer
 */
export interface ScriptedPeerOptions {
  /**
   * Options of the stack. It runs in the caller's thread, with the peer's wire as its
   * only interface.
   */
  stack?: Omit<StackOptions, "thread" | "clock" | "netifs" | "seed">;
  /**
   * Address of the stack with its prefix length, of either family.
   * @default {"10.0.0.1/24"}
   */
  address?: string;
  /**
   * Address of the peer in the same family, which is also the stack's gateway.
   * @default {"10.0.0.2"}
   */
  peer?: string;
  /** Largest IP packet on the wire, in bytes. @default {1500} */
  mtu?: number;
  /**
   * What the wire carries. On an Ethernet the stack has no gateway but what `netif`
   * names. @default {"ip"}
   */
  medium?: Medium;
  /**
   * Settings of the stack's interface, such as `ipv6`. `addresses` replaces those that
   * the interface is given; `address` above stays the one that talks are with.
   */
  netif?: Omit<Partial<NetifConfig>, "driver">;
  /** Packets of the stack that are no part of the script. @default {none} */
  ignore?: (packet: Uint8Array) => boolean;
  /** Seed of the stack's randomness. @default {1} */
  seed?: number;
  /** The time to live in, if others share it. @default {one of its own} */
  clock?: VirtualClock;
}

const START = "start a scripted peer";

const RECORD: Check = (value, name, action) => {
  if (!isRecord(value)) throw wrongKind(value, name, action, "an object");
};

const PEER_CHECKS: Checks<ScriptedPeerOptions> = {
  stack: RECORD,
  address: PREFIX,
  peer: ADDRESS,
  mtu: integerFrom(68, 65_535),
  medium: oneOf("ip", "ethernet"),
  netif: RECORD,
  ignore: (value, name, action) => {
    if (typeof value === "function") return;
    throw wrongKind(value, name, action, "a function");
  },
  seed: integerFrom(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
  clock: (value, name, action) => {
    if (value instanceof VirtualClock) return;
    throw wrongKind(value, name, action, "a VirtualClock");
  },
};

const TALK_CHECKS: Checks<TcpTalkOptions> = {
  port: integerFrom(0, 65_535),
  stackPort: integerFrom(0, 65_535),
  address: ADDRESS,
  stackAddress: ADDRESS,
  iss: integerFrom(-0x8000_0000, 0xffff_ffff), // modulo 2 ** 32
};

/**
 * One end of what a peer says by TCP or UDP.
 *
 * @category Scripted peer
 */
export interface TalkOptions {
  /** The peer's port. @default {80} */
  port?: number;
  /**
   * The stack's port; that of the first packet that comes for the peer's port if not
   * given.
   */
  stackPort?: number;
  /** The peer's address. @default {the peer's own} */
  address?: string;
  /** The stack's address, if it has several. @default {its first} */
  stackAddress?: string;
}

/**
 * One end of a connection.
 *
 * @category Scripted peer
 */
export interface TcpTalkOptions extends TalkOptions {
  /** The peer's initial sequence number. @default {100_000} */
  iss?: number;
}

/**
 * A stack and its scripted peer.
 *
 * @example A connection is opened, and a SYN repeated
 * ```ts
 * import { NETCONN_TCP, ScriptedPeer } from "@netconn/netconn/testing";
 *
 * await using peer = await ScriptedPeer.start();
 * const tcp = peer.tcp({ port: 80 });
 * const conn = peer.stack.netconn(NETCONN_TCP);
 * const connecting = peer.call(conn.connect("10.0.0.2", 80));
 * await tcp.expect({ flags: "S", seq: 0, mss: 1460 });
 * await peer.expectNothing(990);
 * await tcp.expect({ flags: "S", seq: 0 }, { at: 1000 });
 * await connecting.waits();
 * await tcp.send({ flags: "SA", mss: 1400 });
 * await tcp.expect({ flags: "A", seq: 1, ack: 1 });
 * await connecting.gives();
 * ```
 *
 * @category Scripted peer
 */
export class ScriptedPeer implements AsyncDisposable {
  /** The stack under test. */
  readonly stack: Stack;
  /** The time in which it lives. */
  readonly clock: VirtualClock;
  /** The stack's address. */
  readonly stackAddress: string;
  /** The peer's address. */
  readonly address: string;
  readonly #script: Script;
  readonly #wire: PeerWire;
  readonly #links: LinkNotes;

  private constructor(
    stack: Stack,
    clock: VirtualClock,
    addresses: [stack: string, peer: string],
    script: Script,
    wire: PeerWire,
    links: LinkNotes,
  ) {
    this.stack = stack;
    this.clock = clock;
    [this.stackAddress, this.address] = addresses;
    this.#script = script;
    this.#wire = wire;
    this.#links = links;
  }

  /**
   * Starts the stack. What it sends of itself at that moment is no part of the script.
   *
   * @throws {TypeError} Or what else `Stack.start` throws.
   */
  static async start(options: ScriptedPeerOptions = {}): Promise<ScriptedPeer> {
    checkOptions(options, PEER_CHECKS, "options", START);
    const {
      address = "10.0.0.1/24",
      peer = "10.0.0.2",
      mtu = 1500,
      medium = "ip",
      ignore = () => false,
      seed = 1,
      clock = new VirtualClock(),
    } = options;
    const script = new Script(clock, seed);
    const links: LinkNotes = new WeakMap();
    const onPacket = (packet: Uint8Array): void => {
      if (!ignore(packet)) script.note(packet, true);
    };
    const isEthernet = medium === "ethernet";
    const wire = isEthernet
      ? ethernetWire(mtu, links, onPacket)
      : peerWire(mtu, onPacket);
    const netif: NetifConfig = {
      driver: wire.spec,
      addresses: [address],
      ...isEthernet ? { mac: STACK_LINK } : { gateway: peer },
      ...options.netif,
    };
    const own = address.split("/")[0]!;
    const stack = await Stack.start({
      memory: MEMORY,
      ...options.stack,
      thread: false,
      clock,
      seed,
      netifs: [netif],
    });
    await script.settle();
    script.log.length = 0;
    script.waiting.length = 0;
    return new ScriptedPeer(stack, clock, [own, peer], script, wire, links);
  }

  readonly #deliver = (packet: Uint8Array): void => {
    this.#script.note(packet, false);
    this.#wire.deliver(packet);
  };

  /** Milliseconds of virtual time since the script began. */
  get now(): number {
    return this.#script.now;
  }

  /** A TCP connection, in which the peer says what the script says. */
  tcp(options: TcpTalkOptions = {}): TcpTalk {
    checkOptions(options, { ...TALK_CHECKS, conn: RECORD }, "options", "talk");
    const flow: TcpFlow = new TcpFlow({
      peer: options.address ?? this.address,
      peerPort: options.port ?? 80,
      stack: options.stackAddress ?? this.stackAddress,
      stackPort: options.stackPort ?? 0,
      peerIss: options.iss ?? 100_000,
      // As Linux: milliseconds, from somewhere.
      usualTs: () => [1_000_000 + Math.trunc(this.now), flow.stack.tsVal],
    });
    return new TcpTalk(this.#script, this.#deliver, flow);
  }

  /**
   * A connection that the application has opened: three lines in one.
   *
   * @param synAck What is in the peer's SYN,ACK: an MSS of 1000 if not said.
   * @param options Ports and initial number; port 80 if not said.
   * @returns The peer's end, and the application's.
   */
  async connected(
    synAck: TcpSegment = {},
    options: TcpTalkOptions & { conn?: Netconn } = {},
  ): Promise<[tcp: TcpTalk, conn: Netconn]> {
    const { port = 80, address: host = this.address } = options;
    const { conn = this.stack.netconn(this.#type(options)) } = options;
    const tcp = this.tcp(options);
    const connecting = this.call(conn.connect(host, port));
    await tcp.expect({ flags: "S", seq: 0 });
    await tcp.send({ flags: "SA", mss: 1000, ...synAck });
    await tcp.expect({ flags: "A", seq: 1, ack: 1, len: 0 });
    await connecting.gives();
    return [tcp, conn];
  }

  /**
   * A connection that the peer has opened, to a listener that is closed again.
   *
   * @param syn What is in the peer's SYN: an MSS of 1000 if not said.
   * @param options Ports and initial number; from 4000 to 80 if not said.
   * @returns The peer's end, and the application's.
   */
  async accepted(
    syn: TcpSegment = {},
    options: TcpTalkOptions = {},
  ): Promise<[tcp: TcpTalk, conn: Netconn]> {
    const { port = 4000, stackPort = 80 } = options;
    const type = this.#type(options);
    const listener = this.stack.netconn(type);
    await listener.bind(type === NETCONN_TCP ? "0.0.0.0" : "::", stackPort);
    await listener.listen();
    const accepting = this.call(listener.accept());
    const tcp = this.tcp({ ...options, port, stackPort });
    await tcp.send({ flags: "S", mss: 1000, ...syn });
    await tcp.expect({ flags: "SA", seq: 0, ack: 1 });
    await tcp.send({ flags: "A" });
    const conn = await accepting.gives();
    await listener.close();
    return [tcp, conn];
  }

  /** Type of the netconns at the stack's end of a connection. */
  #type({ address, stackAddress }: TalkOptions): netconn_type {
    const isV6 = isIpv6(this.#ends(address, stackAddress));
    return isV6 ? NETCONN_TCP_IPV6 : NETCONN_TCP;
  }

  /** Datagrams to and from a port of the peer. */
  udp(options: TalkOptions = {}): UdpTalk {
    checkOptions(options, TALK_CHECKS, "options", "talk");
    const { port = 80, stackPort = 0 } = options;
    const ends = this.#ends(options.address, options.stackAddress);
    return new UdpTalk(this.#script, this.#deliver, ends, port, stackPort);
  }

  /** ICMP messages to and from the peer, or another host such as a router. */
  icmp(address?: string): IcmpTalk {
    return new IcmpTalk(this.#script, this.#deliver, this.#ends(address));
  }

  /**
   * Neighbour Discovery, and echoes, of the peer or another node on the link. On an
   * Ethernet the node has the link address 02:00:00:00:00:nn, nn the last byte of its
   * address.
   *
   * @example A test of an address is answered
   * ```ts
   * import { ScriptedPeer } from "@netconn/netconn/testing";
   *
   * await using peer = await ScriptedPeer.start({
   *   medium: "ethernet",
   *   address: "fe80::ff:fe00:1/64",
   *   peer: "fe80::2",
   *   netif: { addresses: [], ipv6: { identifiers: "eui64", dad: false } },
   * });
   * await peer.pass(5000);
   * await peer.skip();
   * const nd = peer.nd();
   * await nd.send({ type: "ns", slla: true });
   * await nd.expect({ type: "na", flags: "SO", tlla: true });
   * ```
   */
  nd(address?: string): NdTalk {
    const ends = this.#ends(address);
    return new NdTalk(this.#script, this.#deliver, ends, this.#links);
  }

  /**
   * Multicast Listener Discovery, of the peer or another node on the link: a router that
   * asks, or a host that reports.
   *
   * @example A group is reported, and its router asks
   * ```ts
   * import { NETCONN_UDP_IPV6, ScriptedPeer } from "@netconn/netconn/testing";
   *
   * await using peer = await ScriptedPeer.start({
   *   medium: "ethernet",
   *   address: "fe80::1/64",
   *   peer: "fe80::2",
   * });
   * await peer.pass(5000);
   * await peer.skip();
   * const conn = peer.stack.netconn(NETCONN_UDP_IPV6);
   * await conn.joinGroup("ff05::123");
   * const mld = peer.mld();
   * await mld.expect({ type: "report", records: ["TO_EX ff05::123 {}"] });
   * await mld.expect({ type: "report" }, { within: 1000 });
   * await mld.send({ type: "query", group: "ff05::123", maxMs: 100 });
   * await mld.expect({ records: ["IS_EX ff05::123 {}"] }, { within: 101 });
   * await conn.close();
   * ```
   */
  mld(address?: string): MldTalk {
    return new MldTalk(this.#script, this.#deliver, this.#ends(address));
  }

  /** Packets of any protocol to and from the peer, or another host. */
  ip(address?: string): IpTalk {
    return new IpTalk(this.#script, this.#deliver, this.#ends(address));
  }

  #ends(src = this.address, dst = this.stackAddress): Ends {
    return { src, dst };
  }

  /** Lets bytes arrive as an IP packet, whatever they are. */
  async sendRaw(packet: Uint8Array): Promise<void> {
    checkBytes(packet, "packet", "send a packet");
    this.#deliver(packet);
    await this.#script.settle();
  }

  /**
   * Watches a call that the application has made.
   *
   * @param promise What it called, such as `conn.recv()`.
   */
  call<T>(promise: Promise<T>): Call<T> {
    return new Call(this.#script, promise);
  }

  /**
   * Expects that the stack sends nothing, or has sent nothing that no line expected.
   *
   * @param ms For so long, in milliseconds.
   * @default {0}
   */
  async expectNothing(ms = 0): Promise<void> {
    const line = scriptLine();
    const script = this.#script;
    const end = script.now + ms;
    await script.runUntil(end, () => script.waiting.length > 0);
    if (script.waiting.length === 0) return;
    throw script.failure(
      ms === 0 ? "A packet came that no line expected" : "A packet came",
      line,
      script.waiting.map(({ at, packet }) =>
        `at ${at} ms: ${script.describe(packet)}`
      ),
    );
  }

  /** Lets time pass; what the stack sends waits for the lines to come. */
  async pass(ms: number): Promise<void> {
    await this.#script.runTo(this.now + ms);
  }

  /** Lets time pass up to so many milliseconds since the script began. */
  async at(ms: number): Promise<void> {
    await this.#script.runTo(ms);
  }

  /** Forgets what the stack has sent and no line expected; says how much that was. */
  async skip(): Promise<number> {
    await this.#script.settle();
    return this.#script.waiting.splice(0).length;
  }

  /** All packets so far, one a line, as failures print them. */
  trace(): string[] {
    return this.#script.trace();
  }

  /** Closes the stack. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.stack.close();
  }
}
