/**
 * The netbuf API under its C names: lwIP's netbuf.h.
 *
 * For an argument of a wrong type, functions that return a code return ERR_ARG,
 * functions that return a count return 0, and the others throw a TypeError. A
 * deleted netbuf is an argument of a wrong type, except for netbuf_delete.
 *
 * @module
 */

import { checkInteger, wrongKind } from "../core/base/arguments.ts";
import { isBytes, isGone } from "../core/base/byte_argument.ts";
import {
  ERR_ARG,
  ERR_BUF,
  ERR_MEM,
  ERR_OK,
  type err_result,
  type err_t,
} from "../core/base/err.ts";
import type { IpAddr } from "../core/wire/ip_addr.ts";
import { NetBuf, NETBUF_FLAG_CHKSUM } from "./netbuf.ts";

/**
 * Makes an empty netbuf. lwIP netbuf_new.
 *
 * @category lwIP's C names
 */
export function netbuf_new(): NetBuf {
  return new NetBuf();
}

/** Whether a value is a netbuf that was not deleted. */
function isLive(buf: unknown): buf is NetBuf {
  return NetBuf.is(buf) && !buf.deleted;
}

/** Returns the netbuf; throws a TypeError if it is none or was deleted. */
function given(buf: NetBuf, action: string): NetBuf {
  if (NetBuf.is(buf)) return buf;
  throw wrongKind(buf, "buf", action, "a netbuf");
}

function isU16(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 &&
    (value as number) <= 0xffff;
}

/**
 * Frees a netbuf and its contents. lwIP netbuf_delete.
 *
 * @category lwIP's C names
 */
export function netbuf_delete(buf: NetBuf | null): void {
  if (buf !== null) given(buf, "delete a netbuf").delete();
}

/**
 * Gives a netbuf new contents and returns them; null if memory is exhausted or the
 * size is not 0 to 65,535. lwIP netbuf_alloc.
 *
 * @category lwIP's C names
 */
export function netbuf_alloc(buf: NetBuf, size: number): Uint8Array | null {
  return isLive(buf) && isU16(size) ? buf.alloc(size) : null;
}

/**
 * Frees the contents and keeps the netbuf. lwIP netbuf_free.
 *
 * @category lwIP's C names
 */
export function netbuf_free(buf: NetBuf): void {
  given(buf, "free a netbuf").free();
}

/**
 * Makes a netbuf refer to bytes, without a copy. lwIP netbuf_ref.
 *
 * @category lwIP's C names
 */
export function netbuf_ref(buf: NetBuf | null, data: Uint8Array): err_t {
  if (!isLive(buf) || !isBytes(data) || isGone(data)) return ERR_ARG;
  buf.ref(data);
  return ERR_OK;
}

/**
 * Appends the contents of `tail`, which is deleted. lwIP netbuf_chain.
 *
 * @category lwIP's C names
 */
export function netbuf_chain(head: NetBuf, tail: NetBuf): void {
  if (!isLive(head)) throw wrongKind(head, "head", "chain netbufs", "a netbuf");
  head.chain(tail);
}

/**
 * The fragment under the cursor. lwIP netbuf_data.
 *
 * @category lwIP's C names
 */
export function netbuf_data(
  buf: NetBuf | null,
): err_result<{ data: Uint8Array }> {
  if (!isLive(buf)) return { err: ERR_ARG };
  const data = buf.data();
  return data === null ? { err: ERR_BUF } : { err: ERR_OK, data };
}

/**
 * Moves the cursor on: -1 no next, 1 now on the last, 0 more. lwIP netbuf_next.
 *
 * @category lwIP's C names
 */
export function netbuf_next(buf: NetBuf | null): -1 | 0 | 1 {
  return isLive(buf) ? buf.next() : -1;
}

/**
 * Moves the cursor to the first fragment. lwIP netbuf_first.
 *
 * @category lwIP's C names
 */
export function netbuf_first(buf: NetBuf | null): void {
  if (buf !== null) given(buf, "move a cursor").first();
}

/**
 * Copies `len` bytes from `offset` on, or as many as there are.
 * lwIP netbuf_copy_partial.
 *
 * @param dataptr Where to: holds at least `len` bytes.
 * @param len Bytes, 0 to 65,535.
 * @param offset First byte of the netbuf, 0 to 65,535.
 * @returns Bytes copied; 0 for an argument that is wrong.
 * @category lwIP's C names
 */
export function netbuf_copy_partial(
  buf: NetBuf | null,
  dataptr: Uint8Array,
  len: number,
  offset: number,
): number {
  if (
    !isLive(buf) || !isBytes(dataptr) || isGone(dataptr) || !isU16(len) ||
    !isU16(offset)
  ) return 0;
  return buf.copyInto(dataptr.subarray(0, len), offset);
}

/**
 * Copies bytes from the start on. lwIP netbuf_copy.
 *
 * @category lwIP's C names
 */
export function netbuf_copy(
  buf: NetBuf | null,
  dataptr: Uint8Array,
  len: number,
): number {
  return netbuf_copy_partial(buf, dataptr, len, 0);
}

/**
 * Copies bytes into the existing contents. lwIP netbuf_take.
 *
 * @category lwIP's C names
 */
export function netbuf_take(buf: NetBuf | null, dataptr: Uint8Array): err_t {
  if (!isLive(buf) || !isBytes(dataptr) || isGone(dataptr)) return ERR_ARG;
  return buf.take(dataptr) ? ERR_OK : ERR_MEM;
}

/**
 * Bytes in all fragments. lwIP netbuf_len.
 *
 * @category lwIP's C names
 */
export function netbuf_len(buf: NetBuf): number {
  return given(buf, "tell a length").byteLength;
}

/**
 * Sender on receive, destination on send. lwIP netbuf_fromaddr.
 *
 * @category lwIP's C names
 */
export function netbuf_fromaddr(buf: NetBuf): string {
  return given(buf, "tell an address").from.hostname;
}

/**
 * Port to go with the address, host order. lwIP netbuf_fromport.
 *
 * @category lwIP's C names
 */
export function netbuf_fromport(buf: NetBuf): number {
  return given(buf, "tell a port").port;
}

/**
 * Sets the address. lwIP netbuf_set_fromaddr.
 *
 * @category lwIP's C names
 */
export function netbuf_set_fromaddr(buf: NetBuf, addr: string): err_t {
  const ip = addressOf(buf, addr);
  if (!isLive(buf) || ip === null) return ERR_ARG;
  buf.addr.copyFrom(ip);
  return ERR_OK;
}

function addressOf(buf: unknown, text: unknown): IpAddr | null {
  return typeof text === "string" && isLive(buf) ? buf.zones.parse(text) : null;
}

/**
 * Destination address of a received datagram. lwIP netbuf_destaddr.
 *
 * @category lwIP's C names
 */
export function netbuf_destaddr(buf: NetBuf): string {
  return given(buf, "tell an address").to.hostname;
}

/**
 * Sets the destination address. lwIP netbuf_set_destaddr.
 *
 * @category lwIP's C names
 */
export function netbuf_set_destaddr(buf: NetBuf, addr: string): err_t {
  const ip = addressOf(buf, addr);
  if (!isLive(buf) || ip === null) return ERR_ARG;
  buf.toAddr.copyFrom(ip);
  return ERR_OK;
}

/**
 * Destination port of a received datagram, host order. lwIP netbuf_destport.
 *
 * @category lwIP's C names
 */
export function netbuf_destport(buf: NetBuf): number {
  return given(buf, "tell a port").toPort;
}

/**
 * Sets the flag that a checksum of the contents is known. The stack computes its
 * own anyway, so a wrong one does no harm. lwIP netbuf_set_chksum.
 *
 * @param chksum The checksum, 0 to 65,535.
 * @category lwIP's C names
 */
export function netbuf_set_chksum(buf: NetBuf, chksum: number): void {
  const known = given(buf, "note a checksum");
  checkInteger(chksum, 0, 0xffff, "chksum", "note a checksum");
  known.flags = NETBUF_FLAG_CHKSUM;
}
