/**
 * The errors of a Node-shaped datagram socket, with Node's codes.
 *
 * @module
 */

import {
  ERR_ABRT,
  ERR_BUF,
  ERR_CLSD,
  ERR_CONN,
  ERR_MEM,
  ERR_RST,
  ERR_RTE,
  ERR_USE,
  ERR_VAL,
} from "../../core/base/err.ts";
import type { err_t } from "../../core/base/err.ts";
import * as G from "../../core/mailbox/group_op.ts";
import { quote } from "../arguments.ts";
import { DATAGRAM_RECEIVE, errorOf } from "../deno/errors.ts";
import { codedError, type NodeError, systemError } from "./errors.ts";
import { NO_ROUTE, type SendOutcome } from "./send_queue.ts";

/** Node's code for each of lwIP's codes, for all system calls. */
const CODES: Readonly<Record<number, string>> = {
  [ERR_MEM]: "EMSGSIZE", // a datagram that is too long, or
  [ERR_BUF]: "EMSGSIZE", // too long for its path
  [NO_ROUTE]: "ENETUNREACH",
  [ERR_RTE]: "EHOSTUNREACH",
  [ERR_RST]: "ECONNREFUSED",
  [ERR_USE]: "EADDRINUSE",
  [ERR_VAL]: "EINVAL",
  [ERR_ABRT]: "ECANCELED",
  [ERR_CLSD]: "ENETDOWN", // the stack has ended
  [ERR_CONN]: "ENETDOWN",
};

/** Codes that differ from these for one system call. */
const CODES_OF: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  bind: { [ERR_RTE]: "EADDRNOTAVAIL" },
  send: { [ERR_VAL]: "EACCES" }, // of a broadcast that was not permitted
  connect: { [ERR_RTE]: "ENETUNREACH" },
};

/** The action for the message of the netconn's error, which is the cause. */
const ACTIONS: Readonly<Record<string, string>> = {
  recvmsg: DATAGRAM_RECEIVE,
};

/**
 * Makes the error of a system call: `send EMSGSIZE 10.0.0.1:9`.
 *
 * @param err lwIP's code.
 * @param syscall The call that failed.
 * @param address Address for the message.
 * @param port Its port.
 */
export function datagramError(
  err: SendOutcome,
  syscall: string,
  address?: string,
  port = 0,
): NodeError {
  const code = CODES_OF[syscall]?.[err] ?? CODES[err] ?? "EINVAL";
  const end = address === undefined ? null : { address, port };
  const to = end === null ? "" : ` to ${quote(address, port)}`;
  const action = ACTIONS[syscall] ?? `${syscall}${to}`;
  const cause = errorOf(err === NO_ROUTE ? ERR_RTE : err, action);
  return systemError(code, syscall, end, cause);
}

/**
 * Makes the error of a group that could not be joined or left.
 *
 * @param isGroup Whether the address is one of a group.
 * @param op One of the MEMBER_ operations.
 */
export function groupError(
  err: err_t,
  syscall: string,
  isGroup: boolean,
  op: G.GroupOp,
): NodeError {
  const cause = errorOf(err, syscall);
  return systemError(
    isGroup ? groupCode(err, op) : "EINVAL",
    syscall,
    null,
    cause,
  );
}

function groupCode(err: err_t, op: G.GroupOp): string {
  if (err === ERR_MEM) return "ENOBUFS";
  switch (op) {
    case G.MEMBER_JOIN:
      return err === ERR_USE ? "EADDRINUSE" : "ENODEV";
    case G.MEMBER_JOIN_SOURCE:
      return err === ERR_USE ? "EADDRNOTAVAIL" : "ENODEV";
    case G.MEMBER_LEAVE:
      return "EADDRNOTAVAIL";
    default:
      return "EINVAL";
  }
}

/** Makes ERR_SOCKET_DGRAM_NOT_RUNNING: the socket is closed. */
export function notRunning(): NodeError {
  return codedError("ERR_SOCKET_DGRAM_NOT_RUNNING", "Not running");
}

/** Makes ERR_SOCKET_DGRAM_NOT_CONNECTED. */
export function notConnected(): NodeError {
  return codedError("ERR_SOCKET_DGRAM_NOT_CONNECTED", "Not connected");
}

/** Makes ERR_SOCKET_DGRAM_IS_CONNECTED. */
export function isConnectedError(): NodeError {
  return codedError("ERR_SOCKET_DGRAM_IS_CONNECTED", "Already connected");
}

/** Makes ERR_SOCKET_ALREADY_BOUND. */
export function alreadyBound(): NodeError {
  return codedError("ERR_SOCKET_ALREADY_BOUND", "Socket is already bound");
}

/** Makes ERR_IP_BLOCKED: the address is on a block list of the application. */
export function blocked(address: string): NodeError {
  return codedError("ERR_IP_BLOCKED", `IP(${address}) is blocked`);
}

/** Makes ERR_SOCKET_BAD_BUFFER_SIZE. */
export function badBufferSize(): NodeError {
  return codedError(
    "ERR_SOCKET_BAD_BUFFER_SIZE",
    "Buffer size must be a positive integer",
    TypeError,
  );
}

/**
 * Makes ERR_SOCKET_BUFFER_SIZE: the socket is not bound.
 *
 * @param syscall libuv's call, such as "uv_recv_buffer_size".
 */
export function bufferSizeError(syscall: string): NodeError {
  const message = `Could not get or set buffer size: ${syscall} returned EBADF`;
  const { errno } = systemError("EBADF", syscall, null);
  return Object.assign(codedError("ERR_SOCKET_BUFFER_SIZE", message), {
    errno: errno!,
    syscall,
  });
}
