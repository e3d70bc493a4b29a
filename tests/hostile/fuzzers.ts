/**
 * All fuzzers, for the long run. One more is one more line here.
 *
 * @module
 */

import { calls } from "./calls_fuzzer.ts";
import { frames, frames6 } from "./frames.ts";
import { knowing, knowing6 } from "./knowing.ts";
import type { Fuzzer } from "./fuzzer.ts";
import { lifecycles, lifecycles6 } from "./lifecycles.ts";

/** The fuzzers, in the order in which they take turns. */
export const FUZZERS: readonly Fuzzer[] = [
  frames,
  frames6,
  knowing,
  knowing6,
  calls,
  lifecycles,
  lifecycles6,
];
