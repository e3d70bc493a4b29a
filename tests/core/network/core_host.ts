/**
 * A host of the virtual network without mailboxes and promises: the core's stack,
 * driven in steps. For tests of the core that move much data.
 *
 * @module
 */

import type { ApiSink } from "../../../core/api/sink.ts";
import { SeededRng } from "../../../core/base/rng.ts";
import { PacketMemory } from "../../../core/buf/memory.ts";
import type { IpConfig } from "../../../core/ip/config.ts";
import type { Netif } from "../../../core/link/netif.ts";
import { Stack } from "../../../core/stack.ts";
import type { TcpConfig } from "../../../core/tcp/config.ts";
import { HEADER_SCRATCH } from "../../../core/wire/frame.ts";
import { IpAddr, parsePrefix } from "../../../core/wire/ip_addr.ts";
import { MacAddr } from "../../../core/wire/mac_addr.ts";
import { checkInvariants } from "../tcp/invariants.ts";
import { NetworkDriver } from "../../../testing/network/driver.ts";
import type { LinkEnd } from "../../../testing/network/link.ts";
import type { SteppedClock } from "./stepped_clock.ts";

/** Options of a host. */
export interface CoreHostOptions {
  /** Seed of its randomness. @default {1} */
  seed?: number;
  /** Bytes of packet memory. @default {33_554_432} */
  memory?: number;
  /** Settings of TCP. */
  tcp?: Partial<TcpConfig>;
  /** Settings of IP. */
  ip?: Partial<IpConfig>;
}

/** The netconn layer is not used. */
const NO_SINK: ApiSink = {
  connected() {},
  data() {},
  fin() {},
  sent() {},
  accept() {},
  error() {},
  closed() {},
  released() {},
  datagram() {},
  datagramError() {},
  hasRoom: () => false,
};

/** A host. */
export class CoreHost {
  /** Its stack; call {@linkcode wake} after a call that makes it send. */
  readonly stack: Stack;
  /** Buffers in use when all interfaces are there and nothing has happened. */
  baseline = 0;
  readonly #clock: SteppedClock;
  #awake = false;
  #alarm = 0;
  #alarmAt = Infinity;

  /** @param clock The clock of the network. */
  constructor(clock: SteppedClock, options: CoreHostOptions = {}) {
    const { seed = 1, memory = 32 << 20, tcp = {}, ip = {} } = options;
    this.#clock = clock;
    this.stack = new Stack({
      memory: new PacketMemory(new ArrayBuffer(HEADER_SCRATCH + memory)),
      frameScratch: 0,
      arena: { start: HEADER_SCRATCH, size: memory },
      rng: new SeededRng(seed),
      sink: NO_SINK,
      tcp,
      ip,
    });
    this.stack.clock.now = clock.now();
    this.baseline = this.stack.pbufs.used;
  }

  /**
   * Plugs an interface in.
   *
   * @param end The end of a link.
   * @param address Such as "10.0.0.1/24".
   * @param gateway Next hop for everything else.
   */
  plug(end: LinkEnd, address: string, gateway?: string): Netif {
    const { ip } = this.stack;
    const driver = new NetworkDriver(end, () => this.wake());
    const mac = end.medium === "ip"
      ? MacAddr.ZERO
      : MacAddr.read(driver.mac, 0);
    const name = `if${end.number}`;
    const netif = this.stack.attach(name, driver, mac, end.mtu);
    const { addr, prefixLen } = parsePrefix(address)!;
    ip.addAddress(netif, addr, prefixLen);
    if (gateway !== undefined) {
      ip.addRoute(IpAddr.ANY4, 0, netif, IpAddr.parse(gateway)!);
    }
    this.baseline = this.stack.pbufs.used;
    this.wake();
    return netif;
  }

  /** Makes the stack run at this instant. */
  wake(): void {
    if (this.#awake) return;
    this.#awake = true;
    this.#clock.soon(this.#run);
  }

  readonly #run = (): void => {
    this.#awake = false;
    const { stack } = this;
    stack.clock.now = this.#clock.now();
    const more = stack.receive();
    stack.runTimers();
    stack.flush();
    checkInvariants(stack.tcp, `the turn at ${stack.clock.now} ms`);
    if (more || stack.loopbackPending) this.wake();
    else this.#sleep();
  };

  #sleep(): void {
    const at = this.stack.nextDeadline();
    if (at >= this.#alarmAt) return;
    if (this.#alarmAt < Infinity) this.#clock.clear(this.#alarm);
    this.#alarmAt = at;
    this.#alarm = this.#clock.set(at - this.#clock.now(), this.#onAlarm);
  }

  readonly #onAlarm = (): void => {
    this.#alarmAt = Infinity;
    this.wake();
  };
}
