/**
 * The addresses of one interface and all that makes, tests and ends them: RFC 4862.
 *
 * Joins the address table, duplicate address detection, the link-local address,
 * stateless autoconfiguration and temporary addresses, and gives the outcome of each
 * test to whose address it was.
 *
 * @module
 */

import type { IpAddr } from "../../wire/ip_addr.ts";
import { type AddressListener, AddressTable } from "./address_table.ts";
import {
  type DadLink,
  type DadUser,
  DuplicateAddressDetection,
} from "./dad.ts";
import type { HostContext } from "./host_context.ts";
import type { InterfaceAddress, Uniqueness } from "./interface_address.ts";
import type { InterfaceIdentifiers } from "./interface_identifier.ts";
import { LinkLocal } from "./link_local.ts";
import { type PrefixInformation, Slaac, type SlaacConfig } from "./slaac.ts";
import { TemporaryAddresses, type TemporaryConfig } from "./temporary.ts";

/** Settings of an interface's addresses. */
export interface AutoconfigurationConfig extends SlaacConfig, TemporaryConfig {
  /** Whether router advertisements make addresses. */
  autoconfigures: boolean;
  /** Whether there are temporary addresses. */
  usesTemporary: boolean;
  /**
   * Whether given addresses are in use while they are tested, as those of IPv4.
   * Deviates from RFC 4862 §5.4 where it is true: who starts a stack with an address
   * can connect at once.
   */
  usesGivenAtOnce: boolean;
  /** Addresses that router advertisements may cause; Linux has 16, too. */
  addressLimit: number;
}

/** Values that RFC 4862 §5.1 and RFC 8981 §3.8 recommend. */
export const AUTOCONFIGURATION_DEFAULTS: AutoconfigurationConfig = {
  dadTransmits: 1,
  optimisticDad: false,
  delegatesPrefixes: false,
  autoconfigures: true,
  usesTemporary: false,
  usesGivenAtOnce: false,
  addressLimit: 16,
  tempPreferredMs: 86_400_000,
  tempValidMs: 172_800_000,
};

/** The interface whose addresses they are. */
export interface AutoconfigurationUser extends AddressListener {
  /** Sends a neighbour solicitation for an address under test; see DadUser. */
  sendDadProbe(target: IpAddr, nonceHi: number, nonceLo: number): void;
  /** IPv6 is to stop: the interface's hardware address is a duplicate. */
  onDisabled(): void;
}

/** The addresses of one interface. */
export class Autoconfiguration implements DadUser {
  /** All addresses. */
  readonly table: AddressTable;
  /** Tests them; gets neighbour solicitations and advertisements. */
  readonly dad: DuplicateAddressDetection;
  readonly #config: AutoconfigurationConfig;
  readonly #user: AutoconfigurationUser;
  readonly #linkLocal: LinkLocal;
  readonly #slaac: Slaac;
  readonly #temporary: TemporaryAddresses | null;
  #isDown = false;

  /**
   * @param context Time and randomness.
   * @param identifiers Makes interface identifiers.
   * @param config Settings.
   * @param link Its timing.
   * @param user Sends, and is told of changes.
   */
  constructor(
    context: HostContext,
    identifiers: InterfaceIdentifiers,
    config: AutoconfigurationConfig,
    link: DadLink,
    user: AutoconfigurationUser,
  ) {
    const table = new AddressTable(context, user, config.addressLimit);
    const dad = new DuplicateAddressDetection(context, config, link, this);
    const temporary = config.usesTemporary
      ? new TemporaryAddresses(context, table, dad, config, link)
      : null;
    const { optimisticDad } = config;
    const onDisabled = () => this.#disable();
    this.table = table;
    this.dad = dad;
    this.#config = config;
    this.#user = user;
    this.#temporary = temporary;
    this.#linkLocal = new LinkLocal({
      table,
      dad,
      identifiers,
      optimisticDad,
      onDisabled,
    });
    this.#slaac = new Slaac({
      context,
      table,
      dad,
      identifiers,
      temporary,
      config,
    });
  }

  /** Whether a duplicate hardware address has stopped IPv6 on the interface. */
  get isDisabled(): boolean {
    return this.#linkLocal.isDisabled;
  }

  /** The link has come up: the link-local address is made, and all are tested. */
  start(): void {
    this.stop();
    this.#isDown = false;
    for (const entry of this.table.entries) {
      this.table.setUniqueness(entry, this.#given);
      this.dad.start(entry);
    }
    this.#linkLocal.start();
  }

  /** What is known at first of an address that was given. */
  get #given(): Uniqueness {
    return this.#config.usesGivenAtOnce ? "optimistic" : "tentative";
  }

  /** The link has gone down: what was learnt of it is forgotten. */
  stop(): void {
    this.#isDown = true;
    this.#temporary?.stop();
    for (const entry of [...this.table.entries]) {
      this.dad.cancel(entry);
      if (isLearnt(entry)) this.table.remove(entry);
    }
  }

  /**
   * Adds an address that was given, and tests it unless the link is down.
   *
   * @param addr The address, copied.
   * @param prefixLen Bits before the interface identifier, 0 to 128.
   * @param origin Who gave it.
   * @param preferredUntil When it becomes deprecated, ms.
   * @param validUntil When it is removed, ms.
   * @returns Its entry, or null if the interface has it already.
   */
  add(
    addr: IpAddr,
    prefixLen: number,
    origin: "manual" | "dhcp" | "driver",
    preferredUntil = Infinity,
    validUntil = Infinity,
  ): InterfaceAddress | null {
    const uniqueness = this.#given;
    const entry = this.table.add({
      addr,
      prefixLen,
      origin,
      uniqueness,
      preferredUntil,
      validUntil,
    });
    if (entry !== null && !this.#isDown) this.dad.start(entry);
    return entry;
  }

  /** Removes an address, and ends its test. */
  remove(entry: InterfaceAddress): void {
    this.dad.cancel(entry);
    this.table.remove(entry);
  }

  /** A prefix information option has arrived. */
  handlePrefix(info: PrefixInformation): void {
    if (this.#config.autoconfigures && !this.isDisabled) {
      this.#slaac.handlePrefix(info);
    }
  }

  /** Sends a solicitation of the detection; see DadUser. */
  sendDadProbe(target: IpAddr, nonceHi: number, nonceLo: number): void {
    this.#user.sendDadProbe(target, nonceHi, nonceLo);
  }

  /** No other node has an address. */
  onUnique(entry: InterfaceAddress): void {
    this.table.setUniqueness(entry, "unique");
    if (entry.origin === "temporary") this.#temporary?.onUnique(entry);
  }

  /** Another node has an address. */
  onDuplicate(entry: InterfaceAddress): void {
    if (entry.origin === "link-local") this.#linkLocal.onDuplicate(entry);
    else if (entry.origin === "slaac") this.#slaac.onDuplicate(entry);
    else if (entry.origin === "temporary") this.#temporary?.onDuplicate(entry);
    else this.table.setUniqueness(entry, "duplicate");
  }

  /** RFC 4862 §5.4.5: nothing is sent, received or forwarded any more. */
  #disable(): void {
    this.#temporary?.stop();
    for (const entry of [...this.table.entries]) {
      this.dad.cancel(entry);
      this.table.setUniqueness(entry, "duplicate");
    }
    this.#user.onDisabled();
  }
}

/** Whether an address comes from the link, not from who set the interface up. */
function isLearnt({ origin }: InterfaceAddress): boolean {
  return origin === "link-local" || origin === "slaac" ||
    origin === "temporary";
}
