/**
 * What a congestion control algorithm decides, RFC 5681 and RFC 5033.
 *
 * Loss detection and what is sent when belong to the connection; an algorithm only
 * moves `cwnd` and `ssthresh`. It is told of events and changes the state that it
 * is handed. An algorithm without state of its own can be shared.
 *
 * @module
 */

/** The part of a control block that an algorithm may read and change. */
export interface CongestionState {
  /** Congestion window, bytes. */
  cwnd: number;
  /** Slow start threshold, bytes; 0x7fffffff until the first loss. */
  ssthresh: number;
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
}

/** A congestion control algorithm. */
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
   * acknowledged; cwnd is at ssthresh.
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
}
