/**
 * All rows, in the order of the table.
 *
 * @module
 */

import type { Row } from "./row.ts";
import { CABLE } from "./rows/cable_bulk.ts";
import { CHECKSUM } from "./rows/checksum.ts";
import { CABLE_CONNECT, TAP_CONNECT } from "./rows/connect_rate.ts";
import { HTTP } from "./rows/http.ts";
import { IDLE_100K, IDLE_CPU, IDLE_MEMORY } from "./rows/idle.ts";
import { IPERF3_IN, IPERF3_OUT } from "./rows/iperf3.ts";
import { LOOPBACK } from "./rows/loopback.ts";
import {
  CORE_ALLOCATION,
  CORE_CACHES,
  CORE_DEOPTS,
} from "./rows/core_evidence.ts";
import { CABLE_ROUND_TRIP, TAP_ROUND_TRIP } from "./rows/round_trip.ts";
import { START_UP } from "./rows/start_up.ts";
import { TAP_IN, TAP_OUT } from "./rows/tap_bulk.ts";
import { UDP_1472, UDP_64 } from "./rows/udp.ts";

/** Every row of the benchmark. */
export const ROWS: readonly Row[] = [
  TAP_OUT,
  TAP_IN,
  IPERF3_OUT,
  IPERF3_IN,
  CABLE,
  TAP_ROUND_TRIP,
  CABLE_ROUND_TRIP,
  TAP_CONNECT,
  CABLE_CONNECT,
  UDP_64,
  UDP_1472,
  HTTP,
  IDLE_MEMORY,
  LOOPBACK,
  CHECKSUM,
  START_UP,
  CORE_ALLOCATION,
  CORE_DEOPTS,
  CORE_CACHES,
  IDLE_100K,
  IDLE_CPU,
];
