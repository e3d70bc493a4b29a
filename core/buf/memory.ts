/**
 * The one shared memory of a stack: mailboxes, packet blocks, header scratch.
 *
 * Everything that the tcpip thread and the application threads exchange lies in
 * it, so an offset means the same on both sides. It is reserved whole and
 * committed by the operating system page by page as it is touched. A WebAssembly
 * memory is the same, and can be summed faster. A page that is not isolated has no
 * memory to share: there it is plain memory, for in-thread stacks.
 *
 * @module
 */

import { Checksum } from "../wire/checksum.ts";
import { wideSumOver } from "../wire/wide_sum.ts";

const PAGE = 65_536;

/** A stack's memory: what its threads send each other to share it. */
export type Pages = WebAssembly.Memory | ArrayBufferLike;

/** Whether threads can share memory: a page has to be isolated for that. */
export function canShare(): boolean {
  return typeof SharedArrayBuffer === "function";
}

/**
 * Reserves memory, which threads can share if the runtime lets them.
 *
 * @param size Bytes that are needed.
 */
export function reservePages(size: number): Pages {
  const pages = Math.ceil(size / PAGE);
  try {
    return new WebAssembly.Memory({
      initial: pages,
      maximum: pages,
      shared: canShare(),
    });
  } catch { // no address space for WebAssembly's guard pages
    return reserveBytes(size);
  }
}

/** Reserves a buffer, which threads can share if the runtime lets them. */
export function reserveBytes(size: number): ArrayBufferLike {
  return canShare() ? new SharedArrayBuffer(size) : new ArrayBuffer(size);
}

/** Packet memory, and the views over it. */
export class PacketMemory {
  /** The memory itself; shared if threads share the stack. */
  readonly buffer: ArrayBufferLike;
  /** All of it as bytes. */
  readonly u8: Uint8Array;
  /** All of it as 32-bit words in the machine's byte order. */
  readonly i32: Int32Array;
  /** The memory as WebAssembly sees it, or null. */
  readonly wasm: WebAssembly.Memory | null;

  /**
   * @param pages The memory, a multiple of 8 bytes, below 1 GiB.
   */
  constructor(pages: Pages) {
    this.wasm = pages instanceof WebAssembly.Memory ? pages : null;
    this.buffer = pages instanceof WebAssembly.Memory ? pages.buffer : pages;
    this.u8 = new Uint8Array(this.buffer);
    this.i32 = new Int32Array(this.buffer);
  }

  /** Makes an accumulator of checksums over this memory. */
  checksum(): Checksum {
    const { wasm } = this;
    return new Checksum(this.u8, wasm === null ? null : wideSumOver(wasm));
  }
}
