/**
 * A connection's trace: a time sequence of what it sent, received and concluded.
 *
 * A connection without a trace pays a look at a null; one with a trace allocates
 * nothing but the ring.
 *
 * @module
 */

import { TCP_FLAG_FIN } from "../wire/tcp.ts";
import type { TcpPcb } from "./pcb.ts";
import { pipe } from "./recovery/pipe.ts";
import { CA_LOSS } from "./phases.ts";
import { backedOffRto } from "./recovery/rto.ts";
import type { Segment } from "./segment.ts";
import { seqGt, seqLeq, seqLt } from "./seq.ts";
import * as R from "./trace/trace_record.ts";
import { TraceRing } from "./trace/trace_ring.ts";

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
  /** The records. */
  readonly ring: TraceRing;
  readonly #pcb: TcpPcb;
  readonly #startedAt: number;
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
    this.ring = new TraceRing(limit);
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

  /** Records nothing more. */
  stop(): void {
    const pcb = this.#pcb;
    if (pcb.trace === this) pcb.trace = pcb.sent.trace = null;
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
    this.#set(this.#lastSent, R.TRACE_KIND, kind);
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
    if (this.#lastAck < 0) return;
    this.#set(this.#lastAck, R.TRACE_RTT, rttSample);
    for (let n = this.#lastAck; n < this.ring.next; n++) this.#refresh(n);
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

  /** Adds a record; returns its number. */
  #note(kind: number, start: number, length: number): number {
    const { ring } = this;
    const number = ring.add();
    const at = ring.placeOf(number);
    const { numbers } = ring;
    numbers[at + R.TRACE_AT] = this.#pcb.layer.clock.now - this.#startedAt;
    numbers[at + R.TRACE_KIND] = kind;
    numbers[at + R.TRACE_START] = start;
    numbers[at + R.TRACE_END] = start + length;
    numbers[at + R.TRACE_RTT] = -1;
    this.#refresh(number);
    return number;
  }

  /** Takes the connection's state into a record, if it is still there. */
  #refresh(number: number): void {
    const { ring } = this;
    if (!ring.has(number)) return;
    const pcb = this.#pcb;
    const at = ring.placeOf(number);
    const { numbers } = ring;
    numbers[at + R.TRACE_CWND] = pcb.cwnd;
    numbers[at + R.TRACE_SSTHRESH] = pcb.ssthresh;
    numbers[at + R.TRACE_PIPE] = pipe(pcb);
    numbers[at + R.TRACE_SRTT] = pcb.srtt;
    numbers[at + R.TRACE_RTO] = backedOffRto(pcb, pcb.layer.config);
    numbers[at + R.TRACE_PHASE] = pcb.caState;
  }

  /** Changes a field of a record, if it is still there. */
  #set(number: number, field: number, value: number): void {
    const { ring } = this;
    if (ring.has(number)) ring.numbers[ring.placeOf(number) + field] = value;
  }
}
