/**
 * TCP connections and listeners in the shape of Deno's own: Deno.TcpConn and
 * Deno.TcpListener, over netconns.
 *
 * @module
 */

import {
  NETCONN_TCP,
  NETCONN_TCP_IPV6,
} from "../../core/mailbox/netconn_type.ts";
import {
  checkBoolean,
  checkOptions,
  type Checks,
  checkText,
  integerFrom,
  oneOf,
  wrongKind,
} from "../../core/base/arguments.ts";
import type { IpAddr } from "../../core/wire/ip_addr.ts";
import {
  checkEnd,
  NO_WAIT,
  PORT_KIND,
  SEGMENT,
  textFamily,
  TIMEOUT,
  WAIT_CHECKS,
} from "../arguments.ts";
import { zonesOf } from "../lwip/conn.ts";
import type { WaitOptions } from "../port/mailbox.ts";
import { connectByName } from "./connect_by_name.ts";
import type { ScheduleOptions } from "./connect_schedule.ts";
import { Netconn, netconnFor } from "./netconn.ts";
import type { NetconnContext } from "./netconn_state.ts";
import { type NetAddr, StreamConn } from "./stream_conn.ts";
import { type ListenOptions, StreamListener } from "./stream_listener.ts";
import { TRACE, type TraceOptions } from "./trace.ts";

/**
 * Where to connect to.
 *
 * @category TCP and UDP
 */
export interface ConnectOptions extends WaitOptions {
  /** Address, or a name to resolve. @default {"127.0.0.1"} */
  hostname?: string;
  /** Port, 1 to 65,535. */
  port: number;
  /** As Deno's. @default {"tcp"} */
  transport?: "tcp";
  /**
   * As Deno's: the addresses of a name race each other, "Happy Eyeballs" of RFC 8305;
   * false: they are tried one after the other. @default {true}
   */
  autoSelectFamily?: boolean;
  /**
   * As Deno's: milliseconds after which the next address of a name is tried, while the
   * attempt before goes on. @default {250}
   */
  autoSelectFamilyAttemptDelay?: number;
  /** Keep a trace from the SYN on, see `conn.trace()`. @default {false} */
  trace?: TraceOptions | boolean;
  /** Largest segment, see `netconn.setMss()`. @default {the stack's `tcp.mss`} */
  mss?: number;
}

/** A check for each option of a connect. */
export const CONNECT: Checks<ConnectOptions> = {
  ...WAIT_CHECKS,
  hostname: checkText,
  port: PORT_KIND,
  transport: oneOf("tcp"),
  autoSelectFamily: checkBoolean,
  autoSelectFamilyAttemptDelay: TIMEOUT,
  trace: TRACE,
  mss: SEGMENT,
};

/**
 * A TCP connection, shaped as Deno.TcpConn.
 *
 * @category TCP and UDP
 */
export class TcpConn extends StreamConn {
  /**
   * Use {@linkcode TcpConn.of}.
   *
   * @param netconn A connected TCP netconn, which it owns from now on.
   * @param localAddr This end.
   * @param remoteAddr The other end.
   */
  private constructor(
    netconn: Netconn,
    localAddr: NetAddr,
    remoteAddr: NetAddr,
  ) {
    super(netconn, netconn, localAddr, remoteAddr);
  }

  /**
   * Wraps a connected TCP netconn; also one that has ended meanwhile, of which what
   * has arrived can still be read.
   *
   * @throws NotConnected if it was never connected.
   */
  static async of(netconn: Netconn): Promise<TcpConn> {
    if (!(netconn instanceof Netconn)) {
      throw wrongKind(netconn, "netconn", "wrap a connection", "a netconn");
    }
    const local = await netconn.localAddr();
    const remote = await netconn.remoteAddr();
    return new TcpConn(
      netconn,
      { transport: "tcp", ...local },
      { transport: "tcp", ...remote },
    );
  }
}

/** A check for each option of a listen. */
export const LISTEN: Checks<ListenOptions> = {
  hostname: checkText,
  port: PORT_KIND,
  backlog: integerFrom(1, 255),
  tcpBacklog: integerFrom(1, 0x7fffffff),
  transport: oneOf("tcp"),
  reusePort: oneOf(false),
  reuseAddress: checkBoolean,
  trace: TRACE,
  mss: SEGMENT,
};

/**
 * A TCP listener, shaped as Deno.TcpListener.
 *
 * @category TCP and UDP
 */
export class TcpListener extends StreamListener<TcpConn> {
  /**
   * Use `stack.listen`.
   *
   * @param netconn A TCP netconn, which it owns from now on.
   * @param options Where to listen.
   * @internal
   */
  constructor(netconn: Netconn, options: ListenOptions) {
    super(netconn, options, wrapTcp);
  }
}

/** Makes the netconn that is to listen at the address of the options. */
export function listenerFor(
  context: NetconnContext,
  { hostname = "" }: ListenOptions,
): Netconn {
  const isV6 = textFamily(hostname) === 6;
  return netconnFor(context, isV6 ? NETCONN_TCP_IPV6 : NETCONN_TCP);
}

/** Checks where to listen, but for what the bind says of it. */
export function checkListenOptions(options: unknown): void {
  checkOptions(options, LISTEN, "options", "listen");
  PORT_KIND((options as ListenOptions).port, "port", "listen");
}

/** Connects and wraps; used by `stack.connect`. */
export async function connectTcp(
  context: NetconnContext,
  options: ConnectOptions,
): Promise<TcpConn> {
  checkOptions(options, CONNECT, "options", "connect");
  const { hostname = "127.0.0.1", port, signal, timeout } = options;
  checkEnd(hostname, port, "connect");
  const wait = signal === undefined && timeout === undefined
    ? NO_WAIT
    : { signal, timeout };
  const addr = zonesOf(context).parse(hostname);
  if (addr === null) {
    return await wrapTcp(
      await connectByName(context.names, context.time, {
        ...{ hostname, port, wait },
        schedule: scheduleOf(options),
        open: (address) => openFor(context, address, options),
      }),
    );
  }
  const netconn = openFor(context, addr, options);
  try {
    await netconn.connect(hostname, port, wait);
  } catch (error) {
    await netconn.close();
    throw error;
  }
  return await wrapTcp(netconn);
}

/** Makes the netconn that is to connect to an address. */
function openFor(
  context: NetconnContext,
  address: IpAddr,
  { mss, trace = false }: ConnectOptions,
): Netconn {
  const type = address.isV4 ? NETCONN_TCP : NETCONN_TCP_IPV6;
  const netconn = netconnFor(context, type);
  if (mss !== undefined) netconn.setMss(mss);
  if (trace !== false) netconn.setTrace(trace === true ? {} : trace);
  return netconn;
}

/** When which address of a name is tried. */
function scheduleOf(
  { autoSelectFamily = true, autoSelectFamilyAttemptDelay }: ConnectOptions,
): ScheduleOptions {
  if (!autoSelectFamily) {
    return { resolutionDelay: Infinity, attemptDelay: Infinity };
  }
  return autoSelectFamilyAttemptDelay === undefined
    ? {}
    : { attemptDelay: autoSelectFamilyAttemptDelay };
}

/** As {@linkcode TcpConn.of}; a netconn that cannot be wrapped is closed. */
export async function wrapTcp(netconn: Netconn): Promise<TcpConn> {
  try {
    return await TcpConn.of(netconn);
  } catch (error) {
    netconn.close().catch(() => {});
    throw error;
  }
}
