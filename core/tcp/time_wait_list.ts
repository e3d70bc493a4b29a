/**
 * Connections in TIME-WAIT, oldest first: an intrusive list.
 *
 * @module
 */

import type { TcpPcb } from "./pcb.ts";

/** A doubly linked list through the control blocks. */
export class TimeWaitList {
  /** Connections in the list. */
  count = 0;
  /** The one that entered first, or null. */
  oldest: TcpPcb | null = null;
  #newest: TcpPcb | null = null;

  /** Appends a connection that is not in the list. */
  add(pcb: TcpPcb): void {
    pcb.waitPrev = this.#newest;
    pcb.waitNext = null;
    if (this.#newest === null) this.oldest = pcb;
    else this.#newest.waitNext = pcb;
    this.#newest = pcb;
    this.count++;
  }

  /** Removes a connection; harmless if it is not there. */
  remove(pcb: TcpPcb): void {
    if (pcb.waitPrev === null && this.oldest !== pcb) return;
    if (pcb.waitPrev === null) this.oldest = pcb.waitNext;
    else pcb.waitPrev.waitNext = pcb.waitNext;
    if (pcb.waitNext === null) this.#newest = pcb.waitPrev;
    else pcb.waitNext.waitPrev = pcb.waitPrev;
    pcb.waitPrev = null;
    pcb.waitNext = null;
    this.count--;
  }
}
