/**
 * The context with which a stack makes netconns: port, clock and sizes.
 *
 * @module
 */

import { DF_ALWAYS, dontFragmentNumber } from "../../core/mailbox/options.ts";
import { DEFAULT_IP_CONFIG } from "../../core/thread/config.ts";
import { Zones } from "../../core/wire/zones.ts";
import { NO_WAIT } from "../arguments.ts";
import type { DatagramInfo, NetconnInfo } from "../deno/info.ts";
import type { Names } from "../deno/names.ts";
import type { NetconnContext } from "../deno/netconn_state.ts";
import type { Blocker } from "../port/operation.ts";
import { EventLoopClock } from "../port/event_loop_clock.ts";
import type { Port } from "../port/port.ts";
import type { TimeSource } from "../port/time_source.ts";
import { type Profile, sendLowWater } from "./profiles.ts";
import type { Running } from "./start.ts";

/** The context of a stack's netconns. */
export function contextOf(running: Running, names: Names): NetconnContext {
  const { started, profile, time } = running;
  const { port, alive, netifs } = started;
  const { sndBuf, mboxSize, writeStep, recvBufferSize, datagramCost } = profile;
  return {
    port,
    time,
    zones: new Zones(netifs),
    sndBuf,
    sndLowat: sendLowWater(sndBuf, profile.tcp.mss),
    mboxSize,
    recvBufferSize,
    datagramCost,
    writeStep: Math.max(1, writeStep * sndBuf),
    refusesLarge: refusesLarge(profile),
    alive,
    blocker: blockerOf(port, time),
    resolve: (name, action, wait) => names.addressOf(name, action, wait),
    addresses: (name, query) => names.addresses(name, NO_WAIT, query),
    names,
    info: async (conn) =>
      await port.control({ op: "info", conn }) as NetconnInfo | null,
    datagramInfo: async (conn) =>
      await port.control({ op: "datagramInfo", conn }) as DatagramInfo | null,
    trace: async (call) => await port.control(call),
    congestion: async (conn, name) => {
      await port.control({ op: "congestion", conn, name });
    },
  };
}

/** Whether a new netconn refuses datagrams that are larger than the path MTU. */
function refusesLarge({ ip }: Profile): boolean {
  const mode = ip.dontFragment ?? DEFAULT_IP_CONFIG.dontFragment;
  return dontFragmentNumber(mode) >= DF_ALWAYS;
}

/** How this thread waits: it blocks, or takes turns of an in-thread stack. */
function blockerOf(port: Port, clock: TimeSource): Blocker {
  const runDue = clock instanceof EventLoopClock
    ? (): number => clock.runDue()
    : null;
  return {
    waitFor: (pending) =>
      runDue === null
        ? port.takeTurnsFor(pending)
        : port.waitFor(pending, runDue),
    flush: () => port.flush(),
  };
}
