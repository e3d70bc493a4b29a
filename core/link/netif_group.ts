/**
 * A multicast group of an interface, and its source filter: RFC 3376 §3, which
 * RFC 3810 §4 repeats for IPv6.
 *
 * @module
 */

import type { IpAddr } from "../wire/ip_addr.ts";

/** A source filter: from which sources datagrams to a group are accepted. */
export class GroupFilter {
  /** EXCLUDE: all but the sources; else INCLUDE: the sources only. */
  isExclude = false;
  /** The sources, each once. Do not change it. */
  readonly sources: IpAddr[] = [];

  /** Whether it accepts no source at all: the filter without a membership. */
  get isEmpty(): boolean {
    return !this.isExclude && this.sources.length === 0;
  }

  /** Whether it accepts datagrams of a source. */
  allows(source: IpAddr): boolean {
    return this.has(source) !== this.isExclude;
  }

  /** Whether a source is on the list, of either meaning. */
  has(source: IpAddr): boolean {
    const list = this.sources;
    for (let i = 0; i < list.length; i++) {
      if (list[i].equals(source)) return true;
    }
    return false;
  }

  /** Puts a source on the list; the address is copied. */
  add(source: IpAddr): void {
    if (!this.has(source)) this.sources.push(source.clone());
  }

  /** Takes a source from the list; false if it is not there. */
  remove(source: IpAddr): boolean {
    const index = this.sources.findIndex((s) => s.equals(source));
    if (index >= 0) this.sources.splice(index, 1);
    return index >= 0;
  }

  /** Becomes INCLUDE or EXCLUDE of no sources. */
  reset(isExclude: boolean): void {
    this.isExclude = isExclude;
    this.sources.length = 0;
  }

  /** Becomes equal to another filter. */
  copyFrom(other: GroupFilter): void {
    this.isExclude = other.isExclude;
    this.sources.splice(0, this.sources.length, ...other.sources);
  }

  /** Whether another filter accepts the same; the order of sources does not count. */
  equals(other: GroupFilter): boolean {
    return this.isExclude === other.isExclude &&
      this.sources.length === other.sources.length &&
      this.sources.every((source) => other.has(source));
  }
}

/** A multicast group that an interface is a member of. */
export class NetifGroup {
  /** The group's address, of either family. */
  readonly addr: IpAddr;
  /** Joins that belong to no netconn, minus leaves (lwIP counts them so). */
  uses = 0;
  /** The filters of the netconns that have joined it. */
  readonly members: GroupFilter[] = [];
  /** What the interface accepts: the union of all of these. */
  readonly filter: GroupFilter = new GroupFilter();

  /**
   * Makes a group without members.
   *
   * @param addr The group's address, copied.
   */
  constructor(addr: IpAddr) {
    this.addr = addr.clone();
  }

  /**
   * Computes {@linkcode filter} again (RFC 3376 §3.2): the interface accepts what any
   * member accepts.
   *
   * @returns true if it has changed.
   */
  refresh(): boolean {
    const next = new GroupFilter();
    const excluding = this.members.filter((m) => m.isExclude);
    next.isExclude = this.uses > 0 || excluding.length > 0;
    if (!next.isExclude) {
      for (const { sources } of this.members) {
        sources.forEach((s) => next.add(s));
      }
    } else if (this.uses === 0) {
      for (const source of excluding[0].sources) {
        if (this.members.every((m) => !m.allows(source))) next.add(source);
      }
    }
    if (this.filter.equals(next)) return false;
    this.filter.copyFrom(next);
    return true;
  }
}
