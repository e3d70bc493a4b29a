/**
 * A connection's trace: a time sequence of what it sent, received and concluded.
 *
 * Without a trace, each call site costs one comparison with null. With one, nothing is
 * allocated but the ring.
 *
 * @module
 */

import { TCP_FLAG_FIN } from "../wire/tcp.ts";
import { CA_LOSS } from "./phases.ts";
import { pipe } from "./recovery/pipe.ts";
import { backedOffRto } from "./recovery/rto.ts";
import type { Segment } from "./segment.ts";
import { seqGt, seqLeq, seqLt } from "./seq.ts";
import type { Tcb } from "./tcb.ts";
import type { TcpTrace } from "./trace/tcp_trace.ts";
import * as R from "./trace/trace_record.ts";
import { TraceRing } from "./trace/trace_ring.ts";

/** Gives a connection a trace, unless it has one. */
export function startTrace(tcb: Tcb, records: number): void {
  if (tcb.trace === null) {
    tcb.trace = tcb.sent.trace = new TraceRecorder(tcb, records);
  }
}

/** Positions count from the initial sequence number, which has been chosen. */
export function traceOpening(tcb: Tcb): void {
  const records = tcb.options.traceRecords;
  if (records > 0) startTrace(tcb, records);
  if (tcb.trace !== null) tcb.trace.rebase();
}

/** The trace of one connection. */
export class TraceRecorder implements TcpTrace {
  readonly ring: TraceRing;
  readonly #tcb: Tcb;
  readonly #startedAt: number;
  #lastSent = -1; // number of the record of the last segment with text
  #lastAck = -1; // number of the record of the ACK being processed
  // A position is that of a sequence number nearby, and the distance.
  #sndSeq = 0;
  #sndPosition = 0;
  #rcvSeq = 0;
  #rcvPosition = 0;
  #ackSent = 0;
  #edgeSent = 0;
  #edgeSeen = 0;

  /**
   * Use {@linkcode startTrace}.
   *
   * @param tcb The connection.
   * @param limit Records that it holds, at least 1.
   */
  constructor(tcb: Tcb, limit: number) {
    this.#tcb = tcb;
    this.ring = new TraceRing(limit);
    this.#startedAt = tcb.context.clock.now;
    this.rebase();
  }

  rebase(): void {
    const tcb = this.#tcb;
    this.#sndSeq = tcb.sndUna;
    this.#sndPosition = (tcb.sndUna - tcb.iss) >>> 0;
    this.#rcvSeq = tcb.rcvNxt;
    this.#rcvPosition = (tcb.rcvNxt - tcb.irs) >>> 0;
    this.#ackSent = tcb.lastAckSent;
    this.#edgeSent = tcb.rcvAdv;
    this.#edgeSeen = (tcb.sndUna + tcb.sndWnd) | 0;
  }

  stop(): void {
    const tcb = this.#tcb;
    if (tcb.trace === this) tcb.trace = tcb.sent.trace = null;
  }

  // Called by the connection: see TcpTrace.

  segmentSent(
    seq: number,
    length: number,
    flags: number,
    edges: Int32Array,
    blocks: number,
  ): void {
    const tcb = this.#tcb;
    const span = length + ((flags & TCP_FLAG_FIN) !== 0 ? 1 : 0);
    const isOld = seqLt(seq, tcb.sndNxt);
    if (span > 0) {
      let kind = R.TRACE_SEND;
      if (isOld) {
        kind = tcb.caState === CA_LOSS
          ? R.TRACE_TIMEOUT_RETRANSMIT
          : R.TRACE_FAST_RETRANSMIT;
      }
      this.#lastSent = this.#note(kind, this.#ours(seq), span);
    } else if (isOld) this.#note(R.TRACE_KEEPALIVE, this.#ours(seq), 0);
    const isAck = span === 0 && !isOld;
    this.#noteAckSent(isAck || blocks > 0);
    for (let i = 0; i < blocks; i++) {
      const isDuplicate = i === 0 && tcb.hasDuplicate;
      this.#note(
        isDuplicate ? R.TRACE_DSACK_OUT : R.TRACE_SACK_OUT,
        this.#theirs(edges[2 * i]),
        (edges[2 * i + 1] - edges[2 * i]) | 0,
      );
    }
  }

  synSent(hasAck: boolean): void {
    const { sndNxt, iss } = this.#tcb;
    const kind = sndNxt === iss ? R.TRACE_SEND : R.TRACE_TIMEOUT_RETRANSMIT;
    this.#note(kind, 0, 1);
    if (hasAck) this.#noteAckSent(true);
  }

  #noteAckSent(always: boolean): void {
    const { rcvNxt, rcvAdv } = this.#tcb;
    if (!always && rcvNxt === this.#ackSent && rcvAdv === this.#edgeSent) {
      return;
    }
    this.#ackSent = rcvNxt;
    this.#edgeSent = rcvAdv;
    this.#rcvPosition = this.#theirs(rcvNxt);
    this.#rcvSeq = rcvNxt;
    this.#note(R.TRACE_ACK_OUT, this.#rcvPosition, (rcvAdv - rcvNxt) | 0);
  }

  sendCounted(): void {
    this.#refresh(this.#lastSent);
  }

  sentProbe(kind: number): void {
    this.#set(this.#lastSent, R.TRACE_KIND, kind);
  }

  ackArrives(segment: Segment): void {
    const tcb = this.#tcb;
    const edge = (segment.ack + tcb.sndWnd) | 0;
    this.#lastAck = -1;
    if (
      segment.sequenceLength > 0 && segment.ack === tcb.sndUna &&
      edge === this.#edgeSeen && segment.options.sackCount === 0
    ) return;
    this.#edgeSeen = edge;
    const position = this.#ours(segment.ack);
    this.#lastAck = this.#note(R.TRACE_ACK_IN, position, tcb.sndWnd);
  }

  sackArrives(edges: Int32Array, blocks: number, hasDuplicate: boolean): void {
    for (let i = 0; i < blocks; i++) {
      this.#note(
        i === 0 && hasDuplicate ? R.TRACE_DSACK_IN : R.TRACE_SACK_IN,
        this.#ours(edges[2 * i]),
        (edges[2 * i + 1] - edges[2 * i]) | 0,
      );
    }
  }

  ackTaken(): void {
    const { sndUna, rttSample } = this.#tcb;
    this.#sndPosition = this.#ours(sndUna);
    this.#sndSeq = sndUna;
    if (this.#lastAck < 0) return;
    this.#set(this.#lastAck, R.TRACE_RTT, rttSample);
    for (let n = this.#lastAck; n < this.ring.next; n++) this.#refresh(n);
  }

  lost(start: number, end: number): void {
    this.#note(R.TRACE_LOST, this.#ours(start), (end - start) | 0);
  }

  turn(kind: number): void {
    const { sndUna, sndNxt } = this.#tcb;
    this.#note(kind, this.#ours(sndUna), (sndNxt - sndUna) | 0);
  }

  synArrives(): void {
    const { irs } = this.#tcb;
    this.#rcvSeq = irs;
    this.#rcvPosition = 0;
    this.#note(R.TRACE_RECEIVE, 0, 1);
  }

  segmentArrives(segment: Segment): void {
    const { rcvNxt } = this.#tcb;
    const { seq, sequenceLength } = segment;
    let kind = R.TRACE_RECEIVE;
    if (seqGt(seq, rcvNxt)) kind = R.TRACE_RECEIVE_EARLY;
    else if (seqLeq((seq + sequenceLength) | 0, rcvNxt)) {
      kind = R.TRACE_RECEIVE_AGAIN;
    }
    this.#note(kind, this.#theirs(seq), sequenceLength);
  }

  #ours(seq: number): number {
    return this.#sndPosition + ((seq - this.#sndSeq) | 0);
  }

  #theirs(seq: number): number {
    return this.#rcvPosition + ((seq - this.#rcvSeq) | 0);
  }

  /** Adds a record; returns its number. */
  #note(kind: number, start: number, length: number): number {
    const { ring } = this;
    const number = ring.add();
    const at = ring.placeOf(number);
    const { numbers } = ring;
    numbers[at + R.TRACE_AT] = this.#tcb.context.clock.now - this.#startedAt;
    numbers[at + R.TRACE_KIND] = kind;
    numbers[at + R.TRACE_START] = start;
    numbers[at + R.TRACE_END] = start + length;
    numbers[at + R.TRACE_RTT] = -1;
    this.#refresh(number);
    return number;
  }

  /** Writes the connection's state into a record, if it is still there. */
  #refresh(number: number): void {
    const { ring } = this;
    if (!ring.has(number)) return;
    const tcb = this.#tcb;
    const at = ring.placeOf(number);
    const { numbers } = ring;
    numbers[at + R.TRACE_CWND] = tcb.cwnd;
    numbers[at + R.TRACE_SSTHRESH] = tcb.ssthresh;
    numbers[at + R.TRACE_PIPE] = pipe(tcb);
    numbers[at + R.TRACE_SRTT] = tcb.srtt;
    numbers[at + R.TRACE_RTO] = backedOffRto(tcb, tcb.context.config);
    numbers[at + R.TRACE_PHASE] = tcb.caState;
  }

  /** Changes a field of a record, if it is still there. */
  #set(number: number, field: number, value: number): void {
    const { ring } = this;
    if (ring.has(number)) ring.numbers[ring.placeOf(number) + field] = value;
  }
}
