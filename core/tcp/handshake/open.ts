/**
 * The beginnings of a connection: bind, connect, listen; RFC 9293 §3.10.1.
 *
 * @module
 */

import {
  ERR_BUF,
  ERR_ISCONN,
  ERR_OK,
  type err_t,
  ERR_USE,
  ERR_VAL,
} from "../../base/err.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";
import { TcpListener } from "../table/listener.ts";
import type { TcpPcb } from "../pcb.ts";
import { EPHEMERAL_COUNT, EPHEMERAL_FIRST } from "../table/ports.ts";
import { TCP_CLOSED, TCP_SYN_SENT } from "../state.ts";
import type { Waiting } from "../table/time_wait_list.ts";
import { traceOpening } from "../trace.ts";
import type { TcpListenUser } from "../user.ts";
import { scaleFor } from "../buffer/window.ts";

/** Ports looked at for one that nobody holds, before shared ones are tried. */
const FREE_PORT_TRIES = 64;
/** A connection in TIME-WAIT for so long may be replaced by connect, ms. */
const REUSE_AFTER_MS = 1000;

/** Takes a local address and port. */
export function bindPcb(pcb: TcpPcb, addr: IpAddr, port: number): err_t {
  const { ports, rng } = pcb.layer;
  if (pcb.freed || pcb.state !== TCP_CLOSED || pcb.portHeld) return ERR_VAL;
  if (pcb.ipv6Only && addr.isV4) return ERR_VAL;
  let chosen = port;
  if (port === 0) {
    chosen = ports.chooseFree(rng, EPHEMERAL_COUNT);
    if (chosen === 0) return ERR_BUF;
  } else if (ports.conflicts(addr, port, pcb.reuse, pcb.ipv6Only)) {
    return ERR_USE;
  }
  pcb.flow.local.copyFrom(addr);
  pcb.localPort = chosen;
  ports.add(pcb);
  return ERR_OK;
}

/** Starts an active open. */
export function connectPcb(pcb: TcpPcb, addr: IpAddr, port: number): err_t {
  const { layer } = pcb;
  const { flow } = pcb;
  if (pcb.freed || pcb.state !== TCP_CLOSED) return ERR_ISCONN;
  if (
    addr.isAny || addr.isMulticast || layer.ip.isBroadcast(addr) || port === 0
  ) return ERR_VAL; // RFC 9293 §3.9.2.3, MUST-46
  if (pcb.ipv6Only && addr.isV4) return ERR_VAL;
  const bound = flow.local.clone();
  flow.remote.copyFrom(addr);
  flow.netif = null;
  flow.neighbour = null;
  let err = layer.ip.route(flow);
  if (err === ERR_OK) {
    pcb.remotePort = port;
    err = pcb.portHeld ? claimTuple(pcb) : choosePort(pcb);
  }
  if (err !== ERR_OK) {
    flow.local.copyFrom(bound);
    flow.remote.set4(0);
    flow.netif = null;
    pcb.remotePort = 0;
    return err;
  }
  layer.ports.add(pcb);
  startSending(pcb);
  pcb.state = TCP_SYN_SENT;
  pcb.synDue = true;
  layer.connections.add(pcb);
  layer.markDirty(pcb);
  layer.stats.tcpActiveOpens++;
  return ERR_OK;
}

/** Turns a control block into a listener. */
export function listenPcb(
  pcb: TcpPcb,
  backlog: number,
  user: TcpListenUser,
): TcpListener | null {
  const { layer } = pcb;
  if (pcb.freed || pcb.state !== TCP_CLOSED) return null;
  if (layer.hasListener(pcb.flow.local, pcb.localPort)) return null;
  const listener = new TcpListener(pcb, backlog, user);
  layer.ports.remove(pcb);
  layer.timers.remove(pcb.timer);
  pcb.freed = true;
  layer.addListener(listener);
  return listener;
}

/**
 * Chooses the initial send sequence number and sets all that follows from it.
 *
 * @param pcb The connection, its four-tuple set.
 * @param iss The number, or RFC 6528's if not given.
 */
export function startSending(pcb: TcpPcb, iss?: number): void {
  const { layer, flow } = pcb;
  const { config, secret } = layer;
  pcb.iss = iss ??
    secret.isn(
      flow.local,
      pcb.localPort,
      flow.remote,
      pcb.remotePort,
      layer.clock.now,
    );
  pcb.sndUna = pcb.iss;
  pcb.sndNxt = pcb.iss;
  pcb.sndSml = pcb.iss;
  pcb.pushSeq = pcb.iss;
  pcb.recoveryPoint = pcb.iss;
  pcb.sendQueue.reset((pcb.iss + 1) | 0);
  pcb.tsOffset = secret.timestampOffset(flow.local, flow.remote);
  flow.atomicId = (pcb.iss ^ pcb.tsOffset) >>> 16; // known to the peer alone
  const largest = Math.max(config.rcvBufMax, pcb.rcvBuf);
  pcb.rcvScale = config.windowScale ? scaleFor(largest) : 0;
  traceOpening(pcb);
}

/**
 * Makes sure that nobody has the four-tuple. A connection in TIME-WAIT gives way if
 * timestamps protect the new one from its old segments (RFC 6191, as Linux's
 * tcp_tw_reuse).
 */
function claimTuple(pcb: TcpPcb): err_t {
  const { layer, localPort, remotePort } = pcb;
  const { local, remote } = pcb.flow;
  const old = layer.holderOf(local, localPort, remote, remotePort);
  if (old === null) return ERR_OK;
  if (!mayReplace(old)) return ERR_USE;
  old.expire();
  return ERR_OK;
}

function mayReplace(old: Waiting): boolean {
  const { clock, config } = old.layer;
  const entered = old.waitUntil - config.timeWaitMs;
  return old.inTimeWait && old.tsOn &&
    clock.now - entered >= REUSE_AFTER_MS;
}

/**
 * Chooses an ephemeral port: one that nobody holds if that is found soon, else one
 * whose owners talk to somebody else.
 */
function choosePort(pcb: TcpPcb): err_t {
  const { layer } = pcb;
  const { ports, rng } = layer;
  const { local, remote } = pcb.flow;
  let port = ports.chooseFree(rng, FREE_PORT_TRIES);
  if (port === 0) {
    const start = rng.nextU32() % EPHEMERAL_COUNT;
    for (let i = 0; i < EPHEMERAL_COUNT && port === 0; i++) {
      const candidate = EPHEMERAL_FIRST + (start + i) % EPHEMERAL_COUNT;
      if (!ports.isShareable(candidate)) continue;
      const old = layer.holderOf(local, candidate, remote, pcb.remotePort);
      if (old !== null && !mayReplace(old)) continue;
      if (old !== null) old.expire();
      port = candidate;
    }
  }
  if (port === 0) return ERR_BUF;
  pcb.localPort = port;
  return ERR_OK;
}
