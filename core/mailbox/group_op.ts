/**
 * Operations on the membership of a multicast group, RFC 1112 and, for sources, RFC 3376.
 *
 * @module
 */

/** Undoes one counted join of an interface, as lwIP's NETCONN_LEAVE. */
export const GROUP_LEAVE = 0;
/** Joins on an interface, counted, as lwIP's NETCONN_JOIN. */
export const GROUP_JOIN = 1;
/** This netconn joins, for all sources but those that it blocks. */
export const MEMBER_JOIN = 2;
/** This netconn leaves, whatever sources it has joined or blocked. */
export const MEMBER_LEAVE = 3;
/** This netconn joins for one source, beside others that it joined so. */
export const MEMBER_JOIN_SOURCE = 4;
/** This netconn leaves one source that it has joined. */
export const MEMBER_LEAVE_SOURCE = 5;
/** This netconn, a member, blocks one source. */
export const MEMBER_BLOCK_SOURCE = 6;
/** This netconn ends the block of a source. */
export const MEMBER_UNBLOCK_SOURCE = 7;

/** One of the above. */
export type GroupOp = number;

/** Whether an operation is about one source. */
export function isAboutSource(op: GroupOp): boolean {
  return op >= MEMBER_JOIN_SOURCE;
}
