/**
 * What happens to interfaces, kept for those of the application who want to know:
 * `stack.changes()`.
 *
 * One list for all readers, of which each has a place. Nobody listens and nothing is
 * kept while there are no readers. The list is bounded: a reader who falls behind is
 * told how many changes it has missed.
 *
 * @module
 */

import type { AddressChange } from "../../ip/v6/address_table.ts";
import type {
  NetifListener,
  ReportedAddress,
} from "../../ip/route/netif_listener.ts";
import type { Netif } from "../../link/netif.ts";
import type { Stack } from "../../stack.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";
import {
  describeAddress,
  type NetifChange,
  scopedText,
} from "../netif_info.ts";

/** Changes that are kept for slow readers. */
const MOST_CHANGES = 256;
/** Changes in one answer. */
const BATCH = 64;

/** A control call about changes. */
export type ChangesCall =
  /** A new reader, of what happens from now on: answered by its number. */
  | { op: "watchChanges" }
  /**
   * Takes a reader's next changes: answered by a {@linkcode ChangeBatch} once there are
   * some, or the reader has left.
   */
  | { op: "takeChanges"; reader: number }
  /** A reader leaves. */
  | { op: "leaveChanges"; reader: number };

/** What "takeChanges" is answered with. */
export interface ChangeBatch {
  /** Changes that were dropped before these, because the reader was too slow. */
  lost: number;
  /** The changes, oldest first. Infinity is null in JSON. */
  changes: NetifChange[];
}

interface Reader {
  /** Number of the change that it takes next. */
  next: number;
  /** Answers its call that waits for a change; null if none does. */
  answer: ((batch: ChangeBatch) => void) | null;
}

const NO_CHANGES: ChangeBatch = { lost: 0, changes: [] };

const TYPES = {
  added: "address-added",
  state: "address-changed",
  removed: "address-removed",
} as const;

/** The changes of one stack, and their readers. */
export class ChangeLog implements NetifListener {
  readonly #stack: Stack;
  readonly #readers: Map<number, Reader> = new Map();
  readonly #changes: NetifChange[] = [];
  #first = 0; // number of the oldest change in the list
  #lastReader = 0;

  /** @param stack Whose changes. */
  constructor(stack: Stack) {
    this.#stack = stack;
  }

  /** Changes that are kept. */
  get size(): number {
    return this.#changes.length;
  }

  /**
   * Answers a control call if it is one about changes.
   *
   * @param call The call.
   * @param reply Called once with the answer, now or later.
   * @returns False if the call is another one, and `reply` will not be called.
   */
  answer(call: ChangesCall, reply: (value: unknown) => void): boolean {
    switch (call.op) {
      case "watchChanges":
        reply(this.#watch());
        return true;
      case "takeChanges":
        this.#take(call.reader, reply);
        return true;
      case "leaveChanges":
        this.#leave(call.reader);
        reply(null);
        return true;
      default:
        return false;
    }
  }

  #watch(): number {
    const next = this.#first + this.#changes.length;
    this.#readers.set(++this.#lastReader, { next, answer: null });
    this.#stack.ip.router.listener = this;
    return this.#lastReader;
  }

  #take(number: number, answer: (batch: ChangeBatch) => void): void {
    const reader = this.#readers.get(number);
    if (reader === undefined) return answer(NO_CHANGES);
    reader.answer?.(NO_CHANGES); // one call of a reader waits
    reader.answer = answer;
    if (reader.next < this.#first + this.#changes.length) this.#serve(reader);
  }

  #leave(number: number): void {
    const reader = this.#readers.get(number);
    if (reader === undefined) return;
    this.#readers.delete(number);
    reader.answer?.(NO_CHANGES);
    if (this.#readers.size === 0) this.#stack.ip.router.listener = null;
    this.#forgetRead();
  }

  /** Gives a reader that waits what there is for it. */
  #serve(reader: Reader): void {
    const lost = Math.max(0, this.#first - reader.next);
    const from = reader.next + lost - this.#first;
    const changes = this.#changes.slice(from, from + BATCH);
    reader.next += lost + changes.length;
    const { answer } = reader;
    reader.answer = null;
    answer!({ lost, changes });
    this.#forgetRead();
  }

  /** Drops what every reader has taken. */
  #forgetRead(): void {
    let next = this.#first + this.#changes.length;
    for (const reader of this.#readers.values()) {
      next = Math.min(next, reader.next);
    }
    if (next > this.#first) this.#drop(next - this.#first);
  }

  #drop(count: number): void {
    this.#changes.splice(0, count);
    this.#first += count;
  }

  #add(change: NetifChange): void {
    if (this.#changes.length === MOST_CHANGES) this.#drop(1);
    this.#changes.push(change);
    for (const reader of this.#readers.values()) {
      if (reader.answer !== null) this.#serve(reader);
    }
  }

  // What the stack tells.

  onAddressChange(
    netif: Netif,
    reported: ReportedAddress,
    change: AddressChange,
  ): void {
    const { now } = this.#stack.clock;
    const address = describeAddress(netif, reported, now);
    this.#add({ type: TYPES[change], netif: netif.name, address });
  }

  onUpChange({ name, up }: Netif): void {
    this.#add({ type: up ? "netif-up" : "netif-down", netif: name });
  }

  onDefaultRouter(netif: Netif, router: IpAddr, isGained: boolean): void {
    this.#add({
      type: isGained ? "router-added" : "router-removed",
      netif: netif.name,
      router: scopedText(netif, router),
    });
  }

  onMtuChange({ name, ipv6Mtu }: Netif): void {
    this.#add({ type: "mtu-changed", netif: name, ipv6Mtu });
  }

  onDnsChange(netif: Netif): void {
    const dns = this.#stack.ip.ipv6.of(netif)?.dns;
    if (dns === undefined) return;
    this.#add({
      type: "nameservers-changed",
      netif: netif.name,
      servers: dns.servers.map(({ addr }) => scopedText(netif, addr)),
      search: dns.domains.map(({ name }) => name),
    });
  }
}
