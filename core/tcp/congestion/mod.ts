/**
 * For authors of congestion controls: the interface, what a control is told and reads,
 * and the registry in which a control gets its name.
 *
 * @module
 */

export type { CongestionControl, CongestionState } from "./congestion.ts";
export type { RateSample } from "./rate_sample.ts";
export {
  type CongestionFactory,
  congestionNames,
  registerCongestion,
} from "./congestion_registry.ts";
