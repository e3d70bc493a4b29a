/**
 * Control calls to traces. A trace that was asked for is kept until it has been
 * stopped and all its records were taken, also after its connection has ended.
 *
 * @module
 */

import type { TcpTrace } from "../../tcp/trace/tcp_trace.ts";

export {
  readTrace,
  TRACE_KINDS,
  type TraceKind,
  type TraceRecord,
} from "../../tcp/trace/trace_record.ts";

/** A control call to traces. */
export type TraceCall =
  /** The trace of a connection: answered by its number, or null. */
  | { op: "trace"; conn: number }
  /**
   * Takes its oldest records and removes them: answered by a
   * {@linkcode TraceBatch}.
   */
  | { op: "takeTrace"; trace: number; most: number }
  /** Stops recording. The trace is removed when all its records are taken. */
  | { op: "stopTrace"; trace: number };

/** What "takeTrace" is answered with. */
export interface TraceBatch {
  /** The records' numbers. */
  numbers: number[];
  /** Whether there are more. */
  more: boolean;
  /** Records overwritten so far before they were taken. */
  overwritten: number;
}

const NOTHING: TraceBatch = { numbers: [], more: false, overwritten: 0 };

/** The traces of a stack that were asked for. */
export class Traces {
  readonly #held: Map<number, TcpTrace> = new Map();
  readonly #stopped: Set<number> = new Set();
  #last = 0;

  /**
   * Answers a control call.
   *
   * @param call The call.
   * @param find Finds the trace of a connection.
   * @returns The answer, JSON data.
   */
  answer(
    call: TraceCall,
    find: (conn: number) => TcpTrace | null,
  ): unknown {
    switch (call.op) {
      case "trace":
        return this.#hold(find(call.conn));
      case "takeTrace":
        return this.#take(call.trace, call.most);
      case "stopTrace": {
        const trace = this.#held.get(call.trace);
        if (trace === undefined) return null;
        trace.stop();
        this.#stopped.add(call.trace);
        return null;
      }
    }
  }

  #hold(trace: TcpTrace | null): number | null {
    if (trace === null) return null;
    this.#held.set(++this.#last, trace);
    return this.#last;
  }

  #take(number: number, most: number): TraceBatch {
    const trace = this.#held.get(number);
    if (trace === undefined) return NOTHING;
    const { ring } = trace;
    const numbers = ring.take(most);
    const more = ring.count > 0;
    if (!more && this.#stopped.delete(number)) this.#held.delete(number);
    return { numbers, more, overwritten: ring.overwritten };
  }
}
