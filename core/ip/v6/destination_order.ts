/**
 * What destination selection (RFC 6724 §6) needs to know of a host: the source that each
 * address would be reached from, and whether its next hop answers.
 *
 * No destination counts as encapsulated: this host has no tunnels of its own.
 *
 * @module
 */

import { ERR_OK } from "../../base/err.ts";
import { NEIGHBOUR_UNREACHABLE } from "../../link/neighbour/neighbour.ts";
import type { NeighbourCache } from "../../link/neighbour/neighbour_cache.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";
import { Flow } from "../flow.ts";
import type { Router } from "../route/router.ts";
import { type Destination, sortDestinations } from "./destination_selection.ts";
import { DEFAULT_POLICY_TABLE } from "./policy_table.ts";
import type { SourceCandidate } from "./source_selection.ts";

/**
 * Returns addresses, of both families, in the order in which to try them.
 *
 * @param router Has sources and routes.
 * @param neighbours Knows which next hops do not answer.
 * @param addrs In the order of the answer; not changed.
 */
export function orderDestinations(
  router: Router,
  neighbours: Pick<NeighbourCache, "lookup">,
  addrs: readonly IpAddr[],
): IpAddr[] {
  if (addrs.length < 2) return [...addrs];
  const known = addrs.map((addr) => destinationOf(router, neighbours, addr));
  return sortDestinations(known, DEFAULT_POLICY_TABLE).map(({ addr }) => addr);
}

function destinationOf(
  router: Router,
  neighbours: Pick<NeighbourCache, "lookup">,
  addr: IpAddr,
): Destination {
  const flow = new Flow();
  flow.remote.copyFrom(addr);
  if (router.route(flow) !== ERR_OK) return { addr, source: null };
  const source = sourceOf(router, flow.local);
  const hop = neighbours.lookup(flow.netif!, flow.nextHop);
  const isUnreachable = hop?.state === NEIGHBOUR_UNREACHABLE;
  return { addr, source, isUnreachable };
}

/** The entry of an own address; another address of 127/8 is one, too, without entry. */
function sourceOf(router: Router, addr: IpAddr): SourceCandidate | null {
  const netif = router.netifOf(addr);
  if (netif === null) return null;
  return netif.address(addr) ?? {
    addr,
    prefixLen: 8,
    netif: netif.index,
    isDeprecated: false,
    isTemporary: false,
  };
}

/**
 * The family of which alone interfaces have addresses, loopback not counted; null if
 * they have both, or none: RFC 3493 §6.1, AI_ADDRCONFIG.
 */
export function onlyFamily(router: Router): 4 | 6 | null {
  const own = router.netifs.filter(({ isLoopback }) => !isLoopback)
    .flatMap(({ addresses }) => addresses);
  const hasV4 = own.some(({ addr }) => addr.isV4);
  const hasV6 = own.some(({ addr }) => !addr.isV4);
  if (hasV4 === hasV6) return null;
  return hasV4 ? 4 : 6;
}
