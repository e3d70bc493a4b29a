/** The short run of the blind attacker's frames. */

import { frames, frames6 } from "./frames.ts";
import { fuzzTest } from "./report.ts";

fuzzTest(
  "no blind frame breaks an honest conversation, or leaves anything",
  frames,
  [...Array.from({ length: 29 }, (_, n) => n + 1), 48],
);

fuzzTest(
  "no blind frame of IPv6 breaks an honest conversation, or leaves anything",
  frames6,
  Array.from({ length: 30 }, (_, n) => n + 1),
);
