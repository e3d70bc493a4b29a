/**
 * What a congestion control algorithm decides, RFC 5681 and RFC 5033.
 *
 * The connection detects losses and decides when to send; an algorithm only changes
 * `cwnd` and `ssthresh`. Its methods are called for events, with the connection's state
 * as an argument. One object can serve all connections if it has no state of its own.
 *
 * @module
 */

import type { RateSample } from "./rate_sample.ts";

/**
 * The part of a control block that an algorithm may read and change.
 *
 * @category Congestion control
 */
export interface CongestionState {
  /** Congestion window, bytes. */
  cwnd: number;
  /** Slow start threshold, bytes; 0x7fffffff until the first loss. */
  ssthresh: number;
  /** Rate at which data leaves, at most, bytes per ms; 0 for no limit. */
  pacingRate: number;
  /** Bytes that may leave at one instant, if there is such a rate. */
  sendQuantum: number;
  /** Bytes acknowledged since cwnd last grew, RFC 3465. */
  bytesAcked: number;
  /** Payload bytes of a full-sized segment. */
  readonly sndMss: number;
  /** Smoothed round trip, ms; 0 before the first sample. */
  readonly srtt: number;
  /** Round-trip sample of the ACK being processed, ms; -1 if it gave none. */
  readonly rttSample: number;
  /** Oldest unacknowledged sequence number, int32. */
  readonly sndUna: number;
  /** Next sequence number, int32. */
  readonly sndNxt: number;
  /** A random number, at least 0 and less than 1. */
  random(): number;
}

/**
 * A congestion control algorithm.
 *
 * One that has {@linkcode CongestionControl.onSample} models the path from delivery
 * rates (draft-ietf-ccwg-bbr §4.1), and sets cwnd itself: onAck is not called, nothing
 * else but the repair of a timeout changes cwnd, and ssthresh has no meaning. It has to
 * be registered with `wantsSamples`.
 *
 * @category Congestion control
 */
export interface CongestionControl {
  /** Its name, as in `info()`. */
  readonly name: string;
  /**
   * Data was acknowledged outside of fast recovery, and the window was in use.
   *
   * @param state The connection.
   * @param acked Bytes newly acknowledged, at least 1.
   * @param afterTimeout True until what was in flight at a timeout is repaired.
   * @param now The present instant, ms.
   */
  onAck(
    state: CongestionState,
    acked: number,
    afterTimeout: boolean,
    now: number,
  ): void;
  /**
   * Loss was detected without a timeout: sets ssthresh. The connection brings cwnd
   * there, by RFC 9937 where it can.
   *
   * @param state The connection.
   * @param inFlight Bytes outstanding when the loss was found.
   * @param now The present instant, ms.
   */
  onLoss(state: CongestionState, inFlight: number, now: number): void;
  /**
   * The peer has echoed a congestion mark, RFC 3168 §6.1.2: sets ssthresh, at most
   * once in a round trip. Without this method, onLoss is called.
   *
   * @param state The connection.
   * @param inFlight Bytes outstanding.
   * @param now The present instant, ms.
   */
  onMark?(state: CongestionState, inFlight: number, now: number): void;
  /**
   * The retransmission timer ran out: sets ssthresh, and cwnd to one segment.
   *
   * @param state The connection.
   * @param inFlight Bytes outstanding.
   * @param first False if this is a further timeout for the same data.
   * @param now The present instant, ms.
   */
  onTimeout(
    state: CongestionState,
    inFlight: number,
    first: boolean,
    now: number,
  ): void;
  /**
   * All that was in flight when loss was detected without a timeout has been
   * acknowledged; cwnd is at ssthresh. With samples: also after a timeout.
   */
  onRecovered(state: CongestionState): void;
  /**
   * The last onLoss or onTimeout was spurious: nothing was lost. cwnd and ssthresh are
   * again what they were before.
   */
  onUndo(state: CongestionState): void;
  /**
   * The connection was idle for longer than an RTO and is about to send.
   *
   * @param state The connection.
   * @param initialWindow The initial window, bytes.
   * @param idleRtos RTOs that have passed without sending, at least 1.
   */
  onIdle(state: CongestionState, initialWindow: number, idleRtos: number): void;
  /**
   * The connection is established; for those that want samples.
   *
   * @param state The connection, its window and round trip those of the handshake.
   * @param now The present instant, ms.
   */
  onStart?(state: CongestionState, now: number): void;
  /**
   * An ACK was processed: sets the window, the pacing rate and the quantum.
   *
   * @param state The connection.
   * @param sample The sample that the ACK gave. Borrowed until return.
   * @param now The present instant, ms.
   */
  onSample?(state: CongestionState, sample: RateSample, now: number): void;
  /**
   * A segment is believed lost; before onLoss, and before the sample of the ACK.
   *
   * @param state The connection.
   * @param lost What was known when it was sent. Borrowed until return.
   */
  onSegmentLost?(state: CongestionState, lost: RateSample): void;
  /**
   * Something is about to be sent, and nothing is in flight because the application had
   * nothing to send.
   *
   * @param state The connection.
   * @param now The present instant, ms.
   */
  onRestart?(state: CongestionState, now: number): void;
}
