/**
 * The link-local address of an interface, RFC 4862 §5.3 and §5.4.5.
 *
 * A duplicate that was made of the hardware's address stops IPv6 on the link: the
 * hardware address is a duplicate, too. A stable opaque identifier is followed by the
 * next one (RFC 7217 §6).
 *
 * @module
 */

import { IpAddr } from "../../wire/ip_addr.ts";
import type { AddressTable } from "./address_table.ts";
import type { DuplicateAddressDetection } from "./dad.ts";
import type { InterfaceAddress } from "./interface_address.ts";
import {
  IID_LENGTH,
  type InterfaceIdentifiers,
} from "./interface_identifier.ts";

/** fe80::/64. */
const PREFIX = new IpAddr(0xfe800000);

/** What the link-local address is made of. */
export interface LinkLocalOptions {
  /** Where it is kept. */
  table: AddressTable;
  /** Tests it. */
  dad: DuplicateAddressDetection;
  /** Makes its identifier. */
  identifiers: InterfaceIdentifiers;
  /** Whether it is in use while it is tested (RFC 4429). */
  optimisticDad: boolean;
  /** IPv6 is to stop on the interface: its hardware address is a duplicate. */
  onDisabled: () => void;
}

/** The link-local address of one interface. */
export class LinkLocal {
  readonly #options: LinkLocalOptions;
  #isDisabled = false;

  /** @param options What it is made of. */
  constructor(options: LinkLocalOptions) {
    this.#options = options;
  }

  /** Whether a duplicate has stopped IPv6 on the interface. */
  get isDisabled(): boolean {
    return this.#isDisabled;
  }

  /** Makes the address and has it tested. */
  start(): void {
    this.#isDisabled = false;
    this.#form(0);
  }

  #form(dadCounter: number): boolean {
    const { table, dad, identifiers, optimisticDad } = this.#options;
    const formed = identifiers.form(PREFIX, dadCounter);
    const entry = formed && table.add({
      ...formed,
      prefixLen: 128 - IID_LENGTH,
      origin: "link-local",
      uniqueness: optimisticDad ? "optimistic" : "tentative",
    });
    if (entry !== null) dad.start(entry);
    return entry !== null;
  }

  /** Another node has the address. */
  onDuplicate(entry: InterfaceAddress): void {
    const { table, identifiers, onDisabled } = this.#options;
    table.setUniqueness(entry, "duplicate");
    if (this.#form(entry.dadCounter + 1)) {
      table.remove(entry);
    } else if (identifiers.isHardwareBased) {
      this.#isDisabled = true;
      onDisabled();
    }
  }
}
