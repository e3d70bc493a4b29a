/**
 * A delivery rate sample, draft-ietf-ccwg-bbr §4.1: what a congestion control is told
 * that models the path. rate_sampler.ts takes them.
 *
 * @module
 */

/**
 * What an algorithm is told with each ACK, and with each loss. Bytes and ms.
 *
 * @category Congestion control
 */
export interface RateSample {
  /** Bytes delivered in the life of the connection: C.delivered. */
  readonly totalDelivered: number;
  /** Bytes in the network now: C.inflight. */
  readonly inFlight: number;
  /** The window has held data back since {@linkcode cwndLimited} was last cleared. */
  cwndLimited: boolean;
  /** Repetitions of what was lost are under way. */
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
  /** Bytes delivered while the last sent of what was delivered was under way. */
  readonly delivered: number;
  /** {@linkcode totalDelivered} when that was sent: RS.prior_delivered. */
  readonly priorDelivered: number;
  /** Bytes in flight after that was sent: RS.tx_in_flight. */
  readonly sentInFlight: number;
  /** Bytes lost since that was sent: RS.lost. */
  readonly lost: number;
  /** The application had nothing more to send then: RS.is_app_limited. */
  readonly appLimited: boolean;
  /** Bytes of the segment, where a loss is told of. */
  readonly size: number;
  /**
   * Marks the samples of what is sent from now on as limited by the application.
   *
   * @param inFlight Bytes in the network.
   */
  markAppLimited(inFlight: number): void;
}
