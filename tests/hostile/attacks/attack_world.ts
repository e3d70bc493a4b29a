/**
 * A host under attack, its honest neighbour, and what honest traffic feels of it.
 *
 * The neighbour answers at several addresses, and is the router to one more. There is
 * one connection that is busy all the time, one that is busy through the router, and
 * one that is idle until the attack is at its height; then one more is made, to an
 * address that nobody has asked for yet. Time is virtual and the wire takes 5 ms, so
 * that a round trip of 10 ms is one that the attack has not touched.
 *
 * @module
 */

import type { Netconn, Stack, StackOptions } from "../../../mod.ts";
import { ETHERTYPE_IPV4, ETHERTYPE_IPV6 } from "../../../core/wire/ethernet.ts";
import { ra } from "../../core/ip/v6/nd_fixture.ts";
import type { HostileFamily } from "../families.ts";
import { ndPacket } from "../forge_nd.ts";
import { ethernet } from "../link_frames.ts";
import { type MarkedFrame, plain, wire, type WireEnd } from "../wire.ts";
import { inWorld, type World } from "../world.ts";

/** Milliseconds that a frame takes. */
const DELAY_MS = 5;
/** Milliseconds between two volleys of an attack. */
const TICK_MS = 10;
/** Volleys of an attack. */
const TICKS = 200;
/** Frames of a volley. */
export const VOLLEY = 20;
/** Milliseconds until addresses are tested, and until what is idle has become stale. */
const SETTLE_MS = 60_000;
/** Milliseconds that a round trip may take before the run fails. */
const LOST_MS = 60_000;
/** Neighbours that the host remembers. */
export const NEIGHBOURS = 64;
/** Where both echo. */
export const PORT = 7;
const BIG = 3000;

/** Whose addresses are meant. */
export const ME = 1;
export const PEER = 2;
const IDLE = 3;
const FRESH = 4;

/** What an attack does. */
export interface Attack {
  /** What it is, for the test's name. */
  name: string;
  /**
   * Frames of a volley; `n` counts from 0 on. They arrive at the host.
   *
   * @returns IP packets of the family, or whole frames.
   */
  volley(scene: Scene, n: number): Iterable<Uint8Array | WholeFrame>;
  /** Whether the host forwards. */
  forwarding?: boolean;
  /** What honest traffic feels of it, where that is something. */
  feels?: Partial<Felt>;
  /** Families that it exists in, if not in both. */
  only?: 4 | 6;
}

/** A frame with its link header. */
export interface WholeFrame {
  frame: Uint8Array;
}

/** What attacks may look at. */
export interface Scene {
  family: HostileFamily;
  /** The host under attack. */
  stack: Stack;
  /** Address of who is invented. */
  invented(n: number): string;
  /** The host's address. */
  me: string;
  /** The neighbour's. */
  peer: string;
  /** The router's link-local address; empty over IPv4. */
  router: string;
  /** Lets a program of the host send a datagram. */
  send(to: string): void;
  /** The connection that is busy: its ports, the host's and the peer's. */
  ports: readonly [number, number];
}

/** What honest traffic has felt, and what the attack has filled. */
export interface Felt {
  /** Longest round trips, ms: on the link, through the router. */
  near: number;
  far: number;
  /** Round trip of what was idle, and of a new connection. */
  idle: number;
  fresh: number;
  /** Datagrams of several fragments that were not echoed. */
  lost: number;
  /** Share of packet memory that was in use beyond that at rest. */
  memory: number;
  /** Most neighbours of the family, and timers beyond those at rest. */
  neighbours: number;
  timers: number;
  /** Frames that the host has sent. */
  sent: number;
}

/** Runs an attack; null for none. */
export async function feel(
  family: HostileFamily,
  attack: Attack | null,
): Promise<Felt> {
  let felt: Felt | null = null;
  await inWorld(async (world) => {
    felt = await run(world, family, attack);
  });
  return felt!;
}

function localOf({ version }: HostileFamily, n: number): string {
  return version === 4 ? `10.0.0.${n}/16` : `fd00::${n}/64`;
}

/** Starts host and neighbour; the routes lead through the neighbour. */
async function start(
  world: World,
  family: HostileFamily,
  ends: readonly WireEnd[],
  attack: Attack | null,
): Promise<[Stack, Stack]> {
  const far = family.version === 4 ? "10.9.0.1/24" : "fd00:9::1/64";
  const common: StackOptions = { seed: 7 };
  const gateway = family.version === 4 ? { gateway: "10.0.0.2" } : {};
  const stack = await world.start({
    ...common,
    ip: {
      neighbourLimit: NEIGHBOURS,
      forwarding: attack?.forwarding ?? false,
    },
    netifs: [{
      driver: ends[0]!.driver,
      addresses: [localOf(family, ME)],
      ...gateway,
    }],
    ...(attack?.forwarding && family.version === 6
      ? { routes: [{ to: "fd00:9::/64", via: "fd00::2", netif: "if1" }] }
      : {}),
  });
  const other = await world.start({
    ...common,
    ip: { forwarding: true }, // its Neighbour Advertisements say that it is a router
    netifs: [{
      driver: ends[1]!.driver,
      addresses: [PEER, IDLE, FRESH].map((n) => localOf(family, n))
        .concat(far),
    }],
  });
  return [stack, other];
}

async function routerOf(stack: Stack): Promise<string> {
  const { netifs } = await stack.stats();
  const found = netifs[1]!.addressInfo.find(({ origin }) =>
    origin === "link-local"
  );
  return found!.address.split(/[%/]/)[0]!;
}

/** What a stack has in use now. */
async function usedBy(stack: Stack, { version }: HostileFamily) {
  const { timers } = await stack.stats();
  const dump = await stack.dump();
  const [, used, all] = /(\d+) of (\d+) chunks/.exec(dump)!;
  const lines = /\nneighbours\n((?: {2}.*\n)*)/.exec(dump)![1]!.split("\n");
  const address = version === 4 ? /^ {2}[\d.]+ / : /^ {2}[\da-f]*:[\da-f:]* /;
  const neighbours = lines.filter((line) => address.test(line)).length;
  return { timers, memory: Number(used) / Number(all), neighbours };
}

/** Echoes streams and datagrams at all addresses. */
async function serve(stack: Stack, { tcp, udp, any }: HostileFamily) {
  const listener = stack.netconn(tcp);
  await listener.bind(any, PORT);
  await listener.listen();
  const datagrams = stack.netconn(udp);
  await datagrams.bind(any, PORT);
  const conns: Netconn[] = [listener, datagrams];
  const ignore = (): void => {};
  (async () => {
    for (;;) {
      const conn = await listener.accept();
      conns.push(conn);
      (async () => {
        for await (using buf of conn) await conn.write(buf.toBytes());
      })().catch(ignore);
    }
  })().catch(ignore);
  (async () => {
    for (;;) {
      using buf = await datagrams.recv();
      await datagrams.sendTo(buf!.toBytes(), buf!.from).catch(ignore);
    }
  })().catch(ignore);
  return conns;
}

/** One connection that measures round trips. */
class Pinger {
  longest = 0;
  constructor(readonly conn: Netconn, readonly now: () => number) {}

  async ping(): Promise<number> {
    const start = this.now();
    await this.conn.write(Uint8Array.of(1, 2, 3, 4));
    const into = new Uint8Array(4);
    for (let got = 0; got < 4;) {
      const more = await this.conn.read(into.subarray(got));
      if (more === null) throw new Error("An honest connection has ended");
      got += more;
    }
    if (into.join() !== "1,2,3,4") throw new Error(`An echo is ${into}`);
    const took = this.now() - start;
    this.longest = Math.max(this.longest, took);
    return took;
  }
}

async function run(
  world: World,
  family: HostileFamily,
  attack: Attack | null,
): Promise<Felt> {
  const { clock } = world;
  const now = (): number => clock.now();
  const options = { medium: "ethernet" as const, mtu: 1500, offload: false };
  const ends = wire(clock, options, DELAY_MS);
  const [stack, other] = await start(world, family, ends, attack);
  await world.pass(3000);
  const [victim] = ends;
  const type = family.version === 4 ? ETHERTYPE_IPV4 : ETHERTYPE_IPV6;
  const router = family.version === 4 ? "" : await routerOf(other);
  const advertise = (): void => {
    const packet = ndPacket(router, "ff02::1", ra(1800));
    const frame = ethernet(victim.mac, packet, false, type);
    frame.set(ends[1].mac, 6);
    victim.arrive(plain(frame));
  };
  if (family.version === 6) advertise();
  await world.begin();

  const served = await world.during(
    Promise.all([serve(other, family), serve(stack, family)]),
    1000,
    "the servers",
  );
  const sender = stack.netconn(family.udp);
  const open = async (address: string): Promise<Pinger> => {
    const conn = stack.netconn(family.tcp);
    await conn.connect(address, PORT);
    conn.setNoDelay(true);
    return new Pinger(conn, now);
  };
  const farAddress = family.version === 4 ? "10.9.0.1" : "fd00:9::1";
  const within = <T>(work: Promise<T>, what: string): Promise<T> =>
    world.during(work, LOST_MS, what);
  const near = await within(open(family.host(0, PEER)), "a connection");
  const far = await within(open(farAddress), "a connection by the router");
  const idle = await within(open(family.host(0, IDLE)), "a connection");
  for (const pinger of [near, far, idle]) await within(pinger.ping(), "ping");
  await world.pass(SETTLE_MS);
  for (const pinger of [near, far]) await within(pinger.ping(), "ping");
  near.longest = far.longest = 0;
  const rest = await within(usedBy(stack, family), "stats");

  const scene: Scene = {
    family,
    stack,
    invented: (n) =>
      family.version === 4
        ? `10.0.${1 + (n >> 8) % 250}.${n & 255}`
        : `fd00::${1 + (n >> 8)}:${n & 255}`,
    me: family.host(0, ME),
    peer: family.host(0, PEER),
    router,
    send: (hostname) =>
      void sender.sendTo(Uint8Array.of(1), { hostname, port: 9 })
        .catch(() => {}), // nobody is there
    ports: [(await near.conn.localAddr()).port, PORT],
  };
  const felt: Felt = {
    ...{ near: 0, far: 0, idle: 0, fresh: 0, lost: 0 },
    ...{ memory: 0, neighbours: 0, timers: 0, sent: victim.sent },
  };
  const fire = (n: number): void => {
    for (const each of attack?.volley(scene, n) ?? []) {
      victim.arrive(frameOf(each, victim, type));
    }
  };
  const measure = async (): Promise<void> => {
    const now = await usedBy(stack, family);
    felt.memory = Math.max(felt.memory, now.memory - rest.memory);
    felt.timers = Math.max(felt.timers, now.timers - rest.timers);
    felt.neighbours = Math.max(felt.neighbours, now.neighbours);
  };
  const talks: Promise<unknown>[] = [];
  let isOver = false;
  const talk = async (pinger: Pinger): Promise<void> => {
    while (!isOver) await pinger.ping();
  };
  talks.push(talk(near), talk(far));
  talks.push(echoes());
  for (const each of talks) each.catch(() => {}); // looked at later

  /** A datagram of three fragments every 100 ms. */
  async function echoes(): Promise<void> {
    const conn = stack.netconn(family.udp);
    await conn.connect(family.host(0, PEER), PORT);
    while (!isOver) {
      try {
        await conn.send(new Uint8Array(BIG));
        for (;;) {
          using buf = await conn.recv({ timeout: 100 });
          if (buf!.byteLength === BIG) break;
        }
      } catch {
        felt.lost++; // also if an error was forged
      }
      await new Promise((resolve) => clock.set(100, () => resolve(null)));
    }
    await conn.close();
  }

  let late: Promise<unknown> = Promise.resolve();
  for (let n = 0; n < TICKS; n++) {
    fire(n);
    if (family.version === 6 && n % 50 === 0) advertise();
    if (n % 10 === 0) await measure();
    if (n === TICKS - 50) {
      late = Promise.all([
        idle.ping().then((ms) => felt.idle = ms),
        (async () => {
          const start = now();
          const fresh = await open(family.host(0, FRESH));
          await fresh.ping();
          felt.fresh = now() - start;
          await fresh.conn.close();
        })(),
      ]);
      late.catch(() => {});
    }
    await clock.advance(TICK_MS);
  }
  isOver = true;
  await within(late, "what was idle, and what is new");
  await within(Promise.all(talks), "honest traffic");
  felt.near = near.longest;
  felt.far = far.longest;
  felt.sent = victim.sent - felt.sent;
  for (const { conn } of [near, far, idle]) await within(conn.close(), "close");
  for (const conn of served.flat()) await within(conn.close(), "close");
  await within(sender.close(), "close");
  await world.expectNothingLeft();
  return felt;
}

function frameOf(
  each: Uint8Array | WholeFrame,
  victim: WireEnd,
  type: number,
): MarkedFrame {
  if ("frame" in each) return plain(each.frame);
  return plain(ethernet(victim.mac, each, false, type));
}
