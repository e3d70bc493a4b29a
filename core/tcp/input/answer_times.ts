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
   * Such a segment is a keepalive probe, or an ACK of an old connection. Each connection
   * answers at most twice a second, so that two hosts out of step do not answer each other
   * for ever. Segments that cannot be the peer's are counted separately: otherwise an
   * attacker could use up the answers to the peer's probes.
   */
  mayAnswer(isCredible: boolean, now: number): boolean {
    const last = isCredible ? this.answeredAt : this.strayAnsweredAt;
    if (now - last < ANSWER_MS) return false;
    if (isCredible) this.answeredAt = now;
    else this.strayAnsweredAt = now;
    return true;
  }
}
