/** The short run of programs that do anything at any moment. */

import { lifecycles, lifecycles6 } from "./lifecycles.ts";
import { fuzzTest } from "./report.ts";

fuzzTest(
  "whatever is done at whatever moment, every call ends and nothing is left",
  lifecycles,
  [...Array.from({ length: 60 }, (_, n) => n + 1), 1537],
);

fuzzTest(
  "whatever is done at whatever moment over IPv6, every call ends and nothing is left",
  lifecycles6,
  Array.from({ length: 40 }, (_, n) => n + 1),
);
