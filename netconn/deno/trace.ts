/**
 * What a connection writes down of itself, for those who want to see what TCP did.
 *
 * @module
 */

import {
  readTrace,
  type TraceBatch,
  type TraceCall,
  type TraceRecord,
} from "../../core/thread/port/trace_control.ts";

import {
  type Check,
  checkFunction,
  checkInteger,
  checkOptions,
  type Checks,
  integerFrom,
  optionsOf,
} from "../../core/base/arguments.ts";

export type { TraceCall };
export type {
  TraceKind,
  TraceRecord,
} from "../../core/thread/port/trace_control.ts";

/** Records that a trace holds unless told otherwise. */
const DEFAULT_RECORDS = 65_536;
/** The most that it may be told to hold: 1.4 GB. */
const MOST_RECORDS = 1 << 24;
/** Records that travel in one answer. */
const BATCH = 2048;

/**
 * Options of a trace.
 *
 * @category Information and traces
 */
export interface TraceOptions {
  /**
   * Records that the core holds until they are taken, 1 to 16,777,216; more
   * overwrite the oldest. A record takes 88 bytes of its heap, once it is needed;
   * a full-sized segment makes one or two at each end.
   *
   * @default {65_536}
   */
  records?: number;
}

const CHECKS: Checks<TraceOptions> = { records: integerFrom(1, MOST_RECORDS) };

const OPTIONS = optionsOf(CHECKS);

/** A check of whether, and how, to trace. */
export const TRACE: Check = (value, name, action) => {
  if (typeof value !== "boolean") OPTIONS(value, name, action);
};

/** Checks the options of a trace. */
export function checkTrace(options: unknown): void {
  checkOptions(options, CHECKS, "options", "trace");
}

/** Returns the number of records that options ask for; 0 for none. */
export function traceRecords(options: TraceOptions | boolean): number {
  if (options === false) return 0;
  return options === true
    ? DEFAULT_RECORDS
    : options.records ?? DEFAULT_RECORDS;
}

/**
 * The trace of one TCP connection, see `conn.trace()`: a time sequence of what it
 * sent, received and concluded. The core keeps it until it is stopped, whether or
 * not the connection goes on. If `trace()` was called twice, both objects take from
 * the same records.
 *
 * @example What a transfer over a cable looked like
 * ```ts
 * import { cable, Stack } from "@netconn/netconn";
 *
 * const [left, right] = cable();
 * await using a = await Stack.start({
 *   thread: false,
 *   netifs: [{ driver: left, addresses: ["10.0.0.1/24"] }],
 * });
 * await using b = await Stack.start({
 *   thread: false,
 *   netifs: [{ driver: right, addresses: ["10.0.0.2/24"] }],
 * });
 * await using listener = await b.listen({ port: 80 }).ready();
 * await using client = await a.connect({
 *   hostname: "10.0.0.2",
 *   port: 80,
 *   trace: true, // from the SYN on
 * });
 * await using server = await listener.accept();
 * const trace = await client.trace();
 * await client.write(new Uint8Array(1000));
 * await server.read(new Uint8Array(1000));
 *
 * const records = await trace.stop();
 * const sent = records.filter(({ kind }) => kind === "send");
 * console.assert(sent[0].start === 0 && sent[0].end === 1); // the SYN
 * console.assert(sent[1].start === 1 && sent[1].end === 1001);
 * console.assert(trace.overwritten === 0);
 * ```
 *
 * @category Information and traces
 */
export class NetconnTrace implements AsyncDisposable {
  readonly #ask: (call: TraceCall) => Promise<unknown>;
  readonly #trace: number;
  #overwritten = 0;

  /**
   * Use `conn.trace()`.
   *
   * @param ask Asks the core; rejects once the stack has ended.
   * @param trace Its number there.
   * @internal
   */
  constructor(ask: (call: TraceCall) => Promise<unknown>, trace: number) {
    checkFunction(ask, "ask", "make a trace");
    checkInteger(trace, 1, Number.MAX_SAFE_INTEGER, "trace", "make a trace");
    this.#ask = ask;
    this.#trace = trace;
  }

  /**
   * Records that nobody took in time, and newer ones have overwritten; as of the
   * last {@linkcode take} or {@linkcode stop}.
   */
  get overwritten(): number {
    return this.#overwritten;
  }

  /**
   * Takes the records since the last time, oldest first.
   *
   * @throws TypeError if the stack has ended.
   */
  async take(): Promise<TraceRecord[]> {
    const records: TraceRecord[] = [];
    for (;;) {
      const batch = await this.#ask({
        op: "takeTrace",
        trace: this.#trace,
        most: BATCH,
      }) as TraceBatch;
      for (const record of readTrace(batch.numbers)) records.push(record);
      this.#overwritten = Math.max(this.#overwritten, batch.overwritten);
      if (!batch.more) return records;
    }
  }

  /**
   * Ends the trace; the core forgets it.
   *
   * @returns The records since the last time.
   * @throws TypeError if the stack has ended.
   */
  async stop(): Promise<TraceRecord[]> {
    await this.#ask({ op: "stopTrace", trace: this.#trace });
    return await this.take();
  }

  /** As {@linkcode stop}; the stack may have ended. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop().catch(() => {});
  }
}
