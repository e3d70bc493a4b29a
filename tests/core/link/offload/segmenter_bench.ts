/**
 * A super-packet, and a segmenter with a device to send it to.
 *
 * @module
 */

import { assert } from "@std/assert";
import { PacketMemory, reservePages } from "../../../../core/buf/memory.ts";
import { NetifStats } from "../../../../core/link/netif.ts";
import { Segmenter } from "../../../../core/link/offload/segmenter.ts";
import { Frame } from "../../../../core/wire/frame.ts";
import { CaptureDevice } from "../../ip/ip_fixture.ts";

const PAYLOAD_AT = 4096;

/** What the benches of segments and of datagrams have in common. */
export class Bench {
  readonly memory = new PacketMemory(reservePages(1 << 18));
  readonly frame = new Frame(this.memory.u8, 0);
  readonly stats = new NetifStats();
  readonly segmenter = new Segmenter(this.memory.u8, this.memory.checksum());

  constructor(readonly device: CaptureDevice = new CaptureDevice()) {}

  /** Bytes of the link header. */
  get link(): number {
    return this.device.medium === "ip" ? 0 : 14;
  }

  /**
   * Fills the frame.
   *
   * @param pieces Lengths of the payload's fragments.
   * @param gap Bytes between two fragments in memory.
   * @returns Where the headers are in memory.
   */
  lay(
    headers: Uint8Array,
    payload: Uint8Array,
    pieces: number[],
    gap = 0,
  ): number {
    const { memory, frame } = this;
    frame.reset();
    let offset = PAYLOAD_AT;
    let at = 0;
    for (const piece of pieces) {
      memory.u8.set(payload.subarray(at, at + piece), offset);
      assert(frame.append(offset, piece));
      at += piece;
      offset += piece + gap;
    }
    const o = frame.prepend(headers.length);
    memory.u8.set(headers, o);
    return o;
  }

  /** Sends the frame; false where the device has not taken all. */
  send(): boolean {
    return this.segmenter.send(this.device, this.stats, this.frame);
  }
}
