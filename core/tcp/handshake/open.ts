/**
 * bind, connect and listen: OPEN of RFC 9293 §3.10.1, active and passive.
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
import { type Flow, LABEL_RANDOM } from "../../ip/flow.ts";
import { needsZone } from "../../wire/ip6_scope.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";
import { scaleFor } from "../buffer/receive_window.ts";
import type { TcpContext } from "../context.ts";
import { expire } from "../ending/time_wait.ts";
import { scheduleOutput } from "../schedule.ts";
import { TCP_CLOSED, TCP_SYN_SENT } from "../state.ts";
import { TcpListener } from "../table/listener.ts";
import { EPHEMERAL_COUNT, EPHEMERAL_FIRST } from "../table/ports.ts";
import type { Waiting } from "../table/time_wait_list.ts";
import type { Tcb } from "../tcb.ts";
import { traceOpening } from "../trace_recorder.ts";
import type { TcpListenUser } from "../user.ts";

/** Ports looked at for one that nobody holds, before shared ones are tried. */
const FREE_PORT_TRIES = 64;
/** A connection in TIME-WAIT for so long may be replaced by connect, ms. */
const REUSE_AFTER_MS = 1000;

/** Takes a local address and port. */
export function bindLocal(tcb: Tcb, addr: IpAddr, port: number): err_t {
  const { ports, rng } = tcb.context;
  if (tcb.freed || tcb.state !== TCP_CLOSED || tcb.portHeld) return ERR_VAL;
  if (tcb.options.ipv6Only && addr.isV4) return ERR_VAL;
  let chosen = port;
  if (port === 0) {
    chosen = ports.chooseFree(rng, EPHEMERAL_COUNT);
    if (chosen === 0) return ERR_BUF;
  } else if (
    ports.conflicts(addr, port, tcb.options.reuse, tcb.options.ipv6Only)
  ) {
    return ERR_USE;
  }
  tcb.flow.local.copyFrom(addr);
  tcb.localPort = chosen;
  ports.add(tcb);
  return ERR_OK;
}

/** Starts an active open. */
export function openActively(tcb: Tcb, addr: IpAddr, port: number): err_t {
  const { context } = tcb;
  const { flow } = tcb;
  if (tcb.freed || tcb.state !== TCP_CLOSED) return ERR_ISCONN;
  if (
    addr.isAny || addr.isMulticast || context.ip.isBroadcast(addr) || port === 0
  ) return ERR_VAL; // RFC 9293 §3.9.2.3, MUST-46
  if (tcb.options.ipv6Only && addr.isV4) return ERR_VAL;
  const bound = flow.local.clone();
  flow.remote.copyFrom(addr);
  flow.netif = null;
  flow.neighbour = null;
  let err = context.ip.route(flow);
  if (err === ERR_OK) {
    tcb.remotePort = port;
    completeZones(flow);
    err = tcb.portHeld ? claimTuple(tcb) : choosePort(tcb);
  }
  if (err !== ERR_OK) {
    flow.local.copyFrom(bound);
    flow.remote.set4(0);
    flow.netif = null;
    tcb.remotePort = 0;
    return err;
  }
  context.ports.add(tcb);
  startSending(tcb);
  tcb.state = TCP_SYN_SENT;
  tcb.synDue = true;
  context.connections.add(tcb);
  scheduleOutput(tcb);
  context.stats.tcpActiveOpens++;
  return ERR_OK;
}

/** The zones of a connection are those of its interface, RFC 4007 §9. */
function completeZones({ local, remote, netif }: Flow): void {
  if (netif === null || netif.isLoopback) return;
  if (needsZone(local)) local.zone = netif.index;
  if (needsZone(remote)) remote.zone = netif.index;
}

/** Turns a control block into a listener. */
export function openListener(
  tcb: Tcb,
  backlog: number,
  user: TcpListenUser,
): TcpListener | null {
  const { context } = tcb;
  if (tcb.freed || tcb.state !== TCP_CLOSED) return null;
  if (context.listeners.has(tcb.flow.local, tcb.localPort)) return null;
  const listener = new TcpListener(context, tcb, backlog, user);
  context.ports.remove(tcb);
  context.timers.remove(tcb.timer);
  tcb.freed = true;
  context.addListener(listener);
  return listener;
}

/**
 * Chooses the initial send sequence number and sets all that follows from it.
 *
 * @param tcb The connection, its four-tuple set.
 * @param iss The number, or RFC 6528's if not given.
 */
export function startSending(tcb: Tcb, iss?: number): void {
  const { context, flow } = tcb;
  const { config, secret } = context;
  tcb.iss = iss ??
    secret.isn(
      flow.local,
      tcb.localPort,
      flow.remote,
      tcb.remotePort,
      context.clock.now,
    );
  tcb.sndUna = tcb.iss;
  tcb.sndNxt = tcb.iss;
  tcb.sndSml = tcb.iss;
  tcb.pushSeq = tcb.iss;
  tcb.recoveryPoint = tcb.iss;
  tcb.sendQueue.reset((tcb.iss + 1) | 0);
  tcb.tsOffset = secret.timestampOffset(flow.local, flow.remote);
  flow.atomicId = (tcb.iss ^ tcb.tsOffset) >>> 16; // known to the peer alone
  flow.label = LABEL_RANDOM;
  const largest = Math.max(config.rcvBufMax, tcb.rcvBuf);
  tcb.rcvScale = config.windowScale ? scaleFor(largest) : 0;
  traceOpening(tcb);
}

/**
 * Makes sure that the four-tuple is free. A connection in TIME-WAIT is replaced if
 * timestamps protect the new one from its old segments (RFC 6191, as Linux's
 * tcp_tw_reuse).
 */
function claimTuple(tcb: Tcb): err_t {
  const { context, localPort, remotePort } = tcb;
  const { local, remote } = tcb.flow;
  const old = holderOf(context, local, localPort, remote, remotePort);
  if (old === null) return ERR_OK;
  if (!mayReplace(context, old)) return ERR_USE;
  expire(context, old);
  return ERR_OK;
}

/** Returns the connection or remnant that has a four-tuple, or null. */
function holderOf(
  context: TcpContext<Tcb>,
  local: IpAddr,
  localPort: number,
  remote: IpAddr,
  remotePort: number,
): Waiting | null {
  return context.connections.find(local, localPort, remote, remotePort) ??
    context.remnants.find(local, localPort, remote, remotePort);
}

function mayReplace(context: TcpContext<Tcb>, old: Waiting): boolean {
  const { clock, config } = context;
  const entered = old.waitUntil - config.timeWaitMs;
  return old.inTimeWait && old.tsOn &&
    clock.now - entered >= REUSE_AFTER_MS;
}

/**
 * Chooses an ephemeral port: one that is not in use if that is found soon, else one that
 * only connections to other peers use.
 */
function choosePort(tcb: Tcb): err_t {
  const { context } = tcb;
  const { ports, rng } = context;
  const { local, remote } = tcb.flow;
  let port = ports.chooseFree(rng, FREE_PORT_TRIES);
  if (port === 0) {
    const start = rng.nextU32() % EPHEMERAL_COUNT;
    for (let i = 0; i < EPHEMERAL_COUNT && port === 0; i++) {
      const candidate = EPHEMERAL_FIRST + (start + i) % EPHEMERAL_COUNT;
      if (!ports.isShareable(candidate)) continue;
      const old = holderOf(context, local, candidate, remote, tcb.remotePort);
      if (old !== null && !mayReplace(context, old)) continue;
      if (old !== null) expire(context, old);
      port = candidate;
    }
  }
  if (port === 0) return ERR_BUF;
  tcb.localPort = port;
  return ERR_OK;
}
