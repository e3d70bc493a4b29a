/**
 * Two hosts joined by a link that loses, delays, reorders and duplicates packets,
 * all drawn from one seed, in virtual time.
 *
 * @module
 */

import { randomBelow, SeededRng } from "../../../core/base/rng.ts";
import type { Pbuf } from "../../../core/buf/pbuf.ts";
import type { LinkDevice, Netif } from "../../../core/link/netif.ts";
import type { TcpConfig } from "../../../core/tcp/config.ts";
import { TcpLayer } from "../../../core/tcp/layer.ts";
import type { TcpPcb } from "../../../core/tcp/pcb.ts";
import type { TcpUser } from "../../../core/tcp/user.ts";
import type { Frame } from "../../../core/wire/frame.ts";
import { fillIpv4Checksum } from "../../../core/wire/ipv4.ts";
import { parsePrefix } from "../../../core/wire/ip_addr.ts";
import { IpFixture } from "../../sim/ip_fixture.ts";
import { patternByte } from "../../sim/tcp_fixture.ts";

/** How a link treats packets. */
export interface Impairment {
  /** Chance that a packet is lost, 0 to 1. */
  loss: number;
  /** Chance that it arrives twice. */
  duplicate: number;
  /** Chance that one bit flips. */
  corrupt?: number;
  /** Delay, ms, and what is added to it at random. */
  delay: number;
  jitter: number;
  /** Most packets under way, or waiting for the link; more are dropped. */
  queue?: number;
  /** Bytes that the link carries in a millisecond, each way; no limit if left out. */
  rate?: number;
  /** Packets in the queue beyond which those that say ECT are marked: CE. */
  mark?: number;
  /** Chance that the device has no room until some time has passed. */
  block?: number;
  /** Largest super-packet, 0 for none. */
  gso?: number;
  mtu?: number;
}

interface Event {
  at: number;
  order: number;
  run: () => void;
}

/** A host of the pair. */
export class PairHost implements LinkDevice {
  readonly medium = "ip";
  readonly offload: { checksum: boolean; tcpSegmentation: number };
  readonly host: IpFixture;
  readonly netif: Netif;
  readonly tcp: TcpLayer;
  packets = 0;
  /** When what it has sent will have left, at the link's rate. */
  freeAt = 0;

  constructor(
    readonly pair: Pair,
    readonly index: number,
    config: Partial<TcpConfig>,
  ) {
    const { gso = 0, mtu = 1500 } = pair.impairment;
    this.offload = { checksum: gso > 0, tcpSegmentation: gso };
    this.host = new IpFixture({ chunks: 400, seed: 77 + index });
    const address = `10.0.0.${index + 1}/24`;
    // deno-lint-ignore no-explicit-any
    const device = this as any;
    device.sent = [];
    this.netif = this.host.netif([address], device, mtu);
    const { clock, timers, rng, stats, pbufs } = this.host;
    this.tcp = new TcpLayer({
      ip: this.host.ip,
      clock,
      timers,
      rng,
      stats,
      pbufs,
      config,
    });
  }

  transmit(frame: Frame): boolean {
    const { pair } = this;
    if (pair.chance(pair.impairment.block ?? 0)) {
      pair.after(randomBelow(pair.rng, 5), () => {
        this.netif.blocked = false;
      });
      return false;
    }
    this.packets++;
    const bytes = new Uint8Array(frame.length);
    frame.copyTo(bytes, 0);
    pair.carry(1 - this.index, bytes, frame.gsoType, frame.gsoSize);
    return true;
  }
}

/** The two hosts and the link. */
export class Pair {
  readonly rng: SeededRng;
  readonly hosts: PairHost[];
  now = 0;
  #events: Event[] = [];
  #order = 0;
  #underWay = 0;

  constructor(
    seed: number,
    readonly impairment: Impairment,
    configs: [Partial<TcpConfig>, Partial<TcpConfig>] = [{}, {}],
  ) {
    this.rng = new SeededRng(seed);
    this.hosts = configs.map((config, i) => new PairHost(this, i, config));
  }

  chance(p: number): boolean {
    return p > 0 && this.rng.nextU32() < p * 0x1_0000_0000;
  }

  after(ms: number, run: () => void): void {
    const event = { at: this.now + ms, order: this.#order++, run };
    // A binary heap would do better; the list is short.
    let i = this.#events.length;
    while (i > 0 && this.#events[i - 1].at <= event.at) i--;
    this.#events.splice(i, 0, event);
  }

  carry(to: number, bytes: Uint8Array, gsoType: number, gsoSize: number): void {
    const { loss, duplicate, delay, jitter, queue, corrupt, rate } =
      this.impairment;
    if (this.chance(loss)) return;
    if (rate === undefined && queue !== undefined && this.#underWay >= queue) {
      return;
    }
    const leaves = this.#leave(1 - to, bytes.length);
    if (leaves < 0) return;
    this.#mark(leaves, bytes);
    const checksumValid = this.hosts[0].offload.checksum;
    const copies = this.chance(duplicate) ? 2 : 1;
    if (this.chance(corrupt ?? 0)) {
      bytes[randomBelow(this.rng, bytes.length)] ^= 1 <<
        randomBelow(this.rng, 8);
    }
    for (let i = 0; i < copies; i++) {
      const wait = leaves + delay + jitter * this.rng.nextU32() / 0x1_0000_0000;
      this.#underWay++;
      this.after(wait, () => {
        this.#underWay--;
        const target = this.hosts[to];
        target.host.injectIp(target.netif, bytes, {
          gsoType,
          gsoSize,
          checksumValid,
        });
      });
    }
  }

  /** Marks a packet that has met a queue and can be marked, RFC 3168 §5. */
  #mark(leaves: number, bytes: Uint8Array): void {
    const { rate, mark } = this.impairment;
    if (rate === undefined || mark === undefined || (bytes[1] & 3) === 0) {
      return;
    }
    if (leaves * rate - bytes.length <= mark * 1500) return;
    bytes[1] |= 3;
    fillIpv4Checksum(bytes, 0);
  }

  /** Time until a packet has left at the link's rate, ms; -1 if the queue is full. */
  #leave(from: number, length: number): number {
    const { rate, queue = Infinity } = this.impairment;
    if (rate === undefined) return 0;
    const host = this.hosts[from];
    const start = Math.max(host.freeAt, this.now);
    if ((start - this.now) * rate > queue * 1500) return -1;
    host.freeAt = start + length / rate;
    return host.freeAt - this.now;
  }

  /** Runs until nothing is left to do, or `end` (ms), or `done`. */
  run(end: number, done: () => boolean = () => false): void {
    for (const { tcp } of this.hosts) tcp.flush();
    for (;;) {
      if (done()) return;
      const event = this.#events[this.#events.length - 1];
      let at = event?.at ?? Infinity;
      for (const { host } of this.hosts) {
        at = Math.min(at, host.timers.nextDeadline());
      }
      if (at > end) return;
      this.now = Math.max(this.now, at);
      for (const { host } of this.hosts) host.clock.now = this.now;
      while (
        this.#events.length > 0 &&
        this.#events[this.#events.length - 1].at <= this.now
      ) this.#events.pop()!.run();
      for (const { host, tcp } of this.hosts) {
        host.timers.run();
        tcp.flush();
      }
    }
  }

  /** Starts a connection from host 0 to a listener of host 1. */
  connect(
    client: Party,
    server: Party,
    port = 80,
  ): void {
    const [a, b] = this.hosts;
    client.attach(a);
    server.attach(b);
    const listening = b.tcp.create(server);
    listening.bind(parsePrefix("10.0.0.2/24")!.addr, port);
    const listener = listening.listen(5, {
      onAccept: (pcb) => {
        pcb.user = server;
        server.pcb = pcb;
        listener.accepted(pcb);
        server.onConnected(pcb);
        return true;
      },
    })!;
    client.pcb = a.tcp.create(client);
    client.pcb.connect(parsePrefix("10.0.0.2/24")!.addr, port);
  }
}

/**
 * An application that sends a number of bytes of the pattern, reads as slowly as
 * it likes, and closes when it is done with both.
 */
export class Party implements TcpUser {
  pcb!: TcpPcb;
  received = 0;
  sentBytes = 0;
  finSeen = false;
  closed = false;
  error = 0;
  wrong = -1;
  #written = 0;
  #host!: PairHost;
  #blocks: { offset: number; length: number; pbuf: Pbuf }[] = [];
  #released = 0;

  constructor(
    /** Bytes to send. */
    readonly total: number,
    readonly rng: SeededRng,
    /** Reads are delayed by up to so many ms. */
    readonly readDelay = 0,
    /** Largest write. */
    readonly chunk = 20_000,
  ) {}

  attach(host: PairHost): void {
    this.#host = host;
  }

  onConnected(pcb: TcpPcb): void {
    this.pcb = pcb;
    this.#fill();
  }

  onReceive(pcb: TcpPcb, data: Pbuf, length: number): void {
    const { u8 } = this.#host.host.pbufs.memory;
    for (let p: Pbuf | null = data; p !== null; p = p.next) {
      for (let i = 0; i < p.length; i++, this.received++) {
        if (u8[p.offset + i] !== patternByte(this.received)) {
          if (this.wrong < 0) this.wrong = this.received;
        }
      }
    }
    this.#host.host.pbufs.free(data);
    if (this.readDelay === 0) pcb.recved(length);
    else {
      this.#host.pair.after(
        randomBelow(this.rng, this.readDelay),
        () => pcb.recved(length),
      );
    }
  }

  onFin(): void {
    this.finSeen = true;
  }

  onSent(_pcb: TcpPcb, bytes: number): void {
    this.sentBytes += bytes;
    this.#released += bytes;
    this.#release(false);
    this.#fill();
  }

  onError(_pcb: TcpPcb, err: number): void {
    this.error = err;
    this.closed = true;
    this.#release(true);
  }

  onClosed(): void {
    this.closed = true;
    this.#release(true);
  }

  /** Writes as much as the send buffer takes, in random pieces. */
  #fill(): void {
    const { pbufs } = this.#host.host;
    while (this.#written < this.total && this.pcb.writeSpace > 0) {
      const length = Math.min(
        this.total - this.#written,
        this.pcb.writeSpace,
        1 + randomBelow(this.rng, this.chunk),
      );
      const pbuf = pbufs.allocate(length);
      if (pbuf === null) throw new Error("Bug: no memory for a write");
      for (let i = 0; i < length; i++) {
        pbufs.memory.u8[pbuf.offset + i] = patternByte(this.#written + i);
      }
      this.#blocks.push({ offset: pbuf.offset, length, pbuf });
      this.#written += length;
      this.pcb.write(pbuf.offset, length, true);
    }
    if (this.#written === this.total && this.pcb.canSend) {
      this.pcb.shutdown(false, true);
    }
  }

  /** Frees the memory of what is acknowledged, scribbling over it first. */
  #release(all: boolean): void {
    const { pbufs } = this.#host.host;
    while (this.#blocks.length > 0) {
      const { length, pbuf } = this.#blocks[0];
      if (!all && this.#released < length) return;
      this.#released -= length;
      pbufs.memory.u8.fill(0xee, pbuf.offset, pbuf.offset + length);
      pbufs.free(pbuf);
      this.#blocks.shift();
    }
  }
}
