/**
 * How fast a transfer is over bad links, in virtual time: figures that are the same
 * in every run. Each row moves the same bytes one way with several seeds. What one
 * long connection reaches over loss alone is in golden_goodput.ts.
 */

import { assert } from "@std/assert";
import { SeededRng } from "../../../../core/base/rng.ts";
import { type Impairment, Pair } from "../pair.ts";
import { Party } from "../party.ts";

/** Average goodput over seeds, Mbit/s, and what it took. */
function goodput(
  link: Impairment,
  bytes: number,
  seeds: number,
): { mbit: number; timeouts: number; retransmits: number; recoveries: number } {
  let ms = 0;
  const sum = { timeouts: 0, retransmits: 0, recoveries: 0 };
  for (let seed = 1; seed <= seeds; seed++) {
    const pair = new Pair(seed, link);
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
const RTT20 = { delay: 10 };

interface Row {
  name: string;
  link: Impairment;
  bytes: number;
  seeds: number;
  /** Least goodput, Mbit/s. */
  least: number;
}

/**
 * Beside each row: what NewReno with RFC 6675, without RACK-TLP and PRR, had reached
 * in such a link.
 */
const ROWS: Row[] = [
  { // 0.35
    name: "10 % loss",
    link: { ...RTT20, loss: 0.1 },
    bytes: 300_000,
    seeds: 20,
    least: 0.8,
  },
  { // 2.46
    name: "reordering",
    link: { ...RTT20, jitter: 10, rate: 100e6 },
    bytes: 3_000_000,
    seeds: 5,
    least: 50,
  },
  { // 3.02
    name: "1 % loss and reordering",
    link: { ...RTT20, loss: 0.01, jitter: 4 },
    bytes: 2_000_000,
    seeds: 5,
    least: 9,
  },
  { // 1.09; a lost SYN costs a second
    name: "short transfers at 3 % loss",
    link: { ...RTT20, loss: 0.03 },
    bytes: 20_000,
    seeds: 60,
    least: 0.8,
  },
];

for (const row of ROWS) {
  Deno.test(`TcpLayer's goodput, round trip 20 ms: ${row.name}`, () => {
    const got = goodput(row.link, row.bytes, row.seeds);
    const figures = `${row.name}: ${got.mbit.toFixed(2)} Mbit/s, ` +
      `${got.timeouts} timeouts, ${got.recoveries} recoveries, ` +
      `${got.retransmits} segments repeated`;
    // deno-lint-ignore no-console
    console.log(figures);
    assert(got.mbit >= row.least, figures);
  });
}

Deno.test("TcpLayer measures the round trip although a SYN or SYN,ACK was lost [RFC 7323 §4.3]", () => {
  for (const loser of [0, 1]) {
    const pair = new Pair(1, RTT20);
    const { out } = pair.hosts[loser];
    out.set({ up: false });
    pair.after(500, () => out.set({ up: true }));
    const client = new Party(3000, new SeededRng(1));
    const server = new Party(0, new SeededRng(2));
    pair.connect(client, server);
    pair.run(3000, () => server.finSeen);
    const { srtt } = client.pcb.info();
    assert(server.finSeen && srtt < 25, `${srtt} ms`);
  }
});
