/**
 * Reads the arguments of a Node-shaped datagram socket: all overloads of its
 * methods.
 *
 * @module
 */

import type { RemoteInfo, SocketOptions, SocketType } from "node:dgram";
import { checkSignal } from "./abort.ts";
import { type BlockList, checkBlockList } from "./block_list.ts";
import { checkFunctionOption, checkNumber, checkString } from "./checks.ts";
import { isConnectedError } from "./datagram_errors.ts";
import { codedError, portOf, systemError, wrongType } from "./errors.ts";
import type { Lookup } from "./lookup.ts";

/** Called with the outcome of a datagram's send. */
export type SendCallback = (error: Error | null, bytes?: number) => void;

/** Called for each datagram. */
export type MessageListener = (
  msg: Buffer<ArrayBuffer>,
  rinfo: RemoteInfo,
) => void;

/** The options of `createSocket`, checked. */
export interface SocketSettings {
  type: SocketType;
  reuseAddr: boolean;
  reusePort: boolean;
  ipv6Only: boolean;
  recvBufferSize: number | undefined;
  sendBufferSize: number | undefined;
  lookup: Lookup | undefined;
  signal: AbortSignal | undefined;
  receiveBlockList: BlockList | undefined;
  sendBlockList: BlockList | undefined;
}

/** A part of a datagram, in any form that Node accepts. */
type Piece = string | NodeJS.ArrayBufferView;

const PIECE =
  "of type string or an instance of Buffer, TypedArray, or DataView";

/**
 * Reads the options of `createSocket`; unknown options are ignored, as in Node.
 *
 * @throws ERR_SOCKET_BAD_TYPE, ERR_INVALID_ARG_TYPE.
 */
export function readSettings(given: unknown): SocketSettings {
  const isOptions = typeof given === "object" && given !== null;
  const options = (isOptions ? given : { type: given }) as
    & SocketOptions
    & Record<string, unknown>;
  const { type, lookup, signal } = options;
  checkSize(options.recvBufferSize, "options.recvBufferSize");
  checkSize(options.sendBufferSize, "options.sendBufferSize");
  checkBlockList(options.receiveBlockList, "options.receiveBlockList");
  checkBlockList(options.sendBlockList, "options.sendBlockList");
  if (type !== "udp4" && type !== "udp6") {
    throw codedError(
      "ERR_SOCKET_BAD_TYPE",
      "Bad socket type: it must be udp4 or udp6",
      TypeError,
    );
  }
  checkFunctionOption(lookup, "lookup");
  if (signal !== undefined) checkSignal(signal);
  return {
    type,
    reuseAddr: Boolean(options.reuseAddr),
    reusePort: Boolean(options.reusePort),
    ipv6Only: Boolean(options.ipv6Only),
    recvBufferSize: options.recvBufferSize || undefined,
    sendBufferSize: options.sendBufferSize || undefined,
    lookup: lookup as Lookup | undefined,
    signal,
    receiveBlockList: options.receiveBlockList as BlockList | undefined,
    sendBlockList: options.sendBlockList as BlockList | undefined,
  };
}

function checkSize(size: unknown, name: string): void {
  if (!size) return;
  checkNumber(size, name);
  if ((size as number) >>> 0 !== size) {
    throw codedError(
      "ERR_OUT_OF_RANGE",
      `The value of "${name}" is out of range: ${size} is no number of bytes`,
      RangeError,
    );
  }
}

/** Checks the name of a group. */
export function checkGroup(value: unknown): void {
  if (value) return;
  throw codedError(
    "ERR_MISSING_ARGS",
    'The "multicastAddress" argument must be specified',
    TypeError,
  );
}

/** Reads the port of a peer: not 0. */
export function peerPort(port: unknown): number {
  const number = portOf(port, "Port");
  if (number > 0) return number;
  throw codedError(
    "ERR_SOCKET_BAD_PORT",
    "Port should be > 0 and < 65536. Received 0.",
    RangeError,
  );
}

/** The arguments of `bind`. */
export interface BindRequest {
  port: unknown;
  address: string | undefined;
  /** Called once it is bound. */
  callback: (() => void) | undefined;
}

/** Reads the overloads of `bind`. */
export function readBind(args: readonly unknown[]): BindRequest {
  const [first, second] = args;
  const last = args[args.length - 1];
  const callback = typeof last === "function" ? last as () => void : undefined;
  if (typeof first === "object" && first !== null) {
    const { port, address, fd } = first as Record<string, unknown>;
    if (typeof fd === "number" && fd > 0) {
      throw systemError("ENOTSUP", "bind", null); // a stack has no descriptors
    }
    if (address) checkString(address, "options.address");
    return { port, address: address as string | undefined, callback };
  }
  const port = typeof first === "function" ? undefined : first;
  const address = typeof second === "function" ? undefined : second;
  if (address) checkString(address, "address");
  return { port, address: address as string | undefined, callback };
}

/** The arguments of `send`. */
export interface SendRequest {
  /** Its bytes, at least one piece. */
  pieces: Uint8Array[];
  /** Port; 0 for the peer's. */
  port: number;
  address: string | undefined;
  callback: SendCallback | undefined;
}

/**
 * Reads the overloads of `send`.
 *
 * @param isConnected Whether there is a peer: then an address is an error.
 * @throws ERR_INVALID_ARG_TYPE, ERR_BUFFER_OUT_OF_BOUNDS, ERR_SOCKET_BAD_PORT,
 * ERR_SOCKET_DGRAM_IS_CONNECTED.
 */
export function readSend(
  args: readonly unknown[],
  isConnected: boolean,
): SendRequest {
  let [msg, offset, length, port, address, callback] = args;
  const isPart = isConnected
    ? typeof length === "number"
    : Boolean(address || (port && typeof port !== "function"));
  if (isPart) {
    msg = partOf(msg, offset as number, length as number);
    if (isConnected && typeof port === "function") {
      callback = port;
      port = undefined;
    }
  } else if (isConnected) callback = offset;
  else {
    callback = port;
    port = offset;
    address = length;
  }
  if (isConnected && (port || address)) throw isConnectedError();
  const pieces = piecesOf(msg);
  const number = isConnected ? 0 : peerPort(port);
  if (typeof address === "function") {
    callback = address;
    address = undefined;
  } else if (address !== undefined && address !== null) {
    checkString(address, "address");
  }
  return {
    pieces,
    port: number,
    address: (address ?? undefined) as string | undefined,
    callback: typeof callback === "function"
      ? callback as SendCallback
      : undefined,
  };
}

function partOf(msg: unknown, offset: number, length: number): Uint8Array {
  const bytes = bytesOf(msg, "buffer");
  const from = offset >>> 0;
  const count = length >>> 0;
  if (from > bytes.length) throw outOfBounds("offset");
  if (from + count > bytes.length) throw outOfBounds("length");
  return bytes.subarray(from, from + count);
}

function outOfBounds(name: string): Error {
  return codedError(
    "ERR_BUFFER_OUT_OF_BOUNDS",
    `"${name}" is outside of buffer bounds`,
    RangeError,
  );
}

function piecesOf(msg: unknown): Uint8Array[] {
  if (!Array.isArray(msg)) return [bytesOf(msg, "buffer")];
  if (msg.length === 0) return [new Uint8Array(0)];
  return msg.map((piece) => bytesOf(piece, "buffer list arguments"));
}

function bytesOf(msg: unknown, name: string): Uint8Array {
  if (msg instanceof Uint8Array) return msg;
  if (typeof msg === "string") return Buffer.from(msg);
  if (!ArrayBuffer.isView(msg)) throw wrongType(name, PIECE, msg);
  const { buffer, byteOffset, byteLength } = msg as Exclude<Piece, string>;
  return new Uint8Array(buffer, byteOffset, byteLength);
}
