/**
 * The four limits of a sender, for how long each applied, and the delivery rate: the
 * times and the rate of Linux's tcp_info, for `info()`.
 *
 * A connection that has written nothing has none of this. The rate is that of the
 * last round trip in which there was always something to send or in flight.
 *
 * @module
 */

/** Nothing waits to be sent or acknowledged: the application is the limit. */
export const LIMIT_APPLICATION = 0;
/** The congestion window, or the path, is the limit. */
export const LIMIT_NETWORK = 1;
/** The peer's window is too small for what could leave. */
export const LIMIT_RECEIVER = 2;
/** Everything is in flight, and the send buffer has no room for more. */
export const LIMIT_BUFFER = 3;

/** Shortest interval that gives a rate, ms. */
const LEAST_INTERVAL = 1;

/**
 * The times and the rate of one connection. Whole milliseconds: they add up, and small
 * integers take no memory of their own.
 */
export class SendLimits {
  /** Bytes that the peer has, acknowledged or sacked. */
  delivered = 0;
  /** Bytes per second in the last interval. */
  rate = 0;
  /** The application was the limit in that interval. */
  rateAppLimited = false;
  #applicationMs = 0;
  #networkMs = 0;
  #receiverMs = 0;
  #bufferMs = 0;
  #limit = LIMIT_APPLICATION;
  #since: number; // when it became the limit, ms
  #intervalAt: number; // when the current interval began, ms
  #intervalFrom = 0; // delivered then
  #idled = false; // the application was the limit in it

  /** @param now The present instant, ms: data is written for the first time. */
  constructor(now: number) {
    this.#since = this.#intervalAt = Math.trunc(now);
  }

  /** The limit is this one from now on. */
  enter(limit: number, now: number): void {
    if (limit === this.#limit) return;
    this.#count(now);
    if (this.#limit === LIMIT_APPLICATION) { // a burst begins: so does an interval
      this.#intervalAt = this.#since;
      this.#intervalFrom = this.delivered;
    } else if (limit === LIMIT_APPLICATION) this.#idled = true;
    this.#limit = limit;
  }

  /** Adds the time since the last call to that of the limit. */
  #count(now: number): void {
    const ms = Math.trunc(now) - this.#since;
    this.#since += ms;
    if (this.#limit === LIMIT_APPLICATION) this.#applicationMs += ms;
    else if (this.#limit === LIMIT_NETWORK) this.#networkMs += ms;
    else if (this.#limit === LIMIT_RECEIVER) this.#receiverMs += ms;
    else this.#bufferMs += ms;
  }

  /** An ACK has reported bytes that have arrived. */
  deliver(bytes: number, now: number, srtt: number): void {
    this.delivered += bytes;
    const at = Math.trunc(now);
    const interval = at - this.#intervalAt;
    if (bytes === 0 || interval < Math.max(srtt, LEAST_INTERVAL)) return;
    const delivered = this.delivered - this.#intervalFrom;
    this.rate = Math.round(delivered * 1000 / interval);
    this.rateAppLimited = this.#idled;
    this.#idled = false;
    this.#intervalAt = at;
    this.#intervalFrom = this.delivered;
  }

  /** The times so far, ms. */
  times(now: number): LimitTimes {
    this.#count(now);
    return {
      application: this.#applicationMs,
      network: this.#networkMs,
      receiver: this.#receiverMs,
      buffer: this.#bufferMs,
    };
  }
}

/** For how long each limit applied, ms. */
export interface LimitTimes {
  /** Nothing to send. */
  application: number;
  /** The path and the congestion window. */
  network: number;
  /** The peer's window. */
  receiver: number;
  /** The send buffer. */
  buffer: number;
}
