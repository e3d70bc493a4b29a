/**
 * Argument checks that the netconn layers share: ends, addresses, options and
 * limits of a wait. Some return lwIP's codes, the others throw.
 *
 * ERR_ARG and TypeError: a value of a wrong type. ERR_VAL and RangeError: a number
 * that is out of range.
 *
 * @module
 */

import {
  type Check,
  checkInteger,
  checkOptions,
  checkText,
  integerFrom,
  isRecord,
  show,
  wrongKind,
} from "../core/base/arguments.ts";
import { checkBytes, isBytes } from "../core/base/byte_argument.ts";
import {
  NETCONN_TCP,
  type netconn_type,
  NETCONN_UDP,
  NETCONNTYPE_GROUP,
} from "../core/mailbox/netconn_type.ts";
import {
  OPT_MSS,
  OPT_RECV_BUFFER,
  type SocketOption,
} from "../core/mailbox/options.ts";
import { ERR_ARG, ERR_OK, type err_t, ERR_VAL } from "../core/base/err.ts";
import { toDnsName } from "../core/wire/dns/name.ts";
import { IpAddr, parsePrefix } from "../core/wire/ip_addr.ts";
import { Zones } from "../core/wire/zones.ts";
import { type Endpoint, NetBuf } from "../netbuf/netbuf.ts";
import type { WaitOptions } from "./port/mailbox.ts";

/** Returns the check of an option's value. */
export function ruleOf({ least, most }: SocketOption): Check {
  return integerFrom(least, most);
}

/** Longest payload of UDP over IPv4: 65,535 bytes less the IP and UDP headers. */
export const UDP4_PAYLOAD_MAX = 65_507;

/** No limit to a wait. */
export const NO_WAIT: WaitOptions = Object.freeze({});

/** ERR_OK for an integer of a range. */
export function intErr(value: unknown, least: number, most: number): err_t {
  if (typeof value !== "number") return ERR_ARG;
  const isRight = Number.isInteger(value) && value >= least && value <= most;
  return isRight ? ERR_OK : ERR_VAL;
}

/** ERR_OK for an address. */
export function addrErr(addr: unknown): err_t {
  return addr instanceof IpAddr ? ERR_OK : ERR_ARG;
}

/** ERR_OK for an address and a port. */
export function endErr(addr: unknown, port: unknown): err_t {
  return addr instanceof IpAddr ? intErr(port, 0, 0xffff) : ERR_ARG;
}

/** Checks a port. */
export const checkPort: (
  port: unknown,
  action: string,
  name?: string,
) => asserts port is number = (port, action, name = "port") =>
  checkInteger(port, 0, 0xffff, name, action);

/** A check that a port is a number; the bind itself checks its range. */
export const PORT_KIND: Check = (value, name, action) => {
  if (typeof value === "number") return;
  throw wrongKind(value, name, action, "an integer from 0 to 65535");
};

/**
 * Parses an address; throws a TypeError if the text is none.
 *
 * @param zones Knows the names of zones.
 */
export function parseAddr(
  text: unknown,
  name: string,
  action: string,
  zones: Zones = Zones.NUMBERS,
): IpAddr {
  checkText(text, name, action);
  const addr = zones.parse(text);
  if (addr !== null) return addr;
  throw wrongKind(text, name, action, `an address, such as "10.0.0.1"`);
}

/** A check of an address, which may have a zone. */
export const ADDRESS: Check = (value, name, action) => {
  parseAddr(value, name, action);
};

/** A check of an address that has no zone. */
export const HOST_ADDRESS: Check = (value, name, action) => {
  ADDRESS(value, name, action);
  if (!(value as string).includes("%")) return;
  throw wrongKind(value, name, action, `an address, such as "10.0.0.1"`);
};

/** The zone of "fe80::1%tap0/64", behind the address. */
const ZONE_OF_PREFIX = /^([^%]*:[^%]*)%[^\s%/]+(?=\/)/;

/** A check of an address with a prefix length; there may be a zone between the two. */
export const PREFIX: Check = (value, name, action) => {
  checkText(value, name, action);
  if (parsePrefix(value.replace(ZONE_OF_PREFIX, "$1")) !== null) return;
  const example = `such as "10.0.0.2/24"`;
  const expected = `an address with a prefix length, ${example}`;
  throw wrongKind(value, name, action, expected);
};

/** A check of a host name. */
export const HOST_NAME: Check = (value, name, action) => {
  checkText(value, name, action);
  if (value !== "" && value !== "." && toDnsName(value) !== null) return;
  throw wrongKind(value, name, action, `a name, such as "example.com"`);
};

/** Checks where to connect, to bind or to send to. */
export function checkEnd(
  hostname: unknown,
  port: unknown,
  action: string,
): void {
  checkText(hostname, "hostname", action);
  checkPort(port, action);
}

/** Checks an object with an address and a port; it may have more. */
export function checkEndpoint(
  value: unknown,
  name: string,
  action: string,
): asserts value is Endpoint {
  if (!isRecord(value)) {
    throw wrongKind(value, name, action, "an object with hostname and port");
  }
  checkText(value.hostname, `${name}.hostname`, action);
  checkPort(value.port, action, `${name}.port`);
}

/** The family of an address in text; a name counts as IPv4. */
export function textFamily(address: string): 4 | 6 {
  return address.includes(":") ? 6 : 4;
}

/** An address and a port as messages quote them. */
export function quote(hostname: unknown, port: unknown): string {
  if (typeof hostname !== "string" || typeof port !== "number") {
    return `${show(hostname)}, port ${show(port)}`;
  }
  return textFamily(hostname) === 6
    ? `"[${hostname}]:${port}"`
    : `"${hostname}:${port}"`;
}

/** Checks data to send: bytes, or a netbuf that was not deleted. */
export function checkData(
  data: unknown,
  action: string,
): asserts data is Uint8Array | NetBuf {
  if (!NetBuf.is(data)) {
    checkBytes(data, "data", action, "a Uint8Array or a netbuf");
  } else if (data.deleted) {
    throw new TypeError(
      `Cannot ${action}: "data" is a netbuf that was deleted`,
    );
  }
}

/**
 * Checks that a datagram fits into the length fields of its headers (RFC 768, RFC
 * 791).
 */
export function checkDatagram(
  length: number,
  type: netconn_type,
  to: IpAddr,
  action: string,
): void {
  const most = NETCONNTYPE_GROUP(type) === NETCONN_UDP
    ? to.isV4 ? UDP4_PAYLOAD_MAX : 65_527
    : 65_535;
  if (length <= most || NETCONNTYPE_GROUP(type) === NETCONN_TCP) return;
  throw new RangeError(
    `Cannot ${action}: "data" is too long for a datagram: ` +
      `${length} bytes, and at most ${most} fit`,
  );
}

/** Whether a value is data to send, for functions that return a code. */
export function isData(data: unknown): data is Uint8Array | NetBuf {
  return NetBuf.is(data) ? !data.deleted : isBytes(data);
}

/** A check of the bytes of datagrams that may wait. */
export const RECV_BUFFER: Check = ruleOf(OPT_RECV_BUFFER);

/** A check of a largest segment: from TCP_MIN_MSS of Linux. */
export const SEGMENT: Check = ruleOf(OPT_MSS);

/** A check of a time to wait for. */
export const TIMEOUT: Check = (value, name, action) => {
  if (typeof value === "number" && value >= 0) return;
  const expected = "a number of milliseconds, at least 0";
  const error = wrongKind(value, name, action, expected);
  throw typeof value === "number" ? new RangeError(error.message) : error;
};

/** A check of an AbortSignal, of this realm or another one. */
const SIGNAL: Check = (value, name, action) => {
  const isSignal = isRecord(value) && typeof value.aborted === "boolean" &&
    typeof value.addEventListener === "function" &&
    typeof value.removeEventListener === "function" &&
    typeof value.throwIfAborted === "function";
  if (!isSignal) throw wrongKind(value, name, action, "an AbortSignal");
};

/** The options of a wait. */
export const WAIT_CHECKS = { signal: SIGNAL, timeout: TIMEOUT };

/** Checks the options of a wait. */
export function checkWait(wait: unknown, action: string): void {
  if (wait !== NO_WAIT) checkOptions(wait, WAIT_CHECKS, "options", action);
}
