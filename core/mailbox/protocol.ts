/**
 * The records that travel through the mailboxes, each declared once.
 *
 * A declaration has the opcode, the name and the fields in order; record.ts derives
 * the rest from it. A request that names a `call` is answered by one REPLY with the
 * same number; the call 0 gets no answer. Connections have numbers: 0 or more if
 * the application made them, negative if the core did (accepted connections).
 *
 * To add a request: declare it here, and handle it in core/thread/port/
 * request_reader.ts. The application writes it with `RequestWriter.post`, or
 * `postAddr` if it has an address. To add an event: declare it here, and hand it out
 * in netconn/port/event_reader.ts; the core writes it in
 * core/thread/port/event_writer.ts.
 *
 * @module
 */

import {
  ADDR,
  declareRecord,
  describeRecord,
  type Fields,
  INT,
  PIECES,
  type RecordHead,
  type RecordType,
  TEXT,
} from "./record.ts";

/** All requests, by opcode. */
const REQUESTS: RecordHead[] = [];
/** All events, by opcode. */
const EVENTS: RecordHead[] = [];

function request<F extends Fields>(
  opcode: number,
  name: string,
  fields: F,
): RecordType<F> {
  return declareRecord(REQUESTS, opcode, name, fields);
}

function event<F extends Fields>(
  opcode: number,
  name: string,
  fields: F,
): RecordType<F> {
  return declareRecord(EVENTS, opcode, name, fields);
}

// Requests: application → core.

/** Makes an endpoint; `type` is a netconn type. */
export const REQ_NEW = request(1, "NEW", {
  conn: INT,
  type: INT,
  protocol: INT,
});
/** The application is done with a connection; RELEASED follows some time later. */
export const REQ_DELETE = request(2, "DELETE", { conn: INT });
/** Binds, and then listens if the flags have a backlog. The reply has the local end. */
export const REQ_BIND = request(3, "BIND", {
  conn: INT,
  call: INT,
  addr: ADDR,
  port: INT,
  flags: INT, // BIND_REUSE; from BIND_BACKLOG_SHIFT on a backlog
});
/** Uses one interface only, by index. */
export const REQ_BIND_IF = request(4, "BIND_IF", {
  conn: INT,
  call: INT,
  netif: INT,
});
/**
 * Starts a connection, or sets the remote address. The reply says whether the
 * connect began. Without a call only a failure to begin is reported, by NOT_BEGUN.
 */
export const REQ_CONNECT = request(5, "CONNECT", {
  conn: INT,
  call: INT,
  addr: ADDR,
  port: INT,
});
/** Clears the remote address. */
export const REQ_DISCONNECT = request(6, "DISCONNECT", {
  conn: INT,
  call: INT,
});
/** Listens. */
export const REQ_LISTEN = request(7, "LISTEN", {
  conn: INT,
  call: INT,
  backlog: INT,
});
/** The application has picked up a connection of a listener. */
export const REQ_ACCEPTED = request(8, "ACCEPTED", {
  listener: INT,
  conn: INT,
});
/** Bytes of packet memory to send on a stream. */
export const REQ_WRITE = request(9, "WRITE", {
  conn: INT,
  offset: INT,
  length: INT,
  flags: INT, // WRITE_PUSH
});
/** A datagram to send, in pieces of packet memory. */
export const REQ_SEND = request(10, "SEND", {
  conn: INT,
  call: INT,
  addr: ADDR,
  port: INT,
  pieces: PIECES,
});
/** The application has consumed bytes of a stream. */
export const REQ_RECVED = request(11, "RECVED", { conn: INT, bytes: INT });
/** The application gives a received buffer back. */
export const REQ_FREE = request(12, "FREE", { pbuf: INT });
/** Closes one or both directions. */
export const REQ_SHUTDOWN = request(13, "SHUTDOWN", {
  conn: INT,
  call: INT,
  flags: INT, // SHUT_RX, SHUT_TX
});
/** Asks for the local or the remote end. */
export const REQ_GETADDR = request(14, "GETADDR", {
  conn: INT,
  call: INT,
  local: INT, // 1: local, 0: remote
});
/** Sets one of the options of core/mailbox/options.ts. */
export const REQ_OPTION = request(15, "OPTION", {
  conn: INT,
  option: INT,
  value: INT,
});
/** Resets a connection; RELEASED follows. */
export const REQ_ABORT = request(16, "ABORT", { conn: INT });
/**
 * A control call as JSON text. It takes no packet memory, so that it works when
 * there is none left.
 */
export const REQ_CONTROL = request(17, "CONTROL", { call: INT, text: TEXT });
/** Ends the stack. */
export const REQ_STOP = request(18, "STOP", {});
/** An operation of core/mailbox/group_op.ts. */
export const REQ_GROUP = request(19, "GROUP", {
  conn: INT,
  call: INT,
  group: ADDR,
  ifAddr: ADDR,
  netif: INT, // -1: by the address
  op: INT,
  source: ADDR,
});
/** Datagrams that the application has received, and how many of these it dropped. */
export const REQ_TAKEN = request(20, "TAKEN", {
  conn: INT,
  bytes: INT,
  count: INT,
  drops: INT,
});

// Events: core → application.

/** The answer to a call. */
export const EVT_REPLY = event(1, "REPLY", {
  call: INT,
  err: INT,
  addr: ADDR,
  port: INT,
});
/** A connect has succeeded; the local end, and the zone of the peer. */
export const EVT_CONNECTED = event(2, "CONNECTED", {
  conn: INT,
  addr: ADDR,
  port: INT,
  zone: INT,
});
/** A received buffer of a stream. */
export const EVT_DATA = event(3, "DATA", {
  conn: INT,
  pbuf: INT,
  offset: INT,
  length: INT,
  more: INT, // 1 if the delivery goes on
});
/** The peer sends no more. */
export const EVT_FIN = event(4, "FIN", { conn: INT });
/** Bytes were acknowledged: their memory is free. */
export const EVT_SENT = event(5, "SENT", {
  conn: INT,
  bytes: INT,
  sndBuf: INT, // the send buffer from now on, 0: as before
});
/** A listener has a new connection. */
export const EVT_ACCEPT = event(6, "ACCEPT", {
  listener: INT,
  conn: INT,
  remote: ADDR,
  remotePort: INT,
  local: ADDR,
  localPort: INT,
});
/** The connection is gone. */
export const EVT_ERROR = event(7, "ERROR", { conn: INT, err: INT });
/** The connection has ended in an orderly way. */
export const EVT_CLOSED = event(8, "CLOSED", { conn: INT });
/** The core has freed this number and all memory that belongs to it. */
export const EVT_RELEASED = event(9, "RELEASED", { conn: INT });
/**
 * A datagram, or several of `size` bytes one behind the other if the length is more;
 * the last may be shorter.
 */
export const EVT_DATAGRAM = event(10, "DATAGRAM", {
  conn: INT,
  pbuf: INT,
  offset: INT,
  length: INT,
  from: ADDR,
  fromPort: INT,
  to: ADDR,
  toPort: INT,
  netif: INT,
  size: INT,
  ttl: INT, // or hop limit
  tos: INT, // or traffic class
});
/** A datagram sent without a call was refused. */
export const EVT_SEND_ERROR = event(11, "SEND_ERROR", { conn: INT, err: INT });
/** A piece of the answer to a control call, JSON text; `more` if it goes on. */
export const EVT_CONTROL = event(12, "CONTROL", {
  call: INT,
  more: INT,
  text: TEXT,
});
/** The stack has ended. */
export const EVT_STOPPED = event(13, "STOPPED", {});
/** An ICMP error reports that a datagram to the connected peer did not arrive. */
export const EVT_DATAGRAM_ERROR = event(14, "DATAGRAM_ERROR", {
  conn: INT,
  err: INT,
});
/** A connect without a call could not begin. */
export const EVT_NOT_BEGUN = event(15, "NOT_BEGUN", { conn: INT, err: INT });

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

/** Longest control call, in characters of JSON text. */
export const MAX_CONTROL = 16_384;

/** Prints a request in one line; for debugging. */
export function describeRequest(
  opcode: number,
  words: Int32Array,
  at: number,
): string {
  return describe("request", REQUESTS[opcode], opcode, words, at);
}

/** Prints an event in one line; for debugging. */
export function describeEvent(
  opcode: number,
  words: Int32Array,
  at: number,
): string {
  return describe("event", EVENTS[opcode], opcode, words, at);
}

function describe(
  kind: string,
  record: RecordHead | undefined,
  opcode: number,
  words: Int32Array,
  at: number,
): string {
  if (record === undefined) return `unknown ${kind} ${opcode}`;
  return describeRecord(record, words, at);
}
