/**
 * Multicast groups of a UDP netconn: lwIP netconn_join_leave_group and
 * netconn_join_leave_group_netif; and source filters, which lwIP does not have.
 *
 * @module
 */

import {
  ERR_ARG,
  ERR_CONN,
  ERR_OK,
  type err_t,
  ERR_VAL,
} from "../../core/base/err.ts";
import { GROUP_JOIN, GROUP_LEAVE } from "../../core/mailbox/group_op.ts";
import {
  NETCONN_UDP,
  NETCONNTYPE_ISIPV6,
} from "../../core/mailbox/netconn_type.ts";
import { IpAddr } from "../../core/wire/ip_addr.ts";
import { addrErr, intErr } from "../arguments.ts";
import { type Steps, until } from "../port/operation.ts";
import type { Conn } from "./conn.ts";

/** lwIP lwip_netconn_do_join_leave_group, and the one for a netif. */
export function* joinLeave(
  conn: Conn,
  group: IpAddr,
  ifAddr: IpAddr,
  netif: number,
  join: boolean,
): Steps<err_t> {
  if (addrErr(group) !== ERR_OK) return ERR_ARG;
  if (!conn.hasPcb) return ERR_CONN;
  // lwIP: the kind of netconn decides between IGMP and MLD, not the group.
  if (group.isV4 === NETCONNTYPE_ISIPV6(conn.type)) return ERR_VAL;
  const op = join ? GROUP_JOIN : GROUP_LEAVE;
  return yield* membership(conn, op, group, ifAddr, netif, IpAddr.ANY4);
}

/** Joins or leaves a group, or changes its source filter. */
export function* membership(
  conn: Conn,
  op: number,
  group: IpAddr,
  ifAddr: IpAddr,
  netif: number,
  source: IpAddr,
): Steps<err_t> {
  const wrong = addrErr(group) || addrErr(ifAddr) || addrErr(source) ||
    intErr(netif, -1, 255);
  if (wrong !== ERR_OK) return wrong;
  if (!conn.hasPcb) return ERR_CONN;
  if (conn.group !== NETCONN_UDP) return ERR_VAL;
  const { call, reply } = conn.port.call();
  conn.port.postGroup(conn.id, call, group, ifAddr, netif, op, source);
  return (yield* until(reply)).err;
}
