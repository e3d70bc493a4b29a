/**
 * The records that travel through the mailboxes.
 *
 * A record's words are listed after its name; `addr` is four words, an IP address
 * as core/wire/ip_addr.ts holds it. A request that names a `call` is answered by
 * one REPLY with the same number. Connections are named by numbers: not negative
 * if the application made them, negative if the core did (accepted connections).
 *
 * @module
 */

import type { IpAddr } from "../wire/ip_addr.ts";

// Requests: application → core.

/** conn, netconn type, protocol: makes an endpoint. */
export const REQ_NEW = 1;
/** conn: the application is done with it; RELEASED follows some time later. */
export const REQ_DELETE = 2;
/**
 * conn, call, addr, port, flags (1: reuse; from bit 8 on a backlog): binds, and then
 * listens if the backlog is not 0. The reply carries the local addr and port.
 */
export const REQ_BIND = 3;
/** conn, call, netif index. */
export const REQ_BIND_IF = 4;
/**
 * conn, call or 0, addr, port: the reply says whether it was begun; without a call
 * NOT_BEGUN does, if it was not.
 */
export const REQ_CONNECT = 5;
/** conn, call. */
export const REQ_DISCONNECT = 6;
/** conn, call, backlog. */
export const REQ_LISTEN = 7;
/** listener, accepted conn: a connection was picked up. */
export const REQ_ACCEPTED = 8;
/** conn, offset, length, flags (1: push): bytes of packet memory to send. */
export const REQ_WRITE = 9;
/** conn, call or 0, addr, port, count, then count × (offset, length). */
export const REQ_SEND = 10;
/** conn, bytes: the application has consumed them. */
export const REQ_RECVED = 11;
/** pbuf number: the application gives a received buffer back. */
export const REQ_FREE = 12;
/** conn, call, flags (1: receive side, 2: send side). */
export const REQ_SHUTDOWN = 13;
/** conn, call, local (1) or remote (0): the reply carries addr and port. */
export const REQ_GETADDR = 14;
/** conn, option, value: one of the OPT_ numbers of core/mailbox/options.ts. */
export const REQ_OPTION = 15;
/** conn: reset the connection; RELEASED follows. */
export const REQ_ABORT = 16;
/**
 * call, then bytes as {@linkcode putBytes} writes them: a control call as JSON text.
 * It takes no packet memory, so that it can be asked when there is none.
 */
export const REQ_CONTROL = 17;
/** no words: end the stack. */
export const REQ_STOP = 18;
/**
 * conn, call, group addr, interface addr, netif index or -1, operation of
 * core/mailbox/group_op.ts, source addr.
 */
export const REQ_GROUP = 19;
/**
 * conn, bytes, count, drops: datagrams that the application has received, and of
 * these how many it has dropped.
 */
export const REQ_TAKEN = 20;

// Events: core → application.

/** call, err, addr, port. */
export const EVT_REPLY = 1;
/** conn: a connect has succeeded; addr and port of the local end. */
export const EVT_CONNECTED = 2;
/** conn, pbuf, offset, length, more (1 if the delivery goes on). */
export const EVT_DATA = 3;
/** conn: the peer sends no more. */
export const EVT_FIN = 4;
/** conn, bytes acknowledged, send buffer: their memory is free. */
export const EVT_SENT = 5;
/** listener, new conn, remote addr, remote port, local addr, local port. */
export const EVT_ACCEPT = 6;
/** conn, err: the connection is gone. */
export const EVT_ERROR = 7;
/** conn: the connection has ended in an orderly way. */
export const EVT_CLOSED = 8;
/** conn: the core has forgotten this number; all its memory is free. */
export const EVT_RELEASED = 9;
/**
 * conn, pbuf, offset, length, from addr, from port, to addr, to port, netif, size:
 * several datagrams of that size if the length is more, the last perhaps shorter.
 */
export const EVT_DATAGRAM = 10;
/** conn, err: a datagram sent without a call was refused. */
export const EVT_SEND_ERROR = 11;
/**
 * call, more (1 if the answer goes on), then bytes as {@linkcode putBytes} writes
 * them: the answer to a control call as JSON text, without packet memory as well.
 */
export const EVT_CONTROL = 12;
/** no words: the stack has ended. */
export const EVT_STOPPED = 13;
/** conn, err: ICMP tells that a datagram to the connected peer did not arrive. */
export const EVT_DATAGRAM_ERROR = 14;
/** conn, err: a connect without a call could not be begun. */
export const EVT_NOT_BEGUN = 15;

/** REQ_WRITE flag: set PSH on the last segment of these bytes. */
export const WRITE_PUSH = 1;

/** REQ_BIND flag: the address may be shared (SOF_REUSEADDR). */
export const BIND_REUSE = 1;
/** REQ_BIND flags: where the backlog of a listener begins. */
export const BIND_BACKLOG_SHIFT = 8;

/** REQ_SHUTDOWN flag: the receive side. */
export const SHUT_RX = 1;
/** REQ_SHUTDOWN flag: the send side. */
export const SHUT_TX = 2;

/** Writes an address into a record: four words from `at` on. */
export function putAddr(words: Int32Array, at: number, addr: IpAddr): void {
  words[at] = addr.w0;
  words[at + 1] = addr.w1;
  words[at + 2] = addr.w2;
  words[at + 3] = addr.w3;
}

/** Reads an address out of a record into `into`, and returns that. */
export function takeAddr(
  words: Int32Array,
  at: number,
  into: IpAddr,
): IpAddr {
  into.w0 = words[at];
  into.w1 = words[at + 1];
  into.w2 = words[at + 2];
  into.w3 = words[at + 3];
  return into;
}

/** Longest control call, in characters of JSON text. */
export const MAX_CONTROL = 16_384;

/** Words that so many bytes take in a record. */
export function wordsFor(bytes: number): number {
  return 1 + ((bytes + 3) >> 2);
}

/** Writes bytes into a record, after a word with their number. */
export function putBytes(
  words: Int32Array,
  at: number,
  bytes: Uint8Array,
): void {
  words[at] = bytes.byteLength;
  new Uint8Array(words.buffer, words.byteOffset + 4 * (at + 1))
    .set(bytes);
}

/** A copy of the bytes that {@linkcode putBytes} has written. */
export function takeBytes(
  words: Int32Array,
  at: number,
): Uint8Array<ArrayBuffer> {
  // Not shared: TextDecoder takes no shared memory.
  const from = words.byteOffset + 4 * (at + 1);
  return new Uint8Array(words.buffer, from, words[at]!).slice();
}

/** The words of a record that names a call and carries text. */
export function packText(call: number, text: string): Int32Array {
  const bytes = new TextEncoder().encode(text);
  const record = new Int32Array(1 + wordsFor(bytes.byteLength));
  record[0] = call;
  putBytes(record, 1, bytes);
  return record;
}
