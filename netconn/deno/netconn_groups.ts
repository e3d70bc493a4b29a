/**
 * Multicast groups of a Netconn: joining, leaving, and sources (RFC 3376).
 *
 * @module
 */

import {
  anyOf,
  checkOptions,
  type Checks,
  integerFrom,
} from "../../core/base/arguments.ts";
import * as G from "../../core/mailbox/group_op.ts";
import { IpAddr } from "../../core/wire/ip_addr.ts";
import { ADDRESS, parseAddr } from "../arguments.ts";
import { check } from "./errors.ts";
import type { NetconnState } from "./netconn_state.ts";

/**
 * Which interface a multicast operation is about.
 *
 * @category Netconns
 */
export interface InterfaceOptions {
  /** Its address, or its index; all but loopback if not given. */
  interface?: string | number;
}

/**
 * Options of `netconn.joinGroup` and `netconn.leaveGroup`.
 *
 * @category Netconns
 */
export interface GroupOptions extends InterfaceOptions {
  /** The only host whose datagrams are wanted; all if not given. */
  source?: string;
}

const INTERFACE = anyOf(
  `an address, such as "10.0.0.1", or an index from 1 to 255`,
  integerFrom(1, 255),
  ADDRESS,
);

const INTERFACE_CHECKS: Checks<InterfaceOptions> = { interface: INTERFACE };

const GROUP_CHECKS: Checks<GroupOptions> = {
  ...INTERFACE_CHECKS,
  source: ADDRESS,
};

/** Joins a group, or with a `source` one source of it. */
export async function joinGroup(
  state: NetconnState,
  group: string,
  options: GroupOptions,
): Promise<void> {
  checkOptions(options, GROUP_CHECKS, "options", "join a group");
  const { source } = options;
  const op = source === undefined ? G.MEMBER_JOIN : G.MEMBER_JOIN_SOURCE;
  await membership(state, op, "join", group, source, options);
}

/** Leaves a group, or with a `source` one source of it. */
export async function leaveGroup(
  state: NetconnState,
  group: string,
  options: GroupOptions,
): Promise<void> {
  checkOptions(options, GROUP_CHECKS, "options", "leave a group");
  const { source } = options;
  const op = source === undefined ? G.MEMBER_LEAVE : G.MEMBER_LEAVE_SOURCE;
  await membership(state, op, "leave", group, source, options);
}

/**
 * Blocks a source of a group, or unblocks it.
 *
 * @param verb What `op` does, for the message of an error.
 */
export async function setSource(
  state: NetconnState,
  op: G.GroupOp,
  verb: string,
  group: string,
  source: string,
  options: InterfaceOptions,
): Promise<void> {
  checkOptions(options, INTERFACE_CHECKS, "options", `${verb} a group`);
  parseAddr(source, "source", `${verb} a group`);
  await membership(state, op, verb, group, source, options);
}

async function membership(
  { lwip }: NetconnState,
  op: G.GroupOp,
  verb: string,
  group: string,
  source: string | undefined,
  { interface: netif = "0.0.0.0" }: InterfaceOptions,
): Promise<void> {
  const address = (text: string, name: string): IpAddr =>
    parseAddr(text, name, `${verb} a group`, lwip.zones);
  const to = address(group, "group");
  const from = source === undefined ? "" : ` for source "${source}"`;
  const isIndex = typeof netif === "number";
  const err = await lwip.membership(
    op,
    to,
    isIndex ? IpAddr.ANY4 : address(netif, "interface"),
    isIndex ? netif : -1,
    source === undefined ? IpAddr.ANY4 : address(source, "source"),
  );
  check(err, `${verb} "${group}"${from}`);
}
