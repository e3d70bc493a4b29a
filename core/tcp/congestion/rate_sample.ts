/**
 * A delivery rate sample, draft-ietf-ccwg-bbr §4.1: the input of a congestion control
 * that models the path. rate_sampler.ts makes the samples.
 *
 * @module
 */

/**
 * What an algorithm gets with each ACK, and with each loss. Bytes and ms.
 *
 * @category Congestion control
 */
export interface RateSample {
  /** Bytes delivered in the life of the connection: C.delivered. */
  readonly totalDelivered: number;
  /** Bytes in the network now: C.inflight. */
  readonly inFlight: number;
  /** Data had to wait for the window since this was last cleared. */
  cwndLimited: boolean;
  /** A recovery from losses is under way. */
  readonly inRecovery: boolean;
  /** Selective acknowledgements are in use. */
  readonly hasSack: boolean;
  /** Bytes that this ACK has delivered: RS.newly_acked. */
  readonly newlyAcked: number;
  /** Bytes found lost since the last ACK: RS.newly_lost. */
  readonly newlyLost: number;
  /** Shortest round trip that this ACK has measured; -1 if none: RS.rtt. */
  readonly rtt: number;
  /** True if something was delivered; what follows is then valid. */
  readonly hasData: boolean;
  /** Bytes per ms; 0 if it cannot be told: RS.delivery_rate. */
  readonly rate: number;
  /** Bytes delivered while the last sent of the delivered segments was in flight. */
  readonly delivered: number;
  /** {@linkcode totalDelivered} when that was sent: RS.prior_delivered. */
  readonly priorDelivered: number;
  /** Bytes in flight after that was sent: RS.tx_in_flight. */
  readonly sentInFlight: number;
  /** Bytes lost since that was sent: RS.lost. */
  readonly lost: number;
  /** The application had nothing more to send then: RS.is_app_limited. */
  readonly appLimited: boolean;
  /** With onSegmentLost: bytes of the segment that was lost. */
  readonly size: number;
  /**
   * Marks the samples of what is sent from now on as limited by the application.
   *
   * @param inFlight Bytes in the network.
   */
  markAppLimited(inFlight: number): void;
}
