/**
 * Stateless address autoconfiguration: from the prefixes of router advertisements to
 * addresses, RFC 4862 §5.5.3, with the flag P of RFC 9762.
 *
 * Bounded: the address table limits how many addresses there are, and what does not
 * fit is ignored.
 *
 * @module
 */

import type { IpAddr } from "../../wire/ip_addr.ts";
import type { AddressTable } from "./address_table.ts";
import type { DuplicateAddressDetection } from "./dad.ts";
import type { HostContext } from "./host_context.ts";
import type { InterfaceAddress } from "./interface_address.ts";
import {
  IID_LENGTH,
  type InterfaceIdentifiers,
} from "./interface_identifier.ts";
import type { TemporaryAddresses } from "./temporary.ts";

/** RFC 4862 §5.5.3: no advertisement makes a valid lifetime shorter than this. */
const TWO_HOURS_MS = 7_200_000;

/** A prefix information option, RFC 4861 §4.6.2. */
export interface PrefixInformation {
  /** The prefix; bits behind its length do not matter. */
  prefix: IpAddr;
  /** Its length, 0 to 128. */
  prefixLen: number;
  /** Flag L: its addresses are on the link. */
  isOnLink: boolean;
  /** Flag A: addresses may be made of it. */
  isAutonomous: boolean;
  /** Flag P (RFC 9762): each host should get a prefix of its own by DHCPv6. */
  isDelegated: boolean;
  /** Preferred Lifetime, in milliseconds, or Infinity. */
  preferredMs: number;
  /** Valid Lifetime, in milliseconds, or Infinity. */
  validMs: number;
}

/** Settings of autoconfiguration. */
export interface SlaacConfig {
  /** Whether addresses are in use while they are tested (RFC 4429). */
  optimisticDad: boolean;
  /** Whether this host asks for prefixes by DHCPv6. */
  delegatesPrefixes: boolean;
}

/** What autoconfiguration is made of. */
export interface SlaacOptions {
  /** Time. */
  context: HostContext;
  /** Where the addresses are kept. */
  table: AddressTable;
  /** Tests them. */
  dad: DuplicateAddressDetection;
  /** Makes their identifiers. */
  identifiers: InterfaceIdentifiers;
  /** Made beside them; null for none. */
  temporary: TemporaryAddresses | null;
  /** Settings. */
  config: SlaacConfig;
}

/** Stateless address autoconfiguration of one interface. */
export class Slaac {
  readonly #options: SlaacOptions;

  /** @param options What it is made of. */
  constructor(options: SlaacOptions) {
    this.#options = options;
  }

  /** A prefix information option has arrived: RFC 4862 §5.5.3. */
  handlePrefix(info: PrefixInformation): void {
    if (!this.#isForAddresses(info)) return;
    const existing = this.#find(info);
    if (existing !== null) this.#update(existing, info);
    else if (info.validMs > 0) this.#form(info, 0, info.preferredMs);
  }

  /** Steps a to c, and the length that step d asks for. */
  #isForAddresses(info: PrefixInformation): boolean {
    const { prefix, prefixLen, preferredMs, validMs } = info;
    if (!info.isAutonomous) return false;
    if (info.isDelegated && this.#options.config.delegatesPrefixes) {
      return false; // RFC 9762 §7.1
    }
    if (preferredMs > validMs || prefixLen + IID_LENGTH !== 128) return false;
    if (prefix.isLinkLocal || prefix.w0 >>> 24 === 0xff) return false;
    return (prefix.w0 | prefix.w1) !== 0; // ::/64 has no address of a node
  }

  #find({ prefix, prefixLen }: PrefixInformation): InterfaceAddress | null {
    return this.#options.table.entries.find((entry) =>
      entry.origin === "slaac" && entry.prefixLen === prefixLen &&
      entry.addr.matchesPrefix(prefix, prefixLen)
    ) ?? null;
  }

  /** Step e: an advertisement without proof shortens a lifetime to two hours at most. */
  #update(entry: InterfaceAddress, info: PrefixInformation): void {
    const { context, table, temporary } = this.#options;
    const { now } = context.clock;
    const remaining = entry.validUntil - now;
    const { validMs } = info;
    let { validUntil } = entry;
    if (validMs > TWO_HOURS_MS || validMs > remaining) {
      validUntil = now + validMs;
    } else if (remaining > TWO_HOURS_MS) {
      validUntil = now + TWO_HOURS_MS;
    }
    const preferredUntil = Math.min(now + info.preferredMs, validUntil);
    table.setLifetimes(entry, preferredUntil, validUntil);
    temporary?.follow(entry);
  }

  /** Step d: makes an address and has it tested. */
  #form(
    { prefix, prefixLen, validMs }: PrefixInformation,
    dadCounter: number,
    preferredMs: number,
  ): void {
    const { context, temporary } = this.#options;
    const { now } = context.clock;
    const entry = this.#add(
      prefix,
      prefixLen,
      dadCounter,
      now + preferredMs,
      now + validMs,
    );
    if (entry !== null) temporary?.follow(entry);
  }

  #add(
    prefix: IpAddr,
    prefixLen: number,
    dadCounter: number,
    preferredUntil: number,
    validUntil: number,
  ): InterfaceAddress | null {
    const { table, dad, identifiers, config } = this.#options;
    const formed = identifiers.form(prefix, dadCounter);
    const entry = formed && table.add({
      ...formed,
      prefixLen,
      origin: "slaac",
      uniqueness: config.optimisticDad ? "optimistic" : "tentative",
      preferredUntil,
      validUntil,
    });
    if (entry !== null) dad.start(entry);
    return entry;
  }

  /**
   * Another node has an address: the next identifier is tried (RFC 7217 §6). Without
   * one, the duplicate stays in the table, unused, until its lifetime ends.
   */
  onDuplicate(entry: InterfaceAddress): void {
    const { table, identifiers, temporary } = this.#options;
    table.setUniqueness(entry, "duplicate");
    const { addr, prefixLen, dadCounter, preferredUntil, validUntil } = entry;
    if (identifiers.form(addr, dadCounter + 1) === null) return;
    table.remove(entry);
    const next = dadCounter + 1;
    const made = this.#add(addr, prefixLen, next, preferredUntil, validUntil);
    if (made !== null) temporary?.follow(made);
  }
}
