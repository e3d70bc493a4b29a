/**
 * What has become of the frames that were given to one direction of a link.
 *
 * Frames that came are those that were dropped, sent, or are waiting; frames that
 * were sent, and their doubles, are those that were cut, lost, delivered, or are
 * under way.
 *
 * @module
 */

/**
 * Counters of one direction, in frames unless they say bytes.
 *
 * @category Virtual network
 */
export class LinkCounters {
  /** Frames that came. */
  frames = 0;
  /** Bytes that came. */
  bytes = 0;
  /** Dropped because the queue was full. */
  overflowed = 0;
  /** Dropped by CoDel. */
  dropped = 0;
  /** Marked by CoDel. */
  marked = 0;
  /** Sent into a link that was down. */
  cut = 0;
  /** Lost on the wire. */
  lost = 0;
  /** Doubled. */
  duplicated = 0;
  /** Damaged. */
  corrupted = 0;
  /** Held back. */
  reordered = 0;
  /** Arrived. */
  delivered = 0;
  /** Bytes that arrived. */
  deliveredBytes = 0;
  /** Most frames that have waited at once. */
  queuedFramesMax = 0;
  /** Most bytes that have waited at once. */
  queuedBytesMax = 0;
}
