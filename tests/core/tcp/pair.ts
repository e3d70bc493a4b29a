/**
 * Two TCP layers joined by a link of the virtual network, all drawn from one seed;
 * their devices can be full, and can take super-packets.
 *
 * @module
 */

import { randomBelow, SeededRng } from "../../../core/base/rng.ts";
import type { PbufPool } from "../../../core/buf/pbuf.ts";
import type { LinkDevice, Netif } from "../../../core/link/netif.ts";
import type { TcpPcb } from "../../../core/tcp/pcb.ts";
import type { TcpConfig } from "../../../core/tcp/config.ts";
import { TcpLayer } from "../../../core/tcp/layer.ts";
import type { Frame } from "../../../core/wire/frame.ts";
import { parsePrefix } from "../../../core/wire/ip_addr.ts";
import { IpFixture } from "../ip/ip_fixture.ts";
import { checkInvariants } from "./invariants.ts";
import { Agenda } from "../../../testing/network/agenda.ts";
import {
  type Carried,
  LinkDirection,
} from "../../../testing/network/direction.ts";
import type { LinkSettings } from "../../../testing/network/link_settings.ts";
import { happens } from "../../../testing/network/loss.ts";
import type { Party, PartyPlace } from "./party.ts";

/** How the link treats packets, both ways, and the devices at its ends. */
export interface Impairment extends Partial<LinkSettings> {
  /** Chance that the device has no room until some time has passed. */
  block?: number;
  /** Largest super-packet, 0 for none; it crosses the link whole. */
  gso?: number;
  /** Largest packet, bytes. @default {1500} */
  mtu?: number;
}

/** A packet on the link. */
interface Packet extends Carried {
  gsoType: number;
  gsoSize: number;
}

/** A host of the pair. */
export class PairHost implements LinkDevice, PartyPlace {
  readonly medium = "ip";
  readonly offload: { checksum: boolean; tcpSegmentation: number };
  readonly host: IpFixture;
  readonly netif: Netif;
  readonly tcp: TcpLayer;
  /** The direction that begins here. */
  readonly out: LinkDirection<Packet>;

  constructor(
    readonly pair: Pair,
    readonly index: number,
    config: Partial<TcpConfig>,
  ) {
    const { gso = 0, mtu = 1500, block: _, ...link } = pair.impairment;
    const fate = new SeededRng(pair.rng.nextU32());
    this.out = new LinkDirection(fate, { inOrder: false, ...link }, "ip");
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

  get pbufs(): PbufPool {
    return this.host.pbufs;
  }

  after(ms: number, run: () => void): void {
    this.pair.after(ms, run);
  }

  transmit(frame: Frame): boolean {
    const { pair } = this;
    if (happens(pair.rng, pair.impairment.block ?? 0)) {
      pair.after(randomBelow(pair.rng, 5), () => {
        this.netif.blocked = false;
      });
      return false;
    }
    const { gsoType, gsoSize } = frame;
    const bytes = new Uint8Array(frame.length);
    frame.copyTo(bytes, 0);
    this.out.send({ bytes, gsoType, gsoSize }, pair.now);
    return true;
  }

  /** Takes what the other has sent and what has arrived. */
  receive(): void {
    const { out } = this.pair.hosts[1 - this.index];
    const checksumValid = this.offload.checksum;
    for (;;) {
      const packet = out.take(this.pair.now);
      if (packet === null) return;
      const { bytes, gsoType, gsoSize } = packet;
      this.host.injectIp(this.netif, bytes, {
        gsoType,
        gsoSize,
        checksumValid,
      });
    }
  }
}

/** The two hosts and the link. */
export class Pair {
  readonly rng: SeededRng;
  readonly hosts: PairHost[];
  now = 0;
  readonly #events: Agenda<() => void> = new Agenda();

  constructor(
    seed: number,
    readonly impairment: Impairment,
    configs: [Partial<TcpConfig>, Partial<TcpConfig>] = [{}, {}],
  ) {
    this.rng = new SeededRng(seed);
    this.hosts = configs.map((config, i) => new PairHost(this, i, config));
  }

  after(ms: number, run: () => void): void {
    this.#events.add(this.now + ms, run);
  }

  /** Runs until nothing is left to do, or `end` (ms), or `done`. */
  run(end: number, done: () => boolean = () => false): void {
    for (const { tcp } of this.hosts) tcp.flush();
    for (;;) {
      if (done()) return;
      let at = this.#events.nextAt;
      for (const { host, out } of this.hosts) {
        at = Math.min(at, host.timers.nextDeadline(), out.nextAt);
      }
      if (at > end) return;
      this.now = Math.max(this.now, at);
      for (const { host } of this.hosts) host.clock.now = this.now;
      for (;;) {
        const run = this.#events.take(this.now);
        if (run === null) break;
        run();
      }
      for (const host of this.hosts) host.receive();
      for (const { host, tcp } of this.hosts) {
        host.timers.run();
        tcp.flush();
        checkInvariants(tcp, `the turn at ${this.now} ms`);
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
      onAccept: (pcb: TcpPcb) => {
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
