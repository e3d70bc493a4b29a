/**
 * How one direction of a link treats frames: plain data.
 *
 * A frame waits in the queue, is sent at the link's rate, and is then on the wire,
 * where it may be lost, damaged, doubled and delayed. What the settings leave out
 * does not happen.
 *
 * @module
 */

import {
  checkBoolean,
  isRecord,
  show,
  wrongKind,
} from "../../core/base/arguments.ts";

/**
 * Loss in bursts: Gilbert's and Elliott's chain of a good and a bad state.
 *
 * @category Virtual network
 */
export interface BurstLoss {
  /** Chance to become bad after a frame in the good state, 0 to 1. */
  toBad: number;
  /** Chance to become good after a frame in the bad state, 0 to 1. */
  toGood: number;
  /** Chance of loss in the good state. @default {0} */
  goodLoss?: number;
  /** Chance of loss in the bad state. @default {1} */
  badLoss?: number;
}

/**
 * Settings of CoDel, RFC 8289.
 *
 * @category Virtual network
 */
export interface CoDelSettings {
  /** Waiting time that is acceptable, ms, §4. @default {5} */
  target?: number;
  /** Time for which it may be longer, ms, §4. @default {100} */
  interval?: number;
  /** Mark what is ECN-capable instead of dropping it. @default {false} */
  ecn?: boolean;
}

/**
 * How one direction of a link treats frames.
 *
 * @category Virtual network
 */
export interface LinkSettings {
  /** False: what leaves the sender gets lost. @default {true} */
  up: boolean;
  /** Bits per second; a frame counts with its link header. @default {Infinity} */
  rate: number;
  /** Bytes that each frame takes besides its own at that rate. @default {0} */
  overhead: number;
  /** Frames that may wait to be sent; further ones are dropped. @default {1000} */
  queueFrames: number;
  /** Bytes that may wait to be sent. @default {Infinity} */
  queueBytes: number;
  /** Drop by waiting time as well, RFC 8289. @default {null} */
  codel: CoDelSettings | null;
  /** Chance that a frame gets lost, 0 to 1, or loss in bursts. @default {0} */
  loss: number | BurstLoss;
  /** Chance that a frame arrives twice. @default {0} */
  duplicate: number;
  /** Chance that one bit of a frame flips. @default {0} */
  corrupt: number;
  /** Time that every frame takes, ms. @default {0} */
  delay: number;
  /** Largest time that is added to it at random, ms. @default {0} */
  jitter: number;
  /** Whether frames keep their order in spite of jitter. @default {true} */
  inOrder: boolean;
  /** Chance that a frame is held back, so that others overtake it. @default {0} */
  reorder: number;
  /** For how long it is held back, ms. @default {10} */
  reorderDelay: number;
}

/**
 * A direction that treats frames as well as can be.
 *
 * @category Virtual network
 */
export const PERFECT_LINK: LinkSettings = {
  up: true,
  rate: Infinity,
  overhead: 0,
  queueFrames: 1000,
  queueBytes: Infinity,
  codel: null,
  loss: 0,
  duplicate: 0,
  corrupt: 0,
  delay: 0,
  jitter: 0,
  inOrder: true,
  reorder: 0,
  reorderDelay: 10,
};

/**
 * Returns settings with changes.
 *
 * @throws {RangeError} If one is out of its range.
 */
export function changeSettings(
  settings: LinkSettings,
  changes: Partial<LinkSettings>,
): LinkSettings {
  const action = "make a link";
  if (!isRecord(changes)) {
    throw wrongKind(changes, "options", action, "an object");
  }
  for (const name in changes) {
    if (Object.hasOwn(PERFECT_LINK, name)) continue;
    throw new TypeError(`Cannot ${action}: there is no option "${name}"`);
  }
  const all = { ...settings, ...changes };
  checkBoolean(all.up, "up", action);
  checkBoolean(all.inOrder, "inOrder", action);
  const { loss, codel } = all;
  const burst = typeof loss === "number" ? null : loss;
  const chances: Record<string, number> = {
    duplicate: all.duplicate,
    corrupt: all.corrupt,
    reorder: all.reorder,
    loss: burst === null ? loss as number : 0,
    toBad: burst?.toBad ?? 0,
    toGood: burst?.toGood ?? 0,
    goodLoss: burst?.goodLoss ?? 0,
    badLoss: burst?.badLoss ?? 1,
  };
  for (const [name, value] of Object.entries(chances)) {
    check(name, value, 0, 1);
  }
  const { queueFrames, queueBytes, delay, jitter, reorderDelay, overhead } =
    all;
  const spans = { queueFrames, queueBytes, overhead };
  for (const [name, value] of Object.entries(spans)) {
    check(name, value, 0, Infinity);
  }
  for (const [name, value] of Object.entries({ delay, jitter, reorderDelay })) {
    check(name, value, 0, Number.MAX_VALUE);
  }
  check("rate", all.rate, Number.MIN_VALUE, Infinity);
  const { target = 5, interval = 100 } = codel ?? {};
  check("target", target, Number.MIN_VALUE, Infinity);
  check("interval", interval, Number.MIN_VALUE, Infinity);
  return all;
}

function check(
  name: string,
  value: unknown,
  least: number,
  most: number,
): void {
  if (typeof value === "number" && value >= least && value <= most) return;
  const message = `Cannot make a link with "${name}" ${show(value)}`;
  throw typeof value === "number"
    ? new RangeError(message)
    : new TypeError(message);
}
