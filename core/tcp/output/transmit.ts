/**
 * Builds one segment and hands it to the IP layer.
 *
 * A segment of more than one MSS of payload leaves as a super-packet, which the
 * device cuts, or the link layer for it.
 *
 * @module
 */

import { ERR_OK } from "../../base/err.ts";
import { GSO_TCPV4, GSO_TCPV6 } from "../../wire/frame.ts";
import { IP_PROTO_TCP } from "../../wire/ip_protocol.ts";
import {
  TCP_CHECKSUM,
  TCP_FLAG_ACK,
  TCP_FLAG_CWR,
  TCP_FLAG_ECE,
  TCP_FLAG_FIN,
  TCP_FLAG_SYN,
  TCP_HEADER_LENGTH,
  TCP_OPTIONS,
  writeTcp,
} from "../../wire/tcp.ts";
import {
  sackLength,
  synOptionsLength,
  TCP_TIMESTAMPS_LENGTH,
  writeSack,
  writeSynOptions,
  writeTimestamps,
} from "../../wire/tcp_options.ts";
import { ecnSynFlags, marksText, tosOf } from "../recovery/ecn.ts";
import type { TcpPcb } from "../pcb.ts";
import { TCP_SYN_SENT } from "../state.ts";
import { receiveBuffer } from "../buffer/memory_pressure.ts";
import { chooseWindow } from "../buffer/window.ts";

const edges = new Int32Array(8);

/**
 * Sends a segment of an open connection.
 *
 * @param pcb The connection; routed.
 * @param seq Its sequence number.
 * @param length Payload bytes, taken from the send queue at `seq`.
 * @param flags Control bits; ACK is added.
 * @returns Payload bytes that left: fewer than `length`, whole segments, without the
 * FIN, if the device had no room for more; -1 if it had none at all. Any other
 * failure counts as a loss on the way: the timers deal with it.
 */
export function transmit(
  pcb: TcpPcb,
  seq: number,
  length: number,
  flags: number,
): number {
  const { ip } = pcb.layer;
  const { frame } = ip;
  const { flow } = pcb;
  if (flow.netif === null) return length; // no route: lost on the way
  const marked = marksText(pcb, seq, length);
  if (pcb.ecnEcho) flags |= TCP_FLAG_ECE;
  if (marked && pcb.cwrDue) flags |= TCP_FLAG_CWR;
  frame.reset();
  if (length > 0) pcb.sendQueue.gather(frame, seq, length);
  const blocks = sackBlocks(pcb, length);
  const headerLength = TCP_HEADER_LENGTH + sackLength(blocks) +
    (pcb.tsOn ? TCP_TIMESTAMPS_LENGTH : 0);
  const header = frame.prepend(headerLength);
  writeTcp(
    frame.memory,
    header,
    pcb.localPort,
    pcb.remotePort,
    seq,
    pcb.rcvNxt,
    headerLength,
    flags | TCP_FLAG_ACK,
    chooseWindow(pcb),
    0,
  );
  let at = header + TCP_OPTIONS;
  if (pcb.tsOn) {
    at += writeTimestamps(frame.memory, at, timestamp(pcb), pcb.tsRecent);
  }
  if (blocks > 0) writeSack(frame.memory, at, edges, blocks);
  if (length > pcb.sndMss) {
    frame.gsoType = flow.remote.isV4 ? GSO_TCPV4 : GSO_TCPV6;
    frame.gsoSize = pcb.sndMss;
  }
  let left = length;
  if (!send(pcb, header, marked)) {
    left = frame.accepted;
    if (left === 0) return -1;
    pcb.layer.stats.tcpSent++;
    flags &= ~TCP_FLAG_FIN; // that was to leave last
  }
  if (marked) pcb.cwrDue = false;
  if (pcb.trace !== null) {
    pcb.trace.segmentSent(seq, left, flags, edges, blocks);
  }
  if (blocks > 0) pcb.hasDuplicate = false;
  pcb.ackDue = pcb.hasDuplicate; // that had no room
  pcb.unacked = 0;
  pcb.delackAt = Infinity;
  pcb.lastAckSent = pcb.rcvNxt;
  return left;
}

/**
 * Chooses the SACK blocks of a segment: what has arrived twice first, RFC 2883, then
 * what is held out of order, RFC 2018. A full-sized segment has no room for them:
 * then a bare ACK tells, as every segment out of order is answered by one.
 *
 * @returns Blocks written to `edges`.
 */
function sackBlocks(pcb: TcpPcb, length: number): number {
  const { reassembly } = pcb;
  if (!pcb.sackOn || (reassembly.isEmpty && !pcb.hasDuplicate)) return 0;
  let limit = pcb.tsOn ? 3 : 4;
  if (length > 0) limit = Math.min(limit, (pcb.sndMss - length - 4) >> 3);
  if (limit <= 0) return 0;
  let count = 0;
  if (pcb.hasDuplicate) {
    edges[0] = pcb.duplicateLeft;
    edges[1] = pcb.duplicateRight;
    count = 1;
  }
  return reassembly.isEmpty
    ? count
    : reassembly.sackBlocks(edges, count, limit);
}

/**
 * Sends a SYN, or a SYN,ACK where the peer's has arrived.
 *
 * @returns False if the device has no room.
 */
export function transmitSyn(pcb: TcpPcb): boolean {
  const { config, ip } = pcb.layer;
  const { frame } = ip;
  if (pcb.flow.netif === null) return true;
  const active = pcb.state === TCP_SYN_SENT;
  const scale = (active ? config.windowScale : pcb.scaleOn) ? pcb.rcvScale : -1;
  const timestamps = active ? config.timestamps : pcb.tsOn;
  const sack = active ? config.sack : pcb.sackOn;
  frame.reset();
  const headerLength = TCP_HEADER_LENGTH +
    synOptionsLength(sack, timestamps, scale);
  const header = frame.prepend(headerLength);
  writeTcp(
    frame.memory,
    header,
    pcb.localPort,
    pcb.remotePort,
    pcb.iss,
    active ? 0 : pcb.rcvNxt,
    headerLength,
    (active ? TCP_FLAG_SYN : TCP_FLAG_SYN | TCP_FLAG_ACK) |
      ecnSynFlags(pcb, active),
    Math.min(receiveBuffer(pcb), 0xffff), // RFC 7323 §2.2: a SYN's is not scaled
    0,
  );
  writeSynOptions(
    frame.memory,
    header + TCP_OPTIONS,
    offeredMss(pcb),
    sack,
    timestamps,
    timestamp(pcb),
    active ? 0 : pcb.tsRecent,
    scale,
  );
  if (!send(pcb, header, false)) return false;
  if (pcb.trace !== null) pcb.trace.synSent(!active);
  pcb.ackDue = false;
  pcb.lastAckSent = pcb.rcvNxt;
  return true;
}

/**
 * The MSS option to send, RFC 6691: what the interface takes, less the headers
 * without options, or the limit of the connection's own.
 */
function offeredMss(pcb: TcpPcb): number {
  return Math.min(pcb.layer.ip.mtu(pcb.flow) - headersOf(pcb), pcb.mssLimit);
}

/** Bytes of an IP and a TCP header without options. */
export function headersOf(pcb: TcpPcb): number {
  return (pcb.flow.remote.isV4 ? 20 : 40) + TCP_HEADER_LENGTH;
}

/** TSval: a millisecond clock of the connection's own. */
export function timestamp(of: Pick<TcpPcb, "layer" | "tsOffset">): number {
  return ((of.layer.clock.now | 0) + of.tsOffset) | 0;
}

function send(pcb: TcpPcb, header: number, marked: boolean): boolean {
  const { ip, stats } = pcb.layer;
  const { flow } = pcb;
  const { tos } = flow;
  ip.finishChecksum(flow, ip.frame, IP_PROTO_TCP, header, TCP_CHECKSUM);
  flow.tos = tosOf(pcb, marked);
  const err = ip.send(flow, ip.frame, IP_PROTO_TCP);
  flow.tos = tos;
  if (err !== ERR_OK && flow.netif !== null && flow.netif.blocked) return false;
  stats.tcpSent++;
  return true;
}
