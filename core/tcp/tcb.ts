/**
 * The transmission control block (TCB) of one connection, RFC 9293 §3.3.1: state
 * only. What a user does with a connection are the verbs of {@linkcode TcpPcb}, the
 * one class that extends this; what segments and timers do is in the folders beside
 * this file.
 *
 * Long because it is the list of all state of a connection, a sentence each.
 *
 * @module
 */

import { ERR_OK, type err_t } from "../base/err.ts";
import { Timer, type TimerTarget } from "../base/timers.ts";
import { Flow } from "../ip/flow.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import { Reassembly } from "./buffer/reassembly.ts";
import { SendQueue } from "./buffer/send_queue.ts";
import type {
  CongestionControl,
  CongestionState,
} from "./congestion/congestion.ts";
import { findCongestion } from "./congestion/congestion_registry.ts";
import type { Pacing } from "./congestion/pacing_state.ts";
import type { TcpContext } from "./context.ts";
import type { AnswerTimes } from "./input/answer_times.ts";
import type { SendLimits } from "./output/send_limits.ts";
import { CA_OPEN, LOSS_TIMER_OFF } from "./phases.ts";
import type { BlackHole } from "./recovery/black_hole_state.ts";
import type { LossCounters } from "./recovery/loss_counters.ts";
import type { LossState } from "./recovery/loss_state.ts";
import { SentSegments } from "./recovery/scoreboard.ts";
import type { TailProbe } from "./recovery/tail_probe.ts";
import type { SocketOptions } from "./socket_options.ts";
import {
  TCP_CLOSE_WAIT,
  TCP_CLOSED,
  TCP_ESTABLISHED,
  TCP_SYN_RCVD,
  TCP_SYN_SENT,
  TCP_TIME_WAIT,
  type TcpState,
} from "./state.ts";
import type { TupleEntry } from "./table/connection_table.ts";
import type { TcpListener } from "./table/listener.ts";
import type { PortOwner } from "./table/ports.ts";
import type { Waiting } from "./table/time_wait_list.ts";
import type { TcpTrace } from "./trace/tcp_trace.ts";
import type { TcpConnection, TcpUser } from "./user.ts";

/**
 * All state of a connection, or of what becomes one or a listener.
 *
 * Its fields are many because every segment reads and writes most of them: they lie in
 * one object of one shape. What has one writer and what few connections need is an
 * object of its own, made on first use.
 */
export abstract class Tcb
  implements
    TimerTarget,
    CongestionState,
    TupleEntry<Tcb>,
    PortOwner,
    Waiting,
    TcpConnection {
  // For the user.

  /** Gets the callbacks; may be changed at any time. */
  user: TcpUser;
  /** One of the TCP_ state constants. */
  state: TcpState = TCP_CLOSED;
  /** Addresses, time to live, type of service, interface binding, route. */
  readonly flow: Flow = new Flow();
  /** Local port; 0 until bound or connected. */
  localPort = 0;
  /** Remote port; 0 until connected. */
  remotePort = 0;
  /** Send buffer in bytes: see {@linkcode Tcb.writeSpace}. May be set at any time. */
  sndBuf: number;
  /** Receive buffer in bytes. May be set at any time; taken windows stay. */
  rcvBuf: number;
  /** Options that the user has set, or its listener's. */
  options: SocketOptions;

  // From here on for core/tcp only.

  /** What it needs of the layer. */
  readonly context: TcpContext<Tcb>;
  /** True once freed: no callback follows. */
  freed = false;
  /** True after close(): the user waits for the end only. */
  userClosed = false;
  /** Counted as an orphan: closed by its user, with something yet to deliver. */
  orphaned = false;
  /** The user reads no more: data that arrives is answered by a reset. */
  rxClosed = false;
  /** Opened by the peer's SYN. */
  passive = false;
  /** The listener in one of whose queues it is. */
  listener: TcpListener | null = null;
  /** It is in the accept queue: its handshake has ended. */
  completed = false;

  // Lists. Next in hash chain, in the dirty list, on the same port, in TIME-WAIT.
  /** Hash of the four-tuple. */
  hash = 0;
  /** Next in its hash chain. */
  hashNext: Tcb | null = null;
  /** True while in the hash table. */
  hashed = false;
  /** True while in the list of those that have something to send. */
  dirty = false;
  /** Next in that list. */
  dirtyNext: Tcb | null = null;
  /** Neighbours on the same local port. */
  portNext: PortOwner | null = null;
  /** See {@linkcode portNext}. */
  portPrev: PortOwner | null = null;
  /** True while it holds its local port. */
  portHeld = false;
  /** Neighbours in the list of TIME-WAITs, oldest first. */
  waitNext: Waiting | null = null;
  /** See {@linkcode waitNext}. */
  waitPrev: Waiting | null = null;
  /** When TIME-WAIT ends, ms. */
  waitUntil = 0;
  /** See {@linkcode Waiting.refused}. */
  refused = false;

  // Send sequence variables, RFC 9293 §3.3.1. Sequence numbers are int32.
  /** Initial send sequence number. */
  iss = 0;
  /** Oldest unacknowledged sequence number. */
  sndUna = 0;
  /** Next sequence number to be sent for the first time. */
  sndNxt = 0;
  /** The peer's window, bytes. */
  sndWnd = 0;
  /** Largest window the peer has ever offered, bytes. */
  sndWndMax = 0;
  /** Sequence number of the segment that last updated the window. */
  sndWl1 = 0;
  /** Acknowledgement number of that segment. */
  sndWl2 = 0;
  /** End of the last segment sent short of full size: Minshall's rule. */
  sndSml = 0;
  /** End of what has to be pushed. */
  pushSeq = 0;
  /** True once a FIN follows the queued data. */
  finQueued = false;
  /** True once the FIN has been sent for the first time. */
  finSent = false;
  /** A SYN or SYN,ACK has to be sent (again). */
  synDue = false;
  /** The SYN was repeated at once, for an ACK that was not acceptable. */
  synRepeatedEarly = false;
  /** The latest SYN was dropped before it left: too many wait for the next hop. */
  synCrowdedOut = false;
  /** A zero-window probe has to be sent. */
  probeDue = false;
  /** A probe beyond the peer's window is in flight. */
  probing = false;
  /** Payload bytes of a full-sized segment, options deducted. */
  sndMss = 536;
  /** The peer's MSS option. */
  peerMss = 536;
  /** The peer's window scale. */
  sndScale = 0;
  /** Written data, from the oldest unacknowledged byte on. */
  readonly sendQueue: SendQueue = new SendQueue();
  /** Segments in flight. */
  readonly sent: SentSegments = new SentSegments();

  // Receive sequence variables.
  /** Initial receive sequence number. */
  irs = 0;
  /** Next sequence number expected. */
  rcvNxt = 0;
  /** Right edge of the window offered; never moves left. */
  rcvAdv = 0;
  /** Acknowledgement number last sent. */
  lastAckSent = 0;
  /** Scale of the windows offered. */
  rcvScale = 0;
  /** Bytes given to the user and not yet taken: they shrink the window. */
  unread = 0;
  /** Bytes of blocks that received data lies in, until they are free. */
  held = 0;
  /** Largest segment received lately: what counts as full-sized. */
  rcvMss = 536;
  /** True once the peer's FIN has arrived in order. */
  finReceived = false;
  /** Segments beyond a hole. */
  readonly reassembly: Reassembly = new Reassembly();

  // Growth of the receive buffer: see receive_window.ts.
  /** Bytes that the user has taken in the current round trip. */
  takenBytes = 0;
  /** The most that it has taken in a round trip. */
  takenMost = 0;
  /** When that round trip began, ms. */
  takenSince = 0;

  // Acknowledging.
  /** An ACK has to be sent at the next flush. */
  ackDue = false;
  /** Bytes received since the last ACK was sent. */
  unacked = 0;
  /** Segments yet to be acknowledged at once. */
  quickAcks = 0;

  /** DSACK, RFC 2883: data has arrived twice; the next segment reports it. */
  hasDuplicate = false;
  /** Left edge of that data. */
  duplicateLeft = 0;
  /** Right edge of that data. */
  duplicateRight = 0;

  // Options in use.
  /** Window scaling was agreed on. */
  scaleOn = false;
  /** Timestamps were agreed on. */
  tsOn = false;
  /** Selective acknowledgements were agreed on. */
  sackOn = false;
  /** TS.Recent, RFC 7323 §4.3. */
  tsRecent = 0;
  /** When TS.Recent was taken, ms. */
  tsRecentAt = 0;
  /** Added to the clock for TSval, RFC 7323 §7.1. */
  tsOffset = 0;

  // Round trip, RFC 6298, and retransmission.
  /** Smoothed round trip, ms; 0 before the first sample. */
  srtt = 0;
  /** Round trip variation, ms. */
  rttvar = 0;
  /** Round-trip sample of the ACK being processed, ms; -1 if it gave none. */
  rttSample = -1;
  /** Shortest recent round trip, ms; Infinity before the first. */
  minRtt: number = Infinity;
  /** When it was measured, ms. */
  minRttAt = 0;
  /** Retransmission timeout before back-off, ms. */
  rto: number;
  /** Timeouts since the last progress: the back-off's exponent. */
  backoff = 0;
  /** Timeouts since the peer last answered: for the retry limits. */
  retries = 0;

  /** Since when data in flight has had no answer, ms: for the user timeout. */
  unansweredSince = 0;
  /** ICMP's soft error since the last answer: the reason given if it times out. */
  softError: err_t = ERR_OK;
  /** Black hole, RFC 4821: the path seems to lose big segments; null if not. */
  blackHole: BlackHole | null = null;

  // Congestion and loss recovery.
  /** Name of the congestion control: see {@linkcode TcpPcb.setCongestion}. */
  congestionName: string;
  /** Congestion window, bytes. */
  cwnd = 0;
  /** Slow start threshold, bytes. */
  ssthresh = 0x7fffffff;
  /** Bytes acknowledged since cwnd last grew. */
  bytesAcked = 0;
  /** One of the CA_ constants. */
  caState: number = CA_OPEN;
  /** End of what was in flight when recovery began. */
  recoveryPoint = 0;
  /** Duplicate ACKs in a row, where SACK is off. */
  dupAcks = 0;
  /** State of loss recovery; null until a loss is suspected. */
  loss: LossState | null = null;
  /** What {@linkcode lossAt} waits for: one of the LOSS_TIMER_ constants. */
  lossTimer: number = LOSS_TIMER_OFF;
  /** Its tail loss probe, RFC 8985 §7; null until one is due. */
  tailProbe: TailProbe | null = null;
  /** The ACK being processed has a DSACK block: something arrived twice. */
  dsackSeen = false;
  /** The next lost segment is sent again whatever pipe says, RFC 6675 §5 step 4.3. */
  repeatDue = false;
  /** True if data had to wait for the congestion window at the last output. */
  cwndLimited = false;
  /** Most bytes in flight since {@linkcode cwndCheckedAt}. */
  cwndUsed = 0;
  /** When the congestion window was last used in full, or reduced for not being, ms. */
  cwndCheckedAt = 0;
  /** When data was last sent, ms. */
  lastSendAt = 0;

  // Pacing: see pacing.ts.
  /** Rate at which data leaves, at most, bytes per ms; 0 for no limit. */
  pacingRate = 0;
  /** Bytes that may leave at one instant. */
  sendQuantum = 0;
  /** How much of the current quantum was sent, and when; null until it is paced. */
  pacing: Pacing | null = null;

  // Explicit congestion notification: see ecn.ts.
  /** ECN was agreed on. */
  ecnOn = false;
  /** Our last SYN has asked for it. */
  ecnAsked = false;
  /** A SYN of ours has not asked for it: then data leaves without ECT. */
  ecnPlainSyn = false;
  /** ACKs carry ECE, because a CE mark has arrived, until the peer sends CWR. */
  ecnEcho = false;
  /** The next new data carries CWR, because the congestion window was reduced. */
  cwrDue = false;
  /** SND.NXT when the window was last reduced. */
  reducedAt = 0;

  // Deadlines, ms; Infinity if none. One timer stands for the earliest.
  /** Retransmission, or the zero-window probe. */
  rexmitAt: number = Infinity;
  /** RACK's reordering timer, or the tail loss probe: see rack.ts. */
  lossAt: number = Infinity;
  /** Delayed acknowledgement. */
  delackAt: number = Infinity;
  /** Pacing: the next quantum may be sent. */
  paceAt: number = Infinity;
  /** Keepalive. */
  keepAt: number = Infinity;
  /** End of an orphan's FIN-WAIT-2. */
  lingerAt: number = Infinity;
  /** The timer. */
  readonly timer: Timer = new Timer(this);
  /** Keepalive probes sent since the last segment arrived. */
  keepProbes = 0;
  /** When a segment last arrived, ms. */
  lastRecvAt = 0;
  /** When text last arrived in order, ms. */
  lastTextAt: number = -Infinity;
  /** When segments out of the window were last answered; null until one was. */
  answers: AnswerTimes | null = null;

  /** How long each limit has held the sender back; null until something is written. */
  limits: SendLimits | null = null;

  // Counters for info().
  /** Payload bytes acknowledged. */
  totalAcked = 0;
  /** Payload bytes sent for the first time. */
  totalSent = 0;
  /** Payload bytes received in order. */
  totalReceived = 0;
  /** Counters of losses, repetitions and marks; null until one is not 0. */
  counters: LossCounters | null = null;

  /** Its trace; null if none was asked for. */
  trace: TcpTrace | null = null;

  #congestion: CongestionControl | null = null;

  /**
   * @param context What it needs of the layer.
   * @param user Gets its callbacks.
   */
  constructor(context: TcpContext<Tcb>, user: TcpUser) {
    const { config } = context;
    this.context = context;
    this.flow.dontFragment = context.ip.dontFragment;
    this.user = user;
    this.options = context.options;
    this.sndBuf = config.sndBuf;
    this.rcvBuf = config.rcvBuf;
    this.rto = config.rtoInitial;
    this.congestionName = config.congestion;
  }

  /** Called when the earliest deadline has passed. */
  abstract onTimer(): void;

  /** The congestion control; made when it is first asked. */
  get congestion(): CongestionControl {
    return this.#congestion ??= findCongestion(this.congestionName)!();
  }

  /** Replaces the congestion control by another that is registered. */
  replaceCongestion(name: string): void {
    this.congestionName = name;
    this.#congestion = null;
  }

  /** A random number, at least 0 and less than 1, for the congestion control. */
  random(): number {
    return this.context.rng.nextU32() / 0x1_0000_0000;
  }

  /** Local address; any until bound or connected. */
  get local(): IpAddr {
    return this.flow.local;
  }

  /** Remote address; any until connected. */
  get remote(): IpAddr {
    return this.flow.remote;
  }

  /** Shares the local port with others that have the same option. */
  get reuse(): boolean {
    return this.options.reuse;
  }

  /** Its address `::` does not stand for IPv4 as well. */
  get ipv6Only(): boolean {
    return this.options.ipv6Only;
  }

  /** True if it has a peer. */
  get isConnection(): boolean {
    return this.state !== TCP_CLOSED;
  }

  /** True in TIME-WAIT. */
  get inTimeWait(): boolean {
    return this.state === TCP_TIME_WAIT;
  }

  /** Bytes that {@linkcode TcpPcb.write} may add now; never negative. */
  get writeSpace(): number {
    const space = this.sndBuf - this.sendQueue.length;
    return space > 0 ? space : 0;
  }

  /** True if {@linkcode TcpPcb.write} takes data: no FIN queued, not closed. */
  get canSend(): boolean {
    const { state } = this;
    return !this.finQueued &&
      (state === TCP_ESTABLISHED || state === TCP_CLOSE_WAIT ||
        state === TCP_SYN_SENT || state === TCP_SYN_RCVD);
  }
}
