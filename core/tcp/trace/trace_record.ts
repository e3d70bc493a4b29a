/**
 * The records of a trace: what they say, and how they are stored.
 *
 * @module
 */

import { CA_NAMES } from "../phases.ts";

/** A segment left for the first time. */
export const TRACE_SEND = 0;
/** A segment left again, not because of a timeout. */
export const TRACE_FAST_RETRANSMIT = 1;
/** A segment left again after a timeout. */
export const TRACE_TIMEOUT_RETRANSMIT = 2;
/** A tail loss probe left, new data or old: RFC 8985 §7. */
export const TRACE_TAIL_PROBE = 3;
/** A probe of a shut window left. */
export const TRACE_WINDOW_PROBE = 4;
/** A keepalive probe left. */
export const TRACE_KEEPALIVE = 5;
/** An acknowledgement has arrived. */
export const TRACE_ACK_IN = 6;
/** It had a SACK block. */
export const TRACE_SACK_IN = 7;
/** It told that something arrived twice, RFC 2883. */
export const TRACE_DSACK_IN = 8;
/** A segment is believed lost. */
export const TRACE_LOST = 9;
/** Fast recovery begins. */
export const TRACE_RECOVERY = 10;
/** The retransmission timer ran out. */
export const TRACE_TIMEOUT = 11;
/** What was in flight when a loss was found is acknowledged. */
export const TRACE_RECOVERED = 12;
/** The recovery was spurious: the window is what it was before. */
export const TRACE_UNDO = 13;
/** A segment has arrived in order. */
export const TRACE_RECEIVE = 14;
/** A segment has arrived beyond a hole. */
export const TRACE_RECEIVE_EARLY = 15;
/** A segment has arrived that was there already. */
export const TRACE_RECEIVE_AGAIN = 16;
/** An acknowledgement left. */
export const TRACE_ACK_OUT = 17;
/** It had a SACK block. */
export const TRACE_SACK_OUT = 18;
/** It told that something arrived twice. */
export const TRACE_DSACK_OUT = 19;

// Where the fields of a record lie.
/** Milliseconds since the trace began. */
export const TRACE_AT = 0;
/** One of the numbers above. */
export const TRACE_KIND = 1;
/** First position. */
export const TRACE_START = 2;
/** Position after the last. */
export const TRACE_END = 3;
/** Congestion window. */
export const TRACE_CWND = 4;
/** Slow start threshold. */
export const TRACE_SSTHRESH = 5;
/** Bytes in the network. */
export const TRACE_PIPE = 6;
/** Smoothed round trip. */
export const TRACE_SRTT = 7;
/** Round trip measured. */
export const TRACE_RTT = 8;
/** Retransmission timeout. */
export const TRACE_RTO = 9;
/** Phase of loss recovery, one of the CA_ numbers. */
export const TRACE_PHASE = 10;
/** Numbers of a record. */
export const TRACE_STRIDE = 11;

/**
 * What a record of a trace is about.
 *
 * - `send`, `fast-retransmit`, `timeout-retransmit`, `tail-probe`, `window-probe`,
 *   `keepalive`: a segment left, for the first time or again, and why.
 * - `ack-in`: an acknowledgement of `start` has arrived; `end` is the right edge of
 *   the peer's window. `sack-in`, `dsack-in`: the blocks that it carried.
 * - `lost`: these bytes are believed lost. `recovery`, `timeout`: recovery of what
 *   was in flight begins, by SACK or duplicate ACKs, or by the timer.
 *   `recovered`: it is over. `undo`: nothing had been lost.
 * - `receive`, `receive-early`, `receive-again`: a segment has arrived, in order,
 *   beyond a hole, or for the second time.
 * - `ack-out`: an acknowledgement of `start` left; `end` is the right edge of the
 *   window offered. `sack-out`, `dsack-out`: the blocks that it carried.
 *
 * @category Information and traces
 */
export type TraceKind =
  | "send"
  | "fast-retransmit"
  | "timeout-retransmit"
  | "tail-probe"
  | "window-probe"
  | "keepalive"
  | "ack-in"
  | "sack-in"
  | "dsack-in"
  | "lost"
  | "recovery"
  | "timeout"
  | "recovered"
  | "undo"
  | "receive"
  | "receive-early"
  | "receive-again"
  | "ack-out"
  | "sack-out"
  | "dsack-out";

/** The kinds in the order of their numbers. */
export const TRACE_KINDS: readonly TraceKind[] = [
  "send",
  "fast-retransmit",
  "timeout-retransmit",
  "tail-probe",
  "window-probe",
  "keepalive",
  "ack-in",
  "sack-in",
  "dsack-in",
  "lost",
  "recovery",
  "timeout",
  "recovered",
  "undo",
  "receive",
  "receive-early",
  "receive-again",
  "ack-out",
  "sack-out",
  "dsack-out",
];

/**
 * One thing that a connection did, and its state afterwards: for an
 * acknowledgement and its consequences, the state after all of them.
 *
 * Positions are sequence numbers relative to the initial one of whoever sends the
 * bytes, without wrap: the SYN is at 0, the first byte at 1.
 *
 * @category Information and traces
 */
export interface TraceRecord {
  /** Milliseconds since the trace began, to the microsecond. */
  at: number;
  /** What it was. */
  kind: TraceKind;
  /** First position that it is about. */
  start: number;
  /** Position after the last. */
  end: number;
  /** Congestion window, bytes. */
  cwnd: number;
  /** Slow start threshold, bytes; 0x7fffffff until the first loss. */
  ssthresh: number;
  /** Bytes estimated to be in the network, RFC 6675's pipe. */
  pipe: number;
  /** Smoothed round trip, milliseconds; 0 before the first sample. */
  srtt: number;
  /** `ack-in`: round trip of what it acknowledged, milliseconds; -1 if unknown. */
  rtt: number;
  /** Retransmission timeout, backed off, milliseconds. */
  rto: number;
  /** Phase of loss recovery: "open", "recovery" or "loss". */
  phase: string;
}

/** Makes records of their numbers. */
export function readTrace(numbers: ArrayLike<number>): TraceRecord[] {
  const records: TraceRecord[] = [];
  for (let i = 0; i < numbers.length; i += TRACE_STRIDE) {
    records.push({
      at: numbers[i + TRACE_AT],
      kind: TRACE_KINDS[numbers[i + TRACE_KIND]],
      start: numbers[i + TRACE_START],
      end: numbers[i + TRACE_END],
      cwnd: numbers[i + TRACE_CWND],
      ssthresh: numbers[i + TRACE_SSTHRESH],
      pipe: numbers[i + TRACE_PIPE],
      srtt: numbers[i + TRACE_SRTT],
      rtt: numbers[i + TRACE_RTT],
      rto: numbers[i + TRACE_RTO],
      phase: CA_NAMES[numbers[i + TRACE_PHASE]],
    });
  }
  return records;
}
