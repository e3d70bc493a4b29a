/** Round-trip estimation. */

import { assertEquals } from "@std/assert";
import { DEFAULT_TCP_CONFIG } from "../../../../core/tcp/config.ts";
import { backedOffRto, sampleRtt } from "../../../../core/tcp/recovery/rto.ts";

Deno.test("sampleRtt() follows the RFC's formulas [RFC 6298 §2]", () => {
  const state = {
    srtt: 0,
    rttvar: 0,
    minRtt: Infinity,
    minRttAt: 0,
    rto: 1000,
    backoff: 0,
  };
  sampleRtt(state, 800, DEFAULT_TCP_CONFIG);
  assertEquals([state.srtt, state.rttvar, state.rto], [800, 400, 2400]);
  sampleRtt(state, 400, DEFAULT_TCP_CONFIG);
  assertEquals([state.srtt, state.rttvar, state.rto], [750, 400, 2350]);
  state.backoff = 2;
  assertEquals(backedOffRto(state, DEFAULT_TCP_CONFIG), 9400);
  state.backoff = 15;
  assertEquals(backedOffRto(state, DEFAULT_TCP_CONFIG), 120_000);
});
