/** The short run of peers that know their connections' numbers. */

import { knowing, knowing6 } from "./knowing.ts";
import { fuzzTest } from "./report.ts";

fuzzTest(
  "no peer that knows its numbers makes the stack throw, hang, leak or deliver a wrong byte",
  knowing,
  Array.from({ length: 30 }, (_, n) => n + 1),
);

fuzzTest(
  "no peer over IPv6 that knows its numbers makes the stack throw, hang, leak or deliver a wrong byte",
  knowing6,
  Array.from({ length: 30 }, (_, n) => n + 1),
);
