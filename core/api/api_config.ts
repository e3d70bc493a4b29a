/**
 * Settings of what the core tells the application, and of new control blocks.
 *
 * @module
 */

/** Settings that a host may change; see {@linkcode DEFAULT_API_CONFIG}. */
export interface ApiConfig {
  /**
   * Report every acknowledgement for itself, as lwIP's sent callback; false: what
   * one batch has acknowledged, once per connection. @default {false}
   */
  eachAck: boolean;
  /** Time to live of what is sent to groups, 0 to 255. @default {1} */
  multicastTtl: number;
  /** Whether netconns may send broadcasts without asking for it. @default {false} */
  broadcast: boolean;
  /** Whether what is sent to groups comes back to members here. @default {true} */
  multicastLoop: boolean;
}

/** The settings of a stack that is told nothing else. */
export const DEFAULT_API_CONFIG: ApiConfig = {
  eachAck: false,
  multicastTtl: 1, // RFC 1112 §6.1
  multicastLoop: true,
  broadcast: false,
};
