/** The short run of programs that do anything at any moment. */

import { lifecycles } from "./lifecycles.ts";
import { fuzzTest } from "./report.ts";

fuzzTest(
  "whatever is done at whatever moment, every call ends and nothing is left",
  lifecycles,
  Array.from({ length: 60 }, (_, n) => n + 1),
);
