/**
 * All fuzzers, for the long run. One more is one more line here.
 *
 * @module
 */

import { calls } from "./calls_fuzzer.ts";
import { frames } from "./frames.ts";
import { knowing } from "./knowing.ts";
import type { Fuzzer } from "./fuzzer.ts";
import { lifecycles } from "./lifecycles.ts";

/** The fuzzers, in the order in which they take turns. */
export const FUZZERS: readonly Fuzzer[] = [
  frames,
  knowing,
  calls,
  lifecycles,
];
