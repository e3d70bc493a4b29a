/**
 * How fast a transfer is over bad links, in virtual time: figures that are the same
 * in every run. Each row moves the same bytes one way with several seeds.
 */

import { assert, assertEquals } from "@std/assert";
import { SeededRng } from "../../../core/base/rng.ts";
import type { TcpConfig } from "../../../core/tcp/config.ts";
import { type Impairment, Pair, Party } from "./pair.ts";

/** Average goodput over seeds, Mbit/s, and what it took. */
export function goodput(
  link: Impairment,
  bytes: number,
  seeds: number,
  config: Partial<TcpConfig> = {},
): { mbit: number; timeouts: number; retransmits: number; recoveries: number } {
  let ms = 0;
  const sum = { timeouts: 0, retransmits: 0, recoveries: 0 };
  for (let seed = 1; seed <= seeds; seed++) {
    const pair = new Pair(seed, link, [config, config]);
    const client = new Party(bytes, new SeededRng(seed + 1));
    const server = new Party(0, new SeededRng(seed + 2));
    pair.connect(client, server);
    const { pcb } = client;
    pair.run(3_600_000, () => server.finSeen || client.closed);
    const info = pcb.info();
    assert(server.received === bytes && server.wrong < 0, `seed ${seed}`);
    ms += pair.now;
    sum.timeouts += info.timeouts;
    sum.retransmits += info.retransmits;
    sum.recoveries += info.recoveries;
  }
  return { mbit: bytes * 8 * seeds / ms / 1000, ...sum };
}

/** 20 ms of round trip. */
const RTT20 = { duplicate: 0, delay: 10, jitter: 0 };

interface Row {
  name: string;
  link: Impairment;
  bytes: number;
  /** Least goodput, Mbit/s. */
  least: number;
}

/**
 * Beside each row: what NewReno with RFC 6675, without RACK-TLP and PRR, had reached
 * in the same link with the same seeds.
 */
const ROWS: Row[] = [
  { // 91.2
    name: "no loss",
    link: { ...RTT20, loss: 0, rate: 12_500, queue: 200 },
    bytes: 20_000_000,
    least: 91,
  },
  { // 35.4
    name: "0.1 % loss",
    link: { ...RTT20, loss: 0.001, rate: 12_500, queue: 200 },
    bytes: 10_000_000,
    least: 48,
  },
  { // 4.70
    name: "1 % loss",
    link: { ...RTT20, loss: 0.01 },
    bytes: 3_000_000,
    least: 7.5,
  },
  { // 1.84
    name: "3 % loss",
    link: { ...RTT20, loss: 0.03 },
    bytes: 1_500_000,
    least: 3.5,
  },
  { // 0.35
    name: "10 % loss",
    link: { ...RTT20, loss: 0.1 },
    bytes: 300_000,
    least: 1,
  },
  { // 2.46
    name: "reordering",
    link: { ...RTT20, loss: 0, jitter: 10, rate: 12_500 },
    bytes: 3_000_000,
    least: 50,
  },
  { // 3.02
    name: "1 % loss and reordering",
    link: { ...RTT20, loss: 0.01, jitter: 4 },
    bytes: 2_000_000,
    least: 10,
  },
  { // 1.09
    name: "short transfers at 3 % loss",
    link: { ...RTT20, loss: 0.03 },
    bytes: 20_000,
    least: 1.2,
  },
];

for (const row of ROWS) {
  Deno.test(`TcpLayer's goodput, round trip 20 ms: ${row.name}`, () => {
    const got = goodput(row.link, row.bytes, row.bytes < 100_000 ? 100 : 5);
    const figures = `${row.name}: ${got.mbit.toFixed(2)} Mbit/s, ` +
      `${got.timeouts} timeouts, ${got.recoveries} recoveries, ` +
      `${got.retransmits} segments repeated`;
    // deno-lint-ignore no-console
    console.log(figures);
    assert(got.mbit >= row.least, figures);
  });
}

Deno.test("TcpLayer's goodput: CUBIC is faster than NewReno where there is room", () => {
  const link = { ...RTT20, delay: 50, loss: 0.0005, rate: 12_500, queue: 500 };
  const [cubic, newreno] = ["cubic", "newreno"].map((congestion) =>
    goodput(link, 10_000_000, 3, { congestion }).mbit
  );
  assert(cubic > 1.3 * newreno, `${cubic} and ${newreno} Mbit/s`);
});

for (const loss of [0.001, 0.01, 0.03]) {
  Deno.test(`TcpLayer undoes nothing where every loss is one: ${loss} [RFC 3522 §3.2]`, () => {
    const link = { ...RTT20, loss, rate: 12_500, queue: 200 };
    const pair = new Pair(1, link);
    const client = new Party(1_000_000, new SeededRng(2));
    pair.connect(client, new Party(0, new SeededRng(3)));
    const { pcb } = client;
    pair.run(60_000, () => client.sentBytes === 1_000_000);
    const { undos, recoveries, dsacks } = pcb.info();
    assert(recoveries > 0 && dsacks === 0);
    assertEquals(undos, 0);
  });
}
