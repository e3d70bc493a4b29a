/**
 * What both hosts have in common: a stack with its drivers and mailboxes, and one
 * turn of the loop.
 *
 * A turn handles what has arrived (requests, frames, timers), lets the stack send,
 * and publishes the events in one batch.
 *
 * @module
 */

import type { Driver } from "../../drivers/driver.ts";
import { type Rng, SeededRng } from "../base/rng.ts";
import { ERR_OK, ERR_RTE, type err_t, ERR_USE } from "../base/err.ts";
import { PacketMemory, type Pages } from "../buf/memory.ts";
import { DEFAULT_IPV6 } from "../ip/v6/ipv6_config.ts";
import type { NeighbourPolicy, Netif } from "../link/netif.ts";
import { Stack } from "../stack.ts";
import { withoutZone } from "./zone_text.ts";
import { IpAddr, parsePrefix } from "../wire/ip_addr.ts";
import { MacAddr } from "../wire/mac_addr.ts";
import type { ZoneNetif } from "../wire/zones.ts";
import type { NetifConfig, RouteConfig, StackConfig } from "./config.ts";
import { describeNetif, type NetifInfo } from "./netif_info.ts";
import { ChangeLog } from "./port/change_log.ts";
import { answerControl } from "./port/control.ts";
import { CorePort } from "./port/core_port.ts";
import type { Bells } from "../mailbox/doorbell.ts";
import { layoutOf } from "../mailbox/layout.ts";
import { openDriver } from "./open_driver.ts";
import { Traces } from "./port/trace_control.ts";

/** Milliseconds between checks whether a stack that ends has ended. */
const ENDING_POLL_MS = 10;
/** Milliseconds that a stack that ends waits for acknowledgements. */
const GRACE_MS = 1_000;

/** The part of them, in milliseconds, in which it also waits for the peers' FINs. */
const PEER_GRACE_MS = 200;

/** A seed for each 32 bits from the platform's cryptographic source. */
class CryptoRng implements Rng {
  readonly #block = new Uint32Array(256);
  #next = this.#block.length;

  nextU32(): number {
    if (this.#next === this.#block.length) {
      crypto.getRandomValues(this.#block);
      this.#next = 0;
    }
    return this.#block[this.#next++]!;
  }
}

/** A stack, its drivers and its mailboxes. */
export class Host {
  /** The stack. */
  readonly stack: Stack;
  /** The mailboxes. */
  readonly port: CorePort;
  /** The open drivers. */
  readonly drivers: Driver[] = [];
  /** The traces that the application has asked for. */
  readonly traces: Traces = new Traces();
  /** What happens to interfaces, for those who have asked. */
  readonly changes: ChangeLog;
  /** When to end at the latest; Infinity until the application asks for it. */
  #stopAt = Infinity;
  readonly #graceMs: number;
  readonly #memory: PacketMemory;
  readonly #bells: Bells;

  /**
   * @param pages The stack's memory.
   * @param config What to run.
   * @param bells The stack's bell.
   * @param wakeApp Wakes the application's thread, which waits for events.
   * @param isLocal Whether that is this thread.
   * @param graceMs Milliseconds that the end waits for acknowledgements.
   */
  constructor(
    pages: Pages,
    config: StackConfig,
    bells: Bells,
    wakeApp: () => void,
    isLocal = false,
    graceMs: number = GRACE_MS,
  ) {
    this.#graceMs = graceMs;
    const layout = layoutOf(config.memory);
    this.#memory = new PacketMemory(pages);
    this.#bells = bells;
    this.port = new CorePort(this.#memory, layout, wakeApp, isLocal);
    this.stack = new Stack({
      memory: this.#memory,
      frameScratch: layout.frameScratch,
      arena: { start: layout.coreArena, size: layout.coreArenaSize },
      rng: config.seed === undefined
        ? new CryptoRng()
        : new SeededRng(config.seed),
      sink: this.port,
      ip: config.ip,
      tcp: config.tcp,
      dns: config.dns,
      api: config.api,
    });
    this.changes = new ChangeLog(this.stack);
    this.port.attach(this.stack, {
      control: (text, respond) => answerControl(this, text, respond),
      stop: () => this.#stop(),
    });
  }

  /**
   * Opens all drivers and configures their interfaces. If one fails, closes those
   * that are open.
   *
   * @returns The interfaces: names of zones.
   */
  async open(config: StackConfig): Promise<ZoneNetif[]> {
    checkPolicy(config.ip.neighbours);
    try {
      for (const netif of config.netifs) await this.#openNetif(netif);
      this.#addRoutes(config);
      this.#configureNames(config);
    } catch (error) {
      await this.closeDrivers(); // the first error is the one to report
      throw error;
    }
    return this.stack.ip.netifs.map(({ index, name }) => ({ index, name }));
  }

  /**
   * Adds routes. On-link routes are added first: a gateway may be in one of their
   * networks.
   */
  #addRoutes({ netifs, routes }: StackConfig): void {
    for (const route of routes) {
      if (route.via === undefined) this.addRoute(route);
    }
    for (const [i, { name, gateway = [] }] of netifs.entries()) {
      const netif = nameOf(name, i + 1);
      for (const via of [gateway].flat()) {
        const to = via.includes(":") ? "::/0" : "0.0.0.0/0";
        this.addRoute({ to, via, netif });
      }
    }
    for (const route of routes) {
      if (route.via !== undefined) this.addRoute(route);
    }
  }

  async #openNetif(config: NetifConfig): Promise<void> {
    const driver = await openDriver(config.driver, {
      memory: this.#memory.u8,
      doorbell: this.#bells,
    });
    this.drivers.push(driver);
    const mtu = Math.min(config.mtu ?? driver.mtu, driver.mtu);
    if (!(mtu >= 68)) {
      throw new RangeError(`Cannot use an MTU of ${mtu} bytes: less than 68`);
    }
    checkPolicy(config.neighbours);
    const netif = this.stack.attach(
      nameOf(config.name, this.drivers.length),
      driver,
      chooseMac(config, driver),
      mtu,
    );
    netif.neighbours = config.neighbours ?? null;
    this.#startIpv6(netif, config.ipv6);
    for (const address of config.addresses ?? []) {
      this.addAddress(netif, address);
    }
  }

  /** IPv6 is active by itself where neighbours have link addresses, and it fits. */
  #startIpv6(netif: Netif, config: NetifConfig["ipv6"]): void {
    if (config === false) netif.speaksIpv6 = false;
    if (!netif.speaksIpv6) return;
    if (config !== undefined || netif.device.medium === "ethernet") {
      this.stack.ip.enableIpv6(netif, { ...DEFAULT_IPV6, ...config });
    }
  }

  #configureNames({ nameservers, hosts }: StackConfig): void {
    const { resolver } = this.stack;
    resolver.setNameServers(nameservers);
    for (const [name, addresses] of Object.entries(hosts)) {
      for (const address of [addresses].flat()) {
        resolver.hosts.add(name, parseAddr(address));
      }
    }
  }

  /** Adds an address such as "10.0.0.2/24" to an interface. */
  addAddress(netif: Netif, text: string): void {
    const prefix = parsePrefix(withoutZone(text, netif));
    if (prefix === null) throw new TypeError(`Invalid address "${text}"`);
    const err = this.stack.ip.addAddress(netif, prefix.addr, prefix.prefixLen);
    if (err !== ERR_OK) {
      throw new TypeError(
        `Cannot use address "${text}" on "${netif.name}": ` +
          whyUnfit(err, prefix.addr, netif),
      );
    }
  }

  /** Replaces an address by another, such as "10.0.0.2/24". */
  replaceAddress(netif: Netif, old: IpAddr, text: string): void {
    const prefix = parsePrefix(withoutZone(text, netif));
    if (prefix === null) throw new TypeError(`Invalid address "${text}"`);
    const { addr, prefixLen } = prefix;
    const err = this.stack.ip.replaceAddress(netif, old, addr, prefixLen);
    if (err !== ERR_OK) {
      throw new TypeError(
        `Cannot use address "${text}" in the place of "${old}" on ` +
          `"${netif.name}": ${whyUnfit(err, addr, netif)}`,
      );
    }
  }

  /** Adds a route. */
  addRoute(route: RouteConfig): void {
    const prefix = parsePrefix(route.to);
    if (prefix === null) throw new TypeError(`Invalid network "${route.to}"`);
    const { to, netif, via } = route;
    const over = this.netif(netif);
    const err = this.stack.ip.addRoute(
      prefix.addr,
      prefix.prefixLen,
      over,
      via === undefined ? null : parseAddr(withoutZone(via, over)),
    );
    if (err === ERR_OK) return;
    const why = err === ERR_RTE
      ? `: the gateway "${via}" is on none of the networks of "${netif}"`
      : "";
    throw new TypeError(`Cannot add a route to "${to}"${why}`);
  }

  /** Removes a route that was added so; false if there is none. */
  removeRoute({ to, via, netif }: RouteConfig): boolean {
    const prefix = parsePrefix(to);
    if (prefix === null) throw new TypeError(`Invalid network "${to}"`);
    const over = this.netif(netif);
    const err = this.stack.ip.removeRoute(
      prefix.addr,
      prefix.prefixLen,
      over,
      via === undefined ? null : parseAddr(withoutZone(via, over)),
    );
    return err === ERR_OK;
  }

  /** Returns the interface with a name; throws if there is none. */
  netif(name: string): Netif {
    for (const netif of this.stack.ip.netifs) {
      if (netif.name === name) return netif;
    }
    throw new TypeError(`No interface is named "${name}"`);
  }

  /** Describes all interfaces. */
  describeNetifs(): NetifInfo[] {
    const { stack } = this;
    return stack.ip.netifs.map((netif) => describeNetif(stack, netif));
  }

  /**
   * One turn of the loop. Before the host sleeps, it must wake the application:
   * {@linkcode CorePort.wake}.
   *
   * @param now The instant, in milliseconds of the host's clock.
   * @returns true if there is more to do: do not sleep yet.
   */
  turn(now: number): boolean {
    const { stack, port } = this;
    stack.clock.now = now;
    let more = port.handleRequests();
    if (stack.receive()) more = true;
    stack.runTimers();
    if (!more) port.wakeSoon(now);
    if (stack.flush()) more = true;
    port.show(now);
    return more || stack.loopbackPending;
  }

  /** Closes all endpoints; their data and FINs get GRACE_MS to be acknowledged. */
  #stop(): void {
    if (this.#stopAt < Infinity) return;
    this.#stopAt = this.stack.clock.now + this.#graceMs;
    this.stack.resolver.close();
    this.stack.api.releaseAll();
  }

  /** Returns true when the stack has ended: stop turning, and close. */
  ended(now: number): boolean {
    if (this.#stopAt === Infinity) return false;
    if (now >= this.#stopAt) return true;
    const left = this.#stopAt - now;
    return this.stack.tcp.isSettled(left > GRACE_MS - PEER_GRACE_MS);
  }

  /**
   * How long the host may sleep from `now` on, in milliseconds; Infinity: until the
   * bell rings.
   */
  sleepTime(now: number): number {
    let next = Math.min(this.stack.nextDeadline(), this.port.deadline);
    if (this.#stopAt !== Infinity) next = Math.min(next, now + ENDING_POLL_MS);
    const ms = Math.max(0, next - now);
    // The bell does not ring when the ring of events has room again: poll for it.
    return this.port.backlogged ? Math.min(ms, 1) : ms;
  }

  /**
   * Resets the connections that are left and closes all drivers; then throws the
   * first error that one of them threw.
   */
  async close(): Promise<void> {
    const failures: unknown[] = [];
    try {
      this.stack.tcp.shutdown();
      this.stack.flush();
    } catch (error) {
      failures.push(error);
    }
    failures.push(...await this.closeDrivers());
    if (failures.length > 0) throw failures[0];
  }

  /**
   * Closes all drivers, also of a stack that has failed. All are closed even if one
   * of them throws.
   *
   * @returns What they threw.
   */
  async closeDrivers(): Promise<unknown[]> {
    const failures: unknown[] = [];
    for (const driver of this.drivers.splice(0)) {
      try {
        await driver.close();
      } catch (error) {
        failures.push(error);
      }
    }
    return failures;
  }
}

function chooseMac(config: NetifConfig, driver: Driver): MacAddr | null {
  if (driver.medium === "ip") return MacAddr.ZERO;
  if (config.mac !== undefined) {
    const mac = MacAddr.parse(config.mac);
    if (mac === null || mac.isMulticast) {
      throw new TypeError(`Invalid hardware address "${config.mac}"`);
    }
    return mac;
  }
  return driver.mac === undefined ? null : MacAddr.read(driver.mac, 0);
}

function checkPolicy(policy: NeighbourPolicy | undefined): void {
  if (policy === undefined || policy === "learn" || policy === "static") return;
  throw new TypeError(`Invalid neighbours "${policy}": learn or static`);
}

/** Why an interface does not take an address. */
function whyUnfit(err: err_t, addr: IpAddr, netif: Netif): string {
  if (!netif.speaks(addr)) {
    return "it has no IPv6, as `ipv6` is false or its MTU less than 1280";
  }
  return err === ERR_USE
    ? "an interface has it already"
    : "it is not that of a single host outside of loopback";
}

/** Name of the n-th interface. */
function nameOf(name: string | undefined, n: number): string {
  return name ?? `if${n}`;
}

function parseAddr(text: string): IpAddr {
  const addr = IpAddr.parse(text);
  if (addr === null) throw new TypeError(`Invalid address "${text}"`);
  return addr;
}
