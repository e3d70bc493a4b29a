/**
 * ping: are you there, and how far away? A RAW netconn that speaks ICMP
 * (RFC 792) or ICMPv6 (RFC 4443), with the output and the statistics of iputils' ping.
 *
 * ```sh
 * deno run tools/ping.ts -c 3 10.0.0.1
 * deno run --allow-read --allow-ffi tools/ping.ts --tap tap0 10.0.0.1
 * ```
 *
 * @module
 */

import type { NetBuf, Netconn, Stack } from "../mod.ts";
import { echoFamilyOf } from "./lib/echo_family.ts";
import {
  EchoSession,
  ICMP_HEADER,
  type PingEvent,
} from "./lib/echo_session.ts";
import { NETWORK_HELP, NETWORK_OPTIONS, openNetwork } from "./lib/network.ts";
import {
  integerOf,
  type Main,
  numberOf,
  runProgram,
  UsageError,
} from "./lib/program.ts";
import { tool } from "./lib/tool.ts";

export type { PingEvent };

/** Offset of the checksum in an ICMP message. */
const CHECKSUM_AT = 2;

/** How to ping. */
export interface PingOptions {
  /** Requests to send. @default {Infinity} */
  count?: number;
  /** Milliseconds between requests; 0 sends when the last one was answered. @default {1000} */
  interval?: number;
  /** Bytes of payload, 0 to 65,507. @default {56} */
  size?: number;
  /**
   * Milliseconds to wait after the last request. @default {10000, once there was
   * a reply twice the longest round trip, at least 1000}
   */
  timeout?: number;
  /** Milliseconds after which all ends. @default {Infinity} */
  deadline?: number;
  /** Time to live of the requests, 1 to 255. @default {the stack's} */
  ttl?: number;
  /** Ends it. */
  signal?: AbortSignal;
}

/**
 * Pings a host.
 *
 * @param stack Where from.
 * @param hostname The host; an IPv6 address is pinged over IPv6.
 * @param options How often, how large, how long.
 * @returns What happens, as it happens; it ends by itself when all is answered or
 * the time is over.
 */
export async function* ping(
  stack: Stack,
  hostname: string,
  options: PingOptions = {},
): AsyncGenerator<PingEvent, void> {
  const { count = Infinity, interval = 1000, signal } = options;
  const family = echoFamilyOf(hostname);
  const { protocol: proto } = family;
  await using conn = stack.netconn(family.type, { proto });
  if (family.isChecked) conn.setChecksumOffset(CHECKSUM_AT);
  if (options.ttl !== undefined) conn.setTtl(options.ttl);
  const session = new EchoSession(family, options.size ?? 56);
  const endAt = performance.now() + (options.deadline ?? Infinity);
  let sendAt = performance.now();
  let leaveAt = Infinity;
  let longest = 0;
  while (!signal?.aborted) {
    const now = performance.now();
    if (now >= Math.min(leaveAt, endAt)) return;
    if (session.sent < count && now >= sendAt) {
      const request = session.request();
      yield { kind: "sent", sequence: session.sent };
      session.sentNow();
      await conn.sendTo(request, { hostname, port: 0 });
      sendAt = performance.now() + (interval || 10);
      if (session.sent === count) {
        const least = longest > 0 ? Math.max(2 * longest, 1000) : 10_000;
        leaveAt = performance.now() + (options.timeout ?? least);
      }
      continue;
    }
    const next = session.sent < count ? sendAt : leaveAt;
    using buf = await within(conn, Math.min(next, endAt) - now, signal);
    const event = buf && session.read(buf);
    if (!event) continue;
    yield event;
    if (event.kind === "reply") longest = Math.max(longest, event.rtt);
    if (interval === 0) sendAt = 0;
    if (session.sent === count && session.pending === 0) return;
  }
}

/** Receives, or returns null when the time is over. */
async function within(
  conn: Netconn,
  timeout: number,
  signal: AbortSignal | undefined,
): Promise<NetBuf | null> {
  try {
    return await conn.recv({ timeout: Math.max(timeout, 0.1), signal });
  } catch (error) {
    if (error instanceof Deno.errors.TimedOut || signal?.aborted) return null;
    throw error;
  }
}

/** Counts what happens; prints as ping does at the end. */
export class PingStatistics {
  /** Requests. */
  transmitted = 0;
  /** First replies. */
  received = 0;
  /** Further replies. */
  duplicates = 0;
  /** Replies that are not what was sent. */
  corrupted = 0;
  /** ICMP errors. */
  errors = 0;
  readonly #startedAt = performance.now();
  #lastAt = this.#startedAt;
  #count = 0;
  #min = Infinity;
  #max = 0;
  #sum = 0;
  #squares = 0;

  /** Counts one event. */
  add(event: PingEvent): void {
    this.#lastAt = performance.now();
    if (event.kind === "sent") this.transmitted++;
    else if (event.kind === "error") this.errors++;
    else {
      if (event.duplicate) this.duplicates++;
      else this.received++;
      if (event.corrupted) this.corrupted++;
      this.#count++;
      this.#min = Math.min(this.#min, event.rtt);
      this.#max = Math.max(this.#max, event.rtt);
      this.#sum += event.rtt;
      this.#squares += event.rtt ** 2;
    }
  }

  /** Share of requests without a reply, 0 to 100 percent. */
  get loss(): number {
    if (this.transmitted === 0) return 0;
    return 100 * (this.transmitted - this.received) / this.transmitted;
  }

  /** Round trips in milliseconds; undefined without any. */
  get rtt():
    | { min: number; avg: number; max: number; mdev: number }
    | undefined {
    if (this.#count === 0) return undefined;
    const avg = this.#sum / this.#count;
    const variance = this.#squares / this.#count - avg ** 2;
    const mdev = Math.sqrt(Math.max(0, variance));
    return { min: this.#min, avg, max: this.#max, mdev };
  }

  /** The lines at the end of ping's output. */
  lines(hostname: string): string[] {
    const more = [
      this.duplicates > 0 ? `, +${this.duplicates} duplicates` : "",
      this.corrupted > 0 ? `, +${this.corrupted} corrupted` : "",
      this.errors > 0 ? `, +${this.errors} errors` : "",
    ].join("");
    const loss = Number(this.loss.toPrecision(6));
    const time = Math.round(this.#lastAt - this.#startedAt);
    const lines = [
      `--- ${hostname} ping statistics ---`,
      `${this.transmitted} packets transmitted, ${this.received} received` +
      `${more}, ${loss}% packet loss, time ${time}ms`,
    ];
    const { rtt } = this;
    if (rtt === undefined) return lines;
    const { min, avg, max, mdev } = rtt;
    const times = [min, avg, max, mdev].map((ms) => ms.toFixed(3)).join("/");
    return [...lines, `rtt min/avg/max/mdev = ${times} ms`];
  }
}

/** A line of ping's output; undefined for what is not printed. */
export function describePing(event: PingEvent): string | undefined {
  if (event.kind === "sent") return undefined;
  const { from, sequence } = event;
  if (event.kind === "error") {
    return `From ${from} icmp_seq=${sequence} ${event.text}`;
  }
  const { bytes, ttl, rtt, duplicate, corrupted } = event;
  const digits = rtt >= 99.95 ? 0 : rtt >= 9.995 ? 1 : rtt >= 1 ? 2 : 3;
  return `${bytes} bytes from ${from}: icmp_seq=${sequence} ttl=${ttl} ` +
    `time=${rtt.toFixed(digits)} ms` +
    `${duplicate ? " (DUP!)" : ""}${corrupted ? " (CORRUPTED!)" : ""}`;
}

const HELP = `\
Usage: ping.ts [options] HOST

Sends ICMP echo requests and prints the replies. Without --tap, HOST is
10.0.0.1 or fd00::1: a second stack at the other end of a cable.

  -c COUNT     Stop after this many requests
  -i SECONDS   Wait between requests (1); 0 sends as soon as there is a reply
  -q           Print the statistics only
  -s BYTES     Payload, 0 to 65507 (56)
  -t TTL       Time to live or hop limit, 1 to 255
  -w SECONDS   Stop after this time
  -W SECONDS   Wait for replies after the last request (10, or twice the rtt)

${NETWORK_HELP}

Exit code: 0 if there was a reply, 1 if not, 2 if called wrongly.`;

/** The program. */
export const main: Main = tool({
  help: HELP,
  options: {
    ...NETWORK_OPTIONS,
    count: { type: "string", short: "c" },
    interval: { type: "string", short: "i" },
    quiet: { type: "boolean", short: "q" },
    size: { type: "string", short: "s" },
    ttl: { type: "string", short: "t" },
    deadline: { type: "string", short: "w" },
    timeout: { type: "string", short: "W" },
  },
  async run({ values, positionals }, terminal) {
    const [host] = positionals;
    if (positionals.length !== 1) throw new UsageError("Expected one host");
    const seconds = (text: string | undefined, what: string) =>
      1000 * numberOf(text, what, 0, 86_400, Infinity);
    const timeout = seconds(values.timeout, "waiting time");
    const options: PingOptions = {
      count: integerOf(values.count, "count", 1, Infinity, Infinity),
      interval: 1000 * numberOf(values.interval, "interval", 0, 86_400, 1),
      size: integerOf(values.size, "size", 0, 65_507, 56),
      deadline: seconds(values.deadline, "deadline"),
      signal: terminal.signal,
      ...(timeout === Infinity ? {} : { timeout }),
      ...(values.ttl === undefined
        ? {}
        : { ttl: integerOf(values.ttl, "time to live", 1, 255, 64) }),
    };
    await using network = await openNetwork(values);
    const { err, addr } = await network.stack.lookup(host);
    if (err !== 0) throw new Error(`Cannot resolve "${host}"`);
    const size = options.size!;
    const address = host.includes(":") ? host : `${addr}`;
    const whole = size + ICMP_HEADER + echoFamilyOf(address).ipHeader;
    terminal.print(`PING ${host} (${addr}) ${size}(${whole}) bytes of data.`);
    const statistics = new PingStatistics();
    for await (const event of ping(network.stack, address, options)) {
      statistics.add(event);
      const line = describePing(event);
      if (line !== undefined && !values.quiet) terminal.print(line);
    }
    terminal.print("");
    for (const line of statistics.lines(host)) terminal.print(line);
    return statistics.received > 0 ? 0 : 1;
  },
});

if (import.meta.main) await runProgram(main);
