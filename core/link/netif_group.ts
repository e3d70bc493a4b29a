/**
 * A multicast group of an interface, and whose datagrams to it are wanted:
 * RFC 3376 §3, which RFC 3810 §4 repeats for IPv6.
 *
 * @module
 */

import type { IpAddr } from "../wire/ip_addr.ts";

/** Whose datagrams to a group are wanted: INCLUDE or EXCLUDE of sources. */
export class GroupFilter {
  /** EXCLUDE: all but the sources; else INCLUDE: the sources only. */
  isExclude = false;
  /** The sources, each once. Do not change it. */
  readonly sources: IpAddr[] = [];

  /** Whether nobody is wanted: the filter of who is no member. */
  get isEmpty(): boolean {
    return !this.isExclude && this.sources.length === 0;
  }

  /** Whether datagrams of a source are wanted. */
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

  /** Becomes INCLUDE or EXCLUDE of nobody. */
  reset(isExclude: boolean): void {
    this.isExclude = isExclude;
    this.sources.length = 0;
  }

  /** Becomes equal to another filter. */
  copyFrom(other: GroupFilter): void {
    this.isExclude = other.isExclude;
    this.sources.splice(0, this.sources.length, ...other.sources);
  }

  /** Whether another filter wants the same; the order of sources is nothing. */
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
  /** How often it was joined, and not left, by nobody in particular (lwIP). */
  uses = 0;
  /** The filters of those who have joined it for themselves. */
  readonly members: GroupFilter[] = [];
  /** What the interface lets in: all of the above together. */
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
   * Works out {@linkcode filter} anew (RFC 3376 §3.2): what anybody wants, the
   * interface lets in.
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
