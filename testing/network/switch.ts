/**
 * An Ethernet switch: learns who is where, and sends frames there; to all others if
 * it does not know.
 *
 * It takes no time and has no queue: rates, delays and queues are those of the
 * links that are plugged in. Nothing is forgotten but by a station that turns up
 * elsewhere; no spanning tree: a loop of switches floods for ever.
 *
 * @module
 */

import { getU16, getU32 } from "../../core/wire/bytes.ts";
import type { LinkEnd } from "./link.ts";

const ETHERNET_HEADER = 14;
/** I/G bit of the first byte: a group. */
const GROUP_BIT = 1;

/**
 * A switch.
 *
 * @category Virtual network
 */
export class Switch {
  /** Frames sent to all because the station was not known. */
  flooded = 0;
  readonly #ends: LinkEnd[] = [];
  readonly #stations: Map<number, LinkEnd> = new Map();

  /**
   * Plugs an end of a link in.
   *
   * @throws {TypeError} If the end is taken or its link has no Ethernet frames.
   */
  plug(end: LinkEnd): void {
    if (end.medium !== "ethernet") {
      throw new TypeError("Cannot plug in a link without Ethernet frames");
    }
    end.plug((bytes) => this.#forward(end, bytes));
    this.#ends.push(end);
  }

  #forward(from: LinkEnd, bytes: Uint8Array): void {
    if (bytes.length < ETHERNET_HEADER) return;
    if ((bytes[6] & GROUP_BIT) === 0) {
      this.#stations.set(station(bytes, 6), from);
    }
    const to = (bytes[0] & GROUP_BIT) === 0
      ? this.#stations.get(station(bytes, 0))
      : undefined;
    if (to !== undefined) {
      if (to !== from) to.send(bytes);
      return;
    }
    this.flooded++;
    for (const end of this.#ends) if (end !== from) end.send(bytes);
  }
}

/** A hardware address as a number. */
function station(bytes: Uint8Array, at: number): number {
  return getU32(bytes, at) * 0x1_0000 + getU16(bytes, at + 4);
}
