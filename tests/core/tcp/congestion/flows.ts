/**
 * Flows that share the link of a pair for some virtual time, and what each has got.
 * What they carry does not matter.
 *
 * @module
 */

import type { Pbuf } from "../../../../core/buf/pbuf.ts";
import type { TcpConfig } from "../../../../core/tcp/config.ts";
import type { TcpInfo } from "../../../../core/tcp/info.ts";
import type { TcpPcb } from "../../../../core/tcp/pcb.ts";
import type { TcpUser } from "../../../../core/tcp/user.ts";
import { parsePrefix } from "../../../../core/wire/ip_addr.ts";
import { type Impairment, Pair, type PairHost } from "../pair.ts";

const BLOCK = 32_768;
const SERVER = parsePrefix("10.0.0.2/24")!.addr;

/** Sends the same block over and over, as much as it is allowed to. */
export class Source implements TcpUser {
  pcb!: TcpPcb;
  /** Bytes that it may still write. */
  allowance: number;
  /** Bytes acknowledged. */
  acked = 0;
  #block!: Pbuf;

  constructor(allowance: number = Infinity) {
    this.allowance = allowance;
  }

  start(host: PairHost, port: number, algorithm: string): void {
    this.#block = host.host.pbufs.allocate(BLOCK)!;
    this.pcb = host.tcp.create(this);
    this.pcb.connect(SERVER, port);
    this.pcb.setCongestion(algorithm);
  }

  /** Writes what it may. */
  fill(): void {
    const { pcb } = this;
    for (;;) {
      const length = Math.min(BLOCK, this.allowance, pcb.writeSpace);
      if (length <= 0) return;
      this.allowance -= length;
      pcb.write(this.#block.offset, length, true);
    }
  }

  onConnected(): void {
    this.fill();
  }
  onSent(_pcb: TcpPcb, bytes: number): void {
    this.acked += bytes;
    this.fill();
  }
  onReceive(): void {}
  onFin(): void {}
  onError(): void {}
  onClosed(): void {}
}

/** Takes everything, at once. */
class Sink implements TcpUser {
  received = 0;

  constructor(readonly host: PairHost) {}

  onReceive(pcb: TcpPcb, data: Pbuf, length: number): void {
    this.received += length;
    this.host.host.pbufs.free(data);
    pcb.recved(length);
  }
  onConnected(): void {}
  onFin(): void {}
  onSent(): void {}
  onError(): void {}
  onClosed(): void {}
}

/** What a flow has got. */
export interface Got {
  /** Mbit/s of payload, from `from` on. */
  mbit: number;
  /** Mean of the smoothed round trip from then on, ms. */
  srtt: number;
  info: TcpInfo;
}

/** How flows share a link. */
export interface ShareOptions {
  seed?: number;
  /** Seconds after which it counts. */
  from?: number;
  /** Milliseconds by which each flow starts later than the one before. */
  late?: number;
  config?: Partial<TcpConfig>;
  source?: Source;
  /** Called every 10 ms. */
  each?: (pair: Pair, sources: Source[], sinks: { received: number }[]) => void;
}

/** Runs a flow of each algorithm over a link for some seconds. */
export function share(
  link: Partial<Impairment>,
  seconds: number,
  algorithms: string[],
  options: ShareOptions = {},
): Got[] {
  const config = { sndBuf: 4 << 20, rcvBuf: 4 << 20, ...options.config };
  const whole = { loss: 0, duplicate: 0, delay: 10, jitter: 0, ...link };
  const pair = new Pair(options.seed ?? 1, whole, [config, config]);
  const [a, b] = pair.hosts;
  const from = 1000 * (options.from ?? seconds / 3);
  const sources: Source[] = [];
  const sinks: Sink[] = [];
  const before: number[] = [];
  const sums: number[] = [];
  let samples = 0;
  algorithms.forEach((algorithm, i) => {
    const source = options.source ?? new Source();
    const sink = new Sink(b);
    const listening = b.tcp.create(sink);
    listening.bind(SERVER, 80 + i);
    const listener = listening.listen(5, {
      onAccept: (pcb: TcpPcb) => {
        pcb.user = sink;
        listener.accepted(pcb);
        return true;
      },
    })!;
    pair.after(
      i * (options.late ?? 0),
      () => source.start(a, 80 + i, algorithm),
    );
    sources.push(source);
    sinks.push(sink);
    before.push(0);
    sums.push(0);
  });
  const tick = (): void => {
    if (pair.now >= from) {
      samples++;
      sinks.forEach(({ received }, i) => {
        if (samples === 1) before[i] = received;
        sums[i] += sources[i].pcb.srtt;
      });
    }
    options.each?.(pair, sources, sinks);
    pair.after(10, tick);
  };
  tick();
  pair.run(seconds * 1000);
  return sources.map(({ pcb }, i) => ({
    mbit: (sinks[i].received - before[i]) * 8 / (seconds * 1000 - from) / 1000,
    srtt: sums[i] / samples,
    info: pcb.info(),
  }));
}

/** Jain's index of fairness: 1 if all have the same. */
export function fairness(flows: Got[]): number {
  const sum = flows.reduce((total, { mbit }) => total + mbit, 0);
  const squares = flows.reduce((total, { mbit }) => total + mbit ** 2, 0);
  return sum ** 2 / (flows.length * squares);
}
