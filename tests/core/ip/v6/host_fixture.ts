/** An interface of an IPv6 host under a virtual clock, for tests of its state machines. */

import { Clock } from "../../../../core/base/clock.ts";
import { SeededRng } from "../../../../core/base/rng.ts";
import { TimerQueue } from "../../../../core/base/timers.ts";
import type { AddressChange } from "../../../../core/ip/v6/address_table.ts";
import {
  Autoconfiguration,
  AUTOCONFIGURATION_DEFAULTS,
  type AutoconfigurationConfig,
  type AutoconfigurationUser,
} from "../../../../core/ip/v6/autoconfiguration.ts";
import type { HostContext } from "../../../../core/ip/v6/host_context.ts";
import type { InterfaceAddress } from "../../../../core/ip/v6/interface_address.ts";
import {
  Eui64Identifiers,
  type InterfaceIdentifiers,
} from "../../../../core/ip/v6/interface_identifier.ts";
import type { PrefixInformation } from "../../../../core/ip/v6/slaac.ts";
import { StableIdentifiers } from "../../../../core/ip/v6/stable_iid.ts";
import type { IpAddr } from "../../../../core/wire/ip_addr.ts";
import { ip, mac } from "../ip_fixture.ts";

/** Milliseconds in an hour. */
export const HOUR = 3_600_000;
/** Longest delay of the first solicitation, RFC 4861 §10. */
export const DELAY = 1_000;

/** Time and randomness that a test drives. */
export class TestContext implements HostContext {
  readonly clock = new Clock();
  readonly timers = new TimerQueue(this.clock);
  readonly rng: SeededRng;

  constructor(seed = 1) {
    this.rng = new SeededRng(seed);
  }

  /** Lets time pass, and wakes each timer at its own instant. */
  advance(ms: number): void {
    const end = this.clock.now + ms;
    for (;;) {
      const at = this.timers.nextDeadline();
      if (at > end) break;
      this.clock.now = Math.max(this.clock.now, at);
      this.timers.run();
    }
    this.clock.now = end;
  }
}

/** The identifiers that a host has by default. */
export function stableIdentifiers(): StableIdentifiers {
  return new StableIdentifiers(new Uint8Array(16).fill(7), "if1");
}

/** Identifiers of a hardware address. */
export function eui64Identifiers(): Eui64Identifiers {
  return new Eui64Identifiers(mac(2));
}

/** A prefix information option with flags L and A; a prefix such as "2001:db8::/64". */
export function prefixInfo(
  text: string,
  validMs: number,
  preferredMs: number,
  more: Partial<PrefixInformation> = {},
): PrefixInformation {
  const [prefix, length] = text.split("/");
  return {
    prefix: ip(prefix),
    prefixLen: Number(length),
    isOnLink: true,
    isAutonomous: true,
    isDelegated: false,
    preferredMs,
    validMs,
    ...more,
  };
}

/** One interface, and a diary of what its addresses did. */
export class HostFixture implements AutoconfigurationUser {
  readonly context: TestContext;
  readonly auto: Autoconfiguration;
  readonly config: AutoconfigurationConfig;
  /** RetransTimer, ms. */
  readonly link = { retransMs: 1_000 };
  /** Such as "0 added tentative fe80::1"; with the time in milliseconds. */
  readonly diary: string[] = [];
  /** Solicitations of the detection. */
  readonly probes: { at: number; target: IpAddr; hi: number; lo: number }[] =
    [];
  disabled = 0;

  constructor(
    config: Partial<AutoconfigurationConfig> = {},
    identifiers: InterfaceIdentifiers = stableIdentifiers(),
    seed = 1,
  ) {
    this.context = new TestContext(seed);
    this.config = { ...AUTOCONFIGURATION_DEFAULTS, ...config };
    this.auto = new Autoconfiguration(
      this.context,
      identifiers,
      this.config,
      this.link,
      this,
    );
  }

  get now(): number {
    return this.context.clock.now;
  }

  onAddressChange(address: InterfaceAddress, change: AddressChange): void {
    const { state, addr } = address;
    this.diary.push(`${change} ${state} ${addr}`);
  }

  sendDadProbe(target: IpAddr, hi: number, lo: number): void {
    this.probes.push({ at: this.now, target: target.clone(), hi, lo });
    this.diary.push(`probe ${target}`);
  }

  onDisabled(): void {
    this.disabled++;
  }

  advance(ms: number): void {
    this.context.advance(ms);
  }

  /** Lets the tests of all new addresses end. */
  settle(): void {
    this.advance(DELAY + this.config.dadTransmits * this.link.retransMs);
  }

  /** The entries of one origin. */
  of(origin: string): InterfaceAddress[] {
    return this.auto.table.entries.filter((entry) => entry.origin === origin);
  }

  /** The states of the entries of one origin. */
  states(origin: string): string[] {
    return this.of(origin).map((entry) => entry.state);
  }

  /** Another node says that it has an address. */
  object(address: InterfaceAddress): void {
    this.auto.dad.handleAdvertisement(address.addr);
  }

  prefix(
    text: string,
    validMs: number,
    preferredMs: number,
    more: Partial<PrefixInformation> = {},
  ): void {
    this.auto.handlePrefix(prefixInfo(text, validMs, preferredMs, more));
  }
}
