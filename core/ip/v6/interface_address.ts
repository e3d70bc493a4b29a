/**
 * One IPv6 address of an interface: where it comes from, how far duplicate address
 * detection has come, and its lifetimes. RFC 4862 §5.5.4, RFC 4429 §3.1.
 *
 * The prefix length tells which bits are the interface identifier's. It does not say
 * that the prefix is on the link (RFC 5942 §3): the prefix list does.
 *
 * @module
 */

import type { IpAddr } from "../../wire/ip_addr.ts";

/**
 * How an interface got an address.
 *
 * @category Information and traces
 */
export type AddressOrigin =
  | "manual"
  | "link-local"
  | "slaac"
  | "temporary"
  | "dhcp"
  | "driver";

/** What duplicate address detection knows of an address. */
export type Uniqueness = "tentative" | "optimistic" | "unique" | "duplicate";

/**
 * What an address is good for.
 *
 * @category Information and traces
 */
export type AddressState =
  /** Being tested: receives nothing but what the test needs. */
  | "tentative"
  /** Being tested, and in use meanwhile (RFC 4429). */
  | "optimistic"
  /** In use without restriction. */
  | "preferred"
  /** Kept for what uses it, not chosen for what is new. */
  | "deprecated"
  /** Another node has it. */
  | "duplicate";

/** What an address is made of. */
export interface AddressOptions {
  /** The address, copied. */
  addr: IpAddr;
  /** Bits before the interface identifier, 0 to 128. */
  prefixLen: number;
  /** How the interface got it. */
  origin: AddressOrigin;
  /** What is known of it at first. */
  uniqueness: Uniqueness;
  /** Milliseconds: when it becomes deprecated. @default {Infinity} */
  preferredUntil?: number;
  /** Milliseconds: when it is removed. @default {Infinity} */
  validUntil?: number;
  /** DAD_Counter of RFC 7217 of which its identifier was made. @default {0} */
  dadCounter?: number;
}

/** An address of an interface. Made and changed by its address table only. */
export class InterfaceAddress {
  /** The address. Do not change it. */
  readonly addr: IpAddr;
  /** Bits before the interface identifier, 0 to 128. */
  prefixLen: number;
  /** How the interface got it. */
  readonly origin: AddressOrigin;
  /** DAD_Counter of RFC 7217 of which its identifier was made. */
  readonly dadCounter: number;
  /** What duplicate address detection knows of it. */
  uniqueness: Uniqueness;
  /** Milliseconds: when it becomes deprecated; Infinity if it does not. */
  preferredUntil: number;
  /** Milliseconds: when it is removed; Infinity if it is not. */
  validUntil: number;
  /** What it is good for now. */
  state: AddressState;
  /** Whether it has left the table. */
  isRemoved = false;

  /**
   * @param options What it is made of.
   * @param now The present, ms.
   */
  constructor(options: AddressOptions, now: number) {
    this.addr = options.addr.clone();
    this.prefixLen = options.prefixLen;
    this.origin = options.origin;
    this.dadCounter = options.dadCounter ?? 0;
    this.uniqueness = options.uniqueness;
    this.preferredUntil = options.preferredUntil ?? Infinity;
    this.validUntil = options.validUntil ?? Infinity;
    this.state = this.stateAt(now);
  }

  /** Whether packets may come from it and go to it. */
  get isUsable(): boolean {
    return !this.isRemoved && this.state !== "tentative" &&
      this.state !== "duplicate";
  }

  /** Whether it is not chosen for what is new, if there is another. */
  get isDeprecated(): boolean {
    return this.state !== "preferred";
  }

  /** Whether it is a temporary address (RFC 8981). */
  get isTemporary(): boolean {
    return this.origin === "temporary";
  }

  /** What it is good for at an instant, as far as is known. */
  stateAt(now: number): AddressState {
    if (this.uniqueness !== "unique" && this.uniqueness !== "optimistic") {
      return this.uniqueness;
    }
    if (now >= this.preferredUntil) return "deprecated";
    return this.uniqueness === "optimistic" ? "optimistic" : "preferred";
  }
}
