/**
 * Reports of what has arrived twice: the receiver's side of DSACK, RFC 2883.
 *
 * @module
 */

import { sendAck } from "../output/output.ts";
import type { TcpPcb } from "../pcb.ts";

/**
 * The next ACK tells the peer that a range has arrived twice. One ACK has room for
 * one report: an earlier one that still waits goes out at once.
 *
 * @param pcb The connection.
 * @param left Sequence number of the first byte.
 * @param right Sequence number after the last.
 */
export function reportDuplicate(
  pcb: TcpPcb,
  left: number,
  right: number,
): void {
  if (!pcb.sackOn) return;
  if (pcb.hasDuplicate) sendAck(pcb);
  pcb.hasDuplicate = true;
  pcb.duplicateLeft = left;
  pcb.duplicateRight = right;
}
