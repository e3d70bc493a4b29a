/**
 * Prints the table of docs/protocols.md: goodput and smoothed round trip of each
 * congestion control over links with a queue of four bandwidth-delay products.
 *
 * `deno run tests/core/tcp/congestion/goodput_links.ts`; it needs no permission.
 *
 * @module
 */

import { CoreHost } from "../../network/core_host.ts";
import { Flow } from "../../network/flow.ts";
import { SteppedClock } from "../../network/stepped_clock.ts";
import { VirtualNetwork } from "../../../../testing/network/network.ts";
import { ALGORITHMS } from "./goodput_table.ts";

/** Rate in Mbit/s, round trip in ms, chance of loss. */
const LINKS: [rate: number, rtt: number, loss: number][] = [
  [10, 10, 0],
  [10, 10, 0.01],
  [100, 40, 0],
  [100, 40, 0.001],
  [100, 40, 0.03],
  [100, 100, 0],
  [100, 100, 0.01],
];
/** Buffers that no link here fills. */
const TCP = { sndBuf: 16 << 20, rcvBuf: 16 << 20 };
const BEGIN_MS = 5_000;
const END_MS = 15_000;
const SAMPLE_MS = 50;
const PACKET = 1500;

/** Measures one connection that always has data: Mbit/s, and ms. */
function measure(
  algorithm: string,
  [rate, rtt, loss]: [number, number, number],
): string {
  const clock = new SteppedClock();
  const network = new VirtualNetwork({ seed: 9, clock });
  const link = network.link({
    medium: "ip",
    rate: rate * 1e6,
    delay: rtt / 2,
    queueFrames: Math.ceil(4 * rate * rtt * 1000 / 8 / PACKET),
    loss,
    back: { loss: 0 },
  });
  const [from, to] = link.ends.map((end, i) => {
    const host = new CoreHost(clock, {
      seed: i + 1,
      memory: 64 << 20,
      tcp: TCP,
    });
    host.plug(end, `10.0.0.${i + 1}/24`);
    return host;
  });
  const flow = new Flow(from, to, "10.0.0.2", 5001);
  flow.start(algorithm);
  clock.run(BEGIN_MS);
  const before = flow.received;
  let sum = 0;
  let samples = 0;
  while (clock.now() < END_MS) {
    clock.run(clock.now() + SAMPLE_MS);
    sum += flow.pcb!.info().srtt;
    samples++;
  }
  const goodput = (flow.received - before) * 8 / (END_MS - BEGIN_MS) / 1000;
  return `${goodput.toFixed(1)} @ ${(sum / samples).toFixed(0)} ms`;
}

for (const link of LINKS) {
  const [rate, rtt, loss] = link;
  const cells = ALGORITHMS.map((algorithm) => measure(algorithm, link));
  const name = `${rate} Mbit/s, ${rtt} ms, ${+(loss * 100).toFixed(1)} %`;
  // deno-lint-ignore no-console
  console.log(`| ${[name, ...cells].join(" | ")} |`);
}
