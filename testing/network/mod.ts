/**
 * A virtual network for tests: links that delay, queue, lose, damage, double and
 * reorder frames, switches, and one clock for all.
 *
 * @module
 */

export {
  type LinkOptions,
  type NetworkEvent,
  VirtualNetwork,
} from "./network.ts";
export { type FrameReceiver, Link, LinkEnd } from "./link.ts";
export { Switch } from "./switch.ts";
export { LinkCounters } from "./counters.ts";
export {
  type Carried,
  type Fate,
  LinkDirection,
  type Watch,
} from "./direction.ts";
export {
  type BurstLoss,
  type CoDelSettings,
  type LinkSettings,
  PERFECT_LINK,
} from "./link_settings.ts";
