/**
 * Membership of multicast groups on each interface, and the source filters of members.
 * RFC 1112 §7.1, RFC 3376 §2 and §3.
 *
 * There are two kinds of members. lwIP's joins are counted: each leave undoes one join.
 * Those of a netconn are a {@linkcode Membership} each, with its own source filter.
 *
 * @module
 */

import { ERR_OK, type err_t, ERR_VAL } from "../../base/err.ts";
import type { Netif } from "../../link/netif.ts";
import { GroupFilter, NetifGroup } from "../../link/netif_group.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";

/** 224.0.0.1, int32. */
const ALL_HOSTS4 = 0xe0000001 | 0;

/** Is told of changes of an interface's filters: IGMP. */
export interface GroupListener {
  /**
   * The filter of a group on an interface has changed.
   *
   * @param netif The interface.
   * @param group The group, borrowed until return.
   * @param filter The filter now, borrowed until return; empty if left.
   */
  onGroupChange(netif: Netif, group: IpAddr, filter: GroupFilter): void;
}

/**
 * One member's wish about one group on one interface. Change the filter, then call
 * Groups.update; the empty filter is no membership.
 */
export class Membership extends GroupFilter {
  /** The interface. */
  readonly netif: Netif;
  /** The group. */
  readonly group: IpAddr;

  /**
   * Makes a wish for nothing.
   *
   * @param netif The interface.
   * @param group The group, copied.
   */
  constructor(netif: Netif, group: IpAddr) {
    super();
    this.netif = netif;
    this.group = group.clone();
  }
}

/** The memberships of one stack. */
export class Groups {
  readonly #listener: GroupListener;

  /**
   * @param listener Told of every change.
   */
  constructor(listener: GroupListener) {
    this.#listener = listener;
  }

  /**
   * Joins a group on an interface. Counted: as many leaves undo it.
   *
   * @param netif The interface.
   * @param group The group, copied.
   * @returns ERR_OK; ERR_VAL if it cannot be joined.
   */
  join(netif: Netif, group: IpAddr): err_t {
    if (!isJoinable(group)) return ERR_VAL;
    const entry = this.#entry(netif, group);
    entry.uses++;
    this.#refresh(netif, entry);
    return ERR_OK;
  }

  /** Undoes one join; ERR_VAL if there is none. */
  leave(netif: Netif, group: IpAddr): err_t {
    const entry = netif.group(group);
    if (entry === null || entry.uses === 0) return ERR_VAL;
    entry.uses--;
    this.#refresh(netif, entry);
    return ERR_OK;
  }

  /**
   * A member's filter is new or has changed: IPMulticastListen of RFC 3376 §2.
   *
   * @param member The member; its group is one that can be joined.
   */
  update(member: Membership): void {
    const { netif, group } = member;
    if (member.isEmpty && netif.group(group) === null) return;
    const entry = this.#entry(netif, group);
    const index = entry.members.indexOf(member);
    if (member.isEmpty) {
      if (index >= 0) entry.members.splice(index, 1);
    } else if (index < 0) {
      entry.members.push(member);
    }
    this.#refresh(netif, entry);
  }

  #entry(netif: Netif, group: IpAddr): NetifGroup {
    let entry = netif.group(group);
    if (entry === null) {
      entry = new NetifGroup(group);
      netif.groups.push(entry);
    }
    return entry;
  }

  #refresh(netif: Netif, entry: NetifGroup): void {
    const isNews = entry.refresh();
    if (entry.filter.isEmpty) {
      netif.groups.splice(netif.groups.indexOf(entry), 1);
    }
    if (isNews) this.#listener.onGroupChange(netif, entry.addr, entry.filter);
  }
}

/**
 * Whether a group can be joined: it is one, and not IPv4's of all hosts, of which
 * every host is a member always (RFC 1112 §4). As in lwIP: igmp_joingroup refuses that
 * group, mld6_joingroup does not refuse ff02::1, which changes nothing.
 */
export function isJoinable(group: IpAddr): boolean {
  return group.isMulticast && (!group.isV4 || group.v4 !== ALL_HOSTS4);
}
