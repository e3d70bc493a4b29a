/**
 * Errors of the idiomatic layer: Deno's classes, with lwIP's code.
 *
 * @module
 */

import { checkInteger } from "../../core/base/arguments.ts";
import * as E from "../../core/base/err.ts";
import type { err_t } from "../../core/base/err.ts";
import { errors } from "../../core/base/error_classes.ts";
import type { AnswerStatus } from "../../core/thread/port/dns_control.ts";
import { dnsRcodeName } from "../../core/wire/dns/numbers.ts";
import type { IpAddr } from "../../core/wire/ip_addr.ts";

/** lwIP's name of each code. */
const NAMES: Record<number, string> = {
  [E.ERR_OK]: "ERR_OK",
  [E.ERR_MEM]: "ERR_MEM",
  [E.ERR_BUF]: "ERR_BUF",
  [E.ERR_TIMEOUT]: "ERR_TIMEOUT",
  [E.ERR_RTE]: "ERR_RTE",
  [E.ERR_INPROGRESS]: "ERR_INPROGRESS",
  [E.ERR_VAL]: "ERR_VAL",
  [E.ERR_WOULDBLOCK]: "ERR_WOULDBLOCK",
  [E.ERR_USE]: "ERR_USE",
  [E.ERR_ALREADY]: "ERR_ALREADY",
  [E.ERR_ISCONN]: "ERR_ISCONN",
  [E.ERR_CONN]: "ERR_CONN",
  [E.ERR_IF]: "ERR_IF",
  [E.ERR_ABRT]: "ERR_ABRT",
  [E.ERR_RST]: "ERR_RST",
  [E.ERR_CLSD]: "ERR_CLSD",
  [E.ERR_ARG]: "ERR_ARG",
};

/**
 * Returns lwIP's name of a code, such as "ERR_RST".
 *
 * @category Errors
 */
export function errName(err: number): string {
  checkInteger(err, -128, 127, "err", "name a code");
  return NAMES[err] ?? `ERR_${err}`;
}

/**
 * Packet memory, a table or a port range is exhausted: ERR_MEM, ERR_BUF.
 *
 * @category Errors
 */
export class OutOfResourcesError extends Error {
  /**
   * Makes the error.
   *
   * @param message What could not be done.
   */
  constructor(message: string) {
    super(message);
    this.name = "OutOfResourcesError";
  }
}

/**
 * A name server has answered that it does not know: SERVFAIL, REFUSED, …
 *
 * @category Errors
 */
export class NameServerError extends Error {
  /** Its response code, such as "SERVFAIL". */
  readonly rcode: string;
  /** lwIP's name of the code. */
  readonly code: string = "ERR_VAL";

  /**
   * Makes the error.
   *
   * @param message What could not be done.
   * @param rcode The response code's name.
   */
  constructor(message: string, rcode: string) {
    super(message);
    this.name = "NameServerError";
    this.rcode = rcode;
  }
}

const REASONS: Record<number, string> = {
  [E.ERR_MEM]: "memory is exhausted",
  [E.ERR_BUF]: "no port or buffer is left",
  [E.ERR_TIMEOUT]: "it timed out",
  [E.ERR_RTE]:
    "it is unreachable: no route leads there, or no neighbour answers",
  [E.ERR_INPROGRESS]: "another operation is in progress",
  [E.ERR_VAL]: "the value is not valid for this netconn",
  [E.ERR_WOULDBLOCK]: "it would have to wait",
  [E.ERR_USE]: "the address is in use",
  [E.ERR_ALREADY]: "it is connecting already",
  [E.ERR_ISCONN]: "it is connected already",
  [E.ERR_CONN]: "it is not connected",
  [E.ERR_IF]: "there is no such interface",
  [E.ERR_ABRT]: "the connection was aborted",
  [E.ERR_RST]: "the connection was reset",
  [E.ERR_CLSD]: "the connection is closed",
  [E.ERR_ARG]: "an argument is not valid",
};

/** Says what a code means, such as "it timed out"; undefined for no such code. */
export function reasonOf(err: number): string | undefined {
  return REASONS[err];
}

/** What a datagram netconn is doing when it hears that nobody takes its datagrams. */
export const DATAGRAM_RECEIVE = "receive a datagram";

/** The only way in which ERR_BUF comes of a datagram. */
function isTooLong(err: number, action: string): boolean {
  return err === E.ERR_BUF &&
    (action.startsWith("send") || action === DATAGRAM_RECEIVE);
}

/** Where there is nothing to send, ERR_RTE is about the address to be sent from. */
function isForeign(err: number, action: string): boolean {
  return err === E.ERR_RTE && action.startsWith("bind");
}

/** What a refused IPv6 address may come of. */
const IPV6_KINDS = "of UDP and RAW only those of IPv6 take IPv6 addresses, " +
  'such as NETCONN_UDP_IPV6, or listenDatagram() with hostname "::"';

/** Why there is no way: ERR_RTE has more causes if the address is one of a link. */
function unreachable(action: string): string {
  const why = REASONS[E.ERR_RTE]!;
  if (/"[^"]*%/.test(action)) return `${why}, or the zone is no interface`;
  return /"\[?(fe[89ab][0-9a-f]|ff[0-9a-f]2):/i.test(action)
    ? `${why}, or it needs a zone, such as %if1`
    : why;
}

/** Without a stream to be reset, ERR_RST is a refusal. */
function isRefusal(err: number, action: string): boolean {
  return err === E.ERR_RST && (action.startsWith("connect") ||
    action.startsWith("send") || action === DATAGRAM_RECEIVE);
}

/**
 * Makes the error that a failed operation rejects with: an instance of one of
 * `Deno.errors`, or of TypeError, RangeError or {@linkcode OutOfResourcesError},
 * whose `code` is lwIP's name.
 *
 * @param err The code; not ERR_OK.
 * @param action What was tried, such as `connect to "10.0.0.2:80"`.
 * @param because Why it failed, if the caller knows better than the code says.
 */
export function errorOf(
  err: number,
  action: string,
  because?: string,
): Error & { code: string } {
  const connecting = action.startsWith("connect");
  const refused = isRefusal(err, action);
  const tooLong = isTooLong(err, action);
  const foreign = isForeign(err, action);
  const reason = because !== undefined
    ? because
    : refused
    ? "connection refused"
    : tooLong
    ? "a datagram is too long for its path"
    : foreign
    ? "the address is not one of this host's"
    : err === E.ERR_ABRT && connecting
    ? "it timed out"
    : err === E.ERR_RTE
    ? unreachable(action)
    : err === E.ERR_VAL && action.includes('"[')
    ? `${REASONS[err]}; ${IPV6_KINDS}`
    : REASONS[err] ?? "of an unknown error";
  const message = `Cannot ${action}: ${reason}`;
  const error = tooLong
    ? new RangeError(message)
    : foreign
    ? new errors.AddrNotAvailable(message)
    : make(err, connecting, refused, message);
  return Object.assign(error, { code: errName(err) });
}

function make(
  err: number,
  connecting: boolean,
  refused: boolean,
  message: string,
): Error {
  switch (err) {
    case E.ERR_RST:
      return refused
        ? new errors.ConnectionRefused(message)
        : new errors.ConnectionReset(message);
    case E.ERR_ABRT:
      return connecting
        ? new errors.TimedOut(message)
        : new errors.ConnectionAborted(message);
    case E.ERR_TIMEOUT:
      return new errors.TimedOut(message);
    case E.ERR_CLSD:
    case E.ERR_CONN:
      return new errors.NotConnected(message);
    case E.ERR_USE:
      return new errors.AddrInUse(message);
    case E.ERR_RTE:
      return new errors.NetworkUnreachable(message);
    case E.ERR_WOULDBLOCK:
      return new errors.WouldBlock(message);
    case E.ERR_INPROGRESS:
    case E.ERR_ALREADY:
      return new errors.Busy(message);
    case E.ERR_ISCONN:
      return new errors.AlreadyExists(message);
    case E.ERR_IF:
    case E.ERR_VAL:
      return new RangeError(message);
    case E.ERR_ARG:
      return new TypeError(message);
    default:
      return new OutOfResourcesError(message);
  }
}

/** Whether an error is what ICMP has told of a datagram: it was refused, or lost. */
export function isDatagramError(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === NAMES[E.ERR_RST] || code === NAMES[E.ERR_RTE];
}

/**
 * Makes the error of a connect that failed; see {@linkcode errorOf}.
 *
 * @param isStream Whether it is TCP, which talks to one host only.
 */
export function connectErrorOf(
  err: err_t,
  action: string,
  isStream: boolean,
): Error & { code: string } {
  return isStream && err === E.ERR_VAL
    ? errorOf(err, action, "it is not the port of a single host")
    : errorOf(err, action);
}

/**
 * Throws unless a datagram was sent.
 *
 * @param to Where to; any if to the peer.
 * @param hasPeer Whether there is one.
 */
export function checkSent(
  err: err_t,
  action: string,
  to: IpAddr,
  hasPeer: boolean,
): void {
  const isBroadcast = err === E.ERR_VAL && to.isV4 && (!to.isAny || hasPeer);
  if (isBroadcast) {
    throw errorOf(err, action, "it is a broadcast, see setBroadcast()");
  }
  check(err, action);
}

/**
 * Throws unless a write has taken all that it was to take.
 *
 * @param err Its code: ERR_WOULDBLOCK if it has taken nothing in time.
 * @param written Bytes that it has taken; less than 0 if there were none to take.
 * @param length Bytes that it was to take.
 * @param nonblocking Whether it did not wait.
 */
export function checkWritten(
  err: err_t,
  written: number,
  length: number,
  nonblocking: boolean,
): void {
  const short = nonblocking ? E.ERR_WOULDBLOCK : E.ERR_TIMEOUT;
  check(err === E.ERR_WOULDBLOCK ? short : err, "write");
  if (written < 0 || written >= length) return;
  throw errorOf(short, `write all: ${written} of ${length} bytes were taken`);
}

/** Throws unless `err` is ERR_OK. */
export function check(err: err_t, action: string): void {
  if (err !== E.ERR_OK) throw errorOf(err, action);
}

/**
 * Makes the error of a name that could not be resolved.
 *
 * @param status How it has come out; not "ok".
 * @param rcode Response code; -1 without one.
 * @param action What was tried, such as `resolve "example.com"`.
 */
export function nameError(
  status: AnswerStatus | "ended",
  rcode: number,
  action: string,
): Error & { code: string } {
  const because = (reason: string): string => `Cannot ${action}: ${reason}`;
  const coded = (error: Error, err: err_t): Error & { code: string } =>
    Object.assign(error, { code: errName(err) });
  switch (status) {
    case "timeout":
      return coded(
        new errors.TimedOut(because("no name server has answered")),
        E.ERR_TIMEOUT,
      );
    case "unreachable":
      return coded(
        new errors.NetworkUnreachable(
          because("no name server can be reached"),
        ),
        E.ERR_RTE,
      );
    case "busy":
      return coded(
        new OutOfResourcesError(because("too many queries are under way")),
        E.ERR_MEM,
      );
    case "bad-name":
      return coded(new TypeError(because("it is no name")), E.ERR_ARG);
    case "ended":
      return errorOf(E.ERR_CLSD, action);
    case "nxdomain":
    case "nodata":
    case "no-server":
      return coded(
        new errors.NotFound(because(`${noAddress(action)}${ABSENCES[status]}`)),
        E.ERR_VAL,
      );
    default: {
      const name = dnsRcodeName(Math.max(rcode, 0));
      const reason = `the name server does not know (${name})`;
      return new NameServerError(because(reason), name);
    }
  }
}

/** What is asked for as a name, but looks like an address, needs this said first. */
function noAddress(action: string): string {
  return /"[^"]*(:[^"]*:|\/)/.test(action)
    ? "it is no address, and as a name: "
    : "";
}

const ABSENCES = {
  "nxdomain": "the name does not exist",
  "nodata": "the name has no such record",
  "no-server": "there is no name server to ask",
};
