/**
 * Resets and challenge ACKs: RFC 9293 §3.5.2, RFC 5961.
 *
 * @module
 */

import { ERR_OK } from "../base/err.ts";
import { IP_PROTO_TCP } from "../wire/ip_protocol.ts";
import {
  TCP_CHECKSUM,
  TCP_FLAG_ACK,
  TCP_FLAG_RST,
  TCP_HEADER_LENGTH,
  TCP_OPTIONS,
  writeTcp,
} from "../wire/tcp.ts";
import { TCP_TIMESTAMPS_LENGTH, writeTimestamps } from "../wire/tcp_options.ts";
import type { Flow } from "../ip/flow.ts";
import type { TcpLayer } from "./layer.ts";
import { sendAck } from "./output.ts";
import type { TcpPcb } from "./pcb.ts";
import type { Segment } from "./segment.ts";
import { timestamp } from "./transmit.ts";

/**
 * Answers a segment with a reset: RFC 9293 §3.10.7.1. Never answers a reset.
 *
 * @param layer The layer.
 * @param segment The segment, its sequence number and length as they arrived.
 */
export function resetFor(layer: TcpLayer, segment: Segment): void {
  if (segment.hasRst) return;
  const { packet } = segment;
  const flow = layer.replyFlow;
  flow.local.copyFrom(packet.dst);
  flow.remote.copyFrom(packet.src);
  flow.netif = null;
  flow.neighbour = null;
  const acked = segment.hasAck;
  sendReset(
    layer,
    flow,
    segment.dstPort,
    segment.srcPort,
    acked ? segment.ack : 0,
    acked ? 0 : (segment.seq + segment.sequenceLength) | 0,
    acked ? TCP_FLAG_RST : TCP_FLAG_RST | TCP_FLAG_ACK,
    null,
  );
}

/**
 * Tells the peer of a connection that it is gone: with timestamps, if they were
 * agreed on (RFC 7323 §3.2).
 */
export function resetPeer(pcb: TcpPcb): void {
  sendReset(
    pcb.layer,
    pcb.flow,
    pcb.localPort,
    pcb.remotePort,
    pcb.sndNxt,
    pcb.rcvNxt,
    TCP_FLAG_RST | TCP_FLAG_ACK,
    pcb.tsOn ? pcb : null,
  );
}

/** Sends a challenge ACK, if the rate allows: RFC 5961 §3 to §5 and §7. */
export function challenge(pcb: TcpPcb): void {
  if (pcb.layer.mayChallenge()) sendAck(pcb);
}

function sendReset(
  layer: TcpLayer,
  flow: Flow,
  localPort: number,
  remotePort: number,
  seq: number,
  ack: number,
  flags: number,
  stamped: TcpPcb | null,
): void {
  const { ip, stats } = layer;
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
    0,
    0,
  );
  if (stamped !== null) {
    const at = header + TCP_OPTIONS;
    writeTimestamps(frame.memory, at, timestamp(stamped), stamped.tsRecent);
  }
  ip.finishChecksum(flow, frame, IP_PROTO_TCP, header, TCP_CHECKSUM);
  ip.send(flow, frame, IP_PROTO_TCP);
  stats.tcpSent++;
  stats.tcpResetsSent++;
}
