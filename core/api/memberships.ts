/**
 * The multicast memberships of one netconn: the operations of RFC 3678 §4.1 and §5.1.
 * All memberships end with the netconn.
 *
 * @module
 */

import { ERR_MEM, ERR_OK, type err_t, ERR_USE, ERR_VAL } from "../base/err.ts";
import { type Groups, isJoinable, Membership } from "../ip/group/groups.ts";
import type { Netif } from "../link/netif.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import * as G from "../mailbox/group_op.ts";

/** Sources that one member of one group may name. */
const MAX_SOURCES = 64;

/** The memberships of one netconn. */
export class Memberships {
  /** One membership for each group and interface. */
  readonly list: Membership[] = [];
  readonly #groups: Groups;

  /**
   * Makes an empty list.
   *
   * @param groups Told of changes.
   */
  constructor(groups: Groups) {
    this.#groups = groups;
  }

  /**
   * Joins, leaves, or changes a source filter. A join is done on all interfaces or on
   * none, any other operation on those interfaces to which it applies.
   *
   * @param op One of the MEMBER_ operations.
   * @param netifs The interfaces, at least one.
   * @param group The group.
   * @param source The source, for an operation about one.
   * @returns ERR_OK; ERR_USE if it is already in effect; ERR_MEM for too many sources;
   * ERR_VAL if it does not apply.
   */
  change(
    op: G.GroupOp,
    netifs: readonly Netif[],
    group: IpAddr,
    source: IpAddr,
  ): err_t {
    if (!isJoinable(group)) return ERR_VAL;
    if (G.isAboutSource(op) && !isSource(source, group)) return ERR_VAL;
    const errors = netifs.map((netif) =>
      judge(op, this.#find(netif, group), source)
    );
    const isJoin = op === G.MEMBER_JOIN || op === G.MEMBER_JOIN_SOURCE;
    const bad = errors.find((err) => err !== ERR_OK);
    if (bad !== undefined && (isJoin || !errors.includes(ERR_OK))) return bad;
    netifs.forEach((netif, i) => {
      if (errors[i] === ERR_OK) this.#apply(op, netif, group, source);
    });
    return ERR_OK;
  }

  /** Leaves all groups. */
  leaveAll(): void {
    for (const member of this.list.splice(0)) {
      member.reset(false);
      this.#groups.update(member);
    }
  }

  #find(netif: Netif, group: IpAddr): Membership | null {
    for (const member of this.list) {
      if (member.netif === netif && member.group.equals(group)) return member;
    }
    return null;
  }

  #apply(op: G.GroupOp, netif: Netif, group: IpAddr, source: IpAddr): void {
    let member = this.#find(netif, group);
    if (member === null) {
      member = new Membership(netif, group);
      this.list.push(member);
    }
    switch (op) {
      case G.MEMBER_JOIN:
      case G.MEMBER_LEAVE:
        member.reset(op === G.MEMBER_JOIN);
        break;
      case G.MEMBER_JOIN_SOURCE:
      case G.MEMBER_BLOCK_SOURCE:
        member.add(source);
        break;
      case G.MEMBER_LEAVE_SOURCE:
      case G.MEMBER_UNBLOCK_SOURCE:
        member.remove(source);
        break;
    }
    if (member.isEmpty) this.list.splice(this.list.indexOf(member), 1);
    this.#groups.update(member);
  }
}

/** Whether an operation applies to a membership, or to none (null): see change. */
function judge(
  op: G.GroupOp,
  member: Membership | null,
  source: IpAddr,
): err_t {
  if (op === G.MEMBER_JOIN) return member === null ? ERR_OK : ERR_USE;
  if (op === G.MEMBER_LEAVE) return member === null ? ERR_VAL : ERR_OK;
  if (member === null) return op === G.MEMBER_JOIN_SOURCE ? ERR_OK : ERR_VAL;
  const isBlock = op === G.MEMBER_BLOCK_SOURCE ||
    op === G.MEMBER_UNBLOCK_SOURCE;
  if (member.isExclude !== isBlock) return ERR_VAL;
  if (op === G.MEMBER_LEAVE_SOURCE || op === G.MEMBER_UNBLOCK_SOURCE) {
    return member.has(source) ? ERR_OK : ERR_VAL;
  }
  if (member.has(source)) return ERR_USE;
  return member.sources.length < MAX_SOURCES ? ERR_OK : ERR_MEM;
}

/** Whether an address may be a sender of datagrams to a group. */
function isSource(source: IpAddr, group: IpAddr): boolean {
  return source.isV4 === group.isV4 && !source.isAny && !source.isMulticast &&
    !source.isBroadcast4;
}
