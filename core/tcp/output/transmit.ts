/**
 * Builds one segment and hands it to the IP layer.
 *
 * A segment of more than one MSS of payload leaves as a super-packet, which the
 * device cuts, or the link layer for it.
 *
 * @module
 */

import { ERR_OK } from "../../base/err.ts";
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
import { receiveBuffer } from "../buffer/memory_pressure.ts";
import { chooseWindow } from "../buffer/receive_window.ts";
import { ecnSynFlags, marksText, tosOf } from "../recovery/ecn.ts";
import { TCP_SYN_SENT } from "../state.ts";
import type { Tcb } from "../tcb.ts";
import { timestamp } from "../timestamps.ts";

const edges = new Int32Array(8);

/**
 * Sends a segment of an open connection.
 *
 * @param tcb The connection; routed.
 * @param seq Its sequence number.
 * @param length Payload bytes, taken from the send queue at `seq`.
 * @param flags Control bits; ACK is added.
 * @returns Payload bytes that left: fewer than `length`, whole segments, without the
 * FIN, if the device had no room for more; -1 if it had none at all. Any other
 * failure counts as a loss on the way: the timers deal with it.
 */
export function transmit(
  tcb: Tcb,
  seq: number,
  length: number,
  flags: number,
): number {
  const { ip } = tcb.context;
  const { frame } = ip;
  const { flow } = tcb;
  if (flow.netif === null) return length; // no route: lost on the way
  const marked = marksText(tcb, seq, length);
  if (tcb.ecnEcho) flags |= TCP_FLAG_ECE;
  if (marked && tcb.cwrDue) flags |= TCP_FLAG_CWR;
  frame.reset();
  if (length > 0) tcb.sendQueue.gather(frame, seq, length);
  const blocks = sackBlocks(tcb, length);
  const headerLength = TCP_HEADER_LENGTH + sackLength(blocks) +
    (tcb.tsOn ? TCP_TIMESTAMPS_LENGTH : 0);
  const header = frame.prepend(headerLength);
  writeTcp(
    frame.memory,
    header,
    tcb.localPort,
    tcb.remotePort,
    seq,
    tcb.rcvNxt,
    headerLength,
    flags | TCP_FLAG_ACK,
    chooseWindow(tcb),
    0,
  );
  let at = header + TCP_OPTIONS;
  if (tcb.tsOn) {
    at += writeTimestamps(
      frame.memory,
      at,
      timestamp(tcb, tcb.context.clock),
      tcb.tsRecent,
    );
  }
  if (blocks > 0) writeSack(frame.memory, at, edges, blocks);
  if (length > tcb.sndMss) {
    frame.gsoType = tcb.context.ip.gsoTcp(flow);
    frame.gsoSize = tcb.sndMss;
  }
  let left = length;
  if (!send(tcb, header, marked)) {
    left = frame.accepted;
    if (left === 0) return -1;
    tcb.context.stats.tcpSent++;
    flags &= ~TCP_FLAG_FIN; // the FIN was in the part that has not left
  }
  if (marked) tcb.cwrDue = false;
  if (tcb.trace !== null) {
    tcb.trace.segmentSent(seq, left, flags, edges, blocks);
  }
  if (blocks > 0) tcb.hasDuplicate = false;
  tcb.ackDue = tcb.hasDuplicate; // a DSACK that had no room
  tcb.unacked = 0;
  tcb.delackAt = Infinity;
  tcb.lastAckSent = tcb.rcvNxt;
  return left;
}

/**
 * Chooses the SACK blocks of a segment: what has arrived twice first, RFC 2883, then
 * what is held out of order, RFC 2018. A full-sized segment has no room for them: then
 * the peer learns them from a bare ACK, which answers every segment out of order.
 *
 * @returns Blocks written to `edges`.
 */
function sackBlocks(tcb: Tcb, length: number): number {
  const { reassembly } = tcb;
  if (!tcb.sackOn || (reassembly.isEmpty && !tcb.hasDuplicate)) return 0;
  let limit = tcb.tsOn ? 3 : 4;
  if (length > 0) limit = Math.min(limit, (tcb.sndMss - length - 4) >> 3);
  if (limit <= 0) return 0;
  let count = 0;
  if (tcb.hasDuplicate) {
    edges[0] = tcb.duplicateLeft;
    edges[1] = tcb.duplicateRight;
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
export function transmitSyn(tcb: Tcb): boolean {
  const { config, ip } = tcb.context;
  const { frame } = ip;
  if (tcb.flow.netif === null) return true;
  const active = tcb.state === TCP_SYN_SENT;
  const scale = (active ? config.windowScale : tcb.scaleOn) ? tcb.rcvScale : -1;
  const timestamps = active ? config.timestamps : tcb.tsOn;
  const sack = active ? config.sack : tcb.sackOn;
  frame.reset();
  const headerLength = TCP_HEADER_LENGTH +
    synOptionsLength(sack, timestamps, scale);
  const header = frame.prepend(headerLength);
  writeTcp(
    frame.memory,
    header,
    tcb.localPort,
    tcb.remotePort,
    tcb.iss,
    active ? 0 : tcb.rcvNxt,
    headerLength,
    (active ? TCP_FLAG_SYN : TCP_FLAG_SYN | TCP_FLAG_ACK) |
      ecnSynFlags(tcb, active),
    Math.min(receiveBuffer(tcb), 0xffff), // RFC 7323 §2.2: a SYN's is not scaled
    0,
  );
  writeSynOptions(
    frame.memory,
    header + TCP_OPTIONS,
    offeredMss(tcb),
    sack,
    timestamps,
    timestamp(tcb, tcb.context.clock),
    active ? 0 : tcb.tsRecent,
    scale,
  );
  if (!send(tcb, header, false)) return false;
  if (tcb.trace !== null) tcb.trace.synSent(!active);
  tcb.ackDue = false;
  tcb.lastAckSent = tcb.rcvNxt;
  return true;
}

/**
 * The MSS option to send, RFC 6691: what the interface takes, less the headers
 * without options, or the limit of the connection's own. What is known of the path
 * is for the other direction (RFC 8201 §5.4).
 */
function offeredMss(tcb: Tcb): number {
  const { netif, remote } = tcb.flow;
  return Math.min(
    netif!.mtuOf(remote) - headersOf(tcb),
    tcb.options.mssLimit,
  );
}

/** Bytes of an IP and a TCP header without options. */
export function headersOf(tcb: Tcb): number {
  return tcb.context.ip.headerLength(tcb.flow) + TCP_HEADER_LENGTH;
}

function send(tcb: Tcb, header: number, marked: boolean): boolean {
  const { ip, stats } = tcb.context;
  const { flow } = tcb;
  const { tos } = flow;
  ip.finishChecksum(flow, ip.frame, IP_PROTO_TCP, header, TCP_CHECKSUM);
  flow.tos = tosOf(tcb, marked);
  const err = ip.send(flow, ip.frame, IP_PROTO_TCP);
  flow.tos = tos;
  if (err !== ERR_OK && flow.netif !== null && flow.netif.blocked) return false;
  stats.tcpSent++;
  return true;
}
