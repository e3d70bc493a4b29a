/**
 * The state of IGMP for one group on one interface: RFC 3376 §5, RFC 2236 §6.
 *
 * @module
 */

import { GroupFilter } from "../../link/netif_group.ts";
import {
  IGMP_ALLOW,
  IGMP_BLOCK,
  IGMP_IS_EXCLUDE,
  IGMP_IS_INCLUDE,
  IGMP_TO_EXCLUDE,
  IGMP_TO_INCLUDE,
} from "../../wire/igmp.ts";
import { IpAddr } from "../../wire/ip_addr.ts";
import type { IgmpOutput } from "./igmp_output.ts";

/**
 * Sources that are remembered of the queries that wait for one answer; if there
 * are more, the answer is about all.
 */
const MAX_QUERIED = 366;

/** One group of an {@linkcode IgmpLink}. It outlives its last member a moment. */
export class IgmpGroup {
  /** The group. */
  readonly addr: IpAddr;
  /** What the interface lets in; empty once it is left. */
  readonly filter: GroupFilter = new GroupFilter();
  /** Milliseconds: when a query is answered; Infinity if none is to be. */
  responseAt: number = Infinity;

  // Versions 1 and 2.
  /** Whether the last report on the link was ours: then leaving sends Leave Group. */
  isLastReporter = false;
  /** Unsolicited reports still to be sent. */
  reportsLeft = 0;

  // Version 3: state changes that are still to be sent again, and how often.
  #modeReports = 0;
  readonly #changed: IpAddr[] = [];
  readonly #changedLeft: number[] = [];
  // Sources asked about; none if the query was about the whole group.
  readonly #queried: IpAddr[] = [];

  /**
   * Makes a group without members.
   *
   * @param addr The group, copied.
   */
  constructor(addr: IpAddr) {
    this.addr = addr.clone();
  }

  /** Whether this host is a member. */
  get isJoined(): boolean {
    return !this.filter.isEmpty;
  }

  /** Whether there are state changes to report. */
  get hasChanges(): boolean {
    return this.#modeReports > 0 || this.#changed.length > 0;
  }

  /** Forgets what was to be sent: the version has changed. */
  cancel(): void {
    this.responseAt = Infinity;
    this.reportsLeft = 0;
    this.isLastReporter = true; // no report of another host suppresses ours yet
    this.#modeReports = 0;
    this.#changed.length = this.#changedLeft.length = 0;
    this.#queried.length = 0;
  }

  /**
   * Takes a new filter and marks the difference for reports: RFC 3376 §5.1.
   *
   * @param next The filter from now on.
   * @param times How often the difference is to be reported; 0 for not at all.
   */
  change(next: GroupFilter, times: number): void {
    const { filter } = this;
    if (times === 0) return filter.copyFrom(next);
    if (filter.isExclude !== next.isExclude) {
      this.#modeReports = times;
      this.#changed.length = this.#changedLeft.length = 0;
    } else {
      for (const s of next.sources) if (!filter.has(s)) this.#mark(s, times);
      for (const s of filter.sources) if (!next.has(s)) this.#mark(s, times);
    }
    filter.copyFrom(next);
  }

  #mark(source: IpAddr, times: number): void {
    const index = this.#changed.findIndex((s) => s.equals(source));
    if (index >= 0) {
      this.#changedLeft[index] = times;
    } else {
      this.#changed.push(source);
      this.#changedLeft.push(times);
    }
  }

  /** Marks all of the filter as new, for a link that knows nothing of it. */
  restart(times: number): void {
    this.#changed.length = this.#changedLeft.length = 0;
    this.#modeReports = this.filter.isExclude ? times : 0;
    if (this.filter.isExclude) return;
    for (const source of this.filter.sources) this.#mark(source, times);
  }

  /** Adds the state changes to a report; each is then reported once less. */
  reportChanges(output: IgmpOutput): void {
    const { filter, addr } = this;
    if (this.#modeReports > 0) {
      this.#modeReports--;
      const type = filter.isExclude ? IGMP_TO_EXCLUDE : IGMP_TO_INCLUDE;
      output.add(type, addr, filter.sources);
    } else {
      const allowed = this.#changed.filter((s) => filter.allows(s));
      const blocked = this.#changed.filter((s) => !filter.allows(s));
      if (allowed.length > 0) output.add(IGMP_ALLOW, addr, allowed);
      if (blocked.length > 0) output.add(IGMP_BLOCK, addr, blocked);
    }
    for (let i = this.#changed.length - 1; i >= 0; i--) {
      if (--this.#changedLeft[i] > 0) continue;
      this.#changed.splice(i, 1);
      this.#changedLeft.splice(i, 1);
    }
  }

  /**
   * Adds the answer to the waiting query to a report: RFC 3376 §5.2.
   *
   * @param all Whether the whole group is asked for in any case.
   */
  reportState(output: IgmpOutput, all: boolean): void {
    const { filter, addr } = this;
    if (!this.isJoined) return;
    if (!all && this.#queried.length > 0) {
      const wanted = this.#queried.filter((s) => filter.allows(s));
      if (wanted.length > 0) output.add(IGMP_IS_INCLUDE, addr, wanted);
      return;
    }
    const type = filter.isExclude ? IGMP_IS_EXCLUDE : IGMP_IS_INCLUDE;
    output.add(type, addr, filter.sources);
  }

  /** The waiting query is answered. */
  answered(): void {
    this.responseAt = Infinity;
    this.#queried.length = 0;
  }

  /** A query about the whole group is to be answered. */
  askAll(): void {
    this.#queried.length = 0;
  }

  /**
   * A query about a source is to be answered, with what waits already.
   *
   * @param source The source, int32.
   */
  ask(source: number): void {
    const queried = this.#queried;
    if (queried.some((s) => s.v4 === source)) return;
    queried.push(IpAddr.fromV4(source));
  }

  /** Whether an answer about the whole group waits. */
  get isAskedAll(): boolean {
    return this.responseAt < Infinity && this.#queried.length === 0;
  }

  /** Whether there are more sources to answer for than are remembered. */
  get isAskedTooMuch(): boolean {
    return this.#queried.length > MAX_QUERIED;
  }
}
