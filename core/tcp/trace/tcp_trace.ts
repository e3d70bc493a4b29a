/**
 * The interface between a connection and its trace: a method for each thing that is
 * recorded. TraceRecorder of trace_recorder.ts implements it.
 *
 * @module
 */

import type { Segment } from "../segment.ts";
import type { TraceRing } from "./trace_ring.ts";

/** A connection's trace. */
export interface TcpTrace {
  /** The records. */
  readonly ring: TraceRing;

  /** Starts to count positions anew from the connection's initial numbers. */
  rebase(): void;

  /** Records nothing more. */
  stop(): void;

  /**
   * A segment has left; not yet counted by the connection.
   *
   * @param seq Its sequence number.
   * @param length Payload bytes.
   * @param flags Its control bits.
   * @param edges Its SACK blocks, the one of a duplicate first.
   * @param blocks How many.
   */
  segmentSent(
    seq: number,
    length: number,
    flags: number,
    edges: Int32Array,
    blocks: number,
  ): void;

  /** A SYN has left. */
  synSent(hasAck: boolean): void;

  /** The connection has counted the segment that left last. */
  sendCounted(): void;

  /** The segment that left last was a probe: TRACE_TAIL_PROBE or _WINDOW_PROBE. */
  sentProbe(kind: number): void;

  /**
   * An acceptable ACK has arrived, and its window was used. One in a segment with text
   * that changes nothing is left out.
   */
  ackArrives(segment: Segment): void;

  /**
   * The SACK blocks of that ACK.
   *
   * @param edges Left and right edges in turn.
   * @param blocks How many blocks.
   * @param hasDuplicate The first block is a DSACK: it reports a duplicate.
   */
  sackArrives(edges: Int32Array, blocks: number, hasDuplicate: boolean): void;

  /** That ACK is processed: its records get the state of the connection after it. */
  ackTaken(): void;

  /** A segment that was sent is believed lost. */
  lost(start: number, end: number): void;

  /** Loss recovery changes: TRACE_RECOVERY, _TIMEOUT, _RECOVERED or _UNDO. */
  turn(kind: number): void;

  /** The peer's SYN was accepted. */
  synArrives(): void;

  /** A segment with text or FIN has arrived, not yet trimmed. */
  segmentArrives(segment: Segment): void;
}
