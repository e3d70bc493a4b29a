/**
 * Reports of what has arrived twice: the receiver's side of DSACK, RFC 2883.
 *
 * @module
 */

import { sendAck } from "../output/output.ts";
import type { Tcb } from "../tcb.ts";

/**
 * The next ACK tells the peer that a range has arrived twice. One ACK has room for
 * one report: an earlier one that still waits goes out at once.
 *
 * @param tcb The connection.
 * @param left Sequence number of the first byte.
 * @param right Sequence number after the last.
 */
export function reportDuplicate(
  tcb: Tcb,
  left: number,
  right: number,
): void {
  if (!tcb.sackOn) return;
  if (tcb.hasDuplicate) sendAck(tcb);
  tcb.hasDuplicate = true;
  tcb.duplicateLeft = left;
  tcb.duplicateRight = right;
}
