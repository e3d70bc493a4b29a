/**
 * Goodput of each congestion control over loss, round trip and rate: measures the
 * table that golden_goodput.ts keeps, and says what theory expects.
 *
 * `deno run -W tests/core/tcp/congestion/goodput_table.ts` measures it anew and writes it into
 * that file; read the difference before you believe it.
 *
 * @module
 */

import { CoreHost } from "../../network/core_host.ts";
import { Flow } from "../../network/flow.ts";
import { VirtualNetwork } from "../../../../testing/network/network.ts";
import { SteppedClock } from "../../network/stepped_clock.ts";

/** Congestion controls in the table. */
export const ALGORITHMS = ["cubic", "newreno", "bbr"];
/** Chances of loss. */
export const LOSSES = [0, 0.001, 0.01, 0.03];
/** Round trips without queues, ms. */
export const RTTS = [20, 100, 200];
/** Rates of the link, Mbit/s. */
export const RATES = [2, 10, 40];

/** Payload of a full-sized segment with timestamps, bytes. */
const MSS = 1448;
/** Its frame. */
const FRAME = MSS + 32 + 20 + 14;

/** One cell of the table. */
export interface Cell {
  algorithm: string;
  loss: number;
  /** Milliseconds. */
  rtt: number;
  /** Mbit/s. */
  rate: number;
}

/** All cells, in the order of the table. */
export function cells(): Cell[] {
  return ALGORITHMS.flatMap((algorithm) =>
    LOSSES.flatMap((loss) =>
      RTTS.flatMap((rtt) =>
        RATES.map((rate) => ({ algorithm, loss, rtt, rate }))
      )
    )
  );
}

/** Frames that the path holds. */
function bandwidthDelay({ rate, rtt }: Cell): number {
  return Math.max(20, Math.ceil(rate * rtt * 1000 / 8 / FRAME));
}

/**
 * Measures one cell: one connection that always has data, over a link that loses
 * data but no ACKs, with a queue as long as the path.
 *
 * Without loss, what arrives in three seconds after six. With loss, slow start ends
 * at the window that theory expects, as it takes long to forget another one; what
 * arrives from the 1,000th segment on counts until there were some losses.
 *
 * The link never changes the order of frames, so nothing may be taken for a mistake
 * and undone.
 *
 * @returns Mbit/s.
 */
export function measure(cell: Cell): number {
  const { algorithm, loss, rtt, rate } = cell;
  const clock = new SteppedClock();
  const network = new VirtualNetwork({ seed: 9, clock });
  const link = network.link({
    rate: rate * 1e6,
    delay: rtt / 2,
    queueFrames: bandwidthDelay(cell),
    loss,
    back: { loss: 0 },
  });
  const [from, to] = link.ends.map((end, i) => {
    const host = new CoreHost(clock, { seed: i + 1, memory: 8 << 20 });
    host.plug(end, `10.0.0.${i + 1}/24`);
    return host;
  });
  const flow = new Flow(from, to, "10.0.0.2", 5001);
  flow.start(algorithm);
  const until = (bytes: number): number => {
    clock.run(3_600_000, () => flow.received >= bytes);
    return clock.now();
  };
  const segments = Math.min(Math.max(30 / loss, 3000), 20_000);
  if (loss === 0) clock.run(6_000);
  else {
    flow.pcb!.ssthresh = Math.round(responseWindow(cell)) * MSS;
    until(1000 * MSS);
  }
  const start = clock.now();
  const before = flow.received;
  if (loss === 0) clock.run(9_000);
  else until(before + segments * MSS);
  const { undos, timeouts } = flow.pcb!.info();
  if (undos > 0) throw new Error(`${undos} undos without reordering`);
  if (timeouts > segments * loss / 2) throw new Error(`${timeouts} timeouts`);
  return (flow.received - before) * 8 / (clock.now() - start) / 1000;
}

/** What the link lets through at most, Mbit/s of payload. */
export function linkLimit({ rate }: Cell): number {
  return rate * MSS / FRAME;
}

/**
 * The average window that theory expects, segments: golden_goodput.ts has the
 * formulas. Infinity without loss.
 */
function responseWindow(cell: Cell): number {
  const { algorithm, loss } = cell;
  const reno = Math.sqrt(1.5 / loss);
  const cubic = 1.054 * (seconds(cell) / loss) ** 0.75;
  return algorithm === "cubic" ? Math.max(reno, cubic) : reno;
}

/** What theory expects, Mbit/s; Infinity without loss. */
export function response(cell: Cell): number {
  return responseWindow(cell) * MSS * 8 / seconds(cell) / 1e6;
}

/** The round trip with the time that a frame takes to be sent. */
function seconds({ rtt, rate }: Cell): number {
  return rtt / 1000 + FRAME * 8 / rate / 1e6;
}

/** Measures all cells and writes them as a table. */
export function measureTable(): string {
  const lines = [
    "algorithm  loss    RTT ms" +
    RATES.map((rate) => `${rate} Mbit/s`.padStart(12)).join(""),
  ];
  let line = "";
  for (const cell of cells()) {
    const { algorithm, loss, rtt, rate } = cell;
    if (rate === RATES[0]) {
      line = algorithm.padEnd(11) + `${(loss * 100).toFixed(1)} %`.padEnd(8) +
        `${rtt}`.padStart(6);
    }
    line += measure(cell).toFixed(4).padStart(12);
    if (rate === RATES[RATES.length - 1]) lines.push(line);
  }
  return lines.join("\n") + "\n";
}

/** Reads figures back from a table, in the order of {@linkcode cells}. */
export function readTable(table: string): number[] {
  return table.trim().split("\n").slice(1).flatMap((line) =>
    line.trim().split(/\s+/).slice(-RATES.length).map(Number)
  );
}

if (import.meta.main) {
  const url = new URL("golden_goodput.ts", import.meta.url);
  const text = await Deno.readTextFile(url);
  const table = measureTable();
  await Deno.writeTextFile(
    url,
    text.replace(/`[^`]*`;\n?$/, () => `\`\\\n${table}\`;\n`),
  );
}
