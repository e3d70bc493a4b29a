/**
 * The netconn API under its C names: lwIP's api.h, with lwIP's return codes.
 *
 * Calls that block in C return promises; out-parameters are the fields of an
 * object. None throws for a network outcome. Addresses are text. The netconns are
 * those of the idiomatic layer; both can be used on one netconn.
 *
 * A call that returns a code returns ERR_ARG for an argument of a wrong kind and
 * ERR_VAL for a number that is out of range; netconn_new returns null. lwIP's macros
 * that return no code throw a TypeError or RangeError instead.
 *
 * Long because it is the whole of api.h: a short function and its documentation for
 * each name.
 *
 * @module
 */

import { checkInteger, wrongKind } from "../../core/base/arguments.ts";
import {
  ERR_ARG,
  type err_failure,
  ERR_IF,
  ERR_OK,
  type err_result,
  type err_t,
  ERR_VAL,
} from "../../core/base/err.ts";
import {
  NETCONN_RAW,
  NETCONN_TCP,
  type netconn_type,
  NETCONN_UDP,
  NETCONNTYPE_GROUP,
} from "../../core/mailbox/netconn_type.ts";
import { openWatch } from "../../core/base/open_things.ts";
import { IpAddr } from "../../core/wire/ip_addr.ts";
import { NetBuf } from "../../netbuf/netbuf.ts";
import { intErr, isData } from "../arguments.ts";
import * as C from "./constants.ts";
import type { Vector } from "./held.ts";
import { Delivery } from "./delivery.ts";
import { Netconn, type netconn_callback } from "../deno/netconn.ts";
import type { Operation } from "../port/operation.ts";
import type { StackOptions } from "../stack/options.ts";
import { Stack } from "../stack/stack.ts";

/**
 * An operation on a multicast group.
 *
 * @category lwIP's C names
 */
export type netconn_igmp = number;
/**
 * Group operation: join.
 *
 * @category lwIP's C names
 */
export const NETCONN_JOIN: netconn_igmp = 0;
/**
 * Group operation: leave.
 *
 * @category lwIP's C names
 */
export const NETCONN_LEAVE: netconn_igmp = 1;

let defaultStack: Stack | null = null;

/**
 * Starts the stack that the C-named functions use. lwIP tcpip_init.
 *
 * @param options See {@linkcode StackOptions}.
 * @returns The stack; closing it lets tcpip_init start another.
 * @throws TypeError if it runs already; what Stack.start throws.
 * @category lwIP's C names
 */
export async function tcpip_init(options: StackOptions = {}): Promise<Stack> {
  if (defaultStack !== null) {
    throw new TypeError(
      "Cannot start a stack: that of tcpip_init runs already",
    );
  }
  const stack = await Stack.start(options);
  defaultStack = stack;
  stack.ended.then(() => {
    if (defaultStack === stack) defaultStack = null;
  });
  return stack;
}

/**
 * Makes a netconn of a type. lwIP netconn_new.
 *
 * @category lwIP's C names
 */
export function netconn_new(type: netconn_type): Netconn | null {
  return netconn_new_with_proto_and_callback(type, 0, null);
}

/**
 * Makes a netconn that calls `callback` for events. lwIP netconn_new_with_callback.
 *
 * @category lwIP's C names
 */
export function netconn_new_with_callback(
  type: netconn_type,
  callback: netconn_callback | null,
): Netconn | null {
  return netconn_new_with_proto_and_callback(type, 0, callback);
}

/**
 * Makes a netconn. lwIP netconn_new_with_proto_and_callback.
 *
 * @param type One of the NETCONN_ types.
 * @param proto IP protocol; NETCONN_RAW only.
 * @param callback Called for each event, or null.
 * @returns The netconn; null for a type that does not exist, or while no stack
 * was started with {@linkcode tcpip_init}.
 * @category lwIP's C names
 */
export function netconn_new_with_proto_and_callback(
  type: netconn_type,
  proto: number,
  callback: netconn_callback | null,
): Netconn | null {
  const isCallback = callback === null || typeof callback === "function";
  if (!isCallback || intErr(proto, 0, 255) !== ERR_OK) return null;
  if (intErr(type, 0, 255) !== ERR_OK) return null;
  const group = NETCONNTYPE_GROUP(type);
  if (group !== NETCONN_TCP && group !== NETCONN_UDP && group !== NETCONN_RAW) {
    return null;
  }
  const conn = defaultStack?.netconn(type, { proto, callback }) ?? null;
  if (group !== NETCONN_TCP) {
    conn?.setMulticastTtl(255); // lwIP: UDP_TTL, RAW_TTL
    conn?.setMulticastLoop(false);
  }
  return conn;
}

function isConn(conn: unknown): conn is Netconn {
  return conn instanceof Netconn;
}

/** The netconn; throws a TypeError if it is none. */
function given(conn: Netconn, action: string): Netconn {
  if (isConn(conn)) return conn;
  throw wrongKind(conn, "conn", action, "a netconn");
}

/**
 * A boolean of C as a boolean: 0 is false; undefined for a value that is neither a
 * number nor a boolean.
 */
function truth(value: unknown): boolean | undefined {
  return typeof value === "boolean" || typeof value === "number"
    ? Boolean(value)
    : undefined;
}

/** As {@linkcode truth}, but throws a TypeError for such a value. */
function givenTruth(value: unknown, name: string, action: string): boolean {
  const is = truth(value);
  if (is !== undefined) return is;
  throw wrongKind(value, name, action, "true or false");
}

/**
 * Closes a netconn and frees it. lwIP netconn_delete.
 *
 * @category lwIP's C names
 */
export async function netconn_delete(conn: Netconn | null): Promise<err_t> {
  if (conn === null) return ERR_OK;
  return isConn(conn) ? await conn.lwip.delete() : ERR_ARG;
}

/**
 * Closes a netconn, to be deleted afterwards. lwIP netconn_prepare_delete.
 *
 * @category lwIP's C names
 */
export function netconn_prepare_delete(conn: Netconn | null): Promise<err_t> {
  return netconn_delete(conn);
}

/**
 * Takes a local address; any if null. lwIP netconn_bind.
 *
 * @category lwIP's C names
 */
export async function netconn_bind(
  conn: Netconn | null,
  addr: string | null,
  port: number,
): Promise<err_t> {
  const ip = addrOf(conn, addr);
  if (!isConn(conn) || ip === null) return ERR_ARG;
  return await conn.lwip.bind(ip, port);
}

/**
 * Uses one interface only. lwIP netconn_bind_if.
 *
 * @category lwIP's C names
 */
export async function netconn_bind_if(
  conn: Netconn | null,
  netif: number,
): Promise<err_t> {
  return !isConn(conn) ? ERR_ARG : await conn.lwip.bindIf(netif);
}

/**
 * Connects; any address if null. lwIP netconn_connect.
 *
 * @category lwIP's C names
 */
export async function netconn_connect(
  conn: Netconn | null,
  addr: string | null,
  port: number,
): Promise<err_t> {
  const ip = addrOf(conn, addr);
  if (!isConn(conn) || ip === null) return ERR_ARG;
  return await conn.lwip.connect(ip, port);
}

/**
 * Forgets the peer of a UDP netconn. lwIP netconn_disconnect.
 *
 * @category lwIP's C names
 */
export async function netconn_disconnect(conn: Netconn | null): Promise<err_t> {
  return !isConn(conn) ? ERR_ARG : await conn.lwip.disconnect();
}

/**
 * Listens with the default backlog. lwIP netconn_listen.
 *
 * @category lwIP's C names
 */
export function netconn_listen(conn: Netconn | null): Promise<err_t> {
  return netconn_listen_with_backlog(conn, C.TCP_DEFAULT_LISTEN_BACKLOG);
}

/**
 * Listens. lwIP netconn_listen_with_backlog.
 *
 * @category lwIP's C names
 */
export async function netconn_listen_with_backlog(
  conn: Netconn | null,
  backlog: number,
): Promise<err_t> {
  return !isConn(conn) ? ERR_ARG : await conn.lwip.listen(backlog);
}

/**
 * Waits for a connection. lwIP netconn_accept.
 *
 * @category lwIP's C names
 */
export async function netconn_accept(
  conn: Netconn | null,
): Promise<err_result<{ conn: Netconn }>> {
  if (!isConn(conn)) return { err: ERR_ARG };
  const item = await conn.lwip.accept();
  return typeof item === "number"
    ? failed(item)
    : { err: ERR_OK, conn: conn.netconnOf(item) };
}

/**
 * Waits for data, of any kind of netconn. lwIP netconn_recv.
 *
 * @category lwIP's C names
 */
export async function netconn_recv(
  conn: Netconn | null,
): Promise<err_result<{ buf: NetBuf }>> {
  return !isConn(conn) ? { err: ERR_ARG } : received(await conn.lwip.recv());
}

/**
 * Waits for a datagram. lwIP netconn_recv_udp_raw_netbuf.
 *
 * @category lwIP's C names
 */
export function netconn_recv_udp_raw_netbuf(
  conn: Netconn | null,
): Promise<err_result<{ buf: NetBuf }>> {
  return netconn_recv_udp_raw_netbuf_flags(conn, 0);
}

/**
 * Waits for a datagram. lwIP netconn_recv_udp_raw_netbuf_flags.
 *
 * @category lwIP's C names
 */
export async function netconn_recv_udp_raw_netbuf_flags(
  conn: Netconn | null,
  apiflags: number,
): Promise<err_result<{ buf: NetBuf }>> {
  if (!isConn(conn) || intErr(apiflags, 0, 255) !== ERR_OK) {
    return { err: ERR_ARG };
  }
  return received(await conn.lwip.recvDatagram(apiflags));
}

/**
 * Waits for stream data. lwIP netconn_recv_tcp_pbuf.
 *
 * @category lwIP's C names
 */
export function netconn_recv_tcp_pbuf(
  conn: Netconn | null,
): Promise<err_result<{ buf: NetBuf }>> {
  return netconn_recv_tcp_pbuf_flags(conn, 0);
}

/**
 * Waits for stream data. lwIP netconn_recv_tcp_pbuf_flags; the pbuf is a netbuf
 * here.
 *
 * @param apiflags NETCONN_DONTBLOCK, NETCONN_NOAUTORCVD, NETCONN_NOFIN.
 * @category lwIP's C names
 */
export async function netconn_recv_tcp_pbuf_flags(
  conn: Netconn | null,
  apiflags: number,
): Promise<err_result<{ buf: NetBuf }>> {
  if (!isConn(conn) || intErr(apiflags, 0, 255) !== ERR_OK) {
    return { err: ERR_ARG };
  }
  const item = await conn.lwip.recvTcp(apiflags);
  if (!(item instanceof Delivery)) return failed(item);
  const buf = new NetBuf();
  for (const fragment of item.fragments) buf.append(fragment);
  return { err: ERR_OK, buf };
}

function received(item: NetBuf | err_t): err_result<{ buf: NetBuf }> {
  if (typeof item === "number") return failed(item);
  if (openWatch !== null) openWatch.made(item, "a netbuf"); // who awaits it is seen
  return { err: ERR_OK, buf: item };
}

/** The result of a call that failed with a code. */
function failed(err: err_t): { err: err_failure } {
  return { err: err as err_failure };
}

/**
 * Opens the receive window by bytes that were consumed. lwIP netconn_tcp_recvd.
 *
 * @category lwIP's C names
 */
export function netconn_tcp_recvd(conn: Netconn | null, len: number): err_t {
  return !isConn(conn) ? ERR_ARG : conn.lwip.recvd(len);
}

/**
 * Sends a netbuf to the address that it holds. lwIP netconn_send.
 *
 * @category lwIP's C names
 */
export async function netconn_send(
  conn: Netconn | null,
  buf: NetBuf | null,
): Promise<err_t> {
  if (!isConn(conn)) return ERR_ARG;
  if (buf === null) return ERR_VAL;
  if (!isNetbuf(buf)) return ERR_ARG;
  return await sent(conn.lwip.send(buf, buf.addr, buf.port));
}

function isNetbuf(buf: unknown): buf is NetBuf {
  return NetBuf.is(buf) && !buf.deleted;
}

/**
 * The code of a send: ERR_ARG if the application has transferred the bytes
 * meanwhile.
 */
async function sent(sending: Operation<err_t>): Promise<err_t> {
  try {
    return await sending.promise;
  } catch {
    return ERR_ARG;
  }
}

/**
 * Sends a netbuf to an address. lwIP netconn_sendto.
 *
 * @category lwIP's C names
 */
export async function netconn_sendto(
  conn: Netconn | null,
  buf: NetBuf | null,
  addr: string | null,
  port: number,
): Promise<err_t> {
  const ip = addrOf(conn, addr);
  if (!isConn(conn) || ip === null) return ERR_ARG;
  if (buf === null) return ERR_VAL;
  const wrong = intErr(port, 0, 0xffff);
  if (!isNetbuf(buf) || wrong !== ERR_OK) return wrong || ERR_ARG;
  buf.addr.copyFrom(ip);
  buf.port = port;
  return await sent(conn.lwip.send(buf, ip, port));
}

/**
 * Data to write: bytes, or a netbuf of this stack to write in place.
 *
 * @category lwIP's C names
 */
export type WriteData = Uint8Array | NetBuf;

/**
 * Writes stream data, all of it. lwIP netconn_write.
 *
 * @param apiflags NETCONN_COPY or NETCONN_NOCOPY, NETCONN_MORE. Bytes are always
 * copied; a netbuf is sent in place unless NETCONN_COPY is given.
 * @category lwIP's C names
 */
export async function netconn_write(
  conn: Netconn | null,
  data: WriteData,
  apiflags: number = C.NETCONN_COPY,
): Promise<err_t> {
  return (await write(conn, [data], apiflags, false)).err;
}

/**
 * Writes stream data, as much as can be taken. lwIP netconn_write_partly.
 *
 * @category lwIP's C names
 */
export function netconn_write_partly(
  conn: Netconn | null,
  data: WriteData,
  apiflags: number = C.NETCONN_COPY,
): Promise<{ err: err_t; written: number }> {
  return netconn_write_vectors_partly(conn, [data], apiflags);
}

/**
 * Writes stream data of several pieces. lwIP netconn_write_vectors_partly.
 *
 * @returns The outcome; `written` counts only with ERR_OK.
 * @category lwIP's C names
 */
export function netconn_write_vectors_partly(
  conn: Netconn | null,
  data: readonly WriteData[],
  apiflags: number = C.NETCONN_COPY,
): Promise<{ err: err_t; written: number }> {
  return write(conn, data, apiflags, true);
}

async function write(
  conn: Netconn | null,
  data: readonly WriteData[],
  apiflags: number,
  partly: boolean,
): Promise<{ err: err_t; written: number }> {
  const pieces = isConn(conn) ? vectors(data) : null;
  if (pieces === null) return { err: ERR_ARG, written: 0 };
  try {
    const writing = conn!.lwip.write(pieces, apiflags, partly);
    const { err, written } = await writing.promise;
    return { err, written: Math.max(0, written) };
  } catch { // bytes were transferred before they were taken
    return { err: ERR_ARG, written: 0 };
  }
}

/** Converts data to vectors; null if an item is no data. */
function vectors(data: readonly WriteData[]): Vector[] | null {
  if (!Array.isArray(data)) return null;
  const all: Vector[] = [];
  for (const piece of data) {
    if (!isData(piece)) return null;
    if (NetBuf.is(piece)) all.push(...piece.fragments);
    else all.push(piece);
  }
  return all;
}

/**
 * Closes both directions and keeps the netconn. lwIP netconn_close.
 *
 * @category lwIP's C names
 */
export async function netconn_close(conn: Netconn | null): Promise<err_t> {
  return !isConn(conn) ? ERR_ARG : await conn.lwip.close();
}

/**
 * Closes one or both directions. lwIP netconn_shutdown.
 *
 * @category lwIP's C names
 */
export async function netconn_shutdown(
  conn: Netconn | null,
  shut_rx: boolean,
  shut_tx: boolean,
): Promise<err_t> {
  const rx = truth(shut_rx);
  const tx = truth(shut_tx);
  if (!isConn(conn) || rx === undefined || tx === undefined) return ERR_ARG;
  return await conn.lwip.shutdown(rx, tx);
}

/**
 * Tells the local or the peer's address. lwIP netconn_getaddr.
 *
 * @category lwIP's C names
 */
export async function netconn_getaddr(
  conn: Netconn | null,
  local: boolean,
): Promise<{ err: err_t; addr: string; port: number }> {
  const isLocal = truth(local);
  if (!isConn(conn) || isLocal === undefined) {
    return { err: ERR_ARG, addr: "0.0.0.0", port: 0 };
  }
  const { err, addr, port } = await conn.lwip.getaddr(isLocal);
  return { err, addr: conn.lwip.zones.format(addr), port };
}

/**
 * Tells the peer's address. lwIP netconn_peer.
 *
 * @category lwIP's C names
 */
export function netconn_peer(
  conn: Netconn | null,
): Promise<{ err: err_t; addr: string; port: number }> {
  return netconn_getaddr(conn, false);
}

/**
 * Tells the local address. lwIP netconn_addr.
 *
 * @category lwIP's C names
 */
export function netconn_addr(
  conn: Netconn | null,
): Promise<{ err: err_t; addr: string; port: number }> {
  return netconn_getaddr(conn, true);
}

/**
 * Returns the pending error and clears it. lwIP netconn_err.
 *
 * @category lwIP's C names
 */
export function netconn_err(conn: Netconn | null): err_t {
  if (conn === null) return ERR_OK;
  return isConn(conn) ? conn.lwip.err() : ERR_ARG;
}

/**
 * Resolves a name to an address. lwIP netconn_gethostbyname.
 *
 * @category lwIP's C names
 */
export function netconn_gethostbyname(
  name: string | null,
): Promise<err_result<{ addr: string }>> {
  return netconn_gethostbyname_addrtype(name, C.NETCONN_DNS_DEFAULT);
}

/**
 * Resolves a name to an address. lwIP netconn_gethostbyname_addrtype.
 *
 * @param name A name, or a numeric address.
 * @param dns_addrtype One of the NETCONN_DNS_ constants.
 * @returns ERR_OK and the address; ERR_ARG for an empty or too long name, and
 * without a stack; ERR_VAL if the name has no address or no server answers; ERR_MEM
 * if too many queries are under way.
 * @category lwIP's C names
 */
export async function netconn_gethostbyname_addrtype(
  name: string | null,
  dns_addrtype: number,
): Promise<err_result<{ addr: string }>> {
  if (defaultStack === null || typeof name !== "string") {
    return { err: ERR_ARG };
  }
  const wrong = intErr(dns_addrtype, 0, 3);
  if (wrong !== ERR_OK) return failed(wrong);
  const { err, addr } = await defaultStack.lookup(name, dns_addrtype);
  return err === ERR_OK ? { err, addr: addr.toString() } : failed(err);
}

/**
 * Joins or leaves a multicast group. lwIP netconn_join_leave_group.
 *
 * @category lwIP's C names
 */
export async function netconn_join_leave_group(
  conn: Netconn | null,
  multiaddr: string | null,
  netif_addr: string | null,
  join_or_leave: netconn_igmp,
): Promise<err_t> {
  const group = addrOf(conn, multiaddr);
  const ifAddr = addrOf(conn, netif_addr);
  if (!isConn(conn) || group === null || ifAddr === null) return ERR_ARG;
  const wrong = intErr(join_or_leave, NETCONN_JOIN, NETCONN_LEAVE);
  if (wrong !== ERR_OK) return wrong;
  const join = join_or_leave === NETCONN_JOIN;
  return await conn.lwip.joinLeave(group, ifAddr, -1, join);
}

/**
 * Joins or leaves a multicast group on an interface.
 * lwIP netconn_join_leave_group_netif.
 *
 * @category lwIP's C names
 */
export async function netconn_join_leave_group_netif(
  conn: Netconn | null,
  multiaddr: string | null,
  if_idx: number,
  join_or_leave: netconn_igmp,
): Promise<err_t> {
  const group = addrOf(conn, multiaddr);
  if (!isConn(conn) || group === null) return ERR_ARG;
  const wrong = intErr(join_or_leave, NETCONN_JOIN, NETCONN_LEAVE);
  if (wrong !== ERR_OK) return wrong;
  const index = intErr(if_idx, 0, 255);
  if (index !== ERR_OK) return index === ERR_VAL ? ERR_IF : index;
  const join = join_or_leave === NETCONN_JOIN;
  return await conn.lwip.joinLeave(group, IpAddr.ANY4, if_idx, join);
}

/**
 * Makes operations return instead of waiting. lwIP netconn_set_nonblocking.
 *
 * @category lwIP's C names
 */
export function netconn_set_nonblocking(conn: Netconn, val: boolean): void {
  const action = "set nonblocking";
  given(conn, action).nonblocking = givenTruth(val, "val", action);
}

/**
 * Whether operations return instead of waiting. lwIP netconn_is_nonblocking.
 *
 * @category lwIP's C names
 */
export function netconn_is_nonblocking(conn: Netconn): boolean {
  return given(conn, "tell nonblocking").nonblocking;
}

function setTimeouts(
  conn: Netconn,
  which: "recvTimeout" | "sendTimeout",
  timeout: number,
): void {
  const { lwip } = given(conn, "set a timeout");
  const isSend = which === "sendTimeout"; // an s32_t: less than 0 is over at once
  const least = isSend ? -0x8000_0000 : 0;
  const most = isSend ? 0x7fff_ffff : 0xffff_ffff;
  checkInteger(timeout, least, most, "timeout", "set a timeout");
  lwip[which] = timeout;
}

/**
 * Milliseconds that recv and accept wait; 0 for ever.
 *
 * @category lwIP's C names
 */
export function netconn_set_recvtimeout(conn: Netconn, timeout: number): void {
  setTimeouts(conn, "recvTimeout", timeout);
}

/**
 * See {@linkcode netconn_set_recvtimeout}.
 *
 * @category lwIP's C names
 */
export function netconn_get_recvtimeout(conn: Netconn): number {
  return given(conn, "tell a timeout").lwip.recvTimeout;
}

/**
 * Milliseconds that write waits; 0 for ever.
 *
 * @category lwIP's C names
 */
export function netconn_set_sendtimeout(conn: Netconn, timeout: number): void {
  setTimeouts(conn, "sendTimeout", timeout);
}

/**
 * See {@linkcode netconn_set_sendtimeout}.
 *
 * @category lwIP's C names
 */
export function netconn_get_sendtimeout(conn: Netconn): number {
  return given(conn, "tell a timeout").lwip.sendTimeout;
}

/**
 * Bytes of payload that may wait in datagrams: one that would pass the limit is
 * dropped. lwIP netconn_set_recvbufsize.
 *
 * @category lwIP's C names
 */
export function netconn_set_recvbufsize(conn: Netconn, size: number): void {
  const { lwip } = given(conn, "set a buffer size");
  checkInteger(size, 0, 0x7fffffff, "size", "set a buffer size");
  lwip.recvBufSize = size;
}

/**
 * See {@linkcode netconn_set_recvbufsize}. lwIP netconn_recv_bufsize.
 *
 * @category lwIP's C names
 */
export function netconn_recv_bufsize(conn: Netconn): number {
  return given(conn, "tell a buffer size").lwip.recvBufSize;
}

/**
 * See {@linkcode netconn_set_recvbufsize}. lwIP netconn_get_recvbufsize.
 *
 * @category lwIP's C names
 */
export function netconn_get_recvbufsize(conn: Netconn): number {
  return given(conn, "tell a buffer size").lwip.recvBufSize;
}

/**
 * Sets the application's own value. lwIP netconn_set_callback_arg.
 *
 * @category lwIP's C names
 */
export function netconn_set_callback_arg(conn: Netconn, arg: unknown): void {
  given(conn, "set a value").callbackArg = arg;
}

/**
 * Returns the application's own value. lwIP netconn_get_callback_arg.
 *
 * @category lwIP's C names
 */
export function netconn_get_callback_arg(conn: Netconn): unknown {
  return given(conn, "tell a value").callbackArg;
}

/**
 * Sets NETCONN_FLAG_ bits. lwIP netconn_set_flags.
 *
 * @category lwIP's C names
 */
export function netconn_set_flags(conn: Netconn, flags: number): void {
  const { lwip } = given(conn, "set flags");
  checkInteger(flags, 0, 0xffff_ffff, "flags", "set flags");
  lwip.flags |= flags & 0xff;
}

/**
 * Clears NETCONN_FLAG_ bits. lwIP netconn_clear_flags.
 *
 * @category lwIP's C names
 */
export function netconn_clear_flags(conn: Netconn, flags: number): void {
  const { lwip } = given(conn, "clear flags");
  checkInteger(flags, 0, 0xffff_ffff, "flags", "clear flags");
  lwip.flags &= ~flags;
}

/**
 * Whether one of these NETCONN_FLAG_ bits is set. lwIP netconn_is_flag_set.
 *
 * @category lwIP's C names
 */
export function netconn_is_flag_set(conn: Netconn, flag: number): boolean {
  const { lwip } = given(conn, "tell flags");
  checkInteger(flag, 0, 0xffff_ffff, "flag", "tell flags");
  return (lwip.flags & flag) !== 0;
}

/**
 * Makes a netconn of an IPv6 type refuse IPv4. Applies to the next bind, listen and
 * connect, and to the first datagram of a UDP netconn that is not bound. lwIP
 * netconn_set_ipv6only.
 *
 * @category lwIP's C names
 */
export function netconn_set_ipv6only(conn: Netconn, val: boolean): void {
  const on = givenTruth(val, "val", "set IPv6 only");
  if (on) netconn_set_flags(conn, C.NETCONN_FLAG_IPV6_V6ONLY);
  else netconn_clear_flags(conn, C.NETCONN_FLAG_IPV6_V6ONLY);
}

/**
 * See {@linkcode netconn_set_ipv6only}. lwIP netconn_get_ipv6only.
 *
 * @category lwIP's C names
 */
export function netconn_get_ipv6only(conn: Netconn): boolean {
  return netconn_is_flag_set(conn, C.NETCONN_FLAG_IPV6_V6ONLY);
}

/**
 * Does nothing: a wait needs no semaphore here. lwIP netconn_thread_init.
 *
 * @category lwIP's C names
 */
export function netconn_thread_init(): void {}

/**
 * Does nothing. lwIP netconn_thread_cleanup.
 *
 * @category lwIP's C names
 */
export function netconn_thread_cleanup(): void {}

/**
 * Parses an address: null means any address; returns null for text that is no
 * address.
 */
function addrOf(conn: Netconn | null, text: string | null): IpAddr | null {
  if (text === null) return IpAddr.ANY4;
  if (typeof text !== "string") return null;
  return isConn(conn) ? conn.lwip.zones.parse(text) : IpAddr.parse(text);
}
