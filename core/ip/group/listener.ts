/**
 * IGMP on one interface, the host's side: RFC 3376 §5 and §7.2.1; while an older
 * querier is present, RFC 2236 §3 or RFC 1112 appendix I.
 *
 * @module
 */

import { randomBelow } from "../../base/rng.ts";
import { Timer, type TimerTarget } from "../../base/timers.ts";
import type { Netif } from "../../link/netif.ts";
import type { GroupFilter } from "../../link/netif_group.ts";
import {
  igmpGroup,
  igmpMaxResponse,
  igmpQueryInterval,
  igmpQuerySource,
  igmpQuerySourceCount,
  igmpQueryVersion,
  igmpRobustness,
} from "../../wire/igmp.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";
import type { IpContext } from "../context.ts";
import { IgmpGroup } from "./group.ts";
import type { IgmpOutput } from "./igmp_output.ts";
import type { RxPacket } from "../packet.ts";

/** Robustness variable until a querier names another (RFC 3376 §8.1). */
const ROBUSTNESS = 2;
/** Query interval until a querier names another (RFC 3376 §8.2). */
const QUERY_INTERVAL_MS = 125_000;
/** Query response interval (RFC 3376 §8.3). */
const QUERY_RESPONSE_MS = 10_000;
/** Unsolicited report interval of version 3 (RFC 3376 §8.11). */
const V3_UNSOLICITED_MS = 1_000;
/** Unsolicited report interval of versions 1 and 2 (RFC 2236 §8.10). */
const V2_UNSOLICITED_MS = 10_000;
/** Unit of a query's longest delay, and the least that is used. */
const TENTH_MS = 100;

/** IGMP on one interface. */
export class IgmpLink implements TimerTarget {
  /** The interface. */
  readonly netif: Netif;
  readonly #context: IpContext;
  readonly #output: IgmpOutput;
  readonly #timer: Timer = new Timer(this);
  readonly #groups: IgmpGroup[] = [];
  #version: number;
  #robustness = ROBUSTNESS;
  #queryIntervalMs = QUERY_INTERVAL_MS;
  // Until when older queriers are taken to be present.
  #v1Until = -Infinity;
  #v2Until = -Infinity;
  // When a general query is answered, and state changes are reported again.
  #generalAt = Infinity;
  #changesAt = Infinity;

  /**
   * @param netif The interface.
   * @param context What the IP layer shares.
   * @param output Sends.
   */
  constructor(netif: Netif, context: IpContext, output: IgmpOutput) {
    this.netif = netif;
    this.#context = context;
    this.#output = output;
    this.#version = context.config.igmpVersion;
  }

  /** The version that is spoken now, 1 to 3; a change has its effect at once. */
  get version(): number {
    const { now } = this.#context.clock;
    let version: number = this.#context.config.igmpVersion;
    if (now < this.#v2Until) version = Math.min(version, 2);
    if (now < this.#v1Until) version = 1;
    if (version !== this.#version) {
      this.#version = version;
      this.#cancel();
    }
    return version;
  }

  /** RFC 3376 §7.2.1: nothing that waits survives a change of version. */
  #cancel(): void {
    this.#generalAt = this.#changesAt = Infinity;
    for (const group of this.#groups) group.cancel();
    this.#sweep();
  }

  // What this host does.

  /** The filter of a group has changed; see GroupListener. */
  change(addr: IpAddr, filter: GroupFilter): void {
    const { version } = this;
    const group = this.#find(addr.v4) ?? this.#add(addr);
    const wasJoined = group.isJoined;
    if (!this.netif.up) group.change(filter, 0);
    else if (version === 3) {
      group.change(filter, this.#robustness);
      this.#reportChange(group);
    } else {
      group.change(filter, 0);
      if (!wasJoined) this.#join(group);
      else if (!group.isJoined && version === 2 && group.isLastReporter) {
        this.#output.leave(this.netif, group.addr);
      }
    }
    this.#sweep();
    this.#arm();
  }

  /** Reports all memberships to a link that knows nothing of them. */
  restart(): void {
    const { version } = this;
    if (!this.netif.up) return;
    for (const group of this.#groups) {
      if (!group.isJoined) continue;
      if (version === 3) group.restart(this.#robustness);
      else this.#join(group);
    }
    if (version === 3) this.#reportAllChanges();
    this.#arm();
  }

  /** The interface is down: no report is sent, and no query is pending. */
  stop(): void {
    this.#v1Until = this.#v2Until = -Infinity;
    this.#robustness = ROBUSTNESS;
    this.#queryIntervalMs = QUERY_INTERVAL_MS;
    this.#version = this.#context.config.igmpVersion;
    this.#cancel();
    this.#context.timers.remove(this.#timer);
  }

  /** RFC 2236 §3: one report at once, the others after random delays. */
  #join(group: IgmpGroup): void {
    group.reportsLeft = this.#robustness;
    this.#report(group);
  }

  /** Sends a report of version 1 or 2, and says when the next one goes. */
  #report(group: IgmpGroup): void {
    this.#output.report(this.netif, this.#version, group.addr);
    group.isLastReporter = true;
    if (group.reportsLeft > 0) group.reportsLeft--;
    const { now } = this.#context.clock;
    group.responseAt = group.reportsLeft > 0
      ? now + this.#random(V2_UNSOLICITED_MS)
      : Infinity;
  }

  #reportChange(group: IgmpGroup): void {
    this.#output.begin(this.netif);
    group.reportChanges(this.#output);
    this.#output.finish();
    this.#scheduleChanges();
  }

  #reportAllChanges(): void {
    this.#changesAt = Infinity;
    this.#output.begin(this.netif);
    for (const group of this.#groups) {
      if (group.hasChanges) group.reportChanges(this.#output);
    }
    this.#output.finish();
    this.#scheduleChanges();
  }

  #scheduleChanges(): void {
    if (!this.#groups.some((group) => group.hasChanges)) return;
    const { now } = this.#context.clock;
    const at = now + this.#random(V3_UNSOLICITED_MS);
    this.#changesAt = Math.min(this.#changesAt, at);
  }

  // Messages of routers and of other hosts.

  /** A query has arrived, checked. */
  query(packet: RxPacket): void {
    const b = this.#context.frame.memory;
    const { offset, length } = packet;
    const { now } = this.#context.clock;
    const version = igmpQueryVersion(b, offset, length);
    // A version 1 querier asks about all groups, whatever its field says.
    const addr = version === 1 ? 0 : igmpGroup(b, offset);
    const sources = version === 3 ? igmpQuerySourceCount(b, offset) : 0;
    if (addr === 0 ? sources > 0 : addr >>> 28 !== 14) {
      return this.#context.stats.drop("bad-field");
    }
    if (version === 3) this.#adopt(b, offset);
    const until = now + this.#robustness * this.#queryIntervalMs +
      QUERY_RESPONSE_MS; // RFC 3376 §8.12
    if (version === 1) this.#v1Until = until;
    if (version === 2 && addr === 0) this.#v2Until = until;
    const max = igmpMaxResponse(b, offset, version) * TENTH_MS;
    const maxMs = Math.max(TENTH_MS, max);
    if (this.version === 3) this.#askV3(packet, addr, sources, maxMs);
    else this.#askV2(addr, maxMs);
    this.#arm();
  }

  /** RFC 3376 §4.1.6 and §4.1.7: the querier's values are used here, too. */
  #adopt(b: Uint8Array, offset: number): void {
    this.#robustness = igmpRobustness(b, offset) || ROBUSTNESS;
    const seconds = igmpQueryInterval(b, offset);
    this.#queryIntervalMs = seconds === 0 ? QUERY_INTERVAL_MS : seconds * 1000;
  }

  /** RFC 3376 §5.2, the rules by their numbers. */
  #askV3(packet: RxPacket, addr: number, sources: number, maxMs: number): void {
    const at = this.#context.clock.now + this.#random(maxMs);
    if (this.#generalAt <= at) return; // 1
    if (addr === 0) { // 2
      if (this.#groups.some((group) => group.isJoined)) this.#generalAt = at;
      return;
    }
    const group = this.#find(addr);
    if (group === null || !group.isJoined) return;
    if (sources === 0 || group.isAskedAll) group.askAll(); // 3, 4
    else { // 3, 5
      const b = this.#context.frame.memory;
      for (let i = 0; i < sources && !group.isAskedTooMuch; i++) {
        group.ask(igmpQuerySource(b, packet.offset, i));
      }
      if (group.isAskedTooMuch) group.askAll();
    }
    group.responseAt = Math.min(group.responseAt, at);
  }

  /** RFC 2236 §3: each group has a delay of its own. */
  #askV2(addr: number, maxMs: number): void {
    const { now } = this.#context.clock;
    for (const group of this.#groups) {
      if (!group.isJoined || (addr !== 0 && group.addr.v4 !== addr)) continue;
      if (group.responseAt - now > maxMs) {
        group.responseAt = now + this.#random(maxMs);
      }
    }
  }

  /**
   * Another host has reported a group in version 1 or 2: there is no need to do
   * it, too (RFC 2236 §3).
   *
   * @param addr The group, int32.
   */
  heard(addr: number): void {
    if (this.version === 3) return;
    const group = this.#find(addr);
    if (group === null) return;
    group.responseAt = Infinity;
    group.reportsLeft = 0;
    group.isLastReporter = false;
  }

  // Time.

  /** A report, an answer, or the end of an older querier is due. */
  onTimer(): void {
    const { now } = this.#context.clock;
    const { version } = this; // may cancel what was due
    if (version === 3) this.#answerV3(now);
    else {
      for (const group of this.#groups) {
        if (group.responseAt <= now) this.#report(group);
      }
    }
    if (this.#changesAt <= now) this.#reportAllChanges();
    this.#sweep();
    this.#arm();
  }

  #answerV3(now: number): void {
    const isGeneral = this.#generalAt <= now;
    if (isGeneral) this.#generalAt = Infinity;
    this.#output.begin(this.netif);
    for (const group of this.#groups) {
      const isDue = group.responseAt <= now;
      if (isGeneral || isDue) group.reportState(this.#output, isGeneral);
      if (isDue) group.answered();
    }
    this.#output.finish();
  }

  #arm(): void {
    let at = Math.min(this.#generalAt, this.#changesAt);
    for (const { responseAt } of this.#groups) at = Math.min(at, responseAt);
    this.#context.timers.set(this.#timer, at);
  }

  /** A random delay of up to `ms` milliseconds, never 0. */
  #random(ms: number): number {
    return randomBelow(this.#context.rng, ms) + 1;
  }

  #find(addr: number): IgmpGroup | null {
    for (const group of this.#groups) {
      if (group.addr.v4 === addr) return group;
    }
    return null;
  }

  #add(addr: IpAddr): IgmpGroup {
    const group = new IgmpGroup(addr);
    this.#groups.push(group);
    return group;
  }

  /** Forgets groups that were left and have nothing more to say. */
  #sweep(): void {
    for (let i = this.#groups.length - 1; i >= 0; i--) {
      const group = this.#groups[i];
      if (!group.isJoined && !group.hasChanges) this.#groups.splice(i, 1);
    }
  }
}
