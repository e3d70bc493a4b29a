/**
 * Cuts the payload of a super-packet into frames that all have its headers: what the
 * segmentation of TCP and that of UDP have in common.
 *
 * The payload is not copied: a frame lists the pieces of the super-packet's
 * fragments that belong to it.
 *
 * @module
 */

import type { Checksum } from "../../wire/checksum.ts";
import { Frame } from "../../wire/frame.ts";
import type { LinkDevice, NetifStats } from "../netif.ts";

/** Cuts one super-packet at a time. */
export class PayloadCutter {
  readonly #sum: Checksum;
  readonly #cut: Frame;
  #from: Frame;
  // Place in the payload where the next frame starts.
  #fragment = 1;
  #within = 0;

  /**
   * @param memory The packet memory.
   * @param sum Accumulator over it, free between calls.
   */
  constructor(memory: Uint8Array, sum: Checksum) {
    this.#sum = sum;
    this.#cut = this.#from = new Frame(memory, 0);
  }

  /**
   * Begins a super-packet.
   *
   * @param frame All headers in its first fragment; borrowed until the last
   * {@linkcode next}.
   */
  begin(frame: Frame): void {
    this.#from = frame;
    this.#fragment = 1;
    this.#within = 0;
  }

  /**
   * Makes the next frame: the headers, and the payload that follows. The payload is
   * added to the checksum accumulator.
   *
   * @param length Bytes of payload, of those that are left.
   */
  next(length: number): void {
    const { offsets, lengths } = this.#from;
    const cut = this.#cut;
    const sum = this.#sum;
    let fragment = this.#fragment;
    let within = this.#within;
    cut.reset();
    cut.offsets[0] = offsets[0];
    cut.lengths[0] = cut.length = lengths[0];
    for (let left = length; left > 0;) {
      const piece = Math.min(left, lengths[fragment] - within);
      const offset = offsets[fragment] + within;
      sum.add(offset, piece);
      cut.append(offset, piece);
      left -= piece;
      within += piece;
      if (within === lengths[fragment]) {
        fragment++;
        within = 0;
      }
    }
    this.#fragment = fragment;
    this.#within = within;
  }

  /**
   * Sends the frame that {@linkcode next} has made.
   *
   * @param device Where.
   * @param stats Counts it.
   * @returns False if the device had no room.
   */
  send(device: LinkDevice, stats: NetifStats): boolean {
    const cut = this.#cut;
    if (!device.transmit(cut)) return false;
    stats.txFrames++;
    stats.txBytes += cut.length;
    return true;
  }
}
