/**
 * The two ends of a transfer whose every byte is looked at.
 *
 * @module
 */

import { randomBelow, type SeededRng } from "../../../core/base/rng.ts";
import type { Pbuf, PbufPool } from "../../../core/buf/pbuf.ts";
import type { TcpPcb } from "../../../core/tcp/pcb.ts";
import type { TcpUser } from "../../../core/tcp/user.ts";
import { patternByte } from "../../../testing/pattern.ts";

/** Where a party lives. */
export interface PartyPlace {
  readonly pbufs: PbufPool;
  /** Does something later, and lets the stack run then. */
  after(ms: number, run: () => void): void;
}

/**
 * An application that sends a number of bytes of the pattern, reads as slowly as
 * it likes, and closes when it is done with both.
 */
export class Party implements TcpUser {
  pcb!: TcpPcb;
  received = 0;
  sentBytes = 0;
  finSeen = false;
  closed = false;
  error = 0;
  wrong = -1;
  #written = 0;
  /** Added to the positions in the pattern, so that no two streams are alike. */
  sendsFrom = 0;
  expectsFrom = 0;
  #place!: PartyPlace;
  #paused = false;
  #unread = 0;
  #blocks: { offset: number; length: number; pbuf: Pbuf }[] = [];
  #released = 0;

  constructor(
    /** Bytes to send. */
    readonly total: number,
    readonly rng: SeededRng,
    /** Reads are delayed by up to so many ms. */
    readonly readDelay = 0,
    /** Largest write. */
    readonly chunk = 20_000,
  ) {}

  attach(place: PartyPlace): void {
    this.#place = place;
  }

  /** Reads nothing until {@linkcode resume}. */
  pause(): void {
    this.#paused = true;
  }

  /** Reads on. */
  resume(): void {
    this.#paused = false;
    const unread = this.#unread;
    this.#unread = 0;
    if (unread > 0) this.pcb.recved(unread);
  }

  /** Ends the connection by a reset. */
  abort(): void {
    this.pcb.abort();
    this.closed = true;
    this.#release(true);
  }

  #take(length: number): void {
    if (this.#paused) this.#unread += length;
    else this.pcb.recved(length);
  }

  onConnected(pcb: TcpPcb): void {
    this.pcb = pcb;
    this.#fill();
  }

  onReceive(_pcb: TcpPcb, data: Pbuf, length: number): void {
    const { pbufs } = this.#place;
    const { u8 } = pbufs.memory;
    for (let p: Pbuf | null = data; p !== null; p = p.next) {
      for (let i = 0; i < p.length; i++, this.received++) {
        if (
          u8[p.offset + i] !== patternByte(this.expectsFrom + this.received)
        ) {
          if (this.wrong < 0) this.wrong = this.received;
        }
      }
    }
    pbufs.free(data);
    if (this.readDelay === 0) this.#take(length);
    else {
      const wait = randomBelow(this.rng, this.readDelay);
      this.#place.after(wait, () => this.#take(length));
    }
  }

  onFin(): void {
    this.finSeen = true;
  }

  onSent(_pcb: TcpPcb, bytes: number): void {
    this.sentBytes += bytes;
    this.#released += bytes;
    this.#release(false);
    this.#fill();
  }

  onError(_pcb: TcpPcb, err: number): void {
    this.error = err;
    this.closed = true;
    this.#release(true);
  }

  onClosed(): void {
    this.closed = true;
    this.#release(true);
  }

  /** Writes as much as the send buffer takes, in random pieces. */
  #fill(): void {
    const { pbufs } = this.#place;
    while (this.#written < this.total && this.pcb.writeSpace > 0) {
      const length = Math.min(
        this.total - this.#written,
        this.pcb.writeSpace,
        1 + randomBelow(this.rng, this.chunk),
      );
      const pbuf = pbufs.allocate(length);
      if (pbuf === null) throw new Error("Bug: no memory for a write");
      for (let i = 0; i < length; i++) {
        pbufs.memory.u8[pbuf.offset + i] = patternByte(
          this.sendsFrom + this.#written + i,
        );
      }
      this.#blocks.push({ offset: pbuf.offset, length, pbuf });
      this.#written += length;
      this.pcb.write(pbuf.offset, length, true);
    }
    if (this.#written === this.total && this.pcb.canSend) {
      this.pcb.shutdown(false, true);
    }
  }

  /** Frees the memory of what is acknowledged, scribbling over it first. */
  #release(all: boolean): void {
    const { pbufs } = this.#place;
    while (this.#blocks.length > 0) {
      const { length, pbuf } = this.#blocks[0];
      if (!all && this.#released < length) return;
      this.#released -= length;
      pbufs.memory.u8.fill(0xee, pbuf.offset, pbuf.offset + length);
      pbufs.free(pbuf);
      this.#blocks.shift();
    }
  }
}
