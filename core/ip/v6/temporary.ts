/**
 * Temporary addresses, RFC 8981: random, short-lived, beside each address of
 * stateless autoconfiguration.
 *
 * A new one is made REGEN_ADVANCE before the present one is deprecated. None lives
 * longer than the prefix or than its own caps. After TEMP_IDGEN_RETRIES duplicates in
 * a row the prefix gets no more (§3.4 step 7).
 *
 * @module
 */

import { randomBelow } from "../../base/rng.ts";
import { Timer, type TimerTarget } from "../../base/timers.ts";
import { IpAddr } from "../../wire/ip_addr.ts";
import type { AddressTable } from "./address_table.ts";
import type { DadConfig, DadLink, DuplicateAddressDetection } from "./dad.ts";
import type { HostContext } from "./host_context.ts";
import type { InterfaceAddress } from "./interface_address.ts";
import { IID_LENGTH, isReservedIdentifier } from "./interface_identifier.ts";

/** RFC 8981 §3.8: duplicates in a row after which no more are made. */
const TEMP_IDGEN_RETRIES = 3;
/** RFC 8981 §3.8: MAX_DESYNC_FACTOR is this share of TEMP_PREFERRED_LIFETIME. */
const DESYNC_SHARE = 0.4;
/** RFC 8981 §3.8: the constant part of REGEN_ADVANCE. */
const REGEN_LEAST_MS = 2_000;
/** Draws before a random identifier that is neither reserved nor taken is given up. */
const DRAWS = 8;

/** Settings of temporary addresses. */
export interface TemporaryConfig extends DadConfig {
  /** TEMP_PREFERRED_LIFETIME, in milliseconds. @default {86_400_000} */
  tempPreferredMs: number;
  /** TEMP_VALID_LIFETIME, in milliseconds. @default {172_800_000} */
  tempValidMs: number;
  /** Whether they are in use while they are tested (RFC 4429). */
  optimisticDad: boolean;
}

/** One temporary address and its own caps. */
interface Temporary {
  readonly address: InterfaceAddress;
  /** Its creation, TEMP_PREFERRED_LIFETIME, less DESYNC_FACTOR; ms. */
  readonly preferredCap: number;
  /** Its creation and TEMP_VALID_LIFETIME, ms. */
  readonly validCap: number;
}

/** What is made for one prefix. */
interface TemporaryPrefix {
  /** The address of stateless autoconfiguration in it, which leads. */
  leader: InterfaceAddress;
  /** The temporary addresses, oldest first. */
  addresses: Temporary[];
  /** Duplicates in a row. */
  failures: number;
  /** When the next one is made, ms; Infinity if nothing is planned. */
  regenerateAt: number;
}

/** The temporary addresses of one interface. */
export class TemporaryAddresses implements TimerTarget {
  readonly #context: HostContext;
  readonly #table: AddressTable;
  readonly #dad: DuplicateAddressDetection;
  readonly #config: TemporaryConfig;
  readonly #link: DadLink;
  #prefixes: TemporaryPrefix[] = [];
  readonly #timer: Timer = new Timer(this);

  /**
   * @param context Time and randomness.
   * @param table Where they are kept.
   * @param dad Tests them.
   * @param config Settings.
   * @param link Its timing.
   */
  constructor(
    context: HostContext,
    table: AddressTable,
    dad: DuplicateAddressDetection,
    config: TemporaryConfig,
    link: DadLink,
  ) {
    this.#context = context;
    this.#table = table;
    this.#dad = dad;
    this.#config = config;
    this.#link = link;
  }

  /**
   * REGEN_ADVANCE, in milliseconds: how long before the end a new one is made, so that
   * there is time for every retry.
   */
  get regenAdvanceMs(): number {
    const { dadTransmits } = this.#config;
    const { retransMs } = this.#link;
    return REGEN_LEAST_MS + TEMP_IDGEN_RETRIES * dadTransmits * retransMs;
  }

  /**
   * An address of stateless autoconfiguration is new, or has new lifetimes: those of
   * its temporary addresses follow, and the first of them is made (RFC 8981 §3.4).
   */
  follow(leader: InterfaceAddress): void {
    let prefix = this.#prefixOf(leader);
    if (prefix === null) {
      const addresses: Temporary[] = [];
      prefix = { leader, addresses, failures: 0, regenerateAt: Infinity };
      this.#prefixes.push(prefix);
    }
    prefix.leader = leader; // another one, where the first was a duplicate
    for (const temporary of prefix.addresses) this.#limit(prefix, temporary);
    this.#regenerate(prefix);
    this.#arm();
  }

  /** §3.4 step 1: no lifetime exceeds the prefix's, or the address's own cap. */
  #limit(prefix: TemporaryPrefix, temporary: Temporary): void {
    const { leader } = prefix;
    this.#table.setLifetimes(
      temporary.address,
      Math.min(leader.preferredUntil, temporary.preferredCap),
      Math.min(leader.validUntil, temporary.validCap),
    );
  }

  /** No other node has a temporary address. */
  onUnique(address: InterfaceAddress): void {
    const prefix = this.#prefixOf(address);
    if (prefix !== null) prefix.failures = 0;
  }

  /** §3.4 step 7: a duplicate gives way to another one. */
  onDuplicate(address: InterfaceAddress): void {
    const prefix = this.#prefixOf(address);
    this.#table.remove(address);
    if (prefix === null) return;
    prefix.failures++;
    this.#regenerate(prefix);
    this.#arm();
  }

  /** Forgets all prefixes; the addresses stay in the table. */
  stop(): void {
    this.#prefixes = [];
    this.#arm();
  }

  /** Makes what is due, and forgets prefixes that are gone. */
  onTimer(): void {
    const { now } = this.#context.clock;
    for (const prefix of this.#prefixes) {
      if (prefix.regenerateAt <= now) this.#regenerate(prefix);
    }
    this.#arm();
  }

  /** Makes a new address if the present one ends soon, or if there is none. */
  #regenerate(prefix: TemporaryPrefix): void {
    prefix.regenerateAt = Infinity;
    prefix.addresses = prefix.addresses.filter((t) => !t.address.isRemoved);
    if (prefix.failures >= TEMP_IDGEN_RETRIES) return;
    const { now } = this.#context.clock;
    const advance = this.regenAdvanceMs;
    const newest = prefix.addresses.at(-1);
    const endsAt = newest?.address.preferredUntil ?? -Infinity;
    if (endsAt - advance > now) {
      prefix.regenerateAt = endsAt - advance;
      return;
    }
    const made = this.#make(prefix);
    if (made === null) return;
    prefix.addresses.push(made);
    prefix.regenerateAt = made.address.preferredUntil - advance;
    this.#dad.start(made.address);
  }

  /** §3.4 steps 4 to 6; null if it would not live long enough. */
  #make(prefix: TemporaryPrefix): Temporary | null {
    const { clock, rng } = this.#context;
    const { leader } = prefix;
    const { tempPreferredMs, tempValidMs, optimisticDad } = this.#config;
    const desync = randomBelow(rng, this.#maxDesyncMs);
    const preferredCap = clock.now + tempPreferredMs - desync;
    const validCap = clock.now + tempValidMs;
    const preferredUntil = Math.min(leader.preferredUntil, preferredCap);
    if (preferredUntil - clock.now <= this.regenAdvanceMs) return null;
    const addr = this.#draw(leader.addr);
    const address = addr && this.#table.add({
      addr,
      prefixLen: leader.prefixLen,
      origin: "temporary",
      uniqueness: optimisticDad ? "optimistic" : "tentative",
      preferredUntil,
      validUntil: Math.min(leader.validUntil, validCap),
    });
    return address && { address, preferredCap, validCap };
  }

  /** DESYNC_FACTOR is below it, and below TEMP_PREFERRED_LIFETIME - REGEN_ADVANCE. */
  get #maxDesyncMs(): number {
    const { tempPreferredMs } = this.#config;
    const room = tempPreferredMs - this.regenAdvanceMs;
    return Math.max(0, Math.min(DESYNC_SHARE * tempPreferredMs, room));
  }

  /** §3.3.1: a random identifier, neither reserved nor in use. */
  #draw(prefix: IpAddr): IpAddr | null {
    const { rng } = this.#context;
    for (let i = 0; i < DRAWS; i++) {
      const { w0, w1 } = prefix;
      const addr = new IpAddr(w0, w1, rng.nextU32(), rng.nextU32());
      if (isReservedIdentifier(addr.w2, addr.w3)) continue;
      if (this.#table.find(addr) === null) return addr;
    }
    return null;
  }

  #prefixOf(address: InterfaceAddress): TemporaryPrefix | null {
    return this.#prefixes.find(({ leader }) =>
      address.addr.matchesPrefix(leader.addr, 128 - IID_LENGTH)
    ) ?? null;
  }

  #arm(): void {
    this.#prefixes = this.#prefixes.filter((p) => !p.leader.isRemoved);
    let next = Infinity;
    for (const { regenerateAt } of this.#prefixes) {
      next = Math.min(next, regenerateAt);
    }
    this.#context.timers.set(this.#timer, next);
  }
}
