/**
 * A connection's trace: a time sequence of what it sent, received and concluded.
 *
 * Records are numbers in a ring that grows to its limit and then overwrites the
 * oldest. A connection without a trace pays a look at a null.
 *
 * @module
 */

import { TCP_FLAG_FIN } from "../wire/tcp.ts";
import type { TcpPcb } from "./pcb.ts";
import { pipe } from "./pipe.ts";
import { CA_LOSS } from "./recovery.ts";
import { backedOffRto } from "./rto.ts";
import type { Segment } from "./segment.ts";
import { seqGt, seqLeq, seqLt } from "./seq.ts";
import * as R from "./trace_record.ts";

const EMPTY = new Float64Array(0);
/** Records that there is room for at first. */
const FIRST_ROOM = 64;

/** Gives a connection a trace, unless it has one. */
export function startTrace(pcb: TcpPcb, records: number): void {
  if (pcb.trace === null) {
    pcb.trace = pcb.sent.trace = new TcpTrace(pcb, records);
  }
}

/** A connection's initial sequence number is chosen: positions count from there. */
export function traceOpening(pcb: TcpPcb): void {
  const records = pcb.listener === null ? 0 : pcb.listener.traceRecords;
  if (records > 0) startTrace(pcb, records);
  if (pcb.trace !== null) pcb.trace.rebase();
}

/** What a connection did, lately. */
export class TcpTrace {
  /** Records that were overwritten before anybody took them. */
  overwritten = 0;
  /** Records that it holds at most. */
  readonly limit: number;
  readonly #pcb: TcpPcb;
  readonly #startedAt: number;
  #ring: Float64Array = EMPTY;
  #room = 0; // records that the ring has room for
  #next = 0; // number of the next record, counted from the trace's beginning
  #count = 0; // records in the ring, up to that one
  #lastSent = -1; // number of the record of the last segment with text
  #lastAck = -1; // number of the record of the ACK at hand
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
   * @param pcb The connection.
   * @param limit Records that it holds, at least 1.
   */
  constructor(pcb: TcpPcb, limit: number) {
    this.#pcb = pcb;
    this.limit = limit;
    this.#startedAt = pcb.layer.clock.now;
    this.rebase();
  }

  /** Starts to count positions anew from the connection's initial numbers. */
  rebase(): void {
    const pcb = this.#pcb;
    this.#sndSeq = pcb.sndUna;
    this.#sndPosition = (pcb.sndUna - pcb.iss) >>> 0;
    this.#rcvSeq = pcb.rcvNxt;
    this.#rcvPosition = (pcb.rcvNxt - pcb.irs) >>> 0;
    this.#ackSent = pcb.lastAckSent;
    this.#edgeSent = pcb.rcvAdv;
    this.#edgeSeen = (pcb.sndUna + pcb.sndWnd) | 0;
  }

  /** Records that wait to be taken. */
  get count(): number {
    return this.#count;
  }

  /** Records nothing more. */
  stop(): void {
    const pcb = this.#pcb;
    if (pcb.trace === this) pcb.trace = pcb.sent.trace = null;
  }

  /**
   * Takes the oldest records out.
   *
   * @param most Records at most.
   * @returns Their numbers, TRACE_STRIDE each; fractions have three digits.
   */
  take(most: number): number[] {
    const numbers: number[] = [];
    for (let n = Math.min(most, this.#count); n > 0; n--) {
      const at = this.#slot(this.#next - this.#count--);
      for (let i = 0; i < R.TRACE_STRIDE; i++) {
        numbers.push(Math.round(this.#ring[at + i] * 1000) / 1000);
      }
    }
    return numbers;
  }

  // What the connection tells.

  /**
   * A segment has left; not yet counted by the connection.
   *
   * @param seq Its sequence number.
   * @param length Payload bytes.
   * @param flags Its control bits.
   * @param edges Its SACK blocks, the one of a duplicate first.
   * @param blocks How many.
   */
  segmentSent(
    seq: number,
    length: number,
    flags: number,
    edges: Int32Array,
    blocks: number,
  ): void {
    const pcb = this.#pcb;
    const span = length + ((flags & TCP_FLAG_FIN) !== 0 ? 1 : 0);
    const isOld = seqLt(seq, pcb.sndNxt);
    if (span > 0) {
      let kind = R.TRACE_SEND;
      if (isOld) {
        kind = pcb.caState === CA_LOSS
          ? R.TRACE_TIMEOUT_RETRANSMIT
          : R.TRACE_FAST_RETRANSMIT;
      }
      this.#lastSent = this.#note(kind, this.#ours(seq), span);
    } else if (isOld) this.#note(R.TRACE_KEEPALIVE, this.#ours(seq), 0);
    const isAck = span === 0 && !isOld;
    this.#noteAckSent(isAck || blocks > 0);
    for (let i = 0; i < blocks; i++) {
      const isDuplicate = i === 0 && pcb.hasDuplicate;
      this.#note(
        isDuplicate ? R.TRACE_DSACK_OUT : R.TRACE_SACK_OUT,
        this.#theirs(edges[2 * i]),
        (edges[2 * i + 1] - edges[2 * i]) | 0,
      );
    }
  }

  /** A SYN has left. */
  synSent(hasAck: boolean): void {
    const { sndNxt, iss } = this.#pcb;
    const kind = sndNxt === iss ? R.TRACE_SEND : R.TRACE_TIMEOUT_RETRANSMIT;
    this.#note(kind, 0, 1);
    if (hasAck) this.#noteAckSent(true);
  }

  #noteAckSent(always: boolean): void {
    const { rcvNxt, rcvAdv } = this.#pcb;
    if (!always && rcvNxt === this.#ackSent && rcvAdv === this.#edgeSent) {
      return;
    }
    this.#ackSent = rcvNxt;
    this.#edgeSent = rcvAdv;
    this.#rcvPosition = this.#theirs(rcvNxt);
    this.#rcvSeq = rcvNxt;
    this.#note(R.TRACE_ACK_OUT, this.#rcvPosition, (rcvAdv - rcvNxt) | 0);
  }

  /** The connection has counted the segment that left last. */
  sendCounted(): void {
    this.#refresh(this.#lastSent);
  }

  /** The segment that left last was a probe: TRACE_TAIL_PROBE or _WINDOW_PROBE. */
  sentProbe(kind: number): void {
    if (this.#holds(this.#lastSent)) {
      this.#ring[this.#slot(this.#lastSent) + R.TRACE_KIND] = kind;
    }
  }

  /**
   * An acceptable ACK has arrived, and its window was taken. One that rides on text
   * and changes nothing is left out.
   */
  ackArrives(segment: Segment): void {
    const pcb = this.#pcb;
    const edge = (segment.ack + pcb.sndWnd) | 0;
    this.#lastAck = -1;
    if (
      segment.sequenceLength > 0 && segment.ack === pcb.sndUna &&
      edge === this.#edgeSeen && segment.options.sackCount === 0
    ) return;
    this.#edgeSeen = edge;
    const position = this.#ours(segment.ack);
    this.#lastAck = this.#note(R.TRACE_ACK_IN, position, pcb.sndWnd);
  }

  /**
   * The SACK blocks of that ACK.
   *
   * @param edges Left and right edges in turn.
   * @param blocks How many blocks.
   * @param hasDuplicate The first tells of something that arrived twice.
   */
  sackArrives(edges: Int32Array, blocks: number, hasDuplicate: boolean): void {
    for (let i = 0; i < blocks; i++) {
      this.#note(
        i === 0 && hasDuplicate ? R.TRACE_DSACK_IN : R.TRACE_SACK_IN,
        this.#ours(edges[2 * i]),
        (edges[2 * i + 1] - edges[2 * i]) | 0,
      );
    }
  }

  /** The connection has drawn its conclusions from that ACK: all show the outcome. */
  ackTaken(): void {
    const { sndUna, rttSample } = this.#pcb;
    this.#sndPosition = this.#ours(sndUna);
    this.#sndSeq = sndUna;
    if (!this.#holds(this.#lastAck)) return;
    this.#ring[this.#slot(this.#lastAck) + R.TRACE_RTT] = rttSample;
    for (let n = this.#lastAck; n < this.#next; n++) this.#refresh(n);
  }

  /** Something of ours is believed lost. */
  lost(start: number, end: number): void {
    this.#note(R.TRACE_LOST, this.#ours(start), (end - start) | 0);
  }

  /** Loss recovery takes a turn: TRACE_RECOVERY, _TIMEOUT, _RECOVERED or _UNDO. */
  turn(kind: number): void {
    const { sndUna, sndNxt } = this.#pcb;
    this.#note(kind, this.#ours(sndUna), (sndNxt - sndUna) | 0);
  }

  /** The peer's SYN was taken. */
  synArrives(): void {
    const { irs } = this.#pcb;
    this.#rcvSeq = irs;
    this.#rcvPosition = 0;
    this.#note(R.TRACE_RECEIVE, 0, 1);
  }

  /** A segment with text or FIN has arrived, not yet trimmed. */
  segmentArrives(segment: Segment): void {
    const { rcvNxt } = this.#pcb;
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

  // The ring.

  /** Adds a record; returns its number. */
  #note(kind: number, start: number, length: number): number {
    if (this.#count === this.#room && this.#room < this.limit) this.#grow();
    if (this.#count < this.#room) this.#count++;
    else this.overwritten++;
    const number = this.#next++;
    const ring = this.#ring;
    const at = this.#slot(number);
    ring[at + R.TRACE_AT] = this.#pcb.layer.clock.now - this.#startedAt;
    ring[at + R.TRACE_KIND] = kind;
    ring[at + R.TRACE_START] = start;
    ring[at + R.TRACE_END] = start + length;
    ring[at + R.TRACE_RTT] = -1;
    this.#refresh(number);
    return number;
  }

  /** Takes the connection's state into a record, if it is still there. */
  #refresh(number: number): void {
    if (!this.#holds(number)) return;
    const pcb = this.#pcb;
    const ring = this.#ring;
    const at = this.#slot(number);
    ring[at + R.TRACE_CWND] = pcb.cwnd;
    ring[at + R.TRACE_SSTHRESH] = pcb.ssthresh;
    ring[at + R.TRACE_PIPE] = pipe(pcb);
    ring[at + R.TRACE_SRTT] = pcb.srtt;
    ring[at + R.TRACE_RTO] = backedOffRto(pcb, pcb.layer.config);
    ring[at + R.TRACE_PHASE] = pcb.caState;
  }

  #holds(number: number): boolean {
    return number >= this.#next - this.#count && number >= 0;
  }

  #slot(number: number): number {
    return R.TRACE_STRIDE * (number % this.#room);
  }

  #grow(): void {
    const old = this.#ring;
    const oldRoom = this.#room;
    const room = Math.min(Math.max(FIRST_ROOM, 2 * oldRoom), this.limit);
    const ring = new Float64Array(R.TRACE_STRIDE * room);
    for (let n = this.#next - this.#count; n < this.#next; n++) {
      const from = R.TRACE_STRIDE * (n % oldRoom);
      ring.set(
        old.subarray(from, from + R.TRACE_STRIDE),
        R.TRACE_STRIDE * (n % room),
      );
    }
    this.#ring = ring;
    this.#room = room;
  }
}
