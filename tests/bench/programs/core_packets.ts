/**
 * Carries packets between two stacks of the core: `core_packets KIND SETTLE COUNT`,
 * where KIND is `tcp`, `tcp-offload`, `udp-64`, `udp-1472`, or `mixed`: TCP and
 * datagrams of 64 bytes in turns; after `6:` the same over IPv6. SETTLE packets go before, COUNT are measured. Needs `--v8-flags=--expose-gc`.
 *
 * It asks for a collection before the measured packets and after them: with
 * `--trace-gc` and `--trace-deopt` V8's words about them lie between the last two
 * collections that were asked for. The report goes to stderr, for V8 writes to
 * stdout whenever it likes.
 *
 * @module
 */

import { CorePair } from "../core_pair.ts";
import { secondsSince } from "../stacks.ts";

/** Packets of one kind before it is the other one's turn. */
const TURN = 1000;
/** Packets before time passes in which there are none, and how much of it, ms. */
const FEW = 1000;
const IDLE_MS = 60_000;

const { gc } = globalThis as unknown as { gc: () => void };
const heapUsed = () => Deno.memoryUsage().heapUsed;

const [what, settle, count] = Deno.args;
const isV6 = what.startsWith("6:");
const kind = isV6 ? what.slice(2) : what;
const pair = new CorePair(kind === "tcp-offload", isV6 ? 6 : 4);
const carry = kind.startsWith("udp")
  ? pair.udp(Number(kind.split("-")[1]))
  : kind === "mixed"
  ? inTurns(pair.tcp(), pair.udp(64))
  : pair.tcp();

function inTurns(...ways: ((packets: number) => void)[]) {
  return (packets: number) => {
    for (let i = 0; pair.packets < packets; i++) {
      ways[i % ways.length](Math.min(packets, pair.packets + TURN));
    }
  };
}

// Code for what happens once a second belongs to the steady state.
carry(FEW);
pair.idle(IDLE_MS);
carry(Number(settle));
gc();
const heap = heapUsed();
const { packets, received, blocks } = pair;
const start = performance.now();
carry(packets + Number(count));
const seconds = secondsSince(start);
const heapBefore = heapUsed();
const carried = pair.packets - packets;
gc();
const report = {
  packets: carried,
  seconds,
  payload: pair.received - received,
  growth: heapUsed() - heap,
  left: heapBefore - heap,
  blocks: pair.blocks - blocks,
};
Deno.stderr.writeSync(new TextEncoder().encode(`${JSON.stringify(report)}\n`));
