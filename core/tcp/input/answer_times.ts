/**
 * How often a connection answers segments without text that are out of the window;
 * Linux's tcp_invalid_ratelimit.
 *
 * @module
 */

/** Linux's tcp_invalid_ratelimit, ms. */
const ANSWER_MS = 500;

/** When such segments were last answered; made when the first arrives. */
export class AnswerTimes {
  /** Those whose ACK may be the peer's, ms. */
  answeredAt: number = -Infinity;
  /** Those whose ACK cannot be the peer's, ms. */
  strayAnsweredAt: number = -Infinity;

  /**
   * Such a segment is a keepalive probe, or a stray ACK: each connection answers twice a
   * second at most, lest two confused peers answer each other for ever. Those that cannot
   * be the peer's count apart, or anybody could leave its probes unanswered.
   */
  mayAnswer(isCredible: boolean, now: number): boolean {
    const last = isCredible ? this.answeredAt : this.strayAnsweredAt;
    if (now - last < ANSWER_MS) return false;
    if (isCredible) this.answeredAt = now;
    else this.strayAnsweredAt = now;
    return true;
  }
}
