/**
 * Starting a stack: in the tcpip thread, a Worker, or on the caller's event loop.
 *
 * @module
 */

import { openWatch } from "../../core/base/open_things.ts";
import { errors } from "../../core/base/error_classes.ts";
import { canShare, PacketMemory, reservePages } from "../../core/buf/memory.ts";
import {
  Bells,
  bellTable,
  returnBell,
  spinnerOf,
  takeBell,
} from "../../core/mailbox/doorbell.ts";
import { layoutOf } from "../../core/mailbox/layout.ts";
import { REAL_CLOCK, type ThreadClock } from "../../core/thread/clock.ts";
import type { StackConfig } from "../../core/thread/config.ts";
import { reportUncaught } from "../../core/thread/event_loop.ts";
import { openSignal } from "../../core/thread/poll.ts";
import { EventLoopClock } from "../port/event_loop_clock.ts";
import { Port } from "../port/port.ts";
import type { TimeSource } from "../port/time_source.ts";
import {
  configOf,
  lazyWindowOf,
  profileFor,
  type StackOptions,
} from "./options.ts";
import { KeepAlive } from "./process_ref.ts";
import type { Profile } from "./profiles.ts";
import { checkStackOptions } from "./settings.ts";
import { type Started, timeLimit } from "./started.ts";
import { startThread } from "./tcpip_thread.ts";

/** Milliseconds that `close` waits for a stack to end, at most. */
const END_TIMEOUT = 5_000;

/** A running stack, and what its netconns need. */
export interface Running {
  /** The stack. */
  readonly started: Started;
  /** Its profile. */
  readonly profile: Profile;
  /** Where the timeouts of its netconns come from. */
  readonly time: TimeSource;
}

/** Starts a stack and opens its interfaces; see `Stack.start()`. */
export async function startStack(options: StackOptions): Promise<Running> {
  checkStackOptions(options);
  const clock = options.clock ?? REAL_CLOCK;
  const thread = options.thread ?? options.clock === undefined;
  if (thread && options.clock !== undefined) {
    throw new TypeError("Cannot use a clock with a thread: pass thread false");
  }
  if (thread && !canShare()) {
    throw new errors.NotSupported(
      "Cannot start a stack in a thread: there is no shared memory here: " +
        "serve the page isolated (Cross-Origin-Opener-Policy: same-origin, " +
        "Cross-Origin-Embedder-Policy: require-corp), or pass thread false",
    );
  }
  const profile = profileFor(options);
  const config = configOf(options, profile);
  const lazyWindow = lazyWindowOf(profile);
  const started = await noteOpen(
    thread
      ? startThread(config, lazyWindow, END_TIMEOUT)
      : startInline(config, lazyWindow, clock),
  );
  return { started, profile, time: thread ? new EventLoopClock() : clock };
}

/** Reports a new stack to the leak watch, if there is one. */
function noteOpen(starting: Promise<Started>): Promise<Started> {
  if (openWatch === null) return starting;
  const thing = {};
  openWatch.made(thing, "a stack");
  const onEnd = (): void => openWatch?.ended(thing);
  starting.then(({ port }) => port.stopped.then(onEnd), onEnd);
  return starting;
}

/** Starts a stack on the caller's event loop. */
async function startInline(
  config: StackConfig,
  lazyWindow: number,
  clock: ThreadClock,
): Promise<Started> {
  // Loaded here, because a stack in a thread does not need it. The path is a
  // literal: for a module that Deno finds without running the program no permission
  // is needed.
  const { InlineHost } = await import("../../core/thread/inline_host.ts");
  const layout = layoutOf(config.memory);
  const pages = reservePages(layout.size);
  const memory = new PacketMemory(pages);
  const bell = takeBell();
  const bells = new Bells(bellTable(), bell, openSignal);
  const host = new InlineHost(pages, config, bells, clock, {
    tell: () => port.drain(),
    die: (error) => {
      const why = `The stack has died: ${messageOf(error)}`;
      port.close(why);
      reportUncaught(new Error(why, { cause: error }));
    },
  });
  const port = new Port(
    memory,
    layout,
    host.schedule,
    lazyWindow,
    spinnerOf(bellTable()),
    host,
  );
  port.yieldsToEventLoop = clock === REAL_CLOCK;
  try {
    const netifs = await host.open(config);
    return {
      port,
      netifs,
      alive: new KeepAlive(() => {}), // there is no Worker
      end: async () => {
        port.stop();
        const { ended } = host;
        await Promise.race([ended, timeLimit(END_TIMEOUT, ended)]);
        port.close();
      },
    };
  } catch (error) {
    port.close();
    bells.close();
    returnBell(bell);
    throw error;
  }
}

function messageOf(error: unknown): string {
  return String((error as Error | null)?.message ?? error);
}
