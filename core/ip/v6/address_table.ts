/**
 * The IPv6 addresses of one interface, with their lifetimes under the stack's clock:
 * RFC 4862 §5.5.4.
 *
 * Bounded: routers can cause no more than a given number of addresses.
 *
 * @module
 */

import { Timer, type TimerTarget } from "../../base/timers.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";
import type { HostContext } from "./host_context.ts";
import {
  type AddressOptions,
  type AddressOrigin,
  InterfaceAddress,
  type Uniqueness,
} from "./interface_address.ts";

/** What happened to an address. "state": its state or its prefix length is another. */
export type AddressChange = "added" | "state" | "removed";

/** Is told of every change of the addresses of an interface. */
export interface AddressListener {
  /**
   * An address is new, has another state, or is gone. Its solicited-node group is to
   * be joined with "added", so that nothing is sent for it before (RFC 4862 §5.4.2).
   *
   * @param address The address, as it is now.
   * @param change What happened.
   */
  onAddressChange(address: InterfaceAddress, change: AddressChange): void;
}

/** The addresses of one interface. */
export class AddressTable implements TimerTarget {
  readonly #context: HostContext;
  readonly #listener: AddressListener;
  readonly #limit: number;
  readonly #entries: InterfaceAddress[] = [];
  readonly #timer: Timer = new Timer(this);

  /**
   * @param context Time.
   * @param listener Told of every change.
   * @param limit Most addresses that router advertisements may cause.
   */
  constructor(context: HostContext, listener: AddressListener, limit: number) {
    this.#context = context;
    this.#listener = listener;
    this.#limit = limit;
  }

  /** The addresses, in the order in which they came. Borrowed. */
  get entries(): readonly InterfaceAddress[] {
    return this.#entries;
  }

  /** Returns the entry of an address, or null. */
  find(addr: IpAddr): InterfaceAddress | null {
    return this.#entries.find((entry) => entry.addr.equals(addr)) ?? null;
  }

  /**
   * Adds an address.
   *
   * @param options What it is made of.
   * @returns Its entry; null if the interface has it already, if its lifetime has
   * ended, or if routers have caused too many.
   */
  add(options: AddressOptions): InterfaceAddress | null {
    const { now } = this.#context.clock;
    const until = options.validUntil ?? Infinity;
    if (until <= now || this.find(options.addr) !== null) return null;
    if (isFromRouter(options.origin) && this.#fromRouters >= this.#limit) {
      return null;
    }
    const entry = new InterfaceAddress(options, now);
    this.#entries.push(entry);
    this.#arm();
    this.#listener.onAddressChange(entry, "added");
    return entry;
  }

  get #fromRouters(): number {
    return this.#entries.filter((entry) => isFromRouter(entry.origin)).length;
  }

  /**
   * Sets both lifetimes of an entry; a valid lifetime that has ended removes it.
   *
   * @param entry In the table.
   * @param preferredUntil When it becomes deprecated, ms.
   * @param validUntil When it is removed, ms.
   */
  setLifetimes(
    entry: InterfaceAddress,
    preferredUntil: number,
    validUntil: number,
  ): void {
    if (entry.isRemoved) return;
    entry.preferredUntil = preferredUntil;
    entry.validUntil = validUntil;
    this.#refresh(entry);
    this.#arm();
  }

  /** Sets what duplicate address detection knows of an entry. */
  setUniqueness(entry: InterfaceAddress, uniqueness: Uniqueness): void {
    if (entry.isRemoved) return;
    entry.uniqueness = uniqueness;
    this.#refresh(entry);
    this.#arm();
  }

  /** Gives an entry another prefix length, 0 to 128. */
  setPrefixLen(entry: InterfaceAddress, prefixLen: number): void {
    entry.prefixLen = prefixLen;
    this.#listener.onAddressChange(entry, "state");
  }

  /** Removes an entry; false if it is not there. */
  remove(entry: InterfaceAddress): boolean {
    const index = this.#entries.indexOf(entry);
    if (index < 0) return false;
    this.#entries.splice(index, 1);
    entry.isRemoved = true;
    this.#arm();
    this.#listener.onAddressChange(entry, "removed");
    return true;
  }

  /** Deprecates and removes what is due. */
  onTimer(): void {
    for (const entry of [...this.#entries]) this.#refresh(entry);
    this.#arm();
  }

  #refresh(entry: InterfaceAddress): void {
    const { now } = this.#context.clock;
    if (now >= entry.validUntil) {
      this.remove(entry);
      return;
    }
    const state = entry.stateAt(now);
    if (state === entry.state) return;
    entry.state = state;
    this.#listener.onAddressChange(entry, "state");
  }

  #arm(): void {
    const { clock, timers } = this.#context;
    let next = Infinity;
    for (const { preferredUntil, validUntil } of this.#entries) {
      next = Math.min(next, validUntil);
      if (preferredUntil > clock.now) next = Math.min(next, preferredUntil);
    }
    timers.set(this.#timer, next);
  }
}

/** Whether an address exists because of a router advertisement. */
function isFromRouter(origin: AddressOrigin): boolean {
  return origin === "slaac" || origin === "temporary";
}
