/**
 * The netbuf API under its C names: lwIP's netbuf.h.
 *
 * @module
 */

import {
  ERR_ARG,
  ERR_BUF,
  ERR_MEM,
  ERR_OK,
  type err_t,
} from "../core/base/err.ts";
import { IpAddr } from "../core/wire/ip_addr.ts";
import { NetBuf, NETBUF_FLAG_CHKSUM } from "./netbuf.ts";

/** Makes an empty netbuf. lwIP netbuf_new. */
export function netbuf_new(): NetBuf {
  return new NetBuf();
}

/** Frees a netbuf and its contents. lwIP netbuf_delete. */
export function netbuf_delete(buf: NetBuf | null): void {
  buf?.delete();
}

/**
 * Gives a netbuf fresh contents and returns them; null if memory is exhausted.
 * lwIP netbuf_alloc.
 */
export function netbuf_alloc(buf: NetBuf, size: number): Uint8Array | null {
  return buf.alloc(size);
}

/** Frees the contents and keeps the netbuf. lwIP netbuf_free. */
export function netbuf_free(buf: NetBuf): void {
  buf.free();
}

/** Makes a netbuf refer to bytes, without a copy. lwIP netbuf_ref. */
export function netbuf_ref(buf: NetBuf | null, data: Uint8Array): err_t {
  if (buf === null) return ERR_ARG;
  buf.ref(data);
  return ERR_OK;
}

/** Appends the contents of `tail`, which is gone afterwards. lwIP netbuf_chain. */
export function netbuf_chain(head: NetBuf, tail: NetBuf): void {
  head.chain(tail);
}

/** The fragment under the cursor. lwIP netbuf_data. */
export function netbuf_data(
  buf: NetBuf | null,
): { err: err_t; data?: Uint8Array } {
  if (buf === null) return { err: ERR_ARG };
  const data = buf.data();
  return data === null ? { err: ERR_BUF } : { err: ERR_OK, data };
}

/** Moves the cursor on: -1 no next, 1 now on the last, 0 more. lwIP netbuf_next. */
export function netbuf_next(buf: NetBuf | null): -1 | 0 | 1 {
  return buf === null ? -1 : buf.next();
}

/** Moves the cursor to the first fragment. lwIP netbuf_first. */
export function netbuf_first(buf: NetBuf | null): void {
  buf?.first();
}

/**
 * Copies `len` bytes from `offset` on; returns how many were there.
 * lwIP netbuf_copy_partial.
 */
export function netbuf_copy_partial(
  buf: NetBuf | null,
  dataptr: Uint8Array,
  len: number,
  offset: number,
): number {
  return buf === null ? 0 : buf.copyInto(dataptr.subarray(0, len), offset);
}

/** Copies bytes from the start on. lwIP netbuf_copy. */
export function netbuf_copy(
  buf: NetBuf | null,
  dataptr: Uint8Array,
  len: number,
): number {
  return netbuf_copy_partial(buf, dataptr, len, 0);
}

/** Copies bytes into the existing contents. lwIP netbuf_take. */
export function netbuf_take(buf: NetBuf | null, dataptr: Uint8Array): err_t {
  if (buf === null) return ERR_ARG;
  return buf.take(dataptr) ? ERR_OK : ERR_MEM;
}

/** Bytes in all fragments. lwIP netbuf_len. */
export function netbuf_len(buf: NetBuf): number {
  return buf.byteLength;
}

/** Sender on receive, destination on send. lwIP netbuf_fromaddr. */
export function netbuf_fromaddr(buf: NetBuf): string {
  return buf.addr.toString();
}

/** Port to go with the address, host order. lwIP netbuf_fromport. */
export function netbuf_fromport(buf: NetBuf): number {
  return buf.port;
}

/** Sets the address. lwIP netbuf_set_fromaddr. */
export function netbuf_set_fromaddr(buf: NetBuf, addr: string): err_t {
  const ip = IpAddr.parse(addr);
  if (ip === null) return ERR_ARG;
  buf.addr.copyFrom(ip);
  return ERR_OK;
}

/** Destination address of a received datagram. lwIP netbuf_destaddr. */
export function netbuf_destaddr(buf: NetBuf): string {
  return buf.toAddr.toString();
}

/** Sets the destination address. lwIP netbuf_set_destaddr. */
export function netbuf_set_destaddr(buf: NetBuf, addr: string): err_t {
  const ip = IpAddr.parse(addr);
  if (ip === null) return ERR_ARG;
  buf.toAddr.copyFrom(ip);
  return ERR_OK;
}

/** Destination port of a received datagram, host order. lwIP netbuf_destport. */
export function netbuf_destport(buf: NetBuf): number {
  return buf.toPort;
}

/**
 * Notes that a checksum of the contents is known. The stack computes its own all
 * the same, so a wrong one does no harm. lwIP netbuf_set_chksum.
 */
export function netbuf_set_chksum(buf: NetBuf, _chksum: number): void {
  buf.flags = NETBUF_FLAG_CHKSUM;
}
