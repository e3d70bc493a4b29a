/**
 * What a congestion control algorithm decides, RFC 5681 and RFC 5033.
 *
 * Loss detection and what is sent when belong to the connection; an algorithm only
 * moves `cwnd` and `ssthresh`. It is told of events and changes the state that it
 * is handed. An algorithm without state of its own can be shared.
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
  /** Rate at which data leaves at most, bytes per ms; 0 for no limit. */
  pacingRate: number;
  /** Bytes that may leave at one instant, where there is such a rate. */
  sendQuantum: number;
  /** Bytes acknowledged since cwnd last grew, RFC 3465. */
  bytesAcked: number;
  /** Payload bytes of a full-sized segment. */
  readonly sndMss: number;
  /** Smoothed round trip, ms; 0 before the first sample. */
  readonly srtt: number;
  /** Round trip that the ACK at hand has measured, ms; -1 if none. */
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
 * rates (draft-ietf-ccwg-bbr §4.1), and owns cwnd: it is not told of onAck, nothing
 * but a timeout's repair moves the window, and ssthresh means nothing. It has to be
 * registered as one that wants samples.
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
   * once in a round trip. Without it, a mark is as good as a loss.
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
   * The last onLoss or onTimeout was a mistake; cwnd and ssthresh are again what
   * they were before.
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
   * An ACK has been taken in: sets the window, the pacing rate and the quantum.
   *
   * @param state The connection.
   * @param sample What the ACK has told. Borrowed until return.
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
   * Something is about to be sent, nothing is in flight, and that was for want of
   * data.
   *
   * @param state The connection.
   * @param now The present instant, ms.
   */
  onRestart?(state: CongestionState, now: number): void;
}
