/** End to end over bad links: every byte arrives, in order, once. */

import { assertEquals } from "@std/assert";
import { SeededRng } from "../../../core/base/rng.ts";
import type { TcpConfig } from "../../../core/tcp/config.ts";
import { eachFamily } from "../../families.ts";
import { type Impairment, Pair } from "./pair.ts";
import { Party } from "./party.ts";

/** Moves bytes both ways, and expects that all is right at the end. */
function transfer(
  seed: number,
  impairment: Impairment,
  bytes: number,
  options: {
    configs?: [Partial<TcpConfig>, Partial<TcpConfig>];
    readDelay?: number;
    chunk?: number;
    /** Initial sequence numbers. */
    iss?: number[];
  } = {},
): { ms: number; pair: Pair; client: Party } {
  const pair = new Pair(seed, impairment, options.configs);
  options.iss?.forEach((iss, i) => {
    pair.hosts[i].tcp.secret.isn = () => iss;
  });
  const client = new Party(
    bytes,
    new SeededRng(seed + 1),
    options.readDelay,
    options.chunk,
  );
  const server = new Party(
    bytes >> 1,
    new SeededRng(seed + 2),
    options.readDelay,
    options.chunk,
  );
  pair.connect(client, server);
  const parties = [client, server];
  pair.run(3_600_000, () => parties.every((p) => p.finSeen || p.closed));
  const ms = pair.now;
  pair.run(pair.now + 300_000);
  const outcome = parties.map((p) => ({
    received: p.received,
    wrong: p.wrong,
    error: p.error,
    sent: p.sentBytes,
    fin: p.finSeen,
    closed: p.closed,
  }));
  const expected = [bytes, bytes >> 1].map((n, i) => ({
    received: [bytes >> 1, bytes][i],
    wrong: -1,
    error: 0,
    sent: n,
    fin: true,
    closed: true,
  }));
  assertEquals(outcome, expected, `seed ${seed}`);
  for (const { host, tcp } of pair.hosts) {
    assertEquals(tcp.connectionCount, 0, `seed ${seed}`);
    host.expectNoLeak();
  }
  return { ms, pair, client };
}

const BAD: Impairment = { loss: 0.03, duplicate: 0.02, delay: 10, jitter: 10 };

const BBR: Partial<TcpConfig> = { congestion: "bbr" };
const OLD: Partial<TcpConfig> = {
  timestamps: false,
  sack: false,
  windowScale: false,
};
/** What lwIP does with small buffers. */
const SMALL: Partial<TcpConfig> = {
  ...OLD,
  mss: 1460,
  rcvBuf: 5840,
  sndBuf: 5840,
};

interface Case {
  name: string;
  link: Impairment;
  bytes: number;
  seeds: number;
  config?: Partial<TcpConfig>;
  other?: Partial<TcpConfig>;
  readDelay?: number;
  chunk?: number;
}

const CASES: Case[] = [
  {
    name: "over a clean link",
    link: { delay: 5 },
    bytes: 3_000_000,
    seeds: 1,
  },
  {
    name: "over a lossy, reordering link",
    link: BAD,
    bytes: 300_000,
    seeds: 20,
  },
  {
    name: "with more loss than not",
    link: { loss: 0.3, duplicate: 0.1, delay: 5, jitter: 30 },
    bytes: 20_000,
    seeds: 20,
    // Back-off stays shorter than TIME-WAIT, which has to answer repeated FINs.
    config: { rtoMax: 10_000 },
    other: { rtoMax: 10_000 },
  },
  {
    name: "without SACK, timestamps and scaling [RFC 6582]",
    link: BAD,
    bytes: 200_000,
    seeds: 20,
    config: OLD,
    other: OLD,
  },
  {
    name: "with SACK but without timestamps",
    link: BAD,
    bytes: 200_000,
    seeds: 10,
    config: { timestamps: false },
  },
  {
    name: "with timestamps but without SACK",
    link: BAD,
    bytes: 200_000,
    seeds: 10,
    other: { sack: false },
  },
  {
    name: "with lwIP's small buffers and a slow reader",
    link: { loss: 0.02, duplicate: 0.02, delay: 2, jitter: 4 },
    bytes: 60_000,
    seeds: 20,
    config: SMALL,
    other: SMALL,
    readDelay: 300,
    chunk: 3000,
  },
  {
    name: "through windows that shut and open",
    link: { loss: 0.05, delay: 1, jitter: 1 },
    bytes: 100_000,
    seeds: 20,
    other: { rcvBuf: 3000 },
    readDelay: 2000,
  },
  {
    name: "with super-packets",
    link: { ...BAD, gso: 65_536 },
    bytes: 2_000_000,
    seeds: 10,
  },
  {
    name: "with super-packets and without SACK",
    link: { ...BAD, gso: 65_536 },
    bytes: 500_000,
    seeds: 10,
    config: OLD,
  },
  {
    name: "through a device that is often full",
    link: { loss: 0.01, delay: 3, jitter: 3, block: 0.2 },
    bytes: 300_000,
    seeds: 10,
  },
  {
    name: "through a short queue",
    link: { delay: 10, rate: 10e6, queueFrames: 30 },
    bytes: 1_000_000,
    seeds: 3,
  },
  {
    name: "although bits flip",
    link: { corrupt: 0.05, delay: 5, jitter: 5 },
    bytes: 200_000,
    seeds: 10,
  },
  {
    name: "in tiny writes",
    link: BAD,
    bytes: 20_000,
    seeds: 10,
    chunk: 20,
  },
  {
    name: "by bbr over bad links",
    link: BAD,
    bytes: 300_000,
    seeds: 10,
    config: BBR,
  },
  {
    name: "by bbr with super-packets through a device that is often full",
    link: { ...BAD, gso: 65_536, block: 0.2, rate: 1e8, queueFrames: 100 },
    bytes: 1_000_000,
    seeds: 10,
    config: BBR,
  },
  {
    name: "by bbr without SACK to a slow reader with a small buffer",
    link: BAD,
    bytes: 60_000,
    seeds: 10,
    config: { ...OLD, ...BBR },
    other: { rcvBuf: 3000 },
    readDelay: 500,
  },
  {
    name: "at a pace, through a router that marks",
    link: { ...BAD, rate: 1e7, queueFrames: 50, codel: { ecn: true } },
    bytes: 300_000,
    seeds: 10,
    config: { pacing: true, ecn: "on" },
  },
  {
    name: "with super-packets through a router that marks, by bbr",
    link: {
      ...BAD,
      gso: 65_536,
      rate: 1e8,
      queueFrames: 100,
      codel: { ecn: true },
    },
    bytes: 1_000_000,
    seeds: 10,
    config: { ...BBR, ecn: "on" },
  },
  {
    name: "with a jumbo MTU",
    link: { ...BAD, mtu: 9000 },
    bytes: 500_000,
    seeds: 5,
  },
];

for (const test of CASES) {
  eachFamily(`TcpLayer moves bytes ${test.name}`, ({ version }) => {
    for (let seed = 1; seed <= test.seeds; seed++) {
      transfer(seed, { ...test.link, version }, test.bytes, {
        configs: [test.config ?? {}, test.other ?? {}],
        readDelay: test.readDelay ?? 0,
        chunk: test.chunk ?? 20_000,
      });
    }
  });
}

Deno.test("TcpLayer moves bytes across the wrap of sequence numbers [RFC 9293 §3.4]", () => {
  for (let seed = 1; seed <= 10; seed++) {
    const iss = [-70_000 - seed * 1111, 0x7fff_ffff - 30_000 - seed * 777];
    transfer(seed, BAD, 200_000, { iss });
  }
});
