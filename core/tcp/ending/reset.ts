/**
 * Resets and challenge ACKs: RFC 9293 §3.5.2, RFC 5961.
 *
 * @module
 */

import { ERR_OK } from "../../base/err.ts";
import type { Flow } from "../../ip/flow.ts";
import { IP_PROTO_TCP } from "../../wire/ip_protocol.ts";
import {
  TCP_CHECKSUM,
  TCP_FLAG_ACK,
  TCP_FLAG_RST,
  TCP_HEADER_LENGTH,
  TCP_OPTIONS,
  writeTcp,
} from "../../wire/tcp.ts";
import {
  TCP_TIMESTAMPS_LENGTH,
  writeTimestamps,
} from "../../wire/tcp_options.ts";
import type { TcpContext } from "../context.ts";
import { acceptableSeq } from "../output/acceptable_seq.ts";
import { sendAck } from "../output/output.ts";
import type { Segment } from "../segment.ts";
import type { TimeWaitRemnant } from "../table/time_wait_remnant.ts";
import type { Tcb } from "../tcb.ts";
import { type Stamped, timestamp } from "../timestamps.ts";

/** What has a clock for TSval, and a TS.Recent. */
interface Echoing extends Stamped {
  /** TS.Recent, RFC 7323 §4.3. */
  readonly tsRecent: number;
}

/**
 * Answers a segment with a reset: RFC 9293 §3.10.7.1. Never answers a reset.
 *
 * @param context What it needs of the layer.
 * @param segment The segment, its sequence number and length as they arrived.
 */
export function resetFor(context: TcpContext<Tcb>, segment: Segment): void {
  if (segment.hasRst) return;
  const { packet } = segment;
  const flow = context.replyFlow;
  flow.local.copyFrom(packet.dst);
  flow.remote.copyFrom(packet.src);
  flow.netif = null;
  flow.neighbour = null;
  const acked = segment.hasAck;
  sendHeader(
    context,
    flow,
    segment.dstPort,
    segment.srcPort,
    acked ? segment.ack : 0,
    acked ? 0 : (segment.seq + segment.sequenceLength) | 0,
    acked ? TCP_FLAG_RST : TCP_FLAG_RST | TCP_FLAG_ACK,
    0,
    null,
  );
}

/** Sends the ACK of a connection of which only TIME-WAIT is left. */
export function acknowledgeFor(
  context: TcpContext<Tcb>,
  wait: TimeWaitRemnant,
): void {
  const flow = context.waitFlow;
  flow.local.copyFrom(wait.local);
  flow.remote.copyFrom(wait.remote);
  flow.ttl = wait.ttl;
  flow.tos = wait.tos;
  flow.dontFragment = wait.dontFragment;
  flow.ifIndex = wait.ifIndex;
  flow.netif = null;
  flow.neighbour = null;
  sendHeader(
    context,
    flow,
    wait.localPort,
    wait.remotePort,
    wait.sndNxt,
    wait.rcvNxt,
    TCP_FLAG_ACK,
    wait.window,
    wait.tsOn ? wait : null,
  );
}

/**
 * Tells the peer of a connection that it is gone: with timestamps, if they were
 * agreed on (RFC 7323 §3.2).
 */
export function resetPeer(tcb: Tcb): void {
  sendHeader(
    tcb.context,
    tcb.flow,
    tcb.localPort,
    tcb.remotePort,
    acceptableSeq(tcb),
    tcb.rcvNxt,
    TCP_FLAG_RST | TCP_FLAG_ACK,
    0,
    tcb.tsOn ? tcb : null,
  );
}

/** Sends a challenge ACK, if the rate allows: RFC 5961 §3 to §5 and §7. */
export function challenge(tcb: Tcb): void {
  if (tcb.context.mayChallenge()) sendAck(tcb);
}

/** Sends a segment without text, if there is a route. */
function sendHeader(
  context: TcpContext<Tcb>,
  flow: Flow,
  localPort: number,
  remotePort: number,
  seq: number,
  ack: number,
  flags: number,
  window: number,
  stamped: Echoing | null,
): void {
  const { ip, stats } = context;
  const { frame } = ip;
  if (ip.route(flow) !== ERR_OK) return;
  const length = TCP_HEADER_LENGTH +
    (stamped === null ? 0 : TCP_TIMESTAMPS_LENGTH);
  frame.reset();
  const header = frame.prepend(length);
  writeTcp(
    frame.memory,
    header,
    localPort,
    remotePort,
    seq,
    ack,
    length,
    flags,
    window,
    0,
  );
  if (stamped !== null) {
    const at = header + TCP_OPTIONS;
    writeTimestamps(
      frame.memory,
      at,
      timestamp(stamped, context.clock),
      stamped.tsRecent,
    );
  }
  ip.finishChecksum(flow, frame, IP_PROTO_TCP, header, TCP_CHECKSUM);
  ip.send(flow, frame, IP_PROTO_TCP);
  stats.tcpSent++;
  if ((flags & TCP_FLAG_RST) !== 0) stats.tcpResetsSent++;
}
