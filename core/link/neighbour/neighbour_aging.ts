/**
 * How the entries of one family age: the time-outs of ARP, or neighbour unreachability
 * detection. The neighbour cache has one for each family.
 *
 * @module
 */

import type { IpAddr } from "../../wire/ip_addr.ts";
import type { Netif } from "../netif.ts";
import type { Neighbour } from "./neighbour.ts";

/** Moves the entries of a family from state to state. */
export interface NeighbourAging {
  /**
   * Milliseconds from a request to what follows it.
   *
   * @param n Its `probes` count this request.
   */
  retryMs(n: Neighbour): number;
  /**
   * The deadline of an entry has passed.
   *
   * @param n In the table.
   * @param now The present, ms.
   */
  due(n: Neighbour, now: number): void;
}

/** What aging needs of the neighbour cache. */
export interface NeighbourStore {
  /** Whether an interface may learn neighbours. */
  learnsOn(netif: Netif): boolean;
  /** Returns the entry for an address on an interface, or null. */
  lookup(netif: Netif, ip: IpAddr): Neighbour | null;
  /** Makes an entry; in a full table the one unused for longest gives way. */
  insert(netif: Netif, ip: IpAddr): Neighbour;
  /** Sets the deadline of an entry. */
  arm(n: Neighbour, at: number): void;
  /** Sends a request, by unicast or to all, and sets the deadline. */
  solicit(n: Neighbour, unicast: boolean): void;
  /** Sends the packets that wait for an entry. */
  release(n: Neighbour): void;
  /** Removes an entry that does not answer, and tells the senders of what waits. */
  giveUp(n: Neighbour): void;
  /** Removes an entry; what waits for it is dropped. */
  discard(n: Neighbour): void;
}
